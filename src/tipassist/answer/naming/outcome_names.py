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
    begun = tuple(_BEGUN.finditer(text))
    if not begun:
        return
    wordings = {one.code: frozenset(families(one.wording.text)) for one in register.outcomes}
    stop = frozenset(word_list("stopwords"))
    for match in begun:
        words = match["words"].split(" ")
        for size in range(len(words), 0, -1):
            said = " ".join(words[:size])
            stems = {stem for word in words[:size] if word not in stop for stem in families(word)}
            having = [name for name, own in wordings.items() if stems and stems <= own]
            if len(having) == 1 and words[size - 1] not in stop and not said.endswith(","):
                end = match.start("words") + len(said)
                yield NamedOutcome(code(having[0]), match.start(), end)
                break
