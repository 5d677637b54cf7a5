"""Owns the language of conditions: text in, checked against a vocabulary, a fast closure out.

The grammar is Python's, of which only what is named here is let through; nothing is ever evaluated
as Python. docs/alarm-definitions.md tells the language; every problem of a text is told at once.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Mapping

import msgspec

from core.alarms.arithmetic import COMPARISONS, compared, computed, membership, same
from core.alarms.functions import FUNCTIONS, Selection
from core.alarms.logic import all_of, any_of, negated
from core.alarms.nodes import BROKEN, Broken, Node, Run, comparable, fits, subject, unit_of
from core.alarms.terms import (
    UNKNOWN,
    Env,
    ExpressionError,
    Field,
    Flag,
    Function,
    Many,
    Moment,
    Nothing,
    Number,
    Thing,
    Type,
    Value,
    Vocabulary,
    Word,
)

# Longer or deeper than any condition a person can check.
MAX_LENGTH = 1_000
MAX_DEPTH = 40
DEADBAND = "deadband"


class Expression(msgspec.Struct, frozen=True):
    """A checked and compiled text.

    `inputs` are what a change of which can change the value, `ages` those of which only the moment
    matters and can but end a truth. Where it is an `and`, `lead` is its first part, which reads
    `lead_inputs`, and `rest` the others. `selections` are the lists it looks through; `unfed` names
    the fields that nothing feeds yet; `params` the parameters used.
    """

    text: str
    type: Type
    run: Run
    inputs: frozenset[str]
    ages: frozenset[str]
    unfed: tuple[str, ...]
    params: frozenset[str]
    selections: tuple[Selection, ...]
    lead: Run | None
    rest: Run
    lead_inputs: frozenset[str]


def compile_expression(
    text: str,
    vocabulary: Vocabulary,
    kind: str,
    params: Mapping[str, float],
    expect: Type | None = None,
) -> Expression:
    """Compiles `text` about a subject of `kind`. Raises ExpressionError with all its problems."""
    compiler = Compiler(vocabulary, kind, params)
    tree = _parsed(text)
    lead: Run | None = None
    rest: Run = _always
    lead_inputs: frozenset[str] = frozenset()
    if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And):
        first = compiler.flag(tree.values[0])
        lead, lead_inputs = first.run, frozenset(compiler.inputs)
        rest = all_of([compiler.flag(part).run for part in tree.values[1:]])
        node = Node(first.type, all_of([first.run, rest]))
    else:
        node = compiler.compile(tree)
        lead_inputs = frozenset(compiler.inputs)
    if isinstance(node.type, Broken) or compiler.problems:
        raise ExpressionError(compiler.problems)
    if expect is not None and type(node.type) is not type(expect):
        raise ExpressionError([f"it is {node.type}, and {expect} is wanted"])
    return Expression(
        text=text,
        type=node.type,
        run=node.run,
        inputs=frozenset(compiler.inputs),
        ages=frozenset(compiler.ages - compiler.inputs),
        unfed=tuple(sorted(compiler.unfed)),
        params=frozenset(compiler.params_used),
        selections=tuple(compiler.selections),
        lead=lead,
        rest=rest,
        lead_inputs=lead_inputs,
    )


def _always(env: Env) -> Value:
    return True


def _parsed(text: str) -> ast.expr:
    if len(text) > MAX_LENGTH:
        raise ExpressionError([f"longer than {MAX_LENGTH} characters"])
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text.strip(), mode="eval").body
    except SyntaxError as error:
        raise ExpressionError([f"column {error.offset or len(text) + 1}: {error.msg}"]) from None
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        raise ExpressionError([f"not an expression: {error}"]) from None
    if _depth(tree) > MAX_DEPTH:
        raise ExpressionError([f"nested more than {MAX_DEPTH} deep"])
    return tree


def _depth(tree: ast.AST) -> int:
    """How deep a tree is, without recursion: a text can be deeper than the stack."""
    deepest, level = 0, [tree]
    while level:
        deepest += 1
        level = [child for node in level for child in ast.iter_child_nodes(node)]
    return deepest


class Compiler:
    """Compiles one text; collects its problems, inputs and parameters on the way."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        kind: str,
        params: Mapping[str, float],
        *,
        bare: bool = False,
    ) -> None:
        """`bare`: the subject's fields stand without a letter, as in a list's condition."""
        self.bare = bare
        self.vocabulary = vocabulary
        self.kind = kind
        self.params = params
        self.problems: list[str] = []
        self.inputs: set[str] = set()
        self.ages: set[str] = set()
        self.unfed: set[str] = set()
        self.params_used: set[str] = set()
        self.loops: dict[str, str] = {}
        self.selections: list[Selection] = []
        # Whether a growing value makes the whole truer here; turned round by `not`.
        self.positive = True

    def problem(self, node: ast.AST, text: str) -> Node:
        """Notes what is wrong, and where."""
        self.problems.append(f"column {getattr(node, 'col_offset', 0) + 1}: {text}")
        return BROKEN

    def nested(self, node: ast.AST, text: str, kind: str) -> tuple[Run, frozenset[str]] | None:
        """Compiles a text in quotes, about the items of a list, with this text's parameters.

        Gives it with what a change of which can make it true.
        """
        within = Compiler(self.vocabulary, kind, self.params, bare=True)
        found = BROKEN
        try:
            found = within.flag(_parsed(text))
        except ExpressionError as error:
            within.problems += error.problems
        for told in within.problems:
            self.problem(node, f"in the quotes, {told}")
        if within.problems:
            return None
        self.inputs |= within.inputs | within.ages
        self.unfed |= within.unfed
        self.params_used |= within.params_used
        return found.run, frozenset(within.inputs)

    def compile(self, node: ast.AST) -> Node:
        """Compiles a part by the method named after it; what has none is not of the language."""
        method = getattr(self, f"_on_{type(node).__name__.lower()}", None)
        if method is None:
            return self.problem(node, f"{_called(node)} is not part of the language")
        compiled: Node = method(node)
        return compiled

    def flag(self, node: ast.AST) -> Node:
        """Compiles a part that has to be a truth."""
        found = self.compile(node)
        if not isinstance(found.type, Flag | Broken):
            return self.problem(node, f"{ast.unparse(node)} is {found.type}, not a truth")
        return found

    def turned(self, node: ast.AST) -> Node:
        """Compiles a truth whose opposite is taken."""
        self.positive = not self.positive
        found = self.flag(node)
        self.positive = not self.positive
        return found

    # --- logic -------------------------------------------------------------------------------

    def _on_boolop(self, node: ast.BoolOp) -> Node:
        parts = [self.flag(part) for part in node.values]
        joined = all_of if isinstance(node.op, ast.And) else any_of
        return Node(Flag(), joined([part.run for part in parts]))

    def _on_unaryop(self, node: ast.UnaryOp) -> Node:
        if isinstance(node.op, ast.Not):
            return Node(Flag(), negated(self.turned(node.operand).run))
        if not isinstance(node.op, ast.USub):
            return self.problem(node, f"{_called(node.op)} is not part of the language")
        part = self.compile(node.operand)
        if isinstance(part.type, Broken):
            return part
        if not isinstance(part.type, Number) or part.type.spans:
            return self.problem(node, f"minus {part.type} is nothing")
        return self._computed(node, ast.Sub(), Node(Number(), lambda env: 0, 0), part)

    def _on_compare(self, node: ast.Compare) -> Node:
        lefts = [node.left, *node.comparators[:-1]]
        pairs = [
            self._pair(node, left, op, right)
            for left, op, right in zip(lefts, node.ops, node.comparators, strict=True)
        ]
        return pairs[0] if len(pairs) == 1 else Node(Flag(), all_of([pair.run for pair in pairs]))

    def _pair(self, node: ast.Compare, left: ast.expr, op: ast.cmpop, right: ast.expr) -> Node:
        if isinstance(op, ast.In | ast.NotIn):
            return self._member(node, left, op, right)
        grows = isinstance(op, ast.Gt | ast.GtE) == self.positive
        one, other = self._aged(left, grows, op), self._aged(right, not grows, op)
        if isinstance(one.type, Broken) or isinstance(other.type, Broken):
            return BROKEN
        if isinstance(op, ast.Is | ast.IsNot | ast.Eq | ast.NotEq):
            return self._same(node, one, op, other)
        for part, side in ((one, left), (other, right)):
            if not isinstance(part.type, Number | Moment):
                return self.problem(side, f"{ast.unparse(side)} is {part.type} and has no order")
        if not fits(one.type, other.type):
            return self.problem(node, f"{one.type} is compared with {other.type}")
        return Node(
            Flag(), compared(COMPARISONS[type(op)], one, other, self._shift(op, one, other))
        )

    def _shift(self, op: ast.cmpop, one: Node, other: Node) -> float:
        """What a deadband adds to the left side while the alarm stands, so that it goes on."""
        if DEADBAND not in self.params or not (one.has_param or other.has_param):
            return 0.0
        self.params_used.add(DEADBAND)
        easier = isinstance(op, ast.Gt | ast.GtE) == self.positive
        return self.params[DEADBAND] if easier else -self.params[DEADBAND]

    def _aged(self, node: ast.expr, grows: bool, op: ast.cmpop) -> Node:
        """Compiles one side of a comparison, in which a growing value makes the whole truer or not.

        An age there needs no look when it is made anew while nothing is true.
        """
        outer, self.ages = self.ages, set()
        found = self.compile(node)
        if isinstance(op, ast.Gt | ast.GtE | ast.Lt | ast.LtE) and grows:
            self.ages |= outer
        else:
            self.inputs |= self.ages
            self.ages = outer
        return found

    def _same(self, node: ast.Compare, one: Node, op: ast.cmpop, other: Node) -> Node:
        wanted = isinstance(op, ast.Is | ast.Eq)
        if isinstance(op, ast.Is | ast.IsNot) and not (
            isinstance(other.type, Nothing) or other.fixed is True or other.fixed is False
        ):
            return self.problem(node, "`is` is for None, True and False")
        for part in (one, other):
            if isinstance(part.type, Number | Moment) and part.type.slope:
                return self.problem(node, "what grows by itself is never equal for long")
        if not comparable(one.type, other.type):
            return self.problem(node, f"{one.type} is compared with {other.type}")
        return Node(Flag(), same(one.run, other.run, wanted))

    def _member(self, node: ast.Compare, left: ast.expr, op: ast.cmpop, right: ast.expr) -> Node:
        one = self.compile(left)
        wanted = isinstance(op, ast.In)
        if isinstance(right, ast.Tuple | ast.List | ast.Set):
            among = [self.compile(part) for part in right.elts]
            for part, at in zip(among, right.elts, strict=True):
                if isinstance(part.type, Broken) or isinstance(one.type, Broken):
                    return BROKEN
                if part.fixed is UNKNOWN or not comparable(one.type, part.type):
                    return self.problem(at, f"{ast.unparse(at)} is none of {one.type}")
            fixed = frozenset(part.fixed for part in among)
            return Node(Flag(), membership(one.run, lambda env: fixed, wanted))
        other = self.compile(right)
        if isinstance(one.type, Broken) or isinstance(other.type, Broken):
            return BROKEN
        if not isinstance(other.type, Many):
            return self.problem(right, f"{ast.unparse(right)} is {other.type}, not a list")
        return Node(Flag(), membership(one.run, other.run, wanted))

    # --- arithmetic --------------------------------------------------------------------------

    def _on_binop(self, node: ast.BinOp) -> Node:
        outer, self.ages = self.ages, set()
        found = self._computed(node, node.op, self.compile(node.left), self.compile(node.right))
        # An age that is reckoned with may count either way.
        self.inputs |= self.ages
        self.ages = outer
        return found

    def _computed(self, node: ast.AST, op: ast.operator, one: Node, other: Node) -> Node:
        if isinstance(one.type, Broken) or isinstance(other.type, Broken):
            return BROKEN
        made = computed(op, one, other)
        if isinstance(made, str):
            return self.problem(node, made)
        run, found = made
        has_param = one.has_param or other.has_param
        if one.fixed is UNKNOWN or other.fixed is UNKNOWN:
            return Node(found, run, has_param=has_param)
        fixed = run(Env(None, None, 0))
        if fixed is UNKNOWN:
            return self.problem(node, "it is divided by zero")
        return Node(found, lambda env: fixed, fixed, has_param=has_param)

    def _on_constant(self, node: ast.Constant) -> Node:
        value = node.value
        if value is None:
            return Node(Nothing(), lambda env: None, None)
        if isinstance(value, bool):
            return Node(Flag(), lambda env: value, value)
        if isinstance(value, int | float) and abs(value) < 1e15:
            number = float(value)
            return Node(Number(), lambda env: number, number)
        return self.problem(node, f"{_short(value)} is not part of the language")

    # --- names -------------------------------------------------------------------------------

    def _on_name(self, node: ast.Name) -> Node:
        name, words = node.id, self.vocabulary
        if name in self.loops:
            return Node(Thing(self.loops[name]), lambda env: env.locals[name])
        if name == "now":
            return Node(Moment(1.0), lambda env: env.now_us)
        if name.isupper() and len(name) > 1:
            return Node(Word(frozenset({name})), lambda env: name, name)
        path = words.letters.get(self.kind, {}).get(name)
        if path is not None:
            found = Node(Thing(self.kind), subject)
            for step in path:
                found = self._attribute(node, found, step)
            return found
        if self.bare and name in words.kinds.get(self.kind, {}):
            return self._attribute(node, Node(Thing(self.kind), subject), name)
        if name in words.lists:
            return self._read(name, words.lists[name], lambda env: env.world)
        if name in words.globals:
            return Node(Thing(words.globals[name]), lambda env: env.world)
        if name == "P":
            return self.problem(node, "P stands before the name of a parameter, as in P.margin")
        return self.problem(node, f"{name} is not known of a {self.kind}")

    def _on_attribute(self, node: ast.Attribute) -> Node:
        if isinstance(node.value, ast.Name) and node.value.id == "P":
            if node.attr not in self.params:
                return self.problem(node, f"the parameter {node.attr} is missing")
            self.params_used.add(node.attr)
            value = self.params[node.attr]
            return Node(Number(unit_of(node.attr)), lambda env: value, value, has_param=True)
        return self._attribute(node, self.compile(node.value), node.attr)

    def _attribute(self, node: ast.AST, of: Node, name: str) -> Node:
        if isinstance(of.type, Broken):
            return of
        if not isinstance(of.type, Thing):
            return self.problem(node, f"{of.type} has no {name}")
        found = self.vocabulary.kinds.get(of.type.kind, {}).get(name)
        if found is None:
            return self.problem(node, f"a {of.type.kind} has no {name}")
        return self._read(f"{of.type.kind}.{name}", found, of.run)

    def _read(self, called: str, found: Field, thing: Run) -> Node:
        self.inputs |= found.inputs
        read = found.read
        if read is None:
            self.unfed.add(called)
            return Node(found.type, lambda env: UNKNOWN, field=found, thing=thing)

        # Of an object that is not there, nothing is there either; whether it is so, nobody can say.
        absent = UNKNOWN if isinstance(found.type, Flag) else None

        def run(env: Env) -> Value:
            of = thing(env)
            if of is None:
                return absent
            value = UNKNOWN if of is UNKNOWN else read(of, env)
            if value is UNKNOWN:
                env.poor.append(called)
            return value

        return Node(found.type, run, field=found, thing=thing)

    # --- calls -------------------------------------------------------------------------------

    def _on_call(self, node: ast.Call) -> Node:
        if node.keywords:
            return self.problem(node, "arguments have no names")
        if isinstance(node.func, ast.Attribute):
            of = self.compile(node.func.value)
            if isinstance(of.type, Broken):
                return of
            kind = of.type.kind if isinstance(of.type, Thing) else ""
            asked = self.vocabulary.questions.get(kind, {}).get(node.func.attr)
            if asked is None:
                return self.problem(node, f"{of.type} cannot be asked {node.func.attr}()")
            return self._asked(node, f"{kind}.{node.func.attr}()", asked, [of], list(node.args))
        if not isinstance(node.func, ast.Name):
            return self.problem(node, f"{ast.unparse(node.func)} cannot be called")
        name = node.func.id
        if name in FUNCTIONS:
            return FUNCTIONS[name](self, node)
        if name in self.vocabulary.functions:
            asked = self.vocabulary.functions[name]
            return self._asked(node, f"{name}()", asked, [], list(node.args))
        return self.problem(node, f"there is no function {name}()")

    def _asked(
        self, node: ast.Call, called: str, asked: Function, given: list[Node], args: list[ast.expr]
    ) -> Node:
        if len(args) != len(asked.takes):
            return self.problem(node, f"{called} takes {len(asked.takes)}, not {len(args)}")
        for arg, wanted in zip(args, asked.takes, strict=True):
            found = self.compile(arg)
            if isinstance(found.type, Broken):
                return found
            if not comparable(wanted, found.type):
                return self.problem(arg, f"{called} takes {wanted}, not {found.type}")
            given.append(found)
        self.inputs |= asked.inputs
        call, runs = asked.call, [part.run for part in given]
        if call is None:
            self.unfed.add(called)
            return Node(asked.gives, lambda env: UNKNOWN)

        def run(env: Env) -> Value:
            values = [part(env) for part in runs]
            return UNKNOWN if any(value is UNKNOWN for value in values) else call(env, *values)

        return Node(asked.gives, run)


def _called(node: ast.AST) -> str:
    """A part of Python's grammar by its name, as people call it."""
    return _CALLED.get(type(node), type(node).__name__)


_CALLED: Mapping[type[ast.AST], str] = {
    ast.Lambda: "lambda",
    ast.IfExp: "if ... else",
    ast.Subscript: "[...]",
    ast.JoinedStr: "an f-string",
    ast.NamedExpr: ":=",
    ast.ListComp: "a list comprehension",
    ast.GeneratorExp: "for ... in outside any_() and all_()",
}


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:37]}..."
