"""Owns what a signal's word means for a train, and which section it lets a train into."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from core.line.model import Line, Railway, Section

STOP_WORDS = frozenset({"stop", "red", "danger"})
BLIND_WORDS = frozenset({"unknown", "dark", "failed"})


def lets_pass(aspect: str) -> bool:
    """Whether a signal that shows this lets a train go on, at whatever speed."""
    return aspect.casefold() not in STOP_WORDS | BLIND_WORDS


def sections_ahead(railway: Railway, line: Line) -> dict[str, Section]:
    """The section of the open line that each exit signal of a line lets a train into.

    Those before several tracks are left out, home signals with them: their word does not say which
    is meant. Automatic block signals let a train pass wherever there is none, which says nothing.
    """
    by_track: dict[str, list[Section]] = defaultdict(list)
    for section in railway.sections.values():
        if section.line == line.id:
            by_track[section.track].append(section)
    for sections in by_track.values():
        sections.sort(key=lambda section: section.start_mm)
    starts = {track: [s.start_mm for s in found] for track, found in by_track.items()}
    ahead = {}
    for signal in railway.signals.values():
        if signal.line != line.id or signal.role != "exit":
            continue
        beyond_mm = signal.position_mm + (1 if signal.direction == "up" else -1)
        found = []
        for track, sections in by_track.items():
            at = bisect_right(starts[track], beyond_mm) - 1
            if at >= 0 and sections[at].end_mm >= beyond_mm:
                found.append(sections[at])
        open_line = [section for section in found if section.point is None]
        if len(open_line) == 1:
            ahead[signal.id] = open_line[0]
    return ahead
