"""A body whose name ends like a code is that body; a cell that says TBC has no body."""

import pytest

from tests.another_plan import corpus_of_another_plan
from tests.answer.conftest import NoSemantics
from tests.answer.talking import ask, codes
from tipassist import locator_reading
from tipassist.answer.assistant import Assistant
from tipassist.bootstrap import build_assistant
from tipassist.settings import Settings

_CELLS = {
    "ASEAN Coast Guard Forum Supporting ASB: SLOM": "HUB-M2 Supporting ASB: SLOM",
    "SOMRI\tASEAN Senior": "HUB-M2\tHub on Maritime Matters\tSOMRI\tASEAN Senior",
}


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("hub")
    corpus = corpus_of_another_plan(folder / "corpus", "", _CELLS)
    return build_assistant(Settings(corpus_dir=corpus, state_dir=folder / "state"), NoSemantics())


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("what does hub-m2 lead?", []),
        ("HUB-M2 in A.2", ["A.2"]),
        ("A-1.1 and b-2", ["A.1.1", "B.2"]),
        ("B.1-B.3", ["B.1", "B.3"]),
        ("outcome A-4", ["A.4"]),
    ],
)
def test_the_end_of_a_name_is_no_code(text: str, places: list[str]) -> None:
    assert [str(one.locator) for one in locator_reading.find(text)] == places


@pytest.mark.parametrize("question", ["what do we lead?", "list all our rows", "what's our role?"])
def test_the_asker_may_be_that_body(hub: Assistant, question: str) -> None:
    assert codes(ask(hub, question, body="HUB-M2")) == "A.2.1"


def test_it_is_asked_about_by_name(hub: Assistant) -> None:
    assert codes(ask(hub, "what does HUB-M2 coordinate?")) == "A.2.1"
    assert "SLOM" in ask(hub, "who supports HUB-M2?").text


def test_a_cell_that_only_holds_a_place_is_told(hub: Assistant) -> None:
    answer = ask(hub, "which rows are still marked TBC in the coordinating column?")
    assert codes(answer) == "A.1.3"
    assert "only holds a place" in answer.text
