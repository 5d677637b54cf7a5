"""Draws the pictures of the documents: every view, by night and day, in three languages.

`python tools/screenshots.py STORE DIRECTORY [--at ISO]`; `make screenshots` records a store first.
A picture has few colours, so that it stays small.
"""

from __future__ import annotations

import sys
from itertools import product
from pathlib import Path
from typing import Any

import click
import numpy as np
from PySide6.QtGui import QImage

sys.path.insert(0, str(Path(__file__).parents[1]))

from core.session import open_shot
from core.units import parse_iso_us
from ui.app import VIEWS, render_shot

LANGUAGES = ("en", "ru", "ur")
THEMES = ("night", "day")
SIZE = (1920, 1080)
# The other languages are drawn as on a small screen.
SMALL = (1366, 768)
COLORS = 256
# Colours nearer than this (squared) are taken for one.
APART = 200


def shrink(path: Path) -> None:
    """Writes a picture again with few colours, none of them far from its own, as tightly as can be.

    The most frequent come first, but never two that are nearly one: what is rare and means
    something, as the orange of one alarm, is not lost to a hundred shades of grey.
    """
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    width, height = image.width(), image.height()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(height, -1)[:, :width]
    colors, where, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    left = colors[np.argsort(counts)[::-1]]
    kept = []
    while len(left) and len(kept) < COLORS:
        kept.append(left[0])
        left = left[_distance(left, left[:1])[:, 0] > APART]
    palette = np.array(kept, np.uint32)
    nearest = np.argmin(_distance(colors, palette), axis=1).astype(np.uint8)
    indexes = np.ascontiguousarray(nearest[where.reshape(height, width)])
    small = QImage(indexes.data, width, height, width, QImage.Format.Format_Indexed8)
    small.setColorTable([int(color) | 0xFF000000 for color in palette])
    small.save(str(path), "PNG", 0)


def _distance(colors: Any, palette: Any) -> Any:
    """How far each colour is from each of the palette, squared."""
    parts = [
        np.stack([(each >> shift) & 0xFF for shift in (16, 8, 0)], -1).astype(np.int32)
        for each in (colors, palette)
    ]
    return ((parts[0][:, None] - parts[1][None]) ** 2).sum(-1)


@click.command()
@click.argument("store", type=click.Path(path_type=Path, exists=True))
@click.argument("directory", type=click.Path(path_type=Path))
@click.option("--at", help="Instant of session time for a picture of the replay, ISO 8601.")
@click.option("--only", default="", help="Part of a picture's name.")
def main(store: Path, directory: Path, at: str | None, only: str) -> None:
    """Draws them all into DIRECTORY as desk-VIEW-THEME-LANGUAGE.png."""
    directory.mkdir(parents=True, exist_ok=True)
    wanted = [(view, theme, lang, None) for view, theme, lang in product(VIEWS, THEMES, LANGUAGES)]
    if at is not None:
        at_us = parse_iso_us(at)
        wanted += [("replay", theme, lang, at_us) for theme, lang in product(THEMES, LANGUAGES)]
    for view, theme, lang, at_us in wanted:
        name = f"desk-{view}-{theme}-{lang}.png"
        if only not in name:
            continue
        session = open_shot(store, at_us)
        out = directory / name
        shown = view if view in VIEWS else "main"
        size = SIZE if lang == LANGUAGES[0] else SMALL
        render_shot(session, out, size=size, theme=theme, lang=lang, view=shown)
        session.close()
        shrink(out)
        click.echo(f"{out} {out.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
