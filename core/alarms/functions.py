"""Owns the functions of the language: of age and change, over lists, and counts in a window."""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from core.alarms.arithmetic import extreme
from core.alarms.logic import all_values, any_value
from core.alarms.nodes import BROKEN, Broken, Node, Run, comparable, fits
from core.alarms.terms import (
    UNKNOWN,
    Env,
    Field,
    Flag,
    Many,
    Moment,
    Number,
    Value,
    seconds_since,
)
from core.units import US_PER_S

if TYPE_CHECKING:
    from core.alarms.expression import Compiler


def _arguments(compiler: Compiler, node: ast.Call, least: int, most: int) -> bool:
    if least <= len(node.args) <= most:
        return True
    assert isinstance(node.func, ast.Name)
    wanted = str(least) if least == most else f"{least} to {most}"
    compiler.problem(node, f"{node.func.id}() takes {wanted} arguments, not {len(node.args)}")
    return False


def _field(compiler: Compiler, node: ast.expr) -> tuple[Node, Field, Run] | None:
    """A part that has to be a field of an object."""
    found = compiler.compile(node)
    if isinstance(found.type, Broken):
        return None
    if found.field is None or found.thing is None:
        compiler.problem(node, f"{ast.unparse(node)} is not a field of anything")
        return None
    return found, found.field, found.thing


def _of(read: Callable[[Value, Env], Value] | None, thing: Run) -> Run:
    """Something about a field, read from its object; UNKNOWN where there is neither."""

    def run(env: Env) -> Value:
        of = thing(env)
        return UNKNOWN if of is UNKNOWN or of is None or read is None else read(of, env)

    return run


def age(compiler: Compiler, node: ast.Call) -> Node:
    """Seconds since a field's last good value."""
    if not _arguments(compiler, node, 1, 1):
        return BROKEN
    kept, compiler.inputs = compiler.inputs, set()
    found = _field(compiler, node.args[0])
    ages, compiler.inputs = compiler.inputs, kept
    if found is None:
        return BROKEN
    _, field, thing = found
    compiler.ages |= ages
    if field.fed and field.updated is None:
        return compiler.problem(node, f"{ast.unparse(node.args[0])} has no age")
    moment = _of(field.updated, thing)
    return Node(Number("s", 1.0), lambda env: seconds_since(moment(env), env))


def elapsed(compiler: Compiler, node: ast.Call) -> Node:
    """Seconds since a moment."""
    if not _arguments(compiler, node, 1, 1):
        return BROKEN
    found = compiler.compile(node.args[0])
    if isinstance(found.type, Broken):
        return BROKEN
    if not isinstance(found.type, Moment) or found.type.slope:
        return compiler.problem(node, f"elapsed() takes a moment, not {found.type}")
    run = found.run
    return Node(Number("s", 1.0), lambda env: seconds_since(run(env), env))


def edge(compiler: Compiler, node: ast.Call) -> Node:
    """Whether a field came to its value from another: true until it changes again."""
    if not _arguments(compiler, node, 3, 3):
        return BROKEN
    found = _field(compiler, node.args[0])
    start, end = (compiler.compile(part) for part in node.args[1:])
    if found is None or isinstance(start.type, Broken) or isinstance(end.type, Broken):
        return BROKEN
    value, field, thing = found
    for part, at in ((start, node.args[1]), (end, node.args[2])):
        if part.fixed is UNKNOWN or not comparable(value.type, part.type):
            return compiler.problem(at, f"{ast.unparse(at)} is not {value.type}")
    if field.fed and field.before is None:
        return compiler.problem(node, f"{ast.unparse(node.args[0])} keeps no value from before")
    was, now = _of(field.before, thing), value.run

    def run(env: Env) -> Value:
        is_there = now(env)
        if is_there is UNKNOWN:
            return UNKNOWN
        if is_there != end.fixed:
            return False
        came_from = was(env)
        return came_from if came_from is UNKNOWN else came_from == start.fixed

    return Node(Flag(), run)


def prev(compiler: Compiler, node: ast.Call) -> Node:
    """A field's value before its last change, or the one it had some seconds ago."""
    if not _arguments(compiler, node, 1, 2):
        return BROKEN
    found = _field(compiler, node.args[0])
    ago = compiler.compile(node.args[1]) if len(node.args) == 2 else None
    if found is None or (ago is not None and isinstance(ago.type, Broken)):
        return BROKEN
    value, field, thing = found
    if ago is not None and (not fits(ago.type, Number("s")) or ago.fixed is UNKNOWN):
        return compiler.problem(node.args[1], "how long ago is a fixed number of seconds")
    if field.fed and (field.before is None or field.since is None):
        return compiler.problem(node, f"{ast.unparse(node.args[0])} keeps no value from before")
    was, since, now = _of(field.before, thing), _of(field.since, thing), value.run
    if ago is None:
        return Node(value.type, was)
    ago_us = round(ago.fixed * US_PER_S) if math.isfinite(ago.fixed) else 0

    def run(env: Env) -> Value:
        since_us = since(env)
        if since_us is UNKNOWN or since_us is None:
            return UNKNOWN
        env.wake(since_us + ago_us)
        return now(env) if env.now_us - since_us >= ago_us else was(env)

    return Node(value.type, run)


