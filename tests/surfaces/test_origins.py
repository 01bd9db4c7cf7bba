"""From which documents an answer is said to be made."""

import pytest

from tests.surfaces.answers import answer, citation
from tipassist.surfaces.answers.render import answer_rows
from tipassist.surfaces.answers.views import answer_view
from tipassist.surfaces.origins import origin_of
from tipassist.types import AnswerStatus, Citation


def cited(*locators: str) -> tuple[Citation, ...]:
    return tuple(citation(number, one, "", "q") for number, one in enumerate(locators, 1))


def of_edition(citation: Citation, edition: str) -> Citation:
    url = f"/documents/{citation.document}?edition={edition}#x"
    return citation.model_copy(update={"edition": edition, "url": url})


@pytest.mark.parametrize(
    ("locators", "origin"),
    [
        ((), "the plan"),
        (("A.2.6", "Section F.3", "Footnote 14"), "the plan"),
        (("ACTIP Art. 14(7)", "ACTIP Art. 2"), "ACTIP"),
        (("A.2.6", "ACTIP Art. 14"), "the plan and ACTIP"),
        (("BWP-Review §4.2", "BWP-Review Recommendation 3", "BWP-Review R2"), "BWP-Review"),
        (("APA IV.B(c)", "APA IV", "APA Preamble", "APA (a)"), "APA"),
        (("BWP A.a.1.1", "Harbour Protocol Annex A(1)"), "BWP and Harbour Protocol"),
        (("ACTIP Art. 2", "APA IV.A(e)", "A.1.1"), "ACTIP, APA and the plan"),
        (("ACTIP Art. 2", "APA IV.A(e)", "A.1.1", "BWP-Review §4.2"), "4 documents"),
    ],
)
def test_documents_are_named_in_order_of_first_use(locators: tuple[str, ...], origin: str) -> None:
    assert origin_of(answer("x", *cited(*locators))) == origin


def test_another_edition_is_named_and_counts_by_itself() -> None:
    plan, treaty, now = cited("A.2.6", "ACTIP Art. 14", "A.2.6")
    told = answer("x", of_edition(plan, "2018-2022"), of_edition(treaty, "2015"), now)
    assert origin_of(told) == "the plan (2018-2022), ACTIP (2015) and the plan"


@pytest.mark.parametrize(
    ("status", "headline", "line"),
    [
        (AnswerStatus.ANSWERED, "Answered from ACTIP", None),
        (AnswerStatus.PARTIAL, "Answered in part", "Answered in part."),
        (AnswerStatus.NOT_IN_PLAN, "Not in ACTIP", "Not in ACTIP."),
        (AnswerStatus.UNKNOWN_CODE, "No such place in ACTIP", "No such place in ACTIP."),
    ],
)
def test_the_heading_of_an_answer_names_its_documents(
    status: AnswerStatus, headline: str, line: str | None
) -> None:
    told = answer("x", *cited("ACTIP Art. 14"), status=status)
    view = answer_view(told)
    assert view.status.headline == headline
    first = "".join(piece.text for piece in answer_rows(told)[0].pieces)
    assert first == (line or "x")
