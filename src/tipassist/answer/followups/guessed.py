"""Guessed: a body held against the one that was told: "isn't it AICHR?", "I thought SLOM did"."""

from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.meaning import REREAD, Intent, Meaning
from tipassist.answer.words import fold
from tipassist.locators import LocatorKind
from tipassist.types import Role

_BODY = "@"
_VERBS = {
    Role.COORDINATING: "coordinate",
    Role.SUPPORTING: "support",
    Role.RELEVANT: "relevant for",
}


def of_guess(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask whether the body has the role that was asked for on the activity spoken of.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning, base = leaning.meaning, leaning.base
    if len(meaning.bodies) != 1 or meaning.places or base.intent is not Intent.CODE_BODIES:
        return None
    body, text = meaning.bodies[0], fold(meaning.text)
    around = f"{text[: body.start]}{_BODY}{text[body.end :]}"
    place = base.places[0] if len(base.places) == 1 else None
    role = base.relation.role
    if role is None or place is None or place.kind is not LocatorKind.ACTIVITY:
        return None
    if leaning.words.asks["guesses"].fullmatch(around.strip()) is None:
        return None
    asks = "Is" if role is Role.RELEVANT else "Does"
    anew = read(f"{asks} {body.body} {_VERBS[role]} {place}?", None)
    return replace(anew, question=meaning.question, cues=anew.cues | {REREAD})
