"""Paragraphs and items of the sections, said as they stand, or a list by its headings alone."""

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.draft import DraftClaim, part_claim, part_evidence
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.register.model import Register, Section, SectionPart


def item_claims(
    section: Section, items: tuple[SectionPart, ...], register: Register, level: int = 1
) -> Iterator[DraftClaim]:
    """Say items as they stand, each with the items that stand under it."""
    for item in items:
        yield part_claim(item, register, level)
        under = section.items_under(section.parts.index(item))
        yield from item_claims(section, under, register, level + 1)


def list_claims(
    section: Section, items: tuple[SectionPart, ...], meaning: Meaning, register: Register
) -> tuple[DraftClaim, ...]:
    """Say the items of a list: by their headings alone where no more is wanted, else in full."""
    if not (wants_headings(meaning) and all(one.heading for one in items)):
        return tuple(item_claims(section, items, register))
    return tuple(
        DraftClaim(f"**{one.locator}** {one.heading}", (part_evidence(register, one),), 1)
        for one in items
    )


def wants_headings(meaning: Meaning) -> bool:
    """Whether a list is wanted by its headings alone: "just the names"."""
    return _headings_only().search(fold(meaning.question)) is not None


@lru_cache(maxsize=1)
def _headings_only() -> re.Pattern[str]:
    packaged = files("tipassist.answer").joinpath("lexicon", "manner.toml")
    said = tomllib.loads(packaged.read_text("utf-8"))["headings"]
    return re.compile("|".join(rf"\b(?:{one})\b" for one in said))
