"""Entries on a subject: the indicators, projects or examples whose own words speak of it."""

import re
from collections.abc import Callable, Sequence

from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.compose.of_text.terms import note_claim
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural
from tipassist.answer.language.terms import Term, core_of
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.matching import Entry, Matcher
from tipassist.answer.understanding.entry_subjects import EntrySubject
from tipassist.register.model import Activity, Register
from tipassist.types import Role

_NOTE = "footnote"
_PAIR = 2
Elsewhere = Callable[[], Draft | None]


def compose_topic_entries(
    meaning: Meaning,
    register: Register,
    matcher: Matcher,
    asked: EntrySubject,
    elsewhere: Elsewhere,
) -> Draft:
    """List the entries that have all words of a subject, or say that none has them.

    Args:
        meaning: The question.
        register: The plan.
        matcher: Finds entries by words.
        asked: The entries asked for.
        elsewhere: Tells which rows speak of the subject in whatever cell.
    """
    kind = asked.unit.removesuffix("s")
    rows = {one.code: one for one in scoped(meaning, register) if _holds(one, meaning)}
    inside = [one for one in matcher.entries if one.kind == kind and one.activity is not None]
    inside = [one for one in inside if one.name in rows]
    whole = matcher.terms(asked.words, asked.said)
    offered = _offered(whole, fold(meaning.text))
    terms, own, other = _best(matcher, whole, {id(one) for one in inside}, offered)
    if not (own or other):
        terms, other = _most(matcher, whole, {id(one) for one in inside})
    of_bodies = f" of {listing(meaning.named, 'and' if meaning.joint else 'or')}"
    where = f"{of_bodies if meaning.named else ''}{where_words(meaning)}"
    total = f"the {plural(len(inside), kind)}{where}"
    joined = "or" if offered else "and"
    what = listing((f'"{one.words}"' for one in (terms if own or other else whole)), joined)
    if not (own or other):
        every = "all of " if len(whole) > _PAIR else ""
        return _none(
            meaning, register, f"{total} speaks of {every}{what}", elsewhere, sure=not every
        )
    yes = "Yes. " if meaning.form is Form.YESNO and own and terms == whole else ""
    claims = _group(own, f"{yes}{len(own)} of {total}", f"of {what}")
    near = f"{len(other)} {'more' if own else f'of {total}'}"
    claims += _group(other, near, f"of it in other words than {what}")
    codes = dict.fromkeys(one.name for one in own or other)
    return answered(claims, [activity_item(rows[code]) for code in codes])


def compose_notes_on(
    meaning: Meaning, register: Register, matcher: Matcher, asked: EntrySubject
) -> Draft | None:
    """List the footnotes whose own words speak of a subject; None where none does."""
    terms = matcher.terms(asked.words, asked.said)
    inside = {id(one) for one in matcher.entries if one.kind == _NOTE}
    own = {one.name for one in _best(matcher, terms, inside, _offered(terms, asked.said))[1]}
    notes = [one for one in register.footnotes if f"Footnote {one.number}" in own]
    if not notes:
        return None
    rows = [note_claim(one) for one in notes]
    verb = "speaks" if len(rows) == 1 else "speak"
    what = listing(f'"{one.words}"' for one in terms)
    yes = "Yes. " if meaning.form is Form.YESNO else ""
    total = plural(len(register.footnotes), "footnote")
    lead = f"{yes}{len(rows)} of the {total} {verb} of {what}:"
    evidence = tuple(one for row in rows for one in row.evidence)
    return answered([DraftClaim(lead, evidence), *rows])


def _offered(terms: tuple[Term, ...], text: str) -> tuple[Term, ...]:
    """Return the terms of which one is enough: "arrests or convictions"; none where all are asked.

    Args:
        terms: What the subject's words are.
        text: The question, folded.
    """
    one = "|".join(re.escape(fold(term.words)) for term in terms)
    sides = rf"(?<![\w-])(?:{one}),? (?:and/)?or (?:{one})(?![\w-])"
    return terms if len(terms) > 1 and re.search(sides, text) else ()


