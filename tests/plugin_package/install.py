"""Installs plugin distributions into a folder, as an installer would: modules and metadata."""

import shutil
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

HERE = Path(__file__).parent
GROUP = "bolan.telemetry_sources"


def install_test_sources(to: Path) -> Path:
    """Installs the distribution beside this file; put the folder it returns on PYTHONPATH."""
    project = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    shutil.copytree(HERE / "src", to, dirs_exist_ok=True)
    write_metadata(to, project["name"], project["version"], project["entry-points"][GROUP])
    return to


def write_metadata(to: Path, name: str, version: str, entries: Mapping[str, str]) -> None:
    """The dist-info folder of a distribution that offers telemetry sources."""
    folder = to / f"{name.replace('-', '_')}-{version}.dist-info"
    folder.mkdir(parents=True)
    about = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    (folder / "METADATA").write_text(about, encoding="utf-8")
    lines = "".join(f"{scheme} = {target}\n" for scheme, target in entries.items())
    (folder / "entry_points.txt").write_text(f"[{GROUP}]\n{lines}", encoding="utf-8")


@pytest.fixture
def plugin_path(tmp_path: Path) -> Path:
    """A folder with the test sources installed, to put on the module path of a process."""
    return install_test_sources(tmp_path / "plugins")
