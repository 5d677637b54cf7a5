"""The source contract, kept by every built-in source and by a plugin."""

import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import FileIO
from pathlib import Path

import pytest
from google.transit.gtfs_realtime_pb2 import FeedMessage

from core.line.loading import open_line
from core.recorder.wiring import register_built_ins
from core.telemetry.adapters import gtfsrt
from core.telemetry.adapters.ndjson import NdjsonPipe
from core.telemetry.adapters.tcp import TcpListener
from core.telemetry.registry import open_source
from core.telemetry.source import Source, SourceContext
from core.timetable.loading import open_plan
from core.units import parse_iso_us
from tests.contract.source_contract import FailingSourceContract, SourceContract
from tests.plugin_package.install import plugin_path

__all__ = ["plugin_path"]

LINES = b"".join(
    b'{"kind":"position","train":"T%d","at":"2026-03-01T10:00:00Z","km":%d}\n' % (n, n)
    for n in range(40)
)


class TestNdjsonFile(SourceContract):
    @pytest.fixture
    def make(self, context: SourceContext, tmp_path: Path) -> Callable[[], Source]:
        (tmp_path / "reports.jsonl").write_bytes(LINES)
        return lambda: open_source(f"ndjson:{tmp_path / 'reports.jsonl'}", context)


class TestNdjsonJunk(TestNdjsonFile):
    all_accepted = False

    @pytest.fixture
    def make(self, context: SourceContext, tmp_path: Path) -> Callable[[], Source]:
        (tmp_path / "reports.jsonl").write_bytes(b"junk\n" * 300 + LINES + b"\xff" * 70_000)
        return lambda: open_source(f"ndjson:{tmp_path / 'reports.jsonl'}", context)


class TestNdjsonPipe(SourceContract):
    deterministic = False

    @pytest.fixture
    def make(self, tmp_path: Path) -> Callable[[], Source]:
        path = tmp_path / "lines"
        path.write_bytes(LINES)
        return lambda: NdjsonPipe("ndjson:-", "-", lambda: FileIO(path))


class TestTcpListener(SourceContract):
    uri = "tcp://127.0.0.1:0"
    deterministic = False
    at_least = 40

    @contextmanager
    def speaking(self, source: Source) -> Iterator[None]:
        assert isinstance(source, TcpListener)
        done = threading.Event()

        def speak() -> None:
            while source.address is None and not done.wait(0.01):
                pass
            if source.address:
                with suppress(OSError), socket.create_connection(source.address) as peer:
                    peer.sendall(LINES)
                    done.wait()

        speaker = threading.Thread(target=speak)
        speaker.start()
        yield
        done.set()
        speaker.join()


class TestTcpDialer(SourceContract):
    deterministic = False
    at_least = 40

    @pytest.fixture
    def make(self, context: SourceContext) -> Iterator[Callable[[], Source]]:
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.settimeout(0.05)
            self.server = server
            port = server.getsockname()[1]
            yield lambda: open_source(f"tcp://127.0.0.1:{port}?connect=1", context)

    @contextmanager
    def speaking(self, source: Source) -> Iterator[None]:
        done = threading.Event()

        def speak() -> None:
            while not done.is_set():
                with suppress(TimeoutError):
                    peer, _ = self.server.accept()
                    with peer:
                        peer.sendall(LINES)
                        done.wait()

        speaker = threading.Thread(target=speak)
        speaker.start()
        yield
        done.set()
        speaker.join()


class TestTcpAddressTaken(FailingSourceContract):
    deterministic = False

    @pytest.fixture
    def make(self, context: SourceContext) -> Iterator[Callable[[], Source]]:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            yield lambda: open_source(f"tcp://127.0.0.1:{port}", context)


def feed_message() -> bytes:
    message = FeedMessage()
    message.header.gtfs_realtime_version = "2.0"
    message.header.timestamp = 1_772_359_200
    for number in range(20):
        vehicle = message.entity.add(id=str(number)).vehicle
        vehicle.vehicle.id = f"v{number}"
        vehicle.trip.trip_id = f"T{number}"
        vehicle.position.latitude = 0.0
        vehicle.position.longitude = 60.0 + number / 20
    return bytes(message.SerializeToString())


class TestGtfsrtFile(SourceContract):
    @pytest.fixture
    def make(self, context: SourceContext, tmp_path: Path) -> Callable[[], Source]:
        (tmp_path / "feed.pb").write_bytes(feed_message())
        return lambda: open_source(f"gtfsrt:{tmp_path / 'feed.pb'}", context)


class TestGtfsrtNoise(TestGtfsrtFile):
    all_accepted = False

    @pytest.fixture
    def make(self, context: SourceContext, tmp_path: Path) -> Callable[[], Source]:
        message = FeedMessage()
        message.ParseFromString(feed_message())
        message.entity.add(id="gone", is_deleted=True)
        message.entity[3].vehicle.ClearField("position")
        (tmp_path / "feed.pb").write_bytes(message.SerializeToString())
        return lambda: open_source(f"gtfsrt:{tmp_path / 'feed.pb'}", context)


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = feed_message()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class TestGtfsrtUrl(SourceContract):
    deterministic = False
    at_least = 20
    repeats_itself = True

    @pytest.fixture
    def make(
        self, context: SourceContext, monkeypatch: pytest.MonkeyPatch
    ) -> Iterator[Callable[[], Source]]:
        monkeypatch.setenv("no_proxy", "*")
        with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
            thread = threading.Thread(target=server.serve_forever, args=(0.01,))
            thread.start()
            yield lambda: open_source(f"gtfsrt:http://127.0.0.1:{server.server_port}/", context)
            server.shutdown()
            thread.join()


class TestGtfsrtUrlThatIsGone(FailingSourceContract):
    @pytest.fixture
    def make(self, context: SourceContext, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Source]:
        monkeypatch.setenv("no_proxy", "*")
        monkeypatch.setattr(gtfsrt, "POLL_S", 0.01)
        with socket.create_server(("127.0.0.1", 0)) as server:
            port = server.getsockname()[1]
        return lambda: open_source(f"gtfsrt:http://127.0.0.1:{port}/", context)


class TestSimulator(SourceContract):
    uri = "sim:?seed=7"
    at_least = 1_000
    repeats_itself = True

    @pytest.fixture
    def context(self) -> SourceContext:
        register_built_ins()
        start_us = parse_iso_us("2026-03-01T06:00:00Z")
        return SourceContext(open_line("corridor"), open_plan("corridor"), "feed", start_us)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten minutes of the simulated corridor."""
    store = tmp_path_factory.mktemp("replay") / "day.db"
    command = ["record", str(store), "--line", "corridor", "--source", TestSimulator.uri]
    subprocess.run(
        [sys.executable, "main.py", *command, "--clock", "feed", "--for", "600"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=True,
    )
    return store


class TestReplay(TestSimulator):
    @pytest.fixture
    def make(self, context: SourceContext, store: Path) -> Callable[[], Source]:
        return lambda: open_source(f"replay:{store}", context)


class _Plugin(SourceContract):
    @pytest.fixture
    def make(
        self, context: SourceContext, plugin_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> Iterator[Callable[[], Source]]:
        monkeypatch.syspath_prepend(plugin_path)
        yield lambda: open_source(self.uri, context)
        for name in [name for name in sys.modules if name.startswith("bolan_test_sources")]:
            del sys.modules[name]


class TestPlugin(_Plugin):
    uri = "counted:50"


class TestPluginThatFails(_Plugin, FailingSourceContract):
    uri = "fragile:"
