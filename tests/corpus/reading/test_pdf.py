"""PDFs with what they have in life: headers, columns, tables over pages, footnotes, hyphens."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from fpdf import FPDF

from tests.corpus.reading.made import FAMILY, font_pdf, write_words
from tipassist.corpus.reading.document import read_document

SENTENCE = "The Parties shall cooperate to prevent and combat trafficking in persons. "


def read(pdf: FPDF, folder: Path) -> str:
    """Return the stored text of a PDF."""
    path = folder / "document"
    pdf.output(str(path))
    return read_document(path).text


def test_headers_footers_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    pdf = font_pdf(header="Review Report of the Work Plan", footer="- {page} -")
    for number in range(90):
        write_words(pdf, f"{number}) {'It says: ' * (number % 7)}{SENTENCE * 2}".strip())

    text = read(pdf, tmp_path)

    assert text.count("\f") == pdf.page_no() - 1 >= 2
    assert "Review Report" not in text
    assert "- 2 -" not in text
    assert text.count("trafficking") == 180


def test_a_footer_with_another_number_before_that_of_the_page_is_left_out(tmp_path: Path) -> None:
    pdf = font_pdf(footer="ORLE/QUAY/2032/2 – page {page}")
    for number in range(60):
        write_words(pdf, f"{number}) {'It says: ' * (number % 7)}{SENTENCE * 2}".strip())

    text = read(pdf, tmp_path)

    assert text.count("\f") >= 2
    assert "ORLE" not in text


def test_a_paragraph_over_a_page_is_one_with_the_break_inside(tmp_path: Path) -> None:
    pdf = font_pdf()
    pdf.set_y(250)
    write_words(pdf, "each Party shall consider " * 60 + "this.")

    text = read(pdf, tmp_path)

    assert text.split() == ("each Party shall consider " * 60 + "this.").split()
    assert text.count("\n") == text.count("\f") == 1


def test_a_broken_word_stands_whole_before_the_page_break(tmp_path: Path) -> None:
    pdf = font_pdf()
    pdf.set_y(260)
    pdf.cell(0, 5, "They shall protect, to the end of the page, the victims of traf-")
    pdf.add_page()
    pdf.cell(0, 5, "ficking in persons.")

    assert read(pdf, tmp_path) == (
        "They shall protect, to the end of the page, the victims of trafficking\fin persons.\n"
    )


def test_headings_are_known_by_size_and_weight(tmp_path: Path) -> None:
    pdf = font_pdf()
    write_words(pdf, "A Convention on Things", size=18, style="B")
    write_words(pdf, "Chapter I", size=14, style="B")
    write_words(pdf, "Article 1", style="B")
    write_words(pdf, SENTENCE * 5)
    write_words(pdf, "Chapter II", size=14, style="B")

    lines = read(pdf, tmp_path).split("\n\n")

    assert [line.split()[0] for line in lines] == ["#", "##", "###", "The", "##"]


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    pdf = font_pdf(header="Series", footer="{page}")
    write_words(pdf, "A title that stands over both of the columns of the page, as such titles do")
    words = [f"w{number}" for number in range(700)]
    with pdf.text_columns(ncols=2, gutter=10, text_align="JUSTIFY") as columns:
        columns.write(" ".join(words))

    text = read(pdf, tmp_path)

    assert [word for word in text.split() if word[0] == "w" and word[1:].isdigit()] == words


def test_a_table_over_pages_is_one_table_without_its_repeated_header(tmp_path: Path) -> None:
    pdf = font_pdf(footer="Page {page} of 9")
    rows = [("No", "Recommendation", "Status"), *((f"{n}.", SENTENCE, "") for n in range(60))]
    with pdf.table(rows, col_widths=(1, 6, 2)):
        pass

    text = read(pdf, tmp_path)

    assert [line for line in text.split("\n") if "\t" in line] == [
        "\t".join(cell.strip() for cell in row) for row in rows
    ]
    assert "\n\f\n" in text


def test_words_too_long_for_their_cell_are_whole_again(tmp_path: Path) -> None:
    pdf = font_pdf()
    write_words(pdf, "Programmes for schools/students/teachers.")
    with pdf.table(width=44, align="LEFT", first_row_as_headings=False) as table:
        table.row(("Activities/programmes to prevent", "of schools/students/teachers"))

    assert read(pdf, tmp_path).split("\n")[-2] == (
        "Activities/programmes to prevent\tof schools/students/teachers"
    )


def test_merged_cells_leave_their_other_places_empty(tmp_path: Path) -> None:
    pdf = font_pdf()
    with pdf.table() as table:
        row = table.row()
        row.cell("Over both", colspan=2)
        row.cell("C")
        row = table.row()
        row.cell("Down", rowspan=2)
        row.cell("b")
        row.cell("c")
        table.row(("bb", "cc"))

    assert read(pdf, tmp_path) == "Over both\t\tC\nDown\tb\tc\n\tbb\tcc\n"


def test_footnotes_stand_after_the_block_they_interrupt(tmp_path: Path) -> None:
    pdf = font_pdf()
    write_words(pdf, "Words with a mark.³ An area of 5 m² and")
    write_words(pdf, "³ ACTIP, Article 14,", size=8)
    write_words(pdf, SENTENCE)

    assert read(pdf, tmp_path).split("\n\n") == [
        "Words with a mark.[^3] An area of 5 m² and",
        SENTENCE.strip(),
        "[^3]: ACTIP, Article 14,\n",
    ]


def test_a_footnote_over_pages_is_one_footnote(tmp_path: Path) -> None:
    pdf = font_pdf()
    for note in ("¹ Some words of a note that", "go on over the page."):
        for _ in range(12):
            write_words(pdf, SENTENCE * 2 + ("It stands.¹" if note[0] == "¹" else ""))
        pdf.set_y(250)
        write_words(pdf, note, size=7)
        pdf.add_page()
    write_words(pdf, SENTENCE)

    assert "[^1]: Some words of a note that go on over the page.\n" in read(pdf, tmp_path)


def test_lists_keep_their_labels_and_hanging_lines(tmp_path: Path) -> None:
    pdf = font_pdf()
    items = ("1.", "(a)", "(i)", "(ii)", "(b)", "2.", "IV.", "3.4.2")
    for item in items:
        pdf.set_font(FAMILY, size=10)
        pdf.cell(12, 5, item)
        pdf.multi_cell(90, 5, SENTENCE * 2, new_x="LMARGIN", new_y="NEXT")

    assert read(pdf, tmp_path).strip().split("\n\n") == [
        f"{item} {(SENTENCE * 2).strip()}" for item in items
    ]


def test_a_sentence_that_ends_in_a_chapter_is_not_broken_before_it(tmp_path: Path) -> None:
    pdf = font_pdf()
    pdf.set_font(FAMILY, size=10)
    for line in ("The lamps are kept lit in every harbour of the lake, by night, as told in",):
        pdf.multi_cell(pdf.get_string_width(line) + 4, 5, line, new_x="LMARGIN", new_y="NEXT")
    pdf.multi_cell(90, 5, "Chapter V.", new_x="LMARGIN", new_y="NEXT")

    assert read(pdf, tmp_path).strip().endswith("as told in Chapter V.")


def test_a_decimal_at_the_beginning_of_a_line_is_no_label(tmp_path: Path) -> None:
    pdf = font_pdf()
    pdf.set_font(FAMILY, size=10)
    lines = (
        "The harbours of the lake were built for ten crowns. Most of this,",
        "2.1 million, was paid by the guild of the boatmen, and the rest by towns.",
    )
    for line in lines:
        pdf.multi_cell(pdf.get_string_width(line) + 4, 5, line, new_x="LMARGIN", new_y="NEXT")

    assert "Most of this, 2.1 million, was paid" in read(pdf, tmp_path)


def test_ligatures_soft_hyphens_and_hard_blanks_are_undone(tmp_path: Path) -> None:
    pdf = font_pdf()
    pdf.multi_cell(
        40, 5, "The o\ufb03ce of Article\u00a05 and traf\u00adficking in human be\u00adings"
    )

    assert read(pdf, tmp_path) == "The office of Article 5 and trafficking in human beings\n"


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_pages_that_are_turned_are_read_upright(angle: int, tmp_path: Path) -> None:
    pdf = font_pdf()
    write_words(pdf, SENTENCE * 4)
    pdf.add_page()
    with pdf.rotation(angle, pdf.w / 2, pdf.h / 2):
        pdf.set_xy(60, 120)
        pdf.multi_cell(80, 5, SENTENCE * 3)

    assert read(pdf, tmp_path).split("\f")[1].split() == (SENTENCE * 3).split()


def test_a_watermark_is_left_out_with_a_note(tmp_path: Path) -> None:
    pdf = font_pdf()
    write_words(pdf, SENTENCE)
    with pdf.rotation(45, 100, 150):
        pdf.text(100, 150, "DRAFT")
    path = tmp_path / "document"
    pdf.output(str(path))

    found = read_document(path)

    assert found.text.strip() == SENTENCE.strip()
    assert found.notes == ("Page 1: text that stands at an angle is left out: 'DRAFT'.",)


def test_a_table_of_contents_is_left_out_with_a_note(tmp_path: Path) -> None:
    pdf = font_pdf()
    for entry in ("Article 1 Purpose " + ". " * 30 + "3", "Article 2 Scope" + "." * 60 + "12"):
        write_words(pdf, entry)
    write_words(pdf, SENTENCE)
    path = tmp_path / "document"
    pdf.output(str(path))

    found = read_document(path)

    assert found.text.strip() == SENTENCE.strip()
    assert found.notes == ("The table of contents is left out.",)


def test_progress_tells_the_pages_read(tmp_path: Path) -> None:
    pdf = font_pdf()
    pdf.add_page()
    write_words(pdf, SENTENCE)
    path = tmp_path / "document"
    pdf.output(str(path))
    told: list[tuple[str, int, int]] = []

    read_document(path, progress=lambda *stage: told.append(stage))

    assert told == [("Reading pages", done, 2) for done in (0, 1, 2)]


def test_headings_that_differ_by_a_number_are_no_running_headers(tmp_path: Path) -> None:
    pdf = font_pdf(header="Made up", footer="Page {page} of 3")
    for number in (4, 9, 11):
        if number > 4:
            pdf.add_page()
        write_words(pdf, f"Article {number}", size=14, style="B")
        write_words(pdf, f"{number}. {SENTENCE}")

    text = read(pdf, tmp_path)

    assert [line for line in text.split("\n") if "Article" in line] == [
        "# Article 4",
        "# Article 9",
        "# Article 11",
    ]
    assert "Page" not in text


ROWS = ("State", "Share", "Paid by"), ("Norland", "40", "a ministry"), ("Sudland", "35", "a bank")


def unruled(pdf: FPDF, rows: Sequence[tuple[str, ...]]) -> None:
    """Write the rows of a table without ruling lines."""
    for row in rows:
        for at, cell in enumerate(row):
            pdf.set_x(10 + 60 * at)
            pdf.cell(50, 6, cell)
        pdf.ln(6)


def test_a_table_without_ruling_lines_is_read_by_rows(tmp_path: Path) -> None:
    pdf = font_pdf()
    write_words(pdf, "Costs are shared by those who signed, in the shares that stand here:")
    unruled(pdf, ROWS)
    write_words(pdf, "Nobody pays more than that, whatever the ministers of the others may say.")

    rows = "\n".join("\t".join(row) for row in ROWS)
    assert f"stand here:\n\n{rows}\n\nNobody pays" in read(pdf, tmp_path)


def test_a_cell_without_ruling_lines_goes_on_in_the_next_line(tmp_path: Path) -> None:
    pdf = font_pdf()
    for row in (*ROWS, ("", "", "of the north"), ("Estland", "25", "nobody")):
        unruled(pdf, [row])
        pdf.ln(0 if row[0] == "Sudland" else 4)

    assert "Sudland\t35\ta bank of the north\nEstland\t25\tnobody" in read(pdf, tmp_path)


def test_a_table_of_contents_without_dots_is_no_table(tmp_path: Path) -> None:
    pdf = font_pdf()
    unruled(pdf, [("1.", "Method", "2"), ("2.", "Findings", "4"), ("3.", "Costs", "9")])

    assert "\t" not in read(pdf, tmp_path)


def test_short_titles_and_words_in_the_middle_are_no_columns(tmp_path: Path) -> None:
    pdf = font_pdf()
    words = ["Summary", "in four ports", "Method", "by the team", "Places", "by boat"] * 2
    for number, word in enumerate(words):
        pdf.set_x(100 if number % 2 else 10)
        pdf.cell(40, 6, f"{word} {number}", new_x="LMARGIN", new_y="NEXT")
        pdf.ln(6)

    told = read(pdf, tmp_path)

    assert [int(one) for one in re.findall(r"\d+", told)] == list(range(12))
