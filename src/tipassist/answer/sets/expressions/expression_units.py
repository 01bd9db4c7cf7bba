"""Expressions of bodies and of pillars or outcomes: "which bodies but SOMTC lead rows on data"."""

from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.sets.expressions.expression_parts import (
    ANY,
    HELPS,
    LEADS,
    bare_topics,
    bodies_at,
    deeds,
    kinds,
    of_place,
    roles_of,
    topics_at,
)
from tipassist.answer.sets.expressions.expression_words import Said, after
from tipassist.answer.sets.expressions.expressions import (
    BodiesAsked,
    BodiesCompared,
    Expression,
    PlacesAsked,
    Quantity,
    RowCondition,
    Than,
    speaks,
)
from tipassist.answer.sets.query import Holds
from tipassist.types import Role

_VERBS = (
    (LEADS, "%lead_verb%"),
    (HELPS, "%help_verb%"),
    (ANY, "%any_verb%"),
    (ANY, "%works%"),
)


def bodies_tested(said: Said, at: int) -> Iterator[Expression]:
    """Read whether other bodies do something, or one alone: "is anyone but SOMTC on data?"."""
    aux = after(said, r"(?:(?:is|are|does|do) (?:there )?)?", at)
    who = said.match("%somebody%", aux)
    quantity = Quantity.NONE if who is not None and who["no"] else Quantity.SOME
    if who is not None:
        for known, kind in _alongside(said, who.end()):
            yield BodiesAsked(quantity, ANY, kind, known)
        for known, kind in _helped(said, who.end()):
            yield BodiesAsked(quantity, HELPS, kind, known)
    yield from _sharing(said, aux)
    beside = said.skip("(?:%but%|than)", who.end()) if who is not None else None
    for names, _, _, end in bodies_at(said, beside) if beside is not None else ():
        start = after(said, "(?:also |else |is |are |that |who |which |does |do |to )*", end)
        for roles, kind in _done(said, start):
            yield BodiesAsked(quantity, roles, kind, names)
    for names, start in _alone(said, aux):
        for roles, kind in _done(said, start):
            yield BodiesAsked(Quantity.NONE, roles, kind, names)


def _alongside(said: Said, at: int) -> Iterator[tuple[tuple[str, ...], tuple[RowCondition, ...]]]:
    """Yield bodies that others stand beside in rows: "named alongside SLOM for data"."""
    beside = said.skip("%named_there%%alongside%", after(said, "%that_is%", at))
    for names, _, _, end in bodies_at(said, beside) if beside is not None else ():
        for _, kind in _done(said, after(said, "%there_in%", end)):
            yield names, (*kind, Holds(names, ANY))


def _helped(said: Said, at: int) -> Iterator[tuple[tuple[str, ...], tuple[RowCondition, ...]]]:
    """Yield bodies that others support in rows: "supports SLOM on data"."""
    helps = said.skip("%help_verb%|%helps_them%", after(said, "%that_is%", at))
    for names, _, _, end in bodies_at(said, helps) if helps is not None else ():
        for _, kind in _done(said, after(said, "%there_in%", end)):
            if speaks(kind):
                yield names, (*kind, Holds(names, LEADS))


def _sharing(said: Said, at: int) -> Iterator[Expression]:
    """Read whether a body shares rows with others, or is alone in them: "are we alone on data?"."""
    for names, _, _, end in bodies_at(said, at):
        alone = said.skip("%all_alone%", end)
        for _, kind in _done(said, alone) if alone is not None else ():
            if not speaks(kind):
                continue
            yield BodiesAsked(Quantity.NONE, ANY, (*kind, Holds(names, ANY)), names)
        share = said.skip("shares?", end)
        for kind, now in kinds(said, share) if share is not None else ():
            others = said.match("with %somebody%", now)
            if others is not None and speaks(kind) and said.ends(others.end()):
                quantity = Quantity.NONE if others["no"] else Quantity.SOME
                yield BodiesAsked(quantity, ANY, (*kind, Holds(names, ANY)), names)


