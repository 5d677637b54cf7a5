# Everything a person or a build server does with this tree. `make help` lists it.

SHELL := /bin/bash
.DEFAULT_GOAL := help

# Which Python to build the environment with; empty: the first one on PATH that is new enough.
PYTHON ?=
export PYTHON
# The environment answers for itself: nothing of the caller's Python leaks into it.
unexport PYTHONPATH PYTHONHOME PIP_TARGET PIP_PREFIX PIP_ROOT PIP_PYTHON PIP_REQUIREMENT PIP_CONSTRAINT
export PIP_USER := 0
export PIP_REQUIRE_VIRTUALENV := 0
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

PY := .venv/bin/python

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
    echo "bolan: building the environment in $$env ($$("$$base" --version))"
    rm -rf "$$env"
    "$$base" -m venv "$$env"
    "$$env/bin/python" -m pip install --quiet --require-hashes --only-binary :all: -r requirements-dev.txt
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
