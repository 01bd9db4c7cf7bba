"""Which projects refer to something, entry by entry: "which projects don't have a reference?"."""

import re
from collections.abc import Sequence

from tipassist.answer.compose.cited.marked_entries import marks_of
from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    cell_evidence,
    checked_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.sets.query import Refers
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Activity, Project, Register
from tipassist.register.queries import find_place, matches_target

_ASKS = re.compile(
    r"\bprojects?(?: (?:in|under|of|within) [^?.!,]*?)?(?: (?:that|which|there|are|do))* "
    r"(?:(?P<none>(?:have|has|carry|carries|with|show) no|lack(?:s|ing)?(?: an?| any)?|"
    r"without(?: an?| any)?|(?:do|does)(?:n't| not) (?:have|carry|show|come with)(?: an?| any)?)|"
    r"(?:have|has|carry|carries|with|show|come with)(?: an?| any)?)"
    r" (?:printed )?references?(?P<plan> to (?:another|any(?: other)?|an?|some(?: other)?)"
    r" (?:other )?(?:work )?(?:plan|document)s?)?\s*[?.!]*\s*$"
)
_ANY = re.compile(r"\b(?:any|some|one|an?)(?: of the| of its)? projects?\b")
_OF_ROWS = re.compile(r"\b(?:activit|rows?|outcome|item)")


def compose_referring_projects(meaning: Meaning, register: Register) -> Draft | None:
    """List the projects that refer to something, or those that refer to nothing.

    A project refers to what is printed in it and to what a footnote marked in it says.

    Returns:
        None when no projects are asked for by that.
    """
    text = fold(meaning.text)
    found = _ASKS.search(text)
    if found is None or _OF_ROWS.search(text) or meaning.bodies:
        return None
    wants = found["none"] is None
    inside = [
        (activity, project)
        for activity in scoped(meaning, register)
        for project in activity.projects
        if not project.pointer
    ]
    rows = [one for one in inside if _refers(one[1], register, found["plan"]) is wants]
    what = f"a reference{found['plan'] or ''}" if wants else f"no reference{found['plan'] or ''}"
    verb = "has" if len(rows) == 1 else "have"
    lead = (
        f"{len(rows)} of the {plural(len(inside), 'project')}{where_words(meaning)} {verb} {what}"
    )
    claims = [
        DraftClaim(
            f"**{activity.code}** {project.wording.text}",
            (cell_evidence(activity, "project", "Activities / Projects", project.wording),),
            1,
        )
        for activity, project in rows
    ]
    first = DraftClaim(f"{lead}{':' if rows else '.'}", checked_evidence(register))
    return answered([first, *claims], [])


def compose_projects_citing(meaning: Meaning, register: Register) -> Draft | None:
    """List the projects of rows that refer to a plan or an article: "which is taken from it?".

    Returns:
        None when not just the projects of rows are asked for, or not by what they refer to.
    """
    cited, places = _cited(meaning), [find_place(register, one) for one in meaning.places]
    rows = [one for one in places if isinstance(one, Activity)]
    asks = meaning.form in (Form.LIST, Form.COUNT, Form.WHAT) or _checks_any(meaning, rows)
    if cited is None or not asks or not rows or len(rows) != len(meaning.places):
        return None
    checks = meaning.form is Form.YESNO
    claims = [claim for row in rows for claim in _citing(row, cited, register, checks=checks)]
    return answered(claims, [activity_item(one) for one in rows])


def _checks_any(meaning: Meaning, rows: Sequence[Activity]) -> bool:
    """Whether "does any project of it come from that plan?" is asked of one row."""
    asks = meaning.form is Form.YESNO and len(rows) == 1
    return asks and _ANY.search(fold(meaning.text)) is not None


def _cited(meaning: Meaning) -> Refers | None:
    """Return what projects are to refer to, where nothing else is said of them."""
    query = meaning.query
    only = query is not None and query.target == "projects" and len(query.conditions) == 1
    said = query.conditions[0] if query is not None and only else None
    plain = isinstance(said, Refers) and not (said.negated or said.only)
    return said if isinstance(said, Refers) and plain and said.instruments else None


def _citing(row: Activity, cited: Refers, register: Register, *, checks: bool) -> list[DraftClaim]:
    """Tell which projects of a row refer to something, or whether any does."""
    projects = [one for one in row.projects if not one.pointer]
    found = [
        DraftClaim(
            one.wording.text,
            (cell_evidence(row, "project", "Activities / Projects", one.wording),),
            1,
        )
        for one in projects
        if any(_is_cited(target, cited) for target in _targets(one, register))
    ]
    verdict = ("Yes. " if found else "No. ") if checks else ""
    many = (
        f"{verdict}{len(found) or 'None'} of the {plural(len(projects), 'project')} of {row.code}"
    )
    verb = "refer" if len(found) > 1 else "refers"
    name = listing(map(str, cited.instruments), "or")
    evidence = tuple(one for claim in found for one in claim.evidence)
    first = DraftClaim(
        f"{many} {verb} to {name}{':' if found else '.'}", evidence or (wording_evidence(row),)
    )
    return [first, *found]


def _is_cited(target: Locator, cited: Refers) -> bool:
    return any(matches_target(one, target) for one in cited.instruments)


def _refers(project: Project, register: Register, plan: str | None) -> bool:
    """Whether a project refers to anything, or to a plan beside conventions and their articles."""
    targets = _targets(project, register)
    return any(not plan or one.kind is LocatorKind.EXTERNAL for one in targets)


def _targets(project: Project, register: Register) -> list[Locator]:
    """Return what is printed in a project, and in the footnotes marked in it."""
    numbers = marks_of(project.wording, register)
    notes = [one for one in register.footnotes if one.number in numbers]
    printed = (*project.references, *(one for note in notes for one in note.references))
    return [one.target for one in printed]
