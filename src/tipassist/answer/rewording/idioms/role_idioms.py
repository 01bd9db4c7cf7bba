"""Idioms for the roles of bodies: "who runs the show on A.2.1" asks who coordinates it."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib.resources import files

from tipassist.answer.language.words import fold

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”")
_END = re.compile(r"\s*(?:[?.!,;:]|$)")
_PAST = frozenset(["ran", "took", "held", "had", "wore", "gave", "lent", "rode", "brought"])


@dataclass(frozen=True, slots=True)
class RoleIdioms:
    """The idioms of `roles.toml`, compiled.

    Attributes:
        verbs: A pattern for each plain verb; its group `verb` is the form of the idiom's own.
        states: A pattern for each plain phrase.
    """

    verbs: tuple[tuple[str, re.Pattern[str]], ...]
    states: tuple[tuple[str, re.Pattern[str]], ...]

    def plain(self, text: str) -> str:
        """Return a text with the idioms in plain words; what stands in quotation marks stays.

        Args:
            text: Any text.
        """
        for verb, pattern in self.verbs:
            text = _put(pattern, text, partial(_form, verb))
        for phrase, pattern in self.states:
            text = _put(pattern, text, partial(_state, phrase))
        return text


@lru_cache(maxsize=1)
def load_role_idioms() -> RoleIdioms:
    """Read the packaged idioms."""
    packaged = files("tipassist.answer").joinpath("lexicon", "roles.toml")
    data = tomllib.loads(packaged.read_text("utf-8"))
    leads = data["verbs"].pop("leads")
    verbs = {
        verb: "|".join(f"(?:{forms}) {rest}" for forms, rest in idioms)
        for verb, idioms in data["verbs"].items()
    }
    whole, after = r"(?<![\w-])(?:{})(?![\w-])", rf"(?: (?:{leads})\b)?"
    return RoleIdioms(
        tuple(
            (verb, re.compile(f"(?=(?P<verb>\\w+)){whole.format(told)}{after}"))
            for verb, told in verbs.items()
        ),
        tuple(
            (phrase, re.compile(whole.format("|".join(told))))
            for phrase, told in data["states"].items()
        ),
    )


def _put(pattern: re.Pattern[str], text: str, said: Callable[[re.Match[str]], str]) -> str:
    """Return a text with other words for what a pattern finds in it, quoted words aside."""
    quoted = [one.span() for one in _QUOTED.finditer(text)]
    found = list(pattern.finditer(fold(text)))
    for match in reversed(found):
        if not any(start < match.start() < end for start, end in quoted):
            text = f"{text[: match.start()]}{said(match)}{text[match.end() :]}"
    return text


def _form(verb: str, match: re.Match[str]) -> str:
    """Return a plain verb in the form that the verb of an idiom has."""
    own, stem = match["verb"], verb.removesuffix("e")
    if own.endswith("ing"):
        return f"{stem}ing"
    if own.endswith("ed") or own in _PAST:
        return f"{stem}ed"
    return f"{verb}s" if own.endswith("s") else verb


def _state(phrase: str, match: re.Match[str]) -> str:
    """Return a plain phrase; what would lead on to nothing is left out at an end."""
    ends = _END.match(match.string, match.end()) is not None
    return phrase.removesuffix(" of") if ends else phrase
