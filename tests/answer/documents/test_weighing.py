"""What weighs beside how well a clause reads with a question."""

from dataclasses import replace

import pytest

from tests.corpus.stored_texts import parsed
from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.weighing import Weighing
from tipassist.answer.documents.reading.places import Places
from tipassist.corpus.manifest import DocumentKind
from tipassist.index.encoders import Reading

TEXT = """# Marrowick Firth Agreement on Pilots

## Article 1 Use of terms

“Pilot” means any person who guides a vessel.

## Article 2 Papers

1. A pilot of the Firth may be asked for:

(a) a licence;

(b) a proof of age.

2. The office answers within nine days.
"""


@pytest.fixture(scope="module")
def weighing() -> Weighing:
    instrument = parsed(TEXT, DocumentKind.TREATY, "MSA")
    titled = replace(instrument, title="Marrowick Firth Agreement on Pilots")
    return Weighing(Places(titled))


def found(weighing: Weighing, part: str, worth: float) -> Found:
    """Return the clause that has some words, as one that reads so well with a question."""
    clauses = weighing.places.instrument.clauses
    at = next(at for at, one in enumerate(clauses) if part in one.wording.text)
    return Found(at, 0.5, 0.5, 0.5, clauses[at].wording.text, reading=Reading(worth, 0.5))


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("Who pays the pilots in Marrowick Firth?", "Who pays the pilots?"),
        ("What does the Marrowick agreement ask for?", "What does the agreement ask for?"),
        ("Who pays the pilots of Esker Bay?", "Who pays the pilots of Esker Bay?"),
        ("Which pilots need papers?", "Which pilots need papers?"),
    ],
)
def test_a_question_is_read_without_the_names_of_the_title(
    weighing: Weighing, question: str, read: str
) -> None:
    assert weighing.unnamed(question) == read


def test_items_of_a_list_support_one_another(weighing: Weighing) -> None:
    alone = found(weighing, "nine days", 3.0)
    items = (found(weighing, "a licence", 2.8), found(weighing, "proof of age", 2.0))
    before = (alone, *items)
    told = weighing.weighed(before, "which papers?")
    more = [one.worth > old.worth for one, old in zip(told, before, strict=True)]
    assert more == [False, True, True]


@pytest.mark.parametrize(
    ("question", "back"),
    [("what must a pilot show?", True), ("what does pilot mean?", False)],
)
def test_a_definition_stands_back_where_no_meaning_is_asked(
    weighing: Weighing, question: str, back: bool
) -> None:
    before = found(weighing, "guides a vessel", 3.0)
    (told,) = weighing.weighed((before,), question)
    assert (told.worth < before.worth) is back
