"""Where a name stands in the plan's words."""

from tipassist.answer.draft import Evidence, footnote_evidence
from tipassist.locators import code
from tipassist.register.model import Register
from tipassist.types import Span


def mentions(name: str, register: Register) -> tuple[Evidence, ...]:
    """Return the places whose words hold a name, as evidence, in plan order."""
    found: list[Evidence] = []
    for part in register.section_parts():
        if name in part.wording.text:
            found.append(Evidence(part.locator, "section", str(part.locator), part.wording.spans))
    for activity in register.activities:
        projects = (one.wording for one in activity.projects)
        cells = (activity.wording, *activity.examples, *projects, *activity.indicators)
        for cell in cells:
            if name in cell.text:
                spans: tuple[Span, ...] = cell.spans
                found.append(Evidence(code(activity.code), "activity", activity.code, spans))
    for note in register.footnotes:
        if name in note.wording.text:
            found.append(footnote_evidence(note))
    return tuple(found)
