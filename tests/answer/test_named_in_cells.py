"""What the words of a row tell: whom they name, whom they are for, and what no other row says."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Is DGICM named in D.3.2?", "Yes. D.3.2 names DGICM in its text; it has no role there:"),
        ("Is ASLOM mentioned in D.3.2?", "Yes. D.3.2 names ASLOM in its text"),
        ("Does D.3.2 mention DGICM?", "Yes. D.3.2 names DGICM in its text"),
        ("Is ACTIP mentioned in A.6.1?", "Yes. A.6.1 names ACTIP in its text:"),
        ("Is SLOM named in D.3.2?", "No. The plan names SOMTC, not SLOM"),
        ("Is SOMTC named in D.3.2?", "Yes. SOMTC coordinates D.3.2"),
        ("Does DGICM coordinate D.3.2?", "No. "),
        ("Is DGICM named as a supporter in D.3.2?", "No. "),
    ],
)
def test_a_name_in_the_words_of_a_row(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "tells"),
    [
        ("Who is trained under B.2.1?", "Frontline Officers"),
        ("Who benefits from A.2.1?", "prospective migrant workers"),
        ("Who is A.2.4 for?", "A.2.4** "),
        ("Who does A.1.5 aim at?", "A.1.5** "),
        ("Who gets trained in D.3.4?", "law enforcement"),
    ],
)
def test_whom_a_row_is_for_is_told_by_its_words(
    assistant: Assistant, question: str, tells: str
) -> None:
    reply = assistant.ask(question)
    assert tells in reply.text
    assert reply.text.startswith("**")


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Who supports A.2.1?", "ACMW"),
        ("Who is responsible for A.2.4?", "DGICM"),
        ("Who runs A.1.5?", "SOM-ED"),
    ],
)
def test_who_runs_a_row_is_told_by_its_bodies(
    assistant: Assistant, question: str, body: str
) -> None:
    assert body in assistant.ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Is A.1.3 the only row that mentions COVID-19?", "No. B.1.1 speaks"),
        ("Is A.1.1 the only row that mentions influencers?", "Yes. A.1.1 speaks"),
        ("Is C.1.2 the only activity about organ removal?", "Yes. C.1.2 speaks"),
        ("Does only B.1.3 speak of shelters?", "No. B.1.4 and B.4.1 speak"),
        ("Is D.3.2 the only row that names the HSU?", "No. B.3.1 and C.4.1 speak"),
        ("Is D.4.2 the only row that names SOM-MLAT?", "No. 2 activities name SOM-MLAT"),
    ],
)
def test_a_row_that_alone_speaks_of_a_subject(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "denied"),
    [
        ("Does the plan oblige states to set up victim funds?", "Yes"),
        ("Will there be a successor plan?", "Yes"),
        ("May a body do activities that are not in the plan?", "Yes"),
        ("Are victims entitled to compensation?", "Yes"),
        ("Does Section G mention AICHR?", "Yes"),
        ("Does no project mention children?", "Yes"),
        ("Does SOMTC never work on migrant workers?", "No"),
        ("Is anyone but SOMTC working on data?", "Yes"),
        ("Are rows about children only in Pillar B?", "Yes"),
        ("Does ACWC only work on women and children?", "Yes"),
        ("Are there no rows on children in Pillar D?", "No"),
        ("Does no row mention men?", "Yes"),
    ],
)
def test_no_verdict_that_says_more_than_was_looked_at(
    assistant: Assistant, question: str, denied: str
) -> None:
    assert not assistant.ask(question).text.startswith((f"{denied}.", f"{denied},"))


@pytest.mark.parametrize(
    "question",
    [
        "Does SLOM work on migrant workers?",
        "Does any row mention teachers?",
        "Is there any activity on children in Pillar B?",
    ],
)
def test_plain_questions_keep_their_yes(assistant: Assistant, question: str) -> None:
    reply = assistant.ask(question)
    assert reply.status is AnswerStatus.ANSWERED
    assert reply.text.startswith("Yes")


@pytest.mark.parametrize(
    "asked",
    [
        "D.3.2 speaks of DGICM. Does that give it an official role?",
        "D.3.2 mentions ASLOM in an example. Does ASLOM have a role there?",
        "DGICM is named in D.3.2's text; is it also listed in the column of bodies?",
    ],
)
def test_a_role_asked_beside_it_is_told(assistant: Assistant, asked: str) -> None:
    told = assistant.ask(asked).text
    assert told.startswith("No. ")
    assert "SOMTC" in told


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("does D.3.2 propose a link between the HSU and ASLOM?", "Yes. D.3.2 names HSU and ASLOM"),
        ("D.3.2's example suggests linkages with DGICM, right?", "Yes. D.3.2 names DGICM"),
        ("Does D.3.2 suggest connecting the HSU with SOMHD?", "No. D.3.2 names HSU in its text"),
        ("Does D.3.2 mention DGICM and SOMHD?", "No. D.3.2 names DGICM in its text, but not SOMHD"),
        ("D.3.2 suggests training the HSU with DGICM, right?", "D.3.2 names HSU and DGICM"),
        ("Does D.3.2 suggest that SLOM leads?", "No. The plan names SOMTC, not SLOM"),
    ],
)
def test_what_a_row_suggests_is_told_by_its_words(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)
