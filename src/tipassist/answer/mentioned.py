"""Mentioned: whether a question asks if the plan speaks of something, and where it does."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from tipassist.answer.compose.topic_verdicts import word_before
from tipassist.answer.deciding import Ending
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.findings import Findings
from tipassist.answer.intent_rules import says_mention
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking import Ranked
from tipassist.answer.terms import core_of
from tipassist.answer.words import TOKEN, families, family, fold, names_doers, other_number

_MOST = 3
_PROVIDES = re.compile(
    r"^\W*(?:(?:so|and|but|ok) )*does (?:it|(?:the|this) (?:work )?plan) "
    r"(?:provide for|foresee|envisage|make provision for)\b"
)
_NEAR = 3
_SO = "Yes, by the plan's text:"
_IN_PLAN = re.compile(
    r"^\W*(?:(?:so|and|but|ok) )*(?:is|are) [^?.!]{2,60}"
    r" in (?:it|(?:the|this) (?:work )?plan)\W*$"
)


def asks_mention(text: str) -> bool:
    """Whether it is asked if the plan speaks of something: "does it cover", "is … in the plan"."""
    low = fold(text)
    return says_mention(text) or any(one.search(low) for one in (_IN_PLAN, _PROVIDES))


def where_mentioned(meaning: Meaning, found: Findings) -> Ending | None:
    """Return where all of a subject stands in its own words: in a row, else in a section."""
    core = core_of(found.asked)
    sure = all(one.known and not one.doubtful for one in found.asked if not one.passing)
    said = {fold(word) for one in found.asked for words in one.asked for word in words.split()}
    whole = said.issuperset(fold(word) for word in meaning.topic)
    if not core or not sure or not whole or len(meaning.topic) > _MOST:
        return None
    words = {one.words for one in core}

    def has(one: Ranked) -> bool:
        own = {word for word, _, own in one.worths if own}
        return words <= own and all(names_doers(word, one.entry.wording.text) for word in words)

    asked = [_either(fold(word)) for word in meaning.topic]
    rows = [entry for rank in found.table for entry in rank.entries if has(entry)]
    if not any(_has_all(asked, one.entry.wording.text) for one in rows) and any(
        _has_all(asked, one.entry.wording.text) for one in found.prose
    ):
        return Ending.PROSE
    if rows:
        return Ending.TOPIC
    return Ending.PROSE if any(has(one) for one in found.prose) else None


def with_mention(
    meaning: Meaning, found: Findings, draft: Draft, told_at: Callable[[Ranked], Draft | None]
) -> Draft:
    """Say yes and where the sections have all of what is asked after.

    Words that stand side by side in the question must stand near each other.

    Args:
        meaning: The question.
        found: What was found for it.
        draft: What is told without it.
        told_at: Tells of one place.
    """
    terms = [one for one in found.asked if not one.passing]
    asked = meaning.form is Form.YESNO and asks_mention(meaning.text)
    if not asked or not terms or not all(one.known and not one.doubtful for one in terms):
        return draft
    if word_before(meaning, found.asked) is not None:
        return draft
    words = [_either(word) for one in terms for word in fold(one.words).split()]

    def has(text: str) -> bool:
        return _has_all(words, text) and all(names_doers(one.words, text) for one in terms)

    if not any(has(claim.text) for claim in draft.claims):
        place = next((one for one in found.prose if has(one.entry.wording.text)), None)
        draft = (told_at(place) if place is not None else None) or draft
    so = next((claim for claim in draft.claims if has(claim.text)), None)
    if so is None:
        return draft
    rest = _with_lead_ins(draft.claims, has)
    return replace(draft, claims=(DraftClaim(_SO, so.evidence), *rest))


def _with_lead_ins(
    claims: tuple[DraftClaim, ...], has: Callable[[str], bool]
) -> tuple[DraftClaim, ...]:
    """Return the claims that tell it, each with what introduces it."""
    kept: dict[int, DraftClaim] = {}
    for at, one in enumerate(claims):
        if has(one.text):
            before = range(at - 1, -1, -1) if one.level else ()
            lead = next((i for i in before if claims[i].level < one.level), None)
            kept.update({i: claims[i] for i in (lead, at) if i is not None})
    return tuple(kept[at] for at in sorted(kept))


def _has_all(words: list[frozenset[str]], text: str) -> bool:
    """Whether a text has all words, each near the one before it."""
    printed = [frozenset(families(match[0])) for match in TOKEN.finditer(text)]
    places = [[at for at, stems in enumerate(printed) if stems & one] for one in words]
    near = all(
        any(abs(a - b) <= _NEAR for a in first for b in second)
        for first, second in pairwise(places)
    )
    return all(places) and near


def _either(word: str) -> frozenset[str]:
    return frozenset(map(family, (word, other_number(word))))
