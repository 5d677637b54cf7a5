"""The compiled copy of a line: used when whole, ignored when not."""

import hashlib
from pathlib import Path

import msgspec
import pytest

from core.line import cache
from core.line.loading import load_railway, open_line
from core.resources import resource_path

TEXT = resource_path("lines", "corridor.yaml").read_text("utf-8")


def copies(home: Path) -> list[Path]:
    return [path for path in (home / "cache").rglob("*") if path.is_file()]


def test_a_compiled_copy_is_the_same_railway(user_directories: Path) -> None:
    fresh = load_railway(TEXT, "fresh")
    assert len(copies(user_directories)) == 1
    assert cache.fetch(TEXT) == fresh


def test_another_text_does_not_find_the_copy() -> None:
    load_railway(TEXT, "fresh")
    assert cache.fetch(TEXT + "\n") is None


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
    assert cache.fetch(TEXT) is None
    assert load_railway(TEXT, "again") == whole
    assert cache.fetch(TEXT) == whole


def test_a_cache_directory_that_cannot_be_written_is_done_without(
    user_directories: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a directory")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    assert open_line("corridor").id == "corridor"


# Copies made by an earlier version are on people's machines. When this fails, what a text becomes
# has changed: raise cache.VERSION and write the new digest here.
MADE_BY_VERSION = {3: "47c60cc63a8f166f"}


def test_the_version_rises_when_a_text_becomes_something_else() -> None:
    made = msgspec.msgpack.encode(open_line("uniform:6x20"), order="sorted")
    digest = hashlib.sha256(made).hexdigest()[:16]
    assert {cache.VERSION: digest} == MADE_BY_VERSION
