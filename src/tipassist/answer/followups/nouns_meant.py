"""Nouns meant: "what does the principle itself say?" after the rows about a principle."""

import re

from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.meaning import OF_SUBJECTS, OPEN, Meaning
from tipassist.answer.words import families

_FEW = 4
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_MODIFIED = r"\b(?:the|an?|about|on|of) (?P<told>(?:(?!(?:about|on)\b)[\w'-]+ ){{1,6}}){noun}\b"


def of_noun_meant(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "the principle" with what the question for rows said of it.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, found = leaning.base, leaning.words.asks["bare_noun"].search(leaning.rest)
    slots = leaning.meaning.named or leaning.meaning.places or "activities" in leaning.units
    if found is None or slots or base.intent not in (*OF_SUBJECTS, *OPEN) or base.named:
        return None
    told = _told_of(found["noun"], base)
    told = told or (_looked_for(found["noun"], base) if leaning.last.items else "")
    if not told or told.casefold() in leaning.rest:
        return None
    core = leaning.pointing.core
    start, end = found.span("meant")
    ends = set(families(told.split()[-1])) & set(families(found["noun"]))
    said = told if ends else f"{told} {found['noun']}"
    text = f"{core[:start]}the {said}{core[end:]}"
    return reread(text, leaning, read)


def _told_of(noun: str, base: Meaning) -> str:
    """Return what stood before the noun."""
    found = re.search(_MODIFIED.format(noun=noun), base.text, re.IGNORECASE)
    return _ARTICLE.sub("", found["told"].strip()) if found else ""


def _looked_for(noun: str, base: Meaning) -> str:
    """Return the name, or the few words, that rows were looked for by."""
    if len(names := (*base.actors, *base.terms, *base.instrument_names)) == 1:
        return _ARTICLE.sub("", names[0])
    words = [one for one in base.topic if not set(families(one)) & set(families(noun))]
    return " ".join(words) if len(words) < _FEW else ""
