# `make run` serves the dashboard, `make test` runs every test; both set up what they need.
PORT ?= 8501
PYTHON ?= python3
VENV ?= .venv
GOLD ?=
ARGS ?=
BIN := $(VENV)/bin

.PHONY: help run test formats lint bench bench-peers schema docs clean
.DEFAULT_GOAL := help

help:
	@echo "make run [PORT=8501]  the dashboard, with a sample story, at http://127.0.0.1:8501"
	@echo "make test             every test (browser tests need Chromium; they are skipped without it)"
	@echo "make formats          exported files in the viewers and checkers they are meant for, which it fetches"
	@echo "make lint             ruff, mypy, import layers, doctests"
	@echo "make bench GOLD=DIR   accuracy, speed and memory on a folder of gold data"
	@echo "make bench-peers      installs other date libraries, which make bench then shows beside this one"
	@echo "make schema           writes docs/schema"
	@echo "make docs             writes docs/cli.md"

run: $(VENV)/.app
	@$(BIN)/timeline app --headless --port $(PORT)

test: $(VENV)/.dev
	@$(BIN)/python -m pytest -n auto --dist loadfile $(ARGS)

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q --doctest-modules timeline

# Viewers and checkers come from the package index of npm, by the npm that a Python package carries.
VIEWERS := .make/viewers

formats: $(VENV)/.viewers $(VIEWERS)/.ready
	@REQUIRE_VIEWERS=1 VIEWERS="$(VIEWERS)" $(BIN)/python -m pytest tests/formats $(ARGS)

$(VENV)/.viewers: $(VENV)/.dev
	@$(call install,.[dev$(comma)viewers])
	@touch $@

$(VIEWERS)/.ready: tests/formats/package.json | $(VENV)/.viewers
	@mkdir -p $(VIEWERS) && cp $< $(VIEWERS)
	@PATH="$(abspath $(BIN)):$$PATH" npm install --silent --no-package-lock --no-audit --no-fund --omit=optional --prefix $(VIEWERS)
	@touch $@

comma := ,

bench: $(VENV)/.app
	@$(BIN)/python benchmarks/bench.py "$(GOLD)"

# Each peer has an environment of its own under .make/peers; one that cannot be installed is left out.
PEERS := .make/peers

bench-peers: $(VENV)/.app
	@$(call peer,duckling,pyduckling-native-phihos)
	@$(call peer,recognizers,recognizers-text-date-time "emoji<2")
	@mkdir -p $(PEERS)/chrono; npm install --silent --no-fund --no-audit --prefix $(PEERS)/chrono chrono-node \
	  && echo "chrono-node is in $(PEERS)/chrono" || echo "chrono-node could not be installed (is npm there?)" >&2

define peer
{ $(BIN)/python -m venv $(PEERS)/$(1) && $(PEERS)/$(1)/bin/python -m pip install --quiet --disable-pip-version-check $(2) \
  && touch $(PEERS)/$(1)/.ready && echo "$(1) is in $(PEERS)/$(1)"; } || echo "$(1) could not be installed" >&2
endef

schema: $(VENV)/.app
	@mkdir -p docs/schema
	@$(BIN)/timeline schema > docs/schema/timeline-1.0.schema.json

docs: $(VENV)/.app
	@$(BIN)/python -m timeline.cli.reference > docs/cli.md.new && mv docs/cli.md.new docs/cli.md

clean:
	rm -rf $(VENV)

# ---- the environment: uv when it is there and works, else venv and pip

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null || { \
	  echo "timeline needs Python 3.11 to 3.14, and $(PYTHON) is not that: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@if command -v uv >/dev/null 2>&1 && uv venv --quiet --seed --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')" $(VENV) >/dev/null 2>&1; then \
	  touch $(VENV)/.uv; \
	elif $(PYTHON) -c 'import venv, ensurepip' 2>/dev/null; then \
	  echo "Making the environment in $(VENV) …"; rm -rf $(VENV); $(PYTHON) -m venv $(VENV); \
	else \
	  echo "Python's venv module is missing; install it, on Debian and Ubuntu with: sudo apt install python3-venv" >&2; exit 1; \
	fi

$(VENV)/.app: pyproject.toml | $(BIN)/python
	@$(call install,.[all])
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	@$(call install,.[dev])
	@touch $@ $(VENV)/.app

define install
echo "Installing $(1) … (the first time takes a few minutes)"; \
if [ -f $(VENV)/.uv ] && uv pip install --quiet --python $(BIN)/python -e "$(1)" 2>/dev/null; then :; \
else $(BIN)/python -m pip install --quiet --disable-pip-version-check -e "$(1)"; fi
endef
