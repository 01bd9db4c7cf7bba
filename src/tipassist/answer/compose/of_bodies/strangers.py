"""Doers that are no body of the plan: "does UNESCO lead A.2.1?", "is A.2.2 run by employers?"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from tipassist.answer.language.statement_words import load_statement_words, tested_span
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.sets.words.tokens import load_set_words
from tipassist.locator_reading import find
from tipassist.register.model import Activity, Register
from tipassist.register.queries import find_term

_AUXILIARY = r"(?:do|does|did|is|are|was|were|will|would|can|could|should|shall|has|have)(?:n't)?"
_VERBS = ("coordinates", "supports", "coordinating", "supporting", "relevant")
_PLACE = "§"
_TELLS = re.compile(
    r"\b(?:name|mention|list|say|tell|give|show|have|need|want|expect|appoint|set|specify|provide"
    r"|know|see|identify|designate|assign|include|contain|find|get)s?\b|\b(?:an?|the|its|no)$"
)
_OF_A_ROW = re.compile(
    r"\b(?:lead|leader|head|co-?ordinator|supporter|helper|backer|body|bodies|asb)s?"
    r" (?:of|for|on|in|behind|at|under) (?:the )?(?:row |activity )?§[^?!;]*§"
)
_DOER = re.compile(
    r"(?!(?:who|whom|whose|which|what)\b)(?:the |an? |any )?"
    r"(?P<name>[^\s,.;:?!§]+(?: [^\s,.;:?!§]+){0,5})"
)


@dataclass(frozen=True, slots=True)
class Stranger:
    """Who is said to have a role in a row and is none of the bodies of the plan.

    Attributes:
        said: The words, as typed.
        is_other: Whether none of them is a word of the names of the bodies of the row.
    """

    said: str
    is_other: bool


def stranger_in(meaning: Meaning, activity: Activity, register: Register) -> Stranger | None:
    """Return the doer that a question puts to the test, where it is no body of the plan.

    Args:
        meaning: The question; it names no body.
        activity: The row that it names.
        register: The plan, with what the names of its bodies stand for.
    """
    typed = _with_places_out(meaning.text)
    low = fold(typed)
    if len(low) != len(typed):
        return None
    start, end, _ = tested_span(low)
    match = next((m for one in _shapes() if (m := one.match(low, start, end))), None)
    doer = _DOER.fullmatch(match["who"].strip()) if match else None
    if match is None or doer is None or _TELLS.search(doer[0]):
        return None
    told = [word for word in doer["name"].split() if not names_nobody(word)]
    if not told:
        return None
    at = match.start("who")
    said = typed[at : match.end("who")].strip()
    bodies = {one.body for one in activity.bodies}
    terms = [find_term(register, one) for one in bodies]
    known = set(families(" ".join((*bodies, *(one.definition.text for one in terms if one)))))
    shares = known & set(families(" ".join(told)))
    unnamed = any(one.unnamed for one in activity.bodies) or len(terms) > sum(map(bool, terms))
    return Stranger(said, not (shares or unnamed or units_in(doer["name"])))


def leans_on_a_row(text: str) -> bool:
    """Whether the doer is told by its role in a row: "does the lead of A.1.2 support B.1.1?"."""
    return _OF_A_ROW.search(fold(_with_places_out(text))) is not None


def names_nobody(word: str) -> bool:
    """Whether a folded word, as a doer, names nobody: "any", "somebody", "it"."""
    return load_statement_words().is_in(word, "somebody")


def _with_places_out(text: str) -> str:
    """Put one sign, with blanks, for every place that a text names, so that offsets stay."""
    for one in find(text):
        text = f"{text[: one.start]}{_PLACE.ljust(one.end - one.start)}{text[one.end :]}"
    return text


@lru_cache(maxsize=1)
def _shapes() -> tuple[re.Pattern[str], ...]:
    """Return how a doer is put to the test: before what it does, or after "by"."""
    classes = dict(load_set_words().classes)
    does = "|".join(classes[name].pattern for name in _VERBS)
    who = r"(?P<who>[^,.;:?!§]{1,60}?)"
    nouns = r"(?:the |an? )?(?:co-?ordinator|leader|lead|head|supporter|helper|backer)"
    far = rf"(?![\w-])[^{_PLACE}?!;]{{0,40}}{_PLACE}\s*[.?!]*\s*$"
    acts = rf"(?:(?:also|really|only) )*(?:{does}){far}"
    being = rf"(?:(?:the|an?|as|also|really|only) )*(?:{does}|{nouns}){far}"
    ahead = rf"(?:{_AUXILIARY} )?(?:the )?(?:row |activity |type )?§ *"
    return (
        re.compile(rf"{ahead}[^§?!;]{{0,40}}?\bby {who}\s*[.?!]*\s*$"),
        re.compile(rf"(?:is|are|was|were) {who} {being}"),
        re.compile(rf"(?:{_AUXILIARY} )?{who} {acts}"),
    )
