"""Divisions named by a letter, labels of another document, values in lists, what goes on beside."""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

CONVENTION = Beside(
    id="mills",
    name="MILLS",
    title="Harrowdale Convention on Water Mills",
    text=(
        "# Harrowdale Convention on Water Mills\n\n"
        "## Article 1 – Flour\n\n"
        "1. A carter shall not be fined for sour flour.\n\n"
        "2. Paragraph 1 applies in particular to:\n\n"
        "(a) flour wetted by rain; and\n\n(b) flour kept by a miller.\n\n"
        "## Article 2 – Liability of legal persons\n\n"
        "1. A legal person may be held liable for the flooding of a meadow.\n\n"
        "2. Sanctions for legal persons shall include:\n\n"
        "(a) the loss of the sluice; and\n\n(b) a fine of ninety marks.\n\n"
        "## Article 3 – Rest\n\n"
        "1. A miller has a rest of twelve days each spring.\n\n"
        "## Article 4 – Lessons\n\n"
        "1. Lessons on sluices begin at the age of nine.\n"
    ),
)
PROGRAMME = Beside(
    id="mill-actions",
    name="MAP",
    kind="plan-of-action",
    title="Harrowdale Plan of Action on Water Mills",
    text=(
        "# Harrowdale Plan of Action on Water Mills\n\n"
        "## PART I – CONTEXT\n\n1. This Plan of Action adds no legal obligation.\n\n"
        "## PART II – FIELDS OF ACTION\n\n"
        "### Section A – Sluices\n\nThe Parties will:\n\n"
        "a) oil every sluice by 3 May 2031; and\n\nb) paint the gates green.\n\n"
        "### Section B – Wheels\n\nThe Parties will:\n\n"
        "a) count the paddles; and\n\nb) keep forty spare axles.\n\n"
        "## PART III – ROLES AND RESPONSIBILITIES\n\n"
        "a) The following are lead bodies:\n\n"
        "i. for Section A, the Guild of Locksmen; and\n\n"
        "ii. for Section B, the Wheelwrights.\n\n"
        "## PART IV – RESOURCES\n\n"
        "a) The cost of this Plan of Action is put at eighty thousand marks.\n\n"
        "b) It is met from:\n\n"
        "i. contributions of the mills, for one half; and\n\n"
        "ii. the flour levy, for the rest.\n"
    ),
)
REVIEW = Beside(
    id="mill-review",
    name="MREV",
    kind="report",
    title="Review of the Mill Years",
    text=(
        "# Review of the Mill Years\n\n"
        "## 1 Findings\n\n### 1.1 Water\n\nF1. Meadows flood every spring.\n\n"
        "## 2 Recommendations\n\n### 2.1 To the mills\n\n"
        "R1 – Oil the sluices. Priority: high. When: by 2030.\n\n"
        "R2 – Store axles, thirty at each mill. Priority: low. When: at once.\n\n"
        "R3 – Give the high meadows a wall. Priority: medium. When: by 2031.\n\n"
        "R4 – Hire a warden. Priority: high. When: by 2032.\n"
    ),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, CONVENTION, PROGRAMME, REVIEW)


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("What does item b) of Section A of MAP say?", ("gates green",)),
        ("text of item b) in Section B of Part II of MAP", ("forty spare axles",)),
        ("Section B, item a) of MAP", ("count the paddles",)),
        ("give me item (a) of section A, MAP", ("oil every sluice",)),
        ("MAP Part II, section B, item b)", ("forty spare axles",)),
        ("Who leads Section A of MAP?", ("Guild of Locksmen",)),
        ("Which body is in charge of Section B of MAP?", ("Wheelwrights",)),
        ("Who is responsible for section B of MAP?", ("Wheelwrights",)),
        ("Is the number of axles in MAP higher than in recommendation R2?", ("forty", "thirty")),
        ("How does MAP's date for the sluices compare with R1?", ("3 May 2031", "by 2030")),
        ("spare axles: R2 vs MAP", ("forty", "thirty")),
        ("axles - MREV figure vs MAP figure?", ("forty", "thirty")),
        ("What can happen to a company found guilty under MILLS?", ("sluice", "ninety marks")),
        ("What sanctions does MILLS have for firms?", ("sluice", "ninety marks")),
        ("Which sour flour does MILLS name for which a carter is not fined?", ("wetted by rain",)),
        ("From which age are there lessons on sluices in MILLS?", ("age of nine",)),
    ],
)
def test_places_and_values_are_told(
    asked: Assistant, question: str, facts: tuple[str, ...]
) -> None:
    answer = asked.ask(question)

    assert answer.status is AnswerStatus.ANSWERED
    assert all(one in answer.text for one in facts)


