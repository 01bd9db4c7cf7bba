"""What is asked for by the title that it stands under: a list by its subject, a title that asks."""

import re
from collections.abc import Iterable

from tipassist.answer.documents.answers.told_elsewhere import of_area
from tipassist.answer.documents.clauses import telling
from tipassist.answer.documents.clauses.listing import Listing, subject_of_title
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.draft import Draft
from tipassist.answer.language.words import families, fold

_POINT = "point"
_LEAST = 2
_ASKS = re.compile(r"(?:^|[,:;–-] ?)(?:so |and |but )*(?P<asks>why|how come|how|who|when|where)\b")
_REASONS = re.compile(r"(?:why|(?:the )?(?:reasons?|grounds?|background) (?:for|to|of)\b)")


def list_on(places: Places, topic: Iterable[str], text: str) -> Listing | None:
    """Return the list under the one title that tells a subject: "the prevention measures".

    Args:
        places: The document.
        topic: The words that tell the subject of the question, those for its entries among them.
        text: The question, folded, by whose word the entries are called.
    """
    cue = load_document_words().asks["entries"]
    asked = {stem for one in topic if not cue.fullmatch(fold(one)) for stem in families(one)}
    if not asked:
        return None
    titles = [(at, subject_of_title(places, at)) for at in places.titled()]
    named = [at for at, own in titles if own == asked] or [at for at, own in titles if asked < own]
    held = [(at, inside) for at in named if len(inside := places.inside(at)) >= _LEAST]
    if len(held) != 1:
        return None
    (holder, inside) = held[0]
    said = (one[0] for one in cue.finditer(text) if one[0].endswith("s"))
    name = re.sub("ie$", "y", next(said, _POINT).removesuffix("s"))
    return Listing(name, inside, holder)


def told_by_title(shelf: Shelf, key: Key, text: str, topic: tuple[str, ...]) -> Draft | None:
    """Answer by a title: who leads what it names, or the place whose title asks the question.

    Args:
        shelf: The documents.
        key: The document.
        text: The question, folded.
        topic: The words that tell its subject.
    """
    places = shelf.places(key)
    if load_document_words().rows["body"].search(text) and (found := of_area(places, topic)):
        told = telling.quoted(shelf, key, found[1:], alone=True)
        return telling.under_title(told, places, found[0])
    titled = asked_by_title(places, text, topic)
    return telling.quoted(shelf, key, (titled,)) if titled is not None else None


def asked_by_title(places: Places, text: str, topic: Iterable[str]) -> int | None:
    """Return the place whose title asks the very question: "Why This Note Was Revised".

    Args:
        places: The document.
        text: The question, folded.
        topic: The words that tell its subject.
    """
    said = _ASKS.search(text)
    asked = {stem for one in topic for stem in families(one)}
    if said is None or not asked:
        return None
    kind = said["asks"].replace("how come", "why")
    nouns = {one for every in load_document_words().nouns.values() for one in every}
    own_names = {stem for one in nouns for stem in families(one)}
    found = [
        at
        for at in places.titled()
        if _asks_as(fold(places.clause(at).heading), kind)
        and asked - own_names == subject_of_title(places, at) - own_names != set()
    ]
    return found[0] if len(found) == 1 else None


def _asks_as(title: str, kind: str) -> bool:
    if kind == "why":
        return _REASONS.match(title) is not None
    return title.startswith(f"{kind} ")
