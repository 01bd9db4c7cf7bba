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
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    text = files("tipassist.answer").joinpath("lexicon", "asking.toml").read_text("utf-8")
    words: dict[str, list[str]] = tomllib.loads(text)["follows"]
    bare, trouble = ("|".join(words[name]) for name in ("bare", "trouble"))
    told = r"(?P<told>[^.?!;]{8,300})[.!;]\s+(?:(?:and|so|but|now|then),?\s+)?"
    return re.compile(rf"\s*{told}(?P<asked>{bare})\s*[?.!]*\s*$"), re.compile(
        rf"(?<![\w-])(?:{trouble})(?![\w-])|\w+n't\b"
    )


def joined(text: str) -> str:
    """Return a question with what is told before it as its condition, where it only asks of that.

    Args:
        text: The question, typos mended.
    """
    bare, trouble = _patterns()
    match = bare.match(fold(text))
    if match is None or not trouble.search(match["told"]):
        return text
    told = text[match.start("told") : match.end("told")]
    first, *_ = told.split()
    told = told if first[1:] != first[1:].lower() else f"{told[0].lower()}{told[1:]}"
    asked = _ONWARD.sub("", text[match.start("asked") : match.end("asked")])
    return f"{asked} if {told}?"
