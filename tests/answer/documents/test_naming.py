"""Which documents a question names."""

import pytest

from tests.answer.documents.small import made
from tipassist.answer.documents.reading.naming import DocumentNames, Key
from tipassist.answer.documents.reading.question import QuestionReader
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.reading.titles import plan_names

PLAN = "Lantern Multi-Guild Work Plan Against Smuggling in Boats 2031-2036 ('Lamps 2.0')"
ACTIP = Key("actip", "2015")
HARP = Key("harp", "2012")
OLD_HARP = Key("harp", "2004")
APA = Key("apa", "2016")
BWP = Key("bwp", "2017-2020")
REVIEW = Key("bwp-review", "2021")


@pytest.mark.parametrize(
    ("question", "keys"),
    [
        ("What does ACTIP say?", [ACTIP]),
        ("what does the convention say", [ACTIP]),
        ("the ASEAN Convention against Trafficking in Persons", [ACTIP]),
        ("the convention on trafficking", [ACTIP]),
        ("in the Harbour Protocol", [HARP]),
        ("What is in Article 3 of the HARP Protocol?", [HARP]),
        ("the ACTIP Convention", [ACTIP]),
        ("the seafarers protocol", [HARP]),
        ("HARP (2004)", [OLD_HARP]),
        ("the 2004 edition of the Harbour Protocol", [OLD_HARP]),
        ("the protocol of 2004", [OLD_HARP]),
        ("according to the plan of action", [APA]),
        ("the action plan", [APA]),
        ("does the review report say", [REVIEW]),
        ("BWP Review", [REVIEW]),
        ("the 2017-2020 plan", [BWP]),
        ("in the earlier work plan", [BWP]),
        ("compare ACTIP and HARP", [ACTIP, HARP]),
        ("HARP 2012 and the 2004 one", [HARP, OLD_HARP]),
    ],
)
def test_documents_are_named_by_name_title_kind_and_edition(
    shelf: Shelf, question: str, keys: list[Key]
) -> None:
    assert [key for one in shelf.names.find(question) for key in one.keys] == keys


@pytest.mark.parametrize(
    "question",
    [
        "What do the National ACTIP Representatives do?",
        "Who coordinates the annual review of the plan?",
        "the Bohol TIP Work Plan 2.0",
        "What is in the work plan?",
        "Convention on the Rights of the Child",
        "report every year to SOMTC",
    ],
)
def test_other_names_and_common_words_name_no_document(shelf: Shelf, question: str) -> None:
    assert shelf.names.find(question) == ()


def test_a_kind_that_two_documents_have_may_mean_either(shelf: Shelf) -> None:
    (named,) = shelf.names.find("what does the treaty say")
    assert named.keys == (ACTIP, HARP)


def test_a_kind_means_the_document_that_has_it_in_its_title() -> None:
    survey = made("survey", "Survey of Lakeside Inns")
    note = made("note", "Guidance Note 7: Mooring")
    names = DocumentNames((survey, note))
    (named,) = names.find("what does the survey say about roofs")
    assert [key.document for key in named.keys] == ["survey"]
    (named,) = names.find("according to the guidance note")
    assert [key.document for key in named.keys] == ["note"]


def test_what_a_protocol_is_to_is_not_what_it_is() -> None:
    reeds = made("reeds", "Long Lake Convention on Reeds", "treaty")
    nets = made("nets", "Optional Protocol to the Long Lake Convention on Reeds on Nets", "treaty")
    found = DocumentNames((reeds, nets)).find("what does the convention say, and the protocol")
    assert [[key.document for key in one.keys] for one in found] == [["reeds"], ["nets"]]


CHARTER = made("charter", "Long Lake Charter (Charter on the Keeping of Reeds)", "treaty")
SCHOOLS = made(
    "schools", "Red Hills Forum: Plan of Action for the Care of Pupils", "plan-of-action"
)
HANDS = made("mtr", "Mid-Term Review of Work for Migrant Weavers (Steady Hands)")
PLAN_WORDS = "plan work migrant care action lake for of the"


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("under the Long Lake text, who may cut reeds?", "charter"),
        ("what does the long lake treaty say of reeds", "charter"),
        ("the Long Lake charter's annex", "charter"),
        ("What does Long Lake say about nets?", "charter"),
        ("the reeds charter", "charter"),
        ("paragraph 22 of the Red Hills plan", "schools"),
        ("in the Red Hills Forum plan of action", "schools"),
        ("the pupils' care plan", "schools"),
        ("the hills plan", "schools"),
        ("how many Steady Hands recommendations are there", "mtr"),
        ("steady hands: who pays", "mtr"),
        ("what did the Steady Hands reviewers want", "mtr"),
        ("the Steady Hands mid-term review", "mtr"),
        ("in the migrant weavers' mid-term review", "mtr"),
        ("the Steady Hands programme", "mtr"),
    ],
)
def test_words_of_a_title_before_a_noun_name_a_document(question: str, document: str) -> None:
    names = DocumentNames((CHARTER, SCHOOLS, HANDS), PLAN_WORDS)
    (named,) = names.find(question)
    assert [key.document for key in named.keys] == [document]


