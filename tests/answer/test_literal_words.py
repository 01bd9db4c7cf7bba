"""Literal words: what rows begin with, end with or have in their wording."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Which activities begin with 'Increase'?", "A.1.5 C.3.2 D.3.2"),
        ('Which activities in Pillar D start with "Increase"?', "D.3.2"),
        ("Which activities begin with Capacity?", "B.3.1 C.1.1 C.1.2 C.1.3"),
        ("Which activities end with 'trafficking in persons'?", "A.7.3"),
        ("Which activities' wording contains 'including but not limited to'?", "A.2.5"),
        ("Which activities have 'social media' in their text?", "A.7.3"),
        ("Which outcomes begin with 'Victims'?", "B.1"),
        ("Which outcome ends with 'migration within ASEAN'?", "A.2"),
        ("Which activities do not begin with 'Activities'?", "B.3.1 C.1.1 C.1.2 C.1.3 C.3.2 D.3.2"),
        ("Which rows begin with 'Unicorns'?", ""),
    ],
)
def test_words_count_where_they_stand(assistant: Assistant, question: str, listed: str) -> None:
    assert codes(assistant.ask(question)) == listed


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Do all activities begin with 'Activities'?", "No. 57 of the 63 activities begin with"),
        ("Is there an activity that starts with 'Develop'?", "Yes. 2 of the 63 activities begin"),
        ("How many indicators start with 'Number of'?", "75 of the 97 indicators begin with"),
        (
            "Which activities begin with 'Increase'?",
            '3 of the 63 activities begin with "Increase"; A',
        ),
    ],
)
def test_texts_are_counted(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_what_rows_mention_is_no_wording(assistant: Assistant) -> None:
    answer = assistant.ask('Which rows mention "due diligence"?')
    assert codes(answer) == "A.3.1 A.3.2"
