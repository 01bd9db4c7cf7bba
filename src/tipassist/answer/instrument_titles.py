"""Titles of instruments that the plan cites by their initials: "BWP", "Bohol TIP Work Plan"."""

import re
from collections.abc import Iterable, Mapping

from tipassist.answer.words import SMALL_WORDS, fold
from tipassist.locators import Locator
from tipassist.register.model import Register

_TITLE = re.compile(r"[A-Z][\w-]*(?: (?:of|on|the|for|against|in|and|[A-Z][\w-]*))+(?! \d\.\d)")
_ABBREVIATED = re.compile(r"[A-Z]{3,6}")
_KIND = re.compile(r"\w+ (?P<kind>[a-z][\w ]*?) (?:against|on|for)\b")
_YEARS = r"(?:,? \d{4}(?: ?[-\u2013] ?\d{4})?)?(?! ?\d)"


def instrument_titles(register: Register, targets: Iterable[Locator]) -> Mapping[str, str]:
    """Find how the plan writes out the instruments that it cites by initials alone.

    Args:
        register: The plan; a title counts when its words' initials spell the name, where words in
            capitals ("TIP") may be passed over. The plan's own title is left out.
        targets: Every place that the plan refers to.

    Returns:
        The title as printed, by short name; names that the text never writes out are left out.
    """
    names = {one.parts[0] for one in targets if _ABBREVIATED.fullmatch(one.parts[0])}
    own = {fold(title) for title in _TITLE.findall(register.title.text)}
    found: dict[str, str] = {}
    for part in register.section_parts():
        for title in _TITLE.findall(part.wording.text):
            for name in names - found.keys():
                if fold(title) not in own and _spells(title, name):
                    found[name] = title
    return found


def instrument_kinds(register: Register, targets: Iterable[Locator]) -> Mapping[str, str]:
    """Find what kind of text the instruments are that the glossary writes out: "convention".

    Args:
        register: The plan; "ASEAN Plan of Action Against …" is a plan of action.
        targets: Every place that the plan refers to.

    Returns:
        The kind, folded, by short name; kinds that two instruments share name none of them.
    """
    names = {one.parts[0] for one in targets}
    told = {
        one.term: match["kind"]
        for one in register.glossary
        if one.term in names and (match := _KIND.match(fold(one.definition.text)))
    }
    kinds = list(told.values())
    return {name: kind for name, kind in told.items() if kinds.count(kind) == 1}


def kind_pattern(kind: str) -> str:
    """Return a pattern of a folded text that is named by its kind alone: "the Convention"."""
    more = r"(?![\w-]| (?:on|against|for)\b|\s*[(:,]?\s*\d)"
    return rf"(?<![\w-])(?:the|that|this) {re.escape(kind)}(?: itself)?{more}"


def _spells(title: str, name: str) -> bool:
    words = [word for word in title.split() if word.lower() not in SMALL_WORDS]
    plain = [word for word in words if not (word.isupper() and len(word) > 1)]
    return any("".join(word[0] for word in some) == name for some in (words, plain))


def called(register: Register, targets: Iterable[Locator]) -> Mapping[str, re.Pattern[str]]:
    """Return patterns of folded text for what instruments are called beside their short names.

    Args:
        register: The plan.
        targets: Every place that the plan refers to.
    """
    places = tuple(targets)
    titles = instrument_titles(register, places)
    ways = {name: [title_pattern(title)] for name, title in titles.items()}
    for name, kind in instrument_kinds(register, places).items():
        ways.setdefault(name, []).append(kind_pattern(kind))
    return {name: re.compile("|".join(patterns)) for name, patterns in ways.items()}


def title_pattern(title: str) -> str:
    """Return a pattern of the folded title, whole or by its first and last word, years with it."""
    words = fold(title).split()
    whole = " ".join(map(re.escape, words))
    return rf"(?<![\w-])(?:{whole}|{re.escape(words[0])}(?: \w+)? {re.escape(words[-1])}){_YEARS}"
