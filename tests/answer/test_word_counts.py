"""How many times a word stands in the plan, and whether it does."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("how often is the word shelter used in the plan?", "5 times, at 2 places: B.1.3 (4 "),
        ('How many times does the document mention the term "corruption"?', "5 times, at 4"),
        ("count the occurrences of 'Do No Harm'", "2 times, at 2 places: Section C.2 and Foot"),
        ("How many times does the word dignity occur?", "1 time: Section C.7."),
        ("Is the word police printed anywhere?", 'Yes. The word "police" stands in the plan 3 '),
    ],
)
def test_a_word_is_counted_wherever_it_stands(
    assistant: Assistant, question: str, says: str
) -> None:
    answer = assistant.ask(question)
    assert says in answer.text
    assert answer.claims[0].citations


@pytest.mark.parametrize(
    "question", ["Does the plan use the word budget?", "Is the term robot used?"]
)
def test_a_word_that_stands_nowhere(assistant: Assistant, question: str) -> None:
    told = assistant.ask(question).text
    assert told.startswith("No. The word ")
    assert "nowhere in the plan" in told


@pytest.mark.parametrize(
    "question",
    [
        "How often is SLOM named as supporting body?",
        "How many times a year does a coordinating body report?",
        "which rows have the word grooming",
    ],
)
def test_what_else_is_counted_is_no_word(assistant: Assistant, question: str) -> None:
    assert "footnotes were gone through" not in assistant.ask(question).text
