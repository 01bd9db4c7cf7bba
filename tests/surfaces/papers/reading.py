"""What stands in the files that papers become, as their readers see it."""

import io
import re
from collections.abc import Iterator

from docx import Document
from docx.document import Document as Word
from docx.table import Table
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt
from markdown_it.token import Token
from pypdf import PdfReader

_PAGE_FOOT = re.compile(r"^.*\d+ / \d+$", re.MULTILINE)


def word_texts(content: bytes) -> Iterator[str]:
    """Yield the text of each paragraph and each cell of a Word document, in reading order."""
    document: Word = Document(io.BytesIO(content))
    for block in document.iter_inner_content():
        match block:
            case Paragraph():
                yield block.text
            case Table():
                yield from (cell.text for row in block.rows for cell in row.cells)


def markdown_texts(content: bytes) -> Iterator[str]:
    """Yield the text of each paragraph, heading and cell of Markdown, as a reader shows it."""
    for token in MarkdownIt().enable("table").parse(content.decode()):
        if token.type == "inline":
            yield "".join(_words(one) for one in token.children or ())


def _words(token: Token) -> str:
    return " " if token.type in {"softbreak", "hardbreak"} else token.content


def pdf_text(content: bytes) -> str:
    """Return the text of a PDF without blanks: a line may break anywhere."""
    pages = (page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return squeezed("\n".join(_PAGE_FOOT.sub("", page) for page in pages))


def squeezed(text: str) -> str:
    """Return a text without blanks."""
    return "".join(text.split())
