"""Two places are held against each other by what was counted in them."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

_INDICATORS = ("how many indicators are listed under pillar C?", "in D?")
_PROJECTS = ("how many projects does B.1 have?", "and B.2?")
_LED = ("how many activities does SOMTC coordinate in pillar C?", "and in D?")


@pytest.mark.parametrize(
    ("before", "claim", "begins"),
    [
        (_INDICATORS, "so D has more than C?", "No. Pillar D has 17 indicators and Pillar C has"),
        (_INDICATORS, "D has more?", "No. Pillar D has 17"),
        (_INDICATORS, "so does D have more than C?", "No. Pillar D has 17"),
        (_INDICATORS, "so D has fewer indicators than C", "No. Pillar D has 17"),
        (_INDICATORS, "then C has as many as D, right?", "Yes. Pillar C has 17"),
        (_INDICATORS, "and D beats A?", "No. Pillar A has 31 indicators and Pillar D has 17"),
        (_INDICATORS, "so it has fewer than B?", "Yes. Pillar D has 17"),
        (_INDICATORS, "so D has more projects than C?", "Yes. Pillar D has 30 projects"),
        (_PROJECTS, "so B.1 has more?", "Yes. Outcome B.1 has 10 projects"),
        (_PROJECTS, "then B.2 is ahead of B.1?", "No. Outcome B.1 has 10 projects"),
        (_PROJECTS, "are there more in B.2 than in B.1?", "No. Outcome B.1 has 10 projects"),
        (_LED, "so D has more than C?", "Yes. SOMTC coordinates 12 activities in Pillar D"),
        (_LED, "so C has more of these than D?", "No. SOMTC coordinates 12 activities in Pillar D"),
    ],
)
def test_a_place_is_held_against_another_by_what_was_counted(
    assistant: Assistant, before: tuple[str, ...], claim: str, begins: str
) -> None:
    assert ask(assistant, *before, claim).text.startswith(begins)


@pytest.mark.parametrize(
    ("before", "claim"),
    [
        (("how many activities have no project in A?", "in D?"), "so A has more than D?"),
        (("how many bodies are in pillar A?", "B?"), "so B has more than A?"),
        (("how many activities does SLOM lead alone in A?",), "same number in B?"),
        (("how many indicators does pillar D have?",), "so Z has more than C?"),
        (("how many indicators does pillar D have?",), "so D has more than D.1?"),
    ],
)
def test_what_was_counted_in_part_is_not_held_by_all(
    assistant: Assistant, before: tuple[str, ...], claim: str
) -> None:
    assert not ask(assistant, *before, claim).text.startswith(("Yes", "No."))


@pytest.mark.parametrize(
    ("before", "asked", "begins"),
    [
        (_INDICATORS, "same number?", "Yes. Pillar D has 17 indicators and Pillar C has 17"),
        (_INDICATORS, "is it the same for pillar A?", "No. Pillar A has 31 indicators"),
        (_INDICATORS[:1], "is it the same for D?", "Yes. Pillar D has 17 indicators"),
        (_INDICATORS[:1], "B has the same?", "No. Pillar B has 32 indicators"),
        (_INDICATORS[:1], "as many in B?", "No. Pillar B has 32 indicators"),
        (("how many outcomes in pillar A?",), "same number in B?", "Yes. Pillar B has 7 outcomes"),
        (("how many projects has B.6.1?",), "same number on B.6.2?", "No. B.6.1 has 4 projects"),
        (("how many do SOMTC lead in C?",), "is it the same for D?", "No. SOMTC coordinates 12"),
    ],
)
def test_whether_another_place_has_as_many_is_checked(
    assistant: Assistant, before: tuple[str, ...], asked: str, begins: str
) -> None:
    assert ask(assistant, *before, asked).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("How many indicators are listed under pillar A?", "The plan lists 31 indicators in"),
        ("how many projects are mentioned in pillar B", "The plan lists 40 projects in Pillar B"),
        ("How many projects are listed for A.1?", "The plan lists 9 projects in Outcome A.1"),
        (
            "how many indicators are listed for activities led by SLOM?",
            "The plan lists 8 indicators for the 5 activities that SLOM coordinates",
        ),
    ],
)
def test_entries_listed_somewhere_are_counted_whoever_is_named_there(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("which pillar tops the list for indicators?", "Pillar B has the most indicators: 32"),
        ("Which pillar leads the others in projects?", "Pillar B has the most projects: 40"),
        ("what pillar is in the lead by number of activities", "Pillar A has the most activities"),
        ("which pillar comes last for indicators?", "Pillar C and Pillar D tie for the fewest"),
        ("which outcome comes out on top for projects?", "Outcome B.1 has the most projects: 10"),
    ],
)
def test_what_tops_a_list_has_the_most(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    "question",
    ["which outcome comes first in pillar B?", "which pillar leads in cooperation?"],
)
def test_first_without_a_count_is_no_most(assistant: Assistant, question: str) -> None:
    assert " the most " not in assistant.ask(question).text


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        ("How many numbered activities does pillar D have?", "does B beat that?", "Yes. Pillar B"),
        ("How many activities in pillar C?", "does D have more than that?", "Yes. Pillar D has 15"),
        ("How many activities in pillar C?", "is B bigger?", "Yes. Pillar B has 17 activities"),
        ("How many separate rows in pillar C?", "is A any smaller than that?", "No. Pillar C has"),
        ("How many outcomes in pillar C?", "can D top that?", "Yes. Pillar D has 7 outcomes"),
        (
            "How many projects are in pillar B?",
            "does D outdo that?",
            "No. Pillar B has 40 projects",
        ),
    ],
)
def test_a_place_is_held_against_what_was_told(
    assistant: Assistant, before: str, asked: str, told: str
) -> None:
    assert ask(assistant, before, asked).text.startswith(told)
