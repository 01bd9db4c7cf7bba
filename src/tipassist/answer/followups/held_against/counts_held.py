"""Held against: a count just told, held against the others or the whole: "is that the most?"."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, scopes_in
from tipassist.answer.followups.rewriting import ROLE_BASES, reread
from tipassist.answer.language.phrasing import place_name, scope_words
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import ALONE_FIRST, OF_LIST, REREAD, WINNER, Form, Intent, Meaning
from tipassist.answer.sets.query import Number
from tipassist.answer.sets.words.tokens import read_fraction
from tipassist.locators import Locator, code
from tipassist.register.queries import find_place

_BOUNDS = ("more", "less", "fewer", "at", "over", "exactly", "under", "about")
_THAN = re.compile(
    r"(?:(?:and|or|but|so|then|is it|are they|does it|do they|have|also|more|fewer),? )*"
    r"than (?P<other>(?:(?!\b(?:in|under|within|outside)\b)[^?.!;])+)",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"(?P<first>(?:does|do|has|have|is|are) (?:(?!\bthan\b)[^?.!;])+ than) "
    r"(?:(?!\b(?:in|under|within|outside)\b)[^?.!;])+",
    re.IGNORECASE,
)
_AND = re.compile(r"\band\b|&|\+", re.IGNORECASE)
_AS_ONE = re.compile(r"\b(?:together|combined|taken|both|either|each|jointly|sum)\b", re.IGNORECASE)
_AT_END = re.compile(r"(?:the )?(?:most|least|fewest)(?: of (?:all|them))?")
_COUNTING = (Intent.BODY_ACTIVITIES, Intent.AGGREGATE)


def of_held_against(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "is that the most?" and "is that more than half?" after the count of one body.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, rest = leaning.base, leaning.bare
    elsewhere = set(leaning.meaning.places) - set(base.places)
    share = leaning.words.asks["is_share"].fullmatch(rest)
    counts = base.intent in _COUNTING or (share and base.query is not None)
    if not counts or leaning.meaning.named or elsewhere:
        return None
    most = leaning.words.asks["is_extreme"].fullmatch(rest)
    more = leaning.words.asks["others_more"].fullmatch(rest)
    if not (most or share or more):
        return None
    listed = _listed_share(leaning, share[0]) if share else None
    if listed is not None:
        return listed
    bodies = base.named[:1] if base.form is Form.COMPARE else base.named or _held_before(leaning)
    if len(bodies) != 1:
        return _of_place(leaning, read, most) if most else None
    body, where = bodies[0], scope_words(scopes_in(base.places), base.outside)
    verb = ROLE_BASES.get(base.relation, "have a role in")
    single = f"{verb}s" if verb != "have a role in" else "has a role in"
    if most:
        extreme = "fewest" if _is_least(most) else "most"
        anew = reread(f"Which body {single} the {extreme} activities{where}?", leaning, read)
        if _AT_END.fullmatch(rest) and _held_before(leaning) != bodies and _was_ranked(leaning):
            return anew
        return replace(anew, cues=anew.cues | {WINNER + body, *_without_ties(most)})
    if share:
        return reread(
            f"Does {body} {verb} {_bound(share[0])} of the activities{where}?", leaning, read
        )
    fewer = "fewer" if more and (more["least"] or more["under"]) else "more"
    return reread(f"Which bodies {verb} {fewer} activities than {body}{where}?", leaning, read)


def of_claimed_place(leaning: Leaning, read: Read) -> Meaning | None:
    """Check "so B is the second biggest" after counts against the ranking of its kind.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    claim = leaning.whole("claimed_place")
    if claim is None or leaning.base.intent not in _COUNTING or leaning.meaning.named:
        return None
    return _ranked(claim, _unit(leaning), leaning, read)


