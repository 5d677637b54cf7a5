<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ps_AF" sourcelanguage="en">
    <context>
        <name>desk</name>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Desk</source>
            <translation>مېز</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>View</source>
            <translation>لید</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Panels</source>
            <translation>پینلونه</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Alarms</source>
            <translation>خبرداري</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Time</source>
            <translation>وخت</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Training</source>
            <translation>روزنه</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Help</source>
            <translation>مرسته</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Write the alarm figures to the file (CSV)</source>
            <translation>د خبرداریو شمېرې په دوتنه کې ولیکئ (CSV)</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>What to do</source>
            <translation>څه باید وشي</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Next alarm</source>
            <translation>بله خبرداري</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Previous alarm</source>
            <translation>مخکنۍ خبرداري</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Go to the instant it was raised</source>
            <translation>د پیل شېبې ته</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Everything about the selected alarm</source>
            <translation>د ټاکلي خبرداري په اړه هر څه</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Export the alarm figures…</source>
            <translation>د خبرداریو شمېرې صادرول…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Filter by words</source>
            <translation>په کلمو چاڼ کول</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Show every alarm</source>
            <translation>ټولې خبرداري ښودل</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>List</source>
            <translation>لړلیک</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Acknowledge the selected</source>
            <translation>ټاکلی ومنئ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Acknowledge the low ones in sight</source>
            <translation>لیدل شوي ټیټ ومنئ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Shelve…</source>
            <translation>ځنډول…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Unshelve</source>
            <translation>بېرته راوستل</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Reset…</source>
            <translation>بیا ټاکل…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Comment…</source>
            <translation>تبصره…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Take out of service…</source>
            <translation>له خدمته ایستل…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Return to service…</source>
            <translation>خدمت ته ستنول…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Hand the desk over…</source>
            <translation>مېز سپارل…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Silence the sound</source>
            <translation>غږ غلی کول</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Stop blinking for 30 s</source>
            <translation>د 30 ثانیو لپاره رپېدل بند کړئ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Test the sound</source>
            <translation>غږ ازمویل</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Loudness</source>
            <translation>د غږ لوړوالی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Maintenance on site, known fault</source>
            <translation>په ځای ترمیم، معلومه خرابي</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Fault reported, waiting for repair</source>
            <translation>خرابي راپور شوې، ترمیم ته تمه</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Sensor faulty, watched by voice</source>
            <translation>حسګر خراب، په غږ څارنه</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Weather, agreed with the station</source>
            <translation>هوا، له تمځای سره سلا</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Hand over · {m} unacknowledged · {s} shelved</source>
            <translation>سپارل · {m} نه منل شوي · {s} ځنډول شوي</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>{action} · {alarm} · {object}</source>
            <translation>{action} · {alarm} · {object}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>help is called to this desk</source>
            <translation>دې مېز ته مرسته وغوښتل شوه</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Shelve</source>
            <translation>ځنډول</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Reset</source>
            <translation>بیا ټاکل</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Comment</source>
            <translation>تبصره</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Take out of service</source>
            <translation>له خدمته ایستل</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Return to service</source>
            <translation>خدمت ته ستنول</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Minutes</source>
            <translation>دقیقې</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Reason</source>
            <translation>لامل</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Only until the condition ends</source>
            <translation>یوازې د حالت تر پایه</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>a reason has {n} letters at least</source>
            <translation>لامل لږ تر لږه {n} توري</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>What was found</source>
            <translation>څه وموندل شول</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Reference of the inspection</source>
            <translation>د کتنې شمېره</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Remark</source>
            <translation>څرګندونه</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Work order</source>
            <translation>د کار امر</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Hours</source>
            <translation>ساعته</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Second person</source>
            <translation>دوهم کس</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Their role</source>
            <translation>د هغه دنده</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>a work order is needed</source>
            <translation>د کار امر پکار دی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Result of the test</source>
            <translation>د ازموینې پایله</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Who takes it over</source>
            <translation>څوک یې اخلي</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>who takes over is named</source>
            <translation>د اخیستونکي نوم پکار دی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Who takes over</source>
            <translation>اخیستونکی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>this has to be said</source>
            <translation>دا باید وویل شي</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>hours are a number</source>
            <translation>ساعته شمېره ده</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Show priority {n}, {word}</source>
            <translation>درجه {n}، {word} ښودل</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Which alarms are listed</source>
            <translation>کومې خبرداري په لړلیک کې</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>filter by words</source>
            <translation>په کلمو چاڼ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Filter alarms by words</source>
            <translation>خبرداري په کلمو چاڼ کړئ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Filter alarms by place</source>
            <translation>خبرداري په ځای چاڼ کړئ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>unack</source>
            <translation>نه منل شوی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Only unacknowledged alarms</source>
            <translation>یوازې نه منل شوي خبرداري</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>P</source>
            <translation>د</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Alarm</source>
            <translation>خبرداری</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>About</source>
            <translation>په اړه</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>What</source>
            <translation>څه</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Who</source>
            <translation>څوک</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Alarm journal</source>
            <translation>د خبرداریو ثبت</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>this alarm</source>
            <translation>دا خبرداری</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Only the journal of the selected alarm</source>
            <translation>یوازې د ټاکلي خبرداري ثبت</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/alarms/journal.py" />
            <source>{n} decisions, newest first</source>
            <translation>
                <numerusform>{n} پرېکړه، نوي لومړی</numerusform>
                <numerusform>{n} پرېکړې، نوي لومړی</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Call help to this desk</source>
            <translation>دې مېز ته مرسته وغواړئ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>I have looked at what is left</source>
            <translation>پاتې مې وکتل</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>filter</source>
            <translation>چاڼ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Filter the alarm list</source>
            <translation>د خبرداریو لړلیک چاڼ کړئ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Alarm list</source>
            <translation>د خبرداریو لړلیک</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Flood is over; some is left</source>
            <translation>سېلاب تېر شو؛ ځینې پاتې دي</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>FLOOD · first out</source>
            <translation>سېلاب · لومړني</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>{n} shown by filter · {summary}</source>
            <translation>په چاڼ {n} · {summary}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>{summary} · order held</source>
            <translation>{summary} · ترتیب ثابت</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>Sound test: {tone}</source>
            <translation>د غږ ازموینه: {tone}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>✕ No sound</source>
            <translation>✕ غږ نشته</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>Silenced</source>
            <translation>غلی شو</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>A name for the layout as it is now</source>
            <translation>د اوسني ترتیب نوم</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Find…</source>
            <translation>لټون…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Report by telephone…</source>
            <translation>تلیفوني راپور…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Write a note…</source>
            <translation>یادښت ولیکئ…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Day or night</source>
            <translation>ورځ یا شپه</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Line colours</source>
            <translation>د کرښې رنګونه</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Role</source>
            <translation>دنده</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Language</source>
            <translation>ژبه</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>My area</source>
            <translation>زما ساحه</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>My area between two places…</source>
            <translation>زما ساحه د دوو ځایونو ترمنځ…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Open the menu</source>
            <translation>مېنو پرانیستل</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Quit</source>
            <translation>وتل</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Float or dock the panel</source>
            <translation>پینل جلا یا نښلول</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Panel to the next screen</source>
            <translation>پینل بلې پردې ته</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Put the panel away</source>
            <translation>پینل لرې کول</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Layout</source>
            <translation>ترتیب</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Save the layout as…</source>
            <translation>ترتیب خوندي کړئ…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Forget a layout</source>
            <translation>ترتیب هېرول</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Reset the layout</source>
            <translation>لومړنی ترتیب</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Line</source>
            <translation>کرښه</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Choose a line</source>
            <translation>کرښه وټاکئ</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Show the selected on the line</source>
            <translation>ټاکلی پر کرښه ښودل</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Zoom in</source>
            <translation>لوی کول</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Zoom out</source>
            <translation>کوچنی کول</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Move left</source>
            <translation>کیڼ لور ته</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Move right</source>
            <translation>ښي لور ته</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Back to the one before</source>
            <translation>مخکني ته ستنېدل</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Size of text</source>
            <translation>د متن کچه</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Less motion</source>
            <translation>لږ حرکت</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Wall display</source>
            <translation>دیوالي ښودنه</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Select nothing</source>
            <translation>ټاکنه لرې کول</translation>
        </message>
        <message>
            <location filename="../../ui/desk_flow.py" />
            <source>{role} · {area}</source>
            <translation>{role} · {area}</translation>
        </message>
        <message>
            <location filename="../../ui/desk_flow.py" />
            <source>My area, from one place to another: Chaman - Delaram</source>
            <translation>زما ساحه، له یوه ځایه تر بله: Chaman - Delaram</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Acknowledgement</source>
            <translation>منل</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Acknowledgement of several</source>
            <translation>د څو منل</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Shelving</source>
            <translation>ځنډول</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Unshelving</source>
            <translation>بېرته راوستل</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Out of service</source>
            <translation>له خدمته بهر</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Silence</source>
            <translation>چوپتیا</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Handover</source>
            <translation>سپارل</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Note</source>
            <translation>یادښت</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Report</source>
            <translation>راپور</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Speed of time</source>
            <translation>د وخت چټکتیا</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Fault</source>
            <translation>خرابي</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>End of fault</source>
            <translation>د خرابۍ پای</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>{what} recorded</source>
            <translation>{what}: ثبت شو</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>{what} refused: {reason}</source>
            <translation>{what}: رد شو: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Not sent: {reason}</source>
            <translation>ونه لېږل شو: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Train</source>
            <translation>اورګاډی</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Place</source>
            <translation>ځای</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Action</source>
            <translation>کړنه</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Source</source>
            <translation>سرچینه</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Detector</source>
            <translation>حسګر</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Signal</source>
            <translation>سیګنال</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Points</source>
            <translation>سوزن</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Section</source>
            <translation>بلاک</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Found</source>
            <translation>وموندل شو</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find</source>
            <translation>لټون</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find a train, place, alarm or action</source>
            <translation>اورګاډی، ځای، خبرداری یا کړنه ولټوئ</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find a train, place, alarm or action…</source>
            <translation>اورګاډی، ځای، خبرداری یا کړنه ولټوئ…</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Request</source>
            <translation>غوښتنه</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Ask for it</source>
            <translation>وغواړئ</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Leave it</source>
            <translation>پرېږده</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Not asked: {reason}</source>
            <translation>ونه غوښتل شو: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Report by telephone</source>
            <translation>تلیفوني راپور</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>What a station says by voice</source>
            <translation>هغه چې تمځای یې په غږ وایي</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>headcode or number</source>
            <translation>د اورګاډي شمېره</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>What happened</source>
            <translation>څه وشول</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>station, in any language</source>
            <translation>تمځای، په هره ژبه</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>14:32</source>
            <translation>14:32</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Enter report</source>
            <translation>راپور ثبت کړئ</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Now</source>
            <translation>اوس</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Has</source>
            <translation>پېښه</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>At</source>
            <translation>په</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>km of the line</source>
            <translation>د کرښې کیلومتر</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Not entered: {reason}</source>
            <translation>ثبت نه شو: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/overlay.py" />
            <source>Question</source>
            <translation>پوښتنه</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/overlay.py" />
            <source>Answer</source>
            <translation>ځواب</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Kind</source>
            <translation>ډول</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Event log</source>
            <translation>د پېښو ثبت</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Kinds of events shown</source>
            <translation>ښودل شوي پېښې</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Newest first</source>
            <translation>نوي لومړی</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Write a note into the log</source>
            <translation>په ثبت کې یادښت ولیکئ</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Write a note into the log, then press Enter…</source>
            <translation>یادښت ولیکئ، بیا Enter کېکاږئ…</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Frame</source>
            <translation>چوکاټ</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Menu</source>
            <translation>مېنو</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Corridor operations</source>
            <translation>د دهلیز چارې</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Find  Ctrl K</source>
            <translation>لټون  Ctrl K</translation>
        </message>
        <message>
            <location filename="../../ui/frame_cells.py" />
            <source>Mode {mode}</source>
            <translation>حالت {mode}</translation>
        </message>
        <message>
            <location filename="../../ui/frame_cells.py" />
            <source>Alarms: {counts}</source>
            <translation>خبرداري: {counts}</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Inspector</source>
            <translation>جزییات</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Acknowledge</source>
            <translation>ومنئ</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Show on line</source>
            <translation>پر کرښه</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Report…</source>
            <translation>راپور…</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/trend.py" />
            <source>Trend: from {a} to {b}</source>
            <translation>بهیر: له {a} تر {b}</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/trend.py" />
            <source>{h} h ago</source>
            <translation>{h} ساعته مخکې</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/trend.py" />
            <source>now</source>
            <translation>اوس</translation>
        </message>
        <message>
            <location filename="../../ui/keys_panel.py" />
            <source>Key</source>
            <translation>کیلۍ</translation>
        </message>
        <message>
            <location filename="../../ui/keys_panel.py" />
            <source>List of keys</source>
            <translation>د کیلیو لړلیک</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/chart.py" />
            <source>Alarms in ten minutes, by period</source>
            <translation>په لسو دقیقو کې خبرداري، د مودې له مخې</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/feed.py" />
            <source>written: {file}</source>
            <translation>ولیکل شو: {file}</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/feed.py" />
            <source>the figures did not come</source>
            <translation>شمېرې رانغلې</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Figure</source>
            <translation>شمېره</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Value</source>
            <translation>ارزښت</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Target</source>
            <translation>موخه</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Action limit</source>
            <translation>د اقدام حد</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Standing</source>
            <translation>اعتبار</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Verdict</source>
            <translation>ارزونه</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Alarms in ten minutes: average before peak</source>
            <translation>په لسو دقیقو کې خبرداري: لومړی منځنی، بیا لوړ حد</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Alarm figures</source>
            <translation>د خبرداریو شمېرې</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Period of the figures</source>
            <translation>د شمېرو موده</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>export</source>
            <translation>صادرول</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Export the alarm figures</source>
            <translation>د خبرداریو شمېرې صادرول</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>average before peak</source>
            <translation>لومړی منځنی، بیا لوړ حد</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Most often: {alarms}</source>
            <translation>تر ټولو ډېر: {alarms}</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>no alarms in the log yet</source>
            <translation>په ثبت کې لا خبرداری نشته</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/overview_strip.py" />
            <source>Overview of the whole line</source>
            <translation>د ټولې کرښې کتنه</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>overview</source>
            <translation>کتنه</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>section</source>
            <translation>بلاک</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>station</source>
            <translation>تمځای</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>Line view</source>
            <translation>د کرښې لید</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>Zoom to {level}</source>
            <translation>کچه: {level}</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>fit</source>
            <translation>ټوله</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>Show the whole line</source>
            <translation>ټوله کرښه ښودل</translation>
        </message>
        <message>
            <location filename="../../ui/manual_entry.py" />
            <source>Sent: {report}</source>
            <translation>ولېږل شو: {report}</translation>
        </message>
        <message>
            <location filename="../../ui/map/panel.py" />
            <source>Map</source>
            <translation>نقشه</translation>
        </message>
        <message>
            <location filename="../../ui/map/panel.py" />
            <source>The line file has no coordinates</source>
            <translation>د کرښې دوتنه کوردینات نه لري</translation>
        </message>
        <message>
            <location filename="../../ui/map/panel.py" />
            <source>Drag to move, wheel to zoom, Home for all of it</source>
            <translation>د خوځولو لپاره یې کش کړئ، څرخ د کچې لپاره، Home د ټولو لپاره</translation>
        </message>
        <message>
            <location filename="../../ui/my_area.py" />
            <source>whole line</source>
            <translation>ټوله کرښه</translation>
        </message>
        <message>
            <location filename="../../ui/next_hours/panel.py" />
            <source>Next two hours</source>
            <translation>راتلونکي دوه ساعته</translation>
        </message>
        <message>
            <location filename="../../ui/next_hours/panel.py" />
            <source>as planned</source>
            <translation>د پلان له مخې</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of this desk</source>
            <translation>د دې میز رنګونه</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of Britain</source>
            <translation>د بریتانیا رنګونه</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of Germany</source>
            <translation>د آلمان رنګونه</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of 1520 mm</source>
            <translation>د ۱۵۲۰ ملي مترو رنګونه</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of the sub-continent</source>
            <translation>د نیمې وچې رنګونه</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>From the next start on: {language}</source>
            <translation>له بل پیل څخه: {language}</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Go to which time? 14:32, or 2026-11-24 14:32</source>
            <translation>کوم وخت ته؟ 14:32 یا 2026-11-24 14:32</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Event before</source>
            <translation>مخکنۍ پېښه</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Next event</source>
            <translation>بله پېښه</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>A minute back</source>
            <translation>یوه دقیقه شاته</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>A minute on</source>
            <translation>یوه دقیقه مخکې</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>An hour back</source>
            <translation>یو ساعت شاته</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>An hour on</source>
            <translation>یو ساعت مخکې</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Back to the end of the log</source>
            <translation>د ثبت پای ته</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Go to a time…</source>
            <translation>وخت ته تلل…</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Play or pause</source>
            <translation>غږول یا ودرول</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Faster</source>
            <translation>چټک</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Slower</source>
            <translation>ورو</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Another window on this instant</source>
            <translation>په دې شېبه بله کړکۍ</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Another window with its own time</source>
            <translation>له خپل وخت سره بله کړکۍ</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/strip.py" />
            <source>Time line</source>
            <translation>د وخت کرښه</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/timeline/strip.py" />
            <source>{n} marks</source>
            <translation>
                <numerusform>{n} نښه</numerusform>
                <numerusform>{n} نښې</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/timeline/strip.py" />
            <source>forecast</source>
            <translation>وړاندوینه</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/strip.py" />
            <source>now {time}</source>
            <translation>اوس {time}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/timeline/strip.py" />
            <source>{n} alarms</source>
            <translation>
                <numerusform>{n} خبرداری</numerusform>
                <numerusform>{n} خبرداري</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/timeline/widget.py" />
            <source>Play</source>
            <translation>غږول</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/widget.py" />
            <source>Pause</source>
            <translation>ودرول</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Write the train graph to which file, .pdf or .csv?</source>
            <translation>د اورګاډو ګراف په کومه دوتنه کې ولیکل شي، .pdf که .csv؟</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Written: {file}</source>
            <translation>ولیکل شو: {file}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: write as PDF or CSV…</source>
            <translation>ګراف: په PDF یا CSV کې ولیکئ…</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: swap the axes</source>
            <translation>ګراف: محورونه بدل کړئ</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: more hours</source>
            <translation>ګراف: ډېر ساعتونه</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: fewer hours</source>
            <translation>ګراف: لږ ساعتونه</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: back to the bar</source>
            <translation>ګراف: کرښې ته ستنېدل</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: what was recorded later</source>
            <translation>ګراف: وروسته ثبت شوي</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>There is no train graph to write yet</source>
            <translation>د لیکلو لپاره لا د اورګاډو ګراف نشته</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Not written: {reason}</source>
            <translation>ونه لیکل شو: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>{file}: the name ends in neither .pdf nor .csv</source>
            <translation>{file}: نوم نه په .pdf پای ته رسېږي نه په .csv</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/canvas.py" />
            <source>Train graph</source>
            <translation>د اورګاډو ګراف</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/canvas.py" />
            <source>{trains} trains, {conflicts} conflicts to come</source>
            <translation>{trains} اورګاډي، {conflicts} ټکر مخکې</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/export.py" />
            <source>printed by {name}</source>
            <translation>چاپوونکی: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/export.py" />
            <source>in charge: {name}</source>
            <translation>مسوول: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/export.py" />
            <source>Events {range} of the log</source>
            <translation>د ثبت پېښې {range}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>booked</source>
            <translation>مهالوېش</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>plan</source>
            <translation>پلان</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>actual</source>
            <translation>واقعي</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>conflict</source>
            <translation>ټکر</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>Legend</source>
            <translation>نښې</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>More hours</source>
            <translation>ډېر ساعتونه</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>Fewer hours</source>
            <translation>لږ ساعتونه</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>swap axes</source>
            <translation>محورونه بدل</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>Swap the axes</source>
            <translation>محورونه بدل کړئ</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>time runs right</source>
            <translation>وخت ښي لور ته</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>time runs down</source>
            <translation>وخت ښکته</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>Let time stand or go on</source>
            <translation>وخت ودرول یا روانول</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>Let a fault happen</source>
            <translation>خرابي رامنځته کړئ</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>End a fault</source>
            <translation>خرابي پای ته ورسوئ</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>Back to an instant</source>
            <translation>یوې شېبې ته ستنېدل</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>End, and see what happened</source>
            <translation>پای او کتل چې څه وشول</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>{min} min ago</source>
            <translation>{min} دقیقې مخکې</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>the beginning, {time} UTC</source>
            <translation>پیل، {time} UTC</translation>
        </message>
        <message>
            <location filename="../../ui/trains/panel.py" />
            <source>Trains</source>
            <translation>اورګاډي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Desk {key}</source>
            <translation>مېز {key}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Command {key}</source>
            <translation>امر {key}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>The control centre</source>
            <translation>د کنټرول مرکز</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>{time} by {actor}</source>
            <translation>{time}، {actor}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>not yet</source>
            <translation>لا نه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>{object} · normal now</source>
            <translation>{object} · اوس عادي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Condition</source>
            <translation>حالت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Object</source>
            <translation>شی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>State</source>
            <translation>حالت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Raised</source>
            <translation>پیل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>{time}, activation {n}</source>
            <translation>{time}، فعالول {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Acknowledged</source>
            <translation>منل شوی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Returned</source>
            <translation>پای ته رسېدلی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>when raised</source>
            <translation>د راپورته کېدو پر مهال</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Cause</source>
            <translation>لامل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>If nothing is done</source>
            <translation>که څه ونه شي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Ground acceleration</source>
            <translation>د ځمکې تعجیل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Age</source>
            <translation>عمر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Clock ahead by</source>
            <translation>ساعت مخکې دی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Time ahead</source>
            <translation>پاتې وخت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Apart</source>
            <translation>واټن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Brake</source>
            <translation>برک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Time left</source>
            <translation>پاتې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Substations lost</source>
            <translation>بند سب‌سټېشنونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Delay</source>
            <translation>ځنډ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Dwell</source>
            <translation>تم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wheel force</source>
            <translation>د څرخ ځواک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Free tracks</source>
            <translation>خالي پټلۍ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Free space</source>
            <translation>خالي ځای</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Gauge</source>
            <translation>د پټلۍ پلنوالی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Grade</source>
            <translation>درجه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wind gust</source>
            <translation>د باد څپه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Idle for</source>
            <translation>بې فعالیته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Jump</source>
            <translation>ټوپ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>At km</source>
            <translation>په کیلومتر کې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Behind by</source>
            <translation>وروسته پاتې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Overdue by</source>
            <translation>له وخته تېر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Length</source>
            <translation>اوږدوالی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Level</source>
            <translation>کچه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Limit</source>
            <translation>حد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Length of the loop</source>
            <translation>د لوپ اوږدوالی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Links lost</source>
            <translation>پرې اړیکې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Mass</source>
            <translation>وزن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Mean wind</source>
            <translation>منځنی باد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Needed</source>
            <translation>اړین</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>New alarms</source>
            <translation>نوي خبرداري</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Office</source>
            <translation>اداره</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Water level</source>
            <translation>د اوبو کچه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Sand over the rail</source>
            <translation>شګه پر پټلۍ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Train protection</source>
            <translation>د اورګاډي ساتنه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Rail temperature</source>
            <translation>د پټلۍ تودوخه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Range</source>
            <translation>ممکنه فاصله</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Rate</source>
            <translation>کچه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wagons received</source>
            <translation>رسېدلي واګونونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Visibility</source>
            <translation>لید</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wagons sent</source>
            <translation>لېږل شوي واګونونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Set temperature</source>
            <translation>ټاکل شوې تودوخه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Shelved</source>
            <translation>ځنډول شوي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Speed</source>
            <translation>چټکتیا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Trains not heard of</source>
            <translation>بې خبره اورګاډي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Interlocking</source>
            <translation>انټرلاکینګ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Temperature</source>
            <translation>تودوخه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Throw time</source>
            <translation>د اړولو وخت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>In use</source>
            <translation>کارول شوی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Voltage</source>
            <translation>ولټېج</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wagons waiting</source>
            <translation>منتظر واګونونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Waiting for</source>
            <translation>انتظار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>out of order</source>
            <translation>له کاره لوېدلی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>in order</source>
            <translation>سم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>customs</source>
            <translation>ګمرک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>phyto</source>
            <translation>نباتي قرنطین</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>vet</source>
            <translation>وترنري</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>security</source>
            <translation>امنیت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>trend</source>
            <translation>تمایل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>no power</source>
            <translation>برېښنا نشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>no staff</source>
            <translation>کارکوونکي نشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>no comm</source>
            <translation>اړیکه نشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>warning</source>
            <translation>اخطار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>critical</source>
            <translation>بحراني</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>minor</source>
            <translation>کوچنی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>derated</source>
            <translation>کم شوی توان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>major</source>
            <translation>لویه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>urgent</source>
            <translation>بیړنی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>immediate</source>
            <translation>سمدستي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>penalty</source>
            <translation>جریمه برک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>emergency</source>
            <translation>بیړنی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>isolated</source>
            <translation>جلا شوی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>working</source>
            <translation>په کار کې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>none</source>
            <translation>هیڅ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>Active</source>
            <translation>فعال</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>All places</source>
            <translation>ټول ځایونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>Hidden by design</source>
            <translation>د قاعدې له مخې پټ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>Not monitored</source>
            <translation>بې څارنې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_flood.py" />
            <source>opened</source>
            <translation>پرانیستل شوی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_flood.py" />
            <source>Enter opens</source>
            <translation>Enter پرانیزي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>ACK sent</source>
            <translation>منل ولېږل شول</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>NOT RECORDED</source>
            <translation>ثبت نه شو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>CRITICAL</source>
            <translation>بحراني</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>HIGH</source>
            <translation>لوړ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>MEDIUM</source>
            <translation>منځنی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>LOW</source>
            <translation>ټیټ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>UNACK</source>
            <translation>نه منل شوی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>ACK ✓</source>
            <translation>منل ✓</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>RTN</source>
            <translation>پای</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>LATCHED</source>
            <translation>تړل شوی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>LATCHED ✓</source>
            <translation>تړل شوی ✓</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>normal</source>
            <translation>عادي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>shelved {n}</source>
            <translation>ځنډول شوي {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>hidden {n}</source>
            <translation>پټ {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>out of service {n}</source>
            <translation>له خدمته بهر {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>{n} standing · {m} unack</source>
            <translation>{n} پاتې · {m} نه منل شوی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>OOS {n}</source>
            <translation>بهر {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>OOS {order}</source>
            <translation>بهر {order}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>hidden by {parent}</source>
            <translation>پټ: {parent}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>SHELVED {n} min</source>
            <translation>ځنډول {n} دقیقې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>{state} · HELD</source>
            <translation>{state} · ساتل شوی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>{n} standing · {m} unacknowledged</source>
            <translation>{n} پاتې · {m} نه منل شوي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>not listed {n}</source>
            <translation>له لېسته بهر {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/area.py" />
            <source>not two places; write Chaman - Delaram</source>
            <translation>دوه ځایه نه دي؛ Chaman - Delaram ولیکئ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/area.py" />
            <source>no line leads from the one to the other</source>
            <translation>له یوه څخه بل ته کرښه نشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/area.py" />
            <source>no such place: {place}</source>
            <translation>داسې ځای نشته: {place}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{role} signal</source>
            <translation>سیګنال: {role}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>km {km}, {line}</source>
            <translation>کیلومتر {km}، {line}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Aspect</source>
            <translation>ښودنه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>not on this railway</source>
            <translation>په دې اورګاډي پټلۍ کې نشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Position</source>
            <translation>موقعیت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Quality</source>
            <translation>کیفیت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>unknown source</source>
            <translation>نامعلومه سرچینه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{what}, assumed</source>
            <translation>{what}، فرضي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>points</source>
            <translation>سوزن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>measuring point</source>
            <translation>د اندازې ځای</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Measured here</source>
            <translation>دلته اندازه کېږي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Direction</source>
            <translation>لوری</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Track</source>
            <translation>پټلۍ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Protects</source>
            <translation>ساتي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Normal to</source>
            <translation>عادي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>track {track}</source>
            <translation>پټلۍ {track}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Reverse to</source>
            <translation>برعکس</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Facing</source>
            <translation>مخامخ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Health</source>
            <translation>روغتیا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Since</source>
            <translation>له</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Last report</source>
            <translation>وروستی راپور</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Expected every</source>
            <translation>تمه هر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Accepted</source>
            <translation>منل شوي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Refused</source>
            <translation>رد شوي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Last refusal</source>
            <translation>وروستی رد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>never</source>
            <translation>هیڅکله</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{age} ago</source>
            <translation>{age} مخکې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>not told</source>
            <translation>نه دی ویل شوی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{s} s</source>
            <translation>{s} ثانیې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/calls.py" />
            <source>dep {call}</source>
            <translation>تګ {call}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/cards.py" />
            <source>Reported</source>
            <translation>راپور شوی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/cards.py" />
            <source>{time} by {source}</source>
            <translation>{time}، {source}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/cards.py" />
            <source>{n} more</source>
            <translation>{n} نور</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Mon</source>
            <translation>دوشنبه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Tue</source>
            <translation>سه‌شنبه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Wed</source>
            <translation>چهارشنبه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Thu</source>
            <translation>پنجشنبه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Fri</source>
            <translation>جمعه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Sat</source>
            <translation>شنبه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Sun</source>
            <translation>یکشنبه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Jan</source>
            <translation>جنوري</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Feb</source>
            <translation>فبروري</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Mar</source>
            <translation>مارچ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Apr</source>
            <translation>اپریل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>May</source>
            <translation>می</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Jun</source>
            <translation>جون</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Jul</source>
            <translation>جولای</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Aug</source>
            <translation>اګست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Sep</source>
            <translation>سپتمبر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Oct</source>
            <translation>اکتوبر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Nov</source>
            <translation>نومبر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Dec</source>
            <translation>دسمبر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>the time lies in the future</source>
            <translation>وخت په راتلونکي کې دی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>not a time; write 14:32 or 2026-11-24 14:32</source>
            <translation>وخت نه دی؛ 14:32 یا 2026-11-24 14:32 ولیکئ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>LIVE</source>
            <translation>ژوندی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>SIMULATION</source>
            <translation>تمثیل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>TRAINING</source>
            <translation>روزنه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>WHAT-IF</source>
            <translation>که داسې وي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>REPLAY</source>
            <translation>بیا لیدنه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>FORECAST</source>
            <translation>وړاندوینه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>{n} of {m} fresh</source>
            <translation>له {m} څخه {n} تازه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>{health}, nothing yet</source>
            <translation>{health}، لا هیڅ نه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>Sources</source>
            <translation>سرچینې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>recording, {n} waiting</source>
            <translation>ثبت، {n} په تمه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>recording</source>
            <translation>ثبتېږي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>Store</source>
            <translation>زېرمه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>STORE UNREADABLE · {reason}</source>
            <translation>زېرمه نه لوستل کېږي · {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>RECORDER SILENT for {s} s · the picture below is not followed any more</source>
            <translation>ثبتوونکی {s} ثانیې غلی · لاندې انځور نور نه تازه کېږي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>TIME STANDS STILL · no source moves it, the picture is that of its last report</source>
            <translation>وخت ولاړ دی · سرچینه یې نه خوځوي، انځور د وروستي راپور دی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>read only</source>
            <translation>یوازې لوستل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>silent {s} s</source>
            <translation>{s} ثانیې غلی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>no recorder</source>
            <translation>ثبتوونکی نشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>NOT RECORDING</source>
            <translation>نه ثبتېږي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>time stands still</source>
            <translation>وخت ولاړ</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/desk.py" />
            <source>{n} alarms not recorded</source>
            <translation>
                <numerusform>{n} خبرداری نه دی ثبت</numerusform>
                <numerusform>{n} خبرداري نه دي ثبت</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>no reason given</source>
            <translation>لامل نه دی ویل شوی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>in charge then</source>
            <translation>د هغه وخت مسوول</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/inspector.py" />
            <source>Click an object, or find one with Ctrl K</source>
            <translation>پر شي کلیک وکړئ یا په Ctrl K یې ومومئ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/inspector.py" />
            <source>Nothing selected</source>
            <translation>څه نه دي ټاکل شوي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>raised</source>
            <translation>پیل شوه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>raised, hidden</source>
            <translation>پیل شوه، پټه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>returned to normal</source>
            <translation>عادي شو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>returned to normal, hidden</source>
            <translation>عادي شو، پټ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>acknowledged</source>
            <translation>ومنل شوه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>reset</source>
            <translation>بیا وټاکل شوه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>refused</source>
            <translation>رد شو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>severer</source>
            <translation>سخته شوه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>severer, hidden</source>
            <translation>سخته شوه، پټه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>milder</source>
            <translation>سپکه شوه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>nobody acknowledged</source>
            <translation>هیچا ونه منله</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>still there</source>
            <translation>لا هم پاتې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>held: no good data</source>
            <translation>ساتل شوې: ښه معلومات نشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>data good again</source>
            <translation>معلومات بیا ښه شول</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shelved</source>
            <translation>وځنډول شوه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>unshelved</source>
            <translation>بېرته راوستل شوه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shelf over</source>
            <translation>د ځنډ موده پای ته ورسېده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>hidden by its cause</source>
            <translation>د خپل لامل له خوا پټه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shown again</source>
            <translation>بیا وښودل شوه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shown again: the rule cannot tell</source>
            <translation>بیا وښودل شوه: قاعده نه شي ویلای</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>not raised: its guard holds</source>
            <translation>پیل نه شوه: مخنیوی شرط یې پر ځای دی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>out of service</source>
            <translation>له خدمته بهر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>back in service</source>
            <translation>خدمت ته راستنه شوه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>work over its time</source>
            <translation>کار تر خپل وخت واوښت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>comment</source>
            <translation>تبصره</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>sound silenced</source>
            <translation>غږ غلی شو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>desk handed over</source>
            <translation>مېز وسپارل شو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>kept over a restart</source>
            <translation>له بیا پیل سره وساتل شوه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>rule changed</source>
            <translation>قاعده بدله شوه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>closed, its object is gone</source>
            <translation>وتړل شوه، شی نشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>Desk {name}</source>
            <translation>مېز {name}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>whole log</source>
            <translation>ټول ثبت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>shift</source>
            <translation>نوبت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>day</source>
            <translation>ورځ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>on target</source>
            <translation>د موخې په حد کې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>watch</source>
            <translation>تر څار لاندې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>ACT</source>
            <translation>اقدام</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} per 10 min</source>
            <translation>{n} په 10 دقیقو کې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} per hour</source>
            <translation>{n} په ساعت کې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} per day</source>
            <translation>{n} په ورځ کې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} s</source>
            <translation>{n} ثانیې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>alarms</source>
            <translation>خبرتیاوې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>average rate</source>
            <translation>منځنۍ کچه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>rate per hour</source>
            <translation>په ساعت کې کچه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>rate per day</source>
            <translation>په ورځ کې کچه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>peak rate</source>
            <translation>لوړه کچه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>10 min over 10</source>
            <translation>له 10 زیات 10 دقیقې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>hours over 30</source>
            <translation>له 30 زیات ساعتونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>time in flood</source>
            <translation>د خبرتیاو د سېلاب وخت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>floods</source>
            <translation>د خبرتیاو سېلابونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>largest flood</source>
            <translation>تر ټولو لوی سېلاب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>longest flood</source>
            <translation>تر ټولو اوږد سېلاب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>top ten types</source>
            <translation>لس تر ټولو ډېر ډولونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>chattering types</source>
            <translation>پرله‌پسې ډولونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>fleeting types</source>
            <translation>تېرېدونکي ډولونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>stale</source>
            <translation>زوړ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>standing at the end</source>
            <translation>په پای کې ولاړ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>shelved at the end</source>
            <translation>په پای کې ځنډول شوي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>shelved, 95 % of time</source>
            <translation>ځنډول شوي، د وخت 95 %</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>suppressed by design</source>
            <translation>د طرحې له مخې پټ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>out of service over time</source>
            <translation>له مودې زیات له خدمته بهر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 1</source>
            <translation>لومړیتوب 1</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 2</source>
            <translation>لومړیتوب 2</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 3</source>
            <translation>لومړیتوب 3</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 4</source>
            <translation>لومړیتوب 4</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P1 acknowledged, p95</source>
            <translation>P1 ومنل شو، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P2 acknowledged, p95</source>
            <translation>P2 ومنل شو، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P3 acknowledged, p95</source>
            <translation>P3 ومنل شو، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P4 acknowledged, p95</source>
            <translation>P4 ومنل شو، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P1 acted upon, p95</source>
            <translation>P1 اقدام وشو، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P2 acted upon, p95</source>
            <translation>P2 اقدام وشو، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P3 acted upon, p95</source>
            <translation>P3 اقدام وشو، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P4 acted upon, p95</source>
            <translation>P4 اقدام وشو، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P1, P2 acknowledged without action</source>
            <translation>P1، P2 بې اقدامه ومنل شول</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>refused hiding or change</source>
            <translation>د پټولو یا بدلون ردول</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>widely published</source>
            <translation>په پراخه کچه خپور شوی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>ours</source>
            <translation>زموږ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{begin} to {end}</source>
            <translation>له {begin} تر {end}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>about {n}</source>
            <translation>شاوخوا {n}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} trains</source>
            <translation>
                <numerusform>{n} اورګاډی</numerusform>
                <numerusform>{n} اورګاډي</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>km {km}</source>
            <translation>کیلومتر {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} without a box</source>
            <translation>{n} بې خانې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} not drawn</source>
            <translation>{n} نه دي ښودل شوي</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} signs not shown</source>
            <translation>
                <numerusform>{n} نښه نه ده ښودل</numerusform>
                <numerusform>{n} نښې نه دي ښودل</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>selected {object}</source>
            <translation>ټاکلی {object}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_zones.py" />
            <source>Possession</source>
            <translation>د کار وخت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_zones.py" />
            <source>Blocked</source>
            <translation>بند</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Positions</source>
            <translation>موقعیتونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Field</source>
            <translation>ساحه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Notes and commands</source>
            <translation>یادښتونه او امرونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Session and sources</source>
            <translation>ناسته او سرچینې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Hold train</source>
            <translation>اورګاډی ودروئ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Release train</source>
            <translation>اورګاډی خوشې کړئ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Stop train</source>
            <translation>اورګاډی تم کړئ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Set route</source>
            <translation>لاره وټاکئ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Change of order</source>
            <translation>د ترتیب بدلون</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Change of meet</source>
            <translation>د لیدنې بدلون</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Speed restriction</source>
            <translation>د سرعت محدودیت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Lift speed restriction</source>
            <translation>د سرعت محدودیت لرې کړئ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>End possession</source>
            <translation>د کار وخت پای ته ورسوئ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Block section</source>
            <translation>بلاک بند کړئ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Unblock section</source>
            <translation>بلاک پرانیزئ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Message</source>
            <translation>پیغام</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Speed of the session</source>
            <translation>د ناستې چټکتیا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Inject fault</source>
            <translation>خرابي داخله کړئ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>End fault</source>
            <translation>خرابي پای ته ورسوئ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Seal</source>
            <translation>مهر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>sent</source>
            <translation>ولېږل شو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>confirmed</source>
            <translation>تایید شو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>not carried out</source>
            <translation>ترسره نه شو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>no answer</source>
            <translation>ځواب نشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>km {km} on {line}</source>
            <translation>کیلومتر {km}، {line}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>described: {details}</source>
            <translation>تشریح: {details}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{train} from {berth} to {other}</source>
            <translation>{train} له {berth} څخه {other} ته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{alarm} ended by {source}</source>
            <translation>{alarm}: پای، {source}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>recording began, clock {clock} · {sources}</source>
            <translation>ثبت پیل شو، ساعت {clock} · {sources}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>recording ended · {accepted} accepted, {refused} refused</source>
            <translation>ثبت پای ته ورسېد · {accepted} منل، {refused} رد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>measurements up to event {seq} dropped · {reason}</source>
            <translation>تر پېښې {seq} اندازې لرې شوې · {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>wall clock {offset} from session time</source>
            <translation>ساعت {offset} د ناستې له وخته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>no details</source>
            <translation>بې جزییاتو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{state} by {train}</source>
            <translation>{state}، {train}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{train} put into {berth}</source>
            <translation>{train} په {berth} کې کېښودل شو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{train} taken out of {berth}</source>
            <translation>{train} له {berth} واخیستل شو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{alarm} raised by {source}</source>
            <translation>{alarm}: پیل، {source}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>refused: {reason}</source>
            <translation>رد شو: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>accepted</source>
            <translation>ومنل شو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>no sources</source>
            <translation>بې سرچینې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Call</source>
            <translation>درېدل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Berth</source>
            <translation>ځایګی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Measure</source>
            <translation>اندازه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Heartbeat</source>
            <translation>د ژوند نښه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Alarm report</source>
            <translation>د خبرداري راپور</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Command</source>
            <translation>امر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Clock</source>
            <translation>ساعت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Digest</source>
            <translation>لنډیز</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Session</source>
            <translation>ناسته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>at {time}</source>
            <translation>په {time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>by voice</source>
            <translation>په غږ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>to {place}</source>
            <translation>تر {place}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>by {actor}</source>
            <translation>({actor})</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>alive</source>
            <translation>ژوندی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>not let in: {reason}</source>
            <translation>اجازه ورنه کړل شوه: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>after event {seq}</source>
            <translation>له پېښې {seq} وروسته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>sealed up to event {seq}</source>
            <translation>تر پېښې {seq} مهر شو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>speed {speed}x</source>
            <translation>چټکتیا {speed}x</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>arrived</source>
            <translation>ورسېد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>departed</source>
            <translation>روان شو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>passed</source>
            <translation>تېر شو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>is at km</source>
            <translation>په کیلومتر کې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>known, last at km {km}</source>
            <translation>پېژندل شوی، وروستی کیلومتر {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>new train</source>
            <translation>نوی اورګاډی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>no such place</source>
            <translation>داسې ځای نشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>{line} runs from km {a} to {b}</source>
            <translation>{line}: کیلومتر {a} تر {b}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>{train} at km {km}</source>
            <translation>{train}، کیلومتر {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>which train?</source>
            <translation>کوم اورګاډی؟</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>no such place on this railway</source>
            <translation>په دې پټلۍ داسې ځای نشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>not a number of kilometres</source>
            <translation>د کیلومتر شمېره نه ده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/map_scene.py" />
            <source>{n} trains on the map</source>
            <translation>پر نقشه {n} اورګاډي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/map_scene.py" />
            <source>{km} km</source>
            <translation>{km} کیلومتره</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Meet at</source>
            <translation>لیدنه په</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Waits</source>
            <translation>تمه کوي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>For</source>
            <translation>موده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Decide by</source>
            <translation>پرېکړه تر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Left</source>
            <translation>پاتې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>{n} meets and overtakes · {m} to decide</source>
            <translation>{n} لیدنې او مخکې کېدنې · {m} پرېکړې ته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>{min} min</source>
            <translation>{min} دقیقې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>section {id}</source>
            <translation>بلاک {id}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>passenger {a}, freight {b} km/h</source>
            <translation>مسافر {a}، بار {b} کیلومتره په ساعت کې</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{n} tracks</source>
            <translation>
                <numerusform>{n} پټلۍ</numerusform>
                <numerusform>{n} پټلۍ</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{up} up {down} down</source>
            <translation>پورته {up} ښکته {down}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Trains here</source>
            <translation>دلته اورګاډي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>none reported</source>
            <translation>راپور نشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Local time</source>
            <translation>سیمه‌ییز وخت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Tracks</source>
            <translation>پټلۍ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Elevation</source>
            <translation>لوړوالی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Coordinates</source>
            <translation>کوردینات</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Confidence</source>
            <translation>باور</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Notes</source>
            <translation>یادښتونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Longest stay</source>
            <translation>تر ټولو اوږد تم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Next to it</source>
            <translation>ګاونډي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Sections</source>
            <translation>بلاکونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Signals</source>
            <translation>سیګنالونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Line speed</source>
            <translation>د کرښې چټکتیا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Gradient</source>
            <translation>ځوړوالی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>ruling {n} ‰</source>
            <translation>لوړ حد {n} ‰</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Block</source>
            <translation>بلاک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{kind}, planned</source>
            <translation>{kind}، په پلان کې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Dwell limit</source>
            <translation>د تم حد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{value} (assumed)</source>
            <translation>{value} (فرضي)</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>km {a} to {b}</source>
            <translation>کیلومتر {a} تر {b}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Detectors</source>
            <translation>حسګرونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>in force since {time}</source>
            <translation>له {time} نافذ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>no. {n} by {who} at {time}</source>
            <translation>شمېره {n}، {who}، {time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>asked for at {time}, not confirmed</source>
            <translation>په {time} وغوښتل شو، نه دی تایید شوی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>in force; its end is asked for, not confirmed</source>
            <translation>نافذ؛ پای یې وغوښتل شو، نه دی تایید شوی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>in force</source>
            <translation>نافذ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>until it is lifted</source>
            <translation>تر لېرې کېدو پورې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>{time}, over by {age}</source>
            <translation>{time}، {age} ډېر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>not in force now</source>
            <translation>اوس نافذ نه دی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Until</source>
            <translation>تر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Ordered</source>
            <translation>امر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Trains in it</source>
            <translation>پکې ریلګاډي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Restrictions</source>
            <translation>محدودیتونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Section dispatcher</source>
            <translation>د برخې ډسپیچر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Chief controller</source>
            <translation>سر کنټرولر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Maintainer</source>
            <translation>ترمیم کوونکی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Security liaison</source>
            <translation>امنیتي اړیکه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Alarm engineer</source>
            <translation>د خبرداري انجنیر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Instructor</source>
            <translation>ښوونکی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Observer</source>
            <translation>څارونکی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/strata.py" />
            <source>{gauge} mm {speed} km/h</source>
            <translation>{gauge} mm {speed} km/h</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/strata.py" />
            <source>{place} 1 in {n}</source>
            <translation>{place} 1 : {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>up</source>
            <translation>پورته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>down</source>
            <translation>ښکته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>{d} d {h} h</source>
            <translation>{d} ورځې {h} ساعته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>barrier up</source>
            <translation>بند خلاص</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>barrier down</source>
            <translation>بند تړلی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>{kmh} km/h</source>
            <translation>{kmh} km/h</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>{h} h {min}</source>
            <translation>{h} ساعته {min}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>freight</source>
            <translation>بار وړونکی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>passenger</source>
            <translation>مسافر وړونکی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>freight international</source>
            <translation>نړیوال بار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>passenger express</source>
            <translation>چټک مسافر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>passenger international</source>
            <translation>نړیوال مسافر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>work</source>
            <translation>کاري</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>light</source>
            <translation>یوازې ماشین</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>occupied</source>
            <translation>نیول شوی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>clear</source>
            <translation>خالي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>unknown</source>
            <translation>نامعلوم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>stop</source>
            <translation>ودرېږه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>proceed</source>
            <translation>لاړ شه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>reverse</source>
            <translation>برعکس</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>moving</source>
            <translation>په خوځښت کې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>failed</source>
            <translation>خراب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>good</source>
            <translation>ښه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>uncertain</source>
            <translation>ناڅرګند</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>bad</source>
            <translation>بد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>fresh</source>
            <translation>تازه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>late</source>
            <translation>ناوخته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>dead</source>
            <translation>غلی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Pakistan</source>
            <translation>پاکستان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Afghanistan</source>
            <translation>افغانستان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Turkmenistan</source>
            <translation>ترکمنستان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Kazakhstan</source>
            <translation>قزاقستان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>ok</source>
            <translation>سم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>tripped</source>
            <translation>فعال شو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>fault</source>
            <translation>خرابي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>offline</source>
            <translation>اړیکه نشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>free</source>
            <translation>خالي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>main</source>
            <translation>اصلي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>loop</source>
            <translation>لوپ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>siding</source>
            <translation>فرعي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>barrier</source>
            <translation>خنډ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>hot box</source>
            <translation>تود بکس</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>rail temperature</source>
            <translation>د پټلۍ تودوخه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>sand</source>
            <translation>شګه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>water level</source>
            <translation>د اوبو کچه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>wind</source>
            <translation>باد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>containers</source>
            <translation>کانټینرونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>empties</source>
            <translation>تش واګونونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>empty tanks</source>
            <translation>تش ټانکرونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>diesel</source>
            <translation>ډیزل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>wheat</source>
            <translation>غنم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>chromite</source>
            <translation>کرومیټ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>chrome ore</source>
            <translation>د کروم ډبره</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>cement</source>
            <translation>سمنټ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>marble</source>
            <translation>مرمر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>minerals</source>
            <translation>کاني مواد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>sugar</source>
            <translation>بوره</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>steel</source>
            <translation>فولاد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>dried fruit</source>
            <translation>وچه مېوه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>petroleum products</source>
            <translation>نفتي محصولات</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>crude oil</source>
            <translation>خام تیل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Kazakh wheat</source>
            <translation>د قزاقستان غنم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>containers + fuel</source>
            <translation>کانټینرونه + د سون توکي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>t</source>
            <translation>ټنه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>m</source>
            <translation>متره</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>mm</source>
            <translation>ملي متره</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>km</source>
            <translation>کیلومتر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>km/h</source>
            <translation>km/h</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>m/s</source>
            <translation>m/s</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>cm/h</source>
            <translation>cm/h</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>mm/h</source>
            <translation>mm/h</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>s</source>
            <translation>ثانیې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>min</source>
            <translation>دقیقې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>h</source>
            <translation>ساعته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>d</source>
            <translation>ورځې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>kN</source>
            <translation>kN</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>kV</source>
            <translation>kV</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>g</source>
            <translation>g</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>dB</source>
            <translation>dB</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>MB</source>
            <translation>MB</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>%</source>
            <translation>%</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>°C</source>
            <translation>°C</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>wagons</source>
            <translation>واګونونه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>state {n}</source>
            <translation>حالت {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/time_axis.py" />
            <source>{n} h</source>
            <translation>{n} ساعته</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>to {mode} · {n} new</source>
            <translation>
                <numerusform>{mode} ته · {n} نوی</numerusform>
                <numerusform>{mode} ته · {n} نوي</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>recorder started or stopped</source>
            <translation>ثبتوونکی پیل یا ودرول شو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>to {mode}</source>
            <translation>{mode} ته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>handover to {name}</source>
            <translation>سپارل: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>handover</source>
            <translation>سپارل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>km {km}, {place}</source>
            <translation>کیلومتر {km}، {place}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{speed} (limit {limit})</source>
            <translation>{speed} (حد {limit})</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Behind it</source>
            <translation>تر شا یې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{place}, track {track}</source>
            <translation>{place}، پټلۍ {track}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{age} old</source>
            <translation>{age} زوړ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Fix</source>
            <translation>موقعیت موندنه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{delay} min</source>
            <translation>{delay} دقیقې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Last call</source>
            <translation>وروستی تمځای</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{call} {place} {time}</source>
            <translation>{call} {place} {time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Forecast</source>
            <translation>وړاندوینه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{time} ({delay})</source>
            <translation>{time} ({delay})</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{train} {km} km behind</source>
            <translation>{train} {km} کیلومتره شاته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>not on the line any more</source>
            <translation>نور پر کرښه نشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Next by plan</source>
            <translation>بل د پلان له مخې</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>no train within {km} km</source>
            <translation>تر {km} کیلومتره اورګاډی نشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>stands at {place}</source>
            <translation>ولاړ: {place}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{n} wagons</source>
            <translation>
                <numerusform>{n} واګون</numerusform>
                <numerusform>{n} واګونونه</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Category</source>
            <translation>کټګوري</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Consist</source>
            <translation>جوړښت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Cargo</source>
            <translation>بار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>never reported</source>
            <translation>هیڅکله راپور شوی نه دی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Could be</source>
            <translation>کېدای شي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Stands</source>
            <translation>ولاړ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>for {time}</source>
            <translation>{time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_faces.py" />
            <source>stopped</source>
            <translation>ولاړ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_faces.py" />
            <source>last km {km}</source>
            <translation>وروستی کیلومتر {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>Destination</source>
            <translation>موخه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>{n} with an old position</source>
            <translation>{n} له زاړه موقعیت سره</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>{n} never seen</source>
            <translation>{n} هیڅکله نه دي لیدل شوي</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>alarm of priority {priority}</source>
            <translation>د {priority} درجې خبرداری</translation>
        </message>
    </context>
</TS>