def _quantified(decide: Callable[[list[Value]], Value]) -> Callable[[Compiler, ast.Call], Node]:
    """any_(condition for x in list), all_(...)."""

    def build(compiler: Compiler, node: ast.Call) -> Node:
        if not _arguments(compiler, node, 1, 1):
            return BROKEN
        of = node.args[0]
        if not isinstance(of, ast.GeneratorExp) or len(of.generators) != 1:
            return compiler.problem(node, "it takes a condition for x in a list")
        over = of.generators[0]
        if not isinstance(over.target, ast.Name) or over.ifs or over.is_async:
            return compiler.problem(node, "it takes a condition for one name in a list")
        source = compiler.compile(over.iter)
        if isinstance(source.type, Broken):
            return BROKEN
        if not isinstance(source.type, Many):
            return compiler.problem(over.iter, f"{ast.unparse(over.iter)} is not a list")
        name = over.target.id
        if name in compiler.loops:
            return compiler.problem(over.target, f"{name} is taken already")
        compiler.loops[name] = source.type.kind
        outer, compiler.ages = compiler.ages, set()
        condition = compiler.flag(of.elt)
        compiler.inputs |= compiler.ages
        compiler.ages = outer
        del compiler.loops[name]
        items, holds = source.run, condition.run

        def run(env: Env) -> Value:
            found = items(env)
            if found is UNKNOWN or found is None:
                return UNKNOWN
            values = []
            for item in found:
                env.locals[name] = item
                values.append(holds(env))
            return decide(values)

        return Node(Flag(), run)

    return build


class _Judged(NamedTuple):
    """What a list's condition says of one item, from the item as it was then."""

    item: Value
    stamp: tuple[int, int]
    truth: Value
    wake_us: int | None


class Selection:
    """The items of a list for which a condition holds; looks again only at those that changed.

    `inputs` are what a change of which can make the condition true of an item of `kind`; `quiet`
    has the items of which it is false.
    """

    def __init__(self, kind: str, items: Run, holds: Run, inputs: frozenset[str]) -> None:
        self.kind, self.inputs = kind, inputs
        self.quiet: set[str] = set()
        self._items, self._holds = items, holds

    def judge(self, env: Env) -> list[tuple[Value, Value]] | None:
        """Every item with what the condition says of it; None when the list is unknown."""
        items = self._items(env)
        if items is UNKNOWN or items is None:
            return None
        known: dict[str, _Judged] = env.memory.get(id(self), {})
        world = env.world
        kept: dict[str, _Judged] = {}
        for item in items:
            found = known.get(item.id)
            stamp = (world.epoch, world.stamps.get(item.id, 0))
            if (
                found is None
                or found.item is not item
                or found.stamp != stamp
                or (found.wake_us is not None and found.wake_us <= env.now_us)
            ):
                within = Env(world, item, env.now_us, active=env.active)
                truth = self._holds(within)
                found = _Judged(item, stamp, truth, within.wake_us)
            kept[item.id] = found
            if found.wake_us is not None:
                env.wake(found.wake_us)
        env.memory[id(self)] = kept
        self.quiet = {name for name, found in kept.items() if found.truth is False}
        return [(found.item, found.truth) for found in kept.values()]


def _selected(compiler: Compiler, node: ast.Call) -> tuple[str, Selection] | None:
    """The first two arguments: a list, and a condition in quotes about each of its items."""
    source = compiler.compile(node.args[0])
    if isinstance(source.type, Broken):
        return None
    if not isinstance(source.type, Many):
        compiler.problem(node.args[0], f"{ast.unparse(node.args[0])} is not a list")
        return None
    text = node.args[1]
    if not isinstance(text, ast.Constant) or not isinstance(text.value, str):
        compiler.problem(text, "the condition on each item stands in quotes")
        return None
    condition = compiler.nested(text, text.value, source.type.kind)
    if condition is None:
        return None
    kind, (holds, inputs) = source.type.kind, condition
    selection = Selection(kind, source.run, holds, inputs)
    compiler.selections.append(selection)
    return kind, selection


