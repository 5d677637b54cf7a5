"""Owns the benchmarks of alarms: a flood through engine and store, and from a report to its row."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC
from functools import cache

from benchmarks.measure import Row, Run, in_pairs
from benchmarks.peers import RawTable, ReadyRow
from benchmarks.stores import new_file, new_store
from benchmarks.traffic import LINE, START_US, Traffic, made_up_plan, make_traffic
from core.alarms.definitions import load_definitions
from core.events import AlarmReported, Event, encode_event
from core.line.loading import open_line
from core.recorder.run import search_rarely
from core.recorder.step import Recorder
from core.session import StoreSession
from core.store import StoreWriter
from ui.viewmodels.alarm_rows import AlarmBook
from ui.viewmodels.alarm_tones import Tones

FLOOD, FLOOD_BAR_S = 100_000, 5.0
# So many come together, a tenth of a second apart, as when a whole region goes.
GROUP, GROUP_US = 1_000, 100_000
# What has happened is on the screen within a tenth of a second.
LATENCY_BAR_MS = 100.0
ALARMS, POLL_S, GAP_S = 200, 0.02, 0.007

Group = tuple[int, list[Event]]
Instance = tuple[str, str]


def alarm_flood(run: Run) -> Row:
    """Seconds for 100,000 activations of other systems' alarms through engine and store."""
    count = run.size(FLOOD)
    groups, rows = flood(count)
    traffic = a_railway()
    # As a recorder does.
    search_rarely()

    def ours() -> float:
        with new_store(run, traffic) as writer:
            recorder = Recorder(writer, traffic.railway, traffic.plan, load_definitions())
            began_s = time.perf_counter()
            for now_us, events in groups:
                recorder.decide(events, now_us)
                recorder.commit()
            took_s = time.perf_counter() - began_s
            # The alarms about alarms come on top.
            assert recorder.counters.alarms >= count
            return took_s

    def peer() -> float:
        with new_file(run) as path, RawTable(path) as table:
            began_s = time.perf_counter()
            table.write(rows)
            return time.perf_counter() - began_s

    pairs = in_pairs(run, ours, peer)
    bar = FLOOD_BAR_S * count / FLOOD
    return Row(
        name="alarm_flood",
        value=pairs.value,
        unit="s",
        peer="sqlite3.executemany of two ready rows an activation, same commits",
        peer_value=pairs.peer_value,
        ratio=pairs.ratio,
        bar=bar,
        holds=pairs.value <= bar,
        note=run.said(f"{count} activations; the bar is on the seconds, less is better"),
    )


@cache
def flood(count: int) -> tuple[list[Group], list[list[ReadyRow]]]:
    """The groups of reports, and two rows for each of them as a table would keep them."""
    groups: list[Group] = []
    rows: list[list[ReadyRow]] = []
    for first in range(0, count, GROUP):
        now_us = START_US + first // GROUP * GROUP_US
        events = [report(number, now_us) for number in range(first, first + GROUP)]
        bodies = [encode_event(event).decode() for event in events]
        groups.append((now_us, list(events)))
        rows.append(
            [
                (2 * number + half, now_us, kind, event.subject, body)
                for number, (event, body) in enumerate(zip(events, bodies, strict=True), first)
                for half, kind in ((1, "alarm_report"), (2, "alarm"))
            ]
        )
    return groups, rows


def report(number: int, now_us: int) -> AlarmReported:
    """One activation of an instance of its own, of every priority."""
    return AlarmReported(
        event_us=now_us,
        source="plant",
        source_seq=number,
        alarm=f"PUMP-{number % 500}",
        key=f"station {number // 500}",
        active=True,
        priority=1 + number % 4,
        text="pressure too low",
    )


def alarm_latency(run: Run) -> Row:
    """Milliseconds, p99, from a report given to the recorder to its row and its sound at a desk."""
    count = run.size(ALARMS)
    traffic = a_railway()

    def ours() -> float:
        with new_store(run, traffic) as writer:
            return _ours(writer, traffic, count)

    def peer() -> float:
        with new_file(run) as path, RawTable(path) as table:

            def look() -> Iterator[int]:
                with closing(sqlite3.connect(path)) as reader:
                    while True:
                        yield reader.execute("SELECT count(*) FROM report").fetchone()[0]

            return _p99(count, lambda n: table.write([[(n, 0, "", "", "x")]]), look)

    pairs = in_pairs(run, ours, peer)
    return Row(
        name="alarm_latency",
        value=pairs.value,
        unit="ms",
        peer="one row into a table, seen by a reader that polls as often",
        peer_value=pairs.peer_value,
        ratio=pairs.ratio,
        bar=LATENCY_BAR_MS,
        holds=pairs.value <= LATENCY_BAR_MS,
        note=run.said(f"p99 of {count} alarms, looked for every 20 ms; less is better"),
    )


def _ours(writer: StoreWriter, traffic: Traffic, count: int) -> float:
    definitions = load_definitions()
    recorder = Recorder(writer, traffic.railway, traffic.plan, definitions)

    def give(number: int) -> None:
        now_us = START_US + number * GROUP_US
        recorder.decide([report(number, now_us)], now_us)
        recorder.commit()

    def look() -> Iterator[int]:
        session = StoreSession(writer.path)
        book, tones = AlarmBook(definitions, UTC), Tones()
        given: set[Instance] = set()
        try:
            while True:
                picture = session.poll()
                if picture is not None:
                    listed = book.read(picture, picture.at_us)
                    tones.look(listed, listed.news, picture.at_us / 1e6)
                    given = {row.instance for row in listed.rows if row.id.startswith("PUMP-")}
                yield len(given)
        finally:
            session.close()

    return _p99(count, give, look)


def _p99(count: int, give: Callable[[int], None], look: Callable[[], Iterator[int]]) -> float:
    """Gives one after another; a thread looks how many it sees. 99th percentile, milliseconds."""
    given_s = [0.0] * (count + 1)
    took_ms: list[float] = []

    def watch() -> None:
        with closing(look()) as looks:  # type: ignore[type-var]
            while len(took_ms) < count:
                began_s = time.perf_counter()
                known = next(looks)
                seen_s = time.perf_counter()
                for number in range(len(took_ms) + 1, known + 1):
                    took_ms.append((seen_s - given_s[number]) * 1e3)
                time.sleep(max(0.0, POLL_S - (time.perf_counter() - began_s)))

    thread = threading.Thread(target=watch)
    thread.start()
    for number in range(1, count + 1):
        given_s[number] = time.perf_counter()
        give(number)
        time.sleep(GAP_S)
    thread.join()
    return sorted(took_ms)[int(0.99 * count) - 1]


@cache
def a_railway() -> Traffic:
    """The railway of the benchmarks, with a second of its traffic."""
    railway = open_line(LINE)
    return make_traffic(railway, made_up_plan(railway.default_line, 1), 1)
