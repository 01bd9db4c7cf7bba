"""Footnotes and glossary terms changed: exactly they change in the register."""

import pytest

from tests.corpus.edits import after_line, all_of, changes, cut, put_before, replaced, without_line
from tests.corpus.plan import PLAN, parse


def test_footnote_text_changed() -> None:
    edit = replaced("¹⁸ APA, Paragraph IV.A(e)", "¹⁸ APA, Paragraph IV.A(e), (f)")

    assert changes(edit) == {
        "footnotes/18/text",
        "footnotes/18/references",
        "outcomes/A.4/references",
    }


def test_footnote_mark_moved() -> None:
    edit = all_of(
        replaced("or forced labour). ¹²", "or forced labour)."),
        replaced("against women migrant workers</i>", "against women migrant workers</i> ¹²"),
    )

    assert changes(edit) == {
        "footnotes/12/marked_in",
        *(f"activities/A.1.{n}/{what}" for n in (1, 2) for what in ("footnotes", "references")),
    }


def test_footnote_number_printed_in_plain_digits() -> None:
    edit = replaced("¹⁸ APA, Paragraph IV.A(e)", "18 APA, Paragraph IV.A(e)")

    assert changes(edit) == set()
    assert ("footnote_number_plain", "Footnote 18") in {
        (found.kind, found.locator) for found in parse(edit(PLAN)).findings
    }


def test_footnotes_printed_in_another_order() -> None:
    edit = all_of(
        replaced("¹⁷ BWP, A.I.1.3\n\n", ""),
        replaced(
            "¹⁹ APA, Paragraph IV.A(b), (e), (j), (l)",
            "¹⁹ APA, Paragraph IV.A(b), (e), (j), (l)\n\n¹⁷ BWP, A.I.1.3",
        ),
    )

    assert changes(edit) == set()


def test_footnote_run_into_the_one_before() -> None:
    edit = replaced("¹⁷ BWP, A.I.1.3\n\n¹⁸ APA", "¹⁷ BWP, A.I.1.3¹⁸ APA")

    assert changes(edit) == set()


def test_raised_digit_of_another_footnote_begins_none() -> None:
    edit = replaced("¹⁷ BWP, A.I.1.3", "¹⁷ BWP, A.I.1.3, on 40 m² Floors¹⁴ Apart")

    assert changes(edit) == {"footnotes/17/text"}


@pytest.mark.parametrize("words", ["Ibid.", "ibid", "Ibidem."])
def test_ibid_alone_means_all_of_the_footnote_before(words: str) -> None:
    before = parse(PLAN)
    after = parse(replaced("¹⁴ BWP, A.a.1.4", f"¹⁴ {words}")(PLAN))

    meant, read = before.footnote(13), after.footnote(14)
    assert meant is not None
    assert read is not None
    assert [one.target for one in read.references] == [one.target for one in meant.references]


def test_footnote_printed_twice_is_reported() -> None:
    edit = after_line("¹⁸ APA, Paragraph IV.A(e)", "", "¹⁸ APA, Paragraph IV.A(e)")

    assert ("footnote_twice", "Footnote 18") in {
        (found.kind, found.locator) for found in parse(edit(PLAN)).findings
    }


# Glossary


def test_term_added() -> None:
    edit = after_line(
        "ASLOM\tASEAN Senior Law", "ADGMIN\tASEAN Digital Ministers Meeting\tXYZ\tAn example\t\t"
    )

    assert changes(edit) == {"glossary/ADGMIN", "glossary/XYZ"}


def test_terms_removed() -> None:
    assert changes(without_line("ASLOM\tASEAN Senior Law")) == {"glossary/ASLOM", "glossary/SOMSWD"}


def test_definition_changed() -> None:
    edit = replaced("ASEAN Senior Law Officials Meeting", "ASEAN Senior Law Officials' Meeting")

    assert changes(edit) == {"glossary/ASLOM/definition"}


def test_glossary_moved_to_the_front() -> None:
    start, end = "List of Abbreviations", "⁸ OECD Statistics Portal"
    block = PLAN[PLAN.index(start) : PLAN.index(end)]
    edit = all_of(cut(start, end), put_before("A. Background", block))

    assert changes(edit) == set()
