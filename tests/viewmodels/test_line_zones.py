"""What restricts the line, as it lies on the panel and as the inspector tells it."""

from __future__ import annotations

from datetime import UTC
from types import MappingProxyType
from typing import Any

import pytest
from msgspec.structs import replace

from core.operations.model import Restriction, RestrictionKind
from core.picture import Picture
from core.units import US_PER_S, km_to_mm
from tests.desk_log import Log
from tests.viewmodels.test_line_scene import CORRIDOR, NO_PLAN, fresh_log, stage
from ui.viewmodels.cards import Scene
from ui.viewmodels.inspector import card
from ui.viewmodels.line_hits import hit
from ui.viewmodels.selection import Selection


def restricted(log: Log, *found: Restriction) -> Picture:
    return replace(log.picture(), restrictions=MappingProxyType({r.id: r for r in found}))


def restriction(kind: RestrictionKind, km: tuple[float, float], **fields: Any) -> Restriction:
    return Restriction(
        id=f"{kind}-1",
        kind=kind,
        line="main",
        from_mm=km_to_mm(km[0]),
        to_mm=km_to_mm(km[1]),
        order=1,
        operator="A",
        asked_us=1,
        **{"state": "active", "reason": "sand", **fields},
    )


def test_a_restriction_lies_on_its_stretch_and_says_what_it_is() -> None:
    log, shown = fresh_log(), stage((1_040, 1_110))
    found = restriction("tsr", (1_048, 1_056), kmh=30)
    scene = shown.scene(restricted(log, found), log.now_us, ("", ""))
    (zone,) = scene.zones
    assert zone.rect.x == shown.axis.x(km_to_mm(1_048))
    assert zone.rect.right == shown.axis.x(km_to_mm(1_056))
    assert zone.rect.y < shown.geometry.axis_y < zone.rect.bottom
    (sign,) = scene.signs
    assert sign.text is not None
    assert sign.text.text.strip("\u2066\u2069") == "30"
    x, y = zone.rect.center
    for at in ((x, y), sign.rect.center):
        assert hit(scene, shown.background, *at) == ("restriction", "tsr-1")


def test_one_too_short_to_see_is_drawn_as_wide_as_can_be_seen() -> None:
    log, shown = fresh_log(), stage((0, 4_800))
    found = restriction("block", (1_048, 1_048.1))
    (zone,) = shown.scene(restricted(log, found), log.now_us, ("", "")).zones
    assert zone.rect.width >= 5
    assert zone.rect.x < shown.axis.x(km_to_mm(1_048)) < zone.rect.right


@pytest.mark.parametrize("state", ["asked", "lifting"])
def test_one_that_is_not_confirmed_is_not_drawn_as_if_it_were(state: str) -> None:
    log, shown = fresh_log(), stage((1_040, 1_110))
    found = restriction("possession", (1_048, 1_056), state=state)
    (zone,) = shown.scene(restricted(log, found), log.now_us, ("", "")).zones
    assert not zone.is_certain


def test_one_of_another_line_or_out_of_view_is_not_here() -> None:
    log, shown = fresh_log(), stage((1_040, 1_110))
    there = restriction("tsr", (1_048, 1_056), kmh=30)
    others = (replace(there, line="B-ML1N"), restriction("block", (500, 510)))
    scene = shown.scene(restricted(log, *others), log.now_us, ("", ""))
    assert not scene.zones
    assert not scene.signs


def card_of(log: Log, found: Restriction) -> dict[str, str]:
    scene = Scene(restricted(log, found), CORRIDOR, NO_PLAN, {}, log.now_us, UTC)
    shown = card(Selection("restriction", found.id), scene)
    return {"title": shown.title, **{fact.label: fact.text for fact in shown.facts}}


def test_its_card_says_where_how_long_why_and_by_whose_order() -> None:
    log = fresh_log()
    log.fix("t", 1_050.0, direction="up")
    found = restriction("tsr", (1_048, 1_056), kmh=30, active_us=log.now_us)
    said = card_of(log, found)
    assert said["title"] == "Speed restriction"
    assert said["State"].startswith("in force since ")
    assert said["Position"] == "km 1048.0 to 1056.0, Karachi Port - Aktobe"
    assert said["Speed"] == "30 km/h"
    assert said["Until"] == "until it is lifted"
    assert said["Reason"] == "sand"
    assert said["Ordered"].startswith("no. 1 by A at ")
    assert said["Trains in it"] == "t"


def test_its_card_says_what_is_not_confirmed_and_what_is_over_its_time() -> None:
    log = fresh_log()
    asked = restriction("block", (1_048, 1_056), state="asked")
    assert card_of(log, asked)["State"].endswith(", not confirmed")
    late = restriction("possession", (1_048, 1_056), until_us=log.now_us - 90 * US_PER_S)
    assert card_of(log, late)["Until"].endswith(", over by 1:30")


def test_one_that_was_lifted_meanwhile_says_so() -> None:
    log = fresh_log()
    scene = Scene(log.picture(), CORRIDOR, NO_PLAN, {}, log.now_us, UTC)
    assert card(Selection("restriction", "tsr-1"), scene).subtitle == "not in force now"
