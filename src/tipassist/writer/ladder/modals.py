"""What will be done is not what may, must or has been done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.answer.language.words import fold
from tipassist.writer.ladder.reading import content_of
from tipassist.writer.ladder.verdict import Checked

_MODAL = re.compile(
    r"\b(?:(?P<may>may|might|can|could)|(?P<must>must|shall)|(?P<should>should|ought)"
    r"|(?P<will>will|would)"
    r"|(?P<done>was|were|(?:has|have|had)(?=(?: [a-z]+ly| already| also| now| since| not)?"
    r" (?:been|[a-z]+e[dn]|made|held|led|set|put|met|built|sent|done|begun|become|come)\b)"
    r"(?: [a-z]+ly| already| also| now| since| not)?(?: been)?)"
    r"|(?P<to>to(?= [a-z]+\b)))\b"
)
_ALLOWED = {
    "may": ("may", "to"),
    "must": ("must",),
    "should": ("should", "must", "to"),
    "done": ("done",),
}
_REACH_CHARS = 80
_NEAR = 4


@dataclass(frozen=True, slots=True)
class _Told:
    """A modal and the telling words after it, the first of which is what is done."""

    modal: str
    deed: str
    near: frozenset[str]


def check_modals(checked: Checked) -> str:
    """Return the first modal that the evidence does not have before what is done.

    A deed that no evidence tells with a modal is left to the other rungs.
    """
    if not checked.is_english:
        return ""
    held = [one for source in checked.cited for one in _told(source.source.said)]
    for said in _told(checked.text):
        alike = [one for one in held if one.deed == said.deed]
        best = max((len(said.near & one.near) for one in alike), default=0)
        near = {one.modal for one in alike if len(said.near & one.near) == best}
        allowed = _ALLOWED.get(said.modal)
        if near and allowed and near.isdisjoint(allowed):
            return f"{said.modal} {said.deed}"
    return ""


def _told(text: str) -> Iterator[_Told]:
    plain = fold(text)
    for match in _MODAL.finditer(plain):
        words = content_of(plain[match.end() : match.end() + _REACH_CHARS])[:_NEAR]
        if words:
            yield _Told(str(match.lastgroup), words[0], frozenset(words))
