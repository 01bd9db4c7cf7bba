"""Word documents: styles, automatic numbers, tables, footnotes, tracked changes."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph

from tipassist.corpus.reading.document import read_document
from tipassist.register.instruments import PARAGRAPH_GAP

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LEVELS = (
    ("decimal", "%1.", ""),
    ("lowerLetter", "(%2)", ""),
    ("lowerRoman", "%3)", ""),
    ("decimal", "%1.%4", "<w:isLgl/>"),
    ("bullet", "\uf0b7", ""),
)
NOTES = """
<w:footnotes {W}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ACTIP,
Article 14.</w:t></w:r></w:p></w:footnote>
</w:footnotes>"""
_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_NOTES_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def read(made: Document, folder: Path) -> str:
    """Return the stored text of a Word document."""
    made.save(str(folder / "document"))
    return read_document(folder / "document").text


def add_list(made: Document, num_id: int, extra: str = "", start: int = 1) -> None:
    """Add a list with five levels; `extra` stands in its use."""
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start if at == 0 else 1}"/>'
        f'<w:numFmt w:val="{name}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (name, text, more) in enumerate(LEVELS)
    )
    root = made.part.numbering_part.element
    abstract = f'<w:abstractNum {W} w:abstractNumId="{num_id}">{levels}</w:abstractNum>'
    root.insert(0, parse_xml(abstract))
    add_use(made, num_id, num_id, extra)


def add_use(made: Document, num_id: int, abstract: int, extra: str = "") -> None:
    """Add a use of a list."""
    made.part.numbering_part.element.append(
        parse_xml(
            f'<w:num {W} w:numId="{num_id}"><w:abstractNumId w:val="{abstract}"/>{extra}</w:num>'
        )
    )


def numbered(paragraph: Paragraph, num_id: int, level: int) -> None:
    """Put a paragraph into a list."""
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>')
    )


def append(made: Document, *paragraphs: str) -> None:
    """Append paragraphs given as the XML inside them."""
    for inside in paragraphs:
        made.element.body.insert(-1, parse_xml(f"<w:p {W}>{inside}</w:p>"))


def test_styles_become_headings_below_the_title(tmp_path: Path) -> None:
    made = docx.Document()
    for style, words in (
        ("Title", "A Plan"), ("Heading 1", "Part"), ("Heading 3", "Article 1"), ("Normal", "w."),
    ):  # fmt: skip
        made.add_paragraph(words, style=style)
    made.add_paragraph().add_run("Bold words").bold = True

    assert (
        read(made, tmp_path) == "# A Plan\n\n## Part\n\n#### Article 1\n\nw.\n\n##### Bold words\n"
    )


def test_numbers_that_word_makes_are_written_out(tmp_path: Path) -> None:
    made = docx.Document()
    add_list(made, 90, start=3)
    add_use(made, 91, 90, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    for num_id, level in (
        (90, 0), (90, 1), (90, 1), (90, 2), (90, 2), (90, 1), (90, 0), (90, 1), (90, 3), (90, 4),
        (91, 0), (91, 0), (90, 0),
    ):  # fmt: skip
        numbered(made.add_paragraph("x"), num_id, level)
    numbered(made.add_paragraph("none"), 0, 0)

    labels = [line.removesuffix(" x") for line in read(made, tmp_path).strip().split("\n\n")]

    assert labels == [
        "3.", "(a)", "(b)", "i)", "ii)", "(c)", "4.", "(a)", "4.1", "•", "1.", "2.", "3.", "none",
    ]  # fmt: skip


def test_numbers_come_from_styles_too(tmp_path: Path) -> None:
    made = docx.Document()
    add_list(made, 90)
    style = made.styles["Heading 2"].element
    style.get_or_add_pPr().append(parse_xml(f'<w:numPr {W}><w:numId w:val="90"/></w:numPr>'))
    for words in ("First", "Second"):
        made.add_paragraph(words, style="Heading 2")

    assert read(made, tmp_path) == "## 1. First\n\n## 2. Second\n"


def test_tables_keep_their_places_where_cells_are_merged(tmp_path: Path) -> None:
    made = docx.Document()
    table = made.add_table(3, 3)
    for row in table.rows:
        for at, cell in enumerate(row.cells):
            cell.text = f"{at}"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "over both"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "down"
    table.cell(1, 2).text = "two\nlines"

    assert read(made, tmp_path) == "over both\t\t2\ndown\t1\ttwo lines\n\t1\t2\n"


def test_a_box_of_one_cell_is_running_text(tmp_path: Path) -> None:
    made = docx.Document()
    cell = made.add_table(1, 1).cell(0, 0)
    cell.text = "One"
    cell.add_paragraph("Two")

    assert read(made, tmp_path) == "One\n\nTwo\n"


def test_footnotes_stand_after_their_paragraph(tmp_path: Path) -> None:
    made = docx.Document()
    append(
        made,
        '<w:r><w:t>Words</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r>'
        "<w:r><w:t>.</w:t></w:r>",
        "<w:r><w:t>More.</w:t></w:r>",
    )
    path = tmp_path / "document"
    buffer = io.BytesIO()
    made.save(buffer)
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "[Content_Types].xml":
                told = f'<Override PartName="/word/footnotes.xml" ContentType="{_NOTES_TYPE}"/>'
                part = part.replace(b"</Types>", f"{told}</Types>".encode())
            elif name == "word/_rels/document.xml.rels":
                link = f'<Relationship Id="rN" Type="{_NOTES_LINK}" Target="footnotes.xml"/>'
                part = part.replace(b"</Relationships>", f"{link}</Relationships>".encode())
            new.writestr(name, part)
        new.writestr("word/footnotes.xml", NOTES.replace("{W}", W).strip())

    text = read_document(path).text

    assert text == "Words[^1].\n\n[^1]: ACTIP, Article 14.\n\nMore.\n"


INSIDE = {
    "tracked changes": (
        "<w:r><w:t>kept </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>new</w:t></w:r></w:ins>",
        "kept new",
    ),
    "fields": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Annex 1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> applies</w:t></w:r>',
        "Annex 1 applies",
    ),
    "hidden words": (
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>shown</w:t></w:r>",
        "shown",
    ),
    "hyphens, blanks and breaks": (
        "<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>punish</w:t><w:softHyphen/><w:t>ment</w:t>"
        "<w:tab/><w:t>of\u00a0a</w:t><w:br/><w:t>victim</w:t></w:r>",
        "non-punishment of a victim",
    ),
    "links and content controls": (
        "<w:hyperlink><w:r><w:t>A link</w:t></w:r></w:hyperlink>"
        "<w:sdt><w:sdtContent><w:r><w:t> and a field</w:t></w:r></w:sdtContent></w:sdt>",
        "A link and a field",
    ),
    "raised numbers without a footnote": (
        '<w:r><w:t>m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        "<w:t>2</w:t></w:r>",
        "m²",
    ),
}


@pytest.mark.parametrize("name", INSIDE)
def test_words_are_read_as_printed(name: str, tmp_path: Path) -> None:
    inside, printed = INSIDE[name]
    made = docx.Document()
    append(made, inside)

    assert read(made, tmp_path) == f"{printed}\n"


def test_a_table_of_contents_is_left_out_with_a_note(tmp_path: Path) -> None:
    made = docx.Document()
    made.styles.add_style("toc 1", 1)
    made.add_paragraph("Background\t3", style="toc 1")
    made.add_paragraph("Words.")
    made.save(str(tmp_path / "document"))

    found = read_document(tmp_path / "document")

    assert (found.text, found.notes) == ("Words.\n", ("The table of contents is left out.",))


def test_signs_of_symbol_fonts_are_ordinary_bullets(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("\uf0b7 Schools")
    named = made.add_paragraph(" Ports")
    sign = parse_xml(f'<w:r {W}><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>')
    named._p.insert(0, sign)

    assert read(made, tmp_path) == "• Schools\n\n• Ports\n"


def test_paragraphs_of_a_cell_are_kept_apart(tmp_path: Path) -> None:
    made = docx.Document()
    cells = made.add_table(1, 2).rows[0].cells
    cells[0].text = "A.1"
    cells[1].text = "Nature of the data"
    for words in ("", "Transparency of the data"):
        cells[1].add_paragraph(words)

    assert (
        read(made, tmp_path) == f"A.1\tNature of the data{PARAGRAPH_GAP}Transparency of the data\n"
    )
