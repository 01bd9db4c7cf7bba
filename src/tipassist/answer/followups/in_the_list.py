"""In the list: whether rows named by their codes are in the list just told, or all of it."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, codes_in
from tipassist.answer.followups.lists import listed
from tipassist.answer.meaning import OF_LIST, VERDICT, Intent, Meaning
from tipassist.locator_reading import find
from tipassist.locators import LocatorKind

_LISTING = (Intent.BODY_ACTIVITIES, Intent.AGGREGATE, Intent.TOPIC, Intent.REFERENCE)
_CODE = "@"
_CODES = rf"{_CODE}(?:(?:,? and|,| or) {_CODE})*"
_AMONG = (
    r"(?: (?:also|too|really|actually|still))?"
    r"(?: (?:one|some|part) of (?:them|those|these|it|the list)|"
    r" (?:in|on|among|within) (?:it|them|those|these|there|the list|that list|this list)|"
    r" (?:in|on) the list too| listed| included| there)"
)
_IN_IT = re.compile(
    rf"(?:(?:and|so|but|then) )*(?:(?:is|are|was|were) (?:row |activity )?{_CODES}{_AMONG}|"
    rf"(?:does|do) (?:it|they|that|the list|these|those) include {_CODES})(?: too| as well| then)*"
)
_ONLY = re.compile(
    rf"(?:(?:and|so|but|then|is it|is that) )*(?:only|just) {_CODES}(?: then)?|"
    rf"(?:so |and )*{_CODES} (?:only|alone)|"
    rf"(?:is|are) {_CODES} "
    r"(?:the only (?:ones?|rows?|activit(?:y|ies)|codes?)|all(?: of (?:it|them))?)"
)


def of_in_the_list(leaning: Leaning) -> Meaning | None:
    """Tell whether "is B.1.4 one of them?", and whether "only B.6.2?", of the list just told.

    Args:
        leaning: The question.
    """
    meaning, rows, base = leaning.meaning, codes_in(leaning.last.items), leaning.base
    if OF_LIST not in base.cues and base.intent not in _LISTING:
        return None
    if not rows or meaning.named or {one.kind for one in rows} != {LocatorKind.ACTIVITY}:
        return None
    asked = set(codes_in(meaning.places))
    if len(asked) < len(meaning.places) or any(one.kind is not rows[0].kind for one in asked):
        return None
    text = leaning.bare
    for one in reversed(find(text)):
        text = f"{text[: one.start]}{_CODE}{text[one.end :]}"
    only = _ONLY.fullmatch(text) is not None and meaning.question.rstrip().endswith("?")
    if not asked or not (only or (_IN_IT.fullmatch(text) and len(rows) > 1)):
        return None
    holds = asked == set(rows) if only else asked <= set(rows)
    found = listed(leaning.saying(replace(meaning, cues=frozenset(), query=None)), rows)
    return replace(found, cues=found.cues | {f"{VERDICT}{'Yes' if holds else 'No'}"})
