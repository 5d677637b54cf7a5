"""Lines made from GTFS feeds."""

import io
import json
import math
import re
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest

from core.line.geo import MapMatcher
from core.line.gtfs_feed import GtfsError
from core.line.import_gtfs import import_gtfs
from core.line.loading import load_railway
from core.line.model import Railway
from tests.shared_files import shared

METRE = 1 / 111_195  # in degrees; the small railway begins on the equator at 1 degree east

AGENCY = (
    "agency_id,agency_name,agency_url,agency_timezone\nA,Branch Lines Ltd,http://x,Asia/Almaty\n"
)
ROUTES = "route_id,route_short_name,route_type\nR,Rail,2\nB,Bus,3\n"
STOPS = """\
stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station
west,West End,0.0,1.0,1,
west1,West End platform 1,0.0,1.0001,0,west
mid,Middle,0.0,1.09,0,
east,East End,0.0,1.18,0,
north,"North, End",0.05,1.15,0,
bus,Bus stop,0.02,1.02,0,
"""
TRIPS = """\
route_id,service_id,trip_id,shape_id
R,S,t1,main
R,S,t2,back
R,S,t3,branch
B,S,t4,street
"""
STOP_TIMES = """\
trip_id,arrival_time,departure_time,stop_id,stop_sequence
t1,8:00:00,8:00:00,west1,1
t1,8:10:00,8:11:00,mid,2
t1,8:20:00,8:20:00,east,3
t2,9:00:00,9:00:00,east,1
t2,9:20:00,9:20:00,west,2
t3,25:00:00,25:00:00,west,1
t3,25:10:00,25:10:00,mid,2
t3,25:30:00,25:30:00,north,3
t4,8:00:00,8:00:00,bus,1
t4,8:10:00,8:10:00,east,2
"""
SHAPES = {
    # 20 km east along the equator, and back on a track 15 m beside it.
    "main": [(0, 0), (0, 20_015)],
    "back": [(15, 20_010), (15, 0)],
    # The same way to km 12, then north-east.
    "branch": [(0, 0), (0, 12_000), (5_560, 16_680)],
    "street": [(2_000, 2_000), (9_000, 2_000)],
}


def feed(**changes: str | None) -> dict[str, str]:
    shapes = ["shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence"]
    for name, vertices in SHAPES.items():
        for number, (north, east) in enumerate(vertices):
            shapes.append(f"{name},{north * METRE:.7f},{1 + east * METRE:.7f},{number}")
    files: dict[str, str | None] = {
        "agency": AGENCY,
        "routes": ROUTES,
        "stops": STOPS,
        "trips": TRIPS,
        "stop_times": STOP_TIMES,
        "shapes": "\n".join(shapes) + "\n",
    }
    return {f"{k}.txt": text for k, text in (files | changes).items() if text is not None}


