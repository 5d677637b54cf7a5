"""Owns the source protocol: what anything that delivers telemetry must offer, and what it delivers.

A source is a blocking iterator of raw reports. Under a wall clock the recorder runs it in a thread
of its own and puts a bounded queue between; under the feed clock the recorder pulls it directly, so
that thread timing cannot change a run. A source never touches the store, the state or the clock.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, runtime_checkable

from core.events import Command
from core.ids import Origin


class RawReport(NamedTuple):
    """One report as a source gives it, before anything is checked.

    `payload` is the report's JSON object as a dict, or the undecoded bytes of a line.
    `seq` is the source's own number for it (or its adapter's), rising within `stream`; a payload's
    own `source_seq` wins over it and counts for the source as a whole, in its stream "".
    `refusal` is set when the source itself could not make a report of what it received; the
    payload is then the raw text that is recorded as refused, `unread_bytes` what it left out of it.
    `due_us` is the session time at which a paced source (simulator, replay) wants it delivered.
    """

    payload: dict[str, Any] | bytes
    seq: int | None = None
    stream: str = ""
    refusal: str | None = None
    due_us: int | None = None
    unread_bytes: int = 0


@dataclass(frozen=True)
class SourceInfo:
    """What a source is: its name in the log, its URI, the origin of what it tells.

    `interval_s` is how often something is expected of it at least; silence for three intervals
    makes it stale, ten dead. None: it may be silent for as long as it likes (a finished file).
    `paced` sources carry `due_us` and bring their own session time from `start_us` at `speed`; with
    `prepares` that time begins with their first report, however long they take to make it.
    """

    name: str
    uri: str
    origin: Origin = Origin.FIELD
    interval_s: float | None = 30.0
    paced: bool = False
    start_us: int | None = None
    speed: float = 1.0
    prepares: bool = False


class StopFlag(Protocol):
    """What a source asks whether it should end; threading.Event is one."""

    def is_set(self) -> bool:
        """True when the source should return soon (within a second)."""
        ...

    def wait(self, timeout: float | None = None) -> bool:
        """Sleeps until set or timed out; returns whether it is set."""
        ...


class Source(Protocol):
    """A telemetry source. Construction must be cheap and must not connect anywhere."""

    info: SourceInfo

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        """Yields raw reports until the source ends or `stop` is set.

        May block (a socket) and may raise: an exception makes the source dead, with the exception
        as the reason, and raises a system alarm; the recorder goes on with the others.
        """
        ...


class SentCommand(NamedTuple):
    """A command on its way to the field: its number, what is asked, when (session time, us).

    `done_us` is set of one from before the source was started, which the field has carried out by
    then: when it said so.
    """

    order: int
    command: Command
    sent_us: int
    done_us: int | None = None


@runtime_checkable
class CommandedSource(Protocol):
    """A source that takes commands, too. Its answers are reports (`answer`) like any other."""

    info: SourceInfo

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        """As a source's."""
        ...

    def take(self, sent: SentCommand) -> None:
        """Takes a command on its way to the field; must not block, whatever thread calls.

        Called once for each, in order: before `reports` for those of the log so far that the field
        carried out or still owes an answer to, and afterwards for new ones, which are on the disk
        by then.
        """
        ...


class SourceContext(NamedTuple):
    """What a factory may know when it builds a source: the railway, the plan, the clock's kind.

    `clock` is "wall" or "feed". `default_start_us` is the session start for paced sources that
    name none (interfaces.md: today's midnight under the wall clock, a fixed date under feed).
    """

    railway: Any
    plan: Any
    clock: str
    default_start_us: int


class SourceFactory(Protocol):
    """What the registry holds under a URI scheme, and what a plugin's entry point names."""

    scheme: str
    form: str
    extra: str

    def __call__(self, uri: str, context: SourceContext) -> Source:
        """Builds the source for a URI. Raises ValueError with one clear line for a bad one."""
        ...
