"""A real feed from end to end: a GTFS file becomes a line, its live positions become a picture."""

from __future__ import annotations

import csv
import io
import json
import math
import os
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from google.transit.gtfs_realtime_pb2 import FeedMessage

from core.line.geo import MapMatcher
from core.line.loading import open_line
from tests.recorder_kit import answer, logged_events, program, verb
from tests.shared_files import shared

FIXES = "samples/gtfs/caltrain_2023-11-08_vehicle_positions.pb"
FEED = "samples/gtfs/caltrain_2023-09_gtfs.zip"
EARTH_M = 6_371_008.8
Point = tuple[float, float]


def metres(origin: Point, point: Point) -> Point:
    """A place as metres east and north of another one near it."""
    lat, lon = (math.radians(degrees) for degrees in origin)
    return (
        (math.radians(point[1]) - lon) * math.cos(lat) * EARTH_M,
        (math.radians(point[0]) - lat) * EARTH_M,
    )


def distance_m(fix: Point, a: Point, b: Point) -> float:
    """From a fix to the straight between two places."""
    (ax, ay), (bx, by) = metres(fix, a), metres(fix, b)
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    along = 0.0 if not length else max(0.0, min(1.0, -(ax * dx + ay * dy) / length))
    return math.hypot(ax + along * dx, ay + along * dy)


@pytest.fixture(scope="module")
def shapes() -> list[list[Point]]:
    """The feed's shapes, read here without any of the program's own code."""
    points: dict[str, list[tuple[int, Point]]] = defaultdict(list)
    with zipfile.ZipFile(shared(FEED)) as feed, feed.open("shapes.txt") as file:
        for row in csv.DictReader(io.TextIOWrapper(file, "utf-8-sig")):
            place = (float(row["shape_pt_lat"]), float(row["shape_pt_lon"]))
            points[row["shape_id"]].append((int(row["shape_pt_sequence"]), place))
    return [[place for _, place in sorted(shape)] for shape in points.values()]


@pytest.fixture(scope="module")
def fixes() -> dict[str, Point]:
    """Where the feed says the trains are, by trip."""
    message = FeedMessage()
    message.ParseFromString(shared(FIXES).read_bytes())
    vehicles = [entity.vehicle for entity in message.entity]
    return {v.trip.trip_id: (v.position.latitude, v.position.longitude) for v in vehicles}


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The line file that the program makes of the feed."""
    out = tmp_path_factory.mktemp("caltrain") / "caltrain.yaml"
    done = program("import-line", shared(FEED), "--out", out)
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="module")
def store(line: Path) -> Path:
    """What came of recording the feed's positions until their end."""
    path = line.with_name("c.db")
    uri = f"gtfsrt:{shared(FIXES)}"
    result = answer("record", path, "--line", line, "--source", uri, "--until-end")
    assert (result["accepted"], result["rejected"], result["duplicates"]) == (14, 0, 0)
    return path


@pytest.fixture(scope="module")
def state(store: Path) -> dict[str, Any]:
    return answer("state", store)


def test_every_train_of_the_feed_has_a_place_and_no_invented_speed(
    state: dict[str, Any], fixes: dict[str, Point]
) -> None:
    trains = {train["id"]: train for train in state["trains"]}
    assert len(trains) == 14
    assert set(trains) == set(fixes)
    for train in trains.values():
        assert isinstance(train["km"], float)
        assert train["speed_kmh"] is None
        assert (train["direction"], train["delay_s"], train["quality"]) == (None, None, "good")


def test_every_fix_lies_within_twenty_metres_of_a_shape(
    state: dict[str, Any], fixes: dict[str, Point], shapes: list[list[Point]]
) -> None:
    assert len(shapes) == 33
    for train in state["trains"]:
        fix = fixes[train["id"]]
        nearest_m = min(distance_m(fix, a, b) for shape in shapes for a, b in pairwise(shape))
        assert nearest_m < 20
        assert train["off_line_m"] < 20, "also of the one line that was made of them"


def test_a_trains_km_is_the_place_of_its_fix(
    state: dict[str, Any], fixes: dict[str, Point], line: Path
) -> None:
    matcher = MapMatcher(open_line(str(line)))
    for train in state["trains"]:
        place = matcher.position(train["line"], round(train["km"] * 1e6))
        # A fix may lie on the trace of another track than the line's own.
        assert math.hypot(*metres(fixes[train["id"]], place)) < 50


def test_session_time_is_that_of_the_feed(state: dict[str, Any]) -> None:
    assert state["at"] == "2023-11-08T01:05:49Z"
    assert state["origin"] == "field"


