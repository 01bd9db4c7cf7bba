"""Mentioned: whether a question asks if the plan speaks of something, and where it does."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from tipassist.answer.compose.of_subjects.topic_verdicts import word_before
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.kinds_named import kind_before
from tipassist.answer.language.terms import Term, core_of
from tipassist.answer.language.words import TOKEN, families, family, fold, names_doers, other_number
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.entries import Ranked
from tipassist.answer.undecided.deciding import Ending
from tipassist.answer.undecided.findings import Findings
from tipassist.answer.understanding.intent_rules import says_mention
from tipassist.locators import SCOPE_KINDS, Locator, LocatorKind

_MOST = 3
_PROVIDES = re.compile(
    r"^\W*(?:(?:so|and|but|ok) )*does (?:it|(?:the|this) (?:work )?plan) "
    r"(?:provide for|foresee|envisage|make provision for)\b"
)
_NEAR = 3
_JOINED = re.compile(r"[\s-]*(?:/\s*\w+\s+|\s+(?:and(?:/or)?|or|&)\s+[\w-]+\s+)?", re.IGNORECASE)
"""What may stand within a name: "regional and national plans" has regional plans."""
_OF = re.compile(r"\s+(?:of|for|to|in|against|from)\s+(?:(?:the|an?|all|their)\s+)?", re.IGNORECASE)
"""What turns a name round: "protection of the victims"."""
_SO = "Yes, by the plan's text:"
_IN_PLAN = re.compile(
    r"^\W*(?:(?:so|and|but|ok) )*(?:is|are) [^?.!]{2,60}"
    r" in (?:it|(?:the|this) (?:work )?plan)\W*$"
)


def asks_mention(text: str) -> bool:
    """Whether it is asked if the plan speaks of something: "does it cover", "is … in the plan"."""
    low = fold(text)
    return says_mention(text) or any(one.search(low) for one in (_IN_PLAN, _PROVIDES))


def where_mentioned(meaning: Meaning, found: Findings) -> Ending | None:
    """Return where all of a subject stands in its own words: in a row, else in a section.

    Where it is asked of a pillar or an outcome, what stands elsewhere tells nothing of that.
    """
    core = core_of(found.asked)
    sure = all(one.known and not one.doubtful for one in found.asked if not one.passing)
    said = {fold(word) for one in found.asked for words in one.asked for word in words.split()}
    whole = said.issuperset(fold(word) for word in meaning.topic)
    if not core or not sure or not whole or len(meaning.topic) > _MOST:
        return None
    words = {one.words for one in core}

    def has(one: Ranked) -> bool:
        own = {word for word, _, own in one.worths if own}
        return words <= own and all(names_doers(word, one.entry.wording.text) for word in words)

    asked = [_either(fold(word)) for word in meaning.topic]
    rows = [entry for rank in found.table for entry in rank.entries if has(entry)]
    prose = [one for one in found.prose if _is_asked_of(one.entry.evidence.locator, meaning)]
    if not any(_has_all(asked, one.entry.wording.text, meaning.text) for one in rows) and any(
        _has_all(asked, one.entry.wording.text, meaning.text) for one in prose
    ):
        return Ending.PROSE
    if rows:
        return Ending.TOPIC
    if any(has(one) for one in prose):
        return Ending.PROSE
    return Ending.TOPIC if len(prose) < len(found.prose) else None


def _is_asked_of(place: Locator, meaning: Meaning) -> bool:
    """Whether a place lies in the pillars and outcomes that a question names, if it names any."""
    scopes = [one for one in meaning.places if one.kind in SCOPE_KINDS]
    return not scopes or any(one.contains(place) for one in scopes)


def with_mention(
    meaning: Meaning, found: Findings, draft: Draft, told_at: Callable[[Ranked], Draft | None]
) -> Draft:
    """Say yes and where the sections have all of what is asked after.

    Words that make one name in the question must make one there. A note that has them is told
    where nothing else has.

    Args:
        meaning: The question.
        found: What was found for it.
        draft: What is told without it.
        told_at: Tells of one place.
    """
    terms = [one for one in found.asked if not one.passing]
    asked = meaning.form is Form.YESNO and asks_mention(meaning.text)
    if not asked or not terms or not all(one.known and not one.doubtful for one in terms):
        return draft
    if word_before(meaning, found.asked) is not None:
        return draft
    words = [_either(word) for word in _spoken(meaning.text, terms)]

    def has(text: str) -> bool:
        return _has_all(words, text, meaning.text) and all(
            names_doers(one.words, text) for one in terms
        )

    if not any(has(claim.text) and not _is_note(claim) for claim in draft.claims):
        places = [one for one in found.prose if has(one.entry.wording.text)]
        place = min(places, key=lambda one: one.entry.kind == "footnote", default=None)
        draft = (told_at(place) if place is not None else None) or draft
    so = next((claim for claim in draft.claims if has(claim.text)), None)
    if so is None or not any(_is_asked_of(one.locator, meaning) for one in so.evidence):
        return draft
    rest = _with_lead_ins(draft.claims, has)
    return replace(draft, claims=(DraftClaim(_SO, so.evidence), *rest))


def _spoken(text: str, terms: list[Term]) -> Iterator[str]:
    """Yield the words of terms, each with a word that says what kind: "staff trauma"."""
    for one in terms:
        kind = kind_before(text, one)
        if kind:
            yield kind
        yield from fold(one.words).split()


def _is_note(claim: DraftClaim) -> bool:
    return any(one.locator.kind is LocatorKind.FOOTNOTE for one in claim.evidence)


def _with_lead_ins(
    claims: tuple[DraftClaim, ...], has: Callable[[str], bool]
) -> tuple[DraftClaim, ...]:
    """Return the claims that tell it, each with what introduces it."""
    kept: dict[int, DraftClaim] = {}
    for at, one in enumerate(claims):
        if has(one.text):
            before = range(at - 1, -1, -1) if one.level else ()
            lead = next((i for i in before if claims[i].level < one.level), None)
            kept.update({i: claims[i] for i in (lead, at) if i is not None})
    return tuple(kept[at] for at in sorted(kept))


def _has_all(words: list[frozenset[str]], text: str, asked: str) -> bool:
    """Whether a text has all words, those that make one name in the question as one name.

    "Labour markets, land and livelihood" has no land markets.
    """
    printed = list(TOKEN.finditer(text))
    stems = [frozenset(families(match[0])) for match in printed]
    said = list(pairwise(frozenset(families(match[0])) for match in TOKEN.finditer(asked)))

    def meet(one: frozenset[str], other: frozenset[str]) -> bool:
        whole = next(
            (pair for pair in ((one, other), (other, one)) for a, b in said if _are(pair, a, b)),
            None,
        )
        first, second = ([at for at, a in enumerate(stems) if a & b] for b in whole or (one, other))
        if whole is None:
            return any(abs(a - b) <= _NEAR for a in first for b in second)
        return any(_make_name(printed[a], printed[b], text) for a in first for b in second)

    has = all(any(one & here for here in stems) for one in words)
    return has and all(meet(one, other) for one, other in pairwise(words))


def _are(pair: tuple[frozenset[str], frozenset[str]], *stems: frozenset[str]) -> bool:
    return all(one & stem for one, stem in zip(pair, stems, strict=True))


def _make_name(first: re.Match[str], second: re.Match[str], text: str) -> bool:
    """Whether two words of a text make one name: "labour markets", "protection of victims"."""
    if first.start() < second.start():
        return _JOINED.fullmatch(text, first.end(), second.start()) is not None
    return _OF.fullmatch(text, second.end(), first.start()) is not None


def _either(word: str) -> frozenset[str]:
    return frozenset(map(family, (word, other_number(word))))
