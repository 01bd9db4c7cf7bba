"""Removing: an earlier list without the ones of a role: "drop the ones we only support"."""

from dataclasses import replace

from tipassist.answer.followups import referents
from tipassist.answer.followups.filling import listing_of
from tipassist.answer.followups.leaning import Leaning, mentions
from tipassist.answer.followups.lists import OF_LIST
from tipassist.answer.meaning import Form, Meaning

_LIST = 2


def of_removal(leaning: Leaning) -> Meaning | None:
    """Fill in "without those that AICHR leads": the last list but for these."""
    meaning = leaning.meaning
    removes = leaning.words.asks["removes"].match(leaning.rest) is not None
    if not removes or meaning.relation.role is None or leaning.topic:
        return None
    rows = referents.list_meant(leaning, _LIST)
    bodies = meaning.named or leaning.base.named
    if not (rows and bodies):
        return None
    left = replace(meaning, bodies=mentions(bodies), places=rows, outside=(), negated=True)
    left = replace(left, only=False, joint=False, lacking=False, topic=(), words=(), query=None)
    return listing_of(replace(left, form=Form.LIST, cues=meaning.cues | {OF_LIST}))
