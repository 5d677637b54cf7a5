"""What the verbs print: the keys that scripts rely on, and the figures behind them."""

from __future__ import annotations

import csv
import io
import json
import struct
from pathlib import Path
from typing import Any

import pytest

from core.events import AcknowledgeAlarm, EnterReport
from core.units import format_iso
from tests.recorder_kit import START_US, Desk, program, started, verb, write_lines

START = "2026-03-01T10:00:00Z"
TRAIN_KEYS = {
    "id",
    "headcode",
    "line",
    "km",
    "track",
    "direction",
    "speed_kmh",
    "quality",
    "age_s",
    "delay_s",
    "earliest_km",
    "latest_km",
}
ALARM_KEYS = {"id", "key", "priority", "state", "flags", "activation", "raised_at", "acked_by"}
STATE_KEYS = {
    "at",
    "seq",
    "origin",
    "digest",
    "trains",
    "sections",
    "signals",
    "points",
    "measures",
    "restrictions",
    "commands",
    "alarms",
    "sources",
}
RECORD_KEYS = {
    "accepted",
    "rejected",
    "duplicates",
    "events",
    "alarms",
    "last_seq",
    "from",
    "to",
    "digest",
    "wall_s",
}
SIMULATE_KEYS = {
    "trains",
    "arrived",
    "locked",
    "mean_delay_s",
    "max_delay_s",
    "meets",
    "separation_violations",
    "simulated_s",
    "wall_s",
    "digest",
}


