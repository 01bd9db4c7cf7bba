"""Reads the places that people and documents name, in every form they are written in.

Reading is tolerant: `c13`, "D 2 3", "outcome A-4", "art 12 para e" (`locators` prints exactly).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from tipassist.locators import (
    Locator,
    LocatorKind,
    article,
    external,
    footnote,
    glossary,
    paragraph,
    section,
)

Reader: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str]], Locator]]
"""A form in which places are written, and what makes a locator of it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A locator found in running text, with the character offsets of its words."""

    locator: Locator
    start: int
    end: int


_SEP = r"[\s.\-_]*"
_WORD = r"(?:activit(?:y|ies)|programmes?|outcomes?|pillars?|codes?|priority\s+outcomes?)"
_INNER = (
    r"(?:[\s.,]*(?:para(?:graph)?s?\.?\s*)?(?:\(\s*\w{1,3}\s*\)|(?<=[\s.])(?:\d{1,2}|[a-z])\b))"
)
_FLAGS = re.IGNORECASE

_FOOTNOTE = re.compile(
    r"\b(?:foot\s*-?\s*notes?|fn|note)\.?\s*(?:no\.?|number|#)?\s*(\d{1,3})\b", _FLAGS
)
_SECTION = re.compile(
    r"(?<!\w)(?:sections?\b|sect?\b\.?|§)\s*(?P<letter>[IVX]{2,5}|[A-Z])(?![A-Za-z])"
    r"(?P<inner>\s(?P<spaced>\d{1,2})(?!\d|\.\d)(?:[\s.\-]?\(?[a-z]\)?(?![A-Za-z]))?"
    r"|[.\-]?\(?\d{1,2}\)?(?!\d|\.\d)(?:[.\-]?\(?[a-z]\)?(?![A-Za-z])"
    r"(?:[.\-]?\(?[ivx]{1,4}\)?(?![A-Za-z]))?)?"
    r"|(?:\.[A-Za-z]|\s?\([a-z]\))(?![A-Za-z]))?",
    _FLAGS,
)
_SECTION_BARE = re.compile(r"(?<![\w.])([A-Z])\.(\d{1,2})[.(]+([a-z])\)?(?![\w])")
_GLOSSARY = re.compile(r"\bglossary\s*(?::|term|entry|of)?\s+(\S.*?)\s*$", _FLAGS)
_ARTICLE = re.compile(
    rf"(?:\b(?P<before>ACTIP|AHRD|CRC)(?:'s)?\s*,?\s+)?\b(?:articles?|arts?)\.?\s*(?P<number>\d{{1,3}})(?P<inner>{_INNER}*)"
    r"(?:\s*(?:,|of|in|from|under)?\s*(?:the\s+)?(?P<after>ACTIP|AHRD|CRC)\b)?",
    _FLAGS,
)
_CONVENTION = r"(?P<name>(?-i:Convention(?: (?:on|of|the|for|and|against|in|[A-Z]\w*)){1,20}))"
_ARTICLE_LONG = re.compile(
    rf"\b{_CONVENTION},?\s+(?:articles?|arts?)\.?\s*(?P<number>\d{{1,3}})(?P<inner>{_INNER}*)"
    rf"|\b(?:articles?|arts?)\.?\s*(?P<number2>\d{{1,3}})(?P<inner2>{_INNER}*)\s*(?:of\s+)?(?:the\s+)?"
    rf"{_CONVENTION.replace('name', 'name2')}",
    _FLAGS,
)
_ARTICLE_BARE = re.compile(
    r"(?<![\w.(§-])(?P<number>\d{1,2})(?P<inner>(?:\((?:\d{1,2}|[a-z])\))+)(?![\w(])"
    r"(?:\s*(?:,|of|in|from|under)?\s*(?:the\s+)?(?P<after>ACTIP|AHRD|CRC)\b)?(?P<before>)",
    _FLAGS,
)
_ARTICLE_SHORT = re.compile(rf"\bACTIP\s+(\d{{1,3}})({_INNER}*)", _FLAGS)
_PLACE_IN_PLAN = (
    r"([IVX]{1,4})[\s.]+([A-Z]|\d{1,2})(?![A-Za-z])\.?,?"
    r"\s*((?:\(\s*\w{1,3}\s*\)\s*)+|[b-hj-z]\b(?!['’.])|)"
)
_PARAGRAPH = re.compile(
    rf"(?:\bAPA\b[\s,]*(?:para(?:graph)?s?\.?\s*)?|\bpara(?:graph)?s?\.?\s*){_PLACE_IN_PLAN}",
    _FLAGS,
)
_PARAGRAPH_BARE = re.compile(
    rf"(?<![\w.])(?=(?-i:[IVX]+\.[A-Z\d]|[ivx]{{2,4}}\.[a-z]\([a-z]\))){_PLACE_IN_PLAN}", _FLAGS
)
_BWP = re.compile(
    r"(?:\b(?P<name>BWP\d?)\b\s*,?\s*(?=[A-Z])|(?<![\w.])(?=[A-D]))"
    r"(?P<place>[A-Z]\s*\.\s*[a-zI]\s*\.\s*\d+\s*\.\s*\d+)",
    _FLAGS,
)
_FYWP = re.compile(
    r"\b(?:AICHR\s+)?FYWP(?:\s+(\d{4}\s*-\s*\d{4}))?\s*,?\s*(?:PA\s*)?(\d+(?:\.\d+)+)", _FLAGS
)
_LABELLED = re.compile(r"\b(IA|PA)s?\s*(\d+(?:\.\d+)+)", _FLAGS)
_MYANMAR = re.compile(
    r"\bMyanmar(?:'s)?\s+(?:(\d{4})\s+)?(?:TIP\s+)?(?:WP|work\s*plan|plan)\s*[;,]?\s*(?:activit(?:y|ies)\s*)?(\d+(?:\.\d+)+)",
    _FLAGS,
)
_CODE_CUED = re.compile(
    rf"\b{_WORD}\s*:?\s*([A-Z]){_SEP}(\d{{1,2}})(?:[\s.\-_]+(\d{{1,2}}))?(?![\w(])", _FLAGS
)
_ALONE = r"(?<![\w.])(?<![A-Za-z]{2}-)"
"""Where a code can begin: not in a name such as "HUB-M2"."""
_CODE_THREE = re.compile(
    rf"{_ALONE}(?<!\w['’])([A-Z])[\s.\-_]*(\d{{1,2}})[\s.\-_]+(\d{{1,2}})(?![\w%])(?!\.\d)",
    _FLAGS,
)
_CODE_COMPACT = re.compile(
    rf"{_ALONE}([A-Z])([1-9])([1-9])(?![\w.%])"
    r"|(?<=['\"‘“])([A-Z]) ([1-9])([1-9])(?=['\"’”])",
    _FLAGS,
)
_CODE_TWO = re.compile(
    rf"{_ALONE}(?<!\w['’])(?:([A-Z])[.\-_]|([A-Z])|([B-Z])\s)(\d{{1,2}})(?![\w%])(?!\.\d)",
    _FLAGS,
)
_I_DO = (
    r"i (?:(?:only|just|also|still|really|now) )?(?:need|want|require|am|would|will|could|can|must"
    r"|should|shall|may|might|do|did|don't|see|saw|think|believe|guess|mean|know|read|count(?:ed)?|found"
    r"|find|ask(?:ed)?|look(?:ed)?|work|use|like|hope|wonder|heard|hear|understand|have (?:to|in)"
    r"|put|prepare|cover|manage|take (?:it|that)|assume|suppose|gather|presume|reckon|imagine"
    r"|remember|recall)\b"
)
_PILLAR = re.compile(
    rf"\bpillars?\b\s*:?\s*(?!{_I_DO})([A-Z])(?!\w|['’](?!s\b)|\.\d)|"
    r"(?<![\w.'’])([B-Z])\s+pillar\b",
    _FLAGS,
)
_NAMED_PLACE = re.compile(
    r"([A-Z][\w-]*(?: [\w-]+)+) "
    r"((?:General Principle|paragraph|Annex|Chapter|Section) \d+(?:\.\d+)*)"
)
_NAMED_PLAN = re.compile(r"[A-Z][\w ]* Work Plan \d{4}")
_PILLAR_ONLY = re.compile(r"\s*([A-Z])\s*\.?\s*", _FLAGS)


def inner_parts(text: str) -> tuple[str, ...]:
    """Return the labels of paragraphs and items: of "(7)(a)" and "para 7 (a)" 7 and a."""
    words = re.sub(r"para(?:graph)?s?", " ", text, flags=_FLAGS)
    return tuple(part.lower() for part in re.findall(r"\w+", words))


def _outcome_or_activity(letter: str, first: str, second: str | None) -> Locator:
    parts = (letter.upper(), str(int(first)))
    if second is None:
        return Locator(LocatorKind.OUTCOME, parts)
    return Locator(LocatorKind.ACTIVITY, (*parts, str(int(second))))


def _cued(match: re.Match[str]) -> Locator:
    letter, first, second = match.groups()
    compact = re.search(r"[A-Z](\d)(\d)$", match.group(0).strip(), _FLAGS)
    if compact and second is None:
        first, second = compact.groups()
    return _outcome_or_activity(letter, first, second)


def _section(match: re.Match[str]) -> Locator:
    inner = re.findall(r"\d+|[A-Za-z]+", match["inner"] or "")
    capital = len(inner) == 1 and match["letter"].isupper()
    return section(
        match["letter"].upper(), *(inner if capital else (part.lower() for part in inner))
    )


def _article(match: re.Match[str]) -> Locator:
    named = match["after"] or match["before"] or "ACTIP"
    return article(named.upper(), match["number"], *inner_parts(match["inner"]))


def _article_long(match: re.Match[str]) -> Locator:
    name = match["name"] or match["name2"]
    number = match["number"] or match["number2"]
    return article(name, number, *inner_parts(match["inner"] or match["inner2"] or ""))


def _paragraph(match: re.Match[str]) -> Locator:
    return paragraph("APA", match[1].upper(), match[2].upper(), *inner_parts(match[3]))


_READERS: tuple[Reader, ...] = (
    (_FOOTNOTE, lambda m: footnote(int(m[1]))),
    (_BWP, lambda m: external((m["name"] or "BWP").upper(), bwp_place(m["place"]))),
    (_FYWP, lambda m: external(f"AICHR FYWP {_years(m[1])}".strip(), f"PA {m[2]}")),
    (_LABELLED, lambda m: external(m[1].upper(), m[2])),
    (
        _MYANMAR,
        lambda m: external(
            " ".join(("Myanmar", *filter(None, (m[1],)), "TIP WP")), f"activity {m[2]}"
        ),
    ),
    (_SECTION, _section),
    (_PARAGRAPH, _paragraph),
    (_SECTION_BARE, lambda m: section(m[1], m[2], m[3])),
    (_ARTICLE_LONG, _article_long),
    (_ARTICLE, _article),
    (_ARTICLE_SHORT, lambda m: article("ACTIP", m[1], *inner_parts(m[2]))),
    (_PARAGRAPH_BARE, _paragraph),
    (_ARTICLE_BARE, _article),
    (_CODE_CUED, _cued),
    (_CODE_COMPACT, lambda m: _outcome_or_activity(*(one for one in m.groups() if one))),
    (_CODE_THREE, lambda m: _outcome_or_activity(m[1], m[2], m[3])),
    (_CODE_TWO, lambda m: _outcome_or_activity(m[1] or m[2] or m[3], m[4], None)),
    (_PILLAR, lambda m: Locator(LocatorKind.PILLAR, ((m[1] or m[2]).upper(),))),
)


def _years(text: str | None) -> str:
    return re.sub(r"\s", "", text or "")


def bwp_place(text: str) -> str:
    """Return a Bohol work plan code in its exact form: capital pillar, small theme, numbers.

    The plan prints a lower-case L as a capital I ("A.I.1.3"), which is read as the letter meant.
    """
    pillar, theme, *numbers = re.sub(r"\s", "", text).split(".")
    return ".".join((pillar.upper(), "l" if theme == "I" else theme.lower(), *numbers))


def find(text: str, readers: tuple[Reader, ...] = ()) -> tuple[Mention, ...]:
    """Find the locators written in running text.

    Args:
        text: Any text, such as a question.
        readers: Readers of the names of further documents (`instrument_places.readers_of`).

    Returns:
        The mentions in reading order; they never overlap.
    """
    taken = [False] * len(text)
    found: list[Mention] = []
    for pattern, read in (*readers, *_READERS):
        for match in pattern.finditer(text):
            start, end = match.start(), match.start() + len(match.group(0).rstrip(" ,;\t\n"))
            if not any(taken[start:end]):
                found.append(Mention(read(match), start, end))
                taken[start:end] = [True] * (end - start)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _whole(text: str, readers: tuple[Reader, ...]) -> Iterator[Locator]:
    if only := _PILLAR_ONLY.fullmatch(text):
        yield Locator(LocatorKind.PILLAR, (only[1].upper(),))
    if entry := _GLOSSARY.fullmatch(text.strip()):
        yield glossary(entry[1])
    if place := _NAMED_PLACE.fullmatch(text.strip()):
        yield external(place[1], place[2])
    if plan := _NAMED_PLAN.fullmatch(text.strip()):
        yield Locator(LocatorKind.EXTERNAL, (plan[0],))
    stripped = text.strip().strip(".?!,;:")
    for mention in find(stripped, readers):
        if stripped[: mention.start].strip() == "" and stripped[mention.end :].strip() == "":
            yield mention.locator


def parse(text: str, readers: tuple[Reader, ...] = ()) -> Locator | None:
    """Read a text that is one locator and nothing else.

    Args:
        text: For example `A.2.6`, `c13`, `outcome A-4`, `Section F.1.a`, `fn 14`, `apa IV.A(e)`.
        readers: Readers of the names of further documents (`instrument_places.readers_of`).

    Returns:
        The locator, or None when the text is not exactly one locator.
    """
    return next(_whole(text, readers), None)
