"""Removing: an earlier list without the ones of a role: "drop the ones we only support"."""

import re
from dataclasses import replace

from tipassist.answer.followups import referents
from tipassist.answer.followups.filling import listing_of
from tipassist.answer.followups.leaning import Leaning, mentions
from tipassist.answer.meaning import OF_LIST, Form, Meaning
from tipassist.answer.sets.query import Holds

_LIST = 2
_NOT = re.compile(r"\b(?:not|never|nobody|no)\b|n't\b")


def of_removal(leaning: Leaning) -> Meaning | None:
    """Fill in "without those that AICHR leads": the last list but for these."""
    meaning = leaning.meaning
    removes = leaning.words.asks["removes"].match(leaning.rest)
    if removes is None or meaning.relation.role is None or leaning.topic:
        return None
    rows = referents.list_meant(leaning, _LIST)
    bodies = meaning.named or meaning.excluded_bodies or leaning.base.named
    if not (rows and bodies):
        return None
    denied = _denies(leaning, leaning.rest[removes.end() :])
    left = replace(meaning, bodies=mentions(bodies), places=rows, outside=(), negated=denied)
    left = replace(left, only=False, joint=False, lacking=False, topic=(), words=(), query=None)
    return listing_of(replace(left, form=Form.LIST, cues=meaning.cues | {OF_LIST}))


def _denies(leaning: Leaning, told: str) -> bool:
    """Whether those without the role are left: not so in "leave out what we do not lead".

    Args:
        leaning: The question.
        told: What it says of the ones to leave out.
    """
    query = leaning.meaning.query
    held = query.conditions if query else ()
    if len(held) == 1 and isinstance(held[0], Holds):
        return held[0].negated
    return _NOT.search(told) is None
