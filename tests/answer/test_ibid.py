"""A footnote that says "Ibid." is told with the one that names what it stands for."""

from dataclasses import replace

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.compose.of_text.terms import meant_by_ibid, source_claims
from tipassist.register.model import Register, Wording
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    "question", ["what does footnote 2 say?", "Where does Do No Harm come from?"]
)
def test_what_ibid_stands_for_is_told(assistant: Assistant, question: str) -> None:
    text = ask(assistant, question).text
    assert "Ibid." in text
    assert "ASEAN Gender Sensitive Guideline" in text


def test_ibid_is_followed_back_to_what_is_named(register: Register) -> None:
    notes = list(register.footnotes)
    at = next(index for index, note in enumerate(notes) if note.number == 2)
    again = replace(notes[at], number=3, wording=Wording("Ibid, paragraph 4.", ()))
    notes = [one for one in notes if one.number != again.number]
    plan = replace(register, footnotes=(*notes, again))

    assert [one.number for one in meant_by_ibid(again, plan)] == [2, 1]
    assert [one.number for one in meant_by_ibid(notes[0], plan)] == []
    assert len(source_claims((2, 3, 1), plan)) == len({1, 2, 3})


@pytest.mark.parametrize(
    "question",
    [
        "Footnote 2 says Ibid. Which document does it mean?",
        "what does Ibid. in footnote 2 refer to?",
        "The line about doing no harm: which guideline and paragraph does it lean on?",
        "the note under Do No Harm just says Ibid. - which document is meant?",
        "Which instrument does the ibid. at Do No Harm stand for?",
    ],
)
def test_what_ibid_means_is_told_by_its_footnote_or_its_place(
    assistant: Assistant, question: str
) -> None:
    answer = ask(assistant, question)

    assert answer.status is AnswerStatus.ANSWERED
    assert "ASEAN Gender Sensitive Guideline" in answer.text


def test_ibid_without_a_place_is_only_a_word(assistant: Assistant) -> None:
    assert ask(assistant, "what does Ibid mean?").status is AnswerStatus.NOT_IN_PLAN
