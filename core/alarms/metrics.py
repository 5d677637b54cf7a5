"""Owns the figures of alarm performance (control-room.md 1.6, 1.7), from the journal alone.

Windows are half open: what happened at the start of one is not in it, what happened at its end is.
Shares are fractions of 1, times microseconds UTC, lengths seconds.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from math import ceil

import msgspec

from core.alarms.reading import Called, Instance, Reading, Stretch
from core.units import US_PER_S

BIN_S = 600
FLOOD_START, FLOOD_END = 10, 5
CHATTER_COUNT, CHATTER_S = 3, 60
FLEETING_S, FLEETING_SHARE = 60, 0.3
STALE_S = 86_400
TOP = 10
# Shifts of twelve hours, from 08:00 and 20:00 UTC.
SHIFT_S, SHIFT_FIRST_S = 43_200, 28_800
DAY_S = 86_400


class Flood(msgspec.Struct, frozen=True):
    """A stretch in which more came than a person can take in; `size` counts its activations."""

    start_us: int
    end_us: int
    size: int


class Measures(msgspec.Struct, frozen=True):
    """The figures of one desk over one period. None where nothing was there to be measured."""

    desk: str
    period: str
    from_us: int
    to_us: int
    count: int = 0
    average_10min: float = 0.0
    per_hour: float = 0.0
    per_day: float = 0.0
    peak_10min: int = 0
    share_bins_over_10: float = 0.0
    share_hours_over_30: float = 0.0
    floods: tuple[Flood, ...] = ()
    share_in_flood: float = 0.0
    top_ten: tuple[tuple[str, int], ...] = ()
    share_top_ten: float = 0.0
    chattering: tuple[str, ...] = ()
    fleeting: tuple[str, ...] = ()
    stale: tuple[Instance, ...] = ()
    standing: int = 0
    shelved: int = 0
    shelved_p95: int = 0
    suppressed: int = 0
    out_of_service: int = 0
    overdue: int = 0
    share_of_priority: dict[int, float] = msgspec.field(default_factory=dict)
    to_acknowledge_s: dict[int, tuple[float, float]] = msgspec.field(default_factory=dict)
    to_act_s: dict[int, tuple[float, float]] = msgspec.field(default_factory=dict)
    share_without_action: float | None = None
    refused: int = 0
    longest_standing_s: float = 0.0
    longest_unacknowledged_s: float = 0.0
    most_of_one: int = 0


def measure(reading: Reading, from_us: int, to_us: int, desk: str = "1") -> list[Measures]:
    """The figures of a desk: of the whole time first, then of each day and of each shift."""
    floods = find_floods([c.at_us for c in reading.called if c.desk == desk], to_us)
    days = list(_cut(from_us, to_us, DAY_S, 0))
    shifts = list(_cut(from_us, to_us, SHIFT_S, SHIFT_FIRST_S))
    return [
        _measure(part, floods, desk, period, *bounds)
        for period, periods in (("all", [(from_us, to_us)]), ("day", days), ("shift", shifts))
        for bounds, part in _parts(reading, periods)
    ]


def _parts(
    reading: Reading, periods: Sequence[tuple[int, int]]
) -> Iterable[tuple[tuple[int, int], Reading]]:
    """What of a reading concerns each of some periods that follow each other."""
    at = [called.at_us for called in reading.called]
    names = ("standing", "shelved", "by_design", "out_of_service")
    left = {name: deque(sorted(getattr(reading, name), key=_start)) for name in names}
    alive: dict[str, list[Stretch]] = {name: [] for name in names}
    for from_us, to_us in periods:
        for name in names:
            alive[name] = [s for s in alive[name] if s.end_us is None or s.end_us > from_us]
            while left[name] and left[name][0].start_us <= to_us:
                alive[name].append(left[name].popleft())
        called = reading.called[bisect_left(at, from_us) : bisect_left(at, to_us)]
        refused, overdue = reading.refused_us, reading.overdue_us
        yield (from_us, to_us), Reading(called, **alive, refused_us=refused, overdue_us=overdue)


def _start(stretch: Stretch) -> int:
    return stretch.start_us


def find_floods(called_us: Sequence[int], to_us: int) -> list[Flood]:
    """Floods among activations in order: from 10 in ten minutes on, until they are fewer than 5.

    Both are looked at every whole second. One that goes on ends with `to_us`.
    """
    changes: Counter[int] = Counter()
    for us in called_us:
        second = ceil(us / US_PER_S)
        changes[second] += 1
        changes[second + BIN_S] -= 1
    floods: list[tuple[int, int]] = []
    standing, start = 0, None
    for second in sorted(changes):
        standing += changes[second]
        if start is None and standing >= FLOOD_START:
            start = second
        elif start is not None and standing < FLOOD_END:
            floods.append((start * US_PER_S, second * US_PER_S))
            start = None
    found = [Flood(a, min(b, to_us), _count(called_us, a, b)) for a, b in floods if a <= to_us]
    if start is not None and start * US_PER_S <= to_us:
        a = start * US_PER_S
        found.append(Flood(a, to_us, _count(called_us, a, to_us)))
    return found


def _count(called_us: Sequence[int], start_us: int, end_us: int) -> int:
    """The activations of a flood: those that made it, of the ten minutes before, and its own."""
    return sum(start_us - BIN_S * US_PER_S < us <= end_us for us in called_us)


def _measure(
    reading: Reading, floods: list[Flood], desk: str, period: str, from_us: int, to_us: int
) -> Measures:
    called = [c for c in reading.called if c.desk == desk]
    length_s = max((to_us - from_us) / US_PER_S, 1e-6)
    bins = _binned(called, from_us, to_us, BIN_S)
    hours = _binned(called, from_us, to_us, 3_600)
    within = [f for f in floods if f.start_us < to_us and f.end_us > from_us]
    in_flood_us = sum(min(f.end_us, to_us) - max(f.start_us, from_us) for f in within)
    types = Counter(c.alarm for c in called)
    top = tuple(sorted(types.items(), key=lambda item: (-item[1], item[0]))[:TOP])
    chattering = _chattering(called)
    acted = [c for c in called if c.priority <= 2 and c.acked_us is not None]
    count = len(called)
    return Measures(
        desk=desk,
        period=period,
        from_us=from_us,
        to_us=to_us,
        count=count,
        average_10min=count / (length_s / BIN_S),
        per_hour=count / (length_s / 3_600),
        per_day=count / (length_s / DAY_S),
        peak_10min=max(bins, default=0),
        share_bins_over_10=_share(sum(n > 10 for n in bins), len(bins)),
        share_hours_over_30=_share(sum(n > 30 for n in hours), len(hours)),
        floods=tuple(within),
        share_in_flood=in_flood_us / US_PER_S / length_s,
        top_ten=top,
        share_top_ten=_share(sum(n for _, n in top), count),
        chattering=tuple(sorted({alarm for alarm, _ in chattering})),
        fleeting=_fleeting(called, chattering),
        stale=_stale(reading.standing, from_us, to_us),
        standing=_at(reading.standing, to_us),
        shelved=_at(reading.shelved, to_us),
        shelved_p95=_p95_of_time(reading.shelved, from_us, to_us),
        suppressed=_at(reading.by_design, to_us),
        out_of_service=_at(reading.out_of_service, to_us),
        overdue=sum(from_us <= us < to_us for us in reading.overdue_us),
        share_of_priority={
            p: _share(sum(c.priority == p for c in called), count) for p in (1, 2, 3, 4)
        },
        to_acknowledge_s=_percentiles((c.priority, c.at_us, c.acked_us) for c in called),
        to_act_s=_percentiles((c.priority, c.at_us, c.acted_us) for c in called),
        share_without_action=(
            _share(sum(c.acted_us is None for c in acted), len(acted)) if acted else None
        ),
        refused=sum(from_us <= us < to_us for us in reading.refused_us),
        longest_standing_s=max(
            (s.within_us(from_us, to_us) / US_PER_S for s in reading.standing), default=0.0
        ),
        longest_unacknowledged_s=max((_unseen_s(c, to_us) for c in called), default=0.0),
        most_of_one=max(Counter(c.instance for c in called).values(), default=0),
    )


def _cut(from_us: int, to_us: int, length_s: int, first_s: int) -> Iterable[tuple[int, int]]:
    """A time cut at whole multiples of a length; the first and last piece may be shorter."""
    length_us, first_us = length_s * US_PER_S, first_s * US_PER_S
    start_us = from_us
    while start_us < to_us:
        next_us = ((start_us - first_us) // length_us + 1) * length_us + first_us
        yield start_us, min(next_us, to_us)
        start_us = next_us


def _binned(called: Sequence[Called], from_us: int, to_us: int, bin_s: int) -> list[int]:
    bins = [0] * ceil((to_us - from_us) / (bin_s * US_PER_S))
    for each in called:
        bins[(each.at_us - from_us) // (bin_s * US_PER_S)] += 1
    return bins


def _chattering(called: Sequence[Called]) -> set[Instance]:
    """Instances with three activations or more within a minute."""
    times: dict[Instance, list[int]] = defaultdict(list)
    for each in called:
        times[each.instance].append(each.at_us)
    last = CHATTER_COUNT - 1
    return {
        instance
        for instance, at in times.items()
        if any(at[i + last] - at[i] < CHATTER_S * US_PER_S for i in range(len(at) - last))
    }


def _fleeting(called: Sequence[Called], chattering: set[Instance]) -> tuple[str, ...]:
    """Types of which more than 30 % of the activations were over before anybody did anything."""
    all_of, fleeting_of = Counter(c.alarm for c in called), Counter[str]()
    for each in called:
        if each.instance in chattering or not each.is_untouched or each.returned_us is None:
            continue
        if each.returned_us - each.at_us < FLEETING_S * US_PER_S:
            fleeting_of[each.alarm] += 1
    return tuple(sorted(a for a, n in fleeting_of.items() if n > FLEETING_SHARE * all_of[a]))


def _stale(standing: Sequence[Stretch], from_us: int, to_us: int) -> tuple[Instance, ...]:
    """Instances that had stood for more than a day at some time of the period."""
    found = set()
    for stretch in standing:
        end_us = to_us if stretch.end_us is None else min(stretch.end_us, to_us)
        if end_us - stretch.start_us > STALE_S * US_PER_S and end_us > from_us:
            found.add(stretch.instance)
    return tuple(sorted(found))


def _at(stretches: Sequence[Stretch], at_us: int) -> int:
    return sum(s.start_us <= at_us and (s.end_us is None or s.end_us > at_us) for s in stretches)


def _p95_of_time(stretches: Sequence[Stretch], from_us: int, to_us: int) -> int:
    """The number that was not exceeded for 95 % of the time."""
    changes: Counter[int] = Counter()
    for stretch in stretches:
        if stretch.within_us(from_us, to_us):
            changes[max(stretch.start_us, from_us)] += 1
            changes[to_us if stretch.end_us is None else min(stretch.end_us, to_us)] -= 1
    lasted: Counter[int] = Counter()
    number, since_us = 0, from_us
    for us in sorted(changes):
        lasted[number] += us - since_us
        number, since_us = number + changes[us], us
    lasted[number] += to_us - since_us
    left_us = 0.05 * (to_us - from_us)
    for number in sorted(lasted, reverse=True):
        left_us -= lasted[number]
        if left_us < 0:
            return number
    return 0


def _percentiles(
    spans: Iterable[tuple[int, int, int | None]],
) -> dict[int, tuple[float, float]]:
    """By priority the median and the 95th percentile (nearest rank), in seconds."""
    found: dict[int, list[float]] = defaultdict(list)
    for priority, start_us, end_us in spans:
        if end_us is not None:
            found[priority].append((end_us - start_us) / US_PER_S)
    return {
        priority: (_rank(sorted(values), 0.5), _rank(sorted(values), 0.95))
        for priority, values in sorted(found.items())
    }


def _rank(values: Sequence[float], share: float) -> float:
    return values[max(ceil(share * len(values)) - 1, 0)]


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _unseen_s(called: Called, to_us: int) -> float:
    end_us = to_us if called.acked_us is None else called.acked_us
    return (end_us - called.at_us) / US_PER_S
