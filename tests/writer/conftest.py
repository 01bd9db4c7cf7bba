"""The parts of an assistant over the real plan, with no index behind it."""

from pathlib import Path

import pytest

from tests.answer.conftest import NoSemantics
from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.bootstrap import build_dependencies
from tipassist.settings import Settings

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="session")
def given() -> Dependencies:
    return build_dependencies(Settings(corpus_dir=CORPUS), NoSemantics())


@pytest.fixture(scope="session")
def plain(given: Dependencies) -> Assistant:
    return Assistant(given)
