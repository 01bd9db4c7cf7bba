"""Reading a set question past a few words that say nothing of any row."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tipassist.answer.language.words import family
from tipassist.answer.sets.counted_roles import read_counted
from tipassist.answer.sets.query import Counts, Holds, Refers, SetQuery
from tipassist.answer.sets.reader import SetReader
from tipassist.answer.sets.words.segments import GROUPS
from tipassist.answer.sets.words.tokens import Mark, read_size
from tipassist.locators import Locator, LocatorKind

_MOST_PASSED = 3
_PLAIN = re.compile(r"[\w'’-]+")
_YES_OR_NO = re.compile(
    r"(?:^|[.,;:!?]\s*)(?:so |and |then )?(?:do|does|did|is|are|was|were|has|have)\b"
    r"(?! (?:there|any)\b)"
)
_ON = (
    r"\b(?:on|about|for|of|with|against|regarding|concerning|touch\w*|cover\w*|deal\w*|"
    r"mention\w*|speak\w*|into|involv\w+|to|say\w*|address\w*|around|at)"
    r"(?: (?!and\b|or\b)[\w'’-]+){0,3} "
)


@dataclass(frozen=True, slots=True)
class TolerantReader:
    """Reads set questions in which a few words are not understood.

    Such a word is passed over only where it cannot be what rows are asked for: the cells do not
    have it, and it does not stand after "on", "about" or the like.

    Attributes:
        sets: Reads set questions.
        telling: The word families that rows may be asked for by: those of their cells.
    """

    sets: SetReader
    telling: frozenset[str] = frozenset()

    def read(self, text: str, marks: Iterable[Mark]) -> SetQuery | None:
        """Return the query of a question, or None; what is left must tell rows apart.

        Args:
            text: The question, folded.
            marks: The names found in it.
        """
        found = tuple(marks)
        counted = read_counted(text, lambda said: self.read(said, found))
        if counted is not None:
            return counted
        passed = frozenset(self._passed_over(text, found))
        told = self.sets.read_after(text, found) if passed else None
        if told is not None and _is_intricate(told):
            return told
        if not 0 < len(passed) <= _MOST_PASSED or {family(one) for one in passed} & self.telling:
            return None
        if self.sets.is_checked(text) or any(_is_activity(one) for one in found):
            return None
        if _YES_OR_NO.search(text) or any(_is_spoken_of(word, text) for word in passed):
            return None
        query = replace(self.sets, known=self.sets.known | passed).read_framed(text, found)
        return query if query and _is_intricate(query) else None

    def _passed_over(self, text: str, marks: tuple[Mark, ...]) -> Iterator[str]:
        """Yield the words that are not understood."""
        for mark in marks:
            text = f"{text[: mark.start]}{' ' * (mark.end - mark.start)}{text[mark.end :]}"
        known = self.sets.known | self.sets.words.frame
        at = 0
        while at < len(text):
            size = read_size(text, at, known, self.sets.words)
            word = None if size else _PLAIN.match(text, at)
            if word:
                yield word.group(0)
            at += size or (len(word.group(0)) if word else 1)


def _is_activity(mark: Mark) -> bool:
    """Whether a mark names one activity by its code."""
    return isinstance(mark.value, Locator) and mark.value.kind is LocatorKind.ACTIVITY


def _is_intricate(query: SetQuery) -> bool:
    """Whether rows are told apart by more than one thing, by a count or by what they lack."""
    told = (*query.conditions, *query.inner)
    apart = any(isinstance(one, Counts) or (isinstance(one, Holds) and one.negated) for one in told)
    plain = not any(isinstance(one, Refers) for one in told)
    counted = bool(query.extreme or query.measure or query.per)
    return query.target in GROUPS and plain and not counted and (len(told) > 1 or apart)


def _is_spoken_of(word: str, text: str) -> bool:
    """Whether a word is what rows are asked about: "on fishing boats", "for seafarers"."""
    return bool(re.search(rf"{_ON}{re.escape(word)}(?![\w'’-])", text))
