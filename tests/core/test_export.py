"""The log as tables for analysts: one a kind, nothing rounded, nothing left out."""

from __future__ import annotations

import csv
import importlib.util
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core import export as exporting
from core.events import (
    AlarmTransitioned,
    CommandDecided,
    Event,
    NoteWritten,
    PositionReported,
    SessionStarted,
)
from core.export import ExportRefused, export
from core.store import StoreError
from tests.recorder_kit import program
from tests.store_kit import beside, filled, fix

AT_US = 1_764_000_000_123_456
EVENTS: list[Event] = [
    SessionStarted(event_us=AT_US, recorder="bolan", version="1", clock="wall", sources=("a", "b")),
    PositionReported(
        event_us=AT_US,
        source="gps",
        source_seq=7,
        train="T1",
        line="main",
        position_mm=-5,
        speed_hm_h=801,
        manual=True,
        extra='{"x":1}',
    ),
    NoteWritten(event_us=AT_US, operator="A, B", text='two\nlines, "quoted"'),
    CommandDecided(event_us=AT_US, inbox_id=1, operator="x", command="c", accepted=False, body={}),
]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_each_kind_is_a_table_and_each_event_a_row_of_it(tmp_path: Path) -> None:
    filled(tmp_path / "s", [EVENTS[:2], [fix("T2", 6)], EVENTS[2:]])
    counted = export(tmp_path / "s", tmp_path / "out", "csv")
    assert counted == {"command": 1, "note": 1, "position": 2, "session_started": 1}
    assert beside(tmp_path / "out" / "x") == {f"{kind}.csv" for kind in counted}
    first, second = rows(tmp_path / "out" / "position.csv")
    assert (first["seq"], first["recorded_at"]) == ("2", "1970-01-01T00:00:01Z")
    assert first["event_at"] == "2025-11-24T16:00:00.123456Z"
    assert (first["position_mm"], first["speed_hm_h"], first["source_seq"]) == ("-5", "801", "7")
    assert (first["manual"], first["lat_e7"], first["extra"]) == ("True", "", '{"x":1}')
    assert (second["seq"], second["train"], second["speed_hm_h"]) == ("3", "T2", "")
    (note,) = rows(tmp_path / "out" / "note.csv")
    assert (note["operator"], note["text"]) == ("A, B", 'two\nlines, "quoted"')
    (started,) = rows(tmp_path / "out" / "session_started.csv")
    assert started["sources"] == '["a","b"]'


def test_only_what_is_asked_for_is_exported(tmp_path: Path) -> None:
    filled(tmp_path / "s", [[fix("T1", 1)], [fix("T1", 2)], EVENTS, [fix("T1", 3)]])
    out = tmp_path / "out"
    assert export(
        tmp_path / "s", out, "csv", since_us=2_000_000, until_us=3_000_000, kinds=["position"]
    ) == {"position": 2}
    assert [row["position_mm"] for row in rows(out / "position.csv")] == ["2", "-5"]


def test_a_directory_with_something_in_it_and_a_missing_store_are_refused(tmp_path: Path) -> None:
    filled(tmp_path / "s", [EVENTS])
    with pytest.raises(ExportRefused, match="is not empty"):
        export(tmp_path / "s", tmp_path, "csv")
    with pytest.raises(StoreError):
        export(tmp_path / "nothing", tmp_path / "out", "csv")
    assert beside(tmp_path / "s") == {"s"}


def test_without_pyarrow_there_is_a_clear_line_and_no_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path / "s", [EVENTS])
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExportRefused, match=r"Parquet needs pyarrow \(pip install pyarrow\)"):
        export(tmp_path / "s", tmp_path / "out", "parquet")
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(not importlib.util.find_spec("pyarrow"), reason="pyarrow is not installed")
def test_parquet_holds_the_same_with_types(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pyarrow.parquet

    monkeypatch.setattr(exporting, "ROW_GROUP", 2)
    alarm = AlarmTransitioned(
        event_us=AT_US,
        alarm="TRN-007",
        key="T1",
        code="RAISE",
        state_before="NORMAL",
        state_after="UNACK",
        priority=2,
        activation=1,
        values={"km": "1.0"},
    )
    filled(tmp_path / "s", [EVENTS, [fix("T2", n) for n in range(5)], [alarm]])
    counted = export(tmp_path / "s", tmp_path / "out", "parquet")
    assert counted["position"] == 6
    table = pyarrow.parquet.read_table(tmp_path / "out" / "position.parquet").to_pylist()
    assert [row["position_mm"] for row in table] == [-5, 0, 1, 2, 3, 4]
    assert table[0]["event_at"] == datetime(2025, 11, 24, 16, 0, 0, 123_456, tzinfo=UTC)
    assert (table[0]["manual"], table[1]["speed_hm_h"]) == (True, None)
    (raised,) = pyarrow.parquet.read_table(tmp_path / "out" / "alarm.parquet").to_pylist()
    assert raised["values"] == '{"km":"1.0"}'


def test_the_verb_prints_the_rows_of_each_table(tmp_path: Path) -> None:
    filled(tmp_path / "s", [EVENTS])
    done = program("export", tmp_path / "s", "--out", tmp_path / "out", "--kind", "note")
    assert (done.returncode, done.stdout) == (0, '{"note":1}\n')
    again = program("export", tmp_path / "s", "--out", tmp_path / "out")
    assert (again.returncode, again.stderr.count("\n")) == (2, 1)
