"""Deeds asked of the plan or of a body, which no mention of their words tells to be done."""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning

_MAY = re.compile(
    r"\W*(?:(?:so|and|but|ok|then) )*"
    r"(?:does|do|did|can|could|will|would|may|might|must|shall|should)"
    r"(?:n't| not)?\s+(?:the )?"
)
_UNDERGOES = re.compile(
    r"\W*(?:(?:so|and|but|ok|then) )*(?:is|are|was|were|isn't|aren't|gets?|being)\s+(?:the )?"
)
_ALLOWED = re.compile(r"\W*(?:(?:so|and|but|ok|then) )*(?:can|could|may|might)\b")
_OF_PLAN = re.compile(rf"{_MAY.pattern}(?:this |our |whole |asean |work |tip )*plan\b")
_VERB = re.compile(
    r"\s+(?:(?:also|really|actually|ever|even|explicitly|always|sometimes|not)\s+)*"
    r"(?P<verb>[a-z][a-z-]*)"
)
_HAS_ROLE = re.compile(
    r"\W*(?:(?:and|so|but) )*(?:do|does|did|will|can|may) (?P<doer>[^?.!]{2,60}?) "
    r"(?:(?:also|ever|actually|really) )*(?:co-?ordinate|co-?lead|lead|support|head|run|manage)\b"
)


def says_deed(meaning: Meaning) -> bool:
    """Whether a deed is asked of the plan or of a body, not what it speaks of.

    That a row has the words of "does the plan prohibit fees?" does not tell that it is done.
    """
    text = fold(meaning.text)
    if _asks_role_of_subject(meaning, text):
        return True
    asked = _OF_PLAN.match(text)
    at = asked.end() if asked else 0
    if asked is None and meaning.bodies and _MAY.match(text):
        first = meaning.bodies[0]
        at = first.end if _MAY.fullmatch(text[: first.start]) else 0
    if meaning.bodies and len(meaning.topic) == 1:
        undergoes = _UNDERGOES.fullmatch(text[: meaning.bodies[0].start])
        at = meaning.bodies[0].end if undergoes else at
    verb = _VERB.match(text, at) if at else None
    if verb is not None and meaning.bodies and _ALLOWED.match(text):
        return True
    return verb is not None and verb["verb"] in {fold(one) for one in meaning.topic}


def _asks_role_of_subject(meaning: Meaning, text: str) -> bool:
    """Whether a role is asked of what is no body: "does INTERPOL coordinate anything?"."""
    said = _HAS_ROLE.match(text) if meaning.relation.role is not None else None
    if said is None or meaning.named:
        return False
    return any(fold(one) in said["doer"].split() for one in meaning.topic)
