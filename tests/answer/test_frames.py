"""What is asked of bodies, in words that no grammar has: frames told by a classifier."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.frames import OTHER, load_frames
from tipassist.index.adapters import load_adapters


@pytest.mark.parametrize(
    ("body", "asked", "rows"),
    [
        ("SLOM", "Where do ACMW and AICHR both stand behind us at the same time?", ["A.3.2"]),
        ("ASLOM", "In which rows do we find ourselves together with AICHR?", ["B.1.4", "B.2.2"]),
        ("ACWC", "Is there a row in our charge for which no project has been put down?", ["A.1.2"]),
        ("AICHR", "Which of the rows we back are missing their indicators?", ["D.3.6"]),
        ("SOMTC", "Where do we play second fiddle to SOMSWD?", ["B.5.1", "B.7.2"]),
    ],
)
def test_rows_of_bodies_are_told_in_any_words(
    with_meaning: Assistant, body: str, asked: str, rows: list[str]
) -> None:
    assert [one.locator for one in ask(with_meaning, asked, body=body).items] == rows


@pytest.mark.parametrize(
    ("body", "asked"),
    [
        ("SOM-ED", "Which of the rows we are part of count schools, students and teachers?"),
        ("SOMTC", "Which of our rows speak of online scams?"),
        ("DGICM", "What does A.2.4 want from us?"),
        ("SLOM", "When do we have to send in our report?"),
    ],
)
def test_what_says_more_has_no_frame(with_meaning: Assistant, body: str, asked: str) -> None:
    canonical = {frame.lists.partition("{")[0] for frame in load_frames().values()}
    text = with_meaning.explain(asked, body=body).text
    assert not any(text.startswith(one) for one in canonical if len(one) > 20)


def test_without_a_classifier_questions_are_read_by_the_grammar(assistant: Assistant) -> None:
    said = ask(assistant, "What does my body coordinate?", body="SLOM")
    assert len(said.items) == 5


def test_every_frame_has_a_label_and_a_question() -> None:
    assert set(load_adapters().labels) == {*load_frames(), OTHER}


def test_what_is_turned_is_a_frame_of_as_many_bodies() -> None:
    frames = load_frames()
    for one in frames.values():
        assert not one.turned or frames[one.turned].bodies == one.bodies
