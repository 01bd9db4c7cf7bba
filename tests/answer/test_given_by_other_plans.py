"""What the sections of another plan give is found in the words of people who never read it."""

import pytest

from tests.another_plan import corpus_of_another_plan
from tests.answer.conftest import NoSemantics
from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.bootstrap import build_assistant
from tipassist.settings import Settings
from tipassist.types import AnswerStatus

_CLAUSES = """
## C. Review

The appraisers of MSWP 1.5 interviewed 40 inspectors and 12 fishers in June 2028. A mid-term \
appraisal will take place in the second quarter of 2031.

## D. Duties

- 1. **The Host Country** has stewardship of this Work Plan. It will be responsible for:
 - a. Chairing the annual appraisal; and
 - b. Printing the calendar.
- 2. **Supporting ASBs** will each:
 - a. Appoint a liaison officer and a substitute within 45 days of adoption; and
 - b. Answer letters.
- 3. **Differences** between two Coordinating ASBs should be resolved by their liaison officers. \
If this does not succeed within 20 days, the matter is referred to the Steering Group.

## E. Funds

No grant from the Harbour Fund may exceed USD 90,000.

## F. Reports

Coordinating ASBs report three times a year. Reports are due on 31 March, 31 July and \
30 November. A body whose report is more than 10 days late will be named in the bulletin.

## G. History

SOMTC-Palawan, which took over from SOMTC-Lombok as lead shepherd on 1 May 2028, hosted the \
drafting.

## H. Care

Anyone who appears to be under eighteen shall be treated as a child until the contrary is shown.

## I. Elders

- 1. **The Elders' Table** is composed of nine former divers, who serve for a term of three \
years. The Elders' Table will:
 - a. Meet every second month, at least once on a pier; and
 - b. Print a digest of each meeting in the gazette of the harbours within 25 days.

## J. Letters

Piers send quarterly letters to the liaison officers. Letters follow a pattern of no more than \
four pages that will be drawn by the Harbour Bureau. The Fish Ledger was opened on 3 May 2029 and \
will be renewed before the end of October 2030. The renewal of the Fish Ledger will be led by the \
Harbour Bureau.
"""
_CELLS = {
    "settle disputes among bodies within 60 days, by": "print the almanac within 60 days, by",
    "SOMTC\tSenior Officials Meeting on Transnational Crime": (
        "SOMTC\tSenior Officials Meeting on Transnational Crime\n"
        "MSWP 1.5\tASEAN Multi-Sectoral Work Plan Against TIP 2023-2028\tQuay Warden\t"
        "A resident, elected by the fishers, who watches over a pier"
    ),
    "Supporting ASB: SLOM": "Supporting ASBs: All ASBs",
    "Publish a blacklist": "FairPass: a free card. Publish a blacklist",
    "Audit 50 factories every year": "Audit 50 factories every year in visits of six hours",
}


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("given")
    corpus = corpus_of_another_plan(folder / "corpus", _CLAUSES, _CELLS)
    return build_assistant(Settings(corpus_dir=corpus, state_dir=folder / "state"), NoSemantics())


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many times a year must a lead body report, and by which dates?", "31 July"),
        ("How often do coordinating bodies report, and until which dates?", "30 November"),
        ("By when are the regular reports due?", "31 July"),
        ("How many people did the appraisers of the last plan talk to?", "40 inspectors"),
        ("how many persons did the appraisers interview?", "12 fishers"),
        ("Who chairs the yearly appraisal?", "Host Country"),
        ("who presides over the annual appraisal?", "Host Country"),
        ("max grant from the harbour fund?", "USD 90,000"),
        ("Is there an upper limit on grants from the Harbour Fund?", "USD 90,000"),
        ("biggest grant the harbour fund can give?", "USD 90,000"),
        ("when's the halfway appraisal of the plan?", "second quarter of 2031"),
        ("How long does a supporting body have to name its liaison officer?", "45 days"),
        ("We missed the reporting deadline. What happens to us?", "10 days late"),
        ("Our report is overdue. What happens now?", "10 days late"),
        ("Two lead bodies cannot agree on who does what. What's the procedure?", "20 days"),
        ("Two coordinating bodies disagree. Who decides?", "20 days"),
        ("Which police office elects the Quay Wardens?", "elected by the fishers"),
        ("Who picks the Quay Wardens?", "elected by the fishers"),
        ("What is FairPass?", "A.1.2"),
        ("Why is SOMTC-Lombok still the lead shepherd?", "Not SOMTC-Lombok any more"),
        (
            "If it is not clear whether a survivor is under 18, what does the plan say to do?",
            "treated as a child",
        ),
        ("If a girl may be under eighteen, how is she to be treated?", "treated as a child"),
        ("Criminal assets are not traced. Is anyone tackling that?", "B.1.2"),
        ("Suppliers are never audited. Does anybody work on that?", "A.2.1"),
        ("how often does the Elders' Table meet", "every second month"),
        ("How many times a year does the Elders' Table sit?", "every second month"),
        ("Does the Elders' Table meet only once a year?", "every second month"),
        ("how long do the elders on the Elders' Table serve?", "three years"),
        ("where is the digest of each meeting printed?", "gazette of the harbours"),
        ("Is there any limit on how long our quarterly letters may be?", "four pages"),
        ("how many pages can a quarterly letter have?", "four pages"),
        ("how long may quarterly letters be?", "four pages"),
        ("As the Divers lead the Fish Ledger renewal, when must it be done?", "October 2030"),
        ("When must the Fish Ledger be renewed?", "October 2030"),
    ],
)
def test_what_a_section_gives_is_told(another: Assistant, question: str, told: str) -> None:
    answer = another.ask(question)

    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "How many people were trafficked in ASEAN in 2028?",
        "When is the next meeting of the harbour masters?",
        "When exactly is the annual appraisal due, what day?",
        "max grant from the lighthouse fund?",
        "How many people were interviewed about lighthouses?",
        "how often do the harbour masters meet?",
        "how many pages may the bulletin have?",
        "when is the next letter due?",
    ],
)
def test_what_no_section_gives_is_not_told(another: Assistant, question: str) -> None:
    assert another.ask(question).status is not AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "what will the weather be like in Luang Prabang for the adoption",
        "My cousin's boss took her passport, can she sue him and how much would she win?",
    ],
)
def test_what_no_plan_is_about_is_out_of_scope(another: Assistant, question: str) -> None:
    assert another.ask(question).status is AnswerStatus.OUT_OF_SCOPE


