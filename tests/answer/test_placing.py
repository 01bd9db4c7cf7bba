"""Which place of the sections answers: the features, the plain weights, and the order they give."""

from dataclasses import replace

import numpy as np
import pytest

from tipassist.answer.draft import part_evidence, term_evidence
from tipassist.answer.language.words import families
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.entries import Ranked
from tipassist.answer.ranking.matching import Entry
from tipassist.answer.ranking.placing import (
    CANDIDATES,
    PlaceModel,
    candidates_of,
    load_place_model,
    place_features,
)
from tipassist.answer.ranking.query_adapter import QueryAdapter
from tipassist.register.model import Register

NOTHING = np.zeros(2, np.float32)
STRAIGHT = QueryAdapter(np.zeros((2, 2), np.float32))
ASKED = Meaning("q", "when was it signed?", form=Form.WHEN)


@pytest.fixture(scope="module")
def candidates(register: Register) -> tuple[Ranked, ...]:
    """Every paragraph and item of the sections, less and less of the words in each, and a term."""
    parts = register.section_parts()
    entries = [
        Entry("", "section", one.wording, part_evidence(register, one), None, families("x"))
        for one in parts
    ]
    term = register.glossary[0]
    entries.append(Entry(term.term, "glossary", term.definition, term_evidence(term), None, ()))
    return tuple(
        Ranked(one, 1 / at, 0.0, 1 / at, (), exact=False) for at, one in enumerate(entries, 1)
    )


def test_the_packaged_weights_know_every_feature(
    candidates: tuple[Ranked, ...], register: Register
) -> None:
    packaged = load_place_model()
    features = place_features(ASKED, candidates, register)
    assert {frozenset(one) for one in features} == {frozenset(packaged.names)}
    assert packaged.weights.shape == (len(packaged.names),)


def test_features_are_numbers_that_compare_a_place_with_the_best(
    candidates: tuple[Ranked, ...], register: Register
) -> None:
    first, *_, last = place_features(ASKED, candidates, register)
    assert first["lead_words"] == 0
    assert first["rank_words"] == 1
    assert first["rank_cosine"] == 0
    assert last["lead_words"] < 0
    assert last["glossary_when"] == 1


def test_places_are_ordered_by_their_weighted_features(
    candidates: tuple[Ranked, ...], register: Register
) -> None:
    dated = PlaceModel(("dated", "words"), NOTHING, np.array([5.0, 1.0], np.float32), STRAIGHT)
    placed = dated.placed(ASKED, candidates, register)
    assert len(placed) == min(CANDIDATES, len(candidates))
    assert sum(one.share for one in placed) == pytest.approx(1)
    assert "21 November 2015" in placed[0].found.entry.wording.text
    asked_who = Meaning("q", "who signed it?", form=Form.WHO)
    assert dated.placed(asked_who, candidates, register)[0].found is candidates[0]


def test_nothing_found_is_nothing_placed(register: Register) -> None:
    assert load_place_model().placed(ASKED, (), register) == ()


def test_the_places_most_expected_are_ranked_however_far_words_leave_them_behind(
    candidates: tuple[Ranked, ...],
) -> None:
    *others, last = (candidates * 3)[: CANDIDATES + 30]
    expected = replace(last, answering=0.9)
    ranked = candidates_of((*others, expected))
    assert ranked == (*others[:CANDIDATES], expected)


def test_an_adapter_turns_a_question_by_what_it_adds() -> None:
    swapped = QueryAdapter(np.array([[-1, 1], [0, 0]], np.float32))
    assert swapped.adapted(np.array([1, 0], np.float32)).tolist() == [0, 1]
    assert load_place_model().adapter.matrix.any()


def test_other_weights_rank_where_no_index_tells_what_is_near(
    candidates: tuple[Ranked, ...], register: Register
) -> None:
    first, *others, last = candidates[:CANDIDATES]
    weights = np.array([0.0, 9.0], np.float32), np.array([9.0, 0.0], np.float32)
    model = PlaceModel(("words", "answering"), *weights, STRAIGHT)
    unaided = model.placed(ASKED, (first, *others, last), register)
    aided = model.placed(ASKED, (first, *others, replace(last, answering=0.9)), register)
    assert unaided[0].found == first
    assert aided[0].found.entry == last.entry