def count_where(compiler: Compiler, node: ast.Call) -> Node:
    """How many items of a list a condition holds for."""
    if not _arguments(compiler, node, 2, 2):
        return BROKEN
    selected = _selected(compiler, node)
    if selected is None:
        return BROKEN
    _, selection = selected

    def run(env: Env) -> Value:
        judged = selection.judge(env)
        if judged is None:
            return UNKNOWN
        sure = sum(truth is True for _, truth in judged)
        return sure, sure + sum(truth is UNKNOWN for _, truth in judged)

    return Node(Number(spans=True), run)


def spread_s(compiler: Compiler, node: ast.Call) -> Node:
    """The shortest time within which so many items came to where a condition holds for them."""
    if not _arguments(compiler, node, 3, 3):
        return BROKEN
    selected = _selected(compiler, node)
    wanted = compiler.compile(node.args[2])
    if selected is None or isinstance(wanted.type, Broken):
        return BROKEN
    kind, selection = selected
    moment = compiler.vocabulary.moments.get(kind)
    if moment is None or wanted.fixed is UNKNOWN or not 1 <= wanted.fixed <= 1_000:
        return compiler.problem(node, f"of {kind}s no spread is known, or not of so many")
    number = int(wanted.fixed)

    def run(env: Env) -> Value:
        judged = selection.judge(env) or []
        at = sorted(
            us for item, truth in judged if truth is True and (us := moment(item, env)) is not None
        )
        spans = (at[i + number - 1] - at[i] for i in range(len(at) - number + 1))
        return min(spans, default=math.inf) / US_PER_S

    return Node(Number("s"), run)


def common_zone(compiler: Compiler, node: ast.Call) -> Node:
    """Whether so many items for which a condition holds lie within so many km of one line."""
    if not _arguments(compiler, node, 4, 4):
        return BROKEN
    selected = _selected(compiler, node)
    wanted, within = (compiler.compile(part) for part in node.args[2:])
    if selected is None or isinstance(wanted.type, Broken) or isinstance(within.type, Broken):
        return BROKEN
    kind, selection = selected
    place = compiler.vocabulary.places.get(kind)
    if place is None or not fits(within.type, Number("km")) or within.fixed is UNKNOWN:
        return compiler.problem(node, f"of {kind}s no place is known, or no fixed km is given")
    if wanted.fixed is UNKNOWN or not 1 <= wanted.fixed <= 1_000:
        return compiler.problem(node.args[2], "how many is a fixed number from 1 to 1000")
    number, within_mm = int(wanted.fixed), within.fixed * 1_000_000

    def run(env: Env) -> Value:
        judged = selection.judge(env) or []
        on_line: dict[str, list[int]] = {}
        for item, truth in judged:
            where = place(item, env) if truth is True else None
            if where is not None:
                on_line.setdefault(where[0], []).append(where[1])
        return any(
            at[i + number - 1] - at[i] <= within_mm
            for at in map(sorted, on_line.values())
            for i in range(len(at) - number + 1)
        )

    return Node(Flag(), run)


def _extreme(pick: Callable[[list[float]], float]) -> Callable[[Compiler, ast.Call], Node]:
    def build(compiler: Compiler, node: ast.Call) -> Node:
        parts = [compiler.compile(part) for part in node.args]
        if any(isinstance(part.type, Broken) for part in parts):
            return BROKEN
        made = extreme(pick, parts)
        if isinstance(made, str):
            return compiler.problem(node, made)
        run, found = made
        return Node(found, run, has_param=any(part.has_param for part in parts))

    return build


def absolute(compiler: Compiler, node: ast.Call) -> Node:
    """A number without its sign."""
    if not _arguments(compiler, node, 1, 1):
        return BROKEN
    part = compiler.compile(node.args[0])
    if isinstance(part.type, Broken):
        return BROKEN
    if not isinstance(part.type, Number) or part.type.slope or part.type.spans:
        return compiler.problem(node, "abs() takes a number that does not grow by itself")
    of = part.run

    def run(env: Env) -> Value:
        value = of(env)
        return value if value is UNKNOWN or value is None else abs(value)

    return Node(part.type, run, has_param=part.has_param)


FUNCTIONS: Mapping[str, Callable[[Compiler, ast.Call], Node]] = {
    "age": age,
    "elapsed": elapsed,
    "edge": edge,
    "prev": prev,
    "any_": _quantified(any_value),
    "all_": _quantified(all_values),
    "count_where": count_where,
    "spread_s": spread_s,
    "common_zone": common_zone,
    "min": _extreme(min),
    "max": _extreme(max),
    "abs": absolute,
}
