"""Items of the sections asked about by their headings: their meaning and their source."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

EXPLAINED = "explain the non-punishment idea like i'm new"


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        (EXPLAINED, "C.3"),
        ("what is the idea of non-punishment about, in simple words", "C.3"),
        ("non-punishment, explain like i know nothing", "C.3"),
        ("in plain words: non punishment?", "C.3"),
        ("what's this best interests thing about the child", "C.5"),
        ("explain non-discrimination to a newcomer", "C.4"),
    ],
)
def test_what_a_heading_names_is_explained_by_its_item(
    assistant: Assistant, asked: str, place: str
) -> None:
    assert ask(assistant, asked).text.startswith(f"**Section {place}**")


@pytest.mark.parametrize(
    ("asked", "note"),
    [
        (("Where did the drafters take the child's best interests principle from?",), 5),
        (("where does the best interests of the child principle come from?",), 5),
        (("which convention is the best interests principle taken from",), 5),
        (("what is the source of the non-punishment principle?",), 3),
        ((EXPLAINED, "which treaty article is behind that?"), 3),
        ((EXPLAINED, "Which ACTIP article is cited for it?"), 3),
        (("What does section C.5 say?", "which treaty provision is quoted for it?"), 5),
        ((EXPLAINED, "What is cited as its source?"), 3),
        ((EXPLAINED, "Which source is named for it?"), 3),
        ((EXPLAINED, "and what document does the principle draw on?"), 3),
        (("What does section C.6 say?", "What's given as the origin of this?"), 6),
    ],
)
def test_its_footnote_tells_what_it_was_taken_from(
    assistant: Assistant, asked: tuple[str, ...], note: int
) -> None:
    assert f"Footnote {note}" in {str(one.locator) for one in ask(assistant, *asked).citations}


@pytest.mark.parametrize(
    "asked", ["who leads on non-punishment", "which activities are about non-punishment"]
)
def test_rows_are_told_where_rows_are_asked_for(assistant: Assistant, asked: str) -> None:
    assert "B.1.4" in ask(assistant, asked).text


@pytest.mark.parametrize(
    "asked",
    ["and non-punishment?", "what about non-punishment", "how about the non-punishment one"],
)
def test_another_name_after_one_asks_the_same(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "what does the do no harm principle mean here", asked)
    assert said.text.startswith("**Section C.3**")


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("the background section", "**Section A. Background**"),
        ("read me the purpose section", "**Section B. Purpose**"),
        ("what is in the section on principles?", "**Section C. Principles**"),
        ("Can you tell me about A | the background section i meant", "**Section A. Background**"),
    ],
)
def test_a_section_is_called_by_its_title(assistant: Assistant, asked: str, place: str) -> None:
    assert ask(assistant, *asked.split(" | ")).text.startswith(place)


def test_what_else_is_asked_of_a_section_is_not_its_text(assistant: Assistant) -> None:
    said = ask(assistant, "how many activities does the background section name?")
    assert not said.text.startswith("**Section A")


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("what does footnote 3 cite | to which principle does that belong?", "Section C.3"),
        ("what does footnote 4 say? | under which heading does it sit?", "Section C.4"),
        ("what footnote goes with do no harm", "Footnote 2"),
        ("which footnote belongs to the principle of non-punishment?", "Footnote 3"),
    ],
)
def test_footnotes_and_principles_lead_to_each_other(
    assistant: Assistant, asked: str, place: str
) -> None:
    said = ask(assistant, *asked.split(" | "))
    assert place in {one.locator for one in said.citations}


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("does the non-punishment idea cover unlawful acts?", AnswerStatus.ANSWERED),
        ("does the concept of social inclusion include labour markets?", AnswerStatus.ANSWERED),
        ("does the notion of social inclusion cover rockets?", AnswerStatus.NOT_IN_PLAN),
    ],
)
def test_what_an_item_is_called_is_not_looked_for_in_it(
    assistant: Assistant, asked: str, status: AnswerStatus
) -> None:
    answer = assistant.ask(asked)
    assert answer.status is status
    assert "notion" not in answer.text
