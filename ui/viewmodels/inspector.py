"""Owns which inspector card belongs to what is selected."""

from __future__ import annotations

from collections.abc import Callable

from ui.viewmodels.alarm_card import alarm_card
from ui.viewmodels.asset_cards import measure_card, signal_card, source_card, switch_card
from ui.viewmodels.cards import Card, Guidance, Scene
from ui.viewmodels.language import tr
from ui.viewmodels.place_cards import point_card, section_card
from ui.viewmodels.restriction_card import restriction_card
from ui.viewmodels.selection import NOTHING, Selection
from ui.viewmodels.train_card import train_card

_CARDS: dict[str, Callable[[str, Scene], Card]] = {
    "train": train_card,
    "point": point_card,
    "section": section_card,
    "signal": signal_card,
    "switch": switch_card,
    "measure": measure_card,
    "restriction": restriction_card,
    "alarm": alarm_card,
    "source": source_card,
}


def card(selection: Selection, scene: Scene) -> Card:
    """The card of what is selected."""
    if selection == NOTHING:
        hint = (tr("Click an object, or find one with Ctrl K"),)
        return Card(tr("Nothing selected"), guidance=(Guidance("", hint),))
    return _CARDS[selection.kind](selection.id, scene)
