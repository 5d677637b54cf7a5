"""The line panel as data: honest trains, boxes that keep apart, and nothing left out uncounted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.events import MeasureReported, SectionReported
from core.ids import Origin
from core.line.loading import open_line
from core.picture import Picture
from core.timetable.model import Plan
from core.units import US_PER_S, km_to_mm
from tests.desk_log import Log
from tests.line_kit import (
    PlainMeasure,
    body_rect,
    fleet,
    overlaps,
    troubled,
    with_trains,
    written,
)
from ui.viewmodels.line_hits import hit, next_train, scene_words, window_words
from ui.viewmodels.line_scene import LineScene
from ui.viewmodels.line_stage import LineStage
from ui.viewmodels.train_boxes import Box

CORRIDOR = open_line("corridor")
NO_PLAN = Plan("", "")
SIZES = ((930.0, 240.0), (1_352.0, 330.0), (2_760.0, 700.0))

# Trains stand on half pixels.
HALF_A_STEP = 0.25


def stage(
    km: tuple[float, float] = (895, 1345), size: tuple[float, float] = SIZES[1], line: str = "main"
) -> LineStage:
    found = CORRIDOR.line_by_id[line]
    opened = LineStage.open(CORRIDOR, NO_PLAN, found, PlainMeasure(), *size)
    return opened.with_axis(opened.axis.fitted(*map(km_to_mm, km)))


def scene_of(log: Log, shown: LineStage | None = None, selected: str = "") -> LineScene:
    return (shown or stage()).scene(log.picture(), log.now_us, ("train", selected))


def box_of(scene: LineScene, train: str) -> Box:
    return next(box for box in scene.boxes if box.id == train)


def words_of(box: Box) -> list[str]:
    return [text.text for text in box.texts]


def fresh_log() -> Log:
    log = Log()
    log.source("fresh", interval_s=5)
    return log


# --- trains ----------------------------------------------------------------------------------


def test_a_train_stands_where_its_fix_put_it_with_its_head_forward() -> None:
    log, shown = fresh_log(), stage()
    log.fix("up", 1000.0, direction="up")
    log.fix("down", 1150.0, direction="down")
    bodies = {body.id: body for body in scene_of(log, shown).bodies}
    assert abs(bodies["up"].high_x - shown.axis.x(km_to_mm(1000.0))) <= HALF_A_STEP
    assert abs(bodies["down"].low_x - shown.axis.x(km_to_mm(1150.0))) <= HALF_A_STEP


def test_a_train_of_unknown_direction_has_no_head() -> None:
    log, shown = fresh_log(), stage()
    log.fix("t", 1000.0)
    (body,) = scene_of(log, shown).bodies
    assert body.heading == 0
    assert body.low_x < shown.axis.x(km_to_mm(1000.0)) < body.high_x


def test_a_body_is_to_scale_where_that_is_longer_than_its_least_size() -> None:
    log, shown = fresh_log(), stage((1112, 1116))
    log.train("t", length_m=700)
    log.fix("t", 1114.2, direction="up", track="1")
    (body,) = scene_of(log, shown).bodies
    assert abs(body.low_x - shown.axis.x(km_to_mm(1114.2 - 0.7))) <= 2 * HALF_A_STEP


def test_a_box_says_headcode_delay_and_cargo() -> None:
    log = fresh_log()
    log.train("t", headcode="2107", category="freight", cargo="ore, fuel", mass_t=2160)
    log.fix("t", 1000.0, direction="up")
    assert words_of(box_of(scene_of(log), "t")) == ["F 2107", "– –", "ore · 2\u202f160 t"]


def test_a_journey_is_the_reported_one_or_else_the_planned_one() -> None:
    log = fresh_log()
    shown = LineStage.open(CORRIDOR, log.plan, CORRIDOR.default_line, PlainMeasure(), *SIZES[1])
    shown = shown.with_axis(shown.axis.fitted(km_to_mm(895), km_to_mm(1_345)))
    log.train("planned", category="passenger", plan="71A")
    log.fix("planned", 1_150.0, direction="up")
    log.train("told", category="passenger", plan="71A", origin="AF-KDH", destination="AF-DLR")
    log.fix("told", 1_000.0, direction="up")
    scene = scene_of(log, shown)
    assert words_of(box_of(scene, "planned"))[-1] == "Kandahar–Herat"
    assert words_of(box_of(scene, "told"))[-1] == "Kandahar–Delaram"


def test_an_old_fix_shows_its_age_and_how_far_the_train_can_be_by_now() -> None:
    log, shown = fresh_log(), stage()
    log.train("t", headcode="2107", category="freight")
    log.fix("t", 1150.0, direction="up", speed_hm_h=400)
    log.wait(372)
    scene = scene_of(log, shown)
    (body,) = scene.bodies
    assert body.style == "stale"
    assert body.extent[0].low_x <= body.high_x
    assert body.extent[-1].high_x > body.high_x
    assert words_of(box_of(scene, "t")) == ["F 2107", "6:12", "last km 1150.0"]
    assert {text.color for text in box_of(scene, "t").texts} == {"stale"}


def test_the_age_of_an_old_fix_counts_up() -> None:
    log, shown = fresh_log(), stage()
    log.fix("t", 1150.0, direction="up")
    log.wait(372)
    picture = log.picture()
    ages = [
        words_of(box_of(shown.scene(picture, log.now_us + second * 1_000_000, ("", "")), "t"))[1]
        for second in (0, 1, 2)
    ]
    assert ages == ["6:12", "6:13", "6:14"]


def test_a_voice_report_is_marked() -> None:
    log = fresh_log()
    log.train("t", headcode="14", category="passenger")
    log.call("t", "AF-KDH", "arrive", manual=True)
    scene = scene_of(log)
    assert words_of(box_of(scene, "t"))[:2] == ["P 14", "M"]
    assert scene.bodies[0].style == "outline"


def test_a_standing_train_says_where_and_how_long() -> None:
    log = fresh_log()
    log.fix("t", 1007.0, direction="up", speed_hm_h=0)
    log.call("t", "PK-CMN", "arrive")
    log.wait(47 * 60)
    log.fix("t", 1007.0, direction="up", speed_hm_h=0)
    assert words_of(box_of(scene_of(log), "t"))[-1] == "Chaman 47 min"


def test_a_train_in_a_loop_stands_in_that_loops_row() -> None:
    log, shown = fresh_log(), stage()
    log.fix("main", 1007.0, direction="up", track="1")
    log.fix("loop", 1007.0, direction="down", track="2")
    bodies = {body.id: body for body in scene_of(log, shown).bodies}
    assert bodies["main"].y == shown.geometry.axis_y
    assert bodies["loop"].y == shown.geometry.row_y(-1.0)


def test_a_train_on_a_track_without_a_row_stands_below_all_rows() -> None:
    log, shown = fresh_log(), stage()
    last = CORRIDOR.points["AF-SPB"].tracks[-1].id
    log.fix("t", 1018.0, direction="up", track=last)
    (body,) = scene_of(log, shown).bodies
    assert body.y == shown.geometry.spare_y


def test_a_train_of_another_line_is_not_in_view() -> None:
    log = fresh_log()
    log.fix("t", 1000.0, line="B-GWD")
    assert scene_of(log).bodies == ()


# --- room ------------------------------------------------------------------------------------


@given(
    st.sampled_from(SIZES),
    st.sampled_from(("main", "B-ML1N", "B-GWD", "B-KRK")),
    st.integers(0, 200),
    st.floats(0, 1),
    st.floats(1, 300),
    st.integers(0, 99),
)
def test_no_text_or_box_lies_on_another_or_on_a_train_or_is_cut_off(
    size: tuple[float, float], line: str, count: int, share: float, zoom: float, seed: int
) -> None:
    at_us = Log().now_us
    found = CORRIDOR.line_by_id[line]
    opened = LineStage.open(CORRIDOR, NO_PLAN, found, PlainMeasure(), *size)
    middle = round(found.start_mm + (found.end_mm - found.start_mm) * share)
    shown = opened.with_axis(opened.axis.centered(middle, zoom))
    empty = Picture(0, at_us, Origin.SIMULATED)
    calm = with_trains(empty, fleet(found, count, at_us, seed))
    picture = troubled(calm, CORRIDOR, seed) if seed % 2 else calm
    scene = shown.scene(picture, at_us, ("train", "t0"))
    rects = written(shown.background, scene)
    assert overlaps(rects) == []
    bodies = [(body.id, body_rect(body)) for body in scene.bodies]
    assert not [(b.id, name) for b in scene.boxes for name, r in bodies if b.rect.overlaps(r)]
    assert not [
        words
        for words, r in rects
        if r.x < -0.5 or r.y < -0.5 or r.right > size[0] + 0.5 or r.bottom > size[1] + 0.5
    ]
    assert scene.in_view == counted(shown, scene)


def counted(shown: LineStage, scene: LineScene) -> int:
    """The trains that are seen: on the track, by a box, in a count, or in the title's number."""
    seen = {body.id for body in scene.bodies if 0 <= body.head_x <= shown.axis.width_px}
    seen |= {box.id for box in scene.boxes}
    seen |= {name for count in scene.counts for name in count.ids}
    return len(seen) + scene.uncounted


