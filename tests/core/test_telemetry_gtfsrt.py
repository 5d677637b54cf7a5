"""Vehicle positions of GTFS Realtime feeds, from files and from an address."""

import json
import random
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from google.transit.gtfs_realtime_pb2 import FeedMessage

from core.events import PositionReported, ReportRefused
from core.line.loading import open_line
from core.telemetry.adapters import gtfsrt
from core.telemetry.normalise import Normaliser
from core.telemetry.registry import open_source
from core.telemetry.source import RawReport, SourceContext
from core.units import parse_iso_us
from tests.shared_files import shared

CONTEXT = SourceContext(railway=None, plan=None, clock="feed", default_start_us=0)
AT_S = 1_772_359_200


def feed(**header: Any) -> Any:
    message = FeedMessage()
    message.header.gtfs_realtime_version = "2.0"
    message.header.timestamp = AT_S
    for key, value in header.items():
        setattr(message.header, key, value)
    return message


def add_vehicle(message: Any, name: str, **position: float) -> Any:
    entity = message.entity.add(id=f"e{len(message.entity)}")
    entity.vehicle.trip.trip_id = f"trip {name}"
    entity.vehicle.vehicle.id = name
    entity.vehicle.timestamp = AT_S - 10
    for key, value in position.items():
        setattr(entity.vehicle.position, key, value)
    return entity.vehicle


def read(path: Path) -> list[RawReport]:
    return list(open_source(f"gtfsrt:{path}", CONTEXT).reports(threading.Event()))


def reports_of(tmp_path: Path, message: Any) -> list[RawReport]:
    path = tmp_path / "feed.pb"
    path.write_bytes(message.SerializeToString())
    return read(path)


def refusal(report: RawReport) -> str:
    assert report.refusal
    return report.refusal


def test_a_real_feed_gives_every_vehicle_its_place_and_no_speed() -> None:
    folder = shared("samples/gtfs")
    reports = read(folder / "caltrain_2023-11-08_vehicle_positions.pb")
    told = json.loads((folder / "caltrain_2023-11-08_vehicle_positions.pb.json").read_text())
    assert len(reports) == len(told["entity"]) == 14
    for report, entity in zip(reports, told["entity"], strict=True):
        vehicle = entity["vehicle"]
        assert isinstance(report.payload, dict)
        assert report.payload["train"] == vehicle["trip"]["tripId"]
        assert report.payload["lat"] == pytest.approx(vehicle["position"]["latitude"], abs=1e-5)
        assert report.payload["lon"] == pytest.approx(vehicle["position"]["longitude"], abs=1e-5)
        at_us = parse_iso_us(report.payload["at"])
        assert at_us == int(vehicle["timestamp"]) * 1_000_000
        assert (report.stream, report.seq) == (f"vehicle:{vehicle['vehicle']['id']}", 1699405549)
        assert "speed_kmh" not in report.payload


def test_a_real_feed_without_coordinates_is_refused_entity_by_entity() -> None:
    path = shared("samples/gtfs/b_division.nyct.gtfsrt")
    normaliser = Normaliser(open_line("uniform:3x10"))
    events = [normaliser.normalise(raw, "nyct", 0) for raw in read(path)]
    refused = [event.reason for event in events if isinstance(event, ReportRefused)]
    assert len(refused) == len(events) == 312
    assert refused.count("lat: missing (the vehicle has no coordinates)") == 156
    assert refused.count("trip update: not a vehicle position") == 156
    assert [normaliser.normalise(raw, "nyct", 0) for raw in read(path)] == [None] * 312


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is empty"),
        (b"<html>404</html>", "truncated or of another format"),
        (b"\x12\x00", "it has no header"),
    ],
    ids=["empty", "html", "no header"],
)
def test_a_file_that_is_no_feed_message_is_one_refusal(
    tmp_path: Path, content: bytes, why: str
) -> None:
    path = tmp_path / "feed.pb"
    path.write_bytes(content)
    (report,) = read(path)
    assert report.refusal == f"not a GTFS Realtime feed message: {why}"
    assert report.payload == content


