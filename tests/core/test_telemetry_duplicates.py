"""When a report is a duplicate: by its number and never by its content, also after a restart."""

from typing import Any

import pytest

from core.events import Event, Report, ReportRefused
from core.line.loading import open_line
from core.line.model import Railway
from core.telemetry import duplicates
from core.telemetry.duplicates import SeenNumbers
from core.telemetry.normalise import Normaliser
from core.telemetry.source import RawReport
from core.units import parse_iso_us

AT = "2026-03-01T10:00:00Z"
NOW_US = parse_iso_us(AT)


@pytest.fixture(scope="module")
def railway() -> Railway:
    return open_line("uniform:3x10")


@pytest.fixture
def normaliser(railway: Railway) -> Normaliser:
    return Normaliser(railway)


def give(
    normaliser: Normaliser,
    own: int | None = None,
    seq: int | None = None,
    stream: str = "",
    source: str = "a",
    **said: Any,
) -> Event | None:
    payload = {"kind": "heartbeat", "at": AT, **said}
    if own is not None:
        payload["source_seq"] = own
    return normaliser.normalise(RawReport(payload, seq, stream), source, NOW_US)


def test_a_number_seen_again_is_a_duplicate_whatever_the_line_says(
    normaliser: Normaliser,
) -> None:
    assert give(normaliser, own=5)
    assert give(normaliser, own=5, note="another content") is None
    assert give(normaliser, own=4), "a late number is no duplicate"


def test_equal_lines_with_other_numbers_or_none_are_reports_of_their_own(
    normaliser: Normaliser,
) -> None:
    assert all(give(normaliser, own=number) for number in (1, 2))
    assert all(give(normaliser) for _ in range(2))


def test_each_source_and_each_stream_has_its_own_numbers(normaliser: Normaliser) -> None:
    assert give(normaliser, seq=1, stream="bus 7")
    assert give(normaliser, seq=1, stream="bus 8")
    assert give(normaliser, seq=1, stream="bus 7", source="b")
    assert give(normaliser, seq=1, stream="bus 7") is None


def test_a_lines_own_number_counts_for_the_whole_source(normaliser: Normaliser) -> None:
    first = give(normaliser, own=9, seq=1, stream="connection 1")
    assert isinstance(first, Report)
    assert (first.source_seq, first.stream) == (9, "")
    assert give(normaliser, own=9, seq=44, stream="connection 2") is None
    assert give(normaliser, seq=9, stream="connection 2"), "an adapter's 9 is another 9"


def test_a_refused_line_uses_up_its_number(normaliser: Normaliser) -> None:
    assert isinstance(give(normaliser, own=3, kind="nonsense"), ReportRefused)
    assert give(normaliser, own=3) is None
    junk = RawReport(b"junk", seq=8, stream="lines")
    assert isinstance(normaliser.normalise(junk, "a", NOW_US), ReportRefused)
    assert normaliser.normalise(junk, "a", NOW_US) is None


def test_the_last_ten_thousand_numbers_are_remembered_and_no_more(
    normaliser: Normaliser,
) -> None:
    for number in range(10_000):
        assert give(normaliser, own=number)
    assert give(normaliser, own=0) is None
    assert give(normaliser, own=10_000)
    assert give(normaliser, own=1) is None
    assert give(normaliser, own=0), "0 is now 10,001 numbers back"


def test_a_leap_in_the_numbers_forgets_nothing(normaliser: Normaliser) -> None:
    for number in (1, 2, 2**62, 3):
        assert give(normaliser, own=number)
    assert all(give(normaliser, own=number) is None for number in (1, 2, 3, 2**62))


def test_a_restart_knows_what_was_logged(railway: Railway, normaliser: Normaliser) -> None:
    logged = [
        give(normaliser, own=1),
        give(normaliser, seq=2, stream="bus"),
        give(normaliser, own=3, kind="nonsense"),
        give(normaliser),
    ]
    restarted = Normaliser(railway)
    for event in logged:
        assert event
        restarted.remember(event)
    assert give(restarted, own=1) is None
    assert give(restarted, seq=2, stream="bus") is None
    assert give(restarted, own=3) is None
    assert give(restarted, own=2)


def test_many_streams_share_a_bounded_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duplicates, "MAX_STREAMS", 10)
    monkeypatch.setattr(duplicates, "STREAM_NUMBERS", 100)
    monkeypatch.setattr(duplicates, "MIN_WINDOW", 3)
    seen = SeenNumbers()
    for number in range(50):
        assert not seen.seen("", number)
        assert not seen.seen("old", number)
        assert not seen.seen("talking", number)
    for stream in range(8):
        assert not seen.seen(f"s{stream}", 0)
    assert seen.seen("talking", 49)
    assert not seen.seen("s8", 0), "the eleventh stream"
    assert not seen.seen("s9", 0), "the twelfth"
    assert seen.seen("talking", 49)
    assert not seen.seen("old", 49), "the stream that was silent longest is forgotten"
    assert seen.seen("s9", 0)
    for number in range(11):
        seen.seen("s9", number)
    assert not seen.seen("s9", 0), "of ten streams each keeps ten of a hundred numbers"
    assert all(seen.seen("", number) for number in range(50)), "its own numbers keep their window"
