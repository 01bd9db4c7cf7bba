"""How many duties the sections list for whom."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    "question",
    [
        "How many tasks does SOMTC-Philippines have in section F?",
        "How many responsibilities are on the list of SOMTC-Philippines?",
    ],
)
def test_the_duties_of_one_that_a_section_names_are_counted(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)

    assert answer.text.startswith("The list of SOMTC-Philippines has 4 items (Section F.1).")
    assert {"Section F.1.a", "Section F.1.d"} <= {one.locator for one in answer.citations}


def test_who_has_the_longer_list_is_told_with_both_counts(assistant: Assistant) -> None:
    answer = assistant.ask(
        "Who got the longer to-do list, SOMTC-Philippines or the Working Group on TIP?"
    )

    assert answer.text.startswith(
        "The list of SOMTC-Philippines has 4 items (Section F.1) and that"
    )
    assert "has 3 items (Section F.2): 1 more." in answer.text


def test_what_the_duties_are_is_no_count(assistant: Assistant) -> None:
    answer = assistant.ask("What are the tasks of SOMTC-Philippines?")

    assert "has 4 items" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Number of duties of SOMTC-Philippines vs. number of duties of a coordinating ASB?",
        "How many tasks has SOMTC-Philippines compared to a lead body?",
    ],
)
def test_the_duties_of_a_role_are_counted_beside(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text.split("\n")[0]
    assert "SOMTC-Philippines has 4 items" in text
    assert "Coordinating ASEAN Sectoral Bodies has" in text
