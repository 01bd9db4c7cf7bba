"""A value stands among the words that it stands among in the evidence, not among another's."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from tipassist.writer.ladder.entities import short_names
from tipassist.writer.ladder.kinds import Piece, kinds_of
from tipassist.writer.ladder.names import is_acronym
from tipassist.writer.ladder.reading import content_of, tokens_in
from tipassist.writer.ladder.verdict import Checked


def check_rivals(checked: Checked) -> str:
    """Return the first value whose words belong, in the evidence, to another value of its kind.

    Rows of the register are left to the rung of roles.
    """
    if not checked.is_english:
        return ""
    prose = [one.source.text for one in checked.cited if not one.source.fields]
    if found := _misjoined(checked.text, prose):
        return f"name {found}"
    short = [short_names(one, checked.known.expansions) for one in (checked.text, *prose)]
    for kind in kinds_of(short[1:]):
        held = [piece for one in short[1:] for piece in kind.held(one)]
        if found := kind.reversed(*short):
            return f"{kind.name} {found}"
        if found := _displaced(kind.pieces(short[0]), held, together=kind.together):
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


def _displaced(said: Iterable[Piece], held: list[Piece], *, together: bool) -> str:
    """Return the first value of a sentence that stands where another one should.

    Values that are told `together` are no rivals of one another.
    """
    known = {value for one in held for value in one.values}
    for piece in said:
        own = piece.values & known
        others = known - piece.values
        for value in sorted(own if others else ()):
            best = max(len(piece.words & one.words) for one in held if value in one.values)
            same = piece.values if together else {value}
            rival = max(
                (
                    len(piece.words & one.words)
                    for one in held
                    if one.values & others and not one.values & same
                ),
                default=0,
            )
            if rival > best:
                return value
    return ""
