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
from tipassist.answer.meaning import Intent, Meaning
from tipassist.answer.ranking.matching import Entry
from tipassist.locators import CODE_KINDS, Locator
from tipassist.register.model import Register
from tipassist.register.queries import citing
from tipassist.types import AnswerStatus

_PARTS = r"(?:articles?|provisions?|paragraphs?|clauses?|parts?(?= of\b|$))"
_ASKS = re.compile(rf"\bwh(?:ich|at)\b(?:\s+\S+){{0,4}}?\s+{_PARTS}\b", re.IGNORECASE)
_NO_TOPIC = re.compile(rf"{_PARTS}|behind|plan|use[sd]?|mention\w*", re.IGNORECASE)


def asked_topic(meaning: Meaning) -> Meaning | None:
    """Return the question for the topic alone when it asks for an instrument's articles on one."""
    codes = [place for place in meaning.places if place.kind in CODE_KINDS]
    if not meaning.instrument_names or meaning.instruments or codes or meaning.named:
        return None
    topic = tuple(word for word in meaning.topic if not _NO_TOPIC.fullmatch(word))
    if not topic or not _ASKS.search(meaning.text):
        return None
    return replace(meaning, topic=topic, instrument_names=(), intent=Intent.TOPIC)


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
    names = listing(meaning.instrument_names)
    where = f"where the plan speaks of this ({listing(map(str, sorted(spoken)))})"
    wordings = tuple(spoken.values())
    if not found:
        text = f"No reference {where} is to {names}."
        return Draft(AnswerStatus.NOT_IN_PLAN, (DraftClaim(text, wordings),), complete=True)
    shown = [reference_row(one, register) for one in found]
    evidence = (*(item for claim in shown for item in claim.evidence), *wordings)
    targets = dict.fromkeys(str(ref.target) for one in found for ref in one.references)
    lead = DraftClaim(f"W{where[1:]}, it refers to {listing(targets)}.", evidence)
    lacking = [name for name in meaning.instrument_names if name not in missing.held]
    if not lacking:
        return answered([lead, *shown])
    text = f"What {listing(lacking)} itself says is not in the corpus."
    note = DraftClaim(text, evidence)
    return answered([lead, *shown, note])


def _named(meaning: Meaning) -> Callable[[Locator], bool]:
    return lambda target: any(is_of(name, target) for name in meaning.instrument_names)
