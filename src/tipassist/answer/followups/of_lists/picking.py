"""Picking: one thing, or what is left, out of the lists of earlier turns."""

import re
from dataclasses import replace

from tipassist.answer.followups.asked_again.changes import BodyNamed, changed
from tipassist.answer.followups.leaning import ENTRIES, Leaning, codes_in, mentions, scopes_in
from tipassist.answer.followups.meant import filling, names_meant, referents
from tipassist.answer.followups.meant.filling import about_bodies, about_places, about_subject
from tipassist.answer.followups.of_lists import lists
from tipassist.answer.followups.of_lists.lists import about_list
from tipassist.answer.followups.of_lists.lying import only_lies
from tipassist.answer.followups.standing import can_change, only_scopes
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import (
    BEYOND,
    NO_OTHER,
    WHICH_ONE,
    Column,
    Form,
    Intent,
    Meaning,
    Relation,
)
from tipassist.answer.turns import State, Turn
from tipassist.locators import Locator, LocatorKind

_MANY = 2
_FRAGMENT_WORDS = 4
_BARE_ONE = re.compile(
    r"(?:(?:and|then|so|ok|who|what|which|is|was|are|tell me about|explain|show me)[, ]+)*"
    r"(?:the )?[a-z0-9]+(?: (?:one|body|asb|of them|of these|of those|on the list))*"
    r"(?:'s (?:rows|activities|role))?(?: then)?"
)

_OF_ROWS = (
    Intent.CODE_BODIES,
    Intent.CODE_LOOKUP,
    Intent.AGGREGATE,
    Intent.BODY_ACTIVITIES,
)


def picked(leaning: Leaning, body_named: BodyNamed) -> Meaning | None:
    """Fill in "the second one", "the last of them", "the other two", "the next one".

    Args:
        leaning: The question.
        body_named: Names the one body that words name, or None.
    """
    pointing = leaning.pointing
    if not pointing.picks:
        return None
    keeps = pointing.narrows or "form:only" in leaning.meaning.cues
    if keeps and only_scopes(leaning) and can_change(leaning):
        return changed(leaning, body_named)
    does = leaning.words.asks["the_other_does"].search(leaning.rest)
    if pointing.other and (does or _is_bare_other(leaning)):
        return _of_other_body(leaning, body_named)
    sibling = names_meant.sibling_body(leaning) if _is_bare_ordinal(leaning) else ()
    if sibling:
        return changed(
            leaning.saying(replace(leaning.meaning, bodies=mentions(sibling))), body_named
        )
    place = referents.sibling_place(leaning) if _is_bare_ordinal(leaning) else ()
    if place:
        return changed(leaning.saying(replace(leaning.meaning, places=place)), body_named)
    if pointing.step and _is_ranked(leaning):
        return _of_body(leaning, names_meant.body_after(leaning, pointing.step))
    rows = referents.list_of_two(leaning)
    if rows and leaning.words.asks["of_two"].search(leaning.rest):
        return (about_list if leaning.has_predicate else lists.listed)(leaning, rows)
    if pointing.remainder:
        return _of_remainder(leaning, body_named)
    return _at_position(leaning, body_named)


def _at_position(leaning: Leaning, body_named: BodyNamed) -> Meaning | None:
    """Ask the question of what stands at the position said: a body, a term or a place."""
    ordinal = leaning.pointing.ordinal
    defined = ordinal and leaning.base.intent is Intent.DEFINITION and not leaning.pointing.kind
    match leaning.pointing.kind if ordinal else "":
        case "entry":
            return about_some(leaning, referents.single_focus(leaning))
        case "body":
            return _of_body(leaning, names_meant.body_at(leaning))
        case "term" | "" as kind if kind or (defined and names_meant.term_at(leaning)):
            term = names_meant.term_at(leaning)
            return about_subject(leaning, term) if term else None
        case "" if _ordinal_is_body(leaning):
            return _of_body(leaning, names_meant.body_at(leaning))
        case _:
            if _of_no_list(leaning):
                return replace(leaning.meaning, cues=leaning.meaning.cues | {WHICH_ONE})
            found = _of_places(leaning, referents.picked_places(leaning), body_named)
            return found or _beyond(leaning) or _no_other(leaning)


def _of_no_list(leaning: Leaning) -> bool:
    """Whether "the second step?" follows an answer of running text, which has no second one."""
    bare = leaning.whole("bare_ordinal")
    last = leaning.last
    told = (*last.items, *last.told, *last.focus, *last.cited)
    whole = [one for one in told if one.kind is LocatorKind.SECTION and len(one.parts) == 1]
    running = bool(told) and len(whole) == len(told)
    return bare is not None and bool(leaning.pointing.ordinal) and running


