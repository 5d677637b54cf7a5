"""Any events of any kind, in any batches, come back equal and in order, and the store is sound."""

from __future__ import annotations

import string
from pathlib import Path
from tempfile import TemporaryDirectory
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from core.events import Event, decode_event, encode_event
from core.events.codec import AnyEvent
from core.store import StoreReader, verify
from tests.store_kit import create

INTEGERS = st.integers(-(2**63), 2**63 - 1)
JSON = st.recursive(
    st.none() | st.booleans() | INTEGERS | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=5,
)


def values(annotation: Any) -> st.SearchStrategy[Any]:
    """Any value of a field of this type."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in (Union, UnionType):
        return st.one_of(*map(values, arguments))
    if origin is dict:
        return st.dictionaries(st.text(max_size=8), values(arguments[1]), max_size=3)
    if origin is tuple:
        return st.lists(values(arguments[0]), max_size=3).map(tuple)
    simple = {
        int: INTEGERS,
        str: st.text(max_size=20) | st.text(string.ascii_letters, max_size=6),
        bool: st.booleans(),
        type(None): st.none(),
        Any: JSON,
    }
    return simple[annotation]


def events_of(kind: type[Event]) -> st.SearchStrategy[Event]:
    """Any event of one class; optional fields are sometimes left to their defaults."""
    fields = msgspec.structs.fields(kind)
    required = {field.name: values(field.type) for field in fields if field.required}
    optional = {field.name: values(field.type) for field in fields if not field.required}
    return st.fixed_dictionaries(required, optional=optional).map(lambda given: kind(**given))


EVENTS = st.one_of([events_of(kind) for kind in get_args(AnyEvent)])
BATCHES = st.lists(st.tuples(st.integers(0, 2**50), st.lists(EVENTS, max_size=6)), max_size=6)


@given(EVENTS)
def test_an_event_equals_what_its_form_in_the_log_says(event: Event) -> None:
    assert decode_event(encode_event(event)) == event


@given(BATCHES)
def test_what_goes_in_comes_out(batches: list[tuple[int, list[Event]]]) -> None:
    batches = sorted(batches, key=lambda batch: batch[0])
    with TemporaryDirectory() as directory:
        path = Path(directory) / "s"
        with create(path) as writer:
            for recorded_us, events in batches:
                writer.append(events, recorded_us)
        expected = [(us, event) for us, events in batches for event in events]
        with StoreReader.open(path) as reader:
            logged = list(reader.events())
            assert [(entry.recorded_us, entry.event) for entry in logged] == expected
            assert [entry.seq for entry in logged] == list(range(1, len(expected) + 1))
            for entry in logged:
                same = reader.events(subject=entry.event.subject)
                assert entry in same
        # Decisions and seals that were made up here contradict each other.
        found = [problem for problem in verify(path) if "its signature is" not in problem]
        assert [problem for problem in found if "decided before" not in problem] == []


@given(BATCHES, st.integers(0, 2**50), st.integers(0, 2**50))
def test_a_stretch_of_time_is_what_was_recorded_in_it(
    batches: list[tuple[int, list[Event]]], one_us: int, other_us: int
) -> None:
    since_us, until_us = sorted((one_us, other_us))
    batches = sorted(batches, key=lambda batch: batch[0])
    with TemporaryDirectory() as directory:
        path = Path(directory) / "s"
        with create(path) as writer:
            writer.append_groups(batches)
        expected = [e for us, events in batches for e in events if since_us <= us <= until_us]
        with StoreReader.open(path) as reader:
            found = reader.events(since_us=since_us, until_us=until_us)
            assert [logged.event for logged in found] == expected
