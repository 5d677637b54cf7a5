"""Owns the benchmark of the simulator alone: a line full of trains, beside Eclipse SUMO's."""

from __future__ import annotations

import time
from random import Random
from statistics import mean

from benchmarks.measure import Row, Run, in_pairs
from benchmarks.sumo_peer import Outcome, Sumo, Train, home
from core.line.loading import open_line
from core.simulator.simulate import SimulationResult
from core.simulator.simulate import simulate as run_simulator
from core.timetable.model import DAY_S, Plan
from core.units import US_PER_S

STATIONS, SPACING_M, TRAINS, HOURS = 120, 25_000, 48, 96
PEER = "Eclipse SUMO, exit signals only, blocks of any length"


def simulate(run: Run) -> Row:
    """Seconds of computing for 48 trains over 3,000 km of single line; a seed for each run."""
    stations = run.size(STATIONS)
    railway = open_line(f"uniform:{stations}x{SPACING_M // 1000}")
    results: list[SimulationResult] = []

    def ours() -> float:
        began_s = time.perf_counter()
        results.append(
            run_simulator(
                railway,
                Plan("", ""),
                hours=HOURS,
                seed=len(results) + 1,
                start_us=20_000 * DAY_S * US_PER_S,
                trains=TRAINS,
            )
        )
        return time.perf_counter() - began_s

    if home() is None:
        value = mean(ours() for _ in range(run.pairs))
        return Row("simulate", value, "s", PEER, None, None, note=_said(run, results, [], None))
    exits = Sumo(run.directory / "exits", stations, SPACING_M, homes=False)
    outcomes: list[Outcome] = []

    def peer() -> float:
        outcomes.append(exits.run(trains(len(outcomes) + 1), HOURS))
        return outcomes[-1].wall_s

    pairs = in_pairs(run, ours, peer)
    homes = Sumo(run.directory / "homes", stations, SPACING_M, homes=True).run(trains(1), HOURS)
    return Row(
        name="simulate",
        value=pairs.value,
        unit="s",
        peer=PEER,
        peer_value=pairs.peer_value,
        ratio=pairs.ratio,
        bar=0.1,
        holds=pairs.ratio <= 0.1,
        note=_said(run, results, outcomes, homes),
    )


def trains(seed: int) -> list[Train]:
    """The same draws as the simulator's."""
    random = Random(seed)
    return [
        Train(f"T{number:03d}", number % 2 == 0, random.uniform(0, DAY_S))
        for number in range(TRAINS)
    ]


def _said(
    run: Run, results: list[SimulationResult], outcomes: list[Outcome], homes: Outcome | None
) -> str:
    said = [
        run.said(f"{TRAINS} trains over {run.size(STATIONS)} stations"),
        f"mean delay {mean(r.mean_delay_s for r in results):,.0f} s",
    ]
    if homes is not None:
        said.append(f"SUMO's {mean(o.mean_delay_s for o in outcomes):,.0f} s")
        said.append(f"with home signals {homes.mean_delay_s:,.0f} s, {homes.arrived} arrived")
    return "; ".join(said)
