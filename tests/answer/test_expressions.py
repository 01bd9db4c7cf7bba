"""Expressions over sets of rows: what rows speak of beside roles, pillars and what is claimed."""

import pytest

from tests.another_plan import corpus_of_another_plan
from tests.answer.conftest import NoSemantics
from tipassist.answer.assistant import Assistant
from tipassist.answer.sets.expressions.expression_reading import read_expression
from tipassist.answer.sets.expressions.expressions import (
    About,
    BodiesAsked,
    Expression,
    PlacesAsked,
    Quantity,
    RowsAsked,
    RowsClaimed,
)
from tipassist.answer.sets.query import Holds
from tipassist.answer.sets.words.tokens import Mark
from tipassist.bootstrap import build_assistant
from tipassist.settings import Settings
from tipassist.types import AnswerStatus, Role, Route

_NO_ACWC = "A.1.5 A.3.1 B.1.5 B.2.1 B.3.1 C.1.3"
_OF_B = (
    "B.1.1 B.1.2 B.1.3 B.1.4 B.1.5 B.2.1 B.2.2 B.2.3 B.3.1 B.3.2 B.3.3 B.4.1 B.5.1 B.6.1 B.6.2 "
    "B.7.1 B.7.2"
)


@pytest.mark.parametrize(
    ("question", "said", "codes"),
    [
        ("Are rows about children only in Pillar B?", "No.", "A.1.1 A.1.5 A.3.1 C.1.3"),
        ("Do SLOM's rows all mention migrant workers?", "No.", "A.2.2 A.3.2 A.4.1"),
        ("Does ACWC only work on women and children?", "No.", "A.2.6"),
        ("Does every row in Pillar B mention victims?", "Yes.", _OF_B),
        ("Are all rows on scams in Pillar C?", "Yes.", "C.1.2 C.2.1 C.3.2"),
        ("Is climate change only mentioned in Pillar A?", "Yes.", "A.1.4"),
        ("Does SOM-ED only work on schools?", "All of the 2", "A.1.1 A.1.5"),
        ("Does SOMTC lead every row on data?", "Yes.", "A.7.1 A.7.2 C.3.1 C.3.2 D.2.3"),
        ("Are all the rows with Myanmar SOMTC's?", "No.", "B.6.2"),
        ("Does SOMTC never work on migrant workers?", "Yes.", ""),
        ("Are there no rows on children in Pillar D?", "Yes.", ""),
        ("Does no row in Pillar D mention victims?", "No.", "D.3.5 D.3.6"),
        ("Do any of SLOM's rows mention children?", "No.", ""),
        ("Does A.1.1 or A.1.5 mention influencers?", "Yes.", "A.1.1"),
        ("Do most rows on victims involve SLOM?", "No.", ""),
        ("Does SOMTC lead most of Pillar B?", "No.", "B.1.4 B.2.3 B.3.1 B.3.2 B.4.1 B.6.1"),
        ("SOMTC does not lead any row on migrant workers, right?", "Yes.", ""),
        ("does every row that mentions children have ACWC in it", "No.", _NO_ACWC),
        ("does every row about shelters have SOMSWD leading it", "No.", "B.1.4 B.4.1"),
        ("does SOMSWD lead everything on shelters", "No.", "B.1.4 B.4.1"),
        ("every row on training is SOMTC's, isn't it", "No.", "A.2.1 A.2.4 A.2.6"),
        ("so all the children rows are ACWC's?", "No.", _NO_ACWC),
        ("are the rows on children all ACWC", "No.", _NO_ACWC),
        (
            "is everything about labour with SLOM or ACMW",
            "No.",
            "A.1.1 A.2.4 A.2.5 B.3.1 B.4.1 D.5.1",
        ),
        ("is every activity about shelters one of SOMSWD's", "No.", "B.1.4"),
        ("has every line on data got SOMTC on it", "Yes.", "A.7.1 A.7.2 C.3.1 C.3.2 D.2.3"),
        ("there are no rows on media in C, right?", "Yes.", ""),
        ("does SLOM lead anything on children in pillar A", "No.", ""),
        ("does SOMTC lead anything on children in pillar C", "Yes.", "C.1.3"),
        ("is nothing on children led by SLOM", "Yes.", ""),
        (
            "does SOMTC have a role in every outcome in pillar D",
            "Yes.",
            "D.1 D.2 D.3 D.4 D.5 D.6 D.7",
        ),
    ],
)
def test_claims_are_settled_by_the_rows(
    assistant: Assistant, question: str, said: str, codes: str
) -> None:
    reply = assistant.ask(question)
    assert reply.text.startswith(said)
    assert [item.locator for item in reply.items] == codes.split()


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("How many rows on children are led by SOMTC?", "A.1.1 A.3.1 B.2.3 B.3.1 C.1.3"),
        (
            "which activities on victims does SOMTC lead in pillar C",
            "C.1.2 C.1.3 C.1.4 C.2.1 C.2.2 C.4.1",
        ),
        ("Which rows on victims involve AICHR but not SOMTC?", "B.3.3"),
        (
            "What does SOMTC lead on victims outside Pillar B?",
            "A.1.1 C.1.2 C.1.3 C.1.4 C.2.1 C.2.2 C.4.1 D.3.6",
        ),
        ("Which rows with no projects are about women?", "A.1.2"),
        ("Which rows mention the media but not social media?", "D.2.2 D.5.1"),
        ("Which rows mention prosecutors but not judicial officers?", "B.1.4 B.2.3 C.2.1"),
        ("Rows on training apart from SOMTC's", "A.2.1 A.2.4 A.2.6"),
        ("How many rows on training are outside Pillar B?", "A.2.1 A.2.4 A.2.6 C.1.1"),
        ("Which rows on data except those of SOMTC are there?", ""),
        (
            "which rows about migrant workers arent led by SLOM",
            "A.1.2 A.1.3 A.2.3 A.2.5 A.2.6 B.1.1",
        ),
        ("rows on children in pillar A or led by SOMTC", "A.1.1 A.1.5 A.3.1 B.2.3 B.3.1 C.1.3"),
        ("what does SOMSWD do for children", "A.1.5 B.1.5"),
        ("which rows in B mention children but not women", "B.1.5 B.2.3"),
        (
            "everything on children except what ACWC leads",
            "A.1.1 A.1.5 A.3.1 B.1.5 B.2.1 B.3.1 C.1.3",
        ),
        ("rows that mention children and women", "A.1.1 A.1.5 B.2.1 B.3.1"),
        (
            "all rows in pillar A not led by SOMTC or SLOM",
            "A.1.2 A.1.3 A.1.4 A.1.5 A.2.3 A.2.4 A.2.5 A.2.6 A.7.3",
        ),
        ("how many rows are there on children", "A.1.1 A.1.5 A.3.1 B.1.5 B.2.1 B.2.3 B.3.1 C.1.3"),
    ],
)
def test_every_condition_on_rows_is_kept(assistant: Assistant, question: str, codes: str) -> None:
    reply = assistant.ask(question)
    assert [item.locator for item in reply.items] == codes.split()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Is anyone but SOMTC working on data?", "No. Of the 5 activities"),
        ("Is SOMTC the only body working on data?", "Yes. Of the 5 activities"),
        ("Does any body other than SOMTC lead a row on prosecutors?", "Yes. Of the 7 activities"),
        ("Is SOMSWD the only one dealing with shelters?", "No. Of the 3 activities"),
        ("Who other than SOMTC leads rows on victims?", "5 bodies other than SOMTC"),
        ("Which bodies lead no row on victims?", "6 of the 12 bodies do not coordinate"),
        ("Which body leads the most rows on victims?", "SOMTC coordinates the most of the 27"),
        ("Which bodies support rows on children but lead none?", "1 body supports"),
    ],
)
def test_bodies_of_rows_that_speak_of_a_subject(
    assistant: Assistant, question: str, said: str
) -> None:
    assert assistant.ask(question).text.startswith(said)


