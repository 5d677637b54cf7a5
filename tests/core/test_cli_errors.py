"""Every verb has help; what cannot be is one line on stderr and status 2, and nothing is left."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from main import cli
from tests.recorder_kit import ROOT, Said, program, verb, write_lines

# Those of this version; more come with later ones.
VERBS = {
    "desk",
    "shot",
    "record",
    "state",
    "log",
    "verify",
    "simulate",
    "lines",
    "check-line",
    "import-line",
    "sources",
    "train",
}
START = "2026-03-01T10:00:00Z"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small store of the field."""
    directory = tmp_path_factory.mktemp("cli")
    lines = write_lines(
        directory / "lines.ndjson",
        {"kind": "position", "train": "T1", "at": START, "km": 50},
    )
    path = directory / "s.db"
    said = verb("record", path, "--line", "uniform:6x20", "--source", f"ndjson:{lines}")
    assert said.status == 0, said.err
    return path


def is_refused(said: Said, *words: str) -> None:
    assert (said.status, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert said.err.endswith("\n")
    assert "Traceback" not in said.err
    assert "internal error" not in said.err
    for word in words:
        assert word in said.err


class TestHelp:
    def test_the_verbs_are_those_that_are_promised(self) -> None:
        assert set(cli.commands) >= VERBS

    @pytest.mark.parametrize("name", sorted(VERBS))
    def test_each_has_help(self, name: str) -> None:
        said = verb(name, "--help")
        assert (said.status, said.err) == (0, "")
        assert "Usage:" in said.out
        assert (cli.commands[name].help or "").strip()

    def test_so_has_the_program(self) -> None:
        said = verb("--help")
        assert said.status == 0
        assert all(name in said.out for name in VERBS)

    def test_it_knows_its_version(self) -> None:
        assert verb("--version").out.startswith("bolan")

    @pytest.mark.parametrize("name", sorted(VERBS))
    def test_every_option_says_what_it_is_for_or_what_it_may_be(self, name: str) -> None:
        for parameter in cli.commands[name].params:
            if isinstance(parameter, click.Option) and not isinstance(parameter.type, click.Choice):
                assert parameter.help or parameter.name in ("hours", "seed", "sources"), (
                    parameter.name
                )


def no_file(path: Path) -> Path:
    return path / "none"


def directory(path: Path) -> Path:
    (path / "dir").mkdir()
    return path / "dir"


def empty(path: Path) -> Path:
    (path / "empty").touch()
    return path / "empty"


def random(path: Path) -> Path:
    (path / "random").write_bytes(os.urandom(100_000))
    return path / "random"


def other_sqlite(path: Path) -> Path:
    connection = sqlite3.connect(path / "other.db")
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    return path / "other.db"


def cut_store(path: Path) -> Path:
    (path / "cut.db").write_bytes(b"SQLite format 3\x00" + b"\x10" * 3_000)
    return path / "cut.db"


def device(path: Path) -> Path:
    return Path("/dev/null")


NO_STORES = [no_file, directory, empty, random, other_sqlite, cut_store, device]


class TestFiles:
    """A file that is not what a verb needs: named, with the reason, and left as it was."""

    @pytest.mark.parametrize("make", NO_STORES)
    @pytest.mark.parametrize("name", ["state", "log", "verify", "shot"])
    def test_what_is_no_store_is_not_read(
        self, tmp_path: Path, make: Callable[[Path], Path], name: str
    ) -> None:
        file = make(tmp_path)
        more = ("--out", tmp_path / "x.png") if name == "shot" else ()
        is_refused(verb(name, file, *more), str(file))
        assert not (tmp_path / "x.png").exists()

    @pytest.mark.parametrize("make", NO_STORES[1:])
    def test_nor_recorded_into(self, tmp_path: Path, make: Callable[[Path], Path]) -> None:
        file = make(tmp_path)
        before = file.read_bytes() if file.is_file() else b""
        is_refused(verb("record", file, "--source", "sim:", "--for", 1), str(file))
        assert (file.read_bytes() if file.is_file() else b"") == before
        assert list(tmp_path.glob("*-*")) == [], "no lock, no log, no status file beside it"

    @pytest.mark.parametrize("make", [no_file, directory, empty, random, device])
    @pytest.mark.parametrize("name", ["record", "simulate"])
    def test_what_is_no_line_is_not_run_on(
        self, tmp_path: Path, make: Callable[[Path], Path], name: str
    ) -> None:
        file = make(tmp_path)
        more = (tmp_path / "s.db", "--source", "sim:") if name == "record" else ("--hours", 1)
        is_refused(verb(name, *more, "--line", file), str(file))
        assert not (tmp_path / "s.db").exists()

    @pytest.mark.parametrize("make", [no_file, directory, empty, random, device])
    def test_nor_checked_as_one(self, tmp_path: Path, make: Callable[[Path], Path]) -> None:
        said = verb("check-line", make(tmp_path))
        assert (said.status, said.out) == (2, "")
        assert said.err.count("\n") >= 1
        assert all(line.startswith(str(make_name(tmp_path, make))) for line in lines_of(said))

    @pytest.mark.parametrize("make", [no_file, directory, empty, random])
    def test_nor_imported(self, tmp_path: Path, make: Callable[[Path], Path]) -> None:
        file = make(tmp_path)
        is_refused(verb("import-line", file, "--out", tmp_path / "o.yaml"), str(file))
        assert not (tmp_path / "o.yaml").exists()

    def test_a_place_where_nothing_can_be_written(self, tmp_path: Path) -> None:
        path = tmp_path / "nowhere" / "s.db"
        is_refused(verb("record", path, "--source", "sim:", "--for", 1), str(path))


def make_name(path: Path, make: Callable[[Path], Path]) -> Path:
    names = {no_file: "none", directory: "dir", empty: "empty", random: "random"}
    return Path("/dev/null") if make is device else path / names[make]


def lines_of(said: Said) -> list[str]:
    return said.err.splitlines()


ARGUMENTS: dict[str, tuple[object, ...]] = {
    "no store": ("state",),
    "too many": ("state", "a", "b"),
    "unknown option": ("state", "a", "--never"),
    "no instant": ("state", "STORE", "--at", "noon"),
    "instant without a zone": ("state", "STORE", "--at", "2026-03-01T10:00:00"),
    "instant out of range": ("state", "STORE", "--at", "0001-01-01T00:00:00+14:00"),
    "instant and number": ("state", "STORE", "--at", START, "--seq", "1"),
    "negative number": ("state", "STORE", "--seq", "-1"),
    "no number": ("state", "STORE", "--seq", "x"),
    "no form": ("log", "STORE", "--format", "xml"),
    "since when": ("log", "STORE", "--since", "x"),
    "until when": ("log", "STORE", "--until", "2026-13-01T00:00:00Z"),
    "shot of nothing": ("shot", "--out", "x.png"),
    "shot of two": ("shot", "STORE", "--demo", "--out", "x.png"),
    "shot into nothing": ("shot", "STORE"),
    "size in words": ("shot", "STORE", "--out", "x.png", "--size", "large"),
    "size of one": ("shot", "STORE", "--out", "x.png", "--size", "1920"),
    "size too small": ("shot", "STORE", "--out", "x.png", "--size", "639x480"),
    "size too low": ("shot", "STORE", "--out", "x.png", "--size", "1920x100"),
    "size too large": ("shot", "STORE", "--out", "x.png", "--size", "9999x9999"),
    "size of other digits": ("shot", "STORE", "--out", "x.png", "--size", "١٩٢٠x١٠٨٠"),
    "theme": ("shot", "STORE", "--out", "x.png", "--theme", "pink"),
    "view": ("shot", "STORE", "--out", "x.png", "--view", "nothing"),
    "language": ("shot", "STORE", "--out", "x.png", "--lang", "xx"),
    "unknown line": ("record", "NEW", "--line", "nowhere", "--source", "sim:"),
    "uniform line of nothing": ("record", "NEW", "--line", "uniform:0x0", "--source", "sim:"),
    "uniform line in words": ("record", "NEW", "--line", "uniform:many", "--source", "sim:"),
    "unknown scheme": ("record", "NEW", "--source", "carrier-pigeon:1"),
    "no scheme": ("record", "NEW", "--source", "sim"),
    "bad option of sim": ("record", "NEW", "--source", "sim:?sped=9", "--for", "1"),
    "bad seed": ("record", "NEW", "--source", "sim:?seed=one", "--for", "1"),
    "unknown plan": ("record", "NEW", "--source", "sim:?plan=none", "--for", "1"),
    "clock": ("record", "NEW", "--source", "sim:", "--clock", "sun"),
    "negative time": ("record", "NEW", "--source", "sim:", "--for", "-1"),
    "endless time": ("record", "NEW", "--source", "sim:", "--for", "inf"),
    "no time at all": ("record", "NEW", "--source", "sim:", "--for", "nan"),
    "thousands of years": ("record", "NEW", "--source", "ndjson:LINES", "--for", "1e12"),
    "endless hours": ("simulate", "--line", "corridor", "--hours", "inf"),
    "time in words": ("record", "NEW", "--source", "sim:", "--for", "long"),
    "another line": ("record", "STORE", "--line", "uniform:7x20", "--source", "ndjson:LINES"),
    "another origin": ("record", "STORE", "--source", "sim:"),
    "no such source file": ("record", "NEW", "--source", "ndjson:NEW"),
    "replay of no store": ("record", "NEW", "--source", "replay:NEW"),
    "no hours": ("simulate", "--line", "corridor"),
    "nothing to simulate on": ("simulate", "--hours", "1"),
    "no time to simulate": ("simulate", "--line", "corridor", "--hours", "0"),
    "no trains": ("simulate", "--line", "uniform:4x5", "--hours", "1", "--trains", "0"),
    "no plan": ("simulate", "--line", "corridor", "--hours", "1", "--plan", "none"),
    "no out": ("import-line", "STORE"),
    "a verb that is none": ("recrod",),
    "and one with arguments": ("recrod", "a.db"),
    "the past of nothing": ("desk", "NEW", "--at", START),
}


@pytest.mark.parametrize("arguments", ARGUMENTS.values(), ids=ARGUMENTS.keys())
def test_a_bad_argument_is_said_in_one_line(
    store: Path, tmp_path: Path, arguments: tuple[object, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    places = {"STORE": str(store), "NEW": "new.db", "LINES": str(store.with_name("lines.ndjson"))}
    given = []
    for argument in map(str, arguments):
        for name, place in places.items():
            argument = argument.replace(name, place)
        given.append(argument)
    is_refused(verb(*given))
    assert list(tmp_path.iterdir()) == []


class TestProgram:
    """The program itself, not only its function."""

    def test_an_error_is_one_line_and_status_two(self, tmp_path: Path) -> None:
        done = program("state", tmp_path / "none.db")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == f"bolan: {tmp_path / 'none.db'}: no such store\n"

    def test_a_bug_is_one_line_too_and_its_details_are_in_a_file(self, tmp_path: Path) -> None:
        """A plugin's scheme that breaks the list of sources, for want of a bug of our own."""
        script = (
            "import sys; sys.path.insert(0, '.'); import main\n"
            "@main.cli.command()\n"
            "def burst():\n    raise KeyError('nobody thought of this')\n"
            "sys.exit(main.run(['burst']))\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("bolan: internal error (KeyError: 'nobody thought of this')")
        assert done.stderr.count("\n") == 1
        details = Path(done.stderr.rstrip("\n").rpartition("details in ")[2])
        assert "Traceback" in details.read_text()

    def test_a_reader_that_leaves_early_is_no_error_worth_a_word(self, store: Path) -> None:
        writer = subprocess.Popen(
            [sys.executable, "main.py", "log", store, "--format", "csv"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert writer.stdout is not None
        writer.stdout.close()
        assert writer.stderr is not None
        assert writer.stderr.read() == b""
        writer.wait(60)
        writer.stderr.close()

    def test_a_desk_without_a_display_says_so(self, store: Path) -> None:
        if not sys.platform.startswith("linux"):
            pytest.skip("displays of X and Wayland")
        done = program("desk", store, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
        assert done.returncode == 2
        assert "there is no display" in done.stderr
        assert done.stderr.count("\n") == 1


class TestTraining:
    """Training and everything else never meet in one store or on one desk."""

    def test_a_desk_refuses_a_training_store_and_training_any_other(
        self, store: Path, tmp_path: Path
    ) -> None:
        trained = tmp_path / "t.db"
        said = verb(
            *("record", trained, "--source", "sim:?origin=training", "--clock", "feed"),
            *("--for", "60", "--line", "uniform:6x20"),
        )
        assert said.status == 0, said.err
        assert json.loads(verb("state", trained).out)["origin"] == "training"
        is_refused(verb("desk", trained), "a training store")
        is_refused(verb("desk", trained, "--at", START), "a training store")
        is_refused(verb("train", "--store", store), "origin field")
        is_refused(verb("record", trained, "--source", "sim:", "--clock", "feed"), "training")
        is_refused(verb("record", store, "--source", "sim:?origin=training"), "field")
        is_refused(verb("record", tmp_path / "u.db", "--source", "sim:?origin=x"), "origin")

    def test_an_exercise_that_is_not_there_is_refused(self) -> None:
        is_refused(verb("train", "evening-meets"), "no such exercise")
