"""Together: "so where do those two work together?", "is any body found in all three?"."""

import re
from dataclasses import replace

from tipassist.answer.followups.held_against.comparing import where_compared
from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, codes_in
from tipassist.answer.followups.meant import names_meant, referents
from tipassist.answer.followups.of_lists.lists import BODY
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import IN_FULL, Intent, Meaning
from tipassist.locators import Locator, LocatorKind
from tipassist.types import Role

_ELSE = re.compile(
    r"\b(?:any(?:where|thing) )?else\b|\belsewhere\b|\bothers?\b|\banother\b", re.IGNORECASE
)
_INSTEAD = {
    "others": "activities",
    "elsewhere": "anywhere",
    "anywhere else": "anywhere",
    "anything else": "anything",
}
_MEET = re.compile(
    r"\b(?:how often|how many times|when|where)\b[^?.!]*"
    r"\b(?:(?:come|get) together|meet|convene)\b|"
    r"\b(?:how often|how many times|when)\b[^?.!]*\bsit together\b",
    re.IGNORECASE,
)
"""What is asked of a meeting, and not of the rows that bodies share."""
_STANDS = (
    r"(?:(?:show|come|turn|crop)(?:s|ing)? up|(?:appear|sit|stand|work|act|cooperate|collaborate|"
    r"partner|team up|figure|feature|overlap|co-?exist|pair up)s?(?:ing)?|(?:(?:ever|also) )?"
    r"(?:named|listed|found|mentioned|placed|seen|paired|there|present))"
)
_WITH = (
    r"(?:(?:together|along|jointly|side by side) )?"
    r"(?:with|alongside|beside|next to|side by side with)"
)
_THERE = (
    r"(?: (?:(?:on|in|for|at|under) (?:any(?:thing)?|any (?:rows?|activit(?:y|ies)|ones?|codes?)|"
    r"the (?:whole )?(?:plan|table))|anywhere|somewhere|at all|ever|too|as well|either))*"
)
_MAYBE = r"(?:(?:ever|also|even|actually|really|maybe|still|by any chance) )*"
_BESIDE = re.compile(
    rf"(?:(?:do|does|did|is|are|was|were|has|have) (?:"
    rf"{BODY} {_MAYBE}(?:{_STANDS} )?{_WITH} (?:them|it)|"
    rf"(?:they|it) {_MAYBE}(?:{_STANDS} )?{_WITH} {BODY})|"
    r"(?:(?:are|is) there )?(?P<which>any|which|what|the)?(?: of)? ?"
    r"(?:rows?|activit(?:y|ies)|ones?|codes?|lines?|where) (?:(?:where|in which|on which) )?"
    rf"(?:{BODY}(?: (?:is|are|was))? {_MAYBE}(?:{_STANDS} )?{_WITH} (?:them|it)|"
    rf"(?:they|it)(?: (?:is|are|was))? {_MAYBE}(?:{_STANDS} )?{_WITH} {BODY})"
    rf"){_THERE}"
)
_MANY = 2


def of_together(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "where else are they together?" with the two bodies, asked or told one by one.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning, asks = leaning.meaning, leaning.words.asks
    pair = asks["pair_together"].search(leaning.rest) or asks["pair_named"].search(leaning.rest)
    beside = asks["pair_beside"].search(leaning.rest) if meaning.named else None
    pair = beside if meaning.named else pair
    if pair is None or meaning.column in ENTRIES or _MEET.search(leaning.rest):
        return None
    bodies = _pair_of(pair.groupdict().get("role") or "", leaning)
    if len(bodies) != 2 or set(bodies) & set(meaning.named):
        return None
    core = leaning.pointing.core
    named = f"{'both ' if pair.re is asks['pair_named'] else ''}{listing(bodies)}"
    text = f"{core[: pair.start('pair')]}{named}{core[pair.end('pair') :]}"
    again = _ELSE.sub(lambda word: _INSTEAD.get(word[0].lower(), ""), text)
    where = (
        where_compared(leaning) if again == text and set(bodies) <= set(leaning.base.named) else ""
    )
    anew = reread(f"{again.rstrip(' ?')}{where}?", leaning, read)
    held = anew.joint or (anew.query is not None and not anew.query.is_plain)
    if set(anew.named) != {*bodies, *meaning.named} or not held:
        return None
    spoken = _rows_of(bodies, leaning) if again != text else ()
    return replace(anew, outside=(*anew.outside, *spoken))


def of_one_beside(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "is AICHR with them on any?" after what one body does: "them" is that body.

    The rows in which both are named are asked for, be they among those told or not.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning, base = leaning.meaning, leaning.base
    of_body = base.intent is Intent.BODY_ACTIVITIES and len(base.named) == 1
    if not of_body or len(meaning.bodies) != 1 or meaning.named == base.named:
        return None
    one = meaning.bodies[0]
    said = leaning.bare.replace(fold(one.words), BODY, 1)
    found = None if one.excluded else _BESIDE.fullmatch(said)
    if found is None:
        return None
    whole = said.startswith(("which", "what", "where", "the ", "rows", "activit"))
    names = listing((*base.named, one.body))
    text = f"{'Which' if whole else 'Do any'} activities name both {names}?"
    return reread(text, leaning, read)


def _pair_of(noun: str, leaning: Leaning) -> tuple[str, ...]:
    """Return the two bodies that are meant: of the role said, in the row spoken of, or any two."""
    if noun:
        supports = noun.startswith(("support", "help"))
        role = Role.SUPPORTING if supports else Role.COORDINATING
        return names_meant.bodies_in_role(leaning, role)
    return names_meant.two_spoken_of(leaning)


def _rows_of(bodies: tuple[str, ...], leaning: Leaning) -> tuple[Locator, ...]:
    """Return the rows just spoken of in which the bodies are together."""
    rows = ((one, leaning.register.activity(str(one))) for one in codes_in(leaning.last.focus))
    held = ((one, {entry.body for entry in row.bodies}) for one, row in rows if row is not None)
    return tuple(one for one, names in held if set(bodies) <= names)


def of_in_all(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite it as the question which bodies the rows of the list have in common.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found = leaning.whole("body_in_all")
    if found is None or leaning.whole("role_of_each"):
        return None
    if leaning.meaning.named or leaning.meaning.places:
        return None
    rows = codes_in(referents.list_meant(leaning, _MANY))
    size = leaning.words.number(found["size"] or "")
    if len(rows) < _MANY or any(one.kind is not LocatorKind.ACTIVITY for one in rows):
        return None
    if size and size != len(rows):
        return None
    role = "supporting " if found["supports"] else "coordinating " if found["leads"] else ""
    text = f"Which {role}bodies do {listing(map(str, rows))} have in common?"
    asked = reread(text, leaning, read)
    return replace(asked, cues=asked.cues | {IN_FULL})
