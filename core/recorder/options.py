"""Owns the options in a source's URI, behind the question mark: known keys, bounded numbers."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import parse_qs

# How fast a paced source may run, as a multiple of real time.
SPEEDS = (0.01, 10_000)


def uri_options(uri: str, known: Collection[str]) -> dict[str, str]:
    """The options of a URI, the last of each. Raises ValueError for one that is not known."""
    query = uri.partition("?")[2]
    options = {key: values[-1] for key, values in parse_qs(query, keep_blank_values=True).items()}
    for key in options:
        if key not in known:
            raise ValueError(f"{uri}: unknown option {key!r}; known are {', '.join(known)}")
    return options


def number_option(
    uri: str, options: dict[str, str], key: str, default: float, low: float, high: float
) -> float:
    """A number from `low` to `high`, or the default. Raises ValueError."""
    if key not in options:
        return default
    text = options[key]
    try:
        number = float(text)
    except ValueError:
        raise ValueError(f"{uri}: {key} is not a number: {text!r}") from None
    if not low <= number <= high:
        raise ValueError(f"{uri}: {key} is not a number from {low:g} to {high:g}: {text!r}")
    return number
