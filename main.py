"""The command line: parse, then open a desk, run a recorder, or answer a question about a store."""

from __future__ import annotations

import gc
import getpass
import importlib
import os
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import platformdirs

from arguments import (
    LANGUAGES,
    MOST_S,
    THEMES,
    VIEWS,
    DefaultVerb,
    Finite,
    account,
    at_option,
    choice_options,
    instant,
    keep_days_option,
    keep_gb_option,
    size_of,
    source_option,
    store_argument,
)
from core.version import VERSION

if TYPE_CHECKING:
    from core.store import Retention

DEFAULT_LINE = "corridor"
# The seed of the demonstration; fast enough for the corridor to be seen moving, slow enough to
# follow one train.
DEFAULT_SOURCE = "sim:?seed=4&speed=10"


@click.group(cls=DefaultVerb, context_settings={"help_option_names": ["--help"]})
@click.version_option(VERSION, prog_name="bolan")
def cli() -> None:
    """Bolan, a control room for one railway corridor. Supervisory and non-vital."""


@cli.command()
@click.argument("store", type=click.Path(path_type=Path), required=False)
@click.option("--line", help="Line for a new store: a name, a file or uniform:NxK.")
@source_option
@at_option
@choice_options
@click.option("--operator", default=account, help="Who acts; default: the account.")
@click.option("--fresh", is_flag=True, help="A new temporary store.")
def desk(
    store: Path | None,
    line: str | None,
    sources: tuple[str, ...],
    at: int | None,
    fresh: bool,
    **shown: Any,
) -> None:
    """Opens the desk; without STORE on the user's own simulated one."""
    is_asked = True
    if store is None:
        # The user's own: simulated, and begun on the first run.
        directory = tempfile.mkdtemp(prefix="bolan-") if fresh else _user_data()
        store = Path(directory) / "simulation.db"
        is_asked = bool(line or sources)
        sources = sources or (DEFAULT_SOURCE,)
    elif not store.exists() and (at is not None or not (line or sources)):
        raise click.ClickException(f"{store}: no such store, and no such verb")
    _run_desk(store, line, sources, at, is_asked=is_asked, **shown)


def _run_desk(
    store: Path,
    line: str | None,
    sources: tuple[str, ...],
    at: int | None,
    *,
    is_training: bool = False,
    is_asked: bool = True,
    **shown: Any,
) -> None:
    """Opens a desk with what it records and ends with its status; `shown` is as for run_desk."""
    # Until its window stands (ui/app.py): searching what was just made is a tenth of the start.
    gc.disable()
    from core.session import RecorderFailed, WrongDesk, open_desk

    if not _has_display():
        raise click.ClickException("there is no display for a window; `shot` draws into a file")
    try:
        flags = {"is_training": is_training, "is_asked": is_asked}
        session, recorder = open_desk(store, line, sources, at, _import_ui, **flags)
    except (RecorderFailed, WrongDesk) as error:
        raise click.ClickException(str(error)) from None
    from ui.app import run_desk

    try:
        closed = run_desk(session, recorder=recorder, **shown)
    finally:
        session.close()
        if recorder is not None:
            recorder.stop()
    if closed.next_store is not None:
        _run_desk(closed.next_store, None, closed.sources, None, is_training=is_training, **shown)
    sys.exit(closed.status)


@cli.command()
@click.argument("exercise", required=False)
@click.option("--store", type=click.Path(path_type=Path), help="A training store to go on with.")
@click.option("--line", help="Line for a new store: a name, a file or uniform:NxK.")
@click.option("--seed", type=int, default=4, help="What goes wrong by itself, and when.")
@at_option
@choice_options
@click.option("--operator", default=account, help="Who is trained; default: the account.")
def train(
    exercise: str | None,
    store: Path | None,
    line: str | None,
    seed: int,
    at: int | None,
    **shown: Any,
) -> None:
    """Opens the desk for training, free running, on a store of its own."""
    if exercise is not None:
        raise click.ClickException(f"{exercise}: no such exercise; without one it runs freely")
    sources: tuple[str, ...] = ()
    if store is None:
        directory = Path(_user_data()) / "training"
        directory.mkdir(exist_ok=True)
        store = directory / f"{time.strftime('%Y-%m-%d-%H%M%S')}.db"
    if not store.exists():
        if at is not None:
            raise click.ClickException(f"{store}: no such store")
        sources = (f"sim:?origin=training&seed={seed}",)
    _run_desk(store, line, sources, at, is_training=True, **shown)


