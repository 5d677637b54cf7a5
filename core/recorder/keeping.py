"""Owns what a recorder keeps beside its decisions: digests and seals in the log, snapshots, order.

Nothing here is needed to read the log: it makes any instant quick to find and the log hard to deny.
"""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.events import MeasurementsDropped, PictureDigested, SealMade
from core.picture import Fold
from core.store import Retention, StoreError, StoreWriter
from core.units import US_PER_S

DIGEST_EVERY_US = 60 * US_PER_S
SEAL_EVERY_US = 600 * US_PER_S
DROP_EVERY_US = 60 * US_PER_S
# Folding this many events on from a snapshot takes about 30 ms.
SNAPSHOT_EVERY = 3_000
# In a flood of alarms a snapshot costs as much as folding some events for each that stands: they
# then lie farther apart, so that all of them together cost no more than the events do.
SNAPSHOT_EVERY_ALARM = 4
# What may be spent on old commits after a new one.
SETTLE_S = 0.002


class Keeper:
    """Says when a digest, a snapshot or a seal is due, and keeps the old part of a store short."""

    def __init__(
        self,
        writer: StoreWriter,
        fold: Fold,
        key: Ed25519PrivateKey | None,
        retention: Retention,
    ) -> None:
        self._writer = writer
        self._fold = fold
        self._key = key
        self._retention = retention
        self._dropped_us: int | None = None
        # Also what a run before this said is dropped, and could not take away any more.
        self._may_let_go = True
        self._digested_us: int | None = None
        self._sealed_us: int | None = None
        self._is_seal_asked = False
        self._snapshot_seq = writer.last_snapshot_seq()
        self._dumped: list[tuple[int, bytes]] = []

    def digest(self, now_us: int) -> PictureDigested | None:
        """The digest of what is believed now, when one is due."""
        if self._digested_us is None:
            self._digested_us = now_us
        if now_us - self._digested_us < DIGEST_EVERY_US:
            return None
        self._digested_us = now_us
        return PictureDigested(event_us=now_us, upto_seq=self._fold.seq, digest=self._fold.digest())

    def decided(self) -> None:
        """A group has been folded: takes a snapshot when one is due, to be written with it."""
        alarms = len(self._fold.alarms.alarms)
        apart = max(SNAPSHOT_EVERY, SNAPSHOT_EVERY_ALARM * alarms)
        if self._fold.seq - self._snapshot_seq >= apart:
            self._snapshot_seq = self._fold.seq
            self._dumped.append((self._fold.seq, self._fold.dump()))

    def seal(self, now_us: int) -> SealMade | None:
        """The seal over all that is recorded; None without a key."""
        if self._key is None:
            return None
        self._sealed_us = now_us
        self._is_seal_asked = False
        return self._writer.sealed(self._key, now_us)

    def is_seal_due(self, now_us: int) -> bool:
        """Whether the last seal is old, or one was asked for."""
        if self._sealed_us is None:
            self._sealed_us = now_us
        return self._is_seal_asked or now_us - self._sealed_us >= SEAL_EVERY_US

    def ask_seal(self) -> str:
        """Makes a seal due; the reason why there can be none, else nothing."""
        if self._key is None:
            return "this recorder has no key to seal with"
        self._is_seal_asked = True
        return ""

    def dropping(self, now_us: int) -> MeasurementsDropped | None:
        """The fact that measurements go for which the store is too old or too large, if any."""
        if self._dropped_us is not None and now_us - self._dropped_us < DROP_EVERY_US:
            return None
        self._dropped_us = now_us
        try:
            dropped = self._writer.drop(self._retention)
        except StoreError:
            return None
        self._may_let_go = self._may_let_go or dropped is not None
        return dropped

    def committed(self) -> None:
        """Writes the snapshots of what is now recorded, and works a little on what is old.

        A fault of the store here is nobody's loss, and the next commit tells of it.
        """
        try:
            while self._dumped and self._dumped[0][0] <= self._writer.last_seq:
                self._writer.put_snapshot(*self._dumped[0])
                del self._dumped[0]
            if self._may_let_go:
                self._writer.let_go()
                self._may_let_go = False
            self._writer.settle(SETTLE_S)
        except StoreError:
            return
