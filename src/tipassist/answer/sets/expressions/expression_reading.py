"""Reading of expressions over sets of rows: every word has its part, or nothing is read.

The question is said with its names replaced, and read from left to right by a small grammar: kinds
of rows, conditions on them (each with its own denial), and what is asked or claimed of them.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from tipassist.answer.sets.expressions.expression_parts import (
    ANY,
    HELPS,
    LEADS,
    bare_topics,
    behind,
    bodies_at,
    conditions,
    deeds,
    kinds,
    of_place,
    places_at,
    roles_of,
    topics_at,
)
from tipassist.answer.sets.expressions.expression_units import (
    bodies_tested,
    compared_bodies,
    which_bodies,
    which_places,
)
from tipassist.answer.sets.expressions.expression_words import Said, after, bare, said_with_names
from tipassist.answer.sets.expressions.expressions import (
    About,
    BodiesAsked,
    BodiesCompared,
    Expression,
    OneOf,
    Placed,
    PlacesAsked,
    Quantity,
    RowCondition,
    RowsAsked,
    RowsClaimed,
    speaks,
)
from tipassist.answer.sets.query import NONE, Counts, Holds, Refers
from tipassist.answer.sets.words.tokens import Mark
from tipassist.locators import LocatorKind

_MOST_WORDS = 40


_THREE = re.compile(r"[\w-]+, (?:[\w-]+ )?[\w-]+,? (?:or|and|nor) [\w-]+")


def read_expression(
    text: str, marks: tuple[Mark, ...], roleless: frozenset[str]
) -> Expression | None:
    """Read a question about rows that speak of a subject; None unless every word has its part.

    Args:
        text: The question, folded.
        marks: The names found in it.
        roleless: Bodies that have no role in any row: rows can only speak of them.
    """
    said = None if _names_three(text, marks) else said_with_names(text, marks, roleless)
    if said is None or len(said.text.split()) > _MOST_WORDS:
        return None
    at = after(said, "%lead%", 0)
    check = bare("%checks%").match(said.text, at)
    if check is not None:
        said, at = replace(said, states=True), check.end()
    mentions = bare(r"\b%speak%(?![\w-])").search(said.text) is not None
    found = (one for shape in _SHAPES for one in shape(said, at))
    return next((one for one in found if _is_told(one, mentions=mentions)), None)


def _names_three(text: str, marks: tuple[Mark, ...]) -> bool:
    """Whether more than two subjects are told apart by commas: "women, children or data"."""
    three = _THREE.search(text)
    return three is not None and not any(
        one.start < three.end() and three.start() < one.end for one in marks
    )


def _is_told(found: Expression, *, mentions: bool) -> bool:
    """Whether an expression says more than which rows, or whose, a subject is."""
    match found:
        case RowsAsked(kind):
            told = [o for o in kind if not isinstance(o, Placed) or len(o.places) > 1 or o.negated]
            several = any(
                isinstance(o, About) and len(o.subjects) > 1 and (mentions or not o.every)
                for o in kind
            )
            lack = any(isinstance(o, Holds) and o.negated and len(o.bodies) > 1 for o in kind)
            either = any(isinstance(o, OneOf) for o in kind)
            more = several or either or len(told) > 1
            return (speaks(kind) and more) or (lack and len(kind) > 1)
        case RowsClaimed(Quantity.SOME, ()):
            return False
        case RowsClaimed(quantity, kind, claimed):
            cites = quantity is Quantity.EVERY and any(isinstance(o, Refers) for o in kind)
            most = quantity is Quantity.MOST and bool(kind)
            return speaks((*kind, *claimed)) or most or cites
        case BodiesAsked(Quantity.WHICH, _, kind):
            placed = bool(found.beside) and all(isinstance(one, Placed) for one in kind)
            beside = bool(found.beside or found.without or found.but_not)
            return (bool(kind) and placed) or (speaks(kind) and beside)
        case BodiesAsked():
            held = (one for one in found.kind if isinstance(one, Holds))
            return speaks(found.kind) or any(one.bodies == found.beside for one in held)
        case BodiesCompared():
            return speaks(found.kind)
        case PlacesAsked():
            return bool(found.kind)


Shape = Callable[[Said, int], Iterator[Expression]]


def _claims(said: Said, at: int) -> Iterator[Expression]:
    """Read what is claimed of every row of a kind, or of none: "are all rows on data SOMTC's?"."""
    aux = said.maybe("%aux%", at)
    asks = aux != at or said.states
    claims = (
        (Quantity.EVERY, "%every%"),
        (Quantity.NONE, "%no%"),
        (Quantity.MOST, "%most_of%"),
        (Quantity.SOME, r"(?:any|some)(?: of)?(?: the)?"),
    )
    for quantity, words in claims:
        start = said.skip(words, aux)
        for kind, claimed in _said_of(said, start, finite=not asks) if start is not None else ():
            yield RowsClaimed(quantity, kind, claimed)
    for quantity, word in ((Quantity.EVERY, "everything"), (Quantity.NONE, "nothing")):
        if said.match(word, aux):
            for kind, claimed in _said_of(said, aux, finite=not asks):
                yield RowsClaimed(quantity, kind, claimed)
    if not asks:
        return
    each = r"(?:are |do )?(?:all|each)(?: of them)?(?: are| do)?"
    for kind, claimed in _said_of(said, aux, each):
        yield RowsClaimed(Quantity.EVERY, kind, claimed)
    only = said.skip(r"only", aux)
    for kind, claimed in _said_of(said, only) if only is not None else ():
        yield RowsClaimed(Quantity.EVERY, claimed, kind)


def _said_of(
    said: Said, at: int, each: str = "", *, finite: bool = False
) -> Iterator[tuple[tuple[RowCondition, ...], tuple[RowCondition, ...]]]:
    """Yield kinds of rows and what is said of them to the end of a question.

    Args:
        said: The question.
        at: Where the kind begins.
        each: Words that stand between both.
        finite: Whether what is said must begin with its verb: "all rows on data are SOMTC's".
    """
    for kind, end in kinds(said, at):
        start = said.skip(each, end) if each else end
        if start is None or (finite and said.match("%finite%", start) is None):
            continue
        for claimed, last in conditions(said, start):
            if said.ends(last):
                yield kind, claimed
        for names, every, denied, last in bodies_at(said, said.maybe("%one_of%", start)):
            if said.ends(said.maybe("OWNS", last)):
                yield kind, (Holds(names, ANY, every=every, negated=denied),)


def _only_there(said: Said, at: int) -> Iterator[Expression]:
    """Read rows said to be only so: "are rows about children only in Pillar B?"."""
    aux = said.maybe("%aux%", at)
    shown = r"(?:mentioned|named|covered|addressed|found|dealt with)"
    for kind, end in kinds(said, aux, bare=True):
        spoken = said.match(r"%speak% %only%", end)
        for topics, last in topics_at(said, spoken.end(), either=True) if spoken else ():
            if said.ends(last):
                yield RowsClaimed(Quantity.EVERY, kind, topics, only=True)
        end = after(said, rf"(?:are |is |be )?(?:{shown} )?", end)
        only = said.skip(rf"%appears%%only%(?: {shown})?", end)
        if only is None:
            continue
        for claimed, last in conditions(said, after(said, "%appears%", only), either=True):
            if said.ends(last):
                yield RowsClaimed(Quantity.EVERY, kind, _alone(claimed), only=True)
    for made, end in _the_only_place(said, aux):
        for kind, last in _said_of_rows(said, end):
            if said.ends(last):
                yield RowsClaimed(Quantity.EVERY, kind, made)


def _the_only_place(said: Said, at: int) -> Iterator[tuple[tuple[RowCondition, ...], int]]:
    """Yield a pillar or outcome that is said to be the only one: "only Pillar B"."""
    only = said.maybe(r"only(?: in)?(?: the)?", at)
    for places, _, end in places_at(said, only):
        if any(one.kind is LocatorKind.ACTIVITY for one in places):
            continue
        sole = said.skip(
            r"the (?:only|sole|single) (?:pillar|outcome|place|one)(?: (?:that|which|where))?", end
        )
        if only != at or sole is not None:
            yield (Placed(places),), sole if sole is not None else said.maybe("%row%", end)


def _alone(claimed: tuple[RowCondition, ...]) -> tuple[RowCondition, ...]:
    """Take bodies said to be the only ones in a role for all that have it there."""
    held = claimed[0] if len(claimed) == 1 else None
    if not isinstance(held, Holds) or held.negated:
        return claimed
    unit = (
        "coordinators" if held.roles == LEADS else "supporters" if held.roles == HELPS else "bodies"
    )
    return (held, Counts(unit, NONE, beside=held.bodies))


def _said_of_rows(said: Said, at: int) -> Iterator[tuple[tuple[RowCondition, ...], int]]:
    """Yield what places or rows are said to have: "mention judges", "have rows on scams"."""
    have = said.skip(r"(?:have|has|contain|contains|include|includes|hold|holds|with)", at)
    if have is not None:
        yield from ((kind, end) for kind, end in kinds(said, have) if kind)
    yield from ((made, end) for made, end in conditions(said, at) if speaks(made))


def _rows_there(said: Said, at: int) -> Iterator[Expression]:
    """Read whether there are rows of a kind, or none: "are there no rows on children here?"."""
    there = said.match("%rows_there%", at)
    if there is None:
        return
    if there["told"] and not (there["nay"] or said.states):
        return
    none = there["no"] or there["none"] or there["nay"]
    quantity = Quantity.NONE if none else Quantity.SOME
    for kind, end in kinds(said, there.end()):
        apart = any(not isinstance(one, About) or one.negated for one in kind)
        if said.ends(end) and len(kind) > 1 and apart:
            yield RowsClaimed(quantity, kind[:-1], kind[-1:])


def _of_places(said: Said, at: int) -> Iterator[Expression]:
    """Read whether named rows or a pillar speak of something: "do both A.1 and A.2 mention it"."""
    aux = said.skip(r"(?:do|does)", at)
    if aux is None:
        return
    for places, how, end in places_at(said, aux):
        end = said.maybe(r"%row%", end)
        if any(one.kind is LocatorKind.OUTCOME for one in places):
            continue
        rows = all(one.kind is LocatorKind.ACTIVITY for one in places)
        for made, last in conditions(said, end):
            if not said.ends(last) or not speaks(made):
                continue
            if rows and len(places) > 1:
                every = Quantity.EVERY if how in ("and", "both", "") else Quantity.SOME
                quantity = Quantity.NONE if how in ("nor", "neither") else every
                yield RowsClaimed(quantity, (Placed(places),), made)
            elif not rows and len(places) == 1 and not made[0].negated:  # type: ignore[union-attr]
                yield RowsClaimed(Quantity.SOME, (Placed(places),), made)


def body_claims(said: Said, at: int) -> Iterator[Expression]:
    """Read what one body is said to do: "does SLOM only work on labour?"."""
    aux = said.maybe("%aux%", at)
    for names, _, _, end in bodies_at(said, aux):
        if len(names) == 1:
            yield from _only_done(said, end, names)
            yield from _ever_done(said, end, names, asks=aux != at)
            yield from _done_in_all(said, end, names)
            yield from _done_everywhere(said, end, names)


def _only_done(said: Said, at: int, names: tuple[str, ...]) -> Iterator[Expression]:
    """Read that a body does only something: "only work on labour", "work on nothing else"."""
    only = said.skip("%only%", at)
    for roles, kind, end in deeds(said, only, either=True) if only is not None else ():
        if said.ends(end):
            yield RowsClaimed(Quantity.EVERY, (Holds(names, roles),), kind, only=True)
    works = said.skip(r"%works% %only%", at)
    for topics, end in topics_at(said, works, either=True) if works is not None else ():
        if said.ends(end):
            yield RowsClaimed(Quantity.EVERY, (Holds(names, ANY),), topics, only=True)


def _ever_done(said: Said, at: int, names: tuple[str, ...], *, asks: bool) -> Iterator[Expression]:
    """Read that a body never or ever does something, or does it in any row."""
    never = said.skip(rf"(?:never|not ever|nowhere{'' if asks else '|%not%'})", at)
    some = said.skip("ever", at)
    if (
        some is None
        and asks
        and said.match(r"(?:%lead_verb%|%help_verb%) (?:any(?:thing)?|an?|some(?:thing)?)", at)
    ):
        some = at
    start = never if never is not None else some
    quantity = Quantity.SOME if never is None else Quantity.NONE
    for roles, kind, end in deeds(said, start) if start is not None else ():
        held = (Holds(names, roles),)
        if said.ends(end):
            first, second = (kind, held) if len(kind) == 1 else (held, kind)
            yield RowsClaimed(quantity, first, second)


def _done_in_all(said: Said, at: int, names: tuple[str, ...]) -> Iterator[Expression]:
    """Read that a body has a role in most rows of a kind, or in all: "lead most of Pillar B"."""
    deeds = (
        (LEADS, "%lead_verb%"),
        (HELPS, "%help_verb%"),
        (ANY, r"(?:involved |named )?(?:in|on)"),
    )
    shares = ((Quantity.MOST, "%most_of%"), (Quantity.EVERY, "%every%"))
    for roles, verb in deeds:
        whole = said.skip(verb, at)
        every_thing = whole is not None and said.match("everything", whole) is not None
        for kind, end in kinds(said, whole) if whole is not None and every_thing else ():
            if said.ends(end):
                yield RowsClaimed(Quantity.EVERY, kind, (Holds(names, roles),))
        for quantity, share in shares:
            start = said.skip(rf"{verb} {share}", at)
            found = (*kinds(said, start), *of_place(said, start)) if start is not None else ()
            for kind, end in found:
                if said.ends(end):
                    yield RowsClaimed(quantity, kind, (Holds(names, roles),))


def _done_everywhere(said: Said, at: int, names: tuple[str, ...]) -> Iterator[Expression]:
    """Read that a body has a role in every outcome of a place: "is SOMTC in every outcome of D"."""
    start = said.skip(r"%everywhere% %every%", at)
    unit = said.skip("%outcomes%", start) if start is not None else None
    for places, end in of_place(said, unit) if unit is not None else ():
        if said.ends(end):
            yield PlacesAsked("outcomes", Quantity.EVERY, (Holds(names, ANY), *places))


def _which_rows(said: Said, at: int) -> Iterator[Expression]:
    """Read which rows of a kind there are, or how many: "rows on media in Pillar B or D"."""
    head = bare("%rows_asked%").match(said.text, at)
    if head is None:
        return
    quantity = Quantity.COUNT if head["count"] else Quantity.WHICH
    start = said.maybe("", head.end())
    if said.match("(?:any|some)thing", start) and "BODY" not in said.text:
        return
    for kind, end in kinds(said, start):
        if said.ends(end):
            yield RowsAsked(kind, quantity)
            continue
        for held, last in _inverted(said, end):
            for more, final in behind(said, last, ()):
                if said.ends(final):
                    yield RowsAsked((*kind, held, *more), quantity)


def _what_done(said: Said, at: int) -> Iterator[Expression]:
    """Read which rows on a subject a body leads or supports: "what does SLOM lead on data"."""
    aux = said.skip("what (?:all )?(?:do|does)", at)
    for names, every, denied, end in bodies_at(said, aux) if aux is not None else ():
        verb = said.match("%roles%", end)
        found = bare_topics(said, verb.end()) if verb is not None and not denied else ()
        for kind, last in found:
            if verb is not None and said.ends(last):
                yield RowsAsked((*kind, Holds(names, roles_of(verb), every=every)))
        does = said.skip("do (?:%about%|with|to help)", end)
        for topics, now in topics_at(said, does) if does is not None and not denied else ():
            for kind, last in behind(said, now, topics):
                if said.ends(last):
                    yield RowsAsked((*kind, Holds(names, ANY, every=every)))


def _inverted(said: Said, at: int) -> Iterator[tuple[RowCondition, int]]:
    """Yield a body and its role behind the rows asked for: "does SOMTC lead"."""
    aux = said.match(r"(?:do|does|is|are)(?P<no>n't| not)?", at)
    for names, every, denied, end in bodies_at(said, aux.end()) if aux is not None else ():
        verb = said.match("%inverted%", end)
        if verb is not None and aux is not None:
            no = bool(aux["no"] or verb["no"]) != (denied or bool(verb["out"]))
            yield Holds(names, roles_of(verb), every=every, negated=no), verb.end()


_SHAPES: tuple[Shape, ...] = (
    which_places,
    which_bodies,
    bodies_tested,
    compared_bodies,
    body_claims,
    _of_places,
    _claims,
    _only_there,
    _rows_there,
    _what_done,
    _which_rows,
)
