"""Owns reading a YAML document as a tree of values that know their line.

Only plain YAML is read: mappings, sequences and scalars. Anchors, aliases, tags, duplicate keys and
documents beyond the limits below are refused, so that a hostile text costs little. A scalar has no
type of its own: the reader says what it expects at each place, so `NO` and `02:07` stay text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import yaml

MAX_CHARACTERS = 32_000_000
MAX_DEPTH = 24
MAX_NODES = 4_000_000
_LONGEST = 200

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Problem:
    """Something wrong in a file: the place (`line 12: lines/main/stretches/3`) and the reason."""

    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}" if self.place else self.reason


class FileError(ValueError):
    """A file that cannot be used. `problems` lists everything that is wrong with it."""

    def __init__(self, where: str, problems: Sequence[Problem]) -> None:
        self.where = where
        self.problems = list(problems)
        more = len(self.problems) - 1
        rest = f" (and {more} more problem{'s' if more > 1 else ''})" if more else ""
        super().__init__(f"{where}: {self.problems[0]}{rest}")


@dataclass(slots=True)
class Scalar:
    """A value as it is written, without a type."""

    value: str
    line: int
    plain: bool = True

    @property
    def empty(self) -> bool:
        """True where nothing, `~` or `null` is written."""
        return self.plain and self.value in ("", "~", "null")


@dataclass(slots=True)
class Items:
    """A sequence."""

    line: int
    nodes: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A mapping. Keys keep their order."""

    line: int
    nodes: dict[str, Node] = field(default_factory=dict)


Node = Scalar | Items | Table


def shown(text: str) -> str:
    """A text that may hold anything, as one line of bounded length."""
    line = "".join(letter if letter.isprintable() else " " for letter in text)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}..."


class _Refused(Exception):
    """Stops reading at the first thing that cannot be plain YAML."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.problem = Problem(f"line {line}", shown(reason))


def parse(text: str) -> Table | Problem:
    """The document's top mapping, or the one problem that keeps it from being read."""
    if len(text) > MAX_CHARACTERS:
        return Problem("", f"is longer than {MAX_CHARACTERS:,} characters")
    try:
        root = _tree(text)
    except _Refused as refused:
        return refused.problem
    except UnicodeError:
        return Problem("", "is not Unicode text")
    except yaml.MarkedYAMLError as error:
        line = getattr(error.problem_mark, "line", 0) + 1
        return Problem(f"line {line}", f"is not YAML: {error.problem or error.context}")
    except yaml.YAMLError as error:
        return Problem("", f"is not YAML: {str(error).splitlines()[0]}")
    if isinstance(root, Table):
        return root
    return Problem("line 1", "is not a mapping of keys to values")


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet; `key` waits for its value."""

    node: Items | Table
    key: str | None = None


def _tree(text: str) -> Node | None:
    """Builds nodes from parse events with a stack of its own: no recursion to exhaust."""
    stack: list[_Open] = []
    root: Node | None = None
    count = 0
    for event in yaml.parse(text, Loader=_LOADER):
        line = getattr(event.start_mark, "line", 0) + 1
        node = _node_of(event, line)
        if node is not None:
            count += 1
            if count > MAX_NODES:
                raise _Refused(line, f"has more than {MAX_NODES:,} values")
            if stack:
                _attach(stack[-1], node, line)
            elif root is None:
                root = node
            else:
                raise _Refused(line, "a second document begins; a file holds one")
            if not isinstance(node, Scalar):
                stack.append(_Open(node))
                if len(stack) > MAX_DEPTH:
                    raise _Refused(line, f"is nested deeper than {MAX_DEPTH} levels")
        elif isinstance(event, yaml.CollectionEndEvent):
            stack.pop()
    return root


def _node_of(event: yaml.Event, line: int) -> Node | None:
    if isinstance(event, yaml.NodeEvent):
        if event.anchor is not None:
            raise _Refused(line, f"anchors and aliases are not allowed ({event.anchor!r})")
        tag = getattr(event, "tag", None)
        if tag is not None:
            raise _Refused(line, f"tags are not allowed ({tag})")
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(event.value, line, event.implicit[0])
    if isinstance(event, yaml.MappingStartEvent):
        return Table(line)
    if isinstance(event, yaml.SequenceStartEvent):
        return Items(line)
    return None


def _attach(parent: _Open, node: Node, line: int) -> None:
    if isinstance(parent.node, Items):
        parent.node.nodes.append(node)
    elif parent.key is not None:
        parent.node.nodes[parent.key] = node
        parent.key = None
    elif not isinstance(node, Scalar):
        raise _Refused(line, "a key must be a plain word")
    elif node.value in parent.node.nodes:
        raise _Refused(line, f"{node.value!r} is there twice")
    else:
        parent.key = node.value
