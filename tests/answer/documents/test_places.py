"""Places of documents as questions name them."""

import pytest

from tests.corpus.stored_texts import parsed
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.references import (
    NAME,
    find_references,
    resolve,
    whole_places,
)
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.corpus.manifest import DocumentKind

ACTIP = Key("actip", "2015")
APA = Key("apa", "2016")
BWP = Key("bwp", "2017-2020")
REVIEW = Key("bwp-review", "2021")


@pytest.mark.parametrize(
    ("key", "question", "places"),
    [
        (ACTIP, f"{NAME} article 14(7)", ["ACTIP Art. 14(7)"]),
        (ACTIP, "paragraph 7 of article 14", ["ACTIP Art. 14(7)"]),
        (ACTIP, "art. 14, paragraph 7, item b", ["ACTIP Art. 14(7)(b)"]),
        (ACTIP, "art 14.7", ["ACTIP Art. 14(7)"]),
        (ACTIP, f"{NAME} 14(7)", ["ACTIP Art. 14(7)"]),
        (ACTIP, f"14(7) of {NAME}", ["ACTIP Art. 14(7)"]),
        (ACTIP, "articles 3 and 5", ["ACTIP Art. 3", "ACTIP Art. 5"]),
        (ACTIP, "chapter ii", ["ACTIP Chapter II"]),
        (ACTIP, "chapter 2", ["ACTIP Chapter II"]),
        (ACTIP, "chapter two", ["ACTIP Chapter II"]),
        (ACTIP, "article twenty-one", ["ACTIP Art. 21"]),
        (ACTIP, "article xiv, paragraph 7", ["ACTIP Art. 14(7)"]),
        (APA, f"{NAME} 4.b(c)", ["APA IV.B(c)"]),
        (ACTIP, "the preamble", ["ACTIP Preamble"]),
        (APA, "iv.b(c)", ["APA IV.B(c)"]),
        (APA, "paragraph iv.a(b)", ["APA IV.A(b)"]),
        (APA, "item b) of section a of part iv", ["APA IV.A(b)"]),
        (APA, "section b, item (c)", ["APA IV.B(c)"]),
        (APA, "section b of part iv", ["APA IV.B"]),
        (APA, f"{NAME} v.1", ["APA V.1"]),
        (REVIEW, "§4.2", ["BWP-Review §4.2"]),
        (REVIEW, "section 4.2", ["BWP-Review §4.2"]),
        (REVIEW, "recommendation no. 3", ["BWP-Review Recommendation 3"]),
        (REVIEW, "table 1", ["BWP-Review Table 1"]),
        (REVIEW, "annex b", ["BWP-Review Annex B"]),
        (BWP, "a.b.3.2", ["BWP A.b.3.2"]),
        (BWP, "activity b.a.1.2", ["BWP B.a.1.2"]),
    ],
)
def test_places_are_read_as_people_write_them(
    shelf: Shelf, key: Key, question: str, places: list[str]
) -> None:
    held = shelf.places(key)
    found = [resolve(one, held) for one in (*find_references(question), *whole_places(question))]
    assert [at is not None and str(held.clause(at).locator) for at in found] == places


@pytest.mark.parametrize(
    "question", ["number of articles", "which parts of it", "sections on money", "a paragraph"]
)
def test_words_for_places_without_a_number_name_none(question: str) -> None:
    assert find_references(question) == ()


def test_a_recommendation_is_named_by_its_letter_and_number() -> None:
    text = "# A review\n\n## 1. What to do\n\nR1. Count boats.\n\nR2. Pay crews.\n"
    places = Places(parsed(text, DocumentKind.REPORT, "REV"))
    (found,) = find_references("recommendation r2 of @")

    at = resolve(found, places)

    assert at is not None
    assert str(places.clause(at).locator) == "REV R2"
