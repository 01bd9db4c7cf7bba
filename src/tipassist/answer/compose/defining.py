"""Defining sentences: what the running text says that something is, where no glossary does."""

import re
from collections.abc import Iterator

from tipassist.answer.compose.prose import SENTENCE_END, Sentence, split_sentences
from tipassist.answer.draft import DraftClaim, Evidence, footnote_evidence, part_evidence
from tipassist.register.model import Register, Wording

_SAYS = (
    r"(?:is|are|was|were|means?|refers? to|includes?|comprises?|consists? of|seeks? to|begins? with"
    r"|stands? for|denotes?|covers?|shall mean|may include|will be)"
)
_TELLS = r"(?:\s+[\w-]+){0,3},?\s+(?:which|that)\s+(?:is|are|will|shall|can|\w+s)"
_GOES_ON = re.compile(r"(?:It|They|This|These|Such)\b")
_EACH = r"(?:(?:each|every|all)(?: of the \w+)?|the|an?|these)"
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
    subject = re.compile(rf"^(?:an? |the )?{words}\s+{_SAYS}\b", re.IGNORECASE)
    object_ = re.compile(rf"\b(?:an?|the) {words}{_TELLS}\b", re.IGNORECASE)
    claims: list[DraftClaim] = []
    for sentences, place in _texts(register):
        for at, one in enumerate(sentences):
            if subject.search(one.text) or object_.search(one.text):
                claims.append(_claim(one, place))
                following = sentences[at + 1 : at + 2]
                claims += [_claim(next_, place) for next_ in following if _goes_on(next_)]
    return tuple({claim.text: claim for claim in claims}.values())


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
        (kind, _claim(one, place))
        for part in register.section_parts()
        for place in (part_evidence(register, part),)
        for one in _sentences(part.wording, register)
        for kind, pattern in enumerate(kinds)
        if pattern.search(one.text)
    ]
    found.sort(key=lambda one: one[0])
    return tuple({claim.text: claim for _, claim in found}.values())[:_MAX_USES]


def using_claims(name: str, register: Register) -> tuple[DraftClaim, ...]:
    """Return the first sentences of the running text that use a name."""
    found = (
        _claim(one, place)
        for sentences, place in _texts(register)
        for one in sentences
        if name in one.text
    )
    return tuple(claim for claim, _ in zip(found, range(_MAX_USES), strict=False))


def _goes_on(sentence: Sentence) -> bool:
    return bool(_GOES_ON.match(sentence.text))


def _texts(register: Register) -> Iterator[tuple[list[Sentence], Evidence]]:
    """Yield the sentences of every part of the sections and of every footnote, with their place."""
    for part in register.section_parts():
        yield _sentences(part.wording, register), part_evidence(register, part)
    for note in register.footnotes:
        yield _sentences(note.wording, register), footnote_evidence(note)


def _sentences(wording: Wording, register: Register) -> list[Sentence]:
    """Split a text; the sentences of one that stands in several pieces cite all of it."""
    found = split_sentences(wording, register)
    if len(found) > 1:
        return found
    return [Sentence(text, wording.spans) for text in SENTENCE_END.split(wording.text)]


def _claim(sentence: Sentence, place: Evidence) -> DraftClaim:
    evidence = Evidence(place.locator, place.kind, place.label, sentence.spans)
    return DraftClaim(sentence.text, (evidence,))
