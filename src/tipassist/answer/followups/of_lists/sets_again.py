"""What a question asks of the set of rows of an expression before it, put into words again.

"Which pillars have no rows on children?", then "and on women?"; "is everything on data SOMTC's?",
then "which ones aren't?".
"""

import re
from collections.abc import Callable, Iterator

from tipassist.answer.language.counted_ones import ORDINALS
from tipassist.answer.language.phrasing import listing, place_name
from tipassist.answer.meaning import CARRIED, RESOLVED, Intent, Meaning
from tipassist.answer.sets.expressions.expressions import (
    About,
    BodiesAsked,
    Expression,
    Placed,
    PlacesAsked,
    Quantity,
    RowCondition,
    RowsAsked,
    RowsClaimed,
    each_of,
)
from tipassist.answer.sets.query import Holds
from tipassist.answer.turns import State, Turn
from tipassist.locators import CODE_KINDS, Locator, LocatorKind
from tipassist.types import Role

Reading = Callable[[str], Meaning]

_OPENS = r"(?:(?:and|so|ok|okay|then|but|now)[, ]+)*"
_ROWS = r"(?:rows?|activit(?:y|ies)|ones?|lines?|of (?:them|those|these))"
_BE_NOT = r"(?:is|are|do|does|did|has|have|was|were)(?:n't| not)"
_ENDS = r"(?:[ ,]+(?:then|please|though|exactly|again))*\W*"
_DONE_BY = r"(?:led|run|co-?ordinated|headed|supported|backed|helped) (?:only )?by "
_OTHER_SUBJECT = re.compile(
    rf"(?:(?:and|or|but|ok|so|then)[, ]+|(?:what|how) about )+(?:(?:on|about|for|with) )?"
    rf"(?P<topic>[a-z][\w'-]+(?: [a-z][\w'-]+){{0,3}}?){_ENDS}"
)
_NO_SUBJECT = re.compile(
    r"\b(?:who|what|which|when|where|why|how|support\w*|co-?ordinat\w+|lead\w*|led|rest|others?|"
    r"next|last|first|second|third|most|least|fewest|rows?|activit(?:y|ies)|ones?|outcomes?|"
    r"pillars?|bod(?:y|ies)|projects?|indicators?|examples?|it|its|they|them|that|those|these|"
    r"this|there|in|of|is|are|do|does|has|have|not|no|none|any|all|both|each|every|else)\b"
)
_WHICH_NOT = re.compile(
    rf"{_OPENS}(?:which|what|who)(?: {_ROWS})? {_BE_NOT}(?: (?:so|it|that|there))?{_ENDS}"
)
_THE_OTHERS = re.compile(
    rf"{_OPENS}(?:(?:what|how) about )?(?:the )?(?:others?|rest|other {_ROWS}){_ENDS}"
)
_WHICH_ROWS = re.compile(
    rf"{_OPENS}(?:which|what) (?:rows?|activit(?:y|ies)|lines?)"
    rf"(?: (?:is|are) (?:it|they|that|those|these|there))?{_ENDS}"
)
_THEY = re.compile(
    rf"{_OPENS}(?:(?:which|what)(?: ones?)?(?: (?:is|are) (?:it|they|those|these|that))?"
    r"|(?:(?:please |can you |could you )?(?:list|name|show|give|tell|enumerate)(?: me| us)? )?"
    rf"(?:them|those|these|the {_ROWS}|all of (?:them|those))){_ENDS}"
)
_AGAIN = re.compile(
    rf"{_OPENS}(?:how many(?: (?:is|are) (?:it|they|that|there))?|"
    rf"(?:(?:which|what|who)(?: (?:one|pillar|outcome|body))?(?: is| comes)? )?(?:the )?"
    rf"(?:next|second|runner[- ]up)(?: (?:one|best|place))?){_ENDS}"
)
_HAS_MOST = re.compile(
    rf"{_OPENS}(?:which|what|who)?(?: one| of (?:them|those|these))?(?: has| have| is)? ?(?:with )?"
    rf"the (?P<how>most|fewest|least)(?: of them| rows| activities)?"
    rf"(?P<where> in (?:pillar )?[a-z])?{_ENDS}"
)
_COUNTED = re.compile(
    rf"{_OPENS}how many(?: of (?:them|those|these))?(?: (?:is|are|were))?"
    rf" (?P<told>(?:not )?(?:{_DONE_BY}|with |without |outside )[^?!.;]+?){_ENDS}"
)
_ALL_TOO = re.compile(rf"(?:and|also)[, ]+(?:also |all )?(?P<told>{_DONE_BY}[^?!.;]+?){_ENDS}")
_ANY_SO = re.compile(
    rf"{_OPENS}(?:do|does|are|is|have|has) any(?: one)?(?: {_ROWS})? "
    rf"(?P<told>(?:have|has) (?:an? |any )[^?!.;]+?|{_DONE_BY}[^?!.;]+?){_ENDS}"
)
_IT_ANY = re.compile(
    rf"{_OPENS}(?:do|does) (?:it|they) (?P<does>lead|co-?ordinate|support|back) any"
    rf"(?: of (?:them|those|these))?{_ENDS}"
)
_BODY_AT = re.compile(
    rf"{_OPENS}(?:which (?:rows|activities|ones|of (?:them|those|these)) (?:does|do) )?"
    rf"the (?P<at>{'|'.join(ORDINALS)})(?: (?:one|body))?"
    rf"(?: (?:lead|leads|co-?ordinates?|supports?|have|has))?{_ENDS}"
)
_OTHER_ROLE = re.compile(
    rf"{_OPENS}(?:(?:what|how) about )?(?:who )?"
    rf"(?P<role>(?:the )?(?:support(?:s|ing|ers)?|lead(?:s|ing)?|co-?ordinat(?:es|ing)))"
    rf"(?: (?:bod(?:y|ies)|it|them|there))?{_ENDS}"
)
_ANY_BODY = re.compile(
    rf"{_OPENS}(?:does|do|is|are|has) (?:any ?(?:one|body)(?: else)?|some ?(?:one|body)(?: else)?)"
    rf" (?:but|except|besides|other than|apart from) (?P<names>[\w-]+(?:(?:,| and| or) [\w-]+)*?)"
    rf"(?: (?P<does>leads?|supports?))?(?: (?:have|has) (?:a|any) role)?"
    rf"(?: (?:in )?(?:it|them|those|these|there|any(?: of (?:them|those|these))?))?{_ENDS}"
)
_SUPPORTERS = re.compile(
    rf"{_OPENS}(?:(?:are|is) there )?any (?:supporters?|supporting bod(?:y|ies)){_ENDS}"
)
_IN_PLACE = re.compile(
    rf"{_OPENS}(?:(?:which|what) )?(?:{_ROWS} )?(?:are |is |stand )?(?:in|of|under) "
    rf"(?P<place>(?:(?:pillar|outcome) )?[a-z](?:\.\d+)?){_ENDS}",
)


