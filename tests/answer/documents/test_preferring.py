"""Which of the clauses found goes first."""

from dataclasses import replace

import pytest

from tests.corpus.stored_texts import parsed
from tipassist.answer.documents.clauses.entries import Entries
from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.preferring import Preference, led_in
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.language.lexicons import load_lexicons
from tipassist.corpus.manifest import DocumentKind
from tipassist.index.encoders import Reading

TEXT = """# Marrowick Firth Agreement on Pilots

## Article 1 Board of Elders

1. A Board of nine shall watch over pilots.

2. The Board shall choose its chair.

3. Pilots shall keep the peace.
"""


@pytest.fixture(scope="module")
def preference() -> Preference:
    instrument = parsed(TEXT, DocumentKind.TREATY, "MSA")
    return Preference(Entries(Places(instrument), load_lexicons().synonyms))


def found(own: float, cosine: float, *, reads: float, is_row: bool = False) -> Found:
    return Found(0, own, own, cosine, "", is_row=is_row, reading=Reading(reads, 0.5))


def test_what_has_all_that_is_asked_goes_before_what_has_nothing(preference: Preference) -> None:
    aim, told = found(0.05, 0.45, reads=6.0), found(0.95, 0.65, reads=-1.0)
    assert preference.said_first([aim, told]) == [told, aim]


@pytest.mark.parametrize(
    ("best", "other"),
    [
        (found(0.5, 0.45, reads=6.0), found(0.95, 0.65, reads=-1.0)),
        (found(0.05, 0.6, reads=6.0), found(0.95, 0.65, reads=-1.0)),
        (found(0.05, 0.45, reads=6.0), found(0.95, 0.65, reads=-1.0, is_row=True)),
    ],
)
def test_else_the_best_stays_first(preference: Preference, best: Found, other: Found) -> None:
    assert preference.said_first([best, other]) == [best, other]


def test_the_board_stands_for_the_title_of_its_article(preference: Preference) -> None:
    places = preference.entries.places
    texts = {one.wording.text: at for at, one in enumerate(places.instrument.clauses)}
    assert "elder" in led_in(places, texts["The Board shall choose its chair."])
    assert not led_in(places, texts["Pilots shall keep the peace."])


def test_what_stands_under_the_very_words_asked_goes_first(preference: Preference) -> None:
    places = preference.entries.places
    texts = {one.wording.text: at for at, one in enumerate(places.instrument.clauses)}
    chair = replace(found(0.4, 0.6, reads=-2.0), index=texts["The Board shall choose its chair."])
    other = found(0.6, 0.4, reads=0.0)
    assert preference.titled_first([other, chair], ("Board", "Elders")) == [chair, other]
    assert preference.titled_first([other, chair], ("Board",)) == [other, chair]
    far = replace(chair, cosine=0.3)
    assert preference.titled_first([other, far], ("Board", "Elders")) == [other, far]
