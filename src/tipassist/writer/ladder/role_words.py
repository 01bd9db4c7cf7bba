"""What coordinates and what supports is not swapped, in prose without records either."""

from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.types import Role
from tipassist.writer.ladder.reading import content_of
from tipassist.writer.ladder.role_patterns import IN_PROSE
from tipassist.writer.ladder.verdict import Checked

_LITERAL = ("coordinat", "support")
_REACH_CHARS = 48
_NEAR = 3


@dataclass(frozen=True, slots=True)
class _Said:
    """A role word and the telling words around it."""

    role: Role
    words: str
    near: frozenset[str]


def check_role_words(checked: Checked) -> str:
    """Return the first role word that the evidence lacks or has as another where it stands."""
    if not checked.is_english:
        return ""
    held = [one for source in checked.cited for one in _said(source.source.said)]
    printed = " ".join(source.source.said for source in checked.cited).lower()
    for said in _said(checked.text):
        if any(stem in said.words.lower() and stem not in printed for stem in _LITERAL):
            return said.words
        own = max((len(said.near & one.near) for one in held if one.role is said.role), default=0)
        other = max(
            (len(said.near & one.near) for one in held if one.role is not said.role), default=0
        )
        if other > own:
            return said.words
    return ""


def _said(text: str) -> Iterator[_Said]:
    for match in IN_PROSE.finditer(text):
        start, end = match.span()
        before = content_of(text[max(0, start - _REACH_CHARS) : start])[-_NEAR:]
        after = content_of(text[end : end + _REACH_CHARS])[:_NEAR]
        yield _Said(Role(str(match.lastgroup)), match[0], frozenset((*before, *after)))
