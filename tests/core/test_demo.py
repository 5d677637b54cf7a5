"""The demonstration has something of everything that a desk shows."""

from __future__ import annotations

from pathlib import Path

from core.recorder.demo import record_demo
from core.session import open_shot


def test_a_stretch_of_the_demonstration_is_restricted_and_the_field_agreed(tmp_path: Path) -> None:
    store = tmp_path / "demo.db"
    record_demo(store, 240)
    session = open_shot(store, None)
    try:
        found = {r.kind: r.state for r in session.picture.restrictions.values()}
    finally:
        session.close()
    assert found == {"tsr": "active", "possession": "active", "block": "active"}
