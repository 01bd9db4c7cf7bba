"""A name asked for in passing, an article or the plan before, while something else is told."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

NAME = "**SLOM** stands for ASEAN Senior Labour Officials Meeting."


@pytest.mark.parametrize(
    "asked",
    [
        "what is SLOM?",
        "whats SLOM",
        "and what was SLOM again?",
        "quick aside, SLOM is what again?",
        "sorry, SLOM is what exactly?",
        "remind me, SLOM is what",
        "sorry, what is SLOM?",
    ],
)
@pytest.mark.parametrize("before", ["Who leads A.2.1?", "Who supports A.2.1?"])
def test_a_name_is_no_guess_at_who_leads(assistant: Assistant, before: str, asked: str) -> None:
    assert ask(assistant, before, asked).text.startswith(NAME)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("what, is it SLOM?", "Yes. SLOM coordinates A.2.1."),
        ("what? is it AICHR?", "No. The plan names SLOM, not AICHR"),
        ("is it ACMW?", "No. The plan names SLOM, not ACMW"),
    ],
)
def test_a_guess_stays_one(assistant: Assistant, asked: str, told: str) -> None:
    assert ask(assistant, "Who leads A.2.1?", asked).text.startswith(told)


@pytest.mark.parametrize("asked", ["on 17?", "and on 17?", "or 17?", "what about 17?", "and to 17"])
def test_a_number_after_an_article_is_an_article(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "Does the plan lean on ACTIP article 16?", asked)
    assert said.text.startswith("Yes. 1 activity in the plan refers to ACTIP Art. 17: C.1.4.")


@pytest.mark.parametrize("asked", ["on 45?", "or 45?", "and 45?"])
def test_an_article_that_nothing_cites_is_no_count(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "Does the plan lean on ACTIP article 16?", "on 17?", asked)
    assert said.text.startswith("No. No pillar, outcome or activity of the plan refers to ACTIP")


def test_a_number_after_rows_is_a_number(assistant: Assistant) -> None:
    said = ask(assistant, "Which rows have 2 projects?", "or 3?")
    assert said.text.startswith("11 of the 63 activities have exactly 3 projects")


@pytest.mark.parametrize(
    "asked",
    [
        "and before that, was there another one?",
        "before this one, what did we have?",
        "prior to that, was there an earlier plan?",
    ],
)
def test_the_plan_before_is_asked_of(with_meaning: Assistant, asked: str) -> None:
    said = ask(with_meaning, "When was this plan endorsed?", asked)
    assert "2017" in said.text
    assert not said.items


@pytest.mark.parametrize(
    "asked",
    [
        "And where does their name come up otherwise?",
        "where else does its name crop up?",
        "and where does it appear apart from that?",
        "where do they show up otherwise",
    ],
)
def test_where_else_it_is_named(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "What does ACMW lead?", asked)
    assert codes(said) == "A.2.1 A.2.2 A.2.6 A.3.1 A.3.2 A.4.1"


def test_named_nowhere_else(assistant: Assistant) -> None:
    said = ask(assistant, "What does SLOM lead?", "where does it show up otherwise?")
    assert said.text.startswith("None of the 58 activities outside A.2.1")


@pytest.mark.parametrize(
    "asked", ["as what", "as what exactly?", "in which capacity", "in what role?"]
)
def test_in_what_role_it_is_there(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "Is SOMHD anywhere in pillar A?", asked)
    assert "it supports 1" in said.text
    assert codes(said) == "A.1.3"


@pytest.mark.parametrize(
    "asked", ["spell out AICHR's", "write out AICHR's rows", "list out AICHR's"]
)
def test_the_rows_of_one_of_two(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "Who leads more rows, AICHR or SLOM?", asked)
    assert codes(said) == "A.1.4 A.7.3 B.2.1 B.2.2 B.3.3"
    kept = ask(assistant, "Who leads more rows, AICHR or SLOM?", asked, "drop the ones in pillar B")
    assert codes(kept) == "A.1.4 A.7.3"


def test_a_name_is_spelt_out(assistant: Assistant) -> None:
    said = ask(assistant, "Who leads more rows, AICHR or SLOM?", "spell out AICHR")
    assert said.text.startswith("**AICHR** stands for")


@pytest.mark.parametrize(
    "asked",
    [
        "thx. so back to evaluations - the final one, when and by whom?",
        "back to the evaluation: the final one, who arranges it?",
        "and going back to evaluations: the final one, when is it?",
    ],
)
def test_a_subject_gone_back_to_by_its_name(with_meaning: Assistant, asked: str) -> None:
    talk = ("When's the mid-term evaluation due?", "quick aside, SOMHD is what again?")
    assert "final external evaluation" in ask(with_meaning, *talk, asked).text


@pytest.mark.parametrize(
    "asked", ["legal hook?", "and its legal anchor", "is there a legal footing?"]
)
def test_what_a_row_rests_on_in_a_word(assistant: Assistant, asked: str) -> None:
    assert "ACTIP Art. 17" in ask(assistant, "Who leads C.1.4?", asked).text
