"""The footnotes that refer to two instruments, to one and not the other, or to one alone."""

import re
from collections.abc import Callable, Iterator

from tipassist.answer.compose.cited.reference_footnotes import notes_counted
from tipassist.answer.compose.cited.reference_scope import is_of
from tipassist.answer.draft import Draft, answered
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.register.model import Footnote, Register
from tipassist.register.queries import targets_of

_CITES = (
    r"(?:cit(?:e|es|ing)|refer(?:s|ring)? to|mention(?:s|ing)?|quot(?:e|es|ing)|nam(?:e|es|ing)"
    r"|point(?:s|ing)? to|invok(?:e|es|ing)|contain(?:s|ing)?|hav(?:e|ing)|has|with)"
)
_ASKED = re.compile(
    rf"\b(?:foot-? ?notes?|notes)\b(?: (?:are there )?(?:that|which|do|does))?"
    rf" (?:only |alone )?{_CITES}\b(?P<what>[^?!.;]*)"
)
_NOT = re.compile(r"\b(?:(?:but|and|yet) not|not|without|nothing (?:of|from)|no)\b")
_ONLY = re.compile(r"\b(?:only|alone|exclusively|solely|nothing else|nothing but)\b")
_OR = re.compile(r"\bor\b")
_TWO = 2


def compose_citing_footnotes(meaning: Meaning, register: Register) -> Draft | None:
    """List the footnotes that refer to instruments together or alone; None when not asked.

    Args:
        meaning: The question.
        register: The plan.
    """
    asked = _ASKED.search(fold(meaning.text))
    names = list(_names(asked["what"], register)) if asked is not None else []
    if asked is None or meaning.places or meaning.instruments:
        return None
    what = asked["what"]
    only = _ONLY.search(asked[0])
    denied = _NOT.search(what)
    if len(names) == 1 and only:
        (name,) = names
        return _told(f"{name} alone", lambda note: _has_only(note, name), meaning, register)
    if len(names) != _TWO or (_OR.search(what) and not denied):
        return None
    one, other = names
    if denied is not None and only:
        return _told(f"{one} alone", lambda note: _has_only(note, one), meaning, register)
    if denied is not None:
        said = f"{one} and not to {other}"
        return _told(
            said, lambda note: _has(note, one) and not _has(note, other), meaning, register
        )
    said = f"both {one} and {other}"
    return _told(said, lambda note: _has(note, one) and _has(note, other), meaning, register)


def _names(text: str, register: Register) -> Iterator[str]:
    """Yield the instruments that a text names, in its order."""
    names = {one.parts[0] for one in targets_of(register)}
    found = []
    for name in sorted(names, key=lambda one: (-len(one), one)):
        match = re.search(rf"(?<![\w-]){re.escape(fold(name))}(?![\w-])", text)
        if match is not None:
            found.append((match.start(), name))
            text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    yield from (name for _, name in sorted(found))


def _has(note: Footnote, name: str) -> bool:
    return any(is_of(name, one.target) for one in note.references)


def _has_only(note: Footnote, name: str) -> bool:
    return bool(note.references) and all(is_of(name, one.target) for one in note.references)


def _told(
    said: str, wanted: Callable[[Footnote], bool], meaning: Meaning, register: Register
) -> Draft:
    notes = [one for one in register.footnotes if wanted(one)]
    says = ("Yes. " if notes else "No. ") if meaning.form is Form.YESNO else ""
    return answered(notes_counted(said, notes, register, says))
