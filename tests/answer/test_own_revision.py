"""A plan that tells of its own revision is asked what that changed, with no other edition there."""

import pytest

from tests.another_plan import corpus_of_another_plan
from tests.answer.conftest import NoSemantics
from tipassist.answer.assistant import Assistant
from tipassist.bootstrap import build_assistant
from tipassist.settings import Settings
from tipassist.types import AnswerStatus

_CLAUSES = """
## C. History

The plan was drafted in Luang Prabang. This revised edition was prepared by the Harbour Bureau \
in May 2030. It extends the plan by four years and adds a pillar on lagoons.
"""


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("own")
    corpus = corpus_of_another_plan(folder / "corpus", _CLAUSES)
    return build_assistant(Settings(corpus_dir=corpus, state_dir=folder / "state"), NoSemantics())


@pytest.mark.parametrize(
    "question",
    [
        "what is new in this edition?",
        "What does this revised edition add?",
        "what changed since the last edition?",
        "which pillar was added by the revised edition?",
        "what has been added in this version of the plan?",
        "what are the differences from the previous edition?",
    ],
)
def test_what_a_plan_tells_of_its_revision_is_told(revised: Assistant, question: str) -> None:
    answer = revised.ask(question)

    assert answer.status is AnswerStatus.PARTIAL
    assert "only one edition" in answer.text
    assert "adds a pillar on lagoons" in answer.text
    assert "drafted in Luang Prabang" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Did SOMTC prepare the revised edition?",
        "Was the revised edition prepared by the Harbour Bureau?",
        "when was the revised edition prepared?",
    ],
)
def test_what_is_asked_of_the_revised_edition_is_no_change(
    revised: Assistant, question: str
) -> None:
    answer = revised.ask(question)

    assert "only one edition" not in answer.text
    assert "Harbour Bureau" in answer.text


@pytest.mark.parametrize("question", ["what is new in this edition?", "What does it change?"])
def test_a_plan_that_tells_nothing_of_it_says_so(assistant: Assistant, question: str) -> None:
    assert "of its revision" not in assistant.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Tell me the steps by which the report gets approved and the revised plan reaches us.",
        "By which procedure is the revised plan endorsed and circulated?",
    ],
)
def test_how_a_revision_is_approved_is_no_change(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "only one edition" not in answer.text


def test_steps_that_differ_between_editions_are_one(assistant: Assistant) -> None:
    answer = assistant.ask("What steps were added since the last edition?")
    assert "only one edition" in answer.text
