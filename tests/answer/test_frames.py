"""What is asked of bodies, rows and subjects, in words that no grammar has."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.language.words import families
from tipassist.answer.understanding.frame_reading import CERTAIN, SURE, FrameReader
from tipassist.answer.understanding.frames import OTHER, THEN, After, load_frames
from tipassist.answer.understanding.understand import Understander
from tipassist.bootstrap import build_understander
from tipassist.index.adapters import load_adapters
from tipassist.index.encoders import Told
from tipassist.register.model import Register

BODIES = ("SOMTC", "SLOM", "ACWC", "SOMSWD")


@pytest.mark.parametrize(
    ("body", "asked", "rows"),
    [
        ("SLOM", "Where do ACMW and AICHR both stand behind us at the same time?", ["A.3.2"]),
        ("ASLOM", "In which rows do we find ourselves together with AICHR?", ["B.1.4", "B.2.2"]),
        ("AICHR", "Which of the rows we back are missing their indicators?", ["D.3.6"]),
        ("SOMTC", "Where do we play second fiddle to SOMSWD?", ["B.5.1", "B.7.2"]),
        (
            "SOMSWD",
            "Which of the activities we support outside Pillar B does SOMTC coordinate?",
            ["C.2.1", "D.3.6"],
        ),
        (
            "SOMSWD",
            "Outside Pillar B, what do we support that SOMTC doesn't lead?",
            ["A.1.5"],
        ),
        (
            "ACMW",
            "Take away everything that involves AICHR. What is left of what we support?",
            ["A.2.1", "A.2.2", "A.3.1", "A.4.1"],
        ),
        (
            None,
            "The row is in A.2, it has a coordinator, and that is neither SOMTC nor SLOM. Which?",
            ["A.2.3", "A.2.4", "A.2.6"],
        ),
        (None, "Do ACWC and SOM-ED ever meet in one row, and which if so?", ["A.1.1"]),
    ],
)
def test_rows_of_bodies_are_told_in_any_words(
    with_meaning: Assistant, body: str | None, asked: str, rows: list[str]
) -> None:
    assert [one.locator for one in ask(with_meaning, asked, body=body).items] == rows


@pytest.mark.parametrize(
    ("body", "asked"),
    [
        ("SOM-ED", "Which of the rows we are part of count schools, students and teachers?"),
        ("DGICM", "What does A.2.4 want from us?"),
        ("SLOM", "When do we have to send in our report?"),
    ],
)
def test_what_says_more_has_no_frame(with_meaning: Assistant, body: str | None, asked: str) -> None:
    assert with_meaning.explain(asked, body=body).text.rstrip("?") == asked.rstrip("?")


def test_without_a_classifier_questions_are_read_by_the_grammar(assistant: Assistant) -> None:
    said = ask(assistant, "What does my body coordinate?", body="SLOM")
    assert len(said.items) == 5


def test_every_frame_has_a_label() -> None:
    assert set(load_adapters().labels) == {*load_frames(), OTHER}


def test_what_is_turned_is_a_frame_of_as_many_bodies() -> None:
    frames = load_frames()
    for one in frames.values():
        assert not one.turned or frames[one.turned].bodies == one.bodies


class Scripted:
    """Tells what it is told to, and remembers what it was asked."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self.asked: list[str] = []

    def __call__(self, text: str) -> Told:
        self.asked.append(text)
        return self.told


@pytest.fixture(scope="module")
def finder(register: Register) -> Understander:
    return build_understander(register)


def reading(told: Told) -> tuple[Scripted, FrameReader]:
    teller = Scripted(told)
    learnt = frozenset(families("which rows speak lead back help helps where nobody many with"))
    return teller, FrameReader(teller, frozenset(families("shelters")), BODIES, lambda: learnt)


