"""Kept: a list asked again for the part that words keep of it: "with a partner", "not led by SLOM".

What the words say is read by `parts`; here it is told of which list, and asked of its rows.
"""

import re
from dataclasses import replace
from itertools import islice

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, mentions, scopes_in
from tipassist.answer.followups.meant import referents
from tipassist.answer.followups.meant.filling import about_places, listing_of
from tipassist.answer.followups.of_lists.kept_words import part_said, told_with, words_of
from tipassist.answer.followups.of_lists.opposed import conditions_of, contradict, tells_bodies
from tipassist.answer.followups.of_lists.opposite import of_opposite
from tipassist.answer.followups.of_lists.part_words import tokens_of
from tipassist.answer.followups.of_lists.parts import Part, Told, read_part
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.followups.unscoped import without_scopes
from tipassist.answer.language.phrasing import place_name
from tipassist.answer.meaning import (
    AS_WORDED,
    KEPT,
    OF_LIST,
    REREAD,
    Column,
    Form,
    Intent,
    Meaning,
    Relation,
)
from tipassist.answer.sets.query import NONE, ROLE_UNITS, Counts, Holds, SetQuery
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Activity
from tipassist.types import Role

_KEPT = frozenset({KEPT, OF_LIST, REREAD})
_MANY = 2
_LONG = 4
_UNITS = {LocatorKind.ACTIVITY: "activities", LocatorKind.OUTCOME: "outcomes"}
_LISTING = (Intent.BODY_ACTIVITIES, Intent.AGGREGATE, Intent.TOPIC, Intent.REFERENCE)
_RELATIONS = {
    (Role.COORDINATING,): Relation.COORDINATES,
    (Role.SUPPORTING,): Relation.SUPPORTS,
    tuple(Role): Relation.ANY,
}
_CHECKS = re.compile(r"(?:do|does|is|are) (?!there\b)|include\b")
_ASKS_OF = re.compile(
    r"\b(?:(?:which|what)(?: ones?)? (?:does|do|did)|(?:which|what) have no|"
    r"where (?:is|are|does|do|did))\b"
)
_WHOM = re.compile(
    r"\b(?:with|under|by|has|have|having) (?:which|what|whose)\b|\bby$|"
    r"^(?:(?:and|so) )?(?:which|what)(?: (?:are|is|the|other|further|supporting|coordinating))* "
    r"(?:bod(?:y|ies)|asbs?|agenc|organi|committees?|support|help|back|coordinators?|leaders?)|"
    r"^(?:(?:and|so|but|then|also|only|just) )*"
    r"(?:supported|backed|helped|assisted|led|co-?ordinated)$"
)
_WHOLE = re.compile(
    r"(?:(?:please|show|list|give|me|us|are there|is there|which|what|all|any|the|other|further|"
    r"more) )*"
    r"(?:activit(?:y|ies)|rows?|codes?|lines?|things?)\b"
)
_BY_OTHERS = re.compile(r"\bby somebody else\b")
_HOW_MANY = re.compile(
    r"how many (?:of (?:them|those|these) )?(?=(?:have|has|are|with|without|get)\b)"
)
_PARTNERS = re.compile(
    r"(?:who|which|what)(?:'s| is| are| was| were)? (?:the |their |its )*(?:other )?partners?"
    r"(?: (?:is|are) (?:it|that|they|those|there))?"
)
_DOES_NOT = re.compile(r"\bd(?:o|oes|id)(?:n't| not)$")
_WHO_THERE = re.compile(
    r"(?:who|which bod(?:y|ies)) (?:leads?|co-?ordinates?|supports?|backs?|helps?)(?: then)?|"
    r"(?:led|co-?ordinated|supported|backed|helped) by (?:whom?|which (?:body|bodies))(?: then)?"
)
_DOES = re.compile(
    r"(?:(?:which|what)(?: (?:ones?|rows?|activities))? (?:does|do)|what's|whatever|what|those) "
    r"(?:it|they|we) (?:also )?(?=[a-z])"
)


