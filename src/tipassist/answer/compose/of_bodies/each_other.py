"""Support given both ways: where one of two bodies leads and the other supports it.

What each of them supports beside that, with others in the lead, says nothing of the two.
"""

import re
from collections.abc import Sequence
from itertools import combinations

from tipassist.answer.compose.counted.rows import activity_row
from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.understanding.each_other import asks_each_other
from tipassist.register.model import Activity, Register
from tipassist.types import Role

_DENIES = re.compile(r"\b(?:never|not|no|nowhere|neither)\b|n't\b")
_PAIR = 2


def compose_each_other(meaning: Meaning, register: Register) -> Draft | None:
    """Answer whether or where bodies support each other: one leads, the other supports.

    Returns:
        None when that is not asked, or rows are asked for that meet something beside.
    """
    if not asks_each_other(meaning):
        return None
    inside = scoped(meaning, register)
    named = [one for one in meaning.named if one in register.bodies]
    told = [_Both(pair, inside) for pair in _pairs(named, register)]
    if len(named) >= _PAIR:
        return _of_named(meaning, register, told, len(inside))
    mutual = [one for one in told if all(one.ways)]
    of_one = f" with {named[0]}" if named else ""
    if not mutual:
        text = f"No two bodies support each other{of_one}{where_words(meaning)}: "
        text += f"all {plural(len(inside), 'activity')} were checked."
        return answered([DraftClaim(text, checked_evidence(register))], [])
    pairs = listing(" with ".join(one.pair) for one in mutual)
    text = f"{plural(len(mutual), 'pair')} of bodies support{'s' if len(mutual) == 1 else ''} "
    text += f"each other{where_words(meaning)}: {pairs}."
    return _listed(text, mutual)


class _Both:
    """The rows in which two bodies support each other.

    Attributes:
        pair: The bodies.
        ways: The rows in which the first supports the second, and those the other way round.
    """

    def __init__(self, pair: tuple[str, str], inside: Sequence[Activity]) -> None:
        self.pair = pair
        self.ways = tuple(
            [
                row
                for row in inside
                if helper in row.named(Role.SUPPORTING) and led in row.named(Role.COORDINATING)
            ]
            for helper, led in (pair, pair[::-1])
        )

    @property
    def rows(self) -> list[Activity]:
        """All of them, one way and the other."""
        return [row for way in self.ways for row in way]

    def claims(self) -> list[DraftClaim]:
        """Return what is told of each way, and its rows."""
        told = []
        for (helper, led), rows in zip((self.pair, self.pair[::-1]), self.ways, strict=True):
            if rows:
                text = f"{helper} supports {led} in {listing(row.code for row in rows)}:"
                told.append(DraftClaim(text, tuple(asb_evidence(row) for row in rows)))
                told += [activity_row(row, bodies_words(row)) for row in rows]
        return told


def _pairs(named: Sequence[str], register: Register) -> list[tuple[str, str]]:
    """Return the pairs looked at: of the bodies named, of the one named with all, or of all."""
    if len(named) == 1:
        return [(named[0], other) for other in register.bodies if other != named[0]]
    return list(combinations(named or register.bodies, 2))


def _of_named(meaning: Meaning, register: Register, told: Sequence[_Both], total: int) -> Draft:
    """Say of the bodies named whether, and in which rows, they support each other."""
    parts = [
        f"{helper} supports {led} in {len(rows) or 'none'}"
        for both in told
        for (helper, led), rows in zip((both.pair, both.pair[::-1]), both.ways, strict=True)
    ]
    asks = meaning.form is Form.YESNO or "yesno" in meaning.cues
    so = all(all(both.ways) for both in told)
    asks = asks and not _DENIES.search(fold(meaning.text))
    verdict = ("Yes. " if so else "No. ") if asks else ""
    text = f"{verdict}Of the {plural(total, 'activity')}{where_words(meaning)}, {listing(parts)}"
    shown = [both for both in told if both.rows]
    if not shown:
        checked = DraftClaim(f"{text}; all were checked.", checked_evidence(register))
        return answered([checked], [])
    return _listed(f"{text}.", shown)


def _listed(lead: str, told: Sequence[_Both]) -> Draft:
    rows = list({row.code: row for both in told for row in both.rows}.values())
    claims = [DraftClaim(lead, tuple(asb_evidence(row) for row in rows))]
    claims += [claim for both in told for claim in both.claims()]
    return answered(claims, [activity_item(row) for row in rows])
