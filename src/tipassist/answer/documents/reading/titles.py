"""What titles give to name documents by: their heads, their tails, and the names in them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tipassist.answer.documents.reading.words import DocumentWords, load_document_words
from tipassist.answer.language.words import SMALL_WORDS, fold
from tipassist.corpus.manifest import Document, DocumentKind

YEARS = re.compile(r"(?<![\d.])\d{4}(?:\s?-\s?\d{4})?(?![\d.])")
VERSION_NUMBER = r"(?!\s*\d\.\d)"
_LINK = (
    r"\s+(?:on|against|of|for|in|to|under|between|among|concerning|regarding|supplementing|amending"
    r"|implementing|relating to)(?:\s+(?:the|all|its))?"
)
_LINKED = re.compile(rf"{_LINK}\s")
_MOST_IN_BRACKETS = 4
_IN_NAME = 2
_IN_TITLE = re.compile(r"\s[(“\"«‘']")
_IN_BRACKETS = re.compile(r"[(“\"«‘]([^()“”\"«»‘’]{3,60})[)”\"»’]")


def is_titled(document: Document, noun: str) -> bool:
    """Whether a noun stands in the title of a document, or is short for words of it: "MoU"."""
    if noun in load_document_words().initials:
        letters = "".join(one[0] for one in fold(document.title).split())
        return noun in letters
    return re.search(rf"(?<![\w-]){spaced(noun)}(?![\w-])", fold(document.title)) is not None


def is_headed(document: Document, noun: str) -> bool:
    """Whether a noun of a title is what the document is: not the plan in "Review of the Plan"."""
    at = re.search(rf"(?<![\w-]){spaced(noun)}(?![\w-])", fold(document.title))
    if at is None:
        return is_titled(document, noun)
    return _LINKED.search(fold(document.title)[: at.start()]) is None


def title_names(document: Document, words: DocumentWords) -> Iterator[str]:
    """Yield the patterns of a document's title, whole, by its first words and by its last."""
    title = re.sub(YEARS, "", fold(document.title)).strip(" ,()")
    yield bounded(spaced(title)) + VERSION_NUMBER
    for start in _head_of(title, words.nouns[document.kind]):
        yield bounded(rf"{spaced(start)}(?:{_LINK}\s+{_tail(title, start)})?{VERSION_NUMBER}")
    for noun in words.nouns[document.kind]:
        if noun in words.weak and document.kind is DocumentKind.REPORT:
            if begun := _begun(title, noun):
                yield bounded(rf"{spaced(noun)}{begun}")
            continue
        if re.search(rf"(?<![\w-]){spaced(noun)}(?![\w-])", title) and _tail(title, noun):
            yield bounded(rf"{spaced(noun)}{_LINK}\s+{_tail(title, noun)}")


@lru_cache(maxsize=8)
def plan_names(title: str) -> re.Pattern[str]:
    """Return a pattern of the names that its own title gives the plan: "the Bay work plan".

    Words of the title stand before the noun or its years after it; other years name another.

    Args:
        title: As printed.
    """
    words = load_document_words()
    printed = fold(_IN_TITLE.split(title, maxsplit=1)[0])
    years = "|".join(re.sub(r"\s?-\s?", r"\\s?[-–]\\s?", one) for one in YEARS.findall(printed))
    years = rf"\(?(?:{years or '(?!)'})\)?"
    nouns = "|".join(spaced(one) for one in words.dated if one.endswith("plan"))
    head, *rest = re.split(rf"\b(?:{nouns})\b", YEARS.sub("", printed), maxsplit=1)
    before = set(re.findall(r"[a-z][\w'-]*", head)) - words.small
    some = "|".join(re.sub("-", r"[\\s-]*", one) for one in sorted(before)) or "(?!)"
    tail = _tail(rest[0], "") if rest else ""
    after = rf"{_LINK}\s+(?:{tail or '(?!)'})"
    dated = rf"[\s,]+(?:(?:of|for|from)\s+)?{years}"
    ways = (
        rf"(?:(?:{some})[\s-]+)+(?:{nouns})(?!\s+of\s+action)(?:'s)?(?:{after})?(?:{dated})?",
        rf"(?:{nouns})(?:{after})?{dated}",
        rf"(?:{nouns}){after}",
        rf"{years}\s+(?:{nouns})(?:'s)?(?:{after})?",
    )
    return re.compile(rf"(?<![\w-])(?:the\s+)?(?:{'|'.join(ways)})(?![\w-])(?!\s*\d)")


