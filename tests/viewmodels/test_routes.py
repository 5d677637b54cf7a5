"""What a signal lets a train into, as it is drawn before the train gets there."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from core.picture import Picture
from core.state.model import SectionState, SignalState
from tests.desk_log import Log
from tests.viewmodels.test_line_scene import CORRIDOR, fresh_log, stage
from ui.viewmodels.routes import sections_ahead

# The exit signal of Gulistan's first track for up trains, and the line from there to Qila Abdullah.
EXIT, AHEAD = "PK-GST.XU1", "main:PK-GST-PK-QAB/1"


def shows(log: Log, aspect: str, source: str = "fresh", section: str = "clear") -> Picture:
    signal = SignalState(
        id=EXIT, aspect=aspect, event_us=log.now_us, recorded_us=log.now_us, source=source
    )
    state = SectionState(
        id=AHEAD, state=section, event_us=log.now_us, recorded_us=log.now_us, source="fresh"
    )
    return replace(
        log.picture(),
        signals=MappingProxyType({EXIT: signal}),
        sections=MappingProxyType({AHEAD: state}),
    )


def drawn(log: Log, picture: Picture) -> dict[str, tuple[str, str]]:
    """Colour and pattern of what is drawn of sections."""
    scene = stage().scene(picture, log.now_us, ("", ""))
    looks = ((stroke.color, stroke.style) for stroke in scene.sections)
    return dict(zip(scene.section_ids, looks, strict=True))


def test_an_exit_signal_leads_onto_the_line_and_no_home_signal_anywhere() -> None:
    ahead = sections_ahead(CORRIDOR, CORRIDOR.default_line)
    assert ahead[EXIT].id == AHEAD
    assert ahead["PK-QAB.XD1"].id == AHEAD
    assert {CORRIDOR.signals[name].role for name in ahead} == {"exit"}
    assert all(section.point is None for section in ahead.values())


@pytest.mark.parametrize("aspect", ["clear", "caution"])
def test_a_signal_that_lets_a_train_pass_shows_what_lies_before_it(aspect: str) -> None:
    log = fresh_log()
    assert drawn(log, shows(log, aspect)) == {AHEAD: ("route", "long_dash")}


@pytest.mark.parametrize("aspect", ["stop", "dark", "unknown"])
def test_one_that_does_not_or_that_nobody_can_read_shows_nothing(aspect: str) -> None:
    log = fresh_log()
    assert drawn(log, shows(log, aspect)) == {}


def test_a_train_there_is_drawn_over_it() -> None:
    log = fresh_log()
    assert drawn(log, shows(log, "clear", section="occupied")) == {AHEAD: ("occupied", "solid")}


def test_what_a_silent_source_said_is_no_route_any_more() -> None:
    log = fresh_log()
    log.source("dead", "lost")
    assert drawn(log, shows(log, "clear", source="lost")) == {}
