"""Reports from files and pipes: lines, their numbers and ends, junk, and bounded memory."""

import os
import random
import subprocess
import sys
import threading
import tracemalloc
from io import FileIO
from pathlib import Path

import pytest

from core.events import ReportRefused
from core.line.loading import open_line
from core.telemetry.adapters.lines import MAX_JUNK_LINES, LineReader
from core.telemetry.adapters.ndjson import NdjsonPipe
from core.telemetry.normalise import Normaliser
from core.telemetry.registry import open_source
from core.telemetry.source import RawReport, SourceContext
from tests.shared_files import shared

CONTEXT = SourceContext(railway=None, plan=None, clock="feed", default_start_us=0)
BEAT = b'{"kind":"heartbeat","at":"2026-03-01T10:00:00Z"}'


def read(path: Path) -> list[RawReport]:
    return list(open_source(f"ndjson:{path}", CONTEXT).reports(threading.Event()))


def written(tmp_path: Path, content: bytes, name: str = "reports.jsonl") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def test_lines_are_numbered_from_one_and_blank_ones_are_nothing(tmp_path: Path) -> None:
    reports = read(written(tmp_path, b"\xef\xbb\xbf{1}\r\n\r\n  \n{4}\n{5}"))
    assert [(r.seq, r.payload) for r in reports] == [(1, b"{1}"), (4, b"{4}"), (5, b"{5}")]


def test_an_empty_file_has_no_reports(tmp_path: Path) -> None:
    assert read(written(tmp_path, b"")) == []
    assert read(written(tmp_path, b"\xef\xbb\xbf")) == []


def test_lines_come_out_whole_however_the_bytes_come_in() -> None:
    content = b"".join(b'{"n":%d}\r\n' % n for n in range(200)) + b'{"end":1}'
    whole = LineReader("s")
    expected = [*whole.read(content), *whole.end()]
    assert len(expected) == 201
    for size in (1, 2, 7, 1000):
        reader = LineReader("s")
        pieces = [content[at : at + size] for at in range(0, len(content), size)]
        found = [report for piece in pieces for report in reader.read(piece)]
        assert [*found, *reader.end()] == expected


def test_the_same_file_has_the_same_numbers_even_when_it_has_grown(tmp_path: Path) -> None:
    path = written(tmp_path, BEAT + b"\n")
    normaliser = Normaliser(open_line("uniform:2x10"), max_ahead_us=None)
    assert [bool(normaliser.normalise(raw, "f", 0)) for raw in read(path)] == [True]
    path.write_bytes((BEAT + b"\n") * 3)
    outcomes = [bool(normaliser.normalise(raw, "f", 0)) for raw in read(path)]
    assert outcomes == [False, True, True]


def test_another_file_of_the_same_name_has_numbers_of_its_own(tmp_path: Path) -> None:
    path = written(tmp_path, b'{"day":1}\n' + BEAT)
    streams = {report.stream for report in read(path)}
    path.write_bytes(b'{"day":2}\n' + BEAT)
    assert streams.isdisjoint(report.stream for report in read(path))


def test_a_line_that_is_too_long_is_refused_and_the_next_one_is_read(tmp_path: Path) -> None:
    long = b'{"pad":"' + b"x" * 3_000_000 + b'"}'
    first, second, third = read(written(tmp_path, BEAT + b"\n" + long + b"\n" + BEAT + b"\n"))
    assert (first.payload, third.payload, third.seq) == (BEAT, BEAT, 3)
    assert len(second.payload) + second.unread_bytes == len(long)
    event = Normaliser(open_line("uniform:2x10")).normalise(second, "f", 0)
    assert isinstance(event, ReportRefused)
    assert event.reason == "longer than 65536 bytes"
    assert len(event.text) + event.truncated_bytes == len(long)


def test_a_line_of_exactly_the_longest_length_is_accepted(tmp_path: Path) -> None:
    pad = b"x" * (65_536 - len(BEAT) - len(b',"pad":""'))
    line = BEAT[:-1] + b',"pad":"' + pad + b'"}'
    assert len(line) == 65_536
    (report,) = read(written(tmp_path, line + b"\r\n"))
    event = Normaliser(open_line("uniform:2x10"), max_ahead_us=None).normalise(report, "f", 0)
    assert not isinstance(event, ReportRefused)


