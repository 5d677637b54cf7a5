"""The corridor under the simulator: the same run twice, pictures of the past, traffic by plan."""

from __future__ import annotations

import json
import os
import subprocess
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from core.alarms.definitions import load_definitions
from core.events import Event, SealMade
from core.ids import Origin
from core.line.loading import open_line
from core.recorder.feed import FeedRun
from core.recorder.live import LiveRun
from core.recorder.step import Recorder
from core.recorder.wiring import RecordingPlan, build_sources, register_built_ins
from core.session import picture_at
from core.store import StoreReader, StoreWriter
from core.timetable.loading import open_plan
from core.timetable.model import DAY_S, Plan
from core.units import US_PER_S, format_iso, parse_iso_us
from tests.recorder_kit import logged_events, started, verb

SCALE = float(os.environ.get("BOLAN_TEST_SCALE", "1"))
# Half an hour of the railway; six hours at scale 12, and no more.
RUN_S = round(1_800 * max(1.0, min(SCALE, 12.0)))
START_US = parse_iso_us("2026-06-01T00:00:00Z")


class Remembering(Recorder):
    """A recorder that remembers what it believed at some instants, each when that was over."""

    every = 40

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.remembered: dict[int, tuple[int, str]] = {}
        self._rounds = 0

    def decide(self, events: Iterable[Event | None], now_us: int) -> None:
        if now_us > self.now_us:
            self._rounds += 1
            if self._rounds % self.every == 0:
                picture = self.fold.snapshot()
                self.remembered[self.now_us] = (picture.seq, picture.digest())
        super().decide(events, now_us)


class Kept:
    """A remembering recorder on a new store of the corridor, with its source."""

    def __init__(self, path: Path, uri: str, clock: str) -> None:
        register_built_ins()
        self.path = path
        railway, plan = open_line("corridor"), open_plan("corridor")
        self.writer = StoreWriter.create(
            path,
            origin=Origin.SIMULATED,
            created_us=START_US,
            line_name="corridor",
            line_text=railway.text,
            plan_name=plan.id,
            plan_text=plan.text,
            program_version="test",
        )
        wanted = RecordingPlan(path, None, (uri,), clock, START_US, START_US)
        self.sources = build_sources(wanted, railway, plan, START_US)
        limit_us = None if clock == "feed" else 600 * US_PER_S
        self.recorder = Remembering(
            self.writer, railway, plan, load_definitions(), max_ahead_us=limit_us
        )

    def compare(self) -> None:
        """Every remembered picture is the one that the store shows for its instant."""
        assert self.recorder.remembered
        step = max(1, len(self.recorder.remembered) // 6)
        for at_us, (seq, digest) in list(self.recorder.remembered.items())[::step]:
            picture, _ = picture_at(self.path, at_us, None)
            assert (picture.seq, picture.digest()) == (seq, digest)
            assert picture_at(self.path, None, seq)[0].digest() == digest


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[tuple[Path, dict[str, Any]]]]:
    """The same run in two processes at once, with different hash seeds."""
    directory = tmp_path_factory.mktemp("corridor")
    running: list[tuple[Path, subprocess.Popen[str]]] = []
    for seed in ("1", "2"):
        path = directory / f"{seed}.db"
        arguments = ("--line", "corridor", "--source", "sim:?seed=1", "--clock", "feed")
        running.append(
            (
                path,
                started(
                    "record",
                    path,
                    *arguments,
                    "--for",
                    RUN_S,
                    environment={"PYTHONHASHSEED": seed},
                ),
            )
        )
    done = []
    for path, process in running:
        out, err = process.communicate(timeout=600)
        assert process.returncode == 0, err
        done.append((path, json.loads(out)))
    yield done
    for path, _ in done:
        path.unlink()


def test_the_same_seed_gives_the_same_run_in_another_process(
    twice: list[tuple[Path, dict[str, Any]]],
) -> None:
    (one_path, one), (two_path, two) = twice
    for result in (one, two):
        del result["wall_s"]
    assert one == two
    assert one["to"] == format_iso(START_US + RUN_S * US_PER_S)
    assert one["rejected"] == 0
    # Seals name the store, and no two are one.
    first, second = (
        [entry for entry in logged_events(path) if not isinstance(entry.event, SealMade)]
        for path in (one_path, two_path)
    )
    assert first == second, "event by event"


def test_the_store_says_what_the_recorder_said(twice: list[tuple[Path, dict[str, Any]]]) -> None:
    path, result = twice[0]
    said = verb("state", path)
    assert f'"digest":"{result["digest"]}"' in said.out
    assert f'"seq":{result["last_seq"]}' in said.out
    assert verb("verify", path).status == 0


def planned(plan: Plan, second: int) -> int:
    """How many paths are under way at a second of the day, those of the days before too."""
    return sum(
        path.start_s <= second + day * DAY_S <= path.end_s
        for path in plan.paths.values()
        for day in range(6)
    )


def test_the_plan_has_twenty_nine_to_forty_one_trains_on_the_line_at_once() -> None:
    plan = open_plan("corridor")
    counts = [planned(plan, minute * 60) for minute in range(1_440)]
    assert (min(counts), max(counts)) == (29, 41)


def test_and_so_many_are_believed_to_be_there(twice: list[tuple[Path, dict[str, Any]]]) -> None:
    path, _ = twice[0]
    plan = open_plan("corridor")
    for second in range(60, RUN_S, max(600, RUN_S // 10)):
        picture, _ = picture_at(path, START_US + second * US_PER_S, None)
        assert 29 <= len(picture.trains) <= 41
        assert abs(len(picture.trains) - planned(plan, second)) <= 4, "some run late, or early"
        assert all(train.position_mm is not None for train in picture.trains.values())


def test_a_picture_of_the_past_is_the_one_that_the_recorder_had(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "d.db", "sim:?seed=2", "feed")
    with kept.writer:
        run = FeedRun(kept.recorder, str(kept.path), kept.sources, START_US)
        run.run(threading.Event(), for_us=600 * US_PER_S)
    kept.compare()


def test_also_of_one_that_ran_by_a_clock(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "d.db", "sim:?seed=2&speed=120&start=2026-06-01T00:00:00Z", "wall")
    kept.recorder.every = 1
    with kept.writer:
        store_id = kept.writer.header.store_id
        LiveRun(kept.recorder, kept.path, store_id, kept.sources).run(for_us=240 * US_PER_S)
    kept.compare()


def test_the_verb_shows_the_past_by_time_and_by_number(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "d.db", "sim:?seed=2", "feed")
    with kept.writer:
        run = FeedRun(kept.recorder, str(kept.path), kept.sources, START_US)
        run.run(threading.Event(), for_us=300 * US_PER_S)
    at_us, (seq, digest) = list(kept.recorder.remembered.items())[-1]
    by_time = json.loads(verb("state", kept.path, "--at", format_iso(at_us)).out)
    by_number = json.loads(verb("state", kept.path, "--seq", seq).out)
    assert (by_time["at"], by_time["seq"], by_time["digest"]) == (format_iso(at_us), seq, digest)
    assert by_number == by_time
    with StoreReader.open(kept.path) as reader:
        assert reader.last_seq() > seq
