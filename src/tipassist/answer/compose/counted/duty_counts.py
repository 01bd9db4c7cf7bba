"""How many duties the plan lists for whom its sections name: "who got the longer list"."""

import re

from tipassist.answer.compose.of_places.sections import section_item
from tipassist.answer.draft import Draft, DraftClaim, Evidence, answered
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.register.model import Register, SectionPart

_DUTIES = re.compile(
    r"\b(?:tasks?|dut(?:y|ies)|responsib\w+|points|items|things|jobs|functions|assignments|lists?|"
    r"to-?dos?)\b"
)
_COMPARES = re.compile(r"\b(?:longer|more|bigger|larger|shorter|fewer|smaller|less|longest|most)\b")
_PAIR = 2


def compose_duty_counts(meaning: Meaning, register: Register) -> Draft | None:
    """Answer how many items are listed under those named, or for whom there are more.

    Returns:
        None when nobody with a list of items is named, or no count of it is asked.
    """
    text = fold(meaning.text)
    if meaning.bodies or not meaning.actors or not _DUTIES.search(text):
        return None
    compares = len(meaning.actors) >= _PAIR and _COMPARES.search(text)
    if not compares and meaning.form is not Form.COUNT:
        return None
    lists = [
        (part, items)
        for part in register.section_parts()
        if part.heading in meaning.actors and (items := _items_of(part, register))
    ]
    if not lists:
        return None
    lists.sort(key=lambda one: -len(one[1]))
    parts = [
        f"of {part.heading} has {plural(len(items), 'item')} ({part.locator})"
        for part, items in lists
    ]
    gap = len(lists[0][1]) - len(lists[-1][1])
    tail = "" if len(lists) < _PAIR else f": {gap} more" if gap else ": equally many"
    claims = [claim for part, _ in lists for claim in section_item(part, register)]
    evidence: tuple[Evidence, ...] = tuple(one for claim in claims for one in claim.evidence)
    lead = f"The list {listing(parts, 'and that')}{tail}."
    return answered([DraftClaim(lead, evidence), *claims])


def _items_of(part: SectionPart, register: Register) -> tuple[SectionPart, ...]:
    section = register.section(part.locator.parts[0])
    return tuple(section.items_under(section.parts.index(part))) if section else ()
