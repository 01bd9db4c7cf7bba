"""Clauses of a plan never seen: limits, amounts, deadlines and what may be done are told."""

import pytest

from tests.another_plan import corpus_of_another_plan
from tipassist.answer.assistant import Assistant
from tipassist.bootstrap import build_assistant
from tipassist.bootstrap.index import ingest
from tipassist.settings import Settings
from tipassist.types import AnswerStatus

_CLAUSES = """
## C. Conduct

- 1. **Recordings:** No recording of a hearing may be shared without the leave of the witness. The \
leave may be taken back at any time, and the recording is then deleted within ten days.
- 2. **Counsel:** Counsel for a witness is to be independent of the recruiter and the shipowner.
- 3. **Lost papers:** A witness who lost a passport receives a travel paper within four weeks.

## D. The Reserve

The Lantern Reserve is held by the ASEAN Secretariat. The Lantern Reserve:

- a. Pays not more than USD 90,000 for a single project; and
- b. Does not pay for air fares of ministers.

## E. Reports

- 1. Coordinating ASBs hand in quarterly reports not later than 15 January of each year.
- 2. A review of the quarterly reports takes place every nine months.
"""


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("clauses")
    corpus = corpus_of_another_plan(folder / "corpus", _CLAUSES)
    settings = Settings(corpus_dir=corpus, state_dir=folder / "state")
    ingest(settings)
    return build_assistant(settings)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("A witness regrets that a recording went online. How fast must that go?", "ten days"),
        ("I lost my passport. How quickly must the travel paper come?", "four weeks"),
        ("How much can one project get from the Lantern Reserve at most?", "90,000"),
        ("How much may the reserve pay for a project?", "90,000"),
    ],
)
def test_a_measure_is_told_from_the_clause_that_is_meant(
    another: Assistant, question: str, told: str
) -> None:
    answer = another.ask(question)

    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("May counsel for a witness be a friend of the recruiter?", "independent"),
        ("Can the reserve pay the air fare of our minister?", "Does not pay"),
        ("Our counsel used to work for the shipowner. Allowed?", "independent"),
    ],
)
def test_what_may_be_done_is_told_by_the_rule_that_is_meant(
    another: Assistant, question: str, told: str
) -> None:
    answer = another.ask(question)

    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text
    assert not answer.text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "How old must counsel for a witness be?",
        "How long may a witness stay in the shelter?",
        "May a witness smoke in the waiting room?",
        "How much does a hearing cost?",
        "How much can a lighthouse get from the Lantern Reserve?",
    ],
)
def test_what_no_clause_gives_is_not_in_the_plan(another: Assistant, question: str) -> None:
    assert another.ask(question).status is not AnswerStatus.ANSWERED


def test_how_often_something_happens_is_no_deadline(another: Assistant) -> None:
    assert "15 January" in another.ask("What is the deadline for the quarterly reports?").text
