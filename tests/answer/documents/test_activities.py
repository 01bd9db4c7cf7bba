"""Activities of an earlier plan: by status, body, empty cell and subject, and claims about them."""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant
from tipassist.answer.documents.activities.names import names_of
from tipassist.types import AnswerStatus

PLAN = Beside(
    id="moor",
    name="MOOR",
    kind="earlier-plan",
    edition="2031",
    title="Moorland Plan on Bells and Lamps 2031-2034",
    text=(
        "# Moorland Plan on Bells and Lamps 2031-2034\n\n"
        "State of play as reported by the guilds on 3 May 2035.\n\n"
        "Guilds: MBG (Moor Bell Guild), MLB (Moor Lamp Board), MWS (Moor Wool Session). "
        "The guild listed first is in charge.\n\n"
        "Theme\tActivity\tLead bodies\tOutputs\tStatus\n"
        "A. Bells\tA.a.1.1 Cast a bell for the harbour\tMBG, MLB\tOne bell\tCompleted (2032)\n"
        "A. Bells\tA.a.1.2 Train ringers in the night code\tMBG\tA code\tOngoing; text pending\n"
        "A. Bells\tA.a.2.1 Open a chapel for ringers\tMLB, MBG\tA chapel\tNot started\n"
        "B. Lamps\tB.a.1.1 Print a song book for lamp keepers\tMWS\t300 copies\t\n"
        "B. Lamps\tB.a.1.2 Study the price of oil\tMLB\tA study\tDropped (2033)\n"
        "B. Lamps\tB.a.2.1 Mend the lamps of the mole\tMLB\tNine lamps\tCompleted (2034)\n"
        "B. Lamps\tB.a.2.2 Knit covers against frost\t\tCovers\tCompleted (2032)\n"
    ),
)
CODES = ("A.a.1.1", "A.a.1.2", "A.a.2.1", "B.a.1.1", "B.a.1.2", "B.a.2.1", "B.a.2.2")


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, PLAN)


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Which MOOR activities never got off the ground?", ("A.a.2.1",)),
        ("What in MOOR failed to start?", ("A.a.2.1",)),
        ("Which activities of MOOR are still going on?", ("A.a.1.2",)),
        ("Which MOOR activities were completed?", ("A.a.1.1", "B.a.2.1", "B.a.2.2")),
        ("Which MOOR activities were finished in 2032?", ("A.a.1.1", "B.a.2.2")),
        ("Which MOOR activities were completed after 2033?", ("B.a.2.1",)),
        ("Which MOOR activities were not completed?", ("A.a.1.2", "A.a.2.1", "B.a.1.2")),
        ("For which activity of MOOR is the status blank?", ("B.a.1.1",)),
        ("Which activity of MOOR has no status?", ("B.a.1.1",)),
        ("Which MOOR activities name no body?", ("B.a.2.2",)),
        ("What was the Moor Lamp Board leading in MOOR?", ("A.a.2.1", "B.a.1.2", "B.a.2.1")),
        ("Which activities did MLB have in MOOR?", ("A.a.1.1", "A.a.2.1", "B.a.1.2", "B.a.2.1")),
        ("Which MOOR activities did the bell guild support?", ("A.a.2.1",)),
        ("What was MWS in charge of in the 2031-2034 plan?", ("B.a.1.1",)),
        ("What in MOOR is recorded as not started?", ("A.a.2.1",)),
        ("Which activities of MOOR are shown as ongoing?", ("A.a.1.2",)),
        ("Which activities in area A of MOOR had not been completed?", ("A.a.1.2", "A.a.2.1")),
        ("Which MOOR activities under theme B were dropped?", ("B.a.1.2",)),
        ("Which activities under B.a.2 were completed in MOOR?", ("B.a.2.1", "B.a.2.2")),
        ("Which activities did MBG answer for in MOOR?", ("A.a.1.1", "A.a.1.2", "A.a.2.1")),
        (
            "Which body has the most activities in MOOR?",
            ("A.a.1.1", "A.a.2.1", "B.a.1.2", "B.a.2.1"),
        ),
        ("Who has the fewest activities in MOOR?", ("B.a.1.1",)),
    ],
)
def test_the_rows_asked_for_are_listed_and_no_others(
    asked: Assistant, question: str, codes: tuple[str, ...]
) -> None:
    text = asked.ask(question).text
    assert tuple(one for one in CODES if f"**MOOR {one}**" in text) == codes


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("Where did the chapel for ringers stand in MOOR in May 2035?", "A.a.2.1"),
        ("Which body was behind the song book in MOOR?", "B.a.1.1"),
        ("What became of the oil price study in MOOR?", "B.a.1.2"),
        ("Who led the mending of the lamps of the mole under MOOR?", "B.a.2.1"),
    ],
)
def test_one_activity_is_told_by_its_subject(asked: Assistant, question: str, code: str) -> None:
    text = asked.ask(question).text
    assert [one for one in CODES if f"**MOOR {one}**" in text] == [code]


