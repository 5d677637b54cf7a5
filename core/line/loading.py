"""Owns turning a line's name, file or text into a railway, or into the list of what is wrong."""

from __future__ import annotations

from pathlib import Path

from core.line.copies import Copies
from core.line.document import MAX_CHARACTERS, FileError, Problem, parse
from core.line.fields import Fields, Problems
from core.line.generate import generate
from core.line.model import Railway
from core.line.reading import read_railway
from core.line.uniform import uniform_text
from core.resources import resource_path

UNIFORM = "uniform:"
# The version rises whenever the model, the reader or the rule of generation makes something else.
COPIES = Copies("lines", Railway, 3)


class LineFileError(FileError):
    """A line file that cannot be used. `problems` lists everything that is wrong with it."""


def load_railway(text: str, where: str) -> Railway:
    """The railway of a line file's text; `where` names it in errors. Raises LineFileError.

    The text of a uniform line is `uniform: NxK`.
    """
    known = COPIES.fetch(text)
    if known is not None:
        return known
    outcome = _read(text)
    if not isinstance(outcome, Railway):
        raise LineFileError(where, outcome)
    COPIES.keep(outcome)
    return outcome


def check_line(text: str, where: str) -> list[Problem]:
    """Everything that is wrong with a line file's text; empty when it can be used."""
    try:
        load_railway(text, where)
    except LineFileError as error:
        return error.problems
    return []


def open_line(name_or_path: str) -> Railway:
    """A shipped line by its name, `uniform:NxK`, or a line file. Raises LineFileError."""
    if name_or_path.startswith(UNIFORM):
        return load_railway(f"uniform: {name_or_path.removeprefix(UNIFORM)}\n", name_or_path)
    path = Path(name_or_path)
    if name_or_path in line_names():
        path = resource_path("lines", f"{name_or_path}.yaml")
    return load_railway(read_text(path, LineFileError, line_names()), name_or_path)


def line_names() -> list[str]:
    """The names of the lines that are shipped."""
    return sorted(path.stem for path in resource_path("lines").glob("*.yaml"))


def read_text(path: Path, error: type[FileError], shipped: list[str]) -> str:
    """A file's text as UTF-8. Raises `error` when it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(4 * MAX_CHARACTERS + 1).decode("utf-8-sig")
    except FileNotFoundError:
        names = ", ".join(shipped)
        reason = f"no such file, and no shipped name either ({names})"
    except OSError as failure:
        reason = failure.strerror or str(failure)
    except ValueError as failure:
        reason = f"is not UTF-8 text: {failure}"
    raise error(str(path), [Problem("", reason)])


def _read(text: str) -> Railway | list[Problem]:
    table = parse(text)
    if isinstance(table, Problem):
        return [table]
    problems = Problems()
    if "uniform" in table.nodes:
        fields = Fields(table, "", problems)
        spec = fields.text("uniform")
        fields.close()
        try:
            table = parse(uniform_text(spec))
        except ValueError as error:
            problems.add(fields.place("uniform"), str(error))
        if problems.found or isinstance(table, Problem):
            return problems.found
    railway = read_railway(table, text, problems)
    return problems.found or generate(railway)
