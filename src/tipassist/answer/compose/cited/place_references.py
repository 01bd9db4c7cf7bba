"""What a place of the plan refers to, and what its footnotes say."""

import re

from tipassist.answer.compose.cited.reference_scope import is_of
from tipassist.answer.compose.of_text.terms import is_ibid, meant_by_ibid, note_claim
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    answered,
    footnote_evidence,
    place_evidence,
)
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.locators import code, footnote
from tipassist.register.model import Activity, Footnote, Outcome, Pillar, Reference, Register
from tipassist.register.queries import find_place

_ASKS_IBID = re.compile(r"\bib(?:id(?:em)?)?\b\.?")


def compose_ibid(meaning: Meaning, register: Register) -> Draft | None:
    """Say what the "Ibid." of a footnote stands for, asked by its number or where its mark is.

    Args:
        meaning: The question.
        register: The plan.
    """
    text = fold(meaning.text)
    if not _ASKS_IBID.search(text):
        return None
    headed = {
        part.locator
        for part in register.section_parts()
        if part.heading and re.search(rf"\b{re.escape(fold(part.heading))}\b", text)
    }
    spoken = headed.union(meaning.places)
    notes = [
        note
        for note in register.footnotes
        if is_ibid(note) and spoken & {footnote(note.number), *note.marked_in}
    ]
    claims = [claim for note in notes for claim in footnote_claims(note, register)]
    return answered(claims) if claims else None


def reference_claims(
    name: str,
    references: tuple[Reference, ...],
    place: Activity | Outcome | Pillar,
    register: Register,
    names: tuple[str, ...] = (),
) -> list[DraftClaim]:
    """Say what a place refers to, footnote by footnote and in its own words.

    Args:
        name: The place, as it is called.
        references: Its references.
        place: The place.
        register: The plan.
        names: The instruments asked for; the ones that it does not refer to are told first.
    """
    own = place_evidence(place, register)
    base = (own,) if own else ()
    if not references and not place.footnotes:
        return [DraftClaim(f"The plan prints no reference or footnote for {name}.", base)]
    absent = [named for named in names if not any(is_of(named, one.target) for one in references)]
    claims = [DraftClaim(f"{name} refers to no place of {listing(absent, 'or')}.", base)]
    claims = claims if absent else []
    for number in place.footnotes:
        note = register.footnote(number)
        if note is not None:
            text = f"{name} rests on Footnote {number}: {note.wording.text}"
            claims.append(DraftClaim(text, (*base, footnote_evidence(note))))
            claims += [note_claim(one) for one in meant_by_ibid(note, register)]
    inline = [one for one in references if one.via is None]
    if inline:
        where = place.letter if isinstance(place, Pillar) else place.code
        evidence = tuple(
            Evidence(code(where), "reference", f"{where} · Reference", one.spans) for one in inline
        )
        whose = "Its own text" if name == where else f"The text of {where}"
        text = f"{whose} refers to {listing(str(one.target) for one in inline)}."
        claims.append(DraftClaim(text, evidence))
    return claims


def references_above(
    place: Activity | Outcome, register: Register, names: tuple[str, ...] = ()
) -> list[DraftClaim]:
    """Say which outcome or pillar above a place refers to what the place itself does not.

    Args:
        place: The place.
        register: The plan.
        names: The instruments asked for; empty for any.

    Returns:
        Nothing where the place itself has it, or nothing above it has.
    """

    def asked(references: tuple[Reference, ...]) -> bool:
        return any(
            not names or any(is_of(name, one.target) for name in names) for one in references
        )

    if asked(place.references) or (place.footnotes and not names):
        return []
    outcome = register.outcome(place.outcome) if isinstance(place, Activity) else None
    above = ((outcome, "Outcome"), (register.pillar(place.pillar), "Pillar"))
    for one, kind in above:
        if one is not None and asked(one.references):
            letter = one.letter if isinstance(one, Pillar) else one.code
            return reference_claims(f"{kind} {letter} above it", one.references, one, register)
    return []


def footnote_claims(note: Footnote, register: Register) -> list[DraftClaim]:
    """Say what a footnote says and where its mark stands."""
    evidence = footnote_evidence(note)
    claims = [DraftClaim(f"**Footnote {note.number}**: {note.wording.text}", (evidence,))]
    claims += [note_claim(one) for one in meant_by_ibid(note, register)]
    if note.marked_in:
        where = listing(str(place) for place in note.marked_in)
        marked = tuple(
            found
            for place in note.marked_in
            if (found := place_evidence(find_place(register, place), register)) is not None
        )
        claims.append(DraftClaim(f"Its mark stands in {where}.", (evidence, *marked)))
    else:
        text = "Its mark stands in no outcome, activity or section of the plan's text."
        claims.append(DraftClaim(text, (evidence,)))
    return claims


def note_claims(numbers: tuple[int, ...], register: Register) -> list[DraftClaim]:
    """Say what each of some footnotes says, and what its "Ibid." stands for."""
    claims = []
    for note in filter(None, map(register.footnote, numbers)):
        text = f"**Footnote {note.number}**: {note.wording.text}"
        claims.append(DraftClaim(text, (footnote_evidence(note),)))
        claims += [note_claim(one) for one in meant_by_ibid(note, register)]
    return claims
