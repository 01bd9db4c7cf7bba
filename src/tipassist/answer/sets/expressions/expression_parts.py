"""Parts of expressions over sets of rows: subjects, conditions and kinds of rows."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.sets.expressions.expression_words import Said, after, bare
from tipassist.answer.sets.expressions.expressions import About, OneOf, Placed, RowCondition, speaks
from tipassist.answer.sets.query import NONE, SOME, Counts, Holds, Refers
from tipassist.locators import Locator
from tipassist.types import Role

ANY = tuple(Role)
LEADS = (Role.COORDINATING,)
HELPS = (Role.SUPPORTING,)
_MOST_DENIALS = 3
_CELLS = ("projects", "examples", "indicators", "coordinators", "supporters", "bodies")

Found = Iterator[tuple[tuple[RowCondition, ...], int]]
"""Conditions, and where the words for them end."""


def _names(said: Said, at: int, kind: str) -> Iterator[tuple[tuple[int, ...], str, int]]:
    """Yield names of one kind that are joined, the most first: their numbers, how, and the end."""
    found = said.match(
        rf"(?P<how>both |either |neither )?(?:the )?{kind}\d+"
        rf"(?:(?: and| or| nor| and in| or in)? {kind}\d+)*",
        at,
    )
    if found is None:
        return
    whole = found[0]
    numbers = tuple(int(one) for one in re.findall(rf"{kind}(\d+)", whole))
    how = next(
        (one for one in ("nor", "neither", "or", "either", "and", "both") if one in whole.split()),
        "",
    )
    yield numbers, how, found.end()
    if len(numbers) > 1:
        first = said.match(rf"(?:the )?{kind}\d+", at)
        if first is not None:
            yield numbers[:1], "", first.end()


def bodies_at(said: Said, at: int) -> Iterator[tuple[tuple[str, ...], bool, bool, int]]:
    """Yield bodies named together, whether all are meant, whether they are denied, and the end."""
    for numbers, how, end in _names(said, at, "BODY"):
        names = tuple(str(said.values[one]) for one in numbers)
        yield names, how in ("and", "both"), how in ("nor", "neither"), end


def places_at(said: Said, at: int) -> Iterator[tuple[tuple[Locator, ...], str, int]]:
    """Yield places named together, how they are joined, and where they end."""
    for numbers, how, end in _names(said, at, "PLACE"):
        places = tuple(one for n in numbers if isinstance(one := said.values[n], Locator))
        yield places, how, end


def topics_at(
    said: Said, at: int, *, either: bool = False
) -> Iterator[tuple[tuple[About, ...], int]]:
    """Yield subjects that are joined, the longest first.

    Args:
        said: The question.
        at: Where they begin.
        either: Whether "and" between them takes rows on either: "only works on women and children".
    """
    how = said.match(r"both|either|(?P<none>neither|none of)", at)
    none = how is not None and bool(how["none"])
    for topic, end in topic_at(said, how.end() if how else at):
        others: list[str] = []
        joined, now = "", end
        while True:
            joint = said.match(r"(?P<how>and|or|nor)(?: (?:about|on|of|for))?", now)
            nxt = next(topic_at(said, joint.end()), None) if joint else None
            if joint is None or nxt is None or (joined and joined != joint["how"]):
                break
            joined = joint["how"]
            others.append(nxt[0])
            now = nxt[1]
        every = joined == "and" and not either
        if none or joined == "nor":
            yield (About((topic, *others), negated=True),), now
            continue
        lacks = said.match(
            r"(?:but|and|,) ?(?:not|never|without)(?: (?:about|on|of|for|mention))*", now
        )
        if lacks is not None:
            for lacking, last in topic_at(said, lacks.end()):
                yield (About((topic, *others), every), About((lacking,), negated=True)), last
        yield (About((topic, *others), every),), now
        if others:
            yield (About((topic,)),), end


def topic_at(said: Said, at: int) -> Iterator[tuple[str, int]]:
    """Yield a subject at an offset, and the same with fewer of its words."""
    match = bare("%topic%").match(said.text, at)
    if match is None or "BODY" in match[0] or "PLACE" in match[0] or "CITED" in match[0]:
        return
    words = match["topic"].split(" ")
    begin = match.start("topic")
    for count in range(len(words), 0, -1):
        if bare("%small%").fullmatch(words[count - 1]):
            continue
        kept = " ".join(words[:count])
        end = begin + len(kept)
        yield kept, end + (said.text[end : end + 1] == " ")


def conditions(said: Said, at: int, *, either: bool = False) -> Found:
    """Yield what is said of rows at an offset: one condition, or subjects with and without.

    Args:
        said: The question.
        at: Where it begins.
        either: Whether "and" between subjects takes rows on either.
    """
    prefix = bare("%denied%").match(said.text, at)
    if prefix is None or len(prefix["no"].split()) > _MOST_DENIALS:
        return
    negated = bool(prefix["no"].strip())
    for made, end in _bare(said, prefix.end(), either=either):
        found = tuple(map(_turned, made)) if negated else made
        yield found, end
        other = said.skip("or", end) if not negated and len(made) == 1 else None
        for more, last in conditions(said, other) if other is not None else ():
            if len(more) == 1:
                options = more[0].options if isinstance(more[0], OneOf) else more
                yield (OneOf((*made, *options)),), last


def _turned(one: RowCondition) -> RowCondition:
    """Return the opposite of a condition."""
    match one:
        case About() | Placed() | Holds() | Refers():
            return replace(one, negated=not one.negated)
        case Counts(unit, number, beside):
            return Counts(unit, NONE if number == SOME else SOME, beside)
        case _:
            raise AssertionError(one)


def _bare(said: Said, at: int, *, either: bool) -> Found:
    """Yield a condition that begins at an offset, without what denies it."""
    silent = said.skip("%speak_not%", at)
    for found, end in topics_at(said, silent) if silent is not None else ():
        if len(found) == 1:
            yield (replace(found[0], negated=True, every=False),), end
    for way in ("%speak%", "%about%"):
        spoken = said.skip(way, at)
        if spoken is not None:
            yield from topics_at(said, spoken, either=either)
    yield from _held(said, at)
    yield from _standing(said, at)
    yield from _filled(said, at)
    beside = said.skip("%leaving_out%", at)
    if beside is not None:
        for made, end in (*_held(said, beside), *of_place(said, beside)):
            if len(made) == 1:
                yield (_turned(made[0]),), end


def _standing(said: Said, at: int) -> Found:
    """Yield where rows stand: "in Pillar B or D", "outside Pillar B"."""
    where = said.match("%where%", at)
    if where is None:
        return
    for places, how, end in places_at(said, where.end()):
        out = bool(where["out"]) or how in ("nor", "neither")
        yield (Placed(places, negated=out),), end


def _filled(said: Said, at: int) -> Found:
    """Yield what the cells of rows hold: "have no project", "refer to" an instrument."""
    cell = said.match("%holds%", at)
    for unit in _CELLS if cell is not None else ():
        end = said.skip(f"%{unit}%", cell.end()) if cell is not None else None
        if end is not None and cell is not None and said.skip("%of_cell%", end) is None:
            yield (Counts(unit, NONE if cell["no"] else SOME),), end
            beside = said.skip("%but%", end)
            for names, _, _, last in bodies_at(said, beside) if beside is not None else ():
                yield (Counts(unit, NONE if cell["no"] else SOME, beside=names),), last
    cites = said.match("%cites%", at)
    place = said.values[int(cites["n"])] if cites is not None else None
    if cites is not None and isinstance(place, Locator):
        yield (Refers((place,)),), cites.end()


def of_place(said: Said, at: int) -> Found:
    """Yield places at an offset for the rows that stand there."""
    for places, _, end in places_at(said, said.maybe(r"(?:in|of|under|from)(?: the)?", at)):
        yield (Placed(places),), end


def _held(said: Said, at: int) -> Found:
    """Yield what bodies have to do with rows: "led by SOMTC", "SOMTC leads", "of SOMTC"."""
    done = said.match("%roled%", at)
    for names, every, denied, end in bodies_at(said, done.end()) if done is not None else ():
        leads = done is not None and done["leads"]
        roles, unit = (LEADS, "coordinators") if leads else (HELPS, "supporters")
        held = Holds(names, roles, every=every, negated=denied)
        alone = done is not None and done["alone"]
        yield (held, Counts(unit, NONE, beside=names)) if alone else (held,), end
        yield from _but_not(said, end, held)
    yield from _doing(said, at)
    of = said.match("%of_body%", at)
    for names, every, denied, end in bodies_at(said, of.end()) if of is not None else ():
        out = of is not None and bool(of["no"])
        end = said.maybe("OWNS", end)
        role = said.match("%in_role%", end)
        last = role.end() if role is not None else end
        any_role = Holds(
            names, roles_of(role) if role is not None else ANY, every=every, negated=out != denied
        )
        yield (any_role,), last
        yield from _but_not(said, last, any_role)
    left = said.match(r"(?:leave|leaves|leaving)(?: the)? BODY(?P<n>\d+) out", at)
    if left is not None:
        yield (Holds((str(said.values[int(left["n"])]),), ANY, negated=True),), left.end()


def _but_not(said: Said, at: int, held: Holds) -> Found:
    """Yield bodies in a role and others that are not in it: "led by SOMTC but not AICHR"."""
    but = said.skip("(?:but|and) (?:not|without)(?: by)?", at)
    for names, every, _, end in bodies_at(said, but) if but is not None else ():
        yield (held, replace(held, bodies=names, every=every, negated=not held.negated)), end


def _doing(said: Said, at: int) -> Found:
    """Yield bodies and what they do behind rows: "SOMTC leads", "SOMTC is not in", "SOMTC's"."""
    for names, every, denied, end in bodies_at(said, at):
        verb = said.match("%does%", end)
        if verb is not None:
            no = bool(verb["no"] or verb["out"]) != denied
            yield (Holds(names, roles_of(verb), every=every, negated=no),), verb.end()
        owns = said.skip(r"OWNS(?: own)?", end)
        if owns is not None:
            yield (Holds(names, ANY, every=every, negated=denied),), owns


def roles_of(verb: re.Match[str]) -> tuple[Role, ...]:
    """Return the roles of a verb that leads, helps or does neither."""
    return LEADS if verb["leads"] else HELPS if verb["helps"] else ANY


def kinds(said: Said, at: int, *, bare: bool = False) -> Found:
    """Yield kinds of rows that begin at an offset, those of the most words last.

    Args:
        said: The question.
        at: Where they begin.
        bare: Whether a subject may stand alone for the rows that speak of it.
    """
    at = after(said, "%det%", at)
    for before, now in _premodifiers(said, at, 0):
        rows = said.skip("%row%", now)
        if rows is not None:
            yield from behind(said, rows, before)
    thing = said.skip(r"anything|something|everything|what(?:ever)?|nothing|things", at)
    if thing is not None:
        yield from ((made, end) for made, end in behind(said, thing, ()) if made)
    if bare:
        for topics, end in topics_at(said, at):
            yield from behind(said, end, topics)


def _premodifiers(said: Said, at: int, depth: int) -> Found:
    """Yield what stands before "rows": "SOMTC's", "Pillar A", "training"; nothing first."""
    yield (), at
    if depth > 2:
        return
    first: list[tuple[RowCondition, int]] = []
    for names, every, _, end in bodies_at(said, at):
        first.append((Holds(names, ANY, every=every), after(said, r"OWNS (?:own |\w+ty )?", end)))
    first += [(Placed(places), end) for places, _, end in places_at(said, at)]
    for one, end in first:
        for rest, last in _premodifiers(said, end, depth + 1):
            yield (one, *rest), last
    if not first:
        for topic, end in topic_at(said, at):
            for rest, last in _premodifiers(said, end, depth + 1):
                if not speaks(rest):
                    yield (About((topic,)), *rest), last


def behind(said: Said, at: int, before: tuple[RowCondition, ...], depth: int = 0) -> Found:
    """Yield what stands behind "rows", condition by condition, the fewest first."""
    yield before, at
    if depth > 3 or said.ends(at):
        return
    joined = said.skip(r"(?:and|but|that|which|also)", at) is not None or not speaks(before)
    for made, end in conditions(said, at):
        if joined or not speaks(made) or _denies_all(made):
            yield from behind(said, end, (*before, *made), depth + 1)


def _denies_all(made: tuple[RowCondition, ...]) -> bool:
    return all(isinstance(one, About) and one.negated for one in made)


def deeds(
    said: Said, at: int, *, either: bool = False
) -> Iterator[tuple[tuple[Role, ...], tuple[RowCondition, ...], int]]:
    """Yield what bodies do: the roles, the rows they have them in, and the end."""
    for roles, verb in ((LEADS, "%lead_verb%"), (HELPS, "%help_verb%"), (ANY, "%any_verb%")):
        start = said.skip(verb, at)
        if start is not None:
            yield from ((roles, kind, end) for kind, end in kinds(said, start))
            yield from ((roles, kind, end) for kind, end in bare_topics(said, start))
    works = said.skip("%works%", at)
    if works is not None:
        yield from ((ANY, kind, end) for kind, end in kinds(said, works))
        for topics, end in topics_at(said, works, either=either):
            yield from ((ANY, kind, last) for kind, last in behind(said, end, topics))


def bare_topics(said: Said, at: int) -> Found:
    """Yield subjects for the rows that speak of them: "leads on data"."""
    for topics, end in topics_at(said, said.maybe(r"(?:on|in|work on)", at)):
        yield from behind(said, end, topics)
