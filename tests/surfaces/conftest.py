"""What the tests of the surfaces share."""

from pathlib import Path

import pytest

from tests.answer.conftest import CORPUS, NoSemantics
from tests.surfaces.commands import process
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.memory import MemoryConversations
from tipassist.bootstrap import build_dependencies
from tipassist.settings import Settings


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a state folder with the index that the real command built with the real model."""
    state = tmp_path_factory.mktemp("state")
    done = process("ingest", state=state)
    assert done.code == 0, done.err
    assert done.out == ""
    return state


@pytest.fixture(scope="session")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Dependencies:
    """What answers, made once; only its conversations are a test's own."""
    state = tmp_path_factory.mktemp("state")
    settings = Settings(corpus_dir=CORPUS, state_dir=state)
    return build_dependencies(settings, NoSemantics(), conversations=MemoryConversations())
