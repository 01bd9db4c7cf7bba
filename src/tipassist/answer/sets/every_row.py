"""What is said of every row of a kind, or of none: "does every row on children name ACWC?".

It is so when no row of the kind lacks what is said, so the rows that lack it are asked for.
"""

import re
from dataclasses import dataclass

_ROW = r"(?:activit(?:y|ies)|rows?|lines?|items?|entries)"
_LEAD = r"^\W*(?:(?:so|and|but|ok|then|well) )*"
_VERB = (
    r"(?:mention|name|involve|include|list|speak (?:of|about)|talk about|deal with|cover|address|"
    r"concern|have|lack)"
)
_ROLE = r"(?:co-?ordinated|led|headed|run|supported|backed) by"
_ABOUT = r"(?:about|on|to do with|concerned with)"
_STATE = rf"(?:{_ROLE}|{_ABOUT})"
_EVERY = r"(?:all|every|each)(?: (?:single|one|of|the))*"
_KIND = (
    rf"(?P<kind>(?:[^?.!;,]+? )?{_ROW} [^?.!;,]+?|[^?.!;,]+? {_ROW})"
    r"(?<! that)(?<! which)(?<! to)(?<! who)"
)
_PLACED = re.compile(
    rf"{_ABOUT} .*\b(?:in|under|within|outside|of) (?:the )?(?:pillar|outcome|[a-z]\b)"
)
_SHAPES = tuple(
    (re.compile(rf"{_LEAD}{shape}"), asked, none)
    for shape, asked, none in (
        (rf"(?:do|does) {_EVERY} {_KIND} (?P<said>{_VERB}\b)", "which {kind} do not {said}", False),
        (rf"(?:are|is) {_EVERY} {_KIND} (?P<said>{_STATE} )", "which {kind} are not {said}", False),
        (rf"(?:are|is) no {_KIND} (?P<said>{_STATE} )", "which {kind} are {said}", True),
        (rf"(?:do|does) no {_KIND} (?P<said>{_VERB}\b)", "which {kind} {said}", True),
    )
)


@dataclass(frozen=True, slots=True)
class EveryRow:
    """A claim of all rows of a kind.

    Attributes:
        question: Asks for the rows of which it is not so.
        none: Whether it is said that no row of the kind has something.
    """

    question: str
    none: bool


def read_every_row(text: str) -> EveryRow | None:
    """Read a claim of every row of a kind; None when a question makes none.

    Args:
        text: The question, typos mended, as typed.
    """
    low = text.casefold()
    if len(low) != len(text):
        return None
    for shape, asked, none in _SHAPES:
        match = shape.match(low)
        if match is None or _PLACED.match(low, match.start("said")):
            continue
        kind = text[match.start("kind") : match.end("kind")]
        said = text[match.start("said") :]
        return EveryRow(asked.format(kind=_many(kind), said=said), none)
    return None


def _many(kind: str) -> str:
    """Say rows of a kind in the plural: "row that mentions" as "rows that mention"."""
    kind = re.sub(r"\b(row|line|item)\b", r"\1s", kind, count=1)
    kind = re.sub(r"\bactivity\b", "activities", kind, count=1)
    return re.sub(r"\b((?:that|which) (?:mention|name|cover|address|concern))s\b", r"\1", kind)
