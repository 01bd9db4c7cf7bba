"""Pair again: the two that were held side by side, or told, compared in another place or matter.

"Who leads more, AICHR or SLOM?", "and in pillar A?"; "which of the two leads more rows?"; and
"in bodies?" after the difference of two rows.
"""

import re

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.of_lists.pillar_ones import pillar_of
from tipassist.answer.followups.rewriting import ROLE_BASES, reread
from tipassist.answer.language.phrasing import listing, place_name, scope_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Intent, Meaning
from tipassist.answer.sets.contests.contests import Asks
from tipassist.answer.sets.query import Counts
from tipassist.locators import Locator, LocatorKind

_PAIR = 2
_OPENS = r"(?:(?:and|so|but|then|ok|okay|what about|how about)[, ]+)*"
_IN_PLACE = re.compile(
    rf"{_OPENS}(?:(?:only|just) )?(?:in|within|under|for|of) (?:the )?(?:pillar |outcome )?"
    r"[a-z](?:\.\d+)?(?: (?:alone|only|then))?"
)
_MORE = re.compile(
    rf"{_OPENS}(?:which|who)(?: (?:one|body))?(?: of (?:the two|them|these|those|both))? "
    r"(?:leads?|co-?ordinates?|supports?|has|does|runs?) more"
    r"(?: (?:rows|activities|of them))?(?: (?:overall|in all|in the plan|then))*"
)
_EACH = re.compile(
    rf"{_OPENS}how many (?:(?:rows|activities|ones) )?does (?:each|either)"
    r"(?: (?:one|body|of (?:the two|them|these|those)))? (?:of them )?"
    r"(?:support|back|help|lead|co-?ordinate)s?(?: (?:rows|activities|then|overall|in all))*"
)
_TWO = re.compile(
    r"(?:(?:and|so|but|then)[, ]+)*(?:which|what|who are the) (?P<many>two|three|four|[2-4])"
    r"(?: (?:bodies|asbs|ones|then|are (?:they|those|these)))*"
)
_OTHER_PAIR = re.compile(
    rf"(?:{_OPENS}|(?:same (?:question |thing )?for|what of|now)[, ]+)*(?:between )?"
    r"(?P<one>(?!than\b)[a-z][\w.-]*(?: [\w.-]+){0,4}?),? "
    r"(?:against|versus|vs\.?|over|compared (?:with|to)|and|or|to|with|than) (?:the )?"
    r"(?P<two>[a-z][\w.-]*(?: [\w.-]+){0,4}?)(?: (?:then|please))*"
)
_AS_ONE = re.compile(r"\b(?:together|combined|taken as one|both|each|else|all|rest|others?)\b")
_ASKS = {
    Asks.WHICH: "Which has {more} {unit}, {one} or {two}?",
    Asks.WHETHER: "Does {one} have {more} {unit} than {two}?",
    Asks.DIFFERENCE: "How many {more} {unit} does {one} have than {two}?",
}
_BODIES_ASK = {
    Asks.WHICH: "Who {verb}s {more} {unit}, {one} or {two}?",
    Asks.WHETHER: "Does {one} {verb} {more} {unit} than {two}?",
    Asks.DIFFERENCE: "How many {more} {unit} does {one} {verb} than {two}?",
}
_DOING = {"coordinators": "coordinate", "supporters": "support", "bodies": "have a role in"}
_COMPARES = re.compile(r"\b(?:differ\w*|compar\w*|versus|vs)\b")
_MATTER = re.compile(
    rf"{_OPENS}(?:in|by|regarding|as to|on|in terms of|what about|and) (?:the |their )?"
    r"(?P<noun>bodies|asbs|roles|leads|supporters|indicators|projects|examples)"
)


