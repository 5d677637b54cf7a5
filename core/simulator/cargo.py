"""Owns where cargo is: brought by a train or a ship, reloaded, taken on by another.

It is told what trains bring and take, and answers for any second; what is told of later than a
second can be taken back to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from core.simulator.disturbance import border_takes_s, stream
from core.simulator.ports import Port, last_call, next_call
from core.simulator.run import Run
from core.simulator.working import Connection, Transfer, Work, Working
from core.timetable.model import DAY_S

# Where no wagons are reloaded and no border is crossed the change of locomotive and crew and the
# papers take so long.
_HANDOVER_S = 1800
# What a wagon of unnamed cargo takes.
_GENERAL = Work("", "reloading", 40, 80)
# Cargo that was brought so long ago is no longer followed.
_FORGOTTEN_S = 10 * DAY_S


class Consignment(NamedTuple):
    """What one train brought to a point, by whom it came before, and when its wagons are ready.

    `begins_s` is when its reloading begins, or the change of its wagons' bogies, with which they go
    on: `kind` says which. A train took it on at `taken_s`, when that is known.
    """

    train: str
    point: str
    cargo: str
    wagons: int
    carried_by: tuple[str, ...]
    brought_s: int
    begins_s: int
    ready_s: int
    taken_by: str = ""
    taken_s: int = 0
    kind: str = ""


@dataclass
class Cargo:
    """The consignments of a railway, as far as trains have been told of."""

    working: Working
    seed: int
    found: list[Consignment] = field(default_factory=list)
    # When the last ship came of which is known what it has left, by port.
    _landed_s: dict[str, int] = field(default_factory=dict)

    def brought(self, run: Run, at_s: int) -> None:
        """A run has reached its end with what it carries."""
        path, point = run.route.path, run.route.nodes[-1].point.id
        port = self._port(point)
        if port is None and not any(
            c.point == point and path.id in c.brings for c in self.working.connections
        ):
            return
        before = tuple(one.train for one in self.found if one.taken_by == run.id)
        wagons = path.wagons or 1
        cargo = path.cargo or ""
        work = self._work(point, cargo)
        begins_s, ready_s = self._reloaded(work, run.id, point, wagons, at_s)
        self.found = [one for one in self.found if one.brought_s > at_s - _FORGOTTEN_S]
        one = Consignment(run.id, point, cargo, wagons, before, at_s, begins_s, ready_s)
        one = one._replace(kind=work.kind if work else "")
        self.found.append(one if port is None else self._shipped(one, port))

    def taken(self, run: Run, at_s: int) -> None:
        """A run sets out with what is ready for it, as much as it has wagons for; oldest first."""
        connection = self._connection(run)
        if connection is None:
            return
        self._land(connection.point, at_s)
        room = run.route.path.wagons or 1
        for index, one in enumerate(self.found):
            ready = not one.taken_by and one.point == connection.point and one.ready_s <= at_s
            if ready and _path(one.train) in connection.brings and room > 0:
                room -= one.wagons
                self.found[index] = one._replace(taken_by=run.id, taken_s=at_s)

    def wait_s(self, run: Run, leaves_s: int, coming: list[Run]) -> int:
        """Until when a run that could leave at a second waits for cargo; that second where not."""
        connection = self._connection(run)
        if connection is None:
            return leaves_s
        latest_s = run.booked(1) + connection.wait_s
        self._land(connection.point, leaves_s)
        if any(self._is_ready(one, connection, leaves_s) for one in self.found):
            return leaves_s
        ready = [
            one.ready_s
            for one in self.found
            if not one.taken_by
            and one.point == connection.point
            and _path(one.train) in connection.brings
        ]
        port = self._port(connection.point)
        if port is not None:
            ready.append(next_call(port, self.seed, leaves_s + 1).at_s)
        if not self._reloads(connection.point):
            ready += [
                other.legs[-1].next_s + self._handover_s(other.id, connection.point)
                for other in coming
                if other.route.path.id in connection.brings and other.arrived_s is None
            ]
        return min((s for s in ready if leaves_s < s <= latest_s), default=leaves_s)

    def room_s(self, run: Run, k: int, comes_s: int, others: Iterable[Run]) -> int:
        """Until when a train that comes to node k waits there for room in the yard of its port.

        That second where it need not; a ship makes room.
        """
        port = self._port(run.route.nodes[-1].point.id)
        if port is None or run.route.nodes[k].point.id != port.waits_at:
            return comes_s
        held = [
            (one.wagons, one.taken_s)
            for one in self.found
            if one.point == port.point and _path(one.train) != port.ship
        ]
        for other in others:
            if other is not run and other.arrived_s is None and _is_let_in(other, port):
                ready_s = other.legs[-1].next_s + _HANDOVER_S
                call = next_call(port, self.seed, ready_s)
                held.append((other.route.path.wagons or 1, call.at_s))
        wagons, at_s = run.route.path.wagons or 1, comes_s
        while wagons + sum(count for count, until_s in held if until_s > at_s) > port.yard_wagons:
            later_s = [until_s for _, until_s in held if until_s > at_s]
            if not later_s:
                break
            at_s = min(later_s)
        return at_s

    def rewind(self, at_s: int, arrived: set[str]) -> None:
        """Takes back what was told of later than a second; `arrived` trains still come."""
        ports = {port.ship: port for port in self.working.ports}
        self.found = [
            one
            if one.taken_s <= at_s or _path(one.taken_by) in ports
            else one._replace(taken_by="", taken_s=0)
            for one in self.found
            if one.brought_s <= at_s or one.train in arrived
        ]
        for port in ports.values():
            if port.point in self._landed_s:
                last_s = last_call(port, self.seed, at_s).at_s
                self._landed_s[port.point] = min(self._landed_s[port.point], last_s)

    def queue_wagons(self, point: str, at_s: int) -> int:
        """The wagons that wait at a point for a second to come, or are being reloaded."""
        return sum(
            one.wagons
            for one in self.found
            if one.point == point and one.brought_s <= at_s < one.ready_s
        )

    def is_ship(self, name: str) -> bool:
        """Whether it is a ship, with its day, that took something on."""
        return any(port.ship == _path(name) for port in self.working.ports)

    def _port(self, point: str) -> Port | None:
        return next((port for port in self.working.ports if port.point == point), None)

    def _shipped(self, one: Consignment, port: Port) -> Consignment:
        """With the ship that fetches it: the first that is loaded when it is ready."""
        call = next_call(port, self.seed, one.ready_s)
        return one._replace(taken_by=call.ship, taken_s=call.at_s)

    def _land(self, point: str, at_s: int) -> None:
        """What the last ship before a second has left: so much that all is there again."""
        port = self._port(point)
        if port is None:
            return
        ship, came_s = last_call(port, self.seed, at_s)
        if came_s <= self._landed_s.get(point, 0):
            return
        self._landed_s[point] = came_s
        left = sum(
            one.point == point and _path(one.train) == port.ship and not one.taken_by
            for one in self.found
        )
        lot = Consignment(ship, point, "", port.lot_wagons, (), came_s, came_s, came_s)
        self.found += [lot] * (port.lots - left)

    def _connection(self, run: Run) -> Connection | None:
        path, point = run.route.path.id, run.route.nodes[0].point.id
        for connection in self.working.connections:
            if connection.point == point and path in connection.takes:
                return connection
        return None

    def _is_ready(self, one: Consignment, connection: Connection, at_s: int) -> bool:
        return (
            not one.taken_by
            and one.point == connection.point
            and one.ready_s <= at_s
            and _path(one.train) in connection.brings
        )

    def _work(self, point: str, cargo: str) -> Work | None:
        """What is done with some cargo at a break of gauge; None where there is none."""
        for work in (*self.working.work, _GENERAL):
            if work.cargo in cargo.lower() and self._transfer(point, work.kind) is not None:
                return work
        return None

    def _transfer(self, point: str, kind: str) -> Transfer | None:
        here = (t for t in self.working.transfers if t.point == point and t.kind == kind)
        return next(here, None)

    def _reloads(self, point: str) -> bool:
        return any(transfer.point == point for transfer in self.working.transfers)

    def _handover_s(self, train: str, point: str) -> int:
        """How long until what a train has brought can go on: at a border as long as that takes."""
        return border_takes_s(self.seed, point, train, self.working.borders) or _HANDOVER_S

    def _reloaded(
        self, work: Work | None, train: str, point: str, wagons: int, at_s: int
    ) -> tuple[int, int]:
        """When the work on a train's wagons begins, and ends: first come, first served."""
        transfer = self._transfer(point, work.kind) if work else None
        if work is None or transfer is None:
            return at_s, at_s + self._handover_s(train, point)
        minutes = stream(self.seed, "reloading", train).uniform(
            work.least_minutes, work.most_minutes
        )
        busy_s = sorted(
            (
                one.ready_s
                for one in self.found
                if one.point == point and one.kind == work.kind and one.ready_s > at_s
            ),
            reverse=True,
        )
        free_s = busy_s[transfer.units - 1] if len(busy_s) >= transfer.units else at_s
        begins_s = _in_shift(transfer, max(at_s, free_s))
        left_s = round(wagons * minutes * 60)
        ends_s = begins_s
        while left_s:
            day_s = ends_s // DAY_S * DAY_S
            worked_s = min(left_s, day_s + transfer.closes_s - ends_s)
            left_s -= worked_s
            ends_s += worked_s
            if left_s:
                ends_s = _in_shift(transfer, ends_s)
        return begins_s, ends_s


def _in_shift(transfer: Transfer, at_s: int) -> int:
    day_s = at_s // DAY_S * DAY_S
    if at_s < day_s + transfer.opens_s:
        return day_s + transfer.opens_s
    if at_s >= day_s + transfer.closes_s:
        return day_s + DAY_S + transfer.opens_s
    return at_s


def _is_let_in(run: Run, port: Port) -> bool:
    """Whether a train on its way to a port has come to where it would have waited."""
    points = [node.point.id for node in run.route.nodes]
    if points[-1] != port.point or port.waits_at not in points:
        return False
    return run.settled > 2 * points.index(port.waits_at)


def _path(train: str) -> str:
    return train.partition("@")[0]
