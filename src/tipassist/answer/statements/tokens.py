"""Tokens of a statement or a sentence: names, dates, numbers, how often, and words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from tipassist.answer.language.statement_words import StatementWords
from tipassist.answer.language.words import families, fold
from tipassist.answer.statements.names import documents_in, key_of, names_of, spelling_of
from tipassist.register.model import Register

_SPACED = re.compile(r"\s+")
_RANGE = r"(?:\s+\d{4}\s*[-–]\s*\d{4})?"
_UNIT_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_OLDER = "(?:(?:old|previous|former|earlier|first|original|initial) )"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_TO = r"\s*[-–]\s*"


class TokenKind(StrEnum):
    """What a token is."""

    NAME = "name"
    PLAN = "plan"
    TIME = "time"
    NUMBER = "number"
    OFTEN = "often"
    EDGE = "edge"
    WORD = "word"
    STOP = "stop"


VALUES = frozenset({TokenKind.TIME, TokenKind.NUMBER, TokenKind.OFTEN, TokenKind.EDGE})


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a name or a value of a text.

    Attributes:
        kind: What it is.
        said: Its words, folded.
        key: What tells it from others of its kind: a name's families, the parts of a date.
        families: The word families in it.
        start: Offset in the text.
        end: Offset after it.
    """

    kind: TokenKind
    said: str
    key: frozenset[str]
    families: frozenset[str]
    start: int
    end: int


@dataclass(slots=True)
class Tokenizer:
    """Reads texts as tokens; names are those that one plan uses.

    Args:
        register: The plan.
        words: The classes of words.

    Attributes:
        documents: The keys of the names of treaties, plans and other papers.
    """

    register: Register
    words: StatementWords
    documents: frozenset[str] = field(init=False, repr=False)
    _spelling: dict[str, str] = field(init=False, repr=False)
    _title: str = field(init=False, repr=False)
    _keys: dict[str, str] = field(init=False, repr=False)
    _pattern: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._spelling = spelling_of(self.register)
        self._title = fold(self.register.title.text)
        self._keys = names_of(self.register)
        for printed, *others in self.words.aliases:
            if printed in self._keys:
                self._keys |= dict.fromkeys(others, self._keys[printed])
        self.documents = documents_in(self._keys, self.words.groups["papers"])
        self._pattern = _pattern(self._keys, self.words)

    def read(self, text: str) -> tuple[Token, ...]:
        """Return the tokens of a text in reading order."""
        return tuple(self._tokens(fold(text)))

    def spelled(self, token: Token) -> str:
        """Return the words of a token as they are printed: names and months with capitals."""
        if token.kind is TokenKind.NAME:
            *body, last = token.said.split("-")
            unknown = "-".join((*(one.upper() for one in body), last.title()))
            known = " ".join(self._spelling.get(one, one) for one in token.said.split())
            unknown = unknown if token.key <= {token.said} else known
            return self._spelling.get(token.said, unknown)
        if token.kind is TokenKind.PLAN:
            return "this work plan"
        words = (one.title() if one in self.words.months else one for one in token.said.split())
        return " ".join(words)

    def _tokens(self, low: str) -> Iterator[Token]:
        last = ""
        for match in self._pattern.finditer(low):
            kind, said = TokenKind(match.lastgroup or "word"), match[0]
            if kind is TokenKind.PLAN and said.split()[0] not in ("this", "the"):
                kind = TokenKind.WORD
            if kind is TokenKind.NAME and "plan" in said and self._title.startswith(said):
                kind = TokenKind.PLAN
            key = self._key(kind, said)
            if kind is TokenKind.NAME and last == next(iter(key)):
                continue
            last = next(iter(key)) if kind is TokenKind.NAME else ""
            yield Token(kind, said, key, frozenset(families(said)), *match.span())

    def _key(self, kind: TokenKind, said: str) -> frozenset[str]:
        match kind:
            case TokenKind.NAME:
                return frozenset({self._name(said)})
            case TokenKind.TIME:
                return frozenset(self._time_parts(said))
            case TokenKind.NUMBER:
                return frozenset({self._number(said)})
            case TokenKind.OFTEN:
                return frozenset({str(self._months(said))})
            case TokenKind.EDGE:
                return frozenset({"end" if said.split()[-1] in ("end", "close") else "start"})
            case _:
                return frozenset({said})

    def _number(self, said: str) -> str:
        """Return a number as digits, one that tells a place in an order with "th"."""
        ordinal = said in self.words.ordinals or (said[0].isdigit() and said[-1].isalpha())
        count = self.words.counts.get(said)
        digits = str(count) if count else re.sub(r"\D", "", said)
        return f"{digits}th" if ordinal else digits

    def _months(self, said: str) -> float:
        """Return after how many months something comes again."""
        if re.match(r"bi-?annual|half|semi", said):
            return 6.0
        if said.startswith("biennial"):
            return 24.0
        told = {"annual": 12, "yearly": 12, "quarterly": 3, "monthly": 1}
        for word, months in told.items():
            if said.startswith(word):
                return float(months)
        unit = next(months for word, months in _UNIT_MONTHS.items() if word in said)
        many = 2 if " other " in said else 1
        for one in re.findall(r"[a-z]+|\d+", said):
            many = self.words.counts.get(one, int(one) if one.isdigit() else many)
        return unit * many / (2 if said.startswith("twice") else 1)

    def _name(self, said: str) -> str:
        bare = re.sub(rf"{_RANGE}$", "", _SPACED.sub(" ", said))
        bare = re.sub(rf"^{_OLDER}", "", bare)
        found = self._keys.get(bare) or self._keys.get(bare.removesuffix("s"))
        return found or self._of_country(bare) or key_of(bare)

    def _of_country(self, bare: str) -> str:
        """Return the one name that a country tells from others, such as that of its committee."""
        country = bare.removeprefix("the ")
        if not re.fullmatch(self.words.countries, bare):
            return ""
        keys = {key for said, key in self._keys.items() if said.endswith(f"-{country}")}
        return keys.pop() if len(keys) == 1 else ""

    def _time_parts(self, said: str) -> Iterator[str]:
        for one in re.findall(r"\d+|[a-z]{3,}", said):
            if one in self.words.months:
                yield f"month {self.words.months.index(one) + 1}"
            elif one.isdigit():
                yield one.lstrip("0")


