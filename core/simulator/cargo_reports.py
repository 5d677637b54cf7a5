"""Owns what yards tell of cargo: what they reload of a train, and what another sets out with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import groupby
from operator import attrgetter

from core.simulator.cargo import Cargo, Consignment
from core.simulator.sent import Sent, message
from core.units import US_PER_S

# How long after a train has come or gone its yard has counted and sends word.
_WORD_US = 300 * US_PER_S

# The same in any locale of the system.
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
# What is done with wagons at a break of gauge, as it is said.
_DONE = {"reloading": "reloaded", "bogies": "put on other bogies"}


class CargoReporter:
    """What is told of the cargo of a world from `start_us` on."""

    def __init__(self, cargo: Cargo, start_us: int) -> None:
        self._cargo = cargo
        self._told_us = start_us - _WORD_US

    def sent_before(self, end_us: int) -> Iterator[Sent]:
        """What yards send before an instant and was not asked for yet."""
        from_us, until_us = self._told_us, end_us - _WORD_US
        self._told_us = until_us
        found = self._cargo.found
        for one in found:
            if one.kind in _DONE and from_us <= one.brought_s * US_PER_S < until_us:
                yield self._brought(one)
        taken = [one for one in found if from_us <= one.taken_s * US_PER_S < until_us]
        taken = [one for one in taken if one.taken_by and not self._cargo.is_ship(one.taken_by)]
        by_train = attrgetter("taken_by", "point", "taken_s")
        for (train, point, at_s), of in groupby(sorted(taken, key=by_train), by_train):
            parts = [f"{one.wagons} of {_named(one.train)}" for one in of]
            text = f"{_named(train)} sets out with the cargo of wagons: {', '.join(parts)}"
            yield message(at_s * US_PER_S + _WORD_US, point, text)

    def _brought(self, one: Consignment) -> Sent:
        text = (
            f"{one.wagons} wagons of {_named(one.train)} ({one.cargo}) are {_DONE[one.kind]} from"
            f" {_clock(one.begins_s)}, ready about {_clock(one.ready_s)} UTC"
        )
        return message(one.brought_s * US_PER_S + _WORD_US, one.point, text)


def _named(train: str) -> str:
    """A train, or a ship, by its path and its day: `C9203 of 31 May`."""
    path, _, day = train.partition("@")
    return f"{path} of {_date(date.fromisoformat(day))}"


def _clock(second: int) -> str:
    at = datetime.fromtimestamp(second, UTC)
    return f"{_date(at)} {at:%H:%M}"


def _date(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"
