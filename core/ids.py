"""Owns the words that identify things across the log: origins, modes and the keys of objects."""

from __future__ import annotations

from enum import StrEnum


class Origin(StrEnum):
    """Where a store's telemetry comes from. A store has one, for its whole life."""

    FIELD = "field"
    SIMULATED = "simulated"
    TRAINING = "training"
    OVERLAY = "overlay"


class Mode(StrEnum):
    """What a desk is showing: a store, an instant, a clock and (perhaps) a recorder."""

    LIVE = "LIVE"
    SIMULATION = "SIMULATION"
    TRAINING = "TRAINING"
    WHAT_IF = "WHAT-IF"
    REPLAY = "REPLAY"
    FORECAST = "FORECAST"


class Direction(StrEnum):
    """Up is towards rising chainage of the train's line, down towards falling chainage."""

    UP = "up"
    DOWN = "down"
