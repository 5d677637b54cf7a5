"""Owns what a train's motion takes of the line: each section, from its signal to the tail's end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.line.model import Railway
from core.simulator.certificate import Movement, Taken
from core.simulator.dispatched import DispatchedTrain
from core.simulator.kinematics import Phase, second_in_phase
from core.simulator.occupancy import Footprint, route_sections

# How far before a station its home signal stands.
_HOME_MM = 500_000


def movement(railway: Railway, train: DispatchedTrain) -> Movement:
    """A dispatched train as the certificate sees it; seconds since 1970."""
    route, run = train.route, train.run
    sections = route_sections(railway, route)
    enters_s: dict[str, float] = {}
    clears_s: dict[str, float] = {}
    for mark in Footprint(train, lambda _: sections).marks_before(float("inf")):
        (enters_s if mark.occupied else clears_s)[mark.section] = mark.second
    signals = [
        s.enter_mm - (_HOME_MM if railway.sections[s.section].point else 0) for s in sections
    ]
    held = {
        f"{node.point.id}/{track}"
        for node, track, hold_mm in zip(
            route.nodes, route.tracks, train.timing.holds_mm, strict=True
        )
        if hold_mm is not None
    }
    taken = tuple(
        Taken(s.section, needs_s, enters_s[s.section], clears_s[s.section], s.section in held)
        for s, needs_s in zip(sections, _needs_s(train, signals), strict=True)
    )
    arrived_s = run.arrived_s
    assert arrived_s is not None, "a dispatched train arrives"
    return Movement(
        train=train.timing.name,
        line=route.line.id,
        sign=route.sign,
        length_m=route.length_m,
        limit_mps=max(leg.limit_mps for leg in route.legs),
        origin=route.nodes[0].point.id,
        destination=route.nodes[-1].point.id,
        departs_s=run.time(1),
        arrives_s=arrived_s,
        taken=taken,
    )


def _needs_s(train: DispatchedTrain, signals_mm: Sequence[int]) -> Iterator[float]:
    """When a train must see each of some signals clear, which else it would brake for."""
    brake = train.route.driving.brake
    phases = _phases(train)
    phase, start_s, start_m, end_m = next(phases)
    for signal_mm in signals_mm:
        signal_m = signal_mm / 1000
        while end_m < signal_m:
            phase, start_s, start_m, end_m = next(phases)
        share = 1 + phase.acceleration / brake
        yield start_s + second_in_phase(phase, max(0.0, signal_m - start_m) / share)


def _phases(train: DispatchedTrain) -> Iterator[tuple[Phase, float, float, float]]:
    """Each phase with its second, and how far along it could still stop at its start and end."""
    brake, sign = train.route.driving.brake, train.route.sign
    for k in range(len(train.route.legs)):
        leg = train.leg(k)
        origin_m = leg.start_mm * sign / 1000
        ends = [*(p.start_s for p in leg.motion.phases[1:]), leg.motion.seconds]
        for phase, end_s in zip(leg.motion.phases, ends, strict=True):
            elapsed = end_s - phase.start_s
            speed = phase.speed_mps + phase.acceleration * elapsed
            end_m = phase.start_m + elapsed * (phase.speed_mps + speed) / 2 + speed**2 / (2 * brake)
            start_m = phase.start_m + phase.speed_mps**2 / (2 * brake)
            if phase.acceleration > -brake * 0.999:
                yield phase, leg.start_s + phase.start_s, origin_m + start_m, origin_m + end_m
