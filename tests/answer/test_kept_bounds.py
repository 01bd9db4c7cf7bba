"""Words that bound rows or bodies and must not be dropped, however they are put."""

import pytest

from tipassist.answer.assistant import Assistant

_TWO = ["A.1.1", "A.2.6", "A.3.2", "B.1.4", "B.2.2", "B.6.1", "B.7.1", "B.7.2", "D.3.6"]


def _codes(assistant: Assistant, question: str, body: str | None = None) -> list[str]:
    return [item.locator for item in assistant.ask(question, body=body).items]


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("A.7.3 has AICHR as the sole lead, I take it.", "No. AICHR coordinates A.7.3 not alone"),
        ("B.7.1 has SOMTC as its single supporter?", "No. SOMTC supports B.7.1 not alone"),
        ("Is B.7.2 supported by DGICM and nobody else?", "No. DGICM supports B.7.2 not alone"),
        ("SOMTC is the lone supporter in B.7.2, no?", "No. SOMTC supports B.7.2 not alone"),
        ("B.5.1 has SOMTC as the only supporter, right?", "Yes."),
    ],
)
def test_who_is_said_to_be_alone_in_a_row_is_checked(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        "For a staffing estimate: the activity types which have not one but two supporting bodies "
        "listed beneath the coordinator.",
        "rows with not one but two supporting bodies",
        "which rows have not just one but two supporters?",
    ],
)
def test_not_one_but_two_are_two(assistant: Assistant, question: str) -> None:
    assert _codes(assistant, question) == _TWO


def test_not_one_but_three_are_three(assistant: Assistant) -> None:
    assert "exactly 3" in assistant.ask("rows with not one but three supporting bodies?").text


@pytest.mark.parametrize(
    "question",
    [
        "and the other way round, I mean AICHR is coordinating and SOMTC gives the support, what "
        "rows are these",
        "what rows have AICHR leading and SOMTC giving the support",
        "AICHR coordinates and SOMTC provides the support, which rows are these?",
    ],
)
def test_each_of_two_bodies_keeps_its_own_role(assistant: Assistant, question: str) -> None:
    assert _codes(assistant, question) == ["B.2.1", "B.2.2"]


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        (
            "Trilateral coordination call: which rows bring DGICM, SOMSWD and SOMTC together?",
            ["B.7.1", "B.7.2"],
        ),
        ("Budget call: which rows name both DGICM and SOMSWD?", ["B.7.1", "B.7.2"]),
        (
            "In preparation of the session between SOMSWD and SOMTC, list all rows in which the "
            "two bodies are both named, irrespective of the role assigned to either.",
            ["B.4.1", "B.5.1", "B.6.1", "B.7.1", "B.7.2", "C.2.1", "D.3.6"],
        ),
        (
            "Ahead of talks between DGICM and SOMTC, the chair wants the activity types naming "
            "both, no matter the role",
            ["B.7.1", "B.7.2"],
        ),
        ("DGICM and SOMSWD briefing: which rows name both?", ["B.7.1", "B.7.2"]),
        (
            "We plan a meeting of SLOM and ACMW and would like the rows where both bodies appear",
            ["A.2.1", "A.2.2", "A.3.2", "A.4.1"],
        ),
    ],
)
def test_an_occasion_bounds_nothing_but_names_the_two(
    assistant: Assistant, question: str, codes: list[str]
) -> None:
    assert _codes(assistant, question) == codes


def test_what_is_pointed_to_is_no_occasion(with_meaning: Assistant) -> None:
    answer = with_meaning.ask("progress reports: who writes them & who has to endorse")
    assert "Section F.2.c" in answer.text


def test_a_pillar_that_an_occasion_is_called_by_stays(assistant: Assistant) -> None:
    found = _codes(assistant, "Protection briefing: which rows bring SOMTC and AICHR together?")
    assert found == ["B.1.4", "B.2.1", "B.2.2", "B.3.1", "B.6.1"]


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("us as leed in piler A, wich", ["A.1.4", "A.7.3"]),
        ("our rows in pillr D", ["D.3.6", "D.5.1", "D.7.1"]),
    ],
)
def test_a_misspelt_pillar_is_one(assistant: Assistant, question: str, codes: list[str]) -> None:
    assert _codes(assistant, question, "AICHR") == codes


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "Law enforcement is the pillar with the most activities, so how many is that?",
            "No. Pillar A has the most activities: 21",
        ),
        ("Pillar C has the most rows, so how many is that?", "No. Pillar A has the most"),
        ("does victim protection have the most rows?", "No. Pillar A has the most"),
        ("Prevention has the most activities, so how many?", "Yes. Pillar A has the most"),
        ("SOMSWD coordinates the most activities, so how many?", "No. SOMSWD coordinates 6"),
    ],
)
def test_what_is_said_to_have_the_most_is_checked(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)