def of_pair_again(leaning: Leaning, read: Read) -> Meaning | None:
    """Compare the same two once more, where a question says only where, or in what.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning, base = leaning.meaning, leaning.base
    other = _of_other_pair(leaning, read)
    if other is not None or meaning.named:
        return other
    scoped = bool(meaning.places) and scopes_in(meaning.places) == meaning.places
    asked = _asked_of_plan(leaning) if scoped and _IN_PLACE.fullmatch(leaning.bare) else ""
    if asked:
        return reread(f"{scope_words(meaning.places).strip()}, {asked}", leaning, read)
    if meaning.places:
        return None
    verb = ROLE_BASES.get(meaning.relation)
    told = leaning.last.bodies
    of_row = base.intent is Intent.CODE_BODIES and len(told) == _PAIR and not base.named
    if verb and of_row and _MORE.fullmatch(leaning.bare):
        return reread(f"Who {verb}s more activities, {told[0]} or {told[1]}?", leaning, read)
    if verb and base.contest is not None and len(base.named) > 1 and _EACH.fullmatch(leaning.bare):
        asked = f"How many activities do {listing(base.named)} each {verb}"
        return reread(f"{asked}{scope_words(scopes_in(base.places))}?", leaning, read)
    return _which_two(leaning, read) or _in_matter(leaning, read)


def _of_other_pair(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "what about protection against prosecution?" as two others were set side by side."""
    contest, said = leaning.base.contest, _OTHER_PAIR.fullmatch(leaning.bare)
    if (
        contest is None
        or said is None
        or _AS_ONE.search(leaning.bare)
        or len(contest.sides) != _PAIR
        or contest.further
    ):
        return None
    first, second = contest.sides
    plain = (first.unit, first.roles) == (second.unit, second.roles) and not contest.group
    if not plain or contest.asks not in _ASKS or contest.margin or contest.standing:
        return None
    more = "fewer" if contest.less else "more"
    if first.body and second.body:
        named = {fold(one.words): one.body for one in leaning.meaning.bodies}
        one, two = (named.get(said[which], "") for which in ("one", "two"))
        verb, unit = ROLE_BASES.get(leaning.base.relation), first.unit or "activities"
        if not (one and two and verb) or one == two or first.places != second.places:
            return None
        told = _BODIES_ASK[contest.asks].format(more=more, unit=unit, one=one, two=two, verb=verb)
        return reread(f"{told.rstrip('?')}{scope_words(first.places)}?", leaning, read)
    places = tuple(_place_of(said[one], read) for one in ("one", "two"))
    if first.body or second.body or None in places or places[0] == places[1]:
        return None
    one, two = (place_name(place) for place in places if place is not None)
    unit = first.unit or "activities"
    text = _ASKS[contest.asks].format(more=more, unit=unit, one=one, two=two)
    return reread(text, leaning, read)


def _place_of(said: str, read: Read) -> Locator | None:
    """Return the one pillar or outcome that words name, by its letter, its code or its field."""
    found = read(said, None).places or read(f"pillar {said}", None).places
    single = scopes_in(found) == found and len(found) == 1
    return found[0] if single else pillar_of(said, read)


def _which_two(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "which two?" after the one row with two leads, or two supporters, of who they are."""
    said, rows, query = _TWO.fullmatch(leaning.bare), leaning.last.items, leaning.base.query
    if said is None or len(rows) != 1 or rows[0].kind is not LocatorKind.ACTIVITY or query is None:
        return None
    counted = [one for one in query.conditions if isinstance(one, Counts)]
    units = {one.unit for one in counted if one.number.value == leaning.words.number(said["many"])}
    verb = _DOING.get(units.pop()) if len(units) == 1 else None
    return reread(f"Which bodies {verb} {rows[0]}?", leaning, read) if verb else None


def _asked_of_plan(leaning: Leaning) -> str:
    """Return the words in which the two were held side by side over the whole plan, or ""."""
    for one in (turn.meaning for turn in leaning.state.newest_first):
        if one.contest is None or len(one.named) != _PAIR or one.named != leaning.base.named:
            return ""
        if not one.places:
            return one.text
    return ""


def _in_matter(leaning: Leaning, read: Read) -> Meaning | None:
    base, said = leaning.base, _MATTER.fullmatch(leaning.bare)
    rows = codes_in(base.places)
    activities = {one.kind for one in rows} == {LocatorKind.ACTIVITY}
    compared = _COMPARES.search(fold(base.text)) is not None and len(rows) == _PAIR
    if said is None or not (compared and activities):
        return None
    both = listing(map(str, rows))
    if said["noun"] in ("indicators", "projects", "examples"):
        return reread(f"What are the {said['noun']} of {both}?", leaning, read)
    return reread(f"Do {both} have the same bodies?", leaning, read)
