"""Lists: a question asked of the list of an earlier turn: which of it, how many of it."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import (
    ENTRIES,
    Leaning,
    mentions,
    scopes_in,
)
from tipassist.answer.followups.meant.filling import (
    about_bodies,
    about_places,
    asks_assistance,
    listing_of,
)
from tipassist.answer.language.phrasing import role_verb
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, OPEN, REREAD, Column, Form, Intent, Meaning, Relation
from tipassist.answer.sets.query import NONE, SOME, Counts
from tipassist.locators import CODE_KINDS, Locator, LocatorKind
from tipassist.register.model import Register

NONE_LEFT = "none_left"
BODY = "@"
"""What stands for the name of a body in the word lists."""
NOUNS = {
    "coordinators": "coordinating bodies",
    "supporters": "supporting bodies",
    "relevants": "relevant bodies",
}
_SECTION_LISTS = 3
_HELD = (*NOUNS, "projects", "indicators", "examples", "footnotes")
_PLURALS = {LocatorKind.PILLAR: "pillars", LocatorKind.OUTCOME: "outcomes"}
ROLE_NOUNS = {
    Relation.COORDINATES: "coordinating body",
    Relation.SUPPORTS: "supporting body",
    Relation.RELEVANT: "relevant body",
}

_GROUPED = re.compile(r"\b(?:which|what) (?P<group>pillar|outcome|body)\b")


def within_scope(leaning: Leaning, rows: tuple[Locator, ...]) -> tuple[Locator, ...]:
    """Return what of a list lies where the question looks."""
    scope, outside = scopes_in(leaning.meaning.places), leaning.meaning.outside
    return tuple(
        one
        for one in rows
        if (not scope or any(place.contains(one) for place in scope))
        and not any(place.contains(one) for place in outside)
    )


def dropped_there(leaning: Leaning, rows: tuple[Locator, ...]) -> tuple[Locator, ...]:
    """Return what was dropped of a longer list, where all of that lies where is looked now.

    Args:
        leaning: The question.
        rows: What was left of the list.
    """
    turns = list(leaning.state.newest_first)
    longer = (one.items for one in turns if set(rows) < set(one.items))
    whole = next(longer, ())
    dropped = tuple(one for one in whole if one not in rows)
    left = (one.meaning for one in turns if one.items == rows)
    drops = any(one.outside or _drops(one, leaning) for one in left)
    return dropped if drops and dropped == within_scope(leaning, whole) else ()


def _drops(meaning: Meaning, leaning: Leaning) -> bool:
    """Whether a question says that something is dropped of a list: "leave out those in B"."""
    said, drops = fold(meaning.question), leaning.words.zones["drops"]
    return any(drops.match(said, one.start()) for one in re.finditer(r"(?<!\w)\w", said))


def as_printed(listed: tuple[Locator, ...], register: Register) -> tuple[Locator, ...]:
    """Put all items of a section in the order of print, whichever was quoted first.

    Args:
        listed: The places of a list.
        register: The plan.
    """
    printed = [one.locator for one in register.section_parts()]
    if len(listed) < _SECTION_LISTS or not set(listed) <= set(printed):
        return listed
    section, depth = listed[0].parts[0], len(listed[0].parts)
    beside = [one for one in printed if one.parts[0] == section and len(one.parts) == depth]
    return tuple(beside) if set(listed) == set(beside) else listed


def none_left(leaning: Leaning, rows: tuple[Locator, ...]) -> Meaning:
    """Ask for a part of a list in which there is nothing."""
    meaning = leaning.meaning
    cues = meaning.cues | {NONE_LEFT}
    return replace(meaning, places=rows, among=meaning.places, cues=cues)


def about_list(leaning: Leaning, rows: tuple[Locator, ...]) -> Meaning:
    """Ask the question of a list: which of it, how many of it, who of it."""
    said, scoped = leaning.units, bool(scopes_in(leaning.meaning.places))
    units = tuple(one for one in said if one not in ("activities", "bodies"))
    cues = leaning.meaning.cues | {OF_LIST}
    meaning = replace(_with_role_before(leaning), places=rows, outside=(), cues=cues)
    meaning = replace(meaning, unknown_names=())
    if meaning.form is Form.YESNO and leaning.words.asks["each"].search(leaning.rest):
        meaning = replace(meaning, form=Form.LIST)
    acts = not meaning.named and bool(leaning.base.named) and acts_in(leaning)
    if acts and len(rows) == 1 and meaning.form is not Form.YESNO:
        return about_bodies(leaning, leaning.base.named)
    if acts:
        meaning = replace(meaning, bodies=mentions(leaning.base.named))
    if _shared(leaning, meaning) or asks_assistance(leaning):
        meaning = replace(meaning, bodies=(), topic=())
    leaning = leaning.saying(meaning)
    if meaning.excluded_bodies and not meaning.named and not leaning.asks_bodies:
        meaning = _without(leaning, meaning)
    if meaning.bodies:
        any_role = leaning.words.asks["in_it"].search(leaning.rest)
        again = leaning.base.intent is Intent.CODE_BODIES and not any_role
        asked = leaning.base if again else meaning
        relation = meaning.relation if meaning.relation.role is not None else asked.relation
        relation = relation if relation.role is not None else Relation.ANY
        joint = len(meaning.named) > 1
        return listing_of(replace(meaning, relation=relation, topic=(), words=(), joint=joint))
    counted = _counted(leaning, units, bare=not said)
    if counted is not None:
        return counted
    having = leaning.words.asks["having"].search(leaning.rest) is not None
    spoken = meaning.column not in ENTRIES or having
    chooses = leaning.words.asks["chooses"].match(leaning.rest)
    if leaning.topic and spoken and (chooses or not leaning.asks_bodies):
        return replace(
            meaning, intent=Intent.TOPIC, among=rows, places=(), topic=leaning.topic, likely={}
        )
    if len(rows) > 1 and _asks_no_field(leaning, meaning, scoped=scoped):
        return listed(leaning, rows)
    return about_places(leaning, rows)


def _with_role_before(leaning: Leaning) -> Meaning:
    """Read "who is it in each case?" as the question who has the role that was asked before."""
    asks = leaning.words.asks["same_role"].search(leaning.rest)
    said = leaning.meaning.relation.role or leaning.base.relation.role is None
    if said or not asks:
        return leaning.meaning
    return replace(leaning.meaning, relation=leaning.base.relation)


def _asks_no_field(leaning: Leaning, meaning: Meaning, *, scoped: bool) -> bool:
    kinds = {one.kind for one in meaning.places}
    coded = kinds <= {LocatorKind.ACTIVITY} or (scoped and kinds == {LocatorKind.OUTCOME})
    asks = leaning.asks_bodies or meaning.relation.role is not None
    return coded and not asks and leaning.column is Column.NONE and meaning.form is Form.LIST


def acts_in(leaning: Leaning) -> bool:
    """Whether a pronoun is the one who coordinates or supports: "does it coordinate any"."""
    pronoun = re.search(r"\b(?:it|they|theirs)\b", leaning.rest)
    return bool(pronoun) and leaning.words.asks["of_body"].search(leaning.rest) is not None


def _without(leaning: Leaning, meaning: Meaning) -> Meaning:
    """Read "which of them are without AICHR" as those in which it has no role."""
    if leaning.words.asks["beside"].search(leaning.rest):
        return meaning
    bodies = tuple(replace(one, excluded=False) for one in meaning.bodies)
    return replace(meaning, bodies=bodies, negated=True, lacking=False)


def those_without(leaning: Leaning) -> Meaning | None:
    """Read "and those without?" after a list of what has something as what has none of it."""
    base, meaning = list_question(leaning), leaning.meaning
    says = leaning.units or leaning.topic or meaning.bodies or meaning.relation.role
    others = leaning.asks_who and leaning.words.asks["else"].search(leaning.rest)
    denies = meaning.lacking or leaning.words.asks["negates"].search(leaning.rest)
    if says or others or not denies:
        return None
    turned = of_the_others(base)
    if turned is not None:
        return replace(turned, question=meaning.question)
    asked = [NOUNS.get(one, one) for one in units_in(base.text.lower()) if one in _HELD]
    noun = asked[0] if asked else ROLE_NOUNS.get(base.relation, "")
    if not noun or base.named or base.lacking or leaning.pointing.one:
        return None
    places = scopes_in(base.places)
    found = replace(meaning, places=places, outside=base.outside, bodies=(), lacking=True)
    return aggregate(found, f"Which activities have no {noun}", Form.LIST)


def list_question(leaning: Leaning) -> Meaning:
    """Return the question that the list came from; details asked of all of it do not count."""
    details = (Intent.CODE_BODIES, Intent.CODE_LOOKUP)
    turns = leaning.state.newest_first
    asked = (
        one.meaning
        for one in turns
        if not (OF_LIST in one.meaning.cues and one.meaning.intent in details)
    )
    return next(asked, leaning.base)


def of_the_others(base: Meaning) -> Meaning | None:
    """Return a question for rows with something as the one for those without, all else the same.

    Args:
        base: A question for the rows of a body with a condition of their own.
    """
    query = base.query
    counts = [one for one in query.conditions if isinstance(one, Counts)] if query else []
    if query is None or len(counts) != 1 or counts[0].number not in (SOME, NONE) or not base.named:
        return None
    number = NONE if counts[0].number == SOME else SOME
    told = tuple(
        replace(one, number=number) if one is counts[0] else one for one in query.conditions
    )
    return replace(base, query=replace(query, conditions=told), cues=base.cues | {REREAD})


def _shared(leaning: Leaning, meaning: Meaning) -> bool:
    """Whether another body beside the one that the list was asked of is meant."""
    same = bool(meaning.named) and meaning.named == leaning.base.named
    role = meaning.relation.role is not None and not meaning.excluded_bodies
    return same and role and leaning.words.another.search(leaning.rest) is not None


def _counted(leaning: Leaning, units: tuple[str, ...], *, bare: bool) -> Meaning | None:
    """Read a question of a list that is answered by counting: blanks, most, at least one.

    Args:
        leaning: The question, asked of the list.
        units: The things that it names, activities and bodies aside.
        bare: Whether it names no things at all.
    """
    meaning = leaning.meaning
    noun = NOUNS.get(units[0], units[0]) if units else ""
    if meaning.lacking:
        planned = leaning.words.asks["nothing_planned"].search(leaning.rest)
        role = ROLE_NOUNS.get(meaning.relation, "coordinating body")
        role = "projects" if planned else role
        return aggregate(meaning, f"Which activities have no {noun or role}", Form.LIST)
    if meaning.form in (Form.MOST, Form.LEAST):
        return aggregate(meaning, _extreme(leaning, noun), meaning.form)
    coded = all(one.kind in CODE_KINDS for one in meaning.places)
    if meaning.relation.role and coded and not leaning.asks_who and not meaning.named:
        again = leaning.base.relation in (meaning.relation, Relation.ANY)
        another = again and leaning.words.another.search(leaning.rest)
        text = f"at least {2 if another else 1} {ROLE_NOUNS[meaning.relation]}"
        return aggregate(meaning, f"Which activities have {text}", Form.LIST)
    if noun and not leaning.topic and leaning.words.asks["having"].search(leaning.rest):
        return aggregate(meaning, f"Which activities have at least 1 {one_of(noun)}", Form.LIST)
    listed = leaning.base
    entries = listed.intent is Intent.CODE_LOOKUP and listed.column in ENTRIES
    entries = entries or (listed.intent in OPEN and not coded)
    if meaning.form is Form.COUNT and bare and entries:
        return replace(listed, question=meaning.question, form=Form.COUNT)
    own = _noun_of(meaning.places)
    if meaning.form is Form.COUNT and (not units or units == (own,)):
        noun = own if bare or units else "activities"
        return aggregate(meaning, f"How many {noun}", Form.COUNT)
    return None


def _extreme(leaning: Leaning, noun: str) -> str:
    """Return the question which rows of a list, or whose, have the most or the fewest."""
    meaning = leaning.meaning
    extreme = "most" if meaning.form is Form.MOST else "fewest"
    if leaning.asks_who and meaning.relation.role:
        return f"Which body {role_verb(meaning.relation.role)} the {extreme} {noun or 'activities'}"
    grouped = _GROUPED.search(leaning.rest)
    if grouped:
        return f"Which {grouped['group']} has the {extreme} activities"
    rows, held = ("activities", "bodies")
    if scopes_in(meaning.places) == meaning.places:
        rows, held = f"{meaning.places[0].kind}s", "activities"
    return f"Which {rows} have the {extreme} {noun or held}"


def listed(leaning: Leaning, rows: tuple[Locator, ...]) -> Meaning:
    """Ask for nothing but these rows."""
    cues = leaning.meaning.cues | {OF_LIST}
    found = replace(leaning.meaning, places=rows, bodies=(), joint=False, cues=cues)
    return aggregate(found, f"How many {_noun_of(rows)}", Form.COUNT)


def listed_alone(leaning: Leaning, rows: tuple[Locator, ...]) -> Meaning:
    """Ask for nothing but these rows, whatever else the words of the question bound.

    Args:
        leaning: The question.
        rows: The rows.
    """
    bare = replace(leaning.meaning, cues=frozenset(), query=None, lacking=False, negated=False)
    bare = replace(bare, relation=Relation.NONE, column=Column.NONE, outside=())
    return listed(leaning.saying(bare), rows)


def _noun_of(rows: tuple[Locator, ...]) -> str:
    """Return what the things of a list are called."""
    kinds = {one.kind for one in rows}
    return _PLURALS.get(kinds.pop(), "activities") if len(kinds) == 1 else "activities"


def is_bare_list(meaning: Meaning) -> bool:
    """Whether a question asks of a list nothing but what, or how much, it holds."""
    asks = meaning.bodies or meaning.lacking or meaning.negated
    counts = meaning.intent is Intent.AGGREGATE and meaning.form is Form.COUNT
    return OF_LIST in meaning.cues and counts and not asks


def one_of(noun: str) -> str:
    """Return the singular of a thing that is counted: "supporting body", "project"."""
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")


def aggregate(meaning: Meaning, text: str, form: Form) -> Meaning:
    """Return a question that is answered by counting, put into words of its own."""
    cues = frozenset(one for one in meaning.cues if not one.startswith("level:"))
    return replace(
        meaning,
        intent=Intent.AGGREGATE,
        text=text,
        form=form,
        topic=(),
        words=(),
        cues=cues,
        only=False,
    )
