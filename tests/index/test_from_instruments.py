"""Clauses become passages that know what stands around them and where their words stand."""

from dataclasses import replace

import pytest

from tests.instruments import PACT, PROTECTION, clause, instrument_of
from tipassist.index.from_instruments import LONG_CHARS, instrument_passages
from tipassist.index.passages import PassageKind
from tipassist.locators import article
from tipassist.register.instruments import ClauseKind
from tipassist.register.model import Wording
from tipassist.types import Span

FOUND = instrument_passages(PACT)
BY_ID = {passage.id: passage for passage in FOUND}


def test_every_clause_with_words_is_a_passage_named_by_its_place() -> None:
    stretches = [one.id for one in FOUND if one.kind is not PassageKind.SENTENCE]
    assert stretches == ["PACT Art. 6(1)", "PACT Art. 6(1)(a)", "PACT Art. 6(1)(b)", "PACT Art. 7"]


def test_a_clause_carries_its_headings_and_what_introduces_it() -> None:
    item = BY_ID["PACT Art. 6(1)(a)"]
    assert item.breadcrumb == f"Chapter IV › {PROTECTION} › PACT Art. 6(1)(a)"
    assert item.lead_in == "Each Party shall:"
    assert item.text == "house every victim of trafficking;"


def test_a_heading_that_the_trail_holds_is_not_said_twice() -> None:
    trail = f"Chapter IV › Article 6 {PROTECTION}"
    clauses = tuple(replace(one, breadcrumb=trail) for one in PACT.clauses)
    found = instrument_passages(replace(PACT, clauses=clauses))
    assert found[0].breadcrumb == f"{trail} › PACT Art. 6(1)"


def test_words_stand_where_the_spans_say_on_both_sides_of_a_page_break() -> None:
    assert [span.of(PACT.text) for span in BY_ID["PACT Art. 6(1)(a)"].spans] == [
        "house every",
        "victim of trafficking;",
    ]


def test_sentences_stand_by_themselves_with_the_spans_of_their_text() -> None:
    pieces = [one for one in FOUND if one.id.startswith("PACT Art. 7/")]
    assert [one.text for one in pieces] == [
        "Parties exchange records again.",
        "They do so yearly in May.",
    ]
    assert {one.spans for one in pieces} == {BY_ID["PACT Art. 7"].spans}
    assert {(one.breadcrumb, one.lead_in) for one in pieces} == {("", "")}


def test_a_clause_without_words_is_found_by_its_title() -> None:
    titled = replace(
        PACT, clauses=(replace(PACT.clauses[0], heading_spans=(Span(0, 5),)), *PACT.clauses[1:])
    )
    first = instrument_passages(titled)[0]
    assert (first.id, first.text, first.spans) == ("PACT Art. 6", PROTECTION, (Span(0, 5),))


def test_a_row_of_a_table_reads_as_its_columns() -> None:
    cells = (("Output", Wording("A manual", (Span(0, 8),))), ("Status", Wording("")))
    row = replace(clause(article("PACT", "9"), "", ClauseKind.TABLE_ROW), cells=cells)
    pact = replace(instrument_of(), clauses=(row,))
    (found, sentence) = instrument_passages(pact)
    assert (found.kind, found.text, found.spans) == (
        PassageKind.TABLE_ROW,
        "Output: A manual",
        (Span(0, 8),),
    )
    assert sentence.text == "A manual"


def test_clauses_with_one_place_have_ids_of_their_own() -> None:
    twice = instrument_of(*(clause(article("PACT", "9"), words) for words in ("One.", "Two.")))
    ids = [one.id for one in instrument_passages(twice)]
    assert len(set(ids)) == len(ids) == 4
    assert ids[:2] == ["PACT Art. 9", "PACT Art. 9/2"]


@pytest.mark.parametrize("kind", ClauseKind)
def test_every_kind_of_clause_is_a_kind_of_passage(kind: ClauseKind) -> None:
    pact = instrument_of(clause(article("PACT", "9"), "Words.", kind))
    assert instrument_passages(pact)[0].kind == kind.value


def test_passages_know_their_document_and_edition() -> None:
    assert {(one.document, one.edition) for one in FOUND} == {("pact", "2015")}


def test_a_long_document_has_its_clauses_and_no_sentences_by_themselves() -> None:
    *others, last = PACT.clauses
    words = f"{last.wording.text} " * (LONG_CHARS // len(last.wording.text) + 1)
    long = replace(last, wording=Wording(words, last.wording.spans))
    found = instrument_passages(replace(PACT, clauses=(*others, long)))
    assert PassageKind.SENTENCE in {one.kind for one in FOUND}
    assert PassageKind.SENTENCE not in {one.kind for one in found}
    assert [one.id for one in found][-1] == "PACT Art. 7"
