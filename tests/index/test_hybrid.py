import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes import BagOfWordsEncoder, NoClassifier
from tests.index.examples import PASSAGES
from tests.index.test_filters import FILTERS
from tipassist.index.chroma import VectorPlace
from tipassist.index.filters import Filters
from tipassist.index.hybrid import HybridIndex, IndexParts
from tipassist.index.keywords import KeywordIndex
from tipassist.index.lazy import Lazy
from tipassist.index.progress import silent
from tipassist.index.vectors import VectorIndex, write_vectors


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> HybridIndex:
    encoder = BagOfWordsEncoder()
    texts = [passage.indexed_text for passage in PASSAGES]
    place = VectorPlace(tmp_path_factory.mktemp("chroma"), "tipassist-test")
    write_vectors(PASSAGES, encoder.encode(texts), place, silent)
    parts = IndexParts(
        passages=Lazy(lambda: PASSAGES),
        keywords=Lazy(lambda: KeywordIndex.build(texts)),
        vectors=Lazy(lambda: VectorIndex.open(place)),
        encoder=Lazy(lambda: encoder),
        classifier=Lazy(NoClassifier),
    )
    return HybridIndex(parts)


def test_a_passage_best_in_both_rankings_comes_first(index: HybridIndex) -> None:
    best, *_ = index.search("frontline officers identify victims")
    assert best.passage is PASSAGES[2]
    assert best.score == pytest.approx(2 / 61)
    assert best.keyword is not None
    assert best.keyword.rank == 1
    assert best.vector is not None
    assert best.vector.rank == 1
    assert 0 < best.vector.score <= 1


def test_a_code_finds_its_passage(index: HybridIndex) -> None:
    hits = index.search("c13")
    assert str(hits[0].passage.locator) == "C.1.3"


def test_a_passage_without_a_shared_word_has_no_keyword_standing(index: HybridIndex) -> None:
    hits = {hit.passage.key: hit for hit in index.candidates("laundering")}
    found = hits[PASSAGES[4].key].keyword
    assert found is not None
    assert found.rank == 1
    assert hits[PASSAGES[0].key].keyword is None
    assert hits[PASSAGES[0].key].vector is not None


def test_rejected_candidates_follow_the_kept_hits(index: HybridIndex) -> None:
    kept = index.search("frontline officers", top_k=2)
    candidates = index.candidates("frontline officers")
    assert candidates[:2] == kept
    assert len(candidates) == len(PASSAGES)


def test_candidate_k_bounds_each_ranking(index: HybridIndex) -> None:
    hits = index.candidates("frontline officers", candidate_k=1)
    assert all(hit.keyword is None or hit.keyword.rank == 1 for hit in hits)
    assert all(hit.vector is None or hit.vector.rank == 1 for hit in hits)


def test_filters_bind_both_rankings(index: HybridIndex) -> None:
    hits = index.candidates("frontline officers laws", filters=Filters(pillar="A"))
    assert {hit.passage.pillar for hit in hits} == {"A"}


def test_filters_that_admit_nothing_find_nothing(index: HybridIndex) -> None:
    assert index.search("officers", filters=Filters(body="NOBODY")) == ()


@pytest.mark.parametrize("query", ["", "  \n"])
def test_a_blank_query_finds_nothing(index: HybridIndex, query: str) -> None:
    assert index.search(query) == ()
    assert index.search_keywords(query) == ()


def test_half_characters_are_no_fault(index: HybridIndex) -> None:
    assert index.search("officers \ud800")[0].passage.pillar == "B"
    assert index.likeliest("officers \ud800").chance == 1.0


def test_keyword_search_ranks_by_shared_words(index: HybridIndex) -> None:
    hits = index.search_keywords("frontline officers", top_k=5)
    assert [hit.passage.pillar for hit in hits] == ["B", "B"]
    assert all(hit.vector is None for hit in hits)


@settings(max_examples=50, deadline=None)
@given(query=st.text(max_size=60), top_k=st.integers(1, 9))
def test_hits_are_bounded_unique_and_best_first(index: HybridIndex, query: str, top_k: int) -> None:
    hits = index.search(query, top_k=top_k)
    scores = [hit.score for hit in hits]
    assert len(hits) <= top_k
    assert len({hit.passage.key for hit in hits}) == len(hits)
    assert scores == sorted(scores, reverse=True)


def test_threads_get_the_same_answer(index: HybridIndex) -> None:
    alone = index.search("frontline officers")
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda _: index.search("frontline officers"), range(64)))
    assert all(hits == alone for hits in together)


def test_a_lazy_value_is_made_once_whichever_thread_asks() -> None:
    made: list[int] = []

    def load() -> int:
        made.append(1)
        return len(made)

    value = Lazy(load)
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: value.get(), range(64))) == {1}


def test_a_lazy_value_that_failed_is_tried_again() -> None:
    answers = iter([ValueError("not yet"), None])

    def load() -> str:
        if error := next(answers):
            raise error
        return "made"

    value = Lazy(load)
    with pytest.raises(ValueError, match="not yet"):
        value.get()
    assert value.get() == "made"


def test_opening_imports_nothing_heavy() -> None:
    code = (
        "import sys, tipassist.index.build, tipassist.index.sentence_model\n"
        "heavy = 'torch', 'transformers', 'chromadb', 'onnxruntime', 'llama_index', 'bm25s'\n"
        "print(*(name for name in heavy if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"


def test_a_vector_finds_the_passages_nearest_to_it_within_the_filters(index: HybridIndex) -> None:
    asked = index.embed("frontline officers")
    (first, cosine), *rest = index.near(asked, candidate_k=3)
    assert first == index.candidates("frontline officers")[0].passage
    assert all(cosine >= other for _, other in rest)
    assert {one.pillar for one, _ in index.near(asked, filters=Filters(pillar="A"))} == {"A"}


@pytest.mark.parametrize(("filters", "admitted"), FILTERS)
def test_both_searches_find_what_the_filters_admit(
    index: HybridIndex, filters: Filters, admitted: int
) -> None:
    near = index.near(index.embed("officers"), filters=filters)
    assert len(near) == admitted
    assert all(filters.admit(one) for one, _ in near)
    found = index.candidates("officers", filters=filters)
    assert {hit.passage.key for hit in found} == {one.key for one, _ in near}
