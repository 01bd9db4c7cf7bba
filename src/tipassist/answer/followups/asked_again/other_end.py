"""The other end: "the least" after what has the most, "who was first?" after who was last."""

import re
from dataclasses import replace

from tipassist.answer.followups.asked_again.framing import noun_told, subject_phrase
from tipassist.answer.followups.leaning import Leaning, Read, codes_in
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.meaning import AS_WORDED, OPEN, Form, Meaning
from tipassist.locator_reading import find
from tipassist.locators import LocatorKind

_RANKS = {Form.MOST: "most", Form.LEAST: "fewest"}
_FIRST = re.compile(r"\b(?:first|earliest|soonest)\b", re.IGNORECASE)
_LAST = re.compile(r"\b(?:last|latest|most recently)\b", re.IGNORECASE)
_MIDWAY = re.compile(r"\b(?:mid-?term|mid-?way|half-?way|interim)\b", re.IGNORECASE)
_LOOKS_BACK = ("evaluation", "review", "assessment", "appraisal")
_FINAL = rf"\bfinal (?:[\w-]+ ){{0,2}}?(?P<noun>{'|'.join(_LOOKS_BACK)})\b(?! reports?\b)"
_FINAL_ONE = re.compile(_FINAL, re.IGNORECASE)
_WHEN_AGAIN = re.compile(r"(?:and )?when (?:is|was|will) (?:it|that|this)\b")
_EXTREMES = re.compile(r"\b(?:most|fewest|least)\b", re.IGNORECASE)


def of_other_end(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "the least" after the first of a ranking as the question for its other end.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    in_time = _in_time(leaning)
    if in_time:
        return reread(in_time, leaning, read)
    base, rank = _ranking(leaning), _RANKS.get(leaning.meaning.form)
    if base.form is Form.MOST and leaning.whole("who_is_last"):
        again = _EXTREMES.sub("fewest", base.text, count=1)
        return reread(again, leaning, read) if again != base.text else None
    bare = leaning.whole("other_end") and not leaning.has_subject
    if not (bare and rank) or base.form not in _RANKS or base.form is leaning.meaning.form:
        return None
    if codes_in(base.places) and not find(base.text):
        return None
    again = _EXTREMES.sub(rank, base.text, count=1)
    anew = reread(again, leaning, read)
    return replace(anew, cues=anew.cues | {AS_WORDED}) if again != base.text else None


def _ranking(leaning: Leaning) -> Meaning:
    """Return the ranking, also where something was asked of what it told in between."""
    base, before = leaning.base, leaning.state.turns[-2:-1]
    if base.form in _RANKS or not before or before[0].meaning.form not in _RANKS:
        return base
    asked = codes_in(base.places) or codes_in(leaning.last.items)
    told = codes_in(before[0].items)
    inside = bool(told) and all(any(one.contains(row) for one in told) for row in asked)
    return before[0].meaning if asked and inside else base


def _in_time(leaning: Leaning) -> str:
    """Return an open question for the last one as asked for the first, and the other way round.

    After what comes midway, the last one is the final one; "the final one - also them, or
    outsiders?" asks who does it.
    """
    found, base = leaning.whole("end_in_time"), leaning.base
    parts = [one for one in leaning.last.cited if one.kind is LocatorKind.SECTION and one.parts[1:]]
    items = [one for one in parts if not any(one != two and one.contains(two) for two in parts)]
    if found is None or base.intent not in OPEN or leaning.last.items or items[1:]:
        return ""
    if not found["first"] and _MIDWAY.search(base.text):
        subject = subject_phrase(base)
        noun = "" if len(subject.split()) > 1 else noun_told(leaning)
        final = _MIDWAY.sub(f"final {noun}".strip(), subject, count=1)
        if found["doer"] and final != subject:
            return _as_printed(f"who does the {final}?", leaning.register.text)
        again = _MIDWAY.sub(f"final {noun}".strip(), base.text, count=1)
        again = _as_printed(again, leaning.register.text)
    elif found["doer"]:
        return ""
    else:
        other = _LAST if found["first"] else _FIRST
        again = other.sub("first" if found["first"] else "last", base.text, count=1)
    if again == base.text:
        return ""
    more = found["more"] or ""
    if not more or (base.form is Form.WHEN and _WHEN_AGAIN.match(more)):
        return again
    return f"{again.rstrip(' ?.!')}, and {more.removeprefix('and ')}?"


def _as_printed(text: str, printed: str) -> str:
    """Return "the final review" as the final evaluation, where the plan has that and no other."""
    asked = _FINAL_ONE.search(text)
    nouns = [one["noun"].lower() for one in _FINAL_ONE.finditer(printed)]
    if asked is None or not nouns or asked["noun"].lower() in nouns:
        return text
    return f"{text[: asked.start('noun')]}{nouns[0]}{text[asked.end('noun') :]}"
