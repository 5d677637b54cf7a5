"""Owns the arguments that verbs of the command line share, and what they take."""

from __future__ import annotations

import getpass
import math
import re
from pathlib import Path
from typing import Any

import click


class DefaultVerb(click.Group):
    """A group whose verb may be left out: `main.py`, and `main.py STORE`, open the desk."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] not in ("--help", "--version")):
            args = ["desk", *args]
        return super().parse_args(ctx, args)


def instant(_: click.Context, parameter: click.Parameter, text: str | None) -> int | None:
    from core.units import parse_iso_us

    if text is None:
        return None
    try:
        return parse_iso_us(text)
    except (ValueError, OverflowError) as error:
        raise click.BadParameter(f"{text!r}: {error}", param=parameter) from None


def size_of(_: click.Context, parameter: click.Parameter, text: str) -> tuple[int, int]:
    found = re.fullmatch(r"([0-9]{3,4})x([0-9]{3,4})", text)
    if found is None:
        raise click.BadParameter(f"{text!r} is not WIDTHxHEIGHT", param=parameter)
    width, height = int(found[1]), int(found[2])
    if not (640 <= width <= 7680 and 360 <= height <= 4320):
        raise click.BadParameter(f"{text!r} is not from 640x360 to 7680x4320", param=parameter)
    return width, height


class Finite(click.FloatRange):
    """A number within bounds; infinity and what is no number lie outside of any."""

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        number: float = super().convert(value, param, ctx)
        if not math.isfinite(number):
            self.fail(f"{value} is not a number within bounds", param, ctx)
        return number


def account() -> str:
    """The name of the account; where it has none, what it is."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "operator"


# A run longer than this is not meant: ten years.
MOST_S = 315_360_000.0

store_argument = click.argument("store", type=click.Path(path_type=Path))
at_option = click.option("--at", callback=instant, help="Instant of session time, ISO 8601.")
THEMES = ["night", "day"]
# What `shot` can show (ui/app.py).
VIEWS = [
    "main",
    "alarms",
    "shelved",
    "graph",
    "trains",
    "log",
    "next",
    "map",
    "journal",
    "figures",
    "report",
    "keys",
    "wall",
]
# The languages of the desk (ui/viewmodels/language.py); Dari is Persian as written in Afghanistan.
LANGUAGES = ["en", "ru", "ur", "fa", "ps", "tk", "kk"]
keep_days_option = click.option(
    "--keep-days",
    type=Finite(0, MOST_S / 86_400),
    help="Measurements older than this go; facts stay.",
)
keep_gb_option = click.option(
    "--keep-gb", type=Finite(0, 1_000_000), help="Beyond this size the oldest measurements go."
)
source_option = click.option("--source", "sources", multiple=True, help="Source URI, repeatable.")


def choice_options(verb: Any) -> Any:
    """Theme and language; each by default the one the person chose last."""
    lang = click.option(
        "--lang", type=click.Choice(LANGUAGES), help="Default: the one chosen last, or English."
    )
    theme = click.option(
        "--theme", type=click.Choice(THEMES), help="Default: the one chosen last, or night."
    )
    return theme(lang(verb))
