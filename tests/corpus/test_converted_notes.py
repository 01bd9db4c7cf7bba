"""Footnotes, escapes and entities as converters of documents print them."""

import pytest

from tests.corpus.made_up import ROW, activity, plan, read, table, unassigned
from tipassist.corpus.prints import usual_print

NOTE = "ACTIP, Article 14(2)"
TYPE = "A.1.1 Activities/programmes to inspect cargo"


def with_note(mark: str, note: str) -> str:
    return plan(table({**ROW, "type": f"{TYPE}{mark}"}), notes=f"\n{note}\n")


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("[^1]", f"[^1]: {NOTE}"),
        ("[^fn1]", f"[^fn1]: {NOTE}"),
        ("[1](#fn1)", f"[1](#ref1) {NOTE}"),
        ("[[1]](#footnote-1)", f"1. {NOTE} [↑](#footnote-ref-1)"),
        ("[\\[1\\]](#_ftn1)", f"[\\[1\\]](#_ftnref1) {NOTE}"),
        ("$^{1}$", f"$^{{1}}$ {NOTE}"),
        ("<sup>1</sup>", f"<sup>1</sup> {NOTE}"),
        ("\\[1\\]", f"\\[1\\] {NOTE}"),
        (" ¹", f"## Endnotes\n\n1. {NOTE}"),
        (" ¹", f"**Notes:**\n\n- 1. {NOTE}"),
        (" ¹", f"(1) {NOTE}"),
    ],
)
def test_footnotes_may_be_printed_by_a_converter(mark: str, note: str) -> None:
    text = with_note(mark, note)

    found = activity(text)

    assert found.wording.text == "Activities/programmes to inspect cargo"
    assert found.footnotes == (1,)
    assert [str(one.target) for one in found.references] == ["ACTIP Art. 14(2)"]
    assert unassigned(text) == []


def test_numbered_items_of_prose_are_no_footnotes() -> None:
    listed = "A. Background\n\nShips come:\n\n- 1. from the north,\n- 2. from the south.\n"
    text = plan(
        table({**ROW, "type": f"{TYPE} ¹"}),
        sections=listed,
        notes=f"\nNotes\n\n1. {NOTE}\n",
    )

    section = read(text).section("A")

    assert section is not None
    assert [str(item.locator) for item in section.items] == ["Section A.1", "Section A.2"]
    assert [note.number for note in read(text).footnotes] == [1]


@pytest.mark.parametrize(
    "printed",
    [
        "A\\.1\\.1 Activities\\/programmes to inspect cargo \\(all of it\\)",
        "A.1.1&nbsp;Activities&#47;programmes to inspect cargo &#40;all of it)",
    ],
)
def test_escapes_and_entities_are_read_as_what_they_mean(printed: str) -> None:
    text = plan(table({**ROW, "type": printed}))

    found = activity(text)

    assert found.wording.text == "Activities/programmes to inspect cargo (all of it)"
    assert [span.of(text) for span in found.wording.spans] == [
        printed.removeprefix("A\\.1\\.1 ").removeprefix("A.1.1&nbsp;")
    ]


def test_an_escaped_label_begins_an_item() -> None:
    listed = "A. Background\n\nShips come:\n\n1\\. from the north,\n\n2\\. from the south.\n"

    section = read(plan(sections=listed)).section("A")

    assert section is not None
    assert [str(item.locator) for item in section.items] == ["Section A.1", "Section A.2"]


@pytest.mark.parametrize("part", [" ", "[", "\\[", "- ", "&", "1. ", "1. x [", "\\."])
def test_long_lines_of_odd_signs_keep_their_length(part: str) -> None:
    text = part * 20_000

    assert len(usual_print(text)) == len(text)
