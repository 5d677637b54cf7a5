"""Owns the status channel: how a recorder says that it lives, and whether it records.

A store cannot report its own death, so the recorder serves a socket on the loopback interface and
names it in `<store>-status` beside the store. One request, one JSON line, and the connection ends.
The random token in that file keeps another program on a re-used port from being taken for ours.
"""

from __future__ import annotations

import os
import secrets
import socket
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from core.events import AlarmTransitioned

# A desk asks twice a second; a request or an answer longer than this is not one of ours.
ANSWER_TIMEOUT_S = 0.25
MESSAGE_BYTES = 65_536
# So much of the alarms that could not be written is in an answer; the rest are in its buffered.
UNRECORDED_BYTES = 32_768

Ask = Literal["status", "stop", "compact"]
Port = Annotated[int, msgspec.Meta(ge=1, le=65_535)]


class RecorderStatus(msgspec.Struct, frozen=True, kw_only=True):
    """What a recorder says of itself. Times are session time, `speed` is 0 under the feed clock."""

    pid: int
    store_id: str
    recording: bool
    reason: str = ""
    clock: str = "wall"
    session_us: int = 0
    speed: float = 1.0
    last_seq: int = 0
    queue: int = 0
    buffered: int = 0
    accepted: int = 0
    rejected: int = 0
    duplicates: int = 0
    unrecorded_alarms: tuple[AlarmTransitioned, ...] = ()
    compacting: bool = False


class _Address(msgspec.Struct):
    """What stands in the status file."""

    port: Port
    token: str


class _Request(msgspec.Struct):
    """The one line that is asked."""

    token: str
    ask: Ask = "status"


def named_alarms(alarms: Iterable[AlarmTransitioned]) -> tuple[AlarmTransitioned, ...]:
    """The first of some alarms, as many as an answer has room for."""
    size, named = 0, []
    for alarm in alarms:
        size += len(msgspec.json.encode(alarm))
        if size > UNRECORDED_BYTES:
            break
        named.append(alarm)
    return tuple(named)


def status_file(store: Path) -> Path:
    """Where the recorder of a store says how to reach it."""
    real = store.resolve()
    return real.with_name(real.name + "-status")


class StatusServer:
    """Answers status requests in a thread of its own, from what `current` returns."""

    def __init__(
        self,
        store: Path,
        current: Callable[[], RecorderStatus],
        stop: Callable[[], None],
        compact: Callable[[], None] = lambda: None,
    ) -> None:
        self._file = status_file(store)
        self._current = current
        self._stop = stop
        self._compact = compact
        self._token = secrets.token_hex(16)
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, name="status channel", daemon=True)

    def start(self) -> None:
        """Begins to answer, and says where."""
        self._thread.start()
        port = self._socket.getsockname()[1]
        draft = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        draft.write_bytes(msgspec.json.encode(_Address(port, self._token)))
        draft.chmod(0o600)
        os.replace(draft, self._file)

    def close(self) -> None:
        """Stops answering and takes the address away."""
        with suppress(OSError, ValueError):
            if self._token in self._file.read_text("utf-8"):
                self._file.unlink()
        with suppress(OSError):
            # On Linux closing alone does not end an accept that waits.
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection, suppress(OSError, ValueError, RecursionError):
                self._answer(connection)

    def _answer(self, connection: socket.socket) -> None:
        request = msgspec.json.decode(_read_line(connection), type=_Request)
        if not secrets.compare_digest(request.token.encode(), self._token.encode()):
            return
        connection.sendall(msgspec.json.encode(self._current()) + b"\n")
        if request.ask == "stop":
            self._stop()
        elif request.ask == "compact":
            self._compact()


def ask_status(store: Path, ask: Ask = "status") -> RecorderStatus | None:
    """Asks the recorder of a store; None when none answers in time. `ask="stop"` ends it, too."""
    try:
        address = msgspec.json.decode(status_file(store).read_bytes(), type=_Address)
        with socket.create_connection(("127.0.0.1", address.port), ANSWER_TIMEOUT_S) as channel:
            channel.sendall(msgspec.json.encode(_Request(address.token, ask)) + b"\n")
            return msgspec.json.decode(_read_line(channel), type=RecorderStatus)
    except (OSError, ValueError, RecursionError):
        return None


def _read_line(connection: socket.socket) -> bytes:
    """What came up to the first line's end, in the time and length that one may take."""
    deadline_s = time.monotonic() + ANSWER_TIMEOUT_S
    received = b""
    while not received.endswith(b"\n") and len(received) < MESSAGE_BYTES:
        connection.settimeout(max(0.001, deadline_s - time.monotonic()))
        chunk = connection.recv(65_536)
        if not chunk:
            break
        received += chunk
    return received
