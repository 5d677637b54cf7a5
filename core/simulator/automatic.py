"""Owns automatic block: signals that show, by themselves, whether the next sections are free."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from core.line.model import Railway, Section
from core.simulator.world_events import Aspect


@dataclass
class _Block:
    """The parts of one running track between two stations, in rising chainage, and its signals.

    `sign` is the direction it is worked in. `guards[sign][i]` is the signal into part i.
    """

    id: str
    parts: list[Section]
    both_ways: bool
    sign: int
    guards: dict[int, dict[int, str]] = field(default_factory=dict)


class AutomaticBlocks:
    """Every block that has block signals."""

    def __init__(self, railway: Railway) -> None:
        self._occupied: set[str] = set()
        self._block: dict[str, _Block] = {}
        self._by_id: dict[str, _Block] = {}
        self._place: dict[str, int] = {}
        self._aspect: dict[str, Aspect] = {}
        by_block: dict[tuple[str, str], list[Section]] = {}
        for section in railway.sections.values():
            if section.point is None and "." in section.id:
                name = section.id.rpartition(".")[0]
                by_block.setdefault((section.line, name), []).append(section)
        for (line, name), parts in by_block.items():
            parts.sort(key=lambda s: s.start_mm)
            self._add(railway, line, name, parts)

    def _add(self, railway: Railway, line: str, name: str, parts: list[Section]) -> None:
        low, high = parts[0].start_mm, parts[-1].end_mm
        signals = [
            s
            for s in railway.signals.values()
            if s.role == "block"
            and s.line == line
            and s.track == parts[0].track
            and low < s.position_mm < high
        ]
        directions = {s.direction for s in signals}
        if not directions:
            return
        block = _Block(name, parts, len(directions) > 1, 1 if "up" in directions else -1)
        starts = {part.start_mm: i for i, part in enumerate(parts)}
        for signal in signals:
            sign = 1 if signal.direction == "up" else -1
            part = starts[signal.position_mm] - (sign < 0)
            block.guards.setdefault(sign, {})[part] = signal.id
        self._by_id[name] = block
        for index, section in enumerate(parts):
            self._block[section.id] = block
            self._place[section.id] = index
        self._refresh(block, range(len(parts)))

    def aspect(self, signal: str) -> Aspect | None:
        """What a block signal shows; None for a signal that is none."""
        return self._aspect.get(signal)

    def block_of(self, section: str) -> str | None:
        """The block that a section is a part of."""
        block = self._block.get(section)
        return block.id if block else None

    def parts(self, block: str) -> Iterator[str]:
        """The sections of a block."""
        yield from (section.id for section in self._by_id[block].parts)

    def occupied(self, section: str, occupied: bool) -> list[tuple[str, Aspect]]:
        """Takes note that a section is occupied or clear; which signals show what else now."""
        block = self._block.get(section)
        if block is None:
            return []
        if occupied:
            self._occupied.add(section)
        else:
            self._occupied.discard(section)
        here = self._place[section]
        near = range(max(0, here - 1), min(len(block.parts), here + 2))
        return self._refresh(block, near)

    def turned(self, sections: Iterable[str], sign: int) -> list[tuple[str, Aspect]]:
        """Takes note that a block is now worked in a direction; which signals show what else."""
        for section in sections:
            block = self._block.get(section)
            if block is not None and block.both_ways and block.sign != sign:
                block.sign = sign
                return self._refresh(block, range(len(block.parts)))
        return []

    def _refresh(self, block: _Block, parts: Iterable[int]) -> list[tuple[str, Aspect]]:
        changed = []
        for sign, guards in block.guards.items():
            for part in parts:
                signal = guards.get(part)
                if signal is None:
                    continue
                aspect = self._shows(block, sign, part)
                if self._aspect.get(signal) != aspect:
                    self._aspect[signal] = aspect
                    changed.append((signal, aspect))
        return changed

    def _shows(self, block: _Block, sign: int, part: int) -> Aspect:
        if block.parts[part].id in self._occupied or (block.both_ways and block.sign != sign):
            return "stop"
        beyond = part + sign
        if 0 <= beyond < len(block.parts) and block.parts[beyond].id in self._occupied:
            return "caution"
        return "clear"
