"""Questions about documents that lean on the one before: "and paragraph 8?", "the next article"."""

import re
from dataclasses import dataclass, replace

from tipassist.answer.documents.naming import Key
from tipassist.answer.documents.places import Places
from tipassist.answer.documents.question import DocumentQuestion, QuestionReader
from tipassist.answer.documents.references import Reference, resolve
from tipassist.answer.turns import Talk
from tipassist.answer.words import TOKEN
from tipassist.locators import Locator

_FEW_WORDS = 9
_LABEL = re.compile(
    r"(?:and |what about |how about )?\(?(?P<label>\d{1,2}|[a-z]|[ivx]{1,4})\)?\s*[?.!]*"
)


@dataclass(frozen=True, slots=True)
class Followed:
    """A question with what it takes from the one before.

    Attributes:
        asked: The question.
        places: The places that it points to, when no reference says them.
        traces: The place of which the plan's references are asked, or None.
        plan_topic: Whether the plan is asked the same.
    """

    asked: DocumentQuestion
    index: int | None = None
    traces: Locator | None = None
    of_plan: bool = False


def follow(
    asked: DocumentQuestion,
    talk: Talk,
    reader: QuestionReader,
    stop_words: frozenset[str],
) -> Followed | None:
    """Return a question filled in from the turn before it; None when it does not lean on it."""
    key = Key(talk.document, talk.edition)
    if key not in reader.shelf.names.editions_of(key.document):
        return None
    places = reader.shelf.places(key)
    topic = asked.topic(stop_words)
    short = len(TOKEN.findall(asked.text)) <= _FEW_WORDS
    if asked.keys:
        return (
            _elsewhere(asked, talk, reader) if short and not (topic or asked.references) else None
        )
    if asked.choices or asked.codes:
        return _chosen(asked, key)
    if talk.place is not None and short and not topic and asked.asks("trace") and asked.asks("it"):
        return Followed(asked, traces=talk.place)
    if (label := _label(asked.text)) is not None and not asked.references:
        asked = replace(asked, references=(label,))
    if asked.references:
        return _referred(asked, key, talk, places)
    if asked.plan:
        return Followed(reader.read(talk.question), of_plan=True) if short and not topic else None
    if short and not topic:
        step = 1 if asked.asks("next") else -1 if asked.asks("before") else 0
        index = _beside(talk.place, places, step) if step and talk.place else None
        return Followed(replace(asked, keys=(key,)), index=index) if index is not None else None
    if topic and asked.asks("it_says"):
        return Followed(replace(asked, keys=(key,)))
    return None


def _chosen(asked: DocumentQuestion, key: Key) -> Followed | None:
    """Fill in the document spoken of, when it is one of those that the words may mean."""
    if asked.codes and not asked.choices:
        return None
    meant = {one.document for one in asked.choices}
    return Followed(replace(asked, keys=(key,), choices=())) if key.document in meant else None


def _referred(asked: DocumentQuestion, key: Key, talk: Talk, places: Places) -> Followed | None:
    """Fill in the places that a question names by part of their number."""
    filled = tuple(_filled(one, talk, places) for one in asked.references)
    if not any(resolve(one, places) is not None for one in filled):
        return None
    return Followed(replace(asked, keys=(key,), references=filled))


def _label(text: str) -> Reference | None:
    """Return the place of a question that is but a label: "and (d)?"."""
    match = _LABEL.fullmatch(text)
    return Reference("paragraph", (match["label"],), match["label"], 0, 0) if match else None


def _elsewhere(asked: DocumentQuestion, talk: Talk, reader: QuestionReader) -> Followed:
    """Fill in "and in the protocol?": the question before, of another document."""
    before = reader.read(talk.question)
    return Followed(replace(before, keys=asked.keys, plan=asked.plan, choices=()))


def _filled(reference: Reference, talk: Talk, places: Places) -> Reference:
    """Fill in the article of "paragraph 8" from the place spoken of."""
    if talk.place is None or (
        resolve(reference, places) is not None and reference.unit != "paragraph"
    ):
        return reference
    base = places.key(talk.place)
    for size in range(len(base), 0, -1):
        tokens = (*base[:size], *reference.tokens)
        if places.find(tokens) is not None:
            return replace(reference, unit="", tokens=tokens)
    return reference


def _beside(place: Locator, places: Places, step: int) -> int | None:
    """Return the clause of the same sort after or before a place."""
    key = places.key(place)
    index = places.find(key)
    if index is None:
        return None
    like = places.clause(index)
    order: dict[tuple[str, ...], int] = {}
    for at, one in enumerate(places.instrument.clauses):
        own = places.key(one.locator)
        if one.kind is like.kind and len(own) == len(key):
            order.setdefault(own, at)
    held = list(order.values())
    if index not in held:
        return None
    wanted = held.index(index) + step
    return held[wanted] if 0 <= wanted < len(held) else None
