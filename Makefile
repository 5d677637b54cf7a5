# Everything a person or a build server does with this tree. `make help` lists it.

SHELL := /bin/bash
.DEFAULT_GOAL := help

# Which Python to build the environment with; empty: the first one on PATH that is new enough.
PYTHON ?=
export PYTHON
# The environment answers for itself: nothing of the caller's Python leaks into it.
unexport PYTHONPATH PYTHONHOME PYTHONDONTWRITEBYTECODE
unexport PIP_TARGET PIP_PREFIX PIP_ROOT PIP_PYTHON PIP_REQUIREMENT PIP_CONSTRAINT
export PIP_USER := 0
export PIP_REQUIRE_VIRTUALENV := 0
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

# What a bare Debian 12 lacks: for Qt at all, for a window, and for sound and the scripts of the
# corridor (Latin, Cyrillic with the Kazakh letters, Arabic).
QT_PACKAGES := libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libxkbcommon0
WINDOW_PACKAGES := libwayland-cursor0 libwayland-egl1 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 \
    libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-sync1 \
    libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libxrandr2
OTHER_PACKAGES := fonts-noto-core libpulse0

export QT_PACKAGES WINDOW_PACKAGES OTHER_PACKAGES
# A display makes the packages for a window necessary; without one they are only good to have.
BOLAN_WINDOW := $(or $(DISPLAY),$(WAYLAND_DISPLAY))

PY := .venv/bin/python
OFFSCREEN := QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
# More for pytest: make test ARGS='tests/core -x'
ARGS ?=

# Targets share one environment: one at a time.
.NOTPARALLEL:

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' Makefile

# ---------------------------------------------------------------------------------------------
# Finding Python: sets $python, or leaves it empty.
define FIND_PYTHON
new_enough() { "$$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
python=
if [ -n "$$PYTHON" ]; then
    if new_enough "$$PYTHON"; then python=$$PYTHON; fi
else
    for candidate in python3.11 python3.12 python3.13 python3.14 python3 python; do
        if new_enough "$$candidate"; then python=$$candidate; break; fi
    done
fi
endef

# ---------------------------------------------------------------------------------------------
# The machine. Installs what is missing when it may, and otherwise says how to.
define SYSTEM
command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || exit 0
$(FIND_PYTHON)
needed="$$QT_PACKAGES" other="$$OTHER_PACKAGES"
if [ -n "$${BOLAN_WINDOW:-}" ]; then needed+=" $$WINDOW_PACKAGES"; else other+=" $$WINDOW_PACKAGES"; fi
if [ -z "$$python" ]; then
    if [ -z "$$PYTHON" ]; then needed+=" python3 python3-venv"; fi
else
    version=$$("$$python" -c 'import sys; print("{}.{}".format(*sys.version_info))')
    # Debian's own Python comes in parts; one built from source has them all.
    if ! "$$python" -c 'import ensurepip' 2>/dev/null; then needed+=" python$$version-venv"; fi
    if [ -n "$${BOLAN_PACKAGING:-}" ]; then
        needed+=" binutils"
        case "$$("$$python" -c 'import sys; print(sys.base_prefix)')" in
            /usr) needed+=" libpython$$version" ;;
        esac
    fi
fi
installed=$$(dpkg-query -W -f='$${db:Status-Status},$${Package},$${Provides}\n' |
    sed -n 's/^installed,//p' | tr ',' '\n' | sed 's/^ *//; s/ .*//' | sort -u)
absent() { comm -23 <(printf '%s\n' $$* | sort -u) <(printf '%s\n' "$$installed") | xargs; }
missing=$$(absent $$needed $$other)
[ -n "$$missing" ] || exit 0
if [ "$$(id -u)" = 0 ]; then
    echo "bolan: installing $$missing"
    export DEBIAN_FRONTEND=noninteractive
    wait="-o DPkg::Lock::Timeout=300"
    if apt-get $$wait update -qq && apt-get $$wait install -y -qq --no-install-recommends $$missing \
        >/dev/null; then exit 0; fi
    echo "bolan: apt-get could not install them all" >&2
