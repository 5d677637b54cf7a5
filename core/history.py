"""Owns where trains have been: their fixes and calls over a stretch of the log, thinned, bounded.

Read from the columns of the store, a piece at a time and from both ends of what is held, so that
no reading holds a desk up. A fix that came after a newer one of its train is left out, as the fold
leaves it out.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.events import CallReported, TrainReported
from core.line.model import Railway
from core.store import StoreReader, Table
from core.units import US_PER_S

# Of the fixes of one train, one in so much time is kept, and all its calls.
STEP_US = 30 * US_PER_S
# Sequence numbers that are read at once: what a settled frame of the store holds; and those of
# a block, which is kept or let go as a whole.
PIECE = 12_000
BLOCK = 8 * PIECE
# Points of all trains together, some 26 bytes each. What was asked for before is kept up to that:
# going to and fro over some days of a line reads nothing again.
MOST_POINTS = 120_000

# A log that is followed is read a few fixes at a time: so many parts of a trace are made one.
_MOST_PARTS = 16

# More steps than a log has from beginning to end.
_APART = 10**12

Numbers = NDArray[np.int64]


class Trace(msgspec.Struct, frozen=True):
    """Where one train has been: event times, recorded times and chainages, all rising in time.

    `lines` are places in `History.line_ids`.
    """

    event_us: Numbers
    recorded_us: Numbers
    position_mm: Numbers
    lines: NDArray[np.int16]

    def between(self, since_us: int, until_us: int, recorded_us: int | None = None) -> Trace:
        """The points from one event time to another, and one beyond either end to lead there.

        With `recorded_us` without those that were recorded later.
        """
        first = max(0, int(self.event_us.searchsorted(since_us)) - 1)
        end = int(self.event_us.searchsorted(until_us, "right")) + 1
        if recorded_us is not None:
            end = min(end, int(self.recorded_us.searchsorted(recorded_us, "right")))
        return self.cut(slice(first, max(first, end)))

    def after(self, recorded_us: int) -> Trace:
        """The points that were recorded later, and the last one before them."""
        first = int(np.searchsorted(self.recorded_us, recorded_us, "right"))
        return self.cut(slice(max(0, first - 1), None))

    def cut(self, part: slice | NDArray[np.bool_]) -> Trace:
        """Some of the points."""
        return Trace(
            self.event_us[part], self.recorded_us[part], self.position_mm[part], self.lines[part]
        )

    def __len__(self) -> int:
        return len(self.event_us)


class CallAt(NamedTuple):
    """A call as it was recorded: for what stood on which track of a station."""

    train: str
    point: str
    track: str
    kind: str
    event_us: int
    recorded_us: int


@dataclass
class _Block:
    """The traces of a fixed stretch of the log, read up to an event of it."""

    first_seq: int
    upto_seq: int
    parts: dict[str, list[Trace]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    calls: list[CallAt] = field(default_factory=list)
    last_step: dict[str, int] = field(default_factory=dict)
    points: int = 0

    def add(self, train: str, trace: Trace) -> None:
        parts = self.parts.setdefault(train, [])
        parts.append(trace)
        if len(parts) > _MOST_PARTS:
            parts[:] = [_joined(parts)]
        self.points += len(trace)


class History:
    """The traces of all trains over the stretches of a store's log that were asked for."""

    def __init__(self, reader: StoreReader, railway: Railway) -> None:
        self._reader = reader
        self._railway = railway
        self._blocks: OrderedDict[int, _Block] = OrderedDict()
        self._lines = {line.id: number for number, line in enumerate(railway.lines)}
        self._joined: dict[str, Trace] = {}
        self._run = range(0)
        self.line_ids = tuple(self._lines)
        # Rises whenever there is more, or less, to be seen.
        self.version = 0

    @property
    def points(self) -> int:
        """How many points are held."""
        return sum(block.points for block in self._blocks.values())

    def load(self, since_us: int, until_seq: int) -> bool:
        """Reads one more piece towards having all from a recorded time up to an event.

        What is newest comes first. True when there was nothing left to read. Raises StoreError.
        """
        first_seq = self._reader.seq_at(since_us - 1) + 1
        newest, oldest = until_seq // BLOCK, first_seq // BLOCK
        for number in range(newest, oldest - 1, -1):
            block = self._block(number)
            upto = min(until_seq, (number + 1) * BLOCK - 1)
            if block.upto_seq < upto:
                self._read(block, min(block.upto_seq + PIECE, upto))
                self._let_go(oldest, newest)
                return False
        self._use(range(oldest, newest + 1))
        return True

    def trains(self) -> list[str]:
        """The trains that there are traces of in what was asked for last."""
        return sorted({train for number in self._run for train in self._blocks[number].parts})

    def calls(self) -> list[CallAt]:
        """The calls that were read, in the order of the log."""
        return [call for number in self._run for call in self._blocks[number].calls]

    def names(self) -> dict[str, str]:
        """The headcodes of trains, as far as their reports were read."""
        found: dict[str, str] = {}
        for number in self._run:
            found |= self._blocks[number].names
        return found

    def trace(self, train: str) -> Trace | None:
        """The trace of a train, as far as it was read; None where nothing was."""
        found = self._joined.get(train)
        if found is None:
            parts = [p for n in self._run for p in self._blocks[n].parts.get(train, ())]
            if not parts:
                return None
            found = self._joined[train] = _in_order(_joined(parts))
        return found

    def _block(self, number: int) -> _Block:
        block = self._blocks.get(number)
        if block is None:
            first_seq = number * BLOCK
            block = self._blocks[number] = _Block(first_seq, first_seq - 1)
        self._blocks.move_to_end(number)
        return block

    def _use(self, wanted: range) -> None:
        """Joins over all blocks that lie without a gap around those that are wanted.

        So an instant beside the last one asks for the same, and nothing is joined anew.
        """
        first, last = wanted.start, wanted.stop - 1
        while first - 1 in self._blocks:
            first -= 1
        while last + 1 in self._blocks:
            last += 1
        if self._run != range(first, last + 1):
            self._run = range(first, last + 1)
            self._joined.clear()
            self.version += 1

    def _read(self, block: _Block, upto: int) -> None:
        after_seq, block.upto_seq = block.upto_seq, upto
        before = block.points
        tables = [*self._reader.tables("position", after_seq, upto)]
        for train, trace in _by_train(tables, self._lines, block.last_step):
            block.add(train, trace)
        for logged in self._reader.events(after_seq, until_seq=upto, kinds=("call", "train")):
            event = logged.event
            if isinstance(event, TrainReported):
                block.names[event.train] = event.headcode or event.train
                continue
            assert isinstance(event, CallReported)
            block.calls.append(
                CallAt(
                    event.train,
                    event.point,
                    event.track or "",
                    event.call,
                    event.event_us,
                    logged.recorded_us,
                )
            )
            at_point = self._of_call(block, event, logged.recorded_us)
            if at_point is not None:
                block.add(event.train, at_point)
        if upto == block.first_seq + BLOCK - 1:
            block.parts = {train: [_joined(parts)] for train, parts in block.parts.items()}
        if block.points > before:
            self._joined.clear()
            self.version += 1

    def _of_call(self, block: _Block, event: CallReported, recorded_us: int) -> Trace | None:
        """A call says where the train was: at the point, on the line that it was on."""
        before = block.parts.get(event.train)
        line_id = self.line_ids[int(before[-1].lines[-1])] if before else ""
        located = self._railway.locate(event.point, line_id)
        if located is None:
            return None
        line, position_mm = located
        return Trace(
            np.array([event.event_us]),
            np.array([recorded_us]),
            np.array([position_mm]),
            np.array([self._lines[line.id]], np.int16),
        )

    def _let_go(self, oldest: int, newest: int) -> None:
        """Beyond the bound what was asked for longest ago goes, but nothing of what is wanted."""
        held = self.points
        for number in list(self._blocks):
            if held <= MOST_POINTS:
                return
            if not oldest <= number <= newest:
                held -= self._blocks.pop(number).points
                self._run = range(0)
                self._joined.clear()
                self.version += 1


