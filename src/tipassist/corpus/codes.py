"""Codes at the beginning of a table cell, in the forms that editions print them in."""

import re
from dataclasses import dataclass

from tipassist.corpus.cleaning import without_markup
from tipassist.corpus.lookalikes import fold_lookalikes

_WORD = (
    r"(?i:(?:(?:priority\s+)?outcome|(?:activity(?:\s*/\s*programme)?|programme)(?:\s+type)?)\s+)?"
)
_LETTER = r"\s*" + _WORD + r"[(\[]?\s?(?P<letter>[A-Za-z])\s?(?P<dot>[.\-–]?)\s?"
_END = r"(?:\s*[.:)\]]|\s*[–—](?=\s)|\s+-(?=\s))*"
_FORMS = {
    2: re.compile(_LETTER + r"(?P<first>\d{1,2})(?!\d|[.\-–]\s?\d)" + _END),
    3: re.compile(
        _LETTER
        + r"(?P<first>\d{1,2}|[lI])\s?[.\-–]\s?(?P<second>\d{1,2}|[lI](?=[\s.:)]))(?!\d)"
        + _END
    ),
}
_USUAL = re.compile(r"\s*[A-Z](?:\s?\.\s?\d{1,2}){1,2}\.?")
_CONTINUED = re.compile(
    r"\s*(?:[(\[]?\s*cont(?:inued|inuation|['’]?d|\.)?\s*[)\]]?\s*[:.]?\s*)?(?=[a-z]|$)"
)
_DIGITS = str.maketrans("lI", "11")


@dataclass(frozen=True, slots=True)
class PrintedCode:
    """A code as printed.

    Attributes:
        code: Such as `A.1` or `A.1.1`.
        end: Where it ends in its cell, the punctuation behind it included.
        unusual: Whether it has another form than letter, full stop, number.
    """

    code: str
    end: int
    unusual: bool


def read_code(cell: str, letter: str, parts: int) -> PrintedCode | None:
    """Read the code that a cell begins with.

    Args:
        cell: The printed cell.
        letter: The pillar's letter. A small letter, or one without a full stop behind it, begins a
            code only when it is this one.
        parts: 2 for the code of an outcome, 3 for one of an activity.
    """
    folded = fold_lookalikes(without_markup(cell))
    match = _FORMS[parts].match(folded)
    if match is None:
        return None
    own = match["letter"].upper() == letter
    if not own and (match["letter"].islower() or match["dot"] != "."):
        return None
    numbers = [match["first"], *([match["second"]] if parts > 2 else [])]
    code = ".".join(
        [match["letter"].upper(), *(str(int(one.translate(_DIGITS))) for one in numbers)]
    )
    return PrintedCode(code, match.end(), _USUAL.fullmatch(match[0]) is None)


def is_continued(cell: str, end: int) -> re.Match[str] | None:
    """Return the match of what marks a cell as one that goes on behind a repeated code, or None.

    Args:
        cell: The printed cell.
        end: Where its code ends.
    """
    return _CONTINUED.match(without_markup(cell), end)
