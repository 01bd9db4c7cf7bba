"""Rows whose cells stand beside their columns, and cells of bodies that hold something else."""

import pytest

from tests.corpus.made_up import GLOSSARY, plan, read, unassigned
from tipassist.register.model import Activity, Finding
from tipassist.types import Role

HEADER = (
    "Priority Outcomes\tActivity / Programme Types\tCoordinating ASB\tActivities / Projects\t"
    "Potential Indicators\t\t"
)
FIRST = (
    "A.1 Ports are watched\tA.1.1 Activities/programmes to inspect cargo\tHARBOUR\tWeigh ships\t"
    "Tons"
)
TYPE = "A.1.2 Activities/programmes to train inspectors"
CELLS = ("CUSTOMS Supporting ASB: HARBOUR", "Course for inspectors", "Number of inspectors")


def rows(*more: str) -> str:
    return plan("\n".join([HEADER, FIRST, *more]))


def told(text: str, code: str) -> Activity:
    found = read(text).activity(code)
    assert found is not None, code
    return found


def said(one: Activity) -> tuple[object, ...]:
    return (
        one.wording.text,
        one.named(Role.COORDINATING),
        one.named(Role.SUPPORTING),
        [project.wording.text for project in one.projects],
        [indicator.text for indicator in one.indicators],
    )


def findings(text: str, kind: str) -> list[Finding]:
    return [one for one in read(text).findings if one.kind == kind]


WHOLE = (
    "Activities/programmes to train inspectors",
    ("CUSTOMS",),
    ("HARBOUR",),
    ["Course for inspectors"],
    ["Number of inspectors"],
)


@pytest.mark.parametrize(
    "row",
    [
        "\t".join(["", TYPE, *CELLS]),
        "\t".join(["", "", TYPE, *CELLS]),
        "\t".join(["", "", "", TYPE, *CELLS]),
        "\t".join([TYPE, *CELLS]),
        "\t".join([TYPE, "", *CELLS]),
        "\t".join(["", TYPE, "CUSTOMS", "Supporting ASB: HARBOUR", *CELLS[1:]]),
        "\t".join(["", TYPE, "", *CELLS]),
    ],
)
def test_a_row_beside_its_columns_is_read_into_them(row: str) -> None:
    text = rows(row)

    assert said(told(text, "A.1.2")) == WHOLE
    assert said(told(text, "A.1.1"))[1:] == (("HARBOUR",), (), ["Weigh ships"], ["Tons"])
    assert read(text).outcomes[0].wording.text == "Ports are watched"
    assert unassigned(text) == []


def test_a_row_beside_its_columns_is_reported() -> None:
    assert [
        (one.locator, one.message) for one in findings(rows(f"\t\t{TYPE}\tCUSTOMS"), "row_shifted")
    ] == [("A.1.2", "the row stands 1 column too far to the right")]
    assert findings(rows(f"\t{TYPE}\tCUSTOMS"), "row_shifted") == []


def test_an_outcome_in_its_own_column_stays_beside_a_row_that_moved() -> None:
    text = rows("\t".join(["A.2 Crews are safe", "", "A.2.1 Activities to train crews", *CELLS]))

    assert [one.wording.text for one in read(text).outcomes] == [
        "Ports are watched",
        "Crews are safe",
    ]
    assert said(told(text, "A.2.1"))[1:] == WHOLE[1:]


def test_a_row_without_bodies_that_reaches_beyond_the_table_moves_as_a_whole() -> None:
    text = rows("\t".join(["", "", TYPE, "", "Course for inspectors", "Number of inspectors"]))

    assert said(told(text, "A.1.2")) == (WHOLE[0], (), (), *WHOLE[3:])


def test_bodies_in_the_column_of_projects_are_no_projects() -> None:
    text = rows("\t".join(["", TYPE, "CUSTOMS", "Supporting ASB: HARBOUR", "Number of inspectors"]))

    assert said(told(text, "A.1.2")) == (*WHOLE[:3], [], ["Number of inspectors"])
    assert [one.locator for one in findings(text, "asb_cell_wide")] == ["A.1.2"]


@pytest.mark.parametrize(
    ("project", "told_of"),
    [("Harbour Masters Course", []), ("HARBOUR", ["A.1.2"]), ("Handbook for CUSTOMS", [])],
)
def test_a_project_that_is_named_like_a_body_stays_one_and_is_reported(
    project: str, told_of: list[str]
) -> None:
    text = rows("\t".join(["", TYPE, "CUSTOMS", project, "Number of inspectors"]))

    assert said(told(text, "A.1.2"))[3] == [project]
    assert [one.locator for one in findings(text, "bodies_as_project")] == told_of


def test_sentences_in_the_column_of_bodies_name_none() -> None:
    cell = "Publish a digest of cases from ASEAN and elsewhere and work out guidance on fines"
    text = rows("\t".join(["", TYPE, cell]))

    assert told(text, "A.1.2").bodies == ()
    assert [one.locator for one in findings(text, "asb_cell_text")] == ["A.1.2"]