def test_words_of_a_box_lie_inside_it_side_by_side() -> None:
    at_us = Log().now_us
    empty = Picture(0, at_us, Origin.SIMULATED)
    picture = with_trains(empty, fleet(CORRIDOR.default_line, 200, at_us))
    scene = stage().scene(picture, at_us, ("", ""))
    assert scene.boxes
    for box in scene.boxes:
        assert overlaps((text.text, text.rect) for text in box.texts) == []
        for text in box.texts:
            assert box.rect.x <= text.rect.x
            assert text.rect.right <= box.rect.right
            assert box.rect.y <= text.rect.y
            assert text.rect.bottom <= box.rect.bottom


def test_alarmed_and_selected_trains_keep_their_boxes_longest() -> None:
    log = fresh_log()
    for number in range(60):
        log.fix(f"t{number}", 1100.0 + number * 0.1, direction="up")
    log.alarm("TRN-007", "t30", priority=2)
    scene = scene_of(log, selected="t31")
    assert {"t30", "t31"} <= {box.id for box in scene.boxes}
    assert len(scene.boxes) < 60
    assert box_of(scene, "t30").marker is not None
    assert "without a box" in scene_words(scene, "section")


def test_a_train_without_a_box_keeps_its_alarm_marker() -> None:
    log = fresh_log()
    shown = stage((0, 4828), SIZES[0])
    for number in range(40):
        log.fix(f"t{number}", 1100.0 + number * 0.01, direction="up")
        log.alarm("TRN-007", f"t{number}", priority=2)
    scene = scene_of(log, shown)
    boxed = {box.id for box in scene.boxes}
    unboxed = [body for body in scene.bodies if body.id not in boxed]
    assert len(scene.markers) == len(unboxed)