else
    echo "bolan: this machine lacks packages; install them with: sudo apt-get install $$missing" >&2
fi
[ -z "$$(absent $$needed)" ] || exit 2
endef
export SYSTEM

.PHONY: system
system: ## the libraries and fonts of the machine that Qt needs
	@bash -euo pipefail -c "$$SYSTEM"

# ---------------------------------------------------------------------------------------------
# The environment. It is built in .venvs/<key>, and .venv, a link, points there only when it is
# complete: whatever interrupts the build, .venv is a finished environment or is not there.
define VENV
$(FIND_PYTHON)
if [ -z "$$python" ]; then
    echo "bolan: needs Python 3.11 or newer; $${PYTHON:-python3} is older or absent (set PYTHON=/path/to/python3.11)" >&2
    exit 2
fi
# The interpreter itself (not that of an environment activated around us) and the key of the
# environment it would make from these requirements in this directory.
{ read -r base; read -r key; } < <("$$python" -c '
import hashlib, os, sys
seed = open("requirements-dev.txt", "rb").read() + sys.version.encode() + os.getcwd().encode()
print(getattr(sys, "_base_executable", None) or sys.executable)
print(hashlib.sha256(seed).hexdigest()[:12])')
env=.venvs/$$key

ready() { [ -e "$$env/complete" ] && [ -x "$$env/bin/python" ]; }
linked() { [ -L .venv ] && [ "$$(readlink .venv)" = "$$env" ]; }
if linked && ready; then exit 0; fi

mkdir -p .venvs
if command -v flock >/dev/null; then
    exec 9>.venvs/lock
    flock -n 9 || { echo "bolan: waiting for another 'make venv' in this tree"; flock 9; }
fi
# A .venv that did not come from here, or points at an unfinished one, goes first.
if [ -e .venv ] || [ -L .venv ]; then
    case "$$( [ -L .venv ] && readlink .venv )" in
        .venvs/*) [ -e .venv/complete ] || rm -f .venv ;;
        *) rm -rf .venvs/replaced; mv .venv .venvs/replaced; rm -rf .venvs/replaced ;;
    esac
fi
if ! ready; then
    if ! "$$base" -c 'import ensurepip' 2>/dev/null; then
        echo "bolan: $$base cannot make environments; run 'make system' first" >&2
        exit 2
    fi
    echo "bolan: building the environment in $$env ($$("$$base" --version))"
    rm -rf "$$env"
    "$$base" -m venv "$$env"
    "$$env/bin/python" -m pip install -qq --require-hashes --only-binary :all: -r requirements-dev.txt
    "$$env/bin/python" -m pip check --quiet
    touch "$$env/complete"
fi
previous=$$(readlink .venv || true)
"$$base" -c 'import os, sys; os.symlink(sys.argv[1], sys.argv[2]); os.replace(sys.argv[2], ".venv")' "$$env" ".venvs/link.$$$$"
# Keep the one before, for what still runs from it; drop the rest.
for old in .venvs/*; do
    case "$$old" in "$$env"|"$$previous"|.venvs/lock) ;; *) rm -rf "$$old" ;; esac
done
endef
export VENV

.PHONY: venv
venv: ## the development environment, in .venv
	@bash -euo pipefail -c "$$VENV"

# ---------------------------------------------------------------------------------------------
# Running.
.PHONY: run
run: export BOLAN_WINDOW := $(BOLAN_WINDOW)
run: system venv ## open the desk (without a display: draw it into bolan-desk.png)
	@if [ -n "$$BOLAN_WINDOW" ]; then \
	    exec $(PY) main.py; \
	else \
	    echo "bolan: no display here; drawing the desk into a picture instead"; \
	    $(OFFSCREEN) $(PY) main.py shot --demo --out bolan-desk.png; \
	fi

.PHONY: bench
bench: system venv ## measure, each figure against a peer in the same run
	$(OFFSCREEN) $(PY) -m benchmarks $(ARGS)

# ---------------------------------------------------------------------------------------------
# Checking.
# One process more than the two cores of a small machine: a third of the time, a test waits for
# another program.
.PHONY: test
test: system venv ## the tests
	$(OFFSCREEN) $(PY) -m pytest -n 3 --dist worksteal $(ARGS)

.PHONY: lint
lint: venv ## style, types and layers
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports --no-logo

.PHONY: check
check: lint test ## lint, then test

.PHONY: format
format: venv ## put the style right where a machine can
	.venv/bin/ruff check --fix-only .
	.venv/bin/ruff format .

# The pictures of the documents: late trains, a lost position, a long stop, and a restricted line.
define SCREENSHOTS
place=$$(mktemp -d)
trap 'rm -rf "$$place"' EXIT
export XDG_CONFIG_HOME=$$place TZ=UTC
$(PY) tools/demo.py "$$place/corridor.db" 2
$(PY) tools/screenshots.py "$$place/corridor.db" docs/images --at 2026-06-01T01:50:00Z
$(PY) tools/alarm_scenes.py docs/images
endef
export SCREENSHOTS

.PHONY: screenshots
screenshots: system venv ## draw the pictures of the documents anew, in docs/images
	@mkdir -p docs/images
	@$(OFFSCREEN) bash -euo pipefail -c "$$SCREENSHOTS"

# ---------------------------------------------------------------------------------------------
# Packaging. The bundle is used from elsewhere, as somebody who has only the bundle would.
define SMOKE
bolan=$$PWD/dist/bolan/bolan
place=$$(mktemp -d)
trap 'rm -rf "$$place"' EXIT
mkdir -m 700 "$$place/runtime"
export XDG_DATA_HOME=$$place/data XDG_CONFIG_HOME=$$place/config XDG_CACHE_HOME=$$place/cache
export XDG_STATE_HOME=$$place/state XDG_RUNTIME_DIR=$$place/runtime QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
cd "$$place"
step() { echo "bolan: bundle: $$*" >&2; timeout 300 "$$bolan" "$$@"; }
step --help >/dev/null
step lines
step sources >/dev/null
step record smoke.bolan --line corridor --source sim: --clock feed --for 300
step verify smoke.bolan
step state smoke.bolan >state.json
step shot smoke.bolan --out desk.png
"$$OLDPWD/$(PY)" -c '
import json, struct
trains = json.load(open("state.json"))["trains"]
assert trains, "the recorded picture has no trains"
png = open("desk.png", "rb").read()
assert png.startswith(b"\x89PNG\r\n\x1a\n") and png.endswith(b"IEND\xae\x42\x60\x82"), "not a PNG"
width, height = struct.unpack(">II", png[16:24])
assert width >= 1000 and len(png) > 10_000, "an empty picture"
print(f"bolan: the bundle works: {len(trains)} trains, a desk of {width} x {height}")'
endef
export SMOKE

.PHONY: dist
dist: export BOLAN_PACKAGING := 1
dist: system venv ## the packaged desk, in dist/bolan, tried out
	rm -rf build dist
	.venv/bin/pyinstaller --noconfirm --clean --log-level WARN build.spec
	@du -sh dist/bolan
	@bash -euo pipefail -c "$$SMOKE"

# ---------------------------------------------------------------------------------------------
# Housekeeping.
# One resolution for every platform; the files name packages and hashes, never where from.
LOCK := .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-header --no-emit-index-url --no-emit-find-links

.PHONY: requirements
requirements: venv ## write the lock files anew (UPGRADE=1: with the newest versions)
	$(LOCK) $(if $(UPGRADE),--upgrade) requirements.in -o requirements.txt
	$(LOCK) $(if $(UPGRADE),--upgrade) requirements-dev.in -c requirements.txt -o requirements-dev.txt
	@for name in requirements requirements-dev; do \
	    grep -v '^# Written by' $$name.txt >.venvs/lock.txt; \
	    { echo "# Written by \`make requirements\` from $$name.in; do not edit."; cat .venvs/lock.txt; } >$$name.txt; \
	    rm .venvs/lock.txt; \
	done

.PHONY: clean
clean: ## what builds and tools left behind (not the environment)
	rm -rf build dist bolan-desk.png .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -not -path './.venv*' -prune -exec rm -rf {} +

.PHONY: distclean
distclean: clean ## the environment too
	rm -rf .venv .venvs
