"""What every telemetry source must keep, as tests to inherit from; docs/telemetry.md tells how.

    class TestMySource(SourceContract):
        uri = "mine:something"

A source that needs a partner to speak (a server, a client) overrides `speaking`.
"""

import dataclasses
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from typing import Any

import msgspec
import pytest

from core.events import Report, ReportRefused
from core.ids import Origin
from core.line.loading import open_line
from core.line.model import ShapePoint
from core.telemetry.normalise import Normaliser
from core.telemetry.registry import open_source
from core.telemetry.source import RawReport, Source, SourceContext
from core.units import parse_iso_us

# Long enough for any machine; a source that takes longer hangs.
PATIENCE_S = 30.0
ENOUGH = 1_000


@dataclass
class Run:
    """What a source gave in one run, and how it ended."""

    reports: list[RawReport] = field(default_factory=list)
    error: Exception | None = None
    ended: bool = False


class SourceContract:
    """Inherit, name the class Test..., and set `uri` (or override the fixture `make`)."""

    uri = ""
    # A source that is read twice gives the same twice; a connection does not.
    deterministic = True
    # How many reports it has at least, and whether all of them can be accepted.
    at_least = 1
    all_accepted = True
    # Whether it gives one report twice, as a feed does that is asked again and again.
    repeats_itself = False

    @pytest.fixture
    def context(self) -> SourceContext:
        """What the factory may know: 12 stations, 25 km apart along the equator from 60 E on."""
        railway = open_line("uniform:12x25")
        line = railway.default_line
        shape = (ShapePoint(line.start_mm, 0.0, 60.0), ShapePoint(line.end_mm, 0.0, 62.473))
        railway = dataclasses.replace(railway, lines=(dataclasses.replace(line, shape=shape),))
        return SourceContext(railway, None, "feed", parse_iso_us("2026-03-01T00:00:00Z"))

    @pytest.fixture
    def make(self, context: SourceContext) -> Callable[[], Source]:
        """Builds the source anew."""
        return lambda: open_source(self.uri, context)

    def speaking(self, source: Source) -> AbstractContextManager[object]:
        """What must go on while the source runs, so that it has something to report."""
        return nullcontext()

    def run(self, source: Source, want: int = ENOUGH) -> Run:
        """Runs it in a thread, as a recorder does, until it ends or has given `want` reports."""
        stop, run = threading.Event(), Run()
        if not want:
            stop.set()

        def body() -> None:
            try:
                for report in source.reports(stop):
                    run.reports.append(report)
                    if len(run.reports) >= want:
                        stop.set()
                run.ended = True
            except Exception as error:  # noqa: BLE001  (what it raises is what is looked at)
                run.error = error

        thread = threading.Thread(target=body, daemon=True)
        with self.speaking(source):
            thread.start()
            thread.join(PATIENCE_S)
            assert not thread.is_alive(), f"nothing ended it, after {len(run.reports)} reports"
        return run

    @pytest.fixture
    def reports(self, make: Callable[[], Source]) -> list[RawReport]:
        run = self.run(make(), self.at_least if not self.deterministic else ENOUGH)
        if run.error:
            raise run.error
        return run.reports

    def test_making_it_connects_to_nothing_and_starts_nothing(
        self, make: Callable[[], Source]
    ) -> None:
        make()  # What is imported late is imported now.
        threads = threading.active_count()
        with watched() as touched:
            make()
        assert touched == []
        assert threading.active_count() == threads

    def test_it_tells_what_it_is(self, make: Callable[[], Source]) -> None:
        info = make().info
        assert info.name.isprintable()
        assert 0 < len(info.name) <= 64
        assert info.name == info.name.strip()
        assert info.uri.isprintable()
        assert ":" in info.uri
        assert isinstance(info.origin, Origin)
        assert info.interval_s is None or info.interval_s > 0
        assert info.speed > 0
        assert not info.paced or info.start_us is not None
        assert make().info == info, "the same source has the same name each time"

    def test_its_reports_are_well_formed(
        self, make: Callable[[], Source], reports: list[RawReport]
    ) -> None:
        assert len(reports) >= self.at_least
        for report in reports:
            assert isinstance(report, RawReport)
            assert isinstance(report.payload, dict | bytes)
            if isinstance(report.payload, dict):
                msgspec.json.encode(report.payload)
            assert report.seq is None or (type(report.seq) is int and 0 <= report.seq < 2**63)
            assert len(report.stream) <= 128
            assert report.refusal is None or report.refusal.isprintable()
            assert report.unread_bytes >= 0
        if make().info.paced:
            dues = [report.due_us for report in reports]
            assert all(type(due) is int for due in dues)
            assert dues == sorted(due for due in dues if due is not None)

    def test_no_two_of_its_reports_have_one_number(self, reports: list[RawReport]) -> None:
        if self.repeats_itself:
            pytest.skip("it repeats itself")
        numbers = [(report.stream, report.seq) for report in reports if report.seq is not None]
        assert len(set(numbers)) == len(numbers)

    def test_its_reports_are_understood(
        self, context: SourceContext, reports: list[RawReport]
    ) -> None:
        normaliser = Normaliser(context.railway, max_ahead_us=None)
        events = [normaliser.normalise(report, "it", 0) for report in reports]
        refused = [event.reason for event in events if isinstance(event, ReportRefused)]
        assert not refused or not self.all_accepted
        assert any(isinstance(event, Report) for event in events)

    def test_two_runs_give_the_same(self, make: Callable[[], Source]) -> None:
        if not self.deterministic:
            pytest.skip("what it gives depends on who speaks to it")
        first, second = self.run(make()), self.run(make())
        assert first.reports[:ENOUGH] == second.reports[:ENOUGH]

    def test_it_ends_when_it_is_stopped_before_it_begins(self, make: Callable[[], Source]) -> None:
        run = self.run(make(), want=0)
        assert run.ended or run.error

    def test_it_ends_when_it_is_stopped_after_a_report(self, make: Callable[[], Source]) -> None:
        run = self.run(make(), want=1)
        assert run.ended
        assert run.error is None


class FailingSourceContract(SourceContract):
    """For a URI whose source must fail when it is run: with an exception, not by hanging."""

    at_least = 0

    @pytest.fixture
    def reports(self, make: Callable[[], Source]) -> list[RawReport]:
        return self.run(make()).reports

    def test_its_error_comes_out_as_an_exception(self, make: Callable[[], Source]) -> None:
        error = self.run(make()).error
        assert error is not None
        assert str(error)

    def test_its_reports_are_understood(
        self, context: SourceContext, reports: list[RawReport]
    ) -> None:
        pytest.skip("it may have none")

    def test_it_ends_when_it_is_stopped_after_a_report(self, make: Callable[[], Source]) -> None:
        pytest.skip("it fails")


_touched: list[str] | None = None
_EVENTS = (
    "os.fork",
    "os.system",
    "socket.bind",
    "socket.connect",
    "socket.getaddrinfo",
    "subprocess.Popen",
    "urllib.Request",
)


def _audit(event: str, args: tuple[Any, ...]) -> None:
    if _touched is not None and event in _EVENTS:
        _touched.append(f"{event} {args}")


sys.addaudithook(_audit)


@contextmanager
def watched() -> Iterator[list[str]]:
    """A list of what is connected to or started while the block runs."""
    global _touched
    _touched = touched = []
    try:
        yield touched
    finally:
        _touched = None
