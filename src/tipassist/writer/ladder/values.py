"""Every code, number, date, abbreviation, article and name stands in the cited evidence."""

from tipassist.writer.ladder.reading import values_in
from tipassist.writer.ladder.verdict import Checked


def check_values(checked: Checked) -> str:
    """Return the first value that none of the cited sources holds."""
    values = values_in(checked.text, checked.known.ordinary, names=checked.is_english)
    lacking = [set(one.lacks(values)) for one in checked.cited]
    missing = set.intersection(*lacking)
    return min(missing, default="")
