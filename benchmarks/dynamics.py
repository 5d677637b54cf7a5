"""Owns the benchmark of train dynamics: one train over even gradients, beside ALTRIOS's."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from benchmarks.measure import Row, Run
from core.simulator.consist import Consist
from core.simulator.course import Piece
from core.simulator.dynamics import Mover, Running
from core.simulator.kinematics import Ends
from core.simulator.rolling_stock import Kind

GRADIENTS = (0.0, 5.0, 8.0, -5.0)
LIMIT_MPS = 20.0
PEER = "ALTRIOS in steps of a second, in its own interpreter (BOLAN_ALTRIOS)"


class PeerTrain(Consist):
    """ALTRIOS's own train: its masses, efforts and resistances, in our laws of motion."""

    def __init__(self, history: dict[str, Any]) -> None:
        top = max(
            range(len(history["time_seconds"])),
            key=lambda k: history["speed_meters_per_second"][k],
        )
        mass_kg = history["mass_static_kilograms"][-1]
        super().__init__((), (), mass_kg, round(history["length_meters"][-1]), False)
        put = object.__setattr__
        speed = history["speed_meters_per_second"][top]
        put(self, "effort", history["effort_n"])
        put(self, "power", max(history["pwr_whl_out_watts"]))
        rolling = history["res_rolling_newtons"][top] + history["res_bearing_newtons"][top]
        put(self, "rolling", rolling)
        put(self, "air", history["res_aero_newtons"][top] / speed / speed)
        put(self, "kind", Kind(history["mass_rot_kilograms"][-1] / mass_kg, 0.3, 0.6))

    def effort_n(self, speed_mps: float) -> float:
        values = self.__dict__
        return min(values["effort"], values["power"] / max(speed_mps, 1e-9))

    def resistance_n(self, speed_mps: float) -> float:
        values = self.__dict__
        return values["rolling"] + values["air"] * speed_mps * speed_mps


class Apart(NamedTuple):
    """How far ours is from ALTRIOS on a gradient, in percent."""

    to_ten_mps: float
    whole_run: float
    top_speed: float


def dynamics(run: Run) -> Row:
    """Seconds of computing for one train over 59 km, on four gradients; and how far apart."""
    interpreter = os.environ.get("BOLAN_ALTRIOS")
    if not interpreter:
        return Row(
            "dynamics", 0.0, "s", PEER, None, None, note="BOLAN_ALTRIOS names no interpreter"
        )
    ratios, ours_s, peer_s, apart = [], [], [], []
    for _ in range(run.pairs):
        for history in _altrios(interpreter):
            began_s = time.perf_counter()
            running = _ours(history)
            ours_s.append(time.perf_counter() - began_s)
            peer_s.append(history["wall_s"])
            ratios.append(ours_s[-1] / peer_s[-1])
            apart.append(_apart(history, running))
    count = len(GRADIENTS)
    said = "; ".join(
        f"{permille:g} per mille: {a.to_ten_mps:+.1f} % to 10 m/s, {a.whole_run:+.1f} % whole, "
        f"{a.top_speed:+.1f} % top speed"
        for permille, a in zip(GRADIENTS, apart[:count], strict=True)
    )
    note = f"{run.pairs} runs; less is better; ours to ALTRIOS's: {said}"
    values = median(ours_s), median(peer_s), median(ratios)
    return Row("dynamics", values[0], "s", PEER, values[1], values[2], note=note)


def _altrios(interpreter: str) -> list[dict[str, Any]]:
    script = Path(__file__).with_name("altrios_run.py")
    command = [interpreter, str(script), *map(str, GRADIENTS)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in printed.splitlines() if line.startswith("{")]


def _ours(history: dict[str, Any]) -> Running:
    metres = history["offset_meters"][-1] - history["offset_meters"][0]
    way = [Piece(0.0, metres, LIMIT_MPS, history["permille"])]
    return Mover(PeerTrain(history), way, Ends(metres, 0.0, 0.0)).fastest()


def _apart(history: dict[str, Any], running: Running) -> Apart:
    speeds, seconds = history["speed_meters_per_second"], history["time_seconds"]
    fast = min(10.0, max(speeds) * 0.9)
    motion = running.motion
    theirs_s = next(t for t, v in zip(seconds, speeds, strict=True) if v >= fast)
    ours_s = next(t / 10 for t in range(100_000) if motion.at(t / 10)[1] >= fast)
    top = max(motion.at(t)[1] for t in range(int(motion.seconds)))
    return Apart(
        100 * (ours_s / theirs_s - 1),
        100 * (motion.seconds / (seconds[-1] - seconds[0]) - 1),
        100 * (top / max(speeds) - 1),
    )
