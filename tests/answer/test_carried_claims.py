"""What a yes or no was asked of holds on in a talk: of every row, alone, at all, of some rows."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

CARRIED = [
    (("is every activity in pillar C led by SOMTC?", "and in D?"), "No. 12 of the 15"),
    (("does SLOM lead everything in A.2?", "and A.4?"), "Yes. 2 of the 2"),
    (("are all activities in C.1 coordinated by SOMTC?", "B.2?"), "No. 1 of the 3"),
    (("Is SOMTC in all the pillars?", "SLOM?"), "No. 1 of the 4 pillars"),
    (("Is SOMTC in all the pillars?", "SLOM?", "AICHR?"), "Yes. 4 of the 4 pillars"),
    (("does DGICM ever work solo", "AICHR?", "SOM-MLAT?"), "Yes. 1 of the 63"),
    (("does DGICM ever work solo", "AICHR?", "SOM-MLAT?", "TELMIN?"), "No. None of the 63"),
    (("does SOMSWD coordinate more than 5 activities?", "AICHR?"), "No. 5 of the 63"),
    (("ACMW's rows", "are they all led by SLOM?", "SOMTC?"), "No. 1 of the 7"),
]
EXCEPTIONS = [
    (
        ("is every activity in pillar C led by SOMTC?", "and in D?", "which are the exceptions"),
        "D.3.4 D.3.5 D.4.2",
    ),
    (("does SLOM lead everything in A.2?", "any exceptions?"), "A.2.3 A.2.4 A.2.5 A.2.6"),
    (("does every row in pillar A have a project?", "list the exceptions"), "A.1.2 A.5.1"),
    (
        ("ACMW's rows", "are they all led by SLOM?", "what are the exceptions?"),
        "A.2.3 A.2.6 A.3.1",
    ),
]
PLAIN = [
    (("does SLOM support anything?", "ACMW?"), "Yes. ACMW supports 6 of the 63"),
    (("does AICHR lead anything in pillar D?", "and in A?"), "Yes. AICHR coordinates 2 of the 21"),
    (("is every activity in pillar C led by SOMTC?", "how many in D?"), "No. 12 of the 15"),
]
IN_PART = [
    ("SOMTC in pillar B", "does AICHR support them?"),
    ("ACMW's rows", "does SLOM lead them?"),
    ("ACMW's rows", "is SLOM in charge of these"),
    ("rows on labour inspectors", "does SLOM lead these?"),
    ("rows on labour inspectors", "does SLOM lead these?", "are these supported by ACMW"),
    ("which rows does ACMW support?", "does SLOM lead those"),
]
WHOLE = [
    (("SLOM's rows", "does SLOM lead them?"), "Yes."),
    (("rows on labour inspectors", "does SLOM lead any of these?"), "Yes."),
    (("rows on labour inspectors", "does AICHR lead these?"), "No."),
    (("ACMW's rows", "does SOMSWD lead them?"), "No."),
]


@pytest.mark.parametrize(("questions", "begins"), [*CARRIED, *PLAIN])
def test_a_short_question_is_checked_as_the_one_before(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


@pytest.mark.parametrize(("questions", "rows"), EXCEPTIONS)
def test_exceptions_are_the_rows_of_which_a_claim_is_not_so(
    assistant: Assistant, questions: tuple[str, ...], rows: str
) -> None:
    answer = ask(assistant, *questions)
    assert codes(answer) == rows
    assert not answer.text.startswith(("Yes", "No"))


@pytest.mark.parametrize("questions", IN_PART)
def test_what_is_so_of_some_rows_gets_no_yes_and_no_no(
    assistant: Assistant, questions: tuple[str, ...]
) -> None:
    assert ask(assistant, *questions).text.startswith("Not all of them. ")


@pytest.mark.parametrize(("questions", "verdict"), WHOLE)
def test_what_is_so_of_all_rows_or_of_any_that_are_asked_for_gets_one(
    assistant: Assistant, questions: tuple[str, ...], verdict: str
) -> None:
    assert ask(assistant, *questions).text.startswith(verdict)


@pytest.mark.parametrize("question", ["where is it helped by AICHR", "where does AICHR help it"])
def test_where_something_is_so_lists_those_rows_only(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, "SOMTC in pillar B", question)
    assert codes(answer) == "B.1.4 B.3.1 B.6.1"
    assert answer.text.startswith("AICHR supports 3 of the 11.")


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        (("Is A.1.1 the only row SOM-ED supports?",), "Yes. 1 activity is supported by SOM-ED"),
        (
            ("is A.2.3 the only activity ACMW coordinates?",),
            "Yes. 1 activity is coordinated by ACMW",
        ),
        (("Is A.2.1 the only row that SLOM leads?",), "No. 5 activities are coordinated by SLOM"),
        (("is A.1.2 the only one supported by SOM-ED",), "No. 1 activity is supported"),
        (("tell me about A.1.1", "is that the only one SOM-ED supports?"), "Yes. 1 activity is"),
        (("is SOM-ED the only supporter of A.1.1?",), "No. SOM-ED supports A.1.1 not alone"),
        (("is A.2.6 the only row ACWC leads with a supporter?",), "Yes. 1 activity is"),
        (("Is B.2.3 the only one ACWC shares the lead on?",), "Yes. 1 activity is"),
        (("does ACWC only support?",), "No. ACWC supports A.1.1"),
    ],
)
def test_only_is_said_of_a_row_or_of_a_body(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


def test_the_only_row_with_a_shared_lead_gets_no_verdict(assistant: Assistant) -> None:
    questions = "do we coordinate anything in pillar B?", "is it the only one we share the lead on?"
    assert ask(assistant, *questions, body="ACWC").text.startswith("ACWC coordinates")


@pytest.mark.parametrize(
    "questions",
    [
        ("tell me about B.3.3", "has its indicator ever won an oscar"),
        ("tell me about B.3.3", "do its projects taste good"),
        ("tell me about A.1.2", "do its supporters play golf"),
        ("ACMW's rows", "do the supporters of those like karaoke"),
        ("do the supporters of A.1.1 like karaoke",),
    ],
)
def test_what_no_row_tells_gets_no_yes(assistant: Assistant, questions: tuple[str, ...]) -> None:
    text = ask(assistant, *questions).text
    assert "Yes." not in text
    assert not text.startswith("No.")


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        (("who leads B.3.3?", "is it supported"), "No. The plan names no supporting body"),
        (("who leads A.2.1?", "is it supported?"), "Yes. ACMW supports A.2.1"),
        (("who leads A.1.1?", "is it also supported by anyone"), "Yes. ACWC and SOM-ED"),
        (("who leads A.1.1?", "what does it support?"), "SOMTC supports 6 of the 63"),
        (("who leads A.2.1?", "does it have a coordinating body?"), "Yes. SLOM coordinates A.2.1"),
        (("who leads A.1.3?", "is it coordinated"), "No. The plan names no coordinating body"),
        (("tell me about A.1.1", "does it have any projects listed?"), "Yes. A.1.1 has 5"),
    ],
)
def test_a_row_is_supported_and_a_body_supports(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("and D.3, all SOMTC as well?", "No. 4 of the 6 activities in Outcome D.3"),
        ("and in pillar C, all SOMTC too?", "Yes. 10 of the 10 activities in Pillar C"),
        ("and A.2, all SLOM?", "No. 2 of the 6 activities in Outcome A.2"),
    ],
)
def test_all_of_another_place_is_checked_as_the_first(
    assistant: Assistant, asked: str, begins: str
) -> None:
    before = ("Are all activities under D.2 led by SOMTC?", "any with a supporting body?")
    assert ask(assistant, *before, asked).text.startswith(begins)
