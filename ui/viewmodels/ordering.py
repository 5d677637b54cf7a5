"""Owns the order of rows while a person points at them: nothing moves under the pointer."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

Row = TypeVar("Row")


def held_order(
    shown: Sequence[Row], wanted: Sequence[Row], key: Callable[[Row], Hashable]
) -> list[Row]:
    """The rows of `wanted` with every row of `shown` where it was and new rows at the end.

    A shown row that is wanted no more stays as it was drawn, so that those below it do not rise.
    """
    fresh = {key(row): row for row in wanted}
    kept = [fresh.pop(key(row), row) for row in shown]
    return kept + list(fresh.values())