def _no_other(leaning: Leaning) -> Meaning | None:
    """Ask which one "and the other one?" is after more or fewer than two were spoken of."""
    says = leaning.has_predicate or leaning.has_subject or leaning.topic or leaning.units
    if not leaning.pointing.other or says or leaning.base.intent not in _OF_ROWS:
        return None
    return replace(leaning.meaning, cues=leaning.meaning.cues | {NO_OTHER})


def _beyond(leaning: Leaning) -> Meaning | None:
    """Tell of "the fifth point?" after a list of three that there is none."""
    bare = leaning.whole("bare_ordinal")
    rows = referents.list_meant(leaning, _MANY)
    if bare is None or not _MANY <= len(rows) < leaning.pointing.least:
        return None
    return replace(leaning.meaning, places=rows, cues=leaning.meaning.cues | {BEYOND})


def of_kind(leaning: Leaning, body_named: BodyNamed) -> Meaning | None:
    """Fill in "that outcome", "its pillar", "the same paragraph", "that body".

    Args:
        leaning: The question.
        body_named: Names the one body that words name, or None.
    """
    kind = leaning.pointing.kind
    owned = leaning.base.named and leaning.words.asks["owned_rows"].search(leaning.rest)
    inside = bool(leaning.pointing.ordinal) and bool(scopes_in(leaning.meaning.places))
    if leaning.pointing.lists or owned or inside:
        return None  # "The last outcome in A" is told by its place.
    match kind:
        case "outcome" | "pillar":
            parents = referents.parents_of_focus(leaning, kind)
            bare = leaning.column is Column.NONE and not leaning.topic
            if bare and parents and leaning.bare.endswith("'s"):
                named = replace(leaning.meaning, places=parents)
                return changed(leaning.saying(named), body_named)
            return _but_told(leaning, about_some(_with_actor(leaning), parents))
        case "instrument":
            found = referents.instruments_spoken_of(leaning)
            beside = leaning.last.focus if leaning.words.another.search(leaning.rest) else ()
            others = leaning.saying(replace(leaning.meaning, outside=beside))
            return filling.about_instruments(others, found) if found else None
        case "body" if not _asks_of_body(leaning):
            if filling.predicate_unread(leaning):
                return None
            single = names_meant.single_body(leaning)
            bodies = single or names_meant.bodies_spoken_of(leaning)
            told = leaning.last.items[:1] if single else leaning.last.items
            return about_bodies(leaning, bodies, told) if bodies else None
        case "activity" | "footnote" | "section":
            return about_some(leaning, referents.places_of_kind(leaning, LocatorKind(kind)))
        case _:
            return None


def _asks_of_body(leaning: Leaning) -> bool:
    """Whether other bodies are asked for, or one that only the sections told of."""
    asks = leaning.asks_who or leaning.words.asks["bodies"].search(leaning.rest)
    told = leaning.base.intent is Intent.PROSE and not leaning.base.named
    return bool(asks) or (told and leaning.asks_bodies) or _owned_by_row(leaning)


def _owned_by_row(leaning: Leaning) -> bool:
    """Whether "its supporters" are those of the one row spoken of last."""
    focus = codes_in(leaning.last.focus)
    of_row = len(focus) == 1 and not (leaning.base.named or leaning.meaning.named)
    return of_row and leaning.words.asks["owned_bodies"].search(leaning.rest) is not None


def about_some(leaning: Leaning, places: tuple[Locator, ...]) -> Meaning | None:
    """Ask the question of places, when there are any."""
    return about_places(leaning, places) if places else None


def _with_actor(leaning: Leaning) -> Leaning:
    """Return "anything else they lead in that pillar?" with the body that "they" are."""
    meaning = leaning.meaning
    acts = lists.acts_in(leaning) and not meaning.bodies
    spoken = mentions(names_meant.bodies_spoken_of(leaning)) if acts else meaning.bodies
    return leaning.saying(replace(meaning, bodies=spoken))


def _but_told(leaning: Leaning, found: Meaning | None) -> Meaning | None:
    """Leave out of "does AICHR support anything else in that pillar?" the one spoken of last."""
    told = codes_in(leaning.last.focus)
    again = leaning.words.asks["else"].search(leaning.rest) and len(told) == 1
    if found is None or not again or found.intent is not Intent.BODY_ACTIVITIES:
        return found
    return replace(found, outside=told)


