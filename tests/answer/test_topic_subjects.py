"""A topic's subject is what tells; words around it neither keep rows out nor bring them in."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.language.terms import core_of
from tipassist.answer.language.words import family
from tipassist.answer.meaning import Meaning
from tipassist.answer.undecided.headed import asks_of_subject
from tipassist.answer.understanding.understand import Understander
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


def _speaking(register: Register, *words: str) -> list[str]:
    """Return the activities with one of the words in a cell, read off the register."""
    found = []
    for one in register.activities:
        projects = (project.wording for project in one.projects)
        cells = (one.wording, *one.examples, *projects, *one.indicators)
        cells = (*cells, *(entry.wording for entry in one.uncoded))
        text = " ".join(cell.text for cell in cells).lower()
        if any(word in text for word in words):
            found.append(one.code)
    return found


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("databases: which activities plan to build or improve one?", ("database",)),
        ("Anything about teachers or schools?", ("teacher", "school")),
        ("I am a teacher. Which activities involve schools?", ("teacher", "school")),
        ("activities concerning consular officials or consular staff", ("consular",)),
        ("which activities mention consular staff abroad?", ("consular",)),
        ("does the plan deal with trade in organs?", ("organ removal",)),
    ],
)
def test_every_row_with_the_subject_is_listed(
    assistant: Assistant, register: Register, question: str, words: tuple[str, ...]
) -> None:
    answer = assistant.ask(question)

    assert [item.locator for item in answer.items] == _speaking(register, *words)


def test_the_words_that_only_colour_a_question_are_not_quoted(assistant: Assistant) -> None:
    lead = assistant.ask("which activities speak of influencers being planned?").claims[0].text

    assert '"influencers"' in lead
    assert '"planned"' not in lead


def test_words_that_ask_for_the_same_are_one_term(assistant: Assistant) -> None:
    lead = assistant.ask("Anything about teachers or schools?").claims[0].text

    assert '"teachers" or "schools"' in lead


def test_an_organ_is_no_organisation() -> None:
    assert family("organs") == family("organ")
    assert len({family(word) for word in ("organise", "organisations", "organising")}) == 1
    assert family("organs") != family("organisations")


def test_the_core_of_unknown_words_is_all_of_them() -> None:
    assert core_of(()) == ()


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("who is responsible for the consular officials thing in pillar D", []),
        ("which body coordinates the work with consular officials?", []),
        ("do we work with consular officials?", ["DGICM"]),
        ("what do consular officials coordinate?", ["DGICM"]),
        ("what are the immigration heads doing?", ["DGICM"]),
    ],
)
def test_people_whom_activities_are_about_are_no_body(
    understander: Understander, text: str, bodies: list[str]
) -> None:
    assert [one.body for one in understander.understand(text).bodies] == bodies


def test_words_that_only_colour_a_question_make_no_topic(assistant: Assistant) -> None:
    assert not assistant.ask("Is debt bondage addressed in any activity?").items


def test_what_only_the_thesaurus_tells_is_not_affirmed(assistant: Assistant) -> None:
    answer = assistant.ask("is there an activity about asylum seekers or refugees?")

    assert not answer.text.startswith("Yes")


def test_rows_that_speak_of_a_part_of_the_subject_affirm_nothing(assistant: Assistant) -> None:
    assert not assistant.ask("is there a reporting template for victims").text.startswith("Yes")


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("which activities in pillar B mention COVID", ["B.1.1"]),
        ("which activities in pillar D mention MLAT", ["D.3.4", "D.4.2"]),
        ("which activities mention COMMIT", ["B.3.1", "D.4.1"]),
        ("does COMMIT appear in any activity?", ["B.3.1", "D.4.1"]),
    ],
)
def test_rows_that_mention_a_name_are_those_that_speak_of_it(
    assistant: Assistant, question: str, codes: list[str]
) -> None:
    assert [one.locator for one in assistant.ask(question).items] == codes


def test_of_words_that_only_the_thesaurus_knows_none_is_said_to_be_spoken_of(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("Which activities help male victims?")

    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert answer.text.startswith("None of the 63 activities in the 4 pillars mentions")
    assert '"male victims"' in answer.claims[0].text


@pytest.mark.parametrize(
    "question", ["list every body that appears in pillar D", "every ASB in pillar D please"]
)
def test_bodies_inside_a_pillar_are_listed_by_role(assistant: Assistant, question: str) -> None:
    first = assistant.ask(question).claims[0].text

    assert "coordinating: SOMTC, SOM-MLAT and ASLOM" in first
    assert "supporting: AICHR, SOMSWD and SOMTC" in first


def test_what_asks_how_often_is_no_count_of_bodies(assistant: Assistant) -> None:
    assert "The plan names 12 sectoral bodies" not in assistant.ask("how often do ASBs meet?").text


@pytest.mark.parametrize(
    "question",
    [
        "who leads the consular officials work, D.3.5?",
        "who coordinates the work with consular officials, D.3.5?",
    ],
)
def test_an_activity_told_by_its_own_words_is_asked_no_more_than_its_code(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(question).text == "ASLOM coordinates D.3.5. [D.3.5]"


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("victm refelction n recovry period wich code", "B.3.3"),
        ("code for the social media dialogue?", "A.7.3"),
    ],
)
def test_which_code_a_subject_has_is_answered_by_its_row(
    assistant: Assistant, question: str, code: str
) -> None:
    assert code in [one.locator for one in assistant.ask(question).items]


def test_which_of_others_keep_a_code_is_no_question_for_a_row(assistant: Assistant) -> None:
    answer = assistant.ask("Which recruitment agencies broke the code of conduct?")
    assert not answer.items


@pytest.mark.parametrize(
    ("text", "is_all"),
    [
        ("tell me about funding", True),
        ("What about the annual review?", True),
        ("ok, anything on evaluation", True),
        ("tell me about funding and who leads A.1.1", False),
        ("what about rows with no project?", False),
        ("who pays", False),
    ],
)
def test_a_question_may_only_name_its_subject(text: str, is_all: bool) -> None:
    assert asks_of_subject(Meaning(text, text)) is is_all
