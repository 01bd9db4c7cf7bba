"""What stands at one place on many pages, and what only seems to."""

from tipassist.corpus.reading.pdf.furniture import PageLines, furniture
from tipassist.corpus.reading.pdf.glyphs import Box
from tipassist.corpus.reading.pdf.lines import Line


def line(text: str, x: float, base: float) -> Line:
    return Line(Box(x, base - 10, x + 6 * len(text), base), base, 12.0, False, text, 6.0)


def page(*lines: Line) -> PageLines:
    return PageLines(lines, 800.0)


def test_a_label_at_the_top_of_two_pages_is_no_running_header() -> None:
    pages = [
        page(line("Plan of Work", 70, 30), line("c.", 70, 60), line(words, 100, 60))
        for words in ("Briefings are held.", "Rates are raised.", "Saws are sharpened.")
    ]

    assert furniture(pages) == [{0}, {0}, {0}]
