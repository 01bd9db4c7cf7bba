"""The values of one record are not mixed with those of another."""

from collections.abc import Iterator

from tipassist.writer.ladder.reading import clauses_of, values_in
from tipassist.writer.ladder.verdict import Checked


def check_records(checked: Checked) -> str:
    """Return the first clause whose values no single cited source holds together."""
    for clause in _whole_clauses(checked.text):
        values = values_in(clause, checked.known.ordinary, english=checked.is_english)
        if not values or not all(one.lacks(values) for one in checked.cited):
            continue
        return clause
    return ""


def _whole_clauses(text: str) -> Iterator[str]:
    """Yield the clauses that name a place of their own; the others stay with the one before."""
    held = ""
    for clause in clauses_of(text):
        if held and values_in(clause).places and values_in(held).places:
            yield held
            held = clause
        else:
            held = f"{held}, {clause}" if held else clause
    if held:
        yield held
