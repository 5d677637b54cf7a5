"""Owns reading the keys of a mapping by what is expected there, and listing all that is wrong."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Iterator, Sequence

from core.line.document import Items, Node, Problem, Scalar, Table, shown

MAX_PROBLEMS = 500

_NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?", re.ASCII)
_ID = re.compile(r"[^\s/:@#,\[\]{}'\"]+(?:[ ][^\s/:@#,\[\]{}'\"]+)*")
_YES_NO = {"true": True, "yes": True, "false": False, "no": False}


class Problems:
    """Collects what is wrong, up to a bound that keeps a hopeless file from filling memory."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, place: str, reason: str) -> None:
        """Lists one more problem; beyond the bound it is dropped, and the last one says so."""
        if len(self.found) < MAX_PROBLEMS:
            self.found.append(Problem(shown(place), shown(reason)))
        elif len(self.found) == MAX_PROBLEMS:
            self.found.append(Problem("", "has more problems than are listed here"))


class Fields:
    """Reads the keys of one mapping, each once, and lists what is missing, wrong or unknown."""

    def __init__(self, table: Table, path: str, problems: Problems) -> None:
        self.path = path
        self._table = table
        self._problems = problems
        self._asked: set[str] = set()

    def place(self, key: str = "") -> str:
        """Where a key (or the mapping itself) stands, for a problem."""
        node = self._table.nodes.get(key, self._table)
        path = "/".join(part for part in (self.path, key) if part)
        return f"line {node.line}: {path}" if path else f"line {node.line}"

    def wrong(self, key: str, reason: str) -> None:
        """Lists a problem of a key."""
        self._problems.add(self.place(key), reason)

    def has(self, key: str) -> bool:
        """True where the key is there with a value."""
        node = self._table.nodes.get(key)
        return node is not None and not (isinstance(node, Scalar) and node.empty)

    def names(self) -> list[str]:
        """The keys that are there, in the order of the file."""
        return list(self._table.nodes)

    def _take(self, key: str, required: bool) -> Node | None:
        self._asked.add(key)
        if self.has(key):
            return self._table.nodes[key]
        if required:
            self._problems.add(self.place(), f"{key} is missing")
        return None

    def _scalar(self, key: str, required: bool, expected: str) -> str | None:
        node = self._take(key, required)
        if node is None or isinstance(node, Scalar):
            return node.value if node else None
        self.wrong(key, f"must be {expected}")
        return None

    def text(self, key: str, default: str | None = None) -> str:
        """A text. Without a default it must be there."""
        return self._scalar(key, default is None, "a text") or default or ""

    def identifier(self, key: str) -> str:
        """An id that must be there."""
        value = self.text(key)
        if value and not is_id(value):
            self.wrong(key, f"{value!r} cannot be an id (no / : @ # , brackets or quotes)")
        return value

    def choice(self, key: str, options: Sequence[str], default: str | None = None) -> str:
        """One of some words. Without a default it must be there."""
        value = self.text(key, default)
        if value and value not in options:
            self.wrong(key, f"{value!r} is none of {', '.join(options)}")
        return value if value in options else options[0]

    def number(
        self, key: str, low: float, high: float, default: float | None = None
    ) -> float | None:
        """A number from low to high, or the default."""
        value = self._scalar(key, False, "a number")
        return default if value is None else self._in_range(key, value, low, high)

    def required_number(self, key: str, low: float, high: float) -> float:
        """A number from low to high that must be there; low where it is not."""
        value = self._scalar(key, True, "a number")
        number = None if value is None else self._in_range(key, value, low, high)
        return low if number is None else number

    def whole(self, key: str, low: int, high: int, default: int | None = None) -> int | None:
        """A whole number from low to high, or the default."""
        number = self.number(key, low, high, default)
        return None if number is None else self._whole(key, number)

    def required_whole(self, key: str, low: int, high: int) -> int:
        """A whole number from low to high that must be there; low where it is not."""
        return self._whole(key, self.required_number(key, low, high))

    def _whole(self, key: str, number: float) -> int:
        if number != int(number):
            self.wrong(key, f"{number} is not a whole number")
        return int(number)

    def _in_range(self, key: str, value: str, low: float, high: float) -> float | None:
        number = to_number(value)
        if number is None:
            self.wrong(key, f"{value!r} is not a number")
        elif not low <= number <= high:
            self.wrong(key, f"{value} is not between {low:g} and {high:g}")
        else:
            return number
        return None

    def numbers(self, key: str, low: float, high: float) -> list[float]:
        """A number, or a list of numbers. Empty where it is not there."""
        node = self._take(key, False)
        if node is None:
            return []
        nodes = node.nodes if isinstance(node, Items) else [node]
        found = []
        for item in nodes:
            if not isinstance(item, Scalar):
                self.wrong(key, "must be a number or a list of numbers")
                return []
            number = self._in_range(key, item.value, low, high)
            if number is not None:
                found.append(number)
        return found

    def flag(self, key: str) -> bool:
        """True or false (yes or no); false where it is not there."""
        value = self._scalar(key, False, "true or false")
        if value is None:
            return False
        if value.lower() not in _YES_NO:
            self.wrong(key, f"{value!r} is neither true nor false")
        return _YES_NO.get(value.lower(), False)

    def texts(self, key: str) -> list[str]:
        """A list of texts. Empty where it is not there."""
        nodes = self._items(key)
        if all(isinstance(node, Scalar) for node in nodes):
            return [node.value for node in nodes if isinstance(node, Scalar)]
        self.wrong(key, "must be a list of texts")
        return []

    def pairs(self, key: str) -> dict[str, str]:
        """A mapping of words to texts. Empty where it is not there."""
        found = {}
        for name, node in self._nodes(key).items():
            if isinstance(node, Scalar):
                found[name] = node.value
            else:
                self.wrong(key, f"{name} must be a text")
        return found

    def scalars(self, key: str) -> list[tuple[str, Scalar, str]]:
        """A mapping's keys, values and places, each value a scalar; the wrong ones are listed."""
        found = []
        for name, node in self._nodes(key).items():
            place = f"line {node.line}: {self._below(key, name)}"
            if isinstance(node, Scalar):
                found.append((name, node, place))
            else:
                self._problems.add(place, "must be one value")
        return found

    def table(self, key: str) -> Fields | None:
        """The mapping below a key; None where it is not there."""
        node = self._take(key, False)
        if node is None:
            return None
        if isinstance(node, Table):
            return Fields(node, self._below(key), self._problems)
        self.wrong(key, "must be a mapping of keys to values")
        return None

    def tables(
        self, key: str, required: bool = False, free_ids: bool = False
    ) -> Iterator[tuple[str, Fields]]:
        """The mappings by id below a key: `key: {id: {...}, ...}`.

        Free ids may hold what joins ids into others (`main:A-B/1`).
        """
        for name, node in self._nodes(key, required).items():
            below = self._below(key, name)
            if not free_ids and not is_id(name):
                self._problems.add(
                    f"line {node.line}: {below}",
                    f"{name!r} cannot be an id (no / : @ # , brackets or quotes)",
                )
            if isinstance(node, Table):
                yield name, Fields(node, below, self._problems)
            else:
                self._problems.add(f"line {node.line}: {below}", "must be a mapping")

    def rows(self, key: str, required: bool = False) -> Iterator[Fields]:
        """The mappings of a list below a key: `key: [{...}, ...]`, counted from 1."""
        for number, node in enumerate(self._items(key, required), 1):
            below = self._below(key, str(number))
            if isinstance(node, Table):
                yield Fields(node, below, self._problems)
            else:
                self._problems.add(f"line {node.line}: {below}", "must be a mapping")

    def number_rows(self, key: str, width: int) -> list[tuple[float, ...]]:
        """A list of rows of `width` numbers each. Empty where it is not there."""
        found = []
        for number, node in enumerate(self._items(key), 1):
            row = _numbers_of(node)
            if len(row) == width:
                found.append(row)
            else:
                place = f"line {node.line}: {self._below(key, str(number))}"
                self._problems.add(place, f"must be {width} numbers in brackets")
        return found

    def close(self) -> None:
        """Lists the keys nobody asked for."""
        for key in self._table.nodes:
            if key not in self._asked:
                close = difflib.get_close_matches(key, self._asked, n=1)
                hint = f" (did you mean {close[0]}?)" if close else ""
                self.wrong(key, f"unknown key {key!r}{hint}")

    def _below(self, *parts: str) -> str:
        return "/".join(part for part in (self.path, *parts) if part)

    def _items(self, key: str, required: bool = False) -> list[Node]:
        node = self._take(key, required)
        if node is None or isinstance(node, Items):
            return node.nodes if node else []
        self.wrong(key, "must be a list")
        return []

    def _nodes(self, key: str, required: bool = False) -> dict[str, Node]:
        node = self._take(key, required)
        if node is None or isinstance(node, Table):
            return node.nodes if node else {}
        self.wrong(key, "must be a mapping of keys to values")
        return {}


def is_id(value: str) -> bool:
    """True for a word that can be an id: no slash, colon, at, hash, comma, bracket or quote."""
    return _ID.fullmatch(value) is not None


def to_number(value: str) -> float | None:
    """A finite number as it is written, or None."""
    if not _NUMBER.fullmatch(value):
        return None
    number = float(value)
    return number if math.isfinite(number) else None


def _numbers_of(node: Node) -> tuple[float, ...]:
    if not isinstance(node, Items):
        return ()
    numbers = [to_number(item.value) for item in node.nodes if isinstance(item, Scalar)]
    return tuple(n for n in numbers if n is not None)
