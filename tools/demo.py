"""Records the demonstration that `main.py shot --demo` draws, to be drawn in more ways than one.

`python tools/demo.py STORE HOURS`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).parents[1]))

from core.recorder.demo import record_demo


@click.command()
@click.argument("store", type=click.Path(path_type=Path))
@click.argument("hours", type=float)
def main(store: Path, hours: float) -> None:
    """So many hours of the corridor, with a stretch of it restricted."""
    record_demo(store, hours * 3_600)


if __name__ == "__main__":
    main()