def _best(
    matcher: Matcher, whole: tuple[Term, ...], inside: set[int], offered: tuple[Term, ...]
) -> tuple[tuple[Term, ...], list[Entry], list[Entry]]:
    """Return what was looked for, all terms or those of the subject, and what speaks of it."""
    any_of = {id(entry) for one in offered for entry in _speaking(matcher, (one,), inside)[0]}
    if any_of:
        return offered, [one for one in matcher.entries if id(one) in any_of], []
    for terms in (whole, core_of(whole)):
        own, other = _speaking(matcher, terms, inside)
        if own or other:
            break
    return terms, own, other


def _speaking(
    matcher: Matcher, terms: tuple[Term, ...], inside: set[int]
) -> tuple[list[Entry], list[Entry]]:
    """Return the entries with every term, in its own words and in others, in the plan's order."""
    asked = {one.words for one in terms}
    matches = (one for one in matcher.match(terms) if asked <= set(one.words))
    found = sorted((one for one in matches if id(one.entry) in inside), key=lambda one: one.at)
    own = [one.entry for one in found if all(exact for _, _, exact in one.worths)]
    return own, [one.entry for one in found if one.entry not in own]


def _group(found: Sequence[Entry], who: str, said: str) -> list[DraftClaim]:
    """Return the entries as rows under a sentence that counts them; nothing for none."""
    rows = [_row(one, one.activity) for one in found if one.activity is not None]
    if not rows:
        return []
    verb = "speaks" if len(rows) == 1 else "speak"
    evidence = tuple(one for row in rows for one in row.evidence)
    return [DraftClaim(f"{who} {verb} {said}:", evidence), *rows]


def _most(
    matcher: Matcher, whole: tuple[Term, ...], inside: set[int]
) -> tuple[tuple[Term, ...], list[Entry]]:
    """Return the entries with most of many terms, be it in other words, and what they share."""
    telling = [one for one in whole if one.telling and not one.passing]
    if len(telling) <= _PAIR:
        return whole, []
    asked = {one.words for one in telling}
    matches = [one for one in matcher.match(whole) if id(one.entry) in inside]
    held = {id(one): asked.intersection(one.words) for one in matches}
    most = max(map(len, held.values()), default=0)
    if most < _PAIR or most * _PAIR < len(telling):
        return whole, []
    weights = {one.words: one.weight for one in telling}
    worth = {at: sum(weights[word] for word in words) for at, words in held.items()}
    top = max(worth.values())
    best = [one for one in matches if worth[id(one)] == top]
    shared = asked.intersection(*(one.words for one in best))
    found = sorted(best, key=lambda one: one.at)
    return tuple(one for one in telling if one.words in shared), [one.entry for one in found]


def _none(
    meaning: Meaning, register: Register, said: str, elsewhere: Elsewhere, *, sure: bool
) -> Draft:
    no = "No. " if meaning.form is Form.YESNO and sure else ""
    lead = DraftClaim(f"{no}None of {said}.", checked_evidence(register))
    beside = elsewhere()
    claims = beside.claims if beside is not None else ()
    return answered([lead, *claims], [])


def _row(entry: Entry, activity: Activity) -> DraftClaim:
    text = f"**{activity.code}** {entry.wording.text} ({bodies_words(activity)})"
    return DraftClaim(text, (entry.evidence, asb_evidence(activity)), level=1)


def _holds(activity: Activity, meaning: Meaning) -> bool:
    """Whether the bodies named have the role asked for: all of them, or one of them."""
    if not meaning.named:
        return True
    roles: tuple[Role, ...] = meaning.relation.roles
    has = [any(body in activity.named(role) for role in roles) for body in meaning.named]
    return all(has) if meaning.joint else any(has)
