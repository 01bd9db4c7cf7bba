"""Topics: every activity that speaks of a subject, and which body handles it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tipassist.answer.compose import endings
from tipassist.answer.compose.of_bodies.asked_deeds import says_deed
from tipassist.answer.compose.of_places.entries import column_claims
from tipassist.answer.compose.of_subjects.topic_rows import topic_row, who_row
from tipassist.answer.compose.of_subjects.topic_verdicts import (
    asks_of_people,
    has_before,
    said_as_one,
    verdict_on,
    word_before,
)
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
)
from tipassist.answer.language.phrasing import as_typed, bodies_words, listing, plural, scope_words
from tipassist.answer.language.terms import Term, core_of
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import MEASURED, Column, Form, Intent, Meaning
from tipassist.answer.ranking.entries import ActivityRank
from tipassist.answer.understanding.intent_rules import says_mention
from tipassist.answer.verdicts import without_verdict
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity, Register
from tipassist.types import AnswerStatus, Role

_FEW_MEASURED = 3
_HOW_MEASURED = re.compile(
    r"\bhow\b[^?.!]*\b(?:success|progress|results?|achievements?|impact|effect|it|that|this)\b"
    r"[^?.!]*\b(?:measured?|tracked?|gauged?|assessed?|judged?|monitored?)\b"
    r"|\b(?:how|by what|with what) (?:(?:is|are) (?:it|they) )?(?:measured|tracked|gauged)\b"
    r"|\bhow (?:will|would|can|could|do|does|should) (?:one|we|you|they|i|people|any ?(?:one|body))"
    r" (?:ever )?(?:tell|know|see|find out|notice) (?:whether|if)\b"
)
_OF_EVERY_ROW = re.compile(
    r"\b(?:every|each|all)(?: (?:of|the|single|one|these|those))* "
    r"(?:rows?|activit(?:y|ies)|items?)\b"
)
_FULL = 0.8
NEAR_BEST = 0.85
"""Least share of the best that counts as nearly as good."""
_MAX_RELATED = 4
_LIKELY = 0.35
_MEANT_NEAR = 0.2
_LITTLE = 0.35
_SURELY = 0.75
_HARDLY = 0.05
_MAX_OWNERS = 6
_AS_LIKELY = 0.5
_NEARLY = 0.25
_AS_NEAR = 0.9
_WHOLE = 0.95
_MOSTLY = 0.65
_HALF = 0.5
_NEAR = 0.65
_RELATED = 0.75
_LARGE_PART = 0.25
"""Of all activities: that many speak of no subject in particular."""


def compose_topic(
    meaning: Meaning,
    register: Register,
    terms: tuple[Term, ...],
    ranked: tuple[ActivityRank, ...],
    unknown: tuple[Term, ...] = (),
) -> Draft | None:
    """List every activity that speaks of the topic, exact mentions first, related ones apart.

    Args:
        meaning: What is asked.
        register: The plan.
        terms: What its topic words are.
        ranked: The activities near it, best first.
        unknown: Those of the words that the plan has not at all, besides.
    """
    if meaning.named and meaning.intent is not Intent.PROSE:
        ranked = tuple(one for one in ranked if _names(one.activity, meaning.named))
    best = _Best.of(ranked)
    kept = [one for one in ranked if best.speaks(one)]
    near: list[ActivityRank] = []
    if any(one.exact for one in kept):
        near = [one for one in ranked if one not in kept and best.is_near(one)][:_MAX_RELATED]
        kept = [one for one in kept if one.exact or one.total >= _RELATED * best.total]
    else:
        likely = _likeliest(ranked)
        told = kept if best.words >= _MOSTLY else []
        kept = [*likely, *(one for one in told if one not in likely)]
    if _is_loose(terms, kept, len(register.activities)) or _are_by_chance(kept, ranked):
        kept, near = _likeliest(ranked), []
    if not kept:
        return None
    order = {one.code: at for at, one in enumerate(register.activities)}
    kept.sort(key=lambda one: order[one.activity.code])
    near.sort(key=lambda one: order[one.activity.code])
    core = core_of(terms)
    if core and not any(one.exact for one in kept) and all(one.doubtful for one in core):
        return absent(meaning, register, tuple(dict.fromkeys((*unknown, *core))), kept)
    draft = listed_rows(meaning, terms, kept, near)
    missing = _joined_unknown(meaning, unknown)
    if not missing or draft.status is not AnswerStatus.ANSWERED:
        return draft
    what = listing((f'"{as_typed(one.words, meaning.text)}"' for one in missing), "or")
    text = f"None of the {len(register.activities)} activities mentions {what}."
    return replace(draft, claims=(*draft.claims, DraftClaim(text, checked_evidence(register))))


def _joined_unknown(meaning: Meaning, unknown: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return what stands beside the subject by "and" or "or", and is nowhere in the plan."""
    text = fold(meaning.text)
    return tuple(
        one
        for one in unknown
        if one.telling
        and not one.passing
        and re.search(
            rf"(?:\b(?:and|or)|[,/]) (?:the )?{re.escape(fold(one.words))}(?![a-z])", text
        )
    )


