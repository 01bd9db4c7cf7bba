"""Acting: "do those two lead anything else?", "does that one support ours?", put into names."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.meant import names_meant
from tipassist.answer.followups.of_lists.narrowing import before_bare
from tipassist.answer.followups.of_lists.part_words import tokens_of
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.followups.unscoped import without_scopes
from tipassist.answer.language.phrasing import listing, scope_words
from tipassist.answer.meaning import WHICH_ONE, Form, Meaning, Relation
from tipassist.answer.sets.query import Holds
from tipassist.locators import LocatorKind
from tipassist.types import Role

_OURS = re.compile(r"\b(?:on )?(?P<of>how many of|which of|what of|any of) ours\b", re.IGNORECASE)
_HELPS = re.compile(r"support|help|back|assist")
_WHOLE_PLAN = re.compile(
    r"\W*(?:(?:in|for|across|over|throughout|of) )?(?:(?:any|all|every|each)(?: of the| the)?"
    r"(?: four)? pillars?|(?:the )?(?:whole|entire|full)(?: (?:of the )?(?:work )?(?:plan|table))?|"
    r"(?:any|every) ?where(?: (?:in|on) the (?:plan|table))?|(?:all|the rest) of the plan)$"
)
_PAIR = 2
_DOES = ("does", "does_other")
_ELSE = re.compile(r"\s+else\b", re.IGNORECASE)
_ON_ROW = re.compile(
    r"(?:(?:and|so|but|then|ok|well),? )*(?:does|do|did) (?:it|they)"
    r"(?: (?:also|really|even|actually|then|itself|ever|too))* (?P<verb>[a-z-]+)"
    r"(?P<row> (?:it|(?:this|that)(?: (?:one|row|activity))?))?"
    r"(?: (?:too|as well|then|itself|also))*"
)
_PARTNER = re.compile(
    r"\b(?:that|this|the|our|its|their|my) (?:(?:other|same|one|only) )?"
    r"(?:partner|co-?leader|co-?lead|co-?coordinator|counterpart|companion)(?: body| asb)?\b"
    r"(?: of (?:ours|theirs|its|mine)\b| (?:there|here|on it|in it)\b)?",
    re.IGNORECASE,
)
_THEY = re.compile(
    r"(?:(?<=do )|(?<=does )|(?<=are )|(?<=is ))(?:they|(?:that|this) (?:other )?(?:body|one))\b",
    re.IGNORECASE,
)
_ASKS_PARTNER = re.compile(r"\b(?:who|what|which)(?:'s| is| are| was|s)? *$|\b(?:with|have|has) *$")
_OTHERS = re.compile(
    r"\b(?:another|(?:any|some) others?|any more|others)"
    r"(?: (?:ones?|activit(?:y|ies)|rows?))?\b",
    re.IGNORECASE,
)


def of_acting_bodies(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "do those two coordinate anything else?" with the bodies told or asked about last."""
    found = leaning.words.asks["acting_bodies"].search(leaning.rest)
    bodies = names_meant.bodies_together(leaning) if found else ()
    those = leaning.whole("those_acting")
    if those and leaning.base.named:
        text = f"What do {listing(leaning.base.named)} {those['acts']}?"
        return reread(text, leaning, read)
    if found is None or not bodies or leaning.meaning.named:
        return None
    core = leaning.pointing.core
    start, end = found.span("acting")
    asked = _OTHERS.sub("any activities", _ELSE.sub("", core[end:]))
    anew = reread(f"{core[:start]}{listing(bodies)}{asked}", leaning, read)
    spoken = leaning.last.focus if asked != core[end:] else ()
    return replace(anew, outside=(*anew.outside, *codes_in(spoken)))


