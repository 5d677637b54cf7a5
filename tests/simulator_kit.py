"""Railways and traffic for the tests of dispatching."""

from __future__ import annotations

from random import Random

from core.line.loading import load_railway
from core.line.model import Railway

_LOOPS_M = (400, 700, 850, 1_000, 1_200, 1_500)


def random_railway(seed: int) -> Railway:
    """A single line of 2 to 25 stations at random distances, with loops of any number and length.

    Trains of one direction may have to pass places without a loop, and loops that are too short.
    """
    random = Random(seed)
    count = random.randint(2, 25)
    points, chainages, at_km = [], [], 0.0
    for number in range(count):
        tracks = [f"{{role: main, length_m: {random.choice((900, 1_200))}}}"]
        if number in (0, count - 1) or random.random() < 0.75:
            loops = random.choices(_LOOPS_M, k=random.randint(1, 3))
            tracks += [f"{{role: loop, length_m: {length}}}" for length in loops]
        else:
            tracks = ["{role: main}"]
        name = f"P{number:02d}"
        points.append(f"  {name}: {{name: {name}, territory: UTC, tracks: [{', '.join(tracks)}]}}")
        chainages.append(f"      {name}: {at_km:.3f}")
        at_km += random.uniform(4, 45)
    speed_kmh = random.choice((40, 60, 80, 100))
    return load_railway(
        "\n".join(
            (
                "id: random",
                "name: Random",
                "territories: {UTC: {name: Anywhere, timezone: UTC}}",
                "operating_points:",
                *points,
                "lines:",
                "  main:",
                "    name: Main",
                "    points:",
                *chainages,
                "    stretches:",
                f"      - {{from: P00, to: P{count - 1:02d}, tracks: 1, gauge_mm: 1520, "
                f"passenger_kmh: 100, freight_kmh: {speed_kmh}, block: absolute}}",
                "",
            )
        ),
        "random",
    )