_OF_ROWS = (Intent.TOPIC, Intent.BODY_ACTIVITIES)
_DONE: dict[tuple[Role, ...], str] = {
    (Role.COORDINATING,): "led by",
    (Role.SUPPORTING,): "supported by",
}
_VERBS: dict[tuple[Role, ...], str] = {
    (Role.COORDINATING,): "lead",
    (Role.SUPPORTING,): "support",
}
_NOUNS: dict[tuple[Role, ...], str] = {
    (Role.COORDINATING,): "coordinating body",
    (Role.SUPPORTING,): "supporting body",
}


def with_set_before(typed: str, state: State, read: Reading) -> Meaning | None:
    """Read what is asked of the set of rows before it; None where nothing is.

    Args:
        typed: The question without its typos, folded.
        state: The turns before it.
        read: Reads a question of its own.
    """
    last = state.last
    if last is None:
        return None
    asked = _live(last)
    for said in (*(_of_expression(typed, asked, last) if asked else ()), *_of_rows(typed, state)):
        found = read(said)
        if found.expression is not None or found.intent in _OF_ROWS:
            return found
    return None


def _live(turn: Turn) -> Expression | None:
    """Return the expression that a turn was answered by."""
    cues = turn.meaning.cues
    return turn.meaning.expression if RESOLVED not in cues or CARRIED in cues else None