def _is_loose(terms: tuple[Term, ...], kept: Sequence[ActivityRank], total: int) -> bool:
    """Whether what a large part of all activities share with the question tells them little."""
    exact = [one for one in kept if one.exact]
    return len(kept) > _LARGE_PART * total and (not exact or _share_little(terms, exact))


def _are_by_chance(kept: Sequence[ActivityRank], ranked: Sequence[ActivityRank]) -> bool:
    """Whether rows share single words with a question that another row surely means.

    "Figures handed over" is not told by a row where victims are, beside the one on sharing data.
    """
    best = max(ranked, key=lambda one: one.share, default=None)
    if best is None or best.exact or best.share < _SURELY:
        return False
    own = [one for one in kept if one.exact]
    by_chance = (one.share < _HARDLY and one.words < _MOSTLY for one in own)
    return bool(own) and all(by_chance) and best.total >= max(one.total for one in own)


def _likeliest(ranked: tuple[ActivityRank, ...]) -> list[ActivityRank]:
    """Return the activities that are as good as the likeliest, of those in no word asked."""
    most = max((one.share for one in ranked), default=0.0)
    likely = sorted(ranked, key=lambda one: -one.share)
    return [one for one in likely if one.share >= _NEARLY * most][:_MAX_RELATED]


@dataclass(frozen=True, slots=True)
class _Best:
    """The most that any activity has of what is asked.

    Attributes:
        words: Share of the asked weight that its words cover, 0 to 1.
        core: The same of the subject's own terms.
        total: Words and meaning together.
    """

    words: float
    core: float
    total: float

    @classmethod
    def of(cls, ranked: tuple[ActivityRank, ...]) -> "_Best":
        """Measure the activities."""
        return cls(
            max((one.words for one in ranked), default=0.0),
            max((one.core for one in ranked), default=0.0),
            max((one.total for one in ranked), default=0.0),
        )

    def speaks(self, one: ActivityRank) -> bool:
        """Whether it has about as many of the words, the whole subject, or is as near."""
        enough = one.words >= min(_FULL, NEAR_BEST * self.words)
        whole = self.core > 0 and one.core >= _WHOLE * self.core
        whole = whole and one.words >= _MOSTLY * self.words
        return one.words > 0 and (enough or whole or one.total >= _AS_NEAR * self.total)

    def is_near(self, one: ActivityRank) -> bool:
        """Whether it has half of what the best has, and is near altogether."""
        return one.words >= _HALF * self.words and one.total >= _NEAR * self.total


def _names(activity: Activity, bodies: tuple[str, ...]) -> bool:
    return any(entry.body in bodies for entry in activity.bodies)


