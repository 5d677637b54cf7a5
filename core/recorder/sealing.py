"""Owns the key that this user's recorders seal with, and seals that are asked for from outside."""

from __future__ import annotations

import time
from pathlib import Path

import platformdirs
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.events import SealLog, SealMade
from core.store import Inbox, StoreLocked, StoreReader, StoreWriter, open_key

# How long a recorder may take to answer; it looks at its inbox several times a second.
ANSWER_WAIT_S = 10.0
_ASK_EVERY_S = 0.05


class NotSealed(ValueError):
    """There is no seal now; the text says why."""


def own_key() -> Ed25519PrivateKey:
    """The user's key, made when it is first asked for.

    Where none can be kept, one of this process alone: its seals still bind what it recorded, but
    nobody can tell by the key who made them.
    """
    try:
        return open_key(Path(platformdirs.user_data_dir("bolan", appauthor=False)) / "seal-key.pem")
    except (OSError, ValueError):
        return Ed25519PrivateKey.generate()


def seal_store(path: Path, operator: str) -> SealMade:
    """Seals a store as it stands: by its recorder where one has it, else here.

    Raises StoreError or NotSealed.
    """
    try:
        with StoreWriter.open(path) as writer:
            seal = writer.sealed(own_key(), writer.last_recorded_us)
            writer.append([seal], writer.last_recorded_us)
            return seal
    except StoreLocked:
        return _asked_for(path, operator)


def _asked_for(path: Path, operator: str) -> SealMade:
    with StoreReader.open(path) as reader, Inbox.open(path) as inbox:
        before = reader.last_seq()
        inbox.put(SealLog(operator=operator))
        deadline_s = time.monotonic() + ANSWER_WAIT_S
        while time.monotonic() < deadline_s:
            for logged in reader.events(before, kinds=["seal"]):
                if isinstance(logged.event, SealMade):
                    return logged.event
            time.sleep(_ASK_EVERY_S)
    raise NotSealed(f"{path}: its recorder made no seal within {ANSWER_WAIT_S:.0f} s")
