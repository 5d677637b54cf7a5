<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
    <context>
        <name>desk</name>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Desk</source>
            <translation>ڈیسک</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>View</source>
            <translation>منظر</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Panels</source>
            <translation>پینل</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Alarms</source>
            <translation>الارم</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Time</source>
            <translation>وقت</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Training</source>
            <translation>تربیت</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Help</source>
            <translation>مدد</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Write the alarm figures to the file (CSV)</source>
            <translation>الارم کے اعداد فائل میں لکھیں (CSV)</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>What to do</source>
            <translation>کیا کرنا ہے</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Next alarm</source>
            <translation>اگلا الارم</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Previous alarm</source>
            <translation>پچھلا الارم</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Go to the instant it was raised</source>
            <translation>آغاز کے لمحے پر جائیں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Everything about the selected alarm</source>
            <translation>منتخب الارم کے بارے میں سب کچھ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Export the alarm figures…</source>
            <translation>الارم کے اعداد برآمد کریں…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Filter by words</source>
            <translation>الفاظ سے چھانٹیں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Show every alarm</source>
            <translation>تمام الارم دکھائیں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>List</source>
            <translation>فہرست</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Acknowledge the selected</source>
            <translation>منتخب کی تصدیق کریں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Acknowledge the low ones in sight</source>
            <translation>نظر آنے والے کم درجہ تصدیق کریں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Shelve…</source>
            <translation>مؤخر کریں…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Unshelve</source>
            <translation>مؤخر ختم کریں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Reset…</source>
            <translation>ری سیٹ…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Comment…</source>
            <translation>تبصرہ…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Take out of service…</source>
            <translation>سروس سے نکالیں…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Return to service…</source>
            <translation>سروس میں واپس…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Hand the desk over…</source>
            <translation>ڈیسک حوالے کریں…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Silence the sound</source>
            <translation>آواز بند کریں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Stop blinking for 30 s</source>
            <translation>30 سیکنڈ تک نہ جھپکیں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Test the sound</source>
            <translation>آواز جانچیں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Loudness</source>
            <translation>آواز کی بلندی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Maintenance on site, known fault</source>
            <translation>موقع پر مرمت، معلوم خرابی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Fault reported, waiting for repair</source>
            <translation>خرابی بتائی گئی، مرمت کا انتظار</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Sensor faulty, watched by voice</source>
            <translation>سینسر خراب، زبانی نگرانی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Weather, agreed with the station</source>
            <translation>موسم، سٹیشن سے طے شدہ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Hand over · {m} unacknowledged · {s} shelved</source>
            <translation>حوالگی · {m} غیر تصدیق شدہ · {s} مؤخر</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>{action} · {alarm} · {object}</source>
            <translation>{action} · {alarm} · {object}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>help is called to this desk</source>
            <translation>اس ڈیسک پر مدد بلائی گئی ہے</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Shelve</source>
            <translation>مؤخر کریں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Reset</source>
            <translation>ری سیٹ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Comment</source>
            <translation>تبصرہ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Take out of service</source>
            <translation>سروس سے نکالیں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Return to service</source>
            <translation>سروس میں واپسی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Minutes</source>
            <translation>منٹ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Reason</source>
            <translation>وجہ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Only until the condition ends</source>
            <translation>صرف حالت ختم ہونے تک</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>a reason has {n} letters at least</source>
            <translation>وجہ میں کم از کم {n} حروف</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>What was found</source>
            <translation>کیا ملا</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Reference of the inspection</source>
            <translation>معائنے کا حوالہ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Remark</source>
            <translation>رائے</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Work order</source>
            <translation>کام کا حکم</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Hours</source>
            <translation>گھنٹے</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Second person</source>
            <translation>دوسرا شخص</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Their role</source>
            <translation>ان کا کردار</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>a work order is needed</source>
            <translation>کام کا حکم درکار ہے</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Result of the test</source>
            <translation>جانچ کا نتیجہ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Who takes it over</source>
            <translation>کون سنبھالے گا</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>who takes over is named</source>
            <translation>سنبھالنے والے کا نام دیں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Who takes over</source>
            <translation>کون سنبھالے گا</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>this has to be said</source>
            <translation>یہ بتانا ضروری ہے</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>hours are a number</source>
            <translation>گھنٹے عدد ہیں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Show priority {n}, {word}</source>
            <translation>ترجیح {n}، {word} دکھائیں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Which alarms are listed</source>
            <translation>کون سے الارم فہرست میں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>filter by words</source>
            <translation>الفاظ سے چھانٹیں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Filter alarms by words</source>
            <translation>الارم الفاظ سے چھانٹیں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Filter alarms by place</source>
            <translation>الارم جگہ سے چھانٹیں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>unack</source>
            <translation>غیر تصدیق</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Only unacknowledged alarms</source>
            <translation>صرف غیر تصدیق شدہ الارم</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>P</source>
            <translation>ت</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Alarm</source>
            <translation>الارم</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>About</source>
            <translation>متعلق</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>What</source>
            <translation>کیا</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Who</source>
            <translation>کون</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Alarm journal</source>
            <translation>الارم کا روزنامچہ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>this alarm</source>
            <translation>یہ الارم</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Only the journal of the selected alarm</source>
            <translation>صرف منتخب الارم کا روزنامچہ</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/alarms/journal.py" />
            <source>{n} decisions, newest first</source>
            <translation>
                <numerusform>{n} فیصلہ، نئے پہلے</numerusform>
                <numerusform>{n} فیصلے، نئے پہلے</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Call help to this desk</source>
            <translation>اس ڈیسک پر مدد بلائیں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>I have looked at what is left</source>
            <translation>باقی میں نے دیکھ لیا</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>filter</source>
            <translation>چھانٹی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Filter the alarm list</source>
            <translation>الارم کی فہرست چھانٹیں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Alarm list</source>
            <translation>الارم کی فہرست</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Flood is over; some is left</source>
            <translation>سیلاب ختم؛ کچھ باقی ہے</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>FLOOD · first out</source>
            <translation>سیلاب · پہلے</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>{n} shown by filter · {summary}</source>
            <translation>چھانٹی سے {n} · {summary}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>{summary} · order held</source>
            <translation>{summary} · ترتیب رکی ہوئی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>Sound test: {tone}</source>
            <translation>آواز کی جانچ: {tone}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>✕ No sound</source>
            <translation>✕ آواز نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>Silenced</source>
            <translation>خاموش</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>A name for the layout as it is now</source>
            <translation>موجودہ ترتیب کا نام</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Find…</source>
            <translation>تلاش…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Report by telephone…</source>
            <translation>ٹیلیفون پر اطلاع…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Write a note…</source>
            <translation>نوٹ لکھیں…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Day or night</source>
            <translation>دن یا رات</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Line colours</source>
            <translation>لائن کے رنگ</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Role</source>
            <translation>کردار</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Language</source>
            <translation>زبان</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>My area</source>
            <translation>میرا علاقہ</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>My area between two places…</source>
            <translation>میرا علاقہ دو جگہوں کے درمیان…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Open the menu</source>
            <translation>مینو کھولیں</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Quit</source>
            <translation>بند کریں</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Float or dock the panel</source>
            <translation>پینل الگ یا واپس</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Panel to the next screen</source>
            <translation>پینل اگلی سکرین پر</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Put the panel away</source>
            <translation>پینل ہٹائیں</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Layout</source>
            <translation>ترتیب</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Save the layout as…</source>
            <translation>ترتیب محفوظ کریں…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Forget a layout</source>
            <translation>ترتیب بھول جائیں</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Reset the layout</source>
            <translation>ابتدائی ترتیب</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Line</source>
            <translation>لائن</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Choose a line</source>
            <translation>لائن چنیں</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Show the selected on the line</source>
            <translation>منتخب کو لائن پر دکھائیں</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Zoom in</source>
            <translation>قریب کریں</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Zoom out</source>
            <translation>دور کریں</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Move left</source>
            <translation>بائیں</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Move right</source>
            <translation>دائیں</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Back to the one before</source>
            <translation>پچھلے پر واپس</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Size of text</source>
            <translation>متن کا سائز</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Less motion</source>
            <translation>کم حرکت</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Wall display</source>
            <translation>دیواری نمائش</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Select nothing</source>
            <translation>انتخاب ختم کریں</translation>
        </message>
        <message>
            <location filename="../../ui/desk_flow.py" />
            <source>{role} · {area}</source>
            <translation>{role} · {area}</translation>
        </message>
        <message>
            <location filename="../../ui/desk_flow.py" />
            <source>My area, from one place to another: Chaman - Delaram</source>
            <translation>میرا علاقہ، ایک جگہ سے دوسری تک: Chaman - Delaram</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Acknowledgement</source>
            <translation>تصدیق</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Acknowledgement of several</source>
            <translation>متعدد کی تصدیق</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Shelving</source>
            <translation>مؤخر کرنا</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Unshelving</source>
            <translation>مؤخر ختم</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Out of service</source>
            <translation>سروس سے باہر</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Silence</source>
            <translation>خاموشی</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Handover</source>
            <translation>حوالگی</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Note</source>
            <translation>نوٹ</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Report</source>
            <translation>اطلاع</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Speed of time</source>
            <translation>وقت کی رفتار</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Fault</source>
            <translation>خرابی</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>End of fault</source>
            <translation>خرابی کا خاتمہ</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>{what} recorded</source>
            <translation>{what}: درج ہوا</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>{what} refused: {reason}</source>
            <translation>{what}: مسترد: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Not sent: {reason}</source>
            <translation>نہیں بھیجا گیا: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Train</source>
            <translation>ریل گاڑی</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Place</source>
            <translation>جگہ</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Action</source>
            <translation>عمل</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Source</source>
            <translation>ماخذ</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Detector</source>
            <translation>آلہ پیمائش</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Signal</source>
            <translation>سگنل</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Points</source>
            <translation>کانٹا</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Section</source>
            <translation>سیکشن</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Found</source>
            <translation>ملا</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find</source>
            <translation>تلاش</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find a train, place, alarm or action</source>
            <translation>ریل گاڑی، جگہ، الارم یا عمل تلاش کریں</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find a train, place, alarm or action…</source>
            <translation>ریل گاڑی، جگہ، الارم یا عمل تلاش کریں…</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Request</source>
            <translation>درخواست</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Ask for it</source>
            <translation>درخواست کریں</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Leave it</source>
            <translation>رہنے دیں</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Not asked: {reason}</source>
            <translation>درخواست نہیں: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Report by telephone</source>
            <translation>ٹیلیفون پر اطلاع</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>What a station says by voice</source>
            <translation>سٹیشن جو زبانی بتائے</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>headcode or number</source>
            <translation>ریل گاڑی کا نمبر</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>What happened</source>
            <translation>کیا ہوا</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>station, in any language</source>
            <translation>سٹیشن، کسی بھی زبان میں</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>14:32</source>
            <translation>14:32</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Enter report</source>
            <translation>اطلاع درج کریں</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Now</source>
            <translation>ابھی</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Has</source>
            <translation>کیا</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>At</source>
            <translation>مقام</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>km of the line</source>
            <translation>لائن کا کلومیٹر</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Not entered: {reason}</source>
            <translation>درج نہیں ہوا: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/overlay.py" />
            <source>Question</source>
            <translation>سوال</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/overlay.py" />
            <source>Answer</source>
            <translation>جواب</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Kind</source>
            <translation>قسم</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Event log</source>
            <translation>واقعات کا رجسٹر</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Kinds of events shown</source>
            <translation>دکھائے گئے واقعات</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Newest first</source>
            <translation>نئے پہلے</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Write a note into the log</source>
            <translation>رجسٹر میں نوٹ لکھیں</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Write a note into the log, then press Enter…</source>
            <translation>رجسٹر میں نوٹ لکھ کر Enter دبائیں…</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Frame</source>
            <translation>فریم</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Menu</source>
            <translation>مینو</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Corridor operations</source>
            <translation>راہداری کا انتظام</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Find  Ctrl K</source>
            <translation>تلاش  Ctrl K</translation>
        </message>
        <message>
            <location filename="../../ui/frame_cells.py" />
            <source>Mode {mode}</source>
            <translation>موڈ {mode}</translation>
        </message>
        <message>
            <location filename="../../ui/frame_cells.py" />
            <source>Alarms: {counts}</source>
            <translation>الارم: {counts}</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Inspector</source>
            <translation>تفصیلات</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Acknowledge</source>
            <translation>تصدیق کریں</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Show on line</source>
            <translation>لائن پر</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Report…</source>
            <translation>اطلاع…</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/trend.py" />
            <source>Trend: from {a} to {b}</source>
            <translation>رجحان: {a} سے {b}</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/trend.py" />
            <source>{h} h ago</source>
            <translation>{h} گھنٹے پہلے</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/trend.py" />
            <source>now</source>
            <translation>ابھی</translation>
        </message>
        <message>
            <location filename="../../ui/keys_panel.py" />
            <source>Key</source>
            <translation>کلید</translation>
        </message>
        <message>
            <location filename="../../ui/keys_panel.py" />
            <source>List of keys</source>
            <translation>کلیدوں کی فہرست</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/chart.py" />
            <source>Alarms in ten minutes, by period</source>
            <translation>دس منٹ میں الارم، مدت وار</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/feed.py" />
            <source>written: {file}</source>
            <translation>لکھا گیا: {file}</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/feed.py" />
            <source>the figures did not come</source>
            <translation>اعداد موصول نہیں ہوئے</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Figure</source>
            <translation>عدد</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Value</source>
            <translation>قدر</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Target</source>
            <translation>ہدف</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Action limit</source>
            <translation>کارروائی کی حد</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Standing</source>
            <translation>حیثیت</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Verdict</source>
            <translation>فیصلہ</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Alarms in ten minutes: average before peak</source>
            <translation>دس منٹ میں الارم: پہلے اوسط، پھر عروج</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Alarm figures</source>
            <translation>الارم کے اعداد</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Period of the figures</source>
            <translation>اعداد کی مدت</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>export</source>
            <translation>برآمد</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Export the alarm figures</source>
            <translation>الارم کے اعداد برآمد کریں</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>average before peak</source>
            <translation>پہلے اوسط، پھر عروج</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Most often: {alarms}</source>
            <translation>سب سے زیادہ: {alarms}</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>no alarms in the log yet</source>
            <translation>رجسٹر میں ابھی کوئی الارم نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/overview_strip.py" />
            <source>Overview of the whole line</source>
            <translation>پوری لائن کا جائزہ</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>overview</source>
            <translation>جائزہ</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>section</source>
            <translation>سیکشن</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>station</source>
            <translation>سٹیشن</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>Line view</source>
            <translation>لائن کا منظر</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>Zoom to {level}</source>
            <translation>پیمانہ: {level}</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>fit</source>
            <translation>پوری</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>Show the whole line</source>
            <translation>پوری لائن دکھائیں</translation>
        </message>
        <message>
            <location filename="../../ui/manual_entry.py" />
            <source>Sent: {report}</source>
            <translation>بھیجا گیا: {report}</translation>
        </message>
        <message>
            <location filename="../../ui/map/panel.py" />
            <source>Map</source>
            <translation>نقشہ</translation>
        </message>
        <message>
            <location filename="../../ui/map/panel.py" />
            <source>The line file has no coordinates</source>
            <translation>لائن فائل میں محدد نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/map/panel.py" />
            <source>Drag to move, wheel to zoom, Home for all of it</source>
            <translation>کھینچ کر ہلائیں، پہیے سے پیمانہ، Home سے سب</translation>
        </message>
        <message>
            <location filename="../../ui/my_area.py" />
            <source>whole line</source>
            <translation>پوری لائن</translation>
        </message>
        <message>
            <location filename="../../ui/next_hours/panel.py" />
            <source>Next two hours</source>
            <translation>اگلے دو گھنٹے</translation>
        </message>
        <message>
            <location filename="../../ui/next_hours/panel.py" />
            <source>as planned</source>
            <translation>منصوبے کے مطابق</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of this desk</source>
            <translation>اس ڈیسک کے رنگ</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of Britain</source>
            <translation>برطانیہ کے رنگ</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of Germany</source>
            <translation>جرمنی کے رنگ</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of 1520 mm</source>
            <translation>1520 ملی میٹر کے رنگ</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of the sub-continent</source>
            <translation>برصغیر کے رنگ</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>From the next start on: {language}</source>
            <translation>اگلی بار سے: {language}</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Go to which time? 14:32, or 2026-11-24 14:32</source>
            <translation>کس وقت پر؟ 14:32 یا 2026-11-24 14:32</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Event before</source>
            <translation>پچھلا واقعہ</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Next event</source>
            <translation>اگلا واقعہ</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>A minute back</source>
            <translation>ایک منٹ پیچھے</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>A minute on</source>
            <translation>ایک منٹ آگے</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>An hour back</source>
            <translation>ایک گھنٹہ پیچھے</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>An hour on</source>
            <translation>ایک گھنٹہ آگے</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Back to the end of the log</source>
            <translation>رجسٹر کے آخر پر واپس</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Go to a time…</source>
            <translation>وقت پر جائیں…</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Play or pause</source>
            <translation>چلائیں یا روکیں</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Faster</source>
            <translation>تیز</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Slower</source>
            <translation>آہستہ</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Another window on this instant</source>
            <translation>اس لمحے پر ایک اور ونڈو</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Another window with its own time</source>
            <translation>اپنے وقت کے ساتھ ایک اور ونڈو</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/strip.py" />
            <source>Time line</source>
            <translation>وقت کی پٹی</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/timeline/strip.py" />
            <source>{n} marks</source>
            <translation>
                <numerusform>{n} نشان</numerusform>
                <numerusform>{n} نشان</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/timeline/strip.py" />
            <source>forecast</source>
            <translation>پیشگوئی</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/strip.py" />
            <source>now {time}</source>
            <translation>ابھی {time}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/timeline/strip.py" />
            <source>{n} alarms</source>
            <translation>
                <numerusform>{n} الارم</numerusform>
                <numerusform>{n} الارم</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/timeline/widget.py" />
            <source>Play</source>
            <translation>چلائیں</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/widget.py" />
            <source>Pause</source>
            <translation>روکیں</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Write the train graph to which file, .pdf or .csv?</source>
            <translation>گراف ریل گاڑی کس فائل میں لکھیں، .pdf یا .csv؟</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Written: {file}</source>
            <translation>لکھا گیا: {file}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: write as PDF or CSV…</source>
            <translation>گراف: PDF یا CSV میں لکھیں…</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: swap the axes</source>
            <translation>گراف: محور بدلیں</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: more hours</source>
            <translation>گراف: زیادہ گھنٹے</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: fewer hours</source>
            <translation>گراف: کم گھنٹے</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: back to the bar</source>
            <translation>گراف: لکیر پر واپس</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: what was recorded later</source>
            <translation>گراف: بعد میں درج</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>There is no train graph to write yet</source>
            <translation>لکھنے کے لیے ابھی گراف ریل گاڑی نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Not written: {reason}</source>
            <translation>نہیں لکھا گیا: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>{file}: the name ends in neither .pdf nor .csv</source>
            <translation>{file}: نام کے آخر میں نہ .pdf ہے نہ .csv</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/canvas.py" />
            <source>Train graph</source>
            <translation>گراف ریل گاڑی</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/canvas.py" />
            <source>{trains} trains, {conflicts} conflicts to come</source>
            <translation>{trains} گاڑیاں، {conflicts} ٹکراؤ آگے</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/export.py" />
            <source>printed by {name}</source>
            <translation>طباعت: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/export.py" />
            <source>in charge: {name}</source>
            <translation>ذمہ دار: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/export.py" />
            <source>Events {range} of the log</source>
            <translation>رجسٹر کے واقعات {range}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>booked</source>
            <translation>ٹائم ٹیبل</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>plan</source>
            <translation>منصوبہ</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>actual</source>
            <translation>حقیقی</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>conflict</source>
            <translation>ٹکراؤ</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>Legend</source>
            <translation>علامات</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>More hours</source>
            <translation>زیادہ گھنٹے</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>Fewer hours</source>
            <translation>کم گھنٹے</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>swap axes</source>
            <translation>محور بدلیں</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>Swap the axes</source>
            <translation>محور بدلیں</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>time runs right</source>
            <translation>وقت دائیں طرف</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>time runs down</source>
            <translation>وقت نیچے</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>Let time stand or go on</source>
            <translation>وقت روکیں یا چلائیں</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>Let a fault happen</source>
            <translation>خرابی پیدا کریں</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>End a fault</source>
            <translation>خرابی ختم کریں</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>Back to an instant</source>
            <translation>ایک لمحے پر واپس</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>End, and see what happened</source>
            <translation>ختم کریں اور دیکھیں کیا ہوا</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>{min} min ago</source>
            <translation>{min} منٹ پہلے</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>the beginning, {time} UTC</source>
            <translation>آغاز، {time} UTC</translation>
        </message>
        <message>
            <location filename="../../ui/trains/panel.py" />
            <source>Trains</source>
            <translation>ریل گاڑیاں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Desk {key}</source>
            <translation>ڈیسک {key}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Command {key}</source>
            <translation>حکم {key}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>The control centre</source>
            <translation>کنٹرول مرکز</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>{time} by {actor}</source>
            <translation>{time}، {actor}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>not yet</source>
            <translation>ابھی نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>{object} · normal now</source>
            <translation>{object} · اب معمول پر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Condition</source>
            <translation>حالت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Object</source>
            <translation>شے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>State</source>
            <translation>کیفیت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Raised</source>
            <translation>شروع</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>{time}, activation {n}</source>
            <translation>{time}، فعالیت {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Acknowledged</source>
            <translation>تصدیق شدہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Returned</source>
            <translation>ختم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>when raised</source>
            <translation>اٹھتے وقت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Cause</source>
            <translation>وجہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>If nothing is done</source>
            <translation>اگر کچھ نہ کیا جائے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Ground acceleration</source>
            <translation>زمینی اسراع</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Age</source>
            <translation>عمر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Clock ahead by</source>
            <translation>گھڑی آگے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Time ahead</source>
            <translation>باقی وقت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Apart</source>
            <translation>فاصلہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Brake</source>
            <translation>بریک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Time left</source>
            <translation>باقی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Substations lost</source>
            <translation>بند سب اسٹیشن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Delay</source>
            <translation>تاخیر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Dwell</source>
            <translation>قیام</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wheel force</source>
            <translation>پہیے کی قوت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Free tracks</source>
            <translation>خالی پٹریاں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Free space</source>
            <translation>خالی جگہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Gauge</source>
            <translation>گیج</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Grade</source>
            <translation>درجہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wind gust</source>
            <translation>ہوا کا جھونکا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Idle for</source>
            <translation>بے عمل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Jump</source>
            <translation>چھلانگ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>At km</source>
            <translation>کلومیٹر پر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Behind by</source>
            <translation>پیچھے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Overdue by</source>
            <translation>وقت سے زائد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Length</source>
            <translation>لمبائی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Level</source>
            <translation>سطح</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Limit</source>
            <translation>حد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Length of the loop</source>
            <translation>لوپ کی لمبائی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Links lost</source>
            <translation>بند رابطے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Mass</source>
            <translation>وزن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Mean wind</source>
            <translation>اوسط ہوا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Needed</source>
            <translation>درکار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>New alarms</source>
            <translation>نئے الارم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Office</source>
            <translation>دفتر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Water level</source>
            <translation>پانی کی سطح</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Sand over the rail</source>
            <translation>پٹری پر ریت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Train protection</source>
            <translation>گاڑی کا تحفظ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Rail temperature</source>
            <translation>پٹری کا درجہ حرارت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Range</source>
            <translation>باقی مسافت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Rate</source>
            <translation>شرح</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wagons received</source>
            <translation>موصول ویگن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Visibility</source>
            <translation>حد نظر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wagons sent</source>
            <translation>بھیجے گئے ویگن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Set temperature</source>
            <translation>مقررہ درجہ حرارت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Shelved</source>
            <translation>مؤخر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Speed</source>
            <translation>رفتار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Trains not heard of</source>
            <translation>بے خبر گاڑیاں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Interlocking</source>
            <translation>انٹرلاکنگ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Temperature</source>
            <translation>درجہ حرارت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Throw time</source>
            <translation>بدلنے کا وقت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>In use</source>
            <translation>استعمال میں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Voltage</source>
            <translation>وولٹیج</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wagons waiting</source>
            <translation>منتظر ویگن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Waiting for</source>
            <translation>انتظار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>out of order</source>
            <translation>خراب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>in order</source>
            <translation>درست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>customs</source>
            <translation>کسٹم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>phyto</source>
            <translation>نباتاتی قرنطینہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>vet</source>
            <translation>بیطاری</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>security</source>
            <translation>سیکیورٹی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>trend</source>
            <translation>رجحان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>no power</source>
            <translation>بجلی نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>no staff</source>
            <translation>عملہ نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>no comm</source>
            <translation>رابطہ نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>warning</source>
            <translation>انتباہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>critical</source>
            <translation>نازک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>minor</source>
            <translation>معمولی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>derated</source>
            <translation>کم طاقت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>major</source>
            <translation>بڑی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>urgent</source>
            <translation>فوری توجہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>immediate</source>
            <translation>فوراً</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>penalty</source>
            <translation>خودکار بریک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>emergency</source>
            <translation>ہنگامی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>isolated</source>
            <translation>الگ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>working</source>
            <translation>کام کر رہا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>none</source>
            <translation>کوئی نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>Active</source>
            <translation>فعال</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>All places</source>
            <translation>تمام جگہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>Hidden by design</source>
            <translation>قاعدے سے پوشیدہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>Not monitored</source>
            <translation>نگرانی نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_flood.py" />
            <source>opened</source>
            <translation>کھلا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_flood.py" />
            <source>Enter opens</source>
            <translation>Enter کھولتا ہے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>ACK sent</source>
            <translation>تصدیق بھیجی گئی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>NOT RECORDED</source>
            <translation>درج نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>CRITICAL</source>
            <translation>انتہائی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>HIGH</source>
            <translation>زیادہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>MEDIUM</source>
            <translation>درمیانہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>LOW</source>
            <translation>کم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>UNACK</source>
            <translation>غیر تصدیق</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>ACK ✓</source>
            <translation>تصدیق ✓</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>RTN</source>
            <translation>ختم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>LATCHED</source>
            <translation>مقفل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>LATCHED ✓</source>
            <translation>مقفل ✓</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>normal</source>
            <translation>سیدھا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>shelved {n}</source>
            <translation>مؤخر {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>hidden {n}</source>
            <translation>پوشیدہ {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>out of service {n}</source>
            <translation>سروس سے باہر {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>{n} standing · {m} unack</source>
            <translation>{n} قائم · {m} غیر تصدیق</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>OOS {n}</source>
            <translation>بند {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>OOS {order}</source>
            <translation>سروس سے باہر {order}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>hidden by {parent}</source>
            <translation>پوشیدہ: {parent}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>SHELVED {n} min</source>
            <translation>مؤخر {n} منٹ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>{state} · HELD</source>
            <translation>{state} · روکا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>{n} standing · {m} unacknowledged</source>
            <translation>{n} قائم · {m} غیر تصدیق شدہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>not listed {n}</source>
            <translation>فہرست سے باہر {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/area.py" />
            <source>not two places; write Chaman - Delaram</source>
            <translation>دو جگہیں نہیں؛ Chaman - Delaram لکھیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/area.py" />
            <source>no line leads from the one to the other</source>
            <translation>ان کے درمیان کوئی ایک لائن نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/area.py" />
            <source>no such place: {place}</source>
            <translation>ایسی جگہ نہیں: {place}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{role} signal</source>
            <translation>سگنل: {role}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>km {km}, {line}</source>
            <translation>کلومیٹر {km}، {line}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Aspect</source>
            <translation>اشارہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>not on this railway</source>
            <translation>اس ریلوے پر نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Position</source>
            <translation>مقام</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Quality</source>
            <translation>معیار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>unknown source</source>
            <translation>نامعلوم ماخذ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{what}, assumed</source>
            <translation>{what}، فرضی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>points</source>
            <translation>کانٹا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>measuring point</source>
            <translation>پیمائش کی جگہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Measured here</source>
            <translation>یہاں پیمائش</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Direction</source>
            <translation>سمت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Track</source>
            <translation>ٹریک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Protects</source>
            <translation>حفاظت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Normal to</source>
            <translation>سیدھا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>track {track}</source>
            <translation>ٹریک {track}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Reverse to</source>
            <translation>الٹا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Facing</source>
            <translation>رخ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Health</source>
            <translation>صحت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Since</source>
            <translation>سے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Last report</source>
            <translation>آخری اطلاع</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Expected every</source>
            <translation>متوقع ہر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Accepted</source>
            <translation>قبول</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Refused</source>
            <translation>مسترد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Last refusal</source>
            <translation>آخری مسترد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>never</source>
            <translation>کبھی نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{age} ago</source>
            <translation>{age} پہلے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>not told</source>
            <translation>نہیں بتایا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{s} s</source>
            <translation>{s} سیکنڈ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/calls.py" />
            <source>dep {call}</source>
            <translation>روانگی {call}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/cards.py" />
            <source>Reported</source>
            <translation>اطلاع</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/cards.py" />
            <source>{time} by {source}</source>
            <translation>{time}، {source}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/cards.py" />
            <source>{n} more</source>
            <translation>مزید {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Mon</source>
            <translation>پیر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Tue</source>
            <translation>منگل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Wed</source>
            <translation>بدھ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Thu</source>
            <translation>جمعرات</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Fri</source>
            <translation>جمعہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Sat</source>
            <translation>ہفتہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Sun</source>
            <translation>اتوار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Jan</source>
            <translation>جنوری</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Feb</source>
            <translation>فروری</translation>
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
            <translation>مئی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Jun</source>
            <translation>جون</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Jul</source>
            <translation>جولائی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Aug</source>
            <translation>اگست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Sep</source>
            <translation>ستمبر</translation>
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
            <translation>وقت مستقبل میں ہے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>not a time; write 14:32 or 2026-11-24 14:32</source>
            <translation>یہ وقت نہیں؛ 14:32 یا 2026-11-24 14:32 لکھیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>LIVE</source>
            <translation>براہ راست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>SIMULATION</source>
            <translation>نقل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>TRAINING</source>
            <translation>تربیت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>WHAT-IF</source>
            <translation>اگر ایسا ہو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>REPLAY</source>
            <translation>دوبارہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>FORECAST</source>
            <translation>پیشگوئی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>{n} of {m} fresh</source>
            <translation>{m} میں سے {n} تازہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>{health}, nothing yet</source>
            <translation>{health}، ابھی کچھ نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>Sources</source>
            <translation>ماخذ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>recording, {n} waiting</source>
            <translation>اندراج، {n} منتظر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>recording</source>
            <translation>اندراج جاری</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>Store</source>
            <translation>ذخیرہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>STORE UNREADABLE · {reason}</source>
            <translation>ذخیرہ پڑھا نہیں جا سکتا · {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>RECORDER SILENT for {s} s · the picture below is not followed any more</source>
            <translation>ریکارڈر {s} سیکنڈ سے خاموش · نیچے کی تصویر اب تازہ نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>TIME STANDS STILL · no source moves it, the picture is that of its last report</source>
            <translation>وقت رکا ہوا ہے · کوئی ماخذ اسے نہیں چلاتا، تصویر آخری اطلاع کی ہے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>read only</source>
            <translation>صرف پڑھنے کو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>silent {s} s</source>
            <translation>{s} سیکنڈ خاموش</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>no recorder</source>
            <translation>ریکارڈر نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>NOT RECORDING</source>
            <translation>اندراج بند</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>time stands still</source>
            <translation>وقت رکا ہوا</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/desk.py" />
            <source>{n} alarms not recorded</source>
            <translation>
                <numerusform>{n} الارم درج نہیں</numerusform>
                <numerusform>{n} الارم درج نہیں</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>no reason given</source>
            <translation>وجہ نہیں بتائی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>in charge then</source>
            <translation>اس وقت ذمہ دار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/inspector.py" />
            <source>Click an object, or find one with Ctrl K</source>
            <translation>کسی شے پر کلک کریں یا Ctrl K سے تلاش کریں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/inspector.py" />
            <source>Nothing selected</source>
            <translation>کچھ منتخب نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>raised</source>
            <translation>شروع</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>raised, hidden</source>
            <translation>شروع، پوشیدہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>returned to normal</source>
            <translation>معمول پر آ گیا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>returned to normal, hidden</source>
            <translation>معمول پر آ گیا، پوشیدہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>acknowledged</source>
            <translation>تصدیق شدہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>reset</source>
            <translation>ری سیٹ ہوا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>refused</source>
            <translation>مسترد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>severer</source>
            <translation>زیادہ سنگین</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>severer, hidden</source>
            <translation>زیادہ سنگین، پوشیدہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>milder</source>
            <translation>کم سنگین</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>nobody acknowledged</source>
            <translation>کسی نے تصدیق نہیں کی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>still there</source>
            <translation>اب بھی موجود</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>held: no good data</source>
            <translation>روکا: اچھا ڈیٹا نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>data good again</source>
            <translation>ڈیٹا پھر اچھا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shelved</source>
            <translation>مؤخر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>unshelved</source>
            <translation>مؤخر ختم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shelf over</source>
            <translation>تاخیر کی مدت ختم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>hidden by its cause</source>
            <translation>اپنی وجہ سے پوشیدہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shown again</source>
            <translation>دوبارہ ظاہر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shown again: the rule cannot tell</source>
            <translation>دوبارہ ظاہر: قاعدہ بتا نہیں سکتا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>not raised: its guard holds</source>
            <translation>شروع نہیں: اس کی روک برقرار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>out of service</source>
            <translation>سروس سے باہر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>back in service</source>
            <translation>سروس میں واپس</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>work over its time</source>
            <translation>کام وقت سے زیادہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>comment</source>
            <translation>تبصرہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>sound silenced</source>
            <translation>آواز خاموش</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>desk handed over</source>
            <translation>ڈیسک حوالے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>kept over a restart</source>
            <translation>دوبارہ آغاز پر برقرار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>rule changed</source>
            <translation>قاعدہ بدلا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>closed, its object is gone</source>
            <translation>بند، شے اب نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>Desk {name}</source>
            <translation>ڈیسک {name}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>whole log</source>
            <translation>پورا رجسٹر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>shift</source>
            <translation>شفٹ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>day</source>
            <translation>دن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>on target</source>
            <translation>ہدف کے اندر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>watch</source>
            <translation>نظر رکھیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>ACT</source>
            <translation>کارروائی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} per 10 min</source>
            <translation>{n} فی 10 منٹ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} per hour</source>
            <translation>{n} فی گھنٹہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} per day</source>
            <translation>{n} فی دن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} s</source>
            <translation>{n} سیکنڈ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>alarms</source>
            <translation>الارم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>average rate</source>
            <translation>اوسط شرح</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>rate per hour</source>
            <translation>فی گھنٹہ شرح</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>rate per day</source>
            <translation>فی دن شرح</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>peak rate</source>
            <translation>زیادہ سے زیادہ شرح</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>10 min over 10</source>
            <translation>10 سے زائد والے 10 منٹ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>hours over 30</source>
            <translation>30 سے زائد والے گھنٹے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>time in flood</source>
            <translation>الارم کے سیلاب کا وقت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>floods</source>
            <translation>الارم کے سیلاب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>largest flood</source>
            <translation>سب سے بڑا سیلاب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>longest flood</source>
            <translation>سب سے لمبا سیلاب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>top ten types</source>
            <translation>دس سب سے زیادہ اقسام</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>chattering types</source>
            <translation>بار بار بجنے والی اقسام</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>fleeting types</source>
            <translation>لمحاتی اقسام</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>stale</source>
            <translation>پرانا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>standing at the end</source>
            <translation>آخر میں قائم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>shelved at the end</source>
            <translation>آخر میں مؤخر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>shelved, 95 % of time</source>
            <translation>مؤخر، 95 % وقت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>suppressed by design</source>
            <translation>ڈیزائن سے چھپے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>out of service over time</source>
            <translation>مدت سے زائد خدمت سے باہر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 1</source>
            <translation>ترجیح 1</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 2</source>
            <translation>ترجیح 2</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 3</source>
            <translation>ترجیح 3</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 4</source>
            <translation>ترجیح 4</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P1 acknowledged, p95</source>
            <translation>P1 تسلیم، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P2 acknowledged, p95</source>
            <translation>P2 تسلیم، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P3 acknowledged, p95</source>
            <translation>P3 تسلیم، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P4 acknowledged, p95</source>
            <translation>P4 تسلیم، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P1 acted upon, p95</source>
            <translation>P1 پر کارروائی، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P2 acted upon, p95</source>
            <translation>P2 پر کارروائی، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P3 acted upon, p95</source>
            <translation>P3 پر کارروائی، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P4 acted upon, p95</source>
            <translation>P4 پر کارروائی، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P1, P2 acknowledged without action</source>
            <translation>P1، P2 بغیر کارروائی تسلیم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>refused hiding or change</source>
            <translation>چھپانے یا تبدیلی سے انکار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>widely published</source>
            <translation>عام طور پر شائع</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>ours</source>
            <translation>ہمارا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{begin} to {end}</source>
            <translation>{begin} تا {end}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>about {n}</source>
            <translation>تقریباً {n}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} trains</source>
            <translation>
                <numerusform>{n} گاڑی</numerusform>
                <numerusform>{n} گاڑیاں</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>km {km}</source>
            <translation>کلومیٹر {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} without a box</source>
            <translation>{n} بغیر خانے کے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} not drawn</source>
            <translation>{n} نہیں دکھائے</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} signs not shown</source>
            <translation>
                <numerusform>{n} نشان نہیں دکھایا</numerusform>
                <numerusform>{n} نشان نہیں دکھائے</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>selected {object}</source>
            <translation>منتخب {object}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_zones.py" />
            <source>Possession</source>
            <translation>قبضۂ کار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_zones.py" />
            <source>Blocked</source>
            <translation>بند</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Positions</source>
            <translation>مقامات</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Field</source>
            <translation>میدان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Notes and commands</source>
            <translation>نوٹ اور احکام</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Session and sources</source>
            <translation>نشست اور ماخذ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Hold train</source>
            <translation>ریل گاڑی روکے رکھیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Release train</source>
            <translation>ریل گاڑی جانے دیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Stop train</source>
            <translation>ریل گاڑی روکیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Set route</source>
            <translation>راستہ لگائیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Change of order</source>
            <translation>ترتیب میں تبدیلی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Change of meet</source>
            <translation>ملاپ میں تبدیلی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Speed restriction</source>
            <translation>رفتار کی پابندی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Lift speed restriction</source>
            <translation>رفتار کی پابندی اٹھائیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>End possession</source>
            <translation>قبضۂ کار ختم کریں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Block section</source>
            <translation>سیکشن بند کریں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Unblock section</source>
            <translation>سیکشن کھولیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Message</source>
            <translation>پیغام</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Speed of the session</source>
            <translation>نشست کی رفتار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Inject fault</source>
            <translation>خرابی ڈالیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>End fault</source>
            <translation>خرابی ختم کریں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Seal</source>
            <translation>مہر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>sent</source>
            <translation>بھیجا گیا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>confirmed</source>
            <translation>تصدیق شدہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>not carried out</source>
            <translation>عمل نہیں ہوا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>no answer</source>
            <translation>جواب نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>km {km} on {line}</source>
            <translation>کلومیٹر {km}، {line}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>described: {details}</source>
            <translation>تفصیل: {details}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{train} from {berth} to {other}</source>
            <translation>{train}: {berth} سے {other}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{alarm} ended by {source}</source>
            <translation>{alarm}: ختم، {source}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>recording began, clock {clock} · {sources}</source>
            <translation>اندراج شروع، گھڑی {clock} · {sources}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>recording ended · {accepted} accepted, {refused} refused</source>
            <translation>اندراج ختم · {accepted} قبول، {refused} مسترد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>measurements up to event {seq} dropped · {reason}</source>
            <translation>واقعہ {seq} تک پیمائشیں حذف · {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>wall clock {offset} from session time</source>
            <translation>گھڑی نشست کے وقت سے {offset}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>no details</source>
            <translation>تفصیل نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{state} by {train}</source>
            <translation>{state}، {train}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{train} put into {berth}</source>
            <translation>{train} رکھا گیا: {berth}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{train} taken out of {berth}</source>
            <translation>{train} ہٹایا گیا: {berth}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{alarm} raised by {source}</source>
            <translation>{alarm}: شروع، {source}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>refused: {reason}</source>
            <translation>مسترد: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>accepted</source>
            <translation>قبول</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>no sources</source>
            <translation>کوئی ماخذ نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Call</source>
            <translation>آمد و رفت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Berth</source>
            <translation>برتھ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Measure</source>
            <translation>پیمائش</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Heartbeat</source>
            <translation>زندگی کی علامت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Alarm report</source>
            <translation>الارم کی اطلاع</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Command</source>
            <translation>حکم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Clock</source>
            <translation>گھڑی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Digest</source>
            <translation>خلاصہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Session</source>
            <translation>نشست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>at {time}</source>
            <translation>بوقت {time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>by voice</source>
            <translation>زبانی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>to {place}</source>
            <translation>تا {place}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>by {actor}</source>
            <translation>({actor})</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>alive</source>
            <translation>زندہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>not let in: {reason}</source>
            <translation>اجازت نہیں: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>after event {seq}</source>
            <translation>واقعہ {seq} کے بعد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>sealed up to event {seq}</source>
            <translation>واقعہ {seq} تک مہر شدہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>speed {speed}x</source>
            <translation>رفتار {speed}x</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>arrived</source>
            <translation>پہنچی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>departed</source>
            <translation>روانہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>passed</source>
            <translation>گزری</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>is at km</source>
            <translation>کلومیٹر پر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>known, last at km {km}</source>
            <translation>معلوم، آخری کلومیٹر {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>new train</source>
            <translation>نئی گاڑی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>no such place</source>
            <translation>ایسی جگہ نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>{line} runs from km {a} to {b}</source>
            <translation>{line}: کلومیٹر {a} تا {b}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>{train} at km {km}</source>
            <translation>{train}، کلومیٹر {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>which train?</source>
            <translation>کون سی گاڑی؟</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>no such place on this railway</source>
            <translation>اس ریلوے پر ایسی جگہ نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>not a number of kilometres</source>
            <translation>کلومیٹر کا عدد نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/map_scene.py" />
            <source>{n} trains on the map</source>
            <translation>نقشے پر {n} گاڑیاں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/map_scene.py" />
            <source>{km} km</source>
            <translation>{km} کلومیٹر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Meet at</source>
            <translation>ملاپ بوقت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Waits</source>
            <translation>انتظار کرے گی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>For</source>
            <translation>مدت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Decide by</source>
            <translation>فیصلہ تک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Left</source>
            <translation>باقی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>{n} meets and overtakes · {m} to decide</source>
            <translation>{n} ملاپ اور سبقت · {m} فیصلہ طلب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>{min} min</source>
            <translation>{min} منٹ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>section {id}</source>
            <translation>سیکشن {id}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>passenger {a}, freight {b} km/h</source>
            <translation>مسافر {a}، مال {b} کلومیٹر فی گھنٹہ</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{n} tracks</source>
            <translation>
                <numerusform>{n} ٹریک</numerusform>
                <numerusform>{n} ٹریک</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{up} up {down} down</source>
            <translation>اپ {up} ڈاؤن {down}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Trains here</source>
            <translation>یہاں گاڑیاں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>none reported</source>
            <translation>کوئی اطلاع نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Local time</source>
            <translation>مقامی وقت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Tracks</source>
            <translation>ٹریک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Elevation</source>
            <translation>بلندی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Coordinates</source>
            <translation>محدد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Confidence</source>
            <translation>اعتماد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Notes</source>
            <translation>نوٹ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Longest stay</source>
            <translation>طویل ترین قیام</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Next to it</source>
            <translation>ساتھ والے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Sections</source>
            <translation>سیکشن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Signals</source>
            <translation>سگنل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Line speed</source>
            <translation>لائن کی رفتار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Gradient</source>
            <translation>ڈھلوان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>ruling {n} ‰</source>
            <translation>زیادہ سے زیادہ {n} ‰</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Block</source>
            <translation>بلاک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{kind}, planned</source>
            <translation>{kind}، مجوزہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Dwell limit</source>
            <translation>قیام کی حد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{value} (assumed)</source>
            <translation>{value} (فرضی)</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>km {a} to {b}</source>
            <translation>کلومیٹر {a} تا {b}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Detectors</source>
            <translation>آلات پیمائش</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>in force since {time}</source>
            <translation>{time} سے نافذ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>no. {n} by {who} at {time}</source>
            <translation>نمبر {n}، {who}، {time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>asked for at {time}, not confirmed</source>
            <translation>{time} کو طلب کیا، تصدیق نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>in force; its end is asked for, not confirmed</source>
            <translation>نافذ؛ خاتمہ طلب کیا، تصدیق نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>in force</source>
            <translation>نافذ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>until it is lifted</source>
            <translation>ہٹائے جانے تک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>{time}, over by {age}</source>
            <translation>{time}، {age} زائد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>not in force now</source>
            <translation>اب نافذ نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Until</source>
            <translation>تک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Ordered</source>
            <translation>حکم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Trains in it</source>
            <translation>اس میں گاڑیاں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Restrictions</source>
            <translation>پابندیاں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Section dispatcher</source>
            <translation>سیکشن ڈسپیچر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Chief controller</source>
            <translation>چیف کنٹرولر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Maintainer</source>
            <translation>مرمت کار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Security liaison</source>
            <translation>سیکیورٹی رابطہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Alarm engineer</source>
            <translation>الارم انجینئر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Instructor</source>
            <translation>انسٹرکٹر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Observer</source>
            <translation>مبصر</translation>
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
            <translation>اپ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>down</source>
            <translation>ڈاؤن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>{d} d {h} h</source>
            <translation>{d} دن {h} گھنٹے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>barrier up</source>
            <translation>پھاٹک کھلا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>barrier down</source>
            <translation>پھاٹک بند</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>{kmh} km/h</source>
            <translation>{kmh} km/h</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>{h} h {min}</source>
            <translation>{h} گھنٹے {min}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>freight</source>
            <translation>مال گاڑی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>passenger</source>
            <translation>مسافر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>freight international</source>
            <translation>بین الاقوامی مال گاڑی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>passenger express</source>
            <translation>مسافر ایکسپریس</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>passenger international</source>
            <translation>بین الاقوامی مسافر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>work</source>
            <translation>کام</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>light</source>
            <translation>خالی انجن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>occupied</source>
            <translation>مصروف</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>clear</source>
            <translation>خالی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>unknown</source>
            <translation>نامعلوم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>stop</source>
            <translation>رکو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>proceed</source>
            <translation>چلو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>reverse</source>
            <translation>الٹا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>moving</source>
            <translation>حرکت میں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>failed</source>
            <translation>خراب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>good</source>
            <translation>اچھا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>uncertain</source>
            <translation>غیر یقینی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>bad</source>
            <translation>خراب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>fresh</source>
            <translation>تازہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>late</source>
            <translation>دیر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>dead</source>
            <translation>بند</translation>
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
            <translation>ترکمانستان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Kazakhstan</source>
            <translation>قازقستان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>ok</source>
            <translation>ٹھیک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>tripped</source>
            <translation>متحرک ہوا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>fault</source>
            <translation>خرابی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>offline</source>
            <translation>رابطہ نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>free</source>
            <translation>خالی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>main</source>
            <translation>مین</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>loop</source>
            <translation>لوپ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>siding</source>
            <translation>سائیڈنگ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>barrier</source>
            <translation>پھاٹک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>hot box</source>
            <translation>گرم ایکسل باکس</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>rail temperature</source>
            <translation>پٹری کا درجہ حرارت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>sand</source>
            <translation>ریت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>water level</source>
            <translation>پانی کی سطح</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>wind</source>
            <translation>ہوا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>containers</source>
            <translation>کنٹینر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>empties</source>
            <translation>خالی ویگنیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>empty tanks</source>
            <translation>خالی ٹینک ویگنیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>diesel</source>
            <translation>ڈیزل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>wheat</source>
            <translation>گندم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>chromite</source>
            <translation>کرومائیٹ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>chrome ore</source>
            <translation>کروم کی کچ دھات</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>cement</source>
            <translation>سیمنٹ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>marble</source>
            <translation>سنگ مرمر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>minerals</source>
            <translation>معدنیات</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>sugar</source>
            <translation>چینی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>steel</source>
            <translation>فولاد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>dried fruit</source>
            <translation>خشک میوہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>petroleum products</source>
            <translation>پٹرولیم مصنوعات</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>crude oil</source>
            <translation>خام تیل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Kazakh wheat</source>
            <translation>قازق گندم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>containers + fuel</source>
            <translation>کنٹینر + ایندھن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>t</source>
            <translation>ٹن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>m</source>
            <translation>میٹر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>mm</source>
            <translation>ملی میٹر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>km</source>
            <translation>کلومیٹر</translation>
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
            <translation>سیکنڈ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>min</source>
            <translation>منٹ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>h</source>
            <translation>گھنٹے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>d</source>
            <translation>دن</translation>
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
            <translation>ویگن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>state {n}</source>
            <translation>کیفیت {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/time_axis.py" />
            <source>{n} h</source>
            <translation>{n} گھنٹے</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>to {mode} · {n} new</source>
            <translation>
                <numerusform>{mode} پر · {n} نیا</numerusform>
                <numerusform>{mode} پر · {n} نئے</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>recorder started or stopped</source>
            <translation>ریکارڈر شروع یا بند</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>to {mode}</source>
            <translation>{mode} پر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>handover to {name}</source>
            <translation>حوالگی: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>handover</source>
            <translation>حوالگی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>km {km}, {place}</source>
            <translation>کلومیٹر {km}، {place}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{speed} (limit {limit})</source>
            <translation>{speed} (حد {limit})</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Behind it</source>
            <translation>اس کے پیچھے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{place}, track {track}</source>
            <translation>{place}، ٹریک {track}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{age} old</source>
            <translation>{age} پرانا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Fix</source>
            <translation>آخری مقام</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{delay} min</source>
            <translation>{delay} منٹ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Last call</source>
            <translation>آخری سٹیشن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{call} {place} {time}</source>
            <translation>{call} {place} {time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Forecast</source>
            <translation>پیشگوئی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{time} ({delay})</source>
            <translation>{time} ({delay})</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{train} {km} km behind</source>
            <translation>{train} {km} کلومیٹر پیچھے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>not on the line any more</source>
            <translation>اب لائن پر نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Next by plan</source>
            <translation>اگلا منصوبے میں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>no train within {km} km</source>
            <translation>{km} کلومیٹر میں کوئی گاڑی نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>stands at {place}</source>
            <translation>کھڑی: {place}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{n} wagons</source>
            <translation>
                <numerusform>{n} ویگن</numerusform>
                <numerusform>{n} ویگن</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Category</source>
            <translation>درجہ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Consist</source>
            <translation>ریک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Cargo</source>
            <translation>سامان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>never reported</source>
            <translation>کبھی اطلاع نہیں</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Could be</source>
            <translation>ہو سکتی ہے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Stands</source>
            <translation>کھڑی ہے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>for {time}</source>
            <translation>{time} سے</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_faces.py" />
            <source>stopped</source>
            <translation>رکی ہوئی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_faces.py" />
            <source>last km {km}</source>
            <translation>آخری کلومیٹر {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>Destination</source>
            <translation>منزل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>{n} with an old position</source>
            <translation>{n} پرانے مقام والی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>{n} never seen</source>
            <translation>{n} کبھی نہیں دیکھی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>alarm of priority {priority}</source>
            <translation>ترجیح {priority} کا الارم</translation>
        </message>
    </context>
</TS>
