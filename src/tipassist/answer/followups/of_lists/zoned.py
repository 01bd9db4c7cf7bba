"""Zoned: the part of a list in, or outside, a pillar told by its field: "not under prevention".

The question is read word by word: what keeps or drops, the rows meant, whether it is denied, a word
of lying, and at its end the place. Whatever else it says leaves it to other readings.
"""

from dataclasses import replace

from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.meant import referents
from tipassist.answer.followups.of_lists import lists
from tipassist.answer.followups.of_lists.pillar_ones import pillar_of
from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import SMALL_WORDS, families, fold
from tipassist.answer.meaning import Column, Form, Meaning, Relation
from tipassist.locators import Locator, LocatorKind

_MANY = 2
_LONGEST = 24
_FIELD = 6
_OF_LIST = frozenset(
    ("them", "these", "those", "ones", "one", "list", "here", "only", "keep", "just")
)
_PARTS = frozenset(("ones", "rows", "activities", "part", "side"))
_OUT = frozenset(("out", "away", "off", "aside"))
_ALL = frozenset(("all", "both", "every", "each", "everything"))


def of_zoned(leaning: Leaning, read: Read) -> Meaning | None:
    """Keep, or leave out, what of the list just told lies in a place told by its field.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning, words = leaning.meaning, leaning.bare.replace(",", " ").split()
    if meaning.named or meaning.relation.role is not None or leaning.column in ENTRIES:
        return None
    if len(words) > _LONGEST or leaning.asks_bodies:
        return None
    said = _head_of(leaning, words)
    if said is None:
        return None
    drops, denies, plainly, end = said
    words = words[:-1] if drops and words[-1] in _OUT else words
    zone = _zone(words[end:], leaning, read) if words[end:] else None
    if zone is None or (plainly and scopes_in(meaning.places) and not (drops or denies)):
        return None
    if not (drops or _points(leaning, words[:end], denies=denies)):
        return None
    if meaning.form is Form.YESNO and not drops and _ALL & set(words[:end]):
        return None
    rows = _rows(leaning)
    if not rows:
        return None
    bare = replace(meaning, topic=(), words=(), terms=(), column=Column.NONE, query=None)
    bare = replace(bare, relation=Relation.NONE, lacking=False, negated=False, only=False)
    outside = drops != denies
    bare = replace(bare, places=() if outside else (zone,), outside=(zone,) if outside else ())
    if outside and any(one.contains(zone) for one in scopes_in(leaning.base.places)):
        return None  # "Any outside of it?" after what lies there asks for others.
    there = leaning.saying(bare)
    left = lists.within_scope(there, rows) or lists.dropped_there(there, rows)
    if left:
        return lists.listed(leaning.saying(replace(bare, places=(), outside=())), left)
    return lists.none_left(there, rows)


def _head_of(leaning: Leaning, words: list[str]) -> tuple[bool, bool, bool, int] | None:
    """Return whether words before a place drop, deny, only say "in", and where the place begins.

    Args:
        leaning: The question.
        words: Its words.

    Returns:
        None when no word of lying stands before the place, or a word of no class.
    """
    kinds = leaning.words.zones
    drops = denies = lies = inside = spoken = False
    at = 0
    while at < len(words):
        text = " ".join(words[at:])
        hits = ((name, one.match(text)) for name, one in kinds.items())
        found = [(hit.end(), name) for name, hit in hits if hit is not None]
        end, name = max(found, default=(0, ""))
        if not name and words[at] not in NUMBERS and not words[at].isdecimal():
            break
        drops, spoken = drops != (name == "drops"), spoken or name == "drops"
        denies = denies != (name in ("denies", "outside"))
        lies = lies or name in ("lies", "outside")
        inside = inside or name == "inside"
        at += max(1, len(text[:end].split()))
    last = words[-2:-1] if words[-1] in _OUT else words[-1:]
    lies = lies or bool(spoken and last and last[0] in _PARTS)
    placed = at < len(words) and (lies or inside)
    return (drops, denies, inside and not (lies or spoken), at) if placed else None


def _points(leaning: Leaning, head: list[str], *, denies: bool) -> bool:
    """Whether words ask of the list that was told, and not of all rows of the plan."""
    pointing = leaning.pointing
    if pointing.lists or pointing.narrows or pointing.size or _OF_LIST & set(head):
        return True
    if not denies or units_in(" ".join(head)):
        return False
    return "any" in head or not (leaning.meaning.places or leaning.meaning.outside)


def _zone(words: list[str], leaning: Leaning, read: Read) -> Locator | None:
    """Return the pillar whose title has all of some words, or the pillar or outcome named."""
    words = words[:-1] if words[-1] in _PARTS else words
    text = " ".join(words)
    if not 0 < len(words) <= _FIELD:
        return None
    text = f"pillar {text}" if leaning.register.pillar(text.upper()) is not None else text
    pillar = pillar_of(text, read)
    found = leaning.register.pillar(pillar.parts[0]) if pillar is not None else None
    title = frozenset(families(fold(found.title.text))) if found is not None else frozenset()
    if title and all(one in title | SMALL_WORDS for one in families(text)):
        return pillar
    named = read(text, None)
    single = scopes_in(named.places) == named.places and len(named.places) == 1
    return named.places[0] if single and not named.topic else None


def _rows(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the rows of the list that is meant, where they are several."""
    rows = codes_in(referents.list_meant(leaning, _MANY))
    alike = all(one.kind is LocatorKind.ACTIVITY for one in rows)
    return rows if alike and leaning.pointing.size in (0, len(rows)) else ()
