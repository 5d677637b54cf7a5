"""What is asked about a file that is no store, or the remains of one, is answered in one line."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from main import run
from tests.fault_kit import SCALE
from tests.recorder_kit import Desk

PAGE = 4096
TIMES = max(1, round(40 * SCALE))
VERBS = (
    ["log"],
    ["state"],
    ["verify"],
    ["export", "--out"],
    ["backup"],
    ["compact"],
    ["record", "--until-end", "--source"],
)

Spoil = Callable[[bytes, Random], bytes]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A store of some dozen pages with facts, measurements and alarms, as bytes."""
    desk = Desk(tmp_path_factory.mktemp("whole") / "s")
    for number in range(300):
        desk.now_us += 1_000_000
        desk.say("position", train=f"T{number % 9}", km=number / 10)
        if number % 4 == 0:
            desk.say("train", train=f"T{number % 9}", headcode=str(number))
    desk.say("alarm", alarm="FIRE", key="T1", active=True, priority=1)
    desk.close()
    return desk.path.read_bytes()


def ask(verb: list[str], path: Path, target: Path, capsys: pytest.CaptureFixture[str]) -> int:
    """The exit status; anything but success came with one line that names the file."""
    extra = [str(target)] if verb[0] in ("export", "backup") else []
    if verb[0] == "record":
        lines = path.with_name("lines.ndjson")
        lines.write_text("")
        extra = [f"ndjson:{lines}"]
    try:
        status = run([verb[0], str(path), *verb[1:], *extra])
    except SystemExit as end:
        status = int(end.code or 0)
    said = capsys.readouterr().err
    if status:
        assert said.count("\n") == 1, said
        assert said.strip()
        assert "internal error" not in said
        assert len(said) < 500
        if verb[0] != "verify" or status == 2:
            assert str(path) in said or str(target) in said
    else:
        assert said == ""
    return status


def ask_all(path: Path, capsys: pytest.CaptureFixture[str]) -> list[int]:
    """All verbs that read, then those that write; a store that is not there can be recorded."""
    return [
        ask(verb, path, path.parent / f"out-{number}", capsys)
        for number, verb in enumerate(VERBS)
        if verb[0] != "record" or path.exists()
    ]


NOT_STORES: dict[str, Spoil] = {
    "empty": lambda whole, chance: b"",
    "a byte": lambda whole, chance: b"S",
    "text": lambda whole, chance: b"not a store\n" * 1_000,
    "noise": lambda whole, chance: chance.randbytes(100_000),
    "a page of noise": lambda whole, chance: chance.randbytes(PAGE),
    "half a header": lambda whole, chance: whole[:60],
    "noise with the name of SQLite": lambda whole, chance: whole[:16] + chance.randbytes(20_000),
}


@pytest.mark.parametrize("what", NOT_STORES)
def test_what_is_no_store_is_refused_by_every_verb(
    tmp_path: Path, whole: bytes, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    path = tmp_path / "file"
    path.write_bytes(NOT_STORES[what](whole, Random(1)))
    assert 0 not in ask_all(path, capsys)
    assert {entry.name for entry in tmp_path.iterdir()} == {"file", "lines.ndjson"}


def test_a_missing_file_a_directory_and_another_programs_data_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 not in ask_all(tmp_path / "nothing", capsys)
    directory = tmp_path / "directory"
    directory.mkdir()
    assert 0 not in ask_all(directory, capsys)
    other = tmp_path / "other"
    with sqlite3.connect(other) as database:
        database.execute("CREATE TABLE event (seq INTEGER)")
    database.close()
    assert 0 not in ask_all(other, capsys)


def test_a_store_of_a_newer_version_is_refused_by_its_number(
    tmp_path: Path, whole: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "s"
    path.write_bytes(whole)
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()
    assert 0 not in ask_all(path, capsys)
    assert run(["log", str(path)]) == 2
    assert "newer version of Bolan (format 99" in capsys.readouterr().err


def test_a_cut_store_is_refused_by_every_verb(
    tmp_path: Path, whole: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = Random(2)
    for number in range(TIMES):
        path = tmp_path / str(number) / "s"
        path.parent.mkdir()
        # At any byte, and at the end of any page.
        size = chance.randrange(1, len(whole))
        path.write_bytes(whole[: size if number % 2 else max(1, size // PAGE) * PAGE])
        assert ask(["verify"], path, tmp_path, capsys)
        ask_all(path, capsys)


def test_a_store_with_a_broken_page_is_found_by_verify_and_answered_in_one_line(
    tmp_path: Path, whole: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = Random(3)
    for number in range(TIMES):
        path = tmp_path / str(number) / "s"
        path.parent.mkdir()
        at = chance.randrange(len(whole) // PAGE) * PAGE
        filling = (chance.randbytes(PAGE), bytes(PAGE), whole[:PAGE])[number % 3]
        path.write_bytes(whole[:at] + filling + whole[at + PAGE :])
        if path.read_bytes() != whole:
            assert ask(["verify"], path, tmp_path, capsys), f"page {at // PAGE}"
            ask_all(path, capsys)
