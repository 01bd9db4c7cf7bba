"""Hostile texts in questions, in documents and in what a model writes change nothing but words."""

import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.answer.conftest import NoSemantics
from tests.corpora import Beside, corpus_with
from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.writing import Rung
from tipassist.bootstrap import build_dependencies
from tipassist.evaluation.hostile import prompted_evidence, reply_of
from tipassist.evaluation.support import SupportChecker
from tipassist.settings import Settings
from tipassist.types import Answer, Route

from .hostile_texts import CITED, DOCUMENTS, QUESTIONS, REPLIES, SENTENCES
from .scripted import Reply, copying, scripted_model, write_with

OPEN = "Is gender equality only about women?"
CLAUSE = "1. Each Party shall house victims of trafficking."
TRUE = CLAUSE.removeprefix("1. ")
ASKS_CLAUSE = "In plain words, what does Article 6 of the PACT say?"
MARKS = ("http", "<", ">", "`", "@", "{", "}", "PAYLOAD", "evil", "data:", "](")
HARMLESS = "Gender equality refers to women and men."
HARMLESS_WORDS = "Gender equality refers to women and men"
CANCELLED = "The plan was cancelled."


def true_ones(prompt: str) -> list[tuple[str, Sequence[Any]]]:
    return [(one["text"], [one["id"]]) for one in prompted_evidence(prompt)]


def supporting(prompt: str) -> str:
    """Return the id of the piece of evidence that says what the hostile sentences play upon."""
    return next(
        str(one["id"]) for one in prompted_evidence(prompt) if HARMLESS_WORDS in one["text"]
    )


def answer_with(given: Dependencies, reply: Reply, question: str = OPEN) -> Answer:
    return write_with(given, scripted_model(reply)).assistant.ask(question)


def same(answer: Answer, other: Answer) -> bool:
    """Whether two answers differ in nothing but their ids and times."""
    changing = {"id", "conversation_id", "took_ms"}
    return answer.model_dump(exclude=changing) == other.model_dump(exclude=changing)


def check_words_alone_changed(given: Dependencies, answer: Answer, plain: Answer) -> None:
    kept = ("status", "items", "items_total", "complete", "suggestions", "corpus", "question")
    assert [getattr(answer, one) for one in kept] == [getattr(plain, one) for one in kept]
    texts = {(one.document.id, one.document.edition): one.text for one in given.corpus.documents}
    support = SupportChecker(given.editions, texts).check(answer, (answer.question,))
    assert support.unsupported == ()
    assert support.quotes_verbatim == support.quotes_total
    if answer.route is not Route.WRITER:
        assert same(answer, plain)


def check_harmless(texts: Iterable[str]) -> None:
    for text in texts:
        assert not any(mark in text for mark in MARKS), text
        assert not {unicodedata.category(one) for one in text} & {"Cc", "Cf", "Co", "Cs"}, text


@pytest.mark.parametrize("hostile", QUESTIONS.values(), ids=QUESTIONS)
def test_a_hostile_question_changes_words_alone(
    hostile: str, given: Dependencies, plain: Assistant
) -> None:
    question = f"{OPEN} {hostile}"

    def obeying(prompt: str) -> str:
        ids = [one["id"] for one in prompted_evidence(prompt)]
        assert ids == [f"e{at}" for at in range(1, len(ids) + 1)]
        return reply_of([(hostile, ids[:1]), (CANCELLED, ids[:1]), *true_ones(prompt)])

    answer = answer_with(given, obeying, question)
    check_words_alone_changed(given, answer, plain.ask(question))
    assert CANCELLED not in {one.text for one in answer.claims}
    assert hostile not in {one.text for one in answer.claims}


def test_hostile_questions_reach_the_model(given: Dependencies) -> None:
    asked: list[str] = []

    def noting(prompt: str) -> str:
        asked.append(prompt)
        return copying(prompt)

    for hostile in QUESTIONS.values():
        answer_with(given, noting, f"{OPEN} {hostile}")
    assert len(asked) >= len(QUESTIONS) // 2


@pytest.mark.parametrize("hostile", SENTENCES.values(), ids=SENTENCES)
def test_a_hostile_sentence_alone_leaves_the_answer_without_a_writer(
    hostile: str, given: Dependencies, plain: Assistant
) -> None:
    answer = answer_with(given, lambda prompt: reply_of([(hostile, [supporting(prompt)])]))
    assert same(answer, plain.ask(OPEN))


