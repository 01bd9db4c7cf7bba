"""The files that a paper can become."""

import re
from enum import StrEnum
from typing import assert_never

from tipassist.surfaces.papers.paper import Paper

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Form(StrEnum):
    """What a paper is written as; also the ending of the file's name."""

    DOCX = "docx"
    PDF = "pdf"
    MARKDOWN = "md"

    @property
    def media_type(self) -> str:
        """What browsers know it as."""
        match self:
            case Form.DOCX:
                return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            case Form.PDF:
                return "application/pdf"
            case Form.MARKDOWN:
                return "text/markdown; charset=utf-8"
            case _:
                assert_never(self)


def file_name(*parts: str) -> str:
    """Return the name of a file made of plain characters; the last part is its ending."""
    *words, ending = (re.sub(r"[^A-Za-z0-9._-]+", "-", part) for part in parts)
    return f"{'-'.join(words)}.{ending}"


def written(paper: Paper, form: Form) -> bytes:
    """Return a paper as the content of a file."""
    match form:
        case Form.DOCX:
            from tipassist.surfaces.papers.docx import to_docx

            return to_docx(paper)
        case Form.PDF:
            from tipassist.surfaces.papers.pdf import to_pdf

            return to_pdf(paper)
        case Form.MARKDOWN:
            from tipassist.surfaces.papers.markdown import to_markdown

            return to_markdown(paper).encode()
        case _:
            assert_never(form)
