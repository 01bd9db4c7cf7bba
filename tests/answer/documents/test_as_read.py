"""The text of a clause as it is read with a question."""

from tipassist.answer.documents.clauses.as_read import AsRead
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.index.from_instruments import instrument_passages
from tipassist.index.passages import PassageKind


def test_sentences_stand_under_the_title_of_their_clause(shelf: Shelf) -> None:
    for key in shelf.names.current:
        places = shelf.places(key)
        as_read = AsRead(places)
        for one in instrument_passages(places.instrument):
            text = as_read.text_of(one)
            title = text.partition(": ")[0]
            held = {clause.heading for clause in places.instrument.clauses}
            assert title in held or not title, (one.id, text)
            assert one.text.rstrip() in text


def test_a_list_is_read_with_what_leads_it_in(shelf: Shelf) -> None:
    told = 0
    for key in shelf.names.current:
        places = shelf.places(key)
        as_read = AsRead(places)
        for one in instrument_passages(places.instrument):
            at = places.find(places.key(one.locator))
            if at is None or places.clause(at).wording.spans != one.spans:
                continue
            if one.kind is not PassageKind.SENTENCE and (items := places.items(at)):
                told += 1
                assert items[:40] in as_read.text_of(one)
    assert told > 3
