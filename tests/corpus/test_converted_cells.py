"""Cells of a table that a converter of documents printed: bullets, line breaks, empty ones."""

import pytest

from tests.corpus.made_up import ROW, SECOND, activity, found_kinds, plan, read, table, unassigned

PROJECTS = ("Inspect every tenth container", "Weigh every ship that leaves")


@pytest.mark.parametrize("mark", ["- ", "• ", "► ", "o ", "\u27a2 ", "\uf0b7 ", "✓ ", "■ ", ""])
def test_entries_may_stand_behind_line_breaks_and_bullets(mark: str) -> None:
    cell = "<br>".join(f"{mark}{project}" for project in PROJECTS)

    found = activity(plan(table({**ROW, "projects": cell})))

    assert tuple(project.wording.text for project in found.projects) == PROJECTS


def test_a_dash_inside_a_sentence_begins_no_entry() -> None:
    cell = "- Weigh ships – as far as wished - before they leave<br>- Inspect every tenth container"

    found = activity(plan(table({**ROW, "projects": cell.replace("–", "-")})))

    assert len(found.projects) == 2


@pytest.mark.parametrize("mark", ["e.g. ", "Eg: ", "Such as: ", "Examples may include: "])
def test_examples_may_stand_behind_a_line_break(mark: str) -> None:
    cell = f"{ROW['type']}<br>{mark}Open every box"

    found = activity(plan(table({**ROW, "type": cell})))

    assert found.wording.text == "Activities/programmes to inspect cargo"
    assert [example.text for example in found.examples] == ["Open every box"]


@pytest.mark.parametrize(
    "nothing", ["–", "N/A", "Nil", "TBC", "To be confirmed", "(to be decided)"]
)
def test_a_cell_that_says_nothing_holds_no_entry_and_is_reported(nothing: str) -> None:
    text = plan(table({**ROW, "projects": nothing, "bodies": nothing}))

    found = activity(text)

    assert found.projects == ()
    assert found.bodies == ()
    assert found_kinds(text) >= {"no_entries", "no_coordinating_body"}
    assert "joint_bodies" not in found_kinds(text)


@pytest.mark.parametrize(
    ("item", "deeper"),
    [
        ("(1) ", "  (a) "),
        ("1) ", "   a) "),
        ("* 1. ", "  * a. "),
        ("+ 1. ", "  + a. "),
        ("**1.** ", "    **a.** "),
    ],
)
def test_items_of_a_list_may_be_labelled_otherwise(item: str, deeper: str) -> None:
    words = "A. Background\n\nShips come and go:\n\n{0}Large ones, namely:\n\n{1}tankers\n"

    section = read(plan(sections=words.format(item, deeper))).section("A")

    assert section is not None
    assert [str(part.locator) for part in section.parts] == [
        "Section A",
        "Section A.1",
        "Section A.1.a",
    ]
    assert unassigned(plan(sections=words.format(item, deeper))) == []


NAMED = ("Handbook of the Port Authority", "Rapid team of thirty officers from the port")


def three_line_breaks(more: str) -> str:
    breaks = "Course for crews<br>Course for masters<br>Course for pilots<br>Course for cooks"
    third = {"type": "A.1.3 Activities/programmes to sail", "projects": more}
    return plan(
        table({**ROW, "projects": "<br>".join(NAMED)}, {**SECOND, "projects": breaks}, third)
    )


def test_line_breaks_that_never_part_a_sentence_part_entries() -> None:
    found = activity(three_line_breaks("Sail"))

    assert tuple(one.wording.text for one in found.projects) == NAMED


def test_line_breaks_of_full_lines_part_no_names() -> None:
    found = activity(three_line_breaks("Sail around<br>the cape"))

    assert [one.wording.text for one in found.projects] == [" ".join(NAMED)]