@pytest.mark.parametrize("number", ["37", "37 | P a g e", "Page 4"])
def test_the_number_of_a_page_in_a_row_of_its_own_belongs_to_no_cell(number: str) -> None:
    text = plan("\n".join([HEADER, FIRST, f"\t\t\t\t{number}\t\t", "", "", HEADER, f"\t{TYPE}"]))

    assert said(told(text, "A.1.1"))[4] == ["Tons"]
    assert len(findings(text, "page_number_in_table")) == 1
    assert unassigned(text) == []


def test_a_number_between_rows_of_a_page_stays_in_its_cell() -> None:
    text = rows("\t\t\t\t37", f"\t{TYPE}")

    assert said(told(text, "A.1.1"))[4] == ["Tons 37"]


@pytest.mark.parametrize("code", ["**A.1**.2", "A. 1. 2", "A.1 .2", " A.1.2:"])
def test_codes_may_be_bold_in_part(code: str) -> None:
    text = rows("\t".join(["", f"{code} Activities/programmes to train inspectors", *CELLS]))

    assert said(told(text, "A.1.2")) == WHOLE


@pytest.mark.parametrize(
    ("cell", "supporting"),
    [
        (
            "CUSTOMS Supporting ASBs: HARBOUR Council of Chief Pilots",
            ("HARBOUR", "Council of Chief Pilots"),
        ),
        (
            "CUSTOMS Supporting ASBs: Council of Chief Pilots HARBOUR",
            ("Council of Chief Pilots", "HARBOUR"),
        ),
        (
            "CUSTOMS Supporting ASBs: Friends of Council of Chief Pilots",
            ("Friends of Council of Chief Pilots",),
        ),
    ],
)
def test_a_body_that_stands_alone_elsewhere_is_told_apart(
    cell: str, supporting: tuple[str, ...]
) -> None:
    text = rows(f"\t{TYPE}\tCouncil of Chief Pilots", f"\tA.1.3 Activities to sail\t{cell}")

    assert sorted(told(text, "A.1.3").named(Role.SUPPORTING)) == sorted(supporting)


@pytest.mark.parametrize(
    "name",
    [
        "HARBOUR Working Group on Pilots",
        "HARBOUR Working Group on TIP",
        "HARBOUR Council of ASEAN Pilots",
        "Council of ASEAN Pilots",
    ],
)
def test_a_longer_name_nobody_knows_stays_whole_and_is_reported(name: str) -> None:
    text = rows(f"\t{TYPE}\t{name}")

    assert told(text, "A.1.2").named(Role.COORDINATING) == (name,)
    assert [one.locator for one in findings(text, "body_not_in_glossary")] == ["A.1.2"]


@pytest.mark.parametrize(
    "words",
    [
        "All ASBs",
        "All relevant ASBs",
        "all the relevant sectoral bodies",
        "other relevant ASBs",
        "All ASEAN Member States",
    ],
)
def test_bodies_that_are_not_named_support_and_are_no_body_of_the_plan(words: str) -> None:
    text = rows(f"\t{TYPE}\tCUSTOMS Supporting ASBs: {words}")
    found = told(text, "A.1.2")

    assert (found.named(Role.COORDINATING), found.named(Role.SUPPORTING)) == (
        ("CUSTOMS",),
        (words,),
    )
    assert read(text).bodies == ("HARBOUR", "CUSTOMS")
    assert [one.locator for one in findings(text, "bodies_unnamed")] == ["A.1.2"]


def test_relevant_bodies_that_are_named_keep_their_label() -> None:
    found = told(rows(f"\t{TYPE}\tCUSTOMS Relevant ASBs: HARBOUR"), "A.1.2")

    assert found.named(Role.RELEVANT) == ("HARBOUR",)


def test_a_hyphen_lost_in_a_name_is_put_back() -> None:
    text = rows(f"\t{TYPE}\tSEA\u00adLAW SEALAW").replace(
        GLOSSARY, GLOSSARY + "SEA-LAW\tMeeting on Law\n"
    )

    assert told(text, "A.1.2").named(Role.COORDINATING) == ("SEA-LAW",)
    assert [one.locator for one in findings(text, "body_spelling")] == ["A.1.2"]


def test_ligatures_are_read_as_letters_and_quoted_as_printed() -> None:
    found = told(rows(f"\t{TYPE}\tCUSTOMS\t\ufb01rst o\ufb03cers trained in \ufb02eets"), "A.1.2")

    assert found.projects[0].wording.text == "first officers trained in fleets"
    text = rows(f"\t{TYPE}\tCUSTOMS\t\ufb01rst o\ufb03cers trained in \ufb02eets")
    assert [span.of(text) for span in found.projects[0].wording.spans] == [
        "\ufb01rst o\ufb03cers trained in \ufb02eets"
    ]
