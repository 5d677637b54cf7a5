"""Draws the alarm list in its five conditions: quiet, busy, flood, shelved and held.

`python tools/alarm_scenes.py DIRECTORY`. Each is a store of its own that a real recorder writes.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).parents[1]))

from core.events import (
    AcknowledgeAlarm,
    Command,
    ShelveAlarm,
    SourceHealthChanged,
    TakeOutOfService,
)
from core.recorder.wiring import RecordingPlan, open_recorder
from core.session import open_shot
from core.store import Inbox
from core.telemetry.source import RawReport
from core.units import US_PER_S, format_iso, parse_iso_us
from tools.screenshots import SIZE, THEMES, shrink
from ui.app import render_shot

START_US = parse_iso_us("2026-11-24T09:00:00Z")
PERSON = {"operator": "A. Controller", "role": "supervisor"}
LOADS = (
    ("HBD-7", "km 1203.4", 1, "Kandahar–Maywand · hot axle box · 112 degrees"),
    ("FIRE-2", "Khojak tunnel", 1, "Khojak · smoke in the tunnel"),
    ("PTS-14", "Bostan 14", 2, "Bostan · points 14 · no detection"),
    ("LNK-3", "Gereshk", 2, "Gereshk · link lost · both paths"),
    ("CRANE-2", "Spin Boldak", 3, "Spin Boldak · crane 2 stopped"),
    ("GATE-9", "Mary", 3, "Mary · gate does not close"),
    ("DOOR-1", "Herat hut", 4, "Herat · equipment room open"),
    ("UPS-4", "Bereket", 4, "Bereket · battery 20 min"),
)


class Scene:
    """A recorder that is told what happens, second by second."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.now_us = START_US
        wanted = RecordingPlan(path, "corridor", (), "wall", START_US, START_US)
        self.recorder, self.writer, _ = open_recorder(wanted)

    def tell(self, **report: object) -> None:
        """One report, two seconds later."""
        self.now_us += 2 * US_PER_S
        raw = RawReport({"at": format_iso(self.now_us), **report})
        self.recorder.step([("field", raw)], self.now_us)

    def alarm(self, alarm: str, key: str, priority: int, text: str, active: bool = True) -> None:
        """An alarm of another system."""
        self.tell(kind="alarm", alarm=alarm, key=key, priority=priority, text=text, active=active)

    def trains(self) -> None:
        """Two trains with good positions."""
        for train, km in (("F 2099", 1152.4), ("P 14", 1114.0)):
            self.tell(kind="position", train=train, km=km, speed_kmh=40, direction="up")

    def ask(self, command: Command) -> None:
        """What a desk asks for, decided at once."""
        with Inbox.open(self.path) as inbox:
            inbox.put(command)
        self.now_us += US_PER_S
        self.recorder.decide([], self.now_us)
        self.recorder.commit()

    def acknowledge(self, alarm: str, key: str) -> None:
        """Somebody acknowledges."""
        self.ask(AcknowledgeAlarm(alarm=alarm, key=key, activation=1, **PERSON))


def quiet(scene: Scene) -> None:
    """One low alarm that somebody knows of."""
    scene.trains()
    scene.alarm(*LOADS[6])
    scene.acknowledge(*LOADS[6][:2])
    scene.trains()


def busy(scene: Scene) -> None:
    """All priorities: new, acknowledged, returned unseen."""
    scene.trains()
    for load in LOADS:
        scene.alarm(*load)
    for load in (LOADS[1], LOADS[3], LOADS[7]):
        scene.acknowledge(*load[:2])
    for load in (LOADS[2], LOADS[4]):
        scene.alarm(*load, active=False)
    scene.trains()


def flood(scene: Scene) -> None:
    """Forty in two minutes."""
    scene.trains()
    for load in LOADS[1:4]:
        scene.alarm(*load)
    for number in range(36):
        place = ("Herat", "Mary", "Bostan")[number % 3]
        kind = ("WIND", "SIGNAL", "CIRCUIT")[number // 12]
        scene.alarm(kind, f"{place} {number}", 3, f"{place} · {kind.lower()} {number} · no data")
    scene.trains()


def shelved(scene: Scene) -> None:
    """Two shelved, one out of service."""
    busy(scene)
    for load, minutes in ((LOADS[4], 120), (LOADS[5], 30)):
        scene.ask(
            ShelveAlarm(
                alarm=load[0],
                key=load[1],
                minutes=minutes,
                reason="Fault reported, waiting for repair",
                **PERSON,
            )
        )
    until_us = scene.now_us + 4 * 3_600 * US_PER_S
    scene.ask(
        TakeOutOfService(
            operator="M. Fitter",
            role="maintainer",
            alarm=LOADS[7][0],
            key=LOADS[7][1],
            work_order="WO 4711",
            until_us=until_us,
        )
    )


def held(scene: Scene) -> None:
    """The source of standing alarms falls silent."""
    busy(scene)
    scene.tell(kind="heartbeat")
    scene.now_us += 120 * US_PER_S
    lost = SourceHealthChanged(
        event_us=scene.now_us, source="field", uri="tcp://field", health="dead", reason="closed"
    )
    scene.recorder.decide([lost], scene.now_us)
    scene.recorder.commit()


SCENES: dict[str, Callable[[Scene], None]] = {
    "quiet": quiet,
    "busy": busy,
    "flood": flood,
    "shelved": shelved,
    "held": held,
}


@click.command()
@click.argument("directory", type=click.Path(path_type=Path))
def main(directory: Path) -> None:
    """Draws each by night and day into DIRECTORY as alarms-SCENE-THEME.png."""
    directory.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        for name, happen in SCENES.items():
            scene = Scene(Path(place) / f"{name}.db")
            happen(scene)
            scene.writer.close()
            for theme in THEMES:
                out = directory / f"alarms-{name}-{theme}.png"
                session = open_shot(scene.path, None)
                view = "shelved" if name == "shelved" else "alarms"
                render_shot(session, out, size=SIZE, theme=theme, view=view)
                session.close()
                shrink(out)
                click.echo(f"{out} {out.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
