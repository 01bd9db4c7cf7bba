"""Positions: which place an item has in its section, and which section something stands in."""

import re

from tipassist.answer.compose.of_places.sections import section_item
from tipassist.answer.draft import Draft, DraftClaim, answered, part_evidence, section_evidence
from tipassist.answer.language.pointing import load_pointing_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import POSITION, Form, Meaning
from tipassist.locators import LocatorKind
from tipassist.register.model import Register, Section, SectionPart
from tipassist.register.queries import find_place

_LEAST = 2


def compose_position(meaning: Meaning, register: Register) -> Draft | None:
    """Say which item of its list the one place of a question is, when that is asked."""
    sections = [one for one in meaning.places if one.kind is LocatorKind.SECTION]
    if POSITION not in meaning.cues or len(sections) != 1:
        return None
    place = find_place(register, sections[0])
    if isinstance(place, Section):
        text = f"It stands in Section {place.letter}. {place.title.text}."
        return answered([DraftClaim(text, (section_evidence(place),))])
    section = register.section(sections[0].parts[0])
    if not isinstance(place, SectionPart) or section is None or not place.is_item:
        return None
    depth = len(place.locator.parts)
    beside = [
        one
        for one in section.parts
        if len(one.locator.parts) == depth and one.locator.parts[:-1] == place.locator.parts[:-1]
    ]
    at = beside.index(place)
    where = f"Section {'.'.join(place.locator.parts[:-1])}"
    where += f" ({section.title.text})" if depth == _LEAST else ""
    lead = f"It is number {at + 1} of the {len(beside)} items of {where}."
    lead = f"{_yes(meaning, at, len(beside))}{lead}"
    evidence = (part_evidence(register, place), section_evidence(section))
    return answered([DraftClaim(lead, evidence), *section_item(place, register)[:1]])


def _yes(meaning: Meaning, at: int, count: int) -> str:
    """Say whether the item stands where the question says."""
    if meaning.form is not Form.YESNO:
        return ""
    ordinals = load_pointing_words().ordinals
    said = re.search(rf"\b(?:{'|'.join(ordinals)})\b", fold(meaning.question))
    wanted = ordinals[said[0]] if said else 0
    return "Yes. " if wanted in (at + 1, at - count) else "No. "
