"""Denied: "so nobody on A.2.4?", which denies what was just asked for of one row of it.

"So SOMTC has no role there?" and "and AICHR doesn't?" deny it of a body.
"""

import re

from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, codes_in
from tipassist.answer.followups.of_lists.lists import BODY, NOUNS, ROLE_NOUNS
from tipassist.answer.followups.rewriting import ROLE_BASES, reread
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Column, Form, Intent, Meaning
from tipassist.answer.sets.query import Counts
from tipassist.locator_reading import find
from tipassist.locators import LocatorKind

_ROW = "#"
_THERE = r"(?: (?:there|in it|in there|on it|with it|for it|it|in that|of it|here))"
_ENDS = rf"{_THERE}?(?:,? (?:then|at all|either|right|correct|no))*"
_OPENS = r"(?:(?:so|and|but|then|ok|okay|right|which means|that means|meaning)[, ]+)*(?:that )?"
_NOT_THERE = re.compile(
    rf"{_OPENS}(?:the )?{BODY} (?:(?:has|have|plays?|got) (?:no|not any) (?:roles?|parts?|place|"
    r"say|involvement)|(?:has|have) nothing to do|do(?:es)? nothing|"
    r"(?:is|are) (?:not|nowhere|out of)|isn't|aren't|do(?:es)?(?: not|n't) appear)"
    rf"(?: (?:named|listed|mentioned|involved|part|anywhere))*{_ENDS}"
)
_DOES_NOT = re.compile(
    rf"{_OPENS}(?:the )?{BODY} (?:(?:do(?:es)? not|do(?:es)?n't|doesnt)(?: (?P<verb>[a-z-]+))?|"
    r"(?:(?:is|are) not|isn't|isnt|aren't) (?:the|an?|its) (?P<noun>[a-z-]+)"
    r"(?: (?:body|asb|one))?)"
    rf"{_ENDS}"
)
_OTHERS_LACK = re.compile(
    r"(?:(?:and|so|but|then|ok|is there|are there)[, ]+)*(?:any|which|what)(?: of the)? others?"
    r"(?: (?:rows?|activit(?:y|ies)|ones?|codes?|lines?))?(?: there)? (?:"
    r"(?:with|that have|which have|have|has|having|where|in which|whose|are|is|leave|leaves) "
    r"(?:that|the|this|its|it|the same|that same|this same)?(?: ?(?:cell|field|column|box))?"
    r"(?: (?:is|are|also|left|so))* ?(?:blank|empty|bare|unfilled)|"
    r"(?:with|have|has|having) (?:none|nothing)|without(?: (?:it|any|one|them))?)"
    r"(?: (?:there|too|either|as well|like that))*"
)


def of_others_lacking(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "any others with that cell blank?" of what was just asked of one row.

    The row was named, or is the only one told on a subject.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    rows, noun = codes_in(leaning.base.places or leaning.last.items), asked_for(leaning.base)
    single = len(rows) == 1 and rows[0].kind is LocatorKind.ACTIVITY and not leaning.base.named
    if not (single and noun) or _OTHERS_LACK.fullmatch(leaning.bare) is None:
        return None
    return reread(f"Which activities outside {rows[0]} have no {noun}?", leaning, read)


def of_role_denied(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask whether the one row told does without a body, where a question says that it does.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning, rows = leaning.meaning, leaning.last.focus
    single = len(rows) == 1 and rows[0].kind is LocatorKind.ACTIVITY
    if not single or len(meaning.bodies) != 1 or meaning.places:
        return None
    one, text = meaning.bodies[0], fold(meaning.text)
    said = f"{text[: one.start]}{BODY}{text[one.end :]}".strip(" ?.!")
    if _NOT_THERE.fullmatch(said):
        return reread(f"{one.body} is not named in {rows[0]}, right?", leaning, read)
    denied = _DOES_NOT.fullmatch(said)
    acts = denied is not None and (denied["verb"] or denied["noun"])
    verb = ROLE_BASES.get(meaning.relation if acts else leaning.base.relation)
    if denied is None or verb is None:
        return None
    return reread(f"{one.body} does not {verb} {rows[0]}, right?", leaning, read)


def of_denied(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "none for A.1.2?" as the question whether it lacks what was asked for before.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    if leaning.whole("none_really"):
        return _of_row_asked(leaning, read)
    field = leaning.whole("any_field")
    if field is not None:
        return _of_row_spoken_of(leaning, field["field"] or field["planned"], read)
    places, said = leaning.meaning.places, find(leaning.rest)
    single = len(places) == 1 and len(said) == 1 and places[0].kind is LocatorKind.ACTIVITY
    if not single or leaning.meaning.named:
        return None
    row = said[0]
    around = f"{leaning.rest[: row.start]}{_ROW}{leaning.rest[row.end :]}".strip()
    if leaning.words.asks["denies_of_row"].fullmatch(around) is None:
        return None
    noun = asked_for(leaning.base)
    return reread(f"Does {places[0]} have no {noun}?", leaning, read) if noun else None


def _of_row_asked(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "none at all?" with the one row, or the body, that was asked about, and for what."""
    base, noun = leaning.base, asked_for(leaning.base)
    rows = base.places
    if base.intent is Intent.BODY_ACTIVITIES and base.named and not leaning.last.items:
        return reread(base.text, leaning, read)
    single = len(rows) == 1 and rows[0].kind is LocatorKind.ACTIVITY and not base.named
    return reread(f"Does {rows[0]} have no {noun}?", leaning, read) if single and noun else None


def _of_row_spoken_of(leaning: Leaning, field: str, read: Read) -> Meaning | None:
    """Rewrite "is any project planned?" with the one row spoken of."""
    rows = leaning.last.focus
    single = len(rows) == 1 and rows[0].kind is LocatorKind.ACTIVITY
    noun = field if field.endswith("s") else f"{field}s"
    return reread(f"Does {rows[0]} have any {noun}?", leaning, read) if single else None


def asked_for(base: Meaning) -> str:
    """Return what a question asked the rows for: a field, or bodies of a role; or ""."""
    if base.column in ENTRIES and base.column is not Column.REFERENCES:
        return base.column.value
    target = base.query.target if base.query is not None else ""
    asks_bodies = base.form is Form.WHO or base.column is Column.BODIES or target == "bodies"
    counted = base.query.conditions if base.query is not None else ()
    units = [one.unit for one in counted if isinstance(one, Counts)]
    if units:
        return NOUNS.get(units[0], units[0])
    return ROLE_NOUNS.get(base.relation, "body in any role") if asks_bodies else ""
