"""Owns what a store carries besides events: the railway and the plan it was recorded with."""

from __future__ import annotations

from core.line.loading import load_railway
from core.line.model import Railway
from core.store import StoreReader
from core.timetable.loading import load_plan
from core.timetable.model import Plan


def store_content(reader: StoreReader) -> tuple[Railway, Plan]:
    """The railway and the plan that a store was recorded with."""
    header = reader.header
    railway = load_railway(header.line_text, f"{reader.path}: line")
    plan = load_plan(header.plan_text, f"{reader.path}: plan") if header.plan_text else Plan("", "")
    return railway, plan
