"""Two questions in one: each is answered, and what is one question is not parted."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.language.asking_part import load_asking_words
from tipassist.answer.language.counted_ones import with_parts_as_pillars
from tipassist.answer.talks.compound import meaning_and_rows, questions_in
from tipassist.register.model import Register
from tipassist.types import Role


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("who coordinates B.1.1 and how many projects has it?", 2),
        ("How many are in A? And who supports most of them?", 2),
        ("what is B.3.1 about, who leads it", 1),
        ("what is B.3.1 about and who leads it? how many indicators?", 3),
        ("which outcomes have one activity, and which are they?", 1),
        ("which outcomes have one activity, and which outcomes?", 1),
        ("which outcome and which activity rest on it?", 1),
        ("which activities does SOMTC coordinate and has some supporter beside", 1),
        ("SOMTC and who else?", 1),
    ],
)
def test_a_text_is_parted_where_another_question_begins(text: str, parts: int) -> None:
    found = questions_in(text, load_asking_words())
    assert len(found) == parts
    assert all(one in text for one in found)


def test_both_questions_are_answered_in_turn(assistant: Assistant, register: Register) -> None:
    code = "B.1.1"
    activity = register.activity(code)
    assert activity is not None
    answer = assistant.ask(f"who coordinates {code} and how many indicators does it have?")
    assert activity.named(Role.COORDINATING)[0] in answer.claims[0].text
    assert any(f"{len(activity.indicators)} indicator" in one.text for one in answer.claims[1:])


def test_the_second_question_leans_on_the_first(assistant: Assistant, register: Register) -> None:
    answer = assistant.ask("what does ACWC stand for and what does it coordinate?")
    led = [one.code for one in register.activities if "ACWC" in one.named(Role.COORDINATING)]
    assert [item.locator for item in answer.items] == led
    assert answer.items_total == len(led)
    assert answer.complete
    assert "stands for" in answer.claims[0].text


def test_a_list_of_what_was_counted_is_the_list(assistant: Assistant, register: Register) -> None:
    answer = assistant.ask("how many does SOMTC coordinate and which of them have no project?")
    led = [one for one in register.activities if "SOMTC" in one.named(Role.COORDINATING)]
    bare = [one.code for one in led if not one.projects]
    assert [item.locator for item in answer.items] == bare
    assert f"{len(led)} of the {len(register.activities)}" in answer.claims[0].text


def test_what_one_answer_says_is_not_said_twice(assistant: Assistant) -> None:
    answer = assistant.ask("what does SLOM lead and what does it support?")
    texts = [one.text for one in answer.claims]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize(
    ("question", "begins", "word"),
    [
        ("what is capacity building and which rows have it?", "**Capacity Building**", "capacity"),
        (
            "What does TIP-related offences mean, and which rows mention them?",
            "**TIP-Related Offences**",
            "tip-related",
        ),
        (
            "What is a frontline officer, and where are they mentioned?",
            "**Frontline Officer**",
            "frontline officer",
        ),
        ("what does MERL stand for and which activities mention it", "**MERL**", "merl"),
    ],
)
def test_the_rows_of_what_is_defined_are_listed_with_its_meaning(
    assistant: Assistant, register: Register, question: str, begins: str, word: str
) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(begins)
    assert answer.items
    for item in answer.items:
        row = register.activity(str(item.locator))
        assert row is not None
        cells = (row.wording, *row.examples, *(o.wording for o in row.projects), *row.indicators)
        assert word in " ".join(cell.text for cell in cells).lower()


@pytest.mark.parametrize(
    "question",
    [
        "what is A.1.1 and who leads it",
        "what does it mean and which rows use it",
        "what is capacity building and who leads A.1.1?",
        "which rows use it",
    ],
)
def test_other_questions_are_no_meaning_and_rows(question: str) -> None:
    assert not meaning_and_rows(question)


@pytest.mark.parametrize(
    "question", ["which rows use capacity building?", "which activities mention capacity building"]
)
def test_rows_that_use_something_mention_it(
    assistant: Assistant, register: Register, question: str
) -> None:
    answer = assistant.ask(question)
    assert 1 < len(answer.items) < len(register.activities)


@pytest.mark.parametrize(
    ("question", "body", "listed"),
    [
        ("Climate change: is that ours, and who backs us up?", "AICHR", "A.1.4"),
        (
            "Do we lead on recruitment agencies, and which bodies support us?",
            "SLOM",
            "A.2.2 A.4.1 A.4.2",
        ),
    ],
)
def test_who_helps_is_asked_of_the_rows_before(
    assistant: Assistant, question: str, body: str, listed: str
) -> None:
    assert [one.locator for one in assistant.ask(question, body=body).items] == listed.split()


@pytest.mark.parametrize(
    "question",
    [
        "how many rows do we lead and who supports us?",
        "Do we lead on recruitment agencies, and who supports SOMSWD?",
    ],
)
def test_who_helps_elsewhere_is_told_of_all_rows(assistant: Assistant, question: str) -> None:
    assert "bodies support activities" in assistant.ask(question, body="SLOM").text


@pytest.mark.parametrize(
    "question",
    [
        "How many activities are there in each of the four parts, and which part is the biggest?",
        "How many activities are there in each of the four pillars, and which pillar is the most?",
        "how many rows in each pillar and which one has the most?",
    ],
)
def test_counts_of_each_pillar_stay_beside_the_most(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert all(one in text for one in ("21 activities", "17 activities", "15 activities"))
    assert "Pillar A has the most activities" in text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Which of the four parts has the most rows?",
            "Which of the four pillars has the most rows?",
        ),
        ("rows in each of the four main areas", "rows in each of the four main pillars"),
        ("in which of the five parts are victims mentioned", None),
        ("the four parts of Article 5", None),
        ("the four areas of work in pillar A", None),
        ("which part of the plan speaks of visas", None),
    ],
)
def test_parts_are_pillars_where_there_are_so_many(text: str, said: str | None) -> None:
    assert with_parts_as_pillars(text, 4) == (said or text)


def test_parts_are_the_pillars_of_a_plan_of_its_own_number() -> None:
    assert with_parts_as_pillars("each of the two parts", 2) == "each of the two pillars"
    assert with_parts_as_pillars("each of the four parts", 2) == "each of the four parts"


@pytest.mark.parametrize(
    "question",
    [
        "what is the project under A.2.4, and how is it measured?",
        "What project stands under A.2.4? How is it measured?",
        "what is the project of A.2.4 and what are the indicators?",
    ],
)
def test_entries_of_two_columns_are_told_though_there_is_one_of_each(
    assistant: Assistant, question: str
) -> None:
    text = assistant.ask(question).text
    assert "A.2.4 has 1 project:" in text
    assert "A.2.4 has 1 indicator:" in text


@pytest.mark.parametrize(
    "question",
    [
        "how many activities mention children and who leads most of them",
        "How many activities mention children, and which body leads most of those?",
    ],
)
def test_what_is_asked_of_rows_on_a_subject_is_not_asked_of_all(
    assistant: Assistant, register: Register, question: str
) -> None:
    text = assistant.ask(question).text
    assert 'activities speak of "children"' in text
    led = sum("SOMTC" in one.named(Role.COORDINATING) for one in register.activities)
    assert f"the most activities: {led}" not in text
    assert "among those just listed" in text


@pytest.mark.parametrize(
    ("text", "then"),
    [
        (
            "How many coded activities are there in the whole plan, and how many outcomes are they "
            "grouped under?",
            "how many outcomes are there?",
        ),
        (
            "how many activity types carry a code and how many pillars do they fall under?",
            "how many pillars are there?",
        ),
        (
            "how many activities does @ lead, and how many outcomes do they fall under?",
            "how many outcomes do they fall under?",
        ),
    ],
)
def test_what_all_rows_are_grouped_under_is_all_there_is(text: str, then: str) -> None:
    assert questions_in(text, load_asking_words())[-1] == then


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Which article stands behind B.5, and which one behind B.6?", ("B.5 rests", "B.6 rests")),
        ("which paragraph stands behind D.4, and which behind D.6?", ("D.4 rests", "The plan pri")),
        ("which provision lies behind B.6 and which lies behind B.5", ("B.6 rests", "B.5 rests")),
    ],
)
def test_what_one_rests_on_is_asked_of_the_other_too(
    assistant: Assistant, question: str, begins: tuple[str, ...]
) -> None:
    told = [one.text for one in assistant.ask(question).claims]
    assert all(any(text.startswith(one) for text in told) for one in begins)
    assert not any("D.7" in text for text in told)
