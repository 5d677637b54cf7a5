"""Owns the same line and the same trains for Eclipse SUMO, where that is installed."""

from __future__ import annotations

import os
import subprocess
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

# Trains take the points to the loop at line speed, as in the simulator.
_TURNS = ("--junctions.limit-turn-speed", "-1")
_HALF_M, _SIGNAL_M, _HOME_M = 600, 590, 1_100
_TYPE = (
    '<vType id="train" vClass="rail" length="800" maxSpeed="22" accel="0.15" decel="0.3" '
    'sigma="0" speedDev="0" speedFactor="1"/>'
)


class Train(NamedTuple):
    """A train from end to end: its name, whether it goes up, and when it wants to set out (s)."""

    name: str
    up: bool
    depart_s: float


class Outcome(NamedTuple):
    """What became of the trains: how many arrived, their mean delay, and seconds of computing."""

    arrived: int
    mean_delay_s: float
    wall_s: float


def home() -> Path | None:
    """Where SUMO is installed; None where it is not."""
    found = find_spec("sumo")
    return Path(found.origin).parent if found is not None and found.origin else None


class Sumo:
    """A uniform line of so many stations so many metres apart, compiled once into a directory.

    With `homes` there is a home signal 500 m before each station, beside the exit signals.
    """

    def __init__(self, directory: Path, stations: int, spacing_m: int, *, homes: bool) -> None:
        self._homes = homes
        root = home()
        assert root is not None, "SUMO is installed"
        self._bin, self._directory, self._last = root / "bin", directory, stations - 1
        self._environment = {**os.environ, "SUMO_HOME": str(root)}
        directory.mkdir(parents=True)
        network = _Network(stations, spacing_m, homes)
        for name, tag, rows in (
            ("nod", "nodes", network.nodes),
            ("edg", "edges", network.edges),
            ("con", "connections", network.connections),
        ):
            text = "\n".join((f"<{tag}>", *rows, f"</{tag}>"))
            (directory / f"n.{name}.xml").write_text(text)
        files = ("-n", "n.nod.xml", "-e", "n.edg.xml", "-x", "n.con.xml", "-o", "n.net.xml")
        self._call("netconvert", *files, "--no-turnarounds", "true", *_TURNS)
        self._free_s = {up: self._alone_s(up) for up in (True, False)}

    def run(self, trains: Sequence[Train], hours: int) -> Outcome:
        """Runs trains over the line; a delay is against the same train alone."""
        began_s = time.perf_counter()
        arrivals = self._arrivals(trains, hours)
        wall_s = time.perf_counter() - began_s
        delays = [
            arrivals[t.name] - t.depart_s - self._free_s[t.up] for t in trains if t.name in arrivals
        ]
        return Outcome(len(delays), sum(delays) / max(1, len(delays)), wall_s)

    def _alone_s(self, up: bool) -> float:
        return self._arrivals([Train("alone", up, 0.0)], 96)["alone"]

    def _arrivals(self, trains: Sequence[Train], hours: int) -> dict[str, float]:
        rows = [self._trip(train) for train in sorted(trains, key=lambda t: t.depart_s)]
        text = "\n".join(("<routes>", _TYPE, *rows, "</routes>"))
        (self._directory / "t.rou.xml").write_text(text)
        self._call(
            *("sumo", "-n", "n.net.xml", "-r", "t.rou.xml", "--end", str(hours * 3_600)),
            *("--tripinfo-output", "trips.xml", "--no-step-log", "--time-to-teleport", "-1"),
            *("--railsignal.max-block-length", "100000"),
        )
        trips = ElementTree.parse(self._directory / "trips.xml").getroot().iter("tripinfo")
        return {trip.attrib["id"]: float(trip.attrib["arrival"]) for trip in trips}

    def _trip(self, train: Train) -> str:
        """Trains going up have the main tracks, those going down the loops."""
        edges = self._way("m") if train.up else [f"-{e}" for e in reversed(self._way("l"))]
        return (
            f'<vehicle id="{train.name}" type="train" depart="{train.depart_s:.2f}" '
            f'departPos="base" departSpeed="0" arrivalPos="max"><route edges="{" ".join(edges)}"/>'
            "</vehicle>"
        )

    def _way(self, track: str) -> list[str]:
        edges = [f"{track}0"]
        for number in range(1, self._last + 1):
            block = ("x", "b", "y") if self._homes else ("b",)
            edges += [f"{track}z{number - 1}", *(f"{part}{number - 1}" for part in block)]
            edges += [f"{track}a{number}", f"{track}{number}"]
        return edges

    def _call(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [str(self._bin / program), *arguments],
            cwd=self._directory,
            env=self._environment,
            capture_output=True,
            check=True,
        )


