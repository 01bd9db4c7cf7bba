"""A question that asks for two things has both of them answered."""

import re

import pytest

from tipassist.answer.compose.of_text.prose import compose_prose
from tipassist.answer.draft import Draft
from tipassist.answer.language.lexicons import Synonyms
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.entries import Ranked
from tipassist.answer.ranking.matching import Matcher
from tipassist.answer.ranking.placing import Placed
from tipassist.answer.ranking.sentences import Sentences
from tipassist.answer.understanding.double_questions import question_parts
from tipassist.register.model import Register


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("when is the review and who runs it", [Form.WHEN, Form.WHO]),
        ("who makes the template and how often is it used", [Form.WHO, Form.WHEN]),
        ("what is it for and when will it be ready", [Form.WHAT, Form.WHEN]),
        ("who reviews and revises the plan", []),
        ("who hosts it and will we be quoted", [Form.WHO, Form.WHAT]),
        ("how long is it and must it be signed", [Form.WHEN, Form.WHAT]),
        ("who reviews and will revise the plan", []),
    ],
)
def test_each_part_has_the_form_in_which_it_asks(text: str, forms: list[Form]) -> None:
    meaning = Meaning(text, text, form=Form.WHAT)
    assert [one.meaning.form for one in question_parts(meaning, ())] == forms


def test_the_second_thing_is_told_from_another_place(register: Register) -> None:
    entries = [
        one
        for one in Matcher(register, Synonyms()).entries
        if "at the end of 2026" in one.wording.text
    ]
    first, second = sorted(entries, key=lambda one: one.name)
    found = (
        Ranked(first, 1.0, 0.5, 1.0, (), exact=True),
        Ranked(second, 0.9, 0.4, 0.9, (), exact=True),
    )
    placed = tuple(Placed(one, share) for one, share in zip(found, (0.95, 0.05), strict=True))
    single, double = "when is the halfway check", "when is the halfway check and who runs it"
    assert "Section G" not in _told(single, placed, register)
    assert "Section G" in _told(double, placed, register)


def _told(text: str, placed: tuple[Placed, ...], register: Register) -> list[str]:
    draft = compose_prose(Meaning(text, text, form=Form.WHEN), register, (), placed)
    assert isinstance(draft, Draft)
    return [str(one.evidence[0].locator) for one in draft.claims]


def test_what_begins_with_a_pronoun_is_also_told_with_the_sentence_before(
    register: Register,
) -> None:
    sentences = Sentences(register, Matcher(register, Synonyms()))
    told = [one.wording.text for _, one in sentences.scored((), prose=True)]
    leaning = [one for one in told if re.search(r"[.] (?:It|They) ", one)]
    assert leaning
    for one in leaning:
        before, after = re.split(r"(?<=[.]) (?=(?:It|They) )", one, maxsplit=1)
        assert {before, after} <= set(told)
