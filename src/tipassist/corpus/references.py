"""References to instruments, expanded to single places.

"ACTIP, Articles 1(a), 11, 12(a), (b)" gives four locators; "IV.D.(a)-(I)" gives twelve, its
capital I read as the lower-case L that the OCR meant. An instrument is recognised by the form of
its citation.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tipassist.corpus.aligned import Aligned
from tipassist.locator_reading import bwp_place
from tipassist.locators import Locator, LocatorKind, article, external, paragraph
from tipassist.register.model import Reference

_AND_ARTICLE = r"(?<=and )(?:Articles?|Art\.)(?=\s*\d+(?:\s*\(\w{1,3}\))*(?!\w|\(|\s+of\b))"
_ARTICLE_LIST = re.compile(
    r"\b(?P<name>[A-Z]{3,}),?\s*\(?(?:Articles?|Art\.)\s*"
    rf"(?P<list>\d(?:[\d()a-zI\s,\-–]|{_AND_ARTICLE})*[\d)]|\d)"
)
_ARTICLE_NAMED = re.compile(
    r"(?<![\w.])(?P<name>[A-Z][\w-]*(?:\s+(?:on|of|the|for|and|against|in|[A-Z][\w-]*)){0,20}?\s+[A-Z][\w-]*)"
    r",?\s*\(?(?:Articles?|Art\.)\s*(?P<list>\d[\d()a-zI\s,\-–]*[\d)]|\d)"
)
_ARTICLE_OF = re.compile(
    r"\b(?:Articles?|Art\.)\s*(?P<list>\d+(?:\s*\(\w{1,3}\))*)\s*(?:of\s+(?:the\s+)?)?"
    r"(?P<name>[A-Z]{3,}\b|Convention(?:\s+(?:on|of|the|for|and|against|in|[A-Z]\w*)){0,20}\s+[A-Z]\w*)"
)
_IBID = re.compile(
    r"\bIbid\.?,?\s+(?:(?:Articles?|Art\.)\s*(?P<list>\d+(?:\s*\(\w{1,3}\))*)"
    r"|(?P<place>(?:General Principle|paragraph|Annex|Chapter|Section)\s+\d+(?:\.\d+)*))"
)
_BARE_IBID = re.compile(r"\W*[Ii]bid(?:em)?\W*")
_APA_LIST = re.compile(r"(?:\bAPA,?\s*)?\bParagraphs?\s*(?P<list>[IVX]+\s*\.[A-Z\d][\w()\s.,\-–]*)")
_BWP_LIST = re.compile(
    r"\b(?P<name>BWP\d?),?\s*(?P<list>[A-Z]\.\s?[a-zI]\.\d+\.\d+(?:\s*[,;\-–]\s*[A-Z]\.\s?[a-zI]\.\d+\.\d+)*)"
)
_CODE = r"[A-Z]\.\s?\d{1,2}(?:\.\s?\d{1,2}){1,2}"
_CODED_LIST = re.compile(
    r"(?<![\w.-])(?P<name>[A-Z]{2,}\s\d{1,2}(?:\.\d)?|[A-Z]*(?:WP|NPA|POA)\d?),?\s*"
    rf"(?:activit(?:y|ies)\s+)?(?P<list>{_CODE}(?:\s*(?:[,;/–-]|and\b)\s*{_CODE})*)(?![\w.]\w)"
)
_PLAN_LIST = re.compile(
    r"(?<![\w.])(?P<name>[A-Z]\w*(?:\s+[\w.]+){0,3}?\s+(?:WP|FYWP|NPA|NAP|NPOA|NPoA|AP|POA)"
    r"(?:\s+\d{4}\s*-\s*\d{4})?)\s*[;,]\s*"
    r"(?P<label>activity|activities|PA|paragraph|IA|task)?\.?\s*"
    r"(?P<list>\d+(?:\.\d+)+(?:\s*(?:/|,|and)\s*\d+(?:\.\d+)+)*)"
)
_LABEL_LIST = re.compile(
    r"\b(?P<name>IA|PA)s?\s+(?P<list>\d+(?:\.\d+)+(?:\s*(?:,|and)\s*\d+(?:\.\d+)+)*)"
)
_DATE = r"(?:\d{1,2}\s+)?(?:[–-]\s*\d{1,2}\s+)?[A-Z][a-z]{2,8}\s+\d{4}"
_NUMBER = r"(?:\d+(?:\.\d+)*|[A-Z]\b|[IVX]+\b)"
_OTHER = re.compile(
    r"(?<![\w.])(?P<name>(?:[A-Z][\w-]*['’]?|of|for|in|on|the|and|from)"
    r"(?:\s+(?:[A-Z][\w-]*['’]?|\d{4}(?:\s*[-–]\s*\d{4})?|of|for|in|on|the|and|from|by|to|with|against)){1,25})"
    rf"(?:(?:,\s+[A-Z][\w-]*(?:\s[A-Z][\w-]*){{0,3}})?,\s+{_DATE})?"
    r",\s+(?P<label>General Principle|paragraph|[Aa]nnex|[Cc]hapter|[Ss]ection|[Pp]art|rule|item"
    r"|activity|activitie|action|line|point|output|measure|recommendation|target|task|clause|page)(?:s|es)?\s+"
    rf"(?P<list>{_NUMBER}(?:\s*(?:,|and\b|[–-])\s*{_NUMBER})*)"
)
_MEETING = "".join(rf"(?<!\d{one} )" for one in ("st", "nd", "rd", "th"))
_PLACE_LIST = re.compile(
    rf"(?<![\w.-]){_MEETING}(?P<name>[A-Z]{{3,}}),?\s+(?P<label>[Pp]aragraph|[Ii]tem|[Rr]ule|[Pp]rinciple)s?\s+"
    r"(?P<list>\d(?:[\d()a-zI\s,\-–]*[\d)])?)"
)
_WORK_PLAN = re.compile(r"^(?P<name>[A-Z][\w ]*Work Plan \d{4})\.?$")

_ARTICLE_ITEM = re.compile(r"(\d+)((?:\s*\(\s*\w{1,3}\s*\))*)|((?:\(\s*\w{1,3}\s*\))+)")
_APA_ITEM = re.compile(
    r"([IVX]+)\s*\.\s*([A-Z]|\d+)\.?((?:\s*,?\s*\(\s*\w{1,3}\s*\))*)|((?:\(\s*\w{1,3}\s*\))+)"
    r"|(?<=\band )([IVX]+)(?=\.?$|\.\s)"
)
_RANGE = re.compile(r"\s*(?:[-–]|to\b|through\b)\s*")


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


def find_references(
    text: str, names: frozenset[str] = frozenset(), before: Locator | None = None
) -> tuple[Found, ...]:
    """Find and expand the references in a reading text, in printed order.

    Args:
        text: The reading text.
        names: Abbreviations that the glossary defines: a misprint of one is read as it.
        before: What "Ibid." with a place means: the last place that the footnote before refers to.

    Returns:
        One entry for each single place; a place named twice in one text is given once.
    """
    found: list[Found] = []
    taken = [False] * len(text)
    for pattern, expand in _FORMS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            taken[start:end] = [True] * (end - start)
            targets = list(expand(match))
            misprint = _misprint(targets[0], names) if targets else None
            oddity = _oddity(match, misprint)
            found += (Found(_renamed(target, misprint), start, end, oddity) for target in targets)
    if before is not None:
        found += _ibid(text, before)
    unique: dict[Locator, Found] = {}
    for item in sorted(found, key=lambda item: item.start):
        unique.setdefault(item.target, item)
    return tuple(unique.values())


def is_ibid(text: str) -> bool:
    """Whether a footnote says "Ibid." alone: it means all that the footnote before refers to."""
    return _BARE_IBID.fullmatch(text) is not None


def references_in(
    text: Aligned, source: str, via: Locator | None, found: Iterable[Found]
) -> tuple[Reference, ...]:
    """Return what was found in a text as register entries with their source spans."""
    return tuple(
        Reference(item.target, via, text.cut(item.start, item.end).spans(source)) for item in found
    )


def _ibid(text: str, before: Locator) -> Iterator[Found]:
    for match in _IBID.finditer(text):
        instrument = before.parts[0]
        if match["place"]:
            yield Found(external(instrument, match["place"]), *match.span())
        else:
            for target in _article_places(instrument, match["list"]):
                yield Found(target, *match.span())


def _misprint(target: Locator, names: frozenset[str]) -> str | None:
    """Return the defined abbreviation that an undefined one misprints by a single letter."""
    printed = target.parts[0]
    if target.kind is not LocatorKind.ARTICLE or printed in names or not printed.isupper():
        return None
    near = [name for name in names if name.isupper() and _differ_by_one(printed, name)]
    return near[0] if len(near) == 1 else None


def _differ_by_one(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) == 1:
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    return len(long) == len(short) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _renamed(target: Locator, name: str | None) -> Locator:
    return target if name is None else Locator(target.kind, (name, *target.parts[1:]))


def _oddity(match: re.Match[str], misprint: str | None) -> str:
    printed = match.group(0)
    if misprint is not None:
        return f"{match['name']} is read as {misprint}"
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
    return _article_places(match["name"], match["list"])


def _article_places(name: str, listed: str) -> Iterator[Locator]:
    previous: tuple[str, ...] = ("",)
    after_range = False
    for item in _ARTICLE_ITEM.finditer(listed):
        number, inner, bare = item.groups()
        parts = (number, *_split(inner or "")) if number else _carried(previous, _split(bare))
        if after_range:
            yield from (article(name, *between) for between in _between(previous, parts))
        yield article(name, *parts)
        previous = parts
        after_range = bool(_RANGE.match(listed, item.end()))


def _carried(previous: tuple[str, ...], labels: list[str]) -> tuple[str, ...]:
    """Return the place that labels without a number name after another: (d) after 12(1)(a)."""
    digit = labels[0].isdigit()
    alike = (at for at in range(len(previous) - 1, 0, -1) if previous[at].isdigit() == digit)
    return (*previous[: next(alike, 1)], *labels)


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
        roman, letter, inner, bare, alone = item.groups()
        if alone:
            yield paragraph("APA", alone)
            continue
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
                    yield external(match["name"], ".".join(between))
        yield external(match["name"], place)


def _coded(match: re.Match[str]) -> Iterator[Locator]:
    """Yield activities of another work plan: "BWP 2.0, B.1.1; B.3.1"."""
    previous: tuple[str, ...] = ()
    last = 0
    listed = match["list"]
    for item in re.finditer(_CODE, listed):
        place = tuple(re.sub(r"\s", "", item[0]).split("."))
        if previous and _RANGE.fullmatch(listed[last : item.start()]) and place > previous:
            for between in _between(previous, place) if place[:-1] == previous[:-1] else ():
                yield external(match["name"], ".".join(between))
        yield external(match["name"], ".".join(place))
        previous, last = place, item.end()


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
    name = re.sub(r"^(?:of|for|in|on|the|and|from|[Ss]ee|Ibid|Ref)\s+", "", match["name"])
    label = "activity" if match["label"] == "activitie" else match["label"]
    listed, previous, last = match["list"], "", 0
    for item in re.finditer(_NUMBER, listed):
        if previous and _RANGE.fullmatch(listed[last : item.start()]):
            for between in _between((previous,), (item[0],)):
                yield external(name, f"{label} {between[0]}")
        yield external(name, f"{label} {item[0]}")
        previous, last = item[0], item.end()


def _places(match: re.Match[str]) -> Iterator[Locator]:
    """Yield the places of an instrument that counts by paragraphs or items: "XYZ, items 4, 5"."""
    label = match["label"].lower()
    for one in _article_places(match["name"], match["list"]):
        number, *inner = one.parts[1:]
        yield external(match["name"], f"{label} {number}{''.join(f'({part})' for part in inner)}")


def _work_plan(match: re.Match[str]) -> Iterator[Locator]:
    yield Locator(LocatorKind.EXTERNAL, (match["name"],))


_FORMS = (
    (_ARTICLE_LIST, _articles),
    (_ARTICLE_NAMED, _articles),
    (_APA_LIST, _paragraphs),
    (_BWP_LIST, _bohol),
    (_CODED_LIST, _coded),
    (_PLAN_LIST, _plans),
    (_LABEL_LIST, _labels),
    (_ARTICLE_OF, _articles),
    (_PLACE_LIST, _places),
    (_OTHER, _others),
    (_WORK_PLAN, _work_plan),
)
