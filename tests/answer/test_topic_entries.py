"""Indicators, projects and examples asked for by what they speak of."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.understanding.understand import Understander
from tipassist.register.model import Register
from tipassist.types import Answer


def codes(answer: Answer) -> set[str]:
    return {one.locator for one in answer.items}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("which projects are about compensation", "B.6.1 B.6.2 C.1.4"),
        ("projects on data in pillar A", "A.7.1 A.7.2"),
        ("does any example mention climate change?", "A.1.4"),
        ("is witness protection mentioned in any project", "D.3.6"),
        ("indicators about training of officials", "A.2.4 B.2.3 B.3.2 C.1.1"),
        ("which activities of pillar C have projects on online scams?", "C.1.2 C.2.1 C.3.2"),
        ("which activity has taking part in COMMIT things as a project", "D.4.1"),
        ("which activity lists COMMIT as a project", "D.4.1"),
        ("which activity has COMMIT in its projects?", "D.4.1"),
        ("where's COMMIT among the projects", "D.4.1"),
        ("is there an indicator on the HSU?", "D.3.2"),
        ("which example names the HSU", "D.3.2"),
        ("which activity has a project with the CACJ", "B.2.2"),
        ("are there workshops in any indicator?", "B.3.1 C.3.2"),
        ("which activity has a colloquium as a project?", "B.2.2"),
    ],
)
def test_entries_are_found_by_their_own_words(
    assistant: Assistant, question: str, expected: str
) -> None:
    answer = assistant.ask(question)
    assert codes(answer) == set(expected.split())


def test_entries_in_other_words_stand_apart(assistant: Assistant) -> None:
    answer = assistant.ask("which indicators talk about the number of convictions?")
    own, others = answer.text.split("in other words than")
    assert "prosecuted and convicted" in own
    assert "prosecutors" in others


def test_a_subject_of_no_entry_is_denied(assistant: Assistant) -> None:
    answer = assistant.ask("are there projects on orphans?")
    assert answer.text.startswith("No. None of the 126 projects speaks of")
    assert not answer.items


def test_the_entries_of_a_body_are_those_of_its_rows(assistant: Assistant) -> None:
    answer = assistant.ask("which of AICHR's indicators mention trafficking victims?")
    rows = assistant.ask("which activities does AICHR have a role in?")
    assert codes(answer) <= codes(rows)
    assert "indicators of AICHR" in answer.text


def test_what_entries_refer_to_is_no_subject(assistant: Assistant) -> None:
    answer = assistant.ask("which projects mention the Myanmar 2022 TIP work plan?")
    assert "refer to Myanmar 2022 TIP WP" in answer.text


def test_a_projects_subject_is_found_in_either_number(
    assistant: Assistant, register: Register
) -> None:
    row = next(one for one in register.activities if one.code == "B.2.1")
    speaking = [one for one in row.projects if "child" in one.wording.text.lower()]
    answer = assistant.ask("which projects of B.2.1 concern children?")
    assert answer.claims[0].text.startswith(f"{len(speaking)} of the ")
    assert len(answer.claims) == len(speaking) + 1


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("what projects does COMMIT coordinate?", "The plan lists 0 projects for the 0 activities"),
        ("how many projects does COMMIT have?", "The plan lists 0 projects for the 0 activities"),
        ("which bodies lead activities that COMMIT supports", "None of the 12 bodies"),
        ("which activities have SOMTC in their projects", "40 of the 63 activities name SOMTC"),
        ("which activity has the project with the most workshops", "B.2.1, B.3.1 and D.5.1 tie"),
    ],
)
def test_roles_and_counts_are_no_subject_of_entries(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        "who leads the activity with the COMMIT project",
        "which bodies lead activities that have COMMIT projects",
    ],
)
def test_who_leads_is_asked_of_rows_whose_entries_speak_of_it(
    understander: Understander, question: str
) -> None:
    meaning = understander.understand(question)
    assert not meaning.named
    assert "COMMIT" in meaning.topic
    assert meaning.query is None


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("which footnotes mention the rights of the child?", [5]),
        ("Which footnotes speak of trauma?", [2]),
        ("does any footnote mention disability?", [10]),
    ],
)
def test_footnotes_on_a_subject_are_listed(
    assistant: Assistant, question: str, numbers: list[int]
) -> None:
    text = assistant.ask(question).text
    assert f"{len(numbers)} of the 55 footnotes speaks of" in text
    assert all(f"**Footnote {one}**" in text for one in numbers)
    assert text.startswith("Yes. ") is question.startswith("does")


def test_no_footnote_is_told_on_what_none_mentions(assistant: Assistant) -> None:
    assert "footnotes speak" not in assistant.ask("which footnotes mention drones?").text


def test_most_of_many_words_in_other_words_is_no_no(assistant: Assistant) -> None:
    asked = "Does any indicator deal with what firms must do about human rights checks?"
    answer = assistant.ask(asked)
    assert "A.3.2" in codes(answer)
    assert "in other words than" in answer.text
    assert not answer.text.startswith("No")


def test_few_words_that_no_entry_has_are_denied(assistant: Assistant) -> None:
    assert assistant.ask("Is there an indicator on astronauts?").text.startswith("No. None")