@pytest.mark.parametrize(
    ("question", "verdict", "codes"),
    [
        ("Which pillars have no row on children?", "1 of the 4", "D"),
        ("Is there an outcome with no SOMTC row?", "Yes.", "A.2 A.4"),
        ("Is there a pillar where SOMTC leads everything?", "Yes.", "C"),
        ("How many pillars mention climate change?", "1 of the 4", "A"),
        ("Are there pillars without rows on data?", "Yes.", "B"),
        ("Do all pillars have a row on training?", "No.", "A B C"),
    ],
)
def test_places_by_their_rows(
    assistant: Assistant, question: str, verdict: str, codes: str
) -> None:
    reply = assistant.ask(question)
    assert reply.text.startswith(verdict)
    assert [item.locator for item in reply.items] == codes.split()


def _read(text: str) -> Expression | None:
    at = text.find("slom")
    marks = (Mark(at, at + 4, "body", "SLOM"),) if at >= 0 else ()
    return read_expression(text, marks, frozenset())


def test_a_denial_belongs_to_the_part_it_stands_with() -> None:
    held = Holds(("SLOM",), tuple(Role))
    assert _read("which slom rows do not mention data?") == RowsAsked(
        (held, About(("data",), negated=True))
    )
    assert _read("which rows on data do not name slom?") == RowsAsked(
        (About(("data",)), Holds(("SLOM",), tuple(Role), negated=True))
    )


