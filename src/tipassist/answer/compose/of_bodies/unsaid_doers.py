"""Doers that the plan does not name: "who endorsed it?" where it only "was endorsed"."""

import re
from dataclasses import replace

from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.words import family, fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.types import AnswerStatus, Route

_ASKS = re.compile(
    r"\b(?:who|(?:which|what) (?:\w+ or )?(?:meetings?|bod(?:y|ies)|ministers?|officials?|leaders?|"
    r"countr(?:y|ies)|institutions?|organi[sz]ations?|persons?|committees?|groups?|states?))"
    r"(?: (?:has|have|had|actually|really|officially|formally|finally|exactly|first))*"
    r" (?P<verb>[a-z]+ed)\b"
)
_ASKS_BY = re.compile(
    r"\b(?:by (?:whom|who|(?:which|what) \w+(?:,? (?:or|and) (?:(?:by )?(?:which|what) )?\w+)?)"
    r" (?:is|are|was|were|has|have|had|will)\b[^,.;?]*"
    r"|who (?:is|are|was|were|has|have|had|will)\b[^,.;?]*(?=\b[a-z]+ed by\b))"
    r"\b(?P<verb>[a-z]+ed)\b"
)
_MEETING = r"(?:meetings?|sessions?|summits?|conferences?|gatherings?)"
_ASKS_AT = re.compile(
    rf"\b(?:at|in|during) (?:which|what) (?:\w+ )?{_MEETING} (?:was|were|has|have|had)\b"
    r"[^,.;?]*\b(?P<verb>[a-z]+ed)\b(?=\W*$)"
)
_TOLD_AT = re.compile(
    rf"\b(?:at|in|during) (?:the|its|an?|their) [^.;,]*\b{_MEETING}", re.IGNORECASE
)
_ASKS_TAKEN = re.compile(
    r"\bwho (?:has been|have been|had been|was|were) (?:[a-z]+ly )?"
    r"(?P<verb>[a-z]{3,}ed|hired|chosen|paid|made)\b"
)
_LEADS_IN = re.compile(
    r"(?:^|[.?!;:]|\b(?:and|or|but|so|then|know|knows|tell|tells|say|says|state|states|see|about|of"
    r"|on|to|by|for|me|us|mention|mentions|specify|name|exactly))\s*$"
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:[a-z]+ly\s+)?(?P<verb>[a-z]+)\b(?=(?P<after>[^.;]*))",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_BY = re.compile(r"\bby\b")


def with_unsaid_doer(meaning: Meaning, draft: Draft) -> Draft:
    """Say that the plan does not tell who did what is asked, where its sentences only say when.

    Args:
        meaning: The question.
        draft: Its answer from the sections; others are left as they are.
    """
    if draft.status is not AnswerStatus.ANSWERED or draft.route is not Route.PASSAGES:
        return draft
    taken = _asking(_ASKS_TAKEN, meaning)
    if taken is not None and not any(_has(one.text, taken["verb"]) for one in draft.claims):
        note = f"The plan does not say who was {taken['verb']}."
        return _in_part(DraftClaim(note, draft.claims[0].evidence), draft)
    met = _ASKS_AT.search(fold(meaning.text))
    if met is not None:
        return _without_meeting(met["verb"], draft)
    asked = _asking(_ASKS, meaning) or _ASKS_BY.search(fold(meaning.text))
    if asked is None:
        return draft
    said = [one for one in draft.claims if _has(one.text, asked["verb"])]
    if not said or any(_names_doer(one.text, asked["verb"]) for one in said):
        return draft
    note = f"The plan does not say who {asked['verb']} it."
    return _in_part(DraftClaim(note, said[0].evidence), draft)


def _without_meeting(verb: str, draft: Draft) -> Draft:
    """Say that the plan does not tell at which meeting it was, where no sentence on it does."""
    said = [one.text for one in draft.claims if _has(one.text, verb)]
    if not said or any(_TOLD_AT.search(one) for one in said):
        return draft
    note = f"The plan does not say at which meeting it was {verb}."
    return _in_part(DraftClaim(note, draft.claims[0].evidence), draft)


def _asking(pattern: re.Pattern[str], meaning: Meaning) -> re.Match[str] | None:
    """Return where a question asks who did or suffered something, not who is spoken of.

    In "should someone who was made to steal be tried?" nobody is asked for.
    """
    text = fold(meaning.text)
    found = pattern.search(text)
    if found is None or not found[0].startswith("who"):
        return found
    before = text[: found.start()].rstrip()
    after_pause = before.endswith(",") and meaning.form is not Form.YESNO
    return found if after_pause or _LEADS_IN.search(before) else None


def _in_part(note: DraftClaim, draft: Draft) -> Draft:
    return replace(draft, status=AnswerStatus.PARTIAL, claims=(note, *draft.claims))


def _has(text: str, verb: str) -> bool:
    return any(family(word) == family(verb) for word in _WORD.findall(text))


def _names_doer(text: str, verb: str) -> bool:
    """Whether a sentence says who does it: in the active voice, or with "by" behind."""
    passive = [one for one in _PASSIVE.finditer(text) if family(one["verb"]) == family(verb)]
    return not passive or any(_BY.search(one["after"]) for one in passive)
