"""Owns civil time on the desk: its own clock, UTC and the corridor's zones, and times in lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import msgspec

from core.line.model import Railway, Territory
from core.units import US_PER_S
from ui.viewmodels.language import isolated, mark, tr

_WEEKDAYS = (
    mark("Mon"),
    mark("Tue"),
    mark("Wed"),
    mark("Thu"),
    mark("Fri"),
    mark("Sat"),
    mark("Sun"),
)
_MONTHS = (
    *(mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("May"), mark("Jun"), mark("Jul")),
    *(mark("Aug"), mark("Sep"), mark("Oct"), mark("Nov"), mark("Dec")),
)


class ClockFace(msgspec.Struct, frozen=True):
    """One clock: `label` is its zone, `date` is empty where it is the desk's own day."""

    label: str
    time: str
    date: str = ""


class ClockRow(msgspec.Struct, frozen=True):
    """The clocks of the frame. `utc` is None where the desk itself is at UTC.

    `offset` is the desk's distance from UTC; empty where the name of its zone says it.
    """

    date: str
    offset: str
    local: ClockFace
    utc: ClockFace | None
    others: tuple[ClockFace, ...]


def civil(at_us: int, zone: tzinfo) -> datetime:
    """Civil time of an instant, to the second."""
    return datetime.fromtimestamp(at_us // US_PER_S, zone)


def offset_text(moment: datetime) -> str:
    """The distance from UTC: `UTC+4:30`, `UTC`."""
    minutes = int((moment.utcoffset() or timedelta()).total_seconds()) // 60
    if minutes == 0:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "−"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")


def zone_name(moment: datetime) -> str:
    """The letters of the zone that `moment` is in, or its distance from UTC where it has none."""
    name = moment.tzname() or ""
    return name if name.isalpha() else offset_text(moment)


def _label(moment: datetime, territory: Territory | None) -> str:
    return (territory.zone_label if territory else "") or zone_name(moment)


def _short_label(moment: datetime, name: str) -> str:
    """Letters, and the offset where it is not of whole hours: the one that people get wrong."""
    offset = offset_text(moment)
    return f"{name} {offset.removeprefix('UTC')}" if ":" in offset and name != offset else name


def day_text(moment: datetime) -> str:
    """A date without its year: `24 Nov`."""
    return f"{moment.day} {tr(_MONTHS[moment.month - 1])}"


def date_text(moment: datetime) -> str:
    """A date in full: `Tue 24 Nov 2026`."""
    return isolated(f"{tr(_WEEKDAYS[moment.weekday()])} {day_text(moment)} {moment.year}")


def zones_along(railway: Railway) -> tuple[Territory, ...]:
    """A territory for each time zone of the default line, in the order of the line."""
    found: dict[str, Territory] = {}
    for placed in railway.default_line.points:
        territory = railway.territories.get(placed.point.territory)
        if territory is not None:
            found.setdefault(territory.timezone, territory)
    return tuple(found.values())


def second_zones(railway: Railway) -> tuple[tzinfo, ...]:
    """What a desk's time can be told in beside its own: UTC first, then the zones of the line."""
    return UTC, *(ZoneInfo(territory.timezone) for territory in zones_along(railway))


def second_zone(at_us: int, own: tzinfo, zones: Sequence[tzinfo]) -> tzinfo | None:
    """The first of the zones whose clocks differ from the desk's own; None where none does."""
    offset = civil(at_us, own).utcoffset()
    return next((zone for zone in zones if civil(at_us, zone).utcoffset() != offset), None)


def clock_row(now_us: int, desk_zone: tzinfo, zones: Sequence[Territory]) -> ClockRow:
    """The frame's clocks: the desk's own with seconds, then UTC, then the other zones."""
    local = civil(now_us, desk_zone)
    key = getattr(desk_zone, "key", "")
    own = next((zone for zone in zones if zone.timezone == key), None)
    name, offset = _label(local, own), offset_text(local)
    others = [
        _face(civil(now_us, ZoneInfo(zone.timezone)), zone, local)
        for zone in zones
        if zone is not own
    ]
    return ClockRow(
        date=date_text(local),
        local=ClockFace(name, f"{local:%H:%M:%S}"),
        offset="" if name == offset else offset,
        utc=None if offset == "UTC" else _face(civil(now_us, UTC), None, local),
        others=tuple(face for face in others if face.label != name),
    )


def _face(moment: datetime, territory: Territory | None, local: datetime) -> ClockFace:
    date = "" if moment.date() == local.date() else day_text(moment)
    return ClockFace(_short_label(moment, _label(moment, territory)), f"{moment:%H:%M}", date)


def time_text(at_us: int, now_us: int, zone: tzinfo) -> str:
    """A time in a list: to the second today, with its date on another day."""
    moment, now = civil(at_us, zone), civil(now_us, zone)
    if moment.date() == now.date():
        return f"{moment:%H:%M:%S}"
    year = "" if moment.year == now.year else f" {moment.year}"
    return isolated(f"{day_text(moment)}{year} {moment:%H:%M}")


def minute_text(at_us: int, now_us: int, zone: tzinfo) -> str:
    """A time to the minute, with its date on another day."""
    moment, now = civil(at_us, zone), civil(now_us, zone)
    if moment.date() == now.date():
        return f"{moment:%H:%M}"
    return isolated(f"{day_text(moment)} {moment:%H:%M}")


def point_time(at_us: int, territory: Territory) -> str:
    """The time at a place, with its zone: `19:02 AFT (UTC+4:30)`."""
    moment = civil(at_us, ZoneInfo(territory.timezone))
    name, offset = _label(moment, territory), offset_text(moment)
    return isolated(f"{moment:%H:%M} {name}" + ("" if name == offset else f" ({offset})"))


def parse_time(text: str, now_us: int, zone: tzinfo) -> int:
    """What a person typed as a time, in desk time: `14:32`, `14:32:07`, `2026-11-24 14:32`.

    A bare time is the latest such time that is not in the future. Raises ValueError with the
    reason, for a time that is none and for one in the future.
    """
    now = civil(now_us, zone)
    typed = text.strip()
    moment = _parsed(typed, now)
    if len(typed) <= 8 and moment > now:
        moment -= timedelta(days=1)
    at_us = round(moment.timestamp()) * US_PER_S
    if at_us > now_us:
        raise ValueError(tr("the time lies in the future"))
    return at_us


def _parsed(typed: str, now: datetime) -> datetime:
    for form in ("%H:%M", "%H:%M:%S"):
        try:
            clock = datetime.strptime(typed, form).time()  # noqa: DTZ007
        except ValueError:
            continue
        return datetime.combine(now.date(), clock, now.tzinfo)
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError:
        raise ValueError(tr("not a time; write 14:32 or 2026-11-24 14:32")) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)
