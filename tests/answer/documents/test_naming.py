"""Which documents a question names."""

import pytest

from tipassist.answer.documents.naming import DocumentNames, Key
from tipassist.answer.documents.shelf import Shelf
from tipassist.corpus.manifest import Document, DocumentKind

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


def made(name: str, title: str) -> Document:
    return Document(
        id=name,
        kind=DocumentKind.REPORT,
        name=name.upper(),
        title=title,
        edition="1999",
        file=f"{name}.txt",
        sha256="0" * 64,
        source="made up",
        current=True,
    )
