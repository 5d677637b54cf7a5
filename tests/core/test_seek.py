"""Any instant: the picture there is what was believed then, wherever one comes from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from core import picture
from core.picture import Fold, Picture
from core.recorder import keeping
from core.recorder.content import store_content
from core.refold import refold
from core.seek import Seeker
from core.session import StoreSession, picture_at
from core.store import StoreReader, StoreWriter
from tests.recorder_kit import START_US, Desk, us


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "SNAPSHOT_EVERY", 50)
    monkeypatch.setattr(keeping, "DIGEST_EVERY_US", 5_000_000)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Two minutes of three trains, a section, notes and an alarm of another system."""
    desk = Desk(tmp_path / "s")
    for second in range(120):
        for train in "ABC":
            desk.say("position", train=train, km=1 + second * 0.02 + ord(train) - 65, track="1")
        if second % 10 == 0:
            desk.say("section", section="main-1", state="occupied", train="A")
        if second == 60:
            desk.say("alarm", alarm="EXT", key="K", active=True, priority=2, text="smoke")
        desk.wait(1)
    yield desk
    desk.close()


@pytest.fixture
def reader(desk: Desk) -> Iterator[StoreReader]:
    with StoreReader.open(desk.path) as reader:
        yield reader


def folded(reader: StoreReader, at_us: int) -> Picture:
    """The picture by folding everything from the beginning."""
    fold = Fold(*store_content(reader), reader.header.origin)
    fold.apply_all(reader.events(until_us=at_us))
    return fold.snapshot(at_us)


def test_an_instant_is_the_same_from_a_snapshot_as_from_the_beginning(
    reader: StoreReader,
) -> None:
    assert len(reader.snapshot_seqs()) >= 5
    seeker = Seeker(reader, *store_content(reader))
    chance = Random(1)
    for _ in range(40):
        at_us = START_US + chance.randrange(-1, 125) * 1_000_000 + chance.randrange(3)
        found, expected = seeker.picture_at(at_us), folded(reader, at_us)
        assert (found.seq, found.at_us, found.digest()) == (
            expected.seq,
            at_us,
            expected.digest(),
        )
        assert found.trains == expected.trains
        assert found.notes == expected.notes
        assert found.alarms == expected.alarms


def test_it_holds_nothing_that_was_recorded_later(reader: StoreReader) -> None:
    seeker = Seeker(reader, *store_content(reader))
    seeker.picture_at()
    at_us = us(30)
    found = seeker.picture_at(at_us)
    times = [train.fix_recorded_us for train in found.trains.values()]
    assert max(filter(None, times)) <= at_us
    assert found.seq == reader.seq_at(at_us)


def test_a_picture_does_not_change_when_another_instant_is_sought(reader: StoreReader) -> None:
    seeker = Seeker(reader, *store_content(reader))
    first = seeker.picture_at(us(100))
    digest = first.digest()
    seeker.picture_at(us(20))
    seeker.picture_at(us(110))
    assert first.digest() == digest


def test_all_that_differs_between_two_instants_counts_as_changed(reader: StoreReader) -> None:
    seeker = Seeker(reader, *store_content(reader))
    late = seeker.picture_at(us(110))
    early = seeker.picture_at(us(2))
    differ = {name for name in late.trains if late.trains[name] != early.trains.get(name)}
    assert differ <= early.changes.trains
    assert early.changes.notes


def test_the_desk_the_scripts_and_the_beginning_agree(desk: Desk, reader: StoreReader) -> None:
    session = StoreSession(desk.path, us(10))
    for second in (70, 40, 119):
        at_us = us(second)
        digests = {
            session.seek(at_us).digest(),
            picture_at(desk.path, at_us, None)[0].digest(),
            folded(reader, at_us).digest(),
        }
        assert len(digests) == 1
        assert session.now_us() == at_us
    session.close()


def test_a_snapshot_of_another_version_or_none_is_passed_over(
    desk: Desk, reader: StoreReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = folded(reader, us(100)).digest()
    desk.writer.put_snapshot(reader.seq_at(us(100)), b"nothing that a fold could go on from")
    content = store_content(reader)
    assert Seeker(reader, *content).picture_at(us(100)).digest() == expected
    monkeypatch.setattr(picture, "FOLD_VERSION", picture.FOLD_VERSION + 1)
    assert Seeker(reader, *content).picture_at(us(100)).digest() == expected


def test_a_log_gives_again_what_was_believed_live(reader: StoreReader) -> None:
    result = refold(reader, *store_content(reader))
    assert result.problems == []
    assert result.digests >= 20
    assert result.snapshots == len(reader.snapshot_seqs())


def test_a_fold_that_differs_from_what_was_believed_is_told(
    reader: StoreReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if the program had changed what it makes of a report."""
    monkeypatch.setattr("core.state.trains.LEFT_POINT_MM", 1)
    monkeypatch.setattr("core.state.trains._is_standing", lambda *_: True)
    result = refold(reader, *store_content(reader))
    assert "what was believed then is not what the log gives" in result.problems[0]


def test_a_snapshot_that_is_not_what_the_log_gives_is_told(desk: Desk, reader: StoreReader) -> None:
    seqs = reader.snapshot_seqs()
    found = reader.snapshot(seqs[0])
    assert found is not None
    assert found[1] is not None
    desk.writer.put_snapshot(seqs[1], found[1])
    (problem,) = refold(reader, *store_content(reader)).problems
    assert problem.startswith(f"the snapshot after event {seqs[1]} ")


def test_settling_changes_no_instant(desk: Desk, reader: StoreReader) -> None:
    seeker = Seeker(reader, *store_content(reader))
    instants = [us(second) for second in range(0, 120, 7)]
    before = [seeker.picture_at(at_us).digest() for at_us in instants]
    desk.close()
    with StoreWriter.open(desk.path) as writer:
        writer.settle_all()
    assert [seeker.picture_at(at_us).digest() for at_us in instants] == before
    desk.open()