def _import_ui() -> None:
    importlib.import_module("ui.app")


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _user_data() -> str:
    return platformdirs.user_data_dir("bolan", appauthor=False, ensure_exists=True)


@cli.command()
@click.argument("store", type=click.Path(path_type=Path), required=False)
@click.option("--out", type=click.Path(path_type=Path), required=True, help="PNG file to write.")
@click.option("--demo", is_flag=True, help="Simulate the corridor first, in place of STORE.")
@click.option("--hours", type=Finite(0.01, 168), default=2.0, help="How long, with --demo.")
@at_option
@click.option("--size", default="1920x1080", callback=size_of, help="WIDTHxHEIGHT in pixels.")
@click.option("--theme", type=click.Choice(THEMES), default="night")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language.")
@click.option("--view", type=click.Choice(VIEWS), default="main", help="What is brought up.")
def shot(
    store: Path | None,
    out: Path,
    demo: bool,
    hours: float,
    at: int | None,
    size: tuple[int, int],
    theme: str,
    lang: str,
    view: str,
) -> None:
    """Renders the desk off-screen into a PNG."""
    if demo == (store is not None):
        raise click.UsageError("give either STORE or --demo")
    with tempfile.TemporaryDirectory(prefix="bolan-") as directory:
        if store is None:
            from core.recorder.demo import record_demo

            store = Path(directory) / "demo.db"
            record_demo(store, hours * 3600)
        from core.session import open_shot
        from ui.app import render_shot

        session = open_shot(store, at)
        try:
            render_shot(session, out, size=size, theme=theme, lang=lang, view=view)
        finally:
            session.close()
    click.echo(out.resolve())


@cli.command()
@store_argument
@click.option("--line", help="Line for a new store: a name, a file or uniform:NxK.")
@source_option
@click.option("--clock", type=click.Choice(["wall", "feed"]), help="Default: feed for files.")
@click.option("--until-end", is_flag=True, help="End when all sources have ended.")
@click.option("--for", "for_s", type=Finite(0, MOST_S), help="Seconds of session time.")
@keep_days_option
@keep_gb_option
def record(
    store: Path,
    line: str | None,
    sources: tuple[str, ...],
    clock: str | None,
    until_end: bool,
    for_s: float | None,
    keep_days: float | None,
    keep_gb: float | None,
) -> None:
    """Records sources into STORE without a window; prints one JSON line at the end."""
    from core.recorder.run import default_clock, record_feed, record_live

    is_feed = (clock or default_clock(sources)) == "feed"
    retention = _retention(keep_days, keep_gb)
    result = (record_feed if is_feed else record_live)(
        store, line, sources, for_s=for_s, until_end=until_end, retention=retention
    )
    _print_json(result)


@cli.command()
@store_argument
@at_option
@click.option("--seq", type=click.IntRange(0), help="Instant as a sequence number of the log.")
def state(store: Path, at: int | None, seq: int | None) -> None:
    """Prints the picture at an instant as JSON."""
    if at is not None and seq is not None:
        raise click.UsageError("give either --at or --seq")
    from core.dump import picture_json
    from core.session import picture_at

    picture, railway = picture_at(store, at, seq)
    _print_json(picture_json(picture, railway))


