"""A row or outcome that is said to lie in a pillar or an outcome: yes, or where it lies."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("B.6.1 falls under the prevention pillar I think", "No. B.6.1 is in Pillar B ("),
        ("Is C.1.4 under outcome C.2?", "No. C.1.4 is in Outcome C.1, not in Outcome C.2."),
        ("B.3 (identification) = protection pillar?", "Yes. B.3 is in Pillar B ("),
        ("Does D.3.2 belong to the law enforcement pillar?", "No. D.3.2 is in Pillar D ("),
        ("Isn't A.2.1 part of outcome A.3?", "No. A.2.1 is in Outcome A.2, not in Outcome A.3."),
        ("So A.5.1 is in the prevention pillar, if I remember well?", "Yes. A.5.1 is in Pillar A"),
        ("C.1.4 isn't in Pillar B, is it?", "C.1.4 is in Pillar C ("),
    ],
)
def test_where_it_lies_is_told(assistant: Assistant, asked: str, begins: str) -> None:
    assert assistant.ask(asked).text.startswith(begins)


@pytest.mark.parametrize(
    "asked",
    [
        "Is A.2.1 in pillar A led by SLOM?",
        "Is A.2.1 the only row in Pillar A?",
        "A.2.1 of pillar A",
        "Is A.2.1 in pillar A or B?",
    ],
)
def test_what_says_more_of_it_is_not_told_by_its_place(assistant: Assistant, asked: str) -> None:
    assert "A.2.1 is in " not in assistant.ask(asked).text


def test_i_behind_a_pillar_is_no_letter(assistant: Assistant) -> None:
    assert "Pillar I" not in assistant.ask("D.1.1 is in the protection pillar I assume").text
