"""What holds of normalising for any input at all."""

from collections import deque
from typing import Any
from unittest import mock

import msgspec
from hypothesis import example, given
from hypothesis import strategies as st

from core.events import Report, ReportRefused, decode_event, encode_event
from core.line.loading import open_line
from core.telemetry import duplicates
from core.telemetry.adapters.lines import LineReader
from core.telemetry.duplicates import SeenNumbers
from core.telemetry.health import SourceHealth
from core.telemetry.normalise import Normaliser
from core.telemetry.source import RawReport, SourceInfo
from core.units import parse_iso_us

RAILWAY = open_line("uniform:4x25")
AT = "2026-03-01T10:00:00Z"
NOW_US = parse_iso_us(AT)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
names = st.text(
    st.characters(categories=["L", "N"], exclude_characters="\u3164\uffa0\u115f\u1160"),
    min_size=1,
    max_size=64,
)
texts = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=60).filter(
    lambda text: "\u2028" not in text
)
instants = st.sampled_from([AT, "2026-03-01T14:30:00.000001+04:30", "1970-01-01T00:00Z"])
# Each key of each kind, with values that are right.
RIGHT: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "position": {
        "train": names,
        "km": st.floats(0, 75) | st.integers(0, 75),
        "?line": st.just("main"),
        "?track": names,
        "?speed_kmh": st.floats(0, 600) | st.integers(0, 600),
        "?direction": st.sampled_from(["up", "down"]),
        "?accuracy_m": st.floats(0, 1000),
    },
    "call": {
        "train": names,
        "point": st.sampled_from(sorted(RAILWAY.points)),
        "event": st.sampled_from(["arrive", "depart", "pass"]),
        "?track": names,
    },
    "section": {
        "section": st.sampled_from(sorted(RAILWAY.sections)),
        "state": st.sampled_from(["occupied", "clear", "unknown"]),
        "?train": names,
    },
    "signal": {"signal": st.sampled_from(sorted(RAILWAY.signals)), "aspect": names},
    "points": {
        "points": st.sampled_from(sorted(RAILWAY.switches)),
        "state": st.sampled_from(["normal", "reverse", "moving", "failed", "unknown"]),
    },
    "berth": {"headcode": names, "from": names, "?to": names},
    "measure": {
        "point": names,
        "value": st.floats(-1e12, 1e12) | st.integers(-(10**12), 10**12),
        "unit": texts,
        "quality": st.sampled_from(["good", "uncertain", "bad"]),
    },
    "train": {
        "train": names,
        "?headcode": names,
        "?category": texts,
        "?length_m": st.floats(0, 20_000),
        "?mass_t": st.integers(0, 100_000),
        "?gauge_mm": st.integers(300, 3000),
        "?vmax_kmh": st.floats(0, 600),
        "?wagons": st.integers(0, 10_000),
        "?cargo": texts,
        "?plan": names,
    },
    "alarm": {
        "alarm": names,
        "key": names,
        "active": st.booleans(),
        "?priority": st.integers(1, 4),
        "?text": texts,
    },
    "heartbeat": {},
}


@st.composite
def right_reports(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(sorted(RIGHT)))
    report = {"kind": kind, "at": draw(instants)}
    for key, values in RIGHT[kind].items():
        if key[0] != "?" or draw(st.booleans()):
            report[key.removeprefix("?")] = draw(values)
    return report


@st.composite
def any_payloads(draw: st.DrawFn) -> Any:
    """Bytes, JSON of all kinds, and reports of which something was changed or added."""
    choice = draw(st.integers(0, 3))
    if choice == 0:
        return draw(st.binary(max_size=80))
    if choice == 1:
        return draw(json_values)
    report = draw(right_reports())
    keys = st.sampled_from(sorted(report)) | st.sampled_from(
        ["source_seq", "lat", "lon", "quality"]
    )
    report |= draw(st.dictionaries(keys | st.text(max_size=8), json_values, max_size=3))
    if choice == 2:
        return report
    try:
        return msgspec.json.encode(report)
    except UnicodeEncodeError:
        return b"{"


@given(
    st.lists(
        st.tuples(
            any_payloads(),
            st.none() | st.integers(-1, 3) | st.just(2**70),
            st.sampled_from(["", "a", "b"]),
            st.none() | st.text(max_size=5),
        ),
        max_size=12,
    )
)
@example([({"kind": "position", "train": 10**5000}, None, "", None)])
@example([({"kind": "train", "cargo": "\ud800"}, None, "", None)])
@example([(b'{"kind":"heartbeat","at":"\\ud800"}', 2, "", None)])
def test_anything_at_all_is_accepted_refused_or_a_duplicate(
    inputs: list[tuple[Any, int | None, str, str | None]],
) -> None:
    normaliser = Normaliser(RAILWAY)
    restarted = Normaliser(RAILWAY)
    for payload, seq, stream, refusal in inputs:
        raw = RawReport(payload, seq, stream, refusal)
        event = normaliser.normalise(raw, "s", NOW_US)
        if event is None:
            continue
        assert isinstance(event, Report | ReportRefused)
        assert decode_event(encode_event(event)) == event, "it can be logged and read again"
        restarted.remember(event)
        if event.source_seq is not None:
            assert normaliser.normalise(raw, "s", NOW_US) is None
            assert restarted.normalise(raw, "s", NOW_US) is None