def _pattern(names: Iterable[str], words: StatementWords) -> re.Pattern[str]:
    """Return what tells the tokens of a folded text, the name of each group being its kind."""
    kinds = {
        "name": _name_pattern(names, words),
        "plan": rf"(?:{words.plans}){_RANGE}(?![\w-])",
        "time": _time_pattern("|".join(words.months)),
        "often": _often_pattern("|".join(words.counts)),
        "edge": r"the (?:very )?(?:end|close|beginning|start|middle)(?= of\b)"
        rf"|(?:end|close|beginning|start|middle)(?= of {_YEAR}\b)",
        "number": rf"(?:{'|'.join(words.counts)}|\d+(?:st|nd|rd|th)?)(?!\w|\.\d)",
        "word": r"[a-z][a-z0-9]*(?:[-'][a-z0-9]+)*",
    }
    told = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items())
    return re.compile(rf"(?P<stop>[,;:–—]|\s-\s)|(?<!\w)(?:{told})")


def _name_pattern(names: Iterable[str], words: StatementWords) -> str:
    longest = sorted(names, key=len, reverse=True)
    longest = [one for one in longest if not re.fullmatch(words.plans, one)]
    named = "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in longest)
    older = rf"(?:{_OLDER}(?=[\w ]+plan))?"
    return rf"(?:{older}(?:{named})s?{_RANGE}|(?:[a-z]{{3,}}-)?(?:{words.countries}))(?![\w-])"


def _time_pattern(months: str) -> str:
    year = r"(?:,? \d{4})?"
    days = rf"{_DAY}(?:{_TO}\d{{1,2}})?"
    return (
        rf"{days}(?: of)? (?:{months})\b{year}"
        rf"|(?:{months}) (?:{_DAY}\b(?!\d){year}|\d{{4}})"
        rf"|(?:(?<=in )|(?<=from )|(?<=to )|(?<=of ))(?:{months})\b"
        rf"|{_YEAR}(?:{_TO}{_YEAR})?(?!\w)"
    )


def _often_pattern(counts: str) -> str:
    unit = "(?:months?|quarters?|years?)"
    return (
        r"(?:annual(?:ly)?|yearly|quarterly|monthly|bi-?annual(?:ly)?|biennial(?:ly)?"
        r"|half-yearly|semi-?annual(?:ly)?"
        rf"|(?:once |twice )?(?:every|each|per) (?:(?:{counts}|\d+|other)[ -])?{unit}"
        rf"|(?:once|twice) (?:a|per|every|each) {unit})(?!\w)"
    )
