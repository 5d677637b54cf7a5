"""Every single write, sync and truncation of a short recording fails once, and for good."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fault.write_faults import FAULTS
from tests.fault_kit import ROOT, SCALE, Shim

VARIANTS = min(len(FAULTS), max(1, round(SCALE)))


@pytest.mark.parametrize("what", ["recording", "opening"])
def test_no_failing_write_is_called_recorded_or_loses_doubles_or_swaps_anything(
    tmp_path: Path, what: str
) -> None:
    environment = {**os.environ, **Shim(tmp_path, "/store").environment}
    command = [sys.executable, "-m", "tests.fault.write_faults", what, tmp_path, str(VARIANTS)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    operations, runs, told = map(int, done.stdout.split())
    assert operations > 20
    assert runs >= operations
    assert told > operations / 2
