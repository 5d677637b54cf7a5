<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tk_TM" sourcelanguage="en">
    <context>
        <name>desk</name>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Desk</source>
            <translation>Pult</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>View</source>
            <translation>Görnüş</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Panels</source>
            <translation>Paneller</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Alarms</source>
            <translation>Duýduryşlar</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Time</source>
            <translation>Wagt</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Training</source>
            <translation>Okuw</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Help</source>
            <translation>Kömek</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Write the alarm figures to the file (CSV)</source>
            <translation>Duýduryş görkezijilerini faýla ýaz (CSV)</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>What to do</source>
            <translation>Näme etmeli</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Next alarm</source>
            <translation>Indiki duýduryş</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Previous alarm</source>
            <translation>Öňki duýduryş</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Go to the instant it was raised</source>
            <translation>Başlanan pursadyna git</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Everything about the selected alarm</source>
            <translation>Saýlanan duýduryş barada ähli zat</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Export the alarm figures…</source>
            <translation>Duýduryş görkezijilerini çykar…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Filter by words</source>
            <translation>Sözler boýunça süz</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Show every alarm</source>
            <translation>Ähli duýduryşlary görkez</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>List</source>
            <translation>Sanaw</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Acknowledge the selected</source>
            <translation>Saýlanany tassykla</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Acknowledge the low ones in sight</source>
            <translation>Görünýän pesleri tassykla</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Shelve…</source>
            <translation>Gaýra goý…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Unshelve</source>
            <translation>Yzyna getir</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Reset…</source>
            <translation>Täzeden goý…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Comment…</source>
            <translation>Teswir…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Take out of service…</source>
            <translation>Işden çykar…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Return to service…</source>
            <translation>Işe gaýtar…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Hand the desk over…</source>
            <translation>Puldy tabşyr…</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Silence the sound</source>
            <translation>Sesi öçür</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Stop blinking for 30 s</source>
            <translation>30 s ýalpyldama</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Test the sound</source>
            <translation>Sesi barla</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/actions.py" />
            <source>Loudness</source>
            <translation>Sesiň güýji</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Maintenance on site, known fault</source>
            <translation>Ýerinde abatlaýyş, belli näsazlyk</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Fault reported, waiting for repair</source>
            <translation>Näsazlyk habar berildi, abatlaýyşa garaşýar</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Sensor faulty, watched by voice</source>
            <translation>Datçik näsaz, dilden gözegçilik</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Weather, agreed with the station</source>
            <translation>Howa, menzil bilen ylalaşyldy</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Hand over · {m} unacknowledged · {s} shelved</source>
            <translation>Tabşyrma · {m} tassyklanmadyk · {s} gaýra goýlan</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>{action} · {alarm} · {object}</source>
            <translation>{action} · {alarm} · {object}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>help is called to this desk</source>
            <translation>bu iş ýerine kömek çagyryldy</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Shelve</source>
            <translation>Gaýra goý</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Reset</source>
            <translation>Täzeden goýmak</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Comment</source>
            <translation>Teswir</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Take out of service</source>
            <translation>Işden çykar</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Return to service</source>
            <translation>Işe gaýtarmak</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Minutes</source>
            <translation>Minut</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Reason</source>
            <translation>Sebäp</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Only until the condition ends</source>
            <translation>Diňe ýagdaý gutarýança</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>a reason has {n} letters at least</source>
            <translation>sebäp azyndan {n} harp</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>What was found</source>
            <translation>Näme tapyldy</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Reference of the inspection</source>
            <translation>Barlagyň belgisi</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Remark</source>
            <translation>Bellik</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Work order</source>
            <translation>Iş tabşyrygy</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Hours</source>
            <translation>Sagat</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Second person</source>
            <translation>Ikinji adam</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Their role</source>
            <translation>Onuň wezipesi</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>a work order is needed</source>
            <translation>iş tabşyrygy gerek</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Result of the test</source>
            <translation>Barlagyň netijesi</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Who takes it over</source>
            <translation>Kim kabul edýär</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>who takes over is named</source>
            <translation>kabul edýäniň ady gerek</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>Who takes over</source>
            <translation>Kabul edýän</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>this has to be said</source>
            <translation>bu aýdylmaly</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/desk.py" />
            <source>hours are a number</source>
            <translation>sagat san bolmaly</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Show priority {n}, {word}</source>
            <translation>{n} derejäni görkez, {word}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Which alarms are listed</source>
            <translation>Haýsy duýduryşlar sanawda</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>filter by words</source>
            <translation>sözler boýunça süz</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Filter alarms by words</source>
            <translation>Duýduryşlary sözler boýunça süz</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Filter alarms by place</source>
            <translation>Duýduryşlary ýer boýunça süz</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>unack</source>
            <translation>tassyksyz</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/filter_bar.py" />
            <source>Only unacknowledged alarms</source>
            <translation>Diňe tassyklanmadyk duýduryşlar</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>P</source>
            <translation>D</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Alarm</source>
            <translation>Duýduryş</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>About</source>
            <translation>Barada</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>What</source>
            <translation>Näme</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Who</source>
            <translation>Kim</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Alarm journal</source>
            <translation>Duýduryş žurnaly</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>this alarm</source>
            <translation>şu duýduryş</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/journal.py" />
            <source>Only the journal of the selected alarm</source>
            <translation>Diňe saýlanan duýduryşyň žurnaly</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/alarms/journal.py" />
            <source>{n} decisions, newest first</source>
            <translation>
                <numerusform>{n} karar, täzeler öňde</numerusform>
                <numerusform>{n} karar, täzeler öňde</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Call help to this desk</source>
            <translation>Bu iş ýerine kömek çagyr</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>I have looked at what is left</source>
            <translation>Galanyna seretdim</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>filter</source>
            <translation>süzgüç</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Filter the alarm list</source>
            <translation>Duýduryş sanawyny süz</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Alarm list</source>
            <translation>Duýduryşlaryň sanawy</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Flood is over; some is left</source>
            <translation>Sil geçdi; galany bar</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>FLOOD · first out</source>
            <translation>SIL · ilkinjiler</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>{n} shown by filter · {summary}</source>
            <translation>süzgüç bilen {n} · {summary}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>{summary} · order held</source>
            <translation>{summary} · tertip saklandy</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>Sound test: {tone}</source>
            <translation>Ses barlagy: {tone}</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>✕ No sound</source>
            <translation>✕ Ses ýok</translation>
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>Silenced</source>
            <translation>Sesi öçürildi</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>A name for the layout as it is now</source>
            <translation>Häzirki ýerleşişiň ady</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Find…</source>
            <translation>Gözle…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Report by telephone…</source>
            <translation>Telefon habary…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Write a note…</source>
            <translation>Bellik ýaz…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Day or night</source>
            <translation>Gündiz ýa gije</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Line colours</source>
            <translation>Liniýanyň reňkleri</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Role</source>
            <translation>Wezipe</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Language</source>
            <translation>Dil</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>My area</source>
            <translation>Meniň sebitim</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>My area between two places…</source>
            <translation>Iki ýeriň arasyndaky sebitim…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Open the menu</source>
            <translation>Menýuny aç</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Quit</source>
            <translation>Çyk</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Float or dock the panel</source>
            <translation>Paneli aýyr ýa-da birikdir</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Panel to the next screen</source>
            <translation>Paneli indiki ekrana</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Put the panel away</source>
            <translation>Paneli aýyr</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Layout</source>
            <translation>Ýerleşiş</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Save the layout as…</source>
            <translation>Ýerleşişi ýatda sakla…</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Forget a layout</source>
            <translation>Ýerleşişi unut</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Reset the layout</source>
            <translation>Başky ýerleşiş</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Line</source>
            <translation>Liniýa</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Choose a line</source>
            <translation>Liniýa saýla</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Show the selected on the line</source>
            <translation>Saýlanany liniýada görkez</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Zoom in</source>
            <translation>Ýakynlat</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Zoom out</source>
            <translation>Daşlaşdyr</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Move left</source>
            <translation>Çepe</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Move right</source>
            <translation>Saga</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Back to the one before</source>
            <translation>Öňküsine dolan</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Size of text</source>
            <translation>Tekstiň ölçegi</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Less motion</source>
            <translation>Az hereket</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Wall display</source>
            <translation>Diwar ekrany</translation>
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Select nothing</source>
            <translation>Saýlawy aýyr</translation>
        </message>
        <message>
            <location filename="../../ui/desk_flow.py" />
            <source>{role} · {area}</source>
            <translation>{role} · {area}</translation>
        </message>
        <message>
            <location filename="../../ui/desk_flow.py" />
            <source>My area, from one place to another: Chaman - Delaram</source>
            <translation>Meniň sebitim, bir ýerden beýlekä: Chaman - Delaram</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Acknowledgement</source>
            <translation>Tassyklama</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Acknowledgement of several</source>
            <translation>Birnäçesiniň tassygy</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Shelving</source>
            <translation>Gaýra goýmak</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Unshelving</source>
            <translation>Yzyna getirmek</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Out of service</source>
            <translation>Işden daşary</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Silence</source>
            <translation>Sessizlik</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Handover</source>
            <translation>Tabşyrma</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Note</source>
            <translation>Bellik</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Report</source>
            <translation>Habar</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Speed of time</source>
            <translation>Wagtyň tizligi</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Fault</source>
            <translation>Näsazlyk</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>End of fault</source>
            <translation>Näsazlygyň soňy</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>{what} recorded</source>
            <translation>{what}: ýazyldy</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>{what} refused: {reason}</source>
            <translation>{what}: ret edildi: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/desk_link.py" />
            <source>Not sent: {reason}</source>
            <translation>Iberilmedi: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Train</source>
            <translation>Otly</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Place</source>
            <translation>Ýer</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Action</source>
            <translation>Hereket</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Source</source>
            <translation>Çeşme</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Detector</source>
            <translation>Datçik</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Signal</source>
            <translation>Swetofor</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Points</source>
            <translation>Strelka</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Section</source>
            <translation>Bölek</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Found</source>
            <translation>Tapyldy</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find</source>
            <translation>Gözleg</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find a train, place, alarm or action</source>
            <translation>Otly, ýer, duýduryş ýa hereket gözle</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find a train, place, alarm or action…</source>
            <translation>Otly, ýer, duýduryş ýa hereket gözle…</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Request</source>
            <translation>Haýyş</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Ask for it</source>
            <translation>Sora</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Leave it</source>
            <translation>Goý</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/form.py" />
            <source>Not asked: {reason}</source>
            <translation>Soralmady: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Report by telephone</source>
            <translation>Telefon habary</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>What a station says by voice</source>
            <translation>Menziliň dilden aýdýany</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>headcode or number</source>
            <translation>otlynyň belgisi</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>What happened</source>
            <translation>Näme boldy</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>station, in any language</source>
            <translation>menzil, islendik dilde</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>14:32</source>
            <translation>14:32</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Enter report</source>
            <translation>Habary ýaz</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Now</source>
            <translation>Häzir</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Has</source>
            <translation>Waka</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>At</source>
            <translation>Nirede</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>km of the line</source>
            <translation>liniýanyň km-i</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Not entered: {reason}</source>
            <translation>Ýazylmady: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/overlay.py" />
            <source>Question</source>
            <translation>Sorag</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs/overlay.py" />
            <source>Answer</source>
            <translation>Jogap</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Kind</source>
            <translation>Görnüş</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Event log</source>
            <translation>Wakalar žurnaly</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Kinds of events shown</source>
            <translation>Görkezilýän wakalar</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Newest first</source>
            <translation>Täzeler öňde</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Write a note into the log</source>
            <translation>Žurnala bellik ýaz</translation>
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Write a note into the log, then press Enter…</source>
            <translation>Bellik ýazyň we Enter basyň…</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Frame</source>
            <translation>Çarçuwa</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Menu</source>
            <translation>Menýu</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Corridor operations</source>
            <translation>Geçelgäniň dolandyryşy</translation>
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Find  Ctrl K</source>
            <translation>Gözleg  Ctrl K</translation>
        </message>
        <message>
            <location filename="../../ui/frame_cells.py" />
            <source>Mode {mode}</source>
            <translation>Tertip {mode}</translation>
        </message>
        <message>
            <location filename="../../ui/frame_cells.py" />
            <source>Alarms: {counts}</source>
            <translation>Duýduryşlar: {counts}</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Inspector</source>
            <translation>Maglumat</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Acknowledge</source>
            <translation>Tassykla</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Show on line</source>
            <translation>Liniýada</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Report…</source>
            <translation>Habar…</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/trend.py" />
            <source>Trend: from {a} to {b}</source>
            <translation>Gidiş: {a}–{b}</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/trend.py" />
            <source>{h} h ago</source>
            <translation>{h} sagat öň</translation>
        </message>
        <message>
            <location filename="../../ui/inspector/trend.py" />
            <source>now</source>
            <translation>häzir</translation>
        </message>
        <message>
            <location filename="../../ui/keys_panel.py" />
            <source>Key</source>
            <translation>Düwme</translation>
        </message>
        <message>
            <location filename="../../ui/keys_panel.py" />
            <source>List of keys</source>
            <translation>Düwmeler sanawy</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/chart.py" />
            <source>Alarms in ten minutes, by period</source>
            <translation>On minutda duýduryşlar, döwürler boýunça</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/feed.py" />
            <source>written: {file}</source>
            <translation>ýazyldy: {file}</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/feed.py" />
            <source>the figures did not come</source>
            <translation>görkezijiler gelmedi</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Figure</source>
            <translation>Görkeziji</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Value</source>
            <translation>Bahasy</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Target</source>
            <translation>Maksat</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Action limit</source>
            <translation>Çäre çägi</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Standing</source>
            <translation>Derejesi</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Verdict</source>
            <translation>Baha</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Alarms in ten minutes: average before peak</source>
            <translation>On minutda duýduryşlar: ilki ortaça, soň iň ýokary</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Alarm figures</source>
            <translation>Duýduryş görkezijileri</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Period of the figures</source>
            <translation>Görkezijileriň döwri</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>export</source>
            <translation>çykar</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Export the alarm figures</source>
            <translation>Duýduryş görkezijilerini çykar</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>average before peak</source>
            <translation>ilki ortaça, soň iň ýokary</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>Most often: {alarms}</source>
            <translation>Iň ýygy: {alarms}</translation>
        </message>
        <message>
            <location filename="../../ui/kpi/panel.py" />
            <source>no alarms in the log yet</source>
            <translation>žurnalda heniz duýduryş ýok</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/overview_strip.py" />
            <source>Overview of the whole line</source>
            <translation>Tutuş liniýanyň syny</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>overview</source>
            <translation>umumy</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>section</source>
            <translation>bölek</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>station</source>
            <translation>menzil</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>Line view</source>
            <translation>Liniýanyň görnüşi</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>Zoom to {level}</source>
            <translation>Masştab: {level}</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>fit</source>
            <translation>ählisi</translation>
        </message>
        <message>
            <location filename="../../ui/line_view/widget.py" />
            <source>Show the whole line</source>
            <translation>Tutuş liniýany görkez</translation>
        </message>
        <message>
            <location filename="../../ui/manual_entry.py" />
            <source>Sent: {report}</source>
            <translation>Iberildi: {report}</translation>
        </message>
        <message>
            <location filename="../../ui/map/panel.py" />
            <source>Map</source>
            <translation>Karta</translation>
        </message>
        <message>
            <location filename="../../ui/map/panel.py" />
            <source>The line file has no coordinates</source>
            <translation>Liniýa faýlynda koordinata ýok</translation>
        </message>
        <message>
            <location filename="../../ui/map/panel.py" />
            <source>Drag to move, wheel to zoom, Home for all of it</source>
            <translation>Süýşürmek üçin çekiň, tigir masştab, Home hemmesi</translation>
        </message>
        <message>
            <location filename="../../ui/my_area.py" />
            <source>whole line</source>
            <translation>tutuş liniýa</translation>
        </message>
        <message>
            <location filename="../../ui/next_hours/panel.py" />
            <source>Next two hours</source>
            <translation>Indiki iki sagat</translation>
        </message>
        <message>
            <location filename="../../ui/next_hours/panel.py" />
            <source>as planned</source>
            <translation>meýilnama boýunça</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of this desk</source>
            <translation>Bu iş ýeriniň reňkleri</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of Britain</source>
            <translation>Britaniýanyň reňkleri</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of Germany</source>
            <translation>Germaniýanyň reňkleri</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of 1520 mm</source>
            <translation>1520 mm reňkleri</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>Colours of the sub-continent</source>
            <translation>Subkontinentiň reňkleri</translation>
        </message>
        <message>
            <location filename="../../ui/preferences.py" />
            <source>From the next start on: {language}</source>
            <translation>Indiki açylyşdan: {language}</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Go to which time? 14:32, or 2026-11-24 14:32</source>
            <translation>Haýsy wagta? 14:32 ýa-da 2026-11-24 14:32</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Event before</source>
            <translation>Öňki waka</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Next event</source>
            <translation>Indiki waka</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>A minute back</source>
            <translation>Bir minut yza</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>A minute on</source>
            <translation>Bir minut öňe</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>An hour back</source>
            <translation>Bir sagat yza</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>An hour on</source>
            <translation>Bir sagat öňe</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Back to the end of the log</source>
            <translation>Žurnalyň soňuna dolan</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Go to a time…</source>
            <translation>Wagta git…</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Play or pause</source>
            <translation>Oýnat ýa-da duruz</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Faster</source>
            <translation>Çalt</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Slower</source>
            <translation>Haýal</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Another window on this instant</source>
            <translation>Bu pursat üçin başga penjire</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/actions.py" />
            <source>Another window with its own time</source>
            <translation>Öz wagty bilen başga penjire</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/strip.py" />
            <source>Time line</source>
            <translation>Wagt çyzygy</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/timeline/strip.py" />
            <source>{n} marks</source>
            <translation>
                <numerusform>{n} bellik</numerusform>
                <numerusform>{n} bellik</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/timeline/strip.py" />
            <source>forecast</source>
            <translation>çaklama</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/strip.py" />
            <source>now {time}</source>
            <translation>häzir {time}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/timeline/strip.py" />
            <source>{n} alarms</source>
            <translation>
                <numerusform>{n} duýduryş</numerusform>
                <numerusform>{n} duýduryş</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/timeline/widget.py" />
            <source>Play</source>
            <translation>Oýnat</translation>
        </message>
        <message>
            <location filename="../../ui/timeline/widget.py" />
            <source>Pause</source>
            <translation>Duruz</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Write the train graph to which file, .pdf or .csv?</source>
            <translation>Hereket grafigi haýsy faýla ýazylsyn, .pdf ýa-da .csv?</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Written: {file}</source>
            <translation>Ýazyldy: {file}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: write as PDF or CSV…</source>
            <translation>Grafik: PDF ýa-da CSV görnüşinde ýaz…</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: swap the axes</source>
            <translation>Grafik: oklary çalyş</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: more hours</source>
            <translation>Grafik: köp sagat</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: fewer hours</source>
            <translation>Grafik: az sagat</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: back to the bar</source>
            <translation>Grafik: çyzyga dolan</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Train graph: what was recorded later</source>
            <translation>Grafik: soň ýazylanlar</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>There is no train graph to write yet</source>
            <translation>Ýazmak üçin heniz hereket grafigi ýok</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>Not written: {reason}</source>
            <translation>Ýazylmady: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/actions.py" />
            <source>{file}: the name ends in neither .pdf nor .csv</source>
            <translation>{file}: at .pdf bilen-de, .csv bilen-de gutarmaýar</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/canvas.py" />
            <source>Train graph</source>
            <translation>Hereket grafigi</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/canvas.py" />
            <source>{trains} trains, {conflicts} conflicts to come</source>
            <translation>{trains} otly, öňde {conflicts} çaknyşyk</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/export.py" />
            <source>printed by {name}</source>
            <translation>çap eden: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/export.py" />
            <source>in charge: {name}</source>
            <translation>jogapkär: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/export.py" />
            <source>Events {range} of the log</source>
            <translation>Žurnalyň wakalary {range}</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>booked</source>
            <translation>tertip</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>plan</source>
            <translation>plan</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>actual</source>
            <translation>hakyky</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>conflict</source>
            <translation>çaknyşyk</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/legend.py" />
            <source>Legend</source>
            <translation>Belgiler</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>More hours</source>
            <translation>Köp sagat</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>Fewer hours</source>
            <translation>Az sagat</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>swap axes</source>
            <translation>oklary çalyş</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>Swap the axes</source>
            <translation>Oklary çalyş</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>time runs right</source>
            <translation>wagt saga</translation>
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>time runs down</source>
            <translation>wagt aşak</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>Let time stand or go on</source>
            <translation>Wagty duruz ýa-da ýöret</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>Let a fault happen</source>
            <translation>Näsazlyk döret</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>End a fault</source>
            <translation>Näsazlygy düzet</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>Back to an instant</source>
            <translation>Bir pursada dolan</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>End, and see what happened</source>
            <translation>Gutar we näme bolanyny gör</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>{min} min ago</source>
            <translation>{min} min öň</translation>
        </message>
        <message>
            <location filename="../../ui/training.py" />
            <source>the beginning, {time} UTC</source>
            <translation>başy, {time} UTC</translation>
        </message>
        <message>
            <location filename="../../ui/trains/panel.py" />
            <source>Trains</source>
            <translation>Otlylar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Desk {key}</source>
            <translation>Pult {key}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Command {key}</source>
            <translation>Buýruk {key}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>The control centre</source>
            <translation>Dolandyryş merkezi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>{time} by {actor}</source>
            <translation>{time}, {actor}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>not yet</source>
            <translation>entek ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>{object} · normal now</source>
            <translation>{object} · häzir kadaly</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Condition</source>
            <translation>Ýagdaý</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Object</source>
            <translation>Obýekt</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>State</source>
            <translation>Ýagdaýy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Raised</source>
            <translation>Döredi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>{time}, activation {n}</source>
            <translation>{time}, işjeňleşme {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Acknowledged</source>
            <translation>Tassyklandy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Returned</source>
            <translation>Aýryldy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>when raised</source>
            <translation>dörän wagty</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>Cause</source>
            <translation>Sebäp</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_card.py" />
            <source>If nothing is done</source>
            <translation>Hiç zat edilmese</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Ground acceleration</source>
            <translation>Ýer titremesiniň tizlenmesi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Age</source>
            <translation>Köneligi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Clock ahead by</source>
            <translation>Sagat öňe gidýär</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Time ahead</source>
            <translation>Galan wagt</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Apart</source>
            <translation>Aradaky tapawut</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Brake</source>
            <translation>Tormoz</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Time left</source>
            <translation>Galdy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Substations lost</source>
            <translation>Ýiten podstansiýa</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Delay</source>
            <translation>Gijikme</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Dwell</source>
            <translation>Duruş</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wheel force</source>
            <translation>Tigir güýji</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Free tracks</source>
            <translation>Boş ýollar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Free space</source>
            <translation>Boş ýer</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Gauge</source>
            <translation>Ýoluň ini</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Grade</source>
            <translation>Dereje</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wind gust</source>
            <translation>Ýel urgusy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Idle for</source>
            <translation>Hereketsiz</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Jump</source>
            <translation>Böküş</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>At km</source>
            <translation>Km-de</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Behind by</source>
            <translation>Yza galma</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Overdue by</source>
            <translation>Möhletden geçdi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Length</source>
            <translation>Uzynlygy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Level</source>
            <translation>Dereje</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Limit</source>
            <translation>Çäk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Length of the loop</source>
            <translation>Duşuşyk ýolunyň uzynlygy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Links lost</source>
            <translation>Ýiten aragatnaşyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Mass</source>
            <translation>Agramy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Mean wind</source>
            <translation>Ortaça ýel</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Needed</source>
            <translation>Gerek</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>New alarms</source>
            <translation>Täze duýduryşlar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Office</source>
            <translation>Gulluk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Water level</source>
            <translation>Suw derejesi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Sand over the rail</source>
            <translation>Relsiň üstündäki çäge</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Train protection</source>
            <translation>Otly goragy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Rail temperature</source>
            <translation>Relsiň temperaturasy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Range</source>
            <translation>Ýetjek aralyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Rate</source>
            <translation>Depgini</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wagons received</source>
            <translation>Kabul edilen wagonlar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Visibility</source>
            <translation>Görüş</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wagons sent</source>
            <translation>Iberilen wagonlar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Set temperature</source>
            <translation>Bellenen temperatura</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Shelved</source>
            <translation>Gaýra goýlan</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Speed</source>
            <translation>Tizlik</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Trains not heard of</source>
            <translation>Habarsyz otlylar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Interlocking</source>
            <translation>Merkezleşdirme</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Temperature</source>
            <translation>Temperatura</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Throw time</source>
            <translation>Geçiriş wagty</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>In use</source>
            <translation>Ulanylýar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Voltage</source>
            <translation>Naprýaženiýe</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Wagons waiting</source>
            <translation>Garaşýan wagonlar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>Waiting for</source>
            <translation>Garaşma</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>out of order</source>
            <translation>işlemeýär</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>in order</source>
            <translation>gurat</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>customs</source>
            <translation>gümrük</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>phyto</source>
            <translation>fitogözegçilik</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>vet</source>
            <translation>weterinar gözegçilik</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>security</source>
            <translation>howpsuzlyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>trend</source>
            <translation>ösüş</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>no power</source>
            <translation>tok ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>no staff</source>
            <translation>işgär ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>no comm</source>
            <translation>aragatnaşyk ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>warning</source>
            <translation>duýduryş</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>critical</source>
            <translation>howply</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>minor</source>
            <translation>ownuk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>derated</source>
            <translation>güýji peselen</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>major</source>
            <translation>uly</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>urgent</source>
            <translation>gyssagly</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>immediate</source>
            <translation>derrew</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>penalty</source>
            <translation>awtomatik tormoz</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>emergency</source>
            <translation>gyssagly</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>isolated</source>
            <translation>öçürilen</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>working</source>
            <translation>işleýär</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_figures.py" />
            <source>none</source>
            <translation>ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>Active</source>
            <translation>Işjeň</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>All places</source>
            <translation>Ähli ýerler</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>Hidden by design</source>
            <translation>Düzgün boýunça gizlin</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_filter.py" />
            <source>Not monitored</source>
            <translation>Gözegçiliksiz</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_flood.py" />
            <source>opened</source>
            <translation>açyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_flood.py" />
            <source>Enter opens</source>
            <translation>Enter açýar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>ACK sent</source>
            <translation>Tassyklama iberildi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>NOT RECORDED</source>
            <translation>ÝAZYLMADY</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>CRITICAL</source>
            <translation>HOWPLY</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>HIGH</source>
            <translation>ÝOKARY</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>MEDIUM</source>
            <translation>ORTA</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>LOW</source>
            <translation>PES</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>UNACK</source>
            <translation>TASSYKSYZ</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>ACK ✓</source>
            <translation>TASSYK ✓</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>RTN</source>
            <translation>AÝRYLDY</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>LATCHED</source>
            <translation>BERKIDILEN</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>LATCHED ✓</source>
            <translation>BERKIDILEN ✓</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>normal</source>
            <translation>göni</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>shelved {n}</source>
            <translation>gaýra goýlan {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>hidden {n}</source>
            <translation>gizlin {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>out of service {n}</source>
            <translation>işden daşary {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>{n} standing · {m} unack</source>
            <translation>{n} dowam · {m} tassyksyz</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>OOS {n}</source>
            <translation>işden {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>OOS {order}</source>
            <translation>IŞDEN DAŞARY {order}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>hidden by {parent}</source>
            <translation>gizlin: {parent}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>SHELVED {n} min</source>
            <translation>GAÝRA {n} min</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>{state} · HELD</source>
            <translation>{state} · SAKLANDY</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>{n} standing · {m} unacknowledged</source>
            <translation>{n} dowam edýär · {m} tassyklanmadyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/alarm_rows.py" />
            <source>not listed {n}</source>
            <translation>sanawda ýok {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/area.py" />
            <source>not two places; write Chaman - Delaram</source>
            <translation>iki ýer däl; Chaman - Delaram ýazyň</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/area.py" />
            <source>no line leads from the one to the other</source>
            <translation>olaryň arasynda liniýa ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/area.py" />
            <source>no such place: {place}</source>
            <translation>beýle ýer ýok: {place}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{role} signal</source>
            <translation>swetofor: {role}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>km {km}, {line}</source>
            <translation>km {km}, {line}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Aspect</source>
            <translation>Görkezişi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>not on this railway</source>
            <translation>bu demir ýolda ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Position</source>
            <translation>Ýerleşişi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Quality</source>
            <translation>Hili</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>unknown source</source>
            <translation>näbelli çeşme</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{what}, assumed</source>
            <translation>{what}, çak edilýär</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>points</source>
            <translation>strelka</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>measuring point</source>
            <translation>ölçeg nokady</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Measured here</source>
            <translation>Bu ýerde ölçenýär</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Direction</source>
            <translation>Ugry</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Track</source>
            <translation>Ýol</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Protects</source>
            <translation>Goraýar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Normal to</source>
            <translation>Göni</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>track {track}</source>
            <translation>ýol {track}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Reverse to</source>
            <translation>Gyşyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Facing</source>
            <translation>Ugur</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Health</source>
            <translation>Saglygy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Since</source>
            <translation>Bäri</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Last report</source>
            <translation>Soňky habar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Expected every</source>
            <translation>Her garaşylýar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Accepted</source>
            <translation>Kabul edildi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Refused</source>
            <translation>Ret edildi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>Last refusal</source>
            <translation>Soňky ret</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>never</source>
            <translation>hiç haçan</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{age} ago</source>
            <translation>{age} öň</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>not told</source>
            <translation>aýdylmady</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/asset_cards.py" />
            <source>{s} s</source>
            <translation>{s} s</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/calls.py" />
            <source>dep {call}</source>
            <translation>ugr. {call}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/cards.py" />
            <source>Reported</source>
            <translation>Habar berildi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/cards.py" />
            <source>{time} by {source}</source>
            <translation>{time}, {source}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/cards.py" />
            <source>{n} more</source>
            <translation>ýene {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Mon</source>
            <translation>Duş</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Tue</source>
            <translation>Siş</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Wed</source>
            <translation>Çar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Thu</source>
            <translation>Pen</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Fri</source>
            <translation>Ann</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Sat</source>
            <translation>Şen</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Sun</source>
            <translation>Ýek</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Jan</source>
            <translation>ýan</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Feb</source>
            <translation>few</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Mar</source>
            <translation>mar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Apr</source>
            <translation>apr</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>May</source>
            <translation>maý</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Jun</source>
            <translation>iýn</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Jul</source>
            <translation>iýl</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Aug</source>
            <translation>awg</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Sep</source>
            <translation>sen</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Oct</source>
            <translation>okt</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Nov</source>
            <translation>noý</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>Dec</source>
            <translation>dek</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>the time lies in the future</source>
            <translation>wagt geljekde</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/clocks.py" />
            <source>not a time; write 14:32 or 2026-11-24 14:32</source>
            <translation>wagt däl; 14:32 ýa-da 2026-11-24 14:32 ýazyň</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>LIVE</source>
            <translation>GÖNI</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>SIMULATION</source>
            <translation>MEŇZETME</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>TRAINING</source>
            <translation>OKUW</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>WHAT-IF</source>
            <translation>NÄME BOLAR</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>REPLAY</source>
            <translation>GAÝTADAN</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>FORECAST</source>
            <translation>ÇAKLAMA</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>{n} of {m} fresh</source>
            <translation>{m}-den {n} täze</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>{health}, nothing yet</source>
            <translation>{health}, entek hiç zat</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>Sources</source>
            <translation>Çeşmeler</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>recording, {n} waiting</source>
            <translation>ýazgy, {n} garaşýar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>recording</source>
            <translation>ýazylýar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>Store</source>
            <translation>Ammar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>STORE UNREADABLE · {reason}</source>
            <translation>AMMAR OKALMAÝAR · {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>RECORDER SILENT for {s} s · the picture below is not followed any more</source>
            <translation>ÝAZYJY {s} s DYMÝAR · aşakdaky surat indi täzelenmeýär</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>TIME STANDS STILL · no source moves it, the picture is that of its last report</source>
            <translation>WAGT DURDY · ony hiç çeşme ýöretmeýär, surat soňky habaryňky</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>read only</source>
            <translation>diňe okamak</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>silent {s} s</source>
            <translation>{s} s dymýar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>no recorder</source>
            <translation>ýazyjy ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>NOT RECORDING</source>
            <translation>ÝAZYLMAÝAR</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>time stands still</source>
            <translation>wagt durdy</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/desk.py" />
            <source>{n} alarms not recorded</source>
            <translation>
                <numerusform>{n} duýduryş ýazylmady</numerusform>
                <numerusform>{n} duýduryş ýazylmady</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>no reason given</source>
            <translation>sebäbi aýdylmady</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/desk.py" />
            <source>in charge then</source>
            <translation>şonda jogapkär</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/inspector.py" />
            <source>Click an object, or find one with Ctrl K</source>
            <translation>Obýekte basyň ýa-da Ctrl K bilen tapyň</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/inspector.py" />
            <source>Nothing selected</source>
            <translation>Hiç zat saýlanmady</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>raised</source>
            <translation>döredi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>raised, hidden</source>
            <translation>döredi, gizlin</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>returned to normal</source>
            <translation>kadalaşdy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>returned to normal, hidden</source>
            <translation>kadalaşdy, gizlin</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>acknowledged</source>
            <translation>tassyklandy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>reset</source>
            <translation>täzeden goýuldy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>refused</source>
            <translation>ret edildi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>severer</source>
            <translation>agyrlaşdy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>severer, hidden</source>
            <translation>agyrlaşdy, gizlin</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>milder</source>
            <translation>ýeňledi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>nobody acknowledged</source>
            <translation>hiç kim tassyklamady</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>still there</source>
            <translation>henizem dowam edýär</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>held: no good data</source>
            <translation>saklandy: gowy maglumat ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>data good again</source>
            <translation>maglumat ýene gowy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shelved</source>
            <translation>gaýra goýuldy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>unshelved</source>
            <translation>yzyna getirildi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shelf over</source>
            <translation>gaýra goýmagyň möhleti doldy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>hidden by its cause</source>
            <translation>öz sebäbi bilen gizlendi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shown again</source>
            <translation>ýene görkezildi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>shown again: the rule cannot tell</source>
            <translation>ýene görkezildi: düzgün aýdyp bilmeýär</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>not raised: its guard holds</source>
            <translation>döremedi: saklaýjy şerti güýjünde</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>out of service</source>
            <translation>işden çykaryldy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>back in service</source>
            <translation>işe gaýtaryldy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>work over its time</source>
            <translation>iş wagtyndan geçdi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>comment</source>
            <translation>teswir</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>sound silenced</source>
            <translation>sesi öçürildi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>desk handed over</source>
            <translation>pult tabşyryldy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>kept over a restart</source>
            <translation>täzeden başlanda saklandy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>rule changed</source>
            <translation>düzgün üýtgedi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>closed, its object is gone</source>
            <translation>ýapyldy, obýekt ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/journal_rows.py" />
            <source>Desk {name}</source>
            <translation>Pult {name}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>whole log</source>
            <translation>tutuş žurnal</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>shift</source>
            <translation>çalşyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>day</source>
            <translation>gün</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>on target</source>
            <translation>maksatda</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>watch</source>
            <translation>syn et</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>ACT</source>
            <translation>ÇÄRE</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} per 10 min</source>
            <translation>10 min-da {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} per hour</source>
            <translation>sagatda {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} per day</source>
            <translation>günde {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{n} s</source>
            <translation>{n} s</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>alarms</source>
            <translation>duýduryşlar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>average rate</source>
            <translation>ortaça ýygylyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>rate per hour</source>
            <translation>sagatdaky ýygylyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>rate per day</source>
            <translation>gündäki ýygylyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>peak rate</source>
            <translation>iň ýokary ýygylyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>10 min over 10</source>
            <translation>10-dan köp bolan 10 min</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>hours over 30</source>
            <translation>30-dan köp bolan sagatlar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>time in flood</source>
            <translation>duýduryş joşguny wagty</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>floods</source>
            <translation>duýduryş joşgunlary</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>largest flood</source>
            <translation>iň uly joşgun</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>longest flood</source>
            <translation>iň uzyn joşgun</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>top ten types</source>
            <translation>iň köp on görnüş</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>chattering types</source>
            <translation>titreýän görnüşler</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>fleeting types</source>
            <translation>geçegçi görnüşler</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>stale</source>
            <translation>köne</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>standing at the end</source>
            <translation>soňunda duranlar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>shelved at the end</source>
            <translation>soňunda yza goýlanlar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>shelved, 95 % of time</source>
            <translation>yza goýlan, wagtyň 95 %-i</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>suppressed by design</source>
            <translation>taslama boýunça gizlenen</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>out of service over time</source>
            <translation>möhletinden artyk işden çykarylan</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 1</source>
            <translation>ileri tutma 1</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 2</source>
            <translation>ileri tutma 2</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 3</source>
            <translation>ileri tutma 3</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>priority 4</source>
            <translation>ileri tutma 4</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P1 acknowledged, p95</source>
            <translation>P1 tassyklandy, p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P2 acknowledged, p95</source>
            <translation>P2 tassyklandy, p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P3 acknowledged, p95</source>
            <translation>P3 tassyklandy, p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P4 acknowledged, p95</source>
            <translation>P4 tassyklandy, p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P1 acted upon, p95</source>
            <translation>P1 boýunça hereket, p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P2 acted upon, p95</source>
            <translation>P2 boýunça hereket, p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P3 acted upon, p95</source>
            <translation>P3 boýunça hereket, p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P4 acted upon, p95</source>
            <translation>P4 boýunça hereket, p95</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>P1, P2 acknowledged without action</source>
            <translation>P1, P2 hereketsiz tassyklandy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>refused hiding or change</source>
            <translation>gizlemek ýa üýtgetmek ret edildi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>widely published</source>
            <translation>giňden çap edilen</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>ours</source>
            <translation>biziňki</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>{begin} to {end}</source>
            <translation>{begin} – {end}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/kpi_rows.py" />
            <source>about {n}</source>
            <translation>takmynan {n}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} trains</source>
            <translation>
                <numerusform>{n} otly</numerusform>
                <numerusform>{n} otly</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>km {km}</source>
            <translation>km {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} without a box</source>
            <translation>{n} ýazgysyz</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} not drawn</source>
            <translation>{n} çyzylmady</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>{n} signs not shown</source>
            <translation>
                <numerusform>{n} belgi görkezilmedi</numerusform>
                <numerusform>{n} belgi görkezilmedi</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_hits.py" />
            <source>selected {object}</source>
            <translation>saýlanan {object}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_zones.py" />
            <source>Possession</source>
            <translation>Penjire</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/line_zones.py" />
            <source>Blocked</source>
            <translation>Ýapyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Positions</source>
            <translation>Ýerleşişler</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Field</source>
            <translation>Meýdan</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Notes and commands</source>
            <translation>Bellikler we buýruklar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Session and sources</source>
            <translation>Seans we çeşmeler</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Hold train</source>
            <translation>Otlyny sakla</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Release train</source>
            <translation>Otlyny goýber</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Stop train</source>
            <translation>Otlyny duruz</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Set route</source>
            <translation>Ugry goý</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Change of order</source>
            <translation>Nobaty üýtgetmek</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Change of meet</source>
            <translation>Duşuşygy üýtgetmek</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Speed restriction</source>
            <translation>Tizlik çäklendirmesi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Lift speed restriction</source>
            <translation>Tizlik çäklendirmesini aýyr</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>End possession</source>
            <translation>Penjiräni tamamla</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Block section</source>
            <translation>Bölegi ýap</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Unblock section</source>
            <translation>Bölegi aç</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Message</source>
            <translation>Habar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Speed of the session</source>
            <translation>Seansyň tizligi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Inject fault</source>
            <translation>Näsazlyk giriz</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>End fault</source>
            <translation>Näsazlygy aýyr</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Seal</source>
            <translation>Möhür</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>sent</source>
            <translation>iberildi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>confirmed</source>
            <translation>tassyklandy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>not carried out</source>
            <translation>ýerine ýetirilmedi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>no answer</source>
            <translation>jogap ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>km {km} on {line}</source>
            <translation>km {km}, {line}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>described: {details}</source>
            <translation>beýany: {details}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{train} from {berth} to {other}</source>
            <translation>{train}: {berth} → {other}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{alarm} ended by {source}</source>
            <translation>{alarm}: gutardy, {source}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>recording began, clock {clock} · {sources}</source>
            <translation>ýazgy başlandy, sagat {clock} · {sources}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>recording ended · {accepted} accepted, {refused} refused</source>
            <translation>ýazgy gutardy · {accepted} kabul, {refused} ret</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>measurements up to event {seq} dropped · {reason}</source>
            <translation>{seq} wakasyna çenli ölçegler pozuldy · {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>wall clock {offset} from session time</source>
            <translation>sagat seans wagtyndan {offset}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>no details</source>
            <translation>jikme-jiksiz</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{state} by {train}</source>
            <translation>{state}, {train}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{train} put into {berth}</source>
            <translation>{train} goýuldy: {berth}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{train} taken out of {berth}</source>
            <translation>{train} aýryldy: {berth}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>{alarm} raised by {source}</source>
            <translation>{alarm}: döredi, {source}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>refused: {reason}</source>
            <translation>ret edildi: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>accepted</source>
            <translation>kabul edildi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>no sources</source>
            <translation>çeşme ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Call</source>
            <translation>Duralga</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Berth</source>
            <translation>Ýer</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Measure</source>
            <translation>Ölçeg</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Heartbeat</source>
            <translation>Ýaşaýyş belgisi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Alarm report</source>
            <translation>Duýduryş habary</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Command</source>
            <translation>Buýruk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Clock</source>
            <translation>Sagat</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Digest</source>
            <translation>Jem</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>Session</source>
            <translation>Seans</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>at {time}</source>
            <translation>{time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>by voice</source>
            <translation>dilden</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>to {place}</source>
            <translation>{place} çenli</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>by {actor}</source>
            <translation>({actor})</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>alive</source>
            <translation>diri</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>not let in: {reason}</source>
            <translation>goýberilmedi: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>after event {seq}</source>
            <translation>{seq} wakasyndan soň</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>sealed up to event {seq}</source>
            <translation>{seq} wakasyna çenli möhürlendi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/log_rows.py" />
            <source>speed {speed}x</source>
            <translation>tizlik {speed}x</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>arrived</source>
            <translation>geldi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>departed</source>
            <translation>ugrady</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>passed</source>
            <translation>geçdi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>is at km</source>
            <translation>km-de</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>known, last at km {km}</source>
            <translation>belli, soňky km {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>new train</source>
            <translation>täze otly</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>no such place</source>
            <translation>beýle ýer ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>{line} runs from km {a} to {b}</source>
            <translation>{line}: km {a}–{b}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>{train} at km {km}</source>
            <translation>{train}, km {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>which train?</source>
            <translation>haýsy otly?</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>no such place on this railway</source>
            <translation>bu demir ýolda beýle ýer ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/manual_report.py" />
            <source>not a number of kilometres</source>
            <translation>kilometr sany däl</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/map_scene.py" />
            <source>{n} trains on the map</source>
            <translation>kartada {n} otly</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/map_scene.py" />
            <source>{km} km</source>
            <translation>{km} km</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Meet at</source>
            <translation>Duşuşyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Waits</source>
            <translation>Garaşýar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>For</source>
            <translation>Näçe</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Decide by</source>
            <translation>Karar çenli</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>Left</source>
            <translation>Galdy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>{n} meets and overtakes · {m} to decide</source>
            <translation>{n} duşuşyk we ozduryş · {m} karara</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/meets.py" />
            <source>{min} min</source>
            <translation>{min} min</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>section {id}</source>
            <translation>bölek {id}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>passenger {a}, freight {b} km/h</source>
            <translation>ýolagçy {a}, ýük {b} km/sag</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{n} tracks</source>
            <translation>
                <numerusform>{n} ýol</numerusform>
                <numerusform>{n} ýol</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{up} up {down} down</source>
            <translation>ýokary {up} aşak {down}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Trains here</source>
            <translation>Bu ýerdäki otlylar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>none reported</source>
            <translation>habar ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Local time</source>
            <translation>Ýerli wagt</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Tracks</source>
            <translation>Ýollar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Elevation</source>
            <translation>Beýikligi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Coordinates</source>
            <translation>Koordinatalar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Confidence</source>
            <translation>Ynam</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Notes</source>
            <translation>Bellikler</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Longest stay</source>
            <translation>Iň uzak duran</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Next to it</source>
            <translation>Goňşular</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Sections</source>
            <translation>Bölekler</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Signals</source>
            <translation>Swetoforlar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Line speed</source>
            <translation>Liniýa tizligi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Gradient</source>
            <translation>Eňňit</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>ruling {n} ‰</source>
            <translation>iň köp {n} ‰</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Block</source>
            <translation>Blok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{kind}, planned</source>
            <translation>{kind}, meýilleşdirilen</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Dwell limit</source>
            <translation>Duruş çägi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>{value} (assumed)</source>
            <translation>{value} (çak)</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>km {a} to {b}</source>
            <translation>km {a}–{b}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/place_cards.py" />
            <source>Detectors</source>
            <translation>Datçikler</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>in force since {time}</source>
            <translation>{time} bäri güýjünde</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>no. {n} by {who} at {time}</source>
            <translation>№ {n}, {who}, {time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>asked for at {time}, not confirmed</source>
            <translation>{time} soraldy, tassyklanmady</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>in force; its end is asked for, not confirmed</source>
            <translation>güýjünde; ýatyrylmagy soraldy, tassyklanmady</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>in force</source>
            <translation>güýjünde</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>until it is lifted</source>
            <translation>ýatyrylýança</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>{time}, over by {age}</source>
            <translation>{time}, {age} geçdi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>not in force now</source>
            <translation>häzir güýjünde däl</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Until</source>
            <translation>Çenli</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Ordered</source>
            <translation>Buýruk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Trains in it</source>
            <translation>Içindäki otlylar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/restriction_card.py" />
            <source>Restrictions</source>
            <translation>Çäklendirmeler</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Section dispatcher</source>
            <translation>Bölek dispetçeri</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Chief controller</source>
            <translation>Baş dispetçer</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Maintainer</source>
            <translation>Abatlaýjy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Security liaison</source>
            <translation>Howpsuzlyk wekili</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Alarm engineer</source>
            <translation>Duýduryş inženeri</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Instructor</source>
            <translation>Mugallym</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/roles.py" />
            <source>Observer</source>
            <translation>Synçy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/strata.py" />
            <source>{gauge} mm {speed} km/h</source>
            <translation>{gauge} mm {speed} km/sag</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/strata.py" />
            <source>{place} 1 in {n}</source>
            <translation>{place} 1 : {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>up</source>
            <translation>ýokary</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>down</source>
            <translation>aşak</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>{d} d {h} h</source>
            <translation>{d} g {h} sag</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>barrier up</source>
            <translation>şlagbaum açyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>barrier down</source>
            <translation>şlagbaum ýapyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>{kmh} km/h</source>
            <translation>{kmh} km/sag</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>{h} h {min}</source>
            <translation>{h} sag {min}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>freight</source>
            <translation>ýük</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>passenger</source>
            <translation>ýolagçy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>freight international</source>
            <translation>halkara ýük</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>passenger express</source>
            <translation>çalt ýolagçy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>passenger international</source>
            <translation>halkara ýolagçy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>work</source>
            <translation>iş</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>light</source>
            <translation>ýeke lokomotiw</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>occupied</source>
            <translation>eýelenen</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>clear</source>
            <translation>boş</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>unknown</source>
            <translation>näbelli</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>stop</source>
            <translation>dur</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>proceed</source>
            <translation>geç</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>reverse</source>
            <translation>gyşyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>moving</source>
            <translation>hereketde</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>failed</source>
            <translation>näsaz</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>good</source>
            <translation>gowy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>uncertain</source>
            <translation>şübheli</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>bad</source>
            <translation>ýaramaz</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>fresh</source>
            <translation>täze</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>late</source>
            <translation>giç</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>dead</source>
            <translation>öçük</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Pakistan</source>
            <translation>Pakistan</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Afghanistan</source>
            <translation>Owganystan</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Turkmenistan</source>
            <translation>Türkmenistan</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Kazakhstan</source>
            <translation>Gazagystan</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>ok</source>
            <translation>gowy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>tripped</source>
            <translation>işledi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>fault</source>
            <translation>näsazlyk</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>offline</source>
            <translation>aragatnaşyk ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>free</source>
            <translation>boş</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>main</source>
            <translation>baş</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>loop</source>
            <translation>aýlaw</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>siding</source>
            <translation>gapdal</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>barrier</source>
            <translation>şlagbaum</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>hot box</source>
            <translation>gyzan buksa</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>rail temperature</source>
            <translation>rels temperaturasy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>sand</source>
            <translation>çäge</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>water level</source>
            <translation>suw derejesi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>wind</source>
            <translation>ýel</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>containers</source>
            <translation>konteýnerler</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>empties</source>
            <translation>boş wagonlar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>empty tanks</source>
            <translation>boş sisternalar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>diesel</source>
            <translation>dizel ýangyjy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>wheat</source>
            <translation>bugdaý</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>chromite</source>
            <translation>hromit</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>chrome ore</source>
            <translation>hrom magdany</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>cement</source>
            <translation>sement</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>marble</source>
            <translation>mermer</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>minerals</source>
            <translation>minerallar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>sugar</source>
            <translation>şeker</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>steel</source>
            <translation>polat</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>dried fruit</source>
            <translation>guradylan miweler</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>petroleum products</source>
            <translation>nebit önümleri</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>crude oil</source>
            <translation>çig nebit</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>Kazakh wheat</source>
            <translation>gazak bugdaýy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>containers + fuel</source>
            <translation>konteýnerler + ýangyç</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>t</source>
            <translation>t</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>m</source>
            <translation>m</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>mm</source>
            <translation>mm</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>km</source>
            <translation>km</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>km/h</source>
            <translation>km/sag</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>m/s</source>
            <translation>m/s</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>cm/h</source>
            <translation>sm/sag</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>mm/h</source>
            <translation>mm/sag</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>s</source>
            <translation>s</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>min</source>
            <translation>min</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>h</source>
            <translation>sag</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>d</source>
            <translation>g</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>kN</source>
            <translation>kN</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>kV</source>
            <translation>kW</translation>
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
            <translation>wagon</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/texts.py" />
            <source>state {n}</source>
            <translation>ýagdaý {n}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/time_axis.py" />
            <source>{n} h</source>
            <translation>{n} sag</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>to {mode} · {n} new</source>
            <translation>
                <numerusform>{mode} · {n} täze</numerusform>
                <numerusform>{mode} · {n} täze</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>recorder started or stopped</source>
            <translation>ýazyjy başlady ýa durdy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>to {mode}</source>
            <translation>{mode} geç</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>handover to {name}</source>
            <translation>tabşyrma: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/timeline.py" />
            <source>handover</source>
            <translation>tabşyrma</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>km {km}, {place}</source>
            <translation>km {km}, {place}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{speed} (limit {limit})</source>
            <translation>{speed} (çäk {limit})</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Behind it</source>
            <translation>Yzynda</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{place}, track {track}</source>
            <translation>{place}, ýol {track}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{age} old</source>
            <translation>{age} öň</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Fix</source>
            <translation>Bellik</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{delay} min</source>
            <translation>{delay} min</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Last call</source>
            <translation>Soňky menzil</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{call} {place} {time}</source>
            <translation>{call} {place} {time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Forecast</source>
            <translation>Çaklama</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{time} ({delay})</source>
            <translation>{time} ({delay})</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{train} {km} km behind</source>
            <translation>{train} {km} km yzda</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>not on the line any more</source>
            <translation>indi liniýada däl</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Next by plan</source>
            <translation>Meýilnama boýunça</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>no train within {km} km</source>
            <translation>{km} km içinde otly ýok</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>stands at {place}</source>
            <translation>durýar: {place}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>{n} wagons</source>
            <translation>
                <numerusform>{n} wagon</numerusform>
                <numerusform>{n} wagon</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Category</source>
            <translation>Kategoriýa</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Consist</source>
            <translation>Düzümi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Cargo</source>
            <translation>Ýük</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>never reported</source>
            <translation>hiç habar berilmedi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Could be</source>
            <translation>Bolup biler</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>Stands</source>
            <translation>Durýar</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_card.py" />
            <source>for {time}</source>
            <translation>{time}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_faces.py" />
            <source>stopped</source>
            <translation>durdy</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_faces.py" />
            <source>last km {km}</source>
            <translation>soňky km {km}</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>Destination</source>
            <translation>Barjak ýeri</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>{n} with an old position</source>
            <translation>{n} köne ýerleşişli</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>{n} never seen</source>
            <translation>{n} hiç görülmedi</translation>
        </message>
        <message>
            <location filename="../../ui/viewmodels/train_rows.py" />
            <source>alarm of priority {priority}</source>
            <translation>{priority} derejeli duýduryş</translation>
        </message>
    </context>
</TS>
