"""What is told before a bare question: "We missed the date. What happens?" asks what happens if so.

The question names nothing, so alone it would be read as one for all that the asker's body does.
"""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.words import fold

_ONWARD = re.compile(r" (?:then|now|next)\b(?! step)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words: dict[str, list[str]] = tomllib.loads(_asking())["follows"]
    bare, dealt, trouble = ("|".join(words[name]) for name in ("bare", "dealt", "trouble"))
    told = r"(?P<told>[^.?!;]{8,300})[.!;]\s+(?:(?:and|so|but|now|then),?\s+)?"
    behind = r"\s*[?.!]*\s*$"
    return (
        re.compile(rf"\s*{told}(?P<asked>{bare}){behind}"),
        re.compile(rf"\s*{told}(?:{dealt}){behind}"),
        re.compile(rf"(?<![\w-])(?:{trouble})(?![\w-])|\w+n't\b"),
    )


def joined(text: str) -> str:
    """Return a question with what is told before it as its condition, where it only asks of that.

    Args:
        text: The question, typos mended.
    """
    bare, dealt, trouble = _patterns()
    follows, handled = bare.match(fold(text)), dealt.match(fold(text))
    match = follows or handled
    if match is None:
        return text
    told = text[match.start("told") : match.end("told")]
    first, *_ = told.split()
    told = told if first[1:] != first[1:].lower() else f"{told[0].lower()}{told[1:]}"
    if handled:
        return f"Who deals with it that {told}?"
    if not trouble.search(match["told"]):
        return text
    asked = _ONWARD.sub("", text[match.start("asked") : match.end("asked")])
    return f"{asked} if {told}?"


def asks_conduct(text: str) -> bool:
    """Whether it is asked what is to be done in a case that the question tells."""
    return bool(_conduct().search(fold(text)))


@lru_cache(maxsize=1)
def _conduct() -> re.Pattern[str]:
    asks: list[str] = tomllib.loads(_asking())["conduct"]["asks"]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(asks)})")


def _asking() -> str:
    return files("tipassist.answer").joinpath("lexicon", "asking.toml").read_text("utf-8")