def test_read_again_the_same_positions_are_known(store: Path, line: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.db"
    again.write_bytes(store.read_bytes())
    uri = f"gtfsrt:{shared(FIXES)}"
    result = answer("record", again, "--line", line, "--source", uri, "--until-end")
    assert (result["accepted"], result["rejected"], result["duplicates"]) == (0, 0, 14)


def test_the_store_alone_shows_everything_elsewhere(
    store: Path, state: dict[str, Any], tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(store.read_bytes())
    assert answer("state", copy) == state


class TestFeedsThatTellNothing:
    """Refused, or recorded as refused, each with its reason; nothing crashes, nothing is lost."""

    @pytest.fixture
    def files(self, tmp_path: Path) -> Iterator[dict[str, Path]]:
        files = {name: tmp_path / name for name in ("truncated", "empty", "random")}
        files["truncated"].write_bytes(shared(FIXES).read_bytes()[:-25])
        files["empty"].write_bytes(b"")
        files["random"].write_bytes(os.urandom(50_000_000))
        yield files
        files["random"].unlink()

    def record(self, tmp_path: Path, line: Path, uri: str) -> tuple[dict[str, Any], list[Any]]:
        path = tmp_path / "s.db"
        said = verb("record", path, "--line", line, "--source", uri, "--until-end")
        assert (said.status, said.err) == (0, "")
        result = json.loads(said.out)
        refused = verb("log", path, "--rejected").out.splitlines()
        assert len(refused) == result["rejected"]
        assert verb("verify", path).status == 0
        return result, [json.loads(row) for row in refused]

    def test_one_without_coordinates_is_refused_entity_by_entity(
        self, tmp_path: Path, line: Path
    ) -> None:
        feed = shared("samples/gtfs/b_division.nyct.gtfsrt")
        result, refused = self.record(tmp_path, line, f"gtfsrt:{feed}")
        assert (result["accepted"], result["rejected"]) == (0, 312)
        reasons = [row["reason"] for row in refused]
        assert sum("no coordinates" in reason for reason in reasons) == 156
        assert sum(reason.startswith("trip update") for reason in reasons) == 156
        assert all(row["text"] for row in refused)

    @pytest.mark.parametrize(
        ("name", "reason"),
        [("truncated", "truncated"), ("empty", "it is empty"), ("random", "larger than")],
    )
    def test_no_feed_message_is_refused_as_a_whole(
        self, tmp_path: Path, line: Path, files: dict[str, Path], name: str, reason: str
    ) -> None:
        result, refused = self.record(tmp_path, line, f"gtfsrt:{files[name]}")
        assert (result["accepted"], result["rejected"]) == (0, 1)
        assert reason in refused[0]["reason"]

    def test_nor_are_they_lines_of_reports(
        self, tmp_path: Path, line: Path, files: dict[str, Path]
    ) -> None:
        result, refused = self.record(tmp_path, line, f"ndjson:{files['random']}")
        assert result["accepted"] == 0
        assert 0 < result["rejected"] < 1_000, "the rest is counted, not kept"
        assert all(row["reason"] for row in refused)

    @pytest.mark.parametrize("name", ["truncated", "empty", "random"])
    def test_nor_lines_nor_stores_nor_feeds_of_plans(
        self, tmp_path: Path, files: dict[str, Path], name: str
    ) -> None:
        file = files[name]
        for arguments in (
            ("record", tmp_path / "n.db", "--line", file, "--source", "sim:"),
            ("record", file, "--source", "sim:"),
            ("state", file),
            ("import-line", file, "--out", tmp_path / "o.yaml"),
            ("check-line", file),
        ):
            said = verb(*arguments)
            assert (said.status, said.out) == (2, "")
            assert len(said.err.splitlines()) == 1
            assert str(file) in said.err
        assert not (tmp_path / "o.yaml").exists()

    def test_beside_one_that_does_nothing_of_it_is_lost(
        self, tmp_path: Path, line: Path, files: dict[str, Path]
    ) -> None:
        path = tmp_path / "s.db"
        bad = [f"gtfsrt:{file}" for file in files.values()]
        sources = [
            argument for uri in (*bad, f"gtfsrt:{shared(FIXES)}") for argument in ("--source", uri)
        ]
        result = answer("record", path, "--line", line, *sources, "--until-end")
        assert (result["accepted"], result["rejected"]) == (14, 3)
        assert (result["from"], result["to"]) == ("2023-11-08T01:05:49Z", "2023-11-08T01:05:49Z")
        assert {e.recorded_us for e in logged_events(path)} == {logged_events(path)[0].recorded_us}