def test_a_truncated_feed_is_one_refusal(tmp_path: Path) -> None:
    whole = shared("samples/gtfs/caltrain_2023-11-08_vehicle_positions.pb").read_bytes()
    path = tmp_path / "feed.pb"
    path.write_bytes(whole[:500])
    (report,) = read(path)
    assert refusal(report).endswith("truncated or of another format")
    assert report.payload == whole[:500]


def test_fifty_megabytes_of_noise_are_one_refusal_that_counts_them(tmp_path: Path) -> None:
    path = tmp_path / "feed.pb"
    path.write_bytes(random.Random(7).randbytes(50_000_000))
    (report,) = read(path)
    assert refusal(report).endswith("larger than 16777216 bytes")
    assert len(report.payload) + report.unread_bytes == 50_000_000
    assert len(report.payload) == 4_096


def test_speed_is_told_in_kmh_and_only_where_the_feed_has_it(tmp_path: Path) -> None:
    message = feed()
    add_vehicle(message, "1", latitude=1.0, longitude=2.0, speed=10.0, bearing=90.0)
    add_vehicle(message, "2", latitude=1.0, longitude=2.0, speed=0.0)
    add_vehicle(message, "3", latitude=1.0, longitude=2.0)
    one, two, three = (r.payload for r in reports_of(tmp_path, message))
    assert isinstance(one, dict)
    assert one["speed_kmh"] == pytest.approx(36.0)
    assert "direction" not in one, "a bearing is not a direction along the line"
    assert one["bearing"] == 90.0
    assert isinstance(two, dict)
    assert two["speed_kmh"] == 0.0
    assert "speed_kmh" not in three


def test_a_vehicle_is_named_by_its_trip_else_by_its_own_id(tmp_path: Path) -> None:
    message = feed()
    add_vehicle(message, "7", latitude=1.0, longitude=2.0)
    add_vehicle(message, "8", latitude=1.0, longitude=2.0).ClearField("trip")
    nameless = add_vehicle(message, "", latitude=1.0, longitude=2.0)
    nameless.ClearField("trip")
    one, two, three = reports_of(tmp_path, message)
    assert isinstance(one.payload, dict)
    assert isinstance(two.payload, dict)
    assert (one.payload["train"], two.payload["train"]) == ("trip 7", "8")
    assert refusal(three) == "train: missing (neither a trip nor a vehicle id)"


def test_a_vehicle_with_a_long_name_has_a_short_stream_of_its_own(tmp_path: Path) -> None:
    message = feed()
    for end in ("a", "b"):
        add_vehicle(message, "x" * 5_000 + end, latitude=1.0, longitude=2.0)
    streams = {report.stream for report in reports_of(tmp_path, message)}
    assert len(streams) == 2
    assert max(map(len, streams)) <= 128


def test_the_time_is_the_vehicles_else_the_feeds_else_missing(tmp_path: Path) -> None:
    message = feed()
    add_vehicle(message, "1", latitude=1.0, longitude=2.0).ClearField("timestamp")
    (report,) = reports_of(tmp_path, message)
    assert (report.seq, report.payload["at"]) == (AT_S, "2026-03-01T10:00:00Z")  # type: ignore[index]
    message.header.ClearField("timestamp")
    (report,) = reports_of(tmp_path, message)
    assert refusal(report) == "at: missing (no timestamp)"
    message.header.timestamp = AT_S * 1_000
    (report,) = reports_of(tmp_path, message)
    assert refusal(report) == f"at: {AT_S * 1_000} is not a time in seconds"


def test_what_else_stands_in_a_feed_is_refused_once_however_often_it_is_sent(
    tmp_path: Path,
) -> None:
    message = feed()
    both = message.entity.add(id="both")
    both.trip_update.trip.trip_id = "1"
    both.alert.header_text.translation.add(text="late")
    message.entity.add(id="gone", is_deleted=True)
    reasons = [refusal(report) for report in reports_of(tmp_path, message)]
    assert reasons == [
        "trip update: not a vehicle position",
        "alert: not a vehicle position",
        "entity without content: not a vehicle position",
    ]
    normaliser = Normaliser(open_line("uniform:3x10"))
    assert all(normaliser.normalise(r, "f", 0) for r in reports_of(tmp_path, message))
    message.header.timestamp = AT_S + 15
    assert not any(normaliser.normalise(r, "f", 0) for r in reports_of(tmp_path, message))


