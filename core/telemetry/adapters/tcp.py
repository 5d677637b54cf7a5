"""Owns `tcp://HOST:PORT`: JSON lines over TCP, from those who connect or from one we connect to."""

from __future__ import annotations

import re
import secrets
import selectors
import socket
from collections.abc import Iterator

from core.telemetry.adapters.lines import CHUNK, STOPPED, LineReader
from core.telemetry.source import RawReport, Source, SourceContext, SourceInfo, StopFlag

# Those who connect while this many are connected wait until one of them leaves.
MAX_CLIENTS = 64
_POLL_S = 0.2
_CONNECT_S = 5.0
_FIRST_WAIT_S, _LONGEST_WAIT_S = 0.5, 30.0
_HALF = "the connection ended in the middle of this line"
# Finds out within a minute that a silent peer is gone, where the system can set it.
_KEEP_ALIVE = {"TCP_KEEPIDLE": 30, "TCP_KEEPINTVL": 10, "TCP_KEEPCNT": 3}

_FORM = re.compile(
    r"tcp://(?P<host>\[[0-9A-Fa-f:.]+\]|[^\s:/?#@\[\]]+):(?P<port>\d{1,5})/?(\?connect=(0|(?P<connect>1)))?"
)


class _Connection:
    """One connection: a stream of its own, so that its line numbers are nobody else's."""

    def __init__(self, peer: socket.socket, host: str, port: int) -> None:
        self.peer = peer
        self.is_open = True
        self._lines = LineReader(f"{host}:{port}/{secrets.token_hex(4)}")
        peer.settimeout(_POLL_S)
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for option, value in _KEEP_ALIVE.items():
            if hasattr(socket, option):
                peer.setsockopt(socket.IPPROTO_TCP, getattr(socket, option), value)

    def receive(self) -> Iterator[RawReport]:
        """Yields what has come, or after the last of it what remains; waits a moment for it."""
        try:
            chunk = self.peer.recv(CHUNK)
        except TimeoutError:
            return
        except OSError:
            chunk = b""
        if chunk:
            yield from self._lines.read(chunk)
        else:
            self.is_open = False
            yield from self._lines.end(_HALF)

    def stop(self) -> Iterator[RawReport]:
        """Yields what remains when nobody waits for more."""
        yield from self._lines.end(STOPPED)


class TcpListener:
    """Listens, and takes lines from all who connect. `address` is where, once it does."""

    def __init__(self, uri: str, host: str, port: int) -> None:
        self.info = SourceInfo(name=f"tcp:{host}:{port}", uri=uri)
        self.address: tuple[str, int] | None = None
        self._host, self._port = host, port

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        """Yields lines until stopped. Raises OSError when the address cannot be listened on."""
        family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
        with (
            socket.create_server((self._host, self._port), family=family) as server,
            selectors.DefaultSelector() as selector,
        ):
            self.address = server.getsockname()[:2]
            server.setblocking(False)
            selector.register(server, selectors.EVENT_READ)
            try:
                while not stop.is_set():
                    yield from _round(server, selector)
                for connection in _connections(selector):
                    yield from connection.stop()
            finally:
                for connection in _connections(selector):
                    connection.peer.close()


def _connections(selector: selectors.BaseSelector) -> list[_Connection]:
    return [key.data for key in selector.get_map().values() if key.data]


def _round(server: socket.socket, selector: selectors.BaseSelector) -> Iterator[RawReport]:
    for key, _ in selector.select(_POLL_S):
        connection: _Connection | None = key.data
        if connection is None:
            _admit(server, selector)
            continue
        yield from connection.receive()
        if not connection.is_open:
            selector.unregister(connection.peer)
            connection.peer.close()
            if server not in selector.get_map():
                selector.register(server, selectors.EVENT_READ)


def _admit(server: socket.socket, selector: selectors.BaseSelector) -> None:
    try:
        peer, (host, port, *_) = server.accept()
        connection = _Connection(peer, host, port)
    except OSError:
        return  # It left again before we came to it.
    selector.register(peer, selectors.EVENT_READ, connection)
    if len(_connections(selector)) >= MAX_CLIENTS:
        selector.unregister(server)


class TcpDialer:
    """Connects, and connects again when the connection ends, with ever longer waits between."""

    def __init__(self, uri: str, host: str, port: int) -> None:
        self.info = SourceInfo(name=f"tcp:{host}:{port}", uri=uri)
        self._host, self._port = host, port

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        """Yields lines until stopped. A peer that cannot be reached is silence, not an error."""
        wait_s = _FIRST_WAIT_S
        while not stop.is_set():
            heard = False
            for report in self._one_connection(stop):
                heard = True
                yield report
            wait_s = _FIRST_WAIT_S if heard else min(wait_s * 2, _LONGEST_WAIT_S)
            stop.wait(wait_s)

    def _one_connection(self, stop: StopFlag) -> Iterator[RawReport]:
        try:
            peer = socket.create_connection((self._host, self._port), timeout=_CONNECT_S)
        except OSError:
            return
        with peer:
            connection = _Connection(peer, self._host, self._port)
            while connection.is_open and not stop.is_set():
                yield from connection.receive()
            if connection.is_open:
                yield from connection.stop()


class TcpFactory:
    """Builds the source for `tcp://HOST:PORT`, or with `?connect=1` the one that connects."""

    scheme = "tcp"
    form = "tcp://HOST:PORT (listens) or tcp://HOST:PORT?connect=1"
    extra = ""

    def __call__(self, uri: str, context: SourceContext) -> Source:
        """Raises ValueError for a URI of another form."""
        found = _FORM.fullmatch(uri)
        if not found or (port := int(found["port"])) > 65_535:
            raise ValueError(f"{uri}: not of the form {self.form}")
        host = found["host"].strip("[]")
        return (TcpDialer if found["connect"] else TcpListener)(uri, host, port)