@cli.command()
@store_argument
@click.option("--since", callback=instant, help="From this session time on, ISO 8601.")
@click.option("--until", callback=instant, help="Up to this session time, ISO 8601.")
@click.option("--kind", "kinds", multiple=True, help="Only this kind of event, repeatable.")
@click.option("--subject", help="Only events about this train, section, source ...")
@click.option("--format", "form", type=click.Choice(["jsonl", "csv"]), default="jsonl")
@click.option("--rejected", is_flag=True, help="What was refused, and why.")
def log(
    store: Path,
    since: int | None,
    until: int | None,
    kinds: tuple[str, ...],
    subject: str | None,
    form: str,
    rejected: bool,
) -> None:
    """Prints events of the log, as JSON lines or CSV."""
    from core.dump import write_log

    wanted = ("refused",) if rejected else kinds
    write_log(
        store, sys.stdout, form, since_us=since, until_us=until, kinds=wanted, subject=subject
    )


@cli.command()
@store_argument
@click.option("--show", type=click.Choice(["all", "journal", "figures"]), default="all")
@click.option("--format", "form", type=click.Choice(["json", "csv"]), default="json")
@click.option("--recompute", is_flag=True, help="Decide them again and print what differs.")
@click.option("--definitions", type=click.Path(path_type=Path), help="Other alarm definitions.")
@click.option("--until", callback=instant, help="Up to this session time, ISO 8601.")
def alarms(
    store: Path,
    show: str,
    form: str,
    recompute: bool,
    definitions: Path | None,
    until: int | None,
) -> None:
    """Prints the alarm journal as JSON lines, and last the figures of alarm performance.

    As CSV the figures, or the journal with --show journal. With --recompute and without other
    definitions, exit status 1 says that the journal is not what its telemetry gives.
    """
    from core.alarm_answers import recompute_store, write_alarms

    if not recompute:
        if definitions is not None:
            raise click.UsageError("--definitions goes with --recompute")
        write_alarms(store, sys.stdout, form, show, until)
        return
    found = recompute_store(store, definitions)
    _print_json(found)
    if definitions is None and not found["equal"]:
        sys.exit(1)


@cli.command()
@store_argument
@click.option("--replay", is_flag=True, help="Fold it all again and compare the digests in it.")
def verify(store: Path, replay: bool) -> None:
    """Checks the file, the log, its chain and its seals; exit 1 and the first bad place."""
    from core.session import verify_store

    problems, summary = verify_store(store, replay=replay)
    if problems:
        click.echo(problems[0], err=True)
        sys.exit(1)
    click.echo(f"{store}: sound{summary}")


@cli.command()
@store_argument
@click.argument("to", type=click.Path(path_type=Path))
def backup(store: Path, to: Path) -> None:
    """Copies the store as it stands now into the new file TO; a recorder goes on meanwhile."""
    from core.store.backup import back_up

    click.echo(f"{to}: {back_up(store, to)} events")


@cli.command()
@store_argument
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Directory to fill.")
@click.option("--format", "form", type=click.Choice(["csv", "parquet"]), default="csv")
@click.option("--since", callback=instant, help="From this session time on, ISO 8601.")
@click.option("--until", callback=instant, help="Up to this session time, ISO 8601.")
@click.option("--kind", "kinds", multiple=True, help="Only this kind of event, repeatable.")
def export(
    store: Path,
    out: Path,
    form: str,
    since: int | None,
    until: int | None,
    kinds: tuple[str, ...],
) -> None:
    """Writes the log for analysts: one table a kind of event; prints the rows of each as JSON."""
    from core.export import export as write_tables

    _print_json(write_tables(store, out, form, since_us=since, until_us=until, kinds=kinds))


@cli.command()
@store_argument
@keep_days_option
@keep_gb_option
def compact(store: Path, keep_days: float | None, keep_gb: float | None) -> None:
    """Makes a store as small as it gets, by its recorder where it has one; prints its sizes."""
    from core.recorder.compacting import compact_store

    _print_json(compact_store(store, _retention(keep_days, keep_gb)))


def _retention(keep_days: float | None, keep_gb: float | None) -> Retention:
    from core.store import Retention
    from core.units import US_PER_S

    keep_us = None if keep_days is None else round(keep_days * 86_400 * US_PER_S)
    return Retention(keep_us, None if keep_gb is None else round(keep_gb * 1_000_000_000))


