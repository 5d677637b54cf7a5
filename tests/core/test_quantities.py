"""What is measured of objects: names of objects and quantities, and a train's measures with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.events import ReportRefused
from core.line.quantities import measure_id, measured_train, quantities
from tests.recorder_kit import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "d.db", line="corridor")


def measured(desk: Desk, point: str, value: float = 1) -> bool:
    """Whether a measure of a point was accepted."""
    desk.say("measure", point=point, value=value, unit="state", quality="good")
    return point in desk.picture.measures


def test_every_state_has_at_least_two_words_and_a_number_none() -> None:
    for quantity in quantities().values():
        assert (len(quantity.words) > 1) == (quantity.unit == "state"), quantity
        assert all(isinstance(word, str) for word in quantity.words), quantity


@pytest.mark.parametrize("point", ["PK-SIB#mains", "W-KLP#gust", "train:2002@2026-06-01#brake"])
def test_a_quantity_of_an_object_is_accepted(desk: Desk, point: str) -> None:
    assert measured(desk, point)


@pytest.mark.parametrize(
    "point", ["PK-SIB#brake", "PK-SIB#weight", "NOWHERE#mains", "train:#brake", "#mains", "W-KLP#"]
)
def test_another_is_refused_by_name(desk: Desk, point: str) -> None:
    assert not measured(desk, point)
    (refused,) = [e for e in desk.log("refused") if isinstance(e, ReportRefused)]
    assert refused.reason == f"point: '{point}' is not measured on this railway"


def test_what_is_measured_of_a_train_goes_with_it(desk: Desk) -> None:
    name = measure_id("train", "X1", "brake")
    assert measured_train(name) == "X1"
    desk.say("train", train="X1", destination="PK-SIB")
    assert measured(desk, name)
    assert measured(desk, "PK-SIB#mains")
    desk.say("call", train="X1", point="PK-SIB", event="arrive")
    assert set(desk.picture.measures) == {"PK-SIB#mains"}
    assert not measured(desk, name)