@pytest.mark.parametrize(
    ("told", "own", "asked", "canonical"),
    [
        (
            Told("lead_with", SURE),
            None,
            "SOMTC rows SLOM helps with",
            "Which activities are coordinated by SOMTC and supported by SLOM?",
        ),
        (
            Told("lead_with", SURE),
            "ACWC",
            "How many rows do we lead where SLOM helps in Pillar A?",
            "How many activities are coordinated by ACWC and supported by SLOM in Pillar A?",
        ),
        (
            Told("no_support", SURE),
            None,
            "rows in outcome A.2 where nobody helps",
            "Which activities have no supporting body in Outcome A.2?",
        ),
        (
            Told("t_rows", SURE, ("fish markets",), 0.99),
            None,
            "which rows speak of Fish Markets?",
            "Which activities speak of Fish Markets?",
        ),
        (Told("lead_with", SURE - 0.01), None, "SOMTC rows SLOM helps with", None),
        (Told("lead_with", SURE), None, "SOMTC rows", None),
        (Told("lead_with", SURE), None, "SOMTC rows SLOM helps with in A.1.1", None),
        (Told("lead_with", SURE), None, "SOMTC rows on shelters SLOM helps with", None),
        (Told("lead_with", SURE), None, "which of those does SOMTC lead and SLOM help", None),
        (Told("lead_with", SURE), "ACWC", "rows we lead with SOMTC and SLOM", None),
        (Told("several_projects", SURE), None, "rows with more than five projects", None),
        (Told("t_rows", SURE, ("fish",), 0.5), None, "which rows speak of fish?", None),
        (Told("t_rows", SURE, ("judges",), 0.99), None, "judges?", None),
        (Told("t_rows", SURE, (), 0.99), None, "which rows speak of fish?", None),
        (Told("support_other", SURE), "ACWC", "rows we help SOMTC with outside D", None),
        (Told("support_other", SURE), "ACWC", "rows we help with that name no SOMTC", None),
        (
            Told("support_other", SURE),
            "ACWC",
            "rows we help with where SOMTC does not lead, outside D",
            "Which activities are supported by ACWC and not coordinated by SOMTC outside Pillar D?",
        ),
        (Told("l_lead", SURE), None, "which does SOMTC lead", None),
        (Told("l_rest", SURE), None, "which rows", None),
        (Told(OTHER, 1.0), None, "which rows does SOMTC lead", None),
    ],
)
def test_a_frame_is_read_where_it_is_surely_meant(
    finder: Understander, told: Told, own: str | None, asked: str, canonical: str | None
) -> None:
    _, reader = reading(told)
    assert reader.canonical(asked, own, finder.slots(asked, own)) == canonical


def test_where_the_grammar_reads_it_only_the_own_body_is_asked_for(finder: Understander) -> None:
    teller, reader = reading(Told("lead_with", CERTAIN))
    asked = "which rows does SOMTC lead and SLOM help"
    assert reader.canonical(asked, None, finder.slots(asked, None), certain=True) is None
    assert teller.asked == []
    asked = "which rows do we lead and SLOM help"
    found = reader.canonical(asked, "ACWC", finder.slots(asked, "ACWC"), certain=True)
    assert found == "Which activities are coordinated by ACWC and supported by SLOM?"


@pytest.mark.parametrize(
    ("told", "spoken_of", "asked", "canonical"),
    [
        (Told("r_lead", 0.95), {After.ROW: "B.6.1"}, "and whose?", "Who coordinates B.6.1?"),
        (
            Told("o_leads", 0.5, beside=(("r_lead", 0.48),)),
            {After.ROW: "B.6.1"},
            "whose?",
            "Who coordinates B.6.1?",
        ),
        (Told("o_leads", 0.5, beside=(("r_lead", 0.2),)), {After.ROW: "B.6.1"}, "whose?", None),
        (Told("r_lead", 0.95), {After.LIST: ""}, "and whose?", None),
        (Told("r_lead", 0.95), {}, "and whose?", None),
        (
            Told("l_in", 0.95),
            {After.LIST: ""},
            "only those in Pillar B",
            "Which of these are in Pillar B?",
        ),
        (Told("l_in", 0.95), {After.LIST: ""}, "only in Pillar B", None),
        (
            Told("l_lead", 0.95),
            {After.LIST: ""},
            "how many of those does SOMTC lead?",
            None,
        ),
        (
            Told("l_lead", 0.95),
            {After.LIST: ""},
            "which of those does SOMTC lead?",
            "Which of these are coordinated by SOMTC?",
        ),
        (Told("l_lead", 0.95), {After.LIST: ""}, "all of those led by SOMTC?", None),
        (
            Told("l_no_support", 0.95),
            {After.LIST: ""},
            "which of those go it alone?",
            "Which of these have no supporting body?",
        ),
        (
            Told("l_no_support", 0.95),
            {After.LIST: ""},
            "which of those still have a supporting body?",
            None,
        ),
        (Told("r_check_lead", 0.95), {After.ROW: "B.6.1"}, "SOMTC isn't the lead", None),
    ],
)
def test_what_follows_others_is_read_of_what_was_told(
    finder: Understander,
    told: Told,
    spoken_of: dict[After, str],
    asked: str,
    canonical: str | None,
) -> None:
    teller, reader = reading(told)
    assert reader.following(asked, None, finder.slots(asked, None), spoken_of) == canonical
    assert all(one.startswith(THEN) for one in teller.asked)


def test_words_that_leave_a_body_out_are_told(finder: Understander) -> None:
    teller, reader = reading(Told("lead_with", SURE))
    asked = "which rows do we lead, leaving SOMTC out?"
    assert reader.canonical(asked, "ACWC", finder.slots(asked, "ACWC")) is None
    assert "leaving bodyx out" in teller.asked[0]


def test_whether_all_are_so_is_not_whether_there_are_any() -> None:
    frame = load_frames()["lead"]
    assert frame.in_form("do we lead anything") == frame.checks
    assert frame.in_form("do we lead each of the rows") == ""