def test_what_is_claimed_only_is_claimed_of_every_row() -> None:
    read = _read("does slom only work on fees and wages?")
    assert isinstance(read, RowsClaimed)
    assert (read.quantity, read.only) == (Quantity.EVERY, True)
    assert read.said == (About(("fees", "wages")),)


def test_bodies_and_places_are_read_with_what_is_left_out() -> None:
    bodies = _read("who but slom leads rows on data?")
    assert isinstance(bodies, BodiesAsked)
    assert (bodies.beside, bodies.roles) == (("SLOM",), (Role.COORDINATING,))
    places = _read("which pillars have no row on data?")
    assert isinstance(places, PlacesAsked)
    assert places.rows is Quantity.NONE


@pytest.mark.parametrize(
    "text",
    [
        "who leads on data?",
        "which rows are about data?",
        "anything about teachers or schools?",
        "does any row mention data?",
        "list the three activities of slom",
        "does slom coordinate the data activity?",
        "which rows have an example about data and no supporting body?",
        "do all rows that it leads mention data?",
        "which bodies coordinate exactly two activities?",
        "what would happen if slom stopped working on data?",
    ],
)
def test_what_says_no_more_or_is_not_wholly_understood_is_left(text: str) -> None:
    assert _read(text) is None


@pytest.mark.parametrize(
    "question",
    ["We never lead rows on children, right?", "Do we only work on labour?"],
)
def test_what_the_own_body_does_is_asked_of_a_body(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is AnswerStatus.CLARIFY
    assert assistant.ask(question, body="SLOM").text.startswith(("Yes.", "No."))


@pytest.mark.parametrize(
    "question", ["Does no row mention dragons?", "Does no pillar mention drones?"]
)
def test_a_subject_that_no_row_speaks_of_gets_no_verdict(
    assistant: Assistant, question: str
) -> None:
    reply = assistant.ask(question)
    assert not reply.text.startswith(("Yes", "No."))


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("another")
    corpus = corpus_of_another_plan(folder / "corpus")
    return build_assistant(Settings(corpus_dir=corpus, state_dir=folder / "state"), NoSemantics())


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Are all rows about adverts led by SOMRI?", "Yes."),
        ("Is every row about assets in Pillar A?", "No. The"),
        ("Is anyone but SLOM working on recruiters?", "Yes. Of the"),
        ("Which pillars have no row on judges?", "2 of the 3 pillars"),
        ("Does SLOM never work on judges?", "Yes. None of the"),
    ],
)
def test_expressions_hold_for_another_plan(another: Assistant, question: str, said: str) -> None:
    assert another.ask(question).text.startswith(said)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("does AICHR lead more rows on victims than SOMSWD", "No. Of the 27 activities"),
        ("does SLOM have as many rows on labour as ACMW", "Yes. Of the 10 activities"),
        ("how many rows on victims does SOMSWD have vs AICHR", "Of the 27 activities"),
        ("who has more on children, ACWC or AICHR", "Of the 8 activities"),
        ("do any bodies besides SOMTC lead on law enforcement", "No. Of the 10 activities in"),
        ("nobody except SLOM and ACMW has anything on labour, right?", "No. Of the 10"),
        ("who has the most rows on children", "SOMTC has a role in the most of the 8"),
        ("which bodies have nothing on victims", "4 of the 12 bodies do not have a role"),
    ],
)
def test_bodies_are_told_of_the_rows_on_a_subject(
    assistant: Assistant, question: str, said: str
) -> None:
    assert assistant.ask(question).text.startswith(said)