def zipped(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def imported(path: Path, files: dict[str, str]) -> tuple[Railway, list[str]]:
    line = import_gtfs(zipped(path / "small.zip", files))
    return load_railway(line.text, "imported"), line.warnings


def test_runs_over_the_same_track_become_one_line_and_where_they_part_a_branch(
    tmp_path: Path,
) -> None:
    railway, _ = imported(tmp_path, feed())
    main, branch = railway.lines
    assert [p.point.id for p in main.points] == ["west", "mid", "J1", "east"]
    assert [p.position_mm / 1e6 for p in main.points] == pytest.approx(
        [0, 10.008, 12.0, 20.015], abs=0.05
    )
    assert [p.point.id for p in branch.points] == ["J1", "north"]
    assert branch.joins == ("main",)
    assert branch.end_mm / 1e6 == pytest.approx(math.hypot(5.560, 4.680), abs=0.08)
    assert railway.points["J1"].kind == "junction"
    assert railway.points["north"].name == "North, End"
    assert {railway.points[name].kind for name in ("west", "east", "north")} == {"terminal"}


def test_both_directions_tracks_are_one_line_with_a_trace_for_each(tmp_path: Path) -> None:
    railway, _ = imported(tmp_path, feed())
    matcher = MapMatcher(railway)
    for north in (0, 15):
        match = matcher.match(north * METRE, 1 + 7_000 * METRE)
        assert match.line == "main"
        assert match.position_mm / 1e6 == pytest.approx(7.0, abs=0.02)
        assert match.off_line_mm < 10_000


def test_every_part_of_every_rail_shape_is_covered(tmp_path: Path) -> None:
    railway, _ = imported(tmp_path, feed())
    matcher = MapMatcher(railway)
    for name in ("main", "back", "branch"):
        ends = SHAPES[name]
        for (n1, e1), (n2, e2) in pairwise(ends):
            for share in (0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0):
                north, east = n1 + (n2 - n1) * share, e1 + (e2 - e1) * share
                assert matcher.match(north * METRE, 1 + east * METRE).off_line_mm <= 16_000


def test_buses_are_left_out_and_the_warning_names_them(tmp_path: Path) -> None:
    railway, warnings = imported(tmp_path, feed())
    assert "bus" not in railway.points
    assert "routes left out, not rail: Bus (route type 3)" in warnings


def test_what_the_feed_does_not_say_is_assumed_and_marked(tmp_path: Path) -> None:
    railway, warnings = imported(tmp_path, feed())
    assert {s.confidence for line in railway.lines for s in line.stretches} == {"assumed"}
    assert all(track.assumed for point in railway.points.values() for track in point.tracks)
    assert any("assumed" in warning for warning in warnings)


def test_the_tracks_of_a_station_where_trips_call_at_two_stops_are_platforms(
    tmp_path: Path,
) -> None:
    west2 = "west2,West End platform 2,0.0,1.0001,0,west\n"
    called = STOP_TIMES.replace("t2,9:20:00,9:20:00,west,2", "t2,9:20:00,9:20:00,west2,2")
    alone, _ = imported(tmp_path, feed())
    both, _ = imported(tmp_path, feed(stops=STOPS + west2, stop_times=called))
    assert [track.role for track in alone.points["west"].tracks] == ["main", "main"]
    assert [track.role for track in both.points["west"].tracks] == ["platform", "platform"]
    assert [track.role for track in both.points["east"].tracks] == ["main", "main"]


def test_names_zone_and_credit_come_from_the_feed(tmp_path: Path) -> None:
    railway, _ = imported(tmp_path, feed())
    assert railway.name == "Branch Lines Ltd"
    assert [t.timezone for t in railway.territories.values()] == ["Asia/Almaty"]
    assert any("Branch Lines Ltd" in credit for credit in railway.credits)


def test_what_several_names_say_of_the_operator_is_dropped(tmp_path: Path) -> None:
    named = {"West End,": "West Rail Station,", "Middle": "Mid Rail Station", "East End": "Railton"}
    stops = STOPS
    for was, said in named.items():
        stops = stops.replace(was, said)
    agency = AGENCY.replace("Branch Lines Ltd", "Rail")
    railway, _ = imported(tmp_path, feed(stops=stops, agency=agency))
    assert {p.name for p in railway.points.values()} >= {"West", "Mid", "Railton", "North, End"}
    alone = stops.replace("Mid Rail Station", "Middle")
    railway, _ = imported(tmp_path, feed(stops=alone, agency=agency))
    assert "West Rail Station" in {p.name for p in railway.points.values()}


def test_an_unknown_time_zone_becomes_utc_with_a_warning(tmp_path: Path) -> None:
    railway, warnings = imported(tmp_path, feed(agency=AGENCY.replace("Almaty", "Almatty")))
    assert [t.timezone for t in railway.territories.values()] == ["UTC"]
    assert any("Asia/Almatty" in warning for warning in warnings)


def test_a_station_far_off_every_shape_is_left_out_with_a_warning(tmp_path: Path) -> None:
    railway, warnings = imported(tmp_path, feed(stops=STOPS.replace("0.0,1.09,", "0.3,1.09,")))
    assert "mid" not in railway.points
    assert any("Middle left out" in warning for warning in warnings)


def test_without_shapes_the_stations_make_the_line_and_an_express_makes_no_branch(
    tmp_path: Path,
) -> None:
    # t2 runs from east to west without calling at the middle.
    railway, warnings = imported(tmp_path, feed(shapes=None))
    main, branch = railway.lines
    stations = [p.point.id for p in main.points]
    assert stations in (["west", "mid", "east"], ["east", "mid", "west"])
    assert [p.point.id for p in branch.points] == ["mid", "north"]
    assert any(warning.startswith("no shapes") for warning in warnings)
    assert railway.max_off_line_m == 5_000


def test_shapes_of_one_vertex_are_no_shapes(tmp_path: Path) -> None:
    header, *vertices = feed()["shapes.txt"].splitlines()
    first = {row.split(",")[0]: row for row in reversed(vertices)}
    railway, warnings = imported(tmp_path, feed(shapes="\n".join([header, *first.values()])))
    assert len(railway.default_line.points) == 3
    assert any(warning.startswith("no shapes") for warning in warnings)


def test_a_name_over_two_lines_becomes_one(tmp_path: Path) -> None:
    railway, _ = imported(tmp_path, feed(stops=STOPS.replace("Middle", "\"Mid:\n # 'dle'\"")))
    assert railway.points["mid"].name == "Mid: # 'dle'"


def test_a_feed_in_a_folder_with_a_byte_order_mark_and_spaces_is_read(tmp_path: Path) -> None:
    files = {f"feed/{name}": "\ufeff" + text for name, text in feed().items()}
    files["feed/stops.txt"] = files["feed/stops.txt"].replace(",stop_name,", ", stop_name ,")
    railway, _ = imported(tmp_path, files)
    assert railway.points["mid"].name == "Middle"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"routes": None}, "is not a GTFS feed: routes.txt is missing"),
        ({"stop_times": None}, "is not a GTFS feed: stop_times.txt is missing"),
        ({"stops": "a,b\n1,2\n"}, "is not a GTFS feed: stops.txt has no column stop_id"),
        ({"stops": ""}, "is not a GTFS feed: stops.txt has no column stop_id"),
        ({"routes": ROUTES.replace("Rail,2", "Rail,3")}, "has no rail routes"),
        ({"trips": "route_id,trip_id,shape_id\nB,t4,street\n"}, "has no rail trips"),
        ({"stop_times": STOP_TIMES.split("\n", 1)[0]}, "has no rail trip with two calls"),
        ({"stops": STOPS.replace(",1.", ",x")}, "has no two stations with a position"),
        (
            {"stops": re.sub(r"0\.\d+,1\.\d+", "5.0,5.0", STOPS), "shapes": None},
            "has no two stations that are apart",
        ),
        ({"routes": ROUTES + '"' + "x" * 200_000}, "holds a table that cannot be read"),
    ],
)
def test_a_zip_that_is_no_railway_feed_is_refused_in_one_line(
    tmp_path: Path, changes: dict[str, str | None], reason: str
) -> None:
    with pytest.raises(GtfsError) as caught:
        import_gtfs(zipped(tmp_path / "bad.zip", feed(**changes)))
    assert reason in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path / "bad.zip"))
    assert "\n" not in str(caught.value)


