"""Prose sections: labels lost and restored, paragraphs and footnotes broken over pages."""

import pytest

from tests.corpus.edits import HEADER
from tests.corpus.plan import parse
from tipassist.register.model import Register

TABLE = (
    "\n\nA. Prevention\n\nNo one is trafficked.\n\n"
    + HEADER
    + "A.1 Less risk\tA.1.1 Activities to warn\tSOMTC\tConduct a campaign\tNumber of campaigns\n"
)


def read(section: str) -> Register:
    return parse("A plan of our own\n\nA. Intro\n\n" + section.strip("\n") + TABLE)


def parts(section: str) -> list[tuple[str, str]]:
    found = read(section).section("A")
    assert found is not None
    return [(str(part.locator).removeprefix("Section "), part.wording.text) for part in found.parts]


def labels(section: str) -> list[str]:
    return [place for place, _ in parts(section)]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Lead:\n- 1. a\n- b\n- 3. c", ["A", "A.1", "A.2", "A.3"]),
        ("Lead:\n- a\n- 2. b\n- 3. c", ["A", "A.1", "A.2", "A.3"]),
        ("Lead:\n- 1. a\n - a. x\n - y\n - c. z", ["A", "A.1", "A.1.a", "A.1.b", "A.1.c"]),
        ("Lead:\n- 1. a\n - x\n - b. y\n- 2. b", ["A", "A.1", "A.1.a", "A.1.b", "A.2"]),
        ("Lead:\n- 1. a\n - a. x\n - y\n- 2. b", ["A", "A.1", "A.1.a", "A.1.b", "A.2"]),
        ("Lead:\n- 1. a\n - x\n - y\n- 2. b", ["A", "A.1", "A.1", "A.1", "A.2"]),
        ("Lead:\n- x\n- y", ["A", "A", "A"]),
        ("Lead:\n- A. x\n- B. y", ["A", "A.A", "A.B"]),
        ("Lead:\n1. x\n2. y\n a. z", ["A", "A.1", "A.2", "A.2.a"]),
        ("Lead:\n- 1. x\n\nNext:\n- a. y", ["A", "A.1", "A", "A.a"]),
    ],
)
def test_labels_are_read_and_lost_ones_restored_where_they_are_sure(
    printed: str, expected: list[str]
) -> None:
    assert labels(printed) == expected


def test_lettered_lines_without_dashes_are_items_of_the_section_around_them() -> None:
    text = (
        "A plan of our own\n\nC. Intro\n\nLead:\nA. The first\nB. The second\n\nD. More\n\nWords."
    )
    register = parse(text + TABLE)

    assert [str(part.locator) for part in register.section_parts()] == [
        "Section C",
        "Section C.A",
        "Section C.B",
        "Section D",
    ]


def test_items_are_introduced_by_the_paragraph_or_item_above() -> None:
    found = read("Lead:\n- 1. a\n - a. x\n- 2. b\n\nNext:\n- 1. c").section("A")

    assert found is not None
    assert [part.lead_in for part in found.parts] == [None, 0, 1, 0, None, 4]


def test_label_printed_twice_is_reported() -> None:
    found = read("Lead:\n- 1. a\n- 1. b").findings

    assert [one.locator for one in found if one.kind == "label_twice"] == ["Section A.1"]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("One sentence goes\n\non here.", ["One sentence goes on here."]),
        ("It is led by the\n\nWorking Group.", ["It is led by the Working Group."]),
        ("States, bodies,\n\nSchools and media.", ["States, bodies, Schools and media."]),
        ("One sentence.\n\nanother one.", ["One sentence.", "another one."]),
        ("A title\n\nAnother paragraph.", ["A title", "Another paragraph."]),
        ("One goes\n\n12\n\non here.", ["One goes on here."]),
        ("One goes\n\n¹ A note.\n\non here.", ["One goes on here."]),
        ("- 1. One goes\n\non here.", ["One goes on here."]),
    ],
)
def test_paragraph_cut_by_a_page_is_stitched(printed: str, expected: list[str]) -> None:
    assert [text for _, text in parts(printed)] == expected


BOTH_CUT = """
Words marked¹ in a paragraph that is cut, in particular, the

¹ A note that is cut when the page ends and must avoid

{first}

² Another note.

{second}
"""


def test_text_before_a_block_is_the_notes_when_the_paragraphs_rest_follows() -> None:
    register = read(BOTH_CUT.format(first="re-reading of it.", second="rest of it² here."))
    note = register.footnote(1)

    assert note is not None
    assert note.wording.text.endswith("must avoid re-reading of it.")
    assert [part.wording.text for part in register.section_parts()] == [
        "Words marked in a paragraph that is cut, in particular, the rest of it here."
    ]


def test_text_before_a_block_is_the_paragraphs_when_nothing_else_goes_on() -> None:
    register = read(BOTH_CUT.format(first="rest of it² here.", second="A new paragraph."))
    note = register.footnote(1)

    assert note is not None
    assert note.wording.text.endswith("must avoid")
    assert [part.wording.text for part in register.section_parts()] == [
        "Words marked in a paragraph that is cut, in particular, the rest of it here.",
        "A new paragraph.",
    ]


@pytest.mark.parametrize(
    ("printed", "heading"),
    [
        ("- 1. **Do No Harm:** Take care.", "Do No Harm"),
        ("- 1. Do No Harm: Take care.", "Do No Harm"),
        ("- 1. **The Group** will lead.", "The Group"),
        ("- 1. Take care of all people, wherever they are: at sea too.", None),
        ("- 1. Take care.", None),
        ("Note: a paragraph has no heading.", None),
    ],
)
def test_heading_of_an_item(printed: str, heading: str | None) -> None:
    (part,) = read(printed).section_parts()

    assert part.heading == heading
