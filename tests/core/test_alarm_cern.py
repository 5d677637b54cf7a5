"""The alarm log of a laboratory over 21 months: every row accounted for, figures counted twice."""

from __future__ import annotations

import csv
import json
from collections import Counter, defaultdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.events import AlarmReported, AlarmTransitioned
from core.recorder.run import record_feed
from core.store import StoreReader
from tests.recorder_kit import verb
from tests.shared_files import shared
from tools.alarm_reports import reports

pytestmark = pytest.mark.timeout(600)

Row = tuple[int, tuple[str, str], bool, int]


@pytest.fixture(scope="module")
def log() -> Path:
    return shared("samples/alarms/cern_alarms_2014_2015.csv")


@pytest.fixture(scope="module")
def store(log: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("cern")
    lines = directory / "reports.ndjson"
    lines.write_text("".join(json.dumps(report) + "\n" for report in reports(log)))
    result = record_feed(directory / "c.db", "uniform:2x10", (f"ndjson:{lines}",), until_end=True)
    assert (result["accepted"], result["rejected"], result["duplicates"]) == (17_289, 0, 0)
    return directory / "c.db"


@pytest.fixture(scope="module")
def rows(log: Path) -> list[Row]:
    """The file itself: time in microseconds, instance, active, priority."""
    with log.open(newline="") as file:
        return [
            (
                round(datetime.fromisoformat(r["SYSTEM_TS"]).replace(tzinfo=UTC).timestamp() * 1e3)
                * 1_000,
                (f"{r['FAULT_FAMILY']}-{r['FAULT_CODE']}", r["FAULT_MEMBER"]),
                r["ACTIVE"] == "Y",
                int(r["PRIORITY"]),
            )
            for r in csv.DictReader(file)
        ]


@pytest.fixture(scope="module")
def decided(rows: list[Row], store: Path) -> list[Row]:
    """The rows of the file at the times at which they were taken in: what a journal goes by."""
    with StoreReader.open(store) as reader:
        heard_us = [logged.recorded_us for logged in reader.events(kinds=("alarm_report",))]
    late_us = [us - row[0] for us, row in zip(heard_us, rows, strict=True)]
    assert 0 <= min(late_us) <= max(late_us) <= 250_000, "reports of one quarter of a second"
    return [(us, *row[1:]) for us, row in zip(heard_us, rows, strict=True)]


@pytest.fixture(scope="module")
def told(store: Path) -> dict[str, Any]:
    said = verb("alarms", store, "--show", "figures")
    assert said.status == 0, said.err
    found: dict[str, Any] = json.loads(said.out)
    return found


def test_every_row_is_a_report_of_its_own(store: Path, rows: list[Row]) -> None:
    equal = Counter(rows)
    assert sum(count - 1 for count in equal.values()) == 1_094, "rows that are equal to another"
    with StoreReader.open(store) as reader:
        found = [e.event for e in reader.events(kinds=("alarm_report",))]
    assert len(found) == len(rows) == 17_289
    said = Counter(
        (e.event_us, (e.alarm, e.key), e.active, e.priority)
        for e in found
        if isinstance(e, AlarmReported)
    )
    assert said == equal


def test_every_row_is_accounted_for(told: dict[str, Any], rows: list[Row], store: Path) -> None:
    active: set[tuple[str, str]] = set()
    sorts = Counter[str]()
    for _, instance, is_active, _ in rows:
        known = instance in active
        sorts[f"{is_active} {known}"] += 1
        (active.add if is_active else active.discard)(instance)
    account = told["reports"]
    assert account == {
        "reports": 17_289,
        "activations": sorts["True False"],
        "repeats": sorts["True True"],
        "clears": sorts["False True"],
        "clears_of_nothing": sorts["False False"],
        "late": 0,
    }
    assert account["reports"] == sum(account.values()) - account["reports"]
    with StoreReader.open(store) as reader:
        journal = [e.event for e in reader.events(kinds=("alarm",))]
    codes = Counter(
        row.code
        for row in journal
        if isinstance(row, AlarmTransitioned) and not row.alarm.startswith("ALM-")
    )
    assert (codes["RAISE"], codes["RTN"]) == (account["activations"], account["clears"])
    assert told["figures"][0]["figures"]["standing at the end"] == len(active)


def activations(rows: list[Row]) -> list[Row]:
    active: set[tuple[str, str]] = set()
    found = []
    for row in rows:
        if row[2] and row[1] not in active:
            found.append(row)
        (active.add if row[2] else active.discard)(row[1])
    return found


def test_floods_are_those_of_a_count_second_by_second(
    told: dict[str, Any], decided: list[Row]
) -> None:
    """55 million seconds, each with the activations of the ten minutes before it."""
    at = np.array([row[0] for row in activations(decided)])
    first_s, last_us = int(at[0] // 1_000_000), decided[-1][0]
    seconds = np.arange(first_s, last_us // 1_000_000 + 2)
    # How many there had been by each second, and by ten minutes before it.
    upto = np.cumsum(np.bincount(-(-at // 1_000_000) - first_s, minlength=len(seconds)))
    number = upto.astype(np.int32)
    number[600:] -= upto[:-600].astype(np.int32)
    floods, start = [], None
    for index in np.flatnonzero((number >= 10) | (number < 5)):
        if start is None and number[index] >= 10:
            start = index
        elif start is not None and number[index] < 5:
            floods.append((int(seconds[start]), int(seconds[index])))
            start = None
    if start is not None:
        floods.append((int(seconds[start]), int(seconds[-1])))
    found = [(_second(f["from"]), _second(f["to"])) for f in told["figures"][0]["floods"]]
    assert len(floods) > 100
    assert found == floods
    in_flood_s = sum(end - begin for begin, end in floods)
    whole_s = seconds[-1] - decided[0][0] / 1e6
    share = told["figures"][0]["figures"]["time in flood"]
    assert share == pytest.approx(in_flood_s / whole_s)


def _second(text: str) -> int:
    return round(datetime.fromisoformat(text).timestamp())


def test_figures_agree_with_a_count_of_the_file(told: dict[str, Any], decided: list[Row]) -> None:
    whole, raised = told["figures"][0], activations(decided)
    figures = whole["figures"]
    begin_us, end_us = decided[0][0], (decided[-1][0] // 1_000_000 + 1) * 1_000_000
    length_s = (end_us - begin_us) / 1e6
    assert figures["alarms"] == len(raised)
    assert figures["average rate"] == pytest.approx(len(raised) / (length_s / 600))
    assert figures["rate per day"] == pytest.approx(len(raised) / (length_s / 86_400))
    bins = Counter((us - begin_us) // 600_000_000 for us, *_ in raised)
    assert figures["peak rate"] == max(bins.values())
    number_of_bins = -(-(end_us - begin_us) // 600_000_000)
    over = sum(count > 10 for count in bins.values())
    assert figures["10 min over 10"] == pytest.approx(over / number_of_bins)
    types = Counter(instance[0] for _, instance, *_ in raised)
    top = types.most_common(10)
    assert {(t["alarm"], t["count"]) for t in whole["top_ten"]} == set(top)
    assert figures["top ten types"] == pytest.approx(sum(n for _, n in top) / len(raised))
    for priority in (1, 2, 3, 4):
        share = sum(p == priority for *_, p in raised) / len(raised)
        assert figures[f"priority {priority}"] == pytest.approx(share)
    times: dict[tuple[str, str], list[int]] = defaultdict(list)
    for us, instance, *_ in raised:
        times[instance].append(us)
    chattering = {
        instance[0]
        for instance, at in times.items()
        if any(c - a < 60_000_000 for a, c in zip(at, at[2:], strict=False))
    }
    assert set(whole["chattering"]) == chattering


def test_stale_ones_are_those_that_stood_for_a_day(
    told: dict[str, Any], decided: list[Row]
) -> None:
    since: dict[tuple[str, str], int] = {}
    stale = set()
    for us, instance, is_active, _ in decided:
        if is_active:
            since.setdefault(instance, us)
        elif instance in since and us - since.pop(instance) > 86_400_000_000:
            stale.add(instance)
    stale |= {i for i, us in since.items() if decided[-1][0] - us > 86_400_000_000}
    assert {(s["alarm"], s["key"]) for s in told["figures"][0]["stale"]} == stale


def test_days_and_shifts_add_up_to_the_whole(told: dict[str, Any]) -> None:
    whole, *parts = told["figures"]
    for period in ("day", "shift"):
        counted = [part["figures"]["alarms"] for part in parts if part["period"] == period]
        assert sum(counted) == whole["figures"]["alarms"]
        assert len(counted) > 600


@pytest.mark.parametrize("name", ["ONE", "TWO", "THREE"])
def test_a_log_by_activation_gives_a_beginning_and_an_end_each(name: str) -> None:
    path = shared(f"samples/alarms/flood_{name}.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    found = reports(path)
    assert sum(report["active"] for report in found) == len(lines)
    assert sum(not report["active"] for report in found) == sum(
        bool(line["End Date"].strip()) for line in lines
    )
    months = {report["at"][:7] for report in found}
    assert months == {"2016-12"}, "days stand before months"


def test_what_is_no_alarm_log_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("a,b\n1,2\n")
    with pytest.raises(ValueError, match="its columns are of no form"):
        reports(path)
    head = "FAULT_FAMILY,FAULT_MEMBER,FAULT_CODE,PRIORITY,ACTIVE,SYSTEM_TS\n"
    path.write_text(head + "AA,MA,11,2,?,2014-03-01 14:21:59.577\n")
    with pytest.raises(ValueError, match="line 2: ACTIVE"):
        reports(path)
