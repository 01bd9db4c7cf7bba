"""Reading what a question asserts of rows and puts to the test: all of its words, or nothing.

"SOMTC leads B.1.4 and AICHR backs it, right?". Where its words can be read in two ways that do not
come to the same, nothing is read.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tipassist.answer.assertions.model import (
    Asserted,
    Assertion,
    HasNumber,
    HasRole,
    HasRoleIn,
)
from tipassist.answer.assertions.shapes import lettered
from tipassist.answer.assertions.ways import read_all
from tipassist.answer.language.statement_words import tested_span
from tipassist.answer.sets.rewriting.passives import helped_marks
from tipassist.answer.sets.words.tokens import Mark, SetWords, read_tokens

LONGEST = 400
"""Most characters of a question that asserts something."""
_MOST_WORDS = 40
_AUXILIARY = re.compile(
    r"\s*(?:(?:so|and|but|ok|then),? )*(?:is|are|was|were|do|does|did|has|have)(?:n't)?\b"
)
_CLEFT = re.compile(
    r"^(?P<it>\s*(?:it's|its|it is|it was) )(?P<who>[^,.;?!]{2,60}?)(?P<that> (?:that|who|which))\b"
)
_BEHIND = re.compile(r"(?<=\w) behind (?:it|them)(?=(?:,? \w+)?[\s.?!]*$)")
_VERBS = re.compile("[csrwCSR]")
_ASKS = re.compile(r"\b(?:why|which|who|whom|whose|what|when|where|how)\b")
_WHOLE = re.compile(r"\b(?:plan|document|in (?:all|total)|total|altogether|overall)\b")
_SUMMED = re.compile(
    r"^(?!.*\b(?:each|both|either|every|all of them)\b).*"
    r"\b(?:together|combined|in (?:sum|all|total)|altogether|jointly|between them)\b"
)
_IN_FULL = re.compile(
    r"\b(?:(?:the )?(?:full|whole|complete|entire) (?:picture|story|list|truth)|all|everything)"
    r"(?: (?:of (?:it|them)|there is|it does|they do))?\W*$"
)
_WHATEVER_ROLE = re.compile(r"\b(?:picture|story|truth|(?:all|everything) (?:it does|they do))\W*$")


@dataclass(frozen=True, slots=True)
class AssertionReader:
    """Reads what is asserted of rows.

    Attributes:
        words: The classes of words.
        known: Words that say nothing.
    """

    words: SetWords
    known: frozenset[str]

    def read(self, text: str, marks: Iterable[Mark]) -> Asserted | None:
        """Return what a question asserts of rows; None when it asserts nothing or more.

        Args:
            text: The question, folded.
            marks: The names found in it.
        """
        if len(text) > LONGEST:
            return None
        marks = tuple(marks)
        if any(helped_marks(text, marks)):
            return None  # Whether anyone supports a body is asked of the rows that it leads.
        text = _BEHIND.sub(" in support", _CLEFT.sub(_blanked, text))
        start, end, tested = tested_span(text)
        asks = _AUXILIARY.match(text, start, end) is not None
        if _ASKS.search(text, start):
            return None
        tested = tested or asks or text.rstrip().endswith("?")
        moved = (
            replace(one, start=one.start - start, end=one.end - start)
            for one in marks
            if one.start >= start and one.end <= end
        )
        tokens = read_tokens(text[start:end], moved, self.known, self.words)
        letters = lettered(tokens) if tokens else None
        if letters is None or len(letters.text) > _MOST_WORDS:
            return None
        if asks and "x" in letters.text:
            return None
        found = read_all(letters)
        if not tested and not (_VERBS.search(letters.text) and _tells_much(found)):
            return None
        if any(isinstance(one, HasNumber) and not one.places for one in found):
            found = found if _WHOLE.search(text) else ()
        found = _with_sums(found, text)
        in_full, whatever = (
            pattern.search(text, end) is not None for pattern in (_IN_FULL, _WHATEVER_ROLE)
        )
        return Asserted(found, in_full, in_full and whatever) if found else None


def _with_sums(found: tuple[Assertion, ...], text: str) -> tuple[Assertion, ...]:
    """Count what several places have together as one; nothing where more is said as well.

    What bodies do together may be meant of the rows that name all of them: it is read elsewhere.
    """
    several = any(
        (isinstance(one, HasNumber) and len(one.places) > 1)
        or (isinstance(one, HasRoleIn) and len(one.bodies) > 1)
        for one in found
    )
    if not several or not _SUMMED.search(text):
        return found
    first, *others = found
    if others or not isinstance(first, HasNumber):
        return ()
    return (replace(first, summed=True),)


def _blanked(match: re.Match[str]) -> str:
    """Blank out what only sets a body in front, so that offsets stay."""
    return f"{' ' * len(match['it'])}{match['who']}{' ' * len(match['that'])}"


def _tells_much(parts: tuple[Assertion, ...]) -> bool:
    """Whether what nobody puts to the test bounds what a body does, or tells of several roles."""
    told = [one for one in parts if isinstance(one, HasRole)]
    bounds = any(one.nowhere_else for one in told)
    return len(told) == len(parts) and (bounds or len({one.roles for one in told}) > 1)
