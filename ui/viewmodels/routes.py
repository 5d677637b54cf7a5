"""Owns what a signal's word means for a train, and where it lets one go: out, or in by points."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from core.line.model import Line, Points, Railway, Section, Signal

STOP_WORDS = frozenset({"stop", "red", "danger"})
BLIND_WORDS = frozenset({"unknown", "dark", "failed"})


@lru_cache(maxsize=256)
def lets_pass(aspect: str) -> bool:
    """Whether a signal that shows this lets a train go on, at whatever speed."""
    return aspect.casefold() not in STOP_WORDS | BLIND_WORDS


class Exit(msgspec.Struct, frozen=True):
    """An exit signal, and the section of the open line that it lets a train into."""

    signal: Signal
    ahead: Section


class Entry(msgspec.Struct, frozen=True):
    """A home signal, the section it stands in, and the station's points that a train then meets.

    `points` are those that face the train, by the track that they lead away from; `tracks` are the
    station's sections by track.
    """

    signal: Signal
    before: Section
    track: str
    points: Mapping[str, tuple[Points, ...]]
    tracks: Mapping[str, Section]

    def way(self, lies: Mapping[str, str]) -> Section | None:
        """The track that the points lead to as they lie; None where it is not known how one does.

        Of two that lead away from one track nobody says which is met first.
        """
        track, met = self.track, set[str]()
        while track not in met:
            met.add(track)
            states = {points: lies.get(points.id) for points in self.points.get(track, ())}
            turned = [points for points, state in states.items() if state == "reverse"]
            if len(turned) > 1 or not {*states.values()} <= {"normal", "reverse"}:
                return None
            if not turned:
                return self.tracks.get(track)
            track = turned[0].reverse_track
        return None


class _Sections:
    """The sections of one line by track, to be looked up by chainage."""

    def __init__(self, railway: Railway, line: Line) -> None:
        self._by_track: dict[str, list[Section]] = defaultdict(list)
        self._stations: dict[str, list[Section]] = defaultdict(list)
        for section in railway.sections.values():
            if section.line == line.id:
                self._by_track[section.track].append(section)
                if section.point is not None:
                    self._stations[section.point].append(section)
        for sections in self._by_track.values():
            sections.sort(key=lambda section: section.start_mm)
        self._starts = {t: [s.start_mm for s in found] for t, found in self._by_track.items()}

    def beyond(self, signal: Signal) -> int:
        """A chainage behind a signal, and behind the longest track of its station."""
        inside = self._stations.get(signal.point, ()) if signal.point is not None else ()
        if signal.direction == "up":
            return max([signal.position_mm, *(section.end_mm for section in inside)]) + 1
        return min([signal.position_mm, *(section.start_mm for section in inside)]) - 1

    def open_line(self, position_mm: int) -> list[Section]:
        """Those of the open line at a chainage."""
        found = []
        for track, sections in self._by_track.items():
            at = bisect_right(self._starts[track], position_mm) - 1
            if at >= 0 and sections[at].end_mm >= position_mm and sections[at].point is None:
                found.append(sections[at])
        return found


def exits(railway: Railway, line: Line) -> dict[str, Exit]:
    """The exit signals of a line that let a train into one section alone.

    Those before several tracks are left out: their word does not say which is meant. Automatic
    block signals let a train pass wherever there is none, which says nothing.
    """
    sections = _Sections(railway, line)
    found = {}
    for signal in railway.signals.values():
        if signal.line == line.id and signal.role == "exit":
            ahead = sections.open_line(sections.beyond(signal))
            if len(ahead) == 1:
                found[signal.id] = Exit(signal, ahead[0])
    return found


def entries(railway: Railway, line: Line) -> dict[str, Entry]:
    """The home signals of a line before stations whose tracks lie on it.

    What a branch does at its junction is left out: nobody says by which points it gets in.
    """
    sections = _Sections(railway, line)
    facing: dict[tuple[str, str], dict[str, tuple[Points, ...]]] = defaultdict(dict)
    for points in railway.switches.values():
        by_track = facing[points.point, points.facing]
        by_track[points.normal_track] = (*by_track.get(points.normal_track, ()), points)
    tracks: dict[str, dict[str, Section]] = defaultdict(dict)
    for section in railway.sections.values():
        if section.point is not None and section.line == line.id:
            tracks[section.point][section.track] = section
    found = {}
    for signal in railway.signals.values():
        if signal.line != line.id or signal.role != "home" or signal.point not in tracks:
            continue
        before = [s for s in sections.open_line(signal.position_mm) if s.track == signal.track]
        point = railway.points[signal.point]
        running = int(signal.track) - 1 if signal.track.isdigit() else -1
        if before and 0 <= running < len(point.tracks):
            found[signal.id] = Entry(
                signal,
                before[0],
                point.tracks[running].id,
                facing[point.id, signal.direction],
                tracks[point.id],
            )
    return found
