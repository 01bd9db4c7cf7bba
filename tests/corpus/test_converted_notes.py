"""Footnotes, escapes and entities as converters of documents print them."""

import pytest

from tests.corpus.made_up import ROW, SECOND, activity, found_kinds, plan, read, table, unassigned
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


NOTES = "¹ ACTIP, Article 5\n\n{second}\n\n³ APA, Paragraph IV.A(e)\n"


def with_notes(projects: str, second: str = "2 ACTIP, Article 14(2)", more: str = "") -> str:
    row = {**ROW, "outcome": "A.1 Ports watch cargo ¹", "projects": projects}
    other = {**SECOND, "projects": "Train inspectors ³", "indicators": more}
    return plan(table(row, other), notes=NOTES.format(second=second))


@pytest.mark.parametrize("projects", ["Weigh ships. 2", "Weigh all ships 2", "Weigh ships (all) 2"])
def test_a_mark_and_its_note_may_both_be_plain(projects: str) -> None:
    text = with_notes(projects)
    found = activity(text)

    assert found.footnotes == (2,)
    assert [str(one.target) for one in found.references] == ["ACTIP Art. 14(2)"]
    assert found.projects[0].wording.text == projects.removesuffix(" 2")
    assert "mark_in_plain_digits" in found_kinds(text)
    assert unassigned(text) == []


@pytest.mark.parametrize("words", ["ODET, Paragraph 5(f)", "Oslo Code, rule 3", "OCM, item 2"])
def test_a_lone_number_takes_the_source_before_it_whatever_it_is_of(words: str) -> None:
    text = with_notes("Weigh ships. 2", second=f"{words}\n\n²")
    found = activity(text)

    assert found.footnotes == (2,)
    assert found.projects[0].wording.text == "Weigh ships."
    assert unassigned(text) == []


@pytest.mark.parametrize(
    ("projects", "more"),
    [
        ("Weigh ships of at least 2", ""),
        ("Weigh ships as required by principle 2", ""),
        ("Weigh ships from 1 to 2", ""),
        ("Weigh all ships", ""),
        ("Weigh all ships 2", "Ships weighed 2"),
    ],
)
def test_a_number_that_may_be_no_mark_is_none(projects: str, more: str) -> None:
    assert activity(with_notes(projects, more=more)).footnotes == ()


def test_a_plain_number_before_other_words_is_no_footnote() -> None:
    text = with_notes("Weigh all ships 2", second="2 ships were lost that year")

    assert [note.number for note in read(text).footnotes] == [1, 3]


def prose_with_notes(first: str, item: str, rest: str) -> str:
    return plan(
        sections=(
            "A. Background\n\nShips come. ¹\n\nShips go. ²\n\n"
            f"¹ {first}\n\n² ACTIP, Article 5.\n\n"
            f"They carry:\n\n- a. {item}\n\n{rest}\n\n³ ACTIP, Article 6.\n\nThe end. ³\n"
        )
    )


@pytest.mark.parametrize("end", ["when the", "kept on file, and", "under ACTIP,"])
def test_a_footnote_that_breaks_off_goes_on_behind_others(end: str) -> None:
    text = prose_with_notes(f"A risk note is reviewed {end}", "Cargo", "voyage has ended.")
    register = read(text)
    first = register.footnote(1)

    assert first is not None
    assert first.wording.text.endswith(f"{end} voyage has ended.")
    assert [part.wording.text for part in register.section_parts()][-2:] == ["Cargo", "The end."]


def test_a_paragraph_that_breaks_off_goes_on_behind_whole_footnotes() -> None:
    text = prose_with_notes("A risk note is kept.", "Cargo of the", "last voyage.")

    assert "Cargo of the last voyage." in [part.wording.text for part in read(text).section_parts()]
