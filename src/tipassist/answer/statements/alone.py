"""Alone: what a statement says is only so of one thing, where the plan names another beside it.

"Gender equality is about women only" is not so where what the plan heads by it says "women and
men".
"""

import re
from collections.abc import Iterator

from tipassist.answer.language.statement_words import load_statement_words, without_test
from tipassist.answer.language.words import families, fold, word_list
from tipassist.answer.statements.told import Told
from tipassist.register.model import Register, SectionPart
from tipassist.register.queries import find_place

_ONLY = re.compile(
    r"^(?P<of>\S.*?),? (?:only|solely|exclusively|merely|just|purely)(?P<what> .+)?$"
)
_NOT = re.compile(r",? (?:and |but )?(?:not|never|nor|no)\b.*$")
_BESIDE = re.compile(
    r"(?P<one>[\w-]+) (?:and/or|and|or) (?:the |an? |its |their )?(?P<other>[\w-]+)"
)


def beside(text: str, told: tuple[Told, ...], register: Register) -> tuple[Told, str] | None:
    """Return the sentence that names another thing beside the one said to be alone, and that one.

    Args:
        text: A question that puts a statement to the test.
        told: The sentences of the plan.
        register: The plan.
    """
    said = _ONLY.match(without_test(fold(text))[0])
    if said is None:
        return None
    of = said["of"] if said["what"] else said["of"].rpartition(" ")[0]
    what = _NOT.sub("", said["what"] or said["of"].rpartition(" ")[2])
    own, about = frozenset(_telling(what)), frozenset(families(of.replace("-", " ")))
    for one in told:
        heading = _heading(one, register)
        if not heading or not frozenset(families(heading)) <= about:
            continue
        for match in _BESIDE.finditer(fold(one.entry.wording.text)):
            named = [frozenset(families(match[part])) for part in ("one", "other")]
            stands = [bool(stems & own) for stems in named]
            if sum(stands) == 1 and not named[stands.index(False)] & about:
                return one, match["one" if stands[0] else "other"]
    return None


def _heading(told: Told, register: Register) -> str:
    part = find_place(register, told.entry.evidence.locator)
    heading = part.heading if isinstance(part, SectionPart) and part.is_item else None
    return (heading or "").replace("-", " ")


def _telling(text: str) -> Iterator[str]:
    """Yield the word families of a text without those of small words."""
    small = frozenset(word_list("stopwords")) | load_statement_words().groups["prepositions"]
    for word in text.split():
        if word.strip(",.;:") not in small:
            yield from families(word)
