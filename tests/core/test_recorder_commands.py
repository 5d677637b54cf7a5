"""What desks ask for: decided once, in the log with its reason, whatever stands in the row."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from core.events import (
    AcknowledgeAlarm,
    CallReported,
    CommandDecided,
    EnterReport,
    NoteWritten,
    PositionReported,
    ReportRefused,
    WriteNote,
)
from core.recorder.asked import MAX_COMMAND_BYTES
from core.store import verify
from core.units import format_iso
from tests.recorder_kit import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "d.db")


def put_raw(desk: Desk, body: str | bytes) -> None:
    """A row of the inbox as another program might write it."""
    connection = sqlite3.connect(desk.path)
    with connection:
        connection.execute("INSERT INTO inbox (body) VALUES (CAST(? AS TEXT))", (body,))
    connection.close()


def decided(desk: Desk) -> list[CommandDecided]:
    return [event for event in desk.log("command") if isinstance(event, CommandDecided)]


def enter(desk: Desk, operator: str = "anna", **report: Any) -> CommandDecided:
    desk.put(EnterReport(operator=operator, report=report))
    desk.step()
    return decided(desk)[-1]


class TestNotes:
    def test_a_note_is_in_the_log_with_its_author_beside_the_decision(self, desk: Desk) -> None:
        row = desk.put(WriteNote(operator="anna", text=" Points 3 are stiff\nsince noon "))
        desk.step()
        (note,) = desk.log("note")
        assert isinstance(note, NoteWritten)
        assert (note.operator, note.text) == ("anna", "Points 3 are stiff\nsince noon")
        (decision,) = decided(desk)
        assert (decision.inbox_id, decision.operator, decision.command) == (
            row,
            "anna",
            "write_note",
        )
        assert decision.accepted
        assert desk.picture.notes[-1].event == note

    def test_an_empty_one_is_refused(self, desk: Desk) -> None:
        desk.put(WriteNote(operator="anna", text=" \n"))
        desk.step()
        assert [(d.accepted, d.reason) for d in decided(desk)] == [(False, "the note is empty")]
        assert desk.log("note") == []

    def test_one_without_an_author_is_refused(self, desk: Desk) -> None:
        desk.put(WriteNote(operator=" ", text="who am I"))
        desk.step()
        assert [d.reason for d in decided(desk)] == ["nobody is named who asks for it"]


class TestManualReports:
    def test_what_a_station_said_is_a_report_like_another_and_marked(self, desk: Desk) -> None:
        decision = enter(
            desk,
            kind="call",
            train="T1",
            point="S0003",
            event="arrive",
            at=format_iso(desk.now_us - 300_000_000),
        )
        assert decision.accepted
        (call,) = desk.log("call")
        assert isinstance(call, CallReported)
        assert (call.manual, call.source, call.source_seq) == (True, "manual", decision.inbox_id)
        assert json.loads(call.extra)["operator"] == "anna"
        train = desk.picture.trains["T1"]
        assert (train.at_point, train.fix_manual) == ("S0003", True)
        assert desk.recorder.counters.accepted == 1

    def test_a_position_too(self, desk: Desk) -> None:
        assert enter(
            desk, kind="position", train="T1", km=33.5, at=format_iso(desk.now_us)
        ).accepted
        (position,) = desk.log("position")
        assert isinstance(position, PositionReported)
        assert (position.manual, position.position_mm) == (True, 33_500_000)

    @pytest.mark.parametrize(
        ("report", "reason"),
        [
            ({"kind": "call", "train": "T1", "point": "NIX", "event": "arrive"}, "'NIX'"),
            ({"kind": "signal", "signal": "S0002.HU1", "aspect": "stop"}, "a call or a position"),
            ({"kind": "position", "train": "T1", "km": 10_000}, "is not on line main"),
            ({"train": "T1"}, "a call or a position"),
        ],
    )
    def test_one_that_cannot_be_is_refused_with_its_reason_and_kept(
        self, desk: Desk, report: dict[str, Any], reason: str
    ) -> None:
        decision = enter(desk, at=format_iso(desk.now_us), **report)
        assert not decision.accepted
        assert reason in decision.reason
        (refused,) = desk.log("refused")
        assert isinstance(refused, ReportRefused)
        assert refused.reason == decision.reason
        assert json.loads(refused.text)["operator"] == "anna"
        assert desk.recorder.counters.rejected == 1

    def test_from_the_future_it_is_refused(self, desk: Desk) -> None:
        ahead = format_iso(desk.now_us + 3_600_000_000)
        decision = enter(desk, kind="position", train="T1", km=3, at=ahead)
        assert "ahead" in decision.reason

    def test_the_same_entered_twice_is_two_reports(self, desk: Desk) -> None:
        """Content is never used to guess: two people may have heard the same."""
        for _ in range(2):
            report = {"kind": "position", "train": "T1", "km": 3, "source_seq": 7}
            assert enter(desk, at=format_iso(desk.now_us), **report).accepted
        assert desk.recorder.counters.accepted == 2


GARBAGE: dict[str, str | bytes] = {
    "empty": "",
    "no JSON": "acknowledge everything",
    "cut off": '{"command": "write_note", "operator": "an',
    "no object": "[1, 2]",
    "no command": "{}",
    "unknown": '{"command": "stop_all_trains", "operator": "anna"}',
    "wrong type": '{"command": "acknowledge_alarm", "operator": 5, "alarm": "A", "key": "B"}',
    "missing key": '{"command": "acknowledge_alarm", "operator": "anna", "alarm": "A"}',
    "nested": '{"command": "enter_report", "operator": "anna", "report": '
    + '{"a": ' * 5_000
    + "1"
    + "}" * 5_001,
    "deep value": '{"command":"enter_report","operator":"anna","report":{"a":[[[[1]]]]}}',
    "not UTF-8": b"\xff\xfe\x00{}",
    "a surrogate": '{"command": "write_note", "operator": "anna", "text": "\\ud800"}',
    "too long": '{"command": "write_note", "operator": "anna", "text": "'
    + "x" * MAX_COMMAND_BYTES
    + '"}',
    "endless number": '{"command":"enter_report","operator":"a","report":{"km":1e999}}',
    "great number": '{"command":"acknowledge_alarm","operator":"a","alarm":"A","key":"B",'
    f'"activation":{"9" * 6_000}' + "}",
}


class TestGarbage:
    @pytest.mark.parametrize("body", GARBAGE.values(), ids=GARBAGE.keys())
    def test_it_is_refused_in_the_log_and_what_follows_is_decided(
        self, desk: Desk, body: str | bytes
    ) -> None:
        put_raw(desk, body)
        desk.put(WriteNote(operator="anna", text="after it"))
        desk.step()
        first, second = decided(desk)
        assert not first.accepted
        assert first.reason
        assert second.accepted
        assert len(desk.log("note")) == 1
        desk.restart()
        assert len(decided(desk)) == 2
        desk.close()
        assert verify(desk.path) == []

    def test_what_stood_there_is_kept_as_text(self, desk: Desk) -> None:
        put_raw(desk, "acknowledge everything")
        desk.step()
        assert decided(desk)[0].body == {"text": "acknowledge everything"}
        assert decided(desk)[0].command == "unknown"


class TestOnce:
    def test_a_row_is_decided_once_however_often_it_is_looked(self, desk: Desk) -> None:
        desk.put(WriteNote(operator="anna", text="one"))
        for _ in range(3):
            desk.step()
        desk.restart()
        desk.step()
        assert len(desk.log("note")) == len(decided(desk)) == 1

    def test_one_that_was_put_while_no_recorder_ran_is_decided_by_the_next(
        self, desk: Desk
    ) -> None:
        desk.close()
        desk.put(WriteNote(operator="anna", text="one"))
        desk.open()
        desk.step()
        assert [event.text for event in desk.log("note") if isinstance(event, NoteWritten)] == [
            "one"
        ]

    def test_decided_and_not_committed_is_not_decided(self, desk: Desk) -> None:
        """The decision and what follows from it are one transaction, or nothing."""
        desk.put(WriteNote(operator="anna", text="one"))
        desk.recorder.decide([], desk.now_us)
        assert decided(desk) == []
        assert desk.log("note") == []
        desk.close()
        desk.open()
        desk.step()
        assert len(decided(desk)) == len(desk.log("note")) == 1

    def test_many_are_decided_in_the_order_they_were_asked(self, desk: Desk) -> None:
        rows = [desk.put(WriteNote(operator="anna", text=str(number))) for number in range(50)]
        desk.step()
        assert [decision.inbox_id for decision in decided(desk)] == rows
        notes = [event.text for event in desk.log("note") if isinstance(event, NoteWritten)]
        assert notes == [str(number) for number in range(50)]

    def test_what_was_asked_is_kept_whole(self, desk: Desk) -> None:
        desk.put(AcknowledgeAlarm(operator="anna", alarm="TRN-006", key="T1", activation=3))
        desk.step()
        assert decided(desk)[0].body == {
            "command": "acknowledge_alarm",
            "operator": "anna",
            "alarm": "TRN-006",
            "key": "T1",
            "activation": 3,
        }


def test_an_inbox_that_cannot_be_read_any_more_is_a_fault_and_not_the_end(desk: Desk) -> None:
    desk.writer.close()
    connection = sqlite3.connect(desk.path)
    root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'inbox'").fetchone()
    size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.close()
    desk.open()
    with desk.path.open("r+b") as file:
        file.seek((root[0] - 1) * size)
        file.write(b"\xff" * size)
    desk.recorder.decide([], desk.now_us)
    assert "damaged" in desk.recorder.fault
    desk.say("position", train="T1", km=3)
    assert desk.recorder.recording, "telemetry can still be written"
    assert len(desk.log("position")) == 1
