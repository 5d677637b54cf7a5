"""Sources of other packages: found by entry point, and whatever they do is an alarm at worst."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from core.recorder.intake import check_info
from core.session import picture_at
from core.telemetry.registry import SourceUnavailable
from core.telemetry.source import SourceInfo
from tests.plugin_package.install import plugin_path, write_metadata
from tests.recorder_kit import program, write_lines

__all__ = ["plugin_path"]

LINE = "uniform:30x5"
GOOD = [
    {"kind": "position", "train": "G1", "at": f"2026-03-01T10:{minute:02}:00Z", "km": minute}
    for minute in range(10)
]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "s.db"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return write_lines(tmp_path / "good.ndjson", *GOOD)


def record(store: Path, plugins: Path, *arguments: object) -> dict[str, object]:
    done = program("record", store, "--line", LINE, *arguments, PYTHONPATH=str(plugins))
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("clock", ["feed", "wall"])
def test_one_of_another_package_is_recorded_like_our_own(
    store: Path, plugin_path: Path, clock: str
) -> None:
    result = record(store, plugin_path, "--source", "counted:12", "--clock", clock, "--until-end")
    assert (result["accepted"], result["rejected"]) == (12, 0)
    picture, _ = picture_at(store, None, None)
    assert picture.trains["T1"].position_mm == 11_000_000


@pytest.mark.parametrize("clock", ["feed", "wall"])
@pytest.mark.parametrize(
    ("uri", "name", "reason"),
    [
        ("broken:", "broken:", "RuntimeError: this plugin was built for another machine"),
        ("fragile:", "fragile", "KeyError: 'the antenna fell down'"),
    ],
)
def test_one_that_fails_is_an_alarm_and_the_others_go_on(
    store: Path, plugin_path: Path, good: Path, clock: str, uri: str, name: str, reason: str
) -> None:
    sources = ("--source", uri, "--source", f"ndjson:{good}")
    result = record(store, plugin_path, *sources, "--clock", clock, "--until-end")
    assert result["accepted"] == len(GOOD) + (3 if uri == "fragile:" else 0)
    picture, _ = picture_at(store, None, None)
    alarm = picture.alarms["COM-004", name]
    assert alarm.state == "UNACK"
    assert (picture.sources[name].health, picture.sources[name].reason) == ("dead", reason)
    if clock == "feed":
        assert picture.trains["G1"].position_mm == 9_000_000


def test_alone_it_is_an_alarm_too(store: Path, plugin_path: Path) -> None:
    result = record(store, plugin_path, "--source", "broken:", "--until-end")
    assert result["alarms"] == 1


def test_it_does_not_decide_what_a_store_is_of(store: Path, plugin_path: Path) -> None:
    """Nobody knows what a source that cannot be loaded would have told."""
    sources = ("--source", "broken:", "--source", "sim:")
    record(store, plugin_path, *sources, "--clock", "feed", "--for", 20)
    picture, _ = picture_at(store, None, None)
    assert (picture.origin, ("COM-004", "broken:") in picture.alarms) == ("simulated", True)
    record(store, plugin_path, "--source", "broken:", "--clock", "feed", "--until-end")


def odd_plugin(plugins: Path, info: str) -> Path:
    """A plugin that says `info` (Python) of itself."""
    plugins.mkdir()
    (plugins / "odd.py").write_text(
        '"""A plugin."""\n'
        "class Odd:\n    form = 'odd:'\n    extra = ''\n"
        f"    def __init__(self, uri, context):\n        self.info = {info}\n"
        "    def reports(self, stop):\n        yield from ()\n"
    )
    write_metadata(plugins, "odd-source", "1", {"odd": "odd:Odd"})
    return plugins


def test_one_that_does_not_say_what_it_is_is_an_alarm(tmp_path: Path, store: Path) -> None:
    plugins = odd_plugin(tmp_path / "plugins", "'a source'")
    record(store, plugins, "--source", "odd:", "--until-end")
    picture, _ = picture_at(store, None, None)
    assert ("COM-004", "odd:") in picture.alarms
    assert picture.sources["odd:"].reason == "the source does not say what it is (SourceInfo)"


@pytest.mark.parametrize(
    "said",
    [
        {"interval_s": -1},
        {"interval_s": float("nan")},
        {"interval_s": "often"},
        {"paced": True, "start_us": "now"},
        {"paced": True, "start_us": 1, "speed": 0},
        {"origin": "invented"},
    ],
)
def test_nor_can_one_be_used_that_says_what_cannot_be(said: dict[str, Any]) -> None:
    source = SimpleNamespace(info=SourceInfo(name="odd", uri="odd:", **said))
    with pytest.raises(SourceUnavailable, match="says what cannot be of itself"):
        check_info(source, "odd:")


def test_they_are_listed_with_why_they_cannot_be_used(plugin_path: Path) -> None:
    done = program("sources", PYTHONPATH=str(plugin_path))
    assert done.returncode == 0
    rows = {line.split("\t")[0]: line.split("\t")[1:] for line in done.stdout.splitlines()}
    assert rows["counted"] == ["counted:N", "ready"]
    assert rows["broken"][-1].startswith("not available: RuntimeError")
    assert {"gtfsrt", "ndjson", "replay", "sim", "tcp"} <= set(rows)