class _Network:
    """The plain description of the line: a main track and a loop in each station."""

    def __init__(self, stations: int, spacing_m: int, homes: bool) -> None:
        self.nodes: list[str] = []
        self.edges: list[str] = []
        self.connections: list[str] = []
        for number in range(stations):
            self._station(number, number * spacing_m)
            if number + 1 < stations:
                self._block(number, number * spacing_m, spacing_m, homes)

    def _station(self, number: int, at_m: int) -> None:
        for side, x in (("w", at_m - _HALF_M), ("e", at_m + _HALF_M)):
            self.nodes.append(f'<node id="{side}{number}" x="{x}" y="0" type="priority"/>')
        for track, y in (("m", 0), ("l", 10)):
            west, east = f"{track}w{number}", f"{track}e{number}"
            self._signal(west, at_m - _SIGNAL_M, y)
            self._signal(east, at_m + _SIGNAL_M, y)
            into, here, out = f"{track}a{number}", f"{track}{number}", f"{track}z{number}"
            self._track(into, f"w{number}", west)
            self._track(here, west, east)
            self._track(out, east, f"e{number}")
            self._passes(into, here, seen=False)
            self._passes(here, out, seen=True)
            self._passes(f"-{out}", f"-{here}", seen=False)
            self._passes(f"-{here}", f"-{into}", seen=True)

    def _block(self, number: int, at_m: int, spacing_m: int, homes: bool) -> None:
        if not homes:
            self._track(f"b{number}", f"e{number}", f"w{number + 1}")
            return
        low, high = f"hd{number}", f"hu{number + 1}"
        self._signal(low, at_m + _HOME_M, 0)
        self._signal(high, at_m + spacing_m - _HOME_M, 0)
        first, block, last = f"x{number}", f"b{number}", f"y{number}"
        self._track(first, f"e{number}", low)
        self._track(block, low, high)
        self._track(last, high, f"w{number + 1}")
        self._passes(first, block, seen=False)
        self._passes(block, last, seen=True)
        self._passes(f"-{last}", f"-{block}", seen=False)
        self._passes(f"-{block}", f"-{first}", seen=True)

    def _signal(self, name: str, x: int, y: int) -> None:
        self.nodes.append(f'<node id="{name}" x="{x}" y="{y}" type="rail_signal"/>')

    def _track(self, name: str, start: str, end: str) -> None:
        self.edges.extend(_both_ways(name, start, end))

    def _passes(self, before: str, after: str, *, seen: bool) -> None:
        """A connection at a signal, which counts only for trains that see it from the front."""
        lanes = "" if seen else ' fromLane="0" toLane="0" uncontrolled="true"'
        self.connections.append(f'<connection from="{before}" to="{after}"{lanes}/>')


def _both_ways(name: str, start: str, end: str) -> Iterator[str]:
    for edge, a, b in ((name, start, end), (f"-{name}", end, start)):
        yield (
            f'<edge id="{edge}" from="{a}" to="{b}" numLanes="1" speed="22" allow="rail" '
            'spreadType="center"/>'
        )
