"""The benchmarks print the rows that scripts read, over traffic that never changes."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from statistics import pstdev

import pytest

from benchmarks.measure import Row, Run, in_pairs
from benchmarks.traffic import LINE, START_US, TRAINS, made_up_plan, make_traffic
from core.line.loading import open_line
from core.units import US_PER_S, parse_iso_us

ROOT = Path(__file__).parents[2]
KEYS = {"name", "value", "unit", "peer", "peer_value", "ratio", "bar", "holds", "note"}


def benchmarks(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "benchmarks", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_a_quick_row_as_json_has_every_key_and_says_that_it_is_quick() -> None:
    result = benchmarks("normalise", "--quick", "--json")
    assert result.returncode == 0, result.stderr
    (row,) = map(json.loads, result.stdout.splitlines())
    assert row.keys() == KEYS
    assert row["name"] == "normalise"
    assert row["unit"] == "reports/s"
    assert row["value"] > 0 < row["peer_value"]
    assert row["bar"] is None is row["holds"]
    assert "quick" in row["note"]


def test_a_row_for_people_is_one_line() -> None:
    row = Row("step", 30_000.0, "reports/s", "raw", 300_000.0, 0.1, 0.05, True, "5 pairs")
    assert "\n" not in row.text()
    assert all(word in row.text() for word in ("step", "30,000", "0.1", "bar 0.05 holds", "raw"))
    absent = Row("step", 30_000.0, "reports/s", "raw", None, None)
    assert "not installed" in absent.text()


def test_an_unknown_name_is_refused_with_the_known_ones() -> None:
    result = benchmarks("stepp")
    assert result.returncode == 2
    assert "'stepp'" in result.stderr
    assert "step" in result.stderr.replace("stepp", "")


def test_pairs_are_interleaved_and_the_ratio_is_the_median_of_theirs(tmp_path: Path) -> None:
    calls: list[str] = []
    ours, peer = iter([10.0, 90.0, 30.0, 40.0, 50.0]), iter([1.0, 3.0, 2.0, 10.0, 5.0])

    def measured() -> float:
        calls.append("ours")
        return next(ours)

    def beside() -> float:
        calls.append("peer")
        return next(peer)

    pairs = in_pairs(Run(tmp_path), measured, beside)
    assert calls == ["ours", "peer", "peer", "ours"] * 2 + ["ours", "peer"]
    assert (pairs.value, pairs.peer_value, pairs.ratio) == (40.0, 3.0, 10.0)


@pytest.fixture(scope="module")
def lines() -> list[bytes]:
    railway = open_line(LINE)
    traffic = make_traffic(railway, made_up_plan(railway.default_line, TRAINS), 20)
    assert traffic.reports == sum(len(batch.inputs) for batch in traffic.batches)
    return [line for batch in traffic.batches for line in batch.lines]


def test_the_traffic_is_a_fix_a_train_a_second_and_a_fact_every_two(lines: list[bytes]) -> None:
    reports = [json.loads(line) for line in lines]
    kinds = Counter(report["kind"] for report in reports)
    assert kinds["position"] == TRAINS * 20
    assert kinds["train"] == TRAINS
    assert kinds["call"] + kinds["section"] == 10
    assert kinds.keys() <= {"position", "train", "call", "section"}
    fixes = [report for report in reports if report["kind"] == "position"]
    assert all({"km", "speed_kmh", "accuracy_m", "track"} <= fix.keys() for fix in fixes)
    assert all(fix["km"] == round(fix["km"], 3) for fix in fixes)
    assert all(fix["speed_kmh"] == round(fix["speed_kmh"], 1) for fix in fixes)


def test_the_fixes_of_a_train_stray_by_five_metres(lines: list[bytes]) -> None:
    strays = []
    fixes: dict[str, list[tuple[float, float]]] = {}
    for report in map(json.loads, lines):
        if report["kind"] == "position":
            fixes.setdefault(report["train"], []).append((report["km"], report["speed_kmh"]))
    for track in fixes.values():
        # A train that keeps its speed: what is left of its way is the error of its fixes.
        if len({speed for _, speed in track}) == 1:
            step_km = (track[-1][0] - track[0][0]) / (len(track) - 1)
            strays += [track[i + 1][0] - track[i][0] - step_km for i in range(len(track) - 1)]
    assert len(strays) > 1_000
    assert 0.0055 < pstdev(strays) < 0.0085


def test_the_traffic_comes_in_order_in_batches_of_a_quarter_of_a_second() -> None:
    railway = open_line(LINE)
    traffic = make_traffic(railway, made_up_plan(railway.default_line, TRAINS), 4)
    assert [batch.now_us - START_US for batch in traffic.batches] == [
        (index + 1) * US_PER_S // 4 for index in range(16)
    ]
    for batch in traffic.batches:
        times = [parse_iso_us(json.loads(line)["at"]) for line in batch.lines]
        assert batch.now_us - US_PER_S // 4 <= max(times) < batch.now_us


def test_the_same_traffic_is_made_in_every_process(lines: list[bytes]) -> None:
    program = (
        "from benchmarks.traffic import *; from core.line.loading import open_line\n"
        "railway = open_line(LINE)\n"
        "traffic = make_traffic(railway, made_up_plan(railway.default_line, TRAINS), 20)\n"
        "import sys\n"
        "for batch in traffic.batches:\n"
        "    for line in batch.lines: sys.stdout.buffer.write(line + b'\\n')\n"
    )
    other = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={"PYTHONHASHSEED": "7", "PATH": ""},
        capture_output=True,
        check=True,
    )
    assert other.stdout.splitlines() == lines
