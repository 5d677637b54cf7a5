"""What a dispatcher enters by telephone: marked manual, numbered by the inbox."""

import json

import pytest

from core.events import CallReported, PositionReported, ReportRefused
from core.line.loading import open_line
from core.telemetry.manual import MANUAL_SOURCE, manual_report
from core.telemetry.normalise import Normaliser
from core.units import parse_iso_us

AT = "2026-03-01T10:00:00Z"
CALL = {"kind": "call", "train": "40DN", "at": AT, "point": "S0002", "event": "arrive"}


@pytest.fixture
def normaliser() -> Normaliser:
    return Normaliser(open_line("uniform:3x10"))


def test_a_call_by_telephone_is_manual_and_says_who_entered_it(normaliser: Normaliser) -> None:
    raw = manual_report(CALL, "amina", 12)
    event = normaliser.normalise(raw, MANUAL_SOURCE, parse_iso_us(AT))
    assert isinstance(event, CallReported)
    assert (event.manual, event.source, event.source_seq) == (True, "manual", 12)
    assert json.loads(event.extra)["operator"] == "amina"


def test_a_position_by_telephone_is_manual_and_entered_once(normaliser: Normaliser) -> None:
    said = {"kind": "position", "train": "40DN", "at": AT, "km": 7, "source_seq": 99}
    raw = manual_report(said, "amina", 13)
    event = normaliser.normalise(raw, MANUAL_SOURCE, parse_iso_us(AT))
    assert isinstance(event, PositionReported)
    assert (event.manual, event.source_seq) == (True, 13)
    assert normaliser.normalise(raw, MANUAL_SOURCE, parse_iso_us(AT)) is None


@pytest.mark.parametrize("kind", ["signal", "section", None, 5])
def test_nothing_else_is_told_by_telephone(normaliser: Normaliser, kind: object) -> None:
    raw = manual_report({"kind": kind, "at": AT}, "amina", 14)
    event = normaliser.normalise(raw, MANUAL_SOURCE, parse_iso_us(AT))
    assert isinstance(event, ReportRefused)
    assert event.reason == "kind: a manual report is a call or a position"