def _of_expression(typed: str, asked: Expression, last: Turn) -> Iterator[str]:
    """Yield the expression before a question with what the question changes of it."""
    kind = _words(asked.kind)
    counts = isinstance(asked, PlacesAsked | BodiesAsked)
    if (
        isinstance(asked, PlacesAsked | BodiesAsked)
        and asked.quantity in (Quantity.MOST, Quantity.LEAST)
        and _AGAIN.fullmatch(typed)
    ):
        yield last.meaning.text
    other = _OTHER_SUBJECT.fullmatch(typed)
    claims = isinstance(asked, RowsClaimed)
    if (counts or claims) and other is not None and not _NO_SUBJECT.search(other["topic"]):
        yield from _with_subject(asked, last.meaning.text, other["topic"])
    if kind is None:
        return
    if isinstance(asked, PlacesAsked):
        yield from _of_places(typed, asked, kind, last)
    if isinstance(asked, BodiesAsked) and _WHICH_ROWS.fullmatch(typed) and not asked.without:
        beside = f" other than {listing(asked.beside, 'or')}" if asked.beside else ""
        yield f"which activities {kind} with a {_noun(asked.roles)}{beside}"
    if isinstance(asked, BodiesAsked):
        yield from _of_bodies(typed, asked, kind, last)
    yield from _turned(typed, asked)
    too = _ALL_TOO.fullmatch(typed)
    if isinstance(asked, RowsClaimed) and asked.quantity is Quantity.EVERY and too is not None:
        yield f"are all activities {kind} {too['told']}"


def _of_bodies(typed: str, asked: BodiesAsked, kind: str, last: Turn) -> Iterator[str]:
    """Yield the rows of one of the bodies told, or the bodies in another place or role."""
    at = _BODY_AT.fullmatch(typed)
    told = [one for one in last.bodies if one not in asked.beside]
    number = ORDINALS[at["at"]] if at is not None else 0
    plain = not (asked.without or asked.but_not)
    if at is not None and plain and -len(told) <= number <= len(told) and number:
        name = told[number - 1 if number > 0 else number]
        yield f"which activities {kind} {_said(Holds((name,), asked.roles))}"
    if asked.quantity not in (Quantity.WHICH, Quantity.COUNT) or not plain:
        return
    beside = f" other than {listing(asked.beside, 'or')}" if asked.beside else ""
    inside = _IN_PLACE.fullmatch(typed)
    placed = [one for one in asked.kind if isinstance(one, Placed)]
    others = _words(tuple(one for one in asked.kind if one not in placed)) or ""
    if inside is not None:
        where = f"{others} in {_place(inside['place'])}".strip()
        yield f"which bodies{beside} {_verb(asked.roles)} activities {where}"
    role = _OTHER_ROLE.fullmatch(typed)
    if role is not None:
        verb = "support" if "support" in role["role"] else "lead"
        yield f"which bodies{beside} {verb} activities {kind}"


def _place(said: str) -> str:
    """Return a place as it is printed, with its kind where it has no number: "pillar B"."""
    named = said.split()[-1].upper()
    return named if "." in named else f"pillar {named}"


def _verb(roles: tuple[Role, ...]) -> str:
    return _VERBS.get(roles, "have a role in")


