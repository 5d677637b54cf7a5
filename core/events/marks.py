"""Owns the events about the session itself: its start and end, source health, notes."""

from __future__ import annotations

from typing import Literal

from core.events.base import Event

HealthName = Literal["fresh", "late", "stale", "dead"]


class SessionStarted(Event, frozen=True, kw_only=True, omit_defaults=True, tag="session_started"):
    """A recorder opened the log. `clock` is wall, simulated or feed."""

    recorder: str
    version: str
    clock: str
    sources: tuple[str, ...] = ()


class ClockDiffered(Event, frozen=True, kw_only=True, omit_defaults=True, tag="clock"):
    """The wall clock was `offset_us` ahead of session time, which is slewed towards it."""

    offset_us: int


class SessionEnded(Event, frozen=True, kw_only=True, omit_defaults=True, tag="session_ended"):
    """A recorder closed the log, with what came in meanwhile."""

    recorder: str
    accepted: int = 0
    rejected: int = 0
    duplicates: int = 0


class SourceHealthChanged(
    Event, frozen=True, kw_only=True, omit_defaults=True, tag="source_health"
):
    """A source became fresh, late, stale or dead; `reason` says why where there is more to say.

    `interval_s` is how often the source is expected to speak; None when it need not.
    """

    source: str
    uri: str
    health: HealthName
    reason: str = ""
    interval_s: int | None = None

    @property
    def subject(self) -> str:
        return self.source


class SourceRefused(Event, frozen=True, kw_only=True, omit_defaults=True, tag="source_refused"):
    """A source was not let in, for instance a simulated one on a store of field telemetry."""

    uri: str
    reason: str

    @property
    def subject(self) -> str:
        return self.uri


class NoteWritten(Event, frozen=True, kw_only=True, omit_defaults=True, tag="note"):
    """A person wrote a free note."""

    operator: str
    text: str

    @property
    def subject(self) -> str:
        return self.operator


class PictureDigested(Event, frozen=True, kw_only=True, omit_defaults=True, tag="digest"):
    """What the recorder believed after event `upto_seq`, as the digest of its picture."""

    upto_seq: int
    digest: str


class SealMade(Event, frozen=True, kw_only=True, omit_defaults=True, tag="seal"):
    """The log up to event `upto_seq`, the one before this, signed as the chain stood there.

    `facts` and `measures` are the two hashes of the chain, `key` the public key that `signature` is
    made with (Ed25519), all in hexadecimal.
    """

    upto_seq: int
    facts: str
    measures: str
    key: str
    signature: str

    @property
    def subject(self) -> str:
        return self.key


class MeasurementsDropped(
    Event, frozen=True, kw_only=True, omit_defaults=True, tag="measurements_dropped"
):
    """Retention took away the settled measurements up to event `upto_seq`; facts stay."""

    upto_seq: int
    reason: str

    @property
    def subject(self) -> str:
        return str(self.upto_seq)
