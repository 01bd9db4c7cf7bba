"""Marked: where a footnote spoken of is marked; the articles, and the words, of a place told."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, codes_in
from tipassist.answer.followups.meant import referents
from tipassist.answer.followups.meant.filling import about_places
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import listing
from tipassist.answer.meaning import BESIDE, Column, Form, Meaning
from tipassist.locators import Locator, LocatorKind, code
from tipassist.register.queries import find_place

_LEGAL = re.compile(r"\b(?:legal|treaty|treaties|convention)\b")
_THE_ONE = re.compile(
    r"\bthe (?!(?:exact|full|precise|original|literal|whole|entire|complete|printed|same|text"
    r"|wording|words?)\b)([a-z0-9]+)"
)
_MANY = 12
_DEPTHS = {"pillar": 1, "outcome": 2}


def of_marked(leaning: Leaning) -> Meaning | None:
    """Fill in "which outcome is it attached to?" and "who leads there?" after a footnote."""
    focus, meaning = leaning.last.focus, leaning.meaning
    where = leaning.words.asks["marked_where"].search(leaning.rest)
    level = (where["level"] or where["level_of"]) if where else ""
    other = tuple(one for one in leaning.topic if one.lower() != level)
    about = leaning.saying(replace(meaning, topic=other)) if level else leaning
    if len(focus) != 1 or focus[0].kind is not LocatorKind.FOOTNOTE or about.has_subject:
        return None
    note = find_place(leaning.register, focus[0])
    marked: tuple[Locator, ...] = getattr(note, "marked_in", ())
    if where and marked:
        places = _above(marked, _DEPTHS.get(level or "", 0))
        bare = replace(meaning, column=Column.NONE, form=Form.WHAT, topic=other)
        asked = about_places(leaning.saying(bare), places)
        return replace(asked, form=Form.WHAT)
    codes = codes_in(marked)
    role = leaning.asks_bodies or meaning.relation.role is not None
    asks = role or leaning.column in (Column.PROJECTS, Column.INDICATORS, Column.EXAMPLES)
    asks = asks and (leaning.column not in ENTRIES or not leaning.asks_references)
    return about_places(leaning, codes) if codes and asks else None


def of_provision(leaning: Leaning) -> Meaning | None:
    """Fill in "which APA paragraph goes with it?", "based on which article?".

    It is asked what the place refers to, or its outcome.
    """
    meaning, picks = leaning.meaning, bool(leaning.pointing.ordinal)
    focus = codes_in(referents.picked_places(leaning) if picks else leaning.last.focus)
    focus = focus or _headed_item(leaning)
    bare = leaning.whole("bare_basis") is not None
    asked = bare or leaning.words.asks["provision"].search(leaning.rest) is not None
    asked = asked or leaning.whole("taken_from") is not None
    if picks and meaning.instrument_names:
        asked = asked or leaning.words.asks["cites"].search(leaning.rest) is not None
    if len(focus) != 1 or not asked or not (bare or picks or leaning.pointing.one):
        return None
    if meaning.instruments:
        return None
    above_said = re.search(r"\b(?:outcome|pillar)\b", leaning.rest)
    if meaning.named or meaning.places or leaning.asks_who or above_said:
        return None
    above = _above(codes_in(focus), _DEPTHS["outcome"])
    wide = (*focus, *(one for one in above if one != focus[0]))
    legal = _LEGAL.search(leaning.rest) is not None and not meaning.instrument_names
    own = not legal and _refers(leaning, focus[0], meaning.instrument_names)
    places = focus if own else wide
    found = about_places(leaning.saying(replace(meaning, column=Column.REFERENCES)), places)
    cues = found.cues - {BESIDE}  # "What is the origin of it?" alone would be of something else.
    return replace(found, instrument_names=meaning.instrument_names, cues=cues)


def of_quoted(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "quote it please", "read me the third" with the one item, or the code, meant.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asked = leaning.whole("quotes_it")
    if asked is None:
        return None
    the_one = next((one for one in _THE_ONE.findall(asked[0])), "")
    at = leaning.words.ordinals.get(the_one, 0)
    if the_one and not at:
        return None
    focus = leaning.last.focus
    told = _headed_item(leaning) or codes_in(focus) or focus
    item = _placed(leaning, at) if at else told
    few = 1 if at or not leaning.pointing.lists | leaning.pointing.many else _MANY
    if not 0 < len(item) <= few:
        return None
    return reread(f"What does {listing(map(str, item))} say?", leaning, read)


def _placed(leaning: Leaning, at: int) -> tuple[Locator, ...]:
    """Return what stands at a position of the list spoken of, whatever is said behind it."""
    pointing = replace(leaning.pointing, ordinal=at)
    return referents.picked_places(replace(leaning, pointing=pointing))


def _headed_item(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the one item of a section with a heading that was told: a principle; or nothing."""
    places = ((one, find_place(leaning.register, one)) for one in leaning.last.cited)
    found = tuple(
        one for one, part in places if len(one.parts) > 1 and getattr(part, "heading", None)
    )
    return found if len(found) == 1 and set(leaning.last.focus) <= set(found) else ()


def _refers(leaning: Leaning, place: Locator, names: tuple[str, ...]) -> bool:
    """Whether a place refers to one of the instruments named, or to any for no name."""
    found = getattr(find_place(leaning.register, place), "references", ())
    told = [one.target.parts[0] for one in found]
    return any(one in told for one in names) if names else bool(told)


def _above(marked: tuple[Locator, ...], depth: int) -> tuple[Locator, ...]:
    """Return the outcomes or pillars of the places where a mark stands; the places for 0."""
    codes = codes_in(marked)
    if not depth or not codes:
        return marked
    return tuple(dict.fromkeys(code(".".join(one.parts[:depth])) for one in codes))
