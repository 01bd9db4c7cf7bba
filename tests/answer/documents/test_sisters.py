"""Documents that share a name which the plan has not: which of them answers, and what comes after.

They are read for the first time, found by the words they share.
"""

import pytest

from tests.answer.documents.small import assistant_over, made, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant
from tipassist.answer.documents.reading.naming import DocumentNames, Key
from tipassist.answer.documents.reading.sisters import Sisters
from tipassist.types import AnswerStatus

PACT = Beside(
    id="bfc",
    name="BFC",
    title="Brindel Convention on Ferries",
    text=(
        "# Brindel Convention on Ferries\n\n"
        "The States of Brindel have agreed as follows:\n\n"
        "## Article 1 – Terms\n\n"
        "(a) “night ferry” means a ferry that leaves after the lamps are lit.\n\n"
        "## Article 2 – Lanterns\n\n"
        "1. Every ferry shall carry a brass lantern.\n\n"
        "2. A lantern shall be cleaned every nine days.\n\n"
        "## Article 3 – Towing\n\n"
        "1. The towing of ferries by mules is prohibited, except:\n\n"
        "(a) in fog; or\n\n(b) with the leave of the harbour reeve.\n"
    ),
)
PLAN = Beside(
    id="bpa",
    name="BPA",
    kind="plan-of-action",
    title="Brindel Plan of Action for Better Ferries 2031-2036",
    text=(
        "# Brindel Plan of Action for Better Ferries 2031-2036\n\n"
        "## A. LANTERNS\n\n"
        "1. The reeves will have lanterns cleaned every four days, which goes beyond the "
        "Convention.\n\n"
        "2. Pursers will be taught to:\n\n"
        "(a) count oilskins;\n\n(b) mend bellows; and\n\n(c) write to the harbour reeve.\n\n"
        "## E. LEADERSHIP\n\n"
        "1. Chapter A is led by the Lampwrights and Chapter E by the Pursers' Guild.\n"
    ),
)
REVIEW = Beside(
    id="bmr",
    name="BMR",
    kind="report",
    title="Half-Way Review of the Brindel Plan of Action for Better Ferries 2031-2036",
    text=(
        "# Half-Way Review of the Brindel Plan of Action for Better Ferries 2031-2036\n\n"
        "## 1 Findings\n\n"
        "Pursers in Brindel counted 77 oilskins.\n\n"
        "The reviewers saw no bellows mended.\n\n"
        "## 2 Recommendations\n\n"
        "Recommendation 1: Buy fresh wicks by May 2034.\n\n"
        "Recommendation 2: Mend the bellows.\n"
    ),
)
NOTE = Beside(
    id="bn",
    name="BN",
    kind="report",
    title="Brindel Briefing Paper on Prices",
    text=(
        "# Brindel Briefing Paper on Prices\n\n## 1 Prices\n\nAn oilskin costs 12 florins, or 15"
        " in winter.\n"
    ),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, PACT, PLAN, REVIEW, NOTE)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("How often must a lantern be cleaned under the Brindel rules?", "nine days"),
        ("What must every ferry carry in the Brindel region?", "brass lantern"),
        ("what must every ferry carry, brindel", "brass lantern"),
        ("How many oilskins did pursers count in Brindel?", "77"),
        ("By when do the Brindel reviewers want fresh wicks?", "May 2034"),
        ("What will pursers be taught by the Brindel plan of action?", "mend bellows"),
        ("When is a ferry a 'night ferry' in Brindel?", "lamps are lit"),
    ],
)
def test_a_name_of_several_titles_is_answered_from_the_best_of_them(
    asked: Assistant, question: str, fact: str
) -> None:
    answer = asked.ask(question)
    assert fact in answer.text
    assert answer.status is not AnswerStatus.CLARIFY


@pytest.mark.parametrize(
    "question",
    [
        "What training do judges get under the Brindel rules?",
        "In Brindel, who coordinates border management?",
        "Which victims are protected by Brindel law?",
    ],
)
def test_what_is_asked_of_such_a_name_is_never_told_by_the_plan(
    asked: Assistant, question: str
) -> None:
    answer = asked.ask(question)
    assert not answer.items
    assert "Brindel" in answer.text


def test_a_list_is_counted_and_what_else_is_asked_of_it_is_told(asked: Assistant) -> None:
    question = (
        "How many recommendations are there in BMR, and by when are fresh wicks to be bought?"
    )
    told = asked.ask(question).text
    assert "2 recommendations" in told
    assert "May 2034" in told


def test_what_speaks_of_nothing_told_is_no_question_of_a_document(asked: Assistant) -> None:
    told = talk(asked, "What must every ferry carry in Brindel?", "Tell me a joke, please")
    assert "Brindel" not in told


