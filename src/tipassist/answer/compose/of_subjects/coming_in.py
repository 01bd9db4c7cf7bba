"""Coming in: what mentions somebody or something in the rows spoken of, in its own words."""

from collections.abc import Iterator

from tipassist.answer.compose.of_places.columns import ENTRY_COLUMNS, column_entries, entry_rows
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing
from tipassist.answer.language.words import families
from tipassist.answer.meaning import COMES_IN, Meaning
from tipassist.register.model import Activity, Register


def compose_coming_in(meaning: Meaning, register: Register) -> Draft | None:
    """Quote what of the rows mentions it; None when nothing is asked or mentions it."""
    if COMES_IN not in meaning.cues:
        return None
    wanted = {one for word in meaning.topic for one in families(word)}
    found = (register.activity(str(one)) for one in meaning.places)
    told = [(row, [*_mentions(row, wanted)]) for row in found if row is not None]
    told = [(row, claims) for row, claims in told if claims]
    if not told:
        return None
    rows = [row for row, _ in told]
    what, codes = " ".join(meaning.topic), listing(row.code for row in rows)
    lead = f"{codes} {'mentions' if len(rows) == 1 else 'mention'} {what}:"
    quotes = [one for _, claims in told for one in claims]
    claims = [DraftClaim(lead, tuple(e for one in quotes for e in one.evidence)), *quotes]
    if meaning.named:
        claims += [_without_role(row, listing(meaning.named)) for row in rows]
    return answered(claims, [activity_item(one) for one in rows])


def _mentions(row: Activity, wanted: set[str]) -> Iterator[DraftClaim]:
    if wanted <= set(families(row.wording.text)):
        yield DraftClaim(f"**{row.code}** {row.wording.text}", (wording_evidence(row),), level=1)
    for column in ENTRY_COLUMNS:
        entries = column_entries(row, column)
        for entry, claim in zip(entries, entry_rows(row, column), strict=False):
            if wanted <= set(families(entry.text)):
                text = f"**{row.code}** {column.value[:-1]}: {entry.text}"
                yield DraftClaim(text, claim.evidence, level=1)


def _without_role(row: Activity, name: str) -> DraftClaim:
    words = bodies_words(row)
    return DraftClaim(
        f"{name} has no role of its own in {row.code}: {words}.", (asb_evidence(row),)
    )
