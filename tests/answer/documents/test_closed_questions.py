"""Closed questions about documents, exceptions, what is left out, and two things asked at once."""

from time import perf_counter

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant
from tipassist.answer.documents.reading.words import load_document_words

BEES = Beside(
    id="bees",
    name="BEES",
    title="Convention on Orchard Bees",
    text=(
        "# Convention on Orchard Bees\n\n"
        "## Article 1 – Scope\n\n"
        "This Convention covers hives in orchards. It does not cover wasps kept for sport, "
        "nor bumblebees.\n\n"
        "## Article 2 – Keepers\n\n"
        "1. The following persons shall not be appointed as keepers:\n\n"
        "(a) sellers of treacle; and\n\n(b) owners of a sugar mill.\n\n"
        "2. Swarms or combs shall not be sold at night.\n\n"
        "3. Queens shall not be exported, except for research.\n\n"
        "## Article 3 – Hives\n\n"
        "1. A keeper shall:\n\n"
        "(a) paint every hive blue; and\n\n(b) not own more than nineteen hives.\n\n"
        "2. Paragraph 1 does not apply to monasteries.\n\n"
        "## Article 4 – Permits\n\n"
        "1. A permit is valid for seven years. Its loss shall be reported within nine hours.\n\n"
        "2. A permit may be prolonged.\n\n"
        "## Article 5 – The Bee Office\n\n"
        "The Bee Office shall be independent of the honey traders.\n\n"
        "## Article 6 – Reservations\n\n"
        "No reservation to Articles 1, 2 and 4 shall be permitted in any circumstances.\n"
    ),
)
SURVEY = Beside(
    id="meadows",
    name="MEADOWS",
    kind="report",
    title="Evaluation of the Meadows Programme",
    text=(
        "# Evaluation of the Meadows Programme\n\n"
        "## 1 Scope\n\n"
        "The evaluation has one purpose. It does not cover the mills of Ember.\n\n"
        "## 2 Findings\n\n"
        "Among the meadows sown with clover, the team found that:\n\n"
        "- 41 were mown too early;\n"
        "- 17 were flooded; and\n"
        "- 6 had been sold.\n\n"
        "The team thanks the shepherds.\n\n"
        "#### Table 1. Results\n\n"
        "Indicator\tTarget\tResult\n"
        "Ponds dug\t40\t30\nHedges laid\t12\t15\n\n"
        "## 3 Recommendations\n\n"
        "#### Table 2. Recommendations and replies\n\n"
        "No.\tRecommendation\tReply\n"
        "1\tMend the gates\tAccepted\n2\tSow vetches\tRejected\n\n"
        "## 4 Replies\n\n"
        "The council rejected recommendation 2 because seed is dear.\n"
    ),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, BEES, SURVEY)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Does the bees convention cover bumblebees?", "No."),
        ("May swarms be sold at night under the bees convention?", "No."),
        ("can combs be sold at night under the bees convention", "No."),
        ("Is the Bee Office independent of the honey traders under the bees convention?", "Yes."),
        ("Can a permit be prolonged under the bees convention?", "Yes."),
        ("Can a state make a reservation to Article 2 of the bees convention?", "No."),
        ("Does the Meadows evaluation cover the mills of Ember?", "No."),
    ],
)
def test_a_closed_question_begins_with_what_a_clause_settles(
    asked: Assistant, question: str, verdict: str
) -> None:
    assert talk(asked, question).startswith(verdict)


@pytest.mark.parametrize(
    "question",
    [
        "May queens be exported under the bees convention?",
        "Does the bees convention cover wasps?",
        "Must a permit be prolonged under the bees convention?",
        "Are the honey traders independent of the Bee Office under the bees convention?",
        "May swarms be sold at noon under the bees convention?",
        "Can a state make a reservation to Article 3 of the bees convention?",
        "May swarms be sold only at night under the bees convention?",
        "Must a hive be painted red under the bees convention?",
    ],
)
def test_what_a_clause_narrows_or_does_not_say_gets_no_verdict(
    asked: Assistant, question: str
) -> None:
    assert not talk(asked, question).startswith(("Yes", "No.", "No,"))


@pytest.mark.parametrize(
    ("questions", "facts"),
    [
        (("Who may not be a keeper under the bees convention?",), ("treacle", "sugar mill")),
        (("who can't be appointed keeper, bees convention",), ("treacle", "sugar mill")),
        (("How many hives may a keeper own under the bees convention?",), ("nineteen",)),
        (
            (
                "What does Article 3(1) of the bees convention say?",
                "is there an exception to that?",
            ),
            ("monasteries",),
        ),
        (("Are there exceptions to Article 3(1) of the bees convention?",), ("monasteries",)),
        (("What does the Meadows evaluation not cover?",), ("mills of Ember",)),
        (
            ("What did the Meadows evaluation find of the meadows sown with clover?",),
            ("41", "17", "6 had been sold"),
        ),
        (
            ("How long is a permit valid under the bees convention, and who may not be a keeper?",),
            ("seven years", "treacle"),
        ),
    ],
)
def test_lists_exceptions_and_second_halves_are_told(
    asked: Assistant, questions: tuple[str, ...], facts: tuple[str, ...]
) -> None:
    text = talk(asked, *questions)
    assert all(fact in text for fact in facts), text


def test_a_half_that_is_answered_is_told_as_a_half(asked: Assistant) -> None:
    question = "How long is a permit valid under the bees convention, and who prints the stamps?"
    text = talk(asked, question)
    assert "seven years" in text
    assert "a part of this" in text


def test_the_convention_that_the_plan_means_is_the_plans(asked: Assistant) -> None:
    assert "21 November 2015" in talk(asked, "When did the ASEAN Leaders sign the convention?")


def test_what_stands_after_the_list_is_no_part_of_it(asked: Assistant) -> None:
    text = talk(asked, "What did the Meadows evaluation find of the meadows sown with clover?")
    assert "shepherds" not in text


@pytest.mark.parametrize("filler", [": ", "and ", "what is not ", "is it a, and "])
def test_a_long_question_is_read_in_no_time(filler: str) -> None:
    text = filler * (3400 // len(filler))
    start = perf_counter()
    words = load_document_words()
    for cue in (*words.verdict.values(), *words.parts.values(), *words.asks.values()):
        cue.search(text)
    assert perf_counter() - start < 1


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("Did Ember accept recommendation 2 of the Meadows evaluation?", ("Rejected",)),
        ("Why was recommendation 2 of the Meadows evaluation rejected?", ("seed is dear",)),
        ("which indicators of the Meadows evaluation missed their target?", ("1 of 2", "30 of 40")),
        ("what must be done within nine hours under the bees convention?", ("reported",)),
    ],
)
def test_rows_are_told_by_number_and_by_result(
    asked: Assistant, question: str, facts: tuple[str, ...]
) -> None:
    text = talk(asked, question)
    assert all(fact in text for fact in facts), text
    assert "Mend the gates" not in text
