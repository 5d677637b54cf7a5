"""Owns what an alarm is, as data: resources/alarms/*.yaml, checked at load, priority computed."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
import yaml

from core.resources import resource_path

Severity = Literal["S1", "S2", "S3", "S4"]
Text = Annotated[str, msgspec.Meta(min_length=1)]

# control-room.md 1.3: time to respond up to 60 s, 5 min, 30 min, longer.
_TIME_CLASSES_S = (60, 300, 1_800)
_PRIORITY: dict[str, tuple[int, int, int, int]] = {
    "S4": (1, 1, 2, 2),
    "S3": (1, 2, 3, 4),
    "S2": (2, 3, 4, 4),
    "S1": (3, 4, 4, 4),
}


class AlarmDefinitionError(ValueError):
    """A definitions file that cannot be used; the text names the file, place and reason."""


class AlarmDefinition(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One alarm type. Delays in seconds of session time; `params` are the condition's figures."""

    id: Text
    name: Text
    message: Text
    key: Text
    severity: Severity
    time_to_respond_s: int
    on_delay_s: int
    off_delay_s: int
    cause: Text
    consequence: Text
    response: Text
    latching: bool = False
    # So many passages of the raw condition within the window are an alarm as well; 0 for none.
    count: int = 0
    count_window_s: int = 0
    # None: as the priority says (control-room.md 1.9 and T17); it may be lowered only.
    max_shelve_min: int | None = None
    reminder_min: int | None = None
    escalates_from: str = ""
    root_parents: tuple[str, ...] = ()
    version: int = 1
    params: dict[str, float] = {}

    @property
    def priority(self) -> int:
        """1 (critical) to 4 (low), from severity and time to respond; never typed by hand."""
        column = sum(self.time_to_respond_s > limit for limit in _TIME_CLASSES_S)
        return _PRIORITY[self.severity][column]

    def text(self, values: dict[str, str]) -> str:
        """The message of one activation; a figure that was not recorded reads as two dashes."""
        return self.message.format_map(defaultdict(lambda: "– –", values))


def load_definitions(path: Path | None = None) -> dict[str, AlarmDefinition]:
    """The definitions of a file, by id; by default those that are shipped.

    Raises AlarmDefinitionError with one line per problem.
    """
    source = path or resource_path("alarms", "catalogue.yaml")
    try:
        rows = yaml.load(source.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise AlarmDefinitionError(f"{source}: {' '.join(str(error).split())}") from error
    if not isinstance(rows, list):
        raise AlarmDefinitionError(f"{source}: not a list of alarm definitions")
    problems: list[str] = []
    found: dict[str, AlarmDefinition] = {}
    for number, row in enumerate(rows, start=1):
        definition = _definition(row, f"{source}: definition {number}", problems)
        if definition is None:
            continue
        if definition.id in found:
            problems.append(f"{source}: definition {number}: {definition.id} stands twice")
        found[definition.id] = definition
    problems += [
        f"{source}: {d.id} escalates from {d.escalates_from}, which is not defined"
        for d in found.values()
        if d.escalates_from and d.escalates_from not in found
    ]
    if problems:
        raise AlarmDefinitionError("\n".join(problems))
    return found


def _definition(row: Any, where: str, problems: list[str]) -> AlarmDefinition | None:
    try:
        return msgspec.convert(row, AlarmDefinition)
    except msgspec.ValidationError as error:
        problems.append(f"{where}: {error}")
        return None
