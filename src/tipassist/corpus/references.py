"""References to instruments, expanded to single places.

"ACTIP, Articles 1(a), 11, 12(a), (b)" gives four locators; "IV.D.(a)-(I)" gives twelve, its
capital I read as the lower-case L that the OCR meant. Nothing is listed here by content: an instrument is
recognised by the form of its citation.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.corpus.aligned import Aligned
from tipassist.locators import Locator, article, bwp_place, external, paragraph
from tipassist.register.model import Reference

_ACTIP_LIST = re.compile(
    r"\b(?P<name>ACTI?P),?\s*\(?(?:Articles?|Art\.)\s*(?P<list>[\d()a-zI\s,\-–and]*[\d)])"
)
_ARTICLE_OF = re.compile(
    r"\b(?:Articles?|Art\.)\s*(?P<list>\d+(?:\s*\(\w{1,3}\))*)\s*(?:of\s+(?:the\s+)?)?"
    r"(?P<name>[A-Z]{3,}\b|Convention on [A-Z][\w ]*\w)"
)
_APA_LIST = re.compile(r"(?:\bAPA,?\s*)?\bParagraphs?\s*(?P<list>[IVX]+\s*\.[A-Z\d][\w()\s.,\-–]*)")
_BWP_LIST = re.compile(
    r"\bBWP,?\s*(?P<list>[A-Z]\.\s?[a-zI]\.\d+\.\d+(?:\s*[,;\-–]\s*[A-Z]\.\s?[a-zI]\.\d+\.\d+)*)"
)
_PLAN_LIST = re.compile(
    r"(?<![\w.])(?P<name>[A-Z]\w*(?:\s+[\w.]+){0,3}?\s+(?:WP|FYWP)(?:\s+\d{4}\s*-\s*\d{4})?)\s*[;,]\s*"
    r"(?P<label>activity|activities|PA|paragraph|IA)?\.?\s*"
    r"(?P<list>\d+(?:\.\d+)+(?:\s*(?:/|,|and)\s*\d+(?:\.\d+)+)*)"
)
_LABEL_LIST = re.compile(
    r"\b(?P<name>IA|PA)s?\s+(?P<list>\d+(?:\.\d+)+(?:\s*(?:,|and)\s*\d+(?:\.\d+)+)*)"
)
_OTHER = re.compile(
    r"(?<![\w.])(?P<name>(?:[A-Z][\w-]*|of|for|in|on|the|and|from)(?:\s+(?:[A-Z][\w-]*|\d{4}-\d{4}|of|for|in|on|the|and|from))+)"
    r",\s+(?P<place>(?:General Principle|paragraph|Annex|Chapter|Section)\s+[\d.]*\d)"
)
_WORK_PLAN = re.compile(r"^(?P<name>[A-Z][\w ]*Work Plan \d{4})\.?$")

_ARTICLE_ITEM = re.compile(r"(\d+)((?:\s*\(\s*\w{1,3}\s*\))*)|((?:\(\s*\w{1,3}\s*\))+)")
_APA_ITEM = re.compile(
    r"([IVX]+)\s*\.\s*([A-Z]|\d+)\.?((?:\s*,?\s*\(\s*\w{1,3}\s*\))*)|((?:\(\s*\w{1,3}\s*\))+)"
)
_RANGE = re.compile(r"\s*[-–]\s*")


@dataclass(frozen=True, slots=True)
class Found:
    """One reference read from a text.

    Attributes:
        target: The single place.
        start: Offset in the reading text of the words it was read from.
        end: Offset after them.
        oddity: What was irregular in the printed form, or "".
    """

    target: Locator
    start: int
    end: int
    oddity: str = ""


def find_references(text: str) -> tuple[Found, ...]:
    """Find and expand the references in a reading text, in printed order.

    Returns:
        One entry for each single place; a place named twice in one text is given once.
    """
    found: list[Found] = []
    taken: list[tuple[int, int]] = []
    for pattern, expand in _FORMS:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            oddity = _oddity(match)
            found += (Found(target, *match.span(), oddity) for target in expand(match))
    unique: dict[Locator, Found] = {}
    for item in sorted(found, key=lambda item: item.start):
        unique.setdefault(item.target, item)
    return tuple(unique.values())


def references_in(text: Aligned, source: str, via: Locator | None) -> tuple[Reference, ...]:
    """Return the references of a text as register entries with their source spans."""
    return tuple(
        Reference(item.target, via, text.cut(item.start, item.end).spans(source))
        for item in find_references(text.text)
    )


def _oddity(match: re.Match[str]) -> str:
    printed = match.group(0)
    if re.search(r"\bACTP\b", printed):
        return "ACTP is read as ACTIP"
    if re.search(r"\(I\)|\.I\.", printed):
        return "a capital I is read as the lower-case letter l"
    if re.search(r"[IVX]\.[A-Z],\s*\(", printed):
        return "a comma stands between the paragraph and its letter"
    return ""


def _split(letters: str) -> list[str]:
    return [_small(part) for part in re.findall(r"\w+", letters)]


def _small(part: str) -> str:
    return "l" if part == "I" else part


def _articles(match: re.Match[str]) -> Iterator[Locator]:
    name = "ACTIP" if match["name"].startswith("ACT") else match["name"]
    listed, last_number = match["list"], ""
    previous: tuple[str, ...] = ("",)
    after_range = False
    for item in _ARTICLE_ITEM.finditer(listed):
        number, inner, bare = item.groups()
        parts = (number, *_split(inner or "")) if number else (last_number, *_split(bare))
        if after_range:
            yield from (article(name, *between) for between in _between(previous, parts))
        yield article(name, *parts)
        last_number, previous = parts[0], parts
        after_range = bool(_RANGE.match(listed, item.end()))


def _between(first: tuple[str, ...], last: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    *head, low = first
    high = last[-1]
    if low.isdigit() and high.isdigit():
        yield from ((*head, str(value)) for value in range(int(low) + 1, int(high)))
    elif len(low) == len(high) == 1:
        yield from ((*head, chr(value)) for value in range(ord(low) + 1, ord(high)))


def _paragraphs(match: re.Match[str]) -> Iterator[Locator]:
    listed, head = match["list"], ("", "")
    previous: tuple[str, ...] = ("",)
    after_range = False
    for item in _APA_ITEM.finditer(listed):
        roman, letter, inner, bare = item.groups()
        if roman:
            head = (roman, letter)
        for group in _groups(inner if roman else bare):
            parts = (*head, *group)
            if after_range:
                yield from (paragraph("APA", *between) for between in _between(previous, parts))
            yield paragraph("APA", *parts)
            previous = parts
        if roman and not (inner or "").strip(" ,"):
            yield paragraph("APA", *head)
            previous = head
        after_range = bool(_RANGE.match(listed, item.end()))


def _groups(brackets: str | None) -> Iterator[tuple[str, ...]]:
    for group in re.findall(r"\(\s*\w{1,3}\s*\)(?:\(\s*\w{1,3}\s*\))*", brackets or ""):
        yield tuple(_split(group))


def _bohol(match: re.Match[str]) -> Iterator[Locator]:
    codes = re.split(r"\s*([,;\-–])\s*", match["list"])
    places = [bwp_place(code) for code in codes[::2]]
    for number, place in enumerate(places):
        if number and codes[2 * number - 1] in "-–":
            first, last = places[number - 1].split("."), place.split(".")
            if first[:-1] == last[:-1]:
                for between in _between(tuple(first), tuple(last)):
                    yield external("BWP", ".".join(between))
        yield external("BWP", place)


def _plans(match: re.Match[str]) -> Iterator[Locator]:
    name = re.sub(r"\s*-\s*", "-", match["name"]).strip()
    name = re.sub(r"^(?:Ref\.?|See as Ref)\s+", "", name)
    label = {"activities": "activity", None: "PA" if "FYWP" in name else "activity"}
    printed = match["label"]
    for place in re.findall(r"\d+(?:\.\d+)+", match["list"]):
        yield external(name, f"{label.get(printed, printed)} {place}")


def _labels(match: re.Match[str]) -> Iterator[Locator]:
    for place in re.findall(r"\d+(?:\.\d+)+", match["list"]):
        yield external(match["name"], place)


def _others(match: re.Match[str]) -> Iterator[Locator]:
    name = re.sub(r"^(?:of|for|in|on|the|and|from|See|Ibid)\s+", "", match["name"])
    yield external(name, match["place"])


def _work_plan(match: re.Match[str]) -> Iterator[Locator]:
    yield Locator(external("", "").kind, (match["name"],))


_FORMS = (
    (_ACTIP_LIST, _articles),
    (_APA_LIST, _paragraphs),
    (_BWP_LIST, _bohol),
    (_PLAN_LIST, _plans),
    (_LABEL_LIST, _labels),
    (_ARTICLE_OF, _articles),
    (_OTHER, _others),
    (_WORK_PLAN, _work_plan),
)
