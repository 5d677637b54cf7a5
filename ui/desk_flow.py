"""Owns what flows between the session and the panels: pictures in, selections and commands out."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from datetime import tzinfo
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication

from core.alarms.definitions import AlarmDefinition
from core.events import WriteNote
from core.forecast import Forecast
from core.ids import Mode
from core.picture import Picture
from core.state.model import AlarmState
from core.store import StoreError
from ui.actions import Actions
from ui.alarms.desk import AlarmDesk
from ui.alarms.sound import AlarmSound
from ui.desk_actions import desk_actions
from ui.desk_link import DeskLink
from ui.event_log.feed import EventFeed
from ui.inspector.trend_feed import TrendFeed
from ui.main_window import MainWindow
from ui.manual_entry import ManualEntry
from ui.markers import BlinkClock
from ui.my_area import MyArea
from ui.outlook import Outlook
from ui.preferences import Preferences
from ui.settings import remember_role
from ui.theme import Theme
from ui.timeline.control import TimeControl
from ui.training import Trainer
from ui.viewmodels import desk, search
from ui.viewmodels.alarm_rows import worst_alarm_by_train
from ui.viewmodels.cards import Card, Scene
from ui.viewmodels.clocks import clock_row, zones_along
from ui.viewmodels.inspector import card
from ui.viewmodels.language import tr
from ui.viewmodels.log_rows import LogNames, log_row
from ui.viewmodels.roles import ROLE_WORDS
from ui.viewmodels.selection import NOTHING, Selection, alarm_of, alarm_ref
from ui.viewmodels.train_rows import summary, train_rows

# How many selections one can go back.
SEEN_KEPT = 50


class DeskFlow(QObject):
    """Fills the window from the link. Tables and ages are written once a second, never faster."""

    def __init__(
        self,
        link: DeskLink,
        theme: Theme,
        blink: BlinkClock,
        definitions: Mapping[str, AlarmDefinition],
        zone: tzinfo,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__()
        self.link = link
        self.blink = blink
        self.selection = NOTHING
        self.card = Card("")
        self._definitions = definitions
        self.zone = zone
        self._settings = settings
        self._forecast = Forecast()
        self.others: list[DeskFlow] = []
        self._unrecorded = link.unrecorded
        self._ticks = 0
        self._selecting = False
        self._seen: deque[Selection] = deque(maxlen=SEEN_KEPT)
        session = link.session
        self._railway, self._plan = session.railway, session.plan
        self._zones = zones_along(self._railway)
        self._points = search.point_entries(self._railway)
        self._equipment = cache(lambda: search.equipment_entries(self._railway))
        self._feed = EventFeed(session)
        self._trend = TrendFeed(session)
        self._entry = ManualEntry(link, self._points, zone)
        self.area = MyArea(self._railway, self._points, settings)
        self.window = MainWindow(session, theme, blink, self._entry, definitions, zone, settings)
        self.outlook = Outlook(link, self.window, self.area, zone, self.open)
        self.preferences = Preferences(
            theme, blink, settings, self._use_theme, self.window.message_line.say
        )
        self.trainer = Trainer(link, lambda: self.selection)
        self.next_store: Path | None = None
        self.trainer.branched.connect(self._on_branched)
        self.time = TimeControl(link, self.window.timeline, definitions)
        self.alarm_desk = AlarmDesk(
            link,
            self.window.alarms,
            self.window.top_bar.counters,
            self.window.form,
            definitions,
            zone,
            self,
        )
        self.actions = Actions(desk_actions(self), self.window)
        self.window.keys.show_keys(self.actions.specs.values())
        self._connect()
        self.show_all()

    def _connect(self) -> None:
        window, link = self.window, self.link
        window.top_bar.set_menu(self.actions.menu(window))
        self.area.changed.connect(self._on_area)
        window.top_bar.find_hint.clicked.connect(self.find)
        for label in (*window.top_bar.sources, window.top_bar.source_summary):
            label.picked.connect(lambda source: self.select("source", source))
        window.alarms.selected.connect(self.select)
        window.alarms.opened.connect(self.open)
        window.trains.selected.connect(self.open)
        window.line_view.selected.connect(self.select)
        window.overview.selected.connect(self.open)
        window.overview.window_requested.connect(window.line_view.set_window)
        window.overview.center_requested.connect(window.line_view.move_to)
        window.line_view.window_changed.connect(self._on_window)
        self._connect_graph()
        window.inspector.acknowledge_asked.connect(self.acknowledge)
        window.inspector.centre_asked.connect(self.centre)
        window.inspector.report_asked.connect(self.report)
        window.inspector.link_asked.connect(self.open)
        window.inspector.shelve_asked.connect(lambda: self.actions.run("shelve"))
        window.journal.opened.connect(self.open)
        window.kpi.export_asked.connect(lambda: self.actions.run("export_figures"))
        window.trains.sort_changed.connect(self._show_trains)
        window.event_log.group_changed.connect(self._on_group)
        window.event_log.noted.connect(self._on_note)
        self._entry.attach(window.manual_report)
        window.finder.chosen.connect(self._on_found)
        window.train_graph.came_in_view.connect(lambda: self._show_time(moved=True))
        window.trains.came_in_view.connect(self._show_trains)
        window.trains.came_in_view.connect(self._mark_selected)
        window.event_log.came_in_view.connect(self._advance_log)
        link.changed.connect(self._on_picture)
        link.moved.connect(self._on_moved)
        link.ended.connect(self._on_ended)
        self.time.played.connect(self.show_all)
        link.ticked.connect(self._on_tick)
        link.sent_changed.connect(self._show_alarms)
        link.said.connect(window.message_line.say)
        window.closed.connect(link.stop)
        window.closed.connect(window.kpi.feed.stop)

    def beside(self, link: DeskLink) -> DeskFlow:
        """A further window that looks as this one does; nothing of it is remembered."""
        return DeskFlow(link, self.window.theme, self.blink, self._definitions, self.zone)

    def _connect_graph(self) -> None:
        """The graph and the line are one window on the distance axis."""
        graph, line = self.window.train_graph.canvas, self.window.line_view
        graph.selected.connect(self.select)
        graph.line_panned.connect(line.pan_px)
        graph.line_zoomed.connect(line.zoom_about)
        graph.window_wanted.connect(line.set_window)
        self._follow_line()

    # What comes in.

    def show_all(self) -> None:
        """Shows the picture as it is now, in every panel."""
        self._show_area()
        self._show_line()
        self._show_alarms()
        self._show_frame()
        if self.window.trains.is_in_view:
            self._show_trains()
        if self.window.event_log.is_in_view:
            self._advance_log()
        self._show_inspector()
        self._show_time(moved=True)

    def _show_time(self, *, moved: bool = False) -> None:
        """What lies along time: the graph, and the strip at the foot."""
        link, graph = self.link, self.window.train_graph
        picture, known_us = link.picture, link.now_us
        if link.mode is Mode.FORECAST and link.session.end_picture is not None:
            # What is to come is drawn as such; nobody has seen a train there.
            picture, known_us = link.session.end_picture, link.end_us
        forecast = link.session.forecaster.forecast(picture, known_us)
        if graph.is_in_view:
            graph.canvas.set_moment(picture, forecast, known_us, link.now_us, moved=moved)
        if link.mode is not Mode.REPLAY:
            self._forecast = forecast
        self.time.show(self._forecast)

    def _on_moved(self) -> None:
        """Another instant is shown: all of the desk is that one."""
        self.window.set_mode(self.link.mode, self.link.has_commands)
        if not self.time.playback.is_playing:
            self.window.kpi.set_instant(self.link.session.at_us)
            if self.window.journal.is_in_view:
                self.window.journal.ask()
            self.show_all()
            return
        # A replay that plays writes tables once a second, as the railway itself does.
        self._show_line()
        if self.link.picture.changes.alarms:
            self._show_alarms()
        self._show_frame()
        self._show_time(moved=True)

    def _on_picture(self, picture: Picture) -> None:
        self._show_line()
        if picture.changes.alarms:
            self._show_alarms()
            if self.window.journal.is_in_view:
                self.window.journal.advance()

    def _on_tick(self) -> None:
        self._show_frame()
        if self.link.unrecorded != self._unrecorded:
            self._unrecorded = self.link.unrecorded
            self._show_alarms()
        self._ticks += 1
        if self._ticks % 2 == 0:
            self._show_line()
            self._show_inspector()
            self._show_time()
            if self.window.trains.is_in_view:
                self._show_trains()
            if self.window.event_log.is_in_view:
                self._advance_log()

    def _on_area(self) -> None:
        self.show_all()
        self.outlook.show_all()

    def _show_area(self) -> None:
        """Says whose part of the railway it is; what lies outside is drawn quieter."""
        area = self.area
        self.window.line_view.set_area(area.area)
        self.window.overview.set_area(area.area)

    def _show_line(self) -> None:
        picture, now_us = self.link.picture, self.link.now_us
        self.window.line_view.set_picture(picture, now_us)
        self.window.overview.set_picture(picture, now_us)

    def _show_alarms(self) -> None:
        self.alarm_desk.show(self.area.limited(self.link.picture))
        self.outlook.show_alarms(self.alarm_desk.alarms)
        self._show_inspector()

    def _on_ended(self, picture: Picture) -> None:
        """What happens at the end of the log is heard while an instant of it is shown."""
        self.alarm_desk.hear(self.area.limited(picture))

    def _show_frame(self) -> None:
        link, bar = self.link, self.window.top_bar
        now_us = link.now_us
        status, silent_s = link.session.status, link.silent_s
        role = tr(ROLE_WORDS[self.link.role])
        duty = tr("{role} · {area}", role=role, area=self.area.name)
        bar.show_person(
            *desk.in_charge(link.picture, link.operator, duty, is_now=link.has_commands)
        )
        bar.show_clocks(clock_row(now_us, self.zone, self._zones))
        bar.show_health(
            desk.source_cells(link.picture, now_us),
            desk.source_summary(link.picture, now_us),
            desk.recorder_cell(link.mode, status, silent_s),
        )
        self.window.message_line.set_banner(
            desk.banner(link.mode, status, silent_s, link.store_fault)
        )

    def _show_trains(self) -> None:
        picture, now_us = self.area.limited(self.link.picture), self.link.now_us
        rows = train_rows(
            picture, self._railway, self._plan, now_us, self.zone, self.window.trains.sort
        )
        self.window.trains.show_trains(rows, summary(picture, now_us))

    def _advance_log(self) -> None:
        try:
            if self._feed.advance(self.window.event_log.kinds):
                self._show_log()
        except StoreError as error:
            self.window.message_line.say(str(error))

    def _show_log(self) -> None:
        now_us = self.link.now_us
        names = LogNames(self._railway, self._definitions, self.link.picture.trains)
        rows = [log_row(logged, names, now_us, self.zone) for logged in self._feed.events]
        self.window.event_log.show_rows(rows)

    # What is selected.

    def select(self, kind: str, object_id: str) -> None:
        """Selects one object everywhere; nothing else moves."""
        if self._selecting or (kind, object_id) == self.selection:
            return
        if self.selection != NOTHING:
            self._seen.append(self.selection)
        self.selection = Selection(kind, object_id)
        self._mark_selected()
        self._show_inspector()

    def _mark_selected(self) -> None:
        kind, object_id = self.selection
        window = self.window
        # The lists follow, and would each take their new current row for a wish of the person.
        self._selecting = True
        window.journal.set_alarm(object_id if kind == "alarm" else None)
        if kind == "alarm":
            window.alarms.rows.select(alarm_of(object_id))
        else:
            window.alarms.rows.clear()
        train = self._selected_train()
        if train is None:
            window.trains.rows.clear()
        else:
            window.trains.rows.select(train)
        shown = ("train", train) if train is not None else (kind, object_id)
        window.line_view.set_selection(*shown)
        window.map.canvas.set_selection(*shown)
        window.overview.set_selection(*shown)
        window.train_graph.canvas.set_selection(*shown)
        self._selecting = False

    def _selected_train(self) -> str | None:
        kind, object_id = self.selection
        if kind == "alarm":
            object_id = alarm_of(object_id)[1]
        elif kind != "train":
            return None
        return object_id if object_id in self.link.picture.trains else None

    def open(self, kind: str, object_id: str) -> None:
        """Selects an object and brings it into the middle of the line view."""
        self.select(kind, object_id)
        self.centre()

    def centre(self) -> None:
        """Brings what is selected into the middle of the line view."""
        if self.card.centre is not None:
            self.window.line_view.center_on(*self.card.centre)

    def go_back(self) -> None:
        """Selects what was selected before; the way there is forgotten."""
        if self._seen:
            before = self._seen.pop()
            kept = list(self._seen)
            self.select(*before)
            self._seen = deque(kept, SEEN_KEPT)

    def deselect(self) -> None:
        """Selects nothing."""
        self.select(*NOTHING)

    def _show_inspector(self) -> None:
        link = self.link
        scene = Scene(
            link.picture,
            self._railway,
            self._plan,
            self._definitions,
            link.now_us,
            self.zone,
            link.sent,
            link.unrecorded,
            self._trend.measured,
        )
        self.card = card(self.selection, scene)
        self.window.inspector.show_card(self.card)
        self.window.inspector.offer_shelving(self.alarm_desk.can_shelve(self.selected_alarm))
        self.actions.refresh()

    def _on_window(self, start_mm: int, end_mm: int) -> None:
        self.window.overview.set_window(self.window.line_view.line_id, start_mm, end_mm)
        self._follow_line()

    def _follow_line(self) -> None:
        line = self.window.line_view
        if line.axis is not None:
            shown = self._railway.line_by_id[line.line_id]
            self.window.train_graph.canvas.set_line(shown, line.axis)

    # What a person asks for.

    def can_acknowledge(self) -> bool:
        """True where the selected alarm, or that of the selected train, waits for it."""
        return self.link.has_commands and self.card.acknowledge is not None

    def acknowledge(self) -> None:
        """Asks for the acknowledgement; the log says whether it came about."""
        if self.card.acknowledge is not None:
            self.alarm_desk.acknowledge(self.card.acknowledge)

    @property
    def selected_alarm(self) -> AlarmState | None:
        """The record of the selected alarm; None where none is, or it is plainly normal."""
        if self.selection.kind != "alarm":
            return None
        return self.link.picture.alarms.get(alarm_of(self.selection.id))

    def guidance(self) -> None:
        """Shows what to do about the selected alarm, or the first one of the list."""
        train = self._selected_train()
        worst = worst_alarm_by_train(self.link.picture).get(train or "")
        if self.selection.kind != "alarm":
            if worst is not None:
                self.select("alarm", alarm_ref(worst.id, worst.key))
            elif self.alarm_desk.alarms.rows:
                first = self.alarm_desk.alarms.rows[0]
                self.select("alarm", alarm_ref(*first.instance))
        self.window.raise_panel(self.window.inspector)

    def use_sound(self, sound: AlarmSound) -> None:
        """Lets alarms sound from now on."""
        self.alarm_desk.use_sound(sound)

    def find(self) -> None:
        """Opens the overlay to find by typing."""
        self.window.finder.open(self._entries, QApplication.focusWidget())

    def _entries(self) -> Sequence[search.Entry]:
        picture = self.link.picture
        return [
            *search.train_entries(picture, self._railway),
            *self._points,
            *search.alarm_entries(picture, self._definitions),
            *search.source_entries(picture),
            *self.actions.entries,
            *self._equipment(),
        ]

    def _on_found(self, entry: search.Entry) -> None:
        if entry.kind == "action":
            self.actions.run(entry.id)
        else:
            self.open(entry.kind, entry.id)

    def report(self) -> None:
        """Opens the form for a report by telephone, about the selected train if there is one."""
        train = self.link.picture.trains.get(self._selected_train() or "")
        self.window.raise_panel(self.window.manual_report)
        self._entry.begin(train)

    def write_note(self) -> None:
        """Puts the keyboard into the line for notes."""
        self.window.raise_panel(self.window.event_log)
        self.window.event_log.note.setFocus()

    def _on_note(self, text: str) -> None:
        if self.link.send(WriteNote(operator=self.link.operator, text=text)):
            self.window.event_log.clear_note()

    def _on_group(self, group: str) -> None:
        self._advance_log()

    def ask_area(self) -> None:
        """Asks for the two ends of my area."""

        def take(typed: str) -> None:
            try:
                self.area.type_in(typed)
            except ValueError as error:
                self.window.message_line.say(str(error))

        question = tr("My area, from one place to another: Chaman - Delaram")
        self.window.ask.ask(question, take, QApplication.focusWidget())

    def _on_branched(self, store: Path) -> None:
        """Goes on with another store: whoever opened this desk opens it."""
        self.next_store = store
        self.window.close()

    def _use_theme(self, theme: Theme) -> None:
        self.window.set_theme(theme)
        self.outlook.set_theme(theme)

    def choose_role(self, role: str) -> None:
        """Takes what the person at the desk is; it goes with everything they ask for."""
        self.link.role = role
        if self._settings is not None:
            remember_role(self._settings, role)
        self._show_area()