@cli.command()
@store_argument
@click.option("--operator", default=getpass.getuser, help="Who asks; default: the account.")
def seal(store: Path, operator: str) -> None:
    """Seals the log as it stands, and prints the seal's code for paper."""
    from core.recorder.sealing import seal_store
    from core.store import paper_code

    made = seal_store(store, operator)
    click.echo(f"{paper_code(made)}\tup to event {made.upto_seq}\tkey {made.key}")


@cli.command()
@click.option("--line", required=True, help="A name, a file or uniform:NxK.")
@click.option("--hours", type=Finite(0.01, MOST_S / 3_600), required=True)
@click.option("--trains", type=click.IntRange(1), help="Trains, on a line without a plan.")
@click.option("--seed", type=int, default=1)
@click.option("--plan", "plan_name", help="Plan file or name; default: the line's own.")
def simulate(line: str, hours: float, trains: int | None, seed: int, plan_name: str | None) -> None:
    """Runs the simulator alone, as fast as it can, and prints what came of it."""
    from core.recorder.run import simulate_alone

    _print_json(simulate_alone(line, plan_name, hours, trains, seed))


@cli.command()
def lines() -> None:
    """Lists the lines that are shipped."""
    from core.line.loading import line_names, open_line

    for name in line_names():
        railway = open_line(name)
        main = railway.default_line
        length_km = (main.end_mm - main.start_mm) / 1_000_000
        click.echo(
            f"{name}\t{railway.name}\t{length_km:.1f} km, {len(main.points)} operating points, "
            f"{len(railway.lines) - 1} branches"
        )


@cli.command("check-line")
@click.argument("file", type=click.Path(path_type=Path))
def check_line_verb(file: Path) -> None:
    """Checks a line file and lists all its problems."""
    from core.line.loading import LineFileError, open_line

    try:
        open_line(str(file))
    except LineFileError as error:
        for problem in error.problems:
            click.echo(f"{file}: {problem}", err=True)
        sys.exit(2)
    click.echo(f"{file}: no problems")


@cli.command("import-line")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Line file to write.")
def import_line(file: Path, out: Path) -> None:
    """Converts a GTFS feed into a line file."""
    from core.line.import_gtfs import import_gtfs

    imported = import_gtfs(file)
    for warning in imported.warnings:
        click.echo(f"{file}: {warning}", err=True)
    out.write_text(imported.text, "utf-8")
    click.echo(out)


@cli.command()
def sources() -> None:
    """Lists the telemetry sources that are installed."""
    from core.recorder.wiring import register_built_ins
    from core.telemetry.registry import installed_sources

    register_built_ins()
    for source in installed_sources():
        state_text = "ready" if source.available else f"not available: {source.why_not}"
        click.echo(f"{source.scheme}\t{source.form}\t{state_text}")


def _print_json(value: dict[str, Any]) -> None:
    import msgspec

    click.echo(msgspec.json.encode(value).decode())


def _complain(text: str) -> int:
    click.echo(f"bolan: {' '.join(text.split())}", err=True)
    return 2


def _report_bug(error: BaseException) -> int:
    """A bug: the details go into a file, one line to the user."""
    told = f"internal error ({type(error).__name__}: {error})"
    try:
        directory = Path(platformdirs.user_log_dir("bolan", appauthor=False, ensure_exists=True))
        details = directory / "last-error.txt"
        details.write_text("".join(traceback.format_exception(error)), "utf-8", "backslashreplace")
    except OSError:
        return _complain(told)
    return _complain(f"{told}; details in {details}")


def run(arguments: list[str]) -> int:
    """Runs a verb and returns the exit status; every error becomes one line."""
    from core.store import StoreError

    try:
        cli.main(arguments, standalone_mode=False)
    except click.exceptions.Exit as end:
        return int(end.exit_code)
    except click.exceptions.Abort:
        return 130
    except click.ClickException as error:
        return _complain(error.format_message())
    except (StoreError, ValueError, OSError) as error:
        return _complain(str(error))
    except Exception as error:  # noqa: BLE001  (a traceback never reaches a user)
        return _report_bug(error)
    return 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
