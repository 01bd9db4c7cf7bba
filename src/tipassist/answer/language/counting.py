"""Counting: whether a text gives a number of the very things that a question counts."""

import re
from itertools import takewhile

from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import family, fold, word_list
from tipassist.corpus.structure.ordinals import WORDS
from tipassist.corpus.structure.ordinals import word as value_of

NUMERAL = re.compile(
    r"(?!(?:19|20)\d\d$)\d+|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|hundred|thousand|million|several|first|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth|eleventh|twelfth"
)
_COUNTED = re.compile(r"\bhow many ((?:[a-z'-]+ ?){1,4})")
_WORD = re.compile(r"[a-z]+|(?<![\w-])\d+")
_REACH = 4
_ANYBODY = frozenset({"members", "people", "persons", "individuals", "seats"})
_PERSONS = frozenset({"people", "person", "persons", "individuals", "staff", "interviewees"})
_CONSISTS = re.compile(
    r"\b(?:consist\w* of|composed of|made up of|compris\w+|members|staffed (?:by|with))\s"
    rf"(?:\w+ ){{0,2}}?(?:{NUMERAL.pattern})\b"
)
_ROWS_TOLD = re.compile(
    rf"\b(?:(?:are|is) there|there(?:'s| are| is|'re)) (?:(?:only|just|exactly) )?"
    rf"(?P<number>\d{{1,3}}|{WORDS}) (?:(?:coded|different|separate) )?"
    r"(?:activit(?:y|ies)(?: types?)?|rows?|lines|entries)\b"
)
"""How many rows are said to be there, of whatever kind."""


def rows_told(text: str) -> int | None:
    """Return how many rows a question says to be there: "there are seven rows on children"."""
    told = _ROWS_TOLD.search(fold(text))
    if told is None:
        return None
    return int(told["number"]) if told["number"].isdigit() else value_of(told["number"])


def without_rows_told(topic: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return the words of a subject without the number of rows that are said to speak of it."""
    told = _ROWS_TOLD.search(fold(text))
    numbers = told["number"].split() if told else ()
    return tuple(one for one in topic if fold(one) not in numbers)


def counted_nouns(said: str) -> tuple[str, ...]:
    """Return the words after "how many" that name what is counted; units of the plan do not.

    Args:
        said: A question, folded.
    """
    match = _COUNTED.search(said)
    if match is None:
        return ()
    stop = frozenset((*word_list("stopwords"), *word_list("open_nouns"), "times"))
    return tuple(word for word in match[1].split() if word not in stop and not units_in(word))


def counted_head(said: str) -> tuple[str, ...]:
    """Return those of them that stand directly after "how many", before any small word."""
    match = _COUNTED.search(said)
    stop = frozenset(word_list("stopwords"))
    words = match[1].split() if match else []
    run = takewhile(lambda word: word not in stop or word in _ANYBODY, words)
    nouns = frozenset(counted_nouns(said)) | _ANYBODY
    return tuple(word for word in run if word in nouns)


def counts_members(text: str, nouns: tuple[str, ...]) -> bool:
    """Whether members or people are counted and a text says of how many something consists."""
    return bool(nouns) and set(nouns) <= _ANYBODY and bool(_CONSISTS.search(fold(text)))


def counted_in(text: str, nouns: tuple[str, ...], meant: frozenset[str] = frozenset()) -> bool:
    """Whether a number stands shortly before one of the things that are counted.

    Args:
        text: What is told.
        nouns: The things.
        meant: Word families of what means the same.
    """
    words = _WORD.findall(fold(text))
    stems = [family(word) for word in words]
    wanted = {*(family(noun) for noun in nouns), *meant}
    return any(
        NUMERAL.fullmatch(word) and wanted.intersection(stems[at + 1 : at + 1 + _REACH])
        for at, word in enumerate(words)
    )


def counts_persons(text: str, nouns: tuple[str, ...]) -> bool:
    """Whether persons are counted and a text has a number of some: of officials, survivors."""
    return bool(nouns) and set(nouns) <= _PERSONS and counted_in(text, word_list("persons"))
