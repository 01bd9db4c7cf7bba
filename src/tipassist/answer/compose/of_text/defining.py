"""Defining sentences: what the running text says that something is, where no glossary does."""

import re
from collections.abc import Iterator
from itertools import islice

from tipassist.answer.draft import DraftClaim, Evidence, distinct, footnote_evidence, part_evidence
from tipassist.answer.language.counted_ones import ORDINALS
from tipassist.answer.language.words import fold
from tipassist.answer.ranking.splitting import SENTENCE_END, Sentence, split_sentences
from tipassist.register.model import Pillar, Register, Wording

_SAYS = (
    r"(?:is|are|was|were|means?|refers? to|includes?|comprises?|consists? of|seeks? to|begins? with"
    r"|stands? for|denotes?|covers?|shall mean|may include|will be)"
)
_TELLS = r"(?:\s+[\w-]+){0,3},?\s+(?:which|that)\s+(?:is|are|will|shall|can|\w+s)"
_GOES_ON = re.compile(r"(?:It|They|This|These|Such)\b")
_EACH = r"(?:(?:each|every|all)(?: of the \w+)?|the|an?|these)"
_DESCRIBES = re.compile(r"-\w+(?:ed|ic|al|ive|ing)$", re.IGNORECASE)
_MAX_USES = 2


def defining_claims(phrase: str, register: Register) -> tuple[DraftClaim, ...]:
    """Return the sentences that say what a phrase is, and the one that goes on about it.

    Args:
        phrase: Words as asked.
        register: The plan.
    """
    if not phrase:
        return ()
    words = r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]+", phrase))
    noun = r"(?:\s+\w+)?" if _DESCRIBES.search(phrase) else ""
    subject = re.compile(rf"^(?:an? |the )?{words}{noun}\s+{_SAYS}\b", re.IGNORECASE)
    object_ = re.compile(rf"\b(?:an?|the) {words}{_TELLS}\b", re.IGNORECASE)
    claims: list[DraftClaim] = []
    for told in told_sentences(register):
        for at, one in enumerate(told):
            if subject.search(one.text) or object_.search(one.text):
                following = told[at + 1 : at + 2]
                claims += [one, *(after for after in following if _GOES_ON.match(after.text))]
    return distinct(claims)


def describing_claims(name: str, register: Register) -> tuple[DraftClaim, ...]:
    """Return the sentences that say most of what a part of the plan is, best first.

    One that introduces its name in quotes comes before one that goes on to say what it does
    ("outcomes which will …"), and that before one that begins with it.

    Args:
        name: A pattern for what the text calls it.
        register: The plan.
    """
    kinds = (
        re.compile(rf"[‘'\"“]{name}['’\"”]", re.IGNORECASE),
        re.compile(rf"\b{name},? (?:which|that|who) (?!is\b|are\b)", re.IGNORECASE),
        re.compile(rf"^(?:{_EACH} )?{name}\b(?!['’])", re.IGNORECASE),
    )
    found = [
        (kind, one)
        for told in told_sentences(register, footnotes=False)
        for one in told
        for kind, pattern in enumerate(kinds)
        if pattern.search(one.text)
    ]
    found.sort(key=lambda one: one[0])
    return distinct(claim for _, claim in found)[:_MAX_USES]


def using_claims(name: str, register: Register) -> tuple[DraftClaim, ...]:
    """Return the first sentences of the running text that use a name."""
    found = (one for told in told_sentences(register) for one in told if name in one.text)
    return tuple(islice(found, _MAX_USES))


def claims_of_pillar(pillar: Pillar, register: Register) -> tuple[DraftClaim, ...]:
    """Return the sentences of the sections that tell of a pillar, by its title or its number."""
    at = register.pillars.index(pillar) + 1
    nth = next((word for word, number in ORDINALS.items() if number == at), str(at))
    named = (fold(pillar.title.text), f"{nth} pillar", f"pillar {fold(pillar.letter)} ")
    told = (one for texts in told_sentences(register, footnotes=False) for one in texts)
    texts = ((fold(one.text), one) for one in told)
    found = (one for text, one in texts if text != named[0] and any(name in text for name in named))
    return distinct(found)[:_MAX_USES]


def told_sentences(
    register: Register, *, footnotes: bool = True
) -> Iterator[tuple[DraftClaim, ...]]:
    """Yield what each part of the sections says, sentence by sentence, then what footnotes say."""
    for part in register.section_parts():
        yield _claims(part.wording, part_evidence(register, part), register)
    for note in register.footnotes if footnotes else ():
        yield _claims(note.wording, footnote_evidence(note), register)


def _claims(wording: Wording, place: Evidence, register: Register) -> tuple[DraftClaim, ...]:
    return tuple(
        DraftClaim(one.text, (Evidence(place.locator, place.kind, place.label, one.spans),))
        for one in _sentences(wording, register)
    )


def _sentences(wording: Wording, register: Register) -> list[Sentence]:
    """Split a text; the sentences of one that stands in several pieces cite all of it."""
    found = split_sentences(wording, register)
    if len(found) > 1:
        return found
    return [Sentence(text, wording.spans) for text in SENTENCE_END.split(wording.text)]
