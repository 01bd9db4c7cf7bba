"""No more than: "so just building new ones?", said of the one place spoken of, which tells it."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import ENTRIES, Leaning
from tipassist.answer.followups.meant.filling import about_places
from tipassist.answer.language.words import fold, word_list
from tipassist.answer.meaning import Column, Form, Meaning, Relation
from tipassist.locators import Locator, LocatorKind

_LEAD = r"(?:(?:oh|ah|ok|okay|right|hm+|and|but|wait|so|then|basically|really|mainly)\b[, ]*)*"
_IT = r"(?:(?:is )?(?:it|that|this)(?:'s| is)?|its|thats|(?:the|that|this) (?:row|one) is) "
_ONLY = (
    r"(?:(?:all |really |basically |mainly )?(?:only|just|merely|purely|solely|nothing but|all))"
)
_CLAIM = re.compile(
    rf"{_LEAD}(?:{_IT})?{_ONLY} (?P<what>[a-z][a-z' -]{{2,60}}?)"
    r"(?:,? (?:then|right|no|correct|is it|isn't it|yes|or (?:what|more)))*\s*\?+"
)
_ASKS = re.compile(
    r"(?:the|those|these|this|that|them|it|who|which|what|where|when|how|if|one|two|three|in"
    r"|list|show|give|tell|name|curious|asking|checking|wondering|of|all|with|without|as|a)\b"
)
_KINDS = (LocatorKind.ACTIVITY, LocatorKind.SECTION)


def of_no_more_than(leaning: Leaning) -> Meaning | None:
    """Tell what a place says when it is asked whether that is only some of it.

    Whether it is can seldom be told for certain, so that no "Yes" or "No" is given.

    Args:
        leaning: The question.
    """
    meaning, place = leaning.meaning, _place(leaning)
    said = _CLAIM.fullmatch(" ".join(fold(meaning.question).split()))
    if said is None or place is None or _ASKS.match(said["what"]):
        return None
    slots = meaning.named or meaning.places or meaning.outside or meaning.instruments
    fields = meaning.column in ENTRIES or leaning.units or meaning.relation.role is not None
    if slots or fields or leaning.asks_bodies or leaning.words.any_role.search(said["what"]):
        return None
    if not any(word not in word_list("stopwords") for word in said["what"].split()):
        return None
    bare = replace(
        meaning,
        form=Form.WHAT,
        relation=Relation.NONE,
        column=Column.NONE,
        query=None,
        asserted=None,
        lacking=False,
        negated=False,
        terms=(),
        actors=(),
        cues=frozenset(),
    )
    return about_places(leaning.saying(bare), (place,))


def _place(leaning: Leaning) -> Locator | None:
    focus = leaning.last.focus
    return focus[0] if len(focus) == 1 and focus[0].kind in _KINDS else None
