"""Sentences: the words of every citable text, whole and sentence by sentence, by themselves.

A paragraph says several things and a heading beside it says another, so that its vector is near to
none of them. What a person asks is one thing: these passages are what it is compared with.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tipassist.index.passages import Passage, PassageKind
from tipassist.register.model import Activity, Register, Wording

_SENTENCE_END = re.compile(r"(?<=[.;!?])\s+(?=[A-Z(])")
_MIN_WORDS = 4
_SEVERAL = 2


def sentence_passages(passages: Iterable[Passage], register: Register) -> Iterator[Passage]:
    """Yield the texts of a plan without what stands around them.

    Args:
        passages: Its passages, of which each text belongs to one.
        register: The plan.

    Returns:
        Passages of the kind `SENTENCE`; each has the spans of the whole text it is a sentence of.
    """
    by_id = {passage.id: passage for passage in passages}
    by_text = {(one.locator, one.text): one for one in by_id.values()}
    for name, column, wording in _texts(register):
        if name in by_id:
            yield from pieces_of(by_id[name], column, wording)
    for section in register.sections:
        for part in section.parts:
            holder = by_text.get((part.locator, part.wording.text))
            if holder is not None:
                yield from pieces_of(holder, "text", part.wording)


def split_sentences(text: str) -> list[str]:
    """Split a text after a full stop, semicolon, question or exclamation mark; at least one."""
    return _SENTENCE_END.split(text)


def _texts(register: Register) -> Iterator[tuple[str, str, Wording]]:
    """Yield the passage that each text outside the sections belongs to, its name and the text."""
    for pillar in register.pillars:
        yield pillar.letter, "goal", pillar.goal
    for outcome in register.outcomes:
        yield outcome.code, "text", outcome.wording
    for activity in register.activities:
        for column, wording in _cells(activity):
            yield activity.code, column, wording
    for term in register.glossary:
        words = Wording(f"{term.term}: {term.definition.text}", term.definition.spans)
        yield f"Glossary {term.term}", "text", words
    for note in register.footnotes:
        yield f"Footnote {note.number}", "text", note.wording


def _cells(activity: Activity) -> Iterator[tuple[str, Wording]]:
    yield "wording", activity.wording
    columns = (
        ("example", activity.examples),
        ("project", tuple(one.wording for one in activity.projects)),
        ("indicator", activity.indicators),
        ("type", tuple(one.wording for one in activity.uncoded)),
    )
    for name, wordings in columns:
        for number, wording in enumerate(wordings, 1):
            yield f"{name}/{number}", wording


def pieces_of(
    holder: Passage, name: str, wording: Wording, *, whole: bool = True
) -> Iterator[Passage]:
    """Yield a text and its sentences of four words or more, without what stands around them.

    Args:
        holder: The passage that the text belongs to.
        name: What tells it from the other texts of that passage.
        wording: The text.
        whole: Whether a text of several sentences is a piece itself, beside them.
    """
    found = [one for one in split_sentences(wording.text) if len(one.split()) >= _MIN_WORDS]
    texts = (wording.text, *found) if whole or len(found) < _SEVERAL else found
    for number, text in enumerate(dict.fromkeys(texts), 1):
        yield replace(
            holder,
            id=f"{holder.id}/{name}/sentence/{number}",
            kind=PassageKind.SENTENCE,
            breadcrumb="",
            lead_in="",
            text=text,
            spans=wording.spans,
        )
