"""Owns what a train is called on the desk."""

from __future__ import annotations

from core.state.model import TrainState

_LETTERS = (("freight", "F"), ("passenger", "P"))


def train_name(train: TrainState) -> str:
    """The headcode as reported, or the id where nobody reported one."""
    return train.headcode or train.id


def headcode(train: TrainState) -> str:
    """The headcode with the letter of its class before a bare number: `F 2107`, `P 14`."""
    name, category = train_name(train), train.category or ""
    letter = next((letter for word, letter in _LETTERS if category.startswith(word)), "")
    return f"{letter} {name}" if letter and name[:1].isdigit() else name
