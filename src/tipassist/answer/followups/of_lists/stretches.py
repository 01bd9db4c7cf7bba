"""Stretches: so many of the list just told, from its beginning or from where was read up to."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, codes_in, scopes_in
from tipassist.answer.followups.of_lists.lists import listed_alone
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import BEYOND, WHICH_ONE, Form, Intent, Meaning
from tipassist.locators import Locator

_STRETCH = re.compile(
    r"(?:(?:and|so|now|then|ok|okay|please|just|only|can you|could you|list|show|give|tell|name|"
    r"me|us|keep|let's see|what are|which are|the) )*"
    r"(?P<from>first|top|next|following|last|final)? ?(?P<number>[a-z]+|\d{1,2})"
    r"(?: (?:ones?|rows?|activities|more|of (?:them|these|those|the list)|on the list))*"
    r"(?: (?:please|then|only|now))*"
)
_SHOWS = re.compile(r"(?:[a-z']+ )*?(?:list|show|give|tell|name)\b(?!.*\bthe \w+$)")
_ENDS = re.compile(
    r"(?:(?:and|so|now|then|ok|please|just|only|show|give|list|me|us)[, ]+)*(?:the )?"
    r"(?:first and (?:the )?last(?: (?:ones?|rows?|of (?:them|these|those)))?|"
    r"(?P<half>first|top|second|last|other) half(?: of (?:them|these|those|the list|it))?)"
)
_FEW = 3
_LEFT = re.compile(
    r"(?:(?:and|so|but|then|ok) )*(?:how many|what|which(?: ones)?)"
    r"(?: (?:more|others?|rows?|ones))*"
    r"(?: (?:is|are|were|do|does))?(?: there)? "
    r"(?:left(?: over)?|remain(?:ing|s)?|to go|still to come|missing|left to (?:list|show|see))"
    r"(?: now| then| after (?:that|those|these))*"
)
_NEXT = ("next", "following")
_LAST = ("last", "final")


def of_stretch(leaning: Leaning) -> Meaning | None:
    """List "the first ten", "the next ten" or "the last five" of the rows told, or what is left.

    Args:
        leaning: The question.
    """
    meaning, said = leaning.meaning, fold(leaning.meaning.question).strip(" ?.!")
    if _LEFT.fullmatch(said) and _STRETCH.fullmatch(fold(leaning.base.question).strip(" ?.!")):
        left = _read_on(leaning, codes_in(leaning.last.items))
        return _told(leaning, left) if left else None
    if (ends := _ENDS.fullmatch(said)) is not None:
        return _of_ends(leaning, ends)
    found = _STRETCH.fullmatch(said)
    number = _number(leaning, found["number"]) if found else 0
    if found is None or number < 2 or meaning.named or meaning.places or meaning.outside:
        return None
    part, rows = found["from"] or "", codes_in(leaning.last.items)
    part = "next" if not part and re.search(r"\bmore\b", said) else part
    if part and _tells_bodies(leaning):
        return replace(meaning, cues=meaning.cues | {WHICH_ONE})
    if not part and (_SHOWS.match(said) is None or len(rows) <= number):
        return None
    if part in _NEXT:
        left = _read_on(leaning, rows)
        return _told(leaning, left[:number]) if left else None
    picks = leaning.pointing.picks or len({one.kind for one in rows}) != 1
    if picks or len(rows) < 2:
        return None
    if len(rows) < number:
        return replace(meaning, places=rows, cues=meaning.cues | {BEYOND})
    return _told(leaning, rows[-number:] if part in _LAST else rows[:number])


def _of_ends(leaning: Leaning, ends: re.Match[str]) -> Meaning | None:
    """List the first and the last of the rows told, or one half of them."""
    rows = codes_in(leaning.last.items)
    if len(rows) < _FEW or leaning.meaning.named or leaning.meaning.places:
        return None
    if ends["half"] is None:
        return _told(leaning, (rows[0], rows[-1]))
    later = _read_on(leaning, rows) if ends["half"] not in ("first", "top") else ()
    if later:
        return _told(leaning, later)
    half = (len(rows) + 1) // 2
    return _told(leaning, rows[:half] if ends["half"] in ("first", "top") else rows[half:])


def _tells_bodies(leaning: Leaning) -> bool:
    base, items = leaning.base, leaning.last.items
    query = base.query
    asked = query is not None and query.target == "bodies" and not items
    of_place = base.form is Form.WHO and bool(base.places) and scopes_in(base.places) == base.places
    return len(leaning.last.bodies) > 1 and (asked or of_place)


def of_levels_listed(leaning: Leaning) -> Meaning | None:
    """List the pillars or outcomes that were counted for "list them".

    Args:
        leaning: The question.
    """
    base, rows = leaning.base, leaning.last.items
    counted = base.intent is Intent.AGGREGATE and base.form is Form.COUNT
    told = counted and len(rows) > 1 and rows == leaning.last.focus
    levels = told and {one.kind.value for one in rows} <= {"pillar", "outcome"}
    return _told(leaning, rows) if levels and leaning.whole("names_counted") else None


def _told(leaning: Leaning, rows: tuple[Locator, ...]) -> Meaning:
    return replace(listed_alone(leaning, rows), rank=None, contest=None)


def _number(leaning: Leaning, word: str) -> int:
    said = word.isdecimal() or word in leaning.words.numbers
    return leaning.words.number(word) if said else 0


def _read_on(leaning: Leaning, rows: tuple[Locator, ...]) -> tuple[Locator, ...]:
    """Return what comes after the rows just told in the list that they are a stretch of."""
    for turn in tuple(leaning.state.newest_first)[1:]:
        longer = codes_in(turn.items)
        starts = [at for at, one in enumerate(longer) if one == rows[:1][0]] if rows else []
        for at in starts:
            if len(longer) > len(rows) and longer[at : at + len(rows)] == rows:
                return longer[at + len(rows) :]
    return ()
