"""Clauses of a revised plan are answered by the kind of thing that is asked for."""

import pytest

from tests.another_plan import corpus_of_another_plan
from tests.answer.conftest import NoSemantics
from tipassist.answer.assistant import Assistant
from tipassist.bootstrap import build_assistant
from tipassist.settings import Settings
from tipassist.types import AnswerStatus

_SECTIONS = {
    "C. Resources": (
        "- 1. **Solidarity Fund:** The Solidarity Fund holds EUR 3 million, of which two fifths "
        "are reserved for shelters. Each ASEAN Member State pays EUR 40,000 into it every year, no "
        "later than 30 September.",
        "- 2. **Liaison Office:** The Liaison Office is located in Vientiane. It is staffed by "
        "eleven officers seconded for two years.",
        "- 3. **Review Panel:** The Review Panel consists of nine judges. It meets every five "
        "months under the chairmanship of ASLOM. Six judges form a quorum.",
        "- 4. **Helpline:** The Helpline is run by ACMW and answers around the clock in seven "
        "languages.",
    ),
    "D. Petitions": (
        "A survivor may submit a petition to the Liaison Office in any official language, free of "
        "charge.\n",
        "- 1. **Receipt:** The Liaison Office confirms a petition within three working days and "
        "answers it within forty days.",
        "- 2. **Appeal:** An appeal may be brought to the Review Panel within six weeks.",
    ),
    "E. Entry into Force": (
        "A revision takes effect on the first day of the following month. It is adopted by "
        "SOMTC with a majority of three quarters. The French text prevails.",
    ),
    "F. What Came Before": (
        "A peer review of the earlier plan, begun in 2027, found that half of the projects were "
        "never started. The reviewers made two recommendations: to plan less and to pool funds. "
        "The costs of this Work Plan are put at EUR 9 million.",
    ),
}
_CLAUSES = "\n".join(
    line for title, parts in _SECTIONS.items() for line in (f"## {title}", "", *parts, "")
)

_CELLS = {
    "Audit 50 factories every year": "Audit 50 factories by 2031",
    "Pilot an image-matching tool": "Pilot an image-matching tool within ten weeks",
}


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("revised")
    corpus = corpus_of_another_plan(folder / "corpus", _CLAUSES, _CELLS)
    return build_assistant(Settings(corpus_dir=corpus, state_dir=folder / "state"), NoSemantics())


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how much does every country pay in per year?", "EUR 40,000"),
        ("how big is the solidarity fund?", "EUR 3 million"),
        ("what share of the fund is set aside for shelters?", "two fifths"),
        ("in which city is the liaison office?", "Vientiane"),
        ("how many officers does the liaison office have?", "eleven officers"),
        ("who chairs the review panel?", "chairmanship of ASLOM"),
        ("who sits on the review panel?", "nine judges"),
        ("what is the quorum of the review panel?", "Six judges"),
        ("does it cost anything to lodge a petition?", "free of charge"),
        ("in which language can a petition be handed in?", "any official language"),
        ("how quickly must a petition be confirmed?", "three working days"),
        ("how long may it take until a petition is answered?", "forty days"),
        ("how many languages does the help line speak?", "seven languages"),
        ("at what hours can one reach the helpline?", "around the clock"),
        ("who runs the helpline?", "run by ACMW"),
        ("how many members has the review panel?", "nine judges"),
        ("who may adopt a revision?", "adopted by SOMTC"),
        ("what majority is needed to adopt a revision?", "three quarters"),
        ("from which day does a revision count?", "first day of the following month"),
        ("what did the review of the earlier plan find?", "half of the projects"),
        ("what were the findings of the peer review?", "half of the projects"),
        ("what did the review of the earlier plan recommend?", "to plan less"),
        ("how much does the plan cost?", "EUR 9 million"),
    ],
)
def test_what_a_clause_gives_is_answered(revised: Assistant, question: str, told: str) -> None:
    answer = revised.ask(question)

    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("A.2.1 - what is to be audited, and until when?", "Audit 50 factories by 2031"),
        ("the project of A.2.1: how many people and where?", "Audit 50 factories by 2031"),
        ("how fast must the image-matching tool be ready under E.1.1?", "within ten weeks"),
    ],
)
def test_what_a_row_gives_is_answered(revised: Assistant, question: str, told: str) -> None:
    answer = revised.ask(question)

    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text


def test_a_place_taken_for_granted_is_corrected(revised: Assistant) -> None:
    answer = revised.ask("the liaison office is in Jakarta, right?")

    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith("Not Jakarta")
    assert "Vientiane" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "how much of the 3 million goes to each pillar?",
        "how many votes does the review panel need to decide?",
        "who are the nine judges?",
        "which country chairs the review panel in 2031?",
        "how long does it take until an appeal is rejected?",
        "how many petitions were submitted last year?",
        "what does an appeal cost?",
        "which seven languages are spoken at the helpline?",
        "what majority is needed to elect the judges?",
        "in which village is the review panel held?",
        "names of the nine judges?",
        "what did the evaluation of the helpline conclude?",
    ],
)
def test_what_stands_beside_it_is_no_answer(revised: Assistant, question: str) -> None:
    answer = revised.ask(question)

    assert answer.status is not AnswerStatus.ANSWERED