# --- the line --------------------------------------------------------------------------------


def section_between(low_km: float, high_km: float) -> str:
    return next(
        s.id
        for s in CORRIDOR.sections.values()
        if s.line == "main"
        and s.point is None
        and km_to_mm(low_km) <= (s.start_mm + s.end_mm) // 2 <= km_to_mm(high_km)
    )


def test_an_occupied_section_is_a_red_line_and_a_clear_one_is_not() -> None:
    log = fresh_log()
    section = section_between(920, 940)
    for state, expected in (("occupied", ["occupied"]), ("clear", []), ("unknown", ["unknown"])):
        log.say(SectionReported(event_us=log.now_us, source="sim", section=section, state=state))
        assert [stroke.color for stroke in scene_of(log).sections] == expected
        log.wait(1)


def test_sections_of_a_source_that_fell_silent_are_unknown_even_when_last_clear() -> None:
    log = fresh_log()
    section = section_between(920, 940)
    log.say(SectionReported(event_us=log.now_us, source="sim", section=section, state="clear"))
    log.source("dead")
    (stroke,) = scene_of(log).sections
    assert (stroke.color, stroke.style) == ("unknown", "hatch")


def test_a_measuring_point_is_shown_when_it_is_in_alarm_and_only_then() -> None:
    log = fresh_log()
    point = next(p for p in CORRIDOR.measuring_points.values() if p.line == "main")
    km = point.position_mm / 1e6
    shown = stage((km - 100, km + 100))
    log.say(
        MeasureReported(
            event_us=log.now_us,
            source="sim",
            point=point.id,
            value_e6=31_000_000,
            unit=point.unit,
            quality="good",
        )
    )
    assert scene_of(log, shown).signs == ()
    log.alarm("ENV-001", point.id, priority=1)
    (sign,) = scene_of(log, shown).signs
    assert sign.text is not None
    assert sign.text.text == f"31 {point.unit}"
    assert sign.marker is not None
    assert sign.marker.priority == 1


