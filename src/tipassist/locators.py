"""The locator grammar: the names of citable places.

Reading is tolerant (`c13`, "D 2 3", "outcome A-4", "art 12 para e"); printing is exact. A locator
says nothing about whether the place exists: that is the register's question.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias
from urllib.parse import quote


class LocatorKind(StrEnum):
    """What kind of place a locator names."""

    PILLAR = "pillar"
    OUTCOME = "outcome"
    ACTIVITY = "activity"
    SECTION = "section"
    FOOTNOTE = "footnote"
    GLOSSARY = "glossary"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    EXTERNAL = "external"


SCOPE_KINDS = (LocatorKind.PILLAR, LocatorKind.OUTCOME)
CODE_KINDS = (*SCOPE_KINDS, LocatorKind.ACTIVITY)
INSTRUMENT_KINDS = (LocatorKind.ARTICLE, LocatorKind.PARAGRAPH, LocatorKind.EXTERNAL)


@dataclass(frozen=True, slots=True, order=True)
class Locator:
    """One citable place.

    Attributes:
        kind: The kind of place.
        parts: Its components, outermost first: `("A", "2", "6")`, `("F", "1", "a")`, `("14",)`,
            `("SLOM",)`; for other instruments the first part is the instrument's short name:
            `("ACTIP", "14", "7", "a")`, `("APA", "IV", "A", "e")`, `("BWP", "A.a.1.1")`.
    """

    kind: LocatorKind
    parts: tuple[str, ...]

    def __str__(self) -> str:
        head, *rest = self.parts
        match self.kind:
            case LocatorKind.PILLAR | LocatorKind.OUTCOME | LocatorKind.ACTIVITY:
                return ".".join(self.parts)
            case LocatorKind.SECTION:
                return f"Section {'.'.join(self.parts)}"
            case LocatorKind.FOOTNOTE:
                return f"Footnote {head}"
            case LocatorKind.GLOSSARY:
                return f"Glossary {head}"
            case LocatorKind.ARTICLE:
                return f"{head} Art. {rest[0]}{_bracketed(rest[1:])}"
            case LocatorKind.PARAGRAPH:
                return f"{head} {_of_plan(rest)}"
            case LocatorKind.EXTERNAL:
                return " ".join(self.parts).replace(" (", "(")

    @property
    def parent(self) -> "Locator | None":
        """The enclosing place in the same document, or None at the top."""
        match self.kind:
            case LocatorKind.ACTIVITY:
                return Locator(LocatorKind.OUTCOME, self.parts[:2])
            case LocatorKind.OUTCOME:
                return Locator(LocatorKind.PILLAR, self.parts[:1])
            case LocatorKind.SECTION if len(self.parts) > 1:
                return Locator(LocatorKind.SECTION, self.parts[:-1])
            case LocatorKind.ARTICLE | LocatorKind.PARAGRAPH if len(self.parts) > 2:
                return Locator(self.kind, self.parts[:-1])
            case LocatorKind.EXTERNAL:
                return self._external_parent()
            case _:
                return None

    def _external_parent(self) -> "Locator | None":
        *around, last = self.parts
        if last.startswith("§") and "." in last:
            return Locator(self.kind, (*around, last.rpartition(".")[0]))
        return Locator(self.kind, tuple(around)) if len(self.parts) > 2 else None

    def contains(self, other: "Locator") -> bool:
        """Whether `other` is this place or lies inside it."""
        return self in other.lineage()

    def lineage(self) -> Iterator["Locator"]:
        """Yield this place and the places that enclose it, the widest last."""
        here: Locator | None = self
        while here is not None:
            yield here
            here = here.parent


def anchor(place: object) -> str:
    """Return the id of a place on the page of its document, as citations name it."""
    return str(place).replace(" ", "-")


def document_address(document: str, place: object, edition: str = "") -> str:
    """Return the link to a place in its document on the pages, without host.

    Args:
        document: Document id.
        place: The place.
        edition: An edition other than the current one; "" for that.
    """
    query = f"?edition={quote(edition, safe='')}" if edition else ""
    return f"/documents/{document}{query}#{anchor(place)}"


Reader: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str]], Locator]]
"""A form in which places are written, and what makes a locator of it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A locator found in running text, with the character offsets of its words."""

    locator: Locator
    start: int
    end: int


def _bracketed(parts: tuple[str, ...] | list[str]) -> str:
    return "".join(f"({part})" for part in parts)


def _of_plan(parts: list[str]) -> str:
    """Write a place of a plan of action: part and section, then its paragraphs in brackets."""
    depth = 2 if len(parts) > 1 and not parts[1].islower() else 1
    lead = ".".join(parts[:depth])
    return (
        f"({lead}){_bracketed(parts[1:])}" if lead.islower() else lead + _bracketed(parts[depth:])
    )


@lru_cache(maxsize=10_000)
def code(text: str) -> Locator:
    """Return the locator of an exact plan code such as `A`, `A.1` or `A.1.1`."""
    parts = tuple(text.split("."))
    kinds = (LocatorKind.PILLAR, LocatorKind.OUTCOME, LocatorKind.ACTIVITY)
    return Locator(kinds[len(parts) - 1], parts)


def section(*parts: str) -> Locator:
    """Return the locator of a prose section or of an item in it."""
    return Locator(LocatorKind.SECTION, parts)


def footnote(number: int) -> Locator:
    """Return the locator of a footnote."""
    return Locator(LocatorKind.FOOTNOTE, (str(number),))


def glossary(term: str) -> Locator:
    """Return the locator of a glossary entry."""
    return Locator(LocatorKind.GLOSSARY, (term,))


def article(instrument: str, number: str, *inner: str) -> Locator:
    """Return the locator of an article, or of a paragraph inside it."""
    return Locator(LocatorKind.ARTICLE, (instrument, number, *inner))


def paragraph(instrument: str, *parts: str) -> Locator:
    """Return the locator of a numbered paragraph of a plan of action."""
    return Locator(LocatorKind.PARAGRAPH, (instrument, *parts))


def external(instrument: str, *places: str) -> Locator:
    """Return the locator of a place in a document cited by its own numbering, outermost first.

    A place in brackets stands without a blank after the one before it: `PACT Annex I Art. 2(1)`.
    """
    return Locator(LocatorKind.EXTERNAL, (instrument, *places))


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
    r"([IVX]{1,4})[\s.]+([A-Z]|\d{1,2})(?![A-Za-z])\.?,?\s*((?:\(\s*\w{1,3}\s*\)\s*)*|[a-z]\b)"
)
_PARAGRAPH = re.compile(
    rf"(?:\bAPA\b[\s,]*(?:para(?:graph)?s?\.?\s*)?|\bpara(?:graph)?s?\.?\s*){_PLACE_IN_PLAN}",
    _FLAGS,
)
_PARAGRAPH_BARE = re.compile(rf"(?<![\w.])(?=(?-i:[IVX]+\.[A-Z\d])){_PLACE_IN_PLAN}", _FLAGS)
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
_CODE_THREE = re.compile(
    r"(?<![\w.])(?<!\w['’])([A-Z])[\s.\-_]*(\d{1,2})[\s.\-_]+(\d{1,2})(?![\w%])(?!\.\d)", _FLAGS
)
_CODE_COMPACT = re.compile(
    r"(?<![\w.])([A-Z])([1-9])([1-9])(?![\w.%])|(?<=['\"‘“])([A-Z]) ([1-9])([1-9])(?=['\"’”])",
    _FLAGS,
)
_CODE_TWO = re.compile(
    r"(?<![\w.])(?<!\w['’])(?:([A-Z])[.\-_]|([A-Z])|([B-Z])\s)(\d{1,2})(?![\w%])(?!\.\d)", _FLAGS
)
_PILLAR = re.compile(
    r"\bpillars?\b\s*:?\s*([A-Z])(?!\w|['’](?!s\b)|\.\d)|(?<![\w.'’])([B-Z])\s+pillar\b", _FLAGS
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
