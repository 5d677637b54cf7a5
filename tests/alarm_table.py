"""A second, slow and literal reading of the alarm table: its rows, one by one, the first that fits.

The letters are those of control-room.md 1.2: A normal, B unacknowledged, C acknowledged, D returned
unacknowledged, E latched unacknowledged, F latched acknowledged.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

LETTERS = {
    "A": "NORMAL",
    "B": "UNACK",
    "C": "ACKED",
    "D": "RTN_UNACK",
    "E": "LATCH_UNACK",
    "F": "LATCH_ACK",
}
HIDE = {"shelve": "SHELVED", "suppress": "BY_DESIGN", "out_of_service": "OUT_OF_SERVICE"}
SHOW = {
    "shelf_over": ("SHELVED", "UNSHELVE_AUTO"),
    "unshelve": ("SHELVED", "UNSHELVE"),
    "unsuppress": ("BY_DESIGN", "UNSUPPRESS"),
    "lost_rule": ("BY_DESIGN", "UNSUPPRESS_LOSTRULE"),
    "in_service": ("OUT_OF_SERVICE", "OOS_OFF"),
}


@dataclass(frozen=True)
class Case:
    """An instance, a trigger and what the guards ask."""

    letter: str
    flags: frozenset[str]
    held: bool
    trigger: str
    latching: bool = False
    auto_ack: bool = False
    once: bool = False
    into_p1: bool = False

    @property
    def cond(self) -> bool:
        return self.letter in "BC"

    def without(self, *flags: str) -> frozenset[str]:
        return self.flags - set(flags)


@dataclass(frozen=True)
class Result:
    """Where a row leads: its number and code, letter, flags, hold; whether the number rises."""

    row: str
    code: str
    letter: str
    flags: frozenset[str]
    held: bool
    raises: bool = False


@dataclass(frozen=True)
class Row:
    """A line of the table. `to` is a letter, or "=" for no change."""

    number: str
    letters: str
    trigger: str
    to: str
    code: str
    guard: Callable[[Case], bool] = lambda case: True
    flags: Callable[[Case], frozenset[str]] = lambda case: case.flags
    held: Callable[[Case], bool] = lambda case: case.held
    raises: bool = False


def _bare(case: Case) -> bool:
    return not case.flags and not case.held


def _good(case: Case) -> bool:
    return not case.held


def _flagged(case: Case) -> bool:
    return bool(case.flags) and not case.held


def _latching(case: Case) -> bool:
    return _bare(case) and case.latching


def _plain(case: Case) -> bool:
    return _bare(case) and not case.latching


def _stays(case: Case) -> bool:
    return case.held


def _one_shot(case: Case) -> bool:
    return _good(case) and case.once and "SHELVED" in case.flags


def _no_shelf(case: Case) -> frozenset[str]:
    return case.without("SHELVED")


def _stepped(case: Case) -> frozenset[str]:
    return case.without("SHELVED", *(("BY_DESIGN",) if case.into_p1 else ()))


def _escalate_flagged(left: bool) -> Callable[[Case], bool]:
    return lambda case: _flagged(case) and bool(_stepped(case)) == left


ROWS = [
    Row("T01", "A", "true", "B", "RAISE", _bare, raises=True),
    Row("T02", "B", "acknowledge", "C", "ACK"),
    # A one-shot shelf ends first, then what is said of a return with or without flags.
    Row(
        "T26", "BC", "false", "F", "UNSHELVE_AUTO", lambda c: _one_shot(c) and c.latching, _no_shelf
    ),
    Row("T26", "BC", "false", "A", "UNSHELVE_AUTO", lambda c: _one_shot(c), _no_shelf),
    Row("T04", "B", "false", "A", "RTN+AUTOACK", lambda c: _plain(c) and c.auto_ack),
    Row("T03", "B", "false", "D", "RTN", _plain),
    Row("T05", "B", "false", "E", "RTN", _latching),
    Row("T06", "C", "false", "A", "RTN", _plain),
    Row("T07", "C", "false", "F", "RTN", _latching),
    Row("T08", "D", "acknowledge", "A", "ACK"),
    Row("T09", "D", "true", "B", "RAISE", _bare, raises=True),
    Row("T10", "E", "acknowledge", "F", "ACK"),
    Row("T12", "E", "true", "B", "RAISE", _bare, raises=True),
    Row("T13", "F", "reset", "A", "RESET", _good),
    Row("T14", "F", "true", "B", "RAISE", _bare, raises=True),
    Row("T15", "BC", "step_up", "B", "ESCALATE", _bare, raises=True),
    Row(
        "T15b",
        "ABCDEF",
        "step_up",
        "B",
        "ESCALATE",
        _escalate_flagged(False),
        _stepped,
        raises=True,
    ),
    Row(
        "T15b",
        "ABCDEF",
        "step_up",
        "B",
        "ESCALATE_HIDDEN",
        _escalate_flagged(True),
        _stepped,
        raises=True,
    ),
    Row("T16", "BC", "step_down", "=", "DEESCALATE", _good),
    Row("T17", "C", "remind", "=", "REMIND", lambda c: not c.flags),
    Row("T18", "BCDEF", "bad", "=", "HOLD", _good, held=lambda c: True),
    Row("T20", "A", "bad", "=", "HOLD", _good, held=lambda c: True),
    Row("T19", "ABCDEF", "good", "=", "UNHOLD", _stays, held=lambda c: False),
    Row("T33", "ABCDEF", "expire", "=", "OOS_EXPIRED", lambda c: "OUT_OF_SERVICE" in c.flags),
    Row("T34", "B", "silence", "=", "SILENCE"),
    Row("T35", "ABCDEF", "comment", "=", "COMMENT"),
    Row("T36", "ABCDEF", "hand_over", "=", "HANDOVER"),
    Row("T37", "ABCDEF", "restart", "=", "RECOVER", held=lambda c: True),
    Row(
        "T38",
        "ABCDEF",
        "rule_change",
        "=",
        "RULE_CHANGE",
        lambda c: c.letter == "A" or "OUT_OF_SERVICE" in c.flags,
    ),
    Row(
        "T40",
        "ABCDEF",
        "close",
        "A",
        "CLOSE",
        lambda c: c.letter != "A" or bool(c.flags) or c.held,
        lambda c: frozenset(),
        lambda c: False,
    ),
    Row("T41", "B", "unacknowledged", "=", "ESC_UNACK", lambda c: not c.flags),
    Row("T42", "ADEF", "true", "B", "RAISE_HIDDEN", _flagged, raises=True),
    Row("T43", "B", "false", "E", "RTN_HIDDEN", lambda c: _flagged(c) and c.latching),
    Row("T43", "B", "false", "D", "RTN_HIDDEN", _flagged),
    Row("T43", "C", "false", "F", "RTN_HIDDEN", lambda c: _flagged(c) and c.latching),
    Row("T43", "C", "false", "A", "RTN_HIDDEN", _flagged),
    Row(
        "T27",
        "ABCDEF",
        "regroup",
        "=",
        "REGROUP",
        flags=lambda c: c.flags | {"BY_DESIGN"},
    ),
]
for _trigger, (_number, _code) in {
    "shelve": ("T21", "SHELVE"),
    "suppress": ("T27", "SUPPRESS"),
    "out_of_service": ("T31", "OOS_ON"),
}.items():
    _flag = HIDE[_trigger]
    ROWS.append(
        Row(
            _number,
            "ABCDEF",
            _trigger,
            "=",
            _code,
            lambda c, flag=_flag: flag not in c.flags,
            lambda c, flag=_flag: c.flags | {flag},
        )
    )
# trigger: the rows with a true condition and what it leads to, and with a false one.
_LAST = {
    "shelf_over": ("T22", "B", True, "T23", {"A": "A", "D": "A", "E": "F", "F": "F"}),
    "unshelve": ("T24", "C", False, "T25", {"A": "A", "D": "A", "E": "F", "F": "F"}),
    "unsuppress": ("T28", "B", True, "T29", {"A": "A", "D": "D", "E": "E", "F": "F"}),
    "lost_rule": ("T30", "B", True, "T30", {"A": "A", "D": "D", "E": "E", "F": "F"}),
    "in_service": ("T32", "B", True, "T32", {"A": "A", "D": "A", "E": "A", "F": "A"}),
}


def read(case: Case) -> Result | None:
    """What the table says of a case; None where no row fits."""
    if case.trigger in SHOW:
        return _flag_removed(case)
    for row in ROWS:
        if row.trigger == case.trigger and case.letter in row.letters and row.guard(case):
            letter = case.letter if row.to == "=" else row.to
            held = False if row.raises else row.held(case)
            return Result(row.number, row.code, letter, row.flags(case), held, row.raises)
    return None


def _flag_removed(case: Case) -> Result | None:
    flag, code = SHOW[case.trigger]
    if flag not in case.flags:
        return None
    left = case.without(flag)
    if left:
        return Result("T45", code, case.letter, left, case.held)
    if case.held:
        return Result("T44", code, "B" if case.cond else case.letter, left, True)
    on_row, on_letter, raises, off_row, off = _LAST[case.trigger]
    if case.cond:
        return Result(on_row, code, on_letter, left, False, raises)
    return Result(off_row, code, off[case.letter], left, False)
