"""The inspector's cards: what is known, what is not, and what to do."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from core.alarms.definitions import load_definitions
from core.events import (
    BerthReported,
    MeasureReported,
    PointsReported,
    PositionReported,
    ReportRefused,
    SectionReported,
    SignalReported,
)
from core.operations.model import Restriction
from core.units import US_PER_S, km_to_mm
from tests.desk_log import START_US, Log, critical
from ui.viewmodels.cards import Card, Scene, steps
from ui.viewmodels.inspector import card
from ui.viewmodels.selection import NOTHING, Selection, alarm_ref
from ui.viewmodels.train_rows import Style

DEFINITIONS = load_definitions()


@pytest.fixture
def log() -> Log:
    log = Log()
    log.source("fresh", interval_s=5)
    return log


def shown(log: Log, kind: str, object_id: str, **more: Any) -> Card:
    return shown_in(log, Selection(kind, object_id), **more)


def shown_in(log: Log, selection: Selection, **more: Any) -> Card:
    zone = ZoneInfo("Asia/Karachi")
    scene = Scene(
        log.picture(),
        log.railway,
        log.plan,
        DEFINITIONS,
        log.now_us,
        zone,
        **more,
    )
    return card(selection, scene)


def facts(found: Card) -> dict[str, str]:
    return {fact.label: fact.text for fact in found.facts}


def style(found: Card, label: str) -> Style:
    return next(fact.style for fact in found.facts if fact.label == label)


def note(found: Card, label: str) -> str:
    return next(fact.note for fact in found.facts if fact.label == label)


def links(found: Card, label: str) -> dict[str, Selection]:
    return dict(next(fact.links for fact in found.facts if fact.label == label))


def test_a_train_nobody_described_has_dashes_and_no_defaults(log: Log) -> None:
    log.fix("x1", 1152.4)
    found = facts(shown(log, "train", "x1"))
    for label in ("Delay", "Consist", "Cargo", "Gauge", "Last call", "Next by plan", "Direction"):
        assert found[label] == "– –", label
    assert found["Speed"].startswith("– –")


def test_a_fresh_train_has_its_place_limit_source_and_consist(log: Log) -> None:
    log.train(
        "x1",
        headcode="F 2099",
        category="freight",
        wagons=46,
        mass_t=2160,
        length_m=742,
        gauge_mm=1520,
        origin="PK-KPT",
        destination="AF-HRT",
    )
    log.fix("x1", 1152.4, speed_hm_h=300, accuracy_mm=8000, direction="up", track="1")
    log.wait(3)
    train = shown(log, "train", "x1")
    found = facts(train)
    assert (train.title, train.centre) == ("F 2099", ("main", km_to_mm(1152.4)))
    assert train.subtitle == "Karachi Port (Kiamari) → Herat (Robat Paryan) interchange"
    assert found["Position"] == "km 1152.4, Panjwai–Maiwand, track 1"
    assert found["Fix"] == "sim, 3 s old, ± 8 m"
    stretch = log.railway.default_line.stretch_at(km_to_mm(1152.4))
    assert stretch is not None
    assert found["Speed"] == f"30 km/h (limit {stretch.vmax_freight_kmh[0]:g})"
    assert found["Consist"] == "46 wagons · 2\u202f160 t · 742 m"


def test_an_old_position_is_struck_and_says_where_the_train_could_be(log: Log) -> None:
    log.fix("x1", 1152.4, speed_hm_h=300, direction="up")
    log.wait(372)
    train = shown(log, "train", "x1")
    assert style(train, "Position") is Style.STRUCK
    assert style(train, "Speed") is Style.STRUCK
    assert facts(train)["Fix"] == "sim, 6:12 old, stale"
    first, last = facts(train)["Could be"].removeprefix("km ").split(" to ")
    assert first == "1152.4"
    assert float(last) > 1153


def test_a_voice_report_says_so(log: Log) -> None:
    log.fix("x1", 1152.4, manual=True, source="desk")
    assert facts(shown(log, "train", "x1"))["Fix"].startswith("by voice, ")


def test_a_train_shows_the_guidance_of_its_worst_alarm_and_can_acknowledge_it(log: Log) -> None:
    log.fix("x1", 1152.4)
    log.alarm("TRN-007", "x1", activation=3)
    train = shown(log, "train", "x1")
    assert train.alarm == (3, "UNACK")
    assert train.acknowledge == ("TRN-007", "x1", 3)
    assert [g.title for g in train.guidance] == ["What to do"]
    assert train.guidance[0].lines[0].startswith("1 Call driver")


def test_a_train_that_left_the_line_says_so(log: Log) -> None:
    assert shown(log, "train", "x1").subtitle == "not on the line any more"


def test_an_alarm_says_who_acknowledged_when_and_what_to_do(log: Log) -> None:
    values = {"place": "Kandahar", "train": "x1", "speed_kmh": "92", "limit_kmh": "80"}
    log.alarm("TRN-006", "x1", values=values)
    before = shown(log, "alarm", "TRN-006/x1")
    assert before.acknowledge == ("TRN-006", "x1", 1)
    assert facts(before)["Acknowledged"] == "not yet"
    assert facts(before)["Limit"] == "80 km/h"
    # It may be another by now, and nobody may read this one as what is.
    assert next(fact.note for fact in before.facts if fact.label == "Limit") == "when raised"
    log.wait(60)
    log.alarm("TRN-006", "x1", "ACK", actor="A. Controller")
    after = shown(log, "alarm", "TRN-006/x1")
    assert after.acknowledge is None
    assert facts(after)["Acknowledged"] == "14:01:00 by A. Controller"
    assert [g.title for g in after.guidance] == ["What to do", "Cause", "If nothing is done"]


def test_a_place_shows_its_own_time_and_the_trains_there(log: Log) -> None:
    log.train("x1", headcode="F 2099")
    log.call("x1", "AF-KDH", "arrive")
    point = shown(log, "point", "AF-KDH")
    assert facts(point)["Local time"] == "13:30 AFT (UTC+4:30), Afghanistan"
    assert facts(point)["Trains here"] == "F 2099"
    assert facts(point)["Position"].startswith("km 1114.0")
    assert "кандагар" in point.subtitle.casefold()


def test_every_place_section_and_signal_of_the_corridor_has_a_card(log: Log) -> None:
    for point in log.railway.points:
        assert facts(shown(log, "point", point))["Tracks"]
    for section in log.railway.sections:
        assert facts(shown(log, "section", section))["State"] == "– –"
    for signal in log.railway.signals:
        assert facts(shown(log, "signal", signal))["Aspect"] == "– –"


def test_a_section_and_a_signal_show_what_was_reported_and_by_whom(log: Log) -> None:
    section = next(iter(log.railway.sections))
    signal = next(iter(log.railway.signals))
    log.say(
        SectionReported(
            event_us=log.now_us, source="ixl", section=section, state="occupied", train="x1"
        )
    )
    log.say(SignalReported(event_us=log.now_us, source="ixl", signal=signal, aspect="stop"))
    log.wait(65)
    assert facts(shown(log, "section", section))["State"] == "occupied by x1"
    assert facts(shown(log, "section", section))["Reported"] == "14:00:00 by ixl"
    assert note(shown(log, "section", section), "State") == "1:05"
    assert facts(shown(log, "signal", signal))["Aspect"] == "stop"


def test_a_source_shows_counts_and_the_last_refusal(log: Log) -> None:
    log.say(
        PositionReported(
            event_us=log.now_us, source="gps", train="x1", line="main", position_mm=km_to_mm(1)
        )
    )
    log.say(ReportRefused(event_us=log.now_us, source="gps", reason="km: not a number"))
    found = facts(shown(log, "source", "gps"))
    assert (found["Accepted"], found["Refused"]) == ("1", "1")
    assert found["Last refusal"] == "km: not a number"


def test_nothing_selected_says_how_to_select(log: Log) -> None:
    scene = Scene(log.picture(), log.railway, log.plan, DEFINITIONS, log.now_us, ZoneInfo("UTC"))
    assert "Ctrl K" in card(NOTHING, scene).guidance[0].lines[0]


def test_every_shipped_response_becomes_steps() -> None:
    for definition in DEFINITIONS.values():
        found = steps(definition.response)
        assert found[0].startswith("1 ")
        assert all(str(n) == step.split()[0] for n, step in enumerate(found, 1))


def test_an_alarm_that_could_not_be_recorded_says_so_and_cannot_be_acknowledged(log: Log) -> None:
    found = shown(log, "alarm", alarm_ref("XYZ-001", "x1"), unrecorded=(critical("x1"),))
    assert facts(found)["State"] == "NOT RECORDED"
    assert facts(found)["Condition"] == "collision at x1"
    assert found.acknowledge is None


def test_every_value_of_a_train_has_its_quality_and_age(log: Log) -> None:
    log.train("x1", headcode="F 2099", wagons=46)
    log.fix("x1", 1152.4, speed_hm_h=300, direction="up")
    log.wait(20)
    found = shown(log, "train", "x1")
    assert [note(found, label) for label in ("Position", "Speed", "Consist")] == ["20 s"] * 3
    assert note(found, "Cargo") == "", "nobody told it, so that it has no age"
    log.wait(400)
    found = shown(log, "train", "x1")
    assert note(found, "Speed") == "stale · 7:00"
    assert style(found, "Speed") is Style.STRUCK


def test_a_train_leads_to_its_places_its_source_and_the_train_behind_it(log: Log) -> None:
    log.train("x1", headcode="F 2099")
    log.train("x2", headcode="F 2103")
    log.train("x3", headcode="P 14")
    log.fix("x1", 1152.4, direction="up")
    log.fix("x2", 1130.0, direction="up")
    log.fix("x3", 1150.0, direction="down")
    found = shown(log, "train", "x1")
    assert links(found, "Behind it") == {"F 2103": Selection("train", "x2")}
    assert facts(found)["Behind it"].startswith("F 2103 22.4 km behind")
    assert {link.kind for link in links(found, "Position").values()} == {"point"}
    assert links(found, "Fix") == {"sim": Selection("source", "sim")}
    assert facts(shown(log, "train", "x2"))["Behind it"] == "no train within 60 km"


def test_an_alarm_leads_to_its_object_and_back(log: Log) -> None:
    log.fix("x1", 1152.4)
    log.alarm("TLM-001", "x1", priority=3)
    alarm = Selection("alarm", alarm_ref("TLM-001", "x1"))
    assert list(links(shown(log, *alarm), "Object").values()) == [Selection("train", "x1")]
    assert list(links(shown(log, "train", "x1"), "Alarms").values()) == [alarm]
    section = next(iter(log.railway.sections))
    log.alarm("EXT-1", section, priority=2)
    found = shown(log, "alarm", alarm_ref("EXT-1", section))
    assert list(links(found, "Object").values()) == [Selection("section", section)]
    assert found.centre is not None


def test_every_link_of_every_place_leads_to_a_card(log: Log) -> None:
    log.fix("x1", 1152.4, direction="up")
    seen: set[Selection] = set()
    waiting = [Selection("train", "x1"), Selection("source", "sim")]
    while waiting and len(seen) < 300:
        here = waiting.pop()
        seen.add(here)
        found = shown_in(log, here)
        assert found.title
        for fact in found.facts:
            for words, target in fact.links:
                assert words in fact.text
                if target not in seen:
                    waiting.append(target)
    assert {"train", "point", "section", "signal", "switch"} <= {one.kind for one in seen}


def test_a_detector_has_its_trend_and_gaps_where_it_doubted(log: Log) -> None:
    point = next(iter(log.railway.measuring_points))
    minute = 60 * US_PER_S
    values = [
        (log.now_us - 400 * minute, 1_000_000, "good"),
        (log.now_us - 30 * minute, 12_500_000, "good"),
        (log.now_us - 20 * minute, 99_000_000, "bad"),
        (log.now_us - 10 * minute, 14_000_000, "uncertain"),
    ]
    found = shown(log, "measure", point, measured=lambda asked: values if asked == point else ())
    assert found.trend is not None
    assert [value for _, value in found.trend.points] == [12.5, None, 14.0]
    bounds = found.trend.low, found.trend.high
    assert [value for value, _ in bounds] == [12.5, 14.0]
    assert [words.split()[0] for _, words in bounds] == ["12.5", "14"]
    assert shown(log, "measure", point).trend is None


def test_points_say_how_they_lie_and_what_they_join(log: Log) -> None:
    points = next(iter(log.railway.switches.values()))
    state = {"points": points.id, "state": "reverse"}
    log.say(PointsReported(event_us=log.now_us, source="ixl", **state))
    log.wait(7)
    found = shown(log, "switch", points.id)
    assert facts(found)["State"] == "reverse"
    assert note(found, "State") == "7 s"
    assert points.reverse_track in facts(found)["Reverse to"]
    assert list(links(found, "At").values()) == [Selection("point", points.point)]


def test_a_level_crossing_says_in_a_word_how_its_barrier_stands(log: Log) -> None:
    log.say(
        MeasureReported(
            event_us=log.now_us,
            source="fresh",
            point="X-SIB",
            value_e6=1_000_000,
            unit="state",
            quality="good",
        )
    )
    assert facts(shown(log, "measure", "X-SIB"))["Value"] == "barrier down"


@pytest.mark.parametrize(
    ("states", "words"),
    [((1, 0, 1), ("barrier up", "barrier down")), ((1, 1), ("", ""))],
)
def test_the_trend_of_a_state_has_its_words_and_none_for_what_it_never_was(
    log: Log, states: tuple[int, ...], words: tuple[str, str]
) -> None:
    log.say(
        MeasureReported(
            event_us=log.now_us,
            source="fresh",
            point="X-SIB",
            value_e6=1_000_000,
            unit="state",
            quality="good",
        )
    )
    minute = 60 * US_PER_S
    values = [
        (log.now_us - (9 - at) * minute, state * 1_000_000, "good")
        for at, state in enumerate(states)
    ]
    trend = shown(log, "measure", "X-SIB", measured=lambda _: values).trend
    assert trend is not None
    assert (trend.low[1], trend.high[1]) == words
    assert trend.low[0] <= min(states) <= max(states) <= trend.high[0]


def test_a_section_tells_what_its_berth_has_and_when_it_was_stepped_out(log: Log) -> None:
    berth, beyond = [s.id for s in log.railway.sections.values() if s.line == "main"][:2]
    assert "Berth" not in facts(shown(log, "section", berth))

    def step(**said: str) -> None:
        log.say(BerthReported(event_us=log.now_us, source="fresh", headcode="2107", **said))
        log.wait(1)

    step(to_berth=berth)
    assert facts(shown(log, "section", berth))["Berth"] == "2107"
    step(from_berth=berth, to_berth=beyond)
    assert facts(shown(log, "section", berth))["Berth"] == "none"
    assert facts(shown(log, "section", beyond))["Berth"] == "2107"


@pytest.mark.parametrize(
    ("from_km", "to_km", "is_told"),
    [(1_046, 1_050, False), (990, 1_000, True), (1_020, 1_035, True)],
)
def test_no_time_is_forecast_beyond_what_is_closed(
    log: Log, from_km: int, to_km: int, is_told: bool
) -> None:
    """Behind the train, or around it, a closure does not hold it."""
    log.train("2002", plan="2002")
    log.fix("2002", 1_030.0, direction="up", speed_hm_h=300)
    found = beside_closed(log, from_km, to_km)
    assert found["Next by plan"] != "– –"
    assert (found["Forecast"] != "– –") is is_told


@pytest.mark.parametrize(("from_km", "is_told"), [(1_115, False), (1_130, False), (1_142, True)])
def test_no_departure_is_forecast_onto_what_is_closed(
    log: Log, from_km: int, is_told: bool
) -> None:
    """It stands at km 1114; for what is closed beyond the loop of km 1141 it waits there."""
    log.train("2002", plan="2002")
    log.call("2002", "AF-KDH", "arrive")
    log.fix("2002", 1_114.0, direction="up", speed_hm_h=0)
    found = beside_closed(log, from_km, from_km + 4)
    assert found["Next by plan"].startswith("dep ")
    assert (found["Forecast"] != "– –") is is_told


@pytest.mark.parametrize(
    ("km", "state", "limit"),
    [
        (1_126.0, "active", 30),
        (1_126.0, "lifting", 30),
        (1_126.0, "asked", 80),
        (1_129.95, "active", 80),
        (1_130.5, "active", 30),
        (1_130.8, "active", 80),
    ],
)
def test_the_limit_is_that_of_the_order_until_the_tail_is_out_of_it(
    log: Log, km: float, state: str, limit: int
) -> None:
    """From km 1125 to 1130; it is 742 m long, and a place within 100 m of an end is not sure."""
    log.train("x1", category="freight", length_m=742)
    log.fix("x1", km, speed_hm_h=300, direction="down" if km == 1_129.95 else "up")
    order = replace(
        CLOSED, id="TSR-1", kind="tsr", state=state, from_mm=km_to_mm(1_125), to_mm=km_to_mm(1_130)
    )
    assert facts(under(log, replace(order, kmh=30), "x1"))["Speed"] == f"30 km/h (limit {limit})"


CLOSED = Restriction(
    id="POS-1",
    kind="possession",
    state="active",
    line="main",
    from_mm=0,
    to_mm=0,
    order=1,
    operator="A",
    reason="",
    asked_us=START_US,
)


def beside_closed(log: Log, from_km: int, to_km: int) -> dict[str, str]:
    """The facts of the train's card while a stretch is closed without an end."""
    stretch = {"from_mm": km_to_mm(from_km), "to_mm": km_to_mm(to_km)}
    return facts(under(log, replace(CLOSED, **stretch), "2002"))


def under(log: Log, restriction: Restriction, train: str) -> Card:
    """The train's card while something is restricted."""
    scene = Scene(
        replace(log.picture(), restrictions={restriction.id: restriction}),
        log.railway,
        log.plan,
        DEFINITIONS,
        log.now_us,
        ZoneInfo("Asia/Karachi"),
    )
    return card(Selection("train", train), scene)
