"""An assistant over the plan and the made-up documents, that knows words and no meaning."""

from pathlib import Path

import pytest

from tests.answer.conftest import CORPUS, NoSemantics
from tipassist.answer.assistant import Assistant
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.bootstrap import build_assistant
from tipassist.corpus.library import Library
from tipassist.corpus.manifest import Corpus, load_corpus
from tipassist.evaluation.across import put_beside
from tipassist.settings import Settings

FOLDER = Path(__file__).parents[3] / "evals" / "documents"


@pytest.fixture(scope="session")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("documents") / "corpus"
    put_beside(FOLDER, CORPUS, folder)
    return load_corpus(folder)


@pytest.fixture(scope="session")
def shelf(beside: Corpus) -> Shelf:
    return Shelf(Library(beside))


@pytest.fixture(scope="session")
def reading(beside: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    state = tmp_path_factory.mktemp("state")
    return build_assistant(Settings(corpus_dir=beside.folder, state_dir=state), NoSemantics())
