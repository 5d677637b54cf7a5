"""Owns changes of the queues that can be undone: meets, overtakings and tracks moved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from core.line.model import Railway
from core.simulator.forecast import Journal, left_s, put_back
from core.simulator.queues import Queues, Use
from core.simulator.run import Run

# How far ahead of a use in its queue another train's is looked for.
_NEAR = 6
# A train may come so much later than now expected and still find its new track free.
_SLACK_S = 300


def use_before(use: Use | None, run: Run) -> Use | None:
    """The use of a run that stands not far before another in its queue."""
    place = use.before if use is not None else None
    for _ in range(_NEAR):
        if place is None or place.run is run:
            return place
        place = place.before
    return None


class Move:
    """One change, made of steps; `seeds` are the legs that are to be expected anew.

    `journal` holds what was expected before.
    """

    def __init__(self, railway: Railway, queues: Queues) -> None:
        self._railway = railway
        self._queues = queues
        self._undo: list[Callable[[], None]] = []
        self.seeds: list[tuple[Run, int]] = []
        self.journal: Journal = {}

    def undo(self) -> None:
        """Puts everything back as it was."""
        put_back(self.journal)
        while self._undo:
            self._undo.pop()()

    def ahead(self, use: Use, other: Use) -> bool:
        """Puts a use before another that nobody has begun; False where it cannot be."""
        between: Use | None = use.before
        while between is not None:
            if begun(between):
                return False
            if between is other:
                break
            between = between.before
        if between is None or begun(use):
            return False
        self.behind(use, other.before)
        return True

    def behind(self, use: Use, place: Use | None) -> None:
        """Puts a use right behind another of its queue, or first."""
        was = use.before
        if place is use or place is was:
            return
        self._touched(use)
        self._queues.move_behind(use, place)
        self._undo.append(lambda: self._queues.move_behind(use, was))
        self._touched(use)

    def to_track(self, run: Run, node: int, track: str, place: Use | None) -> None:
        """Gives a run a track, right behind a use of it, or first."""
        use = run.on[node]
        if use is not None:
            resource = f"{run.route.nodes[node].point.id}/{track}"
            self._change(use, node, track, resource, place)

    def retrack(
        self, run: Run, node: int, arrive_s: int, leave_s: int, not_with: Use | None = None
    ) -> bool:
        """Gives a run a track of a station that is free for it between two seconds.

        False where there is none; `not_with` is a use that keeps its own track then.
        """
        use = run.on[node]
        if use is None or run.settled > 2 * node:
            return False
        for track in self.fitting(run, node):
            resource = f"{run.route.nodes[node].point.id}/{track}"
            if not_with is not None and resource == not_with.resource:
                continue
            place = self._free_place(use, resource, arrive_s, leave_s)
            if place is not None:
                self._change(use, node, track, resource, place[0])
                return True
        return False

    def use_track(self, run: Run, node: int, track: str) -> bool:
        """Gives a run a certain track, after those that are expected there before it."""
        use = run.on[node]
        if use is None or run.settled > 2 * node:
            return False
        resource = f"{run.route.nodes[node].point.id}/{track}"
        arrive_s = run.legs[node - 1].next_s if node else run.booked(0)
        place = next(
            (u for u in self._queues.back(resource) if u is not use and comes_s(u) <= arrive_s),
            None,
        )
        self._change(use, node, track, resource, place)
        return True

    def _change(self, use: Use, node: int, track: str, resource: str, place: Use | None) -> None:
        run, was, behind = use.run, use.resource, use.before
        route = run.route
        self._touched(use)
        self._queues.change(use, resource, place)
        self._touched(use)
        tracks, stop_mm = list(route.tracks), list(route.stop_mm)
        tracks[node] = track
        stop_mm[node] = self._stop_mm(run, node, resource)
        run.route = replace(route, tracks=tracks, stop_mm=stop_mm)

        def back() -> None:
            run.route = route
            self._queues.change(use, was, behind)

        self._undo.append(back)

    def _stop_mm(self, run: Run, node: int, resource: str) -> int:
        here, half = run.route.nodes[node].position_mm, run.route.sign * run.route.length_m * 500
        section = self._railway.sections.get(resource)
        low, high = (section.start_mm, section.end_mm) if section else (here, here)
        return min(max(here + half, min(low, here)), max(high, here))

    def fitting(self, run: Run, node: int) -> Iterator[str]:
        """The tracks that are long enough: the one it has first, then the shortest."""
        has = run.route.tracks[node]
        fits = [
            (t.length_m or 0, t.id)
            for t in run.route.nodes[node].point.tracks
            if t.length_m is None or t.length_m >= run.route.length_m
        ]
        if any(name == has for _, name in fits):
            yield str(has)
        yield from (name for _, name in sorted(fits) if name != has)

    def _free_place(
        self, use: Use, resource: str, arrive_s: int, leave_s: int
    ) -> tuple[Use | None] | None:
        """Behind whom a use would stand in another queue; None where it finds no room."""
        for other in self._queues.back(resource):
            if other is use:
                continue
            if other.run.settled > 2 * other.enter or left_s(other) <= arrive_s + _SLACK_S:
                free = left_s(other) <= arrive_s + _SLACK_S
                return (other,) if free else None
            if comes_s(other) < leave_s + _SLACK_S:
                return None
        return (None,)

    def _touched(self, use: Use) -> None:
        for touched in (use, use.after):
            if touched is None:
                continue
            run = touched.run
            if touched.enter == touched.leave:
                legs = [max(0, touched.enter - 1)]
            else:
                legs = [touched.enter, touched.leave - 1]
            self.seeds.extend((run, k) for k in legs)


def begun(use: Use) -> bool:
    """Whether a use is under way already, or over."""
    return use.run.settled > (2 * use.enter if use.enter == use.leave else 2 * use.enter + 1)


def comes_s(use: Use) -> int:
    """When a run is expected on a track."""
    legs = use.run.legs
    return legs[use.enter - 1].next_s if use.enter else use.run.booked(0)