def _of_places(
    leaning: Leaning, places: tuple[Locator, ...], body_named: BodyNamed
) -> Meaning | None:
    """Ask of picked places what is asked, or, after "those of", what was asked before."""
    if leaning.pointing.step and leaning.meaning.column is Column.OUTCOMES:
        named = replace(leaning.meaning, column=Column.NONE, intent=Intent.CODE_LOOKUP)
        leaning = leaning.saying(named)
    carried = leaning.words.asks["carried"].search(leaning.rest) or _goes_on(leaning)
    if places and carried:
        return changed(_without_predicate(leaning, places), body_named)
    found = about_some(leaning, places)
    bare = found is not None and not (leaning.has_predicate or leaning.topic)
    if found is not None and bare and found.intent is Intent.UNSETTLED:
        return replace(found, intent=Intent.CODE_LOOKUP)
    return found


def _goes_on(leaning: Leaning) -> bool:
    """Whether "and the last?" asks of another place what was asked of one."""
    base, bare = leaning.base, not (leaning.has_predicate or leaning.topic)
    asks = base.column in ENTRIES or base.intent is Intent.CODE_BODIES
    told = (LocatorKind.ACTIVITY, LocatorKind.SECTION)
    single = len(base.places) == 1 and (bool(leaning.pointing.step) or base.places[0].kind in told)
    single = single or leaning.words.asks["inside_ordinal"].search(leaning.rest) is not None
    counted = leaning.pointing.other and base.form is Form.COUNT and len(base.places) == 1
    if counted and scopes_in(base.places):
        return bare
    goes_on = leaning.pointing.continues or (leaning.pointing.other and _asks_once_more(leaning))
    return bare and goes_on and asks and single


def _without_predicate(leaning: Leaning, places: tuple[Locator, ...]) -> Leaning:
    meaning = replace(leaning.meaning, places=places, topic=(), words=(), terms=())
    bare = replace(meaning, column=Column.NONE, relation=Relation.NONE, form=Form.WHAT)
    return leaning.saying(bare)


def _of_remainder(leaning: Leaning, body_named: BodyNamed) -> Meaning | None:
    rest = referents.remainder(leaning)
    left = lists.within_scope(leaning, rest)
    if not rest:
        return None
    if not left:
        return lists.none_left(leaning, rest)
    if left != rest and only_lies(leaning):
        return lists.listed(leaning, left)
    if not leaning.has_predicate and not leaning.topic:
        return changed(leaning.saying(replace(leaning.meaning, places=left)), body_named)
    if len(left) == 1 and not leaning.meaning.places:
        if leaning.asks_who and _named_beside(leaning):
            leaning = leaning.saying(replace(leaning.meaning, bodies=(), joint=False, query=None))
        return about_places(leaning, left)
    return about_list(leaning, left)


def _named_beside(leaning: Leaning) -> bool:
    """Whether "who is named next to SOMTC?" names a body only for where the others stand."""
    named = [re.escape(fold(one.words)) for one in leaning.meaning.bodies]
    beside = leaning.words.asks["named_beside"].findall(leaning.rest) if named else ()
    return any(re.match(rf"(?:the )?(?:{'|'.join(named)})", one) for one in beside)


def _of_other_body(leaning: Leaning, body_named: BodyNamed) -> Meaning | None:
    other = names_meant.other_body(leaning)
    if not other:
        return None
    if re.search(r"\belse\b", leaning.rest):
        return about_bodies(leaning, other)
    meaning = leaning.meaning
    relation = meaning.relation if meaning.relation.role is not None else leaning.base.relation
    swapped = replace(meaning, bodies=mentions(other), relation=relation, topic=())
    return changed(leaning.saying(swapped), body_named)


def _of_body(leaning: Leaning, bodies: tuple[str, ...]) -> Meaning | None:
    """Ask the question of a picked body; of the last list when only a part is kept of it."""
    if not bodies:
        return None
    rows = leaning.last.items
    if "form:only" in leaning.meaning.cues and len(rows) > 1:
        return about_list(leaning.saying(replace(leaning.meaning, bodies=mentions(bodies))), rows)
    there = leaning.last.focus if leaning.pointing.one else ()
    defines = leaning.meaning.form is Form.DEFINE
    if len(there) == 1 and not defines and there[0].kind is LocatorKind.ACTIVITY:
        named = replace(leaning.meaning, bodies=mentions(bodies))
        return about_places(leaning.saying(named), there)
    return about_bodies(leaning, bodies)