def _with_subject(asked: Expression, text: str, topic: str) -> Iterator[str]:
    """Yield a question with another subject in place of its only one."""
    said = asked.said if isinstance(asked, RowsClaimed) else ()
    abouts = [one for one in each_of((*asked.kind, *said)) if isinstance(one, About)]
    subjects = abouts[0].subjects if len(abouts) == 1 else ()
    whole = rf"(?<![\w-]){re.escape(subjects[0])}(?![\w-])" if len(subjects) == 1 else ""
    if whole and len(re.findall(whole, text, re.IGNORECASE)) == 1:
        yield re.sub(whole, lambda _: topic, text, flags=re.IGNORECASE)


def _of_places(typed: str, asked: PlacesAsked, kind: str, last: Turn) -> Iterator[str]:
    """Yield what is asked of the rows of places, or which place has the most of them."""
    listed = _THEY.fullmatch(typed) or _WHICH_ROWS.fullmatch(typed)
    first = last.items if asked.quantity in (Quantity.MOST, Quantity.LEAST) else ()
    other = _OTHER_SUBJECT.fullmatch(typed)
    held = asked.kind[0] if len(asked.kind) == 1 else None
    if first and other is not None and isinstance(held, Holds) and len(held.bodies) == 1:
        how = "most" if asked.quantity is Quantity.MOST else "fewest"
        verb = _VERBS.get(held.roles, "have")
        yield f"in which {asked.unit[:-1]} does {other['topic']} {verb} the {how} activities"
    if first and listed:
        yield f"which activities {kind} in {listing(map(place_name, first), 'or')}"
    if _WHICH_ROWS.fullmatch(typed) and asked.rows is Quantity.SOME:
        yield f"which activities are there {kind}"
    inside = _IN_PLACE.fullmatch(typed)
    if inside is not None and asked.rows is Quantity.SOME:
        yield f"which activities {kind} in {_place(inside['place'])}"
    most = _HAS_MOST.fullmatch(typed)
    if most is not None:
        where = (most["where"] or "").upper().replace(" IN ", " in ").replace("PILLAR", "pillar")
        yield f"which {asked.unit}{where} have the {most['how']} activities {kind}"


def _turned(typed: str, asked: Expression) -> Iterator[str]:
    """Yield the rows of which the opposite holds: "which ones aren't?", "and the others?"."""
    if isinstance(asked, RowsClaimed) and asked.quantity in (Quantity.EVERY, Quantity.MOST):
        kind, said, which = asked.kind, asked.said, False
    elif isinstance(asked, RowsAsked) and len(asked.kind) > 1:
        kind, said, which = asked.kind[:-1], asked.kind[-1:], True
    else:
        return
    others = _THE_OTHERS.fullmatch(typed) is not None
    negated = said[0].negated if isinstance(said[0], Holds | About | Placed) else None
    if len(said) != 1 or negated is None or (which and not negated):
        return
    if not others and (which or _WHICH_NOT.fullmatch(typed) is None):
        return
    turned = which or not others
    told, rest = _words(kind), _said(said[0], negated=negated != turned)
    if told is not None and rest is not None:
        yield f"which activities {told} {rest}"


def _of_rows(typed: str, state: State) -> Iterator[str]:
    """Yield what is asked of the rows of the last set of rows: "do any have a supporting body"."""
    kind = _last_kind(state)
    if kind is None:
        return
    counted = _COUNTED.fullmatch(typed)
    if counted is not None:
        yield f"how many activities {kind} are {counted['told']}"
        yield f"how many activities {kind} {counted['told']}"
    some = _ANY_SO.fullmatch(typed)
    if some is not None:
        verb = "do" if some["told"].startswith("ha") else "are"
        yield f"{verb} any activities {kind} {re.sub('^has ', 'have ', some['told'])}"
    body = _ANY_BODY.fullmatch(typed)
    if body is not None:
        does = f"{body['does'].rstrip('s')}" if body["does"] else "have a role in"
        yield f"does anyone but {body['names']} {does} activities {kind}"
    any_of = _IT_ANY.fullmatch(typed)
    last = state.turns[-1].meaning
    if any_of is not None and len(last.named) == 1:
        yield f"does {last.named[0]} {any_of['does']} any activities {kind}"
    places = _told_in_turn(state) if _THE_OTHERS.fullmatch(typed) else ()
    if len(places) > 1:
        subject = kind.partition(" in ")[0]
        yield f"which activities {subject} outside {listing(map(place_name, places), 'or')}"
    if _SUPPORTERS.fullmatch(typed):
        yield f"do any activities {kind} have a supporting body"