@pytest.mark.parametrize(
    ("question", "begins", "code"),
    [
        ("The chapel in MOOR was completed in 2032, wasn't it?", "No. ", "A.a.2.1"),
        ("The harbour bell of MOOR was cast and completed in 2032, right?", "Yes. ", "A.a.1.1"),
        ("Was the harbour bell of MOOR completed in 2033?", "No. ", "A.a.1.1"),
        ("Is it true that the oil price study in MOOR was dropped?", "Yes. ", "B.a.1.2"),
        ("Was the chapel of MOOR ever started?", "No. ", "A.a.2.1"),
        ("The song book in MOOR was led by the lamp board, correct?", "No. ", "B.a.1.1"),
        ("The harbour bell in MOOR was led by the Moor Bell Guild, correct?", "Yes. ", "A.a.1.1"),
        ("The chapel of MOOR was never started, right?", "Yes. ", "A.a.2.1"),
        ("MOOR A.a.1.2 was finished, wasn't it?", "No. ", "A.a.1.2"),
    ],
)
def test_a_claim_is_held_against_its_own_row(
    asked: Assistant, question: str, begins: str, code: str
) -> None:
    text = asked.ask(question).text
    assert text.startswith(begins)
    assert [one for one in CODES if f"**MOOR {one}**" in text] == [code]


@pytest.mark.parametrize(
    "question",
    [
        "Was the song book of MOOR completed?",
        "Was the night code training in MOOR completed or dropped?",
        "Was every MOOR activity completed?",
        "Was the mending of the lamps of the mole not completed, in MOOR?",
    ],
)
def test_what_no_cell_settles_has_no_yes_and_no_no(asked: Assistant, question: str) -> None:
    text = asked.ask(question).text
    assert not text.startswith(("Yes", "No."))


def test_more_of_the_row_is_asked_by_it(asked: Assistant) -> None:
    first = "What became of the night code training in MOOR?"
    assert "MOOR A.a.1.2" in talk(asked, first, "and which body was behind it?")
    assert talk(asked, first, "Was it completed?").startswith("No. ")


def test_short_and_full_names_go_together_and_shared_parts_do_not() -> None:
    texts = [
        "OLC (Old Lamp Committee) meets. The Old Bell Committee (OBC) does not. Ann (Bo) sits."
    ]
    names = names_of(("OLC", "OBC", "Wool Board"), texts)
    assert names["OLC"] == ("OLC", "Old Lamp Committee", "Lamp Committee")
    assert names["OBC"] == ("OBC", "Old Bell Committee", "Bell Committee")
    assert names["Wool Board"] == ("Wool Board",)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which body of MOOR has the largest number of activities?", "MLB 4, MBG 3 and MWS 1"),
        ("How many activities does each body have in MOOR?", "MLB 4, MBG 3 and MWS 1"),
        ("Which body leads the most activities in MOOR?", "MLB 3, MBG 2 and MWS 1"),
        ("Which body completed the most activities in MOOR?", "MLB 2, MBG 1 and MWS 0"),
    ],
)
def test_activities_are_counted_by_body(asked: Assistant, question: str, told: str) -> None:
    assert told in asked.ask(question).text


@pytest.mark.parametrize(
    ("questions", "codes"),
    [
        (("Which MOOR activities did MBG have?", "which of those were completed?"), ("A.a.1.1",)),
        (
            (
                "Which MOOR activities did MBG have?",
                "which of them were completed?",
                "and which were not started?",
            ),
            ("A.a.2.1",),
        ),
        (
            ("Which MOOR activities were not completed?", "Which of those belong to MBG?"),
            ("A.a.1.2", "A.a.2.1"),
        ),
        (
            ("Which MOOR activities were completed?", "and which are ongoing?"),
            ("A.a.1.2",),
        ),
    ],
)
def test_of_the_rows_listed_some_are_picked(
    asked: Assistant, questions: tuple[str, ...], codes: tuple[str, ...]
) -> None:
    text = talk(asked, *questions)
    assert tuple(one for one in CODES if f"**MOOR {one}**" in text) == codes


def test_what_another_document_tells_is_not_missing(asked: Assistant) -> None:
    question = "What did MOOR do about training ringers, and how far did that get?"
    answer = asked.ask(question)

    assert "text pending" in answer.text
    assert answer.status is AnswerStatus.ANSWERED
