"""The telemetry guide says what the program does: its examples, kinds, keys and bounds."""

import json
import re
from pathlib import Path

import pytest

from core.events import Report
from core.line.loading import open_line
from core.telemetry.accept import END_TOLERANCE_MM, Acceptor
from core.telemetry.adapters import gtfsrt, lines, tcp
from core.telemetry.duplicates import MAX_STREAMS, MIN_WINDOW, STREAM_NUMBERS, WINDOW
from core.telemetry.normalise import MAX_AHEAD_US, Normaliser
from core.telemetry.source import RawReport
from core.telemetry.wire import MAX_REPORT_BYTES

GUIDE = (Path(__file__).parents[2] / "docs" / "telemetry.md").read_text(encoding="utf-8")
KINDS = Acceptor(open_line("corridor")).kinds


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)


def test_its_examples_are_accepted_on_the_corridor() -> None:
    normaliser = Normaliser(open_line("corridor"), max_ahead_us=None)
    (examples,) = blocks("json")
    for line in examples.splitlines():
        assert isinstance(normaliser.normalise(RawReport(line.encode()), "s", 0), Report), line
        assert json.loads(line)["kind"] in KINDS


def test_its_python_can_be_compiled() -> None:
    for code in blocks("python"):
        compile(code, "docs/telemetry.md", "exec")


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_it_names_every_kind_with_every_key(kind: str) -> None:
    (row,) = [row for row in GUIDE.splitlines() if row.startswith(f"| `{kind}` |")]
    named = {key.rstrip("?") for key in re.findall(r"`([a-z_]+\??)`", row)}
    keys = set(KINDS[kind].line.__struct_encode_fields__) - {"source_seq"}
    assert keys <= named


@pytest.mark.parametrize(
    "said",
    [
        f"| {MAX_REPORT_BYTES:,} bytes |",
        f"| {lines.MAX_JUNK_LINES} | the further ones are counted",
        f"the last {WINDOW:,} of a source's own",
        f"| {MAX_STREAMS:,} | the one that was silent longest",
        f"| {STREAM_NUMBERS:,} | shared evenly: with more than {STREAM_NUMBERS // WINDOW} streams",
        f"never under {MIN_WINDOW} |",
        f"| TCP clients | {tcp.MAX_CLIENTS} |",
        f"| {gtfsrt.MAX_MESSAGE_BYTES // 2**20} MiB |",
        f"asked every {gtfsrt.POLL_S:g} s",
        f"more than {MAX_AHEAD_US // 60_000_000} minutes ahead",
        f"up to {END_TOLERANCE_MM // 1_000_000} km beyond",
    ],
)
def test_it_says_the_bounds_that_hold(said: str) -> None:
    assert said in GUIDE