@pytest.mark.parametrize(
    "question",
    [
        "the plan",
        "the work plan",
        "the care plan",
        "a pupils plan",
        "the regional plan",
        "the migrant text",
        "how steady are the hands of the weavers",
        "the lake",
    ],
)
def test_words_that_the_plan_has_too_name_no_document(question: str) -> None:
    assert DocumentNames((CHARTER, SCHOOLS, HANDS), PLAN_WORDS).find(question) == ()


def test_the_words_of_its_title_before_a_document_belong_to_its_name() -> None:
    (named,) = DocumentNames((HANDS,), PLAN_WORDS).find("Steady Hands mid-term review: who pays")
    assert (named.start, named.end) == (0, len("Steady Hands mid-term review"))


def text_of_pots(document: str, edition: str) -> str:
    assert (document, edition) == ("pots", "1999")
    return "The Kiln Board meets in Lower Clay. Its members are named by the Guild of Potters."


POTS = made("pots", "Plan of Action for Potters", "plan-of-action")


@pytest.mark.parametrize(
    "question",
    [
        "who sits on the POTS Board?",
        "does the POTS Guild vote",
        "do the young members of POTS's Board vote?",
        "what is planned in POTS Clay?",
    ],
)
def test_a_name_that_a_document_has_after_its_own_is_of_it(question: str) -> None:
    names = DocumentNames((POTS,), "The plan names POTS Members alone.", text_of_pots)
    (named,) = names.find(question)
    assert [key.document for key in named.keys] == ["pots"]


@pytest.mark.parametrize(
    "question", ["who are the POTS Members?", "where is the POTS Tower?", "the POTS Its"]
)
def test_a_longer_name_that_it_has_not_or_the_plan_has_is_another(question: str) -> None:
    names = DocumentNames((POTS,), "The plan names POTS Members alone.", text_of_pots)
    assert names.find(question) == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("the lantern plan and the charter", "the lantern plan"),
        ("in the lantern multi-guild work plan?", "the lantern multi-guild work plan"),
        ("when in the work plan 2031-2036?", "the work plan 2031-2036"),
        ("the 2031-2036 plan", "the 2031-2036 plan"),
        ("the work plan against smuggling", "the work plan against smuggling"),
        ("the lantern work plan's principle", "the lantern work plan's"),
    ],
)
def test_the_plan_is_named_by_its_title(text: str, named: str) -> None:
    found = plan_names(PLAN).search(text)

    assert found is not None
    assert found[0] == named


@pytest.mark.parametrize(
    "text",
    [
        "the plan",
        "the lantern plan of action",
        "the work plan 2017-2020",
        "the weir valley work plan on mills",
        "the work plan against thirst",
        "the lantern guilds' plan",
    ],
)
def test_other_plans_are_not_named_by_it(text: str) -> None:
    assert plan_names(PLAN).search(text) is None


def test_a_report_is_named_by_the_plan_that_it_is_on() -> None:
    review = made("mills", "Final Review Report of the Weir Valley Work Plan 2016-2021")

    assert [one.weak for one in DocumentNames([review]).find("the Weir Valley Work Plan")] == [True]
    assert not DocumentNames([review], "The Weir Valley work plan ended.").find(
        "the Weir Valley Work Plan"
    )


@pytest.mark.parametrize(
    ("question", "bare"),
    [
        ("how many shelters does the plan want", True),
        ("in this plan, who pays", True),
        ("how many shelters does the work plan want", False),
        ("how many shelters does our plan want", False),
        ("how many shelters are there", False),
    ],
)
def test_the_plan_alone_may_be_any_plan(shelf: Shelf, question: str, bare: bool) -> None:
    assert QuestionReader(shelf, ()).read(question).bare is bare


@pytest.mark.parametrize(
    ("question", "keys"),
    [
        ("The protocol says Article 3 of the convention does not apply. What is in it?", [ACTIP]),
        ("the convention mentions article 2 of the protocol - what is that?", [HARP]),
        ("What does the protocol say about Article 3 of the convention?", [HARP, ACTIP]),
        ("Compare Article 3 of the convention with Article 2 of the protocol.", [ACTIP, HARP]),
    ],
)
def test_a_place_that_another_document_speaks_of_is_asked_of_its_own(
    shelf: Shelf, question: str, keys: list[Key]
) -> None:
    assert list(QuestionReader(shelf, ()).read(question).keys) == keys
