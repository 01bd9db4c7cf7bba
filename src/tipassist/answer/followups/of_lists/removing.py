"""Removing: an earlier list without the ones of a role: "drop the ones we only support"."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, codes_in, mentions
from tipassist.answer.followups.meant import referents
from tipassist.answer.followups.meant.filling import listing_of
from tipassist.answer.followups.of_lists.lists import listed
from tipassist.answer.followups.rewriting import words_at
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import OF_LIST, Form, Meaning, Relation
from tipassist.locators import Locator, LocatorKind
from tipassist.register.queries import find_place
from tipassist.types import Role

_LIST = 2
_NOT_CODES = re.compile(
    r"(?:(?:and|but|so) )*(?:not|without|minus) (?:row |activity |the row )?"
    r"[a-z]\.\d+\.\d+(?:(?:,| and| or|, and)? [a-z]\.\d+\.\d+)*"
)
_OF_ROWS = ((), ("activities",))
_OF_CELLS = (("projects",), ("indicators",), ("examples",))


def of_rows_removal(leaning: Leaning) -> Meaning | None:
    """Fill in "drop the online ones", "skip the last two", "but not A.1.1": the list but these."""
    picked, coded = leaning.whole("drops_picked"), _codes_removed(leaning)
    found, meaning = leaning.whole("drops_subject"), leaning.meaning
    rows = codes_in(referents.list_meant(leaning, _LIST)) if found or picked or coded else ()
    if coded:
        return _all_but(coded, rows, leaning)
    if picked and rows:
        return _all_but(referents.picked_places(leaning), rows, leaning)
    if found is None or meaning.named or meaning.places or meaning.relation.role is not None:
        return None
    told = set(families(found["words"] or found["about"]))
    wanted = {one for word in leaning.topic for one in families(word)}
    if not wanted or not wanted <= told or leaning.units[:1] not in (*_OF_ROWS, *_OF_CELLS):
        return None
    held = tuple(one for one in rows if wanted <= _words_of(leaning, one))
    return _all_but(held, rows, leaning)


def _words_of(leaning: Leaning, row: Locator) -> set[str]:
    """Return the words of a row, or of the cells of it that the question names: its projects."""
    if leaning.units[:1] not in _OF_CELLS:
        return words_at(leaning.register, row)
    found = find_place(leaning.register, row)
    cells = getattr(found, leaning.units[0], ())
    return {word for one in cells for word in families(one.wording.text)}


def _codes_removed(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the rows that "but not A.1.1" takes out by their codes."""
    places = leaning.meaning.places
    coded = all(one.kind is LocatorKind.ACTIVITY for one in places)
    said = _NOT_CODES.fullmatch(leaning.rest.strip(" .!")) and not leaning.meaning.named
    return places if said and coded else ()


def _all_but(
    held: tuple[Locator, ...], rows: tuple[Locator, ...], leaning: Leaning
) -> Meaning | None:
    """List what is left of rows without some of them; None when it is all of them, or none."""
    left = tuple(one for one in rows if one not in held)
    if not left or len(left) == len(rows):
        return None
    bare = replace(leaning.meaning, outside=(), lacking=False, negated=False, query=None)
    return listed(leaning.saying(bare), left)


def of_ones_removal(leaning: Leaning) -> Meaning | None:
    """Fill in "drop the SOMTC ones": the last list but for what the body leads, or is named in."""
    meaning, base = leaning.meaning, leaning.base
    bodies = meaning.named or meaning.excluded_bodies
    rows = referents.list_meant(leaning, _LIST) or leaning.last.items
    if not _ones_of(leaning) or leaning.topic or not (rows and bodies):
        return None
    any_role = base.relation is Relation.ANY and bool(base.named)
    leads = not any_role and _leads_some(bodies, leaning.last.items, leaning)
    role = meaning.relation if meaning.relation.role is not None else Relation.ANY
    role = Relation.COORDINATES if role is Relation.ANY and leads else role
    left = replace(meaning, bodies=mentions(bodies), relation=role, places=rows, outside=())
    left = replace(left, negated=True, only=False, joint=False, lacking=False)
    left = replace(left, topic=(), words=(), query=None)
    return listing_of(replace(left, form=Form.LIST, cues=meaning.cues | {OF_LIST}))


def _ones_of(leaning: Leaning) -> bool:
    """Whether the ones of one body are to be left out: "drop the SOMTC one"."""
    if len(leaning.meaning.bodies) != 1:
        return False
    body, text = leaning.meaning.bodies[0], fold(leaning.meaning.text)
    own = "'s" if body.words.endswith(("'s", "\u2019s", "s'")) else ""
    around = f"{text[: body.start]}@{own}{text[body.end :]}".strip()
    return leaning.words.asks["removes_ones_of"].fullmatch(around) is not None


def _leads_some(bodies: tuple[str, ...], rows: tuple[Locator, ...], leaning: Leaning) -> bool:
    held = (leaning.register.activity(str(one)) for one in rows)
    led = {body for row in held if row is not None for body in row.named(Role.COORDINATING)}
    return bool(led & set(bodies))
