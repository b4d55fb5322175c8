# make prove   a first proof, from nothing but Python 3.11+
# make test    the tests        make lint    style and types
# make bench   the benchmarks   make clean   remove what make made

PYTHON ?= python3
JOBS ?= 2
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --editable

.PHONY: prove test lint bench clean

prove: $(VENV)/.installed
	@$(BIN)/rmax prove docs/first.lean --workers 1 --seed 1

test: $(VENV)/.installed-dev
	$(BIN)/pytest -n $(JOBS)

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks

clean:
	rm -rf $(VENV) dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "rmax needs Python 3.11 or newer, and '$(PYTHON)' is not: name one with" \
	    "'make PYTHON=python3.12 $(MAKECMDGOALS)'" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "'$(PYTHON) -m venv' failed: on Debian and Ubuntu, 'apt install python3-venv'" >&2; \
	  exit 1; }

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	@echo "Installing into $(VENV) (about 100 MB, once)"
	@$(PIP) .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(VENV)/bin/python
	@echo "Installing into $(VENV), with the tools for tests"
	@$(PIP) '.[dev]'
	@touch $@ $(VENV)/.installed