def _last_kind(state: State) -> str | None:
    """Say the kind of the rows that were told last, and of which nothing else was told since."""
    since: list[tuple[frozenset[str], frozenset[str]]] = []
    for turn in state.newest_first:
        kind = _kind_of(turn)
        if kind is not None:
            told = frozenset(map(str, turn.items))
            return kind if all(told in one for one in since) else None
        places = (one for one in turn.meaning.places if one.kind is LocatorKind.ACTIVITY)
        since.append((frozenset(map(str, turn.items)), frozenset(map(str, places))))
    return None


def _told_in_turn(state: State) -> tuple[Locator, ...]:
    """Return the pillars in which the rows on one subject were told one after another."""
    found: list[Locator] = []
    subject = state.turns[-1].meaning.topic
    for turn in state.newest_first:
        meaning = turn.meaning
        if meaning.topic != subject or len(meaning.places) != 1 or _kind_of(turn) is None:
            break
        found += meaning.places
    return tuple(dict.fromkeys(reversed(found)))


def _kind_of(turn: Turn) -> str | None:
    meaning = turn.meaning
    asked = _live(turn)
    if asked is not None:
        return _words(asked.kind) if isinstance(asked, RowsAsked | RowsClaimed) else None
    rows = bool(turn.items) and all(one.kind is LocatorKind.ACTIVITY for one in turn.items)
    subject = " ".join(meaning.topic)
    alone = not (meaning.named or meaning.outside or meaning.excluded_bodies)
    if rows and alone and meaning.intent is Intent.CODE_LOOKUP and len(meaning.places) == 1:
        place = meaning.places[0]
        whole = place.kind in (LocatorKind.PILLAR, LocatorKind.OUTCOME) and not meaning.topic
        return f"in {place_name(place)}" if whole else None
    bounded = meaning.bounded is not None and meaning.bounded.query is None
    of_topic = meaning.intent is Intent.TOPIC or (meaning.intent is Intent.AGGREGATE and bounded)
    if not (of_topic and rows and subject and alone):
        return None
    if subject not in meaning.text.lower() or meaning.query is not None:
        return None
    where = [place_name(one) for one in meaning.places if one.kind in CODE_KINDS]
    return f"on {subject} in {listing(where)}" if where else f"on {subject}"


def _words(kind: tuple[RowCondition, ...]) -> str | None:
    """Say conditions on rows so that they can be read again; None where one cannot be said."""
    said = [_said(one) for one in sorted(kind, key=lambda one: not isinstance(one, About))]
    told = [one for one in said if one is not None]
    return " ".join(told) if told and len(told) == len(said) else None


def _said(one: RowCondition, *, negated: bool | None = None) -> str | None:
    match one:
        case About(subjects, every, no):
            joined = listing(subjects, "and" if every else "or").replace(",", "")
            out = no if negated is None else negated
            return f"{'without mention of' if out else 'on'} {joined}"
        case Placed(places, no):
            where = listing(map(place_name, places), "or")
            return f"{'outside' if (no if negated is None else negated) else 'in'} {where}"
        case Holds(bodies, roles, every, no):
            names = listing(bodies, "and" if every else "or")
            out = no if negated is None else negated
            done = _DONE.get(roles)
            if done is not None:
                return f"{'not ' if out else ''}{done} {names}"
            return f"{'without' if out else 'with'} {names}"
        case _:
            return None


def _noun(roles: tuple[Role, ...]) -> str:
    return _NOUNS.get(roles, "body")
