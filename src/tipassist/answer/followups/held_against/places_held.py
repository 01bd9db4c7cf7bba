"""Places held against each other: "so D has more than C?" after what was counted in both."""

import re

from tipassist.answer.followups.leaning import ENTRIES
from tipassist.answer.followups.rewriting import ROLE_BASES
from tipassist.answer.language.phrasing import place_name
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Column, Form, Intent, Meaning
from tipassist.answer.sets.query import Holds, SetQuery
from tipassist.answer.turns import State
from tipassist.locators import Locator, LocatorKind, code
from tipassist.register.model import Register
from tipassist.register.queries import find_place

_OPENS = (
    r"(?:(?:and|so|but|then|ok|okay|now|therefore|hence|thus|meaning|right|(?:that|which|this) "
    r"(?:would )?means?|i (?:guess|suppose|take it))\b(?: that)?[, ]*)*"
)
_ENDS = (
    r"(?:[, ]+(?:then|too|as well|right|correct|yes|no|yeah|or not|there|here|overall|in (?:total|"
    r"all)|isn't it|doesn't it|is that (?:right|so|correct)))*\W*"
)
_KIND = r"(?:(?P<kind_{0}>pillar|outcome) )?(?P<{0}>[a-z](?:\.\d+){{0,2}})"
_ONE, _OTHER = (_KIND.format(name) for name in ("one", "other"))
_SUBJECT = rf"(?:{_ONE}|(?P<it>it|that|that one|this one))"
_UNIT = (
    r"(?: (?:of (?:them|these|those|ours)|(?P<unit>activities|activity types|rows|outcomes|projects"
    r"|indicators|examples)))?"
)
_HOLDS = r"(?:has|have|had|gets?|got|holds?|lists?|contains?|counts?|comes with)"
_ADVERBS = r"(?: (?:actually|really|indeed|in fact|even|also|still|then))*"
_MORE = (
    r"(?P<more>more|fewer|less|(?:just |exactly )?as many|(?:exactly )?the same number"
    r"|equally many)"
)
_CLAIM = rf"{_ADVERBS} {_HOLDS} {_MORE}{_UNIT}"
_TOLD = r"(?:that|this|it|those|these|them)(?: one| number| count| figure| total)?"
_AGAINST = (
    rf"(?: (?:than|as|like) (?:{_TOLD}|(?:in |under |there are in )?{_OTHER}(?: does| has)?))?"
)
_AHEAD = (
    rf"{_ADVERBS} (?:(?:is |comes |be )?(?P<ahead>ahead of|behind|above|below)|(?P<beats>beats?"
    rf"|tops?|outnumbers?|outdo(?:es)?|exceeds?|surpass(?:es)?)) (?:{_TOLD}|{_OTHER})"
)
_BIGGER = (
    rf"{_ADVERBS} (?:is )?(?:any )?(?P<size>bigger|larger|longer|fuller|smaller|shorter)"
    rf"(?: than (?:{_TOLD}|{_OTHER}(?: is)?))?"
)
_NUMBER = r"(?:numbers?|counts?|figures?|totals?|amounts?|tally|many)"
_IS = (
    r"(?:(?:is|are|was|were|isn't|would) "
    r"(?:it|that|this|they|those|these|the number|the count)(?: be)?)"
)
_SAME = (
    rf"(?:{_IS}{_ADVERBS} (?:(?:the )?(?:exact(?:ly)? )?(?:the )?same(?: {_NUMBER})?"
    r"|equal|identical|equally many|as many)"
    rf"|(?:(?:has|have|with|got) )?(?:the )?(?:exact )?same {_NUMBER}|equally many|just as many)"
)
_SHAPES = tuple(
    re.compile(f"{_OPENS}{shape}{_ENDS}")
    for shape in (
        rf"(?:(?:does|do|did) )?{_SUBJECT}{_CLAIM}{_AGAINST}",
        rf"(?:(?:does|do|did|is|can|will|would) )?{_SUBJECT}{_AHEAD}",
        rf"(?:is )?{_SUBJECT}{_BIGGER}",
        rf"(?P<same>{_SAME})(?: there)?(?: (?:in|for|under|with|at|on|of) {_ONE})?",
        rf"(?:(?:does|do|has|is) )?{_ONE},? (?:(?:have|has|got) )?"
        rf"(?P<same>{_SAME}|(?:(?<=have )|(?<=has )|(?<=got ))(?:the )?same)",
        rf"(?:(?:are|is) )?(?:there (?:are )?)?{_MORE}{_UNIT} (?:in |under ){_ONE}{_AGAINST}",
    )
)
_COUNTING = (Intent.BODY_ACTIVITIES, Intent.AGGREGATE, Intent.CODE_LOOKUP)
_KINDS = (LocatorKind.PILLAR, LocatorKind.OUTCOME, LocatorKind.ACTIVITY)
_UNITS = ("activities", "activity types", "rows", "outcomes", "projects", "indicators", "examples")
_FEWER = ("fewer", "less", "behind", "below", "smaller", "shorter")
_SAYS_NOTHING = frozenset(
    ("numbered", "coded", "separate", "distinct", "different", "individual", "single", "various")
)
"""What is true of every activity, so that a count of them is one of all."""


