"""Abbreviations: those the text expands itself, and those it uses but never defines."""

import re
from collections.abc import Iterator
from itertools import chain

from tipassist.corpus.ledger import Ledger
from tipassist.locators import Locator, code, footnote
from tipassist.register.model import GlossaryTerm, Register, Wording
from tipassist.types import Span

_BRACKETED = re.compile(r"\(\**([A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:s|\d)?)\**\)")
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_NUMBER_BEHIND = re.compile(r"\s(\d)(?:\.0)?\s*$")
_WINDOW_CHARS = 400
_SMALL = frozenset({"of", "and", "the", "for", "on", "in", "to", "against", "with", "a"})
_ABBREVIATION = re.compile(r"(?<![\w.-])[A-Z]{3,}(?:-[A-Z]{2,})?s?(?![\w-])")


def find_expansions(register: Register) -> tuple[GlossaryTerm, ...]:
    """Find "Terms of Reference (TOR)": words whose initials spell what the bracket holds.

    Returns:
        One entry for each abbreviation that the glossary does not have, at its first place.
    """
    known = {term.term for term in register.glossary}
    found: dict[str, GlossaryTerm] = {}
    for place, wording in _wordings(register):
        for match in _BRACKETED.finditer(wording.text):
            name = match[1]
            start = _expansion_start(wording.text, match.start(), name)
            if name in known or name in found or start is None:
                continue
            words = wording.text[start : match.start()].strip()
            spans = _source_spans(register.text, wording, words, name)
            if spans:
                found[name] = GlossaryTerm(name, Wording(words, spans[:1]), spans[1:], place)
    return tuple(found.values())


def _expansion_start(text: str, end: int, name: str) -> int | None:
    if name[-1].isdigit():
        number = _NUMBER_BEHIND.search(text, max(0, end - _WINDOW_CHARS), end)
        if number is None or number[1] != name[-1]:
            return None
        name, end = name[:-1], number.start()
    wanted = name.rstrip("s").upper() if not name.isupper() else name
    words = list(_WORD.finditer(text, max(0, end - _WINDOW_CHARS), end))
    return _spelt(words[-2 * len(wanted) - 2 :], list(wanted))


def _spelt(words: list[re.Match[str]], left: list[str]) -> int | None:
    """Return where the last words whose initials spell some letters begin; None where none do.

    Small words and other abbreviations may stand between them, or spell a letter too: "monitoring,
    evaluation, accountability, and learning" is MEAL, "terms of reference" TOR.
    """
    if not words:
        return None
    *before, word = words
    text = word.group(0)
    initials = [part[:1].upper() for part in text.split("-") if part]
    if left[-len(initials) :] == initials:
        rest = left[: -len(initials)]
        start = _spelt(before, rest) if rest else word.start()
        if start is not None:
            return start
    passes = text.lower() in _SMALL or text.isupper()
    return _spelt(before, left) if passes else None


def _source_spans(source: str, wording: Wording, words: str, name: str) -> tuple[Span, ...]:
    for span in wording.spans:
        printed = span.of(source)
        pattern = r"[\s*]+".join(re.escape(word) for word in words.split())
        match = re.search(rf"({pattern})\s*\(\**({re.escape(name)})", printed)
        if match:
            return (
                Span(span.start + match.start(1), span.start + match.end(1)),
                Span(span.start + match.start(2), span.start + match.end(2)),
            )
    return ()


def _wordings(register: Register) -> Iterator[tuple[Locator, Wording]]:
    for part in register.section_parts():
        yield part.locator, part.wording
    for pillar in register.pillars:
        yield code(pillar.letter), pillar.goal
    for outcome in register.outcomes:
        yield code(outcome.code), outcome.wording
    for activity in register.activities:
        place = code(activity.code)
        projects = (project.wording for project in activity.projects)
        for wording in chain((activity.wording,), activity.examples, projects, activity.indicators):
            yield place, wording


def report_undefined(register: Register, ledger: Ledger) -> None:
    """Report the abbreviations used in the text that neither glossary nor text expands."""
    known = {term.term for term in (*register.glossary, *register.expansions)}
    known |= {part for term in known for part in term.split("-")}
    seen = {term.rstrip("sS") for term in known}
    for place, wording in chain(_wordings(register), _names_and_notes(register)):
        for match in _ABBREVIATION.finditer(wording.text):
            bare = match.group(0).rstrip("sS")
            if bare in seen or not wording.spans:
                continue
            seen.add(bare)
            ledger.report(
                "abbreviation_undefined",
                str(place),
                f"{match.group(0)} is used but never defined",
                wording.spans[0],
            )


def _names_and_notes(register: Register) -> Iterator[tuple[Locator, Wording]]:
    for activity in register.activities:
        for entry in activity.bodies:
            yield code(activity.code), Wording(entry.body, entry.spans)
    for note in register.footnotes:
        yield footnote(note.number), note.wording
