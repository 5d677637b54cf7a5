"""When a source is fresh, late, stale or dead, and when that is worth an event."""

from core.events import SourceHealthChanged
from core.telemetry.health import SourceHealth
from core.telemetry.source import SourceInfo

S = 1_000_000
START_US = 1_772_359_200 * S
EVERY_10_S = SourceInfo(name="gw", uri="tcp://gw:1", interval_s=10.0)
FILE = SourceInfo(name="f", uri="ndjson:f", interval_s=None)


def told(event: SourceHealthChanged | None) -> tuple[str, float] | None:
    return event and (event.health, (event.event_us - START_US) / S)


def test_a_source_starts_fresh_and_says_so_once() -> None:
    health = SourceHealth(EVERY_10_S, START_US)
    assert health.opened() == SourceHealthChanged(
        event_us=START_US,
        source="gw",
        uri="tcp://gw:1",
        health="fresh",
        reason="opened",
        interval_s=10,
    )
    assert health.heard(START_US + 3 * S) is None


def test_silence_makes_it_late_then_stale_then_dead_at_the_limits() -> None:
    health = SourceHealth(EVERY_10_S, START_US)
    seen = [told(health.check(START_US + second * S)) for second in range(121)]
    changes = [change for change in seen if change]
    assert changes == [("late", 15.0), ("stale", 30.0), ("dead", 100.0)]


def test_a_change_carries_the_instant_of_the_limit_however_late_it_is_found() -> None:
    health = SourceHealth(EVERY_10_S, START_US)
    event = health.check(START_US + 47 * S)
    assert told(event) == ("stale", 30.0)
    assert event
    assert event.reason == "nothing for 30 s, expected every 10 s"
    assert health.check(START_US + 48 * S) is None


def test_hearing_it_again_makes_it_fresh_and_starts_the_silence_anew() -> None:
    health = SourceHealth(EVERY_10_S, START_US)
    health.check(START_US + 200 * S)
    assert told(health.heard(START_US + 201 * S)) == ("fresh", 201.0)
    assert health.check(START_US + 215 * S) is None
    assert told(health.check(START_US + 216 * S)) == ("late", 216.0)


def test_a_source_without_an_interval_may_be_silent_for_ever() -> None:
    health = SourceHealth(FILE, START_US)
    assert health.check(START_US + 10**6 * S) is None


def test_a_finished_source_is_not_dead_and_does_not_age() -> None:
    for info in (FILE, EVERY_10_S):
        health = SourceHealth(info, START_US)
        event = health.ended(START_US + S)
        assert (event.health, event.reason) == ("fresh", "ended")
        assert health.check(START_US + 10**6 * S) is None


def test_an_error_makes_it_dead_with_the_reason_until_it_is_heard() -> None:
    health = SourceHealth(EVERY_10_S, START_US)
    event = health.failed(START_US + S, "ConnectionError: refused")
    assert (event.health, event.reason) == ("dead", "ConnectionError: refused")
    assert health.check(START_US + 500 * S) is None
    assert told(health.heard(START_US + 501 * S)) == ("fresh", 501.0)
    assert told(health.check(START_US + 516 * S)) == ("late", 516.0)


def test_it_tells_when_silence_will_next_change_something() -> None:
    health = SourceHealth(EVERY_10_S, START_US)
    dues: list[float] = []
    while (due_us := health.next_due_us()) is not None:
        dues.append((due_us - START_US) / S)
        assert health.check(due_us - 1) is None
        assert health.check(due_us)
    assert dues == [15.0, 30.0, 100.0]
    assert SourceHealth(FILE, START_US).next_due_us() is None