def listed_rows(
    meaning: Meaning,
    terms: tuple[Term, ...],
    found: list[ActivityRank],
    near: Sequence[ActivityRank] = (),
) -> Draft:
    """List activities that speak of a subject in its words, those in other words apart."""
    where = scope_words(tuple(p for p in meaning.places if p.kind is not LocatorKind.ACTIVITY))
    paired = sum(one.relation.role is not None for one in meaning.bodies) > 1
    bodies = listing(meaning.named, "and" if meaning.joint or paired else "or")
    before = word_before(meaning, terms)
    narrower = [one for one in found if before and has_before(*before, one)]
    if narrower:
        found, near = narrower, ()
    exact = [one for one in found if one.exact]
    related = [one for one in found if not one.exact]
    what = _words_of(terms, exact) or "it"
    if narrower and before:
        what = what.replace(f'"{before[1].words}"', f'"{before[0]} {before[1].words}"')
    apart = _stands_apart(meaning, terms, found)
    all_rows = _OF_EVERY_ROW.search(fold(meaning.text)) is not None
    said = says_mention(meaning.text)
    unasked = meaning.relation.role is not None and not meaning.named and not said
    sure = bool(exact) and not (apart or all_rows or unasked or says_deed(meaning))
    yes = verdict_on(meaning, terms, found) if meaning.form is Form.YESNO and sure else ""
    claims: list[DraftClaim] = []
    other = "of something near it" if exact else f"of it in other words than {what}"
    own = f"of {_either(terms)}, but never of both in one place" if apart else f"of {what}"
    own = "of something near it" if exact and _share_little(terms, exact) else own
    beside = [*related, *near] if exact else related
    for group, words in ((exact, own), (beside, other)):
        if not group:
            continue
        worded = any(one.words > 0 for one in group)
        verb = ("speaks" if len(group) == 1 else "speak") if worded else "may speak"
        names = f" and {_names_or_not(meaning, len(group))} {bodies}" if bodies else ""
        lead = f"{yes}{plural(len(group), 'activity')} {verb} {words}{where}{names}:"
        yes = ""
        rows = [topic_row(one, terms) for one in group]
        claims += [DraftClaim(lead, tuple(e for row in rows for e in row.evidence)), *rows]
    compared = len(meaning.named) > 1 and not exact and not meaning.relation.role
    if meaning.form is Form.YESNO and meaning.named and (says_deed(meaning) or compared):
        nearest = tuple(topic_row(one, terms) for one in (exact or related)[:_MAX_RELATED])
        why = f"it does not tell this of {listing(meaning.named)}"
        return endings.not_in_plan(why, () if compared else nearest)
    told = [one.activity for one in exact or related]
    cells = _cells_asked(meaning, told)
    blank = meaning.form is Form.YESNO and cells and _is_blank(told[0], meaning.column)
    claims = _denied(cells, claims) if blank else [*claims, *cells]
    return answered(claims, [activity_item(one) for one in told])


def _is_blank(row: Activity, column: Column) -> bool:
    return not (row.indicators if column is Column.INDICATORS else row.projects)


def _denied(cells: list[DraftClaim], claims: list[DraftClaim]) -> list[DraftClaim]:
    """Say no before a blank cell, and then which row speaks of the subject."""
    no = replace(cells[0], text=f"No. {cells[0].text}")
    first = replace(claims[0], text=without_verdict(claims[0].text))
    return [no, *cells[1:], first, *claims[1:]]


def _names_or_not(meaning: Meaning, count: int) -> str:
    if not meaning.negated or meaning.form is Form.YESNO:
        return "names" if count == 1 else "name"
    role = "" if meaning.relation.role is None else " in that role"
    return f"{'does' if count == 1 else 'do'} not name{role}"


def _cells_asked(meaning: Meaning, found: list[Activity]) -> list[DraftClaim]:
    """Tell what stands in the column asked of the one activity found, or how few are measured."""
    measures = MEASURED in meaning.cues or _HOW_MEASURED.search(fold(meaning.text)) is not None
    column = Column.INDICATORS if measures else meaning.column
    few = 1 <= len(found) <= (_FEW_MEASURED if measures else 1)
    if not few or column not in (Column.INDICATORS, Column.PROJECTS):
        return []
    return [claim for one in found for claim in column_claims(one, column)]


def _either(terms: tuple[Term, ...]) -> str:
    return listing((f'"{one.words}"' for one in core_of(terms)), "or")


def _stands_apart(meaning: Meaning, terms: tuple[Term, ...], found: Sequence[ActivityRank]) -> bool:
    """Whether two words said as one thing ("domestic helpers") share no cell of any activity."""
    pair = said_as_one(meaning, terms)
    told = (entry.found for rank in found for entry in rank.entries)
    return bool(pair) and not any(all(one.words in cell for one in pair) for cell in told)


