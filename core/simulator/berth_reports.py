"""Owns what train describers report: a headcode that steps from berth to berth with its train.

Where the line is worked by automatic or semi-automatic block, each detection section that is told
of has a berth of the same name. Elsewhere nobody describes trains.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from core.line.model import Railway
from core.simulator.sent import Sent, at_text

DESCRIBED_BLOCKS = ("automatic", "semi-automatic")


class BerthReporter:
    """The berths of one railway, and which train's headcode stands where."""

    def __init__(self, railway: Railway, told: Iterable[str]) -> None:
        self._berths = {name for name in told if _is_described(railway, name)}
        # Train to its berth and its headcode.
        self._in: dict[str, tuple[str, str]] = {}

    def moved(
        self, at_us: int, section: str, train: str, headcode: str, *, occupied: bool
    ) -> Iterator[Sent]:
        """What the describer says when a train's head enters a section or its tail leaves one."""
        before = self._in.get(train, ("", ""))[0]
        said: dict[str, Any] = {"kind": "berth", "at": at_text(at_us), "headcode": headcode}
        if occupied and section in self._berths:
            self._in[train] = section, headcode
            step = {"from": before} if before else {}
            yield Sent(at_us, section, {**said, **step, "to": section})
        elif not occupied and section == before:
            del self._in[train]
            yield Sent(at_us, section, {**said, "from": section})

    def standing(self, at_us: int) -> Iterator[Sent]:
        """Every headcode where it stands, to a new listener."""
        for berth, headcode in sorted(self._in.values()):
            said = {"kind": "berth", "at": at_text(at_us), "headcode": headcode, "to": berth}
            yield Sent(at_us, berth, said)


def _is_described(railway: Railway, name: str) -> bool:
    section = railway.sections[name]
    line = railway.line_by_id[section.line]
    stretch = line.stretch_at((section.start_mm + section.end_mm) // 2)
    return stretch is not None and stretch.block in DESCRIBED_BLOCKS
