"""Plain text and Markdown become stored text: one block a line, labels as printed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.corpus.plan import PLAN
from tipassist.corpus.reading.document import read_document

Read = Callable[[str | bytes], str]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def written(text: str | bytes) -> str:
        path = tmp_path / "document.bin"
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return read_document(path).text

    return written


CASES = {
    "headings without a blank": (
        "####Title\n\n### Article  1  \n",
        "#### Title\n\n### Article 1\n",
    ),
    "underlined headings": ("Title\n=====\nPart\n----\nwords", "# Title\n\n## Part\n\nwords\n"),
    "closing marks": ("## Part ##\n", "## Part\n"),
    "items after hard breaks": (
        "# T\n\n1.   One.  \n2.   Two;   \n\na) Inner;\n",
        "# T\n\n1. One.\n\n2. Two;\n\na) Inner;\n",
    ),
    "a label in the middle of a sentence": (
        "# T\n\nas set out in paragraph\n2. of this Article\n",
        "# T\n\nas set out in paragraph 2. of this Article\n",
    ),
    "wrapped lines and bullets": (
        "# T\n\nOne two\nthree\n* first\n* second\n",
        "# T\n\nOne two three\n\n- first\n\n- second\n",
    ),
    "emphasis, links and escapes": (
        "# T\n\n**Bold** and *slanted* [a link](http://x.test/a_(b)) 2 * 3 \\* 4 `code` "
        "snake_case_name\n",
        "# T\n\nBold and slanted a link 2 * 3 * 4 code snake_case_name\n",
    ),
    "tables": (
        "# T\n\n| Code | Body |\n| --- | :-: |\n| A \\| B | **SOMTC** |\n| | x |\n\nafter",
        "# T\n\nCode\tBody\nA | B\tSOMTC\n\tx\n\nafter\n",
    ),
    "footnotes": (
        "# T\n\nWords.[^3]\n\n[^3]: A note\nthat goes on.\n",
        "# T\n\nWords.[^3]\n\n[^3]: A note that goes on.\n",
    ),
    "comments and metadata": ("---\nlang: en\n---\n# T <!-- no -->\n\nw\n", "# T\n\nw\n"),
    "one line a paragraph": ("First.\nSecond\n", "First.\n\nSecond\n"),
    "pages": ("First page.\n\fSecond page.\n", "First page.\n\f\nSecond page.\n"),
    "blanks, ligatures, soft hyphens": (
        "The\u00a0o\ufb03ce of traf\u00adficking  \u200bvictims",
        "The office of trafficking victims\n",
    ),
    "other line ends": ("First.\r\n\r\nSecond.\rThird.", "First.\n\nSecond.\n\nThird.\n"),
}


@pytest.mark.parametrize("name", CASES)
def test_text_is_read_as(name: str, read: Read) -> None:
    given, stored = CASES[name]

    assert read(given) == stored


@pytest.mark.parametrize("name", CASES)
def test_stored_text_is_read_as_itself(name: str, read: Read) -> None:
    _, stored = CASES[name]

    assert read(stored) == stored


def test_wrapped_plain_text_is_unwrapped_and_its_hyphens_undone(read: Read) -> None:
    text = (
        "The Parties shall take measures to prevent and combat traf-\n"
        "ficking in persons, in a victim-centred way, and to protect the victim-\n"
        "centred care of those who suffer from it in the long- and the short-\n"
        "and medium-term.\n"
        "(a) The first measure of all that are to be taken under this text;\n"
        "(b) The second one.\n"
    )

    assert read(text) == (
        "The Parties shall take measures to prevent and combat trafficking in persons, in a "
        "victim-centred way, and to protect the victim-centred care of those who suffer from it in "
        "the long- and the short- and medium-term.\n\n"
        "(a) The first measure of all that are to be taken under this text;\n\n"
        "(b) The second one.\n"
    )


def test_the_plan_is_kept_as_it_is(read: Read) -> None:
    assert read(PLAN) == PLAN


def test_utf_16_with_a_mark_is_read(read: Read) -> None:
    assert read("Märchen".encode("utf-16")) == "Märchen\n"


def test_a_table_of_html_in_markdown_is_read_by_its_cells(tmp_path: Path) -> None:
    path = tmp_path / "wells.md"
    path.write_text(
        "# Wells\n\nTable 1. Shares\n\n<table>\n<tr><th>Canton</th><th>2030</th></tr>\n"
        "<tr><td>Aldmoor</td><td>240 | 3</td></tr>\n</table>\n\nThe end.\n"
    )
    text = read_document(path).text
    assert "Canton\t2030\nAldmoor\t240 | 3\n" in text
    assert "<" not in text
