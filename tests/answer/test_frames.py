"""Who helps whom, in words that no grammar has: frames told by a network over token states."""

import numpy as np
import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.frames import OTHER, FrameModel, load_frame_model, load_frames


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


def test_without_states_of_tokens_questions_are_read_by_the_grammar(assistant: Assistant) -> None:
    said = ask(assistant, "What does my body coordinate?", body="SLOM")
    assert len(said.items) == 5


def test_every_frame_has_a_column_and_a_question() -> None:
    model = load_frame_model()
    assert set(model.frames) == {*load_frames(), OTHER}
    assert model.encoder.startswith("sha256:")


def test_the_network_weighs_tokens_whatever_their_number() -> None:
    dim, width, heads = 4, 3, 2
    model = FrameModel(
        ("a", "b"),
        "",
        frozenset(),
        np.ones((3 * dim + 1, width), np.float32),
        np.zeros((dim + width + 1, heads), np.float32),
        np.concatenate(
            (np.zeros((heads * width + dim, 2), np.float32), np.array([[1.0, 0.0]], np.float32))
        ),
    )
    for tokens in (1, 7):
        name, chance = model.likeliest(np.ones((tokens, dim), np.float32))
        assert name == "a"
        assert chance == pytest.approx(np.e / (np.e + 1), rel=1e-5)
