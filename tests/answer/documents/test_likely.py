"""Questions that name no document or that use other words: what likely or nearly answers them."""

import pytest

from tests.answer.documents.small import assistant_over
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant
from tipassist.answer.documents.choosing.chances import chance
from tipassist.answer.documents.choosing.whose import Nearness
from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.result import SearchResult
from tipassist.answer.language.terms import Term
from tipassist.answer.meaning import Intent, Meaning
from tipassist.types import AnswerStatus

BEES = Beside(
    id="bhc",
    name="BHC",
    kind="treaty",
    title="Convention on the Keeping of Bees (Bramble Convention)",
    text=(
        "# CHAPTER I – HIVES\n\n"
        "## Article 1 – Hives\n\n1. A beekeeper shall keep no more than forty hives.\n\n"
        "2. A hive shall not be opened at night.\n\n"
        "3. Paragraph 2 shall not prevent the opening of a hive in a fire.\n\n"
        "## Article 2 – Lessons\n\n1. Three lessons are drawn.\n\n"
        "(a) Smoke calms bees.\n\n(b) Clover feeds bees.\n\n(c) Frost kills bees.\n\n"
        "## Article 3 – Reservations\n\n"
        "No reservation to Articles 1 and 2 shall be permitted in any circumstances.\n\n"
        "## Article 4 – Honey\n\n"
        "1. Honey shall be sold in jars of glass that bear the name of the beekeeper.\n"
    ),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, BEES)


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("When may a hive be opened at night?", ("at night", "in a fire")),
        ("May a hive be opened at night under the Bramble Convention?", ("in a fire",)),
        ("Is there an exception to the rule on opening a hive at night?", ("in a fire",)),
        ("What are the three lessons of the Bramble Convention?", ("Smoke", "Clover", "Frost")),
        ("May a country opt out of article 2 of the Bramble Convention?", ("No. ", "Articles 1")),
        ("How many hives may a beekeeper keep?", ("forty hives",)),
    ],
)
def test_a_clause_is_told_with_its_exception_or_its_list(
    asked: Assistant, question: str, facts: tuple[str, ...]
) -> None:
    text = asked.ask(question).text
    for fact in facts:
        assert fact in text


def test_an_exception_to_another_paragraph_is_not_told(asked: Assistant) -> None:
    assert "in a fire" not in asked.ask("How many hives may a beekeeper keep?").text


@pytest.mark.parametrize(
    "question",
    [
        "Who coordinates activities on online recruitment?",
        "What does the plan say about bees?",
        "labour inspectors",
        "How many activities are there?",
    ],
)
def test_the_plan_is_asked_of_the_plan(asked: Assistant, question: str) -> None:
    assert "BHC" not in asked.ask(question).text


def meaning(text: str) -> Meaning:
    return Meaning(text, text, Intent.PROSE)


def searched(words: float, cosine: float, *, known: bool = True, missing: int = 0) -> SearchResult:
    term = Term("hives", ("hive",), (), 1.0, known)
    best = Found(0, words, words, cosine, "A beekeeper shall keep no more than forty hives.")
    return SearchResult((), (best,), (term,), sure=False, missing=missing)


FAR, NEAR = Nearness(0.1, 0.1), Nearness(1.0, 0.7)


def test_a_document_likely_answers_what_it_has_and_the_plan_has_not() -> None:
    asked = meaning("What about hives?")
    has = chance(searched(1.0, 0.7), FAR, asked, names_things=False)
    assert has > 0.5
    assert chance(searched(1.0, 0.7), NEAR, asked, names_things=False) < has
    assert chance(searched(1.0, 0.7), FAR, asked, names_things=True) < has
    assert chance(searched(0.2, 0.2), FAR, asked, names_things=False) < 0.2
    assert chance(searched(1.0, 0.7, known=False), FAR, asked, names_things=False) < has
    assert chance(searched(1.0, 0.7, missing=3), FAR, asked, names_things=False) < has


def test_a_document_that_gives_no_date_less_likely_tells_when() -> None:
    when = chance(
        searched(1.0, 0.6), FAR, meaning("On what date did hives end?"), names_things=False
    )
    what = chance(searched(1.0, 0.6), FAR, meaning("What about hives?"), names_things=False)
    assert when < what


def test_a_search_that_found_nothing_answers_nothing() -> None:
    empty = SearchResult((), (), (), sure=False)
    assert chance(empty, FAR, meaning("What about hives?"), names_things=False) == 0.0


def test_a_closed_question_in_other_words_is_told_the_nearest(asked: Assistant) -> None:
    answer = asked.ask("Must the jars of honey sold be labelled under the Bramble Convention?")
    assert answer.status in (AnswerStatus.PARTIAL, AnswerStatus.ANSWERED)
    assert "jars of glass" in answer.text
    assert not answer.text.startswith(("Yes", "No"))
