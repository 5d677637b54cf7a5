"""Where headcode boxes go: never on one another, the important first, steady while they can be."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.viewmodels.labels import Board, Place, Wish, rows_of

ROWS = rows_of((60.0, 20.0), (140.0,))
WIDTH = 800.0


def place(
    wishes: list[Wish], before: dict[str, tuple[bool, int]] | None = None
) -> dict[str, Place]:
    board = Board(ROWS, WIDTH)
    return board.place(wishes, before or {})


wish_lists = st.lists(
    st.builds(
        Wish,
        id=st.uuids().map(str),
        anchor_x=st.floats(0, WIDTH),
        width=st.floats(20, 160),
        rank=st.integers(0, 7),
        prefers_below=st.booleans(),
        crosses=st.tuples(st.booleans(), st.booleans()),
    ),
    max_size=40,
)


@given(wish_lists)
def test_no_box_lies_on_another_or_outside_the_window(wishes: list[Wish]) -> None:
    placed = place(wishes)
    width = {wish.id: wish.width for wish in wishes}
    for one, other in combinations(placed, 2):
        a, b = placed[one], placed[other]
        assert a.row != b.row or a.x + width[one] <= b.x or b.x + width[other] <= a.x
    assert all(p.x >= 0 and p.x + width[name] <= WIDTH for name, p in placed.items())


@given(wish_lists)
def test_a_box_stands_over_its_train(wishes: list[Wish]) -> None:
    placed = place(wishes)
    for wish in wishes:
        if wish.id in placed:
            assert placed[wish.id].x <= wish.anchor_x <= placed[wish.id].x + wish.width


@given(wish_lists)
def test_no_leader_runs_through_the_box_of_a_train_elsewhere(wishes: list[Wish]) -> None:
    placed = place(wishes)
    by_id = {wish.id: wish for wish in wishes}
    for far, near in combinations(placed, 2):
        for one, other in ((far, near), (near, far)):
            a, b = placed[one].row, placed[other].row
            if a.above != b.above or a.distance <= b.distance:
                continue
            x, wish = by_id[one].anchor_x, by_id[other]
            if abs(x - wish.anchor_x) > 4:
                assert not placed[other].x < x < placed[other].x + wish.width


def test_the_important_keep_their_boxes_when_there_is_no_room_for_all() -> None:
    crowd = [Wish(f"plain{n}", 400.0 + n, 120.0, 7) for n in range(20)]
    alarmed = Wish("alarmed", 409.5, 120.0, 1)
    placed = place([*crowd, alarmed])
    assert "alarmed" in placed
    assert len(placed) < 21


def test_boxes_of_trains_at_one_place_stand_on_one_another() -> None:
    placed = place([Wish("a", 300.0, 100.0, 7), Wish("b", 301.0, 100.0, 7)])
    assert {(p.row.above, p.row.distance) for p in placed.values()} == {(True, 0), (True, 1)}


def test_a_box_gives_way_to_the_leader_of_the_train_beside_it() -> None:
    placed = place([Wish("a", 300.0, 100.0, 7), Wish("b", 330.0, 100.0, 7)])
    assert placed["a"].x + 100.0 < 330.0
    assert placed["b"].row.distance <= 1


def test_a_box_stays_in_the_row_it_had() -> None:
    wishes = [Wish("a", 300.0, 100.0, 7), Wish("b", 700.0, 100.0, 7)]
    assert place(wishes)["a"].row == ROWS[0]
    assert place(wishes, {"a": (True, 1)})["a"].row == ROWS[1]


@pytest.mark.parametrize(("crosses", "above"), [((True, False), False), ((False, True), True)])
def test_a_leader_goes_to_the_side_where_it_runs_over_no_train(
    crosses: tuple[bool, bool], above: bool
) -> None:
    wish = Wish("a", 300.0, 100.0, 7, prefers_below=above, crosses=crosses)
    assert place([wish])["a"].row.above is above
