"""Counted each: "how many rows under each?" after the outcomes of a pillar, all pillars, rows."""

import re

from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, scopes_in
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import listing, scope_words
from tipassist.answer.language.units import units_in
from tipassist.answer.meaning import Form, Meaning
from tipassist.locators import Locator, LocatorKind, code
from tipassist.register.queries import all_locators

_MANY = 2
_BARE_UNIT = re.compile(
    r"(?:(?:and|what about|how about|the|how many|their) )*"
    r"(?P<unit>activities|projects|indicators|examples)"
    r"(?: (?:in|under|per|for|of|by) each(?: one| outcome| pillar)?| each)?"
)
_PER = re.compile(r"How many [a-z ]+?(?P<per> are there per (?:outcome|pillar|activity)\b[^?]*)\??")


def of_counted_each(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite a count for each of the things listed with their codes, or by their kind.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    again = _of_another_unit(leaning)
    if again:
        return reread(again, leaning, read)
    found, listed = leaning.whole("counts_each"), leaning.last.items or leaning.last.told
    unit = units_in(found["unit"])[:1] if found else ()
    if not unit or len(listed) < _MANY or leaning.meaning.named:
        return None
    if unit[0] in ENTRIES and all(one.kind is LocatorKind.ACTIVITY for one in listed):
        rows = listing(map(str, listed))
        return reread(f"How many {unit[0]} does each of {rows} have?", leaning, read)
    if scopes_in(listed) != listed:
        return None
    within = _where_all(leaning, listed)
    if within is None:
        return None
    text = f"How many {unit[0]} are there per {listed[0].kind}{scope_words(within)}?"
    return reread(text, leaning, read)


def _of_another_unit(leaning: Leaning) -> str:
    """Return a count for each place before as one of another unit: "and projects?"."""
    base, asked = leaning.base, _BARE_UNIT.fullmatch(leaning.bare)
    counted = _PER.fullmatch(base.text) if asked and base.form is Form.COUNT else None
    return f"How many {asked['unit']}{counted['per']}?" if asked and counted else ""


def _where_all(leaning: Leaning, listed: tuple[Locator, ...]) -> tuple[Locator, ...] | None:
    """Return the pillar whose outcomes these all are; () for all of the plan, None for neither."""
    alike = {one for one in all_locators(leaning.register) if one.kind is listed[0].kind}
    parents = {code(one.parts[0]) for one in listed}
    if set(listed) == alike:
        return ()
    single = next(iter(parents)) if len(parents) == 1 else None
    if single is None or set(listed) != {one for one in alike if single.contains(one)}:
        return None
    return (single,)
