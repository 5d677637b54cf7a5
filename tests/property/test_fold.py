"""The fold under any log at all: time does not go back, prefixes compose, snapshots stand."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.events import (
    AlarmReported,
    AlarmTransitioned,
    BerthReported,
    CallReported,
    Event,
    HeartbeatReported,
    Logged,
    MeasureReported,
    NoteWritten,
    PointsReported,
    PositionReported,
    Report,
    ReportRefused,
    SectionReported,
    SignalReported,
    SourceHealthChanged,
    TrainReported,
)
from core.ids import Origin
from core.line.loading import open_line
from core.picture import Fold, Picture
from core.session import picture_at
from core.store import StoreWriter
from core.timetable.model import Plan
from tests.recorder_kit import START_US

RAILWAY = open_line("uniform:6x20")
NO_PLAN = Plan("", "")
KINDS = ("trains", "sections", "signals", "points", "berths", "measures", "sources", "alarms")

trains = st.sampled_from(["T1", "T2"])
sources = st.sampled_from(["gps", "td"])
# Few instants, so that reports are late, in order and at the same time.
instants = st.integers(0, 6).map(lambda minute: START_US + minute * 60_000_000)


def reports(kind: type[Event], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Event]:
    return st.builds(kind, event_us=instants, source=sources, **fields)


positions = reports(
    PositionReported,
    train=trains,
    line=st.just("main"),
    position_mm=st.integers(0, 100).map(lambda km: km * 1_000_000),
    speed_hm_h=st.sampled_from([None, 0, 600]),
    direction=st.sampled_from([None, "up", "down"]),
    manual=st.booleans(),
)
calls = reports(
    CallReported,
    train=trains,
    point=st.sampled_from(["S0001", "S0003", "S0006"]),
    call=st.sampled_from(["arrive", "depart", "pass"]),
)
descriptions = reports(
    TrainReported,
    train=trains,
    headcode=st.sampled_from([None, "1A11", "2K50"]),
    wagons=st.sampled_from([None, 3, 40]),
    destination=st.sampled_from([None, None, "S0006"]),
)
objects = st.one_of(
    reports(
        SectionReported,
        section=st.sampled_from(["S0002/1", "S0002/2"]),
        state=st.sampled_from(["occupied", "clear"]),
    ),
    reports(
        SignalReported, signal=st.just("S0002.HU1"), aspect=st.sampled_from(["stop", "proceed"])
    ),
    reports(
        PointsReported, points=st.just("S0002.PU2"), state=st.sampled_from(["normal", "moving"])
    ),
    reports(
        BerthReported,
        headcode=st.sampled_from(["1A11", "2K50"]),
        from_berth=st.sampled_from([None, "0101", "0103"]),
        to_berth=st.sampled_from([None, "0101", "0103"]),
    ),
    reports(
        MeasureReported,
        point=st.just("W1"),
        value_e6=st.integers(-9, 9),
        unit=st.just("m/s"),
        quality=st.sampled_from(["good", "bad"]),
    ),
    reports(AlarmReported, alarm=st.just("FIRE"), key=st.just("4"), active=st.booleans()),
)
others = st.one_of(
    reports(HeartbeatReported),
    reports(ReportRefused, reason=st.just("not JSON")),
    reports(
        SourceHealthChanged, uri=st.just("x:"), health=st.sampled_from(["fresh", "stale", "dead"])
    ),
    st.builds(NoteWritten, event_us=instants, operator=st.just("anna"), text=st.just("so")),
    st.builds(
        AlarmTransitioned,
        event_us=instants,
        alarm=st.just("TRN-006"),
        key=trains,
        code=st.sampled_from(["RAISE", "ACK", "RTN", "CLOSE"]),
        state_before=st.just("NORMAL"),
        state_after=st.sampled_from(["NORMAL", "UNACK", "ACKED", "RTN_UNACK"]),
        priority=st.just(2),
        activation=st.integers(1, 3),
    ),
)
events = st.one_of(positions, calls, descriptions, objects, others)
steps_us = st.sampled_from([0, 0, 1, 250_000, 60_000_000])


@st.composite
def logs(draw: st.DrawFn) -> list[Logged]:
    """Events in the order they were recorded; recorded time stands still or rises."""
    recorded_us, log = START_US, []
    for seq, event in enumerate(draw(st.lists(events, max_size=30)), 1):
        recorded_us += draw(steps_us)
        log.append(Logged(seq, recorded_us, event))
    return log


def folded(log: list[Logged]) -> Fold:
    fold = Fold(RAILWAY, NO_PLAN, Origin.FIELD)
    fold.apply_all(log)
    return fold


def contents(picture: Picture, *kinds: str) -> dict[str, Any]:
    return {kind: dict(getattr(picture, kind)) for kind in kinds or KINDS}


@given(logs(), st.data())
def test_a_prefix_and_then_the_rest_is_the_whole(log: list[Logged], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(log)))
    fold = folded(log[:cut])
    fold.snapshot()
    fold.apply_all(log[cut:])
    once, twice = folded(log).snapshot(), fold.snapshot()
    assert contents(once) == contents(twice)
    assert (once.digest(), once.notes) == (twice.digest(), twice.notes)


@given(logs(), st.data())
def test_a_snapshot_stands_whatever_comes_after(log: list[Logged], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(log)))
    fold = folded(log[:cut])
    picture = fold.snapshot()
    before, digest = contents(picture), picture.digest()
    fold.apply_all(log[cut:])
    fold.snapshot()
    assert contents(picture) == before
    assert picture.digest() == digest == folded(log[:cut]).snapshot().digest()


@given(logs(), st.data())
def test_whatever_differs_from_the_snapshot_before_is_in_the_change_set(
    log: list[Logged], data: st.DataObject
) -> None:
    cut = data.draw(st.integers(0, len(log)))
    fold = folded(log[:cut])
    before = fold.snapshot()
    fold.apply_all(log[cut:])
    after = fold.snapshot()
    for kind in KINDS:
        old, new = getattr(before, kind), getattr(after, kind)
        differing = {key for key in {*old, *new} if old.get(key) != new.get(key)}
        assert differing <= getattr(after.changes, kind)


# What an object's state was true at, by kind.
TIMES: dict[str, Callable[[Any], tuple[int | None, ...]]] = {
    "trains": lambda t: (t.fix_event_us, t.last_call_event_us, t.described_event_us),
    "sources": lambda s: (s.last_event_us,),
    **dict.fromkeys(
        ("sections", "signals", "points", "berths", "measures"), lambda o: (o.event_us,)
    ),
}


@given(logs())
def test_no_object_goes_back_in_its_own_time(log: list[Logged]) -> None:
    fold = folded([])
    known: dict[tuple[str, str], tuple[int, ...]] = {}
    for logged in log:
        fold.apply(logged)
        for kind, times_of in TIMES.items():
            states = getattr(fold.telemetry, kind)
            for name, state in states.items():
                times = tuple(at if at is not None else -1 for at in times_of(state))
                assert all(map(int.__le__, known.get((kind, name), (-1,) * len(times)), times)), (
                    kind,
                    name,
                )
                known[kind, name] = times
        gone = {key for key in known if key[0] == "trains" and key[1] not in fold.telemetry.trains}
        for key in gone:
            del known[key]


@given(st.lists(st.one_of(objects, positions), max_size=30))
def test_what_holds_is_the_latest_by_its_own_time_and_then_by_the_log(
    reported: list[Event],
) -> None:
    fold = folded([Logged(seq, START_US, event) for seq, event in enumerate(reported, 1)])
    latest: dict[tuple[type[Event], str], Event] = {}
    for event in reported:
        if isinstance(event, BerthReported | AlarmReported):
            continue
        known = latest.get((type(event), event.subject))
        if known is None or event.event_us >= known.event_us:
            latest[type(event), event.subject] = event
    telemetry = fold.telemetry
    for event in latest.values():
        match event:
            case PositionReported():
                train = telemetry.trains[event.train]
                found = (train.fix_event_us, train.position_mm, train.speed_hm_h, train.fix_source)
                said = (event.event_us, event.position_mm, event.speed_hm_h, event.source)
                assert found == said
            case SectionReported():
                assert telemetry.sections[event.section].state == event.state
            case SignalReported():
                assert telemetry.signals[event.signal].aspect == event.aspect
            case PointsReported():
                assert telemetry.points[event.points].state == event.state
            case MeasureReported():
                assert telemetry.measures[event.point].value_e6 == event.value_e6


@given(logs(), st.data())
def test_a_late_report_changes_counters_alone(log: list[Logged], data: st.DataObject) -> None:
    """One from before everything that was heard of its object, put anywhere into the log."""
    place = data.draw(st.integers(0, len(log)))
    heard = {logged.event.subject for logged in log[:place] if isinstance(logged.event, Report)}
    candidates = st.one_of(positions, objects.filter(lambda e: not isinstance(e, BerthReported)))
    late = replace(data.draw(candidates), event_us=START_US - 1)
    known = {
        name
        for kind in ("trains", "sections", "signals", "points", "measures")
        for name in getattr(folded(log[:place]).telemetry, kind)
    }
    if late.subject not in heard & known:
        return
    if isinstance(late, PositionReported):
        train = folded(log[:place]).telemetry.trains[late.train]
        if train.fix_event_us is None:
            return
    recorded_us = log[place - 1].recorded_us
    longer = [
        *log[:place],
        Logged(place + 1, recorded_us, late),
        *(Logged(seq + 1, at_us, event) for seq, at_us, event in log[place:]),
    ]
    kinds = [kind for kind in KINDS if kind != "sources"]
    assert contents(folded(longer).snapshot(), *kinds) == contents(folded(log).snapshot(), *kinds)


@given(logs())
def test_a_train_that_has_ended_does_not_come_back_by_what_is_not_newer(log: list[Logged]) -> None:
    fold = folded([])
    ended: dict[str, int] = {}
    for logged in log:
        before = set(fold.telemetry.trains)
        fold.apply(logged)
        for name in before - set(fold.telemetry.trains):
            ended[name] = logged.event.event_us
        for name in set(fold.telemetry.trains) - before:
            assert logged.event.event_us > ended.pop(name, -1)


@given(logs(), st.data())
def test_a_picture_of_the_past_holds_nothing_that_was_recorded_later(
    log: list[Logged], data: st.DataObject
) -> None:
    """The store's answer for any instant is the fold of what was recorded up to it."""
    at_us = START_US + data.draw(st.integers(-1, 400)) * 1_000_000
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "s.db"
        with StoreWriter.create(
            path,
            origin=Origin.FIELD,
            created_us=START_US,
            line_name="uniform:6x20",
            line_text=RAILWAY.text,
            plan_name="",
            plan_text="",
            program_version="test",
        ) as writer:
            # Committed in batches of any size: where one ends is not to be seen.
            waiting = list(log)
            while waiting:
                count = data.draw(st.integers(1, len(waiting)))
                batch, waiting = waiting[:count], waiting[count:]
                writer.append_groups([(at, [event]) for _, at, event in batch])
            picture, _ = picture_at(path, at_us, None)
    past = [logged for logged in log if logged.recorded_us <= at_us]
    expected = folded(past).snapshot(at_us)
    assert contents(picture) == contents(expected)
    assert (picture.seq, picture.at_us, picture.digest()) == (
        len(past),
        at_us,
        expected.digest(),
    )
