"""Activities that stand under divisions of an earlier plan, and cells of theirs that are empty."""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

_HEAD = "Code\tActivity\tLead bodies\tOutputs\tStatus\n"
PLAN = Beside(
    id="fell",
    name="FELL",
    kind="earlier-plan",
    edition="2031",
    title="Fellside Plan on Wool and Salt 2031-2034",
    text=(
        "# Fellside Plan on Wool and Salt 2031-2034\n\n"
        "Guilds are called as follows.\n\n"
        "Short name\tGuild\nFWG\tFell Wool Guild\nFSB\tFell Salt Board\n\n"
        "## Thematic Area A: Wool\n\n"
        "### A.a Shearing\n\nGoal: no sheep is cut.\n\n"
        f"{_HEAD}A.a.1.1\tSharpen the shears\tFWG\tForty shears\tCompleted (2032)\n"
        "A.a.1.2\tTeach the shearers\tFWG\tA school\tNot started[^1]\n\n"
        "### A.b Looms\n\nGoal: every loom runs at night.\n\n"
        f"{_HEAD}A.b.1.1\tOil the looms\tFWG, FSB\tOil\tCompleted (2033)\n\n"
        "## Thematic Area B: Salt\n\n"
        "### B.a Finding salt\n\nGoal: the pans are full.\n\n"
        f"{_HEAD}B.a.1.1\tDig the pans anew\tFSB\tNine pans\t\n"
        "B.a.1.2\tRoof the salt store\tFSB\tA roof\tCompleted (2034)\n\n"
        "[^1]: The teacher sailed away.\n"
    ),
)
CODES = ("A.a.1.1", "A.a.1.2", "A.b.1.1", "B.a.1.1", "B.a.1.2")


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, PLAN)


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("How many activities are there in FELL?", CODES),
        ("Which activities in area A of FELL were completed?", ("A.a.1.1", "A.b.1.1")),
        ("Which activities are in thematic area B of FELL?", ("B.a.1.1", "B.a.1.2")),
        ("Which FELL activities under Wool never started?", ("A.a.1.2",)),
        ("Which activities are in A.a of FELL?", ("A.a.1.1", "A.a.1.2")),
        ("What was completed under A.a in FELL?", ("A.a.1.1",)),
    ],
)
def test_activities_are_listed_by_the_division_they_stand_under(
    asked: Assistant, question: str, codes: tuple[str, ...]
) -> None:
    text = asked.ask(question).text
    assert tuple(one for one in CODES if f"**FELL {one}**" in text) == codes


def test_a_division_is_found_by_its_code(asked: Assistant) -> None:
    text = asked.ask("What is sub-area A.b of FELL about?").text
    assert "every loom runs at night" in text
    assert "no sheep is cut" not in text


@pytest.mark.parametrize(
    "question",
    [
        "What is the status of B.a.1.1 in FELL?",
        "B.a.1.1 in FELL: was it ever finished?",
        "What became of the pans in FELL?",
        "Was the work on the nine pans of FELL completed?",
    ],
)
def test_an_empty_cell_that_is_asked_for_is_said_to_be_empty(
    asked: Assistant, question: str
) -> None:
    answer = asked.ask(question)
    assert answer.status is AnswerStatus.PARTIAL
    assert "The cell “Status” of FELL B.a.1.1 is empty." in answer.text


def test_a_filled_cell_is_not_said_to_be_empty(asked: Assistant) -> None:
    assert "is empty" not in asked.ask("Which body led B.a.1.1 in FELL?").text
    first = "What is the status of B.a.1.2 in FELL?"
    assert "is empty" not in talk(asked, first)


@pytest.mark.parametrize("why", ["why", "and why?", "How come?", "For what reason?"])
def test_why_a_row_stands_so_is_told_by_its_note(asked: Assistant, why: str) -> None:
    text = talk(asked, "What is the status of A.a.1.2 in FELL?", why)
    assert "The teacher sailed away." in text
    assert "**FELL A.a.1.2**" in text


def test_no_reason_is_made_up_for_a_row_without_a_note(asked: Assistant) -> None:
    text = talk(asked, "What is the status of A.a.1.1 in FELL?", "why?")
    assert "speaks of this and does not settle it" in text
    assert "sailed" not in text
