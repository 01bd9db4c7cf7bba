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
    2: re.compile(_LETTER + r"(?P<first>\d{1,2})(?!\d|[.\-–]\s?\d|\s{2,4}[.]\s{0,4}\d)" + _END),
    3: re.compile(
        _LETTER
        + r"(?P<first>\d{1,2}|[lI])(?:\s?[.\-–]\s?|\s{0,4}[.]\s{0,4}|(?<=\d)\s(?=\d))"
        + r"(?P<second>\d{1,2}|[lI](?=[\s.:)]))(?!\d)"
        + _END
    ),
}
_BARE_FORMS = {
    2: (re.compile(r"\s*" + _WORD + r"(?P<first>\d{1,2})[.:)]?(?=\s+[A-Z]|\s*$)"),),
    3: (
        re.compile(
            r"\s*" + _WORD + r"(?P<first>\d{1,2})[.\-–](?P<second>\d{1,2})[.:)]?(?=\s+[A-Z]|\s*$)"
        ),
        re.compile(r"\s*(?P<letter>[A-Z])(?P<first>\d)(?P<second>\d)[.:)]?(?=\s+[A-Z]|\s*$)"),
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


def read_code(cell: str, letter: str, parts: int, near: str = "") -> PrintedCode | None:
    """Read the code that a cell begins with.

    Args:
        cell: The printed cell.
        letter: The pillar's letter. A small letter, or one without a full stop behind it, begins a
            code only when it is this one.
        parts: 2 for the code of an outcome, 3 for one of an activity.
        near: The outcome that is being read, or "". Numbers without a letter, and digits that run
            together, are a code only when they are this outcome, the next one or inside it.
    """
    folded = fold_lookalikes(without_markup(cell))
    match = _FORMS[parts].match(folded)
    if match is None:
        return _bare_code(folded, letter, parts, near)
    own = match["letter"].upper() == letter
    if not own and (match["letter"].islower() or match["dot"] != "."):
        return None
    code = _written(match["letter"].upper(), match, parts)
    return PrintedCode(code, match.end(), _USUAL.fullmatch(match[0]) is None)


def _bare_code(cell: str, letter: str, parts: int, near: str) -> PrintedCode | None:
    found = next((one for form in _BARE_FORMS[parts] if (one := form.match(cell))), None)
    if found is None or found.groupdict().get("letter", letter) != letter:
        return None
    code = _written(letter, found, parts)
    number = int(near.rpartition(".")[2]) if near.startswith(f"{letter}.") else 0
    beside = {2: {f"{letter}.{number}", f"{letter}.{number + 1}"}, 3: {near}}
    placed = (code if parts == 2 else code.rpartition(".")[0]) in beside[parts]
    return PrintedCode(code, found.end(), unusual=True) if placed else None


def _written(letter: str, match: re.Match[str], parts: int) -> str:
    numbers = [match["first"], *([match["second"]] if parts > 2 else [])]
    return ".".join([letter, *(str(int(one.translate(_DIGITS))) for one in numbers)])


def is_continued(cell: str, end: int) -> re.Match[str] | None:
    """Return the match of what marks a cell as one that goes on behind a repeated code, or None.

    Args:
        cell: The printed cell.
        end: Where its code ends.
    """
    return _CONTINUED.match(without_markup(cell), end)
