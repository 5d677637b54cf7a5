"""The run under a wall or simulated clock: threads at the edge, one queue, one writer."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from core.events import (
    HeartbeatReported,
    PositionReported,
    SessionEnded,
    SessionStarted,
    SourceHealthChanged,
)
from core.ids import Origin
from core.recorder import live
from core.recorder.live import LiveRun
from core.recorder.run import record_feed, record_live
from core.recorder.status import RecorderStatus, ask_status, status_file
from core.store import StoreReader
from core.telemetry.source import RawReport, SourceInfo, StopFlag
from core.units import US_PER_S, format_iso
from tests.recorder_kit import Desk, logged_events

Script = Callable[[StopFlag], Iterator[Any]]


class Scripted:
    """A source that does what a generator does."""

    def __init__(self, name: str, script: Script, **info: Any) -> None:
        self.info = SourceInfo(name=name, uri=f"{name}:", **{"interval_s": None, **info})
        self._script = script

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        return self._script(stop)


def heartbeats(count: int, at: str) -> Iterator[RawReport]:
    return (RawReport({"kind": "heartbeat", "at": at}, seq=number) for number in range(count))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A store of the field whose log begins long ago."""
    desk = Desk(tmp_path / "d.db")
    yield desk
    desk.close()


def run_of(desk: Desk, *sources: Scripted) -> LiveRun:
    return LiveRun(desk.recorder, desk.path, desk.writer.header.store_id, sources)


def health(desk: Desk) -> dict[str, tuple[str, str]]:
    return {s.id: (s.health, s.reason) for s in desk.picture.sources.values()}


def said(desk: Desk) -> str:
    return format_iso(desk.now_us)


class TestSources:
    def test_what_they_say_is_in_the_log_in_their_order(self, desk: Desk) -> None:
        def positions(stop: StopFlag) -> Iterator[RawReport]:
            for km in range(40):
                yield RawReport({"kind": "position", "train": "T1", "at": said(desk), "km": km})

        run_of(desk, Scripted("gps", positions)).run(until_end=True)
        kms = [e.position_mm for e in desk.log("position") if isinstance(e, PositionReported)]
        assert kms == [km * 1_000_000 for km in range(40)]
        log = desk.log()
        assert isinstance(log[0], SessionStarted)
        assert isinstance(log[-1], SessionEnded)
        assert log[-1].accepted == 40

    @pytest.mark.parametrize(
        ("failure", "reason"),
        [
            (lambda: KeyError("the antenna fell down"), "KeyError: 'the antenna fell down'"),
            (lambda: SystemExit(3), "SystemExit: 3"),
            (lambda: OSError(5, "line one\nline two"), "OSError: [Errno 5] line one line two"),
            (lambda: ValueError("x" * 5_000), f"ValueError: {'x' * 5_000}"[:300]),
            (lambda: ValueError("\udc80"), "ValueError: \\udc80"),
        ],
    )
    def test_one_that_fails_is_dead_and_an_alarm_and_the_others_go_on(
        self, desk: Desk, failure: Callable[[], BaseException], reason: str
    ) -> None:
        failed = threading.Event()

        def bad(stop: StopFlag) -> Iterator[RawReport]:
            yield from heartbeats(1, said(desk))
            failed.set()
            raise failure()

        def good(stop: StopFlag) -> Iterator[RawReport]:
            assert failed.wait(30)
            yield from heartbeats(5, said(desk))

        run_of(desk, Scripted("bad", bad), Scripted("good", good)).run(until_end=True)
        assert health(desk) == {"bad": ("dead", reason), "good": ("fresh", "ended")}
        assert desk.alarm_states() == {("COM-004", "bad"): "UNACK"}
        assert desk.picture.sources["good"].accepted == 5

    @pytest.mark.parametrize(
        "thing",
        [
            None,
            {"kind": "heartbeat"},
            b"{}",
            RawReport(b"{}", stream=5),  # type: ignore[arg-type]
            RawReport(b"{}", due_us="soon"),  # type: ignore[arg-type]
            RawReport(b"{}", due_us=0.5),  # type: ignore[arg-type]
            RawReport(b"{}", unread_bytes=None),  # type: ignore[arg-type]
            RawReport(b"{}", refusal=5),  # type: ignore[arg-type]
        ],
    )
    def test_one_that_hands_over_no_report_is_dead_with_the_reason(
        self, desk: Desk, thing: Any
    ) -> None:
        run_of(desk, Scripted("odd", lambda stop: iter([thing]))).run(until_end=True)
        state, reason = health(desk)["odd"]
        assert state == "dead"
        assert reason.startswith("TypeError: the source gave a")

    @pytest.mark.parametrize(
        "raw",
        [
            RawReport(object()),  # type: ignore[arg-type]
            RawReport(b"{}", seq="x"),  # type: ignore[arg-type]
            RawReport(b"{}", refusal="\ud800"),
            RawReport(b"{}", stream="\ud800", seq=1),
            RawReport({"kind": "heartbeat", "x": {1, 2}}),
        ],
    )
    def test_a_report_that_is_none_is_refused_and_the_next_taken(
        self, desk: Desk, raw: RawReport
    ) -> None:
        def script(stop: StopFlag) -> Iterator[RawReport]:
            yield raw
            yield from heartbeats(1, said(desk))

        run_of(desk, Scripted("odd", script)).run(until_end=True)
        counters = desk.recorder.counters
        assert (counters.accepted, counters.rejected) == (1, 1)
        assert len(desk.log("refused")) == 1

    def test_a_silent_one_is_waited_for_and_its_silence_told(self, tmp_path: Path) -> None:
        """At two hundred times the speed, thirty seconds of silence are soon over."""
        desk = Desk(tmp_path / "s.db", origin=Origin.SIMULATED)

        def quiet(stop: StopFlag) -> Iterator[RawReport]:
            stop.wait(60)
            yield from ()

        info = {"paced": True, "start_us": desk.now_us, "speed": 200, "interval_s": 10}
        run_of(desk, Scripted("quiet", quiet, **info)).run(for_us=200 * US_PER_S)
        told = [e for e in desk.log("source_health") if isinstance(e, SourceHealthChanged)]
        opened_us = told[0].event_us
        # A turn may be so long in simulated time that a step of health is passed over.
        due_s = {"fresh": 0, "late": 15, "stale": 30, "dead": 100}
        assert all(event.event_us - opened_us == due_s[event.health] * US_PER_S for event in told)
        assert told[-1].health == "dead"
        assert desk.alarm_states() == {("COM-004", "quiet"): "UNACK"}
        desk.close()


