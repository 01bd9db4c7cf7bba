"""The footnotes that refer to something, with those whose marks are missing."""

from collections.abc import Container, Iterable, Sequence

from tipassist.answer.compose.cited.reference_scope import is_of
from tipassist.answer.compose.of_text.terms import note_claim
from tipassist.answer.draft import DraftClaim, checked_evidence, footnote_evidence
from tipassist.answer.language.phrasing import listing, plural
from tipassist.register.model import Footnote, Register
from tipassist.register.queries import Citing


def footnotes_told(name: str, found: Iterable[Citing], register: Register) -> list[DraftClaim]:
    """Count the footnotes that refer to something."""
    via = {str(one.via) for place in found for one in place.references}
    notes = [note for note in register.footnotes if f"Footnote {note.number}" in via]
    notes += _loose_notes(name, via, register)
    return notes_counted(name, sorted(notes, key=lambda note: note.number), register)


def notes_counted(
    said: str, notes: Sequence[Footnote], register: Register, says: str = ""
) -> list[DraftClaim]:
    """Count footnotes and give each; say that there is none where there is none.

    Args:
        said: What they refer to.
        notes: The footnotes, in their order.
        register: The plan.
        says: What the sentence begins with, such as "Yes. ".
    """
    if not notes:
        return [DraftClaim(f"{says}No footnote refers to {said}.", checked_evidence(register))]
    verb = "refers" if len(notes) == 1 else "refer"
    lead = f"{says}{plural(len(notes), 'footnote')} {verb} to {said}: "
    lead += f"{listing(str(note.number) for note in notes)}."
    return [DraftClaim(lead, tuple(map(footnote_evidence, notes))), *map(note_claim, notes)]


def notes_beside(name: str, found: tuple[Citing, ...], register: Register) -> list[DraftClaim]:
    """Tell the footnotes that refer to it, too, and stand beside the places found."""
    shown = {str(one.via) for item in found for one in item.references}
    loose = _loose_notes(name, shown, register)
    return [
        DraftClaim(
            f"Footnote {note.number} ({note.wording.text}) refers to it; its mark is missing.",
            (footnote_evidence(note),),
        )
        for note in loose
    ]


def _loose_notes(name: str, shown: Container[str], register: Register) -> list[Footnote]:
    """Return the footnotes beside those shown that refer to it; their marks are missing."""
    return [
        note
        for note in register.footnotes
        if not note.marked_in
        and f"Footnote {note.number}" not in shown
        and any(str(one.target) == name or is_of(name, one.target) for one in note.references)
    ]
