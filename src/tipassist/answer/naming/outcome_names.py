"""Recognising an outcome by its subject: "the outcome on recruitment at sea"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.answer.language.words import families, word_list
from tipassist.locators import Locator, code
from tipassist.register.model import Register

_BEGUN = re.compile(
    r"\b(?:the|that|which) (?:priority )?outcome"
    r" (?:on|about|for|concerning|regarding|covering|dealing with|(?:that|which) (?:deals with|"
    r"covers|is (?:on|about))) (?:the )?(?P<words>[a-z'-]+(?:(?:,(?= [a-z'-]+(?:, [a-z'-]+)*,?"
    r" and ))? [a-z'-]+){0,6})"
)
"""With several words for one thing: "the outcome on safe, orderly and regular migration"."""
_NAMED_FIRST = re.compile(
    r"(?P<words>(?:[a-z'-]+ ){1,7})(?:priority )?outcome\b(?! (?:of|on|about|for|concerning"
    r"|regarding|covering|dealing)\b)"
)
"""The subject may stand before: "the safe migration outcome", "victim identification outcome:"."""
_CLAUSE_BEGINS = re.compile(r"(?:^|[.,;:?!-])\s*$")
_THE = ("the", "that")
_FEW = 2


@dataclass(frozen=True, slots=True)
class NamedOutcome:
    """An outcome that a question names by its subject.

    Attributes:
        place: The outcome.
        start: Offset of the words that name it.
        end: Offset after them.
    """

    place: Locator
    start: int
    end: int


def outcomes_named(text: str, register: Register) -> Iterator[NamedOutcome]:
    """Yield the outcomes whose wording alone has all the words of a subject.

    Args:
        text: A question, folded.
        register: The plan.
    """
    begun, first = tuple(_BEGUN.finditer(text)), tuple(_NAMED_FIRST.finditer(text))
    if not begun and not first:
        return
    wordings = {one.code: frozenset(families(one.wording.text)) for one in register.outcomes}
    stop = frozenset(word_list("stopwords"))

    def only_one(words: list[str]) -> str:
        """Return the outcome that alone has words, or ""."""
        stems = {stem for word in words if word not in stop for stem in families(word)}
        having = [name for name, own in wordings.items() if stems and stems <= own]
        return having[0] if len(having) == 1 else ""

    for match in begun:
        words = match["words"].split(" ")
        for size in range(len(words), 0, -1):
            said, name = " ".join(words[:size]), only_one(words[:size])
            if name and words[size - 1] not in stop and not said.endswith(","):
                end = match.start("words") + len(said)
                yield NamedOutcome(code(name), match.start(), end)
                break
    for match in first:
        for at in _beginnings(match, text):
            words = text[at : match.end("words")].removesuffix("priority ").split()
            name = only_one(words)
            if name and words[0] not in stop:
                start = re.search(r"(?:\b(?:the|that) )?$", text[:at])
                yield NamedOutcome(code(name), start.start() if start else at, match.end())
                break


def _beginnings(match: re.Match[str], text: str) -> Iterator[int]:
    """Yield where the words before "outcome" may begin to name it: behind "the", or a clause."""
    at, before = match.start("words"), ""
    words = match["words"].split()
    for place, word in enumerate(words):
        alone = not place and len(words) >= _FEW and _CLAUSE_BEGINS.search(text[:at])
        if before in _THE or alone:
            yield at
        at, before = at + len(word) + 1, word