@pytest.mark.parametrize(
    ("talk", "said", "codes"),
    [
        ("does every row on children involve ACWC | which ones dont", "6 of the 8", _NO_ACWC),
        (
            "does every row on children involve ACWC | which ones dont | and the others?",
            "2 of the 8",
            "A.1.1 B.2.3",
        ),
        ("which pillars have rows on media | which rows in D", "2 activities", "D.2.2 D.5.1"),
        ("which pillars have no rows on children | and on women", "2 of the 4 pillars", "C D"),
        (
            "how many rows on children | how many led by SOMTC",
            "5 of the 8",
            "A.1.1 A.3.1 B.2.3 B.3.1 C.1.3",
        ),
        ("rows on data | who leads them | do any have a supporting body", "No. None of the 5", ""),
        ("is every row on scams in pillar C | and led by SOMTC", "Yes.", "C.1.2 C.2.1 C.3.2"),
        ("is every row on scams in pillar C | any supporters", "Yes. 1 of the 3", "C.2.1"),
        ("which rows mention scams | does anyone but SOMTC", "Yes. Of the 3", ""),
        ("which outcomes have rows on training | which has the most", "Outcome A.2 has", "A.2"),
        ("which pillar has the most rows on children | how many", "Pillar B has the most", "B"),
        (
            "does nobody besides SLOM lead anything on recruitment | which rows",
            "4 of the 7",
            "A.1.1 A.1.5 A.2.3 D.5.1",
        ),
        (
            "how many bodies lead rows on migrant workers | which rows does the second one lead",
            "2 of the 8",
            "A.2.1 A.4.2",
        ),
        ("are migrant workers only in pillar A | which one isnt", "1 of the 42", "B.1.1"),
        (
            "does SOMTC lead most rows on data | and on children",
            "Yes. 5 of the 8",
            "A.1.1 A.3.1 B.2.3 B.3.1 C.1.3",
        ),
        (
            "who besides SOMTC leads anything in pillar B | and in D | what about supporting",
            "2 bodies other than SOMTC support",
            "",
        ),
        ("what does SOMSWD lead | the second and the fourth", "**B.1.2**", "B.1.2 B.1.5"),
        ("the first row of outcome D.3 | the next | the last one", "**D.3.6**", "D.3.6"),
        (
            "which rows mention scams | who leads them",
            "SOMTC coordinates C.1.2",
            "C.1.2 C.2.1 C.3.2",
        ),
    ],
)
def test_what_follows_goes_on_with_the_rows_of_an_expression(
    assistant: Assistant, talk: str, said: str, codes: str
) -> None:
    for question in talk.split(" | "):
        reply = assistant.ask(question, conversation_id=talk)
    assert reply.text.startswith(said)
    assert [item.locator for item in reply.items] == codes.split()


