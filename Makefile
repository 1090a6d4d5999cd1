# make play: the game.  make test: every test.  make check: all that a change has to pass.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TESTS ?= -n auto
GATED := simgame/model/*,simgame/scenario/*,simgame/game.py,simgame/saves/*,simgame/score.py

.PHONY: play test check lint gate format clean

play: $(VENV)/play.stamp
	@$(BIN)/simgame

test: $(VENV)/test.stamp
	@$(BIN)/python -m pytest --dist worksteal $(TESTS)

check: lint
	@$(MAKE) --no-print-directory test TESTS="$(TESTS) --cov --cov-report="
	@$(MAKE) --no-print-directory gate

lint: $(VENV)/dev.stamp
	@$(BIN)/ruff format --check --quiet . || { echo "make format sets this right."; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

# Reads what the last run with coverage recorded.
gate: $(VENV)/test.stamp
	@$(BIN)/coverage report --include="$(GATED)" --fail-under=100

format: $(VENV)/dev.stamp
	@$(BIN)/ruff format --quiet .
	@$(BIN)/ruff check --fix --quiet .

clean:
	@rm -rf $(VENV) build dist

# Installs run once; a changed pyproject.toml asks for the next.
define install
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '$(1)' > $(VENV)/install.log 2>&1 \
		|| { cat $(VENV)/install.log; echo "Installing failed. Check the network, then run make again."; exit 1; }
endef

$(VENV)/play.stamp: pyproject.toml | $(BIN)/python
	@echo "Setting up simgame; this happens once and takes about a minute."
	$(call install,.)
	@touch $@

$(VENV)/%.stamp: pyproject.toml | $(BIN)/python
	@echo "Setting up simgame with its $* tools; this happens once and takes about two minutes."
	$(call install,.[$*])
	@touch $(VENV)/play.stamp $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "simgame needs Python 3.11 or newer. Name one: make play PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
		|| { rm -rf $(VENV); echo "Python came without venv. On Debian and Ubuntu: sudo apt install python3-venv"; exit 1; }
