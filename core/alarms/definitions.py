"""Owns what an alarm is, as data: resources/alarms/*.yaml, checked at load, priority computed."""

from __future__ import annotations

import string
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
import yaml

from core.resources import resource_path

Severity = Literal["S1", "S2", "S3", "S4"]
Kind = Literal[
    "train",
    "section",
    "signal",
    "points",
    "station",
    "measuring_point",
    "source",
    "system",
    "desk",
    "alarm",
    "tunnel",
    "route",
    "possession",
    "tsr",
    "conflict",
    "area",
    "wagon",
    "command",
    "user",
    "workstation",
]
Text = Annotated[str, msgspec.Meta(min_length=1)]
Seconds = Annotated[int, msgspec.Meta(ge=0)]
Minutes = Annotated[int, msgspec.Meta(ge=0)]
Day = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]

# control-room.md 1.3: time to respond up to 60 s, 5 min, 30 min, longer.
_TIME_CLASSES_S = (60, 300, 1_800)
_PRIORITY: dict[str, tuple[int, int, int, int]] = {
    "S4": (1, 1, 2, 2),
    "S3": (1, 2, 3, 4),
    "S2": (2, 3, 4, 4),
    "S1": (3, 4, 4, 4),
}
# A message is read at a glance: its fixed text, each figure counted as so many characters.
MESSAGE_LENGTH = 60
_FIGURE_LENGTH = 5
# A definition is looked at again within a year.
REVIEW_DAYS = 366

# What a message begins with, by the kind of its object: place, then object.
_HEADS: Mapping[str, str] = {
    "train": "{place} · {train} · ",
    "station": "{place} · ",
    "source": "{object} · ",
    "alarm": "{object} · ",
    "system": "",
    "desk": "",
    "area": "",
}
_HEAD = "{place} · {object} · "


class AlarmDefinitionError(ValueError):
    """Definitions that cannot be used; a line each, with the file, the place and the reason."""


