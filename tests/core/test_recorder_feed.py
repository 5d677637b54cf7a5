"""The run under the feed clock: session time follows the reports, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from core.events import (
    AlarmTransitioned,
    CallReported,
    HeartbeatReported,
    PositionReported,
    ReportRefused,
    SealMade,
    SessionEnded,
    SessionStarted,
    SourceHealthChanged,
    TrainReported,
)
from core.ids import Origin
from core.recorder.run import record_feed
from core.recorder.wiring import RecorderRefused
from core.session import picture_at
from core.store import StoreError, StoreReader
from core.units import format_iso, parse_iso_us
from tests.recorder_kit import Desk, logged_events, write_lines

LINE = "uniform:6x20"
START = "2026-03-01T10:00:00Z"
START_US = parse_iso_us(START)


def at(seconds: float) -> str:
    return format_iso(START_US + round(seconds * 1e6))


def position(seconds: float, km: float, train: str = "T1", **fields: Any) -> dict[str, Any]:
    return {"kind": "position", "train": train, "at": at(seconds), "km": km, **fields}


def recorded(path: Path, *files: Path, **options: Any) -> dict[str, Any]:
    return record_feed(path, LINE, tuple(f"ndjson:{file}" for file in files), **options)


def seconds_of(path: Path, kind: type) -> list[float]:
    """When events of a kind were recorded, in seconds after the start."""
    return [
        (logged.recorded_us - START_US) / 1e6
        for logged in logged_events(path)
        if isinstance(logged.event, kind)
    ]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "s.db"


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    return tmp_path / "lines.ndjson"


def test_session_time_is_that_of_the_reports(store: Path, lines: Path) -> None:
    write_lines(lines, position(0, 50), position(30, 51), position(60, 52))
    result = recorded(store, lines)
    assert (result["from"], result["to"]) == (at(0), at(60))
    assert seconds_of(store, PositionReported) == [0, 30, 60]


def test_a_late_report_is_recorded_when_it_came_and_stays_what_it_is(
    store: Path, lines: Path
) -> None:
    write_lines(lines, position(0, 50), position(60, 52), position(30, 51))
    recorded(store, lines)
    assert seconds_of(store, PositionReported) == [0, 60, 60]
    late = [e.event for e in logged_events(store) if isinstance(e.event, PositionReported)][-1]
    assert late.event_us == START_US + 30_000_000
    picture, _ = picture_at(store, None, None)
    assert picture.trains["T1"].position_mm == 52_000_000


def test_what_came_is_accepted_rejected_or_a_duplicate(store: Path, lines: Path) -> None:
    write_lines(
        lines,
        position(0, 50, source_seq=1),
        "no JSON",
        position(1, 50.1, source_seq=1),
        position(2, 9_999, source_seq=2),
        {"kind": "position"},
        position(3, 50.2, source_seq=3),
        position(3, 50.2, source_seq=4),
    )
    result = recorded(store, lines)
    assert (result["accepted"], result["rejected"], result["duplicates"]) == (3, 3, 1)
    refused = [e.event for e in logged_events(store) if isinstance(e.event, ReportRefused)]
    assert refused[0].text == "no JSON"
    assert [event.reason.partition(":")[0] for event in refused] == ["not JSON", "km", "at"]
    ended, sealed = (entry.event for entry in logged_events(store)[-2:])
    assert isinstance(ended, SessionEnded)
    assert isinstance(sealed, SealMade)
    assert (ended.accepted, ended.rejected, ended.duplicates) == (3, 3, 1)


def test_the_summary_is_of_the_store_as_it_is_left(store: Path, lines: Path) -> None:
    write_lines(lines, position(0, 50), position(600, 51))
    result = recorded(store, lines)
    picture, _ = picture_at(store, None, None)
    with StoreReader.open(store) as reader:
        assert result["last_seq"] == reader.last_seq() == result["events"]
    assert result["digest"] == picture.digest()
    assert result["alarms"] == 2, "stale and then lost"


def test_time_passes_between_reports(store: Path, lines: Path) -> None:
    """What is due by time alone is recorded at its own time, not at that of the next report."""
    write_lines(lines, position(0, 50), position(600, 51))
    recorded(store, lines)
    codes = [
        (e.event.alarm, e.event.code, (e.recorded_us - START_US) / 1e6)
        for e in logged_events(store)
        if isinstance(e.event, AlarmTransitioned)
    ]
    assert codes == [
        ("TLM-001", "RAISE", 90.000_001),
        ("TLM-002", "ESCALATE", 300.000_001),
        ("TLM-002", "ESC_UNACK", 480.000_001),
    ]


def test_sources_are_merged_by_the_times_of_their_reports(store: Path, tmp_path: Path) -> None:
    one = write_lines(tmp_path / "1", *(position(s, 50 + s / 60) for s in (0, 20, 40)))
    two = write_lines(tmp_path / "2", *(position(s, 10 + s / 60, "T2") for s in (10, 30, 50)))
    recorded(store, one, two)
    assert seconds_of(store, PositionReported) == [0, 10, 20, 30, 40, 50]


class TestInputWithoutATime:
    def test_it_waits_for_the_first_report_that_has_one(self, store: Path, lines: Path) -> None:
        write_lines(lines, "junk", "{}", position(0, 50))
        result = recorded(store, lines)
        assert result["from"] == at(0)
        assert {e.recorded_us for e in logged_events(store)} == {START_US}
        assert {e.event.event_us for e in logged_events(store)} == {START_US}

    def test_one_source_without_a_time_does_not_move_another(
        self, store: Path, tmp_path: Path
    ) -> None:
        empty = write_lines(tmp_path / "empty")
        junk = write_lines(tmp_path / "junk", "junk")
        good = write_lines(tmp_path / "good", position(0, 50), position(30, 51))
        result = recorded(store, empty, junk, good)
        assert (result["from"], result["to"]) == (at(0), at(30))
        assert (result["accepted"], result["rejected"], result["alarms"]) == (2, 1, 0)

    def test_where_nothing_has_one_it_is_recorded_all_the_same(
        self, store: Path, lines: Path
    ) -> None:
        write_lines(lines, "junk", "more junk")
        result = recorded(store, lines)
        assert (result["accepted"], result["rejected"]) == (0, 2)
        times = {e.recorded_us for e in logged_events(store)}
        assert len(times) == 1
        assert times.pop() > parse_iso_us("2020-01-01T00:00:00Z")

    def test_very_much_of_it_is_not_kept_waiting(self, store: Path, lines: Path) -> None:
        refused = [{"kind": "position"}] * 1_500
        write_lines(lines, *refused, position(0, 50))
        result = recorded(store, lines)
        assert (result["accepted"], result["rejected"]) == (1, 1_500)


class TestEnd:
    def test_time_goes_on_to_the_end_that_was_set(self, store: Path, lines: Path) -> None:
        write_lines(lines, position(0, 50))
        result = recorded(store, lines, for_s=100)
        assert (result["to"], result["alarms"]) == (at(100), 1)

    def test_but_not_where_the_end_of_the_sources_was_asked_for(
        self, store: Path, lines: Path
    ) -> None:
        write_lines(lines, position(0, 50))
        result = recorded(store, lines, for_s=100, until_end=True)
        assert (result["to"], result["alarms"]) == (at(0), 0)

    def test_what_lies_beyond_it_is_not_taken(self, store: Path, lines: Path) -> None:
        write_lines(lines, *(position(s, 50 + s / 60) for s in (0, 30, 60, 60.000_001, 90)))
        result = recorded(store, lines, for_s=60)
        assert (result["accepted"], result["to"]) == (3, at(60))

    def test_a_run_marks_its_beginning_and_its_end(self, store: Path, lines: Path) -> None:
        write_lines(lines, position(0, 50))
        recorded(store, lines)
        first, last = logged_events(store)[0].event, logged_events(store)[-2].event
        assert isinstance(first, SessionStarted)
        assert (first.clock, first.sources) == ("feed", (f"ndjson:{lines}",))
        assert isinstance(last, SessionEnded)


class TestAgain:
    def test_a_file_read_twice_is_known(self, store: Path, lines: Path) -> None:
        write_lines(lines, position(0, 50), "junk", position(30, 51))
        first, second = recorded(store, lines), recorded(store, lines)
        assert (second["accepted"], second["rejected"], second["duplicates"]) == (0, 0, 3)
        assert second["last_seq"] > first["last_seq"]
        assert second["from"] == first["to"]

    def test_simulated_time_goes_on_where_it_ended(self, store: Path) -> None:
        def record(seconds: float) -> dict[str, Any]:
            return record_feed(store, "corridor", ("sim:?seed=3",), for_s=seconds)

        first, second = record(120), record(60)
        assert second["from"] == first["to"]
        assert second["to"] == "2026-06-01T00:03:00Z"
        assert second["accepted"] > 0
        with StoreReader.open(store) as reader:
            assert reader.header.origin == Origin.SIMULATED

    def test_a_source_that_is_not_used_any_more_is_nobodys_alarm(
        self, store: Path, tmp_path: Path
    ) -> None:
        gone = tmp_path / "gone.ndjson"
        write_lines(gone, position(0, 50))
        other = write_lines(tmp_path / "other", position(10, 50.1), position(200, 50.2))
        recorded(store, gone)
        failed = SourceHealthChanged(
            event_us=START_US, source="ndjson:gone.ndjson", uri="", health="dead", reason="gone"
        )
        desk = Desk(store, LINE)
        desk.decide(failed)
        assert desk.alarm_states() == {("COM-004", "ndjson:gone.ndjson"): "UNACK"}
        desk.close()
        recorded(store, other)
        picture, _ = picture_at(store, None, None)
        assert picture.alarms["COM-004", "ndjson:gone.ndjson"].state == "RTN_UNACK"
        assert picture.sources["ndjson:gone.ndjson"].reason == "not used now"


class TestRefused:
    def refused(self, store: Path, line: str | None, *uris: str) -> str:
        with pytest.raises((RecorderRefused, ValueError)) as told:
            record_feed(store, line, uris, for_s=1)
        return str(told.value)

    def test_two_sources_of_one_name(self, store: Path, tmp_path: Path) -> None:
        """They would have their numbers in common, and one's reports be the other's duplicates."""
        files = []
        for name in ("a", "b"):
            (tmp_path / name).mkdir()
            files.append(write_lines(tmp_path / name / "x.ndjson", position(0, 50)))
        uris = [f"ndjson:{file}" for file in files]
        assert "would both be called 'ndjson:x.ndjson'" in self.refused(store, LINE, *uris)
        assert not store.exists()

    def test_field_and_simulated_telemetry_together(self, store: Path, lines: Path) -> None:
        write_lines(lines, position(0, 50))
        reason = self.refused(store, LINE, "sim:", f"ndjson:{lines}")
        assert reason.startswith("sources of different origin cannot be mixed")
        assert not store.exists()

    def test_another_line_than_the_stores(self, store: Path, lines: Path) -> None:
        recorded(store, write_lines(lines, position(0, 50)))
        reason = self.refused(store, "uniform:7x20", f"ndjson:{lines}")
        assert reason == (
            f"{store}: it was recorded with line 'uniform:6x20', "
            "which is not the same as 'uniform:7x20'"
        )

    def test_another_plan_than_the_stores(self, store: Path) -> None:
        record_feed(store, LINE, ("sim:",), for_s=10)
        assert "it was recorded with plan" in self.refused(store, None, "sim:?plan=corridor")

    def test_a_plan_of_another_line(self, store: Path) -> None:
        reason = self.refused(store, LINE, "sim:?plan=corridor")
        assert reason.startswith("plan corridor: path ")
        assert reason.endswith("is not on line uniform-6x20")
        assert not store.exists()

    def test_simulated_time_before_the_end_of_the_log(self, store: Path) -> None:
        record_feed(store, "corridor", ("sim:",), for_s=60)
        reason = self.refused(store, None, "sim:?start=2026-06-01T00:00:30Z")
        assert "starts at 2026-06-01T00:00:30Z, before the end of the log" in reason

    @pytest.mark.parametrize(
        ("uri", "reason"),
        [
            ("sim:?speed=0", "speed is not a number from 0.01 to 10000: '0'"),
            ("sim:?speed=nan", "speed is not a number from 0.01 to 10000: 'nan'"),
            ("sim:?speed=inf", "speed is not a number from 0.01 to 10000: 'inf'"),
            ("sim:?every=0", "every is not a number from 1 to 3600: '0'"),
            ("sim:?every=x", "every is not a number: 'x'"),
            ("sim:?seed=1.5", "seed is not a whole number: '1.5'"),
            ("sim:?start=today", "start is not an ISO time with a zone"),
            ("sim:?start=2026-06-01T00:00:00", "start is not an ISO time with a zone"),
            ("sim:?start=1969-06-01T00:00:00Z", "start is not a time from 1970"),
            ("sim:?sped=2", "unknown option 'sped'"),
            ("sim:seed=1", "not of the form sim:?"),
            ("replay:nowhere.db", "no such store"),
            ("replay:nowhere.db?speed=-1", "speed is not a number from"),
            ("nosuch:thing", "no source 'nosuch' is installed"),
            ("nothing", "not a source"),
        ],
    )
    def test_a_source_that_cannot_be_leaves_no_store(
        self, store: Path, uri: str, reason: str
    ) -> None:
        with pytest.raises((ValueError, StoreError)) as told:
            record_feed(store, LINE, (uri,), for_s=1)
        assert reason in str(told.value)
        assert "\n" not in str(told.value)
        assert not store.exists()


class TestSimulatedOnField:
    """Origins never mix, and who tried is in the log."""

    def attempt(self, store: Path, uri: str) -> str:
        with pytest.raises(RecorderRefused) as told:
            record_feed(store, None, (uri,), for_s=10)
        return str(told.value)

    def test_it_is_refused_and_recorded(self, store: Path, lines: Path) -> None:
        recorded(store, write_lines(lines, position(0, 50)))
        reason = self.attempt(store, "sim:?seed=1")
        assert reason == (
            f"{store}: sim:?seed=1 is refused: a simulated source on a store of field telemetry"
        )
        last = logged_events(store)[-1].event
        assert last.subject == "sim:?seed=1"
        assert "simulated source" in getattr(last, "reason", "")

    def test_the_other_way_round_too_and_simulated_time_stays(
        self, store: Path, lines: Path
    ) -> None:
        before = record_feed(store, LINE, ("sim:",), for_s=10)
        write_lines(lines, position(0, 50))
        assert "a field source on a store of simulated telemetry" in self.attempt(
            store, f"ndjson:{lines}"
        )
        assert format_iso(logged_events(store)[-1].recorded_us) == before["to"]


class TestReplay:
    def test_what_a_store_holds_can_be_told_again(self, store: Path, tmp_path: Path) -> None:
        lines = write_lines(
            tmp_path / "lines",
            {"kind": "train", "train": "T1", "at": at(0), "headcode": "4521", "note": "x"},
            position(1, 50, speed_kmh=60.5, track="1", accuracy_m=12.5),
            "junk",
            position(1.5, 50.1),
            {"kind": "section", "section": "S0002/1", "at": at(2), "state": "occupied"},
            {"kind": "berth", "at": at(3), "to": "0101", "headcode": "4521"},
            {
                "kind": "measure",
                "point": "S0002",
                "at": at(3),
                "value": 1.25,
                "unit": "bar",
                "quality": "good",
            },
            {
                "kind": "call",
                "train": "T2",
                "point": "S0003",
                "at": at(4),
                "event": "arrive",
                "quality": "manual",
            },
            {"kind": "alarm", "alarm": "FIRE", "key": "4", "at": at(5), "active": True},
            {"kind": "heartbeat", "at": at(6)},
        )
        again = tmp_path / "again.db"
        first = recorded(store, lines)
        second = record_feed(again, LINE, (f"replay:{store}",))
        for count in ("accepted", "rejected", "duplicates", "to"):
            assert second[count] == first[count]
        one, two = picture_at(store, None, None)[0], picture_at(again, None, None)[0]
        assert two.origin == Origin.SIMULATED, "what is told again is not happening"

        def known(picture: Any) -> list[Any]:
            states = (picture.trains, picture.sections, picture.berths, picture.measures)
            rows = [
                msgspec.to_builtins(state) for each in states for _, state in sorted(each.items())
            ]
            sources = ("source", "fix_source")
            return [{k: v for k, v in row.items() if k not in sources} for row in rows]

        assert known(one) == known(two)
        fires = [replace(picture.alarms["FIRE", "4"], about="") for picture in (one, two)]
        assert fires[0] == fires[1]
        assert set(one.alarms) == set(two.alarms)
        described = [e.event for e in logged_events(again) if isinstance(e.event, TrainReported)]
        assert [json.loads(event.extra) for event in described] == [{"note": "x"}]
        calls = [e.event for e in logged_events(again) if isinstance(e.event, CallReported)]
        assert [call.manual for call in calls] == [True]
        assert seconds_of(again, HeartbeatReported) == [6]

    def test_a_store_replayed_twice_over_is_refused_not_doubled(
        self, store: Path, tmp_path: Path, lines: Path
    ) -> None:
        recorded(store, write_lines(lines, position(0, 50), position(30, 51)))
        again = tmp_path / "again.db"
        record_feed(again, LINE, (f"replay:{store}",))
        with pytest.raises(RecorderRefused, match="before the end of the log"):
            record_feed(again, LINE, (f"replay:{store}",))