class TestStop:
    def test_what_was_handed_over_is_taken_in(self, desk: Desk) -> None:
        count = live.QUEUE_REPORTS + live.STEP_REPORTS
        run: LiveRun

        def flood(stop: StopFlag) -> Iterator[RawReport]:
            for number, raw in enumerate(heartbeats(count, said(desk)), 1):
                yield raw
                if number == count:
                    run.stop()

        run = run_of(desk, Scripted("gps", flood))
        run.run()
        assert desk.recorder.counters.accepted == count
        assert len(desk.log("heartbeat")) == count

    def test_a_source_that_does_not_return_is_left_behind(self, desk: Desk) -> None:
        never = threading.Event()
        run: LiveRun

        def deaf(stop: StopFlag) -> Iterator[RawReport]:
            yield from heartbeats(3, said(desk))
            run.stop()
            never.wait()
            yield from ()

        run = run_of(desk, Scripted("deaf", deaf))
        run.run()
        never.set()
        assert isinstance(desk.log()[-1], SessionEnded)
        assert desk.recorder.counters.accepted == 3

    def test_what_is_not_due_has_not_happened(self, tmp_path: Path) -> None:
        desk = Desk(tmp_path / "s.db", origin=Origin.SIMULATED)
        start_us = desk.now_us
        run: LiveRun

        def paced(stop: StopFlag) -> Iterator[RawReport]:
            for second in (0, 100, 200, 500):
                if second == 500:
                    run.stop()
                at = format_iso(start_us + second * US_PER_S)
                due_us = start_us + second * US_PER_S
                yield RawReport({"kind": "heartbeat", "at": at}, seq=second, due_us=due_us)

        source = Scripted("sim", paced, paced=True, start_us=start_us, speed=1_000)
        run = run_of(desk, source)
        run.run()
        heard = [e for e in logged_events(desk.path) if isinstance(e.event, HeartbeatReported)]
        assert [logged.event.event_us for logged in heard] == [
            start_us + second * US_PER_S for second in (0, 100, 200)
        ]
        assert all(logged.recorded_us >= logged.event.event_us for logged in heard)
        assert desk.recorder.counters.rejected == 0
        desk.close()


