"""Names that only titles of documents have, and the documents that share one: "the Selat rules".

Such a name stands nowhere in the plan, so what is asked of it is asked of those documents.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tipassist.answer.documents.reading.naming import DocumentNames, Key
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.words import families, fold

_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_CAPITALISED = re.compile(r"[A-Z][a-z]{2,}")
_SMALL = re.compile(r"(?<![\w-])[a-z]{3,}(?!\w)")
_LONGER = r"(?! (?!{own})[A-Z][a-z])"


@dataclass(slots=True)
class Sisters:
    """The documents that share a name which nothing else here has.

    Args:
        names: The names of the documents.
    """

    names: DocumentNames
    _by_name: dict[str, tuple[Key, ...]] = field(init=False, repr=False)
    _said: tuple[tuple[re.Pattern[str], str], ...] = field(init=False, repr=False)
    _nouns: frozenset[str] = field(init=False, repr=False)
    _texts: tuple[str, ...] = field(init=False, repr=False)
    _small: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._texts = tuple(self.names.text_of(*key) for key in self.names.current)
        small = {word for one in self._texts for word in _SMALL.findall(one)}
        self._small = frozenset(stem for word in small for stem in families(word))
        called = (one for kind in load_document_words().nouns.values() for one in kind)
        self._nouns = frozenset(stem for one in called for stem in families(one))
        held: dict[str, list[Key]] = {}
        for key in self.names.current:
            for name in self._names_of(key):
                held.setdefault(name, []).append(key)
        self._by_name = {name: tuple(keys) for name, keys in held.items()}
        self._said = tuple(self._ways())

    def named_in(self, printed: str) -> tuple[Key, ...]:
        """Return the documents whose titles have a name of a text; of several names, all of them.

        Args:
            printed: The text with its capitals.
        """
        said = [
            self._with(name)
            for way, name in self._said
            if (found := way.search(printed)) and not _is_left_aside(printed, found)
        ]
        every = [one for one in self.names.current if any(one in keys for keys in said)]
        shared = [one for one in every if all(one in keys for keys in said)]
        return tuple(shared or every)

    def of(self, key: Key) -> tuple[Key, ...]:
        """Return a document and those that share a name with it; none where it has no such name."""
        own = [name for name, keys in self._by_name.items() if key in keys]
        others = dict.fromkeys(one for name in own for one in self._with(name) if one != key)
        return (key, *others) if own else ()

    def is_name(self, word: str) -> bool:
        """Whether a word is a name, or the first of one."""
        return fold(word) in {one.split()[0] for one in self._by_name}

    def _with(self, name: str) -> tuple[Key, ...]:
        """Return the documents that have a name, or a longer or shorter one that begins so."""
        first = name.split()[0]
        held = (keys for one, keys in self._by_name.items() if one.split()[0] == first)
        return tuple(dict.fromkeys(key for keys in held for key in keys))

    def _ways(self) -> Iterator[tuple[re.Pattern[str], str]]:
        """Yield the patterns of each name: in any case, and by its first word with a capital."""
        nouns = "|".join(
            re.escape(one.title()) for kind in load_document_words().nouns.values() for one in kind
        )
        for name in self._by_name:
            first, *rest = name.split()
            whole = r"[\s-]+".join(map(re.escape, (first, *rest)))
            yield re.compile(rf"(?<![\w-])(?:{whole})(?![\w-])", re.IGNORECASE), name
            longer = _LONGER.format(own=rf"(?:{nouns}|States?|Rules|Law|Region|Secretariat)\b")
            yield re.compile(rf"(?<![\w-])(?:{first.title()})(?![\w-]){longer}"), name

    def _names_of(self, key: Key) -> Iterator[str]:
        """Yield the names in a title, folded: words side by side that are names."""
        title = self.names.title_of(key)
        run: list[str] = []
        end = -1
        for match in _WORD.finditer(title):
            if not self._is_name(match[0]):
                continue
            if run and match.start() != end + 1:
                yield " ".join(run)
                run = []
            run.append(fold(match[0]))
            end = match.end()
        if run:
            yield " ".join(run)

    def _is_name(self, word: str) -> bool:
        """Whether a word of a title is a name: the plan has it not, and no text here small.

        Nor has any a small word of the same family: "the Licensing Board" licenses.
        """
        own = families(word)
        if _CAPITALISED.fullmatch(word) is None or not self._nouns.isdisjoint(own):
            return False
        if self.names.is_of_plan(fold(word)) or not self._small.isdisjoint(own):
            return False
        return any(re.search(rf"(?<=[a-z,] ){word}(?![\w-])", one) for one in self._texts)


def _is_left_aside(printed: str, name: re.Match[str]) -> bool:
    """Whether a question says that a name is not meant: "leaving Ostrel aside"."""
    words = load_document_words()
    before, after = fold(printed)[: name.start()], fold(printed)[name.end() :]
    return bool(words.aside.search(before) or words.set_aside.match(after))
