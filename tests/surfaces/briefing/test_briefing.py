"""Briefings say all that the plan's table says, word for word."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from tests.surfaces.papers.reading import markdown_texts, pdf_text, squeezed, word_texts
from tests.surfaces.web.explore.plans import ODD_BODY, OTHER_PLAN
from tipassist.errors import UnknownLocatorError
from tipassist.locators import code
from tipassist.register.model import Activity, Finding, Project, Register, Wording
from tipassist.surfaces.briefing.briefing import briefing
from tipassist.surfaces.briefing.open_points import open_points_of
from tipassist.surfaces.briefing.subject import (
    Subject,
    body_of,
    of_activities,
    of_body,
    of_outcome,
    subject_of,
)
from tipassist.surfaces.papers.forms import Form, written
from tipassist.surfaces.papers.paper import Grid, Heading, Paper
from tipassist.types import CorpusStamp, Span

STAMP = CorpusStamp(edition="2023-2028", digest="d" * 64)
TODAY = date(2026, 11, 27)


def paper_on(register: Register, subject: Subject) -> Paper:
    return briefing(register, STAMP, subject, TODAY)


def rows_of(paper: Paper) -> list[tuple[str, ...]]:
    grids = (block for block in paper.blocks if isinstance(block, Grid))
    return [tuple(map(str, row)) for grid in grids for row in grid.table.rows]


def headings_of(paper: Paper) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, Heading)]


def texts_of(one: Activity, register: Register) -> Iterator[str]:
    """Yield every text of an activity's row, and those of its outcome's and its own footnotes."""
    outcome = register.outcome(one.outcome)
    assert outcome is not None
    wordings = [one.wording, outcome.wording, *one.examples, *one.indicators]
    wordings += [project.wording for project in one.projects]
    for kind in one.uncoded:
        wordings += [kind.wording, *kind.examples]
    for number in (*one.footnotes, *outcome.footnotes):
        note = register.footnote(number)
        wordings += [note.wording] if note else []
    yield from (wording.text for wording in wordings)
    yield from (entry.body for entry in one.bodies)


def whole_plan(register: Register) -> Subject:
    return of_activities(register, [one.code for one in register.activities])


@pytest.mark.parametrize("form", [Form.DOCX, Form.MARKDOWN])
def test_every_cell_of_every_activity_is_in_the_file_word_for_word(
    register: Register, form: Form
) -> None:
    content = written(paper_on(register, whole_plan(register)), form)
    found = "\n".join(word_texts(content) if form is Form.DOCX else markdown_texts(content))
    wanted = [text for one in register.activities for text in texts_of(one, register)]
    assert [text for text in wanted if text not in found] == []


def test_every_cell_of_every_activity_is_in_the_pdf(register: Register) -> None:
    header = squeezed("Code What it is What the plan says")
    content = written(paper_on(register, whole_plan(register)), Form.PDF)
    found = pdf_text(content).replace(header, "")
    wanted = [text for one in register.activities for text in texts_of(one, register)]
    assert [text for text in wanted if squeezed(text) not in found] == []


def test_every_line_begins_with_the_code_of_its_place(register: Register) -> None:
    paper = paper_on(register, of_body(register, "SOMSWD"))
    codes = {one.code for one in of_body(register, "SOMSWD").activities}
    rows = rows_of(paper)
    assert all(row[0] for row in rows)
    assert codes <= {row[0] for row in rows}
    assert ("B.1.1", "Coordinating", "SOMSWD") in rows
    assert ("B.1.1", "Supporting", "SOMHD") in rows
    assert (
        "Footnote 25",
        "Legal basis",
        "ACTIP, Article 14; APA, Paragraphs IV.B.(a)-(g).",
    ) in rows


def test_a_body_has_its_roles_duties_calendar_partners_and_open_points(register: Register) -> None:
    paper = paper_on(register, of_body(register, "SOMSWD"))
    headings = headings_of(paper)
    assert [text for text in headings if " of 63 " in text] == [
        "Coordinates 6 of 63 activities",
        "Supports 5 of 63 activities",
        "Is named as relevant for 1 of 63 activities",
    ]
    assert headings[-4:] == ["Duties", "Reporting calendar", "Partners", "Open points"]
    places = [row[0] for row in rows_of(paper)]
    assert [f"Section F.3.{letter}" for letter in "abcdefg"] == [
        place for place in dict.fromkeys(places) if place.startswith("Section F.3.")
    ]


@pytest.mark.parametrize("form", Form)
def test_the_head_tells_title_edition_digest_and_day(register: Register, form: Form) -> None:
    content = written(paper_on(register, of_outcome(register, "B.3")), form)
    match form:
        case Form.PDF:
            found = pdf_text(content)
        case Form.DOCX:
            found = squeezed("".join(word_texts(content)))
        case Form.MARKDOWN:
            found = squeezed("".join(markdown_texts(content)))
    for text in ("Briefing: outcome B.3", register.title.text, STAMP.digest, "27 November 2026"):
        assert squeezed(text) in found


def test_all_bodies_and_all_outcomes_have_a_briefing(register: Register) -> None:
    subjects = [of_body(register, body) for body in register.bodies]
    subjects += [of_outcome(register, one.code) for one in register.outcomes]
    for subject in subjects:
        paper = paper_on(register, subject)
        shown = headings_of(paper)
        for one in subject.activities:
            assert shown.count(f"{one.code} {one.wording.text}") == 1
        for form in Form:
            assert written(paper, form)


def test_an_activity_in_two_roles_stands_once_and_counts_in_both() -> None:
    entry = OTHER_PLAN.activities[0].bodies[1]
    both = replace(OTHER_PLAN.activities[0], bodies=(entry, *OTHER_PLAN.activities[0].bodies))
    plan = replace(OTHER_PLAN, activities=(both,))
    assert [one.code for one in of_body(plan, "BEES/2").activities] == ["A.1.1"]


def test_another_plan_has_its_briefing_too() -> None:
    paper = paper_on(OTHER_PLAN, of_body(OTHER_PLAN, ODD_BODY))
    assert paper.title == "Briefing: A&B <1>"
    assert ("Section A.1.a", "Send figures every six months;") in rows_of(paper)
    assert ("A.1.1", "The cell") not in rows_of(paper)
    assert ("A.1.1", "No activity or project is listed: the cell is blank.") in rows_of(paper)
    for form in Form:
        assert written(paper, form)


def test_open_points_are_blank_cells_then_findings_on_the_rows() -> None:
    findings = (
        Finding("cut_off", "Q.1.1", "breaks off", Span(0, 1), 7),
        Finding("cut_off", "A.1.1", "not asked", Span(0, 1), 8),
        Finding("code_alone", "Q.1", "only the code", Span(0, 1), 9),
    )
    pointer = Activity("Q.1.1", Wording("Sow"), projects=(Project(Wording("See"), pointer=True),))
    plan = replace(OTHER_PLAN, findings=findings, activities=(pointer,))
    assert [(one.place, one.text) for one in open_points_of(plan, [pointer])] == [
        ("Q.1.1", "No body is named: the cell is blank."),
        ("Q.1.1", "No project of its own is listed: the cell only points elsewhere."),
        ("Q.1.1", "No indicator is listed: the cell is blank."),
        ("Q.1.1", "breaks off (stored text, line 7)"),
        ("Q.1", "only the code (stored text, line 9)"),
    ]


def test_a_blank_cell_is_said_to_be_blank(register: Register) -> None:
    blank = next(one for one in register.activities if not one.bodies)
    paper = paper_on(register, of_activities(register, [blank.code]))
    assert (blank.code, "Bodies", "(blank in the plan)") in rows_of(paper)


def test_activities_are_read_in_any_spelling_once_and_in_plan_order(register: Register) -> None:
    subject = of_activities(register, ["b13", "A.2.6", "activity B 1 3"])
    assert [one.code for one in subject.activities] == ["A.2.6", "B.1.3"]
    assert subject.title == "Briefing: A.2.6, B.1.3"
    assert whole_plan(register).title == "Briefing: 63 activities"


@pytest.mark.parametrize(
    ("outcome", "asked", "suggested"),
    [("B.9", "B.9", "B.7"), ("B.3.1", "B.3.1", "B.3"), ("B", "B", "B.1"), ("bb3", "bb3", "B.3")],
)
def test_what_is_no_outcome_is_refused_with_outcomes_near_it(
    register: Register, outcome: str, asked: str, suggested: str
) -> None:
    with pytest.raises(UnknownLocatorError) as fault:
        of_outcome(register, outcome)
    assert fault.value.locator == asked
    assert suggested in fault.value.suggestions
    assert all(register.outcome(one) for one in fault.value.suggestions)


@pytest.mark.parametrize("activities", ["A.9.1", "A.2.6,A.9.1", "A.2", "nonsense", ",", " , "])
def test_what_is_no_activity_is_refused(register: Register, activities: str) -> None:
    with pytest.raises(UnknownLocatorError) as fault:
        subject_of(register, lambda _: None, activities=activities)
    assert all(register.activity(one) for one in fault.value.suggestions)


def test_what_is_no_body_is_refused_with_bodies_near_it(register: Register) -> None:
    with pytest.raises(UnknownLocatorError) as fault:
        body_of(register, "somswx", lambda _: None)
    assert "SOMSWD" in fault.value.suggestions
    with pytest.raises(UnknownLocatorError) as fault:
        body_of(register, "qqq", lambda _: "ASEC")
    assert fault.value.suggestions == tuple(sorted(register.bodies))


def test_a_body_is_known_by_what_names_it(register: Register) -> None:
    assert body_of(register, " social welfare ", lambda _: "SOMSWD") == "SOMSWD"


def test_pillar_and_outcome_stand_above_their_activities_once(register: Register) -> None:
    paper = paper_on(register, whole_plan(register))
    outcomes = [text for text in headings_of(paper) if text.startswith("Outcome ")]
    assert len(outcomes) == len(register.outcomes)
    pillar = register.pillar(str(code("A")))
    assert pillar is not None
    assert headings_of(paper)[0] == f"Pillar A: {pillar.title.text}"
    assert ("A", "Goal", pillar.goal.text) in rows_of(paper)
