"""Carried conditions: rows told apart by conditions, asked of another body or of another place."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import ENTRIES, Leaning, codes_in, mentions
from tipassist.answer.followups.of_lists.lists import NONE_LEFT
from tipassist.answer.followups.unscoped import without_scopes
from tipassist.answer.in_words import scope_in_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import (
    AS_WORDED,
    IN_WHOSE_STEAD,
    KEPT,
    OF_LIST,
    REREAD,
    BodyMention,
    Form,
    Meaning,
    without_members,
)
from tipassist.answer.sets.query import (
    BodyTest,
    Condition,
    Counts,
    Either,
    Holds,
    SetQuery,
)
from tipassist.locators import Locator, LocatorKind
from tipassist.types import Role

_INSTEAD = re.compile(r"\b(?:instead of|rather than|in place of|in lieu of|not)\s+(?:the\s+)?$")
_WHERE = re.compile(r"(?:(?:and|or|but) )*where (?!do|is\b|are\b|has\b|have\b|did\b|else\b)")
_ROWS = ("activities", "outcomes", "pillars", "bodies")


def carried(
    leaning: Leaning, places: tuple[Locator, ...], outside: tuple[Locator, ...]
) -> Meaning | None:
    """Return the rows asked for before with every condition on them, of another body or place.

    Args:
        leaning: The question.
        places: Where is looked now.
        outside: What is left out of it.

    Returns:
        None when the question before held rows to no condition, and when this one asks something
        of its own; a question to ask back when it is open whose place a body takes.
    """
    base, query = leaning.base, leaning.base.query
    if query is None or not _tells(base, query) or _asks_its_own(leaning):
        return None
    told = _of_bodies(leaning, query)
    if told is None and _is_unclear(leaning, query):
        return replace(leaning.meaning, cues=leaning.meaning.cues | {IN_WHOSE_STEAD})
    again = _of_places(told[0], base.places, places, outside) if told else None
    if told is None or again is None:
        return None
    text, bodies = told[1:]
    if (places, outside) != (base.places, base.outside):
        text = without_scopes(text).strip(" ,?.!") + scope_in_words(places, outside) + "?"
    counts = leaning.meaning.form is Form.COUNT
    of_list = OF_LIST in base.cues and base.form is not Form.YESNO
    told_so = {REREAD, AS_WORDED, *([KEPT] if of_list else [])}
    return replace(
        base,
        question=leaning.meaning.question,
        text=text,
        bodies=_placed(bodies, text),
        places=places,
        outside=outside,
        form=Form.COUNT if counts and base.form is not Form.YESNO else base.form,
        query=again,
        cues=(without_members(base.cues) - {NONE_LEFT}) | told_so,
        quoted=(),
        ordinal=0,
    )


def of_where(leaning: Leaning) -> Meaning | None:
    """Read "and where ACWC leads" after rows of two bodies as another one in that role there."""
    base, meaning = leaning.base, leaning.meaning
    told = base.query is not None and len(base.query.bodies) > 1
    clause = leaning.pointing.opens and _WHERE.match(leaning.rest)
    if not (told and clause) or meaning.places or meaning.relation.role is None:
        return None
    return carried(leaning, base.places, base.outside)


def _tells(base: Meaning, query: SetQuery) -> bool:
    """Whether the question before was answered by the rows that meet its conditions."""
    rows = base.places and all(one.kind is LocatorKind.ACTIVITY for one in base.places)
    if query.is_plain or (rows and (query.target == "bodies" or len(base.places) == 1)):
        return False
    return query.target in _ROWS and set(query.bodies) <= {one.body for one in base.bodies}


def _is_unclear(leaning: Leaning, query: SetQuery) -> bool:
    """Whether a body is named and nothing tells which part of the question before it changes."""
    bare = len(leaning.meaning.named) == 1 and leaning.meaning.relation.role is None
    return bare and (len(query.bodies) > 1 or (not query.bodies and query.target != "bodies"))


def _asks_its_own(leaning: Leaning) -> bool:
    """Whether a question asks more than the same of another body or place."""
    meaning = leaning.meaning
    other = meaning.instruments or meaning.instrument_names or meaning.terms or leaning.topic
    kinds = {f"{one.kind.value}s" for one in meaning.outside}
    asks = set(leaning.units) - kinds or leaning.column in ENTRIES or leaning.asks_bodies
    lacking = meaning.lacking and not meaning.outside
    role = meaning.relation.role is not None and not meaning.named
    turned = leaning.words.asks["negates"].search(leaning.rest) is not None
    ranks = meaning.form in (Form.MOST, Form.LEAST, Form.COMPARE, Form.WHEN, Form.WHY, Form.HOW)
    beyond = len(codes_in(meaning.places)) < len(meaning.places)
    return bool(other or asks or lacking or role or turned or ranks or beyond)


def _of_bodies(
    leaning: Leaning, query: SetQuery
) -> tuple[SetQuery, str, tuple[BodyMention, ...]] | None:
    """Return query, text and bodies with the body named now in the stead of the one meant."""
    base = leaning.base
    given = _given_up(leaning)
    named = tuple(one for one in leaning.meaning.named if one not in given)
    if not named:
        return None if leaning.meaning.bodies else (query, base.text, base.bodies)
    if not query.bodies:
        return _with_body(base, query, named)
    old = _meant(leaning, query, given)
    if not old or set(named) & set(query.bodies) or (len(named) > 1 and _is_of_each(query, old)):
        return None
    text = base.text
    for one in base.bodies:
        if one.body == old:
            text = _put(text, one.words, " or ".join(named)) or _put(text, old, " or ".join(named))
            break
    if not text:
        return None
    kept = tuple(one for one in base.bodies if one.body != old)
    return _exchanged(query, old, named), text, (*mentions(named), *kept)


def _with_body(
    base: Meaning, query: SetQuery, named: tuple[str, ...]
) -> tuple[SetQuery, str, tuple[BodyMention, ...]] | None:
    """Hold rows that no body was named of to one that is named in them."""
    if query.target != "activities" or query.held or query.claimed or query.per or query.measure:
        return None
    held = Holds(named, tuple(Role))
    again = replace(query, conditions=(held, *query.conditions), bodies=named)
    text = f"{base.text.rstrip(' ?.!')} and with {' or '.join(named)}?"
    return again, text, mentions(named)


def _given_up(leaning: Leaning) -> tuple[str, ...]:
    """Return the bodies that another one takes the place of: "with SLOM instead of ACMW"."""
    text, told = fold(leaning.meaning.question), []
    for one in (*leaning.meaning.bodies, *leaning.base.bodies):
        found = (text.find(words) for words in (fold(one.words), fold(one.body)))
        if one.excluded or any(at >= 0 and _INSTEAD.search(text[:at]) for at in found):
            told.append(one.body)
    return tuple(dict.fromkeys(told))


def _meant(leaning: Leaning, query: SetQuery, given: tuple[str, ...]) -> str:
    """Return the body of the question before whose place is taken; "" when that is not sure.

    Where it named several, that is the one given up, the one in the role now asked, or the one
    that stands behind the verb.
    """
    if len(query.bodies) == 1:
        return query.bodies[0] if set(given) <= set(query.bodies) else ""
    if given:
        return given[0] if len(given) == 1 and given[0] in query.bodies else ""
    role = leaning.meaning.relation.role
    told = (*query.conditions, *query.inner)
    held = [one for one in told if isinstance(one, Holds) and not one.negated]
    if role is not None:
        fits = [one.bodies for one in held if one.roles == (role,)]
        return fits[0][0] if len(fits) == 1 and len(fits[0]) == 1 else ""
    if any(len(one.bodies) > 1 for one in held):
        return ""
    base = leaning.base
    text = fold(base.text)
    places = {one.body: text.rfind(fold(one.words)) for one in base.bodies if not one.own}
    known = {one: at for one, at in places.items() if at >= 0 and one in query.bodies}
    return max(known, key=known.__getitem__) if known else ""


def _is_of_each(query: SetQuery, old: str) -> bool:
    """Whether several bodies in the stead of one would leave open if all or any are meant."""
    told = (*query.conditions, *query.inner)
    sure = all(
        isinstance(one, Holds) or (isinstance(one, Counts) and not one.beside) for one in told
    )
    negated = any(isinstance(one, Holds) and one.negated and old in one.bodies for one in told)
    return not sure or negated or bool(query.tests or query.inner or query.claimed)


def _exchanged(query: SetQuery, old: str, new: tuple[str, ...]) -> SetQuery:
    """Return a query with other bodies wherever one was named."""

    def names(bodies: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for one in bodies for name in (new if one == old else (one,)))

    def told(conditions: tuple[Condition, ...]) -> tuple[Condition, ...]:
        return tuple(one_of(one) for one in conditions)

    def one_of(one: Condition) -> Condition:
        match one:
            case Holds():
                return replace(one, bodies=names(one.bodies))
            case Counts():
                return replace(one, beside=names(one.beside))
            case Either():
                return replace(one, options=told(one.options))
            case _:
                return one

    def test(one: BodyTest) -> BodyTest:
        return replace(one, inner=told(one.inner))

    return replace(
        query,
        conditions=told(query.conditions),
        inner=told(query.inner),
        held=told(query.held),
        marked=told(query.marked),
        tests=tuple(test(one) for one in query.tests),
        excluded=names(query.excluded),
        bodies=names(query.bodies),
    )


def _of_places(
    query: SetQuery,
    old: tuple[Locator, ...],
    new: tuple[Locator, ...],
    outside: tuple[Locator, ...],
) -> SetQuery | None:
    """Return a query whose tests of bodies look where is looked now; None when they cannot."""
    if new == old or not any(one.within or one.outside for one in query.tests):
        return query
    if outside or any(one.outside or one.within not in ((), old) for one in query.tests):
        return None
    tests = (replace(one, within=new) if one.within else one for one in query.tests)
    return replace(query, tests=tuple(tests))


def _put(text: str, words: str, name: str) -> str:
    """Return a text with a name in place of the last of the words; "" when they are not in it."""
    found = [*re.finditer(rf"(?<![\w-]){re.escape(fold(words))}(?![\w-])", fold(text))]
    same = len(fold(text)) == len(text)
    return f"{text[: found[-1].start()]}{name}{text[found[-1].end() :]}" if found and same else ""


def _placed(bodies: tuple[BodyMention, ...], text: str) -> tuple[BodyMention, ...]:
    """Return bodies with the places where a text names them, in its order."""
    folded, found = fold(text), []
    for one in bodies:
        said = re.search(rf"(?<![\w-]){re.escape(fold(one.words))}(?![\w-])", folded)
        start, end = said.span() if said else (0, 0)
        found.append(replace(one, start=start, end=end))
    return tuple(sorted(found, key=lambda one: one.start))
