"""Where a name stands in the plan's words."""

import re

from tipassist.answer.draft import Evidence, footnote_evidence
from tipassist.locators import code
from tipassist.register.model import Register
from tipassist.types import Span


def mentions(name: str, register: Register) -> tuple[Evidence, ...]:
    """Return the places that have a name as a word, or more than one of it, in plan order."""
    word = re.compile(rf"(?<!\w){re.escape(name)}s?(?!\w)")
    found: list[Evidence] = []
    for part in register.section_parts():
        if word.search(part.wording.text):
            found.append(Evidence(part.locator, "section", str(part.locator), part.wording.spans))
    for activity in register.activities:
        projects = (one.wording for one in activity.projects)
        cells = (activity.wording, *activity.examples, *projects, *activity.indicators)
        for cell in cells:
            if word.search(cell.text):
                spans: tuple[Span, ...] = cell.spans
                found.append(Evidence(code(activity.code), "activity", activity.code, spans))
    for note in register.footnotes:
        if word.search(note.wording.text):
            found.append(footnote_evidence(note))
    return tuple(found)
