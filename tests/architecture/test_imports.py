"""The contracts between modules, in pyproject.toml, hold and cover what exists."""

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import grimp
import pytest

ROOT = Path(__file__).parents[2]
CONTRACTS: list[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))[
    "tool"
]["importlinter"]["contracts"]


def test_contracts_between_modules_hold() -> None:
    command = "from importlinter.cli import lint_imports_command as run; run()"
    result = subprocess.run(
        [sys.executable, "-c", command, "--no-cache", "--no-logo"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_view_models_import_no_other_part_of_the_desk() -> None:
    """A layer contract would need every package of the desk by name; this one needs none."""
    graph = grimp.build_graph("ui", cache_dir=None)
    models = {"ui.viewmodels"} | graph.find_descendants("ui.viewmodels")
    strays = {
        f"{model} -> {imported}"
        for model in models
        for imported in graph.find_modules_directly_imported_by(model)
        if imported not in models
    }
    assert not strays


@pytest.mark.parametrize("contract", ["world-without-belief", "belief-without-world"])
def test_operations_count_as_belief(contract: str) -> None:
    (found,) = (entry for entry in CONTRACTS if entry["id"] == contract)
    assert "core.operations" in found["source_modules"] + found["forbidden_modules"]
