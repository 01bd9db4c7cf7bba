"""Cells of bodies as other editors print them: titles of two roles, other labels, unknown ones."""

import pytest

from tests.corpus.made_up import ROW, TITLES, activity, found_kinds, plan, read, table
from tipassist.types import Role

BOTH = {**TITLES, "bodies": "Lead Body / Supporting Body"}


def roles(cell: str, titles: dict[str, str] = TITLES) -> tuple[tuple[str, ...], ...]:
    found = activity(plan(table({**ROW, "bodies": cell}, titles=titles)))
    return tuple(found.named(role) for role in Role)


@pytest.mark.parametrize(
    "cell",
    [
        "HARBOUR / CUSTOMS, PILOTS",
        "HARBOUR<br>CUSTOMS, PILOTS",
        "HARBOUR<br>CUSTOMS<br>PILOTS",
        "Lead: HARBOUR<br>Support: CUSTOMS, PILOTS",
        "HARBOUR Supporting ASBs: CUSTOMS PILOTS",
    ],
)
def test_a_title_of_two_roles_tells_them_apart(cell: str) -> None:
    assert roles(cell, BOTH) == (("HARBOUR",), ("CUSTOMS", "PILOTS"), ())


def test_roles_read_by_the_title_are_reported() -> None:
    text = plan(table({**ROW, "bodies": "HARBOUR / CUSTOMS"}, titles=BOTH))

    assert "roles_by_title" in found_kinds(text)
    assert "joint_bodies" not in found_kinds(text)


def test_a_slash_under_the_title_of_one_role_joins_bodies() -> None:
    assert roles("HARBOUR / CUSTOMS") == (("HARBOUR", "CUSTOMS"), (), ())


@pytest.mark.parametrize(
    "label",
    [
        "with the support of",
        "Assisting ASBs:",
        "Contributing ASB:",
        "In cooperation with:",
        "**Supporting:**",
        "S:",
        "(Supporting:",
    ],
)
def test_supporting_bodies_may_have_other_labels(label: str) -> None:
    assert roles(f"HARBOUR {label} CUSTOMS, PILOTS") == (("HARBOUR",), ("CUSTOMS", "PILOTS"), ())


def test_bodies_behind_an_unknown_label_do_not_coordinate_and_are_reported() -> None:
    cell = "HARBOUR<br>Observers: CUSTOMS"

    assert roles(cell) == (("HARBOUR",), (), ("CUSTOMS",))
    assert [
        (one.locator, one.message)
        for one in read(plan(table({**ROW, "bodies": cell}))).findings
        if one.kind == "role_unknown"
    ] == [
        (
            "A.1.1",
            "'Observers:' is no role that is known: the bodies behind it are taken as relevant",
        )
    ]


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Suporting ASBs:", (("HARBOUR",), ("CUSTOMS",), ())),
        ("Supportng ASB", (("HARBOUR",), ("CUSTOMS",), ())),
        ("Suppporting:", (("HARBOUR",), ("CUSTOMS",), ())),
        ("Contribting bodies:", (("HARBOUR",), ("CUSTOMS",), ())),
        ("Relevent ASB:", (("HARBOUR",), (), ("CUSTOMS",))),
        ("Cordinating ASB:", (("HARBOUR", "CUSTOMS"), (), ())),
    ],
)
def test_a_misspelt_label_is_the_role_that_it_means_and_is_reported(
    label: str, expected: tuple[tuple[str, ...], ...]
) -> None:
    cell = f"HARBOUR<br>{label} CUSTOMS"

    assert roles(cell) == expected
    kinds = found_kinds(plan(table({**ROW, "bodies": cell})))
    assert "role_misspelt" in kinds
    assert "role_unknown" not in kinds


@pytest.mark.parametrize("label", ["Reporting ASB:", "Consulting:", "Distributing bodies:"])
def test_another_word_is_no_misspelt_label(label: str) -> None:
    cell = f"HARBOUR<br>{label} CUSTOMS"

    assert roles(cell) == (("HARBOUR",), (), ("CUSTOMS",))
    assert "role_misspelt" not in found_kinds(plan(table({**ROW, "bodies": cell})))
