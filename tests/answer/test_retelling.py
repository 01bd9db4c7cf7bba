"""What is said of the last answer itself: it is told again, and nothing new is asked."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.language.pointing import load_pointing_words
from tipassist.answer.talks.retelling import load_retelling_words
from tipassist.types import AnswerStatus

OF_ANSWERS = [
    "say that again",
    "can you repeat that please?",
    "are you sure?",
    "really?",
    "are you certain? I counted them",
    "how do you know that",
    "where does it say that?",
    "as a table please",
    "can I get that in a table",
    "is that all?",
    "all of them?",
    "any others?",
    "are you sure that's the only other one?",
    "is that the only one?",
    "you sure those are the only ones",
    "are you sure that's all of them",
    "sure there are no others?",
    "what do you mean by that?",
    "that's not right",
]


@pytest.fixture
def talk(request: pytest.FixtureRequest) -> str:
    """Return the id of a conversation of the test's own."""
    return str(request.node.nodeid)


def read(question: str) -> str:
    return load_retelling_words().asked(load_pointing_words().read(question).rest)


@pytest.mark.parametrize("said", OF_ANSWERS)
def test_what_is_said_of_an_answer_has_it_told_again(
    assistant: Assistant, talk: str, said: str
) -> None:
    first = assistant.ask("What does SLOM coordinate?", conversation_id=talk)
    again = assistant.ask(said, conversation_id=talk)
    assert again.items == first.items
    assert first.text in again.text
    assert "“What does SLOM coordinate?”" in again.text


@pytest.mark.parametrize("said", OF_ANSWERS)
def test_it_points_to_nothing_at_the_beginning(assistant: Assistant, said: str) -> None:
    assert assistant.ask(said).status is AnswerStatus.CLARIFY


def test_it_is_no_turn_of_its_own(assistant: Assistant, talk: str) -> None:
    for question in ("What does SLOM coordinate?", "are you sure?", "shorter", "thanks"):
        assistant.ask(question, conversation_id=talk)
    after = assistant.ask("and ACMW?", conversation_id=talk)
    assert after.items == assistant.ask("What does ACMW coordinate?").items


def test_a_shorter_list_keeps_every_code(assistant: Assistant, talk: str) -> None:
    first = assistant.ask("What does SLOM coordinate?", conversation_id=talk)
    short = assistant.ask("too long, shorter please", conversation_id=talk)
    assert short.items == first.items
    assert all(one.locator in short.text for one in first.items)
    assert len(short.text) < len(first.text)


def test_an_open_answer_shortened_keeps_its_first_sentence(assistant: Assistant, talk: str) -> None:
    first = assistant.ask("who leads the mid-term evaluation?", conversation_id=talk)
    short = assistant.ask("in short", conversation_id=talk)
    assert first.text.startswith(short.text)
    assert short.citations


@pytest.mark.parametrize(
    "said",
    [
        "shorter, one sentence for a slide",
        "one sentence for a slide please",
        "make it shorter, for a slide",
        "now in one line for my deck",
        "a one-liner please",
        "shorter please, two sentences max",
        "in one sentence, for a powerpoint",
        "boil it down to a sentence",
        "condense that to one sentence",
        "can you cut that to a line",
        "make that a tweet",
    ],
)
def test_it_is_said_how_short_and_what_for(assistant: Assistant, talk: str, said: str) -> None:
    first = assistant.ask("what this plan is for?", conversation_id=talk)
    short = assistant.ask(said, conversation_id=talk)
    assert len(short.text) < len(first.text)
    assert first.text.startswith(short.text.rstrip("."))
    assert "Section B" in {one.locator for one in short.citations}


def test_more_of_one_activity_is_all_of_it(assistant: Assistant, talk: str) -> None:
    assistant.ask("Who coordinates A.2.1?", conversation_id=talk)
    more = assistant.ask("more details", conversation_id=talk)
    assert more.text == assistant.ask("show A.2.1").text


