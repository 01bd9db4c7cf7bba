"""Which documents a question names: by short name, title, kind and edition, from the manifest."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tipassist.answer.documents.reading.titles import (
    VERSION_NUMBER,
    YEARS,
    bounded,
    in_brackets,
    is_headed,
    is_titled,
    plans_in,
    proper_names,
    short_name,
    spaced,
    title_names,
)
from tipassist.answer.documents.reading.words import DocumentWords, load_document_words
from tipassist.answer.language.words import SMALL_WORDS, TOKEN, fold
from tipassist.corpus.manifest import Document, DocumentKind

_FOREIGN = re.compile(r"\s+(?:on|against|of|for)\s+(?:the\s+|all\s+)?(?=[A-Z])")
_LEAST_LETTERS = 3
_LEAST_SAID = 2
_JOINT = r"(?:'s|')?[\s-]+"
_RUN = ("programme", "program", "project", "initiative")


_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")

TextOf = Callable[[str, str], str]
"""Gives the text of a document by its id and edition."""


def _no_text(document: str, edition: str) -> str:
    del document, edition
    return ""


class Key(NamedTuple):
    """An edition of a document: its id and edition in the manifest."""

    document: str
    edition: str


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """Words of a question that name a document.

    Attributes:
        keys: The editions meant; several where the words may mean several documents.
        start: Offset of the words in the text.
        end: Offset after them.
        weak: Whether the words may mean something else, such as "the report".
        authors: Whether the words are for those who wrote it, such as "the reviewers".
        generic: Whether the words are but a noun for such documents: "the convention".
    """

    keys: tuple[Key, ...]
    start: int
    end: int
    weak: bool = False
    authors: bool = False
    generic: bool = False


@dataclass(frozen=True, slots=True)
class _Way:
    """A way of naming documents.

    Attributes:
        pattern: The words.
        ids: The documents that they may mean.
        weak: Whether they may mean something else.
        open: Whether a longer name of something else may begin with them.
        edition: The edition that they mean, or "".
        modified: The noun after words of titles, which the document must have; "" for other ways.
        common: Whether that noun is one for documents of any sort.
        led: Whether further words of the title may stand before them.
    """

    pattern: re.Pattern[str]
    ids: tuple[str, ...]
    weak: bool = False
    open: bool = False
    edition: str = ""
    modified: str = ""
    common: bool = False
    led: bool = False


@dataclass(slots=True)
class DocumentNames:
    """The names of the documents beside the plan.

    Args:
        documents: All editions of them, as the manifest has them.
        plan: The text of the plan, with whose words none of them is told from it.
        text_of: Gives the text of an edition by its id and edition.
    """

    documents: Sequence[Document]
    plan: str = ""
    text_of: TextOf = _no_text
    words: DocumentWords = field(default_factory=load_document_words)
    _by_id: dict[str, list[Document]] = field(init=False, repr=False)
    _plan: str = field(init=False, repr=False)
    _plan_words: frozenset[str] = field(init=False, repr=False)
    _names_in: dict[str, frozenset[str]] = field(init=False, default_factory=dict, repr=False)
    _ways: tuple[_Way, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._plan = fold(self.plan)
        self._plan_words = frozenset(TOKEN.findall(self._plan))
        self._by_id = defaultdict(list)
        for one in self.documents:
            self._by_id[one.id].append(one)
        self._ways = tuple(self._learned())

    def find(self, printed: str) -> tuple[NamedDocument, ...]:
        """Return the documents that a text names, in reading order, none inside another.

        Args:
            printed: The text with its capitals.
        """
        text = fold(printed)
        taken = [False] * len(text)
        found = []
        for way in self._ways:
            for match in way.pattern.finditer(text):
                start, end = match.span()
                if any(taken[start:end]):
                    continue
                ids = self._fitting(way, match[0])
                if way.open and self._is_foreign(printed, end, ids):
                    continue
                if not ids or self._is_part_of_name(printed, start, end, ids):
                    continue
                if way.led:
                    start = self._led(text, start, ids)
                start, end, editions = self._dated(text, start, end, ids)
                editions = (way.edition,) if way.edition else editions
                taken[start:end] = [True] * (end - start)
                keys = tuple(key for one in ids for key in self._keys(one, editions))
                authors = match[0].split()[-1].removesuffix("'s") in self.words.authors
                generic = way.open and not way.modified
                found.append(NamedDocument(keys, start, end, way.weak, authors, generic))
        return tuple(sorted(found, key=lambda one: one.start))

    def _is_foreign(self, printed: str, end: int, ids: tuple[str, ...]) -> bool:
        """Whether a noun goes on with a name that is not of the title: "report of the Council"."""
        name = _FOREIGN.match(printed, end)
        word = re.match(r"\w+", printed[name.end() :]) if name else None
        if name is None or word is None:
            return False
        own = {one for each in ids for one in self._title_words(each)} - self._plan_words
        return fold(word[0]) not in own

    def _is_part_of_name(self, printed: str, start: int, end: int, ids: tuple[str, ...]) -> bool:
        """Whether a longer name goes on after a short one: "ACTIP Representatives".

        It does not where a document has the name that follows, and the plan not the longer one:
        "the Harbour Board" is of HARP in "the HARP Harbour Board".
        """
        after = re.match(r"\s+([A-Z][a-z]+)", printed[end:])
        if not after:
            return False
        units, word = self.words.units, fold(after[1])
        if word in units or word.removesuffix("s") in units:
            return False
        longer = re.sub(r"'s?(?=\s)", "", fold(printed[start : end + after.end()]))
        of_plan = longer.removeprefix("the ") in self._plan
        return of_plan or len(ids) > 1 or after[1] not in self._names(ids[0])

    def _names(self, document: str) -> frozenset[str]:
        """Return the words with a capital that stand inside sentences of a document."""
        if document not in self._names_in:
            text = self.text_of(document, self._current(document).edition)
            self._names_in[document] = frozenset(_NAME.findall(text))
        return self._names_in[document]

    def _fitting(self, way: _Way, printed: str) -> tuple[str, ...]:
        """Return the documents whose titles have every word of a way that is made of such words."""
        if not way.modified:
            return way.ids
        before = re.sub(rf"{spaced(way.modified)}(?:'s)?$", "", printed)
        said = {re.sub(r"'s?$", "", one) for one in re.findall(r"[a-z][a-z']*", before)}
        said -= {"the", "this", "that"}
        if way.common and not self._tells(said):
            return ()
        fitting = [one for one in way.ids if said <= self._title_words(one)]
        return tuple(self._titled(fitting, way.modified))

    def _tells(self, said: set[str]) -> bool:
        """Whether words of a title before a common noun tell a document from the plan."""
        return len(said) >= _LEAST_SAID or (bool(self._plan) and not said <= self._plan_words)

    def _led(self, text: str, start: int, ids: tuple[str, ...]) -> int:
        """Return where the words of its title begin that lead up to what names a document."""
        words = "|".join(sorted(map(re.escape, self._leading(ids)), key=len, reverse=True))
        article = re.match(r"(?:the|this|that)\s+", text[start:])
        if article is not None or not words:
            return start
        before = re.search(rf"(?<![\w-])(?:the\s+)?(?:(?:{words}){_JOINT}){{1,5}}$", text[:start])
        return before.start() if before else start

    def _leading(self, ids: tuple[str, ...]) -> set[str]:
        return {word for one in ids for word in self._title_words(one)} - SMALL_WORDS

    def _title_words(self, document: str) -> set[str]:
        title = fold(self._by_id[document][0].title)
        words = set(re.findall(r"[a-z][\w'-]*", title)) | set(re.findall(r"[a-z]+", title))
        return words | {one.removesuffix("s") for one in words if len(one) > _LEAST_LETTERS}

    def title_of(self, key: Key) -> str:
        """Return the title of a document, as printed."""
        return self._by_id[key.document][0].title

    def is_of_plan(self, word: str) -> bool:
        """Whether a folded word stands in the plan."""
        return word in self._plan_words

    def older_than_current(self, document: str) -> Key | None:
        """Return the latest edition of a document before its current one, or None."""
        editions = sorted(one.edition for one in self._by_id[document])
        current = self._current(document).edition
        before = [one for one in editions if one < current]
        return Key(document, before[-1]) if before else None

    def editions_of(self, document: str) -> tuple[Key, ...]:
        """Return every edition of a document, in the order of the manifest."""
        return tuple(Key(document, one.edition) for one in self._by_id.get(document, ()))

    def titled(self, noun: str) -> tuple[Key, ...]:
        """Return the current edition of every document whose title has a noun."""
        return tuple(one for one in self.current if is_titled(self._by_id[one.document][0], noun))

    @property
    def current(self) -> tuple[Key, ...]:
        """The current edition of every document."""
        return tuple(Key(one, self._current(one).edition) for one in self._by_id)

    def _current(self, document: str) -> Document:
        return max(self._by_id[document], key=lambda one: one.current)

    def _keys(self, document: str, editions: tuple[str, ...]) -> Iterator[Key]:
        held = [one.edition for one in self._by_id[document]]
        asked = [one for one in editions if one in held]
        yield from (Key(document, one) for one in asked)
        if not asked:
            yield Key(document, self._current(document).edition)

    def _dated(
        self, text: str, start: int, end: int, ids: tuple[str, ...]
    ) -> tuple[int, int, tuple[str, ...]]:
        """Take the editions that stand beside a name: "the 2004 protocol", "HARP (2004)"."""
        held = {one.edition for name in ids for one in self._by_id[name]}
        editions = []
        before = re.search(
            r"(?<![\d.])(\d{4}(?:-\d{4})?)(?:'s)?\s+(?:\w+\s+of\s+(?:the\s+)?)?$", text[:start]
        )
        if before and before[1] in held:
            editions.append(before[1])
            start = before.start()
        again = re.compile(
            r"(?:\s+(?:of|from|in its|in the|as of|,))?\s*\(?(?:the\s+)?(\d{4}(?:-\d{4})?)\)?"
            r"(?:\s+(?:edition|version|text))?(?![\w-])"
        )
        while (after := again.match(text, end)) and after[1] in held:
            editions.append(after[1])
            end = after.end()
        return start, end, tuple(dict.fromkeys(editions))

    def _learned(self) -> Iterator[_Way]:
        titled = [(one, held[0]) for one, held in self._by_id.items()]
        for one, document in titled:
            for pattern in title_names(document, self.words):
                yield _Way(re.compile(pattern), (one,), led=True)
        for one, document in titled:
            yield _Way(re.compile(short_name(document, self.words)), (one,), led=True)
            for name in in_brackets(document):
                nouns = "|".join(map(spaced, (*self.words.nouns[document.kind], *_RUN)))
                pattern = bounded(rf"{spaced(name)}(?:\s+(?:{nouns})(?![\w-]))?")
                yield _Way(re.compile(pattern), (one,))
        yield from self._dated_plans()
        yield from self._dated_editions()
        by_noun = self._by_noun()
        for noun in sorted(by_noun, key=len, reverse=True):
            every = by_noun[noun]
            by_noun[noun] = self._titled(every, noun)
            narrowed = len(by_noun[noun]) < len(every) and not any(
                is_titled(self._by_id[one][0], noun) for one in every
            )
            weak = noun in self.words.weak or narrowed
            yield from self._modified(noun, every)
            before = r"(?:the|this|that)\s+" if weak else r"(?:(?:the|this|that)\s+)?"
            pattern = rf"(?<![\w-]){before}{spaced(noun)}(?:'s)?(?![\w-]){VERSION_NUMBER}"
            yield _Way(re.compile(pattern), tuple(by_noun[noun]), weak, open=True)
        yield from self._common()
        for one, document in titled:
            plans = plans_in(document, self.words)
            own = (name for name in plans if name not in self._plan)
            for name in (*proper_names(document, self.words), *own):
                yield _Way(re.compile(bounded(spaced(name)) + VERSION_NUMBER), (one,), weak=True)

    def _by_noun(self) -> dict[str, list[str]]:
        """Return which documents may be called by each noun: of their kind, or of their title."""
        found: dict[str, list[str]] = defaultdict(list)
        for one, held in self._by_id.items():
            own = self.words.nouns[held[0].kind]
            every = {noun for nouns in self.words.nouns.values() for noun in nouns}
            for noun in (*own, *sorted(every.difference(own))):
                called = self._may_be_called if noun in own else is_titled
                if called(held[0], noun):
                    found[noun].append(one)
        return found

    def _common(self) -> Iterator[_Way]:
        """Yield ways to name documents by words of titles before a common noun: "the Bay text"."""
        by_noun: dict[str, list[str]] = defaultdict(list)
        for one, held in self._by_id.items():
            for noun in self.words.common.get(held[0].kind, ()):
                by_noun[noun].append(one)
        for noun, ids in by_noun.items():
            yield from self._modified(noun, ids, common=True)

    def _modified(self, noun: str, ids: Sequence[str], *, common: bool = False) -> Iterator[_Way]:
        """Yield the way to name documents by words of titles before a noun, when there are any."""
        if modifiers := self._modifiers(ids):
            some = rf"(?:(?:{modifiers}){_JOINT}){{1,5}}{spaced(noun)}"
            pattern = (
                rf"(?<![\w-])(?<!\ba )(?<!\ban )(?:the\s+)?{some}(?:'s)?(?![\w-]){VERSION_NUMBER}"
            )
            yield _Way(re.compile(pattern), tuple(ids), open=True, modified=noun, common=common)

    def _modifiers(self, ids: Sequence[str]) -> str:
        """Return a pattern of the words of titles that may stand before a noun."""
        words = {word for one in ids for word in self._title_words(one)} - SMALL_WORDS
        plain = {word for one in self.words.dated for word in one.split()}
        return "|".join(sorted(map(re.escape, words - plain), key=len, reverse=True))

    def _may_be_called(self, document: Document, noun: str) -> bool:
        return is_titled(document, noun) or noun in self.words.meant[document.kind]

    def _titled(self, ids: Sequence[str], noun: str) -> list[str]:
        """Return the documents whose title has a noun or a word of it, all where none has one.

        Those that are called so go before one that only tells of such: the review of a plan. Who
        wrote one is named after what they wrote.
        """
        for said in (noun, *noun.split(), *self.words.authors.get(noun, ())):
            if found := [one for one in ids if is_titled(self._by_id[one][0], said)]:
                return [one for one in found if is_headed(self._by_id[one][0], said)] or found
        return list(ids)

    def _dated_editions(self) -> Iterator[_Way]:
        """Yield ways to name a document with several editions by one of them: "the 2004 text"."""
        nouns = "|".join(spaced(one) for one in self.words.dated)
        for one in self.documents:
            if len(self._by_id[one.id]) > 1:
                pattern = (
                    rf"(?<![\w-])(?:the\s+)?(?={re.escape(one.edition)}\s+(?:{nouns})(?![\w-]))"
                )
                pattern += rf"(?:{re.escape(one.edition)})\s+(?:{nouns})"
                yield _Way(re.compile(pattern), (one.id,), edition=one.edition)

    def _dated_plans(self) -> Iterator[_Way]:
        """Yield ways to name earlier plans by their years: "the 2017-2020 plan"."""
        nouns = "|".join(spaced(one) for one in self.words.dated)
        for one in self.documents:
            if one.kind is DocumentKind.EARLIER_PLAN:
                named = dict.fromkeys((one.edition, *YEARS.findall(one.title)))
                every = (re.sub(r"\s?[-–]\s?", r"\\s?[-–]\\s?", year) for year in named)
                years = rf"(?:{'|'.join(every)})"
                pattern = rf"(?<![\w-])(?:the\s+)?{years}\s+(?:tip\s+)?(?:{nouns})(?![\w-])"
                yield _Way(re.compile(pattern), (one.id,))
                yield _Way(
                    re.compile(rf"(?<![\w-])(?:work\s*)?plan\s+(?:of\s+)?{years}"), (one.id,)
                )
