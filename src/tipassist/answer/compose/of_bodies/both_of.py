"""What is said of several bodies at once: each of them may do it in a row of its own."""

import re
from collections.abc import Sequence

from tipassist.answer.compose.counted.rows import activity_row
from tipassist.answer.compose.of_places.scope import where_words
from tipassist.answer.compose.of_sets.set_words import condition_words
from tipassist.answer.draft import Draft, DraftClaim, activity_item, answered, asb_evidence
from tipassist.answer.language.phrasing import bodies_words, listing, plural, role_verb
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.sets.query import EVERY, NONE, SOME, Holds, SetQuery
from tipassist.register.model import Activity

_TOGETHER = re.compile(r"\b(?:together|combined|jointly|in sum|between them)\b")
_IN_ONE_ROW = re.compile(
    r"\b(?:together|joint\w*|same|each other|in common|shar(?:e|es|ed|ing)|side by side|"
    r"alongside|with|(?:an?|any|one) (?:activity|row|one|line|type|programme))\b"
)
_BOTH = re.compile(r"\bboth\b")


def compose_both_of(meaning: Meaning, query: SetQuery, inside: Sequence[Activity]) -> Draft | None:
    """Answer whether several bodies each do something, or do it in so many rows in sum.

    Args:
        meaning: The question.
        query: The set that it asks for, of the rows that name all of the bodies.
        inside: The rows looked at.

    Returns:
        None when it is asked of rows that name all of them, or the answer is no either way.
    """
    told = _said_of_all(query)
    if told is None or not (query.checked or "yesno" in meaning.cues):
        return None
    text = fold(meaning.text)
    own = {
        body: [one for one in inside if any(body in one.named(role) for role in told.roles)]
        for body in told.bodies
    }
    rows = [one for one in inside if any(one in held for held in own.values())]
    found = [one for one in rows if all(one in held for held in own.values())]
    of_all = f"of the {plural(len(inside), 'activity')}{where_words(meaning, counted=True)}"
    verb = role_verb(told.roles[0], 1) if len(told.roles) == 1 else "has a role in"
    each = listing(f"{body} {verb} {len(held)}" for body, held in own.items())
    if query.claimed not in (None, EVERY, SOME, NONE):
        if not _TOGETHER.search(text) or query.claimed.accepts(len(found)):
            return None
        so, twice = query.claimed.accepts(len(rows)), sum(map(len, own.values()))
        yes = ("Yes. " if so else "No. ") if so == query.claimed.accepts(twice) else ""
        verbs = role_verb(told.roles[0], 2) if len(told.roles) == 1 else "have a role in"
        lead = f"{yes}{listing(told.bodies)} {verbs} {len(rows)} {of_all} together: {each}."
        return _told(lead, rows)
    apart = _BOTH.search(text) and not _IN_ONE_ROW.search(text)
    if found or query.claimed or not apart or not all(own.values()):
        return None
    lead = f"Yes. {each} {of_all}; none {condition_words(told, 1)} in one row."
    return _told(lead, rows)


def _said_of_all(query: SetQuery) -> Holds | None:
    """Return the only condition of a set when it is said of several bodies at once."""
    told = query.conditions[0] if len(query.conditions) == 1 else None
    plain = isinstance(told, Holds) and told.every and not told.negated
    if not plain or query.held or query.per or query.asks_who:
        return None
    return told if isinstance(told, Holds) else None


def _told(lead: str, rows: list[Activity]) -> Draft:
    claims = [DraftClaim(lead, tuple(asb_evidence(one) for one in rows))]
    claims += [activity_row(one, bodies_words(one)) for one in rows]
    return answered(claims, [activity_item(one) for one in rows])
