"""Makes the store in which `seek` is measured at 100 million reports.

    python -m benchmarks.long_store PATH
    BOLAN_SEEK_STORE=PATH python -m benchmarks seek

The traffic is that of the other benchmarks, but its trains go to and fro: they would have arrived
after some hours. The first minute is recorded like any other. From there on each minute is folded
event by event, and written as its commits would stand after settling: with every link of the chain,
digests, seals and snapshots. `main.py verify PATH` finds it sound.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import click
import numpy as np
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from benchmarks.log import material_of
from benchmarks.stores import fill, make_store
from benchmarks.traffic import BATCH_US, NOISE_KM, SOURCE, START_S, START_US, Traffic
from core.events import Event, Logged, PictureDigested, PositionReported, SectionReported
from core.picture import Fold
from core.recorder.keeping import SNAPSHOT_EVERY
from core.seek import Seeker
from core.store import StoreReader, StoreWriter
from core.store.chain import Links, link, link_facts
from core.store.frame import measured_text, read_text
from core.store.rows import INSERT, encode_rows
from core.store.seals import make_seal
from core.store.settled import settle_tables, texts_of
from core.store.snapshots import INSERT_SNAPSHOT, pack_snapshot
from core.timetable.loading import position_times
from core.units import MM_PER_M, US_PER_S

REPORTS = 100_000_000
MINUTE_S = 60
SEAL_EVERY_MINUTES = 10
# How long a train goes one way before it turns.
TURN_S = 10_000
_BATCHES_A_SECOND = US_PER_S // BATCH_US


class Trains:
    """The trains of the traffic, as vectors: where each of them is in the seconds of a minute."""

    def __init__(self, traffic: Traffic) -> None:
        self._line = traffic.railway.default_line
        self._ids = list(traffic.plan.paths)
        paths = traffic.plan.paths.values()
        self._ways = [position_times(path, traffic.railway) for path in paths]
        self._out = [path.direction for path in paths]
        self._back = ["down" if out == "up" else "up" for out in self._out]
        sections = [s for s in traffic.railway.sections.values() if s.line == self._line.id]
        self._sections = sorted(sections, key=lambda section: section.start_mm)
        self._starts = [section.start_mm for section in self._sections]
        self._chance = np.random.default_rng(1)

    def minute(self, from_s: int, numbers: Iterator[int]) -> list[tuple[int, list[Event]]]:
        """The batches of the minute that begins `from_s` after START_US, with recorded times."""
        turns_s = np.arange(len(self._ids)) / len(self._ids)
        at_s = from_s + np.arange(MINUTE_S)[:, None] + turns_s[None, :]
        at_mm = self._positions_mm(at_s)
        speeds = np.rint(np.abs(self._positions_mm(at_s + 1) - at_mm) * 0.036).astype(int).tolist()
        noise_mm = self._chance.normal(0, NOISE_KM * 1_000 * MM_PER_M, at_mm.shape)
        seen = (np.rint((at_mm + noise_mm) / MM_PER_M).astype(int) * MM_PER_M).tolist()
        accuracies = (self._chance.integers(30, 91, at_mm.shape) * 100).tolist()
        batches = []
        each = len(self._ids) // _BATCHES_A_SECOND
        for batch in range(MINUTE_S * _BATCHES_A_SECOND):
            second, turn = divmod(batch, _BATCHES_A_SECOND)
            at_us = START_US + (from_s + second) * US_PER_S
            ways = self._back if (from_s + second) // TURN_S % 2 else self._out
            events: list[Event] = []
            for train in range(turn * each, (turn + 1) * each):
                events.append(
                    PositionReported(
                        event_us=at_us + US_PER_S * train // len(self._ids),
                        source=SOURCE,
                        source_seq=next(numbers),
                        train=self._ids[train],
                        line=self._line.id,
                        position_mm=seen[second][train],
                        track="1",
                        speed_hm_h=speeds[second][train],
                        direction=ways[train],
                        accuracy_mm=accuracies[second][train],
                    )
                )
                if train == 0 and second % 2 == 0:
                    events.append(self._section(at_us, second, from_s, at_mm, next(numbers)))
            batches.append((at_us + (turn + 1) * BATCH_US, events))
        return batches

    def _positions_mm(self, at_s: Any) -> Any:
        """Where the trains truly are; the last axis is that of the trains."""
        way_s = START_S + TURN_S - np.abs(TURN_S - at_s % (2 * TURN_S))
        columns = [
            np.interp(way_s[:, number], way.seconds, way.positions_mm)
            for number, way in enumerate(self._ways)
        ]
        return np.stack(columns, axis=1)

    def _section(self, at_us: int, second: int, from_s: int, at_mm: Any, number: int) -> Event:
        train = (from_s + second) // 2 % len(self._ids)
        place = int(np.searchsorted(self._starts, at_mm[second][train], side="right")) - 1
        return SectionReported(
            event_us=at_us,
            source=SOURCE,
            source_seq=number,
            section=self._sections[max(0, place)].id,
            state="occupied",
            train=self._ids[train],
        )


class Builder:
    """Writes minutes to the end of a store as settled stretches."""

    def __init__(self, writer: StoreWriter, fold: Fold) -> None:
        self._conn = writer._conn
        self._conn.execute("PRAGMA synchronous = OFF")
        self._fold = fold
        self._store_id = writer.header.store_id
        self._links = writer.links
        self._key = Ed25519PrivateKey.generate()
        self._snapshot_seq = writer.last_snapshot_seq()
        self._minutes = 1

    def write(self, batches: list[tuple[int, list[Event]]]) -> None:
        """Folds a minute and writes it, in one transaction."""
        first_seq = self._fold.seq + 1
        fixes: list[Logged] = []
        facts: list[Logged] = []
        ends: list[int] = []
        self._conn.execute("BEGIN IMMEDIATE")
        for at_us, events in batches:
            for logged in self._apply(at_us, events):
                (fixes if type(logged.event) is PositionReported else facts).append(logged)
            ends.append(fixes[-1].seq)
            self._snapshot()
        at_us = batches[-1][0]
        tables = read_text(measured_text([(PositionReported, *zip(*fixes, strict=True))]))
        measures = self._links.measures
        for text in texts_of(tables, ends):
            measures = link(measures, text)
        digest = PictureDigested(
            event_us=at_us, upto_seq=self._fold.seq, digest=self._fold.digest()
        )
        facts += self._apply(at_us, [digest])
        links = Links(link_facts(self._links.facts, encode_rows(facts)), measures)
        self._minutes += 1
        if self._minutes % SEAL_EVERY_MINUTES == 0:
            seal = make_seal(self._key, self._store_id, self._fold.seq, links, at_us)
            sealed = self._apply(at_us, [seal])
            facts += sealed
            links = Links(link_facts(links.facts, encode_rows(sealed)), measures)
        body = _finished(settle_tables(tables, ends))
        row = (self._fold.seq, first_seq, at_us, *links, body)
        self._conn.executemany(INSERT, encode_rows(facts))
        self._conn.execute("INSERT INTO settled VALUES (?, ?, ?, ?, ?, ?)", row)
        self._conn.execute("COMMIT")
        self._links = links

    def _apply(self, at_us: int, events: list[Event]) -> list[Logged]:
        logged = [Logged(seq, at_us, event) for seq, event in enumerate(events, self._fold.seq + 1)]
        self._fold.apply_all(logged)
        return logged

    def _snapshot(self) -> None:
        if self._fold.seq - self._snapshot_seq >= SNAPSHOT_EVERY:
            self._snapshot_seq = self._fold.seq
            dumped = pack_snapshot(self._fold.dump())
            self._conn.execute(INSERT_SNAPSHOT, (self._fold.seq, dumped))


def _finished(steps: Any) -> bytes:
    while True:
        try:
            next(steps)
        except StopIteration as done:
            body: bytes = done.value
            return body


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--reports", default=REPORTS, help="How many to write at least.")
def main(path: Path, reports: int) -> None:
    """Makes a store of so many reports at PATH."""
    write_long_store(path, reports)


def write_long_store(path: Path, reports: int) -> None:
    """Makes a store of so many reports at least."""
    made = material_of(MINUTE_S)
    make_store(path, made.traffic).close()
    fill(path, made, [made.events])
    with StoreWriter.open(path) as writer:
        writer.settle_all()
        with StoreReader.open(path) as reader:
            fold = Seeker(reader, made.traffic.railway, made.traffic.plan).fold_at()
        builder, trains = Builder(writer, fold), Trains(made.traffic)
        numbers = count(made.traffic.reports + 1)
        # A minute's events go when it is written; there is nothing to be found in circles.
        gc.disable()
        for from_s in count(MINUTE_S, MINUTE_S):
            if fold.seq >= reports:
                return
            builder.write(trains.minute(from_s, numbers))
            if from_s % (100 * MINUTE_S) == 0:
                click.echo(f"{fold.seq:,} events", err=True)


if __name__ == "__main__":
    main(prog_name="python -m benchmarks.long_store")
