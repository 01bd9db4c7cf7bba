"""Short forms of names that documents give in brackets: "Committee of Elders (CE)"."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tipassist.answer.language.words import fold

_LONGEST = 9
_GIVEN = re.compile(
    r"(?P<name>[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|and|of|the|for|on|against|in|to|&)){1,9})"
    r" \((?:the )?[“\"']?(?P<short>[A-Z][A-Za-z]{1,6})[”\"']?\)"
)


@dataclass(frozen=True, slots=True)
class ShortForms:
    """The short forms of a set of documents.

    Attributes:
        names: The whole name of each short form, as printed.
    """

    names: Mapping[str, str]

    def beside(self, text: str) -> str:
        """Return a text with the other form of every name in it added at its end."""
        more = [one for both in self._named(text) for one in both if not _stands(one, text)]
        return f"{text} {' '.join(more)}" if more else text

    def put(self, text: str, words: str) -> str:
        """Return a text with names in the form that other words have, which lack the form asked.

        Args:
            text: The text.
            words: The words of a document.
        """
        for pair in self._named(text):
            for said, other in (pair, pair[::-1]):
                if _stands(said, text) and not _stands(said, words) and _stands(other, words):
                    text = _pattern(said).sub(other.replace("\\", ""), text)
        return text

    def _named(self, text: str) -> list[tuple[str, str]]:
        pairs = self.names.items()
        return [pair for pair in pairs if any(_stands(one, text) for one in pair)]


def short_forms_in(texts: Iterable[str]) -> ShortForms:
    """Read the short forms that texts give; one that two names have is left out."""
    found: dict[str, str] = {}
    several: set[str] = set()
    for text in texts:
        for match in _GIVEN.finditer(" ".join(text.split())):
            name, short = _shortened(match["name"], match["short"]), match["short"]
            if name and fold(found.setdefault(short, name)) != fold(name):
                several.add(short)
    return ShortForms({short: name for short, name in found.items() if short not in several})


def _shortened(name: str, short: str) -> str:
    """Return the last words of a name whose first letters make a short form; "" for none."""
    words = name.split()
    for size in range(2, min(len(words), _LONGEST) + 1):
        last = words[-size:]
        letters = "".join(one[0] for one in last if one[0].isupper())
        if letters == short.upper() and last[0][0].isupper():
            return " ".join(last)
    return ""


def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(form)}(?![\w-])", re.IGNORECASE)


def _stands(form: str, text: str) -> bool:
    return _pattern(form).search(text) is not None
