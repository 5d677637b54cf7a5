"""Type of one width for every letter, fleets of trains, the rectangles of all that is written."""

from __future__ import annotations

import random
from collections.abc import Iterable
from itertools import combinations
from types import MappingProxyType

from msgspec.structs import replace

from core.line.model import Line, Railway
from core.picture import Picture
from core.state.model import AlarmState, MeasureState, TrainState
from core.units import US_PER_S
from ui.viewmodels.drawing import Rect
from ui.viewmodels.line_background import Background
from ui.viewmodels.line_scene import LineScene
from ui.viewmodels.train_bodies import Body

_SIZES = {"title": 14.0, "headcode": 13.0, "delay": 13.0, "bold": 13.0}


class PlainMeasure:
    """Letters of 0.56 em, lines of 1.2 em."""

    def width(self, text: str, role: str) -> float:
        return len(text) * _SIZES.get(role, 12.0) * 0.56

    def height(self, role: str) -> float:
        return _SIZES.get(role, 12.0) * 1.2


def fleet(line: Line, count: int, at_us: int, seed: int = 1) -> dict[str, TrainState]:
    """Trains anywhere on a line: fresh and old, on time and late, on tracks and on none said."""
    rng = random.Random(seed)
    trains = {}
    for number in range(count):
        fix_us = at_us - rng.choice((3, 3, 3, 3, 40, 400)) * US_PER_S
        name = f"t{number}"
        trains[name] = TrainState(
            id=name,
            headcode=str(2000 + number),
            category=rng.choice(("freight", "passenger express", None)),
            line=line.id,
            position_mm=rng.randint(line.start_mm, line.end_mm),
            track=rng.choice((None, "1", "2", "3", "9")),
            direction=rng.choice(("up", "down", None)),
            fix_event_us=fix_us,
            fix_recorded_us=fix_us,
            fix_source="sim",
            fix_manual=rng.random() < 0.1,
            stopped_us=rng.choice((None, None, fix_us - 3_600 * US_PER_S)),
            delay_s=rng.choice((None, 0, 30, 700)),
            length_m=rng.choice((None, 250, 800)),
            mass_t=2160,
            cargo=rng.choice((None, "containers, fuel", "chrome ore from somewhere far away")),
        )
    return trains


def troubled(picture: Picture, railway: Railway, seed: int = 1) -> Picture:
    """The picture with alarms on trains, points, sections and measuring points of the railway."""
    rng = random.Random(seed)
    objects = [*picture.trains, *railway.points, *railway.measuring_points]
    objects += rng.sample(sorted(railway.sections), 40)
    alarms = {
        ("TEST", key): AlarmState(
            id="TEST",
            key=key,
            priority=rng.randint(1, 4),
            state=rng.choice(("UNACK", "ACKED", "RTN_UNACK")),
            raised_us=picture.at_us,
            changed_us=picture.at_us,
        )
        for key in rng.sample(objects, len(objects) // 3)
    }
    measures = {
        point.id: MeasureState(
            id=point.id,
            value_e6=rng.randint(-40_000_000, 999_000_000),
            unit=point.unit,
            quality=rng.choice(("good", "bad")),
            event_us=picture.at_us,
            recorded_us=picture.at_us,
        )
        for point in railway.measuring_points.values()
    }
    return replace(picture, alarms=MappingProxyType(alarms), measures=MappingProxyType(measures))


def with_trains(picture: Picture, trains: dict[str, TrainState]) -> Picture:
    """The picture with these trains in place of its own."""
    return replace(picture, seq=picture.seq + 1, trains=MappingProxyType(trains))


def written(background: Background, scene: LineScene) -> list[tuple[str, Rect]]:
    """Every text on the panel by its words, with the rectangle it takes; a box is one of them."""
    found = [(text.text, text.rect) for text in (*background.names, *background.giving_way)]
    found += [(text.text, text.rect) for text in background.land.texts]
    found += [(s.text.text, s.text.rect) for s in background.strata if s.text is not None]
    found += [(f"berth of {text.text}", text.rect) for text in scene.berths]
    found += [(f"box of {box.id}", box.rect) for box in scene.boxes]
    found += [(count.text.text, count.text.rect) for count in scene.counts]
    found += [(f"sign of {sign.id}", sign.rect) for sign in scene.signs]
    return found


def overlaps(rects: Iterable[tuple[str, Rect]]) -> list[tuple[str, str]]:
    """The pairs whose rectangles share more than half a pixel of rounding."""
    return [(one, other) for (one, a), (other, b) in combinations(rects, 2) if a.overlaps(b, -0.5)]


def body_rect(body: Body) -> Rect:
    """What a train covers."""
    return Rect(body.low_x, body.y - 7.0, body.high_x - body.low_x, 14.0)
