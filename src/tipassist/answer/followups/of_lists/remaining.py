"""What is left of a list: "the other activities", "which one does not?", "and the rest?"."""

import re
from dataclasses import replace
from itertools import takewhile

from tipassist.answer.followups.asked_again.changes import BodyNamed, changed
from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.meant import names_meant, referents
from tipassist.answer.followups.meant.filling import about_places
from tipassist.answer.followups.of_lists.lists import about_list, listed, those_without
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import (
    CARRIED,
    NONE_BESIDE,
    OF_LIST,
    REREAD,
    RESOLVED,
    WHICH_ONE,
    Column,
    Form,
    Intent,
    Meaning,
    Relation,
)
from tipassist.answer.sets.query import EVERY
from tipassist.locators import SCOPE_KINDS, Locator, LocatorKind, code
from tipassist.register.queries import all_locators
from tipassist.types import Role

_MOST = 12
_OUTSIDE_IT = re.compile(
    r"(?:(?:and|but|so|just|only|the|ones?|those|all|any|which(?: ones)?(?: are)?) )*"
    r"(?:outside|beyond|not in)(?: of)?(?: (?:it|there|that(?: one| pillar| outcome)?))?"
)
_OTHER_TOLD = re.compile(
    r"(?:(?:and|but|so|ok),? )*(?P<who>it|they|we|i) (?:(?:also|still|even) )?(?:has|have)"
    r"(?: got)? (?:an?other|(?:a|one) (?:second|other|further)|one more|a 2nd)"
    r" (?:row|activity|one|line)(?: (?:as well|too|also|though|there|in (?:the|this) plan))*"
    r"\s*[,;.:–-]+ (?:(?:and|but|so) )?(?P<asks>(?:[a-z']+ ){0,4}?)"
    r"(?:that one|this one|that row|that other one|the other one|it|that)(?P<rest>\b.*)"
)
_OWNERS = {"we": "our", "i": "my", "they": "their", "it": "its"}
_FRAGMENT_WORDS = 3
_PARTS = 2


def others_inside(leaning: Leaning) -> Meaning | None:
    """Fill in "the other activities under that outcome": all but those spoken of."""
    scope = leaning.meaning.places or _scope_meant(leaning)
    others = leaning.words.asks["others"].search(leaning.rest)
    if others is None or len(scope) != 1 or scope[0].kind not in SCOPE_KINDS:
        return None
    named = leaning.meaning.named
    if named and leaning.words.asks["other_of"].search(leaning.rest) is None:
        return None
    rows = [one for one in all_locators(leaning.register) if scope[0].contains(one)]
    spoken = {one for turn in leaning.state.turns if len(turn.focus) == 1 for one in turn.focus}
    kind = LocatorKind.OUTCOME if "outcome" in others[0] else LocatorKind.ACTIVITY
    left = tuple(one for one in rows if one.kind is kind and one not in spoken)
    if not spoken & set(rows):
        return None
    if not left:
        return _none_beside(leaning, scope, tuple(one for one in rows if one in spoken))
    asks = leaning.topic or named or leaning.asks_who or leaning.meaning.relation.role
    bare = not asks and leaning.meaning.column in (Column.NONE, Column.OUTCOMES)
    bare = bare and leaning.meaning.form is Form.WHAT
    if bare and leaning.base.intent is Intent.CODE_BODIES and leaning.pointing.continues:
        relation = leaning.base.relation
        found = replace(leaning.base, question=leaning.meaning.question, places=left, bodies=())
        return replace(found, relation=relation, form=Form.WHO, column=Column.BODIES)
    return about_list(leaning, left) if named else about_places(leaning, left)


def _none_beside(
    leaning: Leaning, scope: tuple[Locator, ...], rows: tuple[Locator, ...]
) -> Meaning | None:
    """Tell that a place holds no other rows than those spoken of, where just that is asked."""
    meaning = leaning.meaning
    asks = leaning.topic or meaning.named or leaning.column in ENTRIES or leaning.asks_who
    if asks or meaning.relation.role is not None or meaning.lacking:
        return None
    cues = meaning.cues | {NONE_BESIDE, OF_LIST}
    return replace(meaning, intent=Intent.AGGREGATE, places=rows, among=scope, cues=cues)


