"""Small pieces of wording shared by the composers."""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from tipassist.answer.language.words import TOKEN, families, family
from tipassist.locators import Locator, LocatorKind
from tipassist.types import Role

ROW_CHARS = 170
_SEVERAL = ("all ", "any ", "other ")


class NamesBodies(Protocol):
    """What names bodies by role: an activity, or a row of an answer."""

    def named(self, role: Role) -> tuple[str, ...]:
        """Return the bodies with `role`, in printed order."""


def listing(names: Iterable[str], word: str = "and") -> str:
    """Join names: "A", "A and B", "A, B and C"."""
    kept = list(names)
    if len(kept) < 2:
        return "".join(kept)
    return f"{', '.join(kept[:-1])} {word} {kept[-1]}"


def as_typed(words: str, text: str) -> str:
    """Return topic words with the small words that stand between them in a text: "men and boys".

    Args:
        words: Words in reading order, parted by blanks.
        text: The question they were taken from.
    """
    between = r"\W+(?:\w+\W+){0,2}?".join(map(re.escape, words.split()))
    found = re.search(rf"(?<!\w){between}(?!\w)", text, re.IGNORECASE)
    return found[0] if found else words


def plural(count: int, one: str, many: str | None = None) -> str:
    """Return "1 activity" or "6 activities"."""
    return f"{count} {one if count == 1 else many or plural_noun(one)}"


def plural_noun(one: str) -> str:
    """Return "activities" for "activity"."""
    is_y = one.endswith("y") and one[-2:-1] not in "aeiou"
    return f"{one[:-1]}ies" if is_y else f"{one}s"


def shorten(text: str, limit: int = ROW_CHARS) -> str:
    """Cut a text longer than `limit` characters at a word boundary, with an ellipsis."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def excerpt(text: str, telling: frozenset[str], limit: int = ROW_CHARS) -> str:
    """Cut a text where it says most of what tells: at its beginning, unless more stands later.

    Args:
        text: The text.
        telling: Word families.
        limit: The most characters to keep.
    """
    found = [
        (match.start(), family(match.group(0)))
        for match in TOKEN.finditer(text)
        if not telling.isdisjoint(families(match.group(0)))
    ]
    if len(text) <= limit or not found:
        return shorten(text, limit)
    starts = (0, *(max(0, at - limit // 3) for at, _ in found))
    start = max(starts, key=lambda one: len({w for at, w in found if one <= at < one + limit - 20}))
    if start == 0:
        return shorten(text, limit)
    begun = text.find(" ", start) + 1
    return f"… {shorten(text[begun:], limit)}"


def place_name(locator: Locator) -> str:
    """Name a place as a reader would: "Pillar B", "Outcome A.2", "A.2.6", "Section F.3"."""
    match locator.kind:
        case LocatorKind.PILLAR:
            return f"Pillar {locator}"
        case LocatorKind.OUTCOME:
            return f"Outcome {locator}"
        case _:
            return str(locator)


def scope_words(within: Sequence[Locator], outside: Sequence[Locator] = ()) -> str:
    """Say where was looked: " in Pillar B", " under Outcome A.2", " outside Pillar C", or ""."""
    words = ""
    if within:
        words += f" in {listing(place_name(one) for one in within)}"
    if outside:
        words += f" outside {listing(place_name(one) for one in outside)}"
    return words


def role_verb(role: Role, count: int = 1) -> str:
    """Return the verb of a role for one body or for several."""
    if role is Role.RELEVANT:
        return "is named as relevant for" if count == 1 else "are named as relevant for"
    verb = {Role.COORDINATING: "coordinate", Role.SUPPORTING: "support"}[role]
    return f"{verb}s" if count == 1 else verb


def as_many(names: Sequence[str]) -> int:
    """Return how many bodies a verb is said of: "All relevant ASBs" are several."""
    several = any(name.casefold().startswith(_SEVERAL) for name in names)
    return max(2, len(names)) if several else len(names)


def bodies_words(activity: NamesBodies) -> str:
    """Say which bodies an activity names: "SOMSWD coordinates; SOMHD supports"."""
    parts = []
    for role in Role:
        names = activity.named(role)
        if not names:
            continue
        parts.append(f"{listing(names)} {role_verb(role, as_many(names)).removesuffix(' for')}")
    if not activity.named(Role.COORDINATING):
        parts.append("no coordinating body is named")
    return "; ".join(parts)
