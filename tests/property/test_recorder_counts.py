"""Nothing gets lost on the way in: accepted, rejected and duplicates are all that came."""

from __future__ import annotations

import base64
import json
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from core.events import Report, ReportRefused
from core.recorder.run import record_feed
from core.session import picture_at
from core.store import verify
from core.units import format_iso
from tests.recorder_kit import logged_events, us

numbers = st.one_of(st.none(), st.integers(0, 5))


def line(good: bool, number: int | None, fields: dict[str, Any]) -> tuple[bool, int | None, bytes]:
    numbered = fields if number is None else {**fields, "source_seq": number}
    return good, number, json.dumps(numbered).encode()


times = st.integers(0, 900).map(lambda second: format_iso(us(second)))
good_lines = st.builds(
    line,
    st.just(True),
    numbers,
    st.one_of(
        st.fixed_dictionaries(
            {
                "kind": st.just("position"),
                "train": st.sampled_from(["T1", "T2"]),
                "at": times,
                "km": st.floats(0, 100),
            }
        ),
        st.fixed_dictionaries({"kind": st.just("heartbeat"), "at": times}),
    ),
)
bad_objects = st.builds(
    line,
    st.just(False),
    numbers,
    st.one_of(
        st.fixed_dictionaries({"kind": st.just("position"), "at": times, "km": st.just(-9e9)}),
        st.fixed_dictionaries({"kind": st.text(max_size=5), "at": times}),
        st.fixed_dictionaries({"kind": st.just("heartbeat"), "at": st.text(max_size=8)}),
        st.dictionaries(st.sampled_from(["a", "kind"]), st.integers(), max_size=2),
    ),
).filter(lambda each: b'"heartbeat"' not in each[2] or b"T" not in each[2])
junk = (
    st.binary(min_size=1, max_size=12)
    .map(lambda data: b"#" + data.replace(b"\n", b" ").replace(b"\r", b" "))
    .map(lambda data: (False, None, data))
)
streams = st.lists(st.one_of(good_lines, bad_objects, junk), max_size=40)


def expected(stream: list[tuple[bool, int | None, bytes]]) -> Counter[str]:
    """The counts by a literal reading: a number that was seen is a duplicate, whatever it says."""
    seen: set[int] = set()
    counts: Counter[str] = Counter(accepted=0, rejected=0, duplicates=0)
    for good, number, _ in stream:
        if number in seen:
            counts["duplicates"] += 1
            continue
        if number is not None:
            seen.add(number)
        counts["accepted" if good else "rejected"] += 1
    return counts


def text_of(event: ReportRefused) -> bytes:
    return base64.b64decode(event.text) if event.text_base64 else event.text.encode()


@given(streams)
def test_counts_add_up_and_what_was_refused_is_kept_as_it_came(
    stream: list[tuple[bool, int | None, bytes]],
) -> None:
    with tempfile.TemporaryDirectory() as directory:
        file = Path(directory) / "lines"
        file.write_bytes(b"".join(data + b"\n" for _, _, data in stream))
        path = Path(directory) / "s.db"
        result = record_feed(path, "uniform:6x20", (f"ndjson:{file}",))
        counts = expected(stream)
        assert {name: result[name] for name in counts} == counts
        assert sum(counts.values()) == len(stream)
        events = [logged.event for logged in logged_events(path)]
        refused = [event for event in events if isinstance(event, ReportRefused)]
        assert len(refused) == counts["rejected"]
        assert all(event.reason for event in refused)
        came = Counter(data for _, _, data in stream)
        assert not Counter(map(text_of, refused)) - came
        assert sum(isinstance(event, Report) for event in events) == counts["accepted"]
        picture, _ = picture_at(path, None, None)
        assert sum(source.accepted for source in picture.sources.values()) == counts["accepted"]
        assert sum(source.rejected for source in picture.sources.values()) == counts["rejected"]
        assert picture.digest() == result["digest"]
        assert verify(path) == []
