"""What becomes of report lines: what is accepted as what, and what is refused for which reason."""

import base64
import dataclasses
import json
from typing import Any

import pytest

from core.events import (
    AlarmReported,
    BerthReported,
    CallReported,
    HeartbeatReported,
    MeasureReported,
    PointsReported,
    PositionReported,
    Report,
    ReportRefused,
    SectionReported,
    SignalReported,
    TrainReported,
    decode_event,
    encode_event,
)
from core.line.loading import open_line
from core.line.model import MeasuringPoint, Railway, ShapePoint
from core.telemetry.normalise import Normaliser
from core.telemetry.source import RawReport
from core.units import parse_iso_us

AT = "2026-03-01T10:00:00Z"
AT_US = parse_iso_us(AT)
NOW_US = AT_US + 5_000_000
POSITION = {"kind": "position", "train": "40DN", "at": AT, "km": 12.5}


@pytest.fixture(scope="module")
def railway() -> Railway:
    """Four stations 25 km apart from km 0, and a shape along the equator, 1 degree a 75 km."""
    plain = open_line("uniform:4x25")
    line = plain.default_line
    shape = (ShapePoint(line.start_mm, 0.0, 60.0), ShapePoint(line.end_mm, 0.0, 61.0))
    return dataclasses.replace(plain, lines=(dataclasses.replace(line, shape=shape),))


@pytest.fixture
def normaliser(railway: Railway) -> Normaliser:
    return Normaliser(railway)


def accepted(normaliser: Normaliser, payload: dict[str, Any] | bytes) -> Report:
    event = normaliser.normalise(RawReport(payload), "gps", NOW_US)
    assert isinstance(event, Report), event
    return event


def reason(normaliser: Normaliser, payload: Any) -> str:
    event = normaliser.normalise(RawReport(payload), "gps", NOW_US)
    assert isinstance(event, ReportRefused), event
    return event.reason


def test_a_position_by_km_lies_on_the_default_line(normaliser: Normaliser) -> None:
    line = b'{"kind":"position","train":"40DN","at":"2026-03-01T15:00:00.25+05:00","km":12.5}'
    assert accepted(normaliser, line) == PositionReported(
        event_us=AT_US + 250_000, source="gps", train="40DN", line="main", position_mm=12_500_000
    )


def test_a_position_keeps_all_that_the_fix_says(normaliser: Normaliser) -> None:
    told = {
        "line": "main",
        "lat": 0.001,
        "lon": 60.2,
        "track": "1",
        "speed_kmh": 0,
        "direction": "down",
        "accuracy_m": 7.5,
        "source_seq": 9,
    }
    assert accepted(normaliser, POSITION | told) == PositionReported(
        event_us=AT_US,
        source="gps",
        source_seq=9,
        train="40DN",
        line="main",
        position_mm=12_500_000,
        lat_e7=10_000,
        lon_e7=602_000_000,
        track="1",
        speed_hm_h=0,
        direction="down",
        accuracy_mm=7_500,
    )


def test_a_missing_speed_is_unknown_and_not_zero(normaliser: Normaliser) -> None:
    for payload in (POSITION, POSITION | {"speed_kmh": None}):
        event = accepted(normaliser, payload)
        assert isinstance(event, PositionReported)
        assert event.speed_hm_h is None


def test_a_fix_by_latitude_and_longitude_is_put_on_the_line(normaliser: Normaliser) -> None:
    fix = {"kind": "position", "train": "40DN", "at": AT, "lat": 0.001, "lon": 60.5}
    event = accepted(normaliser, fix)
    assert isinstance(event, PositionReported)
    assert event.position_mm == pytest.approx(37_500_000, abs=10)
    assert event.off_line_mm == pytest.approx(111_195, abs=1)
    assert (event.lat_e7, event.lon_e7) == (10_000, 605_000_000)