class AlarmDefinition(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One alarm type: the record of control-room.md 1.4. Delays in seconds of session time.

    docs/alarm-definitions.md tells the columns and the language of conditions. `key` is the kind of
    object an instance is of, `params` are the figures of the `condition`; `guard` keeps an alarm of
    priority 1 from being raised, `suppressed` hides one of another priority by design, `at_once`
    lets a condition stand without its delay. `says` is the condition in a few words, `shows` the
    figures behind it, each of `figures` an expression. `differs` says where the condition is not
    the reference's, and why. `reviewed` is False for texts that no native speaker of their language
    has looked at.
    """

    id: Text
    name: Text
    group: Text
    key: Kind
    instance_key: Text
    severity: Severity
    time_to_respond_s: Seconds
    on_delay_s: Seconds
    off_delay_s: Seconds
    condition: Text
    cause: Text
    consequence: Text
    response: Text
    confirmation: Text
    owner: Text
    approved_by: tuple[Text, Text]
    approved_at: Day
    review_due: Day
    test_case_id: Text
    provenance: Text
    guard: str = ""
    suppressed: str = ""
    at_once: str = ""
    params: dict[str, float] = {}
    says: str = ""
    shows: str = ""
    figures: dict[str, str] = {}
    latching: bool = False
    # So many passages of the raw condition within the window are an alarm as well; 0 for none.
    count: int = 0
    count_window_s: Seconds = 0
    suppression_rule: str = ""
    root_parents: tuple[Text, ...] = ()
    escalates_from: str = ""
    # None: as the priority says (control-room.md 1.9 and T17); it may be lowered only.
    max_shelve_min: Minutes | None = None
    reminder_min: Minutes | None = None
    countries: tuple[Text, ...] = ()
    planning_rate_per_day: float = 0.0
    differs: str = ""
    version: int = 1
    reviewed: bool = True
    file: str = ""

    @property
    def priority(self) -> int:
        """1 (critical) to 4 (low), from severity and time to respond; never typed by hand."""
        column = sum(self.time_to_respond_s > limit for limit in _TIME_CLASSES_S)
        return _PRIORITY[self.severity][column]

    @property
    def message(self) -> str:
        """The message with its figures as {names}: place, object, condition, value (limit)."""
        said = self.says or self.name
        shown = f" · {self.shows}" if self.shows else ""
        return f"{_HEADS.get(self.key, _HEAD)}{said}{shown}"

    def text(self, values: Mapping[str, str]) -> str:
        """The message of one activation; a figure that was not recorded reads as two dashes."""
        return self.message.format_map(defaultdict(lambda: "– –", values))

    @property
    def where(self) -> str:
        """The file and the id, for what is told of a problem."""
        return f"{self.file}: {self.id}"


def shipped_files() -> list[Path]:
    """The definition files of the product, in the order of their names."""
    return sorted(resource_path("alarms").glob("*.yaml"))


def load_definitions(path: Path | None = None) -> dict[str, AlarmDefinition]:
    """The definitions of a file or of all files of a directory, by id; by default the shipped ones.

    Raises AlarmDefinitionError with one line per problem.
    """
    if path is None:
        return dict(_shipped())
    found = _loaded(sorted(path.glob("*.yaml")) if path.is_dir() else [path])
    if not found:
        raise AlarmDefinitionError(f"{path}: no alarm definitions in it")
    return found


@cache
def _shipped() -> dict[str, AlarmDefinition]:
    return _loaded(shipped_files())


def _loaded(files: Sequence[Path]) -> dict[str, AlarmDefinition]:
    problems: list[str] = []
    found: dict[str, AlarmDefinition] = {}
    for file in files:
        for number, row in enumerate(_rows(file), start=1):
            definition = _definition(row, file, f"{file}: definition {number}", problems)
            if definition is None:
                continue
            if definition.id in found:
                problems.append(f"{file}: definition {number}: {definition.id} stands twice")
            found[definition.id] = definition
    for definition in found.values():
        problems += [f"{definition.where}: {problem}" for problem in _checked(definition)]
    problems += _linked(found)
    if problems:
        raise AlarmDefinitionError("\n".join(problems))
    return found


def read_yaml(file: Path) -> Any:
    """What a YAML file says. Raises AlarmDefinitionError with the file and the reason."""
    try:
        return yaml.load(file.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise AlarmDefinitionError(f"{file}: {' '.join(str(error).split())}") from error


def _rows(file: Path) -> list[Any]:
    rows = read_yaml(file)
    if not isinstance(rows, list):
        raise AlarmDefinitionError(f"{file}: not a list of alarm definitions")
    return rows


def _definition(row: Any, file: Path, where: str, problems: list[str]) -> AlarmDefinition | None:
    try:
        made = msgspec.convert(row, AlarmDefinition)
    except msgspec.ValidationError as error:
        called = (
            f" ({row['id']})" if isinstance(row, dict) and isinstance(row.get("id"), str) else ""
        )
        problems.append(f"{where}{called}: {error}")
        return None
    return msgspec.structs.replace(made, file=str(file))


def _checked(definition: AlarmDefinition) -> list[str]:
    """What is wrong with one definition by itself."""
    found = []
    delayed_s = definition.on_delay_s
    if delayed_s >= definition.time_to_respond_s and not _is_its_delay(definition):
        found.append(
            f"its on-delay of {delayed_s} s leaves nothing of the {definition.time_to_respond_s} s"
            " to respond"
        )
    if definition.approved_by[0] == definition.approved_by[1]:
        found.append("it is approved by one person only")
    if definition.review_due <= definition.approved_at:
        found.append("its review is due before it was approved")
    elif _days(definition.review_due) - _days(definition.approved_at) > REVIEW_DAYS:
        found.append("its review is due more than a year after it was approved")
    if bool(definition.count) != bool(definition.count_window_s):
        found.append("count and count_window_s go together")
    if definition.guard and definition.priority != 1:
        found.append(f"a guard is for priority 1, and this is of {definition.priority}")
    if definition.suppressed and definition.priority == 1:
        found.append("of priority 1, it is never suppressed; what keeps it from rising is a guard")
    return [*found, *message_problems(definition)]


def _days(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _is_its_delay(definition: AlarmDefinition) -> bool:
    """TRN-008 and its like: the delay is the condition, so that it ends where the time begins."""
    return definition.escalates_from != "" and definition.on_delay_s == definition.time_to_respond_s


def message_problems(definition: AlarmDefinition) -> list[str]:
    """What is wrong with a message: figures that nobody gives, or too long to be read."""
    built_in = {"place", "object", "train", "km"}
    try:
        parts = list(string.Formatter().parse(definition.message))
    except ValueError as error:
        return [f"its message: {error}"]
    names = {name for _, name, _, _ in parts if name is not None}
    found = [
        f"its message shows {{{name}}}, which is none of its figures"
        for name in sorted(names - built_in - set(definition.figures))
    ]
    found += [f"its figure {name} is not shown" for name in sorted(set(definition.figures) - names)]
    length = sum(
        len(text) + (_FIGURE_LENGTH if name is not None else 0) for text, name, _, _ in parts
    )
    if length > MESSAGE_LENGTH:
        found.append(f"its message is {length} characters long, more than {MESSAGE_LENGTH}")
    return found


def _linked(found: Mapping[str, AlarmDefinition]) -> list[str]:
    """What is wrong between definitions: parents and families that are not there, or go round."""
    problems = []
    for definition in found.values():
        for parent in definition.root_parents:
            if parent not in found:
                problems.append(f"{definition.where}: its parent {parent} is not defined")
            elif definition.priority == 1:
                problems.append(f"{definition.where}: of priority 1, it is never anybody's child")
            elif definition.priority < found[parent].priority:
                problems.append(
                    f"{definition.where}: of priority {definition.priority}, it would be hidden by"
                    f" {parent} of {found[parent].priority}"
                )
        milder = definition.escalates_from
        if milder and milder not in found:
            problems.append(f"{definition.where}: escalates from {milder}, which is not defined")
        elif milder and found[milder].key != definition.key:
            problems.append(
                f"{definition.where}: escalates from {milder}, which is of another object"
            )
    parents = {name: d.root_parents for name, d in found.items()}
    families = {name: (d.escalates_from,) for name, d in found.items() if d.escalates_from}
    problems += [f"{found[name].where}: is its own parent" for name in _circular(parents)]
    problems += [f"{found[name].where}: escalates from itself" for name in _circular(families)]
    return problems


def _circular(links: Mapping[str, Iterable[str]]) -> list[str]:
    """The names that lead back to themselves."""
    found = []
    for start in links:
        seen: set[str] = set()
        ahead = list(links[start])
        while ahead:
            name = ahead.pop()
            if name not in seen:
                seen.add(name)
                ahead += links.get(name, ())
        if start in seen:
            found.append(start)
    return found
