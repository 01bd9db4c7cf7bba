"""Words that only the talk fills: in all of them, that job, the same of another row, its cell."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

IN_ALL = [
    (("what does AICHR support in pillar D", "Is any body found in all three?"), "SOMTC and AICHR"),
    (("what does AICHR support in pillar B", "which body is in all of them?"), "SOMTC and AICHR"),
    (("what does AICHR support in pillar B", "does anyone appear in each one"), "SOMTC and AICHR"),
    (("what does SLOM lead", "does anybody help on all five?"), "no supporting body in common"),
    (("who is in A.1.1 and A.1.4?", "is any body in both?"), "no body in common"),
]
THAT_ROLE = [
    (("what must a coordinating ASB do", "name every body that has that job"), 11),
    (("what must a coordinating ASB do", "so who has that role in the tables?"), 11),
    (("who supports A.2.6?", "which bodies play that part"), 9),
    (("who leads A.2.6?", "how many bodies have that job"), 11),
]
SAME_OF = [
    (
        ("who leads A.1.4", "same for the pandemic one"),
        "The plan names no coordinating body for A.1.3",
    ),
    (("what are the indicators of A.1.4", "ditto for the pandemic row"), "A.1.3 has 2 indicators"),
    (
        ("who leads A.1.4", "what about the one about gender inequalities?"),
        "ACWC coordinates A.1.2",
    ),
    (("how is B.5.1 measured", "same for the non-punishment one"), "B.1.4 has 2 indicators"),
]
READ_OUT = [
    (("who leads C.2.3", "read me its project line word for word"), "C.2.3 has 1 project:"),
    (("who leads B.6.1", "quote its indicators verbatim"), "B.6.1 has 4 indicators:"),
    (("who leads B.6.1", "show me the examples in full"), "B.6.1 has 2 examples:"),
    (("who leads B.6.1", "give me its wording verbatim"), "**B.6.1** Activities/programmes"),
    (("who leads C.2.3", "copy its footnote text exactly"), "The plan prints no reference"),
]


@pytest.mark.parametrize(("turns", "says"), IN_ALL)
def test_what_all_rows_of_a_list_name(
    assistant: Assistant, turns: tuple[str, ...], says: str
) -> None:
    assert says in ask(assistant, *turns).text.split("\n")[0]


def test_all_of_another_number_are_not_the_list(assistant: Assistant) -> None:
    answer = ask(assistant, "what does SLOM lead", "is any body found in all seven?")
    assert "in common" not in answer.text


@pytest.mark.parametrize(("turns", "count"), THAT_ROLE)
def test_who_has_the_role_that_the_talk_is_about(
    assistant: Assistant, turns: tuple[str, ...], count: int
) -> None:
    assert ask(assistant, *turns).text.startswith(f"The plan names {count} ")


def test_a_job_is_no_role_where_none_was_spoken_of(assistant: Assistant) -> None:
    answer = ask(assistant, "how many pillars are there", "which bodies have that job")
    assert not answer.text.startswith("The plan names ")


@pytest.mark.parametrize(("turns", "begins"), SAME_OF)
def test_the_same_is_asked_of_the_row_about_the_words(
    assistant: Assistant, turns: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *turns).text.startswith(begins)


@pytest.mark.parametrize("words", ["the migrant workers one", "the tiger one", "the victims one"])
def test_words_of_several_rows_or_of_none_choose_no_row(assistant: Assistant, words: str) -> None:
    answer = ask(assistant, "who leads A.1.4", f"same for {words}")
    assert " coordinates A." not in answer.text.split("\n")[0]


@pytest.mark.parametrize(("turns", "begins"), READ_OUT)
def test_a_cell_of_the_row_spoken_of_is_read(
    assistant: Assistant, turns: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *turns).text.startswith(begins)


@pytest.mark.parametrize(
    "asked",
    [
        "then where is the cash supposed to come from",
        "so where is the money meant to be found",
        "and where will the funds come from then",
    ],
)
def test_a_whole_clause_behind_then_stands_by_itself(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, "how much money is set aside for looking after victims", asked)
    alone = assistant.ask(asked.split(" ", 1)[1].removesuffix(" then"))
    assert answer.text == alone.text


def test_a_list_behind_and_where_stays_with_what_was_asked(assistant: Assistant) -> None:
    answer = ask(assistant, "what does ACWC lead", "and where does it support?")
    assert codes(answer) == "A.1.1"


def test_what_speaks_of_a_row_told_is_asked_back_and_the_talk_goes_on(
    assistant: Assistant,
) -> None:
    turns = ("who leads A.2.1", "put its project line into pirate speech")
    assert ask(assistant, *turns).status is AnswerStatus.CLARIFY
    assert ask(assistant, *turns, "and who supports it").text.startswith("ACMW supports A.2.1")


@pytest.mark.parametrize("asked", ["write a poem about its projects", "weather in Manila?"])
def test_chores_and_other_worlds_stay_out_of_scope(assistant: Assistant, asked: str) -> None:
    assert ask(assistant, "who leads A.2.1", asked).status is AnswerStatus.OUT_OF_SCOPE


@pytest.mark.parametrize(
    "then",
    [
        "ports?",
        "ok, and on ports?",
        "right, so ports",
        "right, now gender",
        "next, visas",
        "hotline?",
    ],
)
def test_a_bare_subject_is_no_greeting(assistant: Assistant, then: str) -> None:
    for talk in ((then,), ("What does SLOM lead?", then)):
        assert not ask(assistant, *talk).text.startswith("Hello")


@pytest.mark.parametrize("said", ["good evening everyone", "ok bye", "hi there"])
def test_a_greeting_is_one(assistant: Assistant, said: str) -> None:
    assert assistant.ask(said).text.startswith("Hello")
