"""In the list: whether rows named by their codes are in the list just told, or all of it."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, codes_in, scopes_in
from tipassist.answer.followups.of_lists.lists import listed_alone
from tipassist.answer.meaning import CHECKS_ROW, OF_LIST, VERDICT, Intent, Meaning
from tipassist.locator_reading import find
from tipassist.locators import LocatorKind

_LISTING = (Intent.BODY_ACTIVITIES, Intent.AGGREGATE, Intent.TOPIC, Intent.REFERENCE)
_KINDS = ({LocatorKind.ACTIVITY}, {LocatorKind.OUTCOME})
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

_MISSING = re.compile(
    r"(?:(?:and|so|but|then|ok|what are|what about|which are|list) )*"
    r"the (?:other (?:ones|rows|activities)|others|rest|remaining (?:ones|rows|activities))|"
    r"(?:(?:and|so|but|then|ok) )*(?:which|what|what else)(?: (?:ones?|rows?|activit(?:y|ies)))?"
    r"(?: (?:of them|of those))?"
    r"(?: (?:is|are|was|were|do|did|have|has)(?: (?:i|we|you))?)?"
    r" (?:missing|miss(?:ed)?|left out|left|not named|forgotten|forget|omitted)(?: then| there)*"
)


def of_in_the_list(leaning: Leaning) -> Meaning | None:
    """Tell whether "is B.1.4 one of them?", and whether "only B.6.2?", of the list just told.

    Args:
        leaning: The question.
    """
    meaning, rows, base = leaning.meaning, codes_in(leaning.last.items), leaning.base
    of_place = base.intent is Intent.CODE_LOOKUP and scopes_in(base.places) == base.places
    if OF_LIST not in base.cues and base.intent not in _LISTING and not of_place:
        return None
    if not rows or meaning.named or {one.kind for one in rows} not in _KINDS:
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
    found = listed_alone(leaning, rows)
    checks = f"{CHECKS_ROW}{' '.join(sorted(map(str, asked)))}"
    return replace(found, cues=found.cues | {f"{VERDICT}{'Yes' if holds else 'No'}", checks})


def of_missing(leaning: Leaning) -> Meaning | None:
    """List what "which is missing?" asks for after "only A.1.2 and A.2.6?".

    Args:
        leaning: The question.
    """
    cue = next((one for one in leaning.base.cues if one.startswith(CHECKS_ROW)), "")
    named = cue.removeprefix(CHECKS_ROW).split()
    left = tuple(one for one in codes_in(leaning.last.items) if str(one) not in named)
    if not cue or not left or _MISSING.fullmatch(leaning.bare) is None:
        return None
    return listed_alone(leaning, left)
