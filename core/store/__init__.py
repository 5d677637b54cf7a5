"""The log on disk. SQLite lives in this package alone."""

from core.store.branch import branch
from core.store.check import Verified, examine, verify
from core.store.errors import (
    StoreDamaged,
    StoreError,
    StoreForeign,
    StoreFull,
    StoreLocked,
    StoreMissing,
    StoreNewer,
    StoreOlder,
    StoreUnreadable,
    StoreUnwritable,
)
from core.store.files import looks_like_store
from core.store.frame import Table
from core.store.header import StoreHeader
from core.store.inbox import Inbox
from core.store.reader import StoreReader
from core.store.retention import KEEP_ALL, Retention
from core.store.schema import FORMAT_VERSION
from core.store.seals import open_key, paper_code
from core.store.writer import StoreWriter

__all__ = [
    "FORMAT_VERSION",
    "KEEP_ALL",
    "Inbox",
    "Retention",
    "StoreDamaged",
    "StoreError",
    "StoreForeign",
    "StoreFull",
    "StoreHeader",
    "StoreLocked",
    "StoreMissing",
    "StoreNewer",
    "StoreOlder",
    "StoreReader",
    "StoreUnreadable",
    "StoreUnwritable",
    "StoreWriter",
    "Table",
    "Verified",
    "branch",
    "examine",
    "looks_like_store",
    "open_key",
    "paper_code",
    "verify",
]
