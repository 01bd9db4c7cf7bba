"""Undefined words: whether a question wants the meaning of what no entry of the glossary has."""

import re

from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.answer.words import english_words

_FEW = 4
_LIKELY = 0.5
_ABBREVIATION = re.compile(r"\b[A-Za-z]?[A-Z]{2,}s?\b")
_DEFINES = re.compile(
    r"\b(?:defin\w+|meaning of|meant by|means? by|understand\w* by"
    r"|means?(?=\s*(?:\?|$|[,.]|here\b|in (?:this|the|our)\b)))(?![\w-])",
    re.IGNORECASE,
)


def asks_undefined(meaning: Meaning) -> bool:
    """Whether what a few words mean is asked that the glossary does not define."""
    if meaning.form is not Form.DEFINE or meaning.terms or meaning.places:
        return False
    if not 0 < len(meaning.topic) <= _FEW:
        return False
    other = meaning.intent in (Intent.OUT_OF_SCOPE, Intent.PROSE)
    return not other or _is_only_defined(meaning)


def undefined_abbreviation(meaning: Meaning) -> str:
    """Return the abbreviation that a question wants spelt out when no entry explains it, or ""."""
    if meaning.form is not Form.DEFINE or meaning.terms or meaning.named:
        return ""
    printed = {word.lower() for word in _ABBREVIATION.findall(meaning.text)}
    names = [
        word
        for word in meaning.topic
        if word.lower() in printed
        or (len(meaning.topic) == 1 and word.lower() not in english_words())
    ]
    return names[0] if len(names) == 1 and len(meaning.topic) < _FEW else ""


def _is_only_defined(meaning: Meaning) -> bool:
    """Whether what words mean is asked and the topic is all of those words."""
    likely = meaning.likely.get(Intent.DEFINITION, 0.0) >= _LIKELY
    words = r"[\s-]+".join(re.escape(word) for word in meaning.topic)
    before = (
        rf"\b(?:does|do|is|by|defin\w+|=|(?:definition|meaning) of)\s+(?:the |an? )?['\"“]*{words}"
    )
    told = rf"\bwhat (?:the (?:word|term) )?['\"“‘]*{words}['\"”’]*\s+means?\b"
    asked = re.compile(f"{before}|{told}", re.I)
    return (likely or bool(_DEFINES.search(meaning.text))) and bool(asked.search(meaning.text))
