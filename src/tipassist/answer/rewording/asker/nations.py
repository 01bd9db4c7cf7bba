"""Nations: countries that a question only names in passing.

"I am a Lao citizen stuck abroad. Which body …" asks nothing of Laos, and in "can Manila decide
that?" the capital stands for its government.
"""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

_AT_PLACE = r"(?<!\bin )(?<!\bat )(?<!\bto )(?<!\bfrom )(?<!\bnear )(?<!\boutside )(?<!\baround )"
_OF_NAME = r"(?![ -][A-Z])(?<![A-Z]-)"
_OF_ASKER = (
    r"\b(?i:(?:i am|i'm|im|we are|we're|as|like|being|(?:my|our|his|her) [a-z]+ (?:is|was))"
    r" (?:an? )?(?:[a-z]+ )?)"
)


_SIDE = r"(?:side|delegation|team|government|colleagues?|counterparts?|officials|partners?|friends)"
_HOLDS = (
    r"(?:holds?|has|have|hold|takes?|got) (?:the )?(?P<what>(?:[a-z]+ ){0,3}?"
    r"(?P<office>lead(?:ership|er)?|chair(?:manship)?|stewardship)\b[^?.!;]{3,80}?)"
)
_SAY = (
    r"(?: (?:just |always |now )*(?:say|says|said|claims?|claimed|insists?|believes?|thinks?"
    r"|tell us|told us|maintains?)(?: that)? (?:they|it|he|she|theirs?))?"
)
_TAG = r"(?:[.,;:–-]+\s*(?:is (?:that|it|this) |am i )?(?:right|true|correct|yes|no|so))?"
_PERSONS = ("lead", "leader", "chair")


def with_country_asked(text: str, printed: str) -> str:
    """Return a claim on which country has a lead as the question which country has it.

    "The Swiss side holds the lead on visas, right?" is not told by a plan without Switzerland.

    Args:
        text: The question as typed, or without what only leads it in.
        printed: The text of the plan; a country that it has stays.
    """
    countries = "|".join(map(re.escape, {*_load_nations()[0].values()}))
    claim = re.fullmatch(
        rf"(?:(?:the|our|my) )?(?:(?:{_people()}) {_SIDE}|(?P<country>{countries})(?: {_SIDE})?)"
        rf"{_SAY} {_HOLDS}{_TAG}\W*",
        text.strip(),
        re.IGNORECASE,
    )
    if claim is None or (claim["country"] and claim["country"].removeprefix("the ") in printed):
        return text
    is_it = "is" if claim["office"].lower() in _PERSONS else "holds"
    return f"Which country {is_it} the {claim['what']}?"


def with_government(text: str, printed: str) -> str:
    """Return a text with the country in place of a capital that stands for its government.

    Args:
        text: The question.
        printed: The text of the plan; a capital that it has, or whose country it has not, stays.
    """
    for capital, country in _load_nations()[0].items():
        if capital in text and capital not in printed and country.removeprefix("the ") in printed:
            text = re.sub(rf"{_AT_PLACE}\b{capital}\b{_OF_NAME}", country, text)
    return text


def without_nationality(told: str, printed: str) -> str:
    """Return what is told without the nationality of those it tells of: "I am a Lao citizen"."""
    return _sub(re.compile(rf"\b(?P<of>{_people()}) (?!{_SIDE}\b)(?=[a-z])"), told, printed)


def without_own_nationality(asked: str, printed: str) -> str:
    """Return a question without what nationality the asker has: "as a Thai judge, what …"."""
    return _sub(
        re.compile(rf"(?P<before>{_OF_ASKER})(?P<of>{_people()}) (?=[a-z])"), asked, printed
    )


def _sub(pattern: re.Pattern[str], text: str, printed: str) -> str:
    def unless_printed(match: re.Match[str]) -> str:
        kept = re.search(rf"\b{re.escape(match['of'])}\b(?! PDR)", printed)
        return match[0] if kept else match.groupdict().get("before", "")

    return pattern.sub(unless_printed, text)


def _people() -> str:
    return "|".join(map(re.escape, _load_nations()[1]))


@lru_cache(maxsize=1)
def _load_nations() -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the countries by their capitals, and what their people are called."""
    packaged = files("tipassist.answer").joinpath("lexicon", "nations.toml")
    data = tomllib.loads(packaged.read_text("utf-8"))
    return data["capitals"], tuple(data["people"]["of"])
