"""A list of the sections is told whole when it is asked for, else only the items that answer."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.compose.of_text.prose import compose_prose
from tipassist.answer.draft import Draft
from tipassist.answer.language.lexicons import Synonyms
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.entries import Ranked
from tipassist.answer.ranking.matching import Matcher
from tipassist.answer.ranking.placing import Placed
from tipassist.register.model import Register


@pytest.fixture(scope="module")
def placed(register: Register) -> tuple[Placed, ...]:
    """Two principles and a paragraph, all about as good."""
    entries = {one.name: one for one in Matcher(register, Synonyms()).entries}
    wanted = ("Section C.4", "Section E", "Section C.1")
    found = (Ranked(entries[name], 1.0, 0.5, 1.0, (), exact=True) for name in wanted)
    return tuple(Placed(one, 1 / 3) for one in found)


def _composed(text: str, form: Form, placed: tuple[Placed, ...], register: Register) -> list[str]:
    draft = compose_prose(Meaning(text, text, form=form), register, (), placed)
    assert isinstance(draft, Draft)
    return [str(claim.evidence[0].locator) for claim in draft.claims]


def test_a_list_that_is_asked_for_is_told_whole_and_alone(
    placed: tuple[Placed, ...], register: Register
) -> None:
    found = _composed("list the principles", Form.LIST, placed, register)

    assert found == ["Section C", *(f"Section C.{number}" for number in range(1, 8))]


def test_only_the_items_that_answer_are_told_and_stand_together(
    placed: tuple[Placed, ...], register: Register
) -> None:
    found = _composed("does religion count?", Form.YESNO, placed, register)

    assert found[:3] == ["Section C", "Section C.1", "Section C.4"]
    assert set(found[3:]) == {"Section E"}


def test_a_sentence_that_spells_out_the_one_before_is_told_with_it(register: Register) -> None:
    matcher = Matcher(register, Synonyms())
    terms = matcher.terms(("living", "document"))
    entry = next(
        one
        for one in matcher.entries
        if one.kind == "section" and "living document" in one.wording.text
    )
    placed = (Placed(Ranked(entry, 1.0, 0.5, 1.0, (), exact=True), 1.0),)
    asked = "which challenges does the living document name?"
    draft = compose_prose(Meaning(asked, asked, form=Form.WHAT), register, terms, placed)
    assert isinstance(draft, Draft)
    assert [claim.text.split()[0] for claim in draft.claims] == ["This", "These"]


def test_a_sentence_that_leans_on_another_is_told_with_it(register: Register) -> None:
    entries = Matcher(register, Synonyms()).entries
    entry = next(one for one in entries if "rolling work plan" in one.wording.text)
    near = Ranked(
        entry,
        1.0,
        0.5,
        1.0,
        (),
        exact=True,
        pieces=tuple((text, 0.9) for text in entry.wording.text.split(". ") if "Rather" in text),
    )
    text = "is it rolling"
    draft = compose_prose(Meaning(text, text, form=Form.YESNO), register, (), (Placed(near, 1.0),))
    assert isinstance(draft, Draft)
    told = [claim.text.split()[0] for claim in draft.claims]
    assert told == ["This", "Rather,"]


@pytest.mark.parametrize(
    "question",
    ["what are the core principles? just names", "the core principles, titles only please"],
)
def test_a_list_is_told_by_its_headings_alone(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    rows = [row for row in answer.text.splitlines() if row.startswith("- ")]
    assert any(row.startswith("- **Section C.2** Do No Harm [") for row in rows)
    assert all(len(row) < 90 for row in rows)


@pytest.mark.parametrize(
    ("asked", "whole"),
    [
        ("Who approves the revised plan? I mean the chain of approval.", True),
        ("Who approves the revised plan, and in which order?", True),
        ("Who collates the periodic reports?", False),
    ],
)
def test_a_chain_of_approval_is_told_with_every_step(
    register: Register, asked: str, whole: bool
) -> None:
    matcher = Matcher(register, Synonyms())
    entry = next(one for one in matcher.entries if "thereafter the AMMTC" in one.wording.text)
    terms = matcher.terms(("collate", "revised", "circulated") if whole else ("collate",))
    placed = (Placed(Ranked(entry, 1.0, 0.5, 1.0, (), exact=True), 1.0),)
    draft = compose_prose(Meaning(asked, asked, form=Form.WHO), register, terms, placed)
    assert isinstance(draft, Draft)
    told = " ".join(claim.text for claim in draft.claims)
    assert ("for endorsement and thereafter the AMMTC for approval" in told) is whole


PRINCIPLES = "What are the core principles of the plan?"


@pytest.mark.parametrize(
    "question",
    [
        "how many is that?",
        "how many of them are there?",
        "so that's how many?",
        "how many are those?",
        "how many are they",
        "and how many are there?",
        "count them",
    ],
)
def test_a_list_of_the_sections_is_counted_by_its_own_things(
    assistant: Assistant, question: str
) -> None:
    answer = ask(assistant, PRINCIPLES, question)
    assert answer.text.startswith("The list has 7 items.")
    assert not answer.items


def test_what_is_picked_after_the_count_is_an_item_of_the_list(assistant: Assistant) -> None:
    answer = ask(assistant, PRINCIPLES, "how many is that?", "explain the third")
    assert answer.text.startswith("**Section C.3**")


@pytest.mark.parametrize(
    ("first", "question", "said"),
    [
        ("What does SLOM coordinate?", "how many is that?", "5"),
        (PRINCIPLES, "how many activities are there?", "The plan has 63"),
        ("Which outcomes are in pillar C?", "how many is that?", "4"),
        ("Show the projects of A.1.1", "how many is that?", "A.1.1 has 5 projects"),
    ],
)
def test_what_else_is_counted_is_counted_as_before(
    assistant: Assistant, first: str, question: str, said: str
) -> None:
    assert said in ask(assistant, first, question).text[:80]


@pytest.mark.parametrize(
    "question",
    [
        "difference between gender equality and social inclusion in this doc",
        "how does gender equality differ from social inclusion",
        "is social inclusion the same as gender equality?",
        "gender equality vs social inclusion: how do the two principles part ways?",
        "what sets gender equality apart from social inclusion?",
        "in what way is social inclusion unlike gender equality?",
        "what do the two principles gender equality and social inclusion mean?",
    ],
)
def test_a_difference_is_told_by_the_places_of_both(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert "**Section C.6**" in text
    assert "**Section C.7**" in text
    assert "**Section C.1**" not in text


def test_as_many_items_as_are_named_are_no_wrong_number(assistant: Assistant) -> None:
    named = "what do the {} principles gender equality and social inclusion mean?"
    corrected = "The plan has 7 principles"
    assert corrected not in assistant.ask(named.format("two")).text
    assert corrected in assistant.ask(named.format("three")).text


def test_a_difference_from_what_heads_no_place_is_not_told_by_two(assistant: Assistant) -> None:
    text = assistant.ask("how does gender equality differ from migration").text
    assert "**Section C.7**" not in text


@pytest.mark.parametrize(
    "question",
    [
        "What was borne in mind in writing the plan?",
        "What was kept in mind in writing the plan?",
    ],
)
def test_what_was_borne_in_mind_is_what_a_plan_was_developed_in_recognition_of(
    assistant: Assistant, question: str
) -> None:
    assert "in recognition of (i)" in assistant.ask(question).text
