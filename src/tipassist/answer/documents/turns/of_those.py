"""The same asked of others than before: "and for children?"."""

import re

from tipassist.answer.documents.answers.answering import DocumentAnswerer
from tipassist.answer.documents.clauses.preferring import has_term
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.words import alike
from tipassist.answer.documents.turns.following import Followed
from tipassist.answer.language.words import families

_FOR_THOSE = re.compile(
    r"(?:(?:and|so|ok|what about|how about),? )+(?:for |in the case of )(?:an? |the )?"
    r"[a-z-]+(?: [a-z-]+)?\s*[?.!]*"
)


def told_of_those(
    places: Places, answerer: DocumentAnswerer, followed: Followed, key: Key
) -> int | None:
    """Return the clause that tells of others what was told before; None where none does.

    It is the place spoken of where that names them, else the paragraph beside it that does and has
    most of its words: "For a child the period is ninety days" after the period of an adult.

    Args:
        places: The document.
        answerer: Searches it.
        followed: What is asked, and what it goes on from.
        key: The document.
    """
    at = places.find(places.key(followed.told)) if followed.told is not None else None
    for_those = _FOR_THOSE.fullmatch(followed.asked.text.strip())
    if at is None or for_those is None or places.clause(at).cells:
        return None
    topic = followed.asked.topic(answerer.stop_words)
    terms = answerer.searches.of(key).entries.terms(topic, followed.asked.printed)

    def names_them(one: int) -> bool:
        held = {stem for inner, _ in places.tree(one) for stem in held_at(places, inner)}
        return all(has_term(held | alike(held), term) for term in terms)

    if not terms or names_them(at):
        return at if terms else None
    told = held_at(places, at)
    lead = places.lead(at)
    beside = places.under(lead) if lead is not None else ()
    named = [one for one in beside if not places.clause(one).heading and names_them(one)]
    return max(named, key=lambda one: len(told & held_at(places, one)), default=None)


def held_at(places: Places, index: int) -> set[str]:
    """Return the word families of a clause, with the titles of its columns and its own."""
    clause = places.clause(index)
    cells = " ".join(f"{column} {cell.text}" for column, cell in clause.cells)
    return set(families(f"{clause.wording.text} {cells} {clause.heading}"))
