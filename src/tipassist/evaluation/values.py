"""The checkable values of a sentence: places, dates, names of bodies and of editions."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tipassist import locator_reading
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.locators import Locator

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(rf"\b(?:\d{{1,2}}\s+)?(?:{_MONTHS})\s+(?:19|20)\d\d\b|\b(?:19|20)\d\d\b")
_MARKUP = re.compile(r"</?[a-z]+/?>|\*\*|\\(?=[^\w\s])|^\s*\|", re.MULTILINE)
_WORD = re.compile(r"[A-Za-z]{4,}")
_YEAR_ALONE = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Values:
    """What in a text can be right or wrong.

    Attributes:
        places: Codes, articles, footnotes and other locators.
        dates: Days and years, blanks normalised.
        bodies: Names of bodies.
        editions: Names of editions, such as 2025-rev; one that is only a year is a date.
    """

    places: frozenset[Locator] = frozenset()
    dates: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    editions: frozenset[str] = frozenset()

    def joined(self, other: "Values") -> "Values":
        """Return the values of both."""
        return Values(
            self.places | other.places,
            self.dates | other.dates,
            self.bodies | other.bodies,
            self.editions | other.editions,
        )

    def beyond(self, evidence: "Values") -> tuple[str, ...]:
        """Return, as text, the values that `evidence` does not hold.

        A place also stands in evidence that names something inside it; a year also in a date.
        """
        places = (str(one) for one in self.places if not _is_held(one, evidence.places))
        dates = (one for one in self.dates if not any(one in held for held in evidence.dates))
        named = (self.bodies - evidence.bodies) | (self.editions - evidence.editions)
        return tuple(sorted((*places, *dates, *named)))

    def __len__(self) -> int:
        return len(self.places) + len(self.dates) + len(self.bodies) + len(self.editions)


def _is_held(place: Locator, held: Iterable[Locator]) -> bool:
    return any(place.contains(other) for other in held)


class ValueReader:
    """Finds values in texts about the editions of a plan and the documents beside it.

    Args:
        bodies: Names of bodies.
        editions: Names of editions.
    """

    def __init__(self, bodies: Iterable[str], editions: Iterable[str] = ()) -> None:
        self._bodies = _any_of(bodies)
        self._editions = _any_of(one for one in editions if not _YEAR_ALONE.fullmatch(one))

    def read(self, text: str, *, years_of_names: bool = False) -> Values:
        """Return the values of a text.

        Args:
            text: Any text.
            years_of_names: Whether the years in the name of an edition are dates too: a text that
                prints the name gives them, an answer that speaks of the edition claims none.
        """
        clean = plain(text)
        dated = clean if years_of_names else self._editions.sub(" ", clean)
        return Values(
            places=frozenset(mention.locator for mention in locator_reading.find(clean)),
            dates=frozenset(" ".join(one.split()) for one in _DATE.findall(dated)),
            bodies=frozenset(self._bodies.findall(clean)),
            editions=frozenset(self._editions.findall(clean)),
        )


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of names, the longest first; of none, one that matches nothing."""
    found = sorted(set(names), key=lambda name: (-len(name), name))
    pattern = "|".join(re.escape(name) for name in found) or r"(?!)"
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")


def plain(text: str) -> str:
    """Return a text without markup, look-alike letters folded, blanks normalised."""
    return " ".join(_MARKUP.sub(" ", fold_lookalikes(text)).split())


def words_of(text: str) -> frozenset[str]:
    """Return the words of four letters or more, lower-cased."""
    return frozenset(word.lower() for word in _WORD.findall(plain(text)))