def of_kept(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask which rows of a list meet the conditions that words keep a part of it by.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    bare, pointing = words_of(leaning), leaning.pointing
    whole = _asks_of_plan(leaning) and not (pointing.lists or pointing.narrows)
    if leaning.meaning.outside or whole or tells_bodies(leaning.base) or _BY_OTHERS.search(bare):
        return None
    who = _are_kept_by_number(leaning) and _WHO_THERE.fullmatch(bare)
    if who or _PARTNERS.fullmatch(bare):
        return _who_there(leaning, leaning.meaning.relation if who else Relation.ANY)
    bare, counts = _HOW_MANY.sub("", bare), _HOW_MANY.match(bare) is not None
    told, does = told_with(leaning), _DOES.match(bare)
    if (other := of_opposite(leaning, bare)) is not None:
        return _of_rows(leaning.saying(replace(leaning.meaning, cues=frozenset())), other, read)
    if does is not None and (asked := _of_actor(leaning, bare[does.end() :], told, read)):
        return asked
    if _CHECKS.match(bare) or _WHOM.search(bare):
        return None
    part = part_said(leaning, bare, told, read)
    if part is not None and part.drops:
        return _of_rows(leaning, part, read)
    says = part is not None and (bool(part.bodies) or bool({"S", "a", "c"} & set(part.letters)))
    whole = says and _ASKS_OF.search(bare) is not None
    if part is None or whole or _is_asked_otherwise(leaning, part):
        return None
    if counts and not (part.bodies or pointing.lists or _is_of_role(part)):
        return None  # "How many have none?" of all rows is the rest of those that have some.
    asked = _of_rows(leaning, part, read)
    return replace(asked, form=Form.COUNT) if asked is not None and counts else asked


def _asks_of_plan(leaning: Leaning) -> bool:
    """Whether rows are asked for by that name; "and is there a row …" goes on with several told."""
    if leaning.words.asks["exists_row"].match(leaning.rest) is not None:
        return not leaning.pointing.continues or len(leaning.last.focus) == 1
    return _WHOLE.match(" ".join(without_scopes(words_of(leaning)).split())) is not None


def _are_kept_by_number(leaning: Leaning) -> bool:
    """Whether the rows just told are those with a number of something, or a part of a list."""
    base, query = leaning.base, leaning.base.query
    if base.lacking or base.intent is not Intent.AGGREGATE:
        return base.lacking
    if query is None or OF_LIST in base.cues:
        return OF_LIST in base.cues
    counted = [isinstance(one, Counts) for one in conditions_of(base)]
    return query.target == "activities" and bool(counted) and all(counted)


def _is_of_role(part: Part) -> bool:
    return any(isinstance(one, Counts) and one.unit != "bodies" for one in part.conditions)


def _is_asked_otherwise(leaning: Leaning, part: Part) -> bool:
    """Whether words that name a body ask something else than for a part of the list.

    "Not SLOM?" doubts that it is in the rows; "where does it support" asks the other role of the
    body listed; "and where AICHR leads" after a list kept to what another leads asks for those of
    AICHR instead; "which of these is shared" asks for more than one lead.
    """
    if leaning.whole("co_led") or (part.letters.endswith("BN") and _DOES_NOT.search(leaning.bare)):
        return True
    if "E" in part.letters and leaning.bare.startswith(("any ", "some ")):
        return True
    asked = "?" in (leaning.meaning.question.rstrip()[-1:], leaning.rest[-1:])
    bare, base, first = part.letters.strip("wR"), leaning.base, part.conditions[0]
    asks_who = not _lists(base) or (base.form is Form.WHO and asked)
    if not part.bodies:
        single = bare in ("a", "S") and asked and len(leaning.last.items) == 1
        cells = bare.endswith("c") and len(bare) < _LONG
        cells = cells and (bare != "Wc" or leaning.bare.startswith(("which", "what", "how")))
        return single or (cells and not (base.lacking and leaning.pointing.continues))
    if (bare in ("NB", "NWB") and asked) or (bare in ("oB", "Bo") and asks_who):
        return True
    named = OF_LIST not in base.cues and set(part.bodies) & set(base.named)
    if named and bare in ("OB", "vB"):
        return True
    single = len(part.conditions) == len(part.bodies) == 1
    if not single or not isinstance(first, Holds) or first.negated or base.negated:
        return False
    held = [one for one in conditions_of(base) if isinstance(one, Holds) and not one.negated]
    again = any(one.roles == first.roles and one.bodies != first.bodies for one in held)
    if leaning.pointing.continues and (again or part.letters[:1] == "B"):
        return True
    if again and OF_LIST not in base.cues and not _stands_in(leaning, first):
        return True
    own = part.bodies == base.named and OF_LIST not in base.cues and _lists(base)
    return own and base.relation.role is not None and base.relation.roles != first.roles


def _stands_in(leaning: Leaning, held: Holds) -> bool:
    """Whether a body has such a role in any of the rows just told."""
    rows = (leaning.register.activity(str(one)) for one in leaning.last.items)
    named = {body for row in rows if row is not None for o in held.roles for body in row.named(o)}
    return bool(named & set(held.bodies))


def _lists(meaning: Meaning) -> bool:
    return meaning.intent in _LISTING or len(scopes_in(meaning.places)) == len(meaning.places)


def _who_there(leaning: Leaning, relation: Relation) -> Meaning | None:
    """Ask "which partner?" after a list, "led by whom?" after rows without something."""
    rows = codes_in(leaning.last.items)
    if not rows or {one.kind for one in rows} != {LocatorKind.ACTIVITY}:
        return None
    meaning = replace(leaning.meaning, form=Form.WHO, column=Column.BODIES, query=None, terms=())
    meaning = replace(meaning, relation=relation, topic=(), words=(), lacking=False)
    return about_places(leaning.saying(meaning), rows)


def _of_actor(leaning: Leaning, said: str, told: Told, read: Read) -> Meaning | None:
    """Ask "what does it lead with someone?" of the rows in which the body before has that role."""
    tokens, named = tokens_of(leaning, said), leaning.base.named
    if not tokens or len(named) != 1 or tokens[0].kind not in ("leads", "helps"):
        return None
    relation = Relation.COORDINATES if tokens[0].kind == "leads" else Relation.SUPPORTS
    beside = {"has", "without"} & {one.kind for one in tokens[1:]}
    part = read_part(tokens[1:], replace(told, relation=relation)) if beside else None
    if part is None or part.bodies:
        return None
    verb = "coordinated" if relation is Relation.COORDINATES else "supported"
    has = part.text.removeprefix("Which activities ")
    return reread(f"Which activities{_where(leaning)} {verb} by {named[0]} {has}", leaning, read)


def _of_rows(leaning: Leaning, part: Part, read: Read) -> Meaning | None:
    scopes, anew = scopes_in(leaning.meaning.places), _contradicting(leaning, part)
    if anew is not None and not scopes:
        return anew
    listed = _rows_meant(leaning, part)
    rows = tuple(one for one in listed if not scopes or any(s.contains(one) for s in scopes))
    none_there = not _meets_some(leaning, part, rows)
    other = _with_other_blank(leaning, part) if none_there and not scopes else None
    if other is not None:
        return other
    of_all = _asked_of_all(leaning) and none_there
    if rows and not of_all:
        return _asked_of(rows, part, leaning, read)
    if not (scopes or of_all) or part.bodies:
        return None
    text = part.text.replace("Which activities", f"Which activities{_where(leaning)}", 1)
    return reread(text, leaning, read)


def _asked_of(rows: tuple[Locator, ...], part: Part, leaning: Leaning, read: Read) -> Meaning:
    """Ask of rows what the conditions of a part say."""
    question, first = leaning.meaning.question, part.conditions[0]
    unit = _UNITS[rows[0].kind]
    relation = _RELATIONS.get(first.roles) if isinstance(first, Holds) else None
    relation = relation if unit == "activities" else None
    if isinstance(first, Holds) and relation and len(part.conditions) == len(first.bodies) == 1:
        asked = replace(leaning.meaning, places=rows, outside=(), bodies=mentions(first.bodies))
        asked = replace(asked, relation=relation, negated=first.negated)
        asked = replace(asked, joint=False, lacking=False, query=None, only=False)
        asked = replace(asked, topic=(), words=(), terms=(), unknown_names=(), bounded=None)
        asked = replace(asked, text=part.text, form=Form.LIST, column=Column.NONE)
        return listing_of(replace(asked, cues=asked.cues | {OF_LIST}))
    text = f"Which {unit} {part.told}?"
    query = SetQuery(unit, part.conditions, stated=True)
    anew = replace(read(text, None), query=query, text=text, bodies=(), negated=False, topic=())
    anew = replace(anew, intent=Intent.AGGREGATE)
    return replace(anew, question=question, places=rows, cues=anew.cues | _KEPT)


def _asked_of_all(leaning: Leaning) -> bool:
    """Whether "and no lead?" follows the rows of all that have nothing in a column.

    It need not say "and" where two such columns of all rows were asked about one after the other.
    """
    turns = (o.meaning for o in leaning.state.newest_first if o.meaning.intent in _LISTING)
    listed = [*islice(turns, 2)] or [leaning.base]
    whole = [
        one.lacking and not (one.places or one.named) and OF_LIST not in one.cues for one in listed
    ]
    of_these = leaning.words.asks["these_very"].search(leaning.rest)
    goes_on = leaning.pointing.continues or (whole == [True, True] and of_these is None)
    return whole[0] and goes_on


def _meets_some(leaning: Leaning, part: Part, rows: tuple[Locator, ...]) -> bool:
    """Whether any of the rows lacks what the conditions say that they lack."""
    found = (leaning.register.activity(str(one)) for one in rows)
    return any(
        all(isinstance(o, Counts) and o.number.accepts(_size(row, o.unit)) for o in part.conditions)
        for row in found
        if row is not None
    )


def _size(row: Activity, unit: str) -> int:
    roles = ROLE_UNITS.get(unit, ())
    cells = () if roles else getattr(row, unit)
    return len(cells) + sum(len(row.named(role)) for role in roles)


def _rows_meant(leaning: Leaning, part: Part) -> tuple[Locator, ...]:
    """Return the rows just told; an earlier list only where the words point to several.

    What says the opposite of what they were kept by is asked of the list that was kept of.
    """
    told, base = leaning.last.items or leaning.base.places, leaning.base
    single = base.intent in (Intent.CODE_BODIES, Intent.CODE_LOOKUP) and len(told) <= 1
    points = leaning.pointing.lists or "w" in part.letters
    listed = codes_in(leaning.last.items)
    alone = len(listed) == 1 and base.intent in _LISTING and not points
    rows = listed if alone else codes_in(referents.list_meant(leaning, _MANY))
    for turn in leaning.state.newest_first:
        if OF_LIST not in turn.meaning.cues:
            break
        if contradict(conditions_of(turn.meaning), part.conditions):
            rows = codes_in(turn.meaning.places)
    alike = {one.kind for one in rows} in ({one} for one in _UNITS)
    return rows if alike and (points or not single) else ()


def _contradicting(leaning: Leaning, part: Part) -> Meaning | None:
    """Ask "and with a partner?" after "what does it lead alone?" with the other condition."""
    asked = next(
        (o.meaning for o in leaning.state.newest_first if OF_LIST not in o.meaning.cues), None
    )
    query = asked.query if asked is not None else None
    if asked is None or query is None or query.target != "activities":
        return None
    left = tuple(one for one in query.conditions if not contradict((one,), part.conditions))
    if not left or len(left) == len(query.conditions):
        return None
    again = replace(query, conditions=(*left, *part.conditions), stated=True)
    text = replace(part, conditions=again.conditions).text
    cues = asked.cues | _KEPT - {OF_LIST}
    return replace(asked, question=leaning.meaning.question, query=again, text=text, cues=cues)


def _with_other_blank(leaning: Leaning, part: Part) -> Meaning | None:
    """Ask "and without an indicator?" after a body's rows without a project of all of its rows."""
    base, query = leaning.base, leaning.base.query
    fits = query is not None and query.target == "activities" and OF_LIST not in base.cues
    if not (fits and base.named and leaning.pointing.continues) or leaning.pointing.lists:
        return None
    blanks = [one for one in conditions_of(base) if isinstance(one, Counts) and one.number == NONE]
    if query is None or len(blanks) != 1 or len(part.conditions) != 1:
        return None
    old, new = blanks[0], part.conditions[0]
    if not isinstance(new, Counts) or new.number != NONE or new.unit == old.unit:
        return None
    again = tuple(new if one == old else one for one in query.conditions)
    text = replace(part, conditions=again).text
    cues = base.cues | {AS_WORDED} | _KEPT - {OF_LIST}
    query = replace(query, conditions=again, stated=True)
    said = replace(base, question=leaning.meaning.question, column=leaning.meaning.column)
    return replace(said, query=query, text=text, cues=cues)


def _where(leaning: Leaning) -> str:
    scopes = scopes_in(leaning.meaning.places)
    return f" in {place_name(scopes[0])}" if scopes else ""
