"""A part of the list just told, by the field of the pillar that it lies in, or outside of."""

import pytest

from tests.another_plan import corpus_of_another_plan
from tests.answer.conftest import NoSemantics
from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.bootstrap import build_assistant
from tipassist.settings import Settings

LED = "what does AICHR lead?"
IN_A = "A.1.4 A.7.3"
IN_B = "B.2.1 B.2.2 B.3.3"


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("Take out everything that belongs to prevention.", IN_B),
        ("drop whatever sits under prevention", IN_B),
        ("leave out all the ones belonging to victim protection please", IN_A),
        ("can you take out anything that is part of prevention", IN_B),
        ("get rid of everything from the prevention pillar", IN_B),
        ("remove everything that doesn't belong to prevention", IN_A),
        ("Which of the five lies outside victim protection?", IN_A),
        ("which of the five do not belong to prevention?", IN_B),
        ("which of the five belong to prevention?", IN_A),
        ("which of them are not under prevention", IN_B),
        ("how many of them fall outside prevention?", IN_B),
        ("the ones that don't fall under the protection of victims please", IN_A),
        ("and the ones not part of the protection pillar?", IN_A),
        ("keep only what belongs to prevention", IN_A),
        ("do any fall outside the protection pillar?", IN_A),
        ("what is left without the victim protection ones?", IN_A),
        ("please ignore all that's in the prevention part", IN_B),
        ("Which one isn't part of pillar B?", IN_A),
        ("which ones belong to B?", IN_B),
        ("throw out whatever comes under B.2", "A.1.4 A.7.3 B.3.3"),
        ("which ones sit under law enforcement", ""),
    ],
)
def test_what_lies_there_is_kept_or_left_out(assistant: Assistant, asked: str, rows: str) -> None:
    assert codes(ask(assistant, LED, asked)) == rows


def test_nothing_lies_there(assistant: Assistant) -> None:
    answer = ask(assistant, LED, "which ones sit under law enforcement")
    assert answer.text == "None of the 5 entries just listed lies in Pillar C."


def test_the_part_is_asked_of_next(assistant: Assistant) -> None:
    dropped = ("which rows does AICHR support?", "Take out everything that belongs to prevention.")
    assert codes(ask(assistant, *dropped, "which of these does SOMSWD support?")) == "B.6.1 D.3.6"
    left = ("where does ASLOM have a role?", "Which of the four lies outside victim protection?")
    assert codes(ask(assistant, *left)) == "D.3.5"
    assert ask(assistant, *left, "give me its example").text.startswith("D.3.5 has 1 example")


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("are all of them in prevention?", "No. 2 of the 5 lie in Pillar A"),
        ("do all five belong to prevention?", "No. 2 of the 5 lie in Pillar A"),
        ("which of them do not mention prevention?", "3 of the 5 activities"),
        ("which of them have nothing to do with children?", "4 of the 5 activities"),
        ("which activities belong to victim protection?", "Pillar B (Protection of Victims) has"),
        ("under prevention?", "AICHR coordinates 2 of the 21 activities in Pillar A"),
        ("and SOMTC in victim protection?", "SOMTC coordinates 6 of the 17 activities"),
    ],
)
def test_other_questions_of_a_field_are_none(assistant: Assistant, asked: str, begins: str) -> None:
    assert ask(assistant, LED, asked).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "which activities belong to victim protection?",
            "Pillar B (Protection of Victims) has",
        ),
        ("how many activities are outside prevention?", "The plan has 42 coded activities outside"),
        ("which rows does AICHR lead outside victim protection?", "AICHR coordinates 2 of the 46"),
        ("does SOMTC lead anything beyond prevention?", "Yes. SOMTC coordinates 28 of the 42"),
        ("does SOMTC lead anything beyond pillar A?", "Yes. SOMTC coordinates 28 of the 42"),
    ],
)
def test_a_field_is_a_place_in_questions_of_their_own(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_fields_of_another_plan(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("another")
    corpus = corpus_of_another_plan(folder / "corpus")
    settings = Settings(corpus_dir=corpus, state_dir=folder / "state")
    another = build_assistant(settings, NoSemantics())
    led = "which activities does SOMRI lead?"
    assert codes(ask(another, led, "leave out what belongs to prevention")) == "E.1.1"
    assert codes(ask(another, led, "which of those is not under technology?")) == "A.1.1"


@pytest.mark.parametrize(
    ("talk", "rows"),
    [
        ((LED, "leave out the ones in pillar B", "so how many of them were in B?"), IN_B),
        ((LED, "drop the ones in A", "which of those were in A?"), IN_A),
        ((LED, "without pillar B", "which ones were those in B?"), IN_B),
        ((LED, "leave out the ones in pillar B", "how many of them are in A?"), IN_A),
        ((LED, "leave out the ones in pillar B", "how many of them are in C?"), ""),
        ((LED, "only the ones in pillar B", "how many of them belong to A?"), ""),
    ],
)
def test_what_was_dropped_is_what_lies_in_the_place_dropped(
    assistant: Assistant, talk: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *talk)) == rows


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("How many of these belong to D?", "D.1 D.5 D.6 D.7"),
        ("which of those sit in A?", "A.5 A.6"),
    ],
)
def test_outcomes_of_a_list_are_listed(assistant: Assistant, asked: str, rows: str) -> None:
    assert codes(ask(assistant, "How many outcomes have one single activity?", asked)) == rows
