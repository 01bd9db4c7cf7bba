"""Guessed: a body held against the one that was told: "isn't it AICHR?", "I thought SLOM did"."""

from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.meaning import IN_FULL, REREAD, Intent, Meaning
from tipassist.answer.phrasing import listing, scope_words
from tipassist.answer.words import fold
from tipassist.locators import LocatorKind
from tipassist.types import Role

_BODY = "@"
_PAIR = 2
_OF_ROLES = (Intent.CODE_BODIES, Intent.BODY_ACTIVITIES, Intent.AGGREGATE)
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
    if len(meaning.bodies) != 1 or meaning.places or base.intent not in _OF_ROLES:
        return None
    body, text, asked = meaning.bodies[0], fold(meaning.text), leaning.words.asks
    around = f"{text[: body.start]}{_BODY}{text[body.end :]}".strip()
    role, bare = base.relation.role, asked["bare_check"].fullmatch(around) is not None
    if role is None or not (bare or asked["guesses"].fullmatch(around)):
        return None
    asks = "Is" if role is Role.RELEVANT else "Does"
    place = base.places[0] if len(base.places) == 1 else None
    single = place is not None and place.kind is LocatorKind.ACTIVITY
    if single and base.intent is Intent.CODE_BODIES:
        anew = read(f"{asks} {body.body} {_VERBS[role]} {place}?", None)
        return replace(anew, question=meaning.question, cues=anew.cues | {REREAD})
    if not bare or scopes_in(base.places) != base.places:
        return None
    where = scope_words(base.places, base.outside)
    anew = read(f"{asks} {body.body} {_VERBS[role]} any activities{where}?", None)
    return replace(anew, question=meaning.question, cues=anew.cues | {REREAD})


def of_same_at(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "is it the same two at B.7.1?" as whether both rows have the same bodies.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning, base = leaning.meaning, leaning.base
    asked = leaning.words.asks["same_at"].fullmatch(leaning.rest.strip(" ?.!"))
    rows = codes_in((*base.places, *meaning.places))
    activities = all(one.kind is LocatorKind.ACTIVITY for one in rows)
    if asked is None or len(rows) != _PAIR or not activities or meaning.named:
        return None
    if base.intent is not Intent.CODE_BODIES:
        return None
    both, role = listing(map(str, rows)), base.relation.role
    text = f"Do {both} have the same bodies?"
    if role is not None:
        text = f"Do {both} have the same {role.value} body?"
    anew = read(text, None)
    return replace(anew, question=meaning.question, cues=anew.cues | {REREAD, IN_FULL})
