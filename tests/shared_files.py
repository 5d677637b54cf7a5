"""Finds the shared sample data, which is no part of the repository; a test without it skips."""

import os
from pathlib import Path

import pytest

_BESIDE_THE_REPOSITORY = Path(__file__).resolve().parents[2] / "shared"


def shared(path: str) -> Path:
    """A file or folder of the shared data by its path there; skips the test when it is absent."""
    found = Path(os.environ.get("BOLAN_SHARED", _BESIDE_THE_REPOSITORY)) / path
    if not found.exists():
        pytest.skip(f"no shared {path}: it is expected beside the repository or in BOLAN_SHARED")
    return found
