"""What is asked of the items beside the one just told: the first, the next, how many they are."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("talk", "place"),
    [
        (["What is the third purpose?", "and the last?"], "Section B.5"),
        (["What is the third purpose?", "and the second?"], "Section B.2"),
        (["What is the third principle?", "what is the first one?"], "Section C.1"),
        (["What is the third principle?", "the next one", "and the next?"], "Section C.5"),
        (["What is the second pillar?", "and the last one?"], "D"),
        (["What is the goal of pillar B?", "and of the next?"], "C"),
        (["What are the four pillars?", "what about the third?"], "C"),
        (["What does Section C.2 say?", "And the principle straight after it?"], "Section C.3"),
        (["What does Section C.3 say?", "and the one just before it?"], "Section C.2"),
        (["How many core principles are there?", "what's the last one?"], "Section C.7"),
        (["How many core principles are there?", "the first?", "and after that?"], "Section C.2"),
        (["What is the third purpose?", "and before that?"], "Section B.2"),
        (["What is the goal of pillar D?", "and B's?"], "B"),
    ],
)
def test_the_item_meant_is_one_beside_it(assistant: Assistant, talk: list[str], place: str) -> None:
    answer = ask(assistant, *talk)
    assert answer.citations[0].locator == place


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (["What is the third principle?", "how many are there?"], "Section C has 7 items."),
        (["What is the third purpose?", "how many are there in all?"], "Section B has 5 items."),
        (["What is the second pillar?", "how many pillars are there?"], "The plan has 4 pillars."),
        (["What is the second pillar?", "its goal"], "**Pillar B (Protection of Victims)**"),
    ],
)
def test_all_of_them_are_counted_and_a_goal_is_that_of_the_pillar(
    assistant: Assistant, talk: list[str], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)


@pytest.mark.parametrize(
    ("then", "begins"), [("four?", "Yes. B.6.1 has 4"), ("three?", "No. B.6.1 has 4")]
)
def test_a_number_after_the_entries_of_a_row_is_checked(
    assistant: Assistant, then: str, begins: str
) -> None:
    assert ask(assistant, "What are the indicators of B.6.1?", then).text.startswith(begins)


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (["what does the part on doing no harm say", "and the principle after that one"], "C.3"),
        (["what does the part on doing no harm say", "and the next principle?"], "C.3"),
        (["what does the plan say on doing no harm", "the one after that?"], "C.3"),
        (["what does the part on doing no harm say", "and the one before it"], "C.1"),
        (["which principle speaks of non-punishment", "and the one above"], "C.2"),
        (["What is the third principle?", "and the principle right after that"], "C.4"),
    ],
)
def test_the_item_beside_one_that_was_quoted_is_meant(
    assistant: Assistant, talk: list[str], told: str
) -> None:
    assert ask(assistant, *talk).text.startswith(f"**Section {told}**")


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (["What is the second pillar?", "and the pillar after that"], "**Pillar C"),
        (["what does A.1.2 say", "and the one after that"], "**A.1.3**"),
    ],
)
def test_the_one_after_is_of_the_kind_that_was_told(
    assistant: Assistant, talk: list[str], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)


DUTIES = "what are the duties of a Coordinating ASB"


@pytest.mark.parametrize(
    ("talk", "place"),
    [
        ([DUTIES, "read me (g) word by word"], "Section F.3.g"),
        ([DUTIES, "what does letter c say"], "Section F.3.c"),
        ([DUTIES, "what does letter c say", "and d?"], "Section F.3.d"),
        ([DUTIES, "point (e) please"], "Section F.3.e"),
        (["what does Section F.1 say", "quote (d) in full"], "Section F.1.d"),
    ],
)
def test_a_letter_is_that_of_an_item_told(
    assistant: Assistant, talk: list[str], place: str
) -> None:
    said = ask(assistant, *talk)
    assert place in said.text
    assert "Section F.3.b" not in said.text


def test_a_letter_that_the_list_does_not_have_is_told_so(assistant: Assistant) -> None:
    assert ask(assistant, DUTIES, "is there an (h)?").text.startswith("The plan has no ")


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        ([DUTIES, "who leads B.1.4?", "and c?"], "Pillar C"),
        (["which activities are in pillar B?", "and c?"], "Pillar C"),
    ],
)
def test_a_letter_after_rows_is_a_pillar(
    assistant: Assistant, talk: list[str], begins: str
) -> None:
    assert begins in ask(assistant, *talk).text
