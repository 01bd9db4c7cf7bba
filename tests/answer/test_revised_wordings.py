"""Of a plan never seen: items by their headings, consequences of what is not done, quotations."""

import pytest

from tests.another_plan import corpus_of_another_plan
from tests.answer.conftest import NoSemantics
from tipassist.answer.assistant import Assistant
from tipassist.bootstrap import build_assistant
from tipassist.settings import Settings
from tipassist.types import AnswerStatus

_CLAUSES = """
## C. Principles

Work under this plan follows these principles:

- 1. **Secrecy of Testimony:** Statements of survivors are read by nobody but the judge.

## D. Reporting

A Coordinating ASB that has missed two consecutive reports will be invited to explain the delay \
before the Steering Group.
"""


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("revised")
    corpus = corpus_of_another_plan(folder / "corpus", _CLAUSES)
    return build_assistant(Settings(corpus_dir=corpus, state_dir=folder / "state"), NoSemantics())


def test_what_no_row_speaks_of_is_told_by_the_item_headed_by_it(another: Assistant) -> None:
    answer = another.ask("What does the plan say about the secrecy of a survivor's testimony?")

    assert answer.status is AnswerStatus.ANSWERED
    assert "nobody but the judge" in answer.text
    assert answer.items == ()


def test_an_item_is_told_before_the_rows_that_speak_of_it_too(assistant: Assistant) -> None:
    answer = assistant.ask("what does the plan say on non-punishment of victims?")

    assert [item.locator for item in answer.items] == ["B.1.4"]
    assert answer.text.index("Section C.3") < answer.text.index("B.1.4")


@pytest.mark.parametrize(
    "question",
    [
        "What happens to a coordinating ASB that does not send two consecutive reports?",
        "What happens when a Coordinating ASB has missed two reports?",
    ],
)
def test_what_follows_when_something_is_not_done_is_told(another: Assistant, question: str) -> None:
    answer = another.ask(question)

    assert answer.status is AnswerStatus.ANSWERED
    assert "invited to explain the delay" in answer.text


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ('Which activities have the indicator "Number of licences withdrawn"?', ["A.1.2"]),
        ('the indicator "share of audited factories" - where do I find it?', ["A.2.1"]),
    ],
)
def test_an_indicator_may_be_quoted(another: Assistant, question: str, codes: list[str]) -> None:
    answer = another.ask(question)

    assert [item.locator for item in answer.items] == codes
    assert "the indicator" in answer.text


def test_a_section_of_another_document_is_none_of_the_plan(assistant: Assistant) -> None:
    answer = assistant.ask("which APA paragraph is D.1 tied to, it is not a section IV one")

    assert answer.status is AnswerStatus.ANSWERED
    assert "no Section IV" not in answer.text


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("renamed")
    cells = {
        "SLOM\tASEAN Senior Labour Officials Meeting": (
            "SLOM\tASEAN Labour and Works Officials Conference (previously named the ASEAN Senior "
            "Quay Officials Meeting)"
        )
    }
    clauses = "\n## C. Papers\n\nReport forms are drafted by the ASEAN Secretariat.\n"
    corpus = corpus_of_another_plan(folder / "corpus", clauses, cells)
    return build_assistant(Settings(corpus_dir=corpus, state_dir=folder / "state"), NoSemantics())


@pytest.mark.parametrize(
    "question",
    [
        "what does the Senior Quay Officials Meeting coordinate?",
        "Which rows does the ASEAN Senior Quay Officials Meeting coordinate?",
        "what does the Labour and Works Officials Conference coordinate?",
    ],
)
def test_the_full_name_that_a_body_had_before_names_it(renamed: Assistant, question: str) -> None:
    assert "SLOM" in renamed.ask(question).text.splitlines()[0]


@pytest.mark.parametrize(
    "question",
    [
        "what does the ASEAN Secretariat do?",
        "Does the ASEAN Secretariat lead any activity?",
        "who drafts the report forms, the ASEAN Secretariat?",
    ],
)
def test_a_word_of_a_former_name_names_no_body(renamed: Assistant, question: str) -> None:
    assert "SLOM" not in renamed.ask(question).text
