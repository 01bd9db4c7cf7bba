"""Descriptions: "the due diligence one", "the one about revisions", told by what it is about."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in
from tipassist.answer.followups.meant import referents
from tipassist.answer.followups.meant.filling import about_places
from tipassist.answer.followups.passages.nearby import ReadTerms
from tipassist.answer.followups.rewriting import reread, words_at
from tipassist.answer.language.words import families
from tipassist.answer.meaning import Column, Meaning
from tipassist.answer.ranking.sentence_fit import share_of
from tipassist.locators import CODE_KINDS, Locator, LocatorKind
from tipassist.register.queries import find_place
from tipassist.types import Role

_LEAST = 0.65
_MANY = 2
_HAVING = (
    r"(?:(?:that|which) (?:is|has) )?(?:with|having|shared with|(?:led|coordinated|run|supported|"
    r"backed|helped) by)"
)
_DOES = r"(?:leads|coordinates|runs|supports|backs|helps(?: with)?)"
_ONE = r"(?:(?:single|only) )?(?:one|row|activity|line|code)"
_LEADS_IN = re.compile(r"^(?:for|on|at|in|of|with|as for)\b[ ,:]*")
_SUPPORTED = re.compile(r"\b(?:(?:supported|backed|helped) by|supports|backs|helps)\b")
_LED = re.compile(r"\b(?:(?:led|coordinated|run) by|leads|coordinates|runs)\b")


def of_described(leaning: Leaning, terms: ReadTerms) -> Meaning | None:
    """Fill in "the due diligence one" with the one thing spoken of that is about it.

    Args:
        leaning: The question.
        terms: Reads topic words as terms of the plan, for the words that stand for others.
    """
    meaning, pointing = leaning.meaning, leaning.pointing
    asks = leaning.words.asks
    rest = re.sub(r" [-–] ", ", ", leaning.rest)
    found = asks["described_one"].search(rest)
    found = found or asks["described_about"].search(rest)
    found = found or asks["described_back"].search(rest)
    which = asks["described_which"].search(rest) if _tells_items(leaning) else None
    found = found or which
    if found is None or pointing.picks or meaning.named or meaning.places:
        return None
    told = set(families(found["words"]))
    inside = [word for word in leaning.topic if set(families(word)) <= told]
    wanted = {one for word in inside for one in families(word)}
    held = [one for one in _spoken_of(leaning) if wanted and wanted <= _words_of(one, leaning)]
    held = held or _in_other_words(inside, terms, leaning)
    if len(held) != 1 and found is not which:
        listed = codes_in(referents.list_meant(leaning, _MANY)) if wanted else ()
        held = [one for one in listed if told <= words_at(leaning.register, one)] or held
    if not held or (len(held) > 1 and found is not which):
        return None
    topic = tuple(word for word in leaning.topic if word not in inside)
    left = f"{rest[: found.start()]} {rest[found.end() :]}"
    asked = replace(meaning, topic=topic, column=_column_asked(left, leaning))
    return about_places(leaning.saying(asked), tuple(held))


def _column_asked(left: str, leaning: Leaning) -> Column:
    """Return the field that the words beside a description ask for: "what gets counted"."""
    left = _LEADS_IN.sub("", left.strip(" ,;:-"))
    if leaning.words.asks["measured"].match(left):
        return Column.INDICATORS
    if leaning.words.asks["planned"].match(left):
        return Column.PROJECTS
    return leaning.meaning.column


def of_provision_for(leaning: Leaning) -> Meaning | None:
    """Fill in "which paragraph is it for remedies?": the references of the row that says so."""
    found = leaning.whole("provision_for")
    listed = codes_in(referents.list_meant(leaning, _MANY)) if found else ()
    if found is None or leaning.meaning.named or leaning.meaning.places:
        return None
    small = leaning.words.empty | leaning.words.scope
    told = [word for word in found["words"].split() if word not in small]
    wanted = {one for word in told for one in families(word)}
    held = [one for one in listed if wanted and wanted <= _words_of(one, leaning)]
    if len(held) != 1:
        return None
    asked = replace(leaning.meaning, column=Column.REFERENCES)
    return about_places(leaning.saying(asked), tuple(held))


def of_one_with(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "the one with SOMTC, what's it about?" with the code of the list that has it.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    named, core = leaning.meaning.bodies, leaning.pointing.core
    if len(named) != 1 or leaning.meaning.places:
        return None
    words = rf"(?:the )?{re.escape(named[0].words)}"
    told = rf"{_HAVING} {words}|(?:(?:that|which) )?{words} {_DOES}"
    found = re.search(rf"\b(?:the|that) {_ONE} (?:{told})", core, re.IGNORECASE)
    role = Role.SUPPORTING if found and _SUPPORTED.search(found[0]) else None
    role = Role.COORDINATING if found and _LED.search(found[0]) else role
    listed = codes_in(referents.list_meant(leaning, _MANY)) if found else ()
    places = ((one, leaning.register.activity(str(one))) for one in listed)
    held = [
        one
        for one, row in places
        if row and any(e.body == named[0].body and role in (None, e.role) for e in row.bodies)
    ]
    if found is None or len(held) != 1:
        return None
    return reread(f"{core[: found.start()]}{held[0]}{core[found.end() :]}", leaning, read)


def _in_other_words(words: list[str], terms: ReadTerms, leaning: Leaning) -> list[Locator]:
    """Return the one thing spoken of that says most in other words: "the one about kids"."""
    own = terms(words, " ".join(words)) if words else ()
    spoken = _spoken_of(leaning) if own else iter(())
    shares = {one: share_of(_text_of(one, leaning), own) for one in spoken}
    most = max(shares.values(), default=0.0)
    found = [one for one, share in shares.items() if share == most >= _LEAST]
    return found if len(found) == 1 else []


def _tells_items(leaning: Leaning) -> bool:
    """Whether the last answer told items of a section, and points to them."""
    told = [one for one in leaning.last.cited if _is_item(one)]
    points = leaning.pointing.points or leaning.rest.startswith("which one")
    return len(told) > 1 and not leaning.last.items and points


def _spoken_of(leaning: Leaning) -> Iterator[Locator]:
    """Yield each outcome, activity and item of a section asked about or told, the last first."""
    found: dict[Locator, None] = {}
    for turn in leaning.state.newest_first:
        found |= dict.fromkeys((*turn.meaning.places, *turn.items, *turn.cited))
    for one in found:
        if one.kind in CODE_KINDS[1:] or _is_item(one):
            yield one


def _is_item(place: Locator) -> bool:
    return place.kind is LocatorKind.SECTION and len(place.parts) > 1


def _words_of(place: Locator, leaning: Leaning) -> set[str]:
    return set(families(_text_of(place, leaning)))


def _text_of(place: Locator, leaning: Leaning) -> str:
    wording = getattr(find_place(leaning.register, place), "wording", None)
    return wording.text if wording else ""
