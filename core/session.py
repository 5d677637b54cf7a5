"""Owns what a desk looks through: one store, folded up to an instant and followed from there."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.chronicle import Chronicle
from core.events import Command, Logged
from core.forecast import HORIZON_US, Forecaster, foretold
from core.history import History
from core.ids import Mode, Origin
from core.line.model import Railway
from core.picture import Fold, Picture
from core.recorder.content import store_content
from core.recorder.process import RecorderProcess
from core.recorder.status import RecorderStatus, ask_status
from core.refold import refold
from core.seek import Seeker
from core.store import Inbox, StoreOlder, StoreReader, branch, examine
from core.units import US_PER_S

if TYPE_CHECKING:
    from core.recorder.simulated import FaultEntry

# How often the status channel is asked, and how long a recorder may be silent (architecture.md).
STATUS_EVERY_S = 0.5
SILENT_S = 3.0
# A recorder that goes on with a long log has to fold it first.
START_WAIT_S = 60.0
# Events folded in one poll at most, so that catching up never freezes the window.
POLL_EVENTS = 5_000

__all__ = [
    "CommandRefused",
    "RecorderFailed",
    "StoreSession",
    "branch_store",
    "fault_menu",
    "open_desk",
    "open_shot",
    "picture_at",
    "verify_store",
]

_MODES = {
    Origin.FIELD: Mode.LIVE,
    Origin.SIMULATED: Mode.SIMULATION,
    Origin.TRAINING: Mode.TRAINING,
    Origin.OVERLAY: Mode.WHAT_IF,
}


class CommandRefused(ValueError):
    """A command cannot be asked for now; the text says why."""


class RecorderFailed(ValueError):
    """A recorder could not be started; the text is what it said."""


class WrongDesk(ValueError):
    """A training store on a desk that is none, or the other way round; the text says which."""


def check_desk(store: Path, *, is_training: bool) -> None:
    """Keeps training and everything else apart. Raises WrongDesk or StoreError."""
    with StoreReader.open(store) as reader:
        origin = reader.header.origin
    if (origin == Origin.TRAINING) is is_training:
        return
    if is_training:
        raise WrongDesk(f"{store}: a store of origin {origin}; training has stores of its own")
    raise WrongDesk(f"{store}: a training store; it opens with `train --store` alone")


def open_desk(
    store: Path,
    line: str | None,
    sources: tuple[str, ...],
    at_us: int | None,
    meanwhile: Callable[[], object] = lambda: None,
    *,
    is_training: bool = False,
    is_asked: bool = True,
) -> tuple[StoreSession, RecorderProcess | None]:
    """A session on the store, and the recorder process behind it unless it is a replay.

    Starts a recorder unless one answers, which also makes a store that does not exist yet and
    brings one of an older format up to date; only then, or when a person asked for its line or
    sources and may have to be told of a mistake, is it waited for: else the picture is there
    before, and says that none answers yet. `meanwhile` is done while it starts. Raises
    RecorderFailed, also when it would not record what is asked, WrongDesk or StoreError.
    """
    is_ready = store.exists() and _is_of_this_format(store)
    if is_ready:
        check_desk(store, is_training=is_training)
    if at_us is not None:
        return StoreSession(store, at_us), None
    arguments = ["--line", line] if line else []
    for uri in sources:
        arguments += ["--source", uri]
    recorder = RecorderProcess(store, [*arguments, "--clock", "wall"])
    recorder.ensure()
    meanwhile()
    if is_ready and not (arguments and is_asked):
        return StoreSession(store), recorder
    if not recorder.wait_ready(START_WAIT_S) and (not store.exists() or recorder.was_refused):
        words = recorder.last_words() or f"{store}: the recorder did not start"
        recorder.log_file.unlink(missing_ok=True)
        raise RecorderFailed(words)
    try:
        check_desk(store, is_training=is_training)
    except WrongDesk:
        recorder.stop()
        raise
    return StoreSession(store), recorder


def _is_of_this_format(store: Path) -> bool:
    try:
        StoreReader.open(store).close()
    except StoreOlder:
        return False
    return True


def open_shot(store: Path, at_us: int | None) -> StoreSession:
    """A session for one picture: at an instant, or as a desk shows the store now.

    A field store that nobody records is shown as it ended, as a replay: its live picture would be
    nothing but old positions. Raises StoreError.
    """
    if at_us is None and ask_status(store) is None:
        with StoreReader.open(store) as reader:
            if reader.header.origin == Origin.FIELD:
                at_us = reader.last_recorded_us()
    return StoreSession(store, at_us, is_picture=True)


def picture_at(store: Path, at_us: int | None, seq: int | None) -> tuple[Picture, Railway]:
    """The picture of a store at an instant of session time, after event `seq`, or at its end.

    Raises StoreError.
    """
    with StoreReader.open(store) as reader:
        railway, plan = store_content(reader)
        return Seeker(reader, railway, plan).picture_at(at_us, seq), railway


def branch_store(store: Path, target: Path, at_us: int) -> None:
    """A new store that goes on from an instant of a simulated or training one.

    Opened with the same `sim:` source (without a `start`), its world goes on from there as it was
    changed until then. Raises StoreError.
    """
    branch(store, target, at_us, time.time_ns() // 1_000)


def fault_menu() -> tuple[FaultEntry, ...]:
    """The faults that can be injected into a simulation, in the order of their groups."""
    # A desk that only looks does not wait for the simulator to be imported.
    from core.recorder import simulated

    return simulated.fault_menu()


def verify_store(store: Path, *, replay: bool) -> tuple[list[str], str]:
    """The problems of a store and, for people, what was found in order. Raises StoreError."""
    found = examine(store)
    if found.problems:
        return found.problems, ""
    said = [f"{found.last_seq} events"]
    if found.seals:
        said.append(f"sealed up to event {found.sealed_seq} by key {' and '.join(found.keys)}")
    if found.dropped_seq:
        said.append(f"without measurements up to event {found.dropped_seq}")
    if not replay:
        return [], f" ({', '.join(said)})"
    with StoreReader.open(store) as reader:
        folded = refold(reader, *store_content(reader), found.dropped_seq)
    said.append(f"{folded.digests} digests and {folded.snapshots} snapshots are what the log gives")
    return folded.problems, f" ({', '.join(said)})"


class StoreSession:
    """A store as a desk reads it. For one thread; nothing here writes but `command`.

    It follows the end of the log, or shows an instant of it: then `at_us` is that instant, and the
    end is followed beside it, so that coming back costs nothing and what happens is still heard.
    """

    def __init__(self, path: Path, at_us: int | None = None, *, is_picture: bool = False) -> None:
        """Opens the store and folds it, up to `at_us` for a replay. Raises StoreError.

        For one picture no recorder is waited for, however long it takes to draw.
        """
        self.path = path
        self._is_picture = is_picture
        self.at_us = at_us
        self._reader = StoreReader.open(path)
        self.header = self._reader.header
        self.railway, self.plan = store_content(self._reader)
        self._version = self._reader.data_version()
        seeker = self._seeker()
        self._fold = seeker.fold_at(at_us)
        self._past = seeker if at_us is not None else None
        self._is_foretold = False
        self._end = self._fold if at_us is None else None
        self.status: RecorderStatus | None = None
        self._answered_s = time.monotonic()
        self._asked_s = float("-inf")
        self.picture: Picture = self._fold.snapshot(self.now_us())
        self.end_picture: Picture | None = self.picture if at_us is None else None

    @classmethod
    def open(cls, path: Path, at_us: int | None = None) -> StoreSession:
        """Opens the store and folds it, up to `at_us` for a replay. Raises StoreError."""
        return cls(path, at_us)

    @property
    def mode(self) -> Mode:
        """What is shown: an instant of the log or of the time to come, or the log's end."""
        if self.at_us is None:
            return self.end_mode
        return Mode.FORECAST if self._is_foretold else Mode.REPLAY

    @property
    def end_mode(self) -> Mode:
        """What the end of the log is, by where it comes from."""
        return _MODES[self.header.origin]

    def _seeker(self) -> Seeker:
        return Seeker(self._reader, self.railway, self.plan)

    def seek(self, at_us: int) -> Picture:
        """Shows an instant of session time, with nothing recorded later. Raises StoreError.

        One that is still to come is shown as the forecast has it at the end of the log.
        """
        if self._end is not None and at_us > self.end_us():
            return self._foretell(self._end, at_us)
        self._is_foretold = False
        if self._past is None:
            self._past = self._seeker()
        self.at_us = at_us
        self._fold = self._past.fold_at(at_us)
        self.picture = self._fold.snapshot(at_us)
        return self.picture

    def _foretell(self, end: Fold, at_us: int) -> Picture:
        now_us = self.end_us()
        last_us = min(at_us, now_us + HORIZON_US)
        forecast = self.forecaster.forecast(end.snapshot(now_us), now_us)
        self.at_us, self._fold, self._is_foretold = last_us, end, True
        self.picture = foretold(end.snapshot(now_us), forecast, last_us)
        return self.picture

    @cached_property
    def forecaster(self) -> Forecaster:
        """What makes forecasts of this railway and plan."""
        return Forecaster(self.railway, self.plan)

    def next_us(self, sign: int) -> int | None:
        """When the next event before (-1) or after (1) what is shown was recorded."""
        return self._reader.beside_us(self.now_us(), sign)

    def follow(self) -> Picture:
        """Goes back to the end of the log and follows it. Raises StoreError."""
        if self._end is None:
            self._version = self._reader.data_version()
            self._end = self._seeker().fold_at(None)
        self.at_us, self._is_foretold = None, False
        self._fold = self._end
        self.picture = self.end_picture = self._end.snapshot(self.now_us())
        return self.picture

    def poll(self) -> Picture | None:
        """The picture at the end of the log when that has grown since the last call, else None."""
        if self._end is None:
            return None
        version = self._reader.data_version()
        if version == self._version:
            return None
        events = self._reader.tail(self._end.seq, POLL_EVENTS)
        if len(events) < POLL_EVENTS:
            self._version = version
        if not events:
            return None
        self._end.apply_all(events)
        self.end_picture = self._end.snapshot(self.end_us())
        if self.at_us is None:
            self.picture = self.end_picture
        return self.end_picture

    def poll_status(self) -> RecorderStatus | None:
        """Asks the recorder how it is, at most twice a second; None when none answers."""
        now_s = time.monotonic()
        if self._end is not None and now_s - self._asked_s >= STATUS_EVERY_S:
            self._asked_s = now_s
            answer = ask_status(self.path)
            if answer is not None and answer.store_id == self.header.store_id:
                self.status = answer
                self._answered_s = now_s
        return self.status if self.recorder_silent_s() < SILENT_S else None

    def recorder_silent_s(self) -> float:
        """Real seconds since the recorder last answered, or since this session was opened.

        None for a picture, which nobody waits for.
        """
        return 0.0 if self._is_picture else time.monotonic() - self._answered_s

    def now_us(self) -> int:
        """Session time of what is shown: the instant of a replay, else that of the end."""
        return self.at_us if self.at_us is not None else self.end_us()

    def end_us(self) -> int:
        """Session time at the end of the log: the recorder's clock, carried on.

        Without a recorder a field store's ages run by the wall clock, so that an old picture shows
        its true age; a simulated store's time stands still.
        """
        if self._end is None:
            return self._reader.last_recorded_us() or 0
        recorded_us = self._end.recorded_us
        silent_s = self.recorder_silent_s()
        if self.header.origin == Origin.FIELD and (self.status is None or silent_s >= SILENT_S):
            return max(recorded_us, time.time_ns() // 1_000)
        if self.status is None:
            return recorded_us
        carried_us = int(min(silent_s, SILENT_S) * US_PER_S * self.status.speed)
        return max(recorded_us, self.status.session_us + carried_us)

    def begin_us(self) -> int:
        """Session time of the first event; that of the end where there is none."""
        first_us = self._reader.first_recorded_us()
        return self.end_us() if first_us is None else first_us

    def events(self, *, at_end: bool = False, **filters: Any) -> Iterator[Logged]:
        """The log itself, as StoreReader.events filters it, never beyond what is shown.

        With `at_end` up to the end of the log, as far as it is followed.
        """
        fold = self._end if at_end and self._end is not None else self._fold
        return self._reader.events(until_seq=fold.seq, **filters)

    def fact_seqs(self, kind: str, after_seq: int = 0, subject: str | None = None) -> list[int]:
        """The numbers of the facts of a kind, up to what is shown. Raises StoreError."""
        return self._reader.fact_seqs(kind, after_seq, self._fold.seq, subject)

    @cached_property
    def history(self) -> History:
        """Where trains have been, as far as it was asked for."""
        return History(self._reader, self.railway)

    def log_hash(self, since_us: int) -> tuple[str, str]:
        """The events from an instant to what is shown, and a hash that only that log can have.

        SHA-256 over the first and last number and the chain's hashes at both, one a line.
        Raises StoreError.
        """
        first, last = self._reader.seq_at(since_us - 1) + 1, self._fold.seq
        said = [str(first), str(last)]
        for seq in (first, last):
            said += map(str, self._reader.links_at(seq))
        return f"{first}–{last}", hashlib.sha256("\n".join(said).encode()).hexdigest()

    @cached_property
    def chronicle(self) -> Chronicle:
        """The log seen from afar, as far as it was asked for."""
        return Chronicle(self._reader)

    def load_chronicle(self, since_us: int) -> bool:
        """Reads one more piece of the chronicle. True once all is there. Raises StoreError."""
        return self.chronicle.load(since_us, self._reader.last_seq())

    def load_history(self, since_us: int, *, to_end: bool = False) -> bool:
        """Reads one more piece of the history from a recorded time up to what is shown.

        With `to_end` up to the end of the log. True once all is there. Raises StoreError.
        """
        until_seq = self._fold.seq
        if to_end:
            until_seq = max(until_seq, self._reader.last_seq())
        return self.history.load(since_us, until_seq)

    def command(self, command: Command) -> int:
        """Asks the recorder for something; the row's id. Raises CommandRefused or StoreError."""
        if self.at_us is not None:
            raise CommandRefused("there are no commands in a replay")
        status = self.poll_status()
        if status is None:
            raise CommandRefused("no recorder answers")
        if not status.recording:
            raise CommandRefused(f"not recording: {status.reason}")
        with Inbox.open(self.path) as inbox:
            return inbox.put(command)

    def close(self) -> None:
        """Gives the store back."""
        self._reader.close()
