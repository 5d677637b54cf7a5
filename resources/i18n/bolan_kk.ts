<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk_KZ" sourcelanguage="en">
    <context>
        <name>desk</name>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Desk</source>
            <translation>Пульт</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>View</source>
            <translation>Көрініс</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Panels</source>
            <translation>Панельдер</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Alarms</source>
            <translation>Дабылдар</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Time</source>
            <translation>Уақыт</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Training</source>
            <translation>Оқыту</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Help</source>
            <translation>Анықтама</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Write the alarm figures to the file (CSV)</source>
            <translation>Дабыл көрсеткіштерін файлға жазу (CSV)</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>What to do</source>
            <translation>Не істеу керек</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Next alarm</source>
            <translation>Келесі дабыл</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Previous alarm</source>
            <translation>Алдыңғы дабыл</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Go to the instant it was raised</source>
            <translation>Басталған сәтке өту</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Everything about the selected alarm</source>
            <translation>Таңдалған дабыл туралы бәрі</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Export the alarm figures…</source>
            <translation>Дабыл көрсеткіштерін шығару…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Filter by words</source>
            <translation>Сөздер бойынша сүзу</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Show every alarm</source>
            <translation>Барлық дабылды көрсету</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>List</source>
            <translation>Тізім</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Acknowledge the selected</source>
            <translation>Таңдалғанды растау</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Acknowledge the low ones in sight</source>
            <translation>Көрінген төмендерін растау</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Shelve…</source>
            <translation>Кейінге қою…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Unshelve</source>
            <translation>Қайтару</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Reset…</source>
            <translation>Қалпына келтіру…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Comment…</source>
            <translation>Пікір…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Take out of service…</source>
            <translation>Жұмыстан шығару…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Return to service…</source>
            <translation>Жұмысқа қайтару…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Hand the desk over…</source>
            <translation>Пультті тапсыру…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Silence the sound</source>
            <translation>Дыбысты өшіру</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Stop blinking for 30 s</source>
            <translation>30 с жыпылықтамау</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Test the sound</source>
            <translation>Дыбысты тексеру</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Loudness</source>
            <translation>Дыбыс қаттылығы</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Maintenance on site, known fault</source>
            <translation>Орнында жөндеу, белгілі ақау</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Fault reported, waiting for repair</source>
            <translation>Ақау хабарланды, жөндеу күтуде</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Sensor faulty, watched by voice</source>
            <translation>Датчик ақаулы, ауызша бақылау</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Weather, agreed with the station</source>
            <translation>Ауа райы, станциямен келісілді</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Hand over · {m} unacknowledged · {s} shelved</source>
            <translation>Тапсыру · {m} расталмаған · {s} кейінге қойылған</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>{action} · {alarm} · {object}</source>
            <translation>{action} · {alarm} · {object}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>help is called to this desk</source>
            <translation>осы жұмыс орнына көмек шақырылды</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Shelve</source>
            <translation>Кейінге қою</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Reset</source>
            <translation>Қалпына келтіру</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Comment</source>
            <translation>Пікір</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Take out of service</source>
            <translation>Жұмыстан шығару</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Return to service</source>
            <translation>Жұмысқа қайтару</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Minutes</source>
            <translation>Минут</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Reason</source>
            <translation>Себеп</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Only until the condition ends</source>
            <translation>Жағдай аяқталғанша ғана</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>a reason has {n} letters at least</source>
            <translation>себеп кемінде {n} әріп</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>What was found</source>
            <translation>Не табылды</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Reference of the inspection</source>
            <translation>Тексеру нөмірі</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Remark</source>
            <translation>Ескерту</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Work order</source>
            <translation>Жұмыс тапсырмасы</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Hours</source>
            <translation>Сағат</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Second person</source>
            <translation>Екінші адам</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Their role</source>
            <translation>Оның рөлі</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>a work order is needed</source>
            <translation>жұмыс тапсырмасы керек</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Result of the test</source>
            <translation>Тексеру нәтижесі</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Who takes it over</source>
            <translation>Кім қабылдайды</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>who takes over is named</source>
            <translation>қабылдаушының аты керек</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Who takes over</source>
            <translation>Қабылдаушы</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>this has to be said</source>
            <translation>мұны айту керек</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>hours are a number</source>
            <translation>сағат — сан</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Show priority {n}, {word}</source>
            <translation>{n} басымдықты көрсету, {word}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Which alarms are listed</source>
            <translation>Тізімде қай дабылдар</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>filter by words</source>
            <translation>сөздер бойынша сүзу</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Filter alarms by words</source>
            <translation>Дабылдарды сөздер бойынша сүзу</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Filter alarms by place</source>
            <translation>Дабылдарды орын бойынша сүзу</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>unack</source>
            <translation>расталмаған</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Only unacknowledged alarms</source>
            <translation>Тек расталмаған дабылдар</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>P</source>
            <translation>Б</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Alarm</source>
            <translation>Дабыл</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>About</source>
            <translation>Не туралы</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>What</source>
            <translation>Не</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Who</source>
            <translation>Кім</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Alarm journal</source>
            <translation>Дабылдар журналы</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>this alarm</source>
            <translation>осы дабыл</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Only the journal of the selected alarm</source>
            <translation>Тек таңдалған дабылдың журналы</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/alarms/journal.py" />
            <source>{n} decisions, newest first</source>
            <translation>
                <numerusform>{n} шешім, алдымен жаңалары</numerusform>
                <numerusform>{n} шешім, алдымен жаңалары</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Call help to this desk</source>
            <translation>Осы орынға көмек шақыру</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>I have looked at what is left</source>
            <translation>Қалғанын қарадым</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>filter</source>
            <translation>сүзгі</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Filter the alarm list</source>
            <translation>Дабыл тізімін сүзу</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Alarm list</source>
            <translation>Дабылдар тізімі</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Flood is over; some is left</source>
            <translation>Тасқын өтті; қалғаны бар</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>FLOOD · first out</source>
            <translation>ТАСҚЫН · алғашқылары</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>{n} shown by filter · {summary}</source>
            <translation>сүзгі бойынша {n} · {summary}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>{summary} · order held</source>
            <translation>{summary} · реті сақталды</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>Sound test: {tone}</source>
            <translation>Дыбыс тексеру: {tone}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>✕ No sound</source>
            <translation>✕ Дыбыс жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>Silenced</source>
            <translation>Дыбысы өшірілді</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>A name for the layout as it is now</source>
            <translation>Қазіргі орналасудың атауы</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Find…</source>
            <translation>Іздеу…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Report by telephone…</source>
            <translation>Телефон хабары…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Write a note…</source>
            <translation>Жазба жазу…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Day or night</source>
            <translation>Күн немесе түн</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Line colours</source>
            <translation>Желі түстері</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Role</source>
            <translation>Рөл</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Language</source>
            <translation>Тіл</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>My area</source>
            <translation>Менің аймағым</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>My area between two places…</source>
            <translation>Екі орын арасындағы аймағым…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Open the menu</source>
            <translation>Мәзірді ашу</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Quit</source>
            <translation>Шығу</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Float or dock the panel</source>
            <translation>Панельді бөлу не қайтару</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Panel to the next screen</source>
            <translation>Панельді келесі экранға</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Put the panel away</source>
            <translation>Панельді жинау</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Layout</source>
            <translation>Орналасу</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Save the layout as…</source>
            <translation>Орналасуды сақтау…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Forget a layout</source>
            <translation>Орналасуды ұмыту</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Reset the layout</source>
            <translation>Бастапқы орналасу</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Line</source>
            <translation>Желі</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Choose a line</source>
            <translation>Желіні таңдау</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Show the selected on the line</source>
            <translation>Таңдалғанды желіде көрсету</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Zoom in</source>
            <translation>Жақындату</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Zoom out</source>
            <translation>Алыстату</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Move left</source>
            <translation>Солға</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Move right</source>
            <translation>Оңға</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Back to the one before</source>
            <translation>Алдыңғыға қайту</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Size of text</source>
            <translation>Мәтін өлшемі</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Less motion</source>
            <translation>Азырақ қозғалыс</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Wall display</source>
            <translation>Қабырға экраны</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Select nothing</source>
            <translation>Таңдауды алып тастау</translation>
        </message>
        <message>
            <location filename="../../ui/desk_flow.py" />
            <source>{role} · {area}</source>
            <translation>{role} · {area}</translation>
        </message>
        <message>
            <location filename="../../ui/desk_flow.py" />
            <source>My area, from one place to another: Chaman - Delaram</source>
            <translation>Менің аймағым, бір орыннан екіншісіне: Chaman - Delaram</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Acknowledgement</source>
            <translation>Растау</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Acknowledgement of several</source>
            <translation>Бірнешеуін растау</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Shelving</source>
            <translation>Кейінге қою</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Unshelving</source>
            <translation>Қайтару</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Out of service</source>
            <translation>Жұмыстан тыс</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Silence</source>
            <translation>Дыбысты өшіру</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Handover</source>
            <translation>Тапсыру</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Note</source>
            <translation>Жазба</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Report</source>
            <translation>Хабар</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Speed of time</source>
            <translation>Уақыт жылдамдығы</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Fault</source>
            <translation>Ақау</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>End of fault</source>
            <translation>Ақаудың соңы</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>{what} recorded</source>
            <translation>{what}: жазылды</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>{what} refused: {reason}</source>
            <translation>{what}: қабылданбады: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Not sent: {reason}</source>
            <translation>Жіберілмеді: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Train</source>
            <translation>Пойыз</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Place</source>
            <translation>Орын</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Action</source>
            <translation>Әрекет</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Source</source>
            <translation>Көз</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Detector</source>
            <translation>Датчик</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Signal</source>
            <translation>Бағдаршам</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Points</source>
            <translation>Бұрма</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Section</source>
            <translation>Учаске</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Found</source>
            <translation>Табылды</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find</source>
            <translation>Іздеу</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find a train, place, alarm or action</source>
            <translation>Пойыз, орын, дабыл не әрекетті іздеу</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find a train, place, alarm or action…</source>
            <translation>Пойыз, орын, дабыл не әрекетті іздеу…</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Request</source>
            <translation>Сұраныс</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Ask for it</source>
            <translation>Сұрау</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Leave it</source>
            <translation>Қалдыру</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Not asked: {reason}</source>
            <translation>Сұралмады: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Report by telephone</source>
            <translation>Телефон хабары</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>What a station says by voice</source>
            <translation>Станция ауызша айтқан хабар</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>headcode or number</source>
            <translation>пойыз нөмірі</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>What happened</source>
            <translation>Не болды</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>station, in any language</source>
            <translation>станция, кез келген тілде</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>14:32</source>
            <translation>14:32</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Enter report</source>
            <translation>Хабарды енгізу</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Now</source>
            <translation>Қазір</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Has</source>
            <translation>Оқиға</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>At</source>
            <translation>Қайда</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>km of the line</source>
            <translation>желінің км-і</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Not entered: {reason}</source>
            <translation>Енгізілмеді: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/overlay.py" />
            <source>Question</source>
            <translation>Сұрақ</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/overlay.py" />
            <source>Answer</source>
            <translation>Жауап</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Kind</source>
            <translation>Түрі</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Event log</source>
            <translation>Оқиғалар журналы</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Kinds of events shown</source>
            <translation>Көрсетілген оқиға түрлері</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Newest first</source>
            <translation>Алдымен жаңалары</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Write a note into the log</source>
            <translation>Журналға жазба жазу</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Write a note into the log, then press Enter…</source>
            <translation>Жазба жазып, Enter басыңыз…</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Frame</source>
            <translation>Жақтау</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Menu</source>
            <translation>Мәзір</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Corridor operations</source>
            <translation>Дәлізді басқару</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Find  Ctrl K</source>
            <translation>Іздеу  Ctrl K</translation>
        </message>
        <message>
            <location filename="../../ui/frame_cells.py" />
            <source>Mode {mode}</source>
            <translation>Режим {mode}</translation>
        </message>
        <message>
            <location filename="../../ui/frame_cells.py" />
            <source>Alarms: {counts}</source>
            <translation>Дабылдар: {counts}</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Inspector</source>
            <translation>Мәлімет</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Acknowledge</source>
            <translation>Растау</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Show on line</source>
            <translation>Желіде</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Report…</source>
            <translation>Хабар…</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/trend.py" />
            <source>Trend: from {a} to {b}</source>
            <translation>Өзгеріс: {a}–{b}</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/trend.py" />
            <source>{h} h ago</source>
            <translation>{h} сағ бұрын</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/trend.py" />
            <source>now</source>
            <translation>қазір</translation>
        </message>
        <message>
            <location filename="../../ui/keys_panel.py" />
            <source>Key</source>
            <translation>Перне</translation>
        </message>
        <message>
            <location filename="../../ui/keys_panel.py" />
            <source>List of keys</source>
            <translation>Пернелер</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/chart.py" />
            <source>Alarms in ten minutes, by period</source>
            <translation>Он минуттағы дабылдар, кезең бойынша</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/feed.py" />
            <source>written: {file}</source>
            <translation>жазылды: {file}</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/feed.py" />
            <source>the figures did not come</source>
            <translation>көрсеткіштер келмеді</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Figure</source>
            <translation>Көрсеткіш</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Value</source>
            <translation>Мәні</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Target</source>
            <translation>Мақсат</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Action limit</source>
            <translation>Шара шегі</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Standing</source>
            <translation>Мәртебесі</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Verdict</source>
            <translation>Баға</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Alarms in ten minutes: average before peak</source>
            <translation>Он минуттағы дабылдар: алдымен орташа, сосын ең жоғары</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Alarm figures</source>
            <translation>Дабыл көрсеткіштері</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Period of the figures</source>
            <translation>Көрсеткіштер кезеңі</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>export</source>
            <translation>шығару</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Export the alarm figures</source>
            <translation>Дабыл көрсеткіштерін шығару</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>average before peak</source>
            <translation>алдымен орташа, сосын ең жоғары</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Most often: {alarms}</source>
            <translation>Ең жиі: {alarms}</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>no alarms in the log yet</source>
            <translation>журналда әзірге дабыл жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/overview_strip.py" />
            <source>Overview of the whole line</source>
            <translation>Бүкіл желіге шолу</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>overview</source>
            <translation>шолу</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>section</source>
            <translation>учаске</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>station</source>
            <translation>станция</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>Line view</source>
            <translation>Желі көрінісі</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>Zoom to {level}</source>
            <translation>Масштаб: {level}</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>fit</source>
            <translation>бәрі</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>Show the whole line</source>
            <translation>Бүкіл желіні көрсету</translation>
        </message>
        <message>
            <location filename="../../ui/manual_entry.py" />
            <source>Sent: {report}</source>
            <translation>Жіберілді: {report}</translation>
        </message>
        <message>
            <location filename="../../ui/map/panel.py" />
            <source>Map</source>
            <translation>Карта</translation>
        </message>
        <message>
            <location filename="../../ui/map/panel.py" />
            <source>The line file has no coordinates</source>
            <translation>Желі файлында координат жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/map/panel.py" />
            <source>Drag to move, wheel to zoom, Home for all of it</source>
            <translation>Жылжыту үшін тартыңыз, дөңгелек масштаб, Home бәрі</translation>
        </message>
        <message>
            <location filename="../../ui/my_area.py" />
            <source>whole line</source>
            <translation>бүкіл желі</translation>
        </message>
        <message>
            <location filename="../../ui/next_hours/panel.py" />
            <source>Next two hours</source>
            <translation>Алдағы екі сағат</translation>
        </message>
        <message>
            <location filename="../../ui/next_hours/panel.py" />
            <source>as planned</source>
            <translation>жоспар бойынша</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of this desk</source>
            <translation>Осы жұмыс орнының түстері</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of Britain</source>
            <translation>Британия түстері</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of Germany</source>
            <translation>Германия түстері</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of 1520 mm</source>
            <translation>1520 мм түстері</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of the sub-continent</source>
            <translation>Субконтинент түстері</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>From the next start on: {language}</source>
            <translation>Келесі іске қосудан бастап: {language}</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Go to which time? 14:32, or 2026-11-24 14:32</source>
            <translation>Қай уақытқа? 14:32 не 2026-11-24 14:32</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Event before</source>
            <translation>Алдыңғы оқиға</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Next event</source>
            <translation>Келесі оқиға</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>A minute back</source>
            <translation>Бір минут артқа</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>A minute on</source>
            <translation>Бір минут алға</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>An hour back</source>
            <translation>Бір сағат артқа</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>An hour on</source>
            <translation>Бір сағат алға</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Back to the end of the log</source>
            <translation>Журнал соңына қайту</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Go to a time…</source>
            <translation>Уақытқа өту…</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Play or pause</source>
            <translation>Ойнату не тоқтату</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Faster</source>
            <translation>Жылдамырақ</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Slower</source>
            <translation>Баяуырақ</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Another window on this instant</source>
            <translation>Осы сәтке тағы терезе</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Another window with its own time</source>
            <translation>Өз уақытымен тағы терезе</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/strip.py" />
            <source>Time line</source>
            <translation>Уақыт сызығы</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/timeline/strip.py" />
            <source>{n} marks</source>
            <translation>
                <numerusform>{n} белгі</numerusform>
                <numerusform>{n} белгі</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/timeline/strip.py" />
            <source>forecast</source>
            <translation>болжам</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/strip.py" />
            <source>now {time}</source>
            <translation>қазір {time}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/timeline/strip.py" />
            <source>{n} alarms</source>
            <translation>
                <numerusform>{n} дабыл</numerusform>
                <numerusform>{n} дабыл</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/timeline/widget.py" />
            <source>Play</source>
            <translation>Ойнату</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/widget.py" />
            <source>Pause</source>
            <translation>Тоқтату</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Write the train graph to which file, .pdf or .csv?</source>
            <translation>Қозғалыс кестесі қай файлға жазылсын, .pdf не .csv?</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Written: {file}</source>
            <translation>Жазылды: {file}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: write as PDF or CSV…</source>
            <translation>Кесте: PDF не CSV түрінде жазу…</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: swap the axes</source>
            <translation>Кесте: осьтерді ауыстыру</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: more hours</source>
            <translation>Кесте: көбірек сағат</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: fewer hours</source>
            <translation>Кесте: азырақ сағат</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: back to the bar</source>
            <translation>Кесте: сызыққа қайту</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: what was recorded later</source>
            <translation>Кесте: кейін жазылғаны</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>There is no train graph to write yet</source>
            <translation>Жазатын қозғалыс кестесі әлі жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Not written: {reason}</source>
            <translation>Жазылмады: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>{file}: the name ends in neither .pdf nor .csv</source>
            <translation>{file}: атау .pdf-пен де, .csv-пен де аяқталмайды</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/canvas.py" />
            <source>Train graph</source>
            <translation>Қозғалыс кестесі</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/canvas.py" />
            <source>{trains} trains, {conflicts} conflicts to come</source>
            <translation>{trains} пойыз, алда {conflicts} қайшылық</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/export.py" />
            <source>printed by {name}</source>
            <translation>басып шығарған: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/export.py" />
            <source>in charge: {name}</source>
            <translation>жауапты: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/export.py" />
            <source>Events {range} of the log</source>
            <translation>Журнал оқиғалары {range}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>booked</source>
            <translation>кесте</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>plan</source>
            <translation>жоспар</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>actual</source>
            <translation>нақты</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>conflict</source>
            <translation>қайшылық</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>Legend</source>
            <translation>Белгілер</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>More hours</source>
            <translation>Көбірек сағат</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>Fewer hours</source>
            <translation>Азырақ сағат</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>swap axes</source>
            <translation>осьтерді ауыстыру</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>Swap the axes</source>
            <translation>Осьтерді ауыстыру</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>time runs right</source>
            <translation>уақыт оңға</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>time runs down</source>
            <translation>уақыт төмен</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>Let time stand or go on</source>
            <translation>Уақытты тоқтату не жүргізу</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>Let a fault happen</source>
            <translation>Ақау енгізу</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>End a fault</source>
            <translation>Ақауды жою</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>Back to an instant</source>
            <translation>Бір сәтке қайту</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>End, and see what happened</source>
            <translation>Аяқтап, не болғанын көру</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>{min} min ago</source>
            <translation>{min} мин бұрын</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>the beginning, {time} UTC</source>
            <translation>басы, {time} UTC</translation>
        </message>
        <message>
            <location filename="../../ui/trains/panel.py" />
            <source>Trains</source>
            <translation>Пойыздар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Desk {key}</source>
            <translation>Пульт {key}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Command {key}</source>
            <translation>Бұйрық {key}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>The control centre</source>
            <translation>Басқару орталығы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>{time} by {actor}</source>
            <translation>{time}, {actor}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>not yet</source>
            <translation>әлі жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>{object} · normal now</source>
            <translation>{object} · қазір қалыпты</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Condition</source>
            <translation>Жағдай</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Object</source>
            <translation>Нысан</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>State</source>
            <translation>Күйі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Raised</source>
            <translation>Басталды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>{time}, activation {n}</source>
            <translation>{time}, іске қосылу {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Acknowledged</source>
            <translation>Расталды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Returned</source>
            <translation>Қайтты</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>when raised</source>
            <translation>пайда болғанда</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Cause</source>
            <translation>Себебі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>If nothing is done</source>
            <translation>Ештеңе істелмесе</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Ground acceleration</source>
            <translation>Жер үдеуі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Age</source>
            <translation>Ескілігі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Clock ahead by</source>
            <translation>Сағат озуы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Time ahead</source>
            <translation>Қалған уақыт</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Apart</source>
            <translation>Алшақтығы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Brake</source>
            <translation>Тежегіш</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Time left</source>
            <translation>Қалды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Substations lost</source>
            <translation>Істемейтін қосалқы станция</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Delay</source>
            <translation>Кешігу</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Dwell</source>
            <translation>Тұру</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wheel force</source>
            <translation>Дөңгелек күші</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Free tracks</source>
            <translation>Бос жолдар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Free space</source>
            <translation>Бос орын</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Gauge</source>
            <translation>Жол ені</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Grade</source>
            <translation>Дәрежесі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wind gust</source>
            <translation>Жел екпіні</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Idle for</source>
            <translation>Әрекетсіз</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Jump</source>
            <translation>Секіру</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>At km</source>
            <translation>Км-де</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Behind by</source>
            <translation>Артта қалу</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Overdue by</source>
            <translation>Мерзімінен асты</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Length</source>
            <translation>Ұзындығы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Level</source>
            <translation>Деңгейі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Limit</source>
            <translation>Шегі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Length of the loop</source>
            <translation>Қиылысу жолының ұзындығы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Links lost</source>
            <translation>Үзілген байланыс</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Mass</source>
            <translation>Салмағы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Mean wind</source>
            <translation>Орташа жел</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Needed</source>
            <translation>Қажет</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>New alarms</source>
            <translation>Жаңа дабылдар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Office</source>
            <translation>Қызмет</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Water level</source>
            <translation>Су деңгейі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Sand over the rail</source>
            <translation>Рельс үстіндегі құм</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Train protection</source>
            <translation>Пойыз қорғанысы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Rail temperature</source>
            <translation>Рельс температурасы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Range</source>
            <translation>Жүріс қоры</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Rate</source>
            <translation>Қарқыны</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wagons received</source>
            <translation>Қабылданған вагондар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Visibility</source>
            <translation>Көріну</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wagons sent</source>
            <translation>Жіберілген вагондар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Set temperature</source>
            <translation>Берілген температура</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Shelved</source>
            <translation>Кейінге қойылған</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Speed</source>
            <translation>Жылдамдық</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Trains not heard of</source>
            <translation>Хабарсыз пойыздар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Interlocking</source>
            <translation>Орталықтандыру</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Temperature</source>
            <translation>Температура</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Throw time</source>
            <translation>Аудару уақыты</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>In use</source>
            <translation>Пайдалануда</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Voltage</source>
            <translation>Кернеу</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wagons waiting</source>
            <translation>Күтудегі вагондар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Waiting for</source>
            <translation>Күту</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>out of order</source>
            <translation>істемейді</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>in order</source>
            <translation>дұрыс</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>customs</source>
            <translation>кеден</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>phyto</source>
            <translation>фитобақылау</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>vet</source>
            <translation>ветбақылау</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>security</source>
            <translation>қауіпсіздік</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>trend</source>
            <translation>өсу</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>no power</source>
            <translation>қуат жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>no staff</source>
            <translation>қызметкер жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>no comm</source>
            <translation>байланыс жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>warning</source>
            <translation>ескерту</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>critical</source>
            <translation>қауіпті</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>minor</source>
            <translation>шағын</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>derated</source>
            <translation>қуаты төмен</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>major</source>
            <translation>ірі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>urgent</source>
            <translation>шұғыл</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>immediate</source>
            <translation>дереу</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>penalty</source>
            <translation>автотежеу</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>emergency</source>
            <translation>шұғыл</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>isolated</source>
            <translation>ажыратылған</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>working</source>
            <translation>жұмыс істейді</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>none</source>
            <translation>жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>Active</source>
            <translation>Белсенді</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>All places</source>
            <translation>Барлық орын</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>Hidden by design</source>
            <translation>Ереже бойынша жасырын</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>Not monitored</source>
            <translation>Бақылаусыз</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_flood.py" />
            <source>opened</source>
            <translation>ашық</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_flood.py" />
            <source>Enter opens</source>
            <translation>Enter ашады</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>ACK sent</source>
            <translation>Растау жіберілді</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>NOT RECORDED</source>
            <translation>ЖАЗЫЛМАДЫ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>CRITICAL</source>
            <translation>СЫНИ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>HIGH</source>
            <translation>ЖОҒАРЫ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>MEDIUM</source>
            <translation>ОРТА</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>LOW</source>
            <translation>ТӨМЕН</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>UNACK</source>
            <translation>РАСТАЛМАҒАН</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>ACK ✓</source>
            <translation>РАСТАЛДЫ ✓</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>RTN</source>
            <translation>ҚАЙТТЫ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>LATCHED</source>
            <translation>БЕКІТІЛГЕН</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>LATCHED ✓</source>
            <translation>БЕКІТІЛГЕН ✓</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>normal</source>
            <translation>тура</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>shelved {n}</source>
            <translation>кейінге қойылған {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>hidden {n}</source>
            <translation>жасырын {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>out of service {n}</source>
            <translation>жұмыстан тыс {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>{n} standing · {m} unack</source>
            <translation>{n} тұр · {m} расталмаған</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>OOS {n}</source>
            <translation>істен {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>OOS {order}</source>
            <translation>ЖҰМЫСТАН ТЫС {order}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>hidden by {parent}</source>
            <translation>жасырын: {parent}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>SHELVED {n} min</source>
            <translation>КЕЙІНГЕ {n} мин</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>{state} · HELD</source>
            <translation>{state} · ҰСТАЛДЫ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>{n} standing · {m} unacknowledged</source>
            <translation>{n} тұр · {m} расталмаған</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>not listed {n}</source>
            <translation>тізімде жоқ {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/area.py" />
            <source>not two places; write Chaman - Delaram</source>
            <translation>екі орын емес; Chaman - Delaram жазыңыз</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/area.py" />
            <source>no line leads from the one to the other</source>
            <translation>олардың арасында желі жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/area.py" />
            <source>no such place: {place}</source>
            <translation>мұндай орын жоқ: {place}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{role} signal</source>
            <translation>бағдаршам: {role}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>km {km}, {line}</source>
            <translation>км {km}, {line}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Aspect</source>
            <translation>Көрсетуі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>not on this railway</source>
            <translation>бұл жолда жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Position</source>
            <translation>Орналасуы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Quality</source>
            <translation>Сапасы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>unknown source</source>
            <translation>белгісіз көз</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{what}, assumed</source>
            <translation>{what}, болжамды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>points</source>
            <translation>бұрма</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>measuring point</source>
            <translation>өлшеу нүктесі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Measured here</source>
            <translation>Мұнда өлшенеді</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Direction</source>
            <translation>Бағыты</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Track</source>
            <translation>Жол</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Protects</source>
            <translation>Қорғайды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Normal to</source>
            <translation>Тура</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>track {track}</source>
            <translation>жол {track}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Reverse to</source>
            <translation>Бұрылған</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Facing</source>
            <translation>Қарсы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Health</source>
            <translation>Күйі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Since</source>
            <translation>Бері</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Last report</source>
            <translation>Соңғы хабар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Expected every</source>
            <translation>Әр күтіледі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Accepted</source>
            <translation>Қабылданды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Refused</source>
            <translation>Қабылданбады</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Last refusal</source>
            <translation>Соңғы бас тарту</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>never</source>
            <translation>ешқашан</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{age} ago</source>
            <translation>{age} бұрын</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>not told</source>
            <translation>айтылмаған</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{s} s</source>
            <translation>{s} с</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/calls.py" />
            <source>dep {call}</source>
            <translation>жөн. {call}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/cards.py" />
            <source>Reported</source>
            <translation>Хабарланды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/cards.py" />
            <source>{time} by {source}</source>
            <translation>{time}, {source}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/cards.py" />
            <source>{n} more</source>
            <translation>тағы {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Mon</source>
            <translation>Дс</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Tue</source>
            <translation>Сс</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Wed</source>
            <translation>Ср</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Thu</source>
            <translation>Бс</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Fri</source>
            <translation>Жм</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Sat</source>
            <translation>Сб</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Sun</source>
            <translation>Жс</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Jan</source>
            <translation>қаң</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Feb</source>
            <translation>ақп</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Mar</source>
            <translation>нау</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Apr</source>
            <translation>сәу</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>May</source>
            <translation>мам</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Jun</source>
            <translation>мау</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Jul</source>
            <translation>шіл</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Aug</source>
            <translation>там</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Sep</source>
            <translation>қыр</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Oct</source>
            <translation>қаз</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Nov</source>
            <translation>қар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Dec</source>
            <translation>жел</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>the time lies in the future</source>
            <translation>уақыт болашақта</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>not a time; write 14:32 or 2026-11-24 14:32</source>
            <translation>уақыт емес; 14:32 не 2026-11-24 14:32 жазыңыз</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>LIVE</source>
            <translation>ТІКЕЛЕЙ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>SIMULATION</source>
            <translation>ИМИТАЦИЯ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>TRAINING</source>
            <translation>ОҚЫТУ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>WHAT-IF</source>
            <translation>ЕГЕР ДЕ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>REPLAY</source>
            <translation>ҚАЙТАЛАУ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>FORECAST</source>
            <translation>БОЛЖАМ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>{n} of {m} fresh</source>
            <translation>{m} ішінен {n} жаңа</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>{health}, nothing yet</source>
            <translation>{health}, әзірге жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>Sources</source>
            <translation>Көздер</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>recording, {n} waiting</source>
            <translation>жазу, {n} күтуде</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>recording</source>
            <translation>жазылуда</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>Store</source>
            <translation>Қойма</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>STORE UNREADABLE · {reason}</source>
            <translation>ҚОЙМА ОҚЫЛМАЙДЫ · {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>RECORDER SILENT for {s} s · the picture below is not followed any more</source>
            <translation>ЖАЗҒЫШ {s} с ҮНСІЗ · төмендегі көрініс енді жаңармайды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>TIME STANDS STILL · no source moves it, the picture is that of its last report</source>
            <translation>УАҚЫТ ТОҚТАДЫ · оны ешбір көз жүргізбейді, көрініс соңғы хабардікі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>read only</source>
            <translation>тек оқу</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>silent {s} s</source>
            <translation>{s} с үнсіз</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>no recorder</source>
            <translation>жазғыш жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>NOT RECORDING</source>
            <translation>ЖАЗЫЛМАЙДЫ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>time stands still</source>
            <translation>уақыт тоқтады</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/desk.py" />
            <source>{n} alarms not recorded</source>
            <translation>
                <numerusform>{n} дабыл жазылмады</numerusform>
                <numerusform>{n} дабыл жазылмады</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>no reason given</source>
            <translation>себебі айтылмаған</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>in charge then</source>
            <translation>сол кездегі жауапты</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/inspector.py" />
            <source>Click an object, or find one with Ctrl K</source>
            <translation>Нысанды басыңыз не Ctrl K арқылы табыңыз</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/inspector.py" />
            <source>Nothing selected</source>
            <translation>Ештеңе таңдалмаған</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>raised</source>
            <translation>басталды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>raised, hidden</source>
            <translation>басталды, жасырын</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>returned to normal</source>
            <translation>қалыпқа келді</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>returned to normal, hidden</source>
            <translation>қалыпқа келді, жасырын</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>acknowledged</source>
            <translation>расталды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>reset</source>
            <translation>қалпына келтірілді</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>refused</source>
            <translation>қабылданбады</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>severer</source>
            <translation>ауырлады</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>severer, hidden</source>
            <translation>ауырлады, жасырын</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>milder</source>
            <translation>жеңілдеді</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>nobody acknowledged</source>
            <translation>ешкім растамады</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>still there</source>
            <translation>әлі де тұр</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>held: no good data</source>
            <translation>ұсталды: жақсы дерек жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>data good again</source>
            <translation>дерек қайта жақсы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shelved</source>
            <translation>кейінге қойылды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>unshelved</source>
            <translation>қайтарылды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shelf over</source>
            <translation>кейінге қою мерзімі бітті</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>hidden by its cause</source>
            <translation>өз себебімен жасырылды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shown again</source>
            <translation>қайта көрсетілді</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shown again: the rule cannot tell</source>
            <translation>қайта көрсетілді: ереже айта алмайды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>not raised: its guard holds</source>
            <translation>басталмады: тежеуші шарты күшінде</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>out of service</source>
            <translation>жұмыстан шығарылды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>back in service</source>
            <translation>жұмысқа қайтарылды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>work over its time</source>
            <translation>жұмыс уақытынан асты</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>comment</source>
            <translation>пікір</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>sound silenced</source>
            <translation>дыбысы өшірілді</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>desk handed over</source>
            <translation>пульт тапсырылды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>kept over a restart</source>
            <translation>қайта іске қосқанда сақталды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>rule changed</source>
            <translation>ереже өзгерді</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>closed, its object is gone</source>
            <translation>жабылды, нысан жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>Desk {name}</source>
            <translation>{name} пульті</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>whole log</source>
            <translation>бүкіл журнал</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>shift</source>
            <translation>ауысым</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>day</source>
            <translation>тәулік</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>on target</source>
            <translation>мақсатта</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>watch</source>
            <translation>бақылау</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>ACT</source>
            <translation>ШАРА</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} per 10 min</source>
            <translation>10 мин-та {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} per hour</source>
            <translation>сағатына {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} per day</source>
            <translation>тәулігіне {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} s</source>
            <translation>{n} с</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>alarms</source>
            <translation>дабылдар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>average rate</source>
            <translation>орташа жиілік</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>rate per hour</source>
            <translation>сағаттық жиілік</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>rate per day</source>
            <translation>тәуліктік жиілік</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>peak rate</source>
            <translation>ең жоғары жиілік</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>10 min over 10</source>
            <translation>10-нан асқан 10 мин</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>hours over 30</source>
            <translation>30-дан асқан сағаттар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>time in flood</source>
            <translation>дабыл тасқыны уақыты</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>floods</source>
            <translation>дабыл тасқындары</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>largest flood</source>
            <translation>ең үлкен тасқын</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>longest flood</source>
            <translation>ең ұзақ тасқын</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>top ten types</source>
            <translation>ең жиі он түр</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>chattering types</source>
            <translation>дірілдейтін түрлер</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>fleeting types</source>
            <translation>өткінші түрлер</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>stale</source>
            <translation>ескі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>standing at the end</source>
            <translation>соңында тұрғандар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>shelved at the end</source>
            <translation>соңында кейінге қалдырылғандар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>shelved, 95 % of time</source>
            <translation>кейінге қалдырылған, уақыттың 95 %-ы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>suppressed by design</source>
            <translation>жоба бойынша жасырылған</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>out of service over time</source>
            <translation>мерзімінен артық жұмыстан шығарылған</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 1</source>
            <translation>басымдық 1</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 2</source>
            <translation>басымдық 2</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 3</source>
            <translation>басымдық 3</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 4</source>
            <translation>басымдық 4</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P1 acknowledged, p95</source>
            <translation>P1 расталды, p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P2 acknowledged, p95</source>
            <translation>P2 расталды, p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P3 acknowledged, p95</source>
            <translation>P3 расталды, p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P4 acknowledged, p95</source>
            <translation>P4 расталды, p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P1 acted upon, p95</source>
            <translation>P1 бойынша әрекет, p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P2 acted upon, p95</source>
            <translation>P2 бойынша әрекет, p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P3 acted upon, p95</source>
            <translation>P3 бойынша әрекет, p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P4 acted upon, p95</source>
            <translation>P4 бойынша әрекет, p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P1, P2 acknowledged without action</source>
            <translation>P1, P2 әрекетсіз расталды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>refused hiding or change</source>
            <translation>жасырудан не өзгертуден бас тартылды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>widely published</source>
            <translation>кеңінен жарияланған</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>ours</source>
            <translation>біздікі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{begin} to {end}</source>
            <translation>{begin} – {end}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>about {n}</source>
            <translation>шамамен {n}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} trains</source>
            <translation>
                <numerusform>{n} пойыз</numerusform>
                <numerusform>{n} пойыз</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>km {km}</source>
            <translation>км {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} without a box</source>
            <translation>{n} белгісіз</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} not drawn</source>
            <translation>{n} сызылмаған</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} signs not shown</source>
            <translation>
                <numerusform>{n} белгі көрсетілмеді</numerusform>
                <numerusform>{n} белгі көрсетілмеді</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>selected {object}</source>
            <translation>таңдалған {object}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_zones.py" />
            <source>Possession</source>
            <translation>Терезе</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_zones.py" />
            <source>Blocked</source>
            <translation>Жабық</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Positions</source>
            <translation>Орналасулар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Field</source>
            <translation>Дала деректері</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Notes and commands</source>
            <translation>Жазбалар мен бұйрықтар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Session and sources</source>
            <translation>Сеанс пен көздер</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Hold train</source>
            <translation>Пойызды ұстау</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Release train</source>
            <translation>Пойызды жіберу</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Stop train</source>
            <translation>Пойызды тоқтату</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Set route</source>
            <translation>Бағытты орнату</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Change of order</source>
            <translation>Кезекті өзгерту</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Change of meet</source>
            <translation>Кездесуді өзгерту</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Speed restriction</source>
            <translation>Жылдамдықты шектеу</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Lift speed restriction</source>
            <translation>Жылдамдық шектеуін алу</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>End possession</source>
            <translation>Терезені аяқтау</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Block section</source>
            <translation>Учаскені жабу</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Unblock section</source>
            <translation>Учаскені ашу</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Message</source>
            <translation>Хабарлама</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Speed of the session</source>
            <translation>Сеанс жылдамдығы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Inject fault</source>
            <translation>Ақау енгізу</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>End fault</source>
            <translation>Ақауды жою</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Seal</source>
            <translation>Мөр</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>sent</source>
            <translation>жіберілді</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>confirmed</source>
            <translation>расталды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>not carried out</source>
            <translation>орындалмады</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>no answer</source>
            <translation>жауап жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>km {km} on {line}</source>
            <translation>км {km}, {line}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>described: {details}</source>
            <translation>сипаты: {details}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{train} from {berth} to {other}</source>
            <translation>{train}: {berth} → {other}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{alarm} ended by {source}</source>
            <translation>{alarm}: аяқталды, {source}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>recording began, clock {clock} · {sources}</source>
            <translation>жазу басталды, сағат {clock} · {sources}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>recording ended · {accepted} accepted, {refused} refused</source>
            <translation>жазу аяқталды · {accepted} қабылданды, {refused} қабылданбады</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>measurements up to event {seq} dropped · {reason}</source>
            <translation>{seq} оқиғасына дейінгі өлшемдер өшірілді · {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>wall clock {offset} from session time</source>
            <translation>сағат сеанс уақытынан {offset}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>no details</source>
            <translation>мәліметсіз</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{state} by {train}</source>
            <translation>{state}, {train}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{train} put into {berth}</source>
            <translation>{train} қойылды: {berth}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{train} taken out of {berth}</source>
            <translation>{train} алынды: {berth}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{alarm} raised by {source}</source>
            <translation>{alarm}: басталды, {source}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>refused: {reason}</source>
            <translation>қабылданбады: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>accepted</source>
            <translation>қабылданды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>no sources</source>
            <translation>көз жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Call</source>
            <translation>Аялдама</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Berth</source>
            <translation>Орын</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Measure</source>
            <translation>Өлшем</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Heartbeat</source>
            <translation>Тіршілік белгісі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Alarm report</source>
            <translation>Дабыл хабары</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Command</source>
            <translation>Бұйрық</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Clock</source>
            <translation>Сағат</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Digest</source>
            <translation>Түйін</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Session</source>
            <translation>Сеанс</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>at {time}</source>
            <translation>{time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>by voice</source>
            <translation>ауызша</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>to {place}</source>
            <translation>{place} дейін</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>by {actor}</source>
            <translation>({actor})</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>alive</source>
            <translation>тірі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>not let in: {reason}</source>
            <translation>жіберілмеді: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>after event {seq}</source>
            <translation>{seq} оқиғасынан кейін</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>sealed up to event {seq}</source>
            <translation>{seq} оқиғасына дейін мөрленді</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>speed {speed}x</source>
            <translation>жылдамдық {speed}x</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>arrived</source>
            <translation>келді</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>departed</source>
            <translation>кетті</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>passed</source>
            <translation>өтті</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>is at km</source>
            <translation>км-де</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>known, last at km {km}</source>
            <translation>белгілі, соңғы км {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>new train</source>
            <translation>жаңа пойыз</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>no such place</source>
            <translation>мұндай орын жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>{line} runs from km {a} to {b}</source>
            <translation>{line}: км {a}–{b}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>{train} at km {km}</source>
            <translation>{train}, км {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>which train?</source>
            <translation>қай пойыз?</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>no such place on this railway</source>
            <translation>бұл жолда мұндай орын жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>not a number of kilometres</source>
            <translation>километр саны емес</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/map_scene.py" />
            <source>{n} trains on the map</source>
            <translation>картада {n} пойыз</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/map_scene.py" />
            <source>{km} km</source>
            <translation>{km} км</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Meet at</source>
            <translation>Кездесу</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Waits</source>
            <translation>Күтеді</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>For</source>
            <translation>Қанша</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Decide by</source>
            <translation>Шешім дейін</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Left</source>
            <translation>Қалды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>{n} meets and overtakes · {m} to decide</source>
            <translation>{n} кездесу мен озу · {m} шешімге</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>{min} min</source>
            <translation>{min} мин</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>section {id}</source>
            <translation>учаске {id}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>passenger {a}, freight {b} km/h</source>
            <translation>жолаушы {a}, жүк {b} км/сағ</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{n} tracks</source>
            <translation>
                <numerusform>{n} жол</numerusform>
                <numerusform>{n} жол</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{up} up {down} down</source>
            <translation>жоғары {up} төмен {down}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Trains here</source>
            <translation>Мұндағы пойыздар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>none reported</source>
            <translation>хабар жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Local time</source>
            <translation>Жергілікті уақыт</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Tracks</source>
            <translation>Жолдар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Elevation</source>
            <translation>Биіктігі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Coordinates</source>
            <translation>Координаттар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Confidence</source>
            <translation>Сенімділік</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Notes</source>
            <translation>Ескертпелер</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Longest stay</source>
            <translation>Ең ұзақ тұру</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Next to it</source>
            <translation>Көршілес</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Sections</source>
            <translation>Учаскелер</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Signals</source>
            <translation>Бағдаршамдар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Line speed</source>
            <translation>Желі жылдамдығы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Gradient</source>
            <translation>Еңіс</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>ruling {n} ‰</source>
            <translation>басты {n} ‰</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Block</source>
            <translation>Блок</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{kind}, planned</source>
            <translation>{kind}, жоспарда</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Dwell limit</source>
            <translation>Тұру шегі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{value} (assumed)</source>
            <translation>{value} (болжамды)</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>km {a} to {b}</source>
            <translation>км {a}–{b}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Detectors</source>
            <translation>Датчиктер</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>in force since {time}</source>
            <translation>{time} бастап күшінде</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>no. {n} by {who} at {time}</source>
            <translation>№ {n}, {who}, {time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>asked for at {time}, not confirmed</source>
            <translation>{time} сұралды, расталмады</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>in force; its end is asked for, not confirmed</source>
            <translation>күшінде; тоқтату сұралды, расталмады</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>in force</source>
            <translation>күшінде</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>until it is lifted</source>
            <translation>алынғанша</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>{time}, over by {age}</source>
            <translation>{time}, {age} өтті</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>not in force now</source>
            <translation>қазір күшінде емес</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Until</source>
            <translation>Дейін</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Ordered</source>
            <translation>Бұйрық</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Trains in it</source>
            <translation>Ондағы пойыздар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Restrictions</source>
            <translation>Шектеулер</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Section dispatcher</source>
            <translation>Учаске диспетчері</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Chief controller</source>
            <translation>Бас диспетчер</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Maintainer</source>
            <translation>Жөндеуші</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Security liaison</source>
            <translation>Қауіпсіздік өкілі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Alarm engineer</source>
            <translation>Дабыл инженері</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Instructor</source>
            <translation>Нұсқаушы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Observer</source>
            <translation>Бақылаушы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/strata.py" />
            <source>{gauge} mm {speed} km/h</source>
            <translation>{gauge} мм {speed} км/сағ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/strata.py" />
            <source>{place} 1 in {n}</source>
            <translation>{place} 1 : {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>up</source>
            <translation>жоғары</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>down</source>
            <translation>төмен</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>{d} d {h} h</source>
            <translation>{d} к {h} сағ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>barrier up</source>
            <translation>шлагбаум ашық</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>barrier down</source>
            <translation>шлагбаум жабық</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>{kmh} km/h</source>
            <translation>{kmh} км/сағ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>{h} h {min}</source>
            <translation>{h} сағ {min}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>freight</source>
            <translation>жүк</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>passenger</source>
            <translation>жолаушы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>freight international</source>
            <translation>халықаралық жүк</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>passenger express</source>
            <translation>жедел жолаушы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>passenger international</source>
            <translation>халықаралық жолаушы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>work</source>
            <translation>шаруашылық</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>light</source>
            <translation>жеке локомотив</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>occupied</source>
            <translation>бос емес</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>clear</source>
            <translation>бос</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>unknown</source>
            <translation>белгісіз</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>stop</source>
            <translation>тоқта</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>proceed</source>
            <translation>жүр</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>reverse</source>
            <translation>бұрылған</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>moving</source>
            <translation>қозғалуда</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>failed</source>
            <translation>ақаулы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>good</source>
            <translation>жақсы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>uncertain</source>
            <translation>күмәнді</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>bad</source>
            <translation>жарамсыз</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>fresh</source>
            <translation>жаңа</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>late</source>
            <translation>кеш</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>dead</source>
            <translation>өшкен</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Pakistan</source>
            <translation>Пәкістан</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Afghanistan</source>
            <translation>Ауғанстан</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Turkmenistan</source>
            <translation>Түрікменстан</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Kazakhstan</source>
            <translation>Қазақстан</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>ok</source>
            <translation>жарамды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>tripped</source>
            <translation>іске қосылды</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>fault</source>
            <translation>ақау</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>offline</source>
            <translation>байланыс жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>free</source>
            <translation>бос</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>main</source>
            <translation>басты</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>loop</source>
            <translation>айырық</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>siding</source>
            <translation>тұйық</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>barrier</source>
            <translation>шлагбаум</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>hot box</source>
            <translation>қызған букса</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>rail temperature</source>
            <translation>рельс температурасы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>sand</source>
            <translation>құм</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>water level</source>
            <translation>су деңгейі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>wind</source>
            <translation>жел</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>containers</source>
            <translation>контейнерлер</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>empties</source>
            <translation>бос вагондар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>empty tanks</source>
            <translation>бос цистерналар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>diesel</source>
            <translation>дизель отыны</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>wheat</source>
            <translation>бидай</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>chromite</source>
            <translation>хромит</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>chrome ore</source>
            <translation>хром кені</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>cement</source>
            <translation>цемент</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>marble</source>
            <translation>мәрмәр</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>minerals</source>
            <translation>минералдар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>sugar</source>
            <translation>қант</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>steel</source>
            <translation>болат</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>dried fruit</source>
            <translation>кептірілген жемістер</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>petroleum products</source>
            <translation>мұнай өнімдері</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>crude oil</source>
            <translation>шикі мұнай</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Kazakh wheat</source>
            <translation>қазақ бидайы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>containers + fuel</source>
            <translation>контейнерлер + отын</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>t</source>
            <translation>т</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>m</source>
            <translation>м</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>mm</source>
            <translation>мм</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>km</source>
            <translation>км</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>km/h</source>
            <translation>км/сағ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>m/s</source>
            <translation>м/с</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>cm/h</source>
            <translation>см/сағ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>mm/h</source>
            <translation>мм/сағ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>s</source>
            <translation>с</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>min</source>
            <translation>мин</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>h</source>
            <translation>сағ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>d</source>
            <translation>к</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>kN</source>
            <translation>кН</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>kV</source>
            <translation>кВ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>g</source>
            <translation>g</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>dB</source>
            <translation>дБ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>MB</source>
            <translation>МБ</translation>
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
            <translation>вагон</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>state {n}</source>
            <translation>күй {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/time_axis.py" />
            <source>{n} h</source>
            <translation>{n} сағ</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>to {mode} · {n} new</source>
            <translation>
                <numerusform>{mode} · {n} жаңа</numerusform>
                <numerusform>{mode} · {n} жаңа</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>recorder started or stopped</source>
            <translation>жазғыш басталды не тоқтады</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>to {mode}</source>
            <translation>{mode} режиміне</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>handover to {name}</source>
            <translation>тапсыру: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>handover</source>
            <translation>тапсыру</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>km {km}, {place}</source>
            <translation>км {km}, {place}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{speed} (limit {limit})</source>
            <translation>{speed} (шек {limit})</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Behind it</source>
            <translation>Артында</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{place}, track {track}</source>
            <translation>{place}, жол {track}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{age} old</source>
            <translation>{age} бұрын</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Fix</source>
            <translation>Белгі</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{delay} min</source>
            <translation>{delay} мин</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Last call</source>
            <translation>Соңғы станция</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{call} {place} {time}</source>
            <translation>{call} {place} {time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Forecast</source>
            <translation>Болжам</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{time} ({delay})</source>
            <translation>{time} ({delay})</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{train} {km} km behind</source>
            <translation>{train} {km} км артта</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>not on the line any more</source>
            <translation>енді желіде жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Next by plan</source>
            <translation>Жоспар</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>no train within {km} km</source>
            <translation>{km} км ішінде пойыз жоқ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>stands at {place}</source>
            <translation>тұр: {place}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{n} wagons</source>
            <translation>
                <numerusform>{n} вагон</numerusform>
                <numerusform>{n} вагон</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Category</source>
            <translation>Санаты</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Consist</source>
            <translation>Құрамы</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Cargo</source>
            <translation>Жүк</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>never reported</source>
            <translation>ешқашан хабарланбаған</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Could be</source>
            <translation>Болуы мүмкін</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Stands</source>
            <translation>Тұр</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>for {time}</source>
            <translation>{time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_faces.py" />
            <source>stopped</source>
            <translation>тоқтап тұр</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_faces.py" />
            <source>last km {km}</source>
            <translation>соңғы км {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>Destination</source>
            <translation>Баратын жері</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>{n} with an old position</source>
            <translation>{n} ескі орналасумен</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>{n} never seen</source>
            <translation>{n} көрінбеген</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>alarm of priority {priority}</source>
            <translation>{priority} басымдықты дабыл</translation>
        </message>
    </context>
</TS>
