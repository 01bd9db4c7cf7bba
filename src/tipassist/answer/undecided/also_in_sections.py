"""Also in the sections: what these say of a subject that rows speak of, where all is asked for."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.compose.of_text.prose import compose_prose
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.terms import core_of
from tipassist.answer.language.words import family, fold, word_list
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.entries import Ranked
from tipassist.answer.ranking.placing import Placed
from tipassist.answer.undecided.findings import Findings
from tipassist.answer.understanding.intent_rules import says_mention
from tipassist.locators import LocatorKind
from tipassist.register.model import Register
from tipassist.types import AnswerStatus

_ALSO = "The sections speak of it too:"
_FEW = 2
_DEFINING = (LocatorKind.GLOSSARY, LocatorKind.PILLAR)
_OPEN = re.compile(
    r"^\W*(?:(?:so|and|but|ok|hi|hello|please|is there|are there|do (?:we|you) have|got)\W+)*"
    r"(?:any ?thing|something|any (?:word|mention|place|part|talk|reference)s?|what)\b"
    r"(?: \w+){0,2}? (?:on|about|of|to|regarding|concerning)\b"
)
_WHERE = re.compile(
    r"\bwhere (?:does|do|is|are)\b.*"
    r"\b(?:comes? up|appears?|stands?|occurs?|spoken|mentioned|in it)\b"
    r"|\b(?:in )?(?:which|what) (?:places|parts)\b"
)
_OF_ROWS = re.compile(r"\b(?:rows?|activit\w*|projects?|lines?|outcomes?|pillars?|indicators?)\b")


def with_sections(rows: Draft, meaning: Meaning, found: Findings, register: Register) -> Draft:
    """Put behind rows what the sections say of their subject, where no rows are asked for.

    Args:
        rows: The rows that speak of it.
        meaning: What is asked.
        found: What was found for it.
        register: The plan.
    """
    if rows.status is not AnswerStatus.ANSWERED or not _asks_of_all(meaning):
        return rows
    told: list[DraftClaim] = []
    for place in list(_speaking(found))[:_FEW]:
        draft = compose_prose(meaning, register, found.terms, (Placed(place, 1.0),), lists=False)
        told += draft.claims if draft else ()
    said = {claim.text for claim in rows.claims}
    told = [claim for claim in told if claim.text not in said]
    if not told:
        return rows
    if not _in_words_of_rows(found):
        return replace(rows, claims=(*told, *rows.claims))
    lead = DraftClaim(_ALSO, tuple(one for claim in told for one in claim.evidence))
    return replace(rows, claims=(*rows.claims, lead, *told))


def _asks_of_all(meaning: Meaning) -> bool:
    """Whether it is asked what, or where, the plan as a whole has on something."""
    text = fold(meaning.text)
    bound = meaning.places or meaning.named or meaning.outside or _OF_ROWS.search(text)
    if bound or meaning.form not in (Form.WHAT, Form.LIST, Form.YESNO):
        return False
    return bool(_OPEN.match(text) or _WHERE.search(text) or says_mention(meaning.text))


def _in_words_of_rows(found: Findings) -> bool:
    """Whether a row has a word of the subject, or one for it: not only what is near in meaning."""
    core = {one.words for one in core_of(found.asked)}
    return any(core & set(entry.found) for row in found.table for entry in row.entries)


def _speaking(found: Findings) -> Iterator[Ranked]:
    """Yield the places of the sections that have all words of a subject, those rows have too.

    Where no row has them, an entry of the glossary or the goal of a pillar may.
    """
    core = {one.words for one in core_of(found.asked)}
    if not core or any(one.doubtful or not one.known for one in found.asked if not one.passing):
        return
    own = any(rank.exact for rank in found.table)
    for one in found.prose:
        has = {word for word, _, exact in one.worths if exact or not own}
        kind = one.entry.evidence.locator.kind
        section = kind is LocatorKind.SECTION or (not own and kind in _DEFINING and _has(one, core))
        if section and core <= has:
            yield one


def _has(place: Ranked, words: set[str]) -> bool:
    """Whether a place has every word of a subject, in whatever order."""
    small = frozenset(word_list("stopwords"))
    said = (one for words_ in words for one in words_.split() if one not in small)
    return frozenset(place.entry.families).issuperset(map(family, said))
