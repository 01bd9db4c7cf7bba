"""What the sections provide where nobody acts, and what they say became of something."""

import pytest

from tests.corpus.plan import PLAN, parse
from tipassist.answer.compose.of_text.became import compose_became
from tipassist.answer.compose.of_text.inaction import compose_inaction
from tipassist.answer.compose.of_text.unled import asks_of_unled_rows, compose_unled
from tipassist.answer.followups.leaning import mentions
from tipassist.answer.meaning import Meaning
from tipassist.register.model import Register

SAID = "Each activity or programme type is only intended to be suggestive"
UNLED = "Where no Coordinating ASB has been named, the Harbour Desk will act in its place."
IDLE = "If the AMMTC has not decided within 40 days, the draft applies for the time being."
MOVED = "The activities on forestry have been moved to the second Pillar."
OLDER = ("Senior Officials Meeting on Health Development", "Officials on Health (formerly HOMED)")


def revised(*sentences: str) -> Register:
    assert SAID in PLAN
    text = PLAN.replace(SAID, " ".join((*sentences, SAID)), 1)
    assert OLDER[0] in text
    return parse(text.replace(*OLDER))


def asked(question: str, *topic: str, named: tuple[str, ...] = ()) -> Meaning:
    return Meaning(question, question, topic=topic, bodies=mentions(named))


@pytest.mark.parametrize(
    "question",
    [
        "How will the missing coordinators get filled in?",
        "so how are the blank coordinating ASBs filled?",
        "who names the missing coordinators?",
        "who looks after the activities that nobody coordinates?",
        "What happens to the rows without a coordinating body?",
        "What happens where no coordinating body is named?",
    ],
)
def test_who_acts_where_nobody_coordinates_is_quoted(question: str) -> None:
    told = compose_unled(asked(question), revised(UNLED))
    assert told is not None
    assert told.claims[0].text == UNLED


@pytest.mark.parametrize(
    "question",
    ["which activities have no coordinating body?", "who coordinates A.1.3?", "who leads data?"],
)
def test_rows_without_a_coordinator_are_no_question_for_the_text(question: str) -> None:
    assert compose_unled(asked(question), revised(UNLED)) is None


def test_nothing_is_quoted_where_nothing_is_provided() -> None:
    assert compose_unled(asked("How will the missing coordinators be found?"), revised()) is None


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("so who takes care of those in the meantime", True),
        ("who steps in?", True),
        ("and how will they be filled?", True),
        ("what happens with those?", True),
        ("who coordinates them?", False),
        ("who supports those?", False),
    ],
)
def test_who_acts_for_rows_just_told_is_asked(question: str, asks: bool) -> None:
    assert asks_of_unled_rows(question) is asks


@pytest.mark.parametrize(
    "question",
    [
        "what happens if the AMMTC just doesn't react after a review",
        "What if the AMMTC stays silent?",
        "and if the AMMTC fails to decide in time?",
    ],
)
def test_what_follows_if_a_body_does_not_act_is_quoted(question: str) -> None:
    told = compose_inaction(asked(question, named=("AMMTC",)), revised(IDLE))
    assert told is not None
    assert told.claims[0].text == IDLE


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("what happens if SLOM doesn't react?", "SLOM"),
        ("what happens if the AMMTC approves it?", "AMMTC"),
        ("which rows do not name AMMTC?", "AMMTC"),
    ],
)
def test_what_is_not_provided_for_a_body_is_not_quoted(question: str, body: str) -> None:
    assert compose_inaction(asked(question, named=(body,)), revised(IDLE)) is None


@pytest.mark.parametrize(
    "question",
    ["what became of HOMED?", "What did HOMED turn into?", "does HOMED still exist?"],
)
def test_an_older_name_is_told_by_its_entry(question: str) -> None:
    told = compose_became(asked(question), revised())
    assert told is not None
    assert told.claims[0].text == "HOMED is an older name of SOMHD."


@pytest.mark.parametrize("question", ["what does HOMED support?", "what became of SOMHD?"])
def test_other_questions_have_no_older_name(question: str) -> None:
    assert compose_became(asked(question), revised()) is None


def test_what_was_moved_is_quoted() -> None:
    question = asked("what became of the forestry activities", "became", "forestry")
    told = compose_became(question, revised(MOVED))
    assert told is not None
    assert told.claims[0].text == MOVED
    other = asked("what became of the mining activities", "became", "mining")
    assert compose_became(other, revised(MOVED)) is None
