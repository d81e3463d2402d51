# `make demo` and `make test` need Python 3.11, pip and the package index, nothing else.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check format lint types unit lock clean

demo: $(VENV)/run
	$(BIN)/claimcheck compare data/harbour_fire --exit-zero

test: $(VENV)/dev
	$(MAKE) lint types unit

check: $(VENV)/dev format lint types unit

format: $(VENV)/dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix-only --quiet .

lint: $(VENV)/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/dev
	$(BIN)/mypy

unit: $(VENV)/dev
	$(BIN)/pytest

# Anything installed is named, with its hash, in requirements/; the project itself comes last, without a download.
$(VENV)/run: requirements/run.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/dev: requirements/dev.txt $(VENV)/run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	touch $@

# Needs uv. Hashes only: no address of any index goes into the lock files.
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-emit-index-url --no-emit-find-links --extra build
lock:
	$(LOCK) pyproject.toml --output-file requirements/run.txt
	$(LOCK) --extra dev pyproject.toml --output-file requirements/dev.txt

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