def short_name(document: Document, words: DocumentWords) -> str:
    """Return the pattern of a document's short name, with or without a noun of its kind."""
    nouns = "|".join(map(spaced, sorted(words.nouns[document.kind], key=len, reverse=True)))
    return bounded(rf"{spaced(fold(document.name))}(?:\s+(?:{nouns})(?![\w-]))?")


def in_brackets(document: Document) -> Iterator[str]:
    """Yield the short names that a title has in brackets or quotation marks: "(Long Lines)"."""
    for printed in _IN_BRACKETS.findall(document.title):
        name = fold(printed)
        if 1 < len(name.split()) <= _MOST_IN_BRACKETS and not YEARS.search(name):
            yield name


def proper_names(document: Document, words: DocumentWords) -> Iterator[str]:
    """Yield the two words that stand before the noun of its kind: "Long Strait" of its charter."""
    nouns = words.nouns[document.kind]
    for title in (document.title, *_IN_BRACKETS.findall(document.title)):
        for head in _head_of(fold(title), nouns):
            name = re.sub(rf"\s+(?:{'|'.join(nouns)})$", "", head)
            said = [one for one in name.split() if one not in SMALL_WORDS]
            if name != head and len(said) == len(name.split()) == _IN_NAME:
                yield name


def plans_in(document: Document, words: DocumentWords) -> Iterator[str]:
    """Yield the names of the plan that a report is on: "Long Strait work plan", "… plan"."""
    nouns = [one for one in words.dated if one.endswith("plan")]
    found = re.search(
        rf"\b(?:of|on) the ([a-z' -]+?) (?:{'|'.join(nouns)})\b", fold(document.title)
    )
    if document.kind is DocumentKind.REPORT and found:
        yield from (f"{found[1]} {noun}" for noun in nouns)


def _head_of(title: str, nouns: Sequence[str]) -> Iterator[str]:
    """Yield the part of a title up to the noun of its kind: "harbour protocol"."""
    for noun in (*nouns, "work plan"):
        found = re.search(rf"(?<![\w-]){spaced(noun)}(?![\w-])", title)
        if found and title[: found.start()].strip():
            head = title[: found.end()]
            yield head
            short = [word for word in head.split() if word not in ("tip", "asean", "the", "of")]
            if " ".join(short) != head and len(short) > len(noun.split()):
                yield " ".join(short)
            return


def _tail(title: str, start: str) -> str:
    """Return a pattern of further words of a title, or ""."""
    words = {re.escape(one) for one in re.findall(r"[a-z][\w'-]*", title)} - SMALL_WORDS
    words -= set(re.findall(r"[a-z][\w'-]*", start))
    any_word = "|".join(sorted(words, key=len, reverse=True))
    return (
        rf"(?:{any_word})(?:,?(?:\s+(?:in|of|and|the|on|for))*\s+(?:{any_word}))*" if words else ""
    )


def _begun(title: str, noun: str) -> str:
    """Return a pattern of what a title says that a noun is on, from its beginning, or "".

    Two words of it are the least: "guidelines on ship repair" is no "guidelines on ship".
    """
    after = re.split(rf"(?<![\w-]){spaced(noun)}(?=\s+(?:on|for)\s)", title, maxsplit=1)
    said: list[list[str]] = [[]]
    for word in re.findall(r"[a-z][\w'-]*", after[1]) if len(after) > 1 else ():
        said[-1].append(word)
        if word not in SMALL_WORDS:
            said.append([])
    said = [one for one in said if one and one[-1] not in SMALL_WORDS]
    pattern = ""
    for at, one in reversed(tuple(enumerate(said))):
        words = "".join(rf"\s+{re.escape(word)}" for word in one) + pattern
        pattern = words if at < _IN_NAME else rf"(?:{words})?"
    return pattern if len(said) >= _IN_NAME else ""


def bounded(pattern: str) -> str:
    """Return a pattern as whole words, with or without "the" and a possessive."""
    return rf"(?<![\w-])(?:the\s+)?{pattern}(?:'s)?(?![\w-])"


def spaced(words: str) -> str:
    """Return a pattern of words in any spacing; hyphens may be blanks."""
    return r"[\s-]+".join(re.escape(one) for one in re.split(r"[\s-]+", words))
