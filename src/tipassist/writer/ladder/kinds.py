"""Values of which one may be put in another's place, with the words that they stand among."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tipassist.answer.language.words import fold
from tipassist.writer.ladder.entities import Entity, entities_in, opening_entities
from tipassist.writer.ladder.numbers import Date, dates_in, numbers_in, without_dates
from tipassist.writer.ladder.reading import content_of, pieces_of
from tipassist.writer.senses import load_senses

_TURN = re.compile(
    r",?\s+(?=(?:after|before|following|once|until|upon|while|whereas|when|which)\b)", re.IGNORECASE
)
_MODIFYING = re.compile(r"\b(?:on|against|counter|countering|prevent|preventing) (?:the )?$", re.I)
_OPENING_WORDS = 5
_PAIR = 2
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text.

    Attributes:
        values: Its values of one kind.
        words: Its other telling words.
    """

    values: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers, and dates each as one; those of the evidence are `dates`."""

    dates: frozenset[Date]
    name: str = "number"
    together: bool = False

    def pieces(self, text: str) -> tuple[Piece, ...]:
        """Read the pieces of a text; names tell nothing of a number."""
        found = []
        for piece in _split(text):
            names = {stem for one in entities_in(piece) for stem in _stems(one)}
            words = frozenset(content_of(without_dates(piece))) - names
            found.append(Piece(frozenset(self._values(piece)), words))
        return _joined(found)

    def held(self, text: str) -> tuple[Piece, ...]:
        """Read the pieces of evidence; a number that opens a sentence counts for its pieces."""
        found: list[Piece] = []
        for sentence in _SENTENCE.split(text):
            opening = " ".join(sentence.split()[:_OPENING_WORDS])
            first = frozenset(self._values(opening))
            pieces = self.pieces(sentence)
            found += (Piece(one.values or first, one.words) for one in pieces)
        return tuple(found)

    def reversed(self, text: str, *prose: str) -> str:
        """Return nothing: these may be told in any order."""
        del text, prose
        return ""

    def _values(self, text: str) -> Iterator[str]:
        """Yield plain numbers, and the dates of the evidence that a date or a year may be."""
        yield from (str(one) for said in dates_in(text) for one in self._alike(said))
        for number in numbers_in(without_dates(text)):
            year = Date(0, 0, int(number) if number.isdigit() else 0)
            yield number
            yield from (str(one) for one in self.dates if year.year and year.stands_in(one))

    def _alike(self, said: Date) -> frozenset[Date]:
        return frozenset(one for one in self.dates if said.stands_in(one)) or frozenset((said,))


@dataclass(frozen=True, slots=True)
class Names:
    """Named bodies, instruments and meetings; those of the evidence are `known`."""

    known: tuple[Entity, ...]
    name: str = "name"
    together: bool = True

    def pieces(self, text: str) -> tuple[Piece, ...]:
        """Read the pieces of a text; a name is called as the evidence calls it."""
        found = []
        for piece in _split(text):
            names = entities_in(piece)
            words = _words(piece) - {one for name in names for one in _stems(name)}
            own = (one for one in names if not _MODIFYING.search(piece[: one.start]))
            found.append(Piece(frozenset(self._called(own)), words))
        return _joined(found)

    def held(self, text: str) -> tuple[Piece, ...]:
        """Read the pieces of evidence; what opens a sentence is spoken of in each of its pieces."""
        found: list[Piece] = []
        for sentence in _SENTENCE.split(text):
            subject = frozenset(self._called(opening_entities(sentence)))
            pieces = self.pieces(sentence)
            found += (Piece(one.values | subject, one.words) for one in pieces)
        return tuple(found)

    def reversed(self, text: str, *prose: str) -> str:
        """Return nothing: these may be told in any order."""
        del text, prose
        return ""

    def _called(self, names: Iterable[Entity]) -> Iterator[str]:
        """Yield what the evidence calls names, with no word that only this text puts to them."""
        for name in names:
            yield from (" ".join(one.words) for one in self.known if one.names(name))


@dataclass(frozen=True, slots=True)
class Opposites:
    """Words of which one may be put in another's place, such as victims and offenders."""

    sides: dict[str, re.Pattern[str]]
    name: str = "opposite"
    together: bool = True

    def pieces(self, text: str) -> tuple[Piece, ...]:
        """Read the pieces of a text."""
        found = []
        for piece in _split(text):
            plain = fold(piece)
            values = frozenset(side for side, word in self.sides.items() if word.search(plain))
            for word in self.sides.values():
                plain = word.sub(" ", plain)
            found.append(Piece(values, _words(plain)))
        return _joined(found)

    held = pieces

    def reversed(self, text: str, *prose: str) -> str:
        """Return the sides that a piece of a text has the other way round than all evidence."""
        orders = {order for one in prose for order in self._orders(one)}
        for order in self._orders(text):
            if order[::-1] in orders and order not in orders:
                return " ".join(order)
        return ""

    def _orders(self, text: str) -> Iterator[tuple[str, ...]]:
        """Yield which side comes first in the pieces that have two and no "by"."""
        for piece in _split(fold(text)):
            found = {side: word.search(piece) for side, word in self.sides.items()}
            starts = sorted((one.start(), side) for side, one in found.items() if one)
            if len(starts) == _PAIR and " by " not in piece:
                yield tuple(side for _, side in starts)


def kinds_of(prose: list[str]) -> Iterator[Numbers | Names | Opposites]:
    """Yield the kinds of values that prose has."""
    yield Numbers(frozenset(date for one in prose for date in dates_in(one)))
    named = (name for one in prose for name in entities_in(one) if name.is_short)
    yield Names(tuple({name.words: name for name in named}.values()))
    for sides in load_senses().opposites:
        yield Opposites(sides)


def _split(text: str) -> Iterator[str]:
    """Split a text into pieces, also where it turns to what comes before or after."""
    for clause in _TURN.split(text):
        yield from pieces_of(clause)


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Put pieces that have a value and no words together with the one before, else after."""
    found: list[Piece] = []
    held: frozenset[str] = frozenset()
    for piece in pieces:
        if piece.words:
            found.append(Piece(piece.values | held, piece.words))
            held = frozenset()
        elif found:
            found[-1] = Piece(found[-1].values | piece.values, found[-1].words)
        else:
            held |= piece.values
    return tuple(found)


def _words(text: str) -> frozenset[str]:
    """Return the telling words of a text and its numbers."""
    return frozenset((*content_of(text), *numbers_in(text)))


def _stems(name: Entity) -> tuple[str, ...]:
    return content_of(" ".join(name.words))
