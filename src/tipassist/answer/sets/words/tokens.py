"""Tokens of a set question: every word by what it does, or None when one is not understood."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.words import word_list
from tipassist.answer.sets.query import Number

_IN_NAME = re.compile(r"[a-z]-$")  # "covid-19" counts nothing
_WORD = re.compile(r"[\w'’-]+|[^\w\s]")
_UNCOUNTED = ("several", "two")
_SIGNS = {
    "more": ">", "at_least": ">=", "fewer": "<", "at_most": "<=", "exactly": "==", "several": ">=",
}  # fmt: skip


_PARTS = {"half": 50, "third": 100 / 3, "thirds": 100 / 3, "quarter": 25, "quarters": 25}
_MANY = {"two": 2, "three": 3}
_FRACTION = re.compile(
    r"(?<![\w-])(?:(?:(?P<over>more than|over|above)|(?P<least>at least|no less than)|"
    r"(?P<below>less than|fewer than|under|below|not even)|exactly|about|roughly) )?"
    r"(?:(?:a|an|one|the|(?P<many>two|three))[ -])?(?:(?P<part>half|thirds?|quarters?)"
    r"(?:(?: of)?(?: (?:the|all|its|our|their)\b)+| of(?= ))|"
    r"(?P<percent>\d{1,2}) ?(?:%|per ?cent) of(?: (?:the|all|its|our|their)\b)*(?= )|"
    r"(?P<majority>(?:clear |vast |great )?majority"
    r"(?: of)?(?: (?:the|all|its|our|their)\b)*))(?![\w-])"
)
_ROWS_OF = r"(?:activit(?:y|ies)|rows?|lines?|items?|entries|outcomes?|pillars?)"
_MOST_ROWS = re.compile(
    rf"most(?: of)?(?: (?:the|all|its|our|their)\b)*(?= (?:[\w-]+ )?{_ROWS_OF}"
    r"(?: (?:in|of|under|within)\b(?:(?! wh)[^?.!;])*)?(?: [\w-]+)? "
    r"(?:have|has|had|lack|carry|carries|name|names|list|lists|show|shows|come|comes|do|are|is|get"
    r"|gets|involve|involves)\b"
    rf"| (?:[\w-]+ )?{_ROWS_OF} (?:in|of|under|within) (?:the |our )?$)"
)
_OPENS = re.compile(
    r"\W*(?:(?:so|and|but|ok|okay|well|then|that|now|do|does|did|are|were|have|has|"
    r"(?:is|isn't) it (?:true|right|correct|so) that)\b\W*)*"
)
"""Most rows of which something is said, not those that have the most of it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A name found in a question: a body, a place or an instrument."""

    start: int
    end: int
    kind: str
    value: object


@dataclass(frozen=True, slots=True)
class Token:
    """A word or name of a question by its class."""

    kind: str
    words: str
    value: object = None


@dataclass(frozen=True, slots=True)
class SetWords:
    """The classes of words that set questions are made of."""

    classes: tuple[tuple[str, re.Pattern[str]], ...]
    numbers: re.Pattern[str]
    number_words: dict[str, int]
    believed: re.Pattern[str]
    told: re.Pattern[str]
    purposes: re.Pattern[str]
    checked: re.Pattern[str]
    frame: frozenset[str]


@lru_cache(maxsize=1)
def load_set_words() -> SetWords:
    """Read the packaged classes of words."""
    text = files("tipassist.answer").joinpath("lexicon", "sets.toml").read_text("utf-8")
    data = tomllib.loads(text)
    classes = tuple(
        (name, re.compile(rf"(?:{'|'.join(sorted(words, key=len, reverse=True))})(?![\w'’-])"))
        for name, words in data["classes"].items()
        if name != "stop"
    )
    stops = (("stop", re.compile("|".join(data["classes"]["stop"]))),)
    return SetWords(
        (*classes, *stops),
        _numbers(data),
        data["number_words"],
        re.compile("|".join((*data["asides"]["believed"], *data["asides"]["courtesies"]))),
        re.compile(rf"(?:{'|'.join(data['asides']['believed'])})(?: (?:me|us))?(?: that)?\b"),
        re.compile(rf"(?<![\w-])(?:{'|'.join(data['asides']['purposes'])})"),
        _checked(data["asides"]),
        frozenset(word_list("frame")),
    )


def _checked(asides: dict[str, list[str]]) -> re.Pattern[str]:
    start, end = ("|".join(asides[f"checked_at_{where}"]) for where in ("start", "end"))
    return re.compile(rf"^\s*(?:{start})|(?:[,;:.!?]|\s-)\s*(?:{end})\s*[?.!]*\s*$")


def _numbers(data: dict[str, dict[str, list[str]]]) -> re.Pattern[str]:
    signs = "|".join(
        rf"(?P<{name}>{'|'.join(words)})"
        for name, words in data["numbers"].items()
        if name not in _UNCOUNTED
    )
    count = rf"(?P<count>\d+|{'|'.join(data['number_words'])})"
    several, two = ("|".join(data["numbers"][name]) for name in _UNCOUNTED)
    return re.compile(
        rf"(?:(?:(?:{signs}) )?{count}"
        r"(?:(?P<up> or (?:more|several|multiple|a few|above)| and more| plus|\+)"
        r"| (?P<down>or fewer|or less))?"
        rf"|(?P<several>{several})|(?P<two>{two}))(?![\w'’-]|\.\d)"
    )


def read_tokens(
    text: str, marks: Iterable[Mark], known: frozenset[str], words: SetWords
) -> tuple[Token, ...] | None:
    """Return the tokens of a question, or None when a word is not understood.

    Args:
        text: The question, folded.
        marks: The names found in it.
        known: Words that say nothing here.
        words: The classes of words.
    """
    names = {mark.start: mark for mark in marks}
    starts = [*sorted(names), len(text)]
    found: list[Token] = []
    at = 0
    while at < len(text):
        mark = names.get(at)
        if mark is not None:
            if mark.kind != "filler":
                found.append(Token(mark.kind, text[at : mark.end], mark.value))
            at = mark.end
        elif text[at].isspace():
            at += 1
        else:
            limit = starts[bisect_right(starts, at)]
            token = _token(text[:limit], at, known, words)
            if token is None:
                return None
            if token.kind != "filler":
                found.append(token)
            at += len(token.words)
    return tuple(found)


def is_read(text: str, at: int, known: frozenset[str], words: SetWords) -> bool:
    """Whether a word or phrase that begins at an offset of a folded text is understood."""
    return read_size(text, at, known, words) > 0


def read_size(text: str, at: int, known: frozenset[str], words: SetWords) -> int:
    """Return how many characters are understood together at an offset of a folded text."""
    token = _token(text, at, known, words)
    return len(token.words) if token is not None else 0


def _token(text: str, at: int, known: frozenset[str], words: SetWords) -> Token | None:
    best = _number(text, at, words)
    fraction = read_fraction(text, at)
    if fraction is not None:
        return fraction
    for kind, pattern in words.classes:
        match = pattern.match(text, at)
        if match and (best is None or match.end() - at > len(best.words)):
            best = Token(kind, match.group(0))
    word = _WORD.match(text, at)
    if best is None and word is not None:
        bare = word.group(0).removesuffix("'s")
        if bare in known or not re.search(r"\w", bare):
            return Token("filler", word.group(0))
    return best


def read_fraction(text: str, at: int) -> Token | None:
    """Return a share of the rows as a bound in percent: "more than half of", "a third of"."""
    most = _MOST_ROWS.match(text, at) if _OPENS.fullmatch(text, 0, at) else None
    if most is not None:
        return Token("fraction", most.group(0), Number(">", 50))
    match = _FRACTION.match(text, at)
    if match is None:
        return None
    sign = ">" if match["over"] or match["majority"] else "<" if match["below"] else "=="
    sign = ">=" if match["least"] else sign
    if match["percent"]:
        return Token("fraction", match.group(0), Number(sign, int(match["percent"])))
    percent = 50 if match["majority"] else _PARTS[match["part"]] * _MANY.get(match["many"], 1)
    return Token("fraction", match.group(0), Number(sign, round(percent)))


def counted_bound(text: str, words: SetWords) -> Number | None:
    """Return the bound that a text is, all of it: "more than three", "several", "at least 2"."""
    token = _number(text, 0, words)
    bound = token.value if token and len(token.words) == len(text) else None
    return bound if isinstance(bound, Number) else None


def _number(text: str, at: int, words: SetWords) -> Token | None:
    match = words.numbers.match(text, at)
    if match is None or _IN_NAME.search(text[:at]):
        return None
    if match["several"]:
        return Token("number", match.group(0), Number(">=", 2))
    if match["two"]:
        return Token("number", match.group(0), Number("==", 2))
    printed = match["count"]
    count = int(printed) if printed.isdigit() else words.number_words[printed]
    sign = next((sign for name, sign in _SIGNS.items() if match[name]), "=")
    if match["up"] or match["down"]:
        sign = ">=" if match["up"] else "<="
    return Token("number", match.group(0), Number("==" if sign == "=" else sign, count))
