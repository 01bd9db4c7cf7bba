"""Opposite: the other part of a list after one was kept: "with no supporter", "and with one?"."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.of_lists.lists import aggregate, listed
from tipassist.answer.followups.of_lists.opposed import conditions_of, tells_bodies
from tipassist.answer.followups.of_lists.parts import Part
from tipassist.answer.followups.of_lists.turned import turned_round
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import scope_words
from tipassist.answer.language.units import units_in
from tipassist.answer.meaning import KEPT, OF_LIST, OF_SUBJECTS, REREAD, Form, Meaning
from tipassist.answer.sets.query import NONE, SOME, Condition, Counts, Holds, SetQuery
from tipassist.locators import Locator, LocatorKind, code

_TURNED = (
    r"opposite|reverse|contrary|other way (?:round|around)|complement|inverse|"
    r"(?:exact|very) (?:opposite|contrary|reverse)"
)
_OF_THAT = r"(?: (?:of|to) (?:that|this|it|these|those|them|the list|that list))?"
_OPPOSITE = re.compile(
    r"(?:(?:and|but|now|so|then|or) )*(?:the )?(?:ones |those )?"
    r"(?:(?:which|what|who)(?: ones?)?(?: of (?:them|those|these))? "
    r"(?:do|does|(?:have|has)(?: (?:one|some|any|it))?)|"
    rf"(?:with|having|that have) (?:one|some)|(?:{_TURNED}){_OF_THAT}|"
    r"(?P<role>supported|backed|helped|led|co-?ordinated)(?: ones)?)(?: then| please| now)*"
)
_WITH_OR_NONE = re.compile(
    r"(?:(?:and|but|so|then|or|how many|which|which ones)[, ]+)*"
    r"(?:(?P<with>(?:with|have|has)(?: (?:one|some|any|it|them))?)|(?:with |have |has |for )?none)"
    r"(?: (?:at all|then))?"
)
_ONLY_TURNED = re.compile(
    r"(?:(?:and|but|now|so|then|or|ok|show|give|list|me|us|what is|what's|what about|what would|"
    r"be|just|please|i want|i'd like|do|exactly|quite) )*(?:the )?"
    rf"(?:{_TURNED}){_OF_THAT}(?: (?:then|please|now|list|set|one))*"
)


def of_opposite(leaning: Leaning, bare: str) -> Part | None:
    """Return the part that was left out before, where "the opposite" asks for it.

    "Supported" after rows without a supporter asks for those with one.

    Args:
        leaning: The question.
        bare: Its words.
    """
    conditions = conditions_of(leaning.base) if OF_LIST in leaning.base.cues else ()
    said = _OPPOSITE.fullmatch(bare) if len(conditions) == 1 else None
    if said is None or (said["role"] and not _lacks(conditions[0], said["role"])):
        return None
    other = turned_round(conditions)
    return Part(other, "R") if other is not None else None


def _lacks(condition: Condition, role: str) -> bool:
    """Whether a condition is that nobody has the role that "supported" or "led" names."""
    unit = "coordinators" if role.startswith(("l", "c")) else "supporters"
    return isinstance(condition, Counts) and condition.unit == unit and condition.number == NONE


def of_all_opposite(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask for the rows of which the opposite is so, where "the opposite" follows a list.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, rows = leaning.base, codes_in(leaning.last.items)
    if _ONLY_TURNED.fullmatch(leaning.bare) is None or tells_bodies(base) or not rows:
        return None
    if {one.kind for one in rows} != {LocatorKind.ACTIVITY}:
        return None
    leaning = leaning.saying(replace(leaning.meaning, cues=frozenset()))
    asked_of = base.among or (codes_in(base.places) if OF_LIST in base.cues else ())
    if asked_of:
        return _all_but(rows, asked_of, leaning)
    if scopes_in(base.places) != base.places:
        return None
    held, where = _held_by(base), scope_words(base.places, base.outside)
    turned = turned_round(held)
    if turned is not None:
        return _asked_anew(leaning, f"Which activities{where} {_said(turned)}?", turned, read)
    if base.intent in OF_SUBJECTS and base.topic and not (held or base.named):
        text = f"Which activities{where} do not mention {' '.join(base.topic)}?"
        return aggregate(replace(read(text, None), question=base.question), text, Form.LIST)
    return _all_but(rows, _rows_asked_of(leaning), leaning) if base.query is not None else None


def of_with_or_none(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "and none?" after the rows that have something, "and with?" after those without it.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, said = leaning.base, _WITH_OR_NONE.fullmatch(leaning.bare)
    held = _held_by(base) if said is not None and not tells_bodies(base) else ()
    first = held[0] if len(held) == 1 else None
    if said is None or not isinstance(first, Counts) or first.beside:
        return None
    turned = turned_round(held) if first.number == (NONE if said["with"] else SOME) else None
    if turned is None:
        return None
    leaning = leaning.saying(replace(leaning.meaning, cues=frozenset()))
    where = scope_words(scopes_in(base.places), base.outside)
    return _asked_anew(leaning, f"Which activities{where} {_said(turned)}?", turned, read)


def _all_but(
    rows: tuple[Locator, ...], asked_of: tuple[Locator, ...], leaning: Leaning
) -> Meaning | None:
    left = tuple(one for one in asked_of if one not in rows)
    return listed(leaning, left) if left and set(rows) < set(asked_of) else None


def _rows_asked_of(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the rows of the plan, or of the part of it, in which the list was looked for."""
    base, every = leaning.base, (code(one.code) for one in leaning.register.activities)
    inside = (one for one in every if not any(out.contains(one) for out in base.outside))
    return tuple(
        one for one in inside if not base.places or any(at.contains(one) for at in base.places)
    )


def _said(conditions: tuple[Condition, ...]) -> str:
    return Part(conditions, "R").told


def _asked_anew(
    leaning: Leaning, text: str, conditions: tuple[Condition, ...], read: Read
) -> Meaning:
    """Ask for all rows that meet conditions, where the plan or a part of it is looked at."""
    base, first = leaning.base, conditions[0]
    if isinstance(first, Holds):
        return reread(text, leaning, read)
    query = SetQuery("activities", conditions, stated=True)
    asked = replace(leaning.meaning, places=base.places, outside=base.outside, query=query)
    found = aggregate(asked, text, Form.LIST)
    return replace(found, lacking=False, negated=False, cues=found.cues | {KEPT, REREAD})


def _held_by(base: Meaning) -> tuple[Condition, ...]:
    """Return what all rows of a list meet, also where it was asked for what a cell lacks."""
    held = conditions_of(base)
    units = [one for one in units_in(base.text.lower()) if one != "activities"]
    if held or base.named or len(units) != 1:
        return held
    return (Counts(units[0], NONE if base.lacking else SOME),)
