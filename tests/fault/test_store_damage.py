"""Damage to the file: found by `verify`, or nothing that can be read is different."""

from __future__ import annotations

import os
from contextlib import suppress
from io import StringIO
from pathlib import Path
from random import Random

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.dump import write_log
from core.store import StoreError, StoreWriter, settling, verify
from tests.store_kit import create, fix, note, notes

# BOLAN_TEST_SCALE=25 flips a thousand bytes.
PARTS = range(max(1, round(float(os.environ.get("BOLAN_TEST_SCALE", "1")))))
FLIPS, CUTS = 40, 10


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store with something of everything: stretches, commits, facts, snapshots and seals."""
    path = tmp_path / "s"
    key = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    monkeypatch.setattr(settling, "SETTLED_EVENTS", 400)
    with create(path) as writer:
        for second in range(1, 151):
            fixes = [fix(f"T{number}", second * number) for number in range(20)]
            at_us = second * 1_000_000
            writer.append([*fixes, note(str(second)), note("ü" * 40)], at_us)
            if second == 80:
                writer.settle_all()
            if second % 50 == 0:
                writer.append([writer.sealed(key, at_us)], at_us)
                writer.put_snapshot(writer.last_seq, bytes(500))
        writer.append(notes(1, 50), 10**9)
    return path


def shown(path: Path) -> str:
    out = StringIO()
    write_log(path, out, "jsonl")
    return out.getvalue()


def is_told_or_harmless(path: Path, before: str) -> bool:
    try:
        return bool(verify(path)) or shown(path) == before
    except StoreError:
        return True


@pytest.mark.parametrize("part", PARTS)
def test_a_flipped_byte_is_found_or_changes_nothing_that_can_be_read(path: Path, part: int) -> None:
    before, sound = shown(path), path.read_bytes()
    chance = Random(1_000 + part)
    for _ in range(FLIPS):
        at = chance.randrange(len(sound))
        damaged = bytearray(sound)
        damaged[at] ^= chance.randrange(1, 256)
        path.write_bytes(damaged)
        assert is_told_or_harmless(path, before), f"byte {at} became {damaged[at]}"
    path.write_bytes(sound)
    assert verify(path) == []


@pytest.mark.parametrize("part", PARTS)
def test_a_file_that_was_cut_is_found(path: Path, part: int) -> None:
    before, sound = shown(path), path.read_bytes()
    chance = Random(2_000 + part)
    for number in range(CUTS):
        # At the bounds of pages, too, where nothing but the log itself can tell.
        size = chance.randrange(len(sound))
        path.write_bytes(sound[: size if number % 2 else size // 4096 * 4096])
        assert is_told_or_harmless(path, before), f"cut to {size} bytes"
    path.write_bytes(sound)
    assert verify(path) == []


def test_a_stretch_never_hides_damage(path: Path) -> None:
    """What a writer settles afterwards is as it was recorded, or `verify` still tells."""
    before, sound = shown(path), path.read_bytes()
    chance = Random(13)
    for _ in range(max(1, FLIPS // 6)):
        damaged = bytearray(sound)
        damaged[chance.randrange(4096, len(sound))] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        with suppress(StoreError), StoreWriter.open(path) as writer:
            writer.settle_all()
        assert is_told_or_harmless(path, before)
