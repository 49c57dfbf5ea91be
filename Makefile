# The acts of a developer; scripts/ does the work. `make help` lists them.
PYTHON ?= python3
PORT ?= 8000
DATA ?= .data/demo

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev run check test bench docs

help:  ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup:  ## Create .venv with everything that running needs (.venv/bin/corcom)
	@$(PYTHON) scripts/setup.py run

setup-dev:  ## Create .venv with everything that checks and tests need as well
	@$(PYTHON) scripts/setup.py dev

run: setup  ## Start the demonstration desk on 127.0.0.1 (PORT=8000, DATA=.data/demo)
	@exec .venv/bin/corcom serve --demo --data "$(DATA)" --port "$(PORT)"

check: setup-dev  ## Format, lint, types, rings, migrations and the house's tests, in under a minute
	@.venv/bin/python scripts/check.py

test: setup-dev  ## Every check and every suite, on SQLite, PostgreSQL and in the browser
	@.venv/bin/python scripts/suites.py

bench: setup-dev  ## The measurements in bench/, each against its bound
	@.venv/bin/python scripts/bench.py

docs: setup-dev  ## Write the reference pages that follow from the code
	@.venv/bin/python scripts/reference_pages.py
