"""The log of a store: what is appended is read back, in order, as a whole, and by any filter."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.events import CommandDecided, Event, Logged, NoteWritten
from core.ids import Origin
from core.store import FORMAT_VERSION, StoreReader, StoreWriter
from core.store.lookup import ENTERED_AT_ONCE, entered_seq
from tests.fault_kit import files_no_longer_than
from tests.store_kit import alarm, contents, create, fix, note, notes

SUBJECT = alarm("1")[0].subject
DAY_US = 86_400_000_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a day.bolan"


@pytest.fixture
def writer(path: Path) -> Iterator[StoreWriter]:
    with create(path) as writer:
        yield writer


@pytest.fixture
def reader(path: Path, writer: StoreWriter) -> Iterator[StoreReader]:
    with StoreReader.open(path) as reader:
        yield reader


class TestHeader:
    def test_reads_back_as_it_was_given(self, reader: StoreReader) -> None:
        header = reader.header
        assert header.origin is Origin.SIMULATED
        assert header.created_us == 1_764_000_000_000_000
        assert (header.line_name, header.line_text) == ("uniform:3x10", "line: ünïform\n")
        assert (header.plan_name, header.plan_text) == ("none", "trains: []\n")
        assert header.program_version == "0.1.0"
        assert header.format_version == FORMAT_VERSION

    def test_stays_the_same_over_the_life_of_the_store(
        self, path: Path, writer: StoreWriter
    ) -> None:
        created = writer.header
        writer.close()
        with StoreWriter.open(path) as again:
            assert again.header == created

    def test_every_store_has_an_identity_of_its_own(self, tmp_path: Path) -> None:
        with create(tmp_path / "one") as one, create(tmp_path / "two") as two:
            assert one.header.store_id != two.header.store_id


class TestAppend:
    def test_numbers_events_from_one_without_gaps(
        self, writer: StoreWriter, reader: StoreReader
    ) -> None:
        assert writer.append([note("a"), note("b")], 10) == 2
        assert writer.append([note("c")], 20) == 3
        assert reader.tail(0) == [
            Logged(1, 10, note("a")),
            Logged(2, 10, note("b")),
            Logged(3, 20, note("c")),
        ]

    def test_nothing_to_append_writes_nothing(
        self, writer: StoreWriter, reader: StoreReader
    ) -> None:
        writer.append([note("a")], 10)
        version = reader.data_version()
        assert writer.append([], 30) == 1
        assert reader.data_version() == version
        assert reader.last_recorded_us() == 10

    def test_several_instants_go_in_as_one_transaction(
        self, writer: StoreWriter, reader: StoreReader
    ) -> None:
        groups: list[tuple[int, list[Event]]] = [(10, [note("a")]), (10, []), (20, [note("b")])]
        assert writer.append_groups(groups) == 2
        assert [(logged.seq, logged.recorded_us) for logged in reader.tail(0)] == [(1, 10), (2, 20)]
        assert writer.last_recorded_us == 20

    def test_recorded_time_may_stand_still_but_not_fall(self, writer: StoreWriter) -> None:
        writer.append([note("a")], 10)
        writer.append([note("b")], 10)
        with pytest.raises(AssertionError, match="recorded time went back"):
            writer.append([note("c")], 9)
        assert writer.last_seq == 2

    def test_an_event_that_cannot_be_stored_leaves_nothing_of_its_batch(
        self, path: Path, writer: StoreWriter
    ) -> None:
        with pytest.raises(OverflowError):
            writer.append([note("a"), NoteWritten(event_us=2**63, operator="x", text="")], 10)
        writer.append([note("b")], 10)
        assert contents(path) == [note("b")]

    def test_every_commit_is_synced(self, writer: StoreWriter) -> None:
        """Only a power cut could tell the difference from outside: tests/fault/test_power_cut."""
        assert writer._conn.execute("PRAGMA synchronous").fetchone() == (2,)

    def test_room_in_the_log_is_what_commits_write_over(
        self, path: Path, writer: StoreWriter
    ) -> None:
        writer.append([note("a")], 10)
        writer.make_room()
        log = path.with_name(path.name + "-wal")
        size = log.stat().st_size
        for number in range(40):
            writer.append([note("x" * 4_000)], 11 + number)
        assert log.stat().st_size == size > 4_000_000
        assert len(contents(path)) == 41

    def test_where_there_is_no_room_it_is_done_without(
        self, path: Path, writer: StoreWriter
    ) -> None:
        writer.append([note("a")], 10)
        log = path.with_name(path.name + "-wal")
        size = log.stat().st_size
        with files_no_longer_than(size + 100_000):
            writer.make_room()
            assert log.stat().st_size == size
            writer.append([note("b")], 11)
        assert contents(path) == [note("a"), note("b")]

    def test_goes_on_where_the_last_writer_stopped(self, path: Path, writer: StoreWriter) -> None:
        writer.append([note("a")], 10)
        writer.close()
        with StoreWriter.open(path) as again:
            assert (again.last_seq, again.last_recorded_us) == (1, 10)
            again.append([note("b")], 11)
        assert contents(path) == [note("a"), note("b")]

    @pytest.mark.parametrize(
        "at_us",
        [
            0,
            2_147_483_647_000_000,  # January 2038
            2_147_483_648_000_000,
            4_294_967_296_000_000,  # February 2106
            253_402_300_799_999_999,  # the end of the year 9999
        ],
    )
    def test_keeps_any_time_to_the_microsecond(
        self, writer: StoreWriter, reader: StoreReader, at_us: int
    ) -> None:
        event = NoteWritten(event_us=at_us, operator="x", text="then")
        writer.append([event], at_us)
        assert reader.tail(0) == [Logged(1, at_us, event)]
        assert list(reader.events(since_us=at_us, until_us=at_us)) == reader.tail(0)
        assert list(reader.events(since_us=at_us + 1)) == []

    @pytest.mark.parametrize("text", ["", "کوژک", "\u202eabc\u2066", "a\0b", "🚂", '"\\\n'])
    def test_keeps_any_text(self, path: Path, writer: StoreWriter, text: str) -> None:
        event = NoteWritten(event_us=1, operator=text, text=text)
        writer.append([event], 1)
        assert contents(path) == [event]


class TestReaders:
    def test_see_a_batch_when_it_is_committed_and_not_before(
        self, path: Path, writer: StoreWriter, reader: StoreReader
    ) -> None:
        writer.append([note("a")], 1)
        version = reader.data_version()
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        other.execute(
            "INSERT INTO event SELECT seq + 1, recorded_us, event_us, kind, version, subject, body"
            " FROM event"
        )
        other.execute(
            "INSERT INTO batch SELECT last_seq + 1, first_seq + 1, recorded_us, facts, measures,"
            " frame FROM batch"
        )
        assert (reader.last_seq(), reader.data_version()) == (1, version)
        other.execute("COMMIT")
        assert reader.last_seq() == 2
        assert reader.data_version() != version
        other.close()

    def test_an_empty_store_has_no_first_and_no_last(self, reader: StoreReader) -> None:
        assert reader.last_seq() == 0
        assert reader.first_recorded_us() is None
        assert reader.last_recorded_us() is None
        assert reader.seq_at(DAY_US) == 0
        assert list(reader.events()) == []
        assert reader.tail(0) == []

    def test_the_tail_is_cut_at_its_limit_and_goes_on_from_there(
        self, writer: StoreWriter, reader: StoreReader
    ) -> None:
        writer.append(notes(1, 25), 1)
        assert [logged.seq for logged in reader.tail(0, 10)] == list(range(1, 11))
        assert [logged.seq for logged in reader.tail(20, 10)] == list(range(21, 26))

    def test_an_iteration_ends_where_the_log_ended_when_it_began(
        self, writer: StoreWriter, reader: StoreReader
    ) -> None:
        writer.append(notes(1, 2), 1)
        events = reader.events()
        next(events)
        writer.append(notes(3, 2), 2)
        assert [logged.seq for logged in events] == [2]

    def test_a_long_iteration_does_not_keep_the_log_from_being_folded_back(
        self, path: Path, writer: StoreWriter, reader: StoreReader
    ) -> None:
        writer.append(notes(1, 25_000), 1)
        events = reader.events()
        for _ in range(12_000):  # into the second page
            next(events)
        writer.append(notes(25_001, 1_000), 2)
        other = sqlite3.connect(path)
        assert other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0
        other.close()
        assert Path(f"{path}-wal").stat().st_size == 0
        assert sum(1 for _ in events) == 13_000

    def test_two_readers_see_the_same(self, path: Path, writer: StoreWriter) -> None:
        with StoreReader.open(path) as one, StoreReader.open(path) as two:
            writer.append(notes(1, 3), 1)
            assert one.tail(0) == two.tail(0)


class TestFilters:
    @pytest.fixture
    def reader(self, path: Path, writer: StoreWriter) -> Iterator[StoreReader]:
        """Ten seconds, each with two fixes and a note."""
        for second in range(1, 11):
            batch = [fix("A", second), fix("B", second), note(str(second))]
            writer.append(batch, second * 1_000_000)
        with StoreReader.open(path) as reader:
            yield reader

    @staticmethod
    def seqs(events: Iterator[Logged]) -> list[int]:
        return [logged.seq for logged in events]

    def test_by_sequence_number(self, reader: StoreReader) -> None:
        assert self.seqs(reader.events(5, until_seq=8)) == [6, 7, 8]
        assert self.seqs(reader.events(28, until_seq=1_000)) == [29, 30]
        assert self.seqs(reader.events(8, until_seq=5)) == []

    def test_by_recorded_time_with_both_ends(self, reader: StoreReader) -> None:
        assert self.seqs(reader.events(since_us=2_000_000, until_us=3_000_000)) == [*range(4, 10)]
        assert self.seqs(reader.events(until_us=999_999)) == []
        assert self.seqs(reader.events(since_us=10_000_001)) == []
        assert self.seqs(reader.events(27, since_us=1_000_000)) == [28, 29, 30]

    @pytest.mark.parametrize(
        ("at_us", "seq"),
        [(0, 0), (999_999, 0), (1_000_000, 3), (1_999_999, 3), (2_000_000, 6), (DAY_US, 30)],
    )
    def test_the_last_event_at_an_instant(self, reader: StoreReader, at_us: int, seq: int) -> None:
        assert reader.seq_at(at_us) == seq

    def test_by_kind(self, reader: StoreReader) -> None:
        assert self.seqs(reader.events(kinds=["note"])) == list(range(3, 31, 3))
        assert self.seqs(reader.events(kinds={"position"})) == [
            seq for seq in range(1, 31) if seq % 3
        ]
        assert self.seqs(reader.events(kinds=["note", "position"])) == list(range(1, 31))
        assert self.seqs(reader.events(kinds=["berth"])) == []
        assert self.seqs(reader.events(kinds=[])) == []

    def test_by_subject(self, reader: StoreReader) -> None:
        assert self.seqs(reader.events(subject="B")) == list(range(2, 31, 3))
        assert self.seqs(reader.events(subject="dispatcher")) == list(range(3, 31, 3))
        assert self.seqs(reader.events(subject="dispatcher", kinds=["position"])) == []

    def test_by_everything_at_once(self, reader: StoreReader) -> None:
        events = reader.events(
            4, until_seq=29, since_us=3_000_000, kinds=["position"], subject="A", limit=3
        )
        assert self.seqs(events) == [7, 10, 13]

    @pytest.mark.parametrize("limit", [0, 1, 29, 30, 31])
    def test_no_more_than_the_limit(self, reader: StoreReader, limit: int) -> None:
        assert self.seqs(reader.events(limit=limit)) == list(range(1, 31))[:limit]

    def test_the_limit_holds_over_many_pages(
        self, writer: StoreWriter, reader: StoreReader
    ) -> None:
        writer.append(notes(1, 25_000), 20_000_000)
        found = self.seqs(reader.events(kinds=["note"], limit=20_000))
        assert len(found) == 20_000
        assert found[-1] == 20_020  # ten notes are among the first thirty

    @pytest.mark.parametrize(
        "filters",
        [
            {"kinds": ["note"]},
            {"kinds": ["note", "alarm_report"]},
            {"kinds": ["note", "alarm"], "subject": SUBJECT},
            {"kinds": ["alarm_report"], "subject": SUBJECT},
            {"subject": SUBJECT},
            {"kinds": ["note"], "subject": "dispatcher"},
        ],
    )
    def test_facts_are_found_wherever_the_index_of_them_ends(
        self, writer: StoreWriter, reader: StoreReader, filters: dict[str, Any]
    ) -> None:
        def is_wanted(event: Event) -> bool:
            kinds = filters.get("kinds", [type(event).__struct_config__.tag])
            named = filters.get("subject", event.subject) == event.subject
            return type(event).__struct_config__.tag in kinds and named

        for _ in range(3):
            told: list[Event] = [*notes(1, 4_500), *alarm("1"), *alarm("2")]
            writer.append(told, 20_000_000)
            every = list(reader.events())
            found = [entry for entry in every if is_wanted(entry.event)]
            assert found
            assert list(reader.events(**filters)) == found
            last = every[-1].seq
            assert list(reader.events(last - 10, **filters)) == [
                e for e in found if e.seq > last - 10
            ]
        assert 0 < entered_seq(reader._conn) < last

    def test_the_index_of_facts_spares_looking_at_them(
        self, writer: StoreWriter, reader: StoreReader
    ) -> None:
        writer.append(notes(1, ENTERED_AT_ONCE), 20_000_000)
        statements: list[str] = []
        reader._conn.set_trace_callback(statements.append)
        list(reader.events(kinds=["alarm"], subject=SUBJECT))
        reader._conn.set_trace_callback(None)
        asked = next(statement for statement in statements if "event_index" in statement)
        plan = [row[-1] for row in reader._conn.execute(f"EXPLAIN QUERY PLAN {asked}")]
        assert "SEARCH event USING INTEGER PRIMARY KEY (rowid=?)" in plan
        assert "SEARCH event_index USING PRIMARY KEY (word=? AND seq>? AND seq<?)" in plan


class TestCommandDecisions:
    def test_the_last_decided_command_is_found_among_other_facts(
        self, path: Path, writer: StoreWriter
    ) -> None:
        assert writer.last_decided_inbox_id() == 0
        for inbox_id in (1, 2, 3):
            decided = CommandDecided(
                event_us=1, inbox_id=inbox_id, operator="x", command="write_note", accepted=True
            )
            writer.append([decided, note("x"), fix("A", 1)], 1)
        assert writer.last_decided_inbox_id() == 3
        writer.close()
        with StoreWriter.open(path) as again:
            assert again.last_decided_inbox_id() == 3
