"""Measuring: "how do they measure success there?", the indicators of what was spoken of."""

from dataclasses import replace

from tipassist.answer.followups.filling import about_places
from tipassist.answer.followups.leaning import Leaning, codes_in
from tipassist.answer.meaning import Meaning


def of_measured(leaning: Leaning) -> Meaning | None:
    """Ask for the indicators of the rows spoken of, whoever "we" or "they" may be."""
    meaning = leaning.meaning
    if not leaning.asks_measures or leaning.pointing.picks or meaning.places:
        return None
    if not all(one.own for one in meaning.bodies):
        return None
    bare = replace(meaning, bodies=(), needs_own_body=False, ambiguous=(), query=None)
    return about_places(leaning.saying(bare), codes_in(leaning.last.focus))
