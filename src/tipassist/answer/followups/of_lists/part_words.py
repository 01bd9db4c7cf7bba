"""Part words: the words that keep a part of a list, by their classes in `followups.toml`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.answer.followups.leaning import Leaning
from tipassist.answer.language.words import fold

_LONGEST = 20
_BODY = "@"
_CELLS = ("projects", "indicators", "examples")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or phrase of a condition by its class, with the bodies or the cells that it names.

    Attributes:
        kind: The class, a key of `PointingWords.parts`, or "named" or "cell".
        words: The word or phrase.
        bodies: The bodies named.
        every: Whether all of them are meant.
    """

    kind: str
    words: str = ""
    bodies: tuple[str, ...] = ()
    every: bool = False


def tokens_of(leaning: Leaning, said: str) -> tuple[Token, ...] | None:
    """Return words by their classes, those that say nothing left out; None for a word of no class.

    Args:
        leaning: The question.
        said: Its words, or a part of them.
    """
    if len(leaning.meaning.bodies) > _LONGEST:
        return None
    found: list[Token] = []
    text = re.sub(r"[;:()-]+(?=\s|$)|(?<=\s)[-–]+(?=\s)", " ", said)
    bodies: list[str] = []
    for one in leaning.meaning.bodies:
        name = re.compile(rf"(?<![\w-]){re.escape(fold(one.words))}(?![\w-])")
        text, hit = name.subn(_BODY * (len(bodies) + 1) + " ", text, count=1)
        bodies += [one.body] if hit else []
    for kind, words in _classes(leaning, " ".join(re.sub(r",(?=\s|$)", " , ", text).split())):
        if not kind or len(found) > _LONGEST:
            return None
        if kind == "named":
            found.append(Token(kind, bodies=(bodies[len(words) - 1],)))
        elif kind != "passing":
            found.append(Token(kind, words))
    return _joined(found)


def _classes(leaning: Leaning, text: str) -> Iterator[tuple[str, str]]:
    """Yield the class of the longest word or phrase at each place, "" for none, and its words."""
    at = 0
    while at < len(text):
        kind, end = _word_at(leaning, text, at)
        yield kind, text[at:end]
        if not kind:
            return
        at = end + len(text[end:]) - len(text[end:].lstrip())


def _word_at(leaning: Leaning, text: str, at: int) -> tuple[str, int]:
    if text[at] == _BODY:
        return "named", at + len(text[at:].split(" ", 1)[0])
    if text[at] == ",":
        return "joins", at + 1
    hits = ((name, one.match(text, at)) for name, one in leaning.words.parts.items())
    found = [(hit.end(), name) for name, hit in hits if hit is not None]
    word = re.match(r"[a-z]+", text[at:])
    if word and word[0] in {*_CELLS, *(one[:-1] for one in _CELLS)}:
        found.append((at + word.end(), "cell"))
    end, name = max(found, default=(at, ""))
    return name, end


def _joined(tokens: list[Token]) -> tuple[Token, ...]:
    """Join bodies that stand side by side, and leave out what joins nothing."""
    found: list[Token] = []
    for at, one in enumerate(tokens):
        beside = found[-1] if found else None
        joins = one.kind == "joins"
        if joins and (
            beside is None or beside.kind in ("joins", "relative") or at + 1 == len(tokens)
        ):
            continue
        several = len(found) > 1 and found[-2].kind == "named" and one.kind == "named"
        if several and beside is not None and beside.kind == "joins":
            bodies = (*found[-2].bodies, *one.bodies)
            every = beside.words not in ("or", "nor")
            found[-2:] = [Token("named", bodies=bodies, every=every)]
        else:
            found.append(one)
    return tuple(found)
