"""Differences: "how does gender equality differ from social inclusion" is told by both places."""

import re

from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.entries import Ranked
from tipassist.answer.ranking.placing import Placed

_KIND = re.compile(
    r"(?:principle|idea|concept|notion|term|thing|rule|approach|point|way|two|three|four|five"
    r"|\d)(?:e?s)?",
    re.IGNORECASE,
)
"""What things may be called before or behind their names: "the two principles"."""
_DIFFERENCE = re.compile(
    r"\b(?:differences?|differs?|differently|distinguish\w*|distinct|compared?|versus|vs)\b"
    r"|\bdifferent (?:from|to|than)\b|\b(?:the )?same (?:thing )?as\b",
    re.IGNORECASE,
)


def asks_difference(text: str) -> bool:
    """Whether a question asks in what things differ."""
    return _DIFFERENCE.search(text) is not None


def compared_places(
    meaning: Meaning, terms: tuple[Term, ...], placed: tuple[Placed, ...]
) -> tuple[Ranked, ...]:
    """Return the places headed by each of the things of which the difference is asked.

    None when no difference is asked, or when one of them heads no place.
    """
    return _headed_by_each(terms, placed) if asks_difference(meaning.text) else ()


def places_named(
    meaning: Meaning, terms: tuple[Term, ...], placed: tuple[Placed, ...]
) -> tuple[Ranked, ...]:
    """Return the places of items of the sections that are asked of together, by their headings.

    None when one is named only, or anything else is asked of them.
    """
    return _headed_by_each(terms, placed) if len(meaning.actors) > 1 else ()


def _headed_by_each(terms: tuple[Term, ...], placed: tuple[Placed, ...]) -> tuple[Ranked, ...]:
    telling = (one.words for one in terms if one.known and one.telling and not one.passing)
    named = {_name(one) for one in telling if not _KIND.fullmatch(one)}
    heads = (
        next((one.found for one in placed if _head(one.found) == name), None) for name in named
    )
    told = [one for one in heads if one is not None]
    whole = len(told) == len(named) > 1
    return tuple(sorted(told, key=_start)) if whole else ()


def _head(found: Ranked) -> tuple[str, ...]:
    """Return what heads an item or a term of the glossary."""
    entry = found.entry
    return _name(entry.name if entry.kind == "glossary" else entry.wording.text.split(":", 1)[0])


def _name(words: str) -> tuple[str, ...]:
    return families(words.replace("-", " "))


def _start(found: Ranked) -> int:
    return found.entry.wording.spans[0].start if found.entry.wording.spans else 0
