"""Prints how long a generated report of many pages takes to be added, and to be replaced.

`python -m benchmarks.adding`: each run makes a new corpus and state folder, builds the index of the
plan, and then times `tipassist corpus add` as a person would run it. A page holds as many words as
that of a printed report, about 450.
"""

import argparse
import random
import re
import shutil
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from fpdf import FPDF

import tipassist
from benchmarks.measure import command_seconds, machine
from tipassist.settings import Settings

_TARGET_SECONDS = 60
_FONTS = Path(tipassist.__file__).parent / "surfaces/papers/fonts"
_WORD = re.compile(r"\b[a-z]{2,}\b")


def main() -> None:
    """Measure and print."""
    options = _options()
    print(f"Machine: {machine()}\n")
    with tempfile.TemporaryDirectory() as folder:
        report, longer = Path(folder) / "report.pdf", Path(folder) / "longer.pdf"
        write_report(report, options.pages)
        write_report(longer, options.pages + 10)
        runs = [_run(Path(folder) / f"run-{at}", report, longer) for at in range(options.runs)]
    build, add, again = (statistics.median(times) for times in zip(*runs, strict=True))
    print("| what | median | worst | to building the plan's index | target |")
    print("| --- | --- | --- | --- | --- |")
    print(f"| build the plan's index | {build:.1f} s | {max(run[0] for run in runs):.1f} s | 1 | |")
    print(
        f"| add a PDF of {options.pages} pages | {add:.1f} s | {max(run[1] for run in runs):.1f} s"
        f" | {add / build:.1f} | ≤ {_TARGET_SECONDS} s |"
    )
    print(
        f"| replace it with one of 10 pages more | {again:.1f} s |"
        f" {max(run[2] for run in runs):.1f} s | {again / build:.1f} | |"
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.adding", description=__doc__)
    parser.add_argument("--pages", type=int, default=300, help="pages of the report")
    parser.add_argument("--runs", type=int, default=3, help="how often it is measured")
    return parser.parse_args()


def _run(folder: Path, report: Path, longer: Path) -> tuple[float, float, float]:
    """Return the seconds of building the plan's index, of adding and of replacing."""
    shutil.copytree(Settings().corpus_dir, folder / "corpus")
    corpus, state = ("--corpus", str(folder / "corpus")), folder / "state"
    add = [*corpus, "corpus", "add", "--id", "long", "--kind", "report", "--edition", "2021"]
    return (
        command_seconds([*corpus, "ingest"], state),
        command_seconds([*add, str(report)], state),
        command_seconds([*add, "--replace", str(longer)], state),
    )


def write_report(path: Path, pages: int) -> None:
    """Write a report of the plan's words in no order: headings, paragraphs and tables."""
    pdf = _Report(format="A4")
    for style, file in (("", "DejaVuSansCondensed.ttf"), ("B", "DejaVuSansCondensed-Bold.ttf")):
        pdf.add_font("DejaVu", style, _FONTS / file)
    pdf.set_auto_page_break(True, margin=25)
    pdf.set_margins(25, 20)
    pdf.set_font("DejaVu", size=11)
    words = _words(random.Random(300))
    pdf.add_page()
    part = 0
    while pdf.page_no() < pages:
        part += 1
        _heading(pdf, f"{part}. {next(words).capitalize()} {next(words)}", 15)
        for number in range(1, 6):
            _heading(pdf, f"{part}.{number} {next(words).capitalize()} {next(words)}", 12)
            for _ in range(5):
                pdf.multi_cell(0, 6, _sentences(words), new_x="LMARGIN", new_y="NEXT")
                pdf.ln(2)
            if number % 2:
                _table(pdf, words)
    while pdf.page_no() > pages:
        del pdf.pages[pdf.page_no()]
        pdf.page -= 1
    pdf.output(str(path))


class _Report(FPDF):
    """A PDF with a running header and numbered pages."""

    def header(self) -> None:
        self.set_font("DejaVu", size=8)
        self.cell(0, 5, "A made-up report")
        self.ln(12)

    def footer(self) -> None:
        self.set_y(-14)
        self.set_font("DejaVu", size=8)
        self.cell(0, 5, f"Page {self.page_no()}", align="C")


def _words(chance: random.Random) -> Iterator[str]:
    plan = next(Settings().corpus_dir.glob("work-plan-*.md")).read_text("utf-8")
    vocabulary = _WORD.findall(plan)
    while True:
        yield chance.choice(vocabulary)


def _sentences(words: Iterator[str]) -> str:
    sentences = (" ".join(next(words) for _ in range(18)) for _ in range(6))
    return " ".join(f"{one.capitalize()}." for one in sentences)


def _heading(pdf: FPDF, text: str, size: int) -> None:
    pdf.set_font("DejaVu", "B", size)
    pdf.multi_cell(0, 8, text, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("DejaVu", size=11)


def _table(pdf: FPDF, words: Iterator[str]) -> None:
    pdf.set_font("DejaVu", size=8)
    with pdf.table() as table:
        for _ in range(8):
            table.row([" ".join(next(words) for _ in range(5)) for _ in range(4)])
    pdf.set_font("DejaVu", size=11)
    pdf.ln(4)


if __name__ == "__main__":
    main()