class TestQueue:
    def test_it_is_bounded_and_nothing_is_dropped(self, desk: Desk) -> None:
        count = 3 * live.QUEUE_REPORTS
        seen: list[int] = []
        run: LiveRun

        def flood(stop: StopFlag) -> Iterator[RawReport]:
            for number, raw in enumerate(heartbeats(count, said(desk))):
                if number % 500 == 0:
                    seen.append(run.status().queue)
                yield raw

        run = run_of(desk, Scripted("gps", flood))
        run.run(until_end=True)
        assert max(seen) <= live.QUEUE_REPORTS
        assert desk.recorder.counters.accepted == count
        numbers = [e.source_seq for e in desk.log("heartbeat") if isinstance(e, HeartbeatReported)]
        assert numbers == list(range(count))


class TestStatus:
    def test_it_is_of_the_run_and_of_its_store(self, desk: Desk) -> None:
        answers: list[RecorderStatus | None] = []

        def script(stop: StopFlag) -> Iterator[RawReport]:
            yield from heartbeats(2, said(desk))
            yield RawReport(b"junk")
            yield from heartbeats(1, said(desk))
            while not answers or (answers[-1] and answers[-1].accepted < 2):
                answers.append(ask_status(desk.path))
                stop.wait(0.01)

        run_of(desk, Scripted("gps", script)).run(until_end=True)
        answer = answers[-1]
        assert answer is not None
        assert (answer.pid, answer.store_id) == (os.getpid(), desk.writer.header.store_id)
        assert (answer.recording, answer.clock, answer.speed) == (True, "wall", 1)
        assert (answer.accepted, answer.rejected, answer.duplicates) == (2, 1, 1)
        assert not status_file(desk.path).exists(), "it is over"
        assert ask_status(desk.path) is None

    def test_a_stop_that_is_asked_for_ends_the_run_in_order(self, desk: Desk) -> None:
        def script(stop: StopFlag) -> Iterator[RawReport]:
            yield from heartbeats(2, said(desk))
            while ask_status(desk.path, "stop") is None and not stop.is_set():
                pass

        run_of(desk, Scripted("gps", script)).run()
        ended = desk.log()[-1]
        assert isinstance(ended, SessionEnded)
        assert ended.accepted == 2


class TestClock:
    def test_a_field_store_lives_by_utc(self, desk: Desk) -> None:
        run_of(desk, Scripted("gps", lambda stop: heartbeats(1, said(desk)))).run(until_end=True)
        assert desk.writer.last_recorded_us > desk.now_us, "the log had begun years before"

    def test_a_simulated_store_stands_still_without_what_moves_it(self, tmp_path: Path) -> None:
        path = tmp_path / "s.db"
        before = record_feed(path, "uniform:6x20", ("sim:",), for_s=60)
        result = record_live(path, None, (), until_end=True)
        assert result["to"] == before["to"]
        assert result["alarms"] == 0
        with pytest.raises(ValueError, match="stands still"):
            record_live(path, None, (), for_s=1)

    def test_at_sixty_times_the_speed_a_minute_lasts_a_second_and_ends_when_it_shall(
        self, tmp_path: Path
    ) -> None:
        sim = "sim:?seed=1&start=2026-06-01T00:00:00Z"
        fast = tmp_path / "live.db"
        result = record_live(fast, "corridor", (f"{sim}&speed=60",), for_s=180)
        assert result["to"] > "2026-06-01T00:03:00"
        assert result["to"] < "2026-06-01T00:03:10"
        with StoreReader.open(fast) as reader:
            span_us = (reader.last_recorded_us() or 0) - (reader.first_recorded_us() or 0)
        assert span_us == 180 * US_PER_S
        exact = record_feed(tmp_path / "feed.db", "corridor", (sim,), for_s=120)
        assert result["accepted"] >= exact["accepted"], "it has kept up to a minute of its time"
        assert result["rejected"] == exact["rejected"] == 0
        ends = [e for e in logged_events(fast) if isinstance(e.event, SessionEnded)]
        assert len(ends) == 1


def test_a_signal_ends_a_run_in_order_and_handlers_are_given_back(tmp_path: Path) -> None:
    import signal

    if sys.platform == "win32":
        pytest.skip("signals of POSIX")
    before = signal.getsignal(signal.SIGTERM)
    path = tmp_path / "s.db"

    def ask() -> None:
        while signal.getsignal(signal.SIGTERM) == before:
            time.sleep(0.01)
        time.sleep(0.3)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=ask, daemon=True).start()
    result = record_live(path, "uniform:6x20", ("sim:",), for_s=3_600)
    assert isinstance(logged_events(path)[-2].event, SessionEnded), "and the last is its seal"
    assert result["last_seq"] == len(logged_events(path))
    assert signal.getsignal(signal.SIGTERM) == before
