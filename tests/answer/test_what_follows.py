"""What follows: what a plan foresees where it is not done, which may be nothing, and afterwards."""

import pytest

from tests.another_plan import corpus_of_another_plan
from tests.answer.conftest import NoSemantics
from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.bootstrap import build_assistant
from tipassist.settings import Settings
from tipassist.types import AnswerStatus

_REPORTING = """
## C. Reporting

A Coordinating ASB that has missed two consecutive reports will be invited to explain the delay \
before the Steering Group.
"""
NOTHING_FOLLOWS = "it gives no sanction or consequence"


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("foreseen")
    corpus = corpus_of_another_plan(folder / "corpus", _REPORTING)
    return build_assistant(Settings(corpus_dir=corpus, state_dir=folder / "state"), NoSemantics())


@pytest.mark.parametrize(
    "talk",
    [
        ("Who has to hand in periodic reports?", "and if one of them doesn't?"),
        ("Who has to hand in periodic reports?", "what if they miss the deadline"),
        ("Who monitors the implementation?", "and if nobody does?"),
        ("Who endorses the MERL framework?", "and if they say no?"),
        ("When was the plan endorsed?", "and if it hadn't been endorsed?"),
        ("What does the plan say on gender?", "and if nobody takes it on?"),
        ("Who endorses the MERL framework?", "so what if they never do"),
        ("When does the mid-term evaluation take place?", "and if it doesn't happen?"),
        ("When does the mid-term evaluation take place?", "what happens if it's late?"),
        ("Which rows does SOM-ED lead?", "and if it doesn't?"),
        ("Do the pillar goals have to be reached by 2028?", "and what if they aren't"),
    ],
)
def test_that_nothing_is_foreseen_is_said(assistant: Assistant, talk: tuple[str, ...]) -> None:
    said = ask(assistant, *talk)
    assert said.status is AnswerStatus.NOT_IN_PLAN
    assert NOTHING_FOLLOWS in said.text


@pytest.mark.parametrize(
    "asked", ["what if one of them doesn't?", "and if they refuse?", "and if nobody does?"]
)
def test_what_is_foreseen_is_told(another: Assistant, asked: str) -> None:
    said = ask(another, "When do coordinating ASBs report?", asked)
    assert said.status is AnswerStatus.ANSWERED
    assert "invited to explain the delay" in said.text


def test_what_is_foreseen_of_other_things_is_not_told(another: Assistant) -> None:
    said = ask(another, "How often does the Steering Group meet?", "and if it doesn't?")
    assert said.status is AnswerStatus.NOT_IN_PLAN
    assert NOTHING_FOLLOWS in said.text


@pytest.mark.parametrize(
    "asked", ["and if it isn't in pillar B, who leads?", "if not that one, which is on data?"]
)
def test_another_question_stays_one(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "Which rows does SOM-ED lead?", asked)
    assert NOTHING_FOLLOWS not in said.text


@pytest.mark.parametrize(
    "asked",
    ["and afterwards", "and after that?", "what then?", "so what happens next", "what comes next?"],
)
def test_what_comes_next_is_told_from_around_the_passage(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "Who approves the revised plan?", asked)
    assert said.text.startswith("Upon approval by the AMMTC")


@pytest.mark.parametrize("before", ["When does the final evaluation take place?"])
def test_what_follows_another_deed_is_not_told(assistant: Assistant, before: str) -> None:
    assert "Upon approval" not in ask(assistant, before, "and afterwards?").text


def test_what_comes_next_in_a_list_is_no_passage(assistant: Assistant) -> None:
    said = ask(assistant, "Which rows does SLOM lead?", "and after that?")
    assert "Upon approval" not in said.text


def test_what_if_a_body_lacks_something_asks_for_no_rows(assistant: Assistant) -> None:
    answer = assistant.ask("What if a body does not have the staff for its activity?")

    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert answer.items == ()