def _alone(said: Said, at: int) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield bodies that are said to be the only ones: "SOMTC the only body", "only SOMTC"."""
    for names, _, _, end in bodies_at(said, at):
        sole = said.skip("%sole_body%", end)
        if sole is not None:
            yield names, sole
    only = said.skip("(?:only|just|solely)", at)
    for names, _, _, end in bodies_at(said, only) if only is not None else ():
        yield names, end


def _done(said: Said, at: int) -> Iterator[tuple[tuple[Role, ...], tuple[RowCondition, ...]]]:
    """Yield what bodies do to the end of a question, be it without a verb: "on data"."""
    rows = said.skip("(?:in|on|with|named in|under|for|about|regarding)", at)
    found = [*deeds(said, at)]
    owns = said.skip("%owns%", at)
    if owns is not None:
        found += [(ANY, kind, end) for kind, end in kinds(said, owns) if kind]
    if rows is not None:
        found += [(ANY, kind, end) for kind, end in kinds(said, rows) if kind]
        found += [(ANY, kind, end) for kind, end in bare_topics(said, rows)]
        found += [(ANY, kind, end) for kind, end in of_place(said, at)]
    yield from ((roles, kind) for roles, kind, end in found if said.ends(end))


def which_bodies(said: Said, at: int) -> Iterator[Expression]:
    """Read which bodies have, or have no, role in rows of a kind: "who but SOMTC leads …"."""
    first, at = _left_out(said, at)
    who = said.match("%bodies_asked%", said.maybe("and", at) if first else at)
    if who is None:
        return
    second, now = _left_out(said, who.end())
    now = after(said, "(?:is |are |that |who |which |also |else |all )*", now)
    no = said.skip("%not%", now)
    quantity = Quantity.COUNT if who["count"] else Quantity.WHICH
    asked = BodiesAsked(quantity, ANY, (), (*first, *second), without=no is not None)
    for names, kind in _alongside(said, now):
        if speaks(kind):
            yield replace(asked, kind=kind, beside=names)
    for names, kind in _helped(said, now):
        yield replace(asked, kind=kind, beside=names, roles=HELPS)
    now = now if no is None else no
    none = said.skip("(?:have|has|play|plays) no (?:role|part|hand)(?: at all)? (?:in|on)", now)
    for kind, end in (*kinds(said, none), *bare_topics(said, none)) if none is not None else ():
        if said.ends(end):
            yield replace(asked, kind=kind, without=True)
    for roles, verb in _VERBS:
        start = said.skip(verb, now)
        if start is not None:
            yield from _bodies_of(said, start, replace(asked, roles=roles))
    owns = said.skip("%owns%", now)
    bare = asked.beside or asked.without
    if owns is not None and (bare or said.match("%how_many_rows%|nothing", owns)):
        yield from _bodies_of(said, owns, asked)


def _left_out(said: Said, at: int) -> tuple[tuple[str, ...], int]:
    """Return the bodies that are left out at an offset, and where what is said of them ends."""
    but = said.skip("(?:%but%|than)", at)
    found = next(bodies_at(said, but), None) if but is not None else None
    return (found[0], found[3]) if found is not None else ((), at)


def _bodies_of(said: Said, at: int, asked: BodiesAsked) -> Iterator[Expression]:
    """Read the rows in which bodies asked for have a role, and what is said behind them."""
    how = said.match("%how_many_rows%", at)
    if how is not None:
        most = Quantity.MOST if how["most"] else Quantity.LEAST if how["least"] else asked.quantity
        asked, at = replace(asked, quantity=most, without=bool(how["no"])), how.end()
    elif said.match("nothing", at):
        asked = replace(asked, without=True)
    for kind, end in (*kinds(said, at), *bare_topics(said, at)):
        told = replace(asked, kind=kind)
        beside, last = _left_out(said, end)
        if said.ends(last):
            yield replace(told, beside=(*asked.beside, *beside))
        tail = said.match("%but_not%", end)
        if tail is not None and said.ends(tail.end()) and not asked.without:
            yield replace(told, but_not=roles_of(tail))


def compared_bodies(said: Said, at: int) -> Iterator[Expression]:
    """Read which of two bodies has more rows of a kind: "does ACWC lead more on data than SLOM"."""
    aux = said.maybe("(?:do|does|is|are|has|have)", at)
    for names, _, _, end in bodies_at(said, aux):
        if len(names) != 1:
            continue
        for roles, kind, than, now in _more_of(said, end):
            for others, _, _, last in bodies_at(said, now):
                if len(others) == 1 and said.ends(said.maybe("(?:do|does|has|have)", last)):
                    yield BodiesCompared((*names, *others), roles, kind, than)
    who = said.skip("(?:who|which(?: one| %bodies%| of them)?)", at)
    for roles, kind, _, end in _more_of(said, who) if who is not None else ():
        for names, every, denied, last in bodies_at(said, end):
            if len(names) > 1 and not (every or denied) and said.ends(last):
                yield BodiesCompared(names, roles, kind)
    yield from _counted_beside(said, at)


def _counted_beside(said: Said, at: int) -> Iterator[Expression]:
    """Read how many rows two bodies have: "how many rows on data does SLOM lead vs ACMW"."""
    count = said.skip("how many", at)
    for kind, end in kinds(said, count) if count is not None else ():
        does = said.skip("(?:do|does)", end)
        for names, _, _, now in bodies_at(said, does) if does is not None else ():
            verb = said.match("%inverted%", now)
            beside = said.skip("%versus%", verb.end()) if verb is not None else None
            for others, _, _, last in bodies_at(said, beside) if beside is not None else ():
                if verb is not None and said.ends(said.maybe("(?:do|does|has|have)", last)):
                    yield BodiesCompared((*names, *others), roles_of(verb), kind)


def _more_of(
    said: Said, at: int
) -> Iterator[tuple[tuple[Role, ...], tuple[RowCondition, ...], Than, int]]:
    """Yield of which rows one has more than another: the roles, the rows, how, and the end."""
    for roles, verb in (*_VERBS, (ANY, "%owns%")):
        start = said.skip(verb, at)
        more = said.match("%more%", start) if start is not None else None
        if more is None:
            continue
        than = Than.FEWER if more["fewer"] else Than.AS_MANY if more["same"] else Than.MORE
        for kind, end in (*kinds(said, more.end()), *bare_topics(said, more.end())):
            yield roles, kind, than, said.maybe("(?:than|as)", end)


def which_places(said: Said, at: int) -> Iterator[Expression]:
    """Read which pillars or outcomes have rows of a kind: "which pillars have no row on data?"."""
    head = said.match("%places_asked%", at)
    if head is None:
        return
    groups = {
        Quantity.COUNT: head["count"],
        Quantity.WHICH: head["which"],
        Quantity.NONE: head["none"] or head["no"],
        Quantity.EVERY: head["every"],
    }
    quantity = next((one for one, told in groups.items() if told), Quantity.SOME)
    for unit in ("pillars", "outcomes"):
        named = said.match(f"%{unit}%", head.end())
        if named is None:
            continue
        one = quantity is Quantity.WHICH and not named[0].rstrip().endswith("s")
        start = after(said, "(?:that |which |where |do |does |is |are |in which )*", named.end())
        asked = PlacesAsked(unit, quantity, ())
        for inside, behind_places in of_place(said, named.end()):
            now = after(said, "(?:that |which |where |do |does |is |are )*", behind_places)
            own = _outcomes_speaking(said, now, asked)
            for one_of in (*_with_rows(said, now, asked), *own):
                yield replace(one_of, kind=(*one_of.kind, *inside))
        yield from _with_rows(said, start, asked)
        yield from _most_of_body(said, start, asked)
        yield from _led(said, start, asked)
        if unit == "pillars" and not one:
            yield from _speaking(said, start, asked)
        yield from _outcomes_speaking(said, start, asked)


def _with_rows(said: Said, at: int, asked: PlacesAsked) -> Iterator[Expression]:
    """Read the rows that places have, or have not: "have no row on children"."""
    no = said.skip("%not%", at)
    have = said.match("%have_rows%", at if no is None else no)
    if have is None:
        return
    none = bool(have["no"] or have["without"]) or no is not None
    most = Quantity.MOST if have["most"] else Quantity.LEAST if have["least"] else asked.quantity
    for kind, end in kinds(said, have.end()):
        if said.ends(end) and kind:
            rows = Quantity.NONE if none else Quantity.SOME
            yield replace(asked, kind=kind, quantity=most, rows=rows)


def _most_of_body(said: Said, at: int, asked: PlacesAsked) -> Iterator[Expression]:
    """Read where a body has most of its rows: "does SLOM have the most", "are most of SLOM's"."""
    most = said.match("%most_often%", at)
    whose = said.maybe("of", most.end()) if most is not None else at
    for bodies, _, _, end in bodies_at(said, whose) if most is not None else ():
        last = said.maybe("%lying%", said.maybe("%row%", said.maybe("OWNS", end)))
        if most is not None and len(bodies) == 1 and said.ends(last):
            quantity = Quantity.MOST if most["most"] else Quantity.LEAST
            yield replace(asked, kind=(Holds(bodies, ANY),), quantity=quantity)
    names = said.skip("%names_body%", at)
    for bodies, _, denied, end in bodies_at(said, at if names is None else names):
        held = said.match("%held_by%", end) if names is None else None
        how = said.match("%most_often%", held.end() if held is not None else end)
        if how is None or denied or not said.ends(said.maybe("in", how.end())):
            continue
        if held is None and names is None:
            continue
        roles = ANY if held is None or held["any"] else roles_of(held)
        quantity = Quantity.MOST if how["most"] else Quantity.LEAST
        yield replace(asked, kind=(Holds(bodies, roles),), quantity=quantity)


def _speaking(said: Said, at: int, asked: PlacesAsked) -> Iterator[Expression]:
    """Read what rows of places speak of: "which pillars mention scams"."""
    no = said.skip("%not%", at)
    verb = said.skip("%speak%", at if no is None else no)
    rows = Quantity.SOME if no is None else Quantity.NONE
    for topics, end in topics_at(said, verb) if verb is not None else ():
        if said.ends(end) and len(topics) == 1 and not topics[0].negated:
            yield replace(asked, kind=topics, rows=rows)


def _outcomes_speaking(said: Said, at: int, asked: PlacesAsked) -> Iterator[Expression]:
    """Read what outcomes themselves say: "which outcomes mention scams"."""
    no = said.skip("%not%", at)
    says = said.skip("%says%", at if no is None else no) is not None
    for one in _speaking(said, at, asked) if says and asked.unit == "outcomes" else ():
        if isinstance(one, PlacesAsked):
            yield replace(one, own=True)


def _led(said: Said, at: int, asked: PlacesAsked) -> Iterator[Expression]:
    """Read what a body does in places: "where SOMTC leads everything"."""
    for names, every, denied, end in bodies_at(said, at):
        deed = said.match("%deed%", end)
        if deed is None or denied:
            continue
        held = Holds(names, roles_of(deed), every=every)
        whole = said.match("%all_rows%", deed.end())
        if whole is not None and said.ends(whole.end()):
            nothing = bool(whole["none"] or (deed["no"] and whole["any"]))
            rows = Quantity.EVERY if whole["all"] else Quantity.SOME
            if nothing or not deed["no"]:
                yield replace(asked, kind=(held,), rows=Quantity.NONE if nothing else rows)
            continue
        no = said.skip("no", deed.end())
        none = no is not None or bool(deed["no"])
        for kind, last in kinds(said, deed.end() if no is None else no):
            if said.ends(last) and speaks(kind):
                rows = Quantity.NONE if none else Quantity.SOME
                yield replace(asked, kind=(held, *kind), rows=rows)
