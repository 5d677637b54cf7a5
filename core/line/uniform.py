"""Owns the synthetic single-track lines of tests and benchmarks, `uniform:NxK`."""

from __future__ import annotations

import re

_SPEC = re.compile(r"(\d{1,4})x(\d{1,4}(?:\.\d{1,3})?)", re.ASCII)
_SPEED_KMH = 79.2  # 22 m/s
_LOOP_M = 1_200


def uniform_text(spec: str) -> str:
    """The line file of N stations K km apart, from `NxK`. Raises ValueError with the reason."""
    match = _SPEC.fullmatch(spec)
    if match is None:
        raise ValueError(f"{spec!r} is not NxK: a number of stations and the km between them")
    count, spacing_km = int(match[1]), float(match[2])
    if not (2 <= count <= 2_000 and 3 <= spacing_km <= 500):
        raise ValueError("a uniform line has 2 to 2000 stations, 3 to 500 km apart")
    names = [f"S{number:04d}" for number in range(1, count + 1)]
    points = (
        f"  {name}: {{name: Station {number}, territory: UTC, tracks: "
        f"[{{role: main, length_m: {_LOOP_M}}}, {{role: loop, length_m: {_LOOP_M}}}]}}"
        for number, name in enumerate(names, 1)
    )
    chainages = (f"      {name}: {index * spacing_km:.3f}" for index, name in enumerate(names))
    return "\n".join(
        (
            f"id: uniform-{spec}",
            f"name: Uniform line of {count} stations {match[2]} km apart",
            "territories:",
            "  UTC: {name: Anywhere, timezone: UTC, zone_label: UTC}",
            "operating_points:",
            *points,
            "lines:",
            "  main:",
            "    name: Uniform line",
            "    points:",
            *chainages,
            "    stretches:",
            f"      - {{from: {names[0]}, to: {names[-1]}, tracks: 1, gauge_mm: 1435, "
            f"passenger_kmh: {_SPEED_KMH}, freight_kmh: {_SPEED_KMH}, block: absolute}}",
            "",
        )
    )
