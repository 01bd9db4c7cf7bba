"""Idioms for roles are read as the plain words, in single questions and in talks."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.idioms.role_idioms import load_role_idioms

IN_PLAIN_WORDS = [
    ("which bodies are leaders or nothing?", "which bodies coordinate but never support?"),
    (
        "The label 'Relevant ASB' - who carries it, and where?",
        "which bodies are relevant asbs, and where?",
    ),
    ("Who bears the tag of relevant body?", "which bodies are relevant asbs?"),
    ("which body is named as a relevant ASB?", "which bodies are relevant asbs?"),
    ("the heading 'Coordinating ASB': who has it in C?", "which bodies coordinate in C?"),
    ("who runs the show on A.2.1?", "who coordinates A.2.1?"),
    ("Who lends a helping hand there?", "Who supports there?"),
    ("what does SLOM chip in on", "what does SLOM support"),
    ("running the whole show in pillar B", "coordinating in pillar B"),
    ("who took the reins", "who coordinated"),
    ("who is in the driving seat for B.5.1", "who is in charge of B.5.1"),
    ("who's at the helm?", "who's in charge?"),
    ("whose baby is it", "who coordinates it"),
    ("and where do they just tag along", "and where do they just support"),
    ("Are we on our own there?", "Are we alone there?"),
    ("which do we lead all by ourselves", "which do we lead alone"),
    ("which row do we hold the coordinating job for jointly", "which row do we coordinate jointly"),
    ("who holds the lead position in B.5.1?", "who coordinates in B.5.1?"),
    ("rows we share the coordinating job for", "rows we co-lead"),
    ("who names that contact person?", "who designates that contact person?"),
    ("how is that approved, who says yes last?", "how is that approved, who approves last?"),
    ("which body must say yes to a revision", "which body must approve a revision"),
    ("who carries the lead in A.7.3?", "who coordinates in A.7.3?"),
    (
        "where are we helpers and somebody else, or nobody, carries the lead?",
        "where are we helpers but do not lead?",
    ),
    (
        "where do we support while another body or no one leads",
        "where do we support but do not lead",
    ),
    ("who names the focal point", "who designates the focal point"),
]
AS_SAID = [
    "what is a relevant ASB?",
    "which rows have a relevant ASB?",
    "which bodies are leaders or supporters?",
    'which activity says "lend a hand"?',
    "which activities speak of chips in passports",
    "who holds the yearly meeting on wheelchairs",
    "who holds the coordinating role of the task force",
    "what does the coordinating job entail",
    "where do we support and nobody leads",
    "which rows name us and somebody else or nobody leads",
    "who says yes or no to a victim",
    "does the plan say yes to shelters",
    "who says yes to a shelter",
    "who said yes to the last revision",
    "what is planned for second-hand phones",
    "who takes the second row",
    "is there a show about babies",
    "which of our own rows are empty",
    "do we act on our own account",
    "who names the projects",
    "which row names that contact person",
]
SINGLE = [
    ("who plays second fiddle on A.2.6", "ACMW and AICHR support A.2.6"),
    ("who chips in on A.2.6", "ACMW and AICHR support A.2.6"),
    ("who calls the shots in B.5.1", "SOMSWD coordinates B.5.1"),
    ("who holds the reins on B.5.1", "SOMSWD coordinates B.5.1"),
    ("who holds the coordinating post in B.5.1", "SOMSWD coordinates B.5.1"),
    ("whose baby is A.1.4", "AICHR coordinates A.1.4"),
    ("does SOMHD run the show anywhere", "No. None of the 63 activities names SOMHD as a coord"),
]
TALKS = [
    (("DGICM coordinates what", "where do they only chip in"), "B.7.2"),
    (
        ("what does SOMSWD coordinate", "where do they just lend a hand"),
        "A.1.5 B.6.1 B.7.1 C.2.1 D.3.6",
    ),
    (("what does ACMW support", "and where does it run the show?"), "A.2.3"),
    (("what does ACWC lead", "and where does it play second fiddle?"), "A.1.1"),
]


@pytest.mark.parametrize(("said", "plain"), IN_PLAIN_WORDS)
def test_an_idiom_is_the_plain_word_in_the_same_form(said: str, plain: str) -> None:
    assert load_role_idioms().plain(said) == plain


@pytest.mark.parametrize("said", AS_SAID)
def test_other_words_and_quoted_ones_stay(said: str) -> None:
    assert load_role_idioms().plain(said) == said


@pytest.mark.parametrize(("question", "begins"), SINGLE)
def test_single_questions_in_idioms(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(("turns", "rows"), TALKS)
def test_talks_in_idioms(assistant: Assistant, turns: tuple[str, ...], rows: str) -> None:
    assert codes(ask(assistant, *turns)) == rows


@pytest.mark.parametrize(
    "asked", ["who chips in?", "and who plays second fiddle?", "who tags along"]
)
def test_the_other_role_of_the_row_spoken_of(assistant: Assistant, asked: str) -> None:
    assert ask(assistant, "who leads A.2.1?", asked).text.startswith("ACMW supports A.2.1")


@pytest.mark.parametrize("asked", ["anyone supporting em?", "who backs em up?"])
def test_em_is_them(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, "which activities have no coordinating body", asked)
    assert "SOMHD supports" in answer.text


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Which rows are shared?", "27 of the 63 activities have more than 1 body"),
        ("which activities are shared between bodies", "27 of the 63 activities"),
        ("rows that are shared in pillar C", "2 of the 10 activities in Pillar C"),
        ("Which rows are not shared?", "35 of the 63 activities have exactly 1 body"),
        ("Which rows does AICHR not share?", "2 of the 63 activities name AICHR"),
        ("which rows does SOMSWD never share with anyone", "3 of the 63 activities name SOMSWD"),
    ],
)
def test_rows_are_shared_by_bodies(assistant: Assistant, question: str, count: str) -> None:
    assert assistant.ask(question).text.startswith(count)


@pytest.mark.parametrize(
    "asked", ["what's on our desk", "what lands on our desk?", "which rows sit on our desk?"]
)
def test_what_is_on_a_desk_is_what_its_body_has_a_role_in(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, asked, body="SOM-MLAT")) == "D.3.4 D.4.2"


@pytest.mark.parametrize("asked", ["whos behind it", "who is behind that?", "who stands behind it"])
def test_who_is_behind_a_row_is_who_is_named_there(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "what does A.2.1 say?", asked)
    assert said.text.startswith("A.2.1: SLOM coordinates; ACMW supports.")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("whose job is it to give effect to the non-punishment principle", "B.1.4"),
        ("whose task is it to put the non-punishment principle into effect?", "B.1.4"),
        ("to whom does it fall to improve victim identification?", "B.3.1"),
        ("whose job is it to coordinate A.1.2?", "ACWC coordinates A.1.2."),
    ],
)
def test_whose_job_it_is_asks_for_the_bodies(
    with_meaning: Assistant, question: str, told: str
) -> None:
    assert told in with_meaning.ask(question).text


@pytest.mark.parametrize(
    "asked",
    ["The label 'Relevant ASB' — who carries it, and where?", "Who has the tag of relevant body?"],
)
def test_who_is_relevant_is_told_from_the_column(assistant: Assistant, asked: str) -> None:
    assert "SOMSWD" in ask(assistant, asked).text.splitlines()[0]
    then = ask(assistant, asked, "who's the coordinator on that row then?")
    assert then.text.startswith("SOMTC coordinates B.4.1")


@pytest.mark.parametrize(
    "asked",
    [
        "which row has a body marked as 'relevant'?",
        'in which row is a body flagged as "relevant" rather than supporting',
        "how many rows have a body marked 'relevant'?",
        "which rows list a body with the label 'Relevant ASB'?",
        "which activity is marked as 'relevant'",
        "is any row tagged relevant rather than supporting?",
    ],
)
def test_a_row_with_a_body_marked_as_relevant_is_found(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked)
    assert codes(answer) == "B.4.1"
    assert "at least one relevant body" in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "which bodies are marked as relevant?",
        "which body is labelled 'relevant' instead of supporting?",
    ],
)
def test_a_body_marked_as_relevant_is_named(assistant: Assistant, asked: str) -> None:
    assert assistant.ask(asked).text.startswith("The plan names 1 relevant body: SOMSWD")


@pytest.mark.parametrize(
    "question",
    [
        "Who gives the last green light when the plan is revised each year?",
        "Who has the final word on a revised plan?",
        "Who gives the go-ahead for the revised work plan?",
    ],
)
def test_who_gives_the_last_nod_is_who_approves(with_meaning: Assistant, question: str) -> None:
    assert "AMMTC for approval" in with_meaning.ask(question).text
