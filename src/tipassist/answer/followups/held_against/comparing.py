"""Comparing: "who has more?", "and SOMSWD compared to them?" after what was said of others."""

import re
from dataclasses import replace
from typing import TypeVar

from tipassist.answer.followups.asked_again.changes import BodyNamed, changed
from tipassist.answer.followups.leaning import (
    ENTRIES,
    Leaning,
    Read,
    codes_in,
    mentions,
    scopes_in,
)
from tipassist.answer.followups.of_lists.lists import BODY, about_list
from tipassist.answer.followups.rewriting import ROLE_BASES, reread
from tipassist.answer.language.phrasing import listing, place_name, scope_words
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, REREAD, Form, Intent, Meaning, Relation
from tipassist.answer.sets.contests.contests import Asks
from tipassist.answer.sets.query import Counts
from tipassist.answer.turns import Turn
from tipassist.locator_reading import find
from tipassist.locators import Locator, LocatorKind
from tipassist.types import Role

_T = TypeVar("_T")
_LEAST, _MOST = 2, 4
_EXTREMES = {Form.MOST: "most", Form.LEAST: "fewest"}
_EVERYWHERE = re.compile(
    r"\b(?:overall|altogether|in (?:all|total|the (?:whole |entire )?(?:plan|table)))\b"
)
_VERBS = {Relation.COORDINATES: "coordinates", Relation.SUPPORTS: "supports"}

_ROLES_TOO = re.compile(
    r"(?:(?:and|but|so|ok|okay|then|now) )*"
    r"(?:(?P<holds>(?:does|is|would|will) (?:that|this|it|the same) (?:(?:still|also|even|be) )*"
    r"(?:holds?(?: true| up)?|stand|apply|so|true|right|correct|the same|the case))"
    r"|(?:does|would|will) (?:that|this|it) (?:still )?change|(?:what|how) about|what)? ?"
    r"(?:(?:once|if|when|with|for|counting|including|adding|even)\b ?)*(?:(?:you|we|i) "
    r"(?:add|count|include|throw in|take in) ?)?(?:(?:the|their|its|all) )*"
    r"(?:(?P<supports>support(?:ing)?)|(?:co-?ordinating|lead(?:ing)?)) (?:roles?|rows?|ones?"
    r"|activities)(?: (?:are|is|were|get|also|too|count|counts|counted|included|added|thrown|taken"
    r"|considered|in|as|well|on|top|then|into account))*"
)


