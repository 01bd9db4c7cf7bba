"""A paragraph without its article is one of the article told."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

OF_12 = "Which outcomes refer to Article 12 of ACTIP?"
OF_14 = "Which outcomes rest on ACTIP article 14?"
OF_14_7 = "Which outcomes rest on ACTIP Art. 14(7)?"
OF_APA = "Which outcomes refer to APA IV.A?"


@pytest.mark.parametrize(
    ("before", "asked", "listed"),
    [
        (OF_12, "Of these, which ones use its paragraph (e)?", "A.1 A.2"),
        (OF_12, "Which of them cite (e)?", "A.1 A.2"),
        (OF_12, "And paragraph (b) of it?", "A.1"),
        (OF_12, "Which of them rest on its paragraph 1(e)?", ""),
        (OF_APA, "Which of them name its letter e?", "A.4 A.5"),
        (OF_12, "Which of them cite paragraph (e) of Article 14?", ""),
        (OF_14, "and paragraph 13?", "B.6"),
        (OF_14, "only para 13", "B.6"),
        (OF_14_7, "what about paragraph 13?", "B.6"),
        (OF_14, "and paragraph 7?", ""),
    ],
)
def test_a_part_is_of_the_article_told(
    assistant: Assistant, before: str, asked: str, listed: str
) -> None:
    assert codes(ask(assistant, before, asked)) == listed


def test_a_part_of_a_section_stays_there(assistant: Assistant) -> None:
    assert "Section F.1.c" in ask(assistant, OF_12, "What does Section F.1(c) say?").text
