"""The alarm list is that of its picture, whatever pictures were shown before it."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from core.alarms.lifecycle import BY_DESIGN, SHELVED
from core.ids import Origin
from core.picture import Picture
from core.state.model import AlarmState
from tests.desk_log import START_US, critical
from ui.viewmodels.alarm_rows import AlarmBook, AlarmList
from ui.viewmodels.clocks import UTC

RECORDS = st.builds(
    AlarmState,
    id=st.sampled_from(["XYZ-001", "XYZ-002"]),
    key=st.sampled_from("abcd"),
    priority=st.integers(1, 4),
    state=st.sampled_from(["NORMAL", "UNACK", "ACKED", "RTN_UNACK"]),
    flags=st.sampled_from([(), (), (), (SHELVED,), (BY_DESIGN,)]),
    held=st.booleans(),
    activation=st.integers(1, 3),
    raised_us=st.integers(START_US, START_US + 3),
    changed_us=st.just(START_US),
)
TOLD = st.builds(critical, st.sampled_from("abcde"), st.integers(1, 4))
# The records of some pictures, of which a record may stand in several; and what was told of.
LOOKS = st.lists(RECORDS, min_size=1, max_size=12).flatmap(
    lambda records: st.lists(
        st.tuples(st.lists(st.sampled_from(records), max_size=12), st.lists(TOLD, max_size=2)),
        min_size=1,
        max_size=8,
    )
)


def said(alarms: AlarmList) -> list[Any]:
    """All that a list says: its rows, what is hidden, and the counters."""
    rows = [
        [(row.instance, row.alarm, row.unrecorded, row.state_word, row.detail) for row in listed]
        for listed in (alarms.rows, alarms.hidden)
    ]
    counts = [(alarms.count(p), alarms.states(p), alarms.unacknowledged(p)) for p in (1, 2, 3, 4)]
    return [*rows, counts, alarms.standing, alarms.summaries]


@given(looks=LOOKS)
def test_a_list_does_not_know_what_was_shown_before(looks: list[tuple[Any, Any]]) -> None:
    book, before = AlarmBook({}, UTC), None
    for records, told in looks:
        alarms = {(record.id, record.key): record for record in records}
        picture = Picture(0, START_US, Origin.FIELD, alarms=alarms)
        shown = book.read(picture, START_US, (), told)
        assert said(shown) == said(AlarmBook({}, UTC).read(picture, START_US, (), told))
        for priority in (1, 2, 3, 4):
            rows = [row for row in shown.rows if row.priority == priority]
            assert shown.count(priority) == len(rows)
            assert shown.states(priority) == {row.state for row in rows}
        standing = {(row.instance, row.activation) for row in shown.rows if row.state == "UNACK"}
        if before is not None:
            raised = {(row.instance, row.activation) for row in shown.news.raised}
            assert raised == standing - before
        before = standing
