"""Finishing: kept sentences become the written draft, or are too few for one."""

from collections.abc import Sequence
from dataclasses import replace

from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.languages import ENGLISH, original_words
from tipassist.answer.writing import Ending, Task
from tipassist.types import Route
from tipassist.writer.numbering import Numbered
from tipassist.writer.sources import RawSentence, Source
from tipassist.writer.vital import differs_from_list, loses_vital


def ending_of(task: Task, numbered: Numbered, kept: Sequence[RawSentence]) -> Ending:
    """Return whether the kept sentences make an answer, or why not."""
    if not kept:
        return Ending.NOTHING_KEPT
    if differs_from_list(task.draft.items, kept):
        return Ending.LIST_DIFFERS
    if loses_vital(task.meaning, numbered.sources, kept):
        return Ending.VITAL_LOST
    return Ending.WRITTEN


def claim_of(sentence: RawSentence, sources: dict[str, Source]) -> DraftClaim:
    """Make the claim of a sentence, resting on the places that it cites."""
    evidence = (place for one in sentence.evidence for place in sources[one].evidence)
    return DraftClaim(sentence.text, tuple(dict.fromkeys(evidence)))


def draft_of(task: Task, numbered: Numbered, kept: Sequence[RawSentence], language: str) -> Draft:
    """Make the written draft: what stays of the draft around the sentences.

    In another language than English the quotes of what is cited stand under them. What the draft
    quotes and no sentence cites follows as it is: an answer that is written says no less.
    """
    sources = {one.id: one for one in numbered.sources}
    sentences = tuple(claim_of(one, sources) for one in kept)
    quotes: tuple[DraftClaim, ...] = ()
    if language != ENGLISH:
        cited = dict.fromkeys(one for sentence in kept for one in sentence.evidence)
        rows = tuple(DraftClaim(sources[one].text, sources[one].evidence, 1) for one in cited)
        evidence = tuple(dict.fromkeys(one for row in rows for one in row.evidence))
        quotes = (DraftClaim(original_words(language), evidence), *rows)
    claims = (*numbered.before, *sentences, *quotes, *_untold(numbered, kept), *numbered.after)
    return replace(task.draft, claims=claims, route=Route.WRITER)


def _untold(numbered: Numbered, kept: Sequence[RawSentence]) -> tuple[DraftClaim, ...]:
    """Return what the draft quotes and no sentence cites; what leads to rows only before a row."""
    cited = {one for sentence in kept for one in sentence.evidence}
    drafted = zip(numbered.quoted, numbered.sources, strict=False)
    left = [claim for claim, source in drafted if source.id not in cited]
    levels = (*(claim.level for claim in left[1:]), 0)
    return tuple(
        claim
        for claim, after in zip(left, levels, strict=False)
        if after > claim.level or not claim.text.rstrip().endswith(":")
    )
