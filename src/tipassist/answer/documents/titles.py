"""What titles give to name documents by: their heads, their tails, and the names in them."""

import re
from collections.abc import Iterator, Sequence

from tipassist.answer.documents.words import DocumentWords
from tipassist.answer.language.words import SMALL_WORDS, fold
from tipassist.corpus.manifest import Document, DocumentKind

YEARS = re.compile(r"(?<![\d.])\d{4}(?:\s?-\s?\d{4})?(?![\d.])")
VERSION_NUMBER = r"(?!\s*\d\.\d)"
_LINK = r"\s+(?:on|against|of|for|in)(?:\s+(?:the|all))?"
_MOST_IN_BRACKETS = 4
_IN_NAME = 2
_IN_BRACKETS = re.compile(r"[(“\"«‘]([^()“”\"«»‘’]{3,60})[)”\"»’]")


def is_titled(document: Document, noun: str) -> bool:
    """Whether a noun stands in the title of a document."""
    return re.search(rf"(?<![\w-]){spaced(noun)}(?![\w-])", fold(document.title)) is not None


def title_names(document: Document, words: DocumentWords) -> Iterator[str]:
    """Yield the patterns of a document's title, whole, by its first words and by its last."""
    title = re.sub(YEARS, "", fold(document.title)).strip(" ,()")
    yield bounded(spaced(title)) + VERSION_NUMBER
    for start in _head_of(title, words.nouns[document.kind]):
        yield bounded(rf"{spaced(start)}(?:{_LINK}\s+{_tail(title, start)})?{VERSION_NUMBER}")
    for noun in words.nouns[document.kind]:
        if noun in words.weak and document.kind is DocumentKind.REPORT:
            continue
        if re.search(rf"(?<![\w-]){spaced(noun)}(?![\w-])", title) and _tail(title, noun):
            yield bounded(rf"{spaced(noun)}{_LINK}\s+{_tail(title, noun)}")


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


def bounded(pattern: str) -> str:
    """Return a pattern as whole words, with or without "the" and a possessive."""
    return rf"(?<![\w-])(?:the\s+)?{pattern}(?:'s)?(?![\w-])"


def spaced(words: str) -> str:
    """Return a pattern of words in any spacing; hyphens may be blanks."""
    return r"[\s-]+".join(re.escape(one) for one in re.split(r"[\s-]+", words))