def _is_bare_other(leaning: Leaning) -> bool:
    """Whether "and of the other?" follows a question of one of two bodies."""
    bare = not (leaning.has_predicate or leaning.topic or leaning.meaning.places)
    base = leaning.base
    of_row = base.intent is Intent.CODE_BODIES and len(base.named) == 1
    of_name = base.intent is Intent.DEFINITION and len(base.named) == 1
    of_body = base.intent is Intent.BODY_ACTIVITIES or of_name
    of_body = of_body or (of_row and not referents.picked_places(leaning))
    return bare and of_body and bool(names_meant.other_body(leaning))


def _is_bare_ordinal(leaning: Leaning) -> bool:
    pointing = leaning.pointing
    bare = not (leaning.has_predicate or leaning.topic or pointing.kind or leaning.meaning.places)
    return bare and (pointing.continues or _asks_once_more(leaning)) and bool(pointing.ordinal)


def _asks_once_more(leaning: Leaning) -> bool:
    """Whether "first one?" follows what was asked of another one of the same list: who helps."""
    base = leaning.base
    told = base.column in ENTRIES or base.intent is Intent.CODE_BODIES
    short = len(leaning.rest.split()) <= _FRAGMENT_WORDS
    return told and short and leaning.meaning.question.rstrip().endswith("?")


def _ordinal_is_body(leaning: Leaning) -> bool:
    """Whether "the first of them" is a body: one that coordinates or supports."""
    meaning, last = leaning.meaning, leaning.last
    if meaning.named or leaning.topic or leaning.pointing.other:
        return False
    if _tells_bodies(leaning):
        return True
    if leaning.asks_bodies:
        return False
    owned = "one's" in leaning.rest and "activities" in leaning.units
    owned = owned or leaning.words.asks["ones_of"].search(leaning.rest) is not None
    told = _before_picks(leaning).last
    if _acts(leaning, leaning.rest) and len(told.bodies) > 1 and len(told.items) <= 1:
        return True
    if _ranks_bodies(leaning) or (owned and len(last.meaning.named) > 1):
        return True
    role_of = (
        leaning.words.asks["role_of"].search(leaning.rest) and meaning.relation is Relation.ANY
    )
    if meaning.relation.role is None and not role_of:
        return False
    if len(last.meaning.named) > 1:
        return True
    return len(last.bodies) > 1 and len(last.items) <= 1


def _acts(leaning: Leaning, said: str) -> bool:
    """Whether words ask what "the second one" does, which only a body can."""
    return leaning.words.asks["acting_ordinal"].match(said) is not None


def _tells_bodies(leaning: Leaning) -> bool:
    """Whether "the first one?" follows a list of bodies, or asks what the name of one means."""
    leaning = _before_picks(leaning)
    base, last = leaning.base, leaning.last
    if len(last.bodies) <= 1:
        return False
    if leaning.meaning.form is Form.DEFINE and len(last.items) <= 1:
        return True
    of_bodies = (base.query.target == "bodies") if base.query is not None else not last.items
    return of_bodies and _BARE_ONE.fullmatch(leaning.bare) is not None


def _before_picks(leaning: Leaning) -> Leaning:
    """Return the question as asked before "the first one?" picked one of the bodies told."""
    turns = leaning.state.turns
    while len(turns) > 1 and _picks_body(turns[-1], turns[:-1], leaning):
        turns = turns[:-1]
    return replace(leaning, state=State(turns))


def _picks_body(turn: Turn, before: tuple[Turn, ...], leaning: Leaning) -> bool:
    said = leaning.words.read(turn.meaning.question)
    bare = _BARE_ONE.fullmatch(said.rest.strip(" ?.!")) is not None
    picks = bool(said.ordinal) and (bare or _acts(leaning, said.rest))
    told = next((one.bodies for one in reversed(before) if len(one.bodies) > 1), ())
    return picks and len(turn.meaning.named) == 1 and turn.meaning.named[0] in told


def _is_ranked(leaning: Leaning) -> bool:
    """Whether the last body asked about is one of a ranking."""
    return any(_is_ranking(one.meaning) for one in leaning.state.turns[-3:])


def _ranks_bodies(leaning: Leaning) -> bool:
    """Whether the last answer put bodies in an order."""
    return _is_ranking(leaning.base) and len(leaning.last.bodies) > 1 and not leaning.last.items


def _is_ranking(meaning: Meaning) -> bool:
    return meaning.intent is Intent.AGGREGATE and meaning.form in (Form.MOST, Form.LEAST)