def _scope_meant(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the outcome or pillar of "the others there" or "others in the same outcome"."""
    said = leaning.words.asks["scope_said"].search(leaning.rest)
    if said:
        return referents.parents_of_focus(leaning, said["level"])
    return scopes_in(leaning.last.focus) if leaning.pointing.one else ()


def left_out(leaning: Leaning) -> Meaning | None:
    """Fill in "which one does not?", "and the rest?" after what of a list has something."""
    bare = not (leaning.has_predicate or leaning.topic or leaning.has_subject)
    rest = leaning.pointing.remainder and bare
    having = leaning.base.lacking and leaning.words.asks["with_some"].match(leaning.rest)
    if not (rest or having or leaning.words.asks["negates"].search(leaning.rest)):
        return None
    rows, kept = _list_asked_of(leaning), leaning.last.items
    left = tuple(one for one in rows if one not in kept)
    if not left or not set(kept) < set(rows):
        return None
    if having and leaning.asks_who:
        return about_list(leaning, left)
    return listed(leaning.saying(replace(leaning.meaning, lacking=False, negated=False)), left)


def of_left(leaning: Leaning) -> Meaning | None:
    """Fill in "that leaves one": what of a list none of the parts told since has.

    Of several parts all are left out, unless only the last leaves as many as is said.
    """
    said = leaning.whole("leaves_number")
    rows = codes_in(leaning.base.places)
    if said is None or OF_LIST not in leaning.base.cues or len(rows) < _PARTS:
        return None
    parts = list(takewhile(lambda one: one.meaning.places == rows, leaning.state.newest_first))
    lefts = [
        tuple(one for one in rows if all(one not in turn.items for turn in told))
        for told in (parts, parts[:1])
    ]
    number = leaning.words.number(said["number"] or said["number_left"] or "")
    left = next((one for one in lefts if len(one) == number), lefts[0])
    bare = replace(leaning.meaning, lacking=False, negated=False, query=None, topic=())
    return listed(leaning.saying(bare), left) if left else None


def left_of_narrowed(leaning: Leaning) -> Meaning | None:
    """Fill in "the ones that aren't?" after a list was narrowed: what the narrower one left out."""
    before, kept = leaning.state.turns[-2:-1], leaning.last.items
    if not before or not kept or OF_LIST not in leaning.base.cues or leaning.meaning.named:
        return None
    of_these = leaning.base.places
    rows = of_these if set(kept) < set(codes_in(of_these)) else before[0].items
    asked = leaning.words.asks["those_not"].fullmatch(leaning.bare.removesuffix(" in"))
    beyond = _OUTSIDE_IT.fullmatch(leaning.bare) and _is_all_of_a_place(kept, rows)
    if not (asked or beyond) or leaning.meaning.places or not set(kept) < set(rows):
        return None
    bare = replace(leaning.meaning, lacking=False, negated=False, query=None)
    return listed(leaning.saying(bare), tuple(one for one in rows if one not in kept))


def _is_all_of_a_place(kept: tuple[Locator, ...], rows: tuple[Locator, ...]) -> bool:
    """Whether what was kept of a list is all of it that lies in one pillar or outcome."""
    around = [one for one in kept[0].lineage() if one.kind in SCOPE_KINDS]
    return any(set(kept) == {one for one in rows if place.contains(one)} for place in around)


def left_of_place(leaning: Leaning) -> Meaning | None:
    """Fill in "and the ones that don't?" after what of a pillar or outcome meets a condition."""
    base, kept = leaning.base, leaning.last.items
    kinds, scopes = {one.kind for one in kept}, scopes_in(base.places)
    bounded = base.query is not None or base.intent in (Intent.TOPIC, Intent.BODY_ACTIVITIES)
    if not bounded or len(kinds) != 1 or not scopes or scopes != base.places or base.outside:
        return None
    denies = leaning.words.asks["negates"].search(leaning.rest)
    if not denies or those_without(leaning) is not None:
        return None
    inside = (one for one in all_locators(leaning.register) if one.kind in kinds)
    rows = (one for one in inside if any(scope.contains(one) for scope in scopes))
    left = tuple(one for one in rows if one not in kept)
    bare = replace(leaning.meaning, lacking=False, negated=False)
    return listed(leaning.saying(bare), left) if left else None


def of_exceptions(leaning: Leaning) -> Meaning | None:
    """List "the exceptions" to the claim of every row that was just checked."""
    base, query = leaning.base, leaning.base.query
    current = RESOLVED not in base.cues or CARRIED in base.cues
    denied = leaning.words.asks["those_not"].fullmatch(leaning.bare.removesuffix(" in"))
    none_left = denied or leaning.words.asks["negates"].search(leaning.rest)
    asked = leaning.whole("exceptions") or (denied and query and len(query.conditions) > 1)
    asked = asked or (none_left and not leaning.last.meaning.lacking)
    if not asked or query is None or not current:
        return None
    if set(leaning.meaning.named) - set(base.named):
        return None
    if query.target != "activities" or EVERY not in (query.claimed, query.share):
        return None
    told = replace(base, question=leaning.meaning.question, form=Form.LIST, asserted=None)
    cues = (base.cues - {"yesno"}) | {REREAD}
    return replace(told, query=replace(query, gaps=True), cues=cues)


def not_listed(leaning: Leaning) -> Meaning | None:
    """Fill in "which D rows did you leave out?": what the last list lacks of where it looked."""
    asked, base, meaning = leaning.whole("not_listed"), leaning.base, leaning.meaning
    scopes, rows = scopes_in(base.places), leaning.last.items
    if asked is None or len(scopes) != 1 or scopes != base.places or not rows:
        return None
    if meaning.named or {*meaning.places, *meaning.outside} - set(scopes):
        return None
    inside = [one for one in all_locators(leaning.register) if scopes[0].contains(one)]
    coded = (one for one in inside if one.kind is LocatorKind.ACTIVITY)
    left = tuple(one for one in coded if one not in rows)
    bare = replace(meaning, outside=(), lacking=False, negated=False, query=None)
    return listed(leaning.saying(bare), left) if left else None


def of_not_theirs(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "who leads the one that isn't ours?" with the rows of a body's list that are meant.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found = leaning.words.asks["not_theirs"].search(leaning.rest)
    base, rows = leaning.base, leaning.last.items
    if found is None or len(base.named) != 1 or set(leaning.meaning.named) - set(base.named):
        return None
    verb = found["verb"] or found["verbed"] or "lead"
    role = Role.SUPPORTING if verb.startswith(("support", "help", "back")) else Role.COORDINATING
    activities = ((one, leaning.register.activity(str(one))) for one in rows)
    left = [str(one) for one, row in activities if row and base.named[0] not in row.named(role)]
    if not left or len(left) == len(rows) or len(left) > _MOST:
        return None
    core = leaning.pointing.core
    return reread(f"{core[: found.start()]}{listing(left)}{core[found.end() :]}", leaning, read)


def with_own_other(typed: str) -> str | None:
    """Return "it has a second row too, what does that one say?" as asked of "its other row".

    Args:
        typed: The question without its typos.

    Returns:
        The words of the question; None where no other row is told of before them.
    """
    told = _OTHER_TOLD.fullmatch(fold(typed))
    if told is None or len(fold(typed)) != len(typed):
        return None
    asks, rest = (typed[slice(*told.span(one))] for one in ("asks", "rest"))
    return f"{asks}{_OWNERS[told['who']]} other row{rest}"


def of_own_other(leaning: Leaning, read: Read, body_named: BodyNamed) -> Meaning | None:
    """Put the one other row of a body into "and our other activity?", asked after one of two.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
        body_named: Names the one body that words name, or None.
    """
    other = leaning.words.asks["own_other"].search(leaning.rest)
    focus = codes_in(leaning.last.focus)
    bodies = leaning.meaning.named or names_meant.bodies_spoken_of(leaning)
    if other is None or len(focus) != 1 or len(bodies) != 1 or leaning.meaning.places:
        return None
    left = _rows_beside(leaning, bodies[0], focus[0], other["verb"] or "")
    if len(left) > 1:
        return replace(leaning.meaning, cues=leaning.meaning.cues | {WHICH_ONE})
    if not left:
        return None
    core = leaning.pointing.core
    asked = f"{core[: other.start()]}{left[0]}{core[other.end() :]}"
    if len(asked.split()) > _FRAGMENT_WORDS or leaning.asks_who:
        return reread(asked, leaning, read)
    bare = replace(leaning.meaning, places=left, bodies=(), topic=(), words=(), query=None)
    bare = replace(bare, relation=Relation.NONE, column=Column.NONE)
    if leaning.base.intent not in (Intent.CODE_BODIES, Intent.CODE_LOOKUP):
        return about_places(leaning.saying(bare), left)
    return changed(leaning.saying(bare), body_named)


def _rows_beside(leaning: Leaning, body: str, row: Locator, verb: str) -> tuple[Locator, ...]:
    """Return the other rows of a body in the role that it has in one, or that a verb says."""
    supports = verb.startswith(("support", "help"))
    roles = (Role.SUPPORTING,) if supports else (Role.COORDINATING,)
    for role in roles if verb else (Role.COORDINATING, Role.SUPPORTING):
        held = [code(one.code) for one in leaning.register.activities if body in one.named(role)]
        if row in held:
            return tuple(one for one in held if one != row)
    return ()


def _list_asked_of(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the list that the question before was asked of, or that it added a condition to."""
    base = leaning.base
    if OF_LIST in base.cues:
        return codes_in(base.places) or codes_in(base.among)
    before = leaning.state.turns[-2:-1]
    adds = before and before[0].items and set(before[0].meaning.named) < set(base.named)
    return before[0].items if adds and not base.places else ()
