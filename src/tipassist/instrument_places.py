"""Places of the documents beside the plan, read by their short names: "BWP-Review §4.2".

`locator_reading` knows the instruments that the plan itself speaks of. Which others there are is
known only when a corpus is read, so their names are given here and make readers for `find`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from tipassist.locator_reading import Reader, bwp_place, inner_parts
from tipassist.locators import Locator, article, external, paragraph

_FLAGS = re.IGNORECASE
_BIS = r"(?:bis|ter|quater|quinquies|sexies)"
_LABEL = rf"(?:\d{{1,3}}\s?{_BIS}|\d{{1,3}}(?:\.\d{{1,3}})*|[ivxl]{{1,7}}|[a-z]{{1,2}})"
_ITEMS = rf"(?P<items>(?:\s*\(\s*{_LABEL}\s*\))*)"
_ARTICLE_ITEMS = (
    rf"(?P<items>(?:[\s.,]*(?:para(?:graph)?s?\.?\s*)?"
    rf"(?:\(\s*{_LABEL}\s*\)|(?<=[\s.])(?:\d{{1,2}}|[a-z])\b))*)"
)
_NUMBER = rf"(?:\d{{1,3}}(?:\s?{_BIS}\b|(?-i:[A-Z])\b)?(?!\d)|[ivxlc]{{1,7}}\b)"
_ARTICLE = rf"(?:articles?|arts?)\b\.?\s*(?P<number>{_NUMBER}){_ARTICLE_ITEMS}"
_SECTION = (
    rf"(?P<path>(?:\d{{1,3}}|[ivxl]{{1,7}}|[a-z])(?:\.(?:\d{{1,3}}|[ivxl]{{1,7}}|[a-z]))*)"
    rf"(?!\w|\.\d){_ITEMS}"
)
_SECTION_CUE = r"(?:§+|(?:sections?|sect?|chapters?|paragraphs?|paras?)\b\.?)\s*"
_COUNT = r"\b\.?\s*(?P<count>\d{1,3}(?:\.\d{1,3})*|[ivxlc]{1,7}\b|[a-z]\b)"
_APART = (
    r"(?P<word>annexe?|appendix|schedule|attachment|table|figure|box|finding|recommendation|footnote"
    r"|activity)" + _COUNT
)
_AROUND = r"(?P<word>chapter|part|section|title)" + _COUNT
_NO_COUNT = r"(?P<word>preamble|annex)\b(?P<count>)"
_SHORT = r"(?P<short>(?-i:[RF])\d{1,2}(?:\.\d{1,2})?)\b"
_NUMBERED = r"(?P<short>(?-i:[A-Z]{1,3})[ .-]?\d{1,3}(?-i:[a-z])?)(?![\w]|\.\w)"
_NO_WORD_AFTER = r"(?!\d)(?=\s*(?:[?.,;:!)(]|$))"
_PART = r"(?-i:[IVX]{1,5}|[A-Z])|[ivx]{2,5}|[ivx](?=\.)"
_PLAN = (
    rf"(?:(?:para(?:graph)?s?|parts?|sections?|chapters?)\b\.?\s*)?(?P<part>{_PART}|\d{{1,3}}{_NO_WORD_AFTER})(?!\w)"
    rf"(?:(?:\.\s*|\s+(?=(?-i:[A-Z])\b|\d))(?P<section>[a-z]|\d{{1,3}})(?!\w)\.?)?,?{_ITEMS}"
)
_CODE = r"(?P<code>[a-z]\s*\.\s*(?:[a-z]|\d{1,2})(?:\s*\.\s*\d{1,2}){1,3})(?!\w)"
_OF = r"\s*(?:,|of|in|from|under)?\s*(?:the\s+)?"


@dataclass(frozen=True, slots=True)
class InstrumentNames:
    """Short names of documents, by how their places are written.

    Attributes:
        treaties: `PACT Art. 14(7)(a)`.
        plans: Plans of action: `APA IV.A(e)`.
        reports: `BWP-Review §4.2`.
        coded: Earlier work plans: `BWP A.a.1.1`.
    """

    treaties: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    coded: tuple[str, ...] = ()


@lru_cache(maxsize=16)
def readers_of(names: InstrumentNames) -> tuple[Reader, ...]:
    """Return readers of the places of documents, to be given to `locator_reading.find`.

    Reading is tolerant: "BWP-Review 4.2", "section 4.2 of the bwp review".
    """
    return tuple(
        reader
        for group, makers in (
            (names.treaties, (_annexed, _articles, _divisions, _chapters)),
            (names.plans, (_annexed, _divisions, _paragraphs)),
            (names.reports, (_annexed, _sections, _divisions, _remarks)),
            (names.coded, (_annexed, _codes, _sections, _divisions)),
        )
        for name in sorted(group, key=len, reverse=True)
        for make in makers
        for reader in make(name)
    )


def _named(name: str) -> str:
    """Return the pattern of a name in any case, its hyphens and blanks alike."""
    words = re.split(r"[\s-]+", name)
    return (
        r"(?<![\w-])" + r"[\s-]+".join(re.escape(word) for word in words) + r"(?![\w-])(?:['’]s)?"
    )


def _both_ways(name: str, place: str, read: Callable[[re.Match[str]], Locator]) -> Iterator[Reader]:
    """Yield readers of "NAME place" and of "place of NAME"."""
    yield re.compile(rf"{_named(name)}[\s,:]*{place}", _FLAGS), read
    yield re.compile(rf"(?<!\w){place}{_OF}{_named(name)}", _FLAGS), read


def _annexed(name: str) -> Iterator[Reader]:
    """Yield readers of places in annexes: "PACT Annex II Art. 1(2)", "BWP-Review Annex A §A.1"."""
    annex = r"(?P<annex>annexe?|appendix|schedule)\s+(?P<annexed>\d{1,2}|[ivxl]{1,6}|[a-z])(?!\w)"
    for place in (rf"{annex}[\s,]*{_ARTICLE}", rf"{annex}[\s,]*{_SECTION_CUE}{_SECTION}"):
        pattern = re.compile(rf"{_named(name)}[\s,]*{place}", _FLAGS)
        yield pattern, lambda m: external(name, _division(m["annex"], m["annexed"]), *_within(m))


def _within(match: re.Match[str]) -> tuple[str, ...]:
    groups = match.groupdict()
    first = f"Art. {_number(groups['number'])}" if "number" in groups else f"§{_path(match)}"
    return (first, *_bracketed(match["items"]))


def _articles(name: str) -> Iterator[Reader]:
    def read(match: re.Match[str]) -> Locator:
        return article(name, _number(match["number"]), *inner_parts(match["items"]))

    yield from _both_ways(name, _ARTICLE, read)
    bare = rf"(?P<number>\d{{1,3}}(?:\s?{_BIS}\b)?){_NO_WORD_AFTER}{_ARTICLE_ITEMS}"
    yield re.compile(rf"{_named(name)}\s+{bare}", _FLAGS), read


def _paragraphs(name: str) -> Iterator[Reader]:
    def read(match: re.Match[str]) -> Locator:
        parts = [match["part"], match["section"] or ""]
        head = (part.upper() for part in parts if part)
        return paragraph(name, *head, *inner_parts(match["items"]))

    yield from _both_ways(name, _PLAN, read)
    items = _ITEMS.replace("*)", "+)")
    yield (
        re.compile(rf"{_named(name)}\s*{items}", _FLAGS),
        lambda match: paragraph(name, *inner_parts(match["items"])),
    )


def _sections(name: str) -> Iterator[Reader]:
    def read(match: re.Match[str]) -> Locator:
        return external(name, f"§{_path(match)}", *_bracketed(match["items"]))

    yield from _both_ways(name, _SECTION_CUE + _SECTION, read)
    bare = rf"(?P<path>\d{{1,2}}(?:(?:\.\d{{1,3}})+(?![\w%]|\.\d)|{_NO_WORD_AFTER})){_ITEMS}"
    yield re.compile(rf"{_named(name)}[\s,]+{bare}", _FLAGS), read


def _divisions(name: str) -> Iterator[Reader]:
    def read(match: re.Match[str]) -> Locator:
        return external(name, _division(match["word"], match["count"]), *_bracketed(match["items"]))

    for place in (_APART, _NO_COUNT):
        yield from _both_ways(name, place + _ITEMS, read)


def _chapters(name: str) -> Iterator[Reader]:
    return _both_ways(
        name,
        _AROUND + _ITEMS,
        lambda m: external(name, _division(m["word"], m["count"]), *_bracketed(m["items"])),
    )


def _remarks(name: str) -> Iterator[Reader]:
    return _both_ways(
        name, _SHORT + _ITEMS, lambda m: external(name, m["short"], *_bracketed(m["items"]))
    )


def _codes(name: str) -> Iterator[Reader]:
    yield from _both_ways(name, _CODE, lambda match: external(name, _code(match["code"])))
    yield from _both_ways(name, _NUMBERED, lambda match: external(name, match["short"]))


def _number(printed: str) -> str:
    squeezed = re.sub(r"\s", "", printed)
    return squeezed.upper() if squeezed.isalpha() else re.sub(_BIS, _lower, squeezed, flags=_FLAGS)


def _lower(match: re.Match[str]) -> str:
    return match[0].lower()


def _path(match: re.Match[str]) -> str:
    return match["path"].upper()


def _division(word: str, count: str) -> str:
    name = word.capitalize()
    return f"{name} {count if name == 'Footnote' else count.upper()}".strip()


def _bracketed(items: str) -> tuple[str, ...]:
    return tuple(f"({part})" for part in inner_parts(items))


def _code(printed: str) -> str:
    parts = re.sub(r"\s", "", printed).split(".")
    return bwp_place(printed) if parts[1].isalpha() else ".".join((parts[0].upper(), *parts[1:]))
