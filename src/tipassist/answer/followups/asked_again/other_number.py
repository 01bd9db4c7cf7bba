"""Another number: "exactly one?" after rows, or bodies, that have so many of something."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, scopes_in
from tipassist.answer.followups.of_lists.lists import NOUNS, one_of
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.followups.unscoped import without_scopes
from tipassist.answer.language.phrasing import listing, place_name
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import (
    AS_WORDED,
    CARRIED,
    OF_LIST,
    REREAD,
    RESOLVED,
    Form,
    Intent,
    Meaning,
)
from tipassist.answer.sets.query import (
    EVERY,
    ROLE_UNITS,
    SOME,
    BodyTest,
    Counts,
    Number,
    SetQuery,
)
from tipassist.answer.sets.words.tokens import counted_bound, load_set_words
from tipassist.answer.turns import Turn

_UNIT = (
    r"(?:(?:supporting|coordinating|helping|leading) )?(?:bod(?:y|ies)|asbs?)|supporters?|"
    r"coordinators?|projects?|indicators?|examples?|(?:(?:activity|programme) )?types?|"
    r"activit(?:y|ies)|rows?|outcomes?"
)
_MANY = (
    r"(?:(?:exactly|only|just|precisely|at least|at most|no more than|more than|fewer than|"
    r"less than) )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r"(?: or (?:more|fewer|less))?"
)
_NONE = r"(?:none(?: at all)?|zero|nil)"
_COUNTED = re.compile(
    rf"\b(?:{_MANY}|an?|a single|no) (?P<unit>{_UNIT})\b(?: or (?:more|fewer|less)\b)?",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:(?:which|what|who)(?: (?:ones?|bod(?:y|ies)|rows?))? (?=with|ha))?"
    r"(?:(?:with|those with|having|has|have|which have|the ones with) )*"
    rf"(?P<number>{_MANY}|{_NONE})(?: (?P<unit>{_UNIT}))?(?: of (?:them|those))?"
    r"(?: (?:in|under) (?:(?:pillar|outcome) )?[a-z](?:\.\d+)?)?"
)
_ONLY = re.compile(r"^(?:only|just|precisely)\b")
_AND = re.compile(r"(?:and|but|or)[, ]+")


def of_other_number(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "exactly one body?" after the rows with two of them, all else as it was asked.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, asked, query = leaning.base, _ASKED.fullmatch(leaning.bare), leaning.base.query
    if asked is None:
        return None
    if query is None:
        return _of_plain_count(leaning, asked, read)
    again = _asked_anew(base, asked)
    text = _with_words(base.text, asked)
    if again is None or not text:
        return None
    scopes, places = scopes_in(leaning.meaning.places), base.places
    if scopes:
        inside = (one for one in places if any(scope.contains(one) for scope in scopes))
        places = tuple(inside) if OF_LIST in base.cues else scopes
        if not places:
            return None
        text = f"{without_scopes(text).rstrip('?. ')} in {listing(map(place_name, scopes))}?"
    cues = base.cues | {REREAD, AS_WORDED}
    told = replace(
        base, places=places, question=leaning.meaning.question, query=again, asserted=None
    )
    return replace(told, text=text, lacking=False, cues=cues)


def of_number_gone_on_to(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "and just one?" as that other number, and not as a number that is doubted.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asked = asks_other_number(leaning.meaning.question, leaning.last)
    return of_other_number(leaning, read) if asked else None


def asks_other_number(typed: str, last: Turn | None) -> bool:
    """Whether "and only one?" asks for those with one, and not if what was told is only one.

    Args:
        typed: The question without its typos.
        last: The turn just before.
    """
    opens = _AND.match(fold(typed))
    asked = _ASKED.fullmatch(fold(typed)[opens.end() :].strip(" ?.!")) if opens else None
    if asked is None or last is None:
        return False
    again, number = _asked_anew(last.meaning, asked), _number_of(asked)
    told = {len(last.items), len(last.bodies)}
    return again is not None and number is not None and number.value not in told


def _asked_anew(base: Meaning, asked: re.Match[str]) -> SetQuery | None:
    """Return the query that was answered before with the number that is asked for now."""
    number, current = _number_of(asked), RESOLVED not in base.cues or CARRIED in base.cues
    if base.query is None or number is None or not current:
        return None
    return _with_number(base.query, number, asked["unit"] or "")


def _number_of(asked: re.Match[str]) -> Number | None:
    if re.fullmatch(_NONE, asked["number"]):
        return Number("==", 0)
    return counted_bound(_ONLY.sub("exactly", asked["number"]), load_set_words())


def _of_plain_count(leaning: Leaning, asked: re.Match[str], read: Read) -> Meaning | None:
    """Ask "and seven?" after the pillars with four outcomes, which are told without a query."""
    base = leaning.base
    text = _with_words(base.text, asked) if base.intent is Intent.AGGREGATE else ""
    if leaning.meaning.places or not text or base.form is Form.COUNT:
        return None
    anew = reread(text, leaning, read)
    alike = anew.intent is base.intent and anew.form is base.form and anew.query is None
    return replace(anew, cues=anew.cues | {AS_WORDED}) if alike else None


def _with_words(text: str, asked: re.Match[str]) -> str:
    """Return the words of a question with another number in place of its only one, or ""."""
    said = [*_COUNTED.finditer(text)]
    if len(said) != 1:
        return ""
    told = units_in((asked["unit"] or said[0]["unit"]).lower())[0]
    number = _number_of(asked)
    single = number is not None and number.value == 1 and number.sign in ("==", ">", ">=")
    noun = NOUNS.get(told, told)
    unit = one_of(noun) if single else noun
    many = "no" if number is not None and number == Number("==", 0) else asked["number"]
    return f"{text[: said[0].start()]}{many} {unit}{text[said[0].end() :]}"


def _with_number(query: SetQuery, number: Number, unit: str) -> SetQuery | None:
    """Return a query with another number, and unit, in place of its only one."""
    counts = [one for one in query.conditions if isinstance(one, Counts)]
    tests = [one for one in query.tests if one != BodyTest(one.roles)]
    named = units_in(unit)[:1]
    if len(counts) == 1 and not tests and query.share == SOME:
        now = _counted(counts[0], number, named)
        if now is None:
            return None
        told = tuple(now if one is counts[0] else one for one in query.conditions)
        return replace(query, conditions=told)
    if not (counts or tests) and query.share not in (SOME, EVERY) and not query.claimed_share:
        return replace(query, share=number) if named in ((), ("activities",)) else None
    if len(tests) != 1 or len(query.tests) != 1 or counts or named not in ((), (tests[0].unit,)):
        return None
    return replace(query, tests=(replace(tests[0], number=number),))


def _counted(before: Counts, number: Number, named: tuple[str, ...]) -> Counts | None:
    """Return the same count with another number; of another unit only of bodies in a role."""
    unit = named[0] if named else before.unit
    alike = unit == before.unit or {unit, before.unit} <= set(ROLE_UNITS)
    return replace(before, unit=unit, number=number) if alike else None
