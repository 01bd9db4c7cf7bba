"""Values of which one may be put in another's place, with the words that they stand among."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tipassist.answer.words import fold
from tipassist.writer.ladder.entities import Entity, entities_in
from tipassist.writer.ladder.numbers import numbers_in
from tipassist.writer.ladder.reading import content_of, pieces_of
from tipassist.writer.senses import load_senses

_TURN = re.compile(
    r",?\s+(?=(?:after|before|following|once|until|upon|while|whereas|when|which)\b)", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_AND = re.compile(r"(?:,|,? and)(?: \w+)? ")
_MOST_BEFORE_SUBJECT = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text.

    Attributes:
        values: Its values of one kind.
        words: Its other telling words.
    """

    values: frozenset[str]
    words: frozenset[str]


class Numbers:
    """Numbers and dates."""

    name = "number"

    def pieces(self, text: str) -> tuple[Piece, ...]:
        """Read the pieces of a text; names tell nothing of a number."""
        found = []
        for piece in _split(text):
            names = {stem for one in entities_in(piece) for stem in _stems(one)}
            found.append(Piece(numbers_in(piece), frozenset(content_of(piece)) - names))
        return _joined(found)

    held = pieces


@dataclass(frozen=True, slots=True)
class Names:
    """Named bodies, instruments and meetings; those of the evidence are `known`."""

    known: tuple[Entity, ...]
    name: str = "name"

    def pieces(self, text: str) -> tuple[Piece, ...]:
        """Read the pieces of a text; a name is called as the evidence calls it."""
        found = []
        for piece in _split(text):
            names = entities_in(piece)
            words = _words(piece) - {one for name in names for one in _stems(name)}
            found.append(Piece(frozenset(self._called(names)), words))
        return _joined(found)

    def held(self, text: str) -> tuple[Piece, ...]:
        """Read the pieces of evidence; what opens a sentence is spoken of in each of its pieces."""
        found: list[Piece] = []
        for sentence in _SENTENCE.split(text):
            subject = frozenset(self._called(_subjects(sentence)))
            pieces = self.pieces(sentence)
            found += (Piece(one.values | subject, one.words) for one in pieces)
        return tuple(found)

    def _called(self, names: Iterable[Entity]) -> Iterator[str]:
        """Yield what the evidence calls names, with no word that only this text puts to them."""
        for name in names:
            yield from (" ".join(one.words) for one in self.known if one.names(name))


@dataclass(frozen=True, slots=True)
class Opposites:
    """Words of which one may be put in another's place, such as victims and offenders."""

    sides: dict[str, re.Pattern[str]]
    name: str = "opposite"

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


def kinds_of(prose: list[str]) -> Iterator[Numbers | Names | Opposites]:
    """Yield the kinds of values that prose has."""
    yield Numbers()
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


def _subjects(sentence: str) -> Iterator[Entity]:
    """Yield the names that a sentence opens with, one or several put together."""
    end = None
    for name in entities_in(sentence):
        between = sentence[end or 0 : name.start]
        if (
            len(between.split()) > _MOST_BEFORE_SUBJECT
            if end is None
            else not _AND.fullmatch(between)
        ):
            return
        yield name
        end = name.end


def _stems(name: Entity) -> tuple[str, ...]:
    return content_of(" ".join(name.words))
