"""Owns the alarm state table: which trigger takes an instance from where to where.

States, flags and row numbers are those of control-room.md 1.2. A pair that is not in the table
changes nothing; the engine journals it where a person asked for it.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

NORMAL = "NORMAL"
UNACK = "UNACK"
ACKED = "ACKED"
RTN_UNACK = "RTN_UNACK"
LATCH_UNACK = "LATCH_UNACK"
LATCH_ACK = "LATCH_ACK"
STATES = (NORMAL, UNACK, ACKED, RTN_UNACK, LATCH_UNACK, LATCH_ACK)

SHELVED = "SHELVED"
BY_DESIGN = "BY_DESIGN"
OUT_OF_SERVICE = "OUT_OF_SERVICE"
FLAGS = (BY_DESIGN, OUT_OF_SERVICE, SHELVED)

# The lowest priority acknowledges itself when it returns unseen (T04).
AUTO_ACK_PRIORITY = 4

Trigger = Literal[
    "true",
    "false",
    "acknowledge",
    "reset",
    "step_up",
    "step_down",
    "remind",
    "unacknowledged",
    "bad",
    "good",
    "shelve",
    "shelf_over",
    "unshelve",
    "suppress",
    "unsuppress",
    "lost_rule",
    "out_of_service",
    "expire",
    "in_service",
    "silence",
    "comment",
    "restart",
    "rule_change",
    "close",
]


class Standing(NamedTuple):
    """Where an instance is in the table. `flags` in alphabetical order."""

    state: str = NORMAL
    flags: tuple[str, ...] = ()
    held: bool = False


class Facts(NamedTuple):
    """What the table's guards ask: of the definition, of the shelf, of the step up."""

    latching: bool = False
    auto_ack: bool = False
    once: bool = False
    into_p1: bool = False


class Step(NamedTuple):
    """What the table says: its row, the journal code, where to; `raises`: activation + 1."""

    row: str
    code: str
    state: str
    flags: tuple[str, ...]
    held: bool
    raises: bool = False


def is_condition_true(state: str) -> bool:
    """True for the states in which the condition holds."""
    return state in (UNACK, ACKED)


def is_unacknowledged(state: str) -> bool:
    """True for the states that wait for an acknowledgement."""
    return state in (UNACK, RTN_UNACK, LATCH_UNACK)


def is_latched(state: str) -> bool:
    """True for the states that a reset alone ends."""
    return state in (LATCH_UNACK, LATCH_ACK)


# (state, trigger) -> (state after, journal code). A trigger is raise, return,
# acknowledge, escalate (replaced by the severer type of its family) or close (object gone).
TABLE: dict[tuple[str, str], tuple[str, str]] = {
    (NORMAL, "raise"): (UNACK, "RAISE"),  # T01
    (UNACK, "acknowledge"): (ACKED, "ACK"),  # T02
    (UNACK, "return"): (RTN_UNACK, "RTN"),  # T03
    (ACKED, "return"): (NORMAL, "RTN"),  # T06
    (RTN_UNACK, "acknowledge"): (NORMAL, "ACK"),  # T08
    (RTN_UNACK, "raise"): (UNACK, "RAISE"),  # T09
    (UNACK, "escalate"): (NORMAL, "ESCALATE"),  # T15: the severer type of the family stands now
    (ACKED, "escalate"): (NORMAL, "ESCALATE"),  # T15
    (RTN_UNACK, "escalate"): (NORMAL, "ESCALATE"),  # T15
    (UNACK, "close"): (NORMAL, "CLOSE"),  # T40
    (ACKED, "close"): (NORMAL, "CLOSE"),  # T40
    (RTN_UNACK, "close"): (NORMAL, "CLOSE"),  # T40
}


def transition(state: str, trigger: str, priority: int) -> tuple[str, str] | None:
    """The state after and the journal code, or None where the table has no such cell."""
    if state == UNACK and trigger == "return" and priority >= AUTO_ACK_PRIORITY:
        return NORMAL, "RTN+AUTOACK"
    return TABLE.get((state, trigger))
