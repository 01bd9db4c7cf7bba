"""A value stands among the words that it stands among in the evidence, not among another's."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tipassist.answer.words import fold
from tipassist.writer.ladder.names import is_acronym
from tipassist.writer.ladder.numbers import numbers_in
from tipassist.writer.ladder.reading import (
    clauses_of,
    content_of,
    pieces_of,
    tokens_in,
)
from tipassist.writer.ladder.verdict import Checked


@dataclass(frozen=True, slots=True)
class _Kind:
    """Values of which one may be put in another's place."""

    name: str
    read: Callable[[str], Iterable[str]]


def check_rivals(checked: Checked) -> str:
    """Return the first value whose words belong, in the evidence, to another value of its kind.

    Rows of the register are left to the rung of roles.
    """
    if not checked.is_english:
        return ""
    prose = [one.source.text for one in checked.cited if not one.source.fields]
    pieces = [one for text in prose for one in pieces_of(text)]
    if found := _misjoined(checked.text, prose):
        return f"name {found}"
    for clause in clauses_of(checked.text):
        for piece in pieces_of(clause):
            for kind in _KINDS:
                if found := _displaced(kind, piece, pieces):
                    return f"{kind.name} {found}"
    return ""


def _misjoined(text: str, prose: list[str]) -> str:
    """Return the first name beside a word that stands, in the evidence, by another name only."""
    held = [one for told in prose for one in _neighbours(told)]
    sides: dict[str, set[tuple[str, str]]] = {}
    for name, side in _neighbours(text):
        sides.setdefault(name, set()).add(side)
    for name, beside in sides.items():
        own = {side for other, side in held if other == name}
        foreign = {side for other, side in held if other != name}
        if beside & foreign and not beside & own:
            return name
    return ""


def _neighbours(text: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield each name with a telling word right before or after it, and on which side."""
    tokens = tokens_in(text)
    for before, after in pairwise(tokens):
        if is_acronym(after) and not is_acronym(before) and content_of(before):
            yield after, ("before", content_of(before)[0])
        if is_acronym(before) and not is_acronym(after) and content_of(after):
            yield before, ("after", content_of(after)[0])


def _displaced(kind: _Kind, piece: str, pieces: list[str]) -> str:
    """Return the value of a piece of a sentence that stands where another one should."""
    own = set(kind.read(piece))
    others = {value for one in pieces for value in kind.read(one)} - own
    if not own or not others:
        return ""
    said = set(content_of(piece)) - {fold(one) for one in own}
    for value in sorted(own):
        best = max(_shared(said, kind, value, pieces), default=0)
        rival = max((n for one in others for n in _shared(said, kind, one, pieces)), default=0)
        if rival > best:
            return value
    return ""


def _shared(said: set[str], kind: _Kind, value: str, pieces: list[str]) -> Iterator[int]:
    for one in pieces:
        if value in kind.read(one):
            yield len(said & set(content_of(one)))


def _acronyms(text: str) -> Iterable[str]:
    return (one for one in tokens_in(text) if is_acronym(one))


_KINDS = (_Kind("number", numbers_in), _Kind("name", _acronyms))
