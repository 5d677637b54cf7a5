"""The status channel: who may ask, what is answered, and what nothing at all can break."""

from __future__ import annotations

import json
import os
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from core.recorder.status import (
    RecorderStatus,
    StatusServer,
    ask_status,
    named_alarms,
    status_file,
)
from tests.desk_log import critical
from tests.recorder_kit import us

STATUS = RecorderStatus(
    pid=os.getpid(), store_id="f00", recording=True, session_us=us(0), last_seq=12, queue=3
)


class Served:
    """A server for a store, what it is to say, and whether it was asked to stop."""

    def __init__(self, store: Path) -> None:
        self.store = store
        self.says = STATUS
        self.stopped = threading.Event()
        self.server = StatusServer(store, lambda: self.says, self.stopped.set)
        self.server.start()

    @property
    def address(self) -> dict[str, object]:
        found: dict[str, object] = json.loads(status_file(self.store).read_text())
        return found

    def send(self, data: bytes) -> bytes:
        """What it answers to some bytes, until it ends the connection."""
        received = b""
        port = int(str(self.address["port"]))
        with socket.create_connection(("127.0.0.1", port), 5) as peer, suppress(OSError):
            peer.sendall(data)
            peer.shutdown(socket.SHUT_WR)
            while chunk := peer.recv(65_536):
                received += chunk
        return received

    def answer(self) -> RecorderStatus | None:
        """Asks as a desk does, again and again, until it would call the recorder silent."""
        for _ in range(6):
            if (said := ask_status(self.store)) is not None:
                return said
        return None


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "s.db"


@pytest.fixture
def served(store: Path) -> Iterator[Served]:
    served = Served(store)
    yield served
    served.server.close()


def test_it_says_what_the_recorder_says(served: Served) -> None:
    assert served.answer() == STATUS


def test_it_says_that_nothing_is_recorded_and_why(served: Served) -> None:
    served.says = RecorderStatus(
        pid=1,
        store_id="f00",
        recording=False,
        reason="not written: the disk is full",
        buffered=17,
        unrecorded_alarms=(critical("tunnel 4"),),
    )
    assert served.answer() == served.says


def test_asked_to_stop_it_answers_and_stops(served: Served) -> None:
    assert ask_status(served.store, "stop") == STATUS
    assert served.stopped.wait(5)


@pytest.mark.parametrize("token", ["", "0" * 32, None, 7])
def test_without_the_token_nobody_is_answered_or_obeyed(served: Served, token: object) -> None:
    asked = json.dumps({"token": token, "ask": "stop"}).encode() + b"\n"
    assert served.send(asked) == b""
    assert not served.stopped.is_set()
    assert served.answer() == STATUS


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"[]\n",
        b"null\n",
        b'"token"\n',
        b"{}\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"\xff\x00\xfe\n",
        b"[" * 60_000 + b"\n",
        b"x" * 1_000_000,
    ],
    ids=lambda data: repr(data[:12]),
)
def test_no_request_ends_it(served: Served, data: bytes) -> None:
    assert served.send(data) == b""
    assert served.answer() == STATUS


def test_those_who_connect_and_say_nothing_do_not_silence_it(served: Served) -> None:
    port = int(str(served.address["port"]))
    idle = [socket.create_connection(("127.0.0.1", port), 5) for _ in range(3)]
    try:
        assert served.answer() == STATUS
    finally:
        for connection in idle:
            connection.close()


def test_the_longest_list_of_alarms_fits_an_answer(served: Served) -> None:
    name = "\N{GREEK CAPITAL LETTER OMEGA}" * 64
    alarms = named_alarms(critical(f"{name} {number}") for number in range(10_000))
    assert len(alarms) > 50
    served.says = RecorderStatus(pid=1, store_id="f00", recording=False, unrecorded_alarms=alarms)
    assert served.answer() == served.says


def test_a_store_found_by_a_link_has_the_same_recorder(served: Served, tmp_path: Path) -> None:
    served.store.touch()
    link = tmp_path / "elsewhere" / "link.db"
    link.parent.mkdir()
    link.symlink_to(served.store)
    assert ask_status(link) == STATUS


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_the_token_is_for_its_owner_alone(served: Served) -> None:
    assert status_file(served.store).stat().st_mode & 0o777 == 0o600


class TestEnd:
    def test_closed_it_answers_no_more_and_leaves_nothing(self, served: Served) -> None:
        port = int(str(served.address["port"]))
        served.server.close()
        assert ask_status(served.store) is None
        assert not status_file(served.store).exists()
        with pytest.raises(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()

    def test_the_address_of_the_next_one_is_left_alone(self, served: Served) -> None:
        successor = Served(served.store)
        served.server.close()
        try:
            assert successor.answer() == STATUS
        finally:
            successor.server.close()


class TestStale:
    """What a recorder left behind that was killed."""

    def test_a_port_on_which_nobody_listens(self, served: Served) -> None:
        left = status_file(served.store).read_bytes()
        served.server.close()
        status_file(served.store).write_bytes(left)
        assert ask_status(served.store) is None

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"{",
            b"[]",
            b"{}",
            b'{"port": 0, "token": "x"}',
            b'{"port": 70000, "token": "x"}',
            b'{"port": "http", "token": "x"}',
            b'{"port": 80}',
            b"\xff\xfe",
            b"[" * 100_000,
        ],
        ids=lambda content: repr(content[:16]),
    )
    def test_a_file_that_says_nothing(self, store: Path, content: bytes) -> None:
        status_file(store).write_bytes(content)
        assert ask_status(store) is None

    @pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 400 Bad Request\r\n", b"{}\n", b"[]\n"])
    def test_another_program_on_its_port(self, store: Path, answer: bytes) -> None:
        with socket.create_server(("127.0.0.1", 0)) as other:

            def speak() -> None:
                with other.accept()[0] as peer:
                    peer.sendall(answer)

            speaker = threading.Thread(target=speak)
            speaker.start()
            port = other.getsockname()[1]
            status_file(store).write_text(json.dumps({"port": port, "token": "x"}))
            assert ask_status(store) is None
            speaker.join()

    def test_no_file_at_all(self, store: Path) -> None:
        assert ask_status(store) is None
