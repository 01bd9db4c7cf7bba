"""Which projects refer to something, entry by entry: "which projects don't have a reference?"."""

import re

from tipassist.answer.compose.cited.marked_entries import marks_of
from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.draft import Draft, DraftClaim, answered, cell_evidence, checked_evidence
from tipassist.answer.language.phrasing import plural
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.locators import LocatorKind
from tipassist.register.model import Project, Register

_ASKS = re.compile(
    r"\bprojects?(?: (?:in|under|of|within) [^?.!,]*?)?(?: (?:that|which|there|are|do))* "
    r"(?:(?P<none>(?:have|has|carry|carries|with|show) no|lack(?:s|ing)?(?: an?| any)?|"
    r"without(?: an?| any)?|(?:do|does)(?:n't| not) (?:have|carry|show|come with)(?: an?| any)?)|"
    r"(?:have|has|carry|carries|with|show|come with)(?: an?| any)?)"
    r" (?:printed )?references?(?P<plan> to (?:another|any(?: other)?|an?|some(?: other)?)"
    r" (?:other )?(?:work )?(?:plan|document)s?)?\s*[?.!]*\s*$"
)
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


def _refers(project: Project, register: Register, plan: str | None) -> bool:
    """Whether a project refers to anything, or to a plan beside conventions and their articles."""
    numbers = marks_of(project.wording, register)
    notes = [one for one in register.footnotes if one.number in numbers]
    printed = (*project.references, *(one for note in notes for one in note.references))
    targets = [one.target for one in printed]
    return any(not plan or one.kind is LocatorKind.EXTERNAL for one in targets)