def with_places_held(typed: str, state: State, register: Register) -> str | None:
    """Return "so D has more than C?" after a count as the check of both places, or None.

    What was counted last is what is compared: the activities of one body in its role, or else what
    the question or the count names. A place alone is held against the one counted before it.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    text, last = fold(typed).strip(), state.last
    found = next((match for one in _SHAPES if (match := one.fullmatch(text))), None)
    if found is None or last is None or not _counts(last.meaning):
        return None
    told = found.groupdict()
    same = told.get("same") is not None
    of_last = told.get("it") is not None or (same and not told["one"])
    one = last.meaning.places[0] if of_last else _place(found, "one", register)
    against = told.get("other")
    other = _place(found, "other", register) if against else _counted_beside(one, state)
    if one is None or other is None or one == other or one.kind is not other.kind:
        return None
    more = "more"
    if same or (told.get("more") and told["more"].split()[-1] in ("many", "number")):
        more = "as many"
    elif {told.get("more"), told.get("ahead"), told.get("size")} & set(_FEWER):
        more = "fewer"
    against = "as" if more == "as many" else "than"
    names = place_name(one), place_name(other)
    base, unit = last.meaning, told.get("unit") or _unit(last.meaning)
    if unit not in _UNITS:
        return None
    if base.named and unit in ("activities", "rows"):
        verb = ROLE_BASES.get(base.relation, "have a role in")
        where = f"in {names[0]} {against} in {names[1]}"
        return f"Does {base.named[0]} {verb} {more} activities {where}?"
    return f"Does {names[0]} have {more} {unit} {against} {names[1]}?"


def _counts(base: Meaning) -> bool:
    """Whether all things of a kind, or all activities of one body, were counted in one place."""
    if base.intent not in _COUNTING or base.form is not Form.COUNT or len(base.named) > 1:
        return False
    whole = base.expression is None and base.contest is None and not (base.outside or base.lacking)
    bare = base.query is None or _is_bare(base.query, base.named)
    said = [one for one in base.topic if fold(one) not in _SAYS_NOTHING]
    subject = [one for one in said if not units_in(fold(one))]
    single = len(base.places) == 1 and base.places[0].kind in _KINDS
    entries = base.intent is not Intent.CODE_LOOKUP or base.column in ENTRIES
    return whole and bare and not subject and single and entries


def _is_bare(query: SetQuery, named: tuple[str, ...]) -> bool:
    """Whether rows are bounded by nothing but the role of the one body named."""
    held = all(
        isinstance(one, Holds) and one.bodies == named and not one.negated
        for one in query.conditions
    )
    more = query.inner or query.tests or query.excluded or len(query.conditions) > 1
    return query.target == "activities" and held and not more


def _place(found: re.Match[str], name: str, register: Register) -> Locator | None:
    place = code(found[name].upper())
    kind = found[f"kind_{name}"]
    known = find_place(register, place) is not None and place.kind in _KINDS
    return place if known and kind in (None, place.kind.value) else None


def _counted_beside(one: Locator | None, state: State) -> Locator | None:
    """Return the place that was counted last before or after the one that is named."""
    for turn in state.newest_first:
        if not _counts(turn.meaning):
            return None
        if turn.meaning.places[0] != one:
            return turn.meaning.places[0]
    return None


def _unit(base: Meaning) -> str:
    """Return what was counted."""
    if base.column in ENTRIES and base.column is not Column.REFERENCES:
        return base.column.value
    kind = f"{base.places[0].kind.value}s"
    return next((one for one in units_in(fold(base.text)) if one != kind), "activities")
