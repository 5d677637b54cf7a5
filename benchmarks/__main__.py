"""The command line of the benchmarks: runs them and prints a row each, as it becomes known."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

import click
import msgspec

from benchmarks.measure import Run

# Name of a benchmark, which is its function's, and the module here: imported when it is run, so
# that those of the log need no window system.
BENCHMARKS = {
    "step": "log",
    "normalise": "log",
    "fold": "log",
    "ingest": "ingest",
    "ingest_library": "ingest",
    "size": "store",
    "seek": "seek",
    "tail": "store",
    "verify": "store",
    "simulate": "simulate",
    "live": "live",
    "dynamics": "dynamics",
    "start": "start",
    "start_first": "start",
    "frame": "frame",
    "frame_dense": "frame",
    "graph": "graph",
    "scrub": "graph",
    "elements": "elements",
    "latency": "latency",
    "latency_position": "latency",
    "memory": "memory",
    "alarm_list": "alarm_list",
    "alarm_flood": "alarms",
    "alarm_latency": "alarms",
}


@click.command(context_settings={"help_option_names": ["--help"]})
@click.argument("names", metavar="[NAME]...", nargs=-1, type=click.Choice(list(BENCHMARKS)))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--quick", is_flag=True, help="Fewer pairs, a tenth of the size.")
def main(names: tuple[str, ...], as_json: bool, quick: bool) -> None:
    """Measures each NAME (by default all) beside its peer. Exit status 1: a bar does not hold."""
    missed = False
    with tempfile.TemporaryDirectory(prefix="bolan-", dir=_parent()) as directory:
        run = Run(Path(directory), quick)
        for name in names or BENCHMARKS:
            row = getattr(import_module(f"benchmarks.{BENCHMARKS[name]}"), name)(run)
            missed = missed or row.holds is False
            click.echo(msgspec.json.encode(asdict(row)) if as_json else row.text())
    sys.exit(missed)


def _parent() -> Path | None:
    """Where BOLAN_BENCH_DIR says: the files then lie on the disk that is to be measured."""
    chosen = os.environ.get("BOLAN_BENCH_DIR")
    if not chosen:
        return None
    parent = Path(chosen)
    parent.mkdir(parents=True, exist_ok=True)
    return parent


if __name__ == "__main__":
    main(prog_name="python -m benchmarks")
