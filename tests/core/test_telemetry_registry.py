"""Which sources there are: built in, registered, and from other distributions, broken or not."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.telemetry import registry
from core.telemetry.registry import (
    SourceUnavailable,
    installed_sources,
    open_source,
    register,
)
from core.telemetry.source import RawReport, SourceContext, SourceInfo, StopFlag
from tests.plugin_package.install import plugin_path, write_metadata

__all__ = ["plugin_path"]

ROOT = Path(__file__).resolve().parents[2]
CONTEXT = SourceContext(railway=None, plan=None, clock="feed", default_start_us=0)


@pytest.fixture
def with_plugins(plugin_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.syspath_prepend(plugin_path)
    yield plugin_path
    for name in [name for name in sys.modules if name.startswith("bolan_test_sources")]:
        del sys.modules[name]


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Installs a distribution of one module: plugin(module, code, scheme=target)."""
    modules: list[str] = []
    monkeypatch.syspath_prepend(tmp_path)

    def install(module: str, code: str, **entries: str) -> None:
        (tmp_path / f"{module}.py").write_text(f'"""A plugin."""\n{code}', encoding="utf-8")
        write_metadata(tmp_path, module, "1", entries)
        modules.append(module)

    yield install
    for module in modules:
        sys.modules.pop(module, None)


def test_the_built_in_sources_are_there_with_their_forms() -> None:
    found = {source.scheme: source for source in installed_sources()}
    assert found["ndjson"].form == "ndjson:PATH or ndjson:-"
    assert found["tcp"].available
    assert found["gtfsrt"].extra == "gtfs-realtime-bindings"
    assert found["gtfsrt"].available


def test_an_unknown_scheme_says_which_there_are() -> None:
    with pytest.raises(ValueError, match=r"foo:x: no source 'foo' is installed .*gtfsrt, ndjson"):
        open_source("foo:x", CONTEXT)
    with pytest.raises(ValueError, match="not a source"):
        open_source("reports.jsonl", CONTEXT)


def test_a_missing_extra_is_told_with_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    absent = {"gtfs-realtime-bindings": "no_such_package.transit"}
    monkeypatch.setattr(registry, "_MODULE_OF_EXTRA", absent)
    (described,) = [source for source in installed_sources() if source.scheme == "gtfsrt"]
    why = "needs gtfs-realtime-bindings (pip install gtfs-realtime-bindings)"
    assert (described.available, described.why_not) == (False, why)
    (tmp_path / "feed.pb").write_bytes(b"")
    with pytest.raises(SourceUnavailable) as caught:
        open_source(f"gtfsrt:{tmp_path / 'feed.pb'}", CONTEXT)
    assert caught.value.reason == why


def test_a_source_can_be_registered_by_another_part(monkeypatch: pytest.MonkeyPatch) -> None:
    class Echo:
        scheme = "echo"
        form = "echo:TEXT"
        extra = ""

        def __init__(self, uri: str, context: SourceContext) -> None:
            self.info = SourceInfo(name="echo", uri=uri)

        def reports(self, stop: StopFlag) -> Iterator[RawReport]:
            yield RawReport(self.info.uri.encode())

    monkeypatch.setattr(registry, "_factories", dict(registry._factories))
    register(Echo)
    source = open_source("echo:hello", CONTEXT)
    assert next(iter(source.reports(threading.Event()))).payload == b"echo:hello"
    assert "echo:TEXT" in [found.form for found in installed_sources()]


def test_another_distribution_adds_sources_by_entry_point(with_plugins: Path) -> None:
    found = {source.scheme: source for source in installed_sources()}
    assert found["counted"].form == "counted:N"
    assert found["counted"].available
    source = open_source("counted:3", CONTEXT)
    assert [report.seq for report in source.reports(threading.Event())] == [0, 1, 2]


def test_a_process_finds_them_by_its_module_path_alone(plugin_path: Path) -> None:
    code = (
        "import json; from core.telemetry.registry import installed_sources;"
        "print(json.dumps([[s.scheme, s.available, s.why_not] for s in installed_sources()]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"PYTHONPATH": str(plugin_path), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    rows = {scheme: (available, why) for scheme, available, why in json.loads(done.stdout)}
    assert rows["counted"] == (True, "")
    assert rows["ndjson"] == (True, "")
    assert rows["broken"] == (False, "RuntimeError: this plugin was built for another machine")


def test_one_that_cannot_be_imported_is_told_and_harms_no_other(with_plugins: Path) -> None:
    found = {source.scheme: source for source in installed_sources()}
    why = "RuntimeError: this plugin was built for another machine"
    assert (found["broken"].available, found["broken"].why_not) == (False, why)
    assert found["counted"].available
    with pytest.raises(SourceUnavailable) as caught:
        open_source("broken:", CONTEXT)
    assert (caught.value.uri, caught.value.reason) == ("broken:", why)
    assert open_source("counted:1", CONTEXT)


def test_only_the_plugin_that_is_asked_for_is_imported(with_plugins: Path) -> None:
    open_source("counted:1", CONTEXT)
    assert "bolan_test_sources.fragile" not in sys.modules


def test_a_bad_uri_of_a_plugin_is_the_users_mistake(with_plugins: Path) -> None:
    with pytest.raises(ValueError, match="counted:many: not of the form counted:N"):
        open_source("counted:many", CONTEXT)


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("raise SystemExit(3)", "SystemExit: 3"),
        ("import no_such_module_at_all", "ModuleNotFoundError: No module named"),
        ("make = 5", "TypeError: odd:make is no source factory"),
        ("def make(uri, context): raise KeyError('x')", "KeyError: 'x'"),
        ("", "AttributeError: module 'odd' has no attribute 'make'"),
    ],
)
def test_whatever_a_plugin_does_wrong_is_a_reason(
    plugin: Callable[..., None], code: str, why: str
) -> None:
    plugin("odd", code, odd="odd:make")
    with pytest.raises(SourceUnavailable) as caught:
        open_source("odd:1", CONTEXT)
    assert caught.value.reason.startswith(why)
    assert next(source for source in installed_sources() if source.scheme == "ndjson").available


def test_a_plugin_cannot_take_the_place_of_a_built_in_source(
    plugin: Callable[..., None], tmp_path: Path
) -> None:
    plugin("taker", "def make(uri, context): raise KeyError", ndjson="taker:make")
    (tmp_path / "r.jsonl").write_bytes(b"{}")
    source = open_source(f"ndjson:{tmp_path / 'r.jsonl'}", CONTEXT)
    assert source.info.name == "ndjson:r.jsonl"
    told = [(s.available, s.why_not) for s in installed_sources() if s.scheme == "ndjson"]
    assert told == [(True, ""), (False, "its scheme is that of ndjson:PATH or ndjson:-")]


def test_of_two_plugins_for_one_scheme_the_same_one_is_always_taken(
    plugin: Callable[..., None],
) -> None:
    make = "def make(uri, context): raise KeyError('{}')\nmake.form = 'radio:'\nmake.extra = ''\n"
    plugin("second", make.format("second"), radio="second:make")
    plugin("first", make.format("first"), radio="first:make")
    with pytest.raises(SourceUnavailable, match="KeyError: 'first'"):
        open_source("radio:", CONTEXT)
    assert [s.available for s in installed_sources() if s.scheme == "radio"] == [True, False]
