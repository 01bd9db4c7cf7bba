"""What in a text can be checked: places, numbers, dates and names."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tipassist import locator_reading
from tipassist.answer.language.words import families, family, fold
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.locators import Locator
from tipassist.writer.ladder.names import TOKEN, english_names, foreign_names, is_acronym
from tipassist.writer.ladder.numbers import Date, dates_in, numbers_in, ranges_in, without_dates
from tipassist.writer.lexicon import load_ladder_words
from tipassist.writer.sources import Source

_LEAST_LETTERS = 3
_SHORT = re.compile(r"[a-z]{2,3}[a-rt-z]s")
_PIECE = re.compile(r"[,.;:()!?]\s+|[()]|\s+and\s+|\n+", re.IGNORECASE)
_CLAUSE = re.compile(
    r"\s*;\s*|\s*:\s+|,?\s+(?:while|whereas|but|although|though)\s+|,\s+and\s+(?=\w+(?:\s+\w+){2})"
)


@dataclass(frozen=True, slots=True)
class Known:
    """Names that stand for one another.

    Attributes:
        expansions: What each abbreviation stands for, as the corpus says.
        ordinary: Words that the corpus prints without a capital, which are no names.
    """

    expansions: Mapping[str, str] = field(default_factory=dict)
    ordinary: frozenset[str] = frozenset()

    def enriched(self, text: str) -> str:
        """Return a text with the long forms of its abbreviations, and the other way round."""
        plain = fold(text)
        tokens = set(tokens_in(text))
        more = [
            f"{short} {long}"
            for short, long in self.expansions.items()
            if short in tokens or fold(long) in plain
        ]
        return "\n".join((text, *more))


NOTHING_KNOWN = Known()


@dataclass(frozen=True, slots=True)
class Values:
    """The checkable values of a sentence.

    Attributes:
        places: Codes, sections, articles and other locators.
        dates: Dates that name a month.
        numbers: Other numbers, in plain figures.
        acronyms: Words with two capitals or more, as printed.
        names: Families of the other words that are names.
    """

    places: frozenset[Locator] = frozenset()
    dates: frozenset[Date] = frozenset()
    numbers: frozenset[str] = frozenset()
    acronyms: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether there is any."""
        return any((self.places, self.dates, self.numbers, self.acronyms, self.names))


@dataclass(frozen=True, slots=True)
class Held:
    """What one source holds, to check values against.

    Attributes:
        source: The source.
        places: The place itself and those it names.
        dates: Its dates.
        numbers: Its numbers, those of its places and months included.
        tokens: Its words as printed, and their parts at hyphens lower-cased.
        families: The families of its words.
    """

    source: Source
    places: frozenset[Locator]
    dates: frozenset[Date]
    numbers: frozenset[str]
    tokens: frozenset[str]
    families: frozenset[str]

    def lacks(self, values: Values) -> tuple[str, ...]:
        """Return the values, as text, that the source does not hold."""
        places = (str(one) for one in values.places if not self._holds_place(one))
        dates = (
            f"{one.day}/{one.month}/{one.year}"
            for one in values.dates
            if not any(one.stands_in(other) for other in self.dates)
        )
        return tuple(
            sorted(
                (
                    *places,
                    *dates,
                    *(values.numbers - self.numbers),
                    *(values.acronyms - self.tokens),
                    *(one for one in values.names if not {one, *stems_of(one)} & self.families),
                )
            )
        )

    def _holds_place(self, place: Locator) -> bool:
        return any(place.contains(other) for other in self.places)


def values_in(
    text: str, ordinary: frozenset[str] = frozenset(), *, english: bool = True, names: bool = True
) -> Values:
    """Read the values of a sentence.

    Args:
        text: The sentence.
        ordinary: Words that are no names though they open a sentence with a capital.
        english: Whether it is in English.
        names: Whether names are values.
    """
    plain = fold_lookalikes(text if english else _months_in_english(text))
    mentions = locator_reading.find(plain)
    bare = _blanked(plain, ((one.start, one.end) for one in mentions))
    acronyms = frozenset(_singular(one) for one in tokens_in(bare) if is_acronym(one))
    named = english_names(bare, ordinary) if english else foreign_names(bare)
    return Values(
        places=frozenset(one.locator for one in mentions),
        dates=dates_in(bare),
        numbers=numbers_in(without_dates(bare)) | ranges_in(bare),
        acronyms=acronyms,
        names=frozenset(named) if names else frozenset(),
    )


def held_by(source: Source, known: Known) -> Held:
    """Read what a source holds."""
    said = fold_lookalikes(known.enriched(source.said))
    dates = dates_in(said)
    months = {str(one.month) for one in dates}
    printed = tokens_in(said)
    return Held(
        source=source,
        places=frozenset(
            {
                *(one.locator for one in source.evidence),
                *(one.locator for one in locator_reading.find(said)),
            }
        ),
        dates=dates,
        numbers=numbers_in(said) | months,
        tokens=frozenset(printed) | {_singular(one) for one in printed},
        families=frozenset((*families(said), *stems_of(said), *map(family, printed))),
    )


def tokens_in(text: str) -> tuple[str, ...]:
    """Return the words of a text as printed, those with hyphens whole."""
    return tuple(one.group(0) for one in TOKEN.finditer(text))


def clauses_of(text: str) -> tuple[str, ...]:
    """Return the clauses of a sentence, each of which says one thing."""
    return tuple(one for one in _CLAUSE.split(text) if one.strip())


def pieces_of(text: str) -> tuple[str, ...]:
    """Return the pieces of a text between commas, stops, brackets and "and"."""
    return tuple(one for one in _PIECE.split(text) if one.strip())


def content_of(text: str) -> tuple[str, ...]:
    """Return the families of the words that tell something, in reading order.

    Numbers and months are values, not words.
    """
    frame = load_ladder_words().frame
    return tuple(one for one in stems_of(text) if one not in frame and not one.isdigit())


def stems_of(text: str) -> tuple[str, ...]:
    """Return the families of the words of a text, "bodies" with "body" and "acts" with "act"."""
    return tuple(_stem(one) for one in families(text))


def _stem(one: str) -> str:
    one = one[:-1] if _SHORT.fullmatch(one) else one
    return f"{one[:-1]}i" if len(one) > _LEAST_LETTERS and one[-1] == "y" else one


def _months_in_english(text: str) -> str:
    """Return a text with the months that stand after a day or before a year in English."""
    months = load_ladder_words().months_abroad
    told = "|".join(months)
    pattern = re.compile(rf"(?<=\d )({told})\b|\b({told})(?= \d)", re.IGNORECASE)
    return pattern.sub(lambda match: months[match[0].lower()], text)


def _singular(token: str) -> str:
    return token[:-1] if token.endswith("s") and token[:-1].isupper() else token


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text
