"""Steps that titles number, documents named by the head of what they are on, talks across kinds."""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant

GUIDE = Beside(
    id="dyeing",
    name="ODG",
    kind="report",
    title="Orle Guidelines on Boiling and Fixing Dyes of Madder",
    text=(
        "# Orle Guidelines on Boiling and Fixing Dyes of Madder\n\n"
        "## 1. Work in stages\n\n"
        "### 1.1 Stage 1: Soak\n\nSoak the madder in rainwater for two nights.\n\n"
        "### 1.2 Stage 2: Boil\n\nBoil it in a copper kettle and skim the froth.\n\n"
        "### 1.3 Stage 3: Fix\n\nFix it with alum within six hours.\n\n"
        "### 1.4 Stage 4: Notice the faults\n\nLook for:\n\n(a) streaks of brown;\n\n"
        "(b) patches of froth;\n\n(c) threads that came apart. One fault is enough to stop.\n\n"
        "## 2. Time limits\n\n"
        "#### Table 1. Time limits\n\n"
        "What\tWho\tLimit\n"
        "Kettle scoured\tKettle warden\t4 hours\n"
        "Complaint about a dyer heard\tAlum board\t9 days\n"
        "Decision on a fee\tAlum board\t3 days\n"
        "Fee paid\tDyer\t2 days\n\n"
        "## 3. Board\n\nThe alum board of five (a dyer, a weaver and three fullers) votes by show"
        " of hands.\n"
    ),
)
PLAN = Beside(
    id="orleplan",
    name="OPD",
    kind="plan-of-action",
    title="Orle Plan of Action on Madder",
    text=(
        "# Orle Plan of Action on Madder\n\n"
        "## I. AIMS\n\n(a) It covers the three Member States Brindle, Fenwick and Tarn.\n\n"
        "## II. VATS\n\n### A. Kettles\n\n(a) Each Member State shall keep 40 kettles.\n\n"
        "### B. Vats\n\n(a) Each Member State shall repair 12 vats a year.\n\n"
        "(b) Vats shall be lined with pewter.\n"
    ),
)
REVIEW = Beside(
    id="orlereview",
    name="ORM",
    kind="report",
    title="Review of the Orle Plan of Action on Madder",
    text=(
        "# Review of the Orle Plan of Action on Madder\n\n"
        "## 1. Findings\n\n### 1.1 Kettles\n\nOnly 17 kettles were kept in Tarn.\n\n"
        "### 1.2 Vats\n\nNo vats were repaired in Fenwick.\n\n"
        "## 2. Recommendations\n\n"
        "Recommendation 1. Tarn buy 23 kettles by autumn.\n\n"
        "Recommendation 2. Fenwick hire a cooper.\n\n"
        "Recommendation 3. The Orle Chamber count the vats.\n"
    ),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, GUIDE, PLAN, REVIEW)


@pytest.mark.parametrize(
    ("question", "fact", "place"),
    [
        ("guidelines on boiling and fixing dyes: what do I do in stage 2?", "copper", "ODG §1.2"),
        ("In ODG stage three, what are the time limits?", "six hours", "ODG §1.3"),
        ("OPD IIB b", "pewter", "OPD II.B(b)"),
        ("opd iib (a)?", "12 vats", "OPD II.B(a)"),
        ("How many recommendations does the review of the Orle plan make?", "has 3 recom", "ORM"),
        ("ODG table: how long for a complaint about a dyer to be heard?", "9 days", "ODG Table 1"),
    ],
)
def test_what_is_named_is_found(asked: Assistant, question: str, fact: str, place: str) -> None:
    told = asked.ask(question).text
    assert fact in told
    assert place in told


def test_a_list_asked_for_whole_in_a_step_is_given_whole(asked: Assistant) -> None:
    answer = asked.ask("List all the faults to look for at stage 4 of ODG")
    for fault in ("streaks", "patches", "threads"):
        assert fault in answer.text


def test_a_step_is_asked_for_after_another(asked: Assistant) -> None:
    told = talk(asked, "What is done in stage 1 of ODG?", "and stage 3, how long?")
    assert "alum within six hours" in told


def test_who_sits_on_a_board_lists_no_rows(asked: Assistant) -> None:
    told = asked.ask("Who sits on the alum board in ODG and how does it vote?").text
    assert "three fullers" in told
    assert "as “Who”" not in told


@pytest.mark.parametrize(
    ("told", "fact"),
    [
        (("How many kettles does OPD want kept?", "and under the review?"), "17 kettles"),
        (
            ("How many kettles does OPD want kept?", "Where do we stand according to the review?"),
            "17 kettles",
        ),
        (
            (
                "How many kettles does OPD want kept?",
                "and in the review?",
                "what does the review recommend about it?",
            ),
            "23 kettles",
        ),
    ],
)
def test_another_kind_is_asked_the_same(asked: Assistant, told: tuple[str, ...], fact: str) -> None:
    assert fact in talk(asked, *told)


@pytest.mark.parametrize(
    "question", ["Which states does OPD cover?", "Which states does OPD cover? Give me all names."]
)
def test_states_asked_for_are_no_chapters(asked: Assistant, question: str) -> None:
    told = asked.ask(question).text
    assert "Brindle, Fenwick and Tarn" in told