@pytest.mark.parametrize(
    "question",
    [
        "Why did SOMTC-Palawan take over from SOMTC-Lombok?",
        "What does the plan say about the weather?",
        "My cousin was deceived by a recruiter, which activity helps?",
    ],
)
def test_what_is_near_these_is_answered_otherwise(another: Assistant, question: str) -> None:
    answer = another.ask(question)

    assert answer.status is not AnswerStatus.OUT_OF_SCOPE
    assert "any more" not in answer.text


def test_what_the_plan_has_nearest_shows_the_sentence_that_speaks_of_it(another: Assistant) -> None:
    text = another.ask("How do we apply for the half-million-dollar grants?").text

    assert "USD 90,000" in text


@pytest.mark.parametrize(
    "question",
    [
        "What's the radio series called that they plan there?",
        "what do they plan there?",
        "What is the series called there?",
    ],
)
def test_what_is_planned_there_is_told_of_the_row_before(another: Assistant, question: str) -> None:
    another.ask("Tell me about A.1.1", conversation_id=question)

    assert "weekly radio series" in another.ask(question, conversation_id=question).text


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Which activities expect every one of the sectoral bodies to lend a hand?", ["A.2.1"]),
        ("In which activities are all the bodies meant to help?", ["A.2.1"]),
        ("Where is everybody supposed to help out?", ["A.2.1"]),
        ("In Pillar B, which rows does every body support?", []),
        ("Which rows have a pair of bodies in charge together?", ["A.1.2"]),
        ("Some rows have a pair of bodies in charge. Which ones are they?", ["A.1.2"]),
        ("Which rows name SLOM and SOMRI side by side, no matter who leads?", ["A.1.2"]),
        ("What does SOMTC support, no matter who leads it?", ["E.1.1"]),
    ],
)
def test_rows_are_found_in_everyday_words(
    another: Assistant, question: str, codes: list[str]
) -> None:
    assert [item.locator for item in another.ask(question).items] == codes


@pytest.mark.parametrize(
    "question",
    ["Which rows do all bodies except SOMTC support?", "List all bodies that help in Pillar A"],
)
def test_rows_that_ask_all_bodies_are_not_meant(another: Assistant, question: str) -> None:
    assert "all bodies to support" not in another.ask(question).text


@pytest.mark.parametrize(
    "question", ["We are new here. What do we lead?", "I am not sure. What happens in A.2?"]
)
def test_what_is_told_before_is_no_condition(another: Assistant, question: str) -> None:
    assert another.ask(question, body="SLOM").items


@pytest.mark.parametrize("question", ["for how long do they serve", "how long do they serve for?"])
def test_what_is_asked_of_them_is_no_question_about_the_plan(
    another: Assistant, question: str
) -> None:
    another.ask("how many divers sit on the Elders' Table?", conversation_id=question)

    assert "three years" in another.ask(question, conversation_id=question).text


def test_how_much_counts_no_items_of_a_list(another: Assistant) -> None:
    text = another.ask("how much of the Harbour Fund may a single grant take?").text

    assert "The list has" not in text


@pytest.mark.parametrize(
    "question",
    [
        "Are the activities on fishers reviewed only once a year?",
        "Are suppliers audited just every two years?",
    ],
)
def test_no_row_says_yes_to_how_often(another: Assistant, question: str) -> None:
    assert not another.ask(question).text.startswith("Yes")


@pytest.mark.parametrize("then", ["How long are they, at least?", "how long do they take?"])
def test_a_length_that_stands_in_the_row_told_settles_how_long(
    another: Assistant, then: str
) -> None:
    answer = ask(another, "Who audits factories?", then)
    assert answer.status is AnswerStatus.ANSWERED
    assert "visits of six hours" in answer.text
    assert "sets no" not in answer.text


def test_an_amount_is_no_number_of_items(another: Assistant) -> None:
    answer = another.ask("What is the total sum in dollars of the whole plan's funds?")
    assert "items" not in answer.text
