"""What there is for somebody of a trade is asked of that trade."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        (
            "I'm a labour inspector. What in this plan concerns my daily work?",
            {"A.4.1", "A.4.2", "B.3.1"},
        ),
        ("As a judge, which parts should I read?", {"B.2.1", "B.6.1"}),
        ("I am a prosecutor - what does this plan expect of people like me?", {"C.1.1"}),
        ("I'm a doctor at a border clinic. Which parts concern me?", {"B.1.1"}),
        ("As a police officer, where do I come in?", {"C.1.1"}),
    ],
)
def test_the_trade_is_the_subject(with_meaning: Assistant, asked: str, rows: set[str]) -> None:
    answer = with_meaning.ask(asked)
    assert rows <= {one.locator for one in answer.items}, answer.text


@pytest.mark.parametrize(
    "asked", ["I'm new. What should I read first?", "I'm a student. What should I read first?"]
)
def test_the_newcomer_is_introduced_to_the_plan(with_meaning: Assistant, asked: str) -> None:
    assert with_meaning.ask(asked).text.startswith("This is the ")


def test_an_officer_of_a_body_asks_for_its_rows(with_meaning: Assistant) -> None:
    answer = with_meaning.ask("I'm a desk officer at SLOM. Which rows concern us?")
    assert {one.locator for one in answer.items} == {"A.2.1", "A.2.2", "A.3.2", "A.4.1", "A.4.2"}
