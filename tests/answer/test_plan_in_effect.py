"""From which day a plan applies, where a sentence about it says so."""

import pytest

from tests.another_plan import corpus_of_another_plan
from tests.answer.conftest import NoSemantics
from tipassist.answer.assistant import Assistant
from tipassist.bootstrap import build_assistant
from tipassist.settings import Settings

_CLAUSES = """
## C. History

The plan was drafted in Luang Prabang in May 2029. It takes effect on 1 April 2030. The framework \
takes effect on 7 June 2031.
"""


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("effect")
    corpus = corpus_of_another_plan(folder / "corpus", _CLAUSES)
    return build_assistant(Settings(corpus_dir=corpus, state_dir=folder / "state"), NoSemantics())


@pytest.mark.parametrize(
    "question",
    [
        "When does this plan start to apply?",
        "since when does the plan apply?",
        "On what date does the plan enter into force?",
    ],
)
def test_the_day_from_which_the_plan_applies(dated: Assistant, question: str) -> None:
    told = dated.ask(question).text
    assert "1 April 2030" in told
    assert "7 June 2031" not in told


def test_no_other_day_is_told_of_how_long_it_applies(dated: Assistant) -> None:
    assert not dated.ask("Until when does the plan apply?").text.startswith("The plan was drafted")


def test_a_plan_that_does_not_say_it_tells_its_period(assistant: Assistant) -> None:
    told = assistant.ask("When does this plan start to apply?").text
    assert "2023" in told
    assert "endorsed" not in told
