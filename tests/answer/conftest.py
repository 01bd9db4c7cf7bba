"""An assistant over the real plan, with no index behind it: words and slots decide alone."""

from pathlib import Path

import numpy as np
import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.language.lexicons import load_lexicons
from tipassist.answer.ranking.semantics import Floats
from tipassist.answer.understanding.understand import Understander
from tipassist.bootstrap import build_assistant, build_dependencies, load_register
from tipassist.corpus.manifest import load_corpus
from tipassist.index.filters import EVERYWHERE, Filters
from tipassist.index.hybrid import Hit
from tipassist.index.passages import Passage
from tipassist.register.model import Register
from tipassist.settings import Settings

CORPUS = Path(__file__).parents[2] / "corpus"


class NoSemantics:
    """Semantics that knows no meaning: the zero vector, and nothing near."""

    def embed(self, text: str) -> Floats:
        assert text
        return np.zeros(384, np.float32)

    def search(
        self, text: str, *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> tuple[Hit, ...]:
        assert text
        assert candidate_k > 0
        assert filters != EVERYWHERE
        return ()

    def near(
        self, vector: Floats, *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> tuple[tuple[Passage, float], ...]:
        assert not vector.any()
        assert candidate_k > 0
        assert filters != EVERYWHERE
        return ()


@pytest.fixture(scope="session")
def register() -> Register:
    return load_register(load_corpus(CORPUS))


@pytest.fixture(scope="session")
def understander(register: Register) -> Understander:
    return Understander(register, load_lexicons())


@pytest.fixture(scope="session")
def dependencies(tmp_path_factory: pytest.TempPathFactory) -> Dependencies:
    state = tmp_path_factory.mktemp("state")
    return build_dependencies(Settings(corpus_dir=CORPUS, state_dir=state), NoSemantics())


@pytest.fixture(scope="session")
def assistant(dependencies: Dependencies) -> Assistant:
    return Assistant(dependencies)


@pytest.fixture(scope="session")
def with_meaning(built: Path) -> Assistant:
    """Return an assistant over the real plan that finds by meaning too, as it is used."""
    return build_assistant(Settings(corpus_dir=CORPUS, state_dir=built))
