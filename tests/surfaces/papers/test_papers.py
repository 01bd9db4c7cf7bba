"""A paper says the same as Word, PDF and Markdown."""

import hashlib
import io
import re
from collections.abc import Iterator
from datetime import date
from importlib.resources import files

import pytest
from docx import Document
from pypdf import PdfReader

from tests.surfaces.papers.reading import markdown_texts, pdf_text, squeezed, word_texts
from tipassist.register.tables import Table
from tipassist.surfaces.papers.forms import Form, written
from tipassist.surfaces.papers.paper import Grid, Heading, Paper, Paragraph, Run, labelled

ODD = (
    "a *star* and _line_ [x](y) `code` <b>&amp; | # 1. ~~no~~ \\ end",
    "=1+1",
    "ΑСΤΙΡ ¹²³⁴ – ‘quotes’ “double” … é ő Đ ≥",
    "- not a list",
    "2023-2028",
)


def paper(*blocks: Heading | Paragraph | Grid) -> Paper:
    return Paper("A *title* & more", blocks, foot="A plan, edition 1", made_on=date(2026, 11, 27))


def grid(*rows: tuple[str, ...]) -> Grid:
    return Grid(Table("rows", ("Code", "Words"), rows), (1, 4))


def texts(content: bytes, form: Form) -> Iterator[str]:
    return word_texts(content) if form is Form.DOCX else markdown_texts(content)


@pytest.mark.parametrize("form", [Form.DOCX, Form.MARKDOWN])
@pytest.mark.parametrize("odd", ODD)
def test_a_text_is_words_whatever_it_looks_like(odd: str, form: Form) -> None:
    made = paper(Heading(odd, 1), Paragraph((Run(odd, strong=True),)), grid(("A.1", odd)))
    assert list(texts(written(made, form), form))[:5] == [
        "A *title* & more",
        odd,
        odd,
        *("Code", "Words"),
    ]
    assert list(texts(written(made, form), form))[5:7] == ["A.1", odd]


@pytest.mark.parametrize("odd", ODD)
def test_a_pdf_has_the_letters_of_every_text(odd: str) -> None:
    made = paper(Heading(odd, 1), labelled("Label", odd), grid(("A.1", odd)))
    assert pdf_text(written(made, Form.PDF)).count(squeezed(odd)) == 3


def test_what_the_font_of_a_pdf_lacks_is_seen_to_be_missing() -> None:
    assert "a\ufffd\ufffdb" in pdf_text(written(paper(grid(("A", "aกขb"))), Form.PDF))


@pytest.mark.parametrize("form", Form)
def test_what_no_file_can_hold_is_replaced(form: Form) -> None:
    content = written(paper(grid(("A", "a\x0bb\x00c\ud800"))), form)
    found = pdf_text(content) if form is Form.PDF else "".join(texts(content, form))
    assert "a\ufffdb\ufffdc\ufffd" in found


@pytest.mark.parametrize("words", [" ".join(map(str, range(3_000))), "x" * 9_000])
def test_a_row_longer_than_a_page_goes_on_over_pages(words: str) -> None:
    found = pdf_text(written(paper(grid(("", words))), Form.PDF))
    assert squeezed(words) in found.replace("CodeWords", "")


def test_headings_are_bookmarks_and_rows_keep_their_header_in_a_pdf() -> None:
    rows = [(f"A.{number}", "words " * 30) for number in range(40)]
    made = paper(Heading("One", 1), Heading("Below", 3), grid(*rows))
    reader = PdfReader(io.BytesIO(written(made, Form.PDF)))
    assert reader.outline[0]["/Title"] == "One"  # type: ignore[call-overload]
    assert len(reader.pages) > 1
    assert all("Code" in page.extract_text() for page in reader.pages)
    assert reader.metadata is not None
    assert reader.metadata.title == "A *title* & more"


def test_a_word_table_repeats_its_header_and_keeps_rows_whole() -> None:
    made = Document(io.BytesIO(written(paper(grid(("A", "b"))), Form.DOCX)))
    (table,) = made.tables
    marks = [[one.tag.rsplit("}")[-1] for one in row._tr.trPr] for row in table.rows]
    assert marks == [["cantSplit", "tblHeader"], ["cantSplit"]]
    assert made.core_properties.created == made.core_properties.modified
    assert made.core_properties.title == "A *title* & more"


def test_items_of_a_list_follow_each_other_and_end_before_a_paragraph() -> None:
    made = paper(labelled("Edition", "1"), labelled("Made", "2"), Paragraph((Run("After."),)))
    assert written(made, Form.MARKDOWN).decode() == (
        "# A \\*title\\* \\& more\n\n- **Edition:** 1\n- **Made:** 2\n\nAfter.\n\n\n"
        "A plan, edition 1\n"
    )


def test_the_same_paper_is_the_same_file() -> None:
    made = paper(Heading("One", 1), grid(*((odd, odd) for odd in ODD)))
    for form in (Form.PDF, Form.MARKDOWN):
        assert written(made, form) == written(made, form)


def test_the_font_is_the_one_that_its_readme_names() -> None:
    folder = files("tipassist.surfaces.papers") / "fonts"
    listed = re.findall(r"`(\S+\.ttf)` \| `(\w{64})`", (folder / "README.md").read_text("utf-8"))
    assert len(listed) == 2
    for name, digest in listed:
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
