"""Among: a question that is asked of the rows of a list by words before it, or of what they cite.

"Of those, where is SOMTC the only supporter?", "which of them cite ACTIP?", "is there a helper for
each?" hold the rows of the list to what only a set of rows can be held to.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.meant import referents
from tipassist.answer.language.phrasing import listing
from tipassist.answer.meaning import OF_LIST, REREAD, Form, Meaning
from tipassist.answer.sets.query import NONE, SOME, Counts, SetQuery
from tipassist.locators import Locator, LocatorKind
from tipassist.register.queries import all_locators

_MANY = 2
_OF_SO_MANY = re.compile(
    r"(?:(?:and|so|but) )*(?:which|what) of the "
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
)
_ANY = re.compile(r"^(?:(?:is|are) )?(?:any|some) of (?:it|them|those|these)")


def of_among(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask of the rows of the list what is asked of rows.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    listed = codes_in(referents.list_meant(leaning, _MANY))
    alone = scopes_in(leaning.last.focus) if len(leaning.last.focus) == 1 else ()
    listed = _others(leaning) or listed
    rows = alone if alone and leaning.words.asks["which_have"].match(leaning.rest) else listed
    if not rows or len({one.kind for one in rows}) > 1 or leaning.meaning.places:
        return None
    noun = "activities" if rows == alone else _noun_of(rows)
    for text in _asked(leaning, noun):
        anew = read(text, None)
        query = anew.query
        if query is None or query.target != noun or anew.places or not query.conditions:
            continue
        if query.is_plain and not (query.only_refers or anew.named):
            continue
        have = leaning.words.asks["which_have"].match(leaning.rest)
        if have and not (_numbers(query) or _OF_SO_MANY.match(leaning.rest)):
            continue
        cues = anew.cues | {OF_LIST, REREAD}
        told = replace(query, stated=True)
        return replace(anew, question=leaning.meaning.question, query=told, places=rows, cues=cues)
    return None


def _asked(leaning: Leaning, noun: str) -> Iterator[str]:
    """Yield the question as it would be asked of all rows of the plan."""
    asks, rest = leaning.words.asks, leaning.bare
    among = asks["among"].match(rest)
    if among:
        told = rest[among.end() :].lstrip(" ,:-")
        ones = asks["the_ones"].match(told)
        yield f"which {noun} {told[ones.end() :]}?" if ones else f"{told}?"
        yield f"which {noun} {told}?"
    by = asks["bare_by"].fullmatch(rest)
    if by and len(leaning.last.items) > 1 and leaning.meaning.named:
        yield f"which {noun} are {by['told']}?"
    have = asks["which_have"].match(rest)
    if have:
        yield f"which {noun} {have['told']}?"
    each = asks["for_each_row"].fullmatch(rest)
    if each:
        yield f"Do all {noun} have {each['held'] or each['held_by_all']}?"
    fronted = asks["fronted"].fullmatch(rest)
    if fronted:
        yield f"Do all {noun} have {fronted['held']}?"
    either = asks["either_body"].search(rest)
    if either and len(leaning.base.named) == _MANY:
        two = listing(leaning.base.named, "or")
        yield _ANY.sub(f"are any {noun}", f"{rest[: either.start()]}{two}{rest[either.end() :]}?")
    yield from _citing(leaning, noun)


def _citing(leaning: Leaning, noun: str) -> Iterator[str]:
    """Yield the question which rows refer to what is named, or do not."""
    meaning = leaning.meaning
    named = meaning.instrument_names or tuple(map(str, meaning.instruments))
    pair = leaning.whole("cites_pair")
    if pair and not named:
        yield f"Which {noun} refer to {_pair_words(leaning, pair['which'])}?"
    cites = leaning.words.asks["cites"].search(leaning.rest)
    points = leaning.pointing.lists or leaning.words.asks["bare_cites"].match(leaning.rest)
    if not named or cites is None or not points or meaning.named or leaning.pointing.picks:
        return
    names = listing(named)
    denied = leaning.words.asks["denied"].search(leaning.rest) is not None
    if meaning.form is Form.YESNO and not denied:
        yield f"Do any {noun} refer to {names}?"
    else:
        yield f"Which {noun} {'do not ' if denied else ''}refer to {names}?"


def _pair_words(leaning: Leaning, which: str) -> str:
    """Return "both ACTIP and APA": the two instruments that the outcomes refer to most."""
    places = (one.references for one in leaning.register.outcomes)
    counts = Counter(one.target.parts[0] for references in places for one in references)
    first, second = sorted(name for name, _ in counts.most_common(_MANY))
    return f"{which} {first} {'nor' if which == 'neither' else 'and'} {second}"


def _others(leaning: Leaning) -> tuple[Locator, ...]:
    """Return what of the pillar or outcome looked in the last list left out: "of the others"."""
    others = leaning.words.asks["among_others"].match(leaning.rest)
    turns = (one for one in leaning.state.newest_first if len(one.items) > 1)
    turn = next(turns, None) if others else None
    scopes = scopes_in(turn.meaning.places) if turn else ()
    if turn is None or not scopes:
        return ()
    kind = turn.items[0].kind
    every = (one for one in all_locators(leaning.register) if one.kind is kind)
    inside = (one for one in every if any(scope.contains(one) for scope in scopes))
    return tuple(one for one in inside if one not in turn.items)


def _numbers(query: SetQuery) -> bool:
    """Whether rows are told apart by a number, by others beside a body, or by what they cite."""
    counts = [one for one in query.conditions if isinstance(one, Counts)]
    told = (one.beside or one.number not in (SOME, NONE) for one in counts)
    return query.only_refers or any(told)


def _noun_of(rows: tuple[Locator, ...]) -> str:
    kind = rows[0].kind
    return "activities" if kind is LocatorKind.ACTIVITY else f"{kind.value}s"
