"""Lying: where a list lies: "are they all in pillar B?", "same outcome?", "in which pillars?"."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, scopes_in
from tipassist.answer.followups.meant import referents
from tipassist.answer.followups.of_lists.lists import listed
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import (
    LIES,
    LIES_NONE,
    LIES_SAME,
    LIES_WHICH,
    OF_LIST,
    Column,
    Form,
    Intent,
    Meaning,
    Relation,
)
from tipassist.locators import CODE_KINDS, Locator
from tipassist.register.queries import find_place

_MANY = 2
_HOW_MANY = re.compile(r"how many (?:different |priority )?(?P<level>outcome|pillar)s")
_ALL_ARE = re.compile(
    r"(?:(?:and|so|but|then) )*(?:(?:are|is) )?(?:(?:they|these|those) )?"
    r"(?:all|both|each|every one)(?: of (?:them|these|those|the (?:two|three|four|five|six)))?"
    r"(?: (?:really|then|only|just))* "
    r"(?P<field>[a-z]+(?: (?:and )?[a-z]+){0,2}?)(?: (?:ones|rows|activities))?"
)
_LIES = re.compile(
    r"(?:^how many|^(?:and )?which|\b(?:are|is|lies?|belongs?|falls?|sits?|stands?|comes?))"
    r"(?: (?:ones? )?(?:of )?(?:the )?(?:rest|remaining|others|ones|left|those))*"
    r"(?: (?:are|is|lies?|belongs?|falls?|sits?|stands?|comes?))?"
    r" (?:in|under|within|to|into|part of|of|about)(?: the)? (?:(?:pillar|outcome) [\w.]+"
    r"|[a-z-]+(?: (?!of\b)[a-z-]+)?)(?: pillar)?$"
)


def of_lying(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask whether every row of a list, or every one named, lies in a place or in one and the same.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning, asks = leaning.meaning, leaning.words.asks
    if meaning.named or leaning.asks_who or asks["others"].search(leaning.rest):
        return None
    which = asks["lies_which"].search(leaning.rest) or _counts_scopes(leaning)
    if not which and asks["question_head"].match(leaning.rest):
        return None
    same = which or asks["lies_same"].search(leaning.rest)
    scopes = () if same else _scopes_said(leaning, read)
    if not (same or scopes):
        return None
    level = next((one for one in same.groupdict().values() if one), "") if same else ""
    rows = _rows(leaning)
    if which and (not leaning.state.turns or rows not in _told(leaning)):
        return None
    if which and rows and all(one.kind == level for one in rows):
        return listed(leaning, rows)
    if len(rows) < _MANY or any(one in rows for one in scopes):
        return None
    bare = replace(meaning, topic=(), words=(), terms=(), query=None, contest=None)
    bare = replace(bare, relation=Relation.NONE, column=Column.NONE, lacking=False, joint=False)
    cues = {(LIES_WHICH if which else LIES_SAME) + level if same else LIES}
    if scopes and asks["lies_none"].match(leaning.rest):
        cues.add(LIES_NONE)
    found = replace(bare, places=rows, among=scopes, cues=meaning.cues | {OF_LIST, *cues})
    form = Form.LIST if which else Form.YESNO
    return replace(found, intent=Intent.AGGREGATE, form=form, text=leaning.pointing.core)


def _counts_scopes(leaning: Leaning) -> re.Match[str] | None:
    """Return how "how many outcomes?" follows what a body does, if it does."""
    listed = leaning.state.turns and leaning.base.named and leaning.last.items
    return _HOW_MANY.fullmatch(leaning.bare) if listed else None


def _scopes_said(leaning: Leaning, read: Read) -> tuple[Locator, ...]:
    """Return the places in which every row is said to lie, when nothing else is asked."""
    meaning, asks = leaning.meaning, leaning.words.asks
    put = "?" in meaning.question or asks["verbal_start"].match(leaning.rest)
    said = asks["lies_all"].match(leaning.rest) if put else None
    said = said or asks["lies_none"].match(leaning.rest)
    said = said or (asks["lies_named"].search(leaning.rest) if _named(meaning) else None)
    bare = _bare_field(leaning) if said is None and put else ""
    if meaning.relation.role is not None or leaning.column in ENTRIES or meaning.places:
        bare = ""
    if bare:
        return _field(bare, read)
    if said is None or meaning.relation.role is not None or leaning.column in ENTRIES:
        return ()
    scopes = scopes_in(meaning.places) or _field(leaning.rest[said.end() :], read)
    titles = (getattr(find_place(leaning.register, one), "title", None) for one in scopes)
    known = {word for one in titles if one for word in families(one.text)}
    known |= set(families(said[0]))
    return scopes if all(set(families(word)) <= known for word in leaning.topic) else ()


def _bare_field(leaning: Leaning) -> str:
    """Return the words of "both of them prevention?" that may name a pillar by its field, or ""."""
    found = _ALL_ARE.fullmatch(leaning.bare)
    titles = (one.title.text for one in leaning.register.pillars)
    heads = [re.split(r"\b(?:of|against)\b", fold(one))[0].strip() for one in titles]
    return found["field"] if found and found["field"] in heads else ""


def _field(words: str, read: Read) -> tuple[Locator, ...]:
    """Return the pillar that words name only as its field: "under prevention"."""
    return scopes_in(read(f"{words.strip(' ?.!')} pillar", None).places)


def _named(meaning: Meaning) -> tuple[Locator, ...]:
    """Return the activities that a question names, when they are several."""
    named = tuple(one for one in meaning.places if one.kind == CODE_KINDS[-1])
    return named if len(named) >= _MANY else ()


def _rows(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the activities named, or else the list spoken of."""
    deep = CODE_KINDS[1:]
    named = _named(leaning.meaning)
    if named or not leaning.state.turns:
        return named
    pair = referents.last_two_places(leaning) if leaning.pointing.both else ()
    rows = pair or referents.list_meant(leaning, _MANY) or referents.places_alone(leaning)
    return rows if all(one.kind in deep for one in rows) else ()


def _told(leaning: Leaning) -> tuple[tuple[Locator, ...], ...]:
    """Return the list that the last answer gave, or that it was about."""
    return (leaning.last.items, leaning.last.focus, referents.places_alone(leaning))


def only_lies(leaning: Leaning) -> bool:
    """Whether "how many of the rest lie in Pillar C?" asks no more than where they are."""
    asks = leaning.asks_bodies or leaning.meaning.named or leaning.column in ENTRIES
    return not asks and _LIES.search(leaning.bare) is not None
