"""What stands in a section of the running text: its items and the words that introduce them."""

from tipassist.answer.draft import DraftClaim, part_evidence, section_evidence
from tipassist.answer.language.phrasing import plural
from tipassist.register.model import Register, Section, SectionPart

_TOP = 2


def section_claims(section: Section, register: Register) -> list[DraftClaim]:
    """Say a whole section, part by part, under its title."""
    claims = [
        DraftClaim(
            f"**Section {section.letter}. {section.title.text}**", (section_evidence(section),)
        )
    ]
    for part in section.parts:
        if part.is_item:
            claims.append(_item_row(part, register))
        else:
            claims.append(DraftClaim(part.wording.text, (part_evidence(register, part),)))
    return claims


def section_item(part: SectionPart, register: Register) -> list[DraftClaim]:
    """Say an item of a section with the words that introduce it and the items under it."""
    section = register.section(part.locator.parts[0])
    if section is None:
        return []
    index = section.parts.index(part)
    claims: list[DraftClaim] = []
    if part.lead_in is not None and len(part.locator.parts) > 2:
        lead = section.parts[part.lead_in]
        claims.append(DraftClaim(lead.wording.text, (part_evidence(register, lead),)))
    name = f"**{part.locator}** {part.wording.text}"
    claims.append(DraftClaim(name, (part_evidence(register, part),), level=len(claims)))
    for below in section.items_under(index):
        claims.append(_item_row(below, register))
    return claims


def item_count(place: Section | SectionPart, register: Register) -> list[DraftClaim]:
    """Say how many items stand in a section or under an item of it; nothing when none does."""
    if isinstance(place, Section):
        name = f"Section {place.letter}"
        below = tuple(one for one in place.parts if one.is_item and len(one.locator.parts) == _TOP)
    else:
        name, section = str(place.locator), register.section(place.locator.parts[0])
        below = section.items_under(section.parts.index(place)) if section else ()
    if not below:
        return []
    evidence = tuple(part_evidence(register, one) for one in below)
    return [DraftClaim(f"{name} has {plural(len(below), 'item')}.", evidence)]


def _item_row(part: SectionPart, register: Register) -> DraftClaim:
    text = f"**{part.locator}** {part.wording.text}"
    return DraftClaim(
        text, (part_evidence(register, part),), level=max(1, len(part.locator.parts) - 1)
    )