def at(seconds: float) -> str:
    return format_iso(START_US + round(seconds * 1e6))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A store with a little of everything, and what `record` printed."""
    directory = tmp_path_factory.mktemp("answers")
    lines = write_lines(
        directory / "lines.ndjson",
        {"kind": "train", "train": "T1", "at": at(0), "headcode": "4521"},
        {
            "kind": "position",
            "train": "T1",
            "at": at(0),
            "km": 50,
            "speed_kmh": 120.5,
            "direction": "up",
            "track": "1",
            "accuracy_m": 8,
        },
        "Müll",
        {"kind": "section", "section": "S0002/1", "at": at(1), "state": "occupied", "train": "T1"},
        {"kind": "signal", "signal": "S0002.HU1", "at": at(1), "aspect": "stop"},
        {"kind": "points", "points": "S0002.PU2", "at": at(1), "state": "reverse"},
        {
            "kind": "measure",
            "point": "S0002",
            "at": at(1),
            "value": 31.25,
            "unit": "degC",
            "quality": "good",
        },
        {"kind": "position", "train": "T1", "at": at(20), "km": 50.7, "speed_kmh": 120.5},
    )
    path = directory / "s.db"
    said = verb("record", path, "--line", "uniform:6x20", "--source", f"ndjson:{lines}")
    assert said.status == 0, said.err
    return path, json.loads(said.out)


@pytest.fixture(scope="module")
def store(told: tuple[Path, dict[str, Any]]) -> Path:
    return told[0]


def shown(store: Path, *arguments: object) -> dict[str, Any]:
    said = verb("state", store, *arguments)
    assert (said.status, said.err) == (0, "")
    found: dict[str, Any] = json.loads(said.out)
    return found


class TestRecord:
    def test_it_prints_one_line_of_json_with_the_promised_keys(
        self, told: tuple[Path, dict[str, Any]]
    ) -> None:
        _, result = told
        assert set(result) == RECORD_KEYS
        assert (result["accepted"], result["rejected"], result["duplicates"]) == (7, 1, 0)
        assert (result["from"], result["to"], result["alarms"]) == (at(0), at(20), 1)
        assert result["events"] == result["last_seq"]

    def test_the_program_prints_nothing_else(self, tmp_path: Path) -> None:
        done = program(
            "record",
            tmp_path / "s.db",
            "--line",
            "uniform:6x20",
            "--source",
            "sim:",
            "--clock",
            "feed",
            "--for",
            10,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.count("\n") == 1
        assert set(json.loads(done.stdout)) == RECORD_KEYS


class TestState:
    def test_it_has_the_promised_keys(self, store: Path) -> None:
        state = shown(store)
        assert set(state) == STATE_KEYS
        assert set(state["trains"][0]) >= TRAIN_KEYS
        assert set(state["alarms"][0]) >= ALARM_KEYS

    def test_it_speaks_in_the_units_of_people(self, store: Path) -> None:
        (train,) = shown(store)["trains"]
        expected = {
            "id": "T1",
            "headcode": "4521",
            "line": "main",
            "km": 50.7,
            "track": None,
            "direction": "up",
            "speed_kmh": 120.5,
            "quality": "good",
            "age_s": 0,
            "delay_s": None,
        }
        assert {key: train[key] for key in expected} == expected
        assert train["earliest_km"] <= train["km"] <= train["latest_km"]

    def test_everything_that_was_reported_is_there(self, store: Path) -> None:
        state = shown(store)
        assert state["sections"] == [
            {"id": "S0002/1", "state": "occupied", "train": "T1", "at": at(1)}
        ]
        assert state["signals"] == [{"id": "S0002.HU1", "aspect": "stop", "at": at(1)}]
        assert state["points"] == [{"id": "S0002.PU2", "state": "reverse", "at": at(1)}]
        assert state["measures"] == [
            {"id": "S0002", "value": 31.25, "unit": "degC", "quality": "good", "at": at(1)}
        ]
        assert state["restrictions"] == []
        (source,) = state["sources"]
        assert (source["accepted"], source["rejected"]) == (7, 1)

    def test_an_alarm_says_what_it_is(self, store: Path) -> None:
        (alarm,) = shown(store)["alarms"]
        expected = {
            "id": "TRN-006",
            "key": "T1",
            "priority": 2,
            "state": "UNACK",
            "flags": [],
            "activation": 1,
            "raised_at": at(8),
            "acked_by": None,
        }
        assert {key: alarm[key] for key in expected} == expected

    def test_the_past_is_as_it_was(self, store: Path) -> None:
        past = shown(store, "--at", at(5))
        assert (past["at"], past["alarms"]) == (at(5), [])
        (train,) = past["trains"]
        assert (train["km"], train["age_s"], train["track"]) == (50, 5, "1")
        assert shown(store, "--seq", past["seq"])["digest"] == past["digest"]

    def test_an_instant_may_be_told_in_any_zone(self, store: Path) -> None:
        there = at(5).replace("T10:00:05Z", "T15:30:05+05:30")
        assert shown(store, "--at", there) == shown(store, "--at", at(5))

    def test_before_everything_and_after_it(self, store: Path) -> None:
        before, after = shown(store, "--at", at(-1)), shown(store, "--at", at(86_400))
        assert (before["seq"], before["trains"]) == (0, [])
        assert after["digest"] == shown(store)["digest"]
        assert after["trains"][0]["quality"] == "stale"

    def test_who_acknowledged_it_and_what_a_station_said(self, tmp_path: Path) -> None:
        desk = Desk(tmp_path / "d.db")
        desk.say("position", train="T1", km=50, speed_kmh=120)
        desk.wait(8)
        desk.put(AcknowledgeAlarm(operator="anna", alarm="TRN-006", key="T1", activation=1))
        report = {"kind": "position", "train": "T2", "km": 7, "at": format_iso(desk.now_us)}
        desk.put(EnterReport(operator="anna", report=report))
        desk.step()
        desk.close()
        state = shown(desk.path)
        (alarm,) = state["alarms"]
        assert (alarm["state"], alarm["acked_by"]) == ("ACKED", "anna")
        assert [(t["id"], t["quality"]) for t in state["trains"]] == [
            ("T1", "good"),
            ("T2", "manual"),
        ]


class TestLog:
    def rows(self, store: Path, *arguments: object) -> list[dict[str, Any]]:
        said = verb("log", store, *arguments)
        assert (said.status, said.err) == (0, "")
        return [json.loads(line) for line in said.out.splitlines()]

    def test_every_event_is_a_line(self, store: Path) -> None:
        rows = self.rows(store)
        assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
        assert all({"recorded_at", "event_at", "kind"} <= row.keys() for row in rows)
        assert rows[0]["kind"] == "session_started"

    def test_by_kind_subject_and_time(self, store: Path) -> None:
        assert {row["kind"] for row in self.rows(store, "--kind", "signal")} == {"signal"}
        both = self.rows(store, "--kind", "signal", "--kind", "points")
        assert [row["kind"] for row in both] == ["signal", "points"]
        about = self.rows(store, "--subject", "T1")
        assert {row["kind"] for row in about} == {"train", "position"}
        window = self.rows(store, "--since", at(1), "--until", at(8))
        assert {row["recorded_at"] for row in window} == {at(1), at(8)}
        assert self.rows(store, "--kind", "nothing") == []

    def test_what_was_refused_and_why_with_its_text(self, store: Path) -> None:
        (row,) = self.rows(store, "--rejected")
        assert row["text"] == "Müll"
        assert row["reason"].startswith("not JSON")

    def test_as_a_table(self, store: Path) -> None:
        said = verb("log", store, "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(said.out)))
        assert len(rows) == len(self.rows(store))
        assert set(rows[0]) == {"seq", "recorded_at", "event_at", "kind", "subject", "body"}
        refused = next(row for row in rows if row["kind"] == "refused")
        assert json.loads(refused["body"])["text"] == "Müll"

    def test_a_table_is_safe_from_what_stands_in_it(self, tmp_path: Path) -> None:
        nasty = 'a "quoted", cell\r\nand another'
        lines = write_lines(
            tmp_path / "x.ndjson", json.dumps(["", nasty]), {"kind": "heartbeat", "at": START}
        )
        path = tmp_path / "s.db"
        verb("record", path, "--line", "uniform:6x20", "--source", f"ndjson:{lines}")
        said = verb("log", path, "--format", "csv", "--rejected")
        (row,) = csv.DictReader(io.StringIO(said.out))
        assert json.loads(json.loads(row["body"])["text"]) == ["", nasty]


class TestVerify:
    def test_a_sound_store_is_said_to_be_so(self, store: Path) -> None:
        said = verb("verify", store)
        assert (said.status, said.err) == (0, "")
        assert said.out.startswith(f"{store}: sound (14 events, sealed up to event 13 by key ")
        assert said.out.count("\n") == 1

    def test_one_that_is_not_is_status_one_and_the_first_bad_place(
        self, store: Path, tmp_path: Path
    ) -> None:
        damaged = tmp_path / "damaged.db"
        content = store.read_bytes()
        place = content.index(b'"kind":"signal"')
        damaged.write_bytes(content[:place] + b'"kind":"nonsns"' + content[place + 15 :])
        said = verb("verify", damaged)
        assert (said.status, said.out) == (1, "")
        assert said.err.startswith("event ")
        assert said.err.count("\n") == 1


class TestOthers:
    def test_simulate(self) -> None:
        said = verb("simulate", "--line", "corridor", "--hours", 0.5)
        assert (said.status, said.err) == (0, "")
        result = json.loads(said.out)
        assert set(result) == SIMULATE_KEYS
        assert result["simulated_s"] == 1_800
        again = json.loads(verb("simulate", "--line", "corridor", "--hours", 0.5).out)
        assert again["digest"] == result["digest"]
        other = json.loads(verb("simulate", "--line", "corridor", "--hours", 0.5, "--seed", 2).out)
        assert other["digest"] != result["digest"]

    def test_lines(self) -> None:
        said = verb("lines")
        assert said.status == 0
        (row,) = said.out.splitlines()
        assert row.startswith("corridor\t")
        assert "184 operating points" in row

    def test_check_line(self, tmp_path: Path) -> None:
        good = tmp_path / "good.yaml"
        good.write_text("uniform: 5x10\n")
        assert verb("check-line", good).status == 0
        bad = tmp_path / "bad.yaml"
        bad.write_text("uniform: 5x10\nnonsense: 1\nmore: 2\n")
        said = verb("check-line", bad)
        assert (said.status, said.out) == (2, "")
        assert said.err.count("\n") == 2, "all problems, not the first"

    def test_sources(self) -> None:
        said = verb("sources")
        assert said.status == 0
        schemes = [line.split("\t")[0] for line in said.out.splitlines()]
        assert schemes == sorted(schemes)
        assert {"gtfsrt", "ndjson", "replay", "sim", "tcp"} <= set(schemes)

    def test_shot(self, store: Path, tmp_path: Path) -> None:
        out = tmp_path / "desk.png"
        done = program(
            "shot", store, "--out", out, "--size", "1366x768", QT_QPA_PLATFORM="offscreen"
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout == f"{out}\n"
        head = out.read_bytes()[:24]
        assert head[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", head[16:24]) == (1366, 768)


def test_reports_by_standard_input(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    process = started(
        "record", path, "--line", "uniform:6x20", "--source", "ndjson:-", "--until-end", stdin=True
    )
    line = {"kind": "position", "train": "T1", "at": START, "km": 50}
    out, err = process.communicate(json.dumps(line) + "\nnonsense\n", timeout=60)
    assert (process.returncode, err) == (0, "")
    result = json.loads(out)
    assert (result["accepted"], result["rejected"]) == (1, 1)
