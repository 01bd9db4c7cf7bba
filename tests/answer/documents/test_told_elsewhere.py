"""What a document says of a place elsewhere, beside the plan, and by whom it was made."""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

CONVENTION = Beside(
    id="kilns",
    name="KILNS",
    title="Fellside Convention on Lime Kilns",
    text=(
        "# Fellside Convention on Lime Kilns\n\n"
        "## Article 1 – Acts\n\n"
        "1. Each Party shall establish as offences:\n\n"
        "(a) the lighting of a kiln without a warden;\n\n(b) the hiding of a lit kiln; and\n\n"
        "(c) the sale of wet lime.\n\n"
        "2. The offences in paragraph 1(a) shall be punishable by imprisonment of nine years.\n\n"
        "3. The offences in paragraph 1(b) and (c) shall be punishable by a fine of ten marks.\n\n"
        "4. The cost of wardens is nine marks a kiln.\n\n"
        "5. It shall be shared as follows:\n\n"
        "(a) half by the owner; and\n\n(b) half by the carter.\n\n"
        "## Article 2 – Board of Ember\n\n"
        "1. A Board of Ember of seven members shall watch over this Convention.\n\n"
        "2. The Board shall elect its chairperson for two years.\n\n"
        "## Article 3 – Non-punishment\n\n"
        "1. A stoker shall not be punished for smoke that a master ordered.\n"
    ),
)
PROGRAMME = Beside(
    id="kiln-actions",
    name="KAP",
    kind="plan-of-action",
    title="Fellside Plan of Action on Lime Kilns",
    text=(
        "# Fellside Plan of Action on Lime Kilns\n\n"
        "## I. MEASURES\n\n### A. Smoke\n\nThe Parties shall:\n\n"
        "(a) sweep every flue; and\n\n(b) answer letters of neighbours.\n\n"
        "### B. Carts\n\nThe Parties shall:\n\n(a) mend the carts.\n\n"
        "## II. WORK\n\n"
        "1. Section I.A shall be led by the Guild of Sweeps; section I.B by the Carters.\n"
    ),
)
REVIEW = Beside(
    id="kiln-review",
    name="KREV",
    kind="report",
    title="Review of the Kiln Years",
    text=(
        "# Review of the Kiln Years\n\n"
        "## 1. Mandate\n\nThe review was carried out in spring by a baker and two carters.\n\n"
        "## 2. Results\n\nThe flues (A.a.1.2) were swept twice. The carts (A.a.1.1) stood still.\n"
    ),
)
EARLIER = Beside(
    id="kiln-plan",
    name="KPLAN",
    kind="earlier-plan",
    edition="2031",
    title="Kiln Work Plan 2031-2034",
    text=(
        "# Kiln Work Plan 2031-2034\n\n"
        "Theme\tActivity\tLead bodies\tOutputs\tStatus\n"
        "A. Smoke\tA.a.1.1 Mend the carts\tGOC\tCarts\tCompleted\n"
        "A. Smoke\tA.a.1.2 Sweep the flues\tGOS\tFour sweepings\tOngoing\n"
        "B. Prevention\tB.a.1.1 Count the embers\tGOC\tA count\tCompleted\n"
    ),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, CONVENTION, PROGRAMME, REVIEW, EARLIER)


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        (
            "Compare the prison terms in KILNS for lighting a kiln without a warden and for "
            "hiding a lit kiln.",
            ("nine years", "ten marks"),
        ),
        ("What is the punishment under KILNS for the sale of wet lime?", ("ten marks",)),
        ("What prison terms does KILNS ask for?", ("nine years",)),
        ("How is the cost of wardens to be shared under KILNS?", ("half by the carter",)),
        ("Who leads section I.A of KAP?", ("Guild of Sweeps",)),
        ("Which guild is the lead body of section I.B of KAP?", ("Carters",)),
        ("Who did the Review of the Kiln Years?", ("a baker and two carters",)),
        ("By whom was the review of the kiln years carried out?", ("a baker and two carters",)),
        ("A.a.1.2 of KPLAN and of KREV: how often?", ("Four sweepings", "swept twice")),
        ("Who chairs the Board of Ember in KILNS?", ("elect its chairperson",)),
        (
            "Set side by side: the work plan's non-punishment principle and Article 3(1) of KILNS",
            ("Section C.3", "smoke that a master ordered"),
        ),
    ],
)
def test_it_is_told_where_it_stands(
    asked: Assistant, question: str, facts: tuple[str, ...]
) -> None:
    answer = asked.ask(question)

    assert answer.status is AnswerStatus.ANSWERED
    assert all(one in answer.text for one in facts)


@pytest.mark.parametrize(
    ("question", "absent"),
    [
        ("What does section I.A of KAP say on letters?", "Guild of Sweeps"),
        ("What is the cost of wardens under KILNS?", "half by the carter"),
    ],
)
def test_what_is_not_asked_is_not_told(asked: Assistant, question: str, absent: str) -> None:
    assert absent not in asked.ask(question).text


def test_a_theme_of_a_document_is_no_pillar_of_the_plan(asked: Assistant) -> None:
    text = asked.ask("Which prevention activities of KPLAN were completed?").text
    assert "KPLAN B.a.1.1" in text
    assert "KPLAN A.a.1.1" not in text


def test_what_refers_to_a_place_is_asked_of_the_plan_still(asked: Assistant) -> None:
    answer = asked.ask("Which activities of the work plan refer to Article 3 of KILNS?")
    assert "smoke that a master ordered" not in answer.text


def test_who_does_it_is_told_by_the_paragraph_that_has_it(asked: Assistant) -> None:
    told = talk(asked, "What does KILNS say on the Board of Ember?", "Who chairs it?")
    assert "elect its chairperson" in told
