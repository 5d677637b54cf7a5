"""The rules of the house that a machine can hold, over every tracked file."""

import ast
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PYTHON_PLACES = ("core/", "ui/", "benchmarks/", "tools/", "tests/")
MAX_FILE_LINES = 500
MAX_FUNCTION_LINES = 70

# A file longer than MAX_FILE_LINES, and why it is one room and not two.
LONG_FILES: dict[str, str] = {}

# Where core meets the world: these may read a clock, sleep or draw lots. Everything else in
# core takes them as arguments. A name ending in a slash stands for all beneath it.
EDGES = (
    "core/clock.py",
    "core/recorder/compacting.py",
    "core/recorder/live.py",
    "core/recorder/process.py",
    "core/recorder/run.py",
    "core/recorder/sealing.py",
    "core/recorder/status.py",
    "core/session.py",
    "core/store/writer.py",
    "core/telemetry/adapters/",
)
IMPURE = re.compile(
    r"time\.(time|time_ns|monotonic|monotonic_ns|perf_counter|perf_counter_ns|sleep|localtime)"
    r"|datetime\.(datetime|date)\.(now|utcnow|today)"
    r"|random\.(?!Random$)\w+"
    r"|numpy\.random\.(?!Generator$|PCG64$|SeedSequence$|default_rng$)\w+"
    r"|uuid\.uuid[14]"
    r"|os\.urandom"
    r"|secrets\.\w+"
)

# Spelt so that this file does not break its own rules.
REGISTRY_HOSTS = re.compile(r"p[y]pi\.org|python[h]osted|np[m]js|deb\.[d]ebian")
LOCAL_PATHS = re.compile(r"(?<![\w.~\-])/(work|root|farm)/")
UNOWNED = re.compile(r"\b(TO[D]O|FIX[M]E|XX[X])\b(?!\(#\d+\))")
TRAILING_SPACE = re.compile(r"[ \t]+$", re.MULTILINE)


def _tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    names = (name for name in listed.stdout.split("\0") if name)
    return [path for path in map(Path, names) if (ROOT / path).is_file()]


def _texts() -> Iterator[tuple[str, str]]:
    for path in _tracked():
        content = (ROOT / path).read_bytes()
        if b"\0" not in content:
            yield path.as_posix(), content.decode("utf-8", errors="replace")


def _python() -> Iterator[tuple[str, str]]:
    for name, text in _texts():
        if name in ("main.py", "arguments.py") or (
            name.startswith(PYTHON_PLACES) and name.endswith(".py")
        ):
            yield name, text


def _finds(pattern: re.Pattern[str], text: str) -> list[str]:
    return [
        f"line {text.count(chr(10), 0, match.start()) + 1}: {match.group()!r}"
        for match in pattern.finditer(text)
    ]


def registry_hosts(text: str) -> list[str]:
    return _finds(REGISTRY_HOSTS, text)


def local_paths(text: str) -> list[str]:
    return _finds(LOCAL_PATHS, text)


def unowned_promises(text: str) -> list[str]:
    """A promise to do something later names the issue that keeps it."""
    return _finds(UNOWNED, text)


def trailing_space(text: str) -> list[str]:
    return _finds(TRAILING_SPACE, text)


def tabs(text: str) -> list[str]:
    return _finds(re.compile("\t"), text)


def missing_docstring(text: str) -> list[str]:
    """A module says on its first line what it is for."""
    first = text.lstrip("\ufeff").split("\n", 1)[0]
    return [] if first.startswith(('"""', 'r"""')) and len(first) > 6 else ["no docstring first"]


def long_functions(text: str) -> list[str]:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [
        f"line {node.lineno}: {node.name} has {length} lines"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, functions)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > MAX_FUNCTION_LINES
    ]