def _words_of(terms: tuple[Term, ...], found: list[ActivityRank]) -> str:
    """Quote the words asked that every activity has, else those of the subject."""
    told = [{word for one in rank.entries for word in one.found} for rank in found]
    shared = [term for term in terms if told and all(term.words in words for words in told)]
    kept = [term for term in shared if not term.passing] or shared
    quoted = ([f'"{word}"' for word in term.asked] for term in kept or core_of(terms))
    return listing(" or ".join(words) for words in quoted)


def _share_little(terms: tuple[Term, ...], found: list[ActivityRank]) -> bool:
    """Whether the words that all activities have are little of what is asked.

    Not every row that has these words is listed then.
    """
    told = [{word for one in rank.entries for word in one.found} for rank in found]
    shared = [one.weight for one in terms if all(one.words in words for words in told)]
    return bool(shared) and sum(shared) < _LITTLE * sum(one.weight for one in terms)


def compose_who_topic(
    terms: tuple[Term, ...], ranked: tuple[ActivityRank, ...], role: Role | None = None
) -> Draft | None:
    """Say which body handles a subject, with the activity that gives it the task.

    Args:
        terms: The subject.
        ranked: The activities near it, best first.
        role: The role that is asked for, if one is.
    """
    if not ranked:
        return None
    owners = sorted(ranked, key=lambda one: -one.share)
    best = owners[0].share
    main = [one for one in owners if one.share >= _AS_LIKELY * best][:_MAX_OWNERS]
    near = [one for one in ranked if one.total >= NEAR_BEST * ranked[0].total]
    claims = [who_row(one, terms, role) for one in main]
    others = [one for one in near if one not in main][:_MAX_OWNERS]
    if others:
        codes = "; ".join(f"{one.activity.code} ({bodies_words(one.activity)})" for one in others)
        evidence = tuple(asb_evidence(one.activity) for one in others)
        evidence += tuple(one.entries[0].entry.evidence for one in others)
        claims.append(DraftClaim(f"It is also mentioned under {codes}.", evidence))
    return answered(claims, [activity_item(one.activity) for one in main])


def absent(
    meaning: Meaning,
    register: Register,
    terms: tuple[Term, ...],
    near: Sequence[ActivityRank] = (),
) -> Draft:
    """Prove that no activity speaks of terms that the plan has not, and show what is near.

    A plain no is not said of a word that may mean something that the plan has, or be one of its
    kind: that no activity mentions typhoons does not tell that none is about disasters. Nor does a
    verb that is nowhere tell what people may do: "can victims refuse help".
    """
    what = listing((f'"{as_typed(term.words, meaning.text)}"' for term in terms), "or")
    meant = any(term.known for term in terms)
    denies = meaning.form is Form.YESNO and not meant and not asks_of_people(meaning)
    no = "No. " if denies else ""
    count = len(register.activities)
    text = f"{no}None of the {count} activities in the {len(register.pillars)} pillars mentions "
    text += f"{what}."
    checked = checked_evidence(register)
    draft = answered([DraftClaim(text, checked)], [])
    rows = [topic_row(one, terms) for one in near]
    lead = DraftClaim("The nearest it has:", tuple(e for row in rows for e in row.evidence))
    claims = (*draft.claims, lead, *rows) if rows else draft.claims
    return Draft(AnswerStatus.NOT_IN_PLAN, claims, complete=True)


def meant_rows(terms: tuple[Term, ...], ranked: Sequence[ActivityRank]) -> tuple[ActivityRank, ...]:
    """Return the activities that speak of what words may mean that the plan has not, likeliest.

    What a thesaurus knows alone is far off; their meaning has to be near, and they likely meant.
    """
    meant = {one.words for one in terms if one.known}
    near = (
        one
        for one in ranked
        if one.share >= _LIKELY
        and any(meant & set(entry.found) for entry in one.entries)
        and any(entry.cosine >= _MEANT_NEAR for entry in one.entries)
    )
    return tuple(sorted(near, key=lambda one: -one.share))[:_MAX_RELATED]