def of_all_pillars(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "which of the four has the most?" after counts of pillars as asked of all of them.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    extreme = _EXTREMES.get(leaning.meaning.form)
    asked = [one for turn in leaning.state.turns[-_MOST:] for one in turn.meaning.places]
    which = leaning.words.asks["which_pillar"].match(leaning.rest)
    if which is not None and (which["outcome"] or which["outcome_with"]):
        kind, whole = LocatorKind.OUTCOME, len(leaning.base.places) == 1
    else:
        kind = LocatorKind.PILLAR
        whole = which is not None or leaning.pointing.size == len(leaning.register.pillars)
    of_kind = asked and {one.kind for one in asked} == {kind}
    told = set(leaning.units) - {f"{kind}s"}
    if not (extreme and whole and of_kind) or leaning.has_subject or leaning.asks_who:
        return None
    unit = _unit(leaning, kind) if not told else told.pop()
    return reread(f"Which {kind} has the {extreme} {unit}?", leaning, read)


def of_difference(leaning: Leaning) -> Meaning | None:
    """Read "by how many is A ahead?" after a comparison as that comparison once more."""
    asked = leaning.whole("difference")
    base = leaning.base
    compares = base.form is Form.COMPARE or base.contest is not None
    compares = compares or max(len(base.places), len(base.named)) == _LEAST
    own = set(leaning.meaning.places) - set(base.places) or leaning.meaning.named
    if asked is None or not compares or own or leaning.units[1:]:
        return None
    return replace(base, question=leaning.meaning.question, cues=base.cues | {REREAD})


def of_gap(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "what is the gap between the two?" after two counts as the one less the other.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asked = leaning.whole("gap")
    if asked is None or len(leaning.state.turns) < _LEAST:
        return None
    turns = leaning.state.turns[-_LEAST:]
    sides = [one for one in map(_counted, turns) if one]
    if len(set(sides)) < _LEAST or not _alike(turns):
        return None
    bodies = all(one in leaning.register.bodies for one in sides)
    verb = ROLE_BASES.get(leaning.base.relation, "have a role in") if bodies else "have"
    more, less = sides
    where = scope_words(scopes_in(leaning.base.places), leaning.base.outside) if bodies else ""
    beside = next((one.locator.kind for one in find(more)), LocatorKind.PILLAR)
    text = f"How many more {_unit(leaning, beside)} does {more} {verb} than {less}{where}?"
    return reread(text, leaning, read)


def of_contest(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "who has more?" after several of a kind as a comparison of those.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asked = leaning.whole("contest")
    first_of = leaning.words.asks["first_of_list"].search(leaning.rest)
    of_a_list = first_of and len(leaning.last.items) > 1
    if asked is None or of_a_list or leaning.meaning.named or leaning.meaning.places:
        return None
    more = "more" if leaning.words.asks["greater"].search(leaning.rest) else "fewer"
    bodies, places = _bodies_compared(leaning), _places_compared(leaning)
    if bodies:
        relation = leaning.meaning.relation
        relation = relation if relation.role is not None else leaning.base.relation
        text = f"Who {_VERBS.get(relation, 'has a role in')} {more} activities"
        text = f"{text}, {listing(bodies, 'or')}{where_compared(leaning)}?"
    elif places:
        names = listing(map(place_name, places), "or")
        text = f"Which has {more} {_unit(leaning)}, {names}?"
    elif leaning.words.asks["of_the_list"].match(leaning.rest) and _lists_several(leaning):
        alike = _has_counted_alike(leaning)
        return about_list(leaning, leaning.base.places if alike else _listed(leaning))
    else:
        return None
    anew = read(text, None)
    found = replace(anew, question=leaning.meaning.question, cues=anew.cues | {REREAD})
    return replace(found, topic=(), words=())


def where_compared(leaning: Leaning) -> str:
    """Return the words for the places in which bodies were compared, " in pillar B", or ""."""
    base = leaning.base
    own = bool(leaning.meaning.places) or _EVERYWHERE.search(leaning.rest) is not None
    if own or len(base.named) < _LEAST or base.intent is not Intent.AGGREGATE:
        return ""
    return scope_words(scopes_in(base.places), base.outside)


def of_roles_counted_too(leaning: Leaning) -> Meaning | None:
    """Count what bodies do in one more role: "does that still hold with supporting roles?".

    Whether it holds is asked of the one that came first; whether it changes is told without.

    Args:
        leaning: The question.
    """
    contest, said = leaning.base.contest, _ROLES_TOO.fullmatch(leaning.bare)
    if contest is None or said is None or contest.group or contest.standing or contest.further:
        return None
    added = Role.SUPPORTING if said["supports"] else Role.COORDINATING
    roles = {one.roles for one in contest.sides}
    before = next(iter(roles)) if len(roles) == 1 else ()
    if len(before) != 1 or added in before or not all(one.body for one in contest.sides):
        return None
    ranked = leaning.last.ranked
    both = tuple(one for one in Role if one in (*before, added))
    sides = [replace(one, roles=both) for one in contest.sides]
    sides.sort(key=lambda one: ranked.index(one.body) if one.body in ranked else len(ranked))
    asks = Asks.WHETHER if said["holds"] and ranked else Asks.WHICH
    anew = replace(contest, sides=tuple(sides), asks=asks, equal=False, margin=None)
    question, cues = leaning.meaning.question, leaning.base.cues | {REREAD}
    return replace(leaning.base, question=question, contest=anew, cues=cues)


def of_set_against(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "compare that to SOM-MLAT" after what one body does as both side by side.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, meaning = leaning.base, leaning.meaning
    if len(meaning.bodies) != 1 or len(base.named) != 1 or meaning.places or base.negated:
        return None
    body, text = meaning.bodies[0], fold(meaning.text)
    around = f"{text[: body.start]}{BODY}{text[body.end :]}".strip(" ?.!")
    if leaning.words.asks["set_against"].fullmatch(around) is None or body.body in base.named:
        return None
    if base.intent is not Intent.BODY_ACTIVITIES or scopes_in(base.places) != base.places:
        return None
    verb = ROLE_BASES.get(meaning.relation) or ROLE_BASES.get(base.relation)
    what = f" by what they {verb}" if verb else ""
    where = scope_words(base.places, base.outside)
    return reread(f"Compare {base.named[0]} and {body.body}{what}{where}", leaning, read)


def compared(leaning: Leaning, body_named: BodyNamed) -> Meaning | None:
    """Fill in "and SOMSWD compared to them?": the same question of one body more.

    Args:
        leaning: The question.
        body_named: Names the one body that words name, or None.
    """
    meaning, base = leaning.meaning, leaning.base
    points = leaning.pointing.many or leaning.pointing.one
    if "form:compare" not in meaning.cues:
        return None
    if meaning.places and base.places and not meaning.named and not base.named:
        return _compared_places(leaning)
    if not (points and meaning.named and base.named) or meaning.places:
        return None
    bodies = mentions(dict.fromkeys((*base.named, *meaning.named)))
    return changed(leaning.saying(replace(meaning, bodies=bodies)), body_named)


def _compared_places(leaning: Leaning) -> Meaning | None:
    """Fill in "and compared with pillar B?" after a comparison or a count of other places."""
    base, meaning = leaning.base, leaning.meaning
    if base.intent not in (Intent.AGGREGATE, Intent.CODE_LOOKUP) or not leaning.pointing.opens:
        return None
    places = tuple(dict.fromkeys((*base.places, *meaning.places)))
    cues = (base.cues | {"form:compare"}) - {OF_LIST}
    found = replace(base, question=meaning.question, places=places, form=Form.COMPARE, cues=cues)
    return replace(found, intent=Intent.AGGREGATE)


def _listed(leaning: Leaning) -> tuple[Locator, ...]:
    return leaning.last.items or leaning.last.told


def _has_counted_alike(leaning: Leaning) -> bool:
    """Whether all that were kept of a list have equally many of what is asked for now.

    "Which is the longest?" after "which of them have only one row?" asks of the list itself.
    """
    query, base = leaning.base.query, leaning.base
    if query is None or OF_LIST not in base.cues or {*base.places} == {*_listed(leaning)}:
        return False
    unit = next((one for one in leaning.units if one != query.target), "activities")
    counts = [one for one in query.conditions if isinstance(one, Counts)]
    exact = any(one.number.sign == "==" and one.unit == unit for one in counts)
    return exact or (query.share.sign == "==" and unit == "activities")


def _lists_several(leaning: Leaning) -> bool:
    """Whether the question before listed rows, without an order among them."""
    ranks = leaning.base.form in (Form.MOST, Form.LEAST)
    return len(_listed(leaning)) >= _LEAST and not ranks


def _bodies_compared(leaning: Leaning) -> tuple[str, ...]:
    """Return the bodies that the question before named, or the last ones asked about."""
    if len(leaning.base.named) >= _LEAST:
        return leaning.base.named
    return _last_asked([turn.meaning.named for turn in leaning.state.turns])


def _places_compared(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the places of a kind that were asked about together, or one after the other."""
    asked = [codes_in(turn.meaning.places) for turn in leaning.state.turns]
    found = asked[-1] if _LEAST <= len(asked[-1]) <= _MOST else _last_asked(asked)
    return found if len({one.kind for one in found}) == 1 else ()


def _counted(turn: Turn) -> str | None:
    """Return what an answer gave the one count of, in words: a pillar, an outcome or a body."""
    asked, extreme = turn.meaning, turn.meaning.form in _EXTREMES
    if not (extreme or asked.form is Form.COUNT):
        return None
    told = (turn.ranked or turn.bodies)[:1] if extreme and not turn.focus else ()
    named = told or (() if extreme else asked.named)
    if named:
        return named[0] if len(named) == 1 else None
    places = turn.focus[:1] if extreme else codes_in(asked.places)
    scoped = len(places) == 1 and scopes_in(places) == places
    return place_name(places[0]) if scoped else None


def _alike(turns: tuple[Turn, ...]) -> bool:
    """Whether two answers counted the same: the same things, in the same role."""
    first, last = (one.meaning for one in turns)
    units = [units_in(_without_places(one.text).lower())[-1:] for one in (first, last)]
    there = not (first.named and last.named) or first.places == last.places
    return first.relation is last.relation and units[0] == units[1] and there


def _without_places(text: str) -> str:
    for mention in reversed(find(text)):
        text = text[: mention.start] + text[mention.end :]
    return text


def _last_asked(asked: list[tuple[_T, ...]]) -> tuple[_T, ...]:
    """Return what the last questions were about one at a time, with those asked together before."""
    latest: dict[_T, None] = {}
    for together in reversed(asked[-_MOST:]):
        latest |= dict.fromkeys(reversed(together))
        if len(together) != 1:
            break
    return tuple(reversed(latest)) if _LEAST <= len(latest) <= _MOST else ()


def _unit(leaning: Leaning, beside: LocatorKind = LocatorKind.PILLAR) -> str:
    """Return what is counted: what this question says, or else the one before."""
    base = leaning.base
    field = (base.column.value,) if base.column in ENTRIES else ()
    counted = (*leaning.units, *field, *units_in(base.text.lower()))
    return next((one for one in counted if one != f"{beside}s"), "activities")
