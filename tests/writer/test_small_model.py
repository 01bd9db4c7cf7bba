"""A real model behind a real server; asked only when its address is set.

python -m benchmarks.small_model --serve
TIPASSIST_TEST_WRITER_URL=http://127.0.0.1:8081/v1 pytest tests/writer/test_small_model.py
"""

import os

import pytest
from benchmarks.small_model import CONTEXT, MODEL, writer_settings

from tests.answer.conftest import NoSemantics
from tipassist.answer.assistant import Assistant
from tipassist.answer.writing import Ending, Finished
from tipassist.bootstrap import build_dependencies
from tipassist.evaluation.support import SupportChecker
from tipassist.settings import Settings
from tipassist.types import Route

from .conftest import CORPUS

URL = os.environ.get("TIPASSIST_TEST_WRITER_URL", "")
NAME = os.environ.get("TIPASSIST_TEST_WRITER_MODEL", MODEL)
FAULTS = (Ending.UNREACHABLE, Ending.UNAUTHORIZED, Ending.SERVER_ERROR, Ending.MODEL_NOT_FOUND)
OPEN = (
    "Is gender equality only about women?",
    "midterm check: 2025 or 2026?",
    "How many guiding values are there? Name them all, I'm making a poster.",
)


@pytest.mark.skipif(not URL, reason="TIPASSIST_TEST_WRITER_URL names no server")
@pytest.mark.parametrize("question", OPEN)
def test_nothing_unsupported_of_a_real_model_is_shown(question: str) -> None:
    settings = Settings(corpus_dir=CORPUS, writer=writer_settings(URL, NAME, 120))
    given = build_dependencies(settings, NoSemantics())
    *_, last = Assistant(given).steps(question)
    assert isinstance(last, Finished)
    assert last.receipt is not None
    assert last.receipt.ending not in FAULTS
    texts = {(one.document.id, one.document.edition): one.text for one in given.corpus.documents}
    support = SupportChecker(given.editions, texts).check(last.answer, (question,))
    assert support.unsupported == ()
    if last.answer.route is Route.WRITER:
        assert all(one.citations for one in last.answer.claims)


def test_the_small_model_is_asked_within_its_context() -> None:
    settings = writer_settings("http://localhost/v1", MODEL, 60)
    assert settings.max_output_tokens < settings.context_tokens <= CONTEXT