@pytest.mark.parametrize(
    ("question", "absent"),
    [
        ("text of item f) in Section B of Part II of MAP", "38"),
        ("What is in section D of MAP?", "Wheelwrights"),
        ("Does MAP have a recommendation R2?", "recommendations, from"),
        ("What is recommendation R2 of MAP?", "thirty"),
        ("What does MAP R2 say?", "thirty"),
    ],
)
def test_what_a_document_lacks_is_unknown(asked: Assistant, question: str, absent: str) -> None:
    answer = asked.ask(question)

    assert answer.status is AnswerStatus.UNKNOWN_CODE
    assert absent not in answer.text


@pytest.mark.parametrize(
    ("value", "labels"), [("high", {"R1", "R4"}), ("low", {"R2"}), ("medium", {"R3"})]
)
@pytest.mark.parametrize(
    "question",
    [
        "Which recommendations of MREV are marked {} priority?",
        "Which recommendations of MREV have {} priority?",
        "list the recommendations of MREV with {} priority",
    ],
)
def test_entries_are_listed_by_the_value_that_they_bear(
    asked: Assistant, question: str, value: str, labels: set[str]
) -> None:
    text = asked.ask(question.format(value)).text

    assert {one for one in ("R1", "R2", "R3", "R4") if f"**MREV {one}**" in text} == labels


def test_an_age_is_told_of_what_is_asked_alone(asked: Assistant) -> None:
    answer = asked.ask("What is the minimum age of a carter in MILLS?")

    assert answer.status is not AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    ("first", "second", "fact"),
    [
        ("What does MAP cost?", "Who pays the largest part of that?", "contributions of the mills"),
        ("What does R1 of MREV say?", "Which date did MAP put on it in the end?", "3 May 2031"),
        ("What does R2 of MREV say?", "Does MAP do anything about that?", "forty spare axles"),
    ],
)
def test_what_leans_on_a_place_is_told_beside_it_or_by_another(
    asked: Assistant, first: str, second: str, fact: str
) -> None:
    assert fact in talk(asked, first, second)


NOTED = Beside(
    id="kiln",
    name="KILN",
    kind="report",
    title="Review of the Kiln Programme",
    text=(
        "# Review of the Kiln Programme\n\n## 1. Recommendations\n\n"
        "### Recommendation 1. Bricks for all (urgent)\n\nEvery house should have bricks.\n\n"
        "### Recommendation 2. Count the kilns\n\nAn urgent count of kilns should be made.\n\n"
        "### Recommendation 3. A fund (urgent)\n\nMoney should be set aside."
        " Addressed to: Guild of Potters. By: June 2033.\n\n"
        "### Recommendation 4. Dry the clay (may wait)\n\nClay should be dried.\n"
    ),
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which recommendations of KILN are marked urgent?", ("1", "3")),
        ("Which KILN recommendations are flagged as urgent?", ("1", "3")),
        ("Which recommendations of KILN may wait?", ("4",)),
    ],
)
def test_entries_are_listed_by_what_their_titles_note_in_brackets(
    tmp_path_factory: pytest.TempPathFactory, question: str, told: tuple[str, ...]
) -> None:
    text = assistant_over(tmp_path_factory, NOTED).ask(question).text
    assert tuple(one for one in "1234" if f"**KILN Recommendation {one}**" in text) == told


@pytest.mark.parametrize(
    "then", ["To whom is it directed?", "Who is it addressed to?", "who should do it?", "by when?"]
)
def test_a_remark_spoken_of_tells_by_its_labels_who_must_act_and_by_when(
    tmp_path_factory: pytest.TempPathFactory, then: str
) -> None:
    asked = assistant_over(tmp_path_factory, NOTED)
    text = talk(asked, "What does Recommendation 3 of KILN say?", then)
    assert "Addressed to: Guild of Potters. By: June 2033." in text
    assert "**KILN Recommendation 1**" not in text
