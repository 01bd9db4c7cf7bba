# make ask    answers a question; Q="…" and BODY=… choose it
# make test   runs the tests;  make lint types bench eval package soak parity  the other checks
# Each target makes the virtual environment and the index it needs, once.

SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
SOURCES := $(shell find src corpus -type f -not -name '*.py[co]')

ifeq ($(origin Q),undefined)
Q := What is my body coordinating?
BODY ?= SOMSWD
endif

# As typed: neither make nor the shell reads anything into a question.
export ASKED := $(value Q)
export ASKED_BODY := $(value BODY)

.DEFAULT_GOAL := help
.PHONY: help ask install index test lint format types bench eval package readme screenshots \
	transcript soak parity clean

help:
	@sed -n 's/^# //p' Makefile

ask: $(VENV)/.index
	@$(BIN)/tipassist ask $${ASKED_BODY:+--body "$$ASKED_BODY"} -- "$$ASKED"

install: $(VENV)/.installed

index: $(VENV)/.index

test: $(VENV)/.dev
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(VENV)/.dev
	$(BIN)/mypy

bench: $(VENV)/.index $(VENV)/.dev
	$(BIN)/python -m benchmarks

eval: $(VENV)/.index $(VENV)/.dev
	$(BIN)/tipassist eval

package: $(VENV)/.dev
	$(BIN)/python tools/check_package.py

readme: $(VENV)/.dev
	$(BIN)/python tools/readme.py

screenshots: $(VENV)/.index $(VENV)/.dev
	$(BIN)/python -m tools.screenshots

transcript: $(VENV)/.index $(VENV)/.dev
	$(BIN)/python -m tools.slack_transcript

soak: $(VENV)/.dev
	$(BIN)/python -m tools.slack_soak

parity: $(VENV)/.index $(VENV)/.dev
	$(BIN)/python -m tools.slack_parity

clean:
	rm -rf $(VENV) .state dist

$(VENV)/bin/python:
	@bash tools/make_venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	@echo 'Installing tipassist and what it requires; the first time takes some minutes …' >&2
	@$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

$(VENV)/.index: $(VENV)/.installed $(SOURCES)
	@$(BIN)/tipassist ingest
	@touch $@
