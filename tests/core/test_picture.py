"""The whole fold: order, snapshots, change sets, notes and the digest."""

from __future__ import annotations

import msgspec
import pytest

from core.events import (
    AlarmTransitioned,
    HeartbeatReported,
    Logged,
    NoteWritten,
    PositionReported,
    SectionReported,
)
from core.picture import NOTES_KEPT
from tests.recorder_kit import Belief, us


@pytest.fixture
def belief() -> Belief:
    return Belief()


def at(km: int, second: float, train: str = "T1") -> PositionReported:
    return PositionReported(
        event_us=us(second), source="gps", train=train, line="main", position_mm=km * 1_000_000
    )


def raised(second: float, key: str = "T1") -> AlarmTransitioned:
    return AlarmTransitioned(
        event_us=us(second),
        alarm="TRN-006",
        key=key,
        code="RAISE",
        state_before="NORMAL",
        state_after="UNACK",
        priority=2,
        activation=1,
    )


def test_an_event_out_of_order_is_a_bug(belief: Belief) -> None:
    belief.say(at(1, 0), 0)
    for seq, recorded_us in ((1, us(1)), (3, us(1)), (2, us(-1))):
        with pytest.raises(AssertionError):
            belief.fold.apply(Logged(seq, recorded_us, at(2, 1)))


def test_a_snapshot_is_of_the_instant_it_is_asked_for(belief: Belief) -> None:
    belief.say(at(1, 0), 0)
    assert belief.fold.snapshot().at_us == us(0)
    assert belief.fold.snapshot(us(7)).at_us == us(7)


def test_what_comes_later_does_not_change_a_snapshot(belief: Belief) -> None:
    belief.say(at(1, 0), 0)
    belief.say(raised(0), 0)
    before = belief.fold.snapshot()
    digest = before.digest()
    belief.say(at(2, 60), 60)
    belief.say(at(3, 60, train="T2"), 60)
    belief.say(raised(60, key="T2"), 60)
    assert (set(before.trains), set(before.alarms)) == ({"T1"}, {("TRN-006", "T1")})
    assert before.trains["T1"].position_mm == 1_000_000
    assert before.digest() == digest


def test_nobody_can_write_into_a_snapshot(belief: Belief) -> None:
    belief.say(at(1, 0), 0)
    picture = belief.fold.snapshot()
    with pytest.raises(TypeError):
        picture.trains["T9"] = picture.trains["T1"]  # type: ignore[index]
    with pytest.raises(AttributeError):
        picture.trains["T1"].position_mm = 0  # type: ignore[misc]


def test_snapshots_share_what_did_not_change(belief: Belief) -> None:
    belief.say(at(1, 0), 0)
    belief.say(at(1, 0, train="T2"), 0)
    belief.say(SectionReported(event_us=us(0), source="td", section="S0002/1", state="clear"), 0)
    first = belief.fold.snapshot()
    belief.say(at(2, 60), 60)
    second = belief.fold.snapshot()
    assert second.sections is first.sections
    assert second.trains is not first.trains
    assert second.trains["T2"] is first.trains["T2"]


def test_the_change_set_names_what_was_touched_since_the_one_before(belief: Belief) -> None:
    belief.say(at(1, 0), 0)
    belief.fold.snapshot()
    belief.say(at(2, 60), 60)
    belief.say(raised(60), 60)
    changes = belief.fold.snapshot().changes
    assert (changes.trains, changes.alarms, changes.sources) == (
        {"T1"},
        {("TRN-006", "T1")},
        {"gps"},
    )
    assert (changes.sections, changes.notes) == (set(), False)
    assert belief.fold.snapshot().changes.trains == set()


def test_changes_that_the_recorder_took_are_in_the_next_snapshots_data(belief: Belief) -> None:
    belief.say(at(1, 0), 0)
    belief.fold.snapshot()
    belief.say(at(2, 60), 60)
    assert belief.fold.take_changes().trains == {"T1"}
    assert belief.fold.snapshot().trains["T1"].position_mm == 2_000_000


def test_the_latest_notes_are_at_hand(belief: Belief) -> None:
    for number in range(NOTES_KEPT + 3):
        belief.say(NoteWritten(event_us=us(number), operator="anna", text=str(number)), number)
    picture = belief.fold.snapshot()
    assert picture.changes.notes
    assert len(picture.notes) == NOTES_KEPT
    last = picture.notes[-1]
    assert isinstance(last.event, NoteWritten)
    assert (last.seq, last.event.text) == (NOTES_KEPT + 3, str(NOTES_KEPT + 2))


class TestDigest:
    def test_it_is_of_what_is_believed_and_not_of_the_instant_of_looking(
        self, belief: Belief
    ) -> None:
        belief.say(at(1, 0), 0)
        digests = {belief.fold.snapshot(us(second)).digest() for second in (0, 30, 3_600)}
        assert len(digests) == 1

    def test_whatever_is_believed_changes_it(self, belief: Belief) -> None:
        seen = {belief.fold.snapshot().digest()}
        for number, event in enumerate(
            (
                at(1, 0),
                at(1, 0, train="T2"),
                SectionReported(event_us=us(0), source="gps", section="S0002/1", state="clear"),
                raised(0),
                HeartbeatReported(event_us=us(0), source="gps"),
            ),
            1,
        ):
            belief.say(event, number)
            seen.add(belief.fold.snapshot().digest())
            assert len(seen) == number + 1

    def test_the_order_in_which_objects_appeared_does_not(self) -> None:
        one, other = Belief(), Belief()
        events = [at(1, 0, train=name) for name in ("T1", "T2", "T3")]
        for event in events:
            one.say(event, 0)
        for event in reversed(events):
            other.say(event, 0)
        assert list(one.fold.telemetry.trains) != list(other.fold.telemetry.trains)
        assert one.fold.snapshot().digest() == other.fold.snapshot().digest()

    def test_a_picture_holds_nothing_a_digest_could_differ_in_between_machines(
        self, belief: Belief
    ) -> None:
        """No fractions: whole numbers, words, truths and nothing."""
        belief.say(at(1, 0), 0)
        belief.say(raised(0), 0)

        def leaves(value: object) -> list[object]:
            if isinstance(value, dict):
                return [leaf for item in value.values() for leaf in leaves(item)]
            if isinstance(value, list | tuple):
                return [leaf for item in value for leaf in leaves(item)]
            return [value]

        picture = belief.fold.snapshot()
        states = [*picture.trains.values(), *picture.alarms.values(), *picture.sources.values()]
        found = {type(leaf) for state in states for leaf in leaves(msgspec.to_builtins(state))}
        assert found <= {int, str, bool, type(None)}
