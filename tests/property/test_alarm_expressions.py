"""The language of conditions: Kleene's logic against its table, and no text breaks the compiler."""

from __future__ import annotations

import operator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from core.alarms.expression import compile_expression
from core.alarms.terms import (
    UNKNOWN,
    Env,
    ExpressionError,
    Field,
    Flag,
    Many,
    Moment,
    Number,
    Thing,
    Value,
    Vocabulary,
    Word,
)
from core.alarms.vocabulary import vocabulary

TRUTHS = (True, False, UNKNOWN)
T, F, U = TRUTHS

# The whole of Kleene's strong logic, written out.
NOT = {T: F, F: T, U: U}
AND = {
    (T, T): T, (T, F): F, (T, U): U,
    (F, T): F, (F, F): F, (F, U): F,
    (U, T): U, (U, F): F, (U, U): U,
}  # fmt: skip
OR = {
    (T, T): T, (T, F): T, (T, U): T,
    (F, T): T, (F, F): F, (F, U): U,
    (U, T): T, (U, F): U, (U, U): U,
}  # fmt: skip


def field(kind: Any, name: str) -> Field:
    return Field(
        kind,
        "",
        lambda facts, env: facts.get(name, UNKNOWN),
        lambda facts, env: facts.get(f"{name}@"),
    )


FACTS = Vocabulary(
    kinds={
        "fact": {
            **{name: field(Flag(), name) for name in ("a", "b", "c")},
            **{name: field(Number(), name) for name in ("x", "y")},
            "at": field(Moment(), "at"),
            "word": field(Word(frozenset({"RED", "GREEN"})), "word"),
            "other": field(Thing("fact"), "other"),
            "many": field(Many("fact"), "many"),
        }
    },
    letters={"fact": {"f": ()}},
)


def decide(text: str, facts: dict[str, Any], now_us: int = 0) -> tuple[Value, int | None]:
    expression = compile_expression(text, FACTS, "fact", {}, Flag())
    env = Env(None, facts, now_us)
    return expression.run(env), env.wake_us


class Part:
    """A condition as text, and what the literal table says of it for given facts."""

    def __init__(self, text: str, decide: Any) -> None:
        self.text, self.decide = text, decide


def _both(word: str, table: Any) -> Any:
    def made(parts: tuple[Part, Part]) -> Part:
        one, other = parts
        return Part(
            f"({one.text} {word} {other.text})",
            lambda facts: table[one.decide(facts), other.decide(facts)],
        )

    return made


leaves = st.sampled_from(
    [Part(f"f.{name}", lambda facts, name=name: facts[name]) for name in ("a", "b", "c")]
)
parts = st.recursive(
    leaves,
    lambda inner: st.one_of(
        inner.map(lambda part: Part(f"(not {part.text})", lambda facts: NOT[part.decide(facts)])),
        st.tuples(inner, inner).map(_both("and", AND)),
        st.tuples(inner, inner).map(_both("or", OR)),
    ),
    max_leaves=12,
)
truths = st.sampled_from(TRUTHS)


@given(parts, truths, truths, truths)
def test_and_or_and_not_are_kleenes(part: Part, a: Value, b: Value, c: Value) -> None:
    facts = {"a": a, "b": b, "c": c}
    assert decide(part.text, facts)[0] is part.decide(facts)


@given(st.lists(truths, max_size=6))
def test_any_and_all_are_or_and_and_over_a_list(values: list[Value]) -> None:
    facts = {"many": [{"a": value} for value in values]}
    any_, all_ = F, T
    for value in values:
        any_, all_ = OR[any_, value], AND[all_, value]
    assert decide("any_(g.a for g in f.many)", facts)[0] is any_
    assert decide("all_(g.a for g in f.many)", facts)[0] is all_


@given(
    st.sampled_from(["<", "<=", ">", ">=", "==", "!="]),
    st.one_of(st.none(), st.just(UNKNOWN), st.integers(-5, 5)),
    st.one_of(st.none(), st.just(UNKNOWN), st.integers(-5, 5)),
)
def test_a_comparison_with_what_is_unknown_is_unknown(sign: str, x: Value, y: Value) -> None:
    found, _ = decide(f"f.x {sign} f.y", {"x": x, "y": y})
    if x is UNKNOWN or y is UNKNOWN:
        assert found is UNKNOWN
    elif sign in ("==", "!="):
        assert found is ((x == y) is (sign == "=="))
    elif x is None or y is None:
        assert found is UNKNOWN
    else:
        signs = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
        assert found is signs[sign](x, y)


@given(
    st.sampled_from(
        ["age(f.x) > {}", "elapsed(f.at) >= {}", "not age(f.x) <= {}", "now < f.at + {}"]
    ),
    st.integers(0, 3_000_000),
    st.integers(0, 400).map(lambda tenths: tenths / 10),
    st.integers(0, 60_000_000),
)
def test_the_wake_is_the_first_instant_at_which_a_truth_turns_by_itself(
    form: str, at_us: int, limit_s: float, waited_us: int
) -> None:
    text = form.format(limit_s)
    facts = {"x": 1, "x@": at_us, "at": at_us}
    now_us = at_us + waited_us
    before, wake_us = decide(text, facts, now_us)
    if wake_us is None:
        assert decide(text, facts, now_us + 10**12)[0] is before
    else:
        assert wake_us > now_us
        assert decide(text, facts, wake_us - 1)[0] is before
        assert decide(text, facts, wake_us)[0] is not before


def problems(text: str, words: Vocabulary, kind: str) -> list[str]:
    """What is told of a text: nothing where it compiles. Anything else that is raised goes on."""
    try:
        compiled = compile_expression(text, words, kind, {"margin": 1.0}, Flag())
    except ExpressionError as error:
        return error.problems or ["nothing is told"]
    return [] if compiled.type == Flag() else ["not a truth"]


@given(st.text(max_size=80))
def test_no_text_raises_anything_but_the_named_error(text: str) -> None:
    assert all(told and "\n" not in told for told in problems(text, vocabulary(), "train"))


# Words and signs of the language thrown together: most are wrong, and some are deep.
WORDS = """
t k s P now ( ) [ ] { } . , : = == != < <= > >= + - * / ** // % and or not in is if else for lambda
None True False 1 2.5 1e400 0x1f 'text' "stands" f'x' age elapsed edge prev any_ all_ count_where
spread_s common_zone min max abs trains speed pos pos_q stands in_section gauge_mm line_limit GOOD
STALE margin __class__ := ~ @ ... \\ ; # await yield
"""
tokens = st.lists(st.sampled_from(WORDS.split()), max_size=40)


@given(tokens.map(" ".join) | tokens.map("".join))
def test_no_words_of_the_language_raise_anything_but_the_named_error(text: str) -> None:
    assert "nothing is told" not in problems(text, vocabulary(), "train")


@given(st.sampled_from(["(", "not ", "-", "f.a and (", "[", "any_("]), st.integers(1, 900))
def test_no_depth_is_too_much(piece: str, times: int) -> None:
    assert "nothing is told" not in problems((piece * times)[:990] + "f.a", FACTS, "fact")