def test_signs_without_room_are_counted_in_the_title() -> None:
    log, shown = fresh_log(), stage((0, 4_828), SIZES[0])
    for point in list(CORRIDOR.points)[:120]:
        log.alarm("COM-001", point, priority=2)
    scene = scene_of(log, shown)
    assert scene.signs
    assert f"{scene.signs_left_out} signs not shown" in scene_words(scene, "overview")
    in_view = [key for _, key in log.picture().alarms if shown.map.point(key) is not None]
    assert len(scene.signs) + scene.signs_left_out <= len(in_view)


def test_major_names_keep_their_place_where_minor_ones_lose_theirs() -> None:
    far, near = stage((0, 2_400)).background, stage((895, 1_150)).background
    assert "Kandahar" in {text.text for text in far.names}
    assert "Sanzala" not in {text.text for text in far.names}
    assert "Sanzala" in {text.text for text in near.names}


def test_the_ends_of_a_line_are_named_wherever_they_are_in_view() -> None:
    end_km = round(CORRIDOR.line_by_id["main"].end_mm / km_to_mm(1))
    for km, named in (((0, end_km), {"0", str(end_km)}), ((0, 60), {"0"})):
        assert named <= {text.text for text in stage(km).background.names}


def test_borders_gauges_and_steep_places_are_named() -> None:
    background = stage().background
    assert len(background.borders) == 1
    assert any(stratum.gauge_break for stratum in background.strata)
    bar = [stratum.text.text for stratum in background.strata if stratum.text is not None]
    assert any(text.startswith("AF 1520 mm") for text in bar)
    assert [text.text for text in background.land.texts] == ["Shelabagh 1 in 40"]


def test_planned_line_is_drawn_otherwise_than_built_line() -> None:
    strokes = stage().background.strokes
    assert {stroke.color for stroke in strokes} == {"track", "planned"}
    assert {stroke.width for stroke in strokes if stroke.color == "planned"} == {1.6}


# --- pointer and keys ------------------------------------------------------------------------


def test_a_pointer_means_what_lies_on_top() -> None:
    log, shown = fresh_log(), stage()
    log.fix("t", 1007.0, direction="up", track="1")
    scene = scene_of(log, shown)
    box, body = box_of(scene, "t"), scene.bodies[0]
    assert hit(scene, shown.background, *box.rect.center) == ("train", "t")
    assert hit(scene, shown.background, body.head_x, body.y) == ("train", "t")
    name = next(text for text in shown.background.names if text.text == "Kandahar")
    assert hit(scene, shown.background, *name.rect.center) == ("point", "AF-KDH")
    signal = shown.background.signals[0]
    assert hit(scene, shown.background, *signal.center) == ("signal", signal.id)
    assert hit(scene, shown.background, 5.0, 1.0) is None


