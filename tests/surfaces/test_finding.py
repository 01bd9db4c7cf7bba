"""What is told of a passage that was found."""

from dataclasses import replace

import pytest

from tipassist.answer.dependencies import Dependencies
from tipassist.index.from_register import passages_of
from tipassist.index.passages import Passage, PassageKind
from tipassist.locator_reading import parse
from tipassist.surfaces.finding import where_of


@pytest.fixture
def passages(parts: Dependencies) -> tuple[Passage, ...]:
    return tuple(passages_of(parts.register))


def test_every_passage_says_where_it_stands(passages: tuple[Passage, ...]) -> None:
    assert {one.kind for one in passages if not one.breadcrumb} == {PassageKind.SENTENCE}
    assert all(where_of(one) for one in passages)


@pytest.mark.parametrize(
    ("place", "where"),
    [
        ("A.2.6", "Pillar A › Outcome A.2 › A.2.6"),
        ("Section F.3.a", "Section F › Section F.3 › Section F.3.a"),
        ("Glossary SLOM", "Glossary SLOM"),
    ],
)
def test_a_sentence_says_its_place_and_those_around_it(
    passages: tuple[Passage, ...], place: str, where: str
) -> None:
    sentence = next(one for one in passages if one.kind is PassageKind.SENTENCE)
    locator = parse(place)
    assert locator is not None
    assert where_of(replace(sentence, locator=locator)) == where
