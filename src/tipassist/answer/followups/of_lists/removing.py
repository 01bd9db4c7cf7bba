"""Removing: an earlier list without some of its rows: "drop the SOMTC ones", "skip the last two".

What is left by a condition is kept by it; see `kept_words`.
"""

import re
from dataclasses import replace

from tipassist.answer.compose.of_sets.holding import met
from tipassist.answer.followups.leaning import Leaning, Read, codes_in, mentions, scopes_in
from tipassist.answer.followups.meant import referents
from tipassist.answer.followups.meant.filling import listing_of
from tipassist.answer.followups.of_lists.kept_words import dropped, told_with
from tipassist.answer.followups.of_lists.lists import listed, listed_alone
from tipassist.answer.followups.rewriting import words_at
from tipassist.answer.language.pointing import PointingWords
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import DROPS_WHAT, OF_LIST, Form, Meaning, Relation
from tipassist.locator_reading import find
from tipassist.locators import Locator, LocatorKind, code
from tipassist.register.queries import find_place
from tipassist.types import Role

_LIST = 2
_NOT_CODES = re.compile(
    r"(?:(?:and|but|so) )*(?:not|without|minus) (?:row |activity |the row )?"
    r"[a-z]\.\d+\.\d+(?:(?:,| and| or|, and)? [a-z]\.\d+\.\d+)*"
)
_AROUND_PLACES = frozenset(("and", "or", "the", "all", "of", "row", "rows", "out", "away", "off"))
_OF_ROWS = ((), ("activities",))
_OF_CELLS = (("projects",), ("indicators",), ("examples",))


def with_places_dropped(typed: str, words: PointingWords) -> str | None:
    """Return "strike B.2.1", "forget pillar B" as "drop …", which takes them out of what was told.

    Args:
        typed: The question without its typos.
        words: The pointing words.
    """
    said = words.read(typed).rest.strip(" ?.!")
    drops = words.zones["drops"].match(said)
    rest = said[drops.end() :].strip() if drops is not None else ""
    mentions = find(rest)
    left = rest
    for one in reversed(mentions):
        left = f"{left[: one.start]} {left[one.end :]}"
    idle = not set(re.findall(r"[a-z]+", left)) - _AROUND_PLACES
    return f"drop {rest}" if mentions and idle and drops and drops[0] != "drop" else None


def of_removal_there(leaning: Leaning, read: Read) -> Meaning | None:
    """Fill in "drop the ones in pillar B that SOMTC leads": the list but those rows of that place.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    scopes = scopes_in((*leaning.meaning.outside, *leaning.meaning.places))
    if not scopes or leaning.words.asks["removes"].match(leaning.bare) is None:
        return None
    parts = dropped(leaning, leaning.bare, told_with(leaning), read)
    rows = codes_in(referents.list_meant(leaning, _LIST)) if parts else ()
    there = [one for one in rows if any(scope.contains(one) for scope in scopes)]
    found = [leaning.register.activity(str(one)) for one in there]
    held = {code(row.code) for row in found for one in parts if row and met(row, one.conditions)}
    left = tuple(one for one in rows if one not in held)
    return listed_alone(leaning, left) if held and left else None


def drops_unread(leaning: Leaning) -> Meaning | None:
    """Ask what is to be left out where that is not read: kept, it would be just the wrong part.

    Args:
        leaning: The question.
    """
    meaning = leaning.meaning
    drops = leaning.words.asks["removes"].match(leaning.bare) or leaning.whole("drops_subject")
    if drops is None or meaning.outside or meaning.excluded_bodies or meaning.negated:
        return None
    return replace(meaning, cues=meaning.cues | {DROPS_WHAT})


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
