"""Owns what of the line does not move: tracks, signals, names, borders, the bands above them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from core.line.model import Line, Signal
from ui.viewmodels.branches import Branch, branches
from ui.viewmodels.drawing import XY, Rect, Stroke, Text, TypeMeasure, free_of
from ui.viewmodels.line_map import LineMap, VisiblePoint
from ui.viewmodels.line_signs import spare_areas, spare_text_x
from ui.viewmodels.names import PointName
from ui.viewmodels.station_tracks import platforms, track_notes
from ui.viewmodels.strata import Land, Stratum, borders, land, strata
from ui.viewmodels.track_rows import running_rows

_GAUGE_STYLES = {1435: "long_dash", 1676: "double"}
_TRACK_PX = 3.0
_LOOP_PX = 2.5
_PLANNED_PX = 1.6
_SIGNAL_OUT_PX = 9.0
_SIGNAL_ROOM_PX = 24.0
_NAME_GAP_PX = 6.0
_EDGE_PX = 3.0
_TICK_PX = {1: 7.0, 2: 5.0}


class SignalSpot(msgspec.Struct, frozen=True):
    """A signal in view: where its circle stands."""

    id: str
    center: XY


class Background(msgspec.Struct, frozen=True):
    """Everything on the panel that stays while the window, the size and the theme do."""

    strokes: tuple[Stroke, ...]
    signals: tuple[SignalSpot, ...]
    names: tuple[Text, ...]
    notes: tuple[Text, ...]
    strata: tuple[Stratum, ...]
    land: Land
    borders: tuple[float, ...]
    point_areas: Mapping[str, Rect]
    branches: tuple[Branch, ...]

    @property
    def giving_way(self) -> tuple[Text, ...]:
        """The texts that are not shown where a train or a leader would cover them in part."""
        return *self.notes, *(branch.text for branch in self.branches)


def line_background(
    here: LineMap, names: Mapping[str, PointName], measure: TypeMeasure
) -> Background:
    """The background for one axis and geometry. `names` are those of the line's points by id."""
    leaving = branches(here, measure, spare_areas(here, measure))
    notes = [*_hidden_notes(here, measure), *track_notes(here, measure)]
    width_px = here.axis.width_px
    whole = tuple(note for note in notes if note.rect.x >= 0 and note.rect.right <= width_px)
    return Background(
        strokes=(
            *(branch.stroke for branch in leaving),
            *_open_strokes(here),
            *_point_strokes(here),
            *platforms(here, measure),
        ),
        signals=tuple(signal_spots(here)),
        names=tuple(_names(here, names, measure)),
        notes=whole,
        strata=strata(here.railway, here.line, here.axis, here.geometry, measure),
        land=land(here.line, here.axis, here.geometry, measure),
        borders=tuple(border.x for border in borders(here.railway, here.line, here.axis)),
        point_areas={visible.place.point_id: _area(here, visible) for visible in here.points},
        branches=leaving,
    )


def _stroke(way: tuple[XY, ...], gauge_mm: int, planned: bool, width: float) -> Stroke:
    if planned:
        # Loops are solid: short dashes at slants would not read as a track.
        return Stroke(way, "planned", _PLANNED_PX, "dash" if width == _TRACK_PX else "solid")
    return Stroke(way, "track", width, _GAUGE_STYLES.get(gauge_mm, "solid"))


def _open_strokes(here: LineMap) -> Iterator[Stroke]:
    for stretch, below, above in here.stretches():
        for track in range(len(running_rows(stretch.tracks))):
            way = here.running_way(stretch, below, above, track)
            yield _stroke(way, stretch.gauge_mm, stretch.planned, _TRACK_PX)


def _point_strokes(here: LineMap) -> Iterator[Stroke]:
    for visible in here.points:
        point = visible.rows.point
        gauge_mm = _gauge_at(here.line, visible.index)
        for row in visible.rows.running:
            way = here.point_way(visible, row)
            yield _stroke(way, gauge_mm, point.planned, _TRACK_PX)
        if visible.is_tick:
            yield _tick(here, visible)
            continue
        for _, row in visible.rows.loops:
            if visible.shows(row):
                # A loop is too short for the long dashes of 1435 mm.
                style = 0 if gauge_mm == 1435 else gauge_mm
                yield _stroke(here.loop_way(visible, row), style, point.planned, _LOOP_PX)


def _gauge_at(line: Line, index: int) -> int:
    """The gauge that a point's tracks are drawn in: that of the line before it."""
    return line.stretches[max(0, index - 1)].gauge_mm if line.stretches else 0


def _tick(here: LineMap, visible: VisiblePoint) -> Stroke:
    half = _TICK_PX.get(visible.place.tier, 3.0)
    x = visible.center_x
    rows = visible.rows.running
    top = here.geometry.row_y(rows[0]) - half
    bottom = here.geometry.row_y(rows[-1]) + half
    return Stroke(((x, top), (x, bottom)), "track", 1.4)