def test_a_broken_zip_is_refused_in_one_line(tmp_path: Path) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in feed(stop_times=STOP_TIMES * 50).items():
            archive.writestr(name, text)
    content = whole.getvalue()
    damaged = bytearray(content)
    damaged[200:260] = bytes(60)
    latin = feed(stops=STOPS)
    for name, data in {
        "empty": b"",
        "random": bytes(range(256)) * 40,
        "cut": content[: len(content) // 2],
        "damaged": bytes(damaged),
    }.items():
        path = tmp_path / f"{name}.zip"
        path.write_bytes(data)
        with pytest.raises(GtfsError) as caught:
            import_gtfs(path)
        assert "\n" not in str(caught.value)
    with zipfile.ZipFile(tmp_path / "latin.zip", "w") as archive:
        for name, text in latin.items():
            archive.writestr(name, text.replace("Middle", "Mïddle").encode("latin-1"))
    with pytest.raises(GtfsError, match="not UTF-8"):
        import_gtfs(tmp_path / "latin.zip")
    with pytest.raises(GtfsError, match="No such file"):
        import_gtfs(tmp_path / "absent.zip")


def test_caltrain_becomes_one_line_on_which_every_recorded_fix_lies() -> None:
    line = import_gtfs(shared("samples/gtfs/caltrain_2023-09_gtfs.zip"))
    railway = load_railway(line.text, "caltrain")
    (main,) = railway.lines
    names = [p.point.name for p in main.points]
    assert not any("Caltrain" in name for name in names)
    assert (names[0], names[-1]) == ("San Francisco", "Gilroy")
    assert len(names) == 30
    assert {t.role for t in main.points[names.index("Palo Alto")].point.tracks} == {"platform"}
    assert names.index("Millbrae") < names.index("Palo Alto") < names.index("San Jose Diridon")
    # 77.4 miles by the railway's own posts.
    assert main.end_mm / 1e6 == pytest.approx(124, abs=1.5)
    assert any("SamTrans Bus Bridge" in warning for warning in line.warnings)
    fixes = json.loads(
        shared("samples/gtfs/caltrain_2023-11-08_vehicle_positions.pb.json").read_text("utf-8")
    )["entity"]
    assert len(fixes) == 14
    matcher = MapMatcher(railway)
    for entity in fixes:
        fix = entity["vehicle"]["position"]
        match = matcher.match(fix["latitude"], fix["longitude"])
        assert match.off_line_mm < 20_000, entity["id"]
        nearest = min(main.points, key=lambda p: abs(p.position_mm - match.position_mm)).point
        assert nearest.lat is not None
        assert nearest.lon is not None
        away_km = math.hypot(
            (nearest.lat - fix["latitude"]) * 111.2, (nearest.lon - fix["longitude"]) * 88.3
        )
        along_km = abs(main.position_by_point[nearest.id] - match.position_mm) / 1e6
        assert along_km == pytest.approx(away_km, abs=0.25), entity["id"]


@pytest.mark.parametrize(
    ("name", "ends", "count", "km"),
    [
        ("rb_gjb", ("Gjøvik stasjon", "Oslo S"), 23, 124),
        ("rb_flt", ("Drammen stasjon", "Oslo Lufthavn stasjon"), 10, 101),
    ],
)
def test_feeds_without_shapes_become_one_line_through_their_stations(
    name: str, ends: tuple[str, str], count: int, km: float
) -> None:
    line = import_gtfs(shared(f"samples/gtfs/{name}-aggregated-gtfs.zip"))
    (main,) = load_railway(line.text, name).lines
    assert (main.points[0].point.name, main.points[-1].point.name) == ends
    assert len(main.points) == count
    # Straight from station to station: shorter than the railway, but not by half.
    assert km / 2 < main.end_mm / 1e6 < km
