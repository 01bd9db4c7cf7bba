"""A work plan read from a PDF or a Word document gives the same register as its text."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.corpus.plan import PLAN, content, parse
from tests.corpus.reading.made import plan_docx, plan_pdf
from tests.corpus.registers import registers
from tests.corpus.render import render
from tipassist.corpus.reading.document import read_document
from tipassist.register.model import Register

Make = Callable[[str, Path], Path]
MARKS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # an example takes too long to be shrunk
MAKES = {"pdf": plan_pdf, "docx": plan_docx}


def through(make: Make, text: str) -> Register:
    """Return the register of a text that went through a file."""
    with TemporaryDirectory() as folder:
        return parse(read_document(make(text, Path(folder) / "plan")).text)


def printable(text: str) -> str:
    """Return a plan without what an OCR leaves and no print has, so that none can give it back.

    These are bold print as Markdown, words run together over more than a line, a blank on one side
    of a dash, page numbers between paragraphs, a footnote without its number, one whose number
    follows it, and two on one line.
    """
    text = re.sub(r"\r\n?", "\n", text.replace("**", "").replace("identified– ", "identified – "))
    text = re.sub(rf"(?m)^(\S.*)\n\n([{MARKS}]+)(?=$| [{MARKS}])", r"\2 \1", text)
    while (parted := re.sub(rf"(?m)^([{MARKS}]+ .+) ([{MARKS}]+ )", r"\1\n\n\2", text)) != text:
        text = parted
    text = re.sub(r"(?m)^\d{1,2}\n\n", "", text)
    text = re.sub(r"(?m)^re-traumatization\. See.*\n\n", "", text)
    return re.sub(r"[A-Za-z,/]{30,}", lambda run: re.sub(r"(.{14})", r"\1 ", run[0]), text)


@pytest.mark.parametrize("make", MAKES.values(), ids=MAKES)
def test_the_plan_printed_is_the_same_plan(make: Make) -> None:
    text = printable(PLAN)

    assert content(through(make, text)).differences(content(parse(text))) == set()


@pytest.mark.parametrize("make", MAKES.values(), ids=MAKES)
@settings(max_examples=6, deadline=None, phases=PHASES, suppress_health_check=list(HealthCheck))
@given(register=registers(), seed=st.integers(0, 2**32 - 1))
def test_the_tables_of_a_register_printed_are_the_same_tables(
    make: Make, register: Register, seed: int
) -> None:
    text = printable(render(register, Random(seed)))

    found = content(through(make, text)).differences(content(register))
    assert {place for place in found if not place.startswith("sections/")} == set()
