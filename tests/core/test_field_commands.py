"""Commands to the field: refused or sent, answered or not, and what is in force by them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.dump import picture_json
from core.events import (
    BlockSection,
    ChangeMeet,
    Command,
    CommandDecided,
    CommandProgressed,
    EndPossession,
    GrantPossession,
    HoldTrain,
    ImposeTsr,
    InjectFault,
    LiftTsr,
    SendMessage,
    SetRoute,
    SetSpeed,
    StopTrain,
    UnblockSection,
)
from core.ids import Origin
from core.picture import Fold
from core.store import StoreReader
from core.telemetry.source import RawReport, SentCommand, SourceInfo, StopFlag
from core.units import US_PER_S
from tests.recorder_kit import Desk

TSR = {"line": "main", "from_km": 10.0, "to_km": 12.5, "kmh": 30, "reason": "track gang"}


class Listener:
    """A source that keeps what it is asked, as an adapter to the field would send it on."""

    def __init__(self) -> None:
        self.info = SourceInfo(name="radio", uri="radio:1", interval_s=None)
        self.asked: list[SentCommand] = []

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        yield from ()

    def take(self, sent: SentCommand) -> None:
        self.asked.append(sent)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "d.db")
    desk.recorder.orders.attach([listener(desk)])
    desk.say("position", train="T1", km=30.0, speed_kmh=50)
    desk.say("position", train="T2", km=70.0, speed_kmh=50)
    return desk


def listener(desk: Desk) -> Listener:
    """The listener of a desk; it is the same on every call."""
    known: Listener = desk.__dict__.setdefault("listener", Listener())
    return known


def ask(desk: Desk, kind: type[Command], **fields: Any) -> int:
    order = desk.put(kind(operator="anna", **fields))
    desk.step()
    return order


def states(desk: Desk, order: int) -> list[tuple[str, str]]:
    """How a command progressed, by the log."""
    found = [e for e in desk.log("command_progress") if isinstance(e, CommandProgressed)]
    return [(e.state, e.reason) for e in found if e.order == order]


def refusal(desk: Desk) -> str:
    last = [e for e in desk.log("command") if isinstance(e, CommandDecided)][-1]
    assert last.accepted is not bool(last.reason)
    return last.reason


class TestLife:
    def test_sent_once_it_is_recorded_and_confirmed_by_a_report(self, desk: Desk) -> None:
        point = next(iter(desk.railway.points))
        order = ask(desk, HoldTrain, train="T1", point=point)
        (sent,) = listener(desk).asked
        assert (sent.order, sent.sent_us) == (order, desk.now_us)
        assert sent.command == HoldTrain(operator="anna", train="T1", point=point)
        assert desk.picture.commands[order].state == "SENT"
        desk.now_us += 20 * US_PER_S
        desk.say("answer", order=order, outcome="confirmed", text="held in the loop")
        assert states(desk, order) == [("SENT", ""), ("CONFIRMED", "held in the loop")]
        command = desk.picture.commands[order]
        assert (command.state, command.reason, command.body["train"]) == (
            "CONFIRMED",
            "held in the loop",
            "T1",
        )
        assert command.ended_us == desk.now_us

    def test_refused_by_the_field(self, desk: Desk) -> None:
        order = ask(desk, SetRoute, signal=next(iter(desk.railway.signals)))
        desk.say("answer", order=order, outcome="refused", text="track occupied")
        assert states(desk, order)[-1] == ("FAILED", "track occupied")

    def test_unknown_after_the_time_of_its_class_and_a_late_answer_still_counts(
        self, desk: Desk
    ) -> None:
        protective, spoken = ask(desk, StopTrain, train="T1"), ask(desk, HoldTrain, train="T2")
        desk.wait(29)
        assert len(states(desk, protective)) == 1
        desk.wait(2)
        assert states(desk, protective)[-1] == ("UNKNOWN", "no answer in 30 s")
        assert len(states(desk, spoken)) == 1
        desk.wait(150)
        assert states(desk, spoken)[-1] == ("UNKNOWN", "no answer in 180 s")
        desk.say("answer", order=spoken, outcome="confirmed")
        assert desk.picture.commands[spoken].state == "CONFIRMED"

    def test_a_second_answer_and_one_to_nothing_change_nothing(self, desk: Desk) -> None:
        order = ask(desk, StopTrain, train="T1")
        desk.say("answer", order=order, outcome="confirmed")
        desk.say("answer", order=order, outcome="refused", text="no")
        desk.say("answer", order=99, outcome="confirmed")
        assert [state for state, _ in states(desk, order)] == ["SENT", "CONFIRMED"]
        assert set(desk.picture.commands) == {order}

    def test_the_hearing_of_a_message_is_in_the_picture(self, desk: Desk) -> None:
        desk.say("message", sender="T1", text="Red light at the bridge")
        (heard,) = desk.picture.messages
        assert heard.event.subject == "T1"

    def test_a_restart_tells_the_field_again_what_holds(self, desk: Desk) -> None:
        done, refused = ask(desk, HoldTrain, train="T1"), ask(desk, HoldTrain, train="T2")
        open_one = ask(desk, ImposeTsr, **TSR)
        sent_us = desk.now_us
        desk.now_us += 5 * US_PER_S
        desk.say("answer", order=done, outcome="confirmed")
        desk.say("answer", order=refused, outcome="refused")
        done_us = desk.now_us
        desk.restart()
        anew = Listener()
        desk.recorder.orders.attach([anew])
        told = [(sent.order, sent.sent_us, sent.done_us) for sent in anew.asked]
        assert told == [(done, sent_us, done_us), (open_one, sent_us, None)]
        assert anew.asked[1].command == ImposeTsr(operator="anna", **TSR)


class TestRefusals:
    @pytest.mark.parametrize(
        ("kind", "fields", "reason"),
        [
            (HoldTrain, {"train": "X"}, "'X' is not a train on the line"),
            (HoldTrain, {"train": "T1", "point": "X"}, "'X' is not an operating point"),
            (SetRoute, {"signal": "X"}, "'X' is not a signal of this railway"),
            (BlockSection, {"section": "X", "reason": "r"}, "'X' is not a section"),
            (SendMessage, {"to": "X", "text": "t"}, "neither a train on the line nor"),
            (SendMessage, {"to": "T1", "text": " "}, "the message is empty"),
            (ImposeTsr, {**TSR, "kmh": 1}, "1 km/h is not from 5 to 200"),
            (ImposeTsr, {**TSR, "to_km": 10.0}, "its two ends are the same place"),
            (ImposeTsr, {**TSR, "to_km": 9e3}, "km 10 to 9000 is not on line main"),
            (ImposeTsr, {**TSR, "reason": ""}, "no reason is given"),
            (LiftTsr, {"restriction": "TSR-1"}, "'TSR-1' is not in force"),
            (ChangeMeet, {"point": "U2", "waits": "T1", "passes": "T1"}, "cannot meet itself"),
            (InjectFault, {"fault": "runaway"}, "no simulation behind this store"),
            (SetSpeed, {"speed": 2}, "not simulated at a speed"),
        ],
    )
    def test_what_cannot_be_sent_is_not(
        self, desk: Desk, kind: type[Command], fields: dict[str, Any], reason: str
    ) -> None:
        point = next(iter(desk.railway.points))
        said = {key: point if value == "U2" else value for key, value in fields.items()}
        ask(desk, kind, **said)
        assert reason in refusal(desk)
        assert not listener(desk).asked
        assert not desk.picture.commands

    def test_without_a_source_that_takes_commands(self, tmp_path: Path) -> None:
        desk = Desk(tmp_path / "other.db")
        desk.say("position", train="T1", km=30.0)
        ask(desk, StopTrain, train="T1")
        assert refusal(desk) == "no source of this store takes commands"


class TestRestrictions:
    def test_a_tsr_is_asked_then_active_then_lifted(self, desk: Desk) -> None:
        order = ask(desk, ImposeTsr, **TSR)
        name = f"TSR-{order}"
        assert desk.picture.restrictions[name].state == "asked"
        desk.say("answer", order=order, outcome="confirmed")
        active = desk.picture.restrictions[name]
        assert (active.state, active.kmh, active.from_mm, active.to_mm) == (
            "active",
            30,
            10_000_000,
            12_500_000,
        )
        (said,) = picture_json(desk.picture, desk.railway)["restrictions"]
        assert (said["id"], said["kind"], said["from_km"], said["kmh"]) == (name, "tsr", 10.0, 30)
        lift = ask(desk, LiftTsr, restriction=name)
        assert desk.picture.restrictions[name].state == "lifting"
        desk.say("answer", order=lift, outcome="confirmed")
        assert not desk.picture.restrictions

    def test_one_that_the_field_refuses_never_was(self, desk: Desk) -> None:
        order = ask(desk, ImposeTsr, **TSR)
        desk.say("answer", order=order, outcome="refused")
        assert not desk.picture.restrictions

    def test_lifting_a_block_takes_a_second_person_and_an_answer(self, desk: Desk) -> None:
        section = next(iter(desk.railway.sections))
        order = ask(desk, BlockSection, section=section, reason="animal on the line")
        name = f"BLK-{order}"
        ask(desk, UnblockSection, restriction=name, second="boris")
        assert refusal(desk) == f"{name} is not in force yet"
        desk.say("answer", order=order, outcome="confirmed")
        ask(desk, UnblockSection, restriction=name, second="")
        assert refusal(desk) == "a second person has to agree"
        ask(desk, UnblockSection, restriction=name, second="ANNA ")
        assert refusal(desk) == "the second person has to be another one"
        lift = ask(desk, UnblockSection, restriction=name, second="boris")
        assert refusal(desk) == ""
        desk.wait(200)
        assert desk.picture.commands[lift].state == "UNKNOWN"
        # Nobody knows: it counts as in force, and can be asked for again.
        assert desk.picture.restrictions[name].state == "active"
        again = ask(desk, UnblockSection, restriction=name, second="boris")
        desk.say("answer", order=again, outcome="confirmed")
        assert not desk.picture.restrictions

    def test_a_possession_ends_only_as_a_possession(self, desk: Desk) -> None:
        stretch = {"line": "main", "from_km": 20, "to_km": 15, "reason": "renewal"}
        order = ask(desk, GrantPossession, **stretch, until_us=desk.now_us + 10**9)
        desk.say("answer", order=order, outcome="confirmed")
        possession = desk.picture.restrictions[f"POS-{order}"]
        assert (possession.from_mm, possession.to_mm) == (15_000_000, 20_000_000)
        ask(desk, LiftTsr, restriction=possession.id)
        assert refusal(desk) == f"'{possession.id}' is not in force"
        end = ask(desk, EndPossession, restriction=possession.id, second="boris")
        desk.say("answer", order=end, outcome="confirmed")
        assert not desk.picture.restrictions

    def test_what_is_in_force_is_in_the_digest_and_in_a_snapshot(self, desk: Desk) -> None:
        before = desk.picture.digest()
        order = ask(desk, ImposeTsr, **TSR)
        desk.say("message", sender="T1", text="on my way")
        fold = desk.recorder.fold
        assert fold.digest() != before
        other = Fold(desk.railway, desk.plan, Origin.FIELD)
        other.load(fold.dump())
        assert other.digest() == fold.digest()
        assert other.snapshot().restrictions[f"TSR-{order}"].reason == "track gang"
        assert other.snapshot().messages == fold.snapshot().messages
        again = Fold(desk.railway, desk.plan, Origin.FIELD)
        with StoreReader.open(desk.path) as reader:
            again.apply_all(reader.events())
        assert again.digest() == fold.digest()
