"""Owns the header of a store: what it is, and the line and plan it was recorded with."""

from __future__ import annotations

from sqlite3 import Connection

import msgspec

from core.ids import Origin
from core.store.errors import StoreDamaged, StrPath, faults


class StoreHeader(msgspec.Struct, frozen=True):
    """Written once, when the store is made. `line_text` and `plan_text` are whole files."""

    store_id: str
    origin: Origin
    created_us: int
    format_version: int
    line_name: str
    line_text: str
    plan_name: str
    plan_text: str
    program_version: str

    def rows(self) -> dict[str, str]:
        """The rows of the table; the format version is not one of them."""
        rows = {name: str(getattr(self, name)) for name in _TEXTS}
        return rows | {"origin": self.origin.value, "created_us": str(self.created_us)}


_TEXTS = ("store_id", "line_name", "line_text", "plan_name", "plan_text", "program_version")
_KEYS = {*_TEXTS, "origin", "created_us"}


def write_header(db: Connection, header: StoreHeader) -> None:
    """Writes `header`, inside the caller's transaction."""
    db.executemany("INSERT INTO header VALUES (?, ?)", header.rows().items())


def read_header(db: Connection, path: StrPath, format_version: int) -> StoreHeader:
    """The header in `db`. Raises StoreDamaged when something is missing or makes no sense."""
    with faults(path):
        rows = dict(db.execute("SELECT key, value FROM header"))
    absent = sorted(_KEYS - rows.keys())
    if absent:
        raise StoreDamaged(path, f"it is damaged (its header lacks {', '.join(absent)})")
    try:
        return StoreHeader(
            origin=Origin(rows["origin"]),
            created_us=int(rows["created_us"]),
            format_version=format_version,
            **{name: rows[name] for name in _TEXTS},
        )
    except ValueError as error:
        raise StoreDamaged(path, f"it is damaged (its header: {error})") from error
