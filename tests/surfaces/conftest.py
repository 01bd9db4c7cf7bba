"""What the tests of the surfaces share."""

import pytest

from tests.answer.conftest import CORPUS, NoSemantics
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.talks.memory import MemoryConversations
from tipassist.bootstrap import build_dependencies
from tipassist.settings import Settings


@pytest.fixture(scope="session")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Dependencies:
    """What answers, made once; only its conversations are a test's own."""
    state = tmp_path_factory.mktemp("state")
    settings = Settings(corpus_dir=CORPUS, state_dir=state)
    return build_dependencies(settings, NoSemantics(), conversations=MemoryConversations())