def test_where_two_lines_are_as_near_the_one_that_is_named_has_the_fix(railway: Railway) -> None:
    main = railway.default_line
    both = dataclasses.replace(railway, lines=(main, dataclasses.replace(main, id="branch")))
    fix = {"kind": "position", "train": "40DN", "at": AT, "lat": 0.0, "lon": 60.5}
    for told, line in ((fix, "main"), (fix | {"line": "branch"}, "branch")):
        event = accepted(Normaliser(both), told)
        assert isinstance(event, PositionReported)
        assert event.line == line


def test_a_fix_far_from_the_line_is_refused_with_the_distance(normaliser: Normaliser) -> None:
    fix = {"kind": "position", "train": "40DN", "at": AT, "lat": 1.0, "lon": 60.5}
    assert "fix is 111,195 m off the line, the limit is 250 m" in reason(normaliser, fix)


def test_a_chainage_may_lie_a_little_beyond_the_ends_of_the_line(normaliser: Normaliser) -> None:
    for km in (-0.9, 75.9):
        assert isinstance(accepted(normaliser, POSITION | {"km": km}), PositionReported)
    for km in (-1.1, 76.1):
        told = f"km: {km} is not on line main, which runs from 0.0 to 75.0"
        assert reason(normaliser, POSITION | {"km": km}) == told


EVERY_KIND: list[tuple[dict[str, Any], Report]] = [
    (
        {"kind": "call", "train": "1", "point": "S0002", "event": "pass", "track": "2"},
        CallReported(
            event_us=AT_US, source="gps", train="1", point="S0002", call="pass", track="2"
        ),
    ),
    (
        {"kind": "section", "section": "S0002/1", "state": "occupied", "train": "1"},
        SectionReported(
            event_us=AT_US, source="gps", section="S0002/1", state="occupied", train="1"
        ),
    ),
    (
        {"kind": "signal", "signal": "S0001.HD1", "aspect": "proceed"},
        SignalReported(event_us=AT_US, source="gps", signal="S0001.HD1", aspect="proceed"),
    ),
    (
        {"kind": "points", "points": "S0001.PD2", "state": "moving"},
        PointsReported(event_us=AT_US, source="gps", points="S0001.PD2", state="moving"),
    ),
    (
        {"kind": "berth", "from": "0101", "to": "0103", "headcode": "1A01"},
        BerthReported(
            event_us=AT_US, source="gps", from_berth="0101", to_berth="0103", headcode="1A01"
        ),
    ),
    (
        {"kind": "measure", "point": "W-1", "value": -3.25, "unit": "m/s", "quality": "good"},
        MeasureReported(
            event_us=AT_US,
            source="gps",
            point="W-1",
            value_e6=-3_250_000,
            unit="m/s",
            quality="good",
        ),
    ),
    (
        {"kind": "train", "train": "1", "length_m": 412.4, "wagons": 30, "cargo": "گندم"},
        TrainReported(
            event_us=AT_US, source="gps", train="1", length_m=412, wagons=30, cargo="گندم"
        ),
    ),
    (
        {"kind": "alarm", "alarm": "FIRE", "key": "hut 7", "active": False, "priority": 1},
        AlarmReported(
            event_us=AT_US, source="gps", alarm="FIRE", key="hut 7", active=False, priority=1
        ),
    ),
    ({"kind": "heartbeat"}, HeartbeatReported(event_us=AT_US, source="gps")),
]


@pytest.mark.parametrize(("said", "event"), EVERY_KIND, ids=lambda v: str(v)[:24])
def test_every_kind_becomes_its_event(
    normaliser: Normaliser, said: dict[str, Any], event: Report
) -> None:
    line = said | {"at": AT}
    assert accepted(normaliser, line) == event
    assert accepted(normaliser, json.dumps(line).encode()) == event


