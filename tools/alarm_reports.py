"""Turns an alarm log of another system into `alarm` reports, a JSON object a line.

Run `python tools/alarm_reports.py LOG.csv > reports.ndjson`, then
`python main.py record STORE --line uniform:2x10 --source ndjson:reports.ndjson --until-end`.

Two forms are known by their columns. One has a row an event (FAULT_FAMILY, FAULT_MEMBER,
FAULT_CODE, PRIORITY, ACTIVE, SYSTEM_TS): the alarm is family and code, its key the member. The
other has a row an activation (Begin Date, Begin Time, End Date, End Time, Alarm Tag, Alarm Id,
Description): the alarm is the id, its key the tag, and each row becomes a beginning and, where one
is given, an end. Neither says its zone: times are taken as UTC. Dates with slashes are day first.

Every row gives its reports, also one that is equal to another: content is never used to guess. What
cannot be read ends the conversion with the line's number and the reason.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

Report = dict[str, Any]
BY_EVENT = {"FAULT_FAMILY", "FAULT_MEMBER", "FAULT_CODE", "PRIORITY", "ACTIVE", "SYSTEM_TS"}
BY_ACTIVATION = {"Begin Date", "Begin Time", "End Date", "End Time", "Alarm Tag", "Alarm Id"}
ACTIVE = {"Y": True, "N": False}


def reports(path: Path) -> list[Report]:
    """The reports of a log in the order of their times. Raises ValueError with one clear line."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        columns = set(rows.fieldnames or ())
        if columns >= BY_EVENT:
            read = _event
        elif columns >= BY_ACTIVATION:
            read = _activation
        else:
            raise ValueError(f"{path}: its columns are of no form that is known")
        found: list[Report] = []
        for row in rows:
            try:
                found += read(row)
            except (ValueError, KeyError, AttributeError) as error:
                raise ValueError(f"{path}: line {rows.line_num}: {error}") from None
    # In a log by event this changes nothing but the order of rows that were late.
    return sorted(found, key=lambda report: str(report["at"]))


def _event(row: dict[str, str]) -> Iterator[Report]:
    if row["ACTIVE"] not in ACTIVE:
        raise ValueError(f"ACTIVE is {row['ACTIVE']!r}")
    yield {
        "kind": "alarm",
        "at": _at(datetime.fromisoformat(row["SYSTEM_TS"])),
        "alarm": f"{row['FAULT_FAMILY']}-{row['FAULT_CODE']}",
        "key": row["FAULT_MEMBER"],
        "active": ACTIVE[row["ACTIVE"]],
        "priority": int(row["PRIORITY"]),
    }


def _activation(row: dict[str, str]) -> Iterator[Report]:
    said = {"kind": "alarm", "alarm": row["Alarm Id"], "key": row["Alarm Tag"]}
    text = (row.get("Description") or "").strip()
    begun = {**said, "at": _moment(row["Begin Date"], row["Begin Time"]), "active": True}
    yield {**begun, "text": text} if text else begun
    if row["End Date"].strip():
        yield {**said, "at": _moment(row["End Date"], row["End Time"]), "active": False}


def _moment(date: str, time: str) -> str:
    text = f"{date.strip()} {time.strip()} +0000"
    return _at(datetime.strptime(text, "%d/%m/%Y %H:%M:%S %z"))


def _at(moment: datetime) -> str:
    return moment.replace(tzinfo=UTC).isoformat(timespec="milliseconds")


def main() -> int:
    """Prints the reports of the log that is named; 2 and one line where it cannot be read."""
    if len(sys.argv) != 2:
        print("usage: python tools/alarm_reports.py LOG.csv", file=sys.stderr)
        return 2
    try:
        found = reports(Path(sys.argv[1]))
    except (OSError, UnicodeDecodeError, csv.Error, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    for report in found:
        print(json.dumps(report, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
