"""Compound questions: two or three questions in one, of which each is to be answered.

"How many activities are in pillar C, and who supports most of them?" asks for a number and for a
body. An answer to one of the two, however right, leaves the other out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tipassist.answer.asking_part import AskingWords
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.words import fold
from tipassist.locators import Locator, code
from tipassist.types import AnswerStatus, Item, Route

_MOST = 3
_FEW = 3
_WORDS = re.compile(r"\w[\w.'-]*")
_VALUE = re.compile(r"(?<![\w.])\d+(?![\w.]*\d)|(?<![\w-])[A-Z]{2,}[A-Z-]*(?![\w-])")


def questions_in(text: str, words: AskingWords) -> tuple[str, ...]:
    """Return the questions that a text asks one after the other; one when it cannot be parted.

    Args:
        text: As typed.
        words: What tells asking from telling.
    """
    low = fold(text)
    if len(low) != len(text):
        return (text,)
    cuts = [one.span() for one in words.joints.finditer(low) if _parts(one.span(), low, words)]
    if not cuts or len(cuts) >= _MOST:
        return (text,)
    starts = (0, *(end for _, end in cuts))
    ends = (*(start for start, _ in cuts), len(text))
    return tuple(text[start:end].strip() for start, end in zip(starts, ends, strict=True))


def _parts(cut: tuple[int, int], text: str, words: AskingWords) -> bool:
    """Whether there is a question on both sides that says more than "and which ones?"."""
    before, after = text[: cut[0]], text[cut[1] :]
    said = _WORDS.findall(before)
    own = [one for one in _WORDS.findall(after) if one not in words.bare and one not in said]
    asks = words.is_asked_of(before) or words.begins.match(before)
    return bool(own) and len(said) >= _FEW and bool(asks)


def covers(whole: Draft, part: Draft) -> bool:
    """Whether an answer says all that the answer to a part of its question says."""
    items = {one.locator for one in part.items} <= {one.locator for one in whole.items}
    return (
        items
        and _places(part) <= _places(whole)
        and _values(part.claims[:1]) <= _values(whole.claims)
    )


def exceeds(whole: Draft, parts: Sequence[Draft]) -> bool:
    """Whether an answer lists all that the answers to the parts list, and more."""
    named = {one.locator for one in whole.items}
    return {item.locator for one in parts for item in one.items} < named


def in_turn(drafts: Sequence[Draft]) -> Draft | None:
    """Return one answer that gives several after each other; None when one gives nothing."""
    if not all(one.status is AnswerStatus.ANSWERED and one.claims for one in drafts):
        return None
    items = _items(drafts)
    register = all(one.route is Route.REGISTER for one in drafts)
    return replace(
        drafts[-1],
        claims=tuple(_once(claim for one in drafts for claim in one.claims)),
        route=Route.REGISTER if register else Route.PASSAGES,
        items=items,
        items_total=len(items),
        complete=all(one.complete for one in drafts if one.items) and bool(items),
        suggestions=(),
        gives=all(one.gives for one in drafts),
    )


def _items(drafts: Sequence[Draft]) -> tuple[Item, ...]:
    """Return the things of the last list where it is a part of those before, else of all lists."""
    lists = [one.items for one in drafts if one.items]
    if not lists:
        return ()
    named = {one.locator: one for found in lists for one in found}
    last = {one.locator for one in lists[-1]}
    before = {one.locator for found in lists[:-1] for one in found}
    if last <= before:
        return lists[-1]
    holds = [code(one) for one in before]
    above = {one for one in last if any(code(one).contains(inside) for inside in holds)}
    return tuple(one for locator, one in named.items() if locator not in above - before)


def _once(claims: Iterator[DraftClaim]) -> Iterator[DraftClaim]:
    said: set[str] = set()
    for one in claims:
        if one.text not in said:
            said.add(one.text)
            yield one


def _places(draft: Draft) -> set[Locator]:
    return {one.locator for claim in draft.claims for one in claim.evidence}


def _values(claims: Sequence[DraftClaim]) -> set[str]:
    """Return the numbers and abbreviations that claims name."""
    return {one for claim in claims for one in _VALUE.findall(claim.text)}
