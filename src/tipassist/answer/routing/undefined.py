"""Undefined words: whether a question wants the meaning of what no entry of the glossary has."""

import re
from collections.abc import Iterator

from tipassist.answer.language.words import english_words, families, fold
from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.register.model import Register

_FEW = 4
_LIKELY = 0.5
_SURELY = 0.6
_WHAT_IS = re.compile(
    r"\W*(?:(?:so|and|but|ok) )*what(?:'s|s| is| are) (?:the |an? )?"
    r"(?P<phrase>[a-z-]+(?: [a-z-]+){0,2})\W*"
)
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


def bare_phrase(meaning: Meaning, register: Register) -> str:
    """Return what alone is asked for, "what is due diligence", where the plan only uses it, or "".

    What a heading or title of the plan has is told by what stands under it, and what the text says
    something of by that.
    """
    known = (*meaning.terms, *meaning.named, *meaning.actors, *meaning.instrument_names)
    if known or meaning.places or meaning.instruments or meaning.query or meaning.contest:
        return ""
    match = _WHAT_IS.fullmatch(fold(meaning.text))
    if match is None:
        return ""
    phrase = match["phrase"]
    name = " " not in phrase and phrase.removesuffix("s") not in english_words()
    if not name and meaning.likely.get(Intent.DEFINITION, 0.0) < _SURELY:
        return ""
    said = rf"(?<![\w-]){re.escape(phrase.removesuffix('s') if name else phrase)}"
    said += "s?" if name else ""
    text = fold(register.text)
    printed = re.search(rf"{said}(?![\w-])", text)
    told = re.search(rf"{said}(?: ?[:(]| (?:is|are|means?)\b)", text)
    stems = set(families(phrase))
    headed = any(stems <= set(families(one)) for one in _titles(register))
    listed = any(phrase in fold(one.definition.text) for one in register.glossary)
    if not printed or told or headed or listed:
        return ""
    return phrase.removesuffix("s") if name else phrase


def _titles(register: Register) -> Iterator[str]:
    """Yield the titles of sections and pillars and the headings of items."""
    yield from (one.title.text for one in register.sections)
    yield from (one.title.text for one in register.pillars)
    yield from (one.heading for one in register.section_parts() if one.heading)


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
