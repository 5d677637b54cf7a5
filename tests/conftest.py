"""What holds for every test: no display, no one's own files, one time zone, seeded examples."""

import atexit
import itertools
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before anything imports Qt. A test run with a display still draws off-screen unless told.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "UTC"
os.environ["LC_ALL"] = "C.UTF-8"
if hasattr(time, "tzset"):
    time.tzset()

# BOLAN_TEST_SCALE=20 searches twenty times as long; a build server repeats the same examples.
_IN_CI = bool(os.environ.get("CI"))
_SCALE = float(os.environ.get("BOLAN_TEST_SCALE", "1"))
settings.register_profile(
    "bolan",
    settings.get_profile("default"),
    max_examples=max(1, round(50 * _SCALE)),
    derandomize=_IN_CI,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("bolan")

# Short, because the path of a local socket may not exceed some hundred bytes.
_HOME = Path(tempfile.mkdtemp(prefix="bolan-"))
# In the process that hands tests out to others; those end without this, and have the fixture below.
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)
_numbers = itertools.count()


def _redirect_user_directories(home: Path) -> dict[str, str]:
    runtime = home / "run"
    runtime.mkdir(parents=True, mode=0o700)
    return {
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_RUNTIME_DIR": str(runtime),
    }


# Also for what reads them at import.
os.environ.update(_redirect_user_directories(_HOME / "import"))


@pytest.fixture(autouse=True)
def user_directories(monkeypatch: pytest.MonkeyPatch) -> Path:
    """Empty data, configuration, cache and run-time directories for this test alone."""
    home = _HOME / str(next(_numbers))
    for name, path in _redirect_user_directories(home).items():
        monkeypatch.setenv(name, path)
    return home


@pytest.fixture(autouse=True, scope="session")
def _remove_user_directories() -> Iterator[None]:
    yield
    shutil.rmtree(_HOME, ignore_errors=True)