def test_unknown_keys_are_kept_as_they_came(normaliser: Normaliser) -> None:
    line = (
        b'{"kind":"heartbeat","at":"2026-03-01T10:00:00Z","source":"gw-1",'
        b'"n":1.10,"deep":{"a":[1e2]}}'
    )
    event = accepted(normaliser, line)
    assert event.extra == '{"source":"gw-1","n":1.10,"deep":{"a":[1e2]}}'
    assert decode_event(encode_event(event)) == event
    given = accepted(normaliser, POSITION | {"bearing": 12.5, "cabin": {"نام": None}})
    assert json.loads(given.extra) == {"bearing": 12.5, "cabin": {"نام": None}}


def test_a_voice_report_is_marked_and_other_qualities_are_kept(normaliser: Normaliser) -> None:
    call = {"kind": "call", "train": "1", "at": AT, "point": "S0001", "event": "arrive"}
    for report in (call, POSITION):
        spoken = accepted(normaliser, report | {"quality": "manual"})
        assert isinstance(spoken, CallReported | PositionReported)
        assert spoken.manual
        other = accepted(normaliser, report | {"quality": "good"})
        assert isinstance(other, CallReported | PositionReported)
        assert not other.manual
        assert json.loads(other.extra) == {"quality": "good"}


@pytest.mark.parametrize(
    ("payload", "why"),
    [
        (b"", "not JSON: Input data was truncated"),
        (b"hello", "not JSON: JSON is malformed: invalid character (byte 0)"),
        (b"[1, 2]", "not a JSON object: a list"),
        (b"7", "not a JSON object: 7"),
        (b"[" * 60_000, "not JSON: maximum recursion depth exceeded"),
        (b'{"kind":"heartbeat","at":NaN}', "at: nan is not a number that JSON has"),
        (b'{"kind":"position","km":1e999}', "km: inf is not a number that JSON has"),
        (b'{"kind":"heartbeat","at":"\xff"}', "not JSON: 'utf-8' codec can't decode"),
        (b" " * 65_537, "longer than 65536 bytes"),
        ({}, "kind: missing"),
        ({"kind": "telegram"}, "kind: 'telegram' is not a kind of report"),
        ({"kind": ["position"]}, "kind: a list is not a kind of report"),
        ({1: 2, "kind": "heartbeat", "at": AT}, "not a JSON object: a key of it is not text"),
        ("a text", "not a JSON object: 'a text'"),
    ],
    ids=lambda v: str(v)[:24],
)
def test_what_is_no_report_is_refused_with_the_reason(
    normaliser: Normaliser, payload: Any, why: str
) -> None:
    assert reason(normaliser, payload).startswith(why)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"train": ""}, "train: '' is not a name of 1 to 64 visible characters"),
        ({"train": None}, "train: null is not a name"),
        ({"train": 40}, "train: 40 is not a name"),
        ({"train": "4" * 65}, "train: '444"),
        ({"train": " 40DN"}, "train: ' 40DN' is not a name"),
        ({"train": "40\nDN"}, r"train: '40\nDN' is not a name"),
        ({"train": "40\u202eDN"}, r"train: '40\u202eDN' is not a name"),
        ({"train": "40\u200dDN"}, r"train: '40\u200dDN' is not a name"),
        ({"km": "12"}, "km: '12' is not a number of kilometres"),
        ({"km": True}, "km: true is not a number of kilometres"),
        ({"km": float("nan")}, "km: nan is not a number of kilometres"),
        ({"km": float("inf")}, "km: inf is not a number of kilometres"),
        ({"km": 10**400}, "km: a number of more than 64 bits is not a number of kilometres"),
        ({"km": None}, "km: missing (a position needs km, or lat and lon)"),
        ({"km": None, "lat": 0.0}, "lat or lon: missing"),
        ({"km": None, "lat": 91, "lon": 60}, "lat: 91 is not a number from -90 to 90"),
        ({"line": "branch"}, "line: 'branch' is not a line of this railway"),
        ({"direction": "north"}, 'direction: \'north\' is not one of "up", "down"'),
        ({"speed_kmh": -1}, "speed_kmh: -1 is not a number of km/h from 0 to 600"),
        ({"speed_kmh": 601}, "speed_kmh: 601 is not a number of km/h from 0 to 600"),
        ({"accuracy_m": -0.1}, "accuracy_m: -0.1 is not a number of metres"),
        ({"source_seq": 1.5}, "source_seq: 1.5 is not a whole number from 0 to 2^63 - 1"),
        ({"source_seq": 2**63}, "source_seq: 9223372036854775808 is not a whole number"),
        ({"source_seq": True}, "source_seq: true is not a whole number"),
        ({"at": "yesterday"}, "at: 'yesterday': not ISO 8601"),
        ({"at": "2026-03-01T10:00:00"}, "at: '2026-03-01T10:00:00': time has no zone"),
        ({"at": "2026-02-30T10:00:00Z"}, "at: '2026-02-30T10:00:00Z': not ISO 8601"),
        ({"at": 1772359200}, "at: 1772359200 is not an ISO 8601 time with a zone"),
        ({"at": "1969-12-31T23:59:59Z"}, "at: '1969-12-31T23:59:59Z' is not a time from 1970"),
        ({"at": "0001-01-01T00:00:00+23:59"}, "at: '0001-01-01T00:00:00+23:59'"),
        ({"at": "2026-03-01T10:10:06Z"}, "at: '2026-03-01T10:10:06Z': time lies ahead by 601 s"),
        ({"kind": "call"}, "point: missing"),
        ({"kind": "call", "point": "X", "event": "leave"}, "event: 'leave' is not one of"),
        ({"kind": "call", "point": "X", "event": "pass"}, "point: 'X' is not known"),
        ({"kind": "section", "section": "X", "state": "clear"}, "section: 'X' is not known"),
        ({"kind": "section", "section": "S0002/1", "state": "full"}, "state: 'full' is not one"),
        ({"kind": "signal", "signal": "X", "aspect": "stop"}, "signal: 'X' is not known"),
        ({"kind": "points", "points": "X", "state": "failed"}, "points: 'X' is not known"),
        ({"kind": "berth", "headcode": "1A01"}, "from: missing (a berth report needs from, to"),
        ({"kind": "measure", "point": "W"}, "value: missing"),
        (
            {"kind": "measure", "point": "W", "value": "5", "unit": "m", "quality": "good"},
            "value: '5' is not a number",
        ),
        ({"kind": "train", "cargo": "a\x00b"}, r"cargo: 'a\x00b' is not text of at most 1000"),
        ({"kind": "train", "wagons": 3.5}, "wagons: 3.5 is not a whole number"),
        (
            {"kind": "alarm", "alarm": "A", "key": "k", "active": 1},
            "active: 1 is not true or false",
        ),
    ],
    ids=lambda v: str(v)[:40],
)
def test_a_wrong_key_refuses_the_line_by_name_and_value(
    normaliser: Normaliser, said: dict[str, Any], why: str
) -> None:
    assert reason(normaliser, POSITION | said).startswith(why)


