"""A verdict in a talk is of the very rows, the very row or the very role that was spoken of."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("before", "question", "begins"),
    [
        ("Which activities does SLOM lead?", "Are all by ACMW?", "No. 4 of the 5"),
        ("Which activities does SLOM lead?", "Are all supported?", "No. 4 of the 5"),
        ("Which activities does SLOM lead?", "Do all have supporters?", "No. 4 of the 5"),
        ("Which activities does SLOM lead?", "Do all have projects?", "Yes. 5 of the 5"),
        ("How many activities does SLOM lead?", "All with ACMW?", "No. 4 of the 5"),
        ("What does ASLOM coordinate?", "Are all without support?", "Yes. 2 of the 2"),
        ("What does ACMW support?", "Are all led?", "Yes. 6 of the 6"),
        ("How many activities are in B.2?", "All led by SOMTC?", "No. 1 of the 3"),
        ("Which outcomes are in pillar C?", "Do all have projects?", "Yes. 4 of the 4"),
        ("Which activities does SLOM lead?", "Are all bodies supported?", "No. 9 of the 12"),
    ],
)
def test_all_alone_are_the_rows_of_the_list(
    assistant: Assistant, before: str, question: str, begins: str
) -> None:
    assert ask(assistant, before, question).text.startswith(begins)


def test_after_a_claim_of_a_list_all_are_still_that_list(assistant: Assistant) -> None:
    talk = ("Which activities does AICHR lead?", "Are all in pillar B?", "Are all supported?")
    assert ask(assistant, *talk).text.startswith("No. 2 of the 5 activities")
    left = ask(assistant, *talk, "Which aren't?")
    assert [one.locator for one in left.items] == ["A.1.4", "A.7.3", "B.3.3"]


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Do all of ours have supporters?", "No. 4 of the 5"),
        ("Do all ours have projects?", "Yes. 5 of the 5"),
        ("Are all of ours supported by ACMW?", "No. 4 of the 5"),
        ("Are all of ours in pillar A?", "Yes. SLOM has a role in 5 activities"),
        ("Do all of AICHR's have supporters?", "No. 12 of the 15"),
        ("Do any of ours have supporters?", "Yes. 4 of the 63"),
    ],
)
def test_all_of_ours_are_all_rows_of_the_body(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question, body="SLOM").text.startswith(begins)


@pytest.mark.parametrize(
    ("body", "before", "question", "begins"),
    [
        ("DGICM", "Do we lead A.2.4?", "Is it supported?", "No. The plan names no supporting"),
        ("ACMW", "Do we lead A.2.3?", "Is it supported?", "No. The plan names no supporting"),
        ("SOM-MLAT", "Do we lead D.4.2?", "Is it supported?", "Yes. SOMTC supports D.4.2"),
        (None, "Does SOMSWD lead B.1.1?", "Is it supported by anyone?", "Yes. SOMHD supports"),
        (None, "Does SOMSWD lead B.1.1?", "Does it support anything?", "Yes. SOMSWD supports 5"),
    ],
)
def test_it_is_the_row_that_is_done_and_the_body_that_does(
    assistant: Assistant, body: str | None, before: str, question: str, begins: str
) -> None:
    assert ask(assistant, before, question, body=body).text.startswith(begins)


@pytest.mark.parametrize(
    ("before", "question", "begins"),
    [
        ("What is a coordinating body?", "Does SOMHD have that role?", "No. None of the 63"),
        ("What is a coordinating body?", "Does ACMW have that role?", "Yes. 1 of the 63"),
        ("What is a supporting body?", "Does ACMW have that role too?", "Yes. 6 of the 63"),
        ("Who coordinates A.1.1?", "Does SOMHD hold this role?", "No. None of the 63"),
    ],
)
def test_that_role_is_the_one_spoken_of(
    assistant: Assistant, before: str, question: str, begins: str
) -> None:
    assert ask(assistant, before, question).text.startswith(begins)


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (("What does SOMSWD lead?", "How many is that?", "Is that more than SLOM?"), "Yes."),
        (("What does SLOM lead?", "How many are those?", "Is that more than SOMSWD?"), "No."),
        (("What does SLOM lead?", "How many are those?", "Is that more than DGICM?"), "Yes."),
    ],
)
def test_a_list_counted_once_more_is_still_of_its_body(
    assistant: Assistant, talk: tuple[str, ...], begins: str
) -> None:
    text = ask(assistant, *talk).text
    assert text.startswith(begins)
    assert "SLOM coordinates 5" in text


@pytest.mark.parametrize(
    ("body", "before", "question", "begins"),
    [
        ("TELMIN", "Are we in A.7.3?", "Do we do anything else?", "No. None of the 62"),
        ("SLOM", "Do we lead A.4.2?", "Do we do anything else?", "Yes. SLOM has a role in 4"),
        ("SOMSWD", "Are we in C.2.1?", "Are we anywhere else in pillar C?", "No. None of the 9"),
        ("AICHR", "Do we lead A.1.4?", "Do we lead anything else in pillar A?", "Yes. AICHR"),
    ],
)
def test_anything_else_leaves_out_the_row_spoken_of(
    assistant: Assistant, body: str, before: str, question: str, begins: str
) -> None:
    assert ask(assistant, before, question, body=body).text.startswith(begins)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("What is the mid-term evaluation?", "It is led by AICHR, right?"),
        ("What is the mid-term evaluation?", "Does SOMTC lead it?"),
    ],
)
def test_it_is_what_the_sections_were_asked_about(
    assistant: Assistant, before: str, question: str
) -> None:
    answer = ask(assistant, before, question)
    assert "of the 63 activities" not in answer.text
    assert not answer.items


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("Who will conduct the annual review?", "Is AICHR consulted?"),
        ("Who approves the revised Work Plan?", "Does AMMTC endorse?"),
    ],
)
def test_a_deed_that_is_told_elsewhere_gets_no_verdict(
    assistant: Assistant, before: str, question: str
) -> None:
    assert not ask(assistant, before, question).text.startswith(("Yes", "No", "Not"))


@pytest.mark.parametrize(
    "question", ["Does it cover COVID-19 too?", "Does that one cover COVID-19?"]
)
def test_what_a_row_covers_is_looked_for_in_that_row(assistant: Assistant, question: str) -> None:
    talk = ("Which activities are about climate change?", "Who coordinates it?", question)
    assert ask(assistant, *talk).text.startswith("**A.1.4**")


@pytest.mark.parametrize(
    ("body", "begins"),
    [("ACWC", "Yes. 1 of the 3"), ("SLOM", "No. None of the 5"), ("AICHR", "Yes. 1 of the 5")],
)
def test_what_a_body_shares_of_its_rows_is_their_lead(
    assistant: Assistant, body: str, begins: str
) -> None:
    talk = ("Which activities do we lead?", "Do we share any of them?")
    assert ask(assistant, *talk, body=body).text.startswith(begins)


def test_the_one_without_a_body_is_told_and_not_judged(assistant: Assistant) -> None:
    answer = ask(assistant, "What does SLOM lead?", "Is the one without ACMW A.4.1?")
    assert [one.locator for one in answer.items] == ["A.4.2"]
    assert answer.text.startswith("1 of the 5")


@pytest.mark.parametrize(
    ("last", "rows"),
    [
        (("Which are in both lists?",), "A.2.6 A.3.2"),
        (("Which are in both lists?", "Which only in AICHR's?"), "A.3.3"),
    ],
)
def test_two_lists_in_one_role_share_rows_in_that_role(
    assistant: Assistant, last: tuple[str, ...], rows: str
) -> None:
    answer = ask(assistant, "What does AICHR support in pillar A?", "And ACMW?", *last)
    assert codes(answer) == rows


def test_two_lists_in_two_roles_share_rows_in_both(assistant: Assistant) -> None:
    talk = ("What does SOMTC support?", "And what does AICHR coordinate?")
    assert codes(ask(assistant, *talk, "Which are in both lists?")) == "B.2.1 B.2.2"


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        ("Who supports A.2.6?", "only ACMW?", "No. ACMW supports A.2.6 not alone"),
        ("Who leads B.2.3?", "just ACWC?", "No. ACWC coordinates B.2.3 not alone"),
        ("Who supports D.3.6?", "AICHR alone?", "No. AICHR supports D.3.6 not alone"),
        ("Which bodies support A.1.1?", "ACWC only?", "No. ACWC supports A.1.1 not alone"),
        ("Which bodies have a role in B.7.2?", "only SOMSWD?", "No. SOMSWD coordinates B.7.2, but"),
        ("Who supports D.3.6?", "only AICHR and SOMSWD?", "Yes."),
        ("Who leads A.2.4?", "only DGICM?", "Yes. DGICM coordinates A.2.4."),
        ("Who supports D.3.6?", "not SOMSWD?", "SOMSWD supports D.3.6."),
        ("Who supports D.3.6?", "so not SOMSWD?", "SOMSWD supports D.3.6."),
        ("Which bodies have a role in B.7.2?", "not SOMTC?", "SOMTC supports B.7.2."),
        ("Who leads A.2.4?", "not DGICM?", "DGICM coordinates A.2.4."),
        ("Who supports D.3.6?", "not ACWC?", "No. The plan names AICHR and SOMSWD, not ACWC"),
        # Near: a body guessed at, and one asked for besides.
        ("Who supports D.3.6?", "isn't it SOMSWD?", "Yes. SOMSWD supports D.3.6."),
        ("Who supports D.3.6?", "and AICHR?", "AICHR supports D.3.6."),
    ],
)
def test_only_one_and_not_one_are_asked_of_the_row_just_told(
    assistant: Assistant, first: str, then: str, begins: str
) -> None:
    assert ask(assistant, first, then).text.startswith(begins)


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        (("Who is involved in D.3.6?", "only AICHR and SOMSWD?"), "No. AICHR supports D.3.6, but"),
        (("Who is named in B.7.1?", "only DGICM and SOMTC?"), "No. DGICM coordinates B.7.1, but"),
        (("Who is named in D.3.6?", "only SOMTC, AICHR and SOMSWD?"), "Yes."),
        (
            ("Are AICHR and SOMSWD the only bodies named in D.3.6?",),
            "No. AICHR supports D.3.6, but",
        ),
        (("Does SOMTC lead B.2.3?", "only SOMTC?"), "No. SOMTC coordinates B.2.3 not alone"),
        (("Does AICHR support B.6.1?", "just AICHR?"), "No. AICHR supports B.6.1 not alone"),
        (("Is B.7.1 supported by SOMTC?", "just SOMTC?"), "No. SOMTC supports B.7.1 not alone"),
        (("Does ACWC lead B.2.3?", "alone?"), "No. ACWC coordinates B.2.3 not alone"),
        (("Does DGICM lead A.2.4?", "only DGICM?"), "Yes. DGICM coordinates A.2.4."),
        (("Who leads D.4.2?", "only SOM-MLAT?", "not SOMTC?"), "No. The plan names SOM-MLAT"),
        (("Who leads A.7.3?", "only TELMIN?", "not AICHR?"), "AICHR coordinates A.7.3."),
        (("Does SOMTC support B.7.1?", "only SOMTC?", "not SOMSWD?"), "SOMSWD supports B.7.1."),
    ],
)
def test_a_body_is_held_against_the_row_that_was_checked(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        (("Who supports B.6.1?", "only AICHR?", "and SOMSWD?"), "Yes. SOMSWD supports B.6.1."),
        (("Who supports B.6.1?", "only AICHR?", "SOMSWD too?"), "Yes. SOMSWD supports B.6.1."),
        (("Who leads B.2.3?", "ACWC alone?", "SOMTC as well?"), "Yes. SOMTC coordinates B.2.3."),
        (("Who leads A.7.3?", "TELMIN alone?", "and AICHR?"), "Yes. AICHR coordinates A.7.3."),
        (("Who supports B.7.2?", "only SOMTC?", "DGICM?"), "Yes. DGICM supports B.7.2."),
        (("Who supports B.7.2?", "SOMTC only?", "is DGICM one of them?"), "Yes. DGICM supports"),
        (("Who leads A.7.3?", "only TELMIN?", "is AICHR one of them?"), "Yes. AICHR coordinates"),
        (("Does SOMTC lead B.2.3 alone?", "and ACWC?"), "Yes. ACWC coordinates B.2.3."),
        (("Is ACWC the only lead of B.2.3?", "SOMTC?"), "Yes. SOMTC coordinates B.2.3."),
        (("Who supports A.3.2?", "AICHR only?", "what about SOMTC?"), "No. The plan names ACMW"),
        # Near: the other body is asked to be the only one.
        (
            ("Who supports A.3.2?", "AICHR only?", "ACMW alone?"),
            "No. ACMW supports A.3.2 not alone",
        ),
    ],
)
def test_another_body_is_not_asked_to_be_the_only_one(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        (("Who supports B.6.1?", "just AICHR?", "plus SOMSWD, no?"), "Yes. SOMSWD supports B.6.1."),
        (("Who supports B.6.1?", "only AICHR?", "is SOMSWD another one?"), "Yes. SOMSWD supports"),
        (("Who supports B.7.2?", "only SOMTC?", "was DGICM one of these?"), "Yes. DGICM supports"),
        (("Who supports B.7.2?", "only SOMTC?", "is DGICM one of the supporters?"), "Yes. DGICM"),
        (("Who supports B.7.2?", "is SOMSWD one of the supporters?"), "No. The plan names SOMTC"),
        (("Who supports B.7.2?", "is SOMSWD one of the coordinators?"), "Yes. SOMSWD coordinates"),
        (("Who supports B.7.2?", "is SOMTC the only one?"), "No. SOMTC supports B.7.2, and"),
        (("Who leads B.2.3?", "is SOMTC the only lead?"), "No. SOMTC coordinates B.2.3 not alone"),
        (("Who leads B.2.3?", "are ACWC and SOMTC the only leads?"), "Yes."),
        (("Who is involved in B.2.2?", "are AICHR and ASLOM the only ones?"), "No. AICHR"),
        (("Who is in A.1.1?", "only SOMTC and SOM-ED, right?"), "No. SOMTC coordinates A.1.1, but"),
        (("Is A.7.3 led by AICHR?", "by AICHR alone?"), "No. AICHR coordinates A.7.3 not alone"),
        (("Who leads D.4.2?", "is it SOM-MLAT only?"), "Yes. SOM-MLAT coordinates D.4.2."),
        # Near: a row is the only one, and another row is asked about.
        (("Who leads D.4.2?", "is it the only one that SOM-MLAT leads?"), "No. 2 activities"),
        (("Who supports B.6.1?", "only AICHR?", "and B.7.1?"), "No. The plan names SOMTC"),
    ],
)
def test_one_of_them_and_the_only_one_are_asked_of_the_row_just_told(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


@pytest.mark.parametrize(
    ("questions", "begins", "told"),
    [
        (
            ("Which rows name ACWC?", "shared", "led by whom?"),
            "SOMTC coordinates A.1.1",
            "A.1.1 A.2.6 B.2.3",
        ),
        (("Which rows does ACWC lead?", "on its own", "led by whom?"), "ACWC coordinates", "A.1.2"),
        (("Which rows does ACWC lead?", "alone", "who leads?"), "ACWC coordinates A.1.2", "A.1.2"),
        (
            ("How many rows are led by two bodies?", "which?", "led by whom?"),
            "TELMIN and AICHR",
            "A.7.3 B.2.3",
        ),
        (
            ("Which rows in pillar C have two bodies?", "who coordinates?"),
            "SOMTC coordinates C.2.1",
            "C.2.1 C.4.1",
        ),
        (
            ("Which rows are in D.3?", "that have a supporter", "the others", "led by whom?"),
            "SOMTC coordinates D.3.1",
            "D.3.1 D.3.2 D.3.3 D.3.4 D.3.5",
        ),
        # Near: led by a body that is named.
        (
            ("Which rows name ACWC?", "shared", "led by SOMTC"),
            "SOMTC coordinates 2 of the 3",
            "A.1.1 B.2.3",
        ),
    ],
)
def test_who_leads_is_asked_of_the_rows_that_were_kept(
    assistant: Assistant, questions: tuple[str, ...], begins: str, told: str
) -> None:
    response = ask(assistant, *questions)
    assert response.text.startswith(begins)
    assert codes(response) == told


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        (("Who backs what SOMSWD leads?", "and without SOMTC?"), "2 bodies support activities"),
        (("Who supports the rows SOMSWD leads?", "without SOMTC"), "2 bodies support activities"),
        (("Who supports SOMTC?", "without AICHR"), "5 bodies support activities"),
        (("Who supports AICHR?", "except SOMTC"), "1 body supports activities"),
        # Near: rows were asked for.
        (("Which rows does SOMSWD lead?", "without SOMTC"), "4 of the 6 activities"),
    ],
)
def test_without_a_body_leaves_bodies_where_bodies_were_asked_for(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


@pytest.mark.parametrize(
    ("first", "then", "found"),
    [
        ("Who supports SLOM?", "only ACMW?", "SLOM: ACMW and AICHR."),
        ("Who supports SLOM?", "ACMW alone?", "SLOM: ACMW and AICHR."),
        ("Who supports DGICM?", "only SOMTC?", "DGICM: SOMTC and SOMSWD."),
        ("Which bodies lead in pillar D?", "only SOMTC and SOM-MLAT?", "SOMTC, SOM-MLAT and ASLOM"),
        ("Who leads outcome B.2?", "only AICHR?", "AICHR, ACWC and SOMTC"),
        ("Who supports in pillar C?", "only AICHR?", "AICHR and SOMSWD"),
        ("Who leads outcome B.2?", "not SOMTC?", "AICHR, ACWC and SOMTC"),
        ("Which bodies lead in pillar D?", "not DGICM?", "SOMTC, SOM-MLAT and ASLOM"),
        ("Who leads the rows that ASLOM supports?", "only AICHR?", "AICHR and SOMTC"),
    ],
)
def test_whether_only_one_does_it_is_told_by_all_who_do(
    assistant: Assistant, first: str, then: str, found: str
) -> None:
    told = ask(assistant, first, then).text.split("\n")[0]

    assert all(one in told for one in found.replace(".", "").replace(" and", "").split())
