"""Sentences of a place: which of them gives what is asked for, and what words said apart tell."""

import pytest

from tipassist.answer.asked import read_asked
from tipassist.answer.assistant import Assistant
from tipassist.answer.draft import part_evidence
from tipassist.answer.language.phrasing import excerpt
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import family
from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.answer.ranking.entries import Ranked
from tipassist.answer.ranking.matching import Entry
from tipassist.answer.ranking.sentence_fit import beside_source, gives, total_of
from tipassist.answer.ranking.splitting import SENTENCE_END
from tipassist.answer.understanding.understand import Understander
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


def test_only_sentences_with_a_day_give_one(register: Register) -> None:
    part = next(one for one in register.section_parts() if "21 November 2015" in one.wording.text)
    asked = Meaning("q", "on which day was it signed?", form=Form.WHEN)
    told = SENTENCE_END.split(part.wording.text)
    giving = [one for one in told if gives(one, asked, read_asked(asked))]
    assert "21 November 2015" in giving[0]
    assert 0 < len(giving) < len(told)


def test_a_sentence_is_as_near_as_the_piece_of_it(register: Register) -> None:
    part = next(iter(register.section_parts()))
    first, second, *_ = SENTENCE_END.split(part.wording.text)
    entry = Entry("", "section", part.wording, part_evidence(register, part), None, ())
    found = Ranked(entry, 0.0, 0.5, 0.2, (), exact=False, pieces=((first, 0.5),))
    assert total_of(first, found, ()) > total_of(second, found, ())


def test_who_is_given_by_a_sentence_that_names_somebody() -> None:
    asked = Meaning("q", "who leads it?", form=Form.WHO)
    assert gives("It will be led by SOMTC.", asked, None)
    assert not gives("It will be updated annually.", asked, None)


def test_nothing_special_asked_is_given_by_nothing() -> None:
    assert not gives("It was signed in 2015.", Meaning("q", "tell me", form=Form.WHAT), None)


def test_a_heading_alone_asks_for_its_text(understander: Understander) -> None:
    assert understander.interpret("Do No Harm").intent is Intent.PROSE


def test_a_why_question_asks_for_no_set(understander: Understander) -> None:
    meaning = understander.interpret("Why are there numbers of articles next to every outcome?")
    assert meaning.intent is not Intent.AGGREGATE


def test_the_noun_of_an_adjective_tells_what_it_means(assistant: Assistant) -> None:
    answer = assistant.ask("what does victim-centred mean")
    assert answer.status is AnswerStatus.ANSWERED
    assert "seeks to minimize" in answer.text


def test_what_a_word_means_is_asked_in_a_clause_too(assistant: Assistant) -> None:
    answer = assistant.ask("can you tell me what 'exploitation' means?")
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "does not define" in answer.text


def test_two_words_in_different_cells_are_not_one_thing(assistant: Assistant) -> None:
    text = assistant.ask("is there anything on domestic cooks").text
    assert not text.startswith("Yes")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("According to the evaluation, who was seldom reached?", ["seldom"]),
        ("Who was seldom reached according to the evaluation?", ["seldom"]),
        ("When was the evaluation, and who was seldom reached?", ["evaluation", "seldom"]),
        ("What happened according to the evaluation?", ["evaluation"]),
    ],
)
def test_whose_account_is_asked_for_is_no_subject(text: str, left: list[str]) -> None:
    words = [one for one in ("evaluation", "seldom") if one in text]
    terms = tuple(Term(one, (family(one),), (), 1.0, known=True) for one in words)
    assert [one.words for one in beside_source(terms, Meaning(text, text))] == left


@pytest.mark.parametrize(
    ("telling", "begins", "holds"),
    [
        ("begging", "… ", "forced begging"),
        ("courses", "Courses", "Courses"),
        ("ships", "Courses", "Courses"),
    ],
)
def test_a_long_cell_is_cut_where_it_says_what_is_asked(
    telling: str, begins: str, holds: str
) -> None:
    text = f"Courses for officers on {'many matters of the law, ' * 12}and on forced begging"
    told = excerpt(text, frozenset({family(telling)}), 120)
    assert told.startswith(begins)
    assert holds in told
    assert len(told) <= 125
