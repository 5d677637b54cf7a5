"""What tests of the recorder share: one without threads, a belief in memory, the program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import main
from core.alarms.definitions import load_definitions
from core.events import Event, Logged, SessionStarted
from core.ids import Origin
from core.line.loading import open_line
from core.line.model import Railway
from core.picture import Fold, Picture
from core.recorder.step import Recorder
from core.state.model import TrainState
from core.store import Inbox, StoreReader, StoreWriter
from core.telemetry.source import RawReport
from core.timetable.loading import open_plan
from core.timetable.model import Plan
from core.units import US_PER_S, format_iso, parse_iso_us

ROOT = Path(__file__).parents[1]
START_US = parse_iso_us("2026-03-01T10:00:00Z")


@cache
def _content(line: str, plan: str) -> tuple[Railway, Plan]:
    return open_line(line), open_plan(plan) if plan else Plan("", "")


class Desk:
    """A recorder on a real store, driven by hand: `now_us` is session time, each call a step."""

    def __init__(
        self,
        path: Path,
        line: str = "uniform:6x20",
        plan: str = "",
        origin: Origin = Origin.FIELD,
        start_us: int = START_US,
    ) -> None:
        self.path = path
        self.railway, self.plan = _content(line, plan)
        self.now_us = start_us
        if not path.exists():
            StoreWriter.create(
                path,
                origin=origin,
                created_us=start_us,
                line_name=line,
                line_text=self.railway.text,
                plan_name=self.plan.id,
                plan_text=self.plan.text,
                program_version="test",
            ).close()
        self.open()

    def open(self) -> None:
        """Takes the store up again, as a recorder does that was started anew."""
        self.writer = StoreWriter.open(self.path)
        with StoreReader.open(self.path) as reader:
            self.recorder = Recorder(
                self.writer, self.railway, self.plan, load_definitions(), reader.events()
            )
        self.now_us = max(self.now_us, self.writer.last_recorded_us)

    def close(self) -> None:
        self.writer.close()

    def restart(self) -> None:
        """Ends the recorder and starts another, which says so and looks at what there is."""
        self.close()
        self.open()
        started = SessionStarted(
            event_us=self.now_us, recorder="test", version="test", clock="wall"
        )
        self.decide(started)

    def wait(self, seconds: float) -> None:
        """Lets time pass as a recorder does: looking when something is due, and at the end."""
        end_us = self.now_us + round(seconds * US_PER_S)
        while (due_us := self.recorder.next_wake_us()) is not None and due_us < end_us:
            self.now_us = max(due_us, self.now_us)
            self.step()
        self.now_us = end_us
        self.step()

    def step(self, *inputs: tuple[str, RawReport]) -> None:
        self.recorder.step(inputs, self.now_us)

    def say(self, kind: str, *, source: str = "gps", late_s: float = 0, **fields: Any) -> None:
        """One report line, now or `late_s` ago by its own time."""
        at_us = self.now_us - round(late_s * US_PER_S)
        line = {"kind": kind, "at": format_iso(at_us), **fields}
        self.step((source, RawReport(line)))

    def decide(self, *events: Event) -> None:
        """Events that are not telemetry, such as a source's health."""
        self.recorder.decide(events, self.now_us)
        self.recorder.commit()

    def put(self, command: Any) -> int:
        with Inbox.open(self.path) as inbox:
            return inbox.put(command)

    def log(self, *kinds: str) -> list[Event]:
        with StoreReader.open(self.path) as reader:
            return [logged.event for logged in reader.events(kinds=kinds or None)]

    @property
    def picture(self) -> Picture:
        return self.recorder.fold.snapshot(self.now_us)

    def alarm_states(self) -> dict[tuple[str, str], str]:
        """The states of the instances that are not normal."""
        alarms = self.picture.alarms.items()
        return {key: alarm.state for key, alarm in alarms if alarm.state != "NORMAL"}


def logged_events(path: Path) -> list[Logged]:
    """All events of a store with their places in the log."""
    with StoreReader.open(path) as reader:
        return list(reader.events())


def program(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs the program itself and returns what it said."""
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, **environment},
    )


@dataclass(frozen=True)
class Said:
    """What a verb said: exit status, standard output, standard error."""

    status: int
    out: str
    err: str


def verb(*arguments: object) -> Said:
    """Runs a verb in this process, which is much faster than `program`."""
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        try:
            status = main.run([str(argument) for argument in arguments])
        except SystemExit as end:
            status = int(end.code or 0)
    return Said(status, out.getvalue(), err.getvalue())


def answer(*arguments: object, **environment: str) -> dict[str, Any]:
    """The JSON object that the program prints."""
    done = program(*arguments, **environment)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def started(
    *arguments: object, environment: Mapping[str, str] | None = None, stdin: bool = False
) -> subprocess.Popen[str]:
    """The program in a process that goes on; the caller ends it."""
    return subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
        stdin=subprocess.PIPE if stdin else subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **(environment or {})},
    )


def write_lines(path: Path, *lines: Mapping[str, Any] | str) -> Path:
    """A file of report lines; text goes in as it is."""
    texts = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
    return path


class Belief:
    """A fold in memory: `say` puts an event into the log, recorded `at` seconds after the start."""

    def __init__(self, line: str = "uniform:6x20", plan: str = "") -> None:
        self.railway, self.plan = _content(line, plan)
        self.fold = Fold(self.railway, self.plan, Origin.FIELD)
        self.events: list[Logged] = []

    def say(self, event: Event, at: float) -> None:
        logged = Logged(len(self.events) + 1, us(at), event)
        self.events.append(logged)
        self.fold.apply(logged)

    def train(self, name: str = "T1") -> TrainState:
        return self.fold.telemetry.trains[name]


def us(seconds: float) -> int:
    """Seconds after the start as microseconds."""
    return START_US + round(seconds * US_PER_S)
