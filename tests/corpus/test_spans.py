"""Every text of the register is the file's own text, and nothing of the file is lost."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.plan import PLAN, parse, plan_register
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.corpus.work_plan import spans_of
from tipassist.errors import IngestError
from tipassist.register.model import Register, Wording
from tipassist.types import Span

DROPPED = ("fragment_repeated", "tail_printed_twice")


def wordings(register: Register) -> Iterator[tuple[str, Wording]]:
    yield "title", register.title
    for pillar in register.pillars:
        yield pillar.letter, pillar.title
        yield pillar.letter, pillar.goal
    for outcome in register.outcomes:
        yield outcome.code, outcome.wording
    for activity in register.activities:
        yield activity.code, activity.wording
        for kind in activity.uncoded:
            yield activity.code, kind.wording
            yield from ((activity.code, example) for example in kind.examples)
        yield from ((activity.code, example) for example in activity.examples)
        yield from ((activity.code, project.wording) for project in activity.projects)
        yield from ((activity.code, indicator) for indicator in activity.indicators)
    for section in register.sections:
        yield section.letter, section.title
    for part in register.section_parts():
        yield str(part.locator), part.wording
    for term in (*register.glossary, *register.expansions):
        yield str(term.place), term.definition
    for note in register.footnotes:
        yield f"Footnote {note.number}", note.wording


def letters(text: str) -> str:
    """Return a text without blanks, markup and footnote marks."""
    return re.sub(r"</?\w+>|[*\s⁰¹²³⁴-⁹]", "", text)


def is_subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return all(letter in rest for letter in short)


def test_every_reading_text_is_what_its_spans_print() -> None:
    register = plan_register()
    shortened = {found.locator for found in register.findings if found.kind == "fragment_repeated"}
    for place, wording in wordings(register):
        printed = letters("".join(span.of(PLAN) for span in wording.spans))
        if place in shortened:
            assert is_subsequence(letters(wording.text), printed), place
        else:
            assert letters(wording.text) == printed, place


def test_no_reading_text_is_blank_or_has_stray_blanks_or_markup() -> None:
    for place, wording in wordings(plan_register()):
        assert wording.text, place
        assert wording.text == " ".join(wording.text.split()), place
        assert not re.search(r"</?i>|\*\*|[⁰¹²³⁴-⁹]", wording.text), place


def all_spans(register: Register) -> Iterator[Span]:
    yield from spans_of(register)
    for activity in register.activities:
        yield from activity.asb_cell
        for reference in activity.references:
            yield from reference.spans
        for project in activity.projects:
            yield from (span for reference in project.references for span in reference.spans)
    for outcome in register.outcomes:
        yield from (span for reference in outcome.references for span in reference.spans)
    for note in register.footnotes:
        yield from (span for reference in note.references for span in reference.spans)
    for term in register.expansions:
        yield from (*term.spans, *term.definition.spans)
    yield from (found.span for found in register.findings if found.span.start < found.span.end)


def test_every_quote_is_a_piece_of_one_line_with_no_blanks_around() -> None:
    for span in all_spans(plan_register()):
        quote = PLAN[span.start : span.end]
        assert quote
        assert quote == quote.strip()
        assert "\n" not in quote
        assert "\t" not in quote


def test_every_body_is_what_its_spans_print() -> None:
    for activity in plan_register().activities:
        for entry in activity.bodies:
            assert [span.of(PLAN) for span in entry.spans] == [entry.body]


def test_every_term_is_what_its_spans_print_with_lookalikes_folded() -> None:
    register = plan_register()
    for term in (*register.glossary, *register.expansions):
        assert [fold_lookalikes(span.of(PLAN)) for span in term.spans] == [term.term]


def test_every_reference_is_printed_where_it_says() -> None:
    for activity in plan_register().activities:
        for reference in activity.references:
            printed = " ".join(span.of(PLAN) for span in reference.spans)
            *_, place = reference.target.parts[:2]
            number = re.findall(r"[IVX]+|\d+", place)[0]
            assert re.search(rf"\b{number}\b", printed), reference


def test_findings_name_the_line_they_stand_in() -> None:
    for found in plan_register().findings:
        assert PLAN[: found.span.start].count("\n") + 1 == found.line


COLUMN_TITLES = (
    "Priority Outcomes|Activity / Programme Types|Coordinating ASB|Activities / Projects|"
    "Potential Indicators|Description of|Designation of ASB to|Examples of indicators"
)
FRAME = re.compile(
    rf"""
    (?:{COLUMN_TITLES.replace(" ", "[ ]")}).*          # column titles
    | [A-D]\.\ [A-Z][\w ]+                             # title rows and headings
    | d?\ ?Prosecution\ of\ Crimes\ of\ TIP            # the second half of a title cut in two
    | [A-G]\.                                          # the letter of a section
    | [A-D]\.\d+(?:\.\d+)?                             # codes
    | E\.g\.,?                                         # what introduces examples
    | (?:Supporting|Relevant)\ ASBs?:                  # role labels
    | -(?:\ (?:\d|[A-Za-z])\.)?                        # item labels
    | List\ of\ Abbreviations\ /\ Definitions
    | ASEAN\ Multi-Sectoral\ Work\ Plan\ Against\ Trafficking\ in\ Persons\ 2023-2028
    | /                                                # between joint bodies
    | 35                                               # a mark in plain digits
    """,
    re.VERBOSE,
)


def leftovers(text: str, register: Register, kinds: tuple[str, ...]) -> list[str]:
    """Return what of a text stands in no span of the register and in no finding of these kinds."""
    rest = list(text)
    reported = [found.span for found in register.findings if found.kind in kinds]
    for span in (*spans_of(register), *reported):
        rest[span.start : span.end] = "\n" * (span.end - span.start)
    left = re.sub(r"</?i>|[*⁰¹²³⁴-⁹]+", "\n", "".join(rest))
    return [piece.strip() for piece in re.split(r"[\t\n]", left) if piece.strip()]


def test_every_character_is_in_the_register_or_the_tables_frame_or_reported() -> None:
    left = leftovers(PLAN, plan_register(), ("unassigned", *DROPPED))

    assert [piece for piece in left if not FRAME.fullmatch(piece)] == []


def test_the_only_text_that_belongs_nowhere_is_a_stray_number() -> None:
    found = [one for one in plan_register().findings if one.kind == "unassigned"]

    assert [(one.line, one.span.of(PLAN)) for one in found] == [(304, "3")]


STRANGER = "Zyzzyx"
WORD_ENDS = [match.end() for match in re.finditer(r"\S+", PLAN)]


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(WORD_ENDS), st.sampled_from([" {} ", "\n{}\n", "\n\n{}\n\n", "\t{}\t"]))
def test_a_word_put_anywhere_is_in_the_register_or_reported(at: int, form: str) -> None:
    text = PLAN[:at] + form.format(STRANGER) + PLAN[at:]

    register = parse(text)

    held = any(STRANGER in span.of(text) for span in spans_of(register))
    reported = any(
        STRANGER in found.message or STRANGER in found.span.of(text) for found in register.findings
    )
    assert held or reported


@pytest.mark.parametrize("text", ["", "\n\n", "Title only", "A. Background\n\nSome words.\n"])
def test_a_text_without_a_table_is_no_work_plan(text: str) -> None:
    with pytest.raises(IngestError, match="no table of a pillar is found"):
        parse(text)
