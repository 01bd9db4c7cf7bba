"""Conditions: "which of those do they lead alone?", a condition that rows of a list are held to."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in
from tipassist.answer.followups.meant import referents
from tipassist.answer.followups.of_lists.lists import NOUNS, about_list
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import LIES, OF_LIST, REREAD, Column, Form, Intent, Meaning, Relation
from tipassist.answer.sets.query import EVERY, NONE, ROLE_UNITS, SOME, Counts, Holds, SetQuery
from tipassist.answer.turns import State
from tipassist.locators import Locator, LocatorKind

_MANY = 2
_STATED = re.compile(
    r"(?P<who>(?:the )?[\w-]+) (?P<verb>leads?|coordinates?|supports?|runs?|heads?|handles?|backs?|"
    r"helps?) (?=(?:them )?(?:all|each|every|both|none)\b)",
    re.IGNORECASE,
)
_BARE_EVERY = re.compile(
    r"\b(?P<every>(?:them )?(?:both|all)|each(?: and every)?(?: single)? one|every(?: single)? one)"
    r"(?=(?:,? (?:right|correct|yes|no|then|is that so|isn't it|don't (?:we|they)))*\W*$)",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    r"^(?P<does>(?:(?:does|do|did) )?)(?:it|they)(?= (?:(?:really|actually|also) )*"
    r"(?:lead|coordinate|support|run|head|handle|back|help)s?\b)",
    re.IGNORECASE,
)
_COMPARES = re.compile(r"\b(?:more|most|fewer|fewest|less|least)\b(?! than)")
_ACTOR = re.compile(r"\b(?:it|they)\b", re.IGNORECASE)


def of_without(leaning: Leaning, read: Read) -> Meaning | None:
    """Read "which one does SLOM do without ACMW?", which says whose rows and who is not in them.

    It is asked of all rows of that body when they were spoken of before, else of the list told.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    query, points = leaning.meaning.query, leaning.pointing.lists
    claimed = leaning.whole("claimed_without")
    if claimed is not None:
        return _claimed_without(leaning, claimed["name"], read)
    if not points or query is None or query.target != "activities" or leaning.meaning.places:
        return None
    held = [one for one in query.conditions if isinstance(one, Holds)]
    acting = {body for one in held if not one.negated for body in one.bodies}
    if not acting or not any(one.negated for one in held):
        return None
    listed = (one.meaning for one in leaning.state.turns)
    before = {body for one in listed if one.intent is Intent.BODY_ACTIVITIES for body in one.named}
    very = leaning.words.asks["these_very"].search(leaning.rest)
    if acting <= before and very is None:
        return replace(leaning.meaning, cues=leaning.meaning.cues | {REREAD})
    rows = codes_in(referents.list_meant(leaning, _MANY))
    return _asked_of(rows, leaning.meaning, leaning) if len(rows) >= _MANY else None


def _claimed_without(leaning: Leaning, name: str, read: Read) -> Meaning | None:
    """Ask "is the one without ACMW A.4.1?" as which rows of the list do not name that body."""
    rows = codes_in(referents.list_meant(leaning, _MANY))
    if len(rows) < _MANY or _kinds(rows) != {LocatorKind.ACTIVITY}:
        return None
    anew = read(f"Which activities do not involve {name}?", None)
    return _asked_of(rows, anew, leaning) if len(anew.excluded_bodies or anew.named) == 1 else None