def test_a_time_far_ahead_is_accepted_where_the_clock_follows_the_reports(
    railway: Railway,
) -> None:
    ahead = POSITION | {"at": "2027-01-01T00:00:00Z"}
    assert isinstance(
        Normaliser(railway, max_ahead_us=None).normalise(RawReport(ahead), "gps", 0), Report
    )


def test_a_line_file_that_lists_measuring_points_lists_them_all(railway: Railway) -> None:
    wind = MeasuringPoint("W-1", "main", 5_000_000, "wind", "m/s")
    listed = Normaliser(dataclasses.replace(railway, measuring_points={"W-1": wind}))
    value = {"kind": "measure", "at": AT, "value": 1, "unit": "m/s", "quality": "good"}
    assert accepted(listed, value | {"point": "W-1"})
    assert accepted(listed, value | {"point": "S0001"})
    assert reason(listed, value | {"point": "W-2"}) == "point: 'W-2' is not known on this railway"


def test_a_refused_line_keeps_its_text_its_number_and_when_it_came(
    normaliser: Normaliser,
) -> None:
    raw = RawReport('{"kind": "سلام"}'.encode(), seq=7, stream="lines:1")
    assert normaliser.normalise(raw, "gps", NOW_US) == ReportRefused(
        event_us=NOW_US,
        source="gps",
        reason="kind: 'سلام' is not a kind of report",
        text='{"kind": "سلام"}',
        source_seq=7,
        stream="lines:1",
    )


