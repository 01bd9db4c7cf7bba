"""Whoever is no body of the plan is never said to have a role in a row."""

import pytest

from tests.another_plan import corpus_of_another_plan
from tests.answer.conftest import NoSemantics
from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.bootstrap import build_assistant
from tipassist.settings import Settings
from tipassist.types import AnswerStatus


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("another")
    corpus = corpus_of_another_plan(folder / "corpus")
    return build_assistant(Settings(corpus_dir=corpus, state_dir=folder / "state"), NoSemantics())


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Does UNESCO lead A.2.1?", "No. The plan names SLOM, not UNESCO, as coordinating A.2.1."),
        ("Is the FAO in charge of A.1.4?", "No. The plan names AICHR, not the FAO, as"),
        ("Is A.2.2 coordinated by shopkeepers?", "No. The plan names SLOM, not shopkeepers, as"),
        ("Is B.2.1 led by judges?", "No. The plan names AICHR, not judges, as coordinating"),
        ("Does Canada support B.1.1?", "No. The plan names SOMHD, not Canada, as supporting"),
        ("Frontex leads C.1.1, right?", "No. The plan names SOMTC, not Frontex, as"),
        ("Is the IOM the coordinator of A.2.3?", "No. The plan names ACMW, not the IOM, as"),
    ],
)
def test_a_stranger_has_no_role(assistant: Assistant, question: str, says: str) -> None:
    assert assistant.ask(question).text.startswith(says)


@pytest.mark.parametrize(
    "question",
    [
        "Does the International Labour Organization lead A.2.1?",
        "Does ASEAN lead A.2.1?",
        "Does UNICEF lead A.1.3?",
        "The ILO does not lead A.2.1, right?",
        "Is A.7.3 run by Facebook?",
        "Is A.2.1 led by SLOM and the ILO?",
        "Does another body lead A.2.1?",
        "Does the coordinating body of A.2.1 support A.2.2?",
    ],
)
def test_who_may_be_meant_by_a_name_is_neither_affirmed_nor_denied(
    assistant: Assistant, question: str
) -> None:
    assert not assistant.ask(question).text.startswith(("Yes", "No"))


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Does anyone lead A.2.1?", "Yes. SLOM coordinates A.2.1"),
        ("Is A.2.1 led by anybody?", "Yes. SLOM coordinates A.2.1"),
        ("Is there a lead for A.2.1?", "Yes. SLOM coordinates A.2.1"),
        ("Does the table show a lead for A.2.1?", "Yes. SLOM coordinates A.2.1"),
        ("Does the plan name a lead for A.2.1?", "Yes. SLOM coordinates A.2.1"),
        ("Does a sectoral body coordinate A.2.1?", "Yes. SLOM coordinates A.2.1"),
        ("Has A.2.5 got a coordinator?", "No. The plan names no coordinating body for A.2.5"),
    ],
)
def test_whether_anybody_has_a_role_is_told(assistant: Assistant, question: str, says: str) -> None:
    assert assistant.ask(question).text.startswith(says)


@pytest.mark.parametrize("question", ["Does UNESCO lead A.1.2?", "Is A.1.2 run by shopkeepers?"])
def test_a_stranger_has_no_role_in_another_plan(another: Assistant, question: str) -> None:
    assert not another.ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    "asked",
    [
        "SOMRI still coordinates mutual legal assistance, doesn't it?",
        "is SOMRI responsible for the return of victims and their reintegration?",
    ],
)
def test_a_body_the_plan_has_not_has_no_role(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, asked)
    assert said.status is AnswerStatus.NOT_IN_PLAN
    assert said.text.startswith("SOMRI stands nowhere in the plan")
