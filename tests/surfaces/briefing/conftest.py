import pytest

from tipassist.bootstrap import load_register
from tipassist.corpus.manifest import load_corpus
from tipassist.register.model import Register
from tipassist.settings import default_corpus_dir


@pytest.fixture(scope="session")
def register() -> Register:
    return load_register(load_corpus(default_corpus_dir()))
