"""Owns `gtfsrt:PATH` and `gtfsrt:URL`: vehicle positions of a GTFS Realtime feed as reports."""

from __future__ import annotations

import hashlib
import http.client
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from core.telemetry.source import RawReport, Source, SourceContext, SourceInfo, StopFlag
from core.units import US_PER_S, format_iso

# A larger feed message is refused whole; of any that is, this much is kept for the log.
MAX_MESSAGE_BYTES = 16 * 1024 * 1024
_KEPT_BYTES = 4_096
POLL_S = 15.0
# After so many failures in a row a URL is given up, with the last one as the reason.
MAX_FAILURES = 10
_TIMEOUT_S, _FETCH_S = 5.0, 30.0
_LATEST_S = 4_102_444_800  # 2100-01-01
_MPS_TO_KMH = 3.6


class GtfsrtFile:
    """A file with one feed message. It is read once and ends."""

    def __init__(self, uri: str, path: Path) -> None:
        self.info = SourceInfo(name=f"gtfsrt:{path.name}", uri=uri, interval_s=None)
        self._path = path

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        """Yields a report an entity. Raises OSError when the file cannot be read."""
        with self._path.open("rb") as file:
            message = file.read(MAX_MESSAGE_BYTES + 1)
            unread = self._path.stat().st_size - len(message)
        for report in feed_reports(message, unread):
            if stop.is_set():
                return
            yield report


class GtfsrtUrl:
    """A feed at an HTTP address, asked every 15 s.

    The log has the address without its query, which often holds a key that is nobody's business.
    """

    def __init__(self, uri: str, url: str) -> None:
        self.info = SourceInfo(name=f"gtfsrt:{urlsplit(url).netloc}", uri=uri.partition("?")[0])
        self._url = url

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        """Yields a report an entity. Raises OSError when the address keeps failing."""
        failures = 0
        while not stop.is_set():
            try:
                message = self._fetch(stop)
                failures = 0
            except (OSError, http.client.HTTPException) as error:
                failures += 1
                if failures >= MAX_FAILURES:
                    raise OSError(f"{failures} failures in a row, the last: {error}") from error
            else:
                yield from feed_reports(message)
            stop.wait(POLL_S)

    def _fetch(self, stop: StopFlag) -> bytes:
        """The feed message, or a little more than the longest one that is accepted."""
        request = urllib.request.Request(self._url, headers={"User-Agent": "bolan"})
        latest = time.monotonic() + _FETCH_S
        message = bytearray()
        with urllib.request.urlopen(request, timeout=_TIMEOUT_S) as response:
            while chunk := response.read1(65_536):
                message += chunk
                if len(message) > MAX_MESSAGE_BYTES or stop.is_set():
                    break
                if time.monotonic() > latest:
                    raise TimeoutError(f"not complete after {_FETCH_S:g} s")
        return bytes(message)


class GtfsrtFactory:
    """Builds the source for `gtfsrt:PATH` or `gtfsrt:URL`."""

    scheme = "gtfsrt"
    form = "gtfsrt:PATH or gtfsrt:URL"
    extra = "gtfs-realtime-bindings"

    def __call__(self, uri: str, context: SourceContext) -> Source:
        """Raises ValueError when there is no such file or the address is not one."""
        place = uri.partition(":")[2]
        if place.startswith(("http://", "https://")):
            parts = urlsplit(place)
            if not parts.hostname or "@" in parts.netloc:
                raise ValueError(f"{uri}: needs a host, and no name or password before it")
            return GtfsrtUrl(uri, place)
        path = Path(place).expanduser()
        if not place or not path.is_file():
            raise ValueError(f"{uri}: no such file")
        return GtfsrtFile(uri, path)


