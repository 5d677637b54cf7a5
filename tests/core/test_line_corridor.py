"""The shipped corridor, held against the tables of facts it stands for."""

import csv
import json
import re
import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from core.line.geo import FixTooFar, MapMatcher
from core.line.loading import open_line
from core.line.model import Railway
from tests.shared_files import shared


@pytest.fixture(scope="module")
def corridor() -> Railway:
    return open_line("corridor")


def table(name: str) -> list[dict[str, str]]:
    with shared(f"corridor/{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def main_rows() -> list[dict[str, str]]:
    return [row for row in table("corridor_stations") if row["is_main_line"] == "yes"]


def test_the_main_line_runs_from_karachi_port_to_aktobe_over_184_points(corridor: Railway) -> None:
    main = corridor.default_line
    assert main.id == "main"
    assert len(main.points) == 184
    assert (main.points[0].point.id, main.start_mm) == ("PK-KPT", 0)
    assert (main.points[-1].point.id, main.end_mm) == ("KZ-AKT", 4_827_400_000)


def test_every_point_has_the_facts_of_the_table(corridor: Railway) -> None:
    rows = table("corridor_stations")
    assert {row["id"] for row in rows} == set(corridor.points)
    for row in rows:
        point = corridor.points[row["id"]]
        assert point.name == row["name_en"]
        assert (point.lat, point.lon) == (float(row["lat"]), float(row["lon"]))
        assert point.elevation_m == float(row["elev_m"])
        assert point.tier == int(row["tier"])
        assert len(point.tracks) == int(row["running_lines"])
        names = {code: row[f"name_{code}"] for code in ("ur", "ps", "fa", "tk", "ru", "kk")}
        assert point.names == {code: name for code, name in names.items() if name}
        assert point.confidence
        lengths = {track.length_m for track in point.tracks}
        assert lengths == {int(row["loop_length_m"]) or None}


def test_chainages_are_those_of_the_table(corridor: Railway) -> None:
    at = corridor.default_line.position_by_point
    assert at == {row["id"]: round(float(row["km_main"]) * 1e6) for row in main_rows()}


def test_stretches_have_the_facts_of_the_table_and_up_is_rising_chainage(
    corridor: Railway,
) -> None:
    stretches = {(s.from_point, s.to_point): s for s in corridor.default_line.stretches}
    rows = table("corridor_segments")
    assert len(rows) == len(stretches) == 183
    for row in rows:
        stretch = stretches[row["from_id"], row["to_id"]]
        assert stretch.tracks == int(row["tracks"])
        assert stretch.gauge_mm == int(row["gauge_mm"])
        assert stretch.ruling_permille == float(row["ruling_permille"])
        assert stretch.axle_load_t == float(row["axle_load_t"])
        assert stretch.planned == (row["status"] != "existing")
        assert stretch.confidence == row["confidence"]
        for kind in ("pass", "freight"):
            speeds = tuple(float(row[f"vmax_{kind}_{way}_kmh"]) for way in ("up", "dn"))
            both = {"pass": stretch.vmax_passenger_kmh, "freight": stretch.vmax_freight_kmh}
            assert both[kind] == speeds
    # Trains come down the Bolan more slowly than they climb it.
    assert stretches["PK-MCH", "PK-HRK"].vmax_passenger_kmh == (30, 25)


def test_the_one_break_of_gauge_on_the_main_line_is_at_spin_boldak(corridor: Railway) -> None:
    breaks = [
        after.from_point
        for before, after in pairwise(corridor.default_line.stretches)
        if before.gauge_mm != after.gauge_mm
    ]
    assert breaks == ["AF-SPB"]
    assert corridor.points["AF-SPB"].gauges_mm == (1520, 1676)
    kinds = [p.point.id for p in corridor.default_line.points if p.point.kind == "gauge_change"]
    assert kinds == ["AF-SPB"]
    assert set(corridor.points["AF-HRT"].gauges_mm) == {1520, 1435}


def test_branches_are_lines_joined_at_junctions_but_for_the_two_that_join_nowhere(
    corridor: Railway,
) -> None:
    rows = [row for row in table("corridor_lines") if row["is_main_line"] == "no"]
    assert [line.id for line in corridor.lines[1:]] == [row["line_id"] for row in rows]
    main = corridor.default_line.position_by_point
    for row in rows:
        line = corridor.line_by_id[row["line_id"]]
        ends = {line.points[0].point.id, line.points[-1].point.id}
        assert ends == {row["from_station_id"], row["to_station_id"]}
        assert line.joins == (("main",) if ends & main.keys() else ())
        assert {s.gauge_mm for s in line.stretches} == {int(row["gauge_mm"])}
    assert [line.id for line in corridor.lines[1:] if not line.joins] == ["B-UAP", "B-AQN"]
    assert corridor.line_by_id["B-ML1N"].start_mm == main["PK-ROH"]


def test_each_country_has_its_zone_and_its_label(corridor: Railway) -> None:
    january = datetime(2026, 1, 15, tzinfo=UTC)
    offsets = {
        name: january.astimezone(zoneinfo.ZoneInfo(territory.timezone)).utcoffset()
        for name, territory in corridor.territories.items()
    }
    half = timedelta(minutes=30)
    hour = timedelta(hours=1)
    assert offsets["PK"] == offsets["TM"] == offsets["KZ"] == 5 * hour
    assert offsets["AF"] == 4 * hour + half
    labels = {name: territory.zone_label for name, territory in corridor.territories.items()}
    assert (labels["PK"], labels["AF"], labels["TM"], labels["KZ"]) == ("PKT", "AFT", "TMT", "KZT")


def test_the_bottleneck_is_one_block_section(corridor: Railway) -> None:
    section = corridor.sections["main:PK-YRU-PK-GST/1"]
    assert 35_000_000 < section.end_mm - section.start_mm < 37_000_000
    assert "PK-YRU/2" in corridor.sections
    assert {"PK-YRU.HU1", "PK-YRU.XD2", "PK-GST.HD1"} <= corridor.signals.keys()


def test_block_sections_span_the_border_points(corridor: Railway) -> None:
    for low, border, high in (
        ("PK-CMN", "XB-PKAF", "AF-SPB"),
        ("AF-TGH", "XB-AFTM", "TM-SRB"),
        ("TM-SHY", "XB-TMKZ", "KZ-BLS"),
    ):
        section = corridor.sections[f"main:{low}-{high}/1"]
        assert section.start_mm < corridor.default_line.position_by_point[border] < section.end_mm
        assert not any(border in name for name in corridor.sections)


def test_border_dwell_is_limited_where_trains_are_handed_over(corridor: Railway) -> None:
    limited = {p.id: p.dwell_limit_s for p in corridor.points.values() if p.dwell_limit_s}
    assert set(limited) == {"PK-CMN", "AF-SPB", "AF-TGH", "TM-SRB", "TM-SHY", "KZ-BLS"}
    assert limited["TM-SHY"] == 3 * 3_600
    assert all(corridor.points[name].is_border for name in limited)


def test_geonames_is_credited(corridor: Railway) -> None:
    assert any("GeoNames" in line and "CC BY 4.0" in line for line in corridor.credits)


def test_measuring_points_are_assumed_and_of_the_kinds_that_matter_here(corridor: Railway) -> None:
    points = corridor.measuring_points.values()
    assert all(point.assumed for point in points)
    assert {"wind", "rail_temperature", "water_level", "sand", "barrier"} <= {
        point.quantity for point in points
    }


def osm_stations() -> Iterator[tuple[set[str], float, float]]:
    for country in ("pakistan", "afghanistan", "turkmenistan", "kazakhstan"):
        path = shared(f"samples/map_region/osm_stations_bbox_{country}.json")
        for station in json.loads(path.read_text("utf-8")):
            names = {plain(station.get(key) or "") for key in ("name", "nameLocal")}
            yield names - {""}, station["lat"], station["lon"]


def plain(name: str) -> str:
    folded = name.lower().replace("junction", "").translate(str.maketrans("ýşçöüäž", "yscouaz"))
    return re.sub(r"[\W\d_]", "", folded)


def test_real_stations_of_the_line_lie_within_its_limit(corridor: Railway) -> None:
    """Places that others mapped under the same name, within 60 km of where this file has them."""
    mapped = list(osm_stations())
    matcher = MapMatcher(corridor)
    within = outside = 0
    for place in corridor.default_line.points:
        point = place.point
        names = {plain(name.split("(")[0]) for name in (point.name, *point.names.values())} - {""}
        assert point.lat is not None
        assert point.lon is not None
        near = [
            (abs(lat - point.lat) + abs(lon - point.lon), lat, lon)
            for others, lat, lon in mapped
            if others & names and abs(lat - point.lat) < 0.5 and abs(lon - point.lon) < 0.6
        ]
        if near:
            try:
                matcher.match(*min(near)[1:], prefer_line="main")
            except FixTooFar:
                outside += 1
            else:
                within += 1
    assert within > 100
    assert outside <= within * 0.02
