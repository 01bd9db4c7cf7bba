"""What is asked of the period spoken of: may it be longer or cut short, and what comes after."""

import re

from tipassist.answer.documents.answers.answering import DocumentAnswerer
from tipassist.answer.documents.answers.verdict import exceptions_to
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.documents.turns.following import Followed
from tipassist.answer.language.words import families, fold

_IN_FIGURES = re.compile(r" \(\d+\) ")
_ASKED = ("longer", "shorter", "after")


def told_of_period(places: Places, answerer: DocumentAnswerer, followed: Followed) -> list[int]:
    """Return the clauses that tell what is asked of the period spoken of; empty for none.

    "Can it be cut short?" is told by the place spoken of itself or by one beside it, and not by
    what is said of the period of another article.

    Args:
        places: The document.
        answerer: Searches it.
        followed: What is asked, and what it goes on from.
    """
    words = load_document_words()
    asked = followed.asked
    at = places.find(places.key(followed.told)) if followed.told is not None else None
    if at is None or places.clause(at).cells:
        return []
    near = (at, *sorted(places.beside(at) - {at}))
    if not any(_tells_time(places, one) for one in near):
        return []
    wanted = next((one for one in _ASKED if words.periods[f"asks_{one}"].search(asked.text)), "")
    if not wanted or not _is_of_it(asked.text, asked.topic(answerer.stop_words), wanted):
        return []
    tells = words.periods[f"tells_{wanted}"]
    found = next((one for one in near if tells.search(fold(places.sentence(one)))), None)
    if found is None:
        return []
    return list(dict.fromkeys((found, *exceptions_to(places, found))))


def _tells_time(places: Places, at: int) -> bool:
    """Whether a clause tells how long something lasts or by when it is to be done."""
    text = _IN_FIGURES.sub(" ", fold(places.sentence(at)))
    return load_document_words().asked("tells_time", text)


def _is_of_it(text: str, topic: tuple[str, ...], wanted: str) -> bool:
    """Whether a question points back, or names nothing but a period and what is asked of it."""
    words = load_document_words()
    if words.parts["pronoun"].search(text):
        return True
    cue = words.periods[f"asks_{wanted}"].search(text)
    said = set(families(cue[0])) if cue is not None else set()
    return all(
        words.periods["names"].fullmatch(fold(one)) or set(families(one)) <= said for one in topic
    )