def of_asked_place(leaning: Leaning, read: Read) -> Meaning | None:
    """Check "is B the second biggest pillar?" against the ranking; nothing need have been said.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    rest, asks = leaning.bare, leaning.words.asks
    claim = asks["claimed_place"].fullmatch(rest) or asks["claimed_most"].fullmatch(rest)
    if claim is None or leaning.meaning.named:
        return None
    unit = next((one for one in leaning.units if one not in ("pillars", "outcomes")), "")
    outcomes = "outcomes" in leaning.units and "most" in claim.re.groupindex
    return _ranked(claim, unit or ("outcomes" if outcomes else "activities"), leaning, read)


def _ranked(claim: re.Match[str], unit: str, leaning: Leaning, read: Read) -> Meaning | None:
    """Ask which pillar or outcome stands where one is said to stand."""
    place = code(claim["name"].upper())
    if find_place(leaning.register, place) is None:
        return None
    extreme = "fewest" if claim["least"] else "most"
    nth = f"{claim['nth']} " if claim["nth"] else ""
    anew = reread(f"Which {place.kind.value} has the {nth}{extreme} {unit}?", leaning, read)
    return replace(anew, cues=anew.cues | {WINNER + str(place)})


def _listed_share(leaning: Leaning, asked: str) -> Meaning | None:
    """Ask what share of the rows the list is that a condition without a body gave."""
    base, query = leaning.base, leaning.base.query
    bound = read_fraction(f"{_bound(asked)} of the rows", 0)
    if query is None or query.bodies or query.target != "activities" or not query.conditions:
        return None
    if bound is None or not isinstance(bound.value, Number):
        return None
    again = replace(query, asks_share=True, claimed_share=bound.value, checked=True)
    question, cues = leaning.meaning.question, base.cues | {REREAD}
    return replace(base, question=question, query=again, form=Form.YESNO, cues=cues)


def _was_ranked(leaning: Leaning) -> bool:
    """Whether bodies were just ranked, so that "and least?" asks for another end of them."""
    asked = (one.meaning for one in leaning.state.turns[-3:])
    ends = (Form.MOST, Form.LEAST)
    return any(one.intent is Intent.AGGREGATE and one.form in ends for one in asked)


def _is_least(most: re.Match[str]) -> bool:
    return bool(most["least"] or most["lowest"] or most["fewer"])


def _without_ties(most: re.Match[str]) -> tuple[str, ...]:
    """Return the cue of "more than the others", which one of several with the most has not."""
    return (ALONE_FIRST,) if most["than"] else ()


def of_more_than(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "more than AICHR?" after the count of a body or a place as a comparison of the two.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, rest = _counted(leaning), leaning.bare
    found = leaning.words.asks["more_than"].fullmatch(rest)
    if found is None or base.intent not in _COUNTING:
        return None
    more = f"{found['more'].replace('less', 'fewer')}"
    against = "as" if more == "as many" else "than"
    places = scopes_in(base.places)
    other = leaning.meaning.named
    if len(base.named) == 1 and len(other) == 1 and other != base.named:
        verb = ROLE_BASES.get(base.relation, "have a role in")
        where = scope_words(places, base.outside)
        text = f"Does {base.named[0]} {verb} {more} activities {against} {other[0]}{where}?"
        return reread(text, leaning, read)
    beside = scopes_in(leaning.meaning.places) or _lettered(leaning, found["other"])
    if base.named or len(places) != 1 or len(beside) != 1 or beside == places:
        return None
    names = place_name(places[0]), place_name(beside[0])
    text = f"Does {names[0]} have {more} {_unit(leaning)} {against} {names[1]}?"
    return reread(text, leaning, read)


def of_another_than(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "and than B and D together?" after a comparison with its other side put in place.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, asked = leaning.base, _THAN.fullmatch(leaning.pointing.core.strip(" ?.!"))
    against = _AGAINST.fullmatch(base.text.strip(" ?.!")) if asked else None
    if asked is None or against is None or base.form not in (Form.YESNO, Form.COMPARE):
        return None
    joined = _AND.search(asked["other"]) and not _AS_ONE.search(asked["other"])
    together = " together" if joined else ""
    return reread(f"{against['first']} {asked['other']}{together}?", leaning, read)


def _counted(leaning: Leaning) -> Meaning:
    """Return the question before, or whose rows it only counted: "how many is that?"."""
    base = leaning.base
    if OF_LIST not in base.cues or base.named or base.intent is not Intent.AGGREGATE:
        return base
    told = (one for one in leaning.state.newest_first if one.meaning is not base)
    rows = (one.meaning for one in told if one.items == base.places)
    return next((one for one in rows if one.intent in _COUNTING and one.named), base)


def _lettered(leaning: Leaning, words: str) -> tuple[Locator, ...]:
    letter = words.removeprefix("pillar ").strip().upper()
    return (code(letter),) if leaning.register.pillar(letter) is not None else ()


def _unit(leaning: Leaning) -> str:
    """Return what was counted: what this question says, or else the one before."""
    kinds = {f"{one.kind.value}s" for one in leaning.base.places}
    counted = (*leaning.units, *units_in(fold(leaning.base.text)))
    return next((one for one in counted if one not in kinds), "activities")


def _held_before(leaning: Leaning) -> tuple[str, ...]:
    """Return the body that the question before held against the others."""
    told = (one.removeprefix(WINNER) for one in leaning.base.cues if one.startswith(WINNER))
    return tuple(one for one in told if one in leaning.register.bodies)


def _of_place(leaning: Leaning, read: Read, most: re.Match[str]) -> Meaning | None:
    """Ask which pillar or outcome has the most after the count of one."""
    places, ranks = leaning.base.places, leaning.base.form in (Form.MOST, Form.LEAST)
    if ranks or len(places) != 1 or scopes_in(places) != places:
        return None
    kind, unit, least = places[0].kind.value, _unit(leaning), _is_least(most)
    extreme = "fewest" if least else "most"
    anew = reread(f"Which {kind} has the {extreme} {unit}?", leaning, read)
    cues = anew.cues | {WINNER + str(places[0]), *_without_ties(most)}
    return replace(anew, form=Form.LEAST if least else Form.MOST, cues=cues)


def _bound(asked: str) -> str:
    """Return the share that is asked about, in words that are read as one."""
    words = asked.split()
    for share in ("half", "third", "quarter"):
        if share in words:
            start = next((at for at, one in enumerate(words) if one in _BOUNDS), None)
            told = words[start : words.index(share) + 1] if start is not None else ["a", share]
            return " ".join(told)
    return "more than half"
