"""Pillar ones: "only the prevention ones", what of a list lies in a pillar named by its field."""

from dataclasses import replace

from tipassist.answer.followups.asked_again.changes import BodyNamed, changed
from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, codes_in
from tipassist.answer.followups.of_lists import lists
from tipassist.answer.meaning import OF_SUBJECTS, Column, Intent, Meaning, Relation
from tipassist.answer.turns import Turn
from tipassist.locators import Locator, LocatorKind

_MANY = 2
_OF_ROWS = (Intent.CODE_BODIES, Intent.CODE_LOOKUP)


def of_pillar_ones(leaning: Leaning, read: Read, body_named: BodyNamed) -> Meaning | None:
    """Keep, or leave out, what lies in the pillar of that field of the last list with such rows.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
        body_named: Names the one body that words name, or None.
    """
    meaning = leaning.meaning
    keeps, drops = leaning.whole("pillar_ones"), leaning.whole("drops_pillar_ones")
    found = drops or keeps
    if found is None or meaning.named or meaning.places:
        return None
    if drops is None and (meaning.lacking or meaning.negated):
        return None
    if meaning.relation.role is not None or leaning.asks_bodies or leaning.column in ENTRIES:
        return None
    pillar = pillar_of(found["field"] or found["field_ones"], read)
    if pillar is None:
        return None
    bare = replace(meaning, topic=(), words=(), column=Column.NONE, relation=Relation.NONE)
    bare = replace(bare, query=None, lacking=False, negated=False, outside=())
    told = [(one, _rows(one)) for one in leaning.state.newest_first if len(_rows(one)) >= _MANY]
    drop = drops is not None
    where = replace(bare, outside=(pillar,)) if drop else replace(bare, places=(pillar,))
    there = leaning.saying(where)
    held = ((one, lists.within_scope(there, rows)) for one, rows in (told[:1] if drop else told))
    turn, left = next((one for one in held if one[1]), (None, ()))
    if turn is None:
        return lists.none_left(there, told[0][1]) if told else None
    if turn is leaning.last and leaning.base.intent in _OF_ROWS:
        return changed(leaning.saying(replace(bare, places=left)), body_named)
    subject = leaning.base.intent in OF_SUBJECTS and not leaning.base.among and not drop
    if turn is leaning.last and subject:
        return changed(there, body_named)
    return lists.listed(leaning.saying(bare), left)


def pillar_of(field: str, read: Read) -> Locator | None:
    """Return the one pillar that words such as "prevention" name, or None."""
    places = read(f"{field} pillar", None).places
    single = len(places) == 1 and places[0].kind is LocatorKind.PILLAR
    return places[0] if single else None


def _rows(turn: Turn) -> tuple[Locator, ...]:
    rows = codes_in(turn.items) or codes_in(turn.focus)
    return tuple(one for one in rows if one.kind is LocatorKind.ACTIVITY)
