"""The event log: every event has a line, and every kind can be asked for."""

from __future__ import annotations

from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from core.alarms.definitions import load_definitions
from core.events import (
    AlarmTransitioned,
    BerthReported,
    CallReported,
    CommandDecided,
    Event,
    Logged,
    NoteWritten,
    ReportRefused,
)
from core.events.codec import AnyEvent
from core.line.loading import open_line
from core.state.model import TrainState
from core.units import US_PER_S
from tests.desk_log import START_US
from ui.viewmodels.log_rows import _KINDS, GROUPS, LogNames, LogRow, log_row

NAMES = LogNames(open_line("corridor"), load_definitions())


def shown(event: Event) -> LogRow:
    return log_row(Logged(7, START_US, event), NAMES, START_US, ZoneInfo("UTC"))


def test_every_event_that_the_log_can_hold_has_a_line() -> None:
    assert set(_KINDS) == set(get_args(AnyEvent))


def test_what_was_told_late_says_when_it_happened() -> None:
    told = CallReported(
        event_us=START_US, source="s", train="x", point="AF-KDH", call="arrive", manual=True
    )
    late_us = START_US + 300 * US_PER_S
    row = log_row(Logged(7, late_us, told), NAMES, late_us, ZoneInfo("UTC"))
    assert row.text == f"arrived Kandahar · by voice · at {shown(told).time}"


def test_every_kind_but_the_heartbeat_can_be_asked_for() -> None:
    kinds = {event.__struct_config__.tag for event in get_args(AnyEvent)}
    assert set().union(*GROUPS.values()) == kinds - {"heartbeat"}


@pytest.mark.parametrize(
    ("event", "text"),
    [
        (
            CallReported(
                event_us=START_US, source="s", train="x", point="AF-KDH", call="arrive", manual=True
            ),
            "arrived Kandahar · by voice",
        ),
        (
            NoteWritten(event_us=START_US, operator="A", text="Snow at Shelabagh"),
            "Snow at Shelabagh",
        ),
        (
            ReportRefused(event_us=START_US, source="s", reason="km is missing", text='{"kind":1}'),
            'km is missing · {"kind":1}',
        ),
        (
            CommandDecided(
                event_us=START_US,
                inbox_id=1,
                operator="A",
                command="acknowledge_alarm",
                accepted=False,
                reason="the alarm does not stand any more",
            ),
            "Acknowledge refused: the alarm does not stand any more",
        ),
        (
            AlarmTransitioned(
                event_us=START_US,
                alarm="TRN-007",
                key="x",
                code="ACK",
                state_before="UNACK",
                state_after="ACKED",
                priority=3,
                activation=1,
                actor="A",
            ),
            "P3 Unexpected stop in section · acknowledged by A",
        ),
    ],
)
def test_an_event_reads_as_a_sentence(event: Event, text: str) -> None:
    assert shown(event).text == text


def test_what_is_told_of_a_train_or_a_track_is_named_as_people_name_it() -> None:
    train = TrainState(id="2107@2026-06-01", headcode="2107")
    names = LogNames(open_line("corridor"), load_definitions(), {train.id: train})
    moved = BerthReported(
        event_us=START_US,
        source="s",
        headcode="2107",
        from_berth="KZ-KUL/2",
        to_berth="main:KZ-KUL-KZ-BTK/1.1",
    )
    row = log_row(Logged(7, START_US, moved), names, START_US, ZoneInfo("UTC"))
    assert row.text == "2107 from Kulsary 2 to Kulsary–Bayterek 1.1"
    call = CallReported(
        event_us=START_US, source="s", train=train.id, point="AF-KDH", call="arrive"
    )
    assert log_row(Logged(7, START_US, call), names, START_US, ZoneInfo("UTC")).subject == "2107"
    unknown = call.__class__(
        event_us=START_US, source="s", train="9@x", point="AF-KDH", call="arrive"
    )
    assert log_row(Logged(7, START_US, unknown), names, START_US, ZoneInfo("UTC")).subject == "9@x"