@given(right_reports())
def test_a_right_report_is_accepted_alike_as_an_object_and_as_a_line(
    report: dict[str, Any],
) -> None:
    line = msgspec.json.encode(report)
    event = Normaliser(RAILWAY).normalise(RawReport(line), "s", NOW_US)
    assert isinstance(event, Report), event
    assert event == Normaliser(RAILWAY).normalise(RawReport(report), "s", NOW_US)
    assert decode_event(encode_event(event)) == event
    assert event.extra == ""


@given(right_reports(), st.data())
def test_one_wrong_key_refuses_the_report_and_is_named(
    report: dict[str, Any], data: st.DataObject
) -> None:
    key = data.draw(st.sampled_from(sorted(report)))
    wrong = report | {key: data.draw(st.sampled_from([{}, [], {"a": 1}, [1]]))}
    event = Normaliser(RAILWAY).normalise(RawReport(wrong), "s", NOW_US)
    assert isinstance(event, ReportRefused)
    assert event.reason.startswith(f"{key}: ")


@given(right_reports(), st.data())
def test_one_missing_key_refuses_the_report_and_is_named(
    report: dict[str, Any], data: st.DataObject
) -> None:
    required = [key for key in RIGHT[report["kind"]] if key[0] != "?"]
    if report["kind"] == "berth" and "to" in report:
        required.remove("from")
    key = data.draw(st.sampled_from([*required, "at", "kind"]))
    less = {name: value for name, value in report.items() if name != key}
    event = Normaliser(RAILWAY).normalise(RawReport(less), "s", NOW_US)
    assert isinstance(event, ReportRefused)
    assert event.reason.startswith(f"{key}: missing")


@given(right_reports(), st.dictionaries(st.text("äxyz_", min_size=1), json_values, max_size=3))
def test_unknown_keys_never_change_what_a_report_says(
    report: dict[str, Any], unknown: dict[str, Any]
) -> None:
    plain = Normaliser(RAILWAY).normalise(RawReport(report), "s", NOW_US)
    event = Normaliser(RAILWAY).normalise(RawReport(unknown | report), "s", NOW_US)
    if isinstance(event, ReportRefused):  # A number or text that JSON cannot hold.
        assert event.reason.split(":")[0] in unknown
        return
    assert event is not None
    assert msgspec.structs.replace(event, extra="") == plain
    assert msgspec.json.decode(event.extra or "{}") == msgspec.json.decode(
        msgspec.json.encode(unknown)
    )


@given(st.lists(st.tuples(st.sampled_from(["", "a", "b", "c"]), st.integers(0, 12)), max_size=80))
def test_duplicates_are_those_a_list_of_the_last_numbers_would_find(
    given_numbers: list[tuple[str, int]],
) -> None:
    with mock.patch.multiple(duplicates, WINDOW=5, STREAM_NUMBERS=15, MAX_STREAMS=3):
        seen = SeenNumbers()
        last: dict[str, deque[int]] = {}
        for stream, number in given_numbers:
            window = last.setdefault(stream, deque(maxlen=5))
            assert seen.seen(stream, number) == (number in window)
            if number not in window:
                window.append(number)


@given(
    st.lists(st.binary(max_size=30) | st.just(b"{}\n") | st.just(b"x\n" * 60), max_size=12),
    st.lists(st.integers(1, 50), min_size=1, max_size=5),
)
def test_lines_do_not_depend_on_how_the_bytes_come(pieces: list[bytes], sizes: list[int]) -> None:
    content = b"".join(pieces)
    whole = LineReader("s")
    expected = [*whole.read(content), *whole.end()]
    reader = LineReader("s")
    found: list[RawReport] = []
    at = turn = 0
    while at < len(content):
        size = sizes[turn % len(sizes)]
        found += reader.read(content[at : at + size])
        at, turn = at + size, turn + 1
    assert [*found, *reader.end()] == expected
    numbers = [report.seq for report in expected]
    assert len(set(numbers)) == len(numbers)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 40)), max_size=40))
def test_health_is_what_the_silence_says_and_changes_are_told_once(
    steps: list[tuple[bool, int]],
) -> None:
    health = SourceHealth(SourceInfo(name="s", uri="s:", interval_s=4.0), 0)
    told, now_s, heard_s = "fresh", 0, 0
    for is_heard, wait_s in steps:
        now_s += wait_s
        event = (health.heard if is_heard else health.check)(now_s * 1_000_000)
        heard_s = now_s if is_heard else heard_s
        silence = now_s - heard_s
        expected = (
            "dead"
            if silence >= 40
            else "stale"
            if silence >= 12
            else "late"
            if silence >= 6
            else "fresh"
        )
        assert (event is not None) == (expected != told)
        if event is not None:
            assert event.health == expected
            assert event.event_us <= now_s * 1_000_000
        told = expected
