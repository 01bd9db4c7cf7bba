"""Every code, number, date, abbreviation, article and name stands in the cited evidence."""

import re
from collections import Counter

from tipassist.writer.ladder.reading import values_in
from tipassist.writer.ladder.verdict import Checked

_MARK = re.compile(r"\((?:\d{1,2}|[a-z]|[ivx]+)\)")


def check_values(checked: Checked) -> str:
    """Return the first value that none of the cited sources holds, or a list's mark said again."""
    values = values_in(checked.text, checked.known.ordinary, names=checked.is_english)
    lacking = [set(one.lacks(values)) for one in checked.cited]
    missing = set.intersection(*lacking)
    return min(missing, default="") or _mark_too_often(checked)


def _mark_too_often(checked: Checked) -> str:
    """Return a mark such as "(2)" that the sentence has more often than its evidence."""
    held = Counter(mark for one in checked.cited for mark in _MARK.findall(one.source.said))
    said = Counter(_MARK.findall(checked.text))
    return min((mark for mark in said if said[mark] > max(held[mark], 1)), default="")
