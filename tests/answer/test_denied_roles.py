"""Bodies that have no role do nothing; it is not their rows that lack a body."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_bodies.denied_roles import with_denied_counts, with_denied_roles


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("SLOM has no lead outside pillar A, right?", "Yes. None of the 42 activities outside"),
        ("SOMTC has no supporting role in pillar B, correct?", "No. 5 of the 17 activities"),
        ("AICHR has no supporting role in pillar A, right?", "No. 3 of the 21 activities"),
        ("ASLOM has no lead role in pillar A, right?", "Yes. None of the 21 activities"),
        ("Does AICHR have no leading role in pillar C?", "Yes. None of the 10 activities"),
        ("Which outcomes does SOMTC have no lead in?", "4 of the 25 outcomes"),
        ("Which bodies have no lead role in pillar B?", "6 of the 12 bodies"),
        ("Which pillars does AICHR have no lead role in?", "2 of the 4 pillars"),
        ("SOMHD never leads anything, does it?", "Yes. None of the 63 activities"),
        ("SOMTC doesn't support anything in pillar B, correct?", "No. 5 of the 17 activities"),
        ("TELMIN never leads a row, does it?", "No. 1 of the 63 activities"),
        ("SLOM doesn't lead a single row in Pillar B, correct?", "Yes. None of the 17 activities"),
        ("There is not a single ACWC row in Pillar B. True?", "No. 1 of the 17 activities"),
        ("There isn't a single ACMW row in Pillar B, right?", "Yes. None of the 17 activities"),
        ("There are no AICHR rows outside Pillar A, right?", "No. 10 of the 42 activities"),
        ("Not one activity in Pillar C is led by ASLOM, correct?", "Yes. None of the 10"),
        ("SLOM doesn't support SOMTC anywhere, right?", "Yes. None of the"),
        ("SOMTC gets no support from AICHR, right?", "No. 8 of the"),
        ("SOMTC isn't supported by AICHR, is it?", "No. 8 of the"),
        ("ACMW is not the coordinator of a single activity, right?", "No. 1 of the 63 activities"),
        ("ACMW isn't the coordinator of any row in pillar A, right?", "No. 1 of the 21"),
        ("AICHR is not a supporter of any activity in pillar C, right?", "No. 1 of the 10"),
        ("ACMW only plays a supporting part and is not the lead of any row, right?", "No. 6 of"),
        ("Nobody supports anything in Pillar C, right?", "No. 8 of the 10 activities"),
        ("Nobody supports anything in D.2, right?", "Yes. 3 of the 3 activities"),
    ],
)
def test_a_body_without_a_role_does_nothing(assistant: Assistant, question: str, says: str) -> None:
    assert assistant.ask(question).text.startswith(says)


@pytest.mark.parametrize(
    "text",
    [
        "Which rows have no lead in pillar A?",
        "A.2.5 has no lead role in it, right?",
        "Which activities is ACMW not the coordinator of?",
        "Which rows isn't ACMW the coordinator of?",
        "Which rows of SLOM have no lead in pillar A?",
        "SLOM has no support in pillar A, right?",
        "Which outcomes have no supporting role in pillar B?",
    ],
)
def test_rows_that_lack_a_body_are_left_as_they_are(text: str) -> None:
    assert with_denied_roles(text, tuple) == text


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("All rows in B.1 but B.1.4 are led by SOMSWD, right?", "Yes. 4 of the 4 activities"),
        ("Is everything in B.1 but B.1.3 led by SOMSWD?", "No. 3 of the 4 activities"),
    ],
)
def test_all_but_one_leaves_that_one_out(assistant: Assistant, question: str, says: str) -> None:
    assert assistant.ask(question).text.startswith(says)


def test_but_before_another_statement_leaves_nothing_out(assistant: Assistant) -> None:
    said = "SLOM leads A.2.1 but A.2.3 is led by ACMW, right?"
    assert "except" not in assistant.explain(said).text


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("SOMTC has no role in D.3.4, right?", "Yes. SOMTC has no role in D.3.4."),
        ("Is it true that AICHR has no part in D.3.4?", "Yes. AICHR has no role in D.3.4."),
        ("Is it correct that SOMTC is not in D.3.4?", "Yes. SOMTC has no role in D.3.4."),
        ("Does SOMTC have no role in D.3.4?", "Yes. SOMTC has no role in D.3.4."),
        ("Does SOMTC have no part in B.2.1?", "No. SOMTC supports B.2.1."),
        ("So SOMTC isn't involved in B.2.1, right?", "No. SOMTC supports B.2.1."),
        ("SOMTC does not appear in B.2.1, correct?", "No. SOMTC supports B.2.1."),
    ],
)
def test_a_body_without_a_role_in_a_row_is_not_named_in_it(
    assistant: Assistant, question: str, says: str
) -> None:
    assert assistant.ask(question).text.startswith(says)


@pytest.mark.parametrize(
    ("first", "then", "says"),
    [
        ("Who leads D.3.4?", "so SOMTC has no role there?", "Yes. SOMTC has no role in D.3.4."),
        ("Who leads D.3.4?", "SOMTC has nothing to do with it then?", "Yes. SOMTC has no role in"),
        ("Who leads D.3.4?", "and AICHR isn't in there?", "Yes. AICHR has no role in D.3.4."),
        ("Who supports B.1.1?", "so AICHR does not?", "Yes. The plan names SOMHD, not AICHR, as"),
        ("Who supports B.1.1?", "so SOMHD does not?", "No. SOMHD supports B.1.1."),
        ("Tell me about B.2.1", "so SOMTC doesn't lead it?", "Yes. The plan names AICHR, not"),
        ("Tell me about B.2.1", "SOMTC isn't the lead then?", "Yes. The plan names AICHR, not"),
        ("Tell me about B.2.1", "so SOMTC is not in it", "No. SOMTC supports B.2.1."),
        ("Who leads B.5.1?", "SOMTC has no part in it?", "No. SOMTC supports B.5.1."),
    ],
)
def test_a_role_denied_after_a_row_is_denied_of_it(
    assistant: Assistant, first: str, then: str, says: str
) -> None:
    assert ask(assistant, first, then).text.startswith(says)


@pytest.mark.parametrize(
    ("first", "says"),
    [
        (
            "Is AICHR the lead of B.2.2?",
            "Yes. AICHR coordinates B.2.2, and the plan names no other",
        ),
        ("Does SOMTC support B.2.2?", "No. SOMTC supports B.2.2, and the plan also names ASLOM"),
    ],
)
def test_the_only_one_after_a_check_is_the_body(
    assistant: Assistant, first: str, says: str
) -> None:
    assert ask(assistant, first, "the only one?").text.startswith(says)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Isn't there a supporter in B.1?", "Yes. 3 of the 12 bodies support"),
        ("so aren't there any supporting bodies in pillar C?", "Yes. 2 of the 12 bodies"),
        ("isn't there a lead for A.1.3?", "No. The plan names no coordinating body"),
        ("Are there not any projects for A.1.2?", "No. The plan lists no projects"),
    ],
)
def test_whether_there_is_not_one_is_asked_like_whether_there_is(
    assistant: Assistant, question: str, first: str
) -> None:
    assert assistant.ask(question).text.startswith(first)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Which outcomes do not have more than one row?", "Which outcomes have at most one row?"),
        ("which rows don't have at least 2 projects", "which rows have fewer than 2 projects"),
        ("X doesn't lead over five rows, right?", "X leads at most five rows, right?"),
        ("Does A.2 not have more than five rows?", "Does A.2 have at most five rows?"),
        ("Which rows do not have a project?", "Which rows do not have a project?"),
        ("Which rows do not have exactly one lead?", "Which rows do not have exactly one lead?"),
    ],
)
def test_not_so_many_are_fewer(text: str, said: str) -> None:
    assert with_denied_counts(text) == said


def test_a_denied_count_is_no_count_of_none(assistant: Assistant) -> None:
    told = assistant.ask("Which bodies do not coordinate more than two activities?").text
    assert told.startswith("7 of the 12 bodies coordinate at most 2 activities")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("AICHR is completely out of Pillar C, isn't it?", "No. 9 of the 10"),
        ("AICHR is left out of pillar C, right?", "No. 9 of the 10"),
        ("Is SLOM left out of pillar D?", "Yes. 15 of the 15"),
    ],
)
def test_who_is_out_of_a_place_has_no_role_there(
    assistant: Assistant, question: str, says: str
) -> None:
    assert assistant.ask(question).text.startswith(says)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("AICHR has no role in pillar C?", "No. 9 of the 10"),
        ("So AICHR does nothing in pillar C?", "No. 9 of the 10"),
        ("SLOM is not in pillar B?", "Yes. 17 of the 17"),
        ("AICHR does not lead in pillar C?", "Yes. 10 of the 10"),
        ("AICHR has no role in pillar C", "9 of the 10"),
        ("AICHR has no role in which activities of pillar C?", "9 of the 10"),
        ("rows where AICHR has no role in pillar C?", "9 of the 10"),
    ],
)
def test_a_denial_that_is_asked_is_put_to_the_test(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("before", "asked", "begins"),
    [
        ("What does AICHR lead?", "So it has no part at all in pillar C, then?", "No. 9 of the 10"),
        ("What does SLOM lead?", "so they're not involved in pillar D?", "Yes. 15 of the 15"),
        ("What does SLOM lead?", "it doesn't appear in D.3?", "Yes. 6 of the 6"),
        ("What does SLOM lead?", "so they have no indicators in A.4?", "None of the 2 activities"),
    ],
)
def test_a_denial_of_whom_was_spoken_of_is_put_to_the_test(
    assistant: Assistant, before: str, asked: str, begins: str
) -> None:
    assert ask(assistant, before, asked).text.startswith(begins)


@pytest.mark.parametrize(
    ("body", "question", "listed"),
    [
        ("SOMTC", "Anything in D that we're not part of at all, neither lead nor support?", True),
        (None, "Is there anything in D that SOMTC is not involved in?", True),
        (None, "Isn't there something in pillar D that SOMTC has no part in?", True),
        (None, "Is there anything in C where SOMTC is not involved?", False),
    ],
)
def test_anything_without_a_body_is_there_though_others_name_it(
    assistant: Assistant, body: str | None, question: str, listed: bool
) -> None:
    answer = assistant.ask(question, body=body)
    assert codes(answer) == ("D.3.4 D.3.5" if listed else "")
    assert answer.text.startswith("No.") is not listed


@pytest.mark.parametrize(
    "question",
    [
        "Which prevention outcomes do without SOMTC entirely, no lead and no support?",
        "Which outcomes in pillar A do without SOMTC, neither as lead nor as supporter?",
        "Which outcomes in pillar A get by without SOMTC, no coordination and no support?",
    ],
)
def test_both_roles_are_denied_of_the_body_not_of_the_rows(
    assistant: Assistant, question: str
) -> None:
    assert codes(ask(assistant, question)) == "A.2 A.4"