@pytest.mark.parametrize(
    "question",
    [
        "is that all SLOM does?",
        "is it the only one in pillar A?",
        "is A.2.1 the only one with ACMW?",
        "are you sure that's the only body with a role in B?",
        "are those the only two that SOMTC leads?",
        "are all of them coordinated by SOMTC?",
        "show me the table of indicators",
        "where does it say that victims are not punished?",
        "anything else on recruitment?",
        "more activities of SLOM",
        "what does it mean?",
        "one activity for a slide",
        "shorter outcomes",
        "in which one",
        "two lines of action",
        "one more for a slide: who leads B.1.1",
    ],
)
def test_a_question_with_words_of_its_own_is_asked_of_the_plan(question: str) -> None:
    assert read(question) == ""


@pytest.mark.parametrize("said", ["where does that come from?", "source?"])
def test_where_a_passage_comes_from_is_its_footnote_too(
    assistant: Assistant, talk: str, said: str
) -> None:
    assistant.ask("what does do no harm mean?", conversation_id=talk)
    told = assistant.ask(said, conversation_id=talk)
    assert "**Footnote 2**" in told.text


def test_whether_it_is_sure_needs_no_footnote(assistant: Assistant, talk: str) -> None:
    assistant.ask("what does do no harm mean?", conversation_id=talk)
    assert "**Footnote 2**" not in assistant.ask("are you sure?", conversation_id=talk).text


@pytest.mark.parametrize("said", ["in what format", "and in which form?"])
def test_in_what_format_is_asked_of_what_the_sections_tell(
    assistant: Assistant, talk: str, said: str
) -> None:
    assistant.ask("how often must coordinating bodies report?", conversation_id=talk)
    told = assistant.ask(said, conversation_id=talk)
    assert "sentences and lists" not in told.text
    assert "template" in told.text


def test_in_what_format_is_asked_of_a_list_itself(assistant: Assistant, talk: str) -> None:
    assistant.ask("which activities does SLOM lead", conversation_id=talk)
    told = assistant.ask("in what format", conversation_id=talk)
    assert told.text.startswith("I answer in sentences and lists only.")


@pytest.mark.parametrize(
    "said", ["That's really the only one?", "is that the only one?", "is that all?"]
)
def test_a_list_of_one_row_is_said_to_have_no_other(
    assistant: Assistant, talk: str, said: str
) -> None:
    assistant.ask("which activities does ACMW lead", conversation_id=talk)
    told = assistant.ask(said, conversation_id=talk)
    assert "this is the only one; all of the plan was gone through" in told.text


@pytest.mark.parametrize("first", ["which activities does SLOM lead", "what does A.2.3 say?"])
def test_what_is_no_list_of_one_row_is_everything(
    assistant: Assistant, talk: str, first: str
) -> None:
    assistant.ask(first, conversation_id=talk)
    assert "this is everything" in assistant.ask("is that all?", conversation_id=talk).text


@pytest.mark.parametrize("asked", ["just them?", "only them?"])
def test_only_them_after_the_bodies_of_a_row_asks_for_others(
    assistant: Assistant, asked: str
) -> None:
    conversation = f"only {asked}"
    assistant.ask("who leads A.2.1?", conversation_id=conversation)
    said = assistant.ask(asked, conversation_id=conversation)
    assert said.text.startswith("Nobody else coordinates A.2.1.")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("I was told to read C.1.2, can you show it?", AnswerStatus.ANSWERED),
        ("I heard of footnote 12, show it please", AnswerStatus.ANSWERED),
        ("I was told to read footnote 461, can you show it?", AnswerStatus.UNKNOWN_CODE),
    ],
)
def test_a_place_that_the_asker_was_told_of_is_no_answer_told_before(
    assistant: Assistant, text: str, status: AnswerStatus
) -> None:
    assert assistant.ask(text).status is status