def test_text_that_is_not_utf8_is_kept_in_base64(normaliser: Normaliser) -> None:
    event = normaliser.normalise(RawReport(b"\x00\xff\xfe"), "gps", NOW_US)
    assert isinstance(event, ReportRefused)
    assert event.text_base64
    assert base64.b64decode(event.text) == b"\x00\xff\xfe"


def test_a_long_text_is_cut_between_characters_and_the_rest_counted(
    normaliser: Normaliser,
) -> None:
    line = b"x" + "س".encode() * 40_000
    raw = RawReport(line[:70_000], unread_bytes=len(line) - 70_000)
    event = normaliser.normalise(raw, "gps", NOW_US)
    assert isinstance(event, ReportRefused)
    assert not event.text_base64
    assert line.decode().startswith(event.text)
    assert len(event.text.encode()) + event.truncated_bytes == len(line)
    assert len(event.text.encode()) == 65_535


def test_a_long_text_that_ends_in_no_character_is_kept_in_base64(normaliser: Normaliser) -> None:
    for end in (b"\xff", b"\xc3("):
        kept = b"x" * (65_536 - len(end)) + end
        event = normaliser.normalise(RawReport(kept + b"more"), "gps", NOW_US)
        assert isinstance(event, ReportRefused)
        assert event.text_base64
        assert base64.b64decode(event.text) == kept
        assert event.truncated_bytes == 4


def test_a_refused_dictionary_is_kept_as_json_whatever_it_holds(normaliser: Normaliser) -> None:
    loop: dict[str, Any] = {"kind": "position", "lone": "\ud800", "what": object()}
    event = normaliser.normalise(RawReport(loop), "gps", NOW_US)
    assert isinstance(event, ReportRefused)
    assert decode_event(encode_event(event)) == event
    loop["self"] = loop
    again = normaliser.normalise(RawReport(loop), "gps", NOW_US)
    assert isinstance(again, ReportRefused)
    assert again.text == "an object"


def test_unknown_keys_that_json_cannot_hold_refuse_the_line(normaliser: Normaliser) -> None:
    assert reason(normaliser, POSITION | {"when": object()}).startswith("when: not JSON")
    for number in (float("nan"), float("inf")):
        assert reason(normaliser, POSITION | {"wear": number}).startswith("wear: not JSON")
    assert reason(normaliser, POSITION | {"much": "x" * 65_536}).startswith("much: unknown keys")


def test_what_a_source_could_not_read_is_refused_for_its_reason(normaliser: Normaliser) -> None:
    raw = RawReport(b'{"kind": "pos', refusal="the connection ended", unread_bytes=3)
    event = normaliser.normalise(raw, "gps", NOW_US)
    assert isinstance(event, ReportRefused)
    assert (event.reason, event.text) == ("the connection ended", '{"kind": "pos')
    assert event.truncated_bytes == 3


def test_a_source_that_numbers_with_something_else_is_refused(normaliser: Normaliser) -> None:
    for seq in ("7", -1, 2**63, 1.0):
        event = normaliser.normalise(RawReport(POSITION, seq=seq), "gps", NOW_US)  # type: ignore[arg-type]
        assert isinstance(event, ReportRefused)
        assert event.reason.startswith("source_seq: ")
        assert event.source_seq is None
