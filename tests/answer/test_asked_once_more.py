"""Talks in which a row, a list or a number just told is asked about once more."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        ("A.5.1 - projects?", "none at all?", "Yes. The plan lists no projects for A.5.1"),
        ("A.5.1 - projects?", "really none?", "Yes. The plan lists no projects for A.5.1"),
        ("A.5.1 - projects?", "so nothing there?", "Yes. The plan lists no projects for A.5.1"),
        ("which indicators has A.3.3?", "none at all?", "No. A.3.3 has 1 indicator"),
        ("who supports A.5.1", "really, nobody?", "Yes. The plan names no supporting body"),
        ("who supports A.5.1", "nobody at all?", "Nobody else supports A.5.1."),
        ("who coordinates A.2.5", "no one?", "The plan names no coordinating body"),
        ("what does SOMHD lead?", "nothing at all?", "None of the 63 activities"),
    ],
)
def test_none_is_asked_of_what_was_asked(
    assistant: Assistant, first: str, then: str, begins: str
) -> None:
    assert ask(assistant, first, then).text.startswith(begins)


def test_the_row_is_spoken_of_after_it(assistant: Assistant) -> None:
    text = ask(assistant, "A.5.1 - projects?", "none at all?", "does anyone support it").text
    assert text.startswith("No. The plan names no supporting body for A.5.1")


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (("Which pillar has the most indicators?", "how many is that?"), "Pillar B has the most"),
        (("Which pillar has the fewest outcomes?", "how many is that"), "Pillar C has the few"),
        (("Which activity has the most projects?", "how many is that?"), "B.2.1, B.3.1 and D.5.1"),
        (("Which body leads the most?", "how many is that?"), "SOMTC coordinates the most"),
        (("what does SLOM lead?", "how many is that?"), "The list has 5 activities"),
        (("what does SLOM lead?", "how many was that"), "The list has 5 activities"),
        (("what does SLOM lead?", "how many would that be?"), "The list has 5 activities"),
        (("what does SLOM lead?", "how many were they"), "The list has 5 activities"),
        (("List the projects under B.2.1, please.", "how many was that"), "B.2.1 has 6 projects"),
        (("List the projects under B.2.1, please.", "how many was it"), "B.2.1 has 6 projects"),
        (("what are the indicators of D.3.5?", "how many was that?"), "D.3.5 has 2 indicators"),
        (
            ("which outcomes are in pillar A?", "how many was that in all"),
            "The list has 7 priority outcomes",
        ),
        (("what are the guiding principles?", "how many were they?"), "The list has 7 items"),
    ],
)
def test_a_number_told_is_told_again(
    assistant: Assistant, talk: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)


@pytest.mark.parametrize(
    ("body", "first", "then", "rows"),
    [
        ("ACWC", "what are our activities", "anything with SOMTC", "A.1.1 B.2.3"),
        ("ACWC", "what do we lead", "anything with SOMTC?", "B.2.3"),
        (None, "what does SOMSWD do in B", "anything with AICHR?", "B.6.1"),
        (None, "what does SOMSWD do in B", "so anything with DGICM", "B.7.1 B.7.2"),
        (None, "which activities are about children", "anything with AICHR?", "B.2.1 B.3.1"),
        (None, "what does SOMTC support?", "anything led by DGICM", "B.7.1"),
        (None, "what does SLOM lead?", "anything without ACMW?", "A.4.2"),
        (None, "what does SLOM lead?", "and something with AICHR?", "A.3.2"),
    ],
)
def test_anything_with_a_body_is_a_part_of_the_list(
    assistant: Assistant, body: str | None, first: str, then: str, rows: str
) -> None:
    assert codes(ask(assistant, first, then, body=body)) == rows


@pytest.mark.parametrize(
    ("first", "then", "rows"),
    [
        ("what does SLOM lead?", "anything about climate change?", "A.1.4"),
        ("what does SLOM lead?", "what does TELMIN lead?", "A.7.3"),
        ("Which body supports most often?", "which of these are in D", "D.3.6 D.5.1 D.7.1"),
    ],
)
def test_other_things_are_looked_for_anew(
    assistant: Assistant, first: str, then: str, rows: str
) -> None:
    assert codes(ask(assistant, first, then)) == rows


@pytest.mark.parametrize(
    "then",
    [
        "what would show that it worked",
        "how is success judged",
        "and what would prove it is effective?",
        "what could tell us whether it succeeded",
        "how would progress be tracked there?",
        "how is the impact measured",
        "what will show it has worked?",
        "how are results assessed here",
    ],
)
def test_signs_of_success_are_the_indicators(assistant: Assistant, then: str) -> None:
    text = ask(assistant, "what's in A.7.3", then).text
    assert text.startswith("A.7.3 has 1 indicator")


@pytest.mark.parametrize(
    ("body", "question", "begins"),
    [
        ("AICHR", "what's our share in B", "6 of the 17 activities in Pillar B name AICHR"),
        ("AICHR", "what's our share?", "15 of the 63 activities name AICHR"),
        (
            None,
            "what is SOMTC's share in pillar A",
            "7 of the 21 activities in Pillar A name SOMTC",
        ),
        (None, "what is SLOM's share of pillar A", "5 of the 21 activities in Pillar A name SLOM"),
        (None, "which activities do SLOM and ACMW share", "4 of the 63 activities name SLOM and"),
        ("SLOM", "which rows do we share with ACMW", "4 of the 63 activities"),
    ],
)
def test_a_share_of_ones_own_is_no_sharing(
    assistant: Assistant, body: str | None, question: str, begins: str
) -> None:
    assert assistant.ask(question, body=body).text.startswith(begins)


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        ("any row where ACWC and AICHR sit together", "lead?", "ACWC coordinates A.2.6"),
        ("which rows name ACWC and SOM-ED", "and lead?", "SOMTC coordinates A.1.1"),
        ("which rows name ACWC and SOM-ED", "support?", "ACWC and SOM-ED support A.1.1"),
        ("what does ACWC support", "and lead?", "ACWC coordinates 3"),
        ("who's on A.1.1", "what do they actually plan to do there", "A.1.1 has 5 projects"),
        ("who leads A.1.4", "what do they plan", "A.1.4 has 1 project"),
        ("who leads A.1.4", "and what are they aiming to do there?", "A.1.4 has 1 project"),
        ("Which bodies have a role in every pillar?", "list theirs in C", "SOMTC has a role in 10"),
    ],
)
def test_a_row_found_is_asked_in_a_word(
    assistant: Assistant, first: str, then: str, begins: str
) -> None:
    assert ask(assistant, first, then).text.startswith(begins)


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        ("A.2.5 - who", "is any project planned though", "Yes. A.2.5 has 1 project"),
        ("show A.5.1", "is any project planned?", "No. The plan lists no projects for A.5.1"),
        ("show A.5.1", "are any projects foreseen yet", "No. The plan lists no projects for A.5.1"),
        ("show D.3.6", "is there any indicator given?", "No. The plan lists no indicator"),
        ("who leads A.2.6", "any example listed?", "No. The plan gives no example"),
        ("what does SLOM lead?", "are any projects planned?", ""),
        ("show D.5.1", "lead and support?", "D.5.1: SOMTC coordinates; AICHR supports."),
        ("show D.5.1", "the lead & supporters please", "D.5.1: SOMTC coordinates; AICHR supports."),
        ("name the bodies that only support", "what about only leading", "3 of the 12 bodies"),
        ("which bodies only lead?", "those that only back", "1 of the 12 bodies supports"),
    ],
)
def test_a_few_words_are_asked_of_the_row_or_the_bodies(
    assistant: Assistant, first: str, then: str, begins: str
) -> None:
    text = ask(assistant, first, then).text
    assert text.startswith(begins)
    assert 'speak of "planned"' not in text


def test_rows_are_kept_over_an_answer_in_prose(assistant: Assistant) -> None:
    talk = ("what does ACMW support", "What are the core principles?", "just the ones with SLOM")
    assert codes(ask(assistant, *talk)) == "A.2.1 A.2.2 A.3.2 A.4.1"


def test_what_is_asked_about_is_no_member(assistant: Assistant) -> None:
    talk = ("what must a coordinating ASB do", "and for reporting specifically?")
    assert not ask(assistant, *talk).text.startswith("Yes")
