#!/bin/sh
# Makes .venv and installs requirements/KIND.txt into it: `sh requirements/install.sh run` or `… dev`.
# Made anew when it is missing, broken or made by a Python that is gone; nothing is asked of the network when up to date.
set -eu

kind=$1
wanted=requirements/$kind.txt
installed=.venv/$kind.installed
usable='import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))'
whole='import sys, pip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))'

if ! .venv/bin/python -c "$whole" 2>/dev/null; then
    python=
    for candidate in python3.14 python3.13 python3.12 python3.11 python3 python; do
        if command -v "$candidate" >/dev/null 2>&1 && "$candidate" -c "$usable" >/dev/null 2>&1; then
            python=$candidate
            break
        fi
    done
    if [ -z "$python" ]; then
        echo "Sebaya needs Python 3.11, 3.12, 3.13 or 3.14 with venv: install it (Debian, Ubuntu: sudo apt install python3 python3-venv; others: python.org), then run the same command again." >&2
        exit 1
    fi
    echo "Making .venv with $("$python" --version) …" >&2
    rm -rf .venv
    "$python" -m venv .venv
fi

if cmp -s "$wanted" "$installed"; then
    exit 0
fi

# --no-deps: the lock names everything there is to install. Left to resolve, an older pip reaches past a pin to the newest
# release of whatever is wanted with an extra (coverage[toml]), finds no hash for it, and refuses on the day it comes out.
echo "Installing $wanted …" >&2
if ! .venv/bin/python -m pip install --disable-pip-version-check --quiet --require-hashes --no-deps -r "$wanted"; then
    echo "The packages could not be installed. Check the network, then run the same command again." >&2
    exit 1
fi
cp "$wanted" "$installed"
