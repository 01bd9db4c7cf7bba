"""Which body gets the most help: whose activities others support, not who supports the most."""

import re

from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.draft import Draft, DraftClaim, activity_item, answered, asb_evidence
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.register.model import Activity, Register
from tipassist.types import Role

_WHO = (
    r"\b(?:who|which (?:co-?ordinating |lead(?:ing)? |sectoral )?(?:body|asb|one|lead|coordinator))"
)
_MOST = r"(?:the )?(?:most|least|fewest)"
_HELP = r"(?:support(?:ers?)?|help(?:ers?)?|backing|backers?|assistance|supporting (?:bodies|asbs))"
_HELPED = r"(?:supported|helped|backed|assisted)"
_GETS_MOST = re.compile(
    rf"{_WHO} (?:gets?|has|have|receives?|enjoys?) {_MOST} {_HELP}\b(?! role)"
    rf"|{_WHO} (?:is|gets?) {_HELPED} (?:by )?{_MOST}(?: often)?\b(?! (?:activities|outcomes))"
    rf"|{_WHO} (?:is|gets?) {_MOST} (?:often )?{_HELPED}\b"
)
_SHOWN = 3


def compose_most_helped(meaning: Meaning, register: Register) -> Draft | None:
    """Tell the bodies in whose activities others support most or least often, or None."""
    named = meaning.named or meaning.excluded_bodies or meaning.instruments
    if named or not _GETS_MOST.search(fold(meaning.text)):
        return None
    helped = {
        body: tuple(one for one in led if _helpers(one, body))
        for body in register.bodies
        if (led := _led(body, meaning, register))
    }
    least = meaning.form is Form.LEAST
    order = sorted(helped, key=lambda one: len(helped[one]) if least else -len(helped[one]))
    if not order:
        return None
    best = [one for one in order if len(helped[one]) == len(helped[order[0]])]
    verb = "leads" if len(best) == 1 else "lead"
    count = plural(len(helped[best[0]]), "activity")
    each = "" if len(best) == 1 else " each"
    word = "fewest" if least else "most"
    lead = f"{listing(best)} {verb} the {word} activities that other bodies support: {count}{each}"
    rows = tuple(one for body in best for one in helped[body])
    evidence = tuple(asb_evidence(one) for one in rows or _led(best[0], meaning, register))
    claims = [DraftClaim(f"{lead}{where_words(meaning)}.", evidence)]
    claims += [_told(body, helped[body]) for body in best if helped[body]]
    claims += _next([one for one in order if one not in best][:_SHOWN], helped)
    return answered(claims, [activity_item(one) for one in dict.fromkeys(rows)])


def _led(body: str, meaning: Meaning, register: Register) -> tuple[Activity, ...]:
    return tuple(one for one in scoped(meaning, register) if body in one.named(Role.COORDINATING))


def _helpers(activity: Activity, body: str) -> tuple[str, ...]:
    return tuple(one for one in activity.named(Role.SUPPORTING) if one != body)


def _told(body: str, rows: tuple[Activity, ...]) -> DraftClaim:
    names = listing(dict.fromkeys(name for one in rows for name in _helpers(one, body)))
    text = f"**{body}**: {listing(one.code for one in rows)}, supported by {names}"
    return DraftClaim(text, tuple(asb_evidence(one) for one in rows), 1)


def _next(bodies: list[str], helped: dict[str, tuple[Activity, ...]]) -> list[DraftClaim]:
    rows = tuple(one for body in bodies for one in helped[body])
    if not rows:
        return []
    text = listing(f"{one} ({len(helped[one])})" for one in bodies)
    return [DraftClaim(f"Next: {text}.", tuple(asb_evidence(one) for one in rows))]
