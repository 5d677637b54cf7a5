"""Runs one train in ALTRIOS over straight lines of even gradient; for an interpreter that has it.

Prints a JSON object a gradient: its history, and the seconds of computing. ALTRIOS pins packages
that Bolan does not use, so it lives in an environment of its own and is run as a process.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import altrios
import yaml

CARS, LOCOMOTIVES, LIMIT_MPS, LENGTH_M, BEYOND_M = 57, 2, 20.0, 60_000.0, 20_000.0
KEPT = (
    "time_seconds",
    "offset_meters",
    "speed_meters_per_second",
    "res_rolling_newtons",
    "res_bearing_newtons",
    "res_aero_newtons",
    "pwr_whl_out_watts",
    "mass_static_kilograms",
    "mass_rot_kilograms",
    "length_meters",
)


def link(index: int, flip: int, after: int, before: int, ends_m: tuple[float, float]) -> Any:
    """A straight stretch of line; its last place is the first of the next."""
    length_m = LENGTH_M if index in (1, 4) else BEYOND_M
    places = zip((0.0, length_m), ends_m, strict=True)
    limit = {
        "offset_start_meters": 0.0,
        "offset_end_meters": length_m,
        "speed_meters_per_second": LIMIT_MPS,
    }
    return {
        "idx_curr": index,
        "idx_flip": flip,
        "idx_next": after,
        "idx_next_alt": 0,
        "idx_prev": before,
        "idx_prev_alt": 0,
        "length_meters": length_m if index else 0.0,
        "elevs": [{"offset_meters": at_m, "elev_meters": up_m} for at_m, up_m in places],
        "headings": [{"offset_meters": at_m, "heading_radians": 0.0} for at_m in (0.0, length_m)],
        "speed_set": {"speed_limits": [limit], "speed_params": [], "is_head_end": False},
        "cat_power_limits": [],
        "link_idxs_lockout": [],
    }


def network(permille: float, path: Path) -> Any:
    """A line there and back that rises evenly."""
    top_m, end_m = LENGTH_M * permille / 1000, (LENGTH_M + BEYOND_M) * permille / 1000
    none = link(0, 0, 0, 0, (0.0, 0.0)) | {"elevs": [], "headings": [], "speed_set": None}
    limits = {
        "max_grade": 0.06,
        "max_curv_radians_per_meter": 0.0086,
        "max_heading_step_radians": 0.24,
        "max_elev_step_meters": 0.0,
    }
    links = [
        none,
        link(1, 4, 2, 0, (0.0, top_m)),
        link(2, 3, 0, 1, (top_m, end_m)),
        link(3, 2, 4, 0, (end_m, top_m)),
        link(4, 1, 0, 3, (top_m, 0.0)),
    ]
    path.write_text(yaml.safe_dump([limits, links]))
    return altrios.Network.from_file(path)


def run(permille: float, directory: Path) -> dict[str, Any]:
    """The history of a train that runs from a stand as far as it can in the time ALTRIOS gives."""
    root = altrios.resources_root()
    cars = altrios.RailVehicle.from_file(root / "rolling_stock/Manifest_Loaded.yaml")
    builder = altrios.TrainSimBuilder(
        train_id="0",
        origin_id="A",
        destination_id="B",
        train_config=altrios.TrainConfig([cars], {"Manifest_Loaded": CARS}, None, None),
        loco_con=altrios.Consist([altrios.Locomotive.default()] * LOCOMOTIVES),
    )
    places = directory / "places.csv"
    head = (root / "networks/simple_corridor_locations.csv").read_text().splitlines()[0]
    places.write_text(f"{head}\nA,1,0,FALSE,X,X,X\nB,2,0,FALSE,X,X,X\n")
    train = builder.make_speed_limit_train_sim(
        location_map=altrios.import_locations(places), save_interval=1
    )
    train.set_save_interval(1)
    line = network(permille, directory / "line.yaml")
    estimated, _ = altrios.make_est_times(train, line)
    trains = altrios.SpeedLimitTrainSimVec([train])
    (path,) = altrios.run_dispatch(line, trains, [estimated], False, False)
    began_s = time.perf_counter()
    train.walk_timed_path(network=line, timed_path=path)
    wall_s = time.perf_counter() - began_s
    history = train.to_pydict()["history"]
    locomotive = altrios.Locomotive.default().to_pydict()
    return {
        "permille": permille,
        "wall_s": wall_s,
        "effort_n": locomotive["force_max_newtons"] * LOCOMOTIVES,
        **{key: history[key] for key in KEPT},
    }


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for given in sys.argv[1:]:
            print(json.dumps(run(float(given), Path(folder))))
