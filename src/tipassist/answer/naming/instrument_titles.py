"""Titles of instruments that the plan cites by their initials: "BWP", "Bohol TIP Work Plan"."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tipassist.answer.language.words import SMALL_WORDS, fold
from tipassist.locators import Locator
from tipassist.register.model import Register

_TITLE = re.compile(r"[A-Z][\w-]*(?: (?:of|on|the|for|against|in|and|[A-Z][\w-]*))+(?! \d\.\d)")
_ABBREVIATED = re.compile(r"[A-Z]{3,6}")
_KIND = re.compile(r"\w+ (?P<kind>[a-z][\w ]*?) (?:against|on|for) (?:the )?(?P<subject>\w+)")
_ASKS_HISTORY = re.compile(
    r"\b(?:when|why|how come|(?:what|which) (?:exact )?(?:date|day|year|month))\b"
)
_HISTORY = re.compile(r"\b(?:force|effect\w*|appl(?:y|ies|ied)|sign\w*|binding|ratif\w*|legal)\b")
_SAME_KIND = {
    "convention": r"(?:convention|treaty)",
    "plan of action": r"(?:plan of action|action plan)",
}
"""What people call kinds of texts otherwise."""
_LEADS = r"(?:(?:the|that|this|its|our) )?(?:asean(?:'s)? )?"
_AFTER = (
    r"(?:is|are|was|were|in|at|by|to|and|or|as|that|which|has|have|does|do|anywhere|somewhere"
    r"|under|article|articles|paragraph|paragraphs|cited|named|given|behind|with)"
)
"""What may follow the name of a text."""
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


def instrument_kinds(
    register: Register, targets: Iterable[Locator]
) -> Mapping[str, tuple[str, str]]:
    """Find what kind of text the instruments are that the glossary writes out: "convention".

    Args:
        register: The plan; "ASEAN Plan of Action Against …" is a plan of action.
        targets: Every place that the plan refers to.

    Returns:
        The kind and the word for its subject, folded, by short name; kinds that two instruments
        share name none of them.
    """
    names = {one.parts[0] for one in targets}
    told = {
        one.term: (match["kind"], match["subject"])
        for one in register.glossary
        if one.term in names and (match := _KIND.match(fold(one.definition.text)))
    }
    kinds = [kind for kind, _ in told.values()]
    return {name: (kind, of) for name, (kind, of) in told.items() if kinds.count(kind) == 1}


def kind_pattern(kind: str, subject: str) -> str:
    """Return a pattern of a folded text that is named by its kind.

    Alone ("the Convention") or with the word for its subject: "the anti-trafficking convention".

    Args:
        kind: What kind of text it is, folded.
        subject: The word for its subject, folded.
    """
    more = r"(?![\w-]| (?:on|against|for|of)\b|\s*[(:,]?\s*\d)"
    alone = rf"(?:the|that|this) {re.escape(kind)}(?: itself)?{more}"
    parts = r"(?= (?:articles?|paragraphs?|provisions?|clauses?|references?)(?![\w-]))"
    alone = rf"(?:{alone}|(?:an? )?{re.escape(kind)}{parts})"
    same = _SAME_KIND.get(kind, re.escape(kind))
    of = rf"(?:(?:human|anti|counter)[ -])?{re.escape(subject)}(?: in (?:persons?|people|humans))?"
    told = rf"{_LEADS}(?:{of} {same}|{same} (?:on|against|for) {of})(?: of asean)?(?![\w-])"
    return rf"(?<![\w-])(?:{alone}|{told})"


def _part_pattern(kind: str, title: str, others: str) -> list[str]:
    """Return a pattern of folded text for a kind with words that only this title has, if any.

    "The declaration on abuse of technology" and "the technology declaration" name one by a part.

    Args:
        kind: What kind of text it is, folded.
        title: The title as printed.
        others: What the glossary says of everything else.
    """
    known = set(re.findall(r"[a-z-]+", fold(others)))
    behind = fold(title).partition(kind)[2]
    own = [word for word in re.findall(r"[a-z-]{5,}", behind) if word not in known]
    if not own:
        return []
    word, every = "|".join(map(re.escape, own)), "|".join(re.findall(r"[a-z-]+", behind))
    ends = rf"(?![\w-]| (?!(?:{_AFTER})\b)\w)"
    said = rf"{re.escape(kind)} (?:on|against|for|about|concerning) (?:the )?"
    said += rf"(?:(?:{every}) ){{0,6}}(?:{word})(?: (?:{every}))*"
    return [rf"(?<![\w-]){_LEADS}(?:{said}|(?:{word})[ -]{re.escape(kind)}){ends}"]


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
    titled = {one.term: one.definition.text for one in register.glossary}
    for name, (kind, subject) in instrument_kinds(register, places).items():
        others = " ".join(text for term, text in titled.items() if term != name)
        ways.setdefault(name, []).append(kind_pattern(kind, subject))
        ways[name] += _part_pattern(kind, titled[name], others)
    return {name: re.compile("|".join(patterns)) for name, patterns in ways.items()}


def title_pattern(title: str) -> str:
    """Return a pattern of the folded title, whole or by its first and last word, years with it."""
    words = fold(title).split()
    whole = " ".join(map(re.escape, words))
    return rf"(?<![\w-])(?:{whole}|{re.escape(words[0])}(?: \w+)? {re.escape(words[-1])}){_YEARS}"


@dataclass(frozen=True, slots=True)
class KindNames:
    """Instruments that are named by their kind: "the anti-trafficking convention".

    Attributes:
        patterns: Patterns of folded text by short name.
    """

    patterns: Mapping[str, re.Pattern[str]]

    def named(self, text: str) -> str:
        """Put the short names where a text asks for their history and says only the kind."""
        if not (_ASKS_HISTORY.search(fold(text)) and _HISTORY.search(fold(text))):
            return text
        for name, pattern in self.patterns.items():
            for match in reversed(list(pattern.finditer(fold(text)))):
                text = f"{text[: match.start()]}{name}{text[match.end() :]}"
        return text


def kind_names_of(register: Register, targets: Iterable[Locator]) -> KindNames:
    """Return what names instruments by their kind.

    Args:
        register: The plan.
        targets: Every place that the plan refers to.
    """
    kinds = instrument_kinds(register, targets)
    return KindNames({name: re.compile(kind_pattern(*told)) for name, told in kinds.items()})
