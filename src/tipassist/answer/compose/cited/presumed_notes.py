"""What a question says of a footnote: "footnote 24 cites ACTIP Article 12, correct?".

The footnote is told anyway; whether the question has it right is said first.
"""

import re
from collections.abc import Iterator

from tipassist.answer.draft import Draft, DraftClaim, footnote_evidence
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.locators import CODE_KINDS, LocatorKind
from tipassist.register.model import Footnote, Register
from tipassist.register.queries import find_place, matches_target

_CONFIRM = re.compile(
    r"^(?:(?:please|pls|kindly|so|can you|could you)\s+)*confirm\b"
    r"|\b(?:correct|right|true|yes|ok|okay|isn't it|is it not|doesn't it|is that so|no)\W*$"
)
_ANSWERED = re.compile(r"\W*(?:yes|no)\b", re.IGNORECASE)


def checked_notes(meaning: Meaning, register: Register, draft: Draft) -> tuple[DraftClaim, ...]:
    """Return what a question says rightly or wrongly of the footnotes that it names.

    Args:
        meaning: The question.
        register: The plan.
        draft: What is answered; nothing is added to one that says yes or no.
    """
    if _ANSWERED.match(draft.claims[0].text):
        return ()
    asks = meaning.form is Form.YESNO or bool(_CONFIRM.search(fold(meaning.text).strip()))
    found = []
    for place in meaning.places:
        note = find_place(register, place) if place.kind is LocatorKind.FOOTNOTE else None
        if isinstance(note, Footnote):
            for true, text in _checks(note, meaning):
                yes = ("Yes. " if true else "No. ") if asks else ""
                if asks or not true:
                    found.append(DraftClaim(f"{yes}{text}", (footnote_evidence(note),)))
    return tuple(found)


def _checks(note: Footnote, meaning: Meaning) -> Iterator[tuple[bool, str]]:
    """Yield whether each thing said of a footnote is so, with what is so.

    Nothing is denied whose number is printed in it, of whatever instrument it may be.
    """
    name = f"Footnote {note.number}"
    for asked in meaning.instruments:
        true = any(matches_target(asked, one.target) for one in note.references)
        number = "".join(str(asked).rpartition(" ")[2].split())
        if not true and number in "".join(note.wording.text.split()):
            continue
        yield true, f"{name} {'refers' if true else 'does not refer'} to {asked}."
    for place in meaning.places:
        if place.kind in CODE_KINDS:
            true = place in note.marked_in
            where = listing(str(one) for one in note.marked_in) or "nothing of the plan"
            wrong = "" if true else f", not {place}"
            yield true, f"{name} belongs to {str(place) if true else where}{wrong}."
