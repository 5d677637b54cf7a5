"""Owns the alarm state table: which trigger takes an instance from which state to which.

The process states and transition numbers are those of control-room.md 1.2; what is not in the
table is refused and journalled.
"""

from __future__ import annotations

NORMAL = "NORMAL"
UNACK = "UNACK"
ACKED = "ACKED"
RTN_UNACK = "RTN_UNACK"

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

# T04: an unacknowledged alarm of the lowest priority acknowledges itself when it returns.
AUTO_ACK_PRIORITY = 4


def transition(state: str, trigger: str, priority: int) -> tuple[str, str] | None:
    """The state after and the journal code, or None where the table has no such cell."""
    if state == UNACK and trigger == "return" and priority >= AUTO_ACK_PRIORITY:
        return NORMAL, "RTN+AUTOACK"
    return TABLE.get((state, trigger))


def is_condition_true(state: str) -> bool:
    """True for the states in which the condition holds."""
    return state in (UNACK, ACKED)
