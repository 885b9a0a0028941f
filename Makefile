# Everything a person needs to type; `make help` lists it. Only make and Python 3.11 to 3.14 must be there.

.DEFAULT_GOAL := help
.PHONY: help demo test run init doctor check audit bench bench-danger bench-screens bench-time chaos leaks mutants
.PHONY: risk lock
.PHONY: environment environment-dev

# What was compiled is kept, also where the environment says otherwise: else every start compiles all of it anew.
export PYTHONDONTWRITEBYTECODE =

PYTHON := .venv/bin/python
UNREACHABLE = fail
LOCK = .venv/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock"

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: environment ## play the whole story on one web page, without account or token
	@exec $(PYTHON) -m bot demo

test: environment-dev ## all tests
	@$(PYTHON) -m pytest -n auto --dist worksteal

run: environment ## run the service with the settings in .env
	@exec $(PYTHON) -m bot run

init: environment ## set everything up: token, .env, root key, database, the first invitation
	@exec $(PYTHON) -m bot init

doctor: environment ## say in plain words what is wrong
	@exec $(PYTHON) -m bot doctor

check: environment-dev ## format, lint, types, layers; runs nothing
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m mypy
	@$(PYTHON) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"

audit: environment-dev ## parts and their licences (build/parts.cdx.json), known holes, secrets; needs the network
	@$(PYTHON) requirements/parts.py
	@$(PYTHON) requirements/audit.py --unreachable $(UNREACHABLE)

bench: environment-dev ## speed beside a plain echo bot, as a table and in build/bench.json
	@$(PYTHON) -m benchmarks

bench-danger: environment-dev ## how fast help and alerts leave when many are in danger; also in build/danger.json
	@$(PYTHON) -m benchmarks.danger

bench-screens: environment-dev ## how long the screens of a large school take; also in build/screens.json
	@$(PYTHON) -m benchmarks.screens

bench-time: environment-dev ## reports, timers and news at their largest, and an attack on reports: build/bench-time.json
	@$(PYTHON) -m benchmarks.times

chaos: environment-dev ## kills, power cuts, full disks, leaping clocks: as a table and in build/chaos.json
	@$(PYTHON) -m chaos

mutants: environment-dev ## 60 small mistakes in guards, keys and reports: do the tests notice? also in build/mutants.json
	@$(PYTHON) -m tests.mutants

leaks: environment-dev ## 5,000 marked updates through the whole service: none is found where it does not belong
	@LEAKS=5000 $(PYTHON) -m pytest tests/leaks

risk: environment-dev ## train the recognition of danger anew and measure it
	@$(PYTHON) -m recognition.train

lock: environment-dev ## write requirements/*.txt anew from pyproject.toml
	@test -x .venv/bin/uv || { echo "Run .venv/bin/python -m pip install uv first." >&2; exit 1; }
	@$(LOCK) --upgrade --output-file requirements/run.txt
	@$(LOCK) --upgrade --group dev --constraint requirements/run.txt --output-file requirements/dev.txt

environment:
	@sh requirements/install.sh run

environment-dev:
	@sh requirements/install.sh dev
