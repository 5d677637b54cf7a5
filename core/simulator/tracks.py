"""Owns which track of a station each booked train uses, so that no two have it at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from typing import NamedTuple

from core.line.model import Track

# A track is free for the next train this long after the last one has left: a heavy train needs
# two minutes and a half to draw its tail out of a station.
TURNOVER_S = 150


class Visit(NamedTuple):
    """A booked train at a station: which node of which path, from when to when (s), and how."""

    path: str
    node: int
    from_s: int
    to_s: int
    stops: bool
    passenger: bool
    sign: int
    length_m: int


def allot_tracks(
    tracks: Sequence[Track], visits: Sequence[Visit], period_s: int
) -> list[str | None]:
    """A track for each visit, or None where the plan has more trains than the station has tracks.

    Trains that run through choose first and take a main track; those that stop take a loop or a
    platform that is long enough. Where one finds none free, others change tracks for it; where
    that leaves one without a track, they choose in the order of their coming instead. The plan
    repeats every `period_s`.
    """
    allotted = _allot(tracks, sorted(visits, key=lambda v: (v.stops, *_turn(v))), period_s)
    if None in allotted.values():
        in_turn = _allot(tracks, sorted(visits, key=_turn), period_s)
        if list(in_turn.values()).count(None) < list(allotted.values()).count(None):
            allotted = in_turn
    return [allotted[visit] for visit in visits]


def _turn(visit: Visit) -> tuple[int, str, int]:
    return visit.from_s, visit.path, visit.node


def _allot(
    tracks: Sequence[Track], visits: Sequence[Visit], period_s: int
) -> dict[Visit, str | None]:
    taken: dict[str, list[Visit]] = {track.id: [] for track in tracks}
    for visit in visits:
        for track in _preferred(tracks, visit):
            if not any(_overlap(visit, other, period_s) for other in taken[track.id]):
                taken[track.id].append(visit)
                break
        else:
            _make_room(tracks, visit, taken, period_s)
    chosen = {visit: track for track, here in taken.items() for visit in here}
    return {visit: chosen.get(visit) for visit in visits}


def _make_room(
    tracks: Sequence[Track], visit: Visit, taken: dict[str, list[Visit]], period_s: int
) -> None:
    """Lets visits of two tracks change places so that one more gets a track, if any can.

    First fit alone leaves a train without one where the day has no instant at which all are free.
    """
    for here, there in permutations(tracks, 2):
        if here not in _preferred(tracks, visit):
            continue
        leave = _exchange(visit, taken[here.id], taken[there.id], period_s)
        if leave is None or any(
            there not in _preferred(tracks, v)
            if v in taken[here.id]
            else here not in _preferred(tracks, v)
            for v in leave
        ):
            continue
        ours, theirs = taken[here.id], taken[there.id]
        taken[here.id] = [visit, *(v for v in ours if v not in leave)]
        taken[here.id] += [v for v in theirs if v in leave]
        taken[there.id] = [v for v in theirs if v not in leave]
        taken[there.id] += [v for v in ours if v in leave]
        return


def _exchange(
    visit: Visit, ours: Sequence[Visit], theirs: Sequence[Visit], period_s: int
) -> set[Visit] | None:
    """Who has to change between two tracks so that a visit can have the first; None if none can."""
    leave: set[Visit] = set()
    due = [(visit, True)]
    while due:
        comes, to_ours = due.pop()
        for other in ours if to_ours else theirs:
            if other not in leave and _overlap(comes, other, period_s):
                if not to_ours and _overlap(visit, other, period_s):
                    return None
                leave.add(other)
                due.append((other, not to_ours))
    return leave


def _preferred(tracks: Sequence[Track], visit: Visit) -> list[Track]:
    mains = [t for t in tracks if t.role == "main"]
    if visit.sign < 0:
        mains.reverse()
    others = [t for t in tracks if t.role != "main"]
    if visit.stops:
        wanted = "platform" if visit.passenger else "loop"
        others.sort(key=lambda t: t.role != wanted)
        order = [*others, *mains]
    else:
        order = [*mains, *others]
    return [t for t in order if t.length_m is None or t.length_m >= visit.length_m or t in mains]


def _overlap(a: Visit, b: Visit, period_s: int) -> bool:
    """Whether two visits are there together on any day, the turnover counted."""
    if (a.to_s - a.from_s) + (b.to_s - b.from_s) + 2 * TURNOVER_S >= period_s:
        return True
    after = (b.from_s - a.from_s) % period_s
    return after < a.to_s - a.from_s + TURNOVER_S or period_s - after < (
        b.to_s - b.from_s + TURNOVER_S
    )
