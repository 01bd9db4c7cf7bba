"""What the sections say of a subject that rows speak of, and everyday words for it."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

_ALSO = "The sections speak of it too:"


@pytest.mark.parametrize(
    "question",
    [
        "Anything on global warming?",
        "where does covid come up?",
        "What about the coronavirus?",
    ],
)
def test_sections_are_told_behind_rows_where_all_is_asked_for(
    with_meaning: Assistant, question: str
) -> None:
    said = with_meaning.ask(question).text
    assert _ALSO in said
    assert "[Section B]" in said.partition(_ALSO)[2]


def test_sections_are_not_told_where_rows_are_asked_for(with_meaning: Assistant) -> None:
    for question in ("which rows speak of covid?", "Which activities are on climate change?"):
        assert _ALSO not in with_meaning.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Any word on war or people driven from their homes?",
        "Is armed conflict mentioned?",
        "anything on people forced to leave their homes?",
    ],
)
def test_what_only_a_section_has_is_told_from_it(with_meaning: Assistant, question: str) -> None:
    answer = with_meaning.ask(question)
    assert answer.status.value == "answered"
    assert "conflict and mass displacement" in answer.text


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        (
            "Which prevention rows still point back to the 2017-2020 Bohol plan?",
            ["A.1.1", "A.2.2", "A.2.4", "A.3.3", "A.7.1", "A.7.2"],
        ),
        ("which activities in pillar C refer to the Bohol TIP Work Plan?", ["C.1.1", "C.3.1"]),
        ("which rows in pillar D point back to the old plan?", ["D.3.2"]),
    ],
)
def test_rows_that_point_back_to_the_earlier_plan_cite_it(
    assistant: Assistant, question: str, codes: list[str]
) -> None:
    assert [one.locator for one in assistant.ask(question).items] == codes


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("minimum how often must a coordinating body report?", "at least annually"),
        ("Which date do I give her for the endorsement of this plan?", "4 August 2023"),
        ("You stupid bot, for the last time: who the hell leads A.2.1?", "SLOM coordinates A.2.1"),
        ("is there an official definition of frontline officer?", "Frontline Officer"),
    ],
)
def test_rude_and_wordy_openings_hide_no_question(
    with_meaning: Assistant, question: str, says: str
) -> None:
    answer = with_meaning.ask(question)
    assert answer.status.value == "answered"
    assert says in answer.text


def test_a_titled_holder_on_the_subject_of_the_plan_is_told(with_meaning: Assistant) -> None:
    asked = "You useless machine, for the third time: who the hell is the Voluntary Lead Shepherd "
    answer = with_meaning.ask(asked + "on trafficking?!")
    assert "SOMTC-Philippines" in answer.text
    assert not answer.items


def test_a_legal_definition_that_is_none_is_not_put_as_a_term(with_meaning: Assistant) -> None:
    asked = "What does the plan itself give as legal definition of trafficking in persons?"
    assert with_meaning.ask(asked).text.startswith("The plan does not say what it is")


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Corona is over, but is it still mentioned in the document, and where?", "A.1.3"),
        ("We are an association of disabled people. What in the plan is for us?", "B.1.3"),
    ],
)
def test_what_is_asked_of_a_thing_told_first_is_told_from_rows(
    with_meaning: Assistant, question: str, row: str
) -> None:
    assert row in [one.locator for one in with_meaning.ask(question).items]


@pytest.mark.parametrize(
    "question", ["Anything on the smuggling of migrants?", "what places speak of organised crime?"]
)
def test_a_goal_or_an_entry_tells_of_what_no_row_has_words_of(
    with_meaning: Assistant, question: str
) -> None:
    said = with_meaning.ask(question).text
    assert "[D]" in said or "[Glossary TIP-Related Offences]" in said


@pytest.mark.parametrize(
    "question",
    [
        "What is the aim of the ASEAN solar power programme?",
        "Who heads the ASEAN school lunch initiative?",
    ],
)
def test_a_programme_that_the_plan_has_no_word_of(with_meaning: Assistant, question: str) -> None:
    assert with_meaning.ask(question).status is not AnswerStatus.ANSWERED


def test_what_may_be_put_online(with_meaning: Assistant) -> None:
    answer = with_meaning.ask("Will the final evaluation be posted on a website?")
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "whether it is public" in answer.text


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("When a court decides about a child, what should count most?", "Section C.5"),
        (
            "I coach nurses. What should be weighed up before anyone takes a step that affects a"
            " trafficked person?",
            "Section C.2",
        ),
        ("The working group has made recommendations. Who gives the go-ahead after?", "Section G"),
        ("Who should I ring about compensation paid out of seized assets?", "B.6.2"),
    ],
)
def test_everyday_words_of_papers(with_meaning: Assistant, question: str, place: str) -> None:
    answer = with_meaning.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert f"[{place}]" in answer.text
