"""Blanks: "and no projects?", after a question of what the plan leaves blank."""

from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in
from tipassist.answer.followups.lists import NOUNS
from tipassist.answer.meaning import Intent, Meaning


def of_blank(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "and no projects?" after a question of what the plan leaves blank."""
    asks = leaning.whole("no_unit")
    base = _before_rows(leaning) if leaning.pointing.continues else leaning.base
    whole = base.lacking and not codes_in(base.places)
    if not (asks and whole and leaning.units) or leaning.has_subject:
        return None
    asked = read(f"Which activities have no {NOUNS.get(leaning.units[0], leaning.units[0])}?", None)
    return replace(asked, question=leaning.meaning.question)


def _before_rows(leaning: Leaning) -> Meaning:
    """Return the question before; those about single rows of its list do not count."""
    details = (Intent.CODE_BODIES, Intent.CODE_LOOKUP)
    asked = (one.meaning for one in leaning.state.newest_first)
    lists = (one for one in asked if one.intent not in details or len(one.places) != 1)
    return next(lists, leaning.base)