def test_an_exception_is_told_with_the_others(asked: Assistant) -> None:
    told = asked.ask("May mules tow ferries in fog under the Brindel rules?").text
    assert "in fog" in told
    assert "leave of the harbour reeve" in told


def test_a_chapter_of_a_document_named_is_no_pillar(asked: Assistant) -> None:
    told = asked.ask("Could you read out chapter A, paragraph 2(b), of BPA?").text
    assert "mend bellows" in told
    assert "write to the harbour reeve" not in told


def test_the_item_before_is_that_of_the_document(asked: Assistant) -> None:
    told = talk(asked, "What does chapter A, paragraph 2(b), of BPA say?", "and the item before?")
    assert "count oilskins" in told
    assert "mend bellows" not in told


def test_another_chapter_is_asked_the_same(asked: Assistant) -> None:
    told = talk(asked, "Who leads chapter A of BPA?", "And chapter E?")
    assert "Pursers' Guild" in told


@pytest.mark.parametrize(
    "again", ["Do mules get wages?", "Wages too?", "and the wages of pursers?"]
)
def test_what_follows_stays_with_the_documents(asked: Assistant, again: str) -> None:
    told = talk(asked, "What must every ferry carry in the Brindel region?", again)
    assert "Brindel" in told


def test_what_is_told_at_the_place_spoken_of_is_told_there(asked: Assistant) -> None:
    told = talk(asked, "What must every ferry carry in Brindel?", "Must it be a lantern of brass?")
    assert "brass lantern" in told
    assert "four days" not in told


def test_a_sister_asked_in_full_is_asked_nothing_else(asked: Assistant) -> None:
    told = talk(
        asked,
        "How often must a lantern be cleaned under the Brindel Convention?",
        "What else will pursers be taught by the plan of action?",
    )
    assert "mend bellows" in told


def test_a_sister_is_asked_what_was_asked_before(asked: Assistant) -> None:
    told = talk(
        asked,
        "How often must a lantern be cleaned under the Brindel Convention?",
        "Doesn't the plan of action promise something shorter?",
    )
    assert "four days" in told


@pytest.mark.parametrize(
    "again",
    [
        "Who coordinates A.2.3?",
        "Leaving Brindel aside: who coordinates activity A.2.3?",
        "Unlike in Brindel, who coordinates activity A.2.3?",
    ],
)
def test_the_plan_is_asked_when_it_is_named(asked: Assistant, again: str) -> None:
    told = talk(asked, "What must every ferry carry in Brindel?", again)
    assert "ACMW" in told


def test_those_who_wrote_a_review_are_asked_what_they_did(asked: Assistant) -> None:
    told = asked.ask("Did the reviewers of the Brindel plan see bellows mended?").text
    assert "no bellows mended" in told


TEXTS = {
    "one": "The States of the Ostrel Bay agree. The Licensing Board of Ostrel Bay licenses ships.",
    "two": "Ships in Ostrel Bay are counted. In Dunmere they are not.",
}
BAY = DocumentNames(
    [
        made("one", "Ostrel Bay Convention on Licensing", "treaty"),
        made("two", "Report on Dunmere and the Ostrel Bay", "report"),
    ],
    "A work plan for ports of the north.",
    lambda document, _: TEXTS[document],
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Are ships counted in Ostrel Bay?", ["one", "two"]),
        ("are ships counted in ostrel bay", ["one", "two"]),
        ("Are ships counted in Dunmere?", ["two"]),
        ("Does Ostrel law say so?", ["one", "two"]),
        ("Which licensing of ships is there?", []),
        ("Is there a bay in the north?", []),
        ("Does the Ostrel Council say so?", []),
        ("Leaving Ostrel aside: who counts ships?", []),
        ("Apart from Dunmere, are ships counted in Ostrel Bay?", ["one", "two"]),
    ],
)
def test_names_are_words_of_titles_that_nothing_else_has(question: str, found: list[str]) -> None:
    assert [key.document for key in Sisters(BAY).named_in(question)] == found


def test_sisters_share_a_name() -> None:
    one, two = Key("one", "1999"), Key("two", "1999")
    assert Sisters(BAY).of(one) == (one, two)


def test_a_review_of_a_plan_is_not_the_plan() -> None:
    names = DocumentNames(
        [
            made("plan", "Ostrel Plan of Action on Ships", "plan-of-action"),
            made("review", "Review of the Ostrel Plan of Action on Ships", "report"),
            made("paper", "Ostrel Briefing Paper on Ships", "report"),
        ]
    )
    told = names.find("What does the plan of action say on sails?")
    assert [key.document for one in told for key in one.keys] == ["plan"]
    told = names.find("What do the Ostrel reviewers say on sails?")
    assert [key.document for one in told for key in one.keys] == ["review"]
