<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
    <context>
        <name>desk</name>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Panels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Alarms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>Alarm list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/alarms/panel.py" />
            <source>{summary} · order held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>✕ No sound</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/alarms/sound.py" />
            <source>Silenced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>A name for the layout as it is now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Find…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Report by telephone…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Write a note…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Day or night</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Open the menu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Float or dock the panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Panel to the next screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Put the panel away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Layout</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Save the layout as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Forget a layout</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Reset the layout</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Show the selected on the line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Zoom in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Zoom out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Move left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Move right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Select nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>What to do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Acknowledge the selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Silence the sound</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Stop blinking for 30 s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Next alarm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_actions.py" />
            <source>Previous alarm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_flow.py" />
            <source>Operator · whole line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/desk_flow.py" />
            <source>From the next start on: {language}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Alarm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Detector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find a train, place, alarm or action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/find.py" />
            <source>Find a train, place, alarm or action…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Report by telephone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>What a station says by voice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>headcode or number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>What happened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>station, in any language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>14:32</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Enter report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Has</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>At</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>km of the line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/manual_report.py" />
            <source>Not entered: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/overlay.py" />
            <source>Question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/dialogs/overlay.py" />
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Event log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Kinds of events shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Write a note into the log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Write a note into the log, then press Enter…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/event_log/panel.py" />
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Frame</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Menu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Corridor operations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/frame.py" />
            <source>Find  Ctrl K</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Inspector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Acknowledge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Show on line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/inspector/panel.py" />
            <source>Report…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/manual_entry.py" />
            <source>Sent: {report}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/timeline/widget.py" />
            <source>Time line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/train_graph/panel.py" />
            <source>Train graph</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/trains/panel.py" />
            <source>Trains</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
