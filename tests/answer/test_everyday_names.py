"""Everyday names of bodies go with what the edition at hand says a body is."""

from dataclasses import replace

import pytest

from tests.corpus.plan import PLAN, parse, plan_register
from tipassist.answer.assistant import Assistant
from tipassist.answer.language.lexicons import load_lexicons
from tipassist.answer.naming.bodies import BodyNames, learn_body_names
from tipassist.answer.naming.finding_bodies import find_bodies
from tipassist.types import AnswerStatus


def names_of(*edits: tuple[str, str]) -> BodyNames:
    text = PLAN
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return learn_body_names(parse(text), load_lexicons())


def bodies_in(question: str, names: BodyNames) -> set[str]:
    return {body for hit in find_bodies(question, names) for body in hit.bodies}


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("what does the women's commission coordinate?", "ACWC"),
        ("what does the ministry of health support?", "SOMHD"),
        ("what does the ministry of manpower coordinate?", "SLOM"),
        ("what do the telecoms ministers coordinate?", "TELMIN"),
        ("immigration DGs, what are they leading", "DGICM"),
        ("what are the labour DGs coordinating?", "SLOM"),
    ],
)
def test_everyday_names_are_those_of_their_body(question: str, body: str) -> None:
    assert bodies_in(question, names_of()) == {body}


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("what does the women-and-children commission coordinate?", {"ACWC"}),
        ("which row do education and women-and-children bodies both support?", {"SOM-ED", "ACWC"}),
        ("what does the social-welfare body lead?", {"SOMSWD"}),
        ("what do SOM-ED officials lead?", {"SOM-ED"}),
        ("which rows are about victim-centred bodies?", set()),
        ("which rows speak of women-and-children shelters?", set()),
    ],
)
def test_a_field_with_hyphens_is_that_of_its_body(question: str, bodies: set[str]) -> None:
    assert bodies_in(question, names_of()) == bodies


def test_an_abbreviation_that_is_another_body_loses_the_everyday_names() -> None:
    names = names_of(
        ("Senior Officials Meeting on Health Development", "Senior Officials Meeting on Harbours"),
        (
            "ASEAN Commission on the Promotion and Protection of the Rights of Women and Children",
            "ASEAN Council on Water",
        ),
    )

    assert bodies_in("what does the ministry of health support?", names) == set()
    assert bodies_in("what does the women's commission coordinate?", names) == set()
    assert bodies_in("what do the harbour officials support?", names) == {"SOMHD"}


def test_what_all_full_names_open_with_may_be_left_out() -> None:
    named = ("ANCOM Senior Labour Officials Meeting", "ANCOM Harbour Wages Panel")
    names = names_of(("ASEAN", "ANCOM"), named)

    assert bodies_in("rows that the ancom harbour wages panel supports", names) == {"SLOM"}
    assert bodies_in("rows that the harbour wages panel supports", names) == {"SLOM"}
    assert bodies_in("rows that the wages panel supports", names) == set()


def test_a_body_of_that_very_name_beats_an_everyday_name() -> None:
    names = names_of(
        (
            "SOM-ED\\tASEAN Senior Officials Meeting on Education".replace("\\t", "\t"),
            "AHRC\tASEAN Human Rights Commission",
        ),
    )

    assert bodies_in("what does the human rights commission support?", names) == {"AHRC"}


def test_everyday_names_of_a_body_that_is_absent_do_nothing() -> None:
    register = replace(plan_register(), glossary=(), activities=())

    names = learn_body_names(register, load_lexicons())

    assert bodies_in("what does the women's commission coordinate?", names) == set()


@pytest.mark.parametrize(
    "name",
    ["fisheries ministry", "ministry of finance", "tourism commission", "press freedom council"],
)
def test_an_institution_that_the_plan_lacks_is_told_as_unknown(
    assistant: Assistant, name: str
) -> None:
    answer = assistant.ask(f"what does the {name} coordinate?")

    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert f'"{name}" stands nowhere in the plan' in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "what does the ministry of health support?",
        "what is each ministry responsible for?",
        "what does my ministry coordinate?",
        "what is an NGO?",
        "what does SOP stand for?",
        "what is an NSOP?",
        "difference between POA and WP?",
    ],
)
def test_institutions_that_are_known_or_unnamed_are_not_told_as_unknown(
    assistant: Assistant, question: str
) -> None:
    assert "stands nowhere" not in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("do the senior health officials support", "the senior health officials"),
        ("commission for women and children coordinate it", "commission for women and children"),
        (
            "the women and children's commission (ACWC) leads",
            "women and children's commission (acwc)",
        ),
        ("migrant worker people at ACMW show up", "migrant worker people at acmw"),
        ("what the labour officials' meeting heads up", "the labour officials' meeting"),
        (
            "commission on the rights of women and children",
            "commission on the rights of women and children",
        ),
    ],
)
def test_all_words_of_a_name_belong_to_it(question: str, named: str) -> None:
    hit = find_bodies(question, names_of())[0]
    assert question.lower()[hit.start : hit.end].removeprefix("the ") == named.removeprefix("the ")


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("support for women: health officials", "health officials"),
        ("health officials meeting victims", "health officials"),
        ("children and ACWC", "acwc"),
        ("training of labour people", "labour people"),
    ],
)
def test_words_beside_a_name_stay_out_of_it(question: str, named: str) -> None:
    hit = find_bodies(question, names_of())[-1]
    assert question.lower()[hit.start : hit.end] == named


def test_an_abbreviation_is_found_as_a_word_and_not_within_one(assistant: Assistant) -> None:
    assert (
        "MoU but does not define it; it stands in D.4.2." in assistant.ask("what is an MoU?").text
    )


def test_a_verb_before_a_name_is_no_part_of_it() -> None:
    text = "where do we meet the health officials?"
    (hit,) = find_bodies(text, names_of())
    assert text[hit.start : hit.end] == "the health officials"
