"""The words beside the bodies of a question: what it asks of them, and about what."""

import re
from collections.abc import Iterator

from tipassist.answer.language.asking_part import load_asking_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning


def beside_bodies(meaning: Meaning) -> str:
    """Return the words of the sentences that name a body, the names left out."""
    text = fold(meaning.text)
    kept = []
    for match in _asking_stretches(text, [one.start for one in meaning.bodies]):
        inside = [one for one in meaning.bodies if match.start() <= one.start < match.end()]
        words = match.group(0)
        for one in inside:
            start = one.start - match.start()
            words = (
                words[:start] + " " * (one.end - one.start) + words[start + one.end - one.start :]
            )
        if inside:
            kept.append(words)
    return " ".join(kept)


def is_about(text: str, words: str) -> bool:
    """Whether words are said to be the subject: "on child protection", "about data"."""
    about = r"(?:on|about|regarding|concerning|touching|relating to|related to)"
    return bool(re.search(rf"\b{about} (?:the )?(?:[\w'-]+ ){{0,2}}?{re.escape(words)}\b", text))


def is_served(text: str, words: str) -> bool:
    """Whether words are what a row is for: "which of its rows would let survivors speak".

    Args:
        text: Words beside bodies, folded.
        words: The words, folded.
    """
    verbs = (
        r"(?:would|could|can|might|will) (?!(?:be|have|we|you|i|it|they)\b)[a-z]+"
        r"|lets|allows|enables|helps|makes|gives|ensures|protects|prevents|stops|fights|tackles"
        r"|improves|reduces|promotes|deals? with|aims? (?:at|to)|seeks? to"
    )
    return bool(re.search(rf"\bwhich\b[^,?.;]*? (?:{verbs})\b.*\b{re.escape(words)}\b", text))


def is_what_is_led(text: str, words: str) -> bool:
    """Whether words are what is led or helped: "is reintegration led by …", "do … lead it on …".

    Args:
        text: Words beside bodies, folded.
        words: The words, folded.
    """
    said = re.escape(words)
    done = r"(?:led|run|headed|handled|managed|owned|supported|helped|backed|co-?ordinated)"
    do = r"(?:lead|run|head|handle|manage|own|support|help|back|co-?ordinate)s?"
    first = r"(?:the |any |all |our )?"
    passive = rf"\b(?:is|are) {first}(?:[\w'-]+ ){{0,3}}?{said}\b(?: [\w'-]+){{0,3}}? {done} by\b"
    active = rf"\b(?:do|does) +(?:[a-z]+ )?{do} {first}(?:[\w'-]+ ){{0,2}}?{said}\b"
    return bool(re.search(passive, text) or re.search(active, text))


def _asking_stretches(text: str, bodies: list[int]) -> Iterator[re.Match[str]]:
    """Yield the sentences of a text without the clauses that only tell of people."""
    words = load_asking_words()
    for sentence in re.finditer(r"[^.?!;]+", text):
        clauses = list(re.finditer(r"[^,]+", sentence.group(0)))
        told = [
            one
            for one in clauses[:-1]
            if words.persons.search(one.group(0))
            and words.tells(one.group(0))
            and not words.questions.search(one.group(0))
        ]
        for one in told:
            start, end = sentence.start() + one.start(), sentence.start() + one.end()
            if not any(start <= body < end for body in bodies):
                text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    yield from re.finditer(r"[^.?!;]+", text)
