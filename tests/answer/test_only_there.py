"""What stands somewhere and nowhere else stands only there."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_places.only_there import with_only_there
from tipassist.answer.verdicts import verdict_of


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ACMW is in pillar A and nowhere else?", "ACMW is only in pillar A?"),
        ("Does SLOM lead in A.2 but nowhere else?", "Does SLOM lead only in A.2?"),
        ("SLOM leads in Pillar A, and in no other pillar", "SLOM leads only in Pillar A"),
        (
            "Is DGICM under the first pillar and not elsewhere?",
            "Is DGICM only under the first pillar?",
        ),
        ("It is only in D and not anywhere else", "It is only in D"),
        ("Does ACWC sit in no pillar but B?", "Does ACWC sit only in pillar B?"),
        ("Is it in no other outcome than A.2?", "Is it only in outcome A.2?"),
        ("ACMW has a role in pillar A alone, right?", "ACMW has a role only in pillar A, right?"),
    ],
)
def test_nowhere_else_is_only_there(text: str, said: str) -> None:
    assert with_only_there(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Is ACMW in pillar A? Where else?",
        "ACMW is in pillar A and nobody else is",
        "SLOM leads in pillar A and in pillar B",
        "Which activity stands nowhere else?",
        "SLOM leads in pillar A alone",
    ],
)
def test_other_questions_stay(text: str) -> None:
    assert with_only_there(text) == text


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Does SLOM lead in pillar A and nowhere else?", "Yes. SLOM coordinates 5 activities"),
        ("SOM-MLAT leads in Pillar D but in no other pillar, right?", "Yes. SOM-MLAT"),
        ("Does AICHR appear in pillar B and nowhere else?", "No. AICHR"),
        ("ASLOM has duties in Pillar B and nowhere else, right?", "No. ASLOM"),
        ("SOM-MLAT has responsibilities in Pillar D alone, right?", "Yes. SOM-MLAT"),
    ],
)
def test_the_verdict_looks_at_all_other_places(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("talk", "listed"),
    [
        (
            ("Does SLOM lead in pillar A and nowhere else?", "Which rows?"),
            "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2",
        ),
        (
            ("Does SLOM lead only in pillar A?", "And which codes are they?"),
            "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2",
        ),
        (("How many activities does SOMHD support?", "which activities"), "A.1.3 B.1.1"),
        (("How many activities have no coordinator?", "Which lines?"), "A.1.3 A.2.5"),
    ],
)
def test_a_bare_question_for_rows_asks_for_those_told_of(
    assistant: Assistant, talk: tuple[str, ...], listed: str
) -> None:
    assert codes(ask(assistant, *talk)) == listed


def test_a_question_for_rows_of_its_own_stands_by_itself(assistant: Assistant) -> None:
    answer = ask(assistant, "What does SOMHD support?", "Which activities does SLOM lead?")
    assert codes(answer) == "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2"


@pytest.mark.parametrize(
    ("body", "question", "begins"),
    [
        ("DGICM", "so our name shows up only in B.7?", "No. DGICM has a role in 2 activities"),
        ("DGICM", "does our name appear only in pillar B?", "No. DGICM has a role"),
        (None, "DGICM's name stands in pillar B only?", "No. DGICM has a role"),
        (None, "SLOM's name comes up only in pillar A, right?", "Yes. SLOM has a role"),
        (None, "Is DGICM named nowhere else than in B.7?", "No. DGICM has a role"),
        ("SOMHD", "our name stands nowhere but in A.1.3, right?", "No. SOMHD supports A.1.3"),
    ],
)
def test_a_name_that_stands_only_there_is_the_body(
    assistant: Assistant, body: str | None, question: str, begins: str
) -> None:
    assert assistant.ask(question, body=body).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("No pillar other than A cites APA IV.A(b), right?", "No"),
        ("No pillar but C cites ACTIP Article 17, right?", "Yes"),
        ("APA IV.A(b) only shows up in Pillar A, right?", "No"),
        ("Is Pillar A the sole place where the plan refers to APA IV.A(b)?", "No"),
        ("Is Pillar C the only place where the plan refers to Article 17 of ACTIP?", "Yes"),
        ("Nothing outside Pillar A refers to APA IV.A(b), right?", "No"),
        ("APA IV.A(b) is never cited outside Pillar A, right?", "No"),
        ("SLOM is never named outside Pillar A, right?", "Yes"),
    ],
)
def test_what_cites_alone_is_held_against_all_that_cites(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert verdict_of(assistant.ask(question).text) == verdict


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "only Pillar A has activities with no project, right?",
            "every activity with no project is in Pillar A, right?",
        ),
        (
            "Does only pillar B have rows that name a relevant body?",
            "is every activity that name a relevant body in pillar B?",
        ),
        (
            "Pillar B is the only one with activities led by AICHR, right?",
            "every activity led by AICHR is in Pillar B, right?",
        ),
        ("Only pillar A has activities, right?", "Only pillar A has activities, right?"),
    ],
)
def test_rows_that_one_place_alone_has_lie_there(text: str, said: str) -> None:
    assert with_only_there(text) == said
