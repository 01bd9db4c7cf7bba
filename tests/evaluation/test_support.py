from dataclasses import replace

import pytest

from tests.evaluation.examples import DOCUMENTS, PLAN, SLOM_ANSWER, answer, citation
from tipassist.evaluation.support import SupportChecker, add_up
from tipassist.evaluation.values import ValueReader
from tipassist.register.editions import Editions
from tipassist.types import Claim, Item

CHECKER = SupportChecker(Editions(PLAN), DOCUMENTS)
CELL = citation("c1", "A.1.1", "SLOM Supporting ASB: ACMW")
OTHER = citation("c2", "A.1.2", "Fund shelters.", kind="activity")


def test_a_supported_answer_has_no_fault() -> None:
    found = CHECKER.check(SLOM_ANSWER)
    assert (found.claims_total, found.claims_cited, found.claims_supported) == (1, 1, 1)
    assert (found.quotes_verbatim, found.rows_true, found.uses_needed) == (1, 1, 1)
    assert found.unsupported == ()


@pytest.mark.parametrize("fields", [{"start": 3}, {"edition": "2"}, {"quote": "slom", "end": 18}])
def test_a_quote_stands_at_its_offsets(fields: dict[str, object]) -> None:
    moved = citation("c1", "A.1.1", "SLOM").model_copy(update=fields)
    assert not CHECKER.is_verbatim(moved)


@pytest.mark.parametrize(
    ("text", "unsupported"),
    [
        ("ACWC coordinates A.1.1.", ("ACWC",)),
        ("SLOM coordinates A.1.2.", ("A.1.2",)),
        ("SLOM coordinates A.1.1 since 2019.", ("2019",)),
        ("A.1.1 rests on ACTIP Art. 14(7).", ("ACTIP Art. 14(7)",)),
        ("A.1.1 rests on APA IV.A(e), by Footnote 1.", ()),
        ("A.1.1 lies in outcome A.1.", ()),
    ],
)
def test_values_stand_in_the_cited_evidence(text: str, unsupported: tuple[str, ...]) -> None:
    found = CHECKER.check(answer(claims=(Claim(text=text, citations=("c1",)),), citations=(CELL,)))
    assert found.unsupported == unsupported
    assert found.claims_supported == (not unsupported)


def test_a_value_of_the_question_may_be_repeated() -> None:
    claim = Claim(text="The plan names SLOM, not ACWC.", citations=("c1",))
    found = CHECKER.check(answer(claims=(claim,), citations=(CELL,)), ("Does ACWC lead A.1.1?",))
    assert found.unsupported == ()


def test_a_claim_without_citations_is_counted() -> None:
    found = CHECKER.check(answer(claims=(Claim(text="So it is."),)))
    assert (found.claims_total, found.claims_cited, found.claims_supported) == (1, 0, 0)


def test_a_citation_that_adds_nothing_is_not_needed() -> None:
    claim = Claim(text="SLOM works with ACMW.", citations=("c1", "c2"))
    found = CHECKER.check(answer(claims=(claim,), citations=(CELL, OTHER)))
    assert (found.uses_total, found.uses_needed) == (2, 1)


def test_a_counted_place_is_needed() -> None:
    here = CELL.model_copy(update={"kind": "activity"})
    claim = Claim(text="The plan has 2 activities.", citations=("c1", "c2"))
    found = CHECKER.check(answer(claims=(claim,), citations=(here, OTHER)))
    assert (found.uses_total, found.uses_needed) == (2, 2)


def test_an_extract_must_hold_most_of_the_words() -> None:
    text = "Governments should always quickly build several modern comfortable houses everywhere."
    note = citation("c1", "Footnote 1", "APA IV.A(e)", kind="footnote")
    found = CHECKER.check(answer(claims=(Claim(text=text, citations=("c1",)),), citations=(note,)))
    assert found.claims_supported == 0


@pytest.mark.parametrize(
    ("item", "true"),
    [
        (Item(locator="A.1.1", title="", coordinating=("SLOM",), supporting=("ACMW",)), True),
        (Item(locator="A.1.1", title="", coordinating=("ACMW",), supporting=("SLOM",)), False),
        (Item(locator="A.1.1", title="", coordinating=("SLOM",)), False),
        (Item(locator="A.1", title="", coordinating=("ACWC", "SLOM"), supporting=("ACMW",)), True),
        (Item(locator="A.9.9", title=""), False),
    ],
)
def test_a_row_has_the_bodies_of_its_record(item: Item, true: bool) -> None:
    assert CHECKER.is_true_row(item) is true


def test_a_refusal_is_checked_for_its_quotes_alone() -> None:
    found = CHECKER.check(
        answer(status="not_in_plan", claims=(Claim(text="No ACWC."),), citations=(CELL,))
    )
    assert (found.quotes_total, found.claims_total) == (1, 0)


def test_grades_add_up() -> None:
    one = CHECKER.check(SLOM_ANSWER)
    assert add_up([one, one]).claims_total == 2
    assert add_up([]).claims_total == 0


REVISED = replace(PLAN, edition="2025-rev")
EDITIONS = Editions(PLAN, {"2025-rev": lambda: REVISED})
BOTH = SupportChecker(EDITIONS, {**DOCUMENTS, (PLAN.document, "2025-rev"): PLAN.text})


@pytest.mark.parametrize(
    ("text", "editions", "unsupported"),
    [
        ("In the 2025-rev edition SLOM coordinates.", ("2025-rev",), ()),
        ("In the 2025-rev edition SLOM coordinates.", (PLAN.edition,), ("2025-rev",)),
        ("In the 2025-rev edition of 2025 SLOM coordinates.", ("2025-rev",), ("2025",)),
        ("From the 2025-rev edition on SLOM coordinates.", (PLAN.edition, "2025-rev"), ()),
    ],
)
def test_an_edition_that_is_named_is_cited(
    text: str, editions: tuple[str, ...], unsupported: tuple[str, ...]
) -> None:
    cited = tuple(
        CELL.model_copy(update={"id": f"c{number}", "edition": edition})
        for number, edition in enumerate(editions, 1)
    )
    claim = Claim(text=text, citations=tuple(one.id for one in cited))
    found = BOTH.check(answer(claims=(claim,), citations=cited))
    assert found.unsupported == unsupported
    assert found.uses_needed == found.uses_total == len(editions)


def test_a_text_that_prints_the_name_of_an_edition_gives_its_years() -> None:
    read = ValueReader((), ("2017-2020",)).read
    assert read("The plan of 2017-2020 ended.").dates == frozenset()
    assert read("The plan of 2017-2020", years_of_names=True).dates == {"2017", "2020"}


def test_a_row_is_that_of_an_edition_that_the_answer_cites() -> None:
    activities = (replace(PLAN.activities[0], bodies=()), *PLAN.activities[1:])
    emptied = replace(PLAN, edition="2025-rev", activities=activities)
    checker = SupportChecker(Editions(PLAN, {"2025-rev": lambda: emptied}), DOCUMENTS)
    row = Item(locator=str(activities[0].code), title="Emptied")
    assert checker.is_true_row(row, ("2025-rev",))
    assert not checker.is_true_row(row, (PLAN.edition,))
    assert not checker.is_true_row(row)
