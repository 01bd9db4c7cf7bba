"""The checkable values of a sentence: places, dates and names of bodies."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tipassist import locators
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.locators import Locator
from tipassist.register.model import Register

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(rf"\b(?:\d{{1,2}}\s+)?(?:{_MONTHS})\s+(?:19|20)\d\d\b|\b(?:19|20)\d\d\b")
_MARKUP = re.compile(r"</?[a-z]+/?>|\*\*|\\(?=[^\w\s])|^\s*\|", re.MULTILINE)
_WORD = re.compile(r"[A-Za-z]{4,}")


@dataclass(frozen=True, slots=True)
class Values:
    """What in a text can be right or wrong.

    Attributes:
        places: Codes, articles, footnotes and other locators.
        dates: Days and years, blanks normalised.
        bodies: Names of bodies.
    """

    places: frozenset[Locator] = frozenset()
    dates: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()

    def joined(self, other: "Values") -> "Values":
        """Return the values of both."""
        return Values(
            self.places | other.places, self.dates | other.dates, self.bodies | other.bodies
        )

    def beyond(self, evidence: "Values") -> tuple[str, ...]:
        """Return, as text, the values that `evidence` does not hold.

        A place also stands in evidence that names something inside it; a year also in a date.
        """
        places = (str(one) for one in self.places if not _is_held(one, evidence.places))
        dates = (one for one in self.dates if not any(one in held for held in evidence.dates))
        return tuple(sorted((*places, *dates, *(self.bodies - evidence.bodies))))

    def __len__(self) -> int:
        return len(self.places) + len(self.dates) + len(self.bodies)


def _is_held(place: Locator, held: Iterable[Locator]) -> bool:
    return any(place.contains(other) for other in held)


class ValueReader:
    """Finds values in texts about one register.

    Args:
        register: Names the bodies.
    """

    def __init__(self, register: Register) -> None:
        names = sorted(register.bodies, key=lambda name: (-len(name), name))
        pattern = "|".join(re.escape(name) for name in names) or r"(?!)"
        self._bodies = re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")

    def read(self, text: str) -> Values:
        """Return the values of a text."""
        clean = plain(text)
        return Values(
            places=frozenset(mention.locator for mention in locators.find(clean)),
            dates=frozenset(" ".join(one.split()) for one in _DATE.findall(clean)),
            bodies=frozenset(self._bodies.findall(clean)),
        )


def plain(text: str) -> str:
    """Return a text without markup, look-alike letters folded, blanks normalised."""
    return " ".join(_MARKUP.sub(" ", fold_lookalikes(text)).split())


def words_of(text: str) -> frozenset[str]:
    """Return the words of four letters or more, lower-cased."""
    return frozenset(word.lower() for word in _WORD.findall(plain(text)))
