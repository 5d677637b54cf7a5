"""Owns the alarm state table: which trigger takes an instance from where to where.

States, flags and row numbers are those of control-room.md 1.2. A pair that is not in the table
changes nothing; the engine journals it where a person asked for it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
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
    "regroup",
    "unsuppress",
    "lost_rule",
    "out_of_service",
    "expire",
    "in_service",
    "silence",
    "comment",
    "hand_over",
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


NO_FACTS = Facts()


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


@cache
def transition(at: Standing, trigger: Trigger, facts: Facts = NO_FACTS) -> Step | None:
    """What a trigger does to an instance; None where the table has no such cell.

    The table is finite: what was asked once is known.
    """
    return _CELLS[trigger](at, facts)


def _raise(at: Standing, facts: Facts) -> Step | None:
    if at.held or is_condition_true(at.state):
        return None
    if at.flags:
        return Step("T42", "RAISE_HIDDEN", UNACK, at.flags, False, True)
    return Step(_RAISE_ROW[at.state], "RAISE", UNACK, (), False, True)


_RAISE_ROW = {NORMAL: "T01", RTN_UNACK: "T09", LATCH_UNACK: "T12", LATCH_ACK: "T14"}


def _return(at: Standing, facts: Facts) -> Step | None:
    if at.held or not is_condition_true(at.state):
        return None
    if facts.once and SHELVED in at.flags:
        state = LATCH_ACK if facts.latching else NORMAL
        return Step("T26", "UNSHELVE_AUTO", state, _without(at.flags, SHELVED), False)
    if at.state == ACKED:
        row, state = ("T07", LATCH_ACK) if facts.latching else ("T06", NORMAL)
    else:
        row, state = ("T05", LATCH_UNACK) if facts.latching else ("T03", RTN_UNACK)
    if at.flags:
        return Step("T43", "RTN_HIDDEN", state, at.flags, False)
    if state == RTN_UNACK and facts.auto_ack:
        return Step("T04", "RTN+AUTOACK", NORMAL, (), False)
    return Step(row, "RTN", state, (), False)


def _acknowledge(at: Standing, facts: Facts) -> Step | None:
    found = _ACKNOWLEDGED.get(at.state)
    return found and Step(found[0], "ACK", found[1], at.flags, at.held)


_ACKNOWLEDGED = {
    UNACK: ("T02", ACKED),
    RTN_UNACK: ("T08", NORMAL),
    LATCH_UNACK: ("T10", LATCH_ACK),
}


def _reset(at: Standing, facts: Facts) -> Step | None:
    """T11: one that nobody acknowledged is refused, which is simpler and safer."""
    if at.state != LATCH_ACK or at.held:
        return None
    return Step("T13", "RESET", NORMAL, at.flags, False)


def _step_up(at: Standing, facts: Facts) -> Step | None:
    if at.held or not (at.flags or is_condition_true(at.state)):
        return None
    if not at.flags:
        return Step("T15", "ESCALATE", UNACK, (), False, True)
    left = _without(at.flags, SHELVED)
    if facts.into_p1:
        left = _without(left, BY_DESIGN)
    return Step("T15b", "ESCALATE_HIDDEN" if left else "ESCALATE", UNACK, left, False, True)


def _step_down(at: Standing, facts: Facts) -> Step | None:
    if at.held or not is_condition_true(at.state):
        return None
    return _same("T16", "DEESCALATE", at)


def _remind(at: Standing, facts: Facts) -> Step | None:
    return _same("T17", "REMIND", at) if at.state == ACKED and not at.flags else None


def _unacknowledged(at: Standing, facts: Facts) -> Step | None:
    return _same("T41", "ESC_UNACK", at) if at.state == UNACK and not at.flags else None


def _bad(at: Standing, facts: Facts) -> Step | None:
    if at.held:
        return None
    return Step("T20" if at.state == NORMAL else "T18", "HOLD", at.state, at.flags, True)


def _good(at: Standing, facts: Facts) -> Step | None:
    return Step("T19", "UNHOLD", at.state, at.flags, False) if at.held else None


def _shelve(at: Standing, facts: Facts) -> Step | None:
    return _hide(at, SHELVED, "T21", "SHELVE")


def _suppress(at: Standing, facts: Facts) -> Step | None:
    return _hide(at, BY_DESIGN, "T27", "SUPPRESS")


def _regroup(at: Standing, facts: Facts) -> Step | None:
    """T27 by a parent that came later, or another one in place of a parent that went."""
    flags = tuple(sorted({*at.flags, BY_DESIGN}))
    return Step("T27", "REGROUP", at.state, flags, at.held)


def _out_of_service(at: Standing, facts: Facts) -> Step | None:
    return _hide(at, OUT_OF_SERVICE, "T31", "OOS_ON")


def _hide(at: Standing, flag: str, row: str, code: str) -> Step | None:
    if flag in at.flags:
        return None
    return Step(row, code, at.state, tuple(sorted((*at.flags, flag))), at.held)


def _shelf_over(at: Standing, facts: Facts) -> Step | None:
    shown = Step("T22", "UNSHELVE_AUTO", UNACK, (), False, True)
    return _show(at, SHELVED, shown, "T23", _settled(at.state))


def _unshelve(at: Standing, facts: Facts) -> Step | None:
    shown = Step("T24", "UNSHELVE", ACKED, (), False)
    return _show(at, SHELVED, shown, "T25", _settled(at.state))


def _unsuppress(at: Standing, facts: Facts) -> Step | None:
    shown = Step("T28", "UNSUPPRESS", UNACK, (), False, True)
    return _show(at, BY_DESIGN, shown, "T29", at.state)


def _lost_rule(at: Standing, facts: Facts) -> Step | None:
    """T30: a rule that cannot be evaluated does not hide."""
    shown = Step("T30", "UNSUPPRESS_LOSTRULE", UNACK, (), False, True)
    return _show(at, BY_DESIGN, shown, "T30", at.state)


def _in_service(at: Standing, facts: Facts) -> Step | None:
    """The function test is also the inspection that a latched one waits for."""
    shown = Step("T32", "OOS_OFF", UNACK, (), False, True)
    return _show(at, OUT_OF_SERVICE, shown, "T32", NORMAL)


def _show(at: Standing, flag: str, shown: Step, row: str, state: str) -> Step | None:
    """A flag goes: `shown` where the condition holds, `state` by `row` where it does not."""
    if flag not in at.flags:
        return None
    left = _without(at.flags, flag)
    if left:
        return Step("T45", shown.code, at.state, left, at.held)
    if at.held:
        # Never acknowledged on unknown data.
        stored = UNACK if is_condition_true(at.state) else at.state
        return Step("T44", shown.code, stored, (), True)
    if is_condition_true(at.state):
        return shown
    return Step(row, shown.code, state, (), False)


def _settled(state: str) -> str:
    """What an unshelved one is whose condition is over: normal, or latched and seen."""
    return LATCH_ACK if is_latched(state) else NORMAL


def _expire(at: Standing, facts: Facts) -> Step | None:
    return _same("T33", "OOS_EXPIRED", at) if OUT_OF_SERVICE in at.flags else None


def _silence(at: Standing, facts: Facts) -> Step | None:
    return _same("T34", "SILENCE", at) if at.state == UNACK else None


def _comment(at: Standing, facts: Facts) -> Step | None:
    return _same("T35", "COMMENT", at)


def _hand_over(at: Standing, facts: Facts) -> Step | None:
    return _same("T36", "HANDOVER", at)


def _restart(at: Standing, facts: Facts) -> Step | None:
    return Step("T37", "RECOVER", at.state, at.flags, True)


def _rule_change(at: Standing, facts: Facts) -> Step | None:
    """T39: refused until the instance is normal or out of service."""
    if at.state == NORMAL or OUT_OF_SERVICE in at.flags:
        return _same("T38", "RULE_CHANGE", at)
    return None


def _close(at: Standing, facts: Facts) -> Step | None:
    return None if at == Standing() else Step("T40", "CLOSE", NORMAL, (), False)


def _same(row: str, code: str, at: Standing) -> Step:
    return Step(row, code, at.state, at.flags, at.held)


def _without(flags: tuple[str, ...], flag: str) -> tuple[str, ...]:
    return tuple(each for each in flags if each != flag)


_CELLS: dict[str, Callable[[Standing, Facts], Step | None]] = {
    "true": _raise,
    "false": _return,
    "acknowledge": _acknowledge,
    "reset": _reset,
    "step_up": _step_up,
    "step_down": _step_down,
    "remind": _remind,
    "unacknowledged": _unacknowledged,
    "bad": _bad,
    "good": _good,
    "shelve": _shelve,
    "shelf_over": _shelf_over,
    "unshelve": _unshelve,
    "suppress": _suppress,
    "regroup": _regroup,
    "unsuppress": _unsuppress,
    "lost_rule": _lost_rule,
    "out_of_service": _out_of_service,
    "expire": _expire,
    "in_service": _in_service,
    "silence": _silence,
    "comment": _comment,
    "hand_over": _hand_over,
    "restart": _restart,
    "rule_change": _rule_change,
    "close": _close,
}
TRIGGERS = tuple(_CELLS)
