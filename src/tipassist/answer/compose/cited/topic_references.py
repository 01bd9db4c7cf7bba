"""Which articles of an instrument the plan rests on where it speaks of a topic."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from tipassist.answer.compose.cited.missing_wording import Missing
from tipassist.answer.compose.cited.reference_rows import reference_row
from tipassist.answer.compose.cited.reference_scope import is_of
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    answered,
)
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Intent, Meaning
from tipassist.answer.ranking.matching import Entry
from tipassist.locators import CODE_KINDS, Locator
from tipassist.register.model import Register
from tipassist.register.queries import citing
from tipassist.types import AnswerStatus

_PARTS = r"(?:articles?|provisions?|paragraphs?|clauses?|parts?(?= of\b|$))"
_ASKS = re.compile(rf"\bwh(?:ich|at)\b(?:\s+\S+){{0,4}}?\s+{_PARTS}\b", re.IGNORECASE)
_NO_TOPIC = re.compile(
    rf"{_PARTS}|behind|beside|plan|use[sd]?|mention\w*|cit(?:e|es|ed)", re.IGNORECASE
)
_OF_ONE_ROW = re.compile(
    r"\b(?:the|that|this|which) (?:[a-z][\w'-]* ){0,4}?(?:activity|row|line)\b(?! types?)"
)
_DEED = re.compile(r"\w{3,}ing")


def asked_topic(meaning: Meaning) -> Meaning | None:
    """Return the question for the topic alone when it asks for an instrument's articles on one."""
    codes = [place for place in meaning.places if place.kind in CODE_KINDS]
    if not meaning.instrument_names or meaning.instruments or codes or meaning.named:
        return None
    topic = tuple(word for word in meaning.topic if not _NO_TOPIC.fullmatch(word))
    if not topic or not _ASKS.search(meaning.text):
        return None
    return replace(meaning, topic=topic, instrument_names=(), intent=Intent.TOPIC)


def entries_of_topic(
    topic: Meaning, entries_on: Callable[[Meaning], tuple[Entry, ...]]
) -> tuple[Entry, ...]:
    """Return the texts that speak of a topic: those of rows, where one row is spoken of.

    What is done in that row, "establishing funds", needs not be said there in one phrase.

    Args:
        topic: What `asked_topic` gives.
        entries_on: Finds the texts.
    """
    found = entries_on(topic)
    if not _OF_ONE_ROW.search(fold(topic.text)):
        return found
    of_rows = tuple(one for one in found if one.activity is not None)
    things = tuple(word for word in topic.topic if not _DEED.fullmatch(word))
    if not of_rows and things:
        told = entries_on(replace(topic, topic=things))
        of_rows = tuple(one for one in told if one.activity is not None)
    return of_rows or found


def compose_topic_references(
    meaning: Meaning, entries: Iterable[Entry], register: Register, missing: Missing
) -> Draft | None:
    """Answer with the articles to which the texts on a topic, and their outcomes, refer.

    Args:
        meaning: A question for which `asked_topic` gives a topic.
        entries: The texts of the plan that speak of the topic.
        register: The plan.
        missing: Which documents are not there.

    Returns:
        None when nothing in the plan speaks of the topic.
    """
    entries = tuple(entries)
    if not entries:
        return None
    spoken = {one.evidence.locator: one.evidence for one in entries}
    outcomes = {one.activity.outcome for one in entries if one.activity is not None}
    places = outcomes | set(map(str, spoken))
    found = [one for one in citing(register, _named(meaning)) if str(one.place) in places]
    own = [one for one in found if str(one.place) in set(map(str, spoken))]
    found = own if own and _OF_ONE_ROW.search(fold(meaning.text)) else found
    names = listing(_whose_parts(meaning))
    where = f"where the plan speaks of this ({listing(map(str, sorted(spoken)))})"
    wordings = tuple(spoken.values())
    if not found:
        text = f"No reference {where} is to {names}."
        return Draft(AnswerStatus.NOT_IN_PLAN, (DraftClaim(text, wordings),), complete=True)
    shown = [reference_row(one, register) for one in found]
    evidence = (*(item for claim in shown for item in claim.evidence), *wordings)
    targets = dict.fromkeys(str(ref.target) for one in found for ref in one.references)
    lead = DraftClaim(f"W{where[1:]}, it refers to {listing(targets)}.", evidence)
    lacking = [name for name in _whose_parts(meaning) if name not in missing.held]
    if not lacking:
        return answered([lead, *shown])
    text = f"What {listing(lacking)} itself says is not in the corpus."
    note = DraftClaim(text, evidence)
    return answered([lead, *shown, note])


def _named(meaning: Meaning) -> Callable[[Locator], bool]:
    names = _whose_parts(meaning)
    return lambda target: any(is_of(name, target) for name in names)


def _whose_parts(meaning: Meaning) -> tuple[str, ...]:
    """Return the instruments of which parts are asked for, of those that are named."""
    named = meaning.instrument_names
    own = [
        name
        for name in named
        if re.search(
            rf"\b{_PARTS} (?:of|in|from) (?:the )?{re.escape(name)}\b"
            rf"|\b{re.escape(name)} {_PARTS}\b",
            meaning.text,
            re.IGNORECASE,
        )
    ]
    return tuple(own) or named
