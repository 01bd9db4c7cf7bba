"""A turn of a talk in plain words: "of the foregoing" points back as "of those" does.

What is begun and taken back, said around the question or put first for weight is put into the
words that follow-up questions are read from.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.pointing import load_pointing_words

Worded = tuple[re.Pattern[str], str]

_OF_PILLAR = re.compile(
    r"(?P<opens>(?:(?:and|or|but|so|then|now|ok|okay|(?:the )?same(?: thing)?|what|how|about|for|in"
    r"|under|of|again|please)\b,? )+)the (?P<at>[a-z]+|\d(?:st|nd|rd|th)) pillar"
    r"(?P<ends>(?:,? (?:too|please|pls|then|now|as well|instead|again))*\s*[?.!]*)",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _plain_words() -> Sequence[Worded]:
    """Read the packaged words, in the order in which they are tried."""
    raw = files("tipassist.answer").joinpath("lexicon", "plain_turns.toml").read_text("utf-8")
    groups = tomllib.loads(raw).values()
    return tuple(
        (re.compile(one["said"], re.IGNORECASE), one["read"]) for group in groups for one in group
    )


def in_plain_turns(question: str, pillars: Sequence[str] = ()) -> str:
    """Return a question that follows others without stiff and spoken words.

    Args:
        question: As typed.
        pillars: The letters of the pillars in order, where "the fourth pillar" is none of a list
            that was told; else nothing.
    """
    said = " ".join(question.split()).replace("’", "'")
    plain = said
    for pattern, read in _plain_words():
        plain = pattern.sub(read, plain)
    plain = _with_pillar_lettered(plain, pillars)
    return plain if plain != said and any(map(str.isalnum, plain)) else question


def _with_pillar_lettered(text: str, pillars: Sequence[str]) -> str:
    """Return "the same for the fourth pillar" with the letter of that pillar."""
    found = _OF_PILLAR.fullmatch(text)
    at = load_pointing_words().ordinals.get(found["at"].lower(), 0) if found else 0
    if found is None or not -len(pillars) <= at <= len(pillars) or not at:
        return text
    letter = pillars[at - 1 if at > 0 else at]
    return f"{found['opens']}pillar {letter}{found['ends']}"