def of_every(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask of every row of a list, or of none: "all of them coordinated by SOMTC?".

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asks = leaning.words.asks
    core = _asking(leaning.pointing.core, leaning)
    every = asks["every_one"].search(fold(core))
    begins = every and (every.start() == 0 or asks["verbal_start"].match(fold(core)))
    pair = every is not None and every["quantity"] == "both" and len(leaning.base.named) < _MANY
    two = referents.last_two_places(leaning) if pair else ()
    points = every is not None and (not pair or " of " in every[0])
    claimed = () if two or " of " in (every[0] if every else "") else _claimed(leaning.base)
    found = two or claimed or (referents.list_meant(leaning, _MANY) if points else ())
    rows = codes_in(found) if begins else ()
    if every is None or len(rows) < _MANY or len(_kinds(rows)) > 1:
        return None
    if every["quantity"] == "both" and len(rows) != _MANY:
        return None
    noun = _unit_of(rows[0].kind)
    told = f"none of the {noun}" if every["quantity"] == "none" else f"all {noun}"
    text = f"{core[: every.start()]}{told}{core[every.end() :]}"
    anew = read(text if every.start() else f"Are {text}", None)
    query = anew.query
    plain = query is None or (query.is_plain and not (query.only_refers and query.share == EVERY))
    checks = anew.form is Form.YESNO and not plain
    if not checks or anew.query is None or anew.query.target != noun or anew.places:
        return None
    return _asked_of(rows, anew, leaning)


def _claimed(base: Meaning) -> tuple[Locator, ...]:
    """Return the rows of a list of which the question before claimed something of every one."""
    every = LIES in base.cues or (base.query is not None and base.query.share == EVERY)
    return codes_in(base.places) if every and OF_LIST in base.cues else ()


def _asking(core: str, leaning: Leaning) -> str:
    """Return "AICHR leads both" as the question "does AICHR lead both of them"."""
    actors = leaning.meaning.named or leaning.base.named
    named = bool(leaning.meaning.named)
    if not named and len(actors) == 1 and _SPOKEN_OF.match(core):
        core, named = _SPOKEN_OF.sub(rf"\g<does>{actors[0]}", core), True
    told = _STATED.match(core)
    if told is not None and named and len(actors) == 1:
        verb = told["verb"].lower().removesuffix("s")
        core = f"does {told['who']} {verb} {core[told.end() :]}"
    asks = leaning.words.asks["verbal_start"].match(fold(core))
    return _BARE_EVERY.sub(_of_them, core) if asks and named else core


def _of_them(every: re.Match[str]) -> str:
    return "both of them" if every["every"].lower().endswith("both") else "all of them"


def of_some(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask which rows of a list are as a condition tells that only a set of rows can be.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asks = leaning.words.asks
    some = asks["some_of"].search(leaning.rest) or asks["in_some"].search(leaning.rest)
    told = some is not None and not leaning.meaning.excluded_bodies
    rows = codes_in(referents.list_meant(leaning, _MANY)) if told else ()
    if some is None or len(rows) < _MANY or len(_kinds(rows)) > 1:
        return None
    noun, deep = _unit_of(rows[0].kind), rows[0].kind is LocatorKind.ACTIVITY
    for text in _of_rows(some, noun, leaning):
        anew = read(text, None)
        query = anew.query
        if query is None or query.target != noun or anew.places or query.is_plain:
            continue
        if not (_ACTOR.search(text) or _COMPARES.search(text)) and _is_kept(some, anew):
            kept = read(_of_anyone(query), None)
            return _asked_of(rows, replace(kept, form=Form.LIST, column=Column.NONE), leaning)
        denied = any(isinstance(one, Holds) and one.negated for one in query.conditions)
        counts = (one.number for one in query.conditions if isinstance(one, Counts))
        numbered = any(one not in (SOME, NONE) for one in counts)
        if denied or numbered or not deep:
            return _asked_of(rows, anew, leaning)
    return None


def _is_kept(some: re.Match[str], anew: Meaning) -> bool:
    """Whether rows are kept by nothing but that somebody, or nobody, has a role in them.

    "Which of these has somebody supporting?", "the ones where nobody helps": who does is not asked.
    """
    query = anew.query
    told = query.conditions if query is not None and not query.asks_who else ()
    roles = [one for one in told if isinstance(one, Counts) and one.unit in ROLE_UNITS]
    plain = len(told) == 1 and len(roles) == 1 and not roles[0].beside
    plain = plain and roles[0].number in (SOME, NONE)
    groups = some.groupdict()
    which = (groups["asks"] or "which").split()[-1] in ("which", "what")
    return plain and which and anew.form in (Form.LIST, Form.WHAT, Form.WHO)


def _of_anyone(query: SetQuery) -> str:
    """Return the question of all rows for those that somebody, or nobody, has a role in."""
    kept = next(one for one in query.conditions if isinstance(one, Counts))
    role = {"coordinators": "coordinating ", "supporters": "supporting "}.get(kept.unit, "")
    role = "relevant " if kept.unit == "relevants" else role
    number = "no" if kept.number == NONE else "at least one"
    return f"Which activities have {number} {role}body?"


def of_numbered(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask which rows of a list have so many of something: "those with more than one activity".

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found = leaning.whole("those_numbered")
    rows = codes_in(referents.list_meant(leaning, _MANY)) if found else ()
    if found is None or len(rows) < _MANY or len(_kinds(rows)) > 1 or leaning.meaning.named:
        return None
    noun = _unit_of(rows[0].kind)
    asks = "How many" if found["counts"] else "Which"
    anew = read(f"{asks} {noun} have {found['number'].strip()} {found['unit']}?", None)
    query = anew.query
    if query is None or query.target != noun or anew.places:
        return None
    counts = all(isinstance(one, Counts) for one in query.conditions)
    told = counts and bool(query.conditions or query.share != SOME)
    return _asked_of(rows, anew, leaning) if told else None


def _of_rows(some: re.Match[str], noun: str, leaning: Leaning) -> Iterator[str]:
    """Yield a question of a list as one of all rows, and with the body spoken of for "it"."""
    groups = some.groupdict()
    asks, told = groups["asks"] or groups.get("asks_any"), leaning.pointing.core[some.end() :]
    asks = asks or "which"
    yield f"{asks} {noun}{told}"
    if len(leaning.base.named) == 1 and _ACTOR.search(told):
        yield f"{asks} {noun}{_ACTOR.sub(leaning.base.named[0], told, count=1)}"


def _kinds(rows: tuple[Locator, ...]) -> set[LocatorKind]:
    return {one.kind for one in rows}


def of_co_led(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask which rows of a list more than one body coordinates: "which of these is shared?".

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    if leaning.whole("shares_any") is not None:
        return _shared_leads(leaning, read)
    found = leaning.whole("co_led")
    rows = codes_in(referents.list_meant(leaning, _MANY)) if found else ()
    if len(rows) < _MANY or _kinds(rows) != {LocatorKind.ACTIVITY} or leaning.meaning.named:
        return None
    asked = read("Which activities have more than one coordinating body?", None)
    return _asked_of(rows, asked, leaning)


def _shared_leads(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "do we share any of them?" of the rows that the body leads, as told just before."""
    base, rows = leaning.base, codes_in(leaning.last.items)
    bodies = leaning.meaning.named or base.named
    led = base.intent is Intent.BODY_ACTIVITIES and base.relation is Relation.COORDINATES
    if not led or base.negated or len(rows) < _MANY or base.named != bodies or len(bodies) != 1:
        return None
    anew = read("Do any activities have more than one coordinating body?", None)
    return _asked_of(rows, anew, leaning)


def of_same_body(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "same lead?" after a list as the question whether its rows share that body.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found = leaning.whole("same_body")
    if found is None:
        return None
    pair = referents.last_two_places(leaning)
    rows = codes_in(pair or referents.list_meant(leaning, _MANY))
    if len(rows) < _MANY or _kinds(rows) != {LocatorKind.ACTIVITY}:
        return None
    named = found["body"].startswith(("support", "lead", "coordinat"))
    if not named and leaning.base.relation.role is None:
        return None
    supports = leaning.base.relation is Relation.SUPPORTS and not named
    supports = supports or found["body"].startswith("support")
    verb = "supported" if supports else "coordinated"
    anew = read(f"Are {listing(map(str, rows))} {verb} by the same body?", None)
    return replace(anew, question=leaning.meaning.question, cues=anew.cues | {OF_LIST, REREAD})


def of_bare_number(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "and which have only one?" after a count with what was counted.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found = leaning.whole("bare_number")
    if found is None or not found["number"].strip():
        return None
    rows = codes_in(referents.list_meant(leaning, _MANY))
    kinds = {one.kind for one in rows}
    said = units_in(found["unit"]) if found["unit"] else units_in(fold(leaning.base.text))
    counted = [one for one in said if one not in map(_unit_of, kinds)]
    if len(kinds) != 1 or not counted:
        return None
    number = "no" if found["number"].strip() == "none" else found["number"]
    text = f"Which {_unit_of(rows[0].kind)} have {number} {NOUNS.get(counted[0], counted[0])}?"
    anew = read(text, None)
    return _asked_of(rows, anew, leaning)


def _asked_of(rows: tuple[Locator, ...], anew: Meaning, leaning: Leaning) -> Meaning:
    """Ask what was read anew of nothing but the rows of a list."""
    cues = anew.cues | {OF_LIST, REREAD}
    return replace(anew, question=leaning.meaning.question, places=rows, cues=cues)


def _unit_of(kind: LocatorKind) -> str:
    return "activities" if kind is LocatorKind.ACTIVITY else f"{kind.value}s"


def of_no_unit(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "and no projects?" of the rows just listed.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asks = leaning.whole("no_unit")
    told = asks is not None and leaning.units and not (leaning.base.lacking or leaning.has_subject)
    rows = codes_in(referents.list_meant(leaning, _MANY)) if told else ()
    if len(rows) < _MANY or any(one.kind is not LocatorKind.ACTIVITY for one in rows):
        return None
    anew = read(f"Which activities have no {NOUNS.get(leaning.units[0], leaning.units[0])}?", None)
    return _asked_of(rows, anew, leaning) if anew.query is not None else None


def of_any(leaning: Leaning) -> Meaning | None:
    """Ask "is AICHR in any?" of the rows of the list, or of those that were asked of before."""
    meaning = leaning.meaning
    found = leaning.words.asks["in_any"].search(leaning.rest)
    details = (Intent.CODE_BODIES, Intent.CODE_LOOKUP)
    lists = (one for one in leaning.state.turns if one.meaning.intent not in details)
    before = replace(leaning, state=State(tuple(lists)))
    rows = codes_in(referents.list_meant(before, _MANY)) if found else ()
    if not rows or meaning.places or leaning.topic or leaning.units or len(meaning.named) != 1:
        return None
    role = meaning.relation if meaning.relation.role is not None else Relation.ANY
    return about_list(before.saying(replace(meaning, relation=role)), rows)


def of_blank(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "and no projects?" after a question of what the plan leaves blank."""
    asks = leaning.whole("no_unit")
    base = _before_rows(leaning) if leaning.pointing.continues else leaning.base
    whole = base.lacking and not codes_in(base.places)
    if not (asks and whole and leaning.units) or leaning.has_subject:
        return None
    asked = read(f"Which activities have no {NOUNS.get(leaning.units[0], leaning.units[0])}?", None)
    return replace(asked, question=leaning.meaning.question)


def _before_rows(leaning: Leaning) -> Meaning:
    """Return the question before; those about single rows of its list do not count."""
    details = (Intent.CODE_BODIES, Intent.CODE_LOOKUP)
    asked = (one.meaning for one in leaning.state.newest_first)
    lists = (one for one in asked if one.intent not in details or len(one.places) != 1)
    return next(lists, leaning.base)