def _joined(parts: Sequence[Trace]) -> Trace:
    if len(parts) == 1:
        return parts[0]
    return Trace(
        np.concatenate([part.event_us for part in parts]),
        np.concatenate([part.recorded_us for part in parts]),
        np.concatenate([part.position_mm for part in parts]),
        np.concatenate([part.lines for part in parts]),
    )


def _by_train(
    tables: Sequence[Table], lines: Mapping[str, int], last_step: dict[str, int]
) -> Iterator[tuple[str, Trace]]:
    """Of each train the first fix of each step of time that is later than all before.

    `last_step` is the latest step that each train has, before and after.
    """
    columns = [table.columns for table in tables if len(table.seqs)]
    if not columns:
        return
    names, train = _places([name for each in columns for name in each["train"]])
    line_names, place = _places([name for each in columns for name in each["line"]])
    line = np.array([lines.get(name, -1) for name in line_names], np.int16)[place]
    event_us = np.concatenate([np.asarray(each["event_us"], np.int64) for each in columns])
    # All rows in the order of the trains; each train's steps lie above those of the train before.
    order = np.argsort(train, kind="stable")
    steps = event_us[order] // STEP_US + train[order] * _APART
    starts = np.searchsorted(train[order], np.arange(len(names) + 1))
    before = np.empty_like(steps)
    before[1:] = np.maximum.accumulate(steps)[:-1]
    for number, name in enumerate(names):
        before[starts[number]] = last_step.get(name, -1) + number * _APART
    before = np.maximum.accumulate(before)
    kept = (steps > before) & (line[order] >= 0)
    rows = order[kept]
    recorded_us = np.concatenate([np.asarray(t.recorded_us, np.int64) for t in tables])[rows]
    position_mm = np.concatenate([np.asarray(each["position_mm"], np.int64) for each in columns])
    whole = Trace(event_us[rows], recorded_us, position_mm[rows], line[rows])
    bounds = np.searchsorted(train[rows], np.arange(len(names) + 1)).tolist()
    for number, (low, high) in enumerate(pairwise(bounds)):
        if high > low:
            name = names[number]
            last_step[name] = int(steps[kept][high - 1]) - number * _APART
            yield name, whole.cut(slice(low, high))


def _places(values: Sequence[str]) -> tuple[list[str], NDArray[np.int64]]:
    """The words of a column, and for each row the place of its word among them."""
    words = dict.fromkeys(values)
    place = dict(zip(words, range(len(words)), strict=True))
    return list(words), np.fromiter(map(place.__getitem__, values), np.int64, len(values))


def _in_order(trace: Trace) -> Trace:
    """In the order of the log, without what came after something newer."""
    order = np.argsort(trace.recorded_us, kind="stable")
    event_us = trace.event_us[order]
    newest = np.maximum.accumulate(event_us)
    rows = order[event_us >= newest]
    return Trace(
        trace.event_us[rows], trace.recorded_us[rows], trace.position_mm[rows], trace.lines[rows]
    )
