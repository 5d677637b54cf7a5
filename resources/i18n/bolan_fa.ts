<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_AF" sourcelanguage="en">
    <context>
        <name>desk</name>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Desk</source>
            <translation>میز کار</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>View</source>
            <translation>نما</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Panels</source>
            <translation>پنل‌ها</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Alarms</source>
            <translation>هشدارها</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Time</source>
            <translation>زمان</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Training</source>
            <translation>آموزش</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Help</source>
            <translation>راهنما</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Write the alarm figures to the file (CSV)</source>
            <translation>نوشتن ارقام هشدار در فایل (CSV)</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>What to do</source>
            <translation>چه باید کرد</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Next alarm</source>
            <translation>هشدار بعدی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Previous alarm</source>
            <translation>هشدار قبلی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Go to the instant it was raised</source>
            <translation>رفتن به لحظه آغاز</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Everything about the selected alarm</source>
            <translation>همه چیز درباره هشدار انتخاب‌شده</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Export the alarm figures…</source>
            <translation>صدور ارقام هشدار…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Filter by words</source>
            <translation>پالایش با واژه</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Show every alarm</source>
            <translation>نمایش همه هشدارها</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>List</source>
            <translation>فهرست</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Acknowledge the selected</source>
            <translation>تأیید انتخاب‌شده</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Acknowledge the low ones in sight</source>
            <translation>تأیید هشدارهای پایین دیده‌شده</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Shelve…</source>
            <translation>کنار گذاشتن…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Unshelve</source>
            <translation>بازگرداندن</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Reset…</source>
            <translation>بازنشانی…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Comment…</source>
            <translation>نظر…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Take out of service…</source>
            <translation>خارج کردن از خدمت…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Return to service…</source>
            <translation>بازگشت به خدمت…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Hand the desk over…</source>
            <translation>تحویل میز…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Silence the sound</source>
            <translation>خاموش کردن صدا</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Stop blinking for 30 s</source>
            <translation>توقف چشمک 30 ثانیه</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Test the sound</source>
            <translation>آزمایش صدا</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Loudness</source>
            <translation>بلندی صدا</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Maintenance on site, known fault</source>
            <translation>تعمیر در محل، خرابی معلوم</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Fault reported, waiting for repair</source>
            <translation>خرابی گزارش شد، در انتظار تعمیر</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Sensor faulty, watched by voice</source>
            <translation>حسگر خراب، نظارت زبانی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Weather, agreed with the station</source>
            <translation>آب‌وهوا، هماهنگ با ایستگاه</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Hand over · {m} unacknowledged · {s} shelved</source>
            <translation>تحویل · {m} تأیید نشده · {s} کنار گذاشته</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>{action} · {alarm} · {object}</source>
            <translation>{action} · {alarm} · {object}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>help is called to this desk</source>
            <translation>برای این میز کمک خواسته شد</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Shelve</source>
            <translation>کنار گذاشتن</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Reset</source>
            <translation>بازنشانی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Comment</source>
            <translation>نظر</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Take out of service</source>
            <translation>خارج کردن از خدمت</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Return to service</source>
            <translation>بازگشت به خدمت</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Minutes</source>
            <translation>دقیقه</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Reason</source>
            <translation>علت</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Only until the condition ends</source>
            <translation>فقط تا پایان وضعیت</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>a reason has {n} letters at least</source>
            <translation>علت دست‌کم {n} حرف</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>What was found</source>
            <translation>چه یافته شد</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Reference of the inspection</source>
            <translation>شماره بازرسی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Remark</source>
            <translation>یادآوری</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Work order</source>
            <translation>حکم کار</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Hours</source>
            <translation>ساعت</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Second person</source>
            <translation>شخص دوم</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Their role</source>
            <translation>نقش او</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>a work order is needed</source>
            <translation>حکم کار لازم است</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Result of the test</source>
            <translation>نتیجه آزمایش</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Who takes it over</source>
            <translation>چه کسی تحویل می‌گیرد</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>who takes over is named</source>
            <translation>نام تحویل‌گیرنده لازم است</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Who takes over</source>
            <translation>تحویل‌گیرنده</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>this has to be said</source>
            <translation>این باید گفته شود</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>hours are a number</source>
            <translation>ساعت عدد است</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Show priority {n}, {word}</source>
            <translation>نمایش درجه {n}، {word}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Which alarms are listed</source>
            <translation>کدام هشدارها در فهرست</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>filter by words</source>
            <translation>پالایش با واژه</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Filter alarms by words</source>
            <translation>پالایش هشدارها با واژه</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Filter alarms by place</source>
            <translation>پالایش هشدارها با جای</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>unack</source>
            <translation>تأیید نشده</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Only unacknowledged alarms</source>
            <translation>فقط هشدارهای تأیید نشده</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>P</source>
            <translation>د</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Alarm</source>
            <translation>هشدار</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>About</source>
            <translation>درباره</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>What</source>
            <translation>چه</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Who</source>
            <translation>چه کسی</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Alarm journal</source>
            <translation>دفتر هشدارها</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>this alarm</source>
            <translation>این هشدار</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Only the journal of the selected alarm</source>
            <translation>فقط دفتر هشدار انتخاب‌شده</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/alarms/journal.py" />
            <source>{n} decisions, newest first</source>
            <translation>
                <numerusform>{n} تصمیم، نو اول</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Call help to this desk</source>
            <translation>درخواست کمک برای این میز</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>I have looked at what is left</source>
            <translation>باقی‌مانده را دیدم</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>filter</source>
            <translation>پالایه</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Filter the alarm list</source>
            <translation>پالایش فهرست هشدارها</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Alarm list</source>
            <translation>فهرست هشدارها</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Flood is over; some is left</source>
            <translation>سیل هشدار گذشت؛ برخی مانده</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>FLOOD · first out</source>
            <translation>سیل هشدار · نخستین‌ها</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>{n} shown by filter · {summary}</source>
            <translation>{n} با پالایه · {summary}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>{summary} · order held</source>
            <translation>{summary} · ترتیب ثابت</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>Sound test: {tone}</source>
            <translation>آزمایش صدا: {tone}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>✕ No sound</source>
            <translation>✕ بی‌صدا</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>Silenced</source>
            <translation>خاموش شد</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>A name for the layout as it is now</source>
            <translation>نامی برای چیدمان کنونی</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Find…</source>
            <translation>جستجو…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Report by telephone…</source>
            <translation>گزارش تلفونی…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Write a note…</source>
            <translation>نوشتن یادداشت…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Day or night</source>
            <translation>روز یا شب</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Line colours</source>
            <translation>رنگ‌های خط</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Role</source>
            <translation>نقش</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Language</source>
            <translation>زبان</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>My area</source>
            <translation>ناحیه من</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>My area between two places…</source>
            <translation>ناحیه من میان دو جای…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Open the menu</source>
            <translation>باز کردن منو</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Quit</source>
            <translation>خروج</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Float or dock the panel</source>
            <translation>جدا یا وصل کردن پنل</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Panel to the next screen</source>
            <translation>پنل به صفحه بعدی</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Put the panel away</source>
            <translation>پنهان کردن پنل</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Layout</source>
            <translation>چیدمان</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Save the layout as…</source>
            <translation>ذخیره چیدمان به نام…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Forget a layout</source>
            <translation>فراموش کردن چیدمان</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Reset the layout</source>
            <translation>بازنشانی چیدمان</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Line</source>
            <translation>خط</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Choose a line</source>
            <translation>انتخاب خط</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Show the selected on the line</source>
            <translation>نمایش انتخاب روی خط</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Zoom in</source>
            <translation>بزرگ‌نمایی</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Zoom out</source>
            <translation>کوچک‌نمایی</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Move left</source>
            <translation>به چپ</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Move right</source>
            <translation>به راست</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Back to the one before</source>
            <translation>بازگشت به قبلی</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Size of text</source>
            <translation>اندازه متن</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Less motion</source>
            <translation>حرکت کمتر</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Wall display</source>
            <translation>نمایش دیواری</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Select nothing</source>
            <translation>لغو انتخاب</translation>
        </message>
        <message>
            <location filename="../../ui/desk_flow.py" />
            <source>{role} · {area}</source>
            <translation>{role} · {area}</translation>
        </message>
        <message>
            <location filename="../../ui/desk_flow.py" />
            <source>My area, from one place to another: Chaman - Delaram</source>
            <translation>ناحیه من، از جای تا جای: Chaman - Delaram</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Acknowledgement</source>
            <translation>تأیید</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Acknowledgement of several</source>
            <translation>تأیید چند هشدار</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Shelving</source>
            <translation>کنار گذاشتن</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Unshelving</source>
            <translation>بازگرداندن</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Out of service</source>
            <translation>خارج از خدمت</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Silence</source>
            <translation>سکوت</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Handover</source>
            <translation>تحویل</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Note</source>
            <translation>یادداشت</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Report</source>
            <translation>گزارش</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Speed of time</source>
            <translation>سرعت زمان</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Fault</source>
            <translation>خرابی</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>End of fault</source>
            <translation>پایان خرابی</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>{what} recorded</source>
            <translation>{what}: ثبت شد</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>{what} refused: {reason}</source>
            <translation>{what}: رد شد: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Not sent: {reason}</source>
            <translation>فرستاده نشد: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Train</source>
            <translation>قطار</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Place</source>
            <translation>جای</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Action</source>
            <translation>عمل</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Source</source>
            <translation>منبع</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Detector</source>
            <translation>حسگر</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Signal</source>
            <translation>سیگنال</translation>
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
            <translation>یافته‌ها</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find</source>
            <translation>جستجو</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find a train, place, alarm or action</source>
            <translation>جستجوی قطار، جای، هشدار یا عمل</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find a train, place, alarm or action…</source>
            <translation>جستجوی قطار، جای، هشدار یا عمل…</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Request</source>
            <translation>درخواست</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Ask for it</source>
            <translation>درخواست کنید</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Leave it</source>
            <translation>رها کن</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Not asked: {reason}</source>
            <translation>درخواست نشد: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Report by telephone</source>
            <translation>گزارش تلفونی</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>What a station says by voice</source>
            <translation>آنچه ایستگاه به زبان می‌گوید</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>headcode or number</source>
            <translation>شماره قطار</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>What happened</source>
            <translation>چه شد</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>station, in any language</source>
            <translation>ایستگاه، به هر زبان</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>14:32</source>
            <translation>14:32</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Enter report</source>
            <translation>ثبت گزارش</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Now</source>
            <translation>اکنون</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Has</source>
            <translation>رویداد</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>At</source>
            <translation>در</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>km of the line</source>
            <translation>کیلومتر خط</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Not entered: {reason}</source>
            <translation>ثبت نشد: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/overlay.py" />
            <source>Question</source>
            <translation>پرسش</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/overlay.py" />
            <source>Answer</source>
            <translation>پاسخ</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Kind</source>
            <translation>نوع</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Event log</source>
            <translation>دفتر رویدادها</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Kinds of events shown</source>
            <translation>انواع رویدادها</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Newest first</source>
            <translation>نو اول</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Write a note into the log</source>
            <translation>نوشتن یادداشت در دفتر</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Write a note into the log, then press Enter…</source>
            <translation>یادداشت بنویسید و Enter را بزنید…</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Frame</source>
            <translation>قاب</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Menu</source>
            <translation>منو</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Corridor operations</source>
            <translation>عملیات دهلیز</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Find  Ctrl K</source>
            <translation>جستجو  Ctrl K</translation>
        </message>
        <message>
            <location filename="../../ui/frame_cells.py" />
            <source>Mode {mode}</source>
            <translation>حالت {mode}</translation>
        </message>
        <message>
            <location filename="../../ui/frame_cells.py" />
            <source>Alarms: {counts}</source>
            <translation>هشدارها: {counts}</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Inspector</source>
            <translation>جزئیات</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Acknowledge</source>
            <translation>تأیید</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Show on line</source>
            <translation>روی خط</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Report…</source>
            <translation>گزارش…</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/trend.py" />
            <source>Trend: from {a} to {b}</source>
            <translation>روند: از {a} تا {b}</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/trend.py" />
            <source>{h} h ago</source>
            <translation>{h} ساعت پیش</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/trend.py" />
            <source>now</source>
            <translation>اکنون</translation>
        </message>
        <message>
            <location filename="../../ui/keys_panel.py" />
            <source>Key</source>
            <translation>کلید</translation>
        </message>
        <message>
            <location filename="../../ui/keys_panel.py" />
            <source>List of keys</source>
            <translation>فهرست کلیدها</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/chart.py" />
            <source>Alarms in ten minutes, by period</source>
            <translation>هشدارها در ده دقیقه، به تفکیک دوره</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/feed.py" />
            <source>written: {file}</source>
            <translation>نوشته شد: {file}</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/feed.py" />
            <source>the figures did not come</source>
            <translation>ارقام نرسید</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Figure</source>
            <translation>رقم</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Value</source>
            <translation>مقدار</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Target</source>
            <translation>هدف</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Action limit</source>
            <translation>حد اقدام</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Standing</source>
            <translation>اعتبار</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Verdict</source>
            <translation>ارزیابی</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Alarms in ten minutes: average before peak</source>
            <translation>هشدارها در ده دقیقه: نخست میانگین، سپس اوج</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Alarm figures</source>
            <translation>ارقام هشدار</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Period of the figures</source>
            <translation>دوره ارقام</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>export</source>
            <translation>صدور</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Export the alarm figures</source>
            <translation>صدور ارقام هشدار</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>average before peak</source>
            <translation>نخست میانگین، سپس اوج</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Most often: {alarms}</source>
            <translation>بیش از همه: {alarms}</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>no alarms in the log yet</source>
            <translation>هنوز هشداری در دفتر نیست</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/overview_strip.py" />
            <source>Overview of the whole line</source>
            <translation>نمای کلی خط</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>overview</source>
            <translation>نمای کلی</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>section</source>
            <translation>بلاک</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>station</source>
            <translation>ایستگاه</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>Line view</source>
            <translation>نمای خط</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>Zoom to {level}</source>
            <translation>مقیاس: {level}</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>fit</source>
            <translation>همه</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>Show the whole line</source>
            <translation>نمایش همه خط</translation>
        </message>
        <message>
            <location filename="../../ui/manual_entry.py" />
            <source>Sent: {report}</source>
            <translation>فرستاده شد: {report}</translation>
        </message>
        <message>
            <location filename="../../ui/map/panel.py" />
            <source>Map</source>
            <translation>نقشه</translation>
        </message>
        <message>
            <location filename="../../ui/map/panel.py" />
            <source>The line file has no coordinates</source>
            <translation>فایل خط مختصات ندارد</translation>
        </message>
        <message>
            <location filename="../../ui/map/panel.py" />
            <source>Drag to move, wheel to zoom, Home for all of it</source>
            <translation>برای حرکت بکشید، چرخ برای مقیاس، Home برای همه</translation>
        </message>
        <message>
            <location filename="../../ui/my_area.py" />
            <source>whole line</source>
            <translation>همه خط</translation>
        </message>
        <message>
            <location filename="../../ui/next_hours/panel.py" />
            <source>Next two hours</source>
            <translation>دو ساعت آینده</translation>
        </message>
        <message>
            <location filename="../../ui/next_hours/panel.py" />
            <source>as planned</source>
            <translation>طبق پلان</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of this desk</source>
            <translation>رنگ‌های این میز</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of Britain</source>
            <translation>رنگ‌های بریتانیا</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of Germany</source>
            <translation>رنگ‌های آلمان</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of 1520 mm</source>
            <translation>رنگ‌های ۱۵۲۰ میلی‌متر</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of the sub-continent</source>
            <translation>رنگ‌های شبه‌قاره</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>From the next start on: {language}</source>
            <translation>از شروع بعدی: {language}</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Go to which time? 14:32, or 2026-11-24 14:32</source>
            <translation>به کدام زمان؟ 14:32 یا 2026-11-24 14:32</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Event before</source>
            <translation>رویداد پیشین</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Next event</source>
            <translation>رویداد بعدی</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>A minute back</source>
            <translation>یک دقیقه به عقب</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>A minute on</source>
            <translation>یک دقیقه به پیش</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>An hour back</source>
            <translation>یک ساعت به عقب</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>An hour on</source>
            <translation>یک ساعت به پیش</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Back to the end of the log</source>
            <translation>بازگشت به پایان دفتر</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Go to a time…</source>
            <translation>رفتن به زمان…</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Play or pause</source>
            <translation>پخش یا توقف</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Faster</source>
            <translation>تندتر</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Slower</source>
            <translation>کندتر</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Another window on this instant</source>
            <translation>پنجره دیگر بر این لحظه</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Another window with its own time</source>
            <translation>پنجره دیگر با زمان خود</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/strip.py" />
            <source>Time line</source>
            <translation>خط زمان</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/timeline/strip.py" />
            <source>{n} marks</source>
            <translation>
                <numerusform>{n} نشانه</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/timeline/strip.py" />
            <source>forecast</source>
            <translation>پیش‌بینی</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/strip.py" />
            <source>now {time}</source>
            <translation>اکنون {time}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/timeline/strip.py" />
            <source>{n} alarms</source>
            <translation>
                <numerusform>{n} هشدار</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/timeline/widget.py" />
            <source>Play</source>
            <translation>پخش</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/widget.py" />
            <source>Pause</source>
            <translation>توقف</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Write the train graph to which file, .pdf or .csv?</source>
            <translation>گراف قطار در کدام فایل نوشته شود، .pdf یا .csv؟</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Written: {file}</source>
            <translation>نوشته شد: {file}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: write as PDF or CSV…</source>
            <translation>گراف: نوشتن به PDF یا CSV…</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: swap the axes</source>
            <translation>گراف: تعویض محورها</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: more hours</source>
            <translation>گراف: ساعت بیشتر</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: fewer hours</source>
            <translation>گراف: ساعت کمتر</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: back to the bar</source>
            <translation>گراف: بازگشت به خط</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: what was recorded later</source>
            <translation>گراف: ثبت‌شده پس از آن</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>There is no train graph to write yet</source>
            <translation>هنوز گراف قطاری برای نوشتن نیست</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Not written: {reason}</source>
            <translation>نوشته نشد: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>{file}: the name ends in neither .pdf nor .csv</source>
            <translation>{file}: نام نه به .pdf پایان دارد نه به .csv</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/canvas.py" />
            <source>Train graph</source>
            <translation>گراف قطار</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/canvas.py" />
            <source>{trains} trains, {conflicts} conflicts to come</source>
            <translation>{trains} قطار، {conflicts} تداخل در پیش</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/export.py" />
            <source>printed by {name}</source>
            <translation>چاپ: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/export.py" />
            <source>in charge: {name}</source>
            <translation>مسئول: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/export.py" />
            <source>Events {range} of the log</source>
            <translation>رویدادهای {range} دفتر</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>booked</source>
            <translation>جدول</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>plan</source>
            <translation>پلان</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>actual</source>
            <translation>واقعی</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>conflict</source>
            <translation>تداخل</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>Legend</source>
            <translation>راهنما</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>More hours</source>
            <translation>ساعت بیشتر</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>Fewer hours</source>
            <translation>ساعت کمتر</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>swap axes</source>
            <translation>تعویض محورها</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>Swap the axes</source>
            <translation>تعویض محورها</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>time runs right</source>
            <translation>زمان به راست</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>time runs down</source>
            <translation>زمان به پایین</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>Let time stand or go on</source>
            <translation>توقف یا ادامه زمان</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>Let a fault happen</source>
            <translation>ایجاد خرابی</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>End a fault</source>
            <translation>رفع خرابی</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>Back to an instant</source>
            <translation>بازگشت به لحظه</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>End, and see what happened</source>
            <translation>پایان و دیدن آنچه شد</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>{min} min ago</source>
            <translation>{min} دقیقه پیش</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>the beginning, {time} UTC</source>
            <translation>آغاز، {time} UTC</translation>
        </message>
        <message>
            <location filename="../../ui/trains/panel.py" />
            <source>Trains</source>
            <translation>قطارها</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Desk {key}</source>
            <translation>میز کار {key}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Command {key}</source>
            <translation>فرمان {key}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>The control centre</source>
            <translation>مرکز کنترول</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>{time} by {actor}</source>
            <translation>{time}، {actor}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>not yet</source>
            <translation>هنوز نه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>{object} · normal now</source>
            <translation>{object} · اکنون عادی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Condition</source>
            <translation>وضعیت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Object</source>
            <translation>شیء</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>State</source>
            <translation>حالت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Raised</source>
            <translation>آغاز</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>{time}, activation {n}</source>
            <translation>{time}، فعال‌سازی {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Acknowledged</source>
            <translation>تأیید شده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Returned</source>
            <translation>رفع شده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>when raised</source>
            <translation>هنگام بروز</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Cause</source>
            <translation>علت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>If nothing is done</source>
            <translation>اگر کاری نشود</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Ground acceleration</source>
            <translation>شتاب زمین</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Age</source>
            <translation>عمر داده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Clock ahead by</source>
            <translation>ساعت جلو است</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Time ahead</source>
            <translation>زمان مانده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Apart</source>
            <translation>فاصله</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Brake</source>
            <translation>برک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Time left</source>
            <translation>باقی‌مانده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Substations lost</source>
            <translation>پست‌های برق قطع‌شده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Delay</source>
            <translation>تأخیر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Dwell</source>
            <translation>توقف</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wheel force</source>
            <translation>نیروی چرخ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Free tracks</source>
            <translation>خطوط خالی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Free space</source>
            <translation>فضای خالی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Gauge</source>
            <translation>عرض خط</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Grade</source>
            <translation>درجه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wind gust</source>
            <translation>تندباد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Idle for</source>
            <translation>بدون فعالیت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Jump</source>
            <translation>پرش</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>At km</source>
            <translation>در کیلومتر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Behind by</source>
            <translation>عقب‌ماندگی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Overdue by</source>
            <translation>گذشته از موعد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Length</source>
            <translation>طول</translation>
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
            <translation>طول خط فرعی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Links lost</source>
            <translation>پیوندهای قطع‌شده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Mass</source>
            <translation>وزن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Mean wind</source>
            <translation>میانگین باد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Needed</source>
            <translation>لازم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>New alarms</source>
            <translation>هشدارهای نو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Office</source>
            <translation>اداره</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Water level</source>
            <translation>سطح آب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Sand over the rail</source>
            <translation>ریگ بالای ریل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Train protection</source>
            <translation>حفاظت قطار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Rail temperature</source>
            <translation>دمای ریل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Range</source>
            <translation>مسافت ممکن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Rate</source>
            <translation>شدت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wagons received</source>
            <translation>واگون‌های رسیده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Visibility</source>
            <translation>دید</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wagons sent</source>
            <translation>واگون‌های فرستاده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Set temperature</source>
            <translation>دمای تنظیم‌شده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Shelved</source>
            <translation>کنار گذاشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Speed</source>
            <translation>سرعت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Trains not heard of</source>
            <translation>قطارهای بی‌خبر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Interlocking</source>
            <translation>انترلاکینگ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Temperature</source>
            <translation>دما</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Throw time</source>
            <translation>زمان تغییر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>In use</source>
            <translation>در استفاده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Voltage</source>
            <translation>ولتاژ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wagons waiting</source>
            <translation>واگون‌های منتظر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Waiting for</source>
            <translation>انتظار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>out of order</source>
            <translation>از کار افتاده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>in order</source>
            <translation>سالم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>customs</source>
            <translation>گمرک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>phyto</source>
            <translation>قرنطین نباتی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>vet</source>
            <translation>کنترول وترنری</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>security</source>
            <translation>امنیت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>trend</source>
            <translation>روند</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>no power</source>
            <translation>برق نیست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>no staff</source>
            <translation>کارکن نیست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>no comm</source>
            <translation>ارتباط نیست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>warning</source>
            <translation>اخطار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>critical</source>
            <translation>بحرانی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>minor</source>
            <translation>جزئی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>derated</source>
            <translation>توان کاهش‌یافته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>major</source>
            <translation>بزرگ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>urgent</source>
            <translation>عاجل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>immediate</source>
            <translation>فوری</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>penalty</source>
            <translation>برک جریمه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>emergency</source>
            <translation>اضطراری</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>isolated</source>
            <translation>جدا شده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>working</source>
            <translation>در کار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>none</source>
            <translation>هیچ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>Active</source>
            <translation>فعال</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>All places</source>
            <translation>همه جای‌ها</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>Hidden by design</source>
            <translation>پنهان به قاعده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>Not monitored</source>
            <translation>بدون نظارت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_flood.py" />
            <source>opened</source>
            <translation>باز</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_flood.py" />
            <source>Enter opens</source>
            <translation>Enter باز می‌کند</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>ACK sent</source>
            <translation>تأیید فرستاده شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>NOT RECORDED</source>
            <translation>ثبت نشد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>CRITICAL</source>
            <translation>بحرانی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>HIGH</source>
            <translation>بالا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>MEDIUM</source>
            <translation>متوسط</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>LOW</source>
            <translation>پایین</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>UNACK</source>
            <translation>تأیید نشده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>ACK ✓</source>
            <translation>تأیید ✓</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>RTN</source>
            <translation>رفع</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>LATCHED</source>
            <translation>قفل‌شده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>LATCHED ✓</source>
            <translation>قفل‌شده ✓</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>normal</source>
            <translation>عادی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>shelved {n}</source>
            <translation>کنار گذاشته {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>hidden {n}</source>
            <translation>پنهان {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>out of service {n}</source>
            <translation>خارج از خدمت {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>{n} standing · {m} unack</source>
            <translation>{n} پابرجا · {m} تأیید نشده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>OOS {n}</source>
            <translation>خارج {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>OOS {order}</source>
            <translation>خارج {order}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>hidden by {parent}</source>
            <translation>پنهان: {parent}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>SHELVED {n} min</source>
            <translation>کنار {n} دقیقه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>{state} · HELD</source>
            <translation>{state} · نگه‌داشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>{n} standing · {m} unacknowledged</source>
            <translation>{n} پابرجا · {m} تأیید نشده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>not listed {n}</source>
            <translation>بیرون از فهرست {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/area.py" />
            <source>not two places; write Chaman - Delaram</source>
            <translation>دو جای نیست؛ Chaman - Delaram بنویسید</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/area.py" />
            <source>no line leads from the one to the other</source>
            <translation>خطی از یکی به دیگری نیست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/area.py" />
            <source>no such place: {place}</source>
            <translation>چنین جای نیست: {place}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{role} signal</source>
            <translation>سیگنال: {role}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>km {km}, {line}</source>
            <translation>کیلومتر {km}، {line}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Aspect</source>
            <translation>نما</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>not on this railway</source>
            <translation>در این راه‌آهن نیست</translation>
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
            <translation>منبع نامعلوم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{what}, assumed</source>
            <translation>{what}، فرضی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>points</source>
            <translation>سوزن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>measuring point</source>
            <translation>نقطه اندازه‌گیری</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Measured here</source>
            <translation>اینجا اندازه می‌شود</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Direction</source>
            <translation>جهت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Track</source>
            <translation>خط</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Protects</source>
            <translation>محافظت از</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Normal to</source>
            <translation>عادی به</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>track {track}</source>
            <translation>خط {track}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Reverse to</source>
            <translation>معکوس به</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Facing</source>
            <translation>رو به</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Health</source>
            <translation>سلامت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Since</source>
            <translation>از</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Last report</source>
            <translation>آخرین گزارش</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Expected every</source>
            <translation>انتظار هر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Accepted</source>
            <translation>پذیرفته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Refused</source>
            <translation>رد شده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Last refusal</source>
            <translation>آخرین رد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>never</source>
            <translation>هرگز</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{age} ago</source>
            <translation>{age} پیش</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>not told</source>
            <translation>گفته نشده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{s} s</source>
            <translation>{s} ثانیه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/calls.py" />
            <source>dep {call}</source>
            <translation>حرکت {call}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/cards.py" />
            <source>Reported</source>
            <translation>گزارش شده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/cards.py" />
            <source>{time} by {source}</source>
            <translation>{time}، {source}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/cards.py" />
            <source>{n} more</source>
            <translation>{n} دیگر</translation>
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
            <translation>جنوری</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Feb</source>
            <translation>فبروری</translation>
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
            <translation>آگست</translation>
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
            <translation>زمان در آینده است</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>not a time; write 14:32 or 2026-11-24 14:32</source>
            <translation>زمان نیست؛ 14:32 یا 2026-11-24 14:32 بنویسید</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>LIVE</source>
            <translation>زنده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>SIMULATION</source>
            <translation>شبیه‌سازی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>TRAINING</source>
            <translation>آموزش</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>WHAT-IF</source>
            <translation>چه می‌شد اگر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>REPLAY</source>
            <translation>بازپخش</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>FORECAST</source>
            <translation>پیش‌بینی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>{n} of {m} fresh</source>
            <translation>{n} از {m} تازه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>{health}, nothing yet</source>
            <translation>{health}، هنوز هیچ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>Sources</source>
            <translation>منابع</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>recording, {n} waiting</source>
            <translation>ثبت، {n} در انتظار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>recording</source>
            <translation>در حال ثبت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>Store</source>
            <translation>ذخیره</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>STORE UNREADABLE · {reason}</source>
            <translation>ذخیره خوانده نمی‌شود · {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>RECORDER SILENT for {s} s · the picture below is not followed any more</source>
            <translation>ثبات {s} ثانیه خاموش · تصویر زیر دیگر تازه نمی‌شود</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>TIME STANDS STILL · no source moves it, the picture is that of its last report</source>
            <translation>زمان ایستاده است · منبعی آن را پیش نمی‌برد، تصویر از آخرین گزارش است</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>read only</source>
            <translation>فقط خواندنی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>silent {s} s</source>
            <translation>{s} ثانیه خاموش</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>no recorder</source>
            <translation>ثبات نیست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>NOT RECORDING</source>
            <translation>ثبت نمی‌شود</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>time stands still</source>
            <translation>زمان ایستاده</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/desk.py" />
            <source>{n} alarms not recorded</source>
            <translation>
                <numerusform>{n} هشدار ثبت نشده</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>no reason given</source>
            <translation>علت گفته نشده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>in charge then</source>
            <translation>مسئول آن زمان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/inspector.py" />
            <source>Click an object, or find one with Ctrl K</source>
            <translation>روی شیء کلیک کنید یا با Ctrl K بیابید</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/inspector.py" />
            <source>Nothing selected</source>
            <translation>چیزی انتخاب نشده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>raised</source>
            <translation>آغاز شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>raised, hidden</source>
            <translation>آغاز شد، پنهان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>returned to normal</source>
            <translation>عادی شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>returned to normal, hidden</source>
            <translation>عادی شد، پنهان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>acknowledged</source>
            <translation>تأیید شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>reset</source>
            <translation>بازنشانی شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>refused</source>
            <translation>رد شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>severer</source>
            <translation>شدیدتر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>severer, hidden</source>
            <translation>شدیدتر، پنهان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>milder</source>
            <translation>خفیف‌تر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>nobody acknowledged</source>
            <translation>کسی تأیید نکرد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>still there</source>
            <translation>هنوز پابرجا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>held: no good data</source>
            <translation>نگه‌داشته: داده خوب نیست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>data good again</source>
            <translation>داده دوباره خوب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shelved</source>
            <translation>کنار گذاشته شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>unshelved</source>
            <translation>بازگردانده شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shelf over</source>
            <translation>مهلت کنارگذاری تمام شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>hidden by its cause</source>
            <translation>پنهان به علت اصلی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shown again</source>
            <translation>دوباره نمایش داده شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shown again: the rule cannot tell</source>
            <translation>دوباره نمایش داده شد: قاعده نمی‌تواند بگوید</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>not raised: its guard holds</source>
            <translation>آغاز نشد: شرط بازدارنده برقرار است</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>out of service</source>
            <translation>خارج از خدمت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>back in service</source>
            <translation>بازگشته به خدمت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>work over its time</source>
            <translation>کار بیش از زمانش</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>comment</source>
            <translation>نظر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>sound silenced</source>
            <translation>صدا خاموش شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>desk handed over</source>
            <translation>میز تحویل شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>kept over a restart</source>
            <translation>با آغاز دوباره نگه‌داشته شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>rule changed</source>
            <translation>قاعده تغییر کرد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>closed, its object is gone</source>
            <translation>بسته شد، شیء دیگر نیست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>Desk {name}</source>
            <translation>میز {name}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>whole log</source>
            <translation>همه دفتر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>shift</source>
            <translation>نوبت کاری</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>day</source>
            <translation>روز</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>on target</source>
            <translation>در حد هدف</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>watch</source>
            <translation>زیر نظر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>ACT</source>
            <translation>اقدام</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} per 10 min</source>
            <translation>{n} در 10 دقیقه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} per hour</source>
            <translation>{n} در ساعت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} per day</source>
            <translation>{n} در روز</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} s</source>
            <translation>{n} ثانیه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>alarms</source>
            <translation>هشدارها</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>average rate</source>
            <translation>نرخ میانگین</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>rate per hour</source>
            <translation>نرخ در ساعت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>rate per day</source>
            <translation>نرخ در روز</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>peak rate</source>
            <translation>نرخ اوج</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>10 min over 10</source>
            <translation>10 دقیقه با بیش از 10</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>hours over 30</source>
            <translation>ساعت‌های با بیش از 30</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>time in flood</source>
            <translation>زمان در سیل هشدار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>floods</source>
            <translation>سیل‌های هشدار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>largest flood</source>
            <translation>بزرگ‌ترین سیل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>longest flood</source>
            <translation>طولانی‌ترین سیل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>top ten types</source>
            <translation>ده نوع پرتکرار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>chattering types</source>
            <translation>انواع لرزان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>fleeting types</source>
            <translation>انواع گذرا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>stale</source>
            <translation>کهنه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>standing at the end</source>
            <translation>برقرار در پایان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>shelved at the end</source>
            <translation>کنارگذاشته در پایان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>shelved, 95 % of time</source>
            <translation>کنارگذاشته، 95 % زمان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>suppressed by design</source>
            <translation>پنهان بنا بر طراحی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>out of service over time</source>
            <translation>خارج از سرویس بیش از موعد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 1</source>
            <translation>اولویت 1</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 2</source>
            <translation>اولویت 2</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 3</source>
            <translation>اولویت 3</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 4</source>
            <translation>اولویت 4</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P1 acknowledged, p95</source>
            <translation>P1 تأیید شد، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P2 acknowledged, p95</source>
            <translation>P2 تأیید شد، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P3 acknowledged, p95</source>
            <translation>P3 تأیید شد، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P4 acknowledged, p95</source>
            <translation>P4 تأیید شد، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P1 acted upon, p95</source>
            <translation>P1 اقدام شد، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P2 acted upon, p95</source>
            <translation>P2 اقدام شد، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P3 acted upon, p95</source>
            <translation>P3 اقدام شد، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P4 acted upon, p95</source>
            <translation>P4 اقدام شد، p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P1, P2 acknowledged without action</source>
            <translation>P1، P2 بدون اقدام تأیید شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>refused hiding or change</source>
            <translation>رد پنهان‌سازی یا تغییر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>widely published</source>
            <translation>به‌طور گسترده منتشر شده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>ours</source>
            <translation>از ما</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{begin} to {end}</source>
            <translation>{begin} تا {end}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>about {n}</source>
            <translation>حدود {n}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} trains</source>
            <translation>
                <numerusform>{n} قطار</numerusform>
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
            <translation>{n} بدون خانه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} not drawn</source>
            <translation>{n} رسم نشده</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} signs not shown</source>
            <translation>
                <numerusform>{n} نشانه نشان داده نشده</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>selected {object}</source>
            <translation>انتخاب {object}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_zones.py" />
            <source>Possession</source>
            <translation>زمان کار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_zones.py" />
            <source>Blocked</source>
            <translation>مسدود</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Positions</source>
            <translation>موقعیت‌ها</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Field</source>
            <translation>میدان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Notes and commands</source>
            <translation>یادداشت‌ها و فرمان‌ها</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Session and sources</source>
            <translation>نشست و منابع</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Hold train</source>
            <translation>نگه‌داشتن قطار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Release train</source>
            <translation>رها کردن قطار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Stop train</source>
            <translation>توقف قطار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Set route</source>
            <translation>تعیین مسیر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Change of order</source>
            <translation>تغییر ترتیب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Change of meet</source>
            <translation>تغییر تقاطع</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Speed restriction</source>
            <translation>محدودیت سرعت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Lift speed restriction</source>
            <translation>رفع محدودیت سرعت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>End possession</source>
            <translation>پایان زمان کار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Block section</source>
            <translation>بستن بلاک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Unblock section</source>
            <translation>باز کردن بلاک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Message</source>
            <translation>پیام</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Speed of the session</source>
            <translation>سرعت نشست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Inject fault</source>
            <translation>ایجاد خرابی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>End fault</source>
            <translation>پایان خرابی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Seal</source>
            <translation>مهر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>sent</source>
            <translation>فرستاده شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>confirmed</source>
            <translation>تأیید شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>not carried out</source>
            <translation>انجام نشد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>no answer</source>
            <translation>بی‌جواب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>km {km} on {line}</source>
            <translation>کیلومتر {km}، {line}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>described: {details}</source>
            <translation>شرح: {details}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{train} from {berth} to {other}</source>
            <translation>{train} از {berth} به {other}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{alarm} ended by {source}</source>
            <translation>{alarm}: پایان، {source}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>recording began, clock {clock} · {sources}</source>
            <translation>ثبت آغاز شد، ساعت {clock} · {sources}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>recording ended · {accepted} accepted, {refused} refused</source>
            <translation>ثبت پایان یافت · {accepted} پذیرفته، {refused} رد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>measurements up to event {seq} dropped · {reason}</source>
            <translation>اندازه‌ها تا رویداد {seq} حذف شد · {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>wall clock {offset} from session time</source>
            <translation>ساعت {offset} از زمان نشست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>no details</source>
            <translation>بدون جزئیات</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{state} by {train}</source>
            <translation>{state}، {train}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{train} put into {berth}</source>
            <translation>{train} در {berth} گذاشته شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{train} taken out of {berth}</source>
            <translation>{train} از {berth} برداشته شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{alarm} raised by {source}</source>
            <translation>{alarm}: آغاز، {source}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>refused: {reason}</source>
            <translation>رد شد: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>accepted</source>
            <translation>پذیرفته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>no sources</source>
            <translation>بدون منبع</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Call</source>
            <translation>توقف</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Berth</source>
            <translation>جایگاه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Measure</source>
            <translation>اندازه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Heartbeat</source>
            <translation>نشان حیات</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Alarm report</source>
            <translation>گزارش هشدار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Command</source>
            <translation>فرمان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Clock</source>
            <translation>ساعت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Digest</source>
            <translation>چکیده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Session</source>
            <translation>نشست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>at {time}</source>
            <translation>در {time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>by voice</source>
            <translation>به زبان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>to {place}</source>
            <translation>به {place}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>by {actor}</source>
            <translation>({actor})</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>alive</source>
            <translation>زنده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>not let in: {reason}</source>
            <translation>راه داده نشد: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>after event {seq}</source>
            <translation>پس از رویداد {seq}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>sealed up to event {seq}</source>
            <translation>تا رویداد {seq} مهر شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>speed {speed}x</source>
            <translation>سرعت {speed}x</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>arrived</source>
            <translation>رسید</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>departed</source>
            <translation>حرکت کرد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>passed</source>
            <translation>گذشت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>is at km</source>
            <translation>در کیلومتر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>known, last at km {km}</source>
            <translation>شناخته، آخرین کیلومتر {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>new train</source>
            <translation>قطار نو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>no such place</source>
            <translation>چنین جای نیست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>{line} runs from km {a} to {b}</source>
            <translation>{line}: کیلومتر {a} تا {b}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>{train} at km {km}</source>
            <translation>{train}، کیلومتر {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>which train?</source>
            <translation>کدام قطار؟</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>no such place on this railway</source>
            <translation>در این راه‌آهن چنین جای نیست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>not a number of kilometres</source>
            <translation>عدد کیلومتر نیست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/map_scene.py" />
            <source>{n} trains on the map</source>
            <translation>{n} قطار روی نقشه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/map_scene.py" />
            <source>{km} km</source>
            <translation>{km} کیلومتر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Meet at</source>
            <translation>تقاطع در</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Waits</source>
            <translation>منتظر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>For</source>
            <translation>مدت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Decide by</source>
            <translation>تصمیم تا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Left</source>
            <translation>باقی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>{n} meets and overtakes · {m} to decide</source>
            <translation>{n} تقاطع و سبقت · {m} برای تصمیم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>{min} min</source>
            <translation>{min} دقیقه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>section {id}</source>
            <translation>بلاک {id}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>passenger {a}, freight {b} km/h</source>
            <translation>مسافر {a}، باری {b} کیلومتر در ساعت</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{n} tracks</source>
            <translation>
                <numerusform>{n} خط</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{up} up {down} down</source>
            <translation>رفت {up} برگشت {down}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Trains here</source>
            <translation>قطارهای اینجا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>none reported</source>
            <translation>گزارشی نیست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Local time</source>
            <translation>وقت محلی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Tracks</source>
            <translation>خطوط</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Elevation</source>
            <translation>ارتفاع</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Coordinates</source>
            <translation>مختصات</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Confidence</source>
            <translation>اطمینان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Notes</source>
            <translation>یادداشت‌ها</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Longest stay</source>
            <translation>طولانی‌ترین توقف</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Next to it</source>
            <translation>همسایه‌ها</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Sections</source>
            <translation>بلاک‌ها</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Signals</source>
            <translation>سیگنال‌ها</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Line speed</source>
            <translation>سرعت خط</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Gradient</source>
            <translation>شیب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>ruling {n} ‰</source>
            <translation>حداکثر {n} ‰</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Block</source>
            <translation>بلاک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{kind}, planned</source>
            <translation>{kind}، در پلان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Dwell limit</source>
            <translation>حد توقف</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{value} (assumed)</source>
            <translation>{value} (فرضی)</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>km {a} to {b}</source>
            <translation>کیلومتر {a} تا {b}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Detectors</source>
            <translation>حسگرها</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>in force since {time}</source>
            <translation>از {time} نافذ است</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>no. {n} by {who} at {time}</source>
            <translation>شماره {n}، {who}، {time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>asked for at {time}, not confirmed</source>
            <translation>در {time} درخواست شد، تأیید نشده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>in force; its end is asked for, not confirmed</source>
            <translation>نافذ؛ پایان آن درخواست شد، تأیید نشده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>in force</source>
            <translation>نافذ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>until it is lifted</source>
            <translation>تا لغو آن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>{time}, over by {age}</source>
            <translation>{time}، {age} گذشته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>not in force now</source>
            <translation>اکنون نافذ نیست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Until</source>
            <translation>تا</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Ordered</source>
            <translation>دستور</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Trains in it</source>
            <translation>قطارها در آن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Restrictions</source>
            <translation>محدودیت‌ها</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Section dispatcher</source>
            <translation>دیسپچر بلاک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Chief controller</source>
            <translation>سرکنترولر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Maintainer</source>
            <translation>تعمیرکار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Security liaison</source>
            <translation>رابط امنیتی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Alarm engineer</source>
            <translation>انجنیر هشدار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Instructor</source>
            <translation>آموزگار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Observer</source>
            <translation>ناظر</translation>
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
            <translation>رفت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>down</source>
            <translation>برگشت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>{d} d {h} h</source>
            <translation>{d} روز {h} ساعت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>barrier up</source>
            <translation>راه‌بند باز</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>barrier down</source>
            <translation>راه‌بند بسته</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>{kmh} km/h</source>
            <translation>{kmh} km/h</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>{h} h {min}</source>
            <translation>{h} ساعت {min}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>freight</source>
            <translation>باری</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>passenger</source>
            <translation>مسافربری</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>freight international</source>
            <translation>باری بین‌المللی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>passenger express</source>
            <translation>مسافربری سریع</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>passenger international</source>
            <translation>مسافربری بین‌المللی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>work</source>
            <translation>کاری</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>light</source>
            <translation>لوکوموتیف تنها</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>occupied</source>
            <translation>اشغال</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>clear</source>
            <translation>آزاد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>unknown</source>
            <translation>نامعلوم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>stop</source>
            <translation>ایست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>proceed</source>
            <translation>برو</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>reverse</source>
            <translation>معکوس</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>moving</source>
            <translation>در حرکت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>failed</source>
            <translation>خراب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>good</source>
            <translation>خوب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>uncertain</source>
            <translation>نامطمئن</translation>
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
            <translation>دیر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>dead</source>
            <translation>خاموش</translation>
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
            <translation>سالم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>tripped</source>
            <translation>فعال شد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>fault</source>
            <translation>خرابی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>offline</source>
            <translation>بدون ارتباط</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>free</source>
            <translation>آزاد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>main</source>
            <translation>اصلی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>loop</source>
            <translation>خط عبور</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>siding</source>
            <translation>فرعی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>barrier</source>
            <translation>مانع گذرگاه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>hot box</source>
            <translation>گرمی یاتاقان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>rail temperature</source>
            <translation>دمای ریل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>sand</source>
            <translation>ریگ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>water level</source>
            <translation>سطح آب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>wind</source>
            <translation>باد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>containers</source>
            <translation>کانتینرها</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>empties</source>
            <translation>واگون‌های خالی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>empty tanks</source>
            <translation>تانکرهای خالی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>diesel</source>
            <translation>دیزل</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>wheat</source>
            <translation>گندم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>chromite</source>
            <translation>کرومیت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>chrome ore</source>
            <translation>سنگ کروم</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>cement</source>
            <translation>سمنت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>marble</source>
            <translation>سنگ مرمر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>minerals</source>
            <translation>مواد معدنی</translation>
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
            <translation>میوهٔ خشک</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>petroleum products</source>
            <translation>محصولات نفتی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>crude oil</source>
            <translation>نفت خام</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Kazakh wheat</source>
            <translation>گندم قزاقستان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>containers + fuel</source>
            <translation>کانتینرها + مواد سوخت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>t</source>
            <translation>تن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>m</source>
            <translation>متر</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>mm</source>
            <translation>ملی‌متر</translation>
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
            <translation>ثانیه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>min</source>
            <translation>دقیقه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>h</source>
            <translation>ساعت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>d</source>
            <translation>روز</translation>
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
            <translation>واگون</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>state {n}</source>
            <translation>حالت {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/time_axis.py" />
            <source>{n} h</source>
            <translation>{n} ساعت</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>to {mode} · {n} new</source>
            <translation>
                <numerusform>به {mode} · {n} نو</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>recorder started or stopped</source>
            <translation>ثبات آغاز یا توقف</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>to {mode}</source>
            <translation>به {mode}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>handover to {name}</source>
            <translation>تحویل به {name}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>handover</source>
            <translation>تحویل</translation>
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
            <translation>پشت آن</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{place}, track {track}</source>
            <translation>{place}، خط {track}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{age} old</source>
            <translation>{age} پیش</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Fix</source>
            <translation>موقعیت‌یابی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{delay} min</source>
            <translation>{delay} دقیقه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Last call</source>
            <translation>آخرین ایستگاه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{call} {place} {time}</source>
            <translation>{call} {place} {time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Forecast</source>
            <translation>پیش‌بینی</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{time} ({delay})</source>
            <translation>{time} ({delay})</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{train} {km} km behind</source>
            <translation>{train} {km} کیلومتر پشت</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>not on the line any more</source>
            <translation>دیگر روی خط نیست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Next by plan</source>
            <translation>بعدی در پلان</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>no train within {km} km</source>
            <translation>تا {km} کیلومتر قطاری نیست</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>stands at {place}</source>
            <translation>ایستاده: {place}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{n} wagons</source>
            <translation>
                <numerusform>{n} واگن</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Category</source>
            <translation>رده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Consist</source>
            <translation>ترکیب</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Cargo</source>
            <translation>بار</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>never reported</source>
            <translation>هرگز گزارش نشده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Could be</source>
            <translation>شاید در</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Stands</source>
            <translation>ایستاده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>for {time}</source>
            <translation>{time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_faces.py" />
            <source>stopped</source>
            <translation>ایستاده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_faces.py" />
            <source>last km {km}</source>
            <translation>آخرین کیلومتر {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>Destination</source>
            <translation>مقصد</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>{n} with an old position</source>
            <translation>{n} با موقعیت کهنه</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>{n} never seen</source>
            <translation>{n} هرگز دیده نشده</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>alarm of priority {priority}</source>
            <translation>هشدار درجه {priority}</translation>
        </message>
    </context>
</TS>
