"""An edit of an ASB cell changes exactly the roles that it means to change."""

import pytest

from tests.corpus.edits import Edit, changes, replaced
from tests.corpus.plan import PLAN, parse
from tipassist.types import Role


def asb_cell_of_a_2_6(words: str) -> Edit:
    return replaced("\tACWC Supporting ASB: ACMW AICHR\tOrganise", f"\t{words}\tOrganise")


BODIES: dict[str, tuple[Edit, dict[Role, tuple[str, ...]]]] = {
    "swapped": (
        asb_cell_of_a_2_6("SLOM Supporting ASB: ACMW AICHR"),
        {Role.COORDINATING: ("SLOM",)},
    ),
    "supporting body added": (
        asb_cell_of_a_2_6("ACWC Supporting ASBs: ACMW AICHR SLOM"),
        {Role.SUPPORTING: ("ACMW", "AICHR", "SLOM")},
    ),
    "supporting body removed": (
        asb_cell_of_a_2_6("ACWC Supporting ASB: AICHR"),
        {Role.SUPPORTING: ("AICHR",)},
    ),
    "supporting bodies removed with their label": (
        asb_cell_of_a_2_6("ACWC"),
        {Role.SUPPORTING: ()},
    ),
    "role changed": (
        asb_cell_of_a_2_6("ACWC Relevant ASBs: ACMW AICHR"),
        {Role.SUPPORTING: (), Role.RELEVANT: ("ACMW", "AICHR")},
    ),
    "both other roles": (
        asb_cell_of_a_2_6("ACWC Supporting ASB: ACMW Relevant ASB: AICHR"),
        {Role.SUPPORTING: ("ACMW",), Role.RELEVANT: ("AICHR",)},
    ),
    "a body that the glossary lacks": (
        asb_cell_of_a_2_6("ADGMIN Supporting ASB: ACMW AICHR"),
        {Role.COORDINATING: ("ADGMIN",)},
    ),
    "a body of two words": (
        asb_cell_of_a_2_6("ASEAN Secretariat Supporting ASB: ACMW AICHR"),
        {Role.COORDINATING: ("ASEAN Secretariat",)},
    ),
    "a blank for a body's hyphen": (
        asb_cell_of_a_2_6("ACWC Supporting ASB: SOM ED AICHR"),
        {Role.SUPPORTING: ("SOM-ED", "AICHR")},
    ),
    "a hyphen that a body has not": (
        asb_cell_of_a_2_6("ACWC Supporting ASB: AC-MW"),
        {Role.SUPPORTING: ("ACMW",)},
    ),
    "joint with and": (
        asb_cell_of_a_2_6("ACWC and SLOM Supporting ASB: ACMW AICHR"),
        {Role.COORDINATING: ("ACWC", "SLOM")},
    ),
    "joint with a comma": (
        asb_cell_of_a_2_6("ACWC, SLOM; ADGMIN Supporting ASB: ACMW AICHR"),
        {Role.COORDINATING: ("ACWC", "SLOM", "ADGMIN")},
    ),
    "label of the coordinating body": (
        asb_cell_of_a_2_6("Coordinating ASB: SLOM Supporting ASB: ACMW AICHR"),
        {Role.COORDINATING: ("SLOM",)},
    ),
    "label without ASB": (
        asb_cell_of_a_2_6("ACWC Supporting: ACMW"),
        {Role.SUPPORTING: ("ACMW",)},
    ),
    "not named yet": (
        asb_cell_of_a_2_6("TBC Supporting ASB: ACMW AICHR"),
        {Role.COORDINATING: ()},
    ),
    "emptied": (
        asb_cell_of_a_2_6(""),
        {Role.COORDINATING: (), Role.SUPPORTING: ()},
    ),
    "look-alike letters": (
        asb_cell_of_a_2_6("АСМW Supporting ASB: ACMW AICHR"),
        {Role.COORDINATING: ("ACMW",)},
    ),
}


@pytest.mark.parametrize("name", BODIES)
def test_edited_asb_cell_changes_only_the_roles_of_its_activity(name: str) -> None:
    edit, roles = BODIES[name]
    activity = parse(edit(PLAN)).activity("A.2.6")

    assert changes(edit) == {f"activities/A.2.6/{role.value}" for role in roles}
    assert activity is not None
    assert {role: activity.named(role) for role in roles} == roles


def test_blank_asb_cell_filled() -> None:
    edit = replaced(
        "(including, but\t\tConduct", "(including, but\tSLOM Supporting ASB: ACMW\tConduct"
    )

    assert changes(edit) == {"activities/A.2.5/coordinating", "activities/A.2.5/supporting"}


@pytest.mark.parametrize("printed", ["AC-MW", "SOM ED"])
def test_body_printed_with_other_hyphens_is_reported(printed: str) -> None:
    text = asb_cell_of_a_2_6(f"ACWC Supporting ASB: {printed}")(PLAN)

    assert ("body_spelling", "A.2.6") in {
        (found.kind, found.locator) for found in parse(text).findings
    }


def test_body_that_the_glossary_lacks_is_reported() -> None:
    text = asb_cell_of_a_2_6("ADGMIN Supporting ASB: ACMW AICHR")(PLAN)

    assert ("body_not_in_glossary", "A.2.6") in {
        (found.kind, found.locator) for found in parse(text).findings
    }


def test_abbreviation_that_ends_in_a_small_letter_is_one_body() -> None:
    text = asb_cell_of_a_2_6("ASWGFi Supporting ASB: ACMW")(PLAN)
    activity = parse(text).activity("A.2.6")

    assert activity is not None
    assert activity.named(Role.COORDINATING) == ("ASWGFi",)
    assert activity.named(Role.SUPPORTING) == ("ACMW",)
