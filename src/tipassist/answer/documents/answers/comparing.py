"""What differs between two editions, place by place, and which of two documents prevails."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tipassist.answer.documents.clauses import telling
from tipassist.answer.documents.clauses.quoting import own_claim
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.places import Places, Tokens
from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.shelf import Shelf, all_evidence, title_evidence
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.words import fold
from tipassist.types import AnswerStatus

_MOST = 30
_TWO = 2

_Words = tuple[str, str]
_Place = tuple[Tokens, _Words]


@dataclass(frozen=True, slots=True)
class Differences:
    """What differs, by the numbers of places, in reading order.

    Attributes:
        reworded: The place in the older edition and in the newer one, of places with other words.
        added: Places of the newer one only.
        removed: Places of the older one only.
    """

    reworded: tuple[tuple[Tokens, Tokens], ...]
    added: tuple[Tokens, ...]
    removed: tuple[Tokens, ...]


def editions_compared(asked: DocumentQuestion, shelf: Shelf) -> tuple[Key, Key] | None:
    """Return the older and the newer edition that a question compares, or None."""
    if not asked.keys or not asked.asks("changes") or asked.references:
        return None
    document = asked.keys[0].document
    if any(key.document != document for key in asked.keys):
        return None
    held = sorted(shelf.names.editions_of(document), key=lambda key: key.edition)
    named = [key for key in held if key in asked.keys or key.edition in asked.text]
    current = next(key for key in shelf.names.current if key.document == document)
    if len(named) < 2:
        before = [key for key in held if key.edition < current.edition]
        named = [*(one for one in named if one != current), current]
        named = named if len(named) > 1 else [*before[-1:], current]
    named.sort(key=lambda key: key.edition)
    return (named[0], named[-1]) if len(named) > 1 else None


def compare(shelf: Shelf, older: Key, newer: Key) -> Draft:
    """Tell what differs between two editions of a document, each place with its words of both."""
    before, after = shelf.places(older), shelf.places(newer)
    found = differences(before, after)
    words = load_document_words()
    claims = [*_reworded(found.reworded, before, after)]
    for what, keys, places in (
        ("added", found.added, after),
        ("removed", found.removed, before),
    ):
        told = [claim for key in keys for claim in _whole(key, places)]
        if told:
            edition = newer.edition if what == "added" else older.edition
            claims += [DraftClaim(words.tell(what, edition=edition), all_evidence(told)), *told]
    titles = tuple(
        title_evidence(one, one.clause(at)) for one in (before, after) for at in one.titled()[:1]
    )
    said = "differs" if claims else "alike"
    lead = words.tell(said, document=shelf.called(newer), older=older.edition, newer=newer.edition)
    if len(claims) > _MOST:
        more = words.tell("more", count=len(claims) - _MOST)
        claims = [*claims[:_MOST], DraftClaim(more, claims[_MOST].evidence)]
    return Draft(AnswerStatus.ANSWERED, (DraftClaim(lead, titles), *claims))


def differences(before: Places, after: Places) -> Differences:
    """Find the places that differ; a place that only bears another number does not."""
    old, new = _held(before), _held(after)
    pairs = _pairs(old, new)
    reworded = tuple(
        (pairs[key], key) for key in new if key in pairs and new[key] != old[pairs[key]]
    )
    added = [key for key in new if key not in pairs]
    removed = [key for key in old if key not in pairs.values()]
    return Differences(reworded, _outermost(added), _outermost(removed))


def _held(places: Places) -> dict[Tokens, _Words]:
    """Return the title and the words that stand at each place by itself."""
    found: dict[Tokens, list[tuple[str, str]]] = {}
    for clause in places.instrument.clauses:
        if key := places.key(clause.locator):
            found.setdefault(key, []).append((clause.heading, clause.wording.text))
    return {
        key: (parts[0][0], " ".join(" ".join(text for _, text in parts).split()))
        for key, parts in found.items()
    }


def _pairs(old: dict[Tokens, _Words], new: dict[Tokens, _Words]) -> dict[Tokens, Tokens]:
    """Return which place of the older edition each of the newer one continues.

    It is the one with the same words, else with the same title, else with the same number where
    the titles do not speak against it.
    """
    pairs: dict[Tokens, Tokens] = {}
    for alike in (_same_words, _same_title, _same_number):
        free = [key for key in old if key not in pairs.values()]
        for key in (one for one in new if one not in pairs):
            found = next((at for at in free if alike((at, old[at]), (key, new[key]))), None)
            if found is not None:
                pairs[key] = found
                free.remove(found)
    return pairs


def _same_words(one: _Place, other: _Place) -> bool:
    return one[1] == other[1] and (bool(one[1][1]) or one[0] == other[0])


def _same_title(one: _Place, other: _Place) -> bool:
    return bool(one[1][0]) and one[1][0].casefold() == other[1][0].casefold()


def _same_number(one: _Place, other: _Place) -> bool:
    return one[0] == other[0] and not (one[1][0] and other[1][0])


def _outermost(keys: Sequence[Tokens]) -> tuple[Tokens, ...]:
    """Leave out the places inside others of the same list."""
    held = set(keys)
    return tuple(key for key in keys if not any(key[:size] in held for size in range(1, len(key))))


def _reworded(
    pairs: Sequence[tuple[Tokens, Tokens]], before: Places, after: Places
) -> Iterator[DraftClaim]:
    words = load_document_words()
    for pair in pairs:
        for key, places in zip(pair, (before, after), strict=True):
            told = list(_own(key, places))
            if told:
                edition = places.instrument.edition
                lead = words.tell("worded", place=_named(key, places), edition=edition)
                yield DraftClaim(lead, all_evidence(told))
                yield from told


def _named(key: Tokens, places: Places) -> str:
    at = places.find(key)
    return str(places.clause(at).locator) if at is not None else ""


def _own(key: Tokens, places: Places) -> Iterator[DraftClaim]:
    at = places.find(key)
    for one in places.same(at) if at is not None else ():
        yield from own_claim(places, one, 1)


def _whole(key: Tokens, places: Places) -> Iterator[DraftClaim]:
    at = places.find(key)
    for one, depth in places.tree(at) if at is not None else ():
        yield from own_claim(places, one, 1 + depth)


def prevailing(asked: DocumentQuestion, shelf: Shelf) -> Draft | None:
    """Return what one of two documents says of which goes before the other, where that is asked.

    Args:
        asked: The question.
        shelf: The documents.
    """
    words = load_document_words()
    if len(asked.keys) != _TWO or words.verdict["which_prevails"].search(asked.text) is None:
        return None
    for key, other in (asked.keys, asked.keys[::-1]):
        nouns = words.nouns[shelf.document(other).kind]
        called = re.compile(rf"\b(?:{'|'.join(map(re.escape, nouns))})\b")
        texts = [fold(one.wording.text) for one in shelf.places(key).instrument.clauses]
        found = [
            at
            for at, text in enumerate(texts)
            if words.verdict["prevails"].search(text) and called.search(text)
        ]
        if found:
            return telling.quoted(shelf, key, found[:_TWO], alone=True)
    return None
