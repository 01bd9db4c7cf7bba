"""Rows that ask all bodies at once: "which activities expect every one of the bodies to help?".

A row does so by an entry that names nobody ("All ASBs"), or by naming each body that the plan has.
"""

import re
from functools import lru_cache

from tipassist.answer.compose.counted.rows import activity_row
from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
)
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.sets.words.tokens import load_set_words
from tipassist.register.model import Activity, Register
from tipassist.types import Role

_BODIES = (
    r"(?:(?:sectoral|asean|relevant|concerned|other|the|of|one|single) )*(?:asbs?|bod(?:y|ies))"
)
_ALL = rf"(?:(?:all|every|each)(?: one)?(?: of)? {_BODIES}|everybody|everyone)"
_ROWS = re.compile(
    r"(?:^|[,.;:?!] )(?:and |so |but |please )*(?:in |for |on )?"
    r"(?:(?:which|what|how many) (?:of (?:(?:all|the|these|our) )*)?"
    r"(?:activit(?:y|ies)|rows?|entries|codes|ones|items?)|where)\b"
)
_SAID = re.compile(rf"\b{_ALL}\b(?P<behind>[^.?!;]*)")
_NOT = re.compile(r"\b(?:not|no|never|except|but|without|apart|other than)\b|n't\b")
_EACH = rf"each(?: one)?(?: of)? {_BODIES}\b"
_OF_EACH = re.compile(rf"\bhow many\b[^.?!;]*\b{_EACH}|\b(?:for|does) {_EACH}")
_COLLECTIVE = re.compile(r"(?:all|every|each|any)\b", re.IGNORECASE)


def compose_all_bodies(meaning: Meaning, register: Register) -> Draft | None:
    """List the rows in which all bodies are asked to support, or count them.

    "How many does each body support" asks of each by itself, not for rows of all of them.

    Returns:
        None when no such rows are asked for.
    """
    text = fold(meaning.text)
    said = _SAID.search(text)
    plain = not (meaning.named or meaning.instruments or meaning.contest)
    if said is None or not plain or not _ROWS.search(text) or _NOT.search(text):
        return None
    if _OF_EACH.search(text):
        return None
    if not (_helps().search(said["behind"]) or _helps().search(text[: said.start()])):
        return None
    rows = scoped(meaning, register)
    found = [one for one in rows if _asks_all(one, register)]
    counted = meaning.form is Form.COUNT
    total, where = plural(len(rows), "activity"), where_words(meaning)
    if not found:
        text = f"None of the {total}{where} asks all bodies to support it; all were checked."
        return answered([DraftClaim(text, checked_evidence(register))], [])
    verb = "asks" if len(found) == 1 else "ask"
    text = f"{len(found)} of the {total}{where} {verb} all bodies to support"
    text += f" {'it' if len(found) == 1 else 'them'}: {listing(one.code for one in found)}."
    lead = DraftClaim(text, tuple(map(asb_evidence, found)))
    told = [] if counted else [activity_row(one, _as_printed(one)) for one in found]
    return answered([lead, *told], [activity_item(one) for one in found])


@lru_cache(maxsize=1)
def _helps() -> re.Pattern[str]:
    """Return what finds the words for helping."""
    helping = dict(load_set_words().classes)["supports"].pattern
    return re.compile(rf"(?<![\w-])(?:{helping})")


def _asks_all(activity: Activity, register: Register) -> bool:
    named = [one.body for one in activity.bodies if one.role is not Role.COORDINATING]
    if any(map(_COLLECTIVE.match, named)):
        return True
    others = [one for one in register.bodies if not _COLLECTIVE.match(one)]
    return {*named, *activity.named(Role.COORDINATING)} >= set(others)


def _as_printed(activity: Activity) -> str:
    named = [one.body for one in activity.bodies if one.role is not Role.COORDINATING]
    return listing(named)