def test_keys_step_over_trains_from_left_to_right_and_end() -> None:
    log = fresh_log()
    for train, km in (("c", 1200.0), ("a", 950.0), ("b", 1050.0)):
        log.fix(train, km, direction="up")
    scene = scene_of(log)
    order, train = [], next_train(scene, "", True)
    while train is not None:
        order.append(train)
        train = next_train(scene, train, True)
    assert order == ["a", "b", "c"]
    assert next_train(scene, "b", False) == "a"


def test_keys_reach_trains_that_have_a_box_and_no_room_on_the_track() -> None:
    log = fresh_log()
    for train in ("a", "b", "c"):
        log.fix(train, 1_050.0)
    scene = scene_of(log)
    assert len(scene.bodies) == 1
    reached, train = set(), next_train(scene, "", True)
    while train is not None:
        reached.add(train)
        train = next_train(scene, train, True)
    assert reached == {box.id for box in scene.boxes} == {"a", "b", "c"}


def test_the_title_says_what_is_in_view() -> None:
    assert window_words(stage((897, 1_330)).map) == "Bostan Junction – Washir · km 897–1330"


def test_a_train_that_is_looked_at_later_and_then_earlier_is_not_drawn_old() -> None:
    log, shown = Log(), stage()
    log.source("fresh")
    log.fix("t1", 1_100, speed_hm_h=400)
    picture, then_us = log.picture(), log.now_us
    styles = []
    for at_us in (then_us, then_us + 600_000_000, then_us + 30_000_000):
        (body,) = shown.scene(picture, at_us, ("", "")).bodies
        styles.append((body.style, bool(body.extent)))
    assert styles == [("solid", False), ("stale", True), ("solid", False)]


# --- from one scene to the next -----------------------------------------------------------------


@given(data=st.data())
def test_a_scene_kept_from_picture_to_picture_is_the_one_made_anew(data: st.DataObject) -> None:
    """Whatever changes: fixes, ages, alarms, the selection, and time itself, which may go back."""
    log = fresh_log()
    railway, line = CORRIDOR, CORRIDOR.default_line
    kept, fresh = stage((0, 1345)), stage((0, 1345))
    trains = fleet(line, 60, log.now_us, seed=data.draw(st.integers(0, 99)))
    picture = troubled(with_trains(log.picture(), trains), railway)
    at_us = log.now_us
    for _ in range(data.draw(st.integers(2, 6))):
        step = data.draw(st.sampled_from(["fix", "gone", "alarms", "age", "back", "select"]))
        names = data.draw(st.lists(st.sampled_from(sorted(trains)), max_size=5, unique=True))
        selection = ("", "")
        if step == "fix":
            others = fleet(line, 60, at_us, seed=data.draw(st.integers(0, 99)))
            trains = trains | {name: others[name] for name in names}
        elif step == "gone":
            trains = {name: train for name, train in trains.items() if name not in names}
        elif step == "alarms":
            picture = troubled(picture, railway, seed=data.draw(st.integers(0, 99)))
        elif step == "select":
            selection = ("train", names[0] if names else "")
        else:
            at_us += data.draw(st.integers(1, 100)) * (US_PER_S if step == "age" else -US_PER_S)
        picture = with_trains(picture, trains)
        fresh.builder.forget()
        now = kept.scene(picture, at_us, selection)
        assert now == fresh.scene(picture, at_us, selection)
        assert kept.scene(picture, at_us, selection) is now
        if not trains:
            return


def test_a_train_that_moved_less_than_can_be_seen_leaves_the_scene_as_it_was() -> None:
    log, shown = fresh_log(), stage((0, 4_800))
    log.fix("t", 1000.0, direction="up")
    before = shown.scene(log.picture(), log.now_us, ("", ""))
    log.fix("t", 1000.05, direction="up")
    assert shown.scene(log.picture(), log.now_us, ("", "")) is before
    log.fix("t", 1004.0, direction="up")
    assert shown.scene(log.picture(), log.now_us, ("", "")) != before
