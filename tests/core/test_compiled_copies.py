"""The compiled copies of a line and a plan: used when whole, ignored when not."""

import hashlib
from pathlib import Path

import msgspec
import pytest

from core.line.loading import COPIES, load_railway, open_line
from core.resources import resource_path
from core.timetable import loading as timetable

TEXT = resource_path("lines", "corridor.yaml").read_text("utf-8")


def copies(home: Path) -> list[Path]:
    return [path for path in (home / "cache").rglob("*") if path.is_file()]


def test_a_compiled_copy_is_the_same_railway(user_directories: Path) -> None:
    fresh = load_railway(TEXT, "fresh")
    assert len(copies(user_directories)) == 1
    assert COPIES.fetch(TEXT) == fresh


def test_a_compiled_plan_is_the_same_plan(user_directories: Path) -> None:
    text = resource_path("plans", "corridor.yaml").read_text("utf-8")
    fresh = timetable.load_plan(text, "fresh")
    assert len(copies(user_directories)) == 1
    assert timetable.COPIES.fetch(text) == fresh
    assert timetable.load_plan(text, "again") == fresh


def test_another_text_does_not_find_the_copy() -> None:
    load_railway(TEXT, "fresh")
    assert COPIES.fetch(TEXT + "\n") is None


@pytest.mark.parametrize("harm", ["empty", "cut", "flipped", "stranger"])
def test_a_damaged_copy_is_ignored_and_made_again(user_directories: Path, harm: str) -> None:
    whole = load_railway(TEXT, "fresh")
    (copy,) = copies(user_directories)
    content = bytearray(copy.read_bytes())
    if harm == "empty":
        content.clear()
    elif harm == "cut":
        del content[len(content) // 2 :]
    elif harm == "flipped":
        content[len(content) // 2] ^= 1
    else:
        content = bytearray(b"\x80" * 1_000)
    copy.write_bytes(content)
    assert COPIES.fetch(TEXT) is None
    assert load_railway(TEXT, "again") == whole
    assert COPIES.fetch(TEXT) == whole


def test_a_cache_directory_that_cannot_be_written_is_done_without(
    user_directories: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a directory")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    assert open_line("corridor").id == "corridor"


# Copies made by an earlier version are on people's machines. When this fails, what a text becomes
# has changed: raise COPIES.version and write the new digest here.
MADE_BY_VERSION = {3: "47c60cc63a8f166f"}


def test_the_version_rises_when_a_text_becomes_something_else() -> None:
    made = msgspec.msgpack.encode(open_line("uniform:6x20"), order="sorted")
    digest = hashlib.sha256(made).hexdigest()[:16]
    assert {COPIES.version: digest} == MADE_BY_VERSION


PLAN = """
id: one
name: One path
paths:
  T1:
    name: Freight
    category: freight
    line: main
    direction: up
    length_m: 600
    mass_t: 2000
    gauge_mm: 1520
    wagons: 40
    vmax_kmh: 80
    cargo: containers
    traction: [{class: TE33A, units: 2, from: A, to: B}]
    stock: {coach: 10}
    calls:
      - {point: A, depart: 02:00}
      - {point: B, pass: 02:37}
      - {point: C, arrive: 25:47:30, reason: booked stop}
"""
PLAN_MADE_BY_VERSION = {1: "7c59dbb068f9049e"}


def test_the_version_of_a_plan_rises_when_a_text_becomes_something_else() -> None:
    made = msgspec.msgpack.encode(timetable.load_plan(PLAN, "plan"), order="sorted")
    digest = hashlib.sha256(made).hexdigest()[:16]
    assert {timetable.COPIES.version: digest} == PLAN_MADE_BY_VERSION
