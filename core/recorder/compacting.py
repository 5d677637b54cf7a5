"""Owns compacting a store, whether a recorder has it or not."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

from core.recorder.status import ask_status
from core.store import KEEP_ALL, Retention, StoreError, StoreLocked
from core.store.compact import compact

_LOOK_EVERY_S = 0.2


def compact_store(store: Path, retention: Retention) -> dict[str, Any]:
    """Makes a store smaller, by its recorder where it has one; what `compact` prints.

    Raises StoreError.
    """
    try:
        return compact(store, retention)._asdict()
    except StoreLocked:
        if ask_status(store) is None:
            raise
    if retention != KEEP_ALL:
        raise StoreError(store, "what its recorder keeps is said to `record`, not to `compact`")
    before = os.stat(store).st_size
    status = ask_status(store, "compact")
    while status is not None and (status := ask_status(store)) is not None and status.compacting:
        time.sleep(_LOOK_EVERY_S)
    return {"before": before, "after": os.stat(store).st_size, "dropped_upto": 0}
