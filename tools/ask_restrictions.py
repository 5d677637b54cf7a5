"""Asks in a store's inbox for a speed restriction, a possession and a block, as a desk would.

`python tools/ask_restrictions.py STORE`, between two runs of `main.py record STORE`; for pictures.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).parents[1]))

from core.events.field_commands import BlockSection, GrantPossession, ImposeTsr
from core.store import Inbox, StoreReader
from core.units import US_PER_S

_HOURS_US = 3_600 * US_PER_S
OPERATOR = "A. Controller"
LINE = "main"


@click.command()
@click.argument("store", type=click.Path(path_type=Path, exists=True))
def main(store: Path) -> None:
    """On the corridor between Chaman and Kandahar, from now on and for some hours."""
    with StoreReader.open(store) as reader:
        now_us = reader.last_recorded_us() or 0
    with Inbox.open(store) as inbox:
        for command in (
            ImposeTsr(
                operator=OPERATOR,
                line=LINE,
                from_km=1_048,
                to_km=1_056,
                kmh=30,
                reason="sand on the track",
            ),
            GrantPossession(
                operator=OPERATOR,
                line=LINE,
                from_km=1_076,
                to_km=1_090,
                reason="sleepers",
                until_us=now_us + 8 * _HOURS_US,
            ),
            BlockSection(
                operator=OPERATOR, section="main:PK-SZL-PK-CMN/1", reason="rail to be looked at"
            ),
        ):
            click.echo(f"{inbox.put(command, now_us)}")


if __name__ == "__main__":
    main()