def _area(here: LineMap, visible: VisiblePoint) -> Rect:
    """Where a click means the point: its tracks and its name."""
    low = min(visible.edges[0], visible.center_x - 8.0)
    high = max(visible.edges[3], visible.center_x + 8.0)
    top, bottom = here.geometry.tracks_top, here.geometry.names_bottom
    return Rect(low, top, high - low, bottom - top)


# --- signals ---------------------------------------------------------------------------------


def signal_spots(here: LineMap) -> Iterator[SignalSpot]:
    """The signals in view: home signals, and at station level every signal."""
    if here.axis.level == "overview":
        return
    everything = here.axis.level == "station"
    wide = {
        visible.place.point_id: visible
        for visible in here.points
        if visible.edges[2] - visible.edges[1] >= _SIGNAL_ROOM_PX
    }
    for signal in here.railway.signals.values():
        if signal.line != here.line.id or not (everything or signal.role == "home"):
            continue
        x = here.axis.x(signal.position_mm)
        if not 0 <= x <= here.axis.width_px:
            continue
        if signal.point is not None and signal.point not in wide:
            continue
        row = _signal_row(here, signal, wide)
        if row is None or (signal.role == "block" and not everything):
            continue
        y = here.geometry.row_y(row) + _side(row, signal) * _SIGNAL_OUT_PX
        yield SignalSpot(signal.id, (x, y))


def _signal_row(here: LineMap, signal: Signal, wide: Mapping[str, VisiblePoint]) -> float | None:
    if signal.role == "exit" and signal.point is not None:
        visible = wide[signal.point]
        row = visible.rows.by_track.get(signal.track)
        return row if row is not None and visible.shows(row) else None
    stretch = here.line.stretch_at(signal.position_mm)
    if stretch is None:
        return None
    rows = running_rows(stretch.tracks)
    number = int(signal.track) - 1 if signal.track.isdigit() else 0
    return rows[min(max(number, 0), len(rows) - 1)]


def _side(row: float, signal: Signal) -> float:
    """Below the track for up trains, above it for down trains; outside where there are two."""
    if signal.role == "exit" or row == 0.0:
        return 1.0 if signal.direction == "up" else -1.0
    return 1.0 if row > 0 else -1.0


# --- names -----------------------------------------------------------------------------------


def _names(here: LineMap, names: Mapping[str, PointName], measure: TypeMeasure) -> Iterator[Text]:
    """Names and kilometres where they meet no other: the line's ends, then the most important."""
    taken: list[Rect] = []
    ends = (0, len(here.line.points) - 1)
    for visible in sorted(here.points, key=lambda v: (v.index not in ends, v.place.tier, v.index)):
        name = names[visible.place.point_id]
        area = _name_rect(here, visible, name, measure)
        if visible.index in ends and 0 <= visible.center_x <= here.axis.width_px:
            # Nothing stands beyond the end: there is no neighbour for the name to be taken for.
            last_x = here.axis.width_px - _EDGE_PX - area.width
            area = area._replace(x=max(_EDGE_PX, min(area.x, last_x)))
        inside = area.x >= _EDGE_PX and area.right <= here.axis.width_px - _EDGE_PX
        if inside and free_of(area, taken, _NAME_GAP_PX):
            taken.append(area)
            yield from _name_texts(here, visible, name, area, measure)


def _name_rect(here: LineMap, visible: VisiblePoint, name: PointName, measure: TypeMeasure) -> Rect:
    height = measure.height(name.role) * len(name.lines) + measure.height("km")
    width = name.width + 2
    return Rect(visible.center_x - width / 2, here.geometry.names_y, width, height)


def _name_texts(
    here: LineMap, visible: VisiblePoint, name: PointName, area: Rect, measure: TypeMeasure
) -> Iterator[Text]:
    y = area.y
    step = measure.height(name.role)
    for line in name.lines:
        rect = Rect(area.x, y, area.width, step)
        yield Text(line, rect, name.role, "text", "center")
        y += step
    gauges = {
        s.gauge_mm for s in here.line.stretches[max(0, visible.index - 1) : visible.index + 1]
    }
    rect = Rect(area.x, y, area.width, measure.height("km"))
    yield Text(name.km, rect, "km", "text_secondary", "center", diamond=len(gauges) > 1)


# --- notes beside the tracks -----------------------------------------------------------------


def _hidden_notes(here: LineMap, measure: TypeMeasure) -> Iterator[Text]:
    """How many tracks of a point have no row of their own: "+9"."""
    for visible in here.points:
        if visible.without_row:
            text = f"+{visible.without_row}"
            height = measure.height("small")
            y = here.geometry.spare_y - height / 2
            x = spare_text_x(visible, measure)
            rect = Rect(x, y, measure.width(text, "small"), height)
            yield Text(text, rect, "small", "text_secondary")
