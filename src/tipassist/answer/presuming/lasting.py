"""Lasting: how long a question takes the plan to run, held against what the plan says of it."""

import re
from dataclasses import replace

from tipassist.answer.draft import Draft, DraftClaim, part_evidence
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.splitting import split_sentences
from tipassist.answer.rewording.of_places.earlier_plan import earlier_plan_of
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Route

_NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    "twenty",
)
_NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)}|an?)"
_TIME = rf"{_NUMBER}[ -](?:(?:whole|full|entire|single|mere|long) )*(?P<unit>year|decade)s?"
_SET_TO = (
    r"(?:(?: (?:is|was|has been|being|been))? (?:made|meant|supposed|set|planned|designed|scheduled"
    r"|intended|allowed|expected|due|drawn up|extended) (?:so as )?to| (?:is|was) to)?"
)
_RUNS = re.compile(
    rf"\b(?:(?P<plan>plan)|(?P<it>it)){_SET_TO}"
    r"(?: (?:only|just|really|even|actually|ever|to|should|will))*"
    r" (?:runs?|lasts?|covers?|spans?|goes on|go on|takes?|is valid|be valid)"
    rf"(?: (?:for|only|just|over|about|exactly|as long as))* {_TIME}(?! (?:before|after|from|of)\b)"
)
_IS_OF = re.compile(
    rf"\b(?P<plan>(?:a|an|the|this) )?{_NUMBER}[- ](?P<unit>year|decade)s?(?: long)?(?: \w+)? "
    r"(?:plan|period|time ?frame|duration)\b"
)
_UNTIL = re.compile(
    r"\b(?:(?P<plan>plan)|(?P<it>it))"
    rf"{_SET_TO}(?: (?:only|just|really|even|actually|already|to|should|will))*"
    r" (?:runs?|lasts?|ends?|stops?|expires?|finish(?:es)?|goes on|go on|continues?|is valid"
    r"|(?:(?:is|was|be|been|being) )?(?:extended|prolonged)"
    r"(?= (?:up )?(?:to|until|till|through)\b))"
    r"(?: (?:up|to|until|till|in|at|through|by|the|end|middle|start|of|year|already|only))*"
    r" (?P<year>(?:19|20)\d\d)\b"
)
_DENIED = re.compile(r"\b(?:not|never|rather than|instead of|but)\b|n't\b")
_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)\b")
_COVERS = re.compile(r"\b(?:covers?|runs?|lasts?|spans?|period|duration|time ?frame)\b")
_YEARS = re.compile(rf"\b{_NUMBER}[- ]years?\b")
_PLAN = re.compile(r"\bplan\b")
_DECADE = 10


def compose_lasting(meaning: Meaning, register: Register) -> Draft | None:
    """Correct how long a question takes the plan to run; None where it is right or nothing tells.

    Args:
        meaning: The question.
        register: The plan.
    """
    said = _said(meaning) or _said_end(meaning)
    if said is None or _of_another(meaning, register):
        return None
    words, years = said
    for part in register.section_parts():
        for sentence in split_sentences(part.wording, register):
            told = _told_years(sentence.text, register)
            if years in told:
                return None
            if told:
                evidence = replace(part_evidence(register, part), spans=sentence.spans)
                note = DraftClaim(f"Not {words} by the plan's text:", (evidence,))
                claim = DraftClaim(sentence.text, (evidence,))
                return Draft(AnswerStatus.ANSWERED, (note, claim), route=Route.PASSAGES)
    return None


def _of_another(meaning: Meaning, register: Register) -> bool:
    """Whether the plan before this one, or one of other years, is said to run so long."""
    own = _PERIOD.search(register.title.text)
    told = [one.groups() for one in _PERIOD.finditer(meaning.text)]
    other = any(own is None or one != own.groups() for one in told)
    return other or earlier_plan_of(register).is_spoken_of(meaning.text)


def _said(meaning: Meaning) -> tuple[str, int] | None:
    """Return how long the plan is taken to run, in words and in years."""
    if _names_others(meaning):
        return None
    text = " ".join(fold(meaning.text).split())
    found = _RUNS.search(text) or _IS_OF.search(text)
    if found is None or (found.re is _RUNS and found["it"] and _names_more(meaning, found[0])):
        return None
    number, unit = _value(found["number"]), found["unit"]
    years = number * (_DECADE if unit == "decade" else 1)
    return f"{found['number']} {unit}{'s' if number > 1 else ''}", years


def _said_end(meaning: Meaning) -> tuple[str, int] | None:
    """Return the year until which the plan is taken to run, in words and as a number."""
    text = " ".join(fold(meaning.text).split())
    found = _UNTIL.search(text)
    if found is None or _DENIED.search(text) or _names_others(meaning):
        return None
    if found["it"] and _names_more(meaning, found[0]):
        return None
    return found["year"], int(found["year"])


def _names_others(meaning: Meaning) -> bool:
    named = meaning.bodies or meaning.instruments or meaning.instrument_names
    return bool(meaning.places or named)


def _names_more(meaning: Meaning, said: str) -> bool:
    """Whether "it" may be something else that the question speaks of."""
    return any(fold(word) not in said for word in meaning.topic)


def _told_years(text: str, register: Register) -> frozenset[int]:
    """Return how many years a sentence says the plan to run, and its last year; else none."""
    low = fold(text)
    period = _PERIOD.search(register.title.text)
    own = [one for one in _PERIOD.finditer(text) if period and one.groups() == period.groups()]
    if not own or not _COVERS.search(low) or not _PLAN.search(low):
        return frozenset()
    told = _YEARS.search(low)
    began, ended = int(own[0][1]), int(own[0][2])
    if told is not None:
        return frozenset((_value(told["number"]), ended))
    return frozenset((ended - began, ended - began + 1, ended))


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    return _NUMBERS.index(number) + 1 if number in _NUMBERS else 1