def test_a_feed_with_no_entities_is_a_heartbeat(tmp_path: Path) -> None:
    (report,) = reports_of(tmp_path, feed())
    assert report.payload == {"kind": "heartbeat", "at": "2026-03-01T10:00:00Z"}


def test_a_fix_that_is_no_number_is_refused_by_its_key(tmp_path: Path) -> None:
    message = feed()
    add_vehicle(message, "1", latitude=float("nan"), longitude=2.0)
    (report,) = reports_of(tmp_path, message)
    event = Normaliser(open_line("uniform:3x10"), None).normalise(report, "f", 0)
    assert isinstance(event, ReportRefused)
    assert event.reason == "lat: nan is not a number from -90 to 90"


class Site:
    """A web server that answers with what stands in `answers`, the last of them for ever."""

    def __init__(self) -> None:
        self.answers: list[tuple[int, bytes]] = []
        self.asked = 0
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked += 1
                status, body = site.answers[0]
                if len(site.answers) > 1:
                    site.answers.pop(0)
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/feed?key=secret"
        self._thread = threading.Thread(target=self.server.serve_forever, args=(0.01,))
        self._thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self._thread.join()
        self.server.server_close()


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setattr(gtfsrt, "POLL_S", 0.01)
    running = Site()
    yield running
    running.close()


def test_an_address_is_asked_again_and_again_and_tells_only_what_is_new(site: Site) -> None:
    def snapshot(at_s: int) -> bytes:
        message = feed()
        add_vehicle(message, "1", latitude=0.0, longitude=60.0).timestamp = at_s
        return bytes(message.SerializeToString())

    site.answers = [(200, snapshot(s)) for s in (AT_S, AT_S, AT_S + 15, AT_S + 15, AT_S + 30)]
    source = open_source(f"gtfsrt:{site.url}", CONTEXT)
    seen: list[str] = []
    stop = threading.Event()
    numbers: set[tuple[str, int | None]] = set()
    for report in source.reports(stop):
        if (number := (report.stream, report.seq)) not in numbers:
            numbers.add(number)
            assert isinstance(report.payload, dict)
            seen.append(report.payload["at"])
        if len(seen) == 3:
            stop.set()
    assert seen == ["2026-03-01T10:00:00Z", "2026-03-01T10:00:15Z", "2026-03-01T10:00:30Z"]


def test_a_failing_address_is_tried_again_and_given_up_after_ten_failures(site: Site) -> None:
    site.answers = [(503, b"")] * 9 + [(200, feed().SerializeToString())] + [(404, b"")]
    reports = open_source(f"gtfsrt:{site.url}", CONTEXT).reports(threading.Event())
    assert next(reports).payload["kind"] == "heartbeat"  # type: ignore[call-overload]
    with pytest.raises(OSError, match="10 failures in a row, the last: HTTP Error 404"):
        next(reports)
    assert site.asked == 20


def test_the_log_does_not_get_the_key_of_an_address(site: Site) -> None:
    info = open_source(f"gtfsrt:{site.url}", CONTEXT).info
    assert "secret" not in info.name + info.uri
    assert info.name == f"gtfsrt:127.0.0.1:{site.server.server_port}"
    with pytest.raises(ValueError, match="no name or password"):
        open_source("gtfsrt:https://me:pass@example.org/feed", CONTEXT)


def test_a_position_of_a_feed_keeps_vehicle_and_route_with_the_event(tmp_path: Path) -> None:
    message = feed()
    vehicle = add_vehicle(message, "7", latitude=0.0, longitude=60.0)
    vehicle.trip.route_id = "L1"
    (report,) = reports_of(tmp_path, message)
    assert isinstance(report.payload, dict)
    by_km = {key: value for key, value in report.payload.items() if key not in ("lat", "lon")}
    event = Normaliser(open_line("uniform:3x10"), None).normalise(
        RawReport(by_km | {"km": 3}), "f", 0
    )
    assert isinstance(event, PositionReported)
    assert json.loads(event.extra) == {"vehicle": "7", "route": "L1"}
