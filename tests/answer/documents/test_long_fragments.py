"""Parts of a sentence that only the question before makes whole stay with its document."""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant

CHARTER = Beside(
    id="ferry",
    name="FERRY",
    kind="treaty",
    title="Charter of the Ferrymen of the Long Lake",
    text=(
        "# Charter of the Ferrymen of the Long Lake\n\n"
        "### Article 1 — Changes\n\n"
        "1. A change in the duration of the ferry service shall be approved by the Lake Council.\n"
        "2. A minor change to one timetable that brings no additional cost shall be agreed by the "
        "harbour masters.\n\n"
        "### Article 2 — Guardians\n\n"
        "1. A guardian shall be named for a passenger who is a child within two hours.\n"
        "2. Where nobody is sure of the age of a passenger, that passenger shall be presumed to be "
        "a child.\n"
    ),
)


@pytest.fixture(scope="module")
def charter(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, CHARTER)


@pytest.mark.parametrize(
    ("turns", "fact"),
    [
        (
            (
                "Under the ferry charter, who approves a change in the duration of the service?",
                "and for a minor change to one timetable that brings no additional cost at all?",
            ),
            "harbour masters",
        ),
        (
            (
                "Under the ferry charter, how soon is a guardian named for a child?",
                "and without anybody on board who could say how old the passenger may be?",
            ),
            "Art. 2(",
        ),
    ],
)
def test_a_long_part_stays(charter: Assistant, turns: tuple[str, str], fact: str) -> None:
    text = talk(charter, *turns)
    assert fact in text
    assert "FERRY Art." in text


def test_a_whole_question_after_and_may_be_one_of_the_plan(charter: Assistant) -> None:
    first = "Under the ferry charter, who approves a change in the duration of the service?"
    text = talk(charter, first, "and in which rows of the plan is SOMHD named as a supporting body")
    assert "A.1.3" in text
    assert "FERRY" not in text
