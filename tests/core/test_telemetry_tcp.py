"""Reports over TCP: several clients, half lines, bounds, and finding the peer again."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from queue import Queue

import pytest

from core.telemetry.adapters import tcp
from core.telemetry.registry import open_source
from core.telemetry.source import RawReport, Source, SourceContext

CONTEXT = SourceContext(railway=None, plan=None, clock="wall", default_start_us=0)
WAIT_S = 20.0


class Running:
    """A source in a thread of its own, its reports in a queue; stopped at the end."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.reports: Queue[RawReport | BaseException] = Queue()
        self.stop = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        try:
            for report in self.source.reports(self.stop):
                self.reports.put(report)
        except OSError as error:
            self.reports.put(error)

    def next(self) -> RawReport:
        report = self.reports.get(timeout=WAIT_S)
        assert isinstance(report, RawReport), report
        return report

    def end(self) -> None:
        self.stop.set()
        self._thread.join(WAIT_S)
        assert not self._thread.is_alive()

    def rest(self) -> list[RawReport | BaseException]:
        self.end()
        return list(self.reports.queue)


@pytest.fixture
def run() -> Iterator[Callable[[str], Running]]:
    started: list[Running] = []

    def start(uri: str) -> Running:
        started.append(Running(open_source(uri, CONTEXT)))
        return started[-1]

    yield start
    for running in started:
        running.end()


def connect(running: Running) -> socket.socket:
    source = running.source
    assert isinstance(source, tcp.TcpListener)
    while source.address is None:
        running.stop.wait(0.01)
    return socket.create_connection(source.address, timeout=WAIT_S)


def test_several_clients_send_lines_each_numbered_in_a_stream_of_its_own(
    run: Callable[[str], Running],
) -> None:
    running = run("tcp://127.0.0.1:0")
    with connect(running) as one, connect(running) as two:
        one.sendall(b'{"a":1}\r\n{"a"')
        first = running.next()
        two.sendall(b'{"b":1}\n')
        second = running.next()
        one.sendall(b":2}\n")
        third = running.next()
    assert [first.payload, second.payload, third.payload] == [b'{"a":1}', b'{"b":1}', b'{"a":2}']
    assert [first.seq, second.seq, third.seq] == [1, 1, 2]
    assert first.stream == third.stream != second.stream
    assert first.stream.startswith("127.0.0.1:")


def test_a_line_that_the_peer_did_not_finish_is_refused(run: Callable[[str], Running]) -> None:
    running = run("tcp://127.0.0.1:0")
    with connect(running) as peer:
        peer.sendall(b'{"a":1}\n{"a":')
    assert running.next().refusal is None
    half = running.next()
    assert (half.payload, half.refusal) == (
        b'{"a":',
        "the connection ended in the middle of this line",
    )


def test_a_peer_that_breaks_off_harshly_leaves_the_others_alone(
    run: Callable[[str], Running],
) -> None:
    running = run("tcp://127.0.0.1:0")
    with connect(running) as good:
        bad = connect(running)
        bad.sendall(b'{"bad":')
        bad.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        bad.close()
        good.sendall(b'{"good":1}\n')
        found = {running.next().payload for _ in range(1)}
        while b'{"good":1}' not in found:
            found.add(running.next().payload)


def test_an_endless_line_takes_bounded_memory_and_the_next_one_is_read(
    run: Callable[[str], Running],
) -> None:
    running = run("tcp://127.0.0.1:0")
    with connect(running) as peer:
        for _ in range(100):
            peer.sendall(b"x" * 100_000)
        peer.sendall(b'\n{"a":1}\n')
        long, after = running.next(), running.next()
    assert len(long.payload) <= 65_537
    assert len(long.payload) + long.unread_bytes == 10_000_000
    assert after.payload == b'{"a":1}'


def test_clients_beyond_the_bound_wait_until_one_leaves(
    run: Callable[[str], Running], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tcp, "MAX_CLIENTS", 2)
    running = run("tcp://127.0.0.1:0")
    with closing(connect(running)) as one, connect(running) as two, connect(running) as three:
        three.sendall(b'{"three":1}\n')
        two.sendall(b'{"two":1}\n')
        assert running.next().payload == b'{"two":1}'
        one.close()
        assert running.next().payload == b'{"three":1}'


def test_stopping_keeps_what_had_come_of_a_line(run: Callable[[str], Running]) -> None:
    running = run("tcp://127.0.0.1:0")
    with connect(running) as peer:
        peer.sendall(b'{"a":1}\n{"a":')
        running.next()
        (half,) = running.rest()
    assert isinstance(half, RawReport)
    assert half.refusal == "the source was stopped in the middle of this line"


def test_an_address_in_use_is_an_error(run: Callable[[str], Running]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        running = run(f"tcp://127.0.0.1:{taken.getsockname()[1]}")
        assert isinstance(running.reports.get(timeout=WAIT_S), OSError)


def test_it_connects_and_connects_again(
    run: Callable[[str], Running], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tcp, "_FIRST_WAIT_S", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as server:
        running = run(f"tcp://127.0.0.1:{server.getsockname()[1]}?connect=1")
        streams = []
        for turn in range(2):
            peer, _ = server.accept()
            with peer:
                peer.sendall(b'{"turn":%d}\n' % turn)
                report = running.next()
            assert (report.payload, report.seq) == (b'{"turn":%d}' % turn, 1)
            streams.append(report.stream)
    assert streams[0] != streams[1]


def test_a_peer_that_is_not_there_is_silence_until_it_is(
    run: Callable[[str], Running], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tcp, "_FIRST_WAIT_S", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as reserved:
        port = reserved.getsockname()[1]
    running = run(f"tcp://127.0.0.1:{port}?connect=1")
    running.stop.wait(0.2)
    with socket.create_server(("127.0.0.1", port)) as server:
        peer, _ = server.accept()
        with peer:
            peer.sendall(b"{}\n")
            assert running.next().payload == b"{}"


@pytest.mark.parametrize(
    "uri",
    [
        "tcp:",
        "tcp://",
        "tcp://host",
        "tcp://host:port",
        "tcp://:9000",
        "tcp://host:70000",
        "tcp://host:1/path",
        "tcp://user@host:1",
        "tcp://host:1?connect=yes",
    ],
)
def test_a_uri_of_another_form_is_refused(uri: str) -> None:
    with pytest.raises(ValueError, match="tcp"):
        open_source(uri, CONTEXT)
