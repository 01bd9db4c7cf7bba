"""What clauses point to, lists for somebody, names by first letters, and how long a text lasts."""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant

MEMORANDUM = Beside(
    id="ferries",
    name="FERRIES",
    kind="report",
    title="Memorandum of Understanding between Orle and Vane on the Upland Ferries",
    text=(
        "# Memorandum of Understanding between Orle and Vane on the Upland Ferries\n\n"
        "## 1. Ropes\n\n"
        "### 1.1 Ferry ropes\n\n"
        "A third of each toll goes into the rope chest referred to in section 2.1.\n\n"
        "### 1.3 Rowers\n\n"
        "A rower rests for two hours a day; a child rests for six hours.\n\n"
        "### 1.4 Children\n\n"
        "A child rows with a hat, and for no more than one mile.\n\n"
        "## 2. Chests and keepers\n\n"
        "### 2.1 The chest\n\n"
        "It pays when a rope has snapped or was stolen.\n\n"
        "### 2.2 The keepers\n\n"
        "Orle names Ada Loach, and Vane names Bram Quill.\n\n"
        "## 3. Last lines\n\n"
        "### 3.1 Start and duration\n\n"
        "It takes effect on 1 May 2031 for nine years.\n\n"
        "### 3.2 Recommendations\n\n"
        "Recommendation 1: Tar the ropes.\n\n"
        "Recommendation 2: Oil the bells.\n"
    ),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, MEMORANDUM)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("FERRIES section 1.1 fills a rope chest. In which cases does that chest pay?", "snapped"),
        ("How long does the Orle-Vane memorandum last?", "nine years"),
        ("What does section 2.1 of the ferries MoU say?", "snapped"),
        ("I need all the recommendations of the ferries MoU for my boss.", "Oil the bells"),
        ("Give me every recommendation of FERRIES for a briefing.", "Tar the ropes"),
    ],
)
def test_it_is_told(asked: Assistant, question: str, fact: str) -> None:
    assert fact in talk(asked, question)


def test_a_place_asked_for_alone_is_told_alone(asked: Assistant) -> None:
    assert "snapped" not in talk(asked, "What does section 1.1 of FERRIES say?")


def test_what_a_question_does_not_ask_more_of_is_not_followed(asked: Assistant) -> None:
    assert "snapped" not in talk(asked, "Which share of tolls does FERRIES 1.1 take?")


@pytest.mark.parametrize(
    "part", ["and for children?", "And for a child?", "what about for a child?"]
)
def test_the_same_of_others_is_told_where_it_stands(asked: Assistant, part: str) -> None:
    before = "How long does a rower rest each day under the ferries memorandum?"
    assert "six hours" in talk(asked, before, part)


def test_others_that_the_place_does_not_tell_of_are_looked_for(asked: Assistant) -> None:
    before = "How long does a rower rest each day under the ferries memorandum?"
    assert "six hours" not in talk(asked, before, "and for keepers?")