def of_acting_on_row(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "does it lead it?" with the body and the one row that were spoken of last.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found, rows = _ON_ROW.fullmatch(leaning.bare), codes_in(leaning.last.focus)
    if found is None or len(rows) != 1 or rows[0].kind is not LocatorKind.ACTIVITY:
        return None
    checked = leaning.base.form is Form.YESNO and codes_in(leaning.base.places) == rows
    if not (found["row"] or (checked and len(leaning.base.named) == 1)):
        return None
    verbs = [one.kind for one in tokens_of(leaning, found["verb"]) or ()]
    if verbs not in (["leads"], ["helps"]):
        return None
    told = (one.meaning.named or one.bodies for one in leaning.state.newest_first)
    body = next((one[0] for one in told if len(one) == 1), None)
    if body is None:
        return replace(leaning.meaning, cues=leaning.meaning.cues | {WHICH_ONE})
    verb = "coordinate" if verbs == ["leads"] else "support"
    return reread(f"Does {body} {verb} {rows[0]}?", leaning, read)


def of_partner(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "what else does that partner of ours lead?" with the one other body told last.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    core, base = leaning.pointing.core, leaning.base
    beside_us = base.form is Form.WHO and any(one.own for one in base.bodies)
    found = _PARTNER.search(core) or (_THEY.search(core) if beside_us else None)
    own = {one.body for one in leaning.meaning.bodies if one.own}
    if found is None or set(leaning.meaning.named) - own:
        return None
    if _ASKS_PARTNER.search(core[: found.start()].lower()):
        return None
    focus = codes_in(leaning.last.focus)
    row = leaning.register.activity(str(focus[0])) if len(focus) == 1 else None
    held = tuple(one.body for one in row.bodies) if row is not None else leaning.last.bodies
    others = tuple(dict.fromkeys(one for one in held if one not in own | set(base.named)))
    if len(others) != 1:
        return None
    told = f"{core[: found.start()]}{others[0]}{core[found.end() :]}"
    anew = reread(_ELSE.sub("", told), leaning, read)
    spoken = focus if _ELSE.search(told) else ()
    return replace(anew, outside=(*anew.outside, *spoken))


def of_two_roles(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "is there one that we lead and they support?" with the bodies that are meant.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found = leaning.words.asks["two_roles"].search(leaning.rest)
    own = next((one.body for one in leaning.meaning.bodies if one.own), None)
    told = [one for one in leaning.last.bodies or leaning.base.named if one != own]
    if found is None or own is None or len(told) != 1:
        return None
    names = [own if found[who] in ("we", "i") else told[0] for who in ("one", "other")]
    verbs = ["support" if _HELPS.match(found[does]) else "coordinate" for does in _DOES]
    if len(set(names)) < len(names):
        return None
    text = f"Which activities does {names[0]} {verbs[0]} and {names[1]} {verbs[1]}?"
    return reread(text, leaning, read)


def of_roles_exchanged(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "and the other way round?" after rows that one body leads and another supports.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    said, everywhere = _without_where(leaning)
    asked = leaning.words.asks["roles_exchanged"].fullmatch(said) is not None
    leaning = before_bare(leaning) if asked else leaning
    if asked and (partners := _partners_exchanged(leaning)):
        return reread(partners, leaning, read)
    pair = _in_two_roles(leaning.base) if asked else {}
    named = leaning.meaning.places
    if len(pair) != _PAIR or leaning.meaning.named or named != scopes_in(named):
        return None
    base = leaning.base
    asks = "How many" if base.form is Form.COUNT else "Which"
    where = scope_words(scopes_in(base.places), base.outside)
    where = scope_words(named) if named or everywhere else where
    leads, helps = pair[Role.SUPPORTING], pair[Role.COORDINATING]
    text = f"{asks} activities does {leads} coordinate with {helps} in support{where}?"
    return reread(text, leaning, read)


def _without_where(leaning: Leaning) -> tuple[str, bool]:
    """Return the words without where is looked, and whether that is the whole plan."""
    said = " ".join(without_scopes(leaning.bare).split()).rstrip(" ,;:.-")
    left = _WHOLE_PLAN.sub("", said)
    return left, left != said


def _partners_exchanged(leaning: Leaning) -> str:
    """Ask who supports a body for "vice versa" after whom it supports, or the other way round."""
    base, meaning = leaning.base, leaning.meaning
    partners = "partners" in base.cues and base.relation is Relation.SUPPORTS
    if not partners or len(base.named) != 1 or meaning.named or meaning.places:
        return ""
    where = scope_words(scopes_in(base.places), base.outside)
    if "body_supports_whom" in base.cues:
        return f"Who supports {base.named[0]}{where}?"
    return f"Who does {base.named[0]} support{where}?"


def _in_two_roles(base: Meaning) -> dict[Role, str]:
    """Return the two bodies of which a question asks for rows, by the role of each."""
    conditions = base.query.conditions if base.query else ()
    held = [one for one in conditions if isinstance(one, Holds) and not one.negated]
    single = all(len(one.bodies) == 1 and len(one.roles) == 1 for one in held)
    if len(held) != len(conditions) or len(held) != _PAIR or not single:
        return {}
    pair = {one.roles[0]: one.bodies[0] for one in held}
    told = set(pair) == {Role.COORDINATING, Role.SUPPORTING}
    return pair if told and len(set(pair.values())) == _PAIR else {}


def of_both_acting(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "where are both of them merely supporting?" with the two bodies spoken of last.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found = leaning.whole("both_act")
    bodies = names_meant.two_spoken_of(leaning) if found else ()
    if found is None or not bodies or leaning.meaning.named:
        return None
    verb = "support" if found["supports"] else "coordinate"
    where = scope_words(scopes_in(leaning.meaning.places), leaning.meaning.outside)
    anew = reread(f"Which activities do {listing(bodies)} both {verb}{where}?", leaning, read)
    others = found["else"] or found["other"] or found["another"] or found["beyond"]
    spoken = codes_in(leaning.last.focus) if others else ()
    anew = replace(anew, outside=(*anew.outside, *spoken))
    if found["checks"] is None or anew.query is None:
        return anew
    query, cues = replace(anew.query, checked=True), anew.cues | {"yesno"}
    return replace(anew, query=query, form=Form.YESNO, cues=cues)


def of_acting_one(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "how many of ours does that one support?" with the one body told or asked last."""
    found = leaning.words.asks["acting_one"].search(leaning.rest)
    named = leaning.meaning.bodies
    if found is None or not named or not all(one.own for one in named):
        return None
    bodies = leaning.last.bodies or leaning.base.named
    asked = {one for turn in leaning.state.turns for one in turn.meaning.named}
    before = asked if len(bodies) > 1 else set()
    told = [one for one in bodies if one not in leaning.meaning.named and one not in before]
    if len(told) != 1:
        return None
    core = leaning.pointing.core
    text = f"{core[: found.start('who')]}{told[0]}{core[found.end('who') :]}"
    return reread(_OURS.sub(r"\g<of> our activities", text), leaning, read)
