"""Owns what can be measured of an object beyond a measuring point's own value, and its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import yaml

from core.line.model import Railway
from core.resources import resource_path

STATE_UNIT = "state"
TRAIN_PREFIX = "train:"
# The kind and the name of the one control system there is.
SYSTEM = "system"


@dataclass(frozen=True)
class Quantity:
    """A quantity of a kind of object: its unit and, where that is `state`, the states' words."""

    id: str
    of: str
    unit: str
    words: tuple[str, ...] = ()

    def code(self, word: str) -> int:
        """The number of a state. Raises ValueError for a word that is none of them."""
        return self.words.index(word)


@cache
def quantities() -> Mapping[str, Quantity]:
    """All quantities of resources/quantities.yaml, by name."""
    text = resource_path("quantities.yaml").read_text("utf-8")
    return {
        name: Quantity(name, said["of"], said["unit"], tuple(said.get("words", ())))
        for name, said in yaml.load(text, yaml.CSafeLoader).items()
    }


def state_word(quantity: str, value_e6: int) -> str | None:
    """The word of a state that was measured; None where the quantity has none for this number."""
    known = quantities().get(quantity)
    number, rest = divmod(value_e6, 1_000_000)
    if known is None or rest or not 0 <= number < len(known.words):
        return None
    return known.words[number]


def measure_id(of: str, name: str, quantity: str) -> str:
    """The name under which a quantity of an object is measured: `PK-SIB#mains`."""
    return f"{TRAIN_PREFIX if of == 'train' else ''}{name}#{quantity}"


def measured_train(measure: str) -> str | None:
    """The train that a measure is of; None where it is of something fixed."""
    if not measure.startswith(TRAIN_PREFIX):
        return None
    return measure.removeprefix(TRAIN_PREFIX).rpartition("#")[0]


def is_measure_of(railway: Railway, measure: str) -> bool:
    """Whether a name of the form OBJECT#QUANTITY is of something that this railway has.

    Trains come and go: any name of one will do.
    """
    name, _, quantity = measure.rpartition("#")
    known = quantities().get(quantity)
    if known is None:
        return False
    objects: dict[str, Mapping[str, object]] = {
        "station": railway.points,
        "section": railway.sections,
        "signal": railway.signals,
        "points": railway.switches,
        "measuring_point": railway.measuring_points,
        SYSTEM: {SYSTEM: None},
    }
    if known.of == "train":
        return bool(measured_train(measure))
    return name in objects[known.of]
