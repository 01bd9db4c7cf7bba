"""How the answer to a set query begins, and what it cites when nothing was found."""

from collections.abc import Sequence
from dataclasses import replace

from tipassist.answer.compose.counted.rows import unit_word
from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.compose.of_sets.set_words import condition_words, test_words
from tipassist.answer.draft import Evidence, asb_evidence, checked_evidence
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.meaning import Meaning
from tipassist.answer.sets.query import EVERY, NONE, SOME, Counts, Holds, Number, SetQuery
from tipassist.register.model import Register

_FEW = 6


def checked(meaning: Meaning, register: Register) -> tuple[Evidence, ...]:
    """Cite what was looked at when nothing was found: the few activities named, or the pillars."""
    inside = scoped(meaning, register)
    few = len(inside) <= _FEW
    return tuple(asb_evidence(one) for one in inside) if few else checked_evidence(register)


def set_lead(
    meaning: Meaning,
    query: SetQuery,
    words: str,
    found: Sequence[str],
    every: Sequence[str],
    *,
    whole: bool = True,
) -> str:
    """Say how many of a unit do what is asked, and which.

    Args:
        meaning: Tells where was looked, and whether yes or no is asked for.
        query: Tells the unit, and what is said of their number.
        words: What they do.
        found: The names of those that do it.
        every: The names of all that were looked at.
        whole: Whether all that is asked about has a part in what was found.
    """
    unit, total = query.target, len(every)
    noun = plural(total, unit_word(unit), unit_word(unit, many=True))
    where = where_words(meaning, counted=True)
    if query.held:
        where += f" that {listing(condition_words(one, total) for one in query.held)}"
    if query.kind is not None:
        where += f" that {test_words(query.kind, total)}"
    claimed = EVERY if query.share == EVERY and unit == "activities" else query.claimed
    lead = f"{len(found)} of the {noun}{where} {words}: {listing(found)}."
    if not found:
        lead = f"None of the {noun}{where} {words}; all were checked."
        if (done := _done_by_all(query, total)) and total > 1:
            lead = f"None: all of the {noun}{where} {done}; every one was checked."
    if total == 1:
        which = f"The one {unit_word(unit)}{where} ({every[0]})"
        which = every[0] if where.endswith(every[0]) else which
        lead = f"{which} {words if found else _denied(query, words)}."
    others = [one for one in every if one not in found]
    if claimed == EVERY and found and others:
        if len(others) < len(found) > _FEW:  # The rows that follow name them.
            lead = f"{len(found)} of the {noun}{where} {words}."
        lead += f" Not so: {listing(others)}."
    lacks = [one for one in query.conditions if isinstance(one, Counts) and one.number == NONE]
    alone = query.share == SOME and not query.inner and len(query.conditions) == 1
    if found and lacks and alone and others:
        rest = f"{len(others)} have" if len(others) > 1 else "one has"
        lead += f" The other {rest} at least one."
    if "yesno" in meaning.cues or query.checked:
        so = _is_claimed_rightly(query, claimed, found, every)
        lead = f"{'Yes' if so and whole else 'No'}. {lead}"
    return lead + (share_words(len(found), total) if query.asks_share else "")


def _done_by_all(query: SetQuery, total: int) -> str:
    """Say what each one does where none lacks a body: "name SOMTC"; "" for other conditions."""
    (one, *others) = (*query.conditions, None)
    alone = others == [None] and not query.held and query.kind is None
    if not (alone and isinstance(one, Holds) and one.negated):
        return ""
    return condition_words(replace(one, negated=False), total)


def _denied(query: SetQuery, words: str) -> str:
    """Say that the one row looked at does not do what is asked."""
    counted = [one for one in query.conditions if isinstance(one, Counts) and one.number == SOME]
    if len(counted) == len(query.conditions) == 1:
        return condition_words(replace(counted[0], number=NONE), 1)
    return f"is not one that {words}"


def _is_claimed_rightly(
    query: SetQuery, claimed: Number | None, found: Sequence[str], every: Sequence[str]
) -> bool:
    """Whether what is said of a number, a share or one body alone is so."""
    if query.claimed_share is not None:
        return query.claimed_share.accepts_share(len(found), len(every))
    if query.sole:
        return [*found] == [query.sole]
    if query.per in ("pillars", "outcomes"):
        return {_above(one, query.per) for one in found} == {_above(o, query.per) for o in every}
    return _is_so(claimed, len(found), len(every))


def _above(name: str, per: str) -> str:
    """Return the pillar or outcome under which a code stands."""
    return name.split(".")[0] if per == "pillars" else name.rsplit(".", 1)[0]


def extreme_lead(query: SetQuery, names: Sequence[str], best: int) -> str:
    """Say which rows have the most or the fewest activities, of what kind, and how many.

    Args:
        query: Tells the unit and what is counted.
        names: The names of the rows.
        best: Their count.
    """
    count = len(names)
    unit = unit_word(query.target, many=count > 1).capitalize()
    inner = listing(condition_words(one, 2) for one in query.inner)
    told = f"{'has' if count == 1 else 'have'} the "
    told += "most" if query.extreme == "most" else "fewest"
    told += f" activities{f' that {inner}' if inner else ''}: {best}"
    words = listing([*(condition_words(one, count) for one in query.conditions), told])
    return f"{unit} {listing(names)} {words}."


def _is_so(claimed: Number | None, found: int, total: int) -> bool:
    """Whether as many rows were found as are said to be there, or any when nothing is said."""
    if claimed == EVERY:
        return found == total
    return claimed.accepts(found) if claimed is not None else found > 0


def share_words(found: int, total: int) -> str:
    """Say a count as a share of the rows looked at, in percent with at most one decimal."""
    return f" That is {100 * found / total:.1f}".removesuffix(".0") + " %." if total else ""