def feed_reports(message: bytes, unread_bytes: int = 0) -> Iterator[RawReport]:
    """The reports in a feed message; one refusal where it is none."""
    from google.protobuf.message import DecodeError
    from google.transit.gtfs_realtime_pb2 import FeedMessage

    feed = FeedMessage()
    problem = ""
    if not message:
        problem = "it is empty"
    elif len(message) > MAX_MESSAGE_BYTES:
        problem = f"larger than {MAX_MESSAGE_BYTES} bytes"
    else:
        try:
            feed.ParseFromString(message)
        except DecodeError:
            problem = "truncated or of another format"
        else:
            if not feed.HasField("header"):
                problem = "it has no header"
    if problem:
        unread = unread_bytes + max(0, len(message) - _KEPT_BYTES)
        reason = f"not a GTFS Realtime feed message: {problem}"
        yield RawReport(message[:_KEPT_BYTES], refusal=reason, unread_bytes=unread)
        return
    yield from _entities(feed)


def _entities(feed: Any) -> Iterator[RawReport]:
    feed_s = feed.header.timestamp
    for entity in feed.entity:
        parts = [f.name for f, _ in entity.ListFields() if f.name not in ("id", "is_deleted")]
        for part in parts:
            if part == "vehicle":
                yield _vehicle(entity, feed_s)
            else:
                yield _not_a_position(entity, part)
        if not parts:
            yield _not_a_position(entity, "entity without content")
    if not feed.entity and 0 < feed_s < _LATEST_S:
        # An empty feed, as at night, is no silence.
        heartbeat = {"kind": "heartbeat", "at": format_iso(feed_s * US_PER_S)}
        yield RawReport(heartbeat, seq=feed_s, stream="feed")


def _not_a_position(entity: Any, part: str) -> RawReport:
    """The refusal of something else in a feed. It is one and the same each time it is sent."""
    reason = f"{part.replace('_', ' ')}: not a vehicle position"
    return _refused(entity, 0, _stream(part, entity.id), reason)


def _refused(entity: Any, seq: int, stream: str, reason: str) -> RawReport:
    text = str(entity).encode()
    return RawReport(text[:_KEPT_BYTES], seq, stream, reason, unread_bytes=len(text[_KEPT_BYTES:]))


def _stream(part: str, name: str) -> str:
    """A short name for what is numbered by itself, even where the feed's own name is long."""
    return f"{part}:{name if len(name) <= 64 else hashlib.sha256(name.encode()).hexdigest()}"


def _vehicle(entity: Any, feed_s: int) -> RawReport:
    """A vehicle position as a report, or why it is none."""
    vehicle = entity.vehicle
    train = vehicle.trip.trip_id or vehicle.vehicle.id
    at_s = vehicle.timestamp or feed_s
    stream = _stream("vehicle", vehicle.vehicle.id or vehicle.trip.trip_id or entity.id)
    if not at_s:
        return _refused(entity, 0, stream, "at: missing (no timestamp)")
    if at_s >= _LATEST_S:
        return _refused(entity, 0, stream, f"at: {at_s} is not a time in seconds")
    if not train:
        return _refused(entity, at_s, stream, "train: missing (neither a trip nor a vehicle id)")
    if not vehicle.HasField("position"):
        return _refused(entity, at_s, stream, "lat: missing (the vehicle has no coordinates)")
    return RawReport(_position(vehicle, train, at_s), seq=at_s, stream=stream)


def _position(vehicle: Any, train: str, at_s: int) -> dict[str, Any]:
    """The report; what it does not know of (vehicle, route, bearing) is kept with the event."""
    position = vehicle.position
    report: dict[str, Any] = {
        "kind": "position",
        "train": train,
        "at": format_iso(at_s * US_PER_S),
        "lat": position.latitude,
        "lon": position.longitude,
    }
    # proto2 tells an absent field from a zero: a missing speed is not standing still.
    if position.HasField("speed"):
        report["speed_kmh"] = position.speed * _MPS_TO_KMH
    if position.HasField("bearing"):
        report["bearing"] = position.bearing
    for key, value in (("vehicle", vehicle.vehicle.id), ("route", vehicle.trip.route_id)):
        if value:
            report[key] = value
    return report