def test_junk_is_refused_line_by_line_up_to_a_bound_and_then_counted(tmp_path: Path) -> None:
    junk = b"".join(b"junk %04d\n" % n for n in range(1_000))
    reports = read(written(tmp_path, BEAT + b"\n" + junk + BEAT + b"\n" + b"more junk\n"))
    assert [r.payload for r in reports[:2]] == [BEAT, b"junk 0000"]
    *kept, summary, beat, last = reports[1:]
    assert len(kept) == MAX_JUNK_LINES
    assert (
        summary.refusal == "900 more lines in a row that are no JSON objects, 8100 bytes, not kept"
    )
    assert (summary.seq, summary.unread_bytes) == (1_001, 8_100)
    assert (beat.payload, beat.seq) == (BEAT, 1_002)
    assert (last.payload, last.refusal) == (b"more junk", None)
    assert len({r.seq for r in reports}) == len(reports)


def test_fifty_megabytes_of_noise_are_refused_in_bounded_memory_and_number(
    tmp_path: Path,
) -> None:
    size = 50_000_000
    path = written(tmp_path, random.Random(7).randbytes(size))
    normaliser = Normaliser(open_line("uniform:2x10"))
    refused = told = 0
    tracemalloc.start()
    for raw in open_source(f"ndjson:{path}", CONTEXT).reports(threading.Event()):
        event = normaliser.normalise(raw, "noise", 0)
        assert isinstance(event, ReportRefused)
        refused += 1
        told += len(raw.payload) + raw.unread_bytes
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refused < 2_000
    assert peak < 5_000_000
    newlines = path.read_bytes().count(b"\n")
    assert size - 2 * newlines - 1_000 < told <= size - newlines, "all but line ends is told of"


def test_a_feed_of_another_format_is_refused_with_what_it_is_not(tmp_path: Path) -> None:
    path = shared("samples/gtfs/b_division.nyct.gtfsrt")
    normaliser = Normaliser(open_line("uniform:2x10"))
    events = [normaliser.normalise(raw, "f", 0) for raw in read(path)]
    assert events
    assert all(isinstance(event, ReportRefused) for event in events)


def test_a_stopped_file_ends_without_refusing_the_line_it_was_in(tmp_path: Path) -> None:
    path = written(tmp_path, (BEAT + b"\n") * 100_000)
    stop = threading.Event()
    reports = open_source(f"ndjson:{path}", CONTEXT).reports(stop)
    next(reports)
    stop.set()
    rest = list(reports)
    assert len(rest) < 99_999
    assert all(report.payload == BEAT for report in rest)


def test_a_missing_file_and_a_folder_are_said_when_the_source_is_named(tmp_path: Path) -> None:
    for place in (tmp_path / "absent.jsonl", tmp_path, ""):
        with pytest.raises(ValueError, match="no such file"):
            open_source(f"ndjson:{place}", CONTEXT)


def test_a_file_that_cannot_be_read_raises_when_it_is_run(tmp_path: Path) -> None:
    source = open_source(f"ndjson:{written(tmp_path, BEAT)}", CONTEXT)
    (tmp_path / "reports.jsonl").unlink()
    with pytest.raises(FileNotFoundError):
        list(source.reports(threading.Event()))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_read_as_it_is_written_and_numbered_anew_each_time(
    tmp_path: Path,
) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    source = open_source(f"ndjson:{path}", CONTEXT)
    assert source.info.interval_s is not None
    streams = set()
    for _ in range(2):
        writer = threading.Thread(target=path.write_bytes, args=(BEAT + b"\n" + BEAT,))
        writer.start()
        reports = list(source.reports(threading.Event()))
        writer.join()
        assert [(r.payload, r.seq) for r in reports] == [(BEAT, 1), (BEAT, 2)]
        streams.add(reports[0].stream)
    assert len(streams) == 2


def test_a_silent_pipe_can_be_stopped_and_says_what_it_had_of_a_line() -> None:
    reading, writing = os.pipe()
    os.write(writing, BEAT + b"\n" + b'{"kind":')
    source = NdjsonPipe("ndjson:-", "-", lambda: FileIO(reading))
    stop = threading.Event()
    reports = source.reports(stop)
    assert next(reports).payload == BEAT
    stop.set()
    (half,) = list(reports)
    assert (half.payload, half.refusal) == (
        b'{"kind":',
        "the source was stopped in the middle of this line",
    )
    os.close(writing)


def test_standard_input_is_read_to_its_end_line_by_line() -> None:
    code = (
        "import threading; from core.telemetry.registry import open_source;"
        "source = open_source('ndjson:-', None);"
        "print([(r.seq, r.payload) for r in source.reports(threading.Event())], source.info.name)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        input=b'{"a":1}\n\n{"b":2}',
        capture_output=True,
        check=True,
    )
    assert done.stdout.split(b"\n")[0] == b"""[(1, b'{"a":1}'), (3, b'{"b":2}')] ndjson:-"""
