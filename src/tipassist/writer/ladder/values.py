"""Every code, number, date, abbreviation, article and name stands in the cited evidence."""

import calendar
import re
from collections import Counter

from tipassist.writer.ladder.reading import values_in
from tipassist.writer.ladder.verdict import Checked

_MARK = re.compile(r"\((?:\d{1,2}|[a-z]|[ivx]+)\)")
_MONTHS = frozenset(one.lower() for one in (*calendar.month_name, *calendar.month_abbr) if one)
_LABELLED = re.compile(r"\b([A-Za-z]{3,}) (\d+(?:\.\d+)*)\b")


def check_values(checked: Checked) -> str:
    """Return the first value that none of the cited sources holds, or that is said too often."""
    values = values_in(checked.text, checked.known.ordinary, english=checked.is_english)
    lacking = [set(one.lacks(values)) for one in checked.cited]
    missing = set.intersection(*lacking)
    return min(missing, default="") or _too_often(checked)


def _too_often(checked: Checked) -> str:
    """Return a mark such as "(2)", or a number after its word, said more often than it is held.

    "Principle 2; Principle 3" of the evidence is no "Principle 3; Principle 3".
    """
    said = _marks(checked.text)
    held = Counter(mark for one in checked.cited for mark in _marks(one.source.said).elements())
    labels = {mark.split()[0] for mark in held if " " in mark}
    return min(
        (
            mark
            for mark, count in said.items()
            if count > max(held[mark], 0 if mark.split()[0] in labels else 1)
        ),
        default="",
    )


def _marks(text: str) -> Counter[str]:
    """Count the marks of lists in a text, and its numbers with the word before each."""
    found = ((one[1].lower(), one[2]) for one in _LABELLED.finditer(text))
    labelled = (f"{word} {number}" for word, number in found if word not in _MONTHS)
    return Counter((*_MARK.findall(text), *labelled))