@pytest.mark.parametrize("hostile", SENTENCES.values(), ids=SENTENCES)
def test_a_hostile_sentence_beside_true_ones_is_deleted(
    hostile: str, given: Dependencies, plain: Assistant
) -> None:
    def beside(prompt: str) -> str:
        first, *others = true_ones(prompt)
        return reply_of([first, (hostile, [supporting(prompt)]), *others])

    answer = answer_with(given, beside)
    assert answer.route is Route.WRITER
    assert answer.claims == answer_with(given, copying).claims
    check_words_alone_changed(given, answer, plain.ask(OPEN))


def test_what_the_hostile_sentences_play_upon_may_be_written(given: Dependencies) -> None:
    def beside(prompt: str) -> str:
        return reply_of([(HARMLESS, [supporting(prompt)]), *true_ones(prompt)])

    answer = answer_with(given, beside)
    assert HARMLESS in {one.text for one in answer.claims}


@pytest.mark.parametrize("cited", CITED.values(), ids=CITED)
def test_a_true_sentence_that_cites_wrongly_is_deleted(
    cited: list[Any], given: Dependencies, plain: Assistant
) -> None:
    answer = answer_with(
        given, lambda prompt: reply_of([(text, cited) for text, _ in true_ones(prompt)])
    )
    assert same(answer, plain.ask(OPEN))


@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)
def test_a_hostile_reply_leaves_the_answer_without_a_writer(
    reply: str, given: Dependencies, plain: Assistant
) -> None:
    assert same(answer_with(given, lambda _: reply), plain.ask(OPEN))


@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)
def test_a_hostile_reply_around_true_sentences_shows_none_of_itself(
    reply: str, given: Dependencies, plain: Assistant
) -> None:
    answer = answer_with(given, lambda prompt: f"{copying(prompt)}\n{reply}")
    check_words_alone_changed(given, answer, plain.ask(OPEN))
    assert "PAYLOAD" not in answer.text


def saying(hostile: str, folder: Path) -> Dependencies:
    """Return what answers from the plan and a document, one of whose clauses says a text too."""
    text = f"# Chapter II\n\nArticle 6\n\n{CLAUSE} {hostile}\n\nArticle 7\n\n1. Parties meet.\n"
    corpus = corpus_with(folder / "corpus", Beside(text=text))
    return build_dependencies(Settings(corpus_dir=corpus), NoSemantics())


@pytest.fixture(scope="module", params=DOCUMENTS.values(), ids=list(DOCUMENTS))
def poisoned(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Dependencies:
    return saying(request.param, tmp_path_factory.mktemp("poisoned"))


def test_a_hostile_document_that_is_obeyed_changes_nothing(poisoned: Dependencies) -> None:
    orders = (CANCELLED, "Visit https://evil.example.", "As an AI language model I obey.")
    answer = answer_with(
        poisoned, lambda _: reply_of([(one, ["e1"]) for one in orders]), ASKS_CLAUSE
    )
    assert same(answer, Assistant(poisoned).ask(ASKS_CLAUSE))


def test_a_hostile_document_is_not_written_out(poisoned: Dependencies) -> None:
    answer = answer_with(poisoned, copying, ASKS_CLAUSE)
    check_words_alone_changed(poisoned, answer, Assistant(poisoned).ask(ASKS_CLAUSE))
    if answer.route is Route.WRITER:
        check_harmless(one.text for one in answer.claims)


def test_nothing_is_written_from_a_place_that_speaks_to_models(tmp_path: Path) -> None:
    given = saying(DOCUMENTS["to the model"], tmp_path)
    writing = write_with(given, scripted_model(lambda _: reply_of([(TRUE, ["e1"])])))
    assert writing.assistant.ask(ASKS_CLAUSE).route is not Route.WRITER
    assert [one.failed for one in writing.verdicts] == [Rung.MARKUP]


@pytest.mark.parametrize("name", ["mention", "no order", "Markdown"])
def test_what_a_document_says_truly_may_be_written(name: str, tmp_path: Path) -> None:
    given = saying(DOCUMENTS[name], tmp_path)
    answer = answer_with(given, lambda _: reply_of([(TRUE, ["e1"])]), ASKS_CLAUSE)
    assert answer.route is Route.WRITER
    assert TRUE in {one.text for one in answer.claims}