@pytest.mark.parametrize(
    "question", ["Is gender equality only about women?", "is do no harm only about victims?"]
)
def test_what_only_the_sections_tell_is_told_by_them(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.route is Route.PASSAGES
    assert "Section C." in answer.text


@pytest.mark.parametrize(
    ("body", "question", "said"),
    [
        ("ASLOM", "Is some other body named alongside us for consular officials?", "No. "),
        ("ASLOM", "does another body work with us on consular officials?", "No. "),
        ("ASLOM", "is there another body beside us in the row about consular officials?", "No. "),
        ("ASLOM", "who else is listed next to us for consular officials?", "No body other than"),
        ("ASLOM", "are we alone on consular officials?", "Yes. "),
        ("ASLOM", "do we share the consular officials rows with anyone?", "No. "),
        ("ASLOM", "Is some other body named alongside us in D.3.5?", "No. "),
        ("ACWC", "is another body listed together with us on working conditions?", "Yes. "),
        ("ACWC", "who supports us on working conditions?", "2 bodies other than ACWC support"),
        ("ACWC", "does anyone help us on gender inequalities?", "No. No body supports"),
        ("SLOM", "are any other bodies with us on fair recruitment?", "Yes. "),
    ],
)
def test_bodies_beside_one_are_told_of_the_rows_it_is_in(
    assistant: Assistant, body: str, question: str, said: str
) -> None:
    assert assistant.ask(question, body=body).text.startswith(said)


def test_that_a_body_is_there_does_not_tell_that_another_is(assistant: Assistant) -> None:
    answer = assistant.ask("Is any other body named for gender inequality?")
    assert not answer.text.startswith("Yes")


@pytest.mark.parametrize(
    ("body", "question", "listed"),
    [
        (
            "SOM-ED",
            "Schools, curricula, teachers: which rows are for us, and in which capacity?",
            "A.1.1 A.1.5",
        ),
        ("AICHR", "Media: which rows are for us, and in what capacity?", "A.7.3 D.5.1"),
        ("AICHR", "climate change - which row is for us and as what?", "A.1.4"),
        ("SOMSWD", "Reintegration: how many rows do we have?", "B.7.1 B.7.2"),
        ("SOMTC", "Pillar B: which rows do we lead?", "B.1.4 B.2.3 B.3.1 B.3.2 B.4.1 B.6.1"),
    ],
)
def test_a_subject_before_the_question_bounds_its_rows(
    assistant: Assistant, body: str, question: str, listed: str
) -> None:
    answer = assistant.ask(question, body=body)
    assert [item.locator for item in answer.items] == listed.split()


@pytest.mark.parametrize(
    ("question", "begins", "told"),
    [
        ("INTERPOL comes up under law enforcement, pillar C I mean, correct?", "No.", "D.4.1"),
        ("Is forced marriage mentioned in pillar B?", "No.", "A.1.1 and C.1.2"),
        ("is HSU mentioned in pillar A?", "No.", "D.3.2"),
        ("does COMMIT turn up in pillar D?", "Yes.", "D.4.1"),
        ("INTERPOL appears in pillar D, right?", "Yes.", "D.4.1"),
        ("Does organ removal come up in pillar A?", "No.", "C.1.2"),
    ],
)
def test_a_thing_named_in_one_pillar_is_told_from_elsewhere(
    assistant: Assistant, question: str, begins: str, told: str
) -> None:
    text = assistant.ask(question).text
    assert text.startswith(begins)
    assert told in text


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Of the ones ASLOM coordinates, which deals with consular officers?", "D.3.5"),
        ("Which activities on labour officers does SLOM coordinate?", "A.4.1"),
        ("Which activities on consular officers does AICHR support?", ""),
    ],
)
def test_none_is_told_only_where_no_row_has_it_in_other_words(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert " ".join(one.locator for one in assistant.ask(question).items) == listed
