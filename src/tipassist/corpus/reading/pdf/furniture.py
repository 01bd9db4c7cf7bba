"""Running headers, running footers and page numbers: what stands at one place on many pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tipassist.corpus.reading.pdf.lines import Line

_ZONE = 0.14
_OUTERMOST = 4
_SAME_PLACE = 5.0
_FEW_PAGES = 4
_SLOT_SHARE = 0.5
_LONE_NUMBER_ZONE = 0.1
_NUMBER = re.compile(r"\d+")
_ROMAN = re.compile(r"[ivxlc]+", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"(?:page\s+)?[-–—|]?\s*(?:#|[ivxlc]+)\s*[-–—|]?(?:\s*(?:of|/)\s*#)?", re.IGNORECASE
)
_LABEL = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]{1,2}|[ivxl]{1,6}|[IVXL]{1,6})[.)]|[•–▪●○◦■-]")
_SAME_BASE = 2.0
_NOTE_START = re.compile("[⁰¹²³⁴-⁹]")


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of a page outside its tables, from the top down, and the page's height."""

    lines: tuple[Line, ...]
    height: float


def furniture(pages: Sequence[PageLines]) -> list[set[int]]:
    """Return for each page the indexes of its lines that are no part of the text.

    A line near the page's edge is furniture when its words stand at the same height on several
    pages, a number in them being the same or growing with the pages ("Article 5" and "Article 12"
    at the top of two pages are headings); when it stands where most pages have such a line; or when
    it is the outermost line and a page number.
    """
    candidates = [_candidates(page) for page in pages]
    seen: Counter[tuple[str, int]] = Counter()
    for number, (page, found) in enumerate(zip(pages, candidates, strict=True)):
        seen.update({key for at in found for key in _standing(page, at, number)})
    least = 2 if len(pages) <= _FEW_PAGES else 3
    taken = [
        {at for at in found if any(seen[key] >= least for key in _standing(page, at, number))}
        for number, (page, found) in enumerate(zip(pages, candidates, strict=True))
    ]
    for page, held in zip(pages, taken, strict=True):
        held.difference_update([at for at in held if _labels_text(page, at, held)])
    slots = _slots(pages, taken)
    for page, found, held in zip(pages, candidates, taken, strict=True):
        held.update(at for at in found if _slot(page, at) in slots)
        held.update(_lone_numbers(page, held))
    return taken


def _labels_text(page: PageLines, at: int, held: set[int]) -> bool:
    """Whether a line is the label ("c.") of words beside it that are no furniture."""
    line = page.lines[at]
    return _LABEL.fullmatch(line.text.strip()) is not None and any(
        abs(one.base - line.base) <= _SAME_BASE and one.box.x0 > line.box.x0
        for beside, one in enumerate(page.lines)
        if beside not in held
    )


def _candidates(page: PageLines) -> list[int]:
    zone = _ZONE * page.height
    count = len(page.lines)
    outer = {*range(min(_OUTERMOST, count)), *range(max(0, count - _OUTERMOST), count)}
    return [
        at
        for at in sorted(outer)
        if not zone < page.lines[at].base < page.height - zone
        and not _NOTE_START.match(page.lines[at].text)
    ]


def _key(line: Line) -> str:
    text = _NUMBER.sub("#", " ".join(line.text.casefold().split()))
    return "#" if _ROMAN.fullmatch(text) else text


def _standing(page: PageLines, at: int, number: int) -> set[tuple[str, int]]:
    """Return what a line shares with its like on other pages: its words, and where it stands.

    The words are as printed, and once more with each number in them counted from the page's.
    """
    line = page.lines[at]
    text = " ".join(line.text.casefold().split())
    said = {text if _key(line) != "#" else "#"}
    for one in _NUMBER.finditer(text):
        ahead = int(one[0][-9:]) - number
        said.add(f"{text[: one.start()]}#{ahead}{text[one.end() :]}")
    return {(words, place) for words in said for place in _places(page, at)}


def _from_edge(page: PageLines, at: int) -> float:
    """Return how far a line is from the edge it is near: negative from the lower edge."""
    base = page.lines[at].base
    return base if base < page.height / 2 else base - page.height


def _places(page: PageLines, at: int) -> tuple[int, int]:
    """Return two numbers for a line's height of which lines at nearly one height share one."""
    place = _from_edge(page, at) / _SAME_PLACE
    return 2 * int(place // 1), 2 * int((place + 0.5) // 1) + 1


def _slot(page: PageLines, at: int) -> tuple[int, int]:
    return round(_from_edge(page, at)), round(page.lines[at].size)


def _slots(pages: Sequence[PageLines], taken: Sequence[set[int]]) -> frozenset[tuple[int, int]]:
    """Return the heights and sizes at which most pages have furniture."""
    counts: dict[tuple[int, int], int] = defaultdict(int)
    for page, held in zip(pages, taken, strict=True):
        for slot in {_slot(page, at) for at in held}:
            counts[slot] += 1
    most = max(2, _SLOT_SHARE * len(pages))
    return frozenset(slot for slot, count in counts.items() if count > most)


def _lone_numbers(page: PageLines, held: set[int]) -> set[int]:
    left = [at for at in range(len(page.lines)) if at not in held]
    ends = {left[0], left[-1]} if left else set()
    zone = _LONE_NUMBER_ZONE * page.height
    return {
        at
        for at in ends
        if _PAGE_NUMBER.fullmatch(_key(page.lines[at]))
        and not zone < page.lines[at].base < page.height - zone
    }