def _full_names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every use of something imported, by its full name, whatever it was imported as."""
    origin: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                local = alias.asname or alias.name.split(".")[0]
                origin[local] = alias.name if alias.asname else local
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                origin[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            attributes: list[str] = []
            inner: ast.expr = node
            while isinstance(inner, ast.Attribute):
                attributes.append(inner.attr)
                inner = inner.value
            if isinstance(inner, ast.Name) and inner.id in origin:
                yield node.lineno, ".".join([origin[inner.id], *reversed(attributes)])


def impurities(text: str) -> list[str]:
    """Uses of the wall clock, of sleep and of unseeded chance, called or handed on."""
    tree = ast.parse(text)
    found = [f"line {line}: {name}" for line, name in _full_names(tree) if IMPURE.fullmatch(name)]
    unseeded = {"Random", "default_rng"}
    found += [
        f"line {node.lineno}: {ast.unparse(node)} without a seed"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).split(".")[-1] in unseeded
        and not node.args
        and not node.keywords
    ]
    return found


def nested_event_loops(text: str) -> list[str]:
    return [
        f"line {node.lineno}: {node.attr}"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Attribute) and node.attr == "processEvents"
    ]


def _broken(rule: Callable[[str], list[str]], files: Iterator[tuple[str, str]]) -> dict[str, Any]:
    return {name: found for name, text in files if (found := rule(text))}


@pytest.mark.parametrize(
    "rule",
    [registry_hosts, local_paths, unowned_promises, trailing_space],
    ids=lambda r: r.__name__,
)
def test_every_text_keeps(rule: Callable[[str], list[str]]) -> None:
    assert not _broken(rule, _texts())


@pytest.mark.parametrize(
    "rule", [missing_docstring, tabs, long_functions], ids=lambda r: r.__name__
)
def test_every_module_keeps(rule: Callable[[str], list[str]]) -> None:
    assert not _broken(rule, _python())


def test_no_file_is_long_without_a_reason() -> None:
    lengths = {name: text.count("\n") for name, text in _python()}
    long = {name for name, lines in lengths.items() if lines > MAX_FILE_LINES}
    assert long == set(LONG_FILES), "too long without a reason, or a reason no longer needed"


def test_core_reads_no_clock_and_draws_no_lots_outside_its_edges() -> None:
    inside = (
        (name, text)
        for name, text in _python()
        if name.startswith("core/") and not name.startswith(EDGES)
    )
    assert not _broken(impurities, inside)


def test_the_desk_starts_no_event_loop_inside_another() -> None:
    assert not _broken(nested_event_loops, (file for file in _python() if file[0][:3] == "ui/"))


@pytest.mark.parametrize(
    ("rule", "breach"),
    [
        (registry_hosts, "see https://py" + "pi.org/simple"),
        (local_paths, "open('/ro" + "ot/data')"),
        (unowned_promises, "# TO" + "DO: later"),
        (trailing_space, "a = 1 \nb = 2\n"),
        (tabs, "if a:\n\tb()\n"),
        (missing_docstring, "import os\n"),
        (long_functions, "def f():\n" + "    a = 1\n" * MAX_FUNCTION_LINES),
        (impurities, "import time\nnow = time.time()\n"),
        (impurities, "from time import sleep as rest\nrest(1)\n"),
        (impurities, "import time\ndef f(clock=time.monotonic): ...\n"),
        (impurities, "from datetime import datetime\ndatetime.now(tz=None)\n"),
        (impurities, "import random\nrandom.random()\n"),
        (impurities, "import random\nr = random.Random()\n"),
        (impurities, "import numpy as np\nnp.random.default_rng()\n"),
        (nested_event_loops, "application.processEvents()\n"),
    ],
)
def test_a_planted_breach_is_found(rule: Callable[[str], list[str]], breach: str) -> None:
    assert rule(breach)


@pytest.mark.parametrize(
    ("rule", "clean"),
    [
        (unowned_promises, "# TO" + "DO(#12): later"),
        (local_paths, "https://example.com/wo" + "rk/ and a/ro" + "ot/b and ~/wo" + "rk/"),
        (impurities, "import random\nr = random.Random(7)\nr.random()\n"),
        (impurities, "import numpy as np\nr = np.random.default_rng(7)\n"),
        (impurities, "from datetime import UTC, datetime\ndatetime.fromtimestamp(0, UTC)\n"),
        (impurities, "def f(time):\n    return time.time()\n"),
    ],
)
def test_what_is_allowed_passes(rule: Callable[[str], list[str]], clean: str) -> None:
    assert not rule(clean)
