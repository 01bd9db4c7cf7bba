"""Places of other documents named by how their numbers begin: "a BWP item starting A.b.3"."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from tipassist.answer.naming.instruments_named import ways_to_name
from tipassist.answer.naming.masking import Mask
from tipassist.locators import Locator, LocatorKind
from tipassist.register.queries import WITH_PARTS

_CODE = re.compile(r"\w+(?:\.\w+)+")
_STARTS = (
    r"(?P<starts>(?:(?:that|which) )?(?:start|begin)(?:s|ning|ing)?(?: (?:with|from|at|in|by))?\s+)"
)
_BETWEEN = (
    r"(?:'s)?,?\s+(?:(?:an?|any|the|work|plan|items?|activit(?:y|ies)|actions?|entr(?:y|ies)|codes?|"
    r"numbers?|numbered|nos?\.?|points?|para(?:graph)?s?\.?)\s+)*"
)
_NUMBER = r"[\"“']?(?P<code>[a-z\d]{1,3}(?:\.[a-z\d]{1,3})*?)(?P<open>\.(?:x|\*)(?!\w))?[\"”']?"
_PARTS = (
    r"(?P<parts>[\s,(]*(?:and|or|with|incl\.?|including|plus)\s+(?:(?:its|the|all|their|any)\s+)?"
    r"(?:sub[\s-]?\w+|(?P=code)\.\d+(?:\s*(?:/|,|and|or|&)\s*(?:(?P=code))?\.?\d+)*)\s*\)?)?"
)
_END = r"(?![\w(]|\.\w)"


def find_beginnings(mask: Mask, targets: Iterable[Locator]) -> list[Locator]:
    """Find places named with their parts or by how they begin, and blank them.

    A number under which nothing is cited is found as it is typed, so that nothing refers to it.

    Args:
        mask: The question, folded.
        targets: Every place that the plan refers to.
    """
    found: list[Locator] = []
    for own, words in _documents(tuple(targets)):
        for match in _beginnings(own[0].parts[0], words, mask.text):
            place = _place(match, own, mask)
            if place is not None:
                found.append(place)
                mask.take(*match.span(), "instrument", place)
                break
    return found


@lru_cache(maxsize=16)
def _documents(
    targets: tuple[Locator, ...],
) -> tuple[tuple[tuple[Locator, ...], tuple[str, ...]], ...]:
    """Return the places of each document cited, and what it calls them."""
    known = [one for one in targets if one.kind is LocatorKind.EXTERNAL and len(one.parts) > 1]
    heads = dict.fromkeys(one.parts[0] for one in known)
    parted = (tuple(one for one in known if one.parts[0] == head) for head in heads)
    return tuple((own, tuple(sorted({_kind_of(one) for one in own} - {""}))) for own in parted)


def _kind_of(place: Locator) -> str:
    """Return what a document calls its places, as printed before the number: "PA"."""
    before = _CODE.split(place.parts[-1])[0]
    return before.strip(" ,.-").casefold()


def _beginnings(head: str, words: tuple[str, ...], text: str) -> Iterator[re.Match[str]]:
    for pattern in _patterns(head, words):
        yield from pattern.finditer(text)


@lru_cache(maxsize=1000)
def _patterns(head: str, words: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    ways = "|".join(ways_to_name(head))
    kind = rf"(?:(?:{'|'.join(map(re.escape, words))})\s+)?" if words else ""
    after = rf"(?:{ways}){_BETWEEN}(?:{_STARTS})?{kind}{_NUMBER}{_PARTS}{_END}"
    before = rf"(?<!\w){_STARTS}{kind}{_NUMBER}{_PARTS}\s+(?:of|in|from) (?:the )?(?:{ways})"
    return re.compile(after), re.compile(before)


def _place(match: re.Match[str], own: tuple[Locator, ...], mask: Mask) -> Locator | None:
    """Return what is asked for: a place as it is cited, or all that begin so; None for neither."""
    code, head = match["code"], own[0].parts[0]
    wide = any(match[name] for name in ("starts", "open", "parts"))
    if not wide and "." not in code:
        return None
    numbers = [(one, number) for one in own for number in _CODE.findall(one.parts[-1])]
    if all(number[0].isdigit() != code[0].isdigit() for _, number in numbers):
        return None
    asked = _as_read(code)
    exact = next((one for one, number in numbers if _as_read(number) == asked), None)
    under = [(one, n) for one, n in numbers if f"{_as_read(n)}.".startswith(f"{asked}.")]
    if exact is not None and not wide:
        return exact
    if not under:
        typed = mask.printed[slice(*match.span("code"))]
        return Locator(LocatorKind.EXTERNAL, (head, typed))
    place, number = under[0]
    before = place.parts[-1][: place.parts[-1].index(number)]
    whole = f"{before}{number[: len(code)]}{WITH_PARTS}"
    return Locator(LocatorKind.EXTERNAL, (head, whole))


def _as_read(number: str) -> str:
    """Return a number by which it is known: a small L is printed as a capital I now and then."""
    return number.casefold().replace("i", "l")
