"""Claims that the asker knows by heart, or is about to use: they are to be checked.

"We have no part in Pillar C, as far as I remember" and "We support just A.1.1. Can I put that in
the talking points?" ask, with no question mark behind the claim, whether it is so. Neither the
memory nor the talking points are looked for in the plan.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.asking_part import load_asking_words
from tipassist.answer.language.words import fold

_ASKED = re.compile(r"\b(?:who|whom|whose|which|what|how|when|where|why|whether|if)\b")
_SENTENCES = re.compile(r"[.!?;]\s+\w")
_SEEN = re.compile(r"(?:i|we)(?:'ve| have|'d| had)? (?:seen|saw|heard|read|met|come across)\b")
"""What the asker remembers having met is no claim of the plan."""
_FEWEST = 3
_END = r"\s*[.!?]*\s*$"


@dataclass(frozen=True, slots=True)
class ByHeart:
    """What stands around a claim, as patterns for folded text.

    Attributes:
        before: What is said of the asker's memory before the claim.
        behind: The same behind it.
        used: What the claim is to be used for, behind it; its group `mark` ends the claim.
    """

    before: re.Pattern[str]
    behind: re.Pattern[str]
    used: re.Pattern[str]


@lru_cache(maxsize=1)
def _load_words() -> ByHeart:
    packaged = files("tipassist.answer").joinpath("lexicon", "by_heart.toml")
    data = tomllib.loads(packaged.read_text("utf-8"))
    ways, opinions, held, asked, told, deeds = (
        f"(?:{'|'.join(data[key])})"
        for key in ("ways", "opinions", "held", "asked", "told", "deeds")
    )
    where = (
        r"(?: (?:down|up|out|as it is|like (?:that|this)|so))?"
        r"(?: (?:in|into|on|onto|to|at|for|with) (?:the|my|our|an?|this|that|his|her|their"
        r"|tomorrow's|today's)(?: [\w'’-]+){1,4})?"
    )
    return ByHeart(
        re.compile(
            r"\s*(?:(?:so|and|but|well|ok|okay),? )*"
            rf"(?:{ways}(?:\s*,|(?=\s))|{opinions}(?: that)?(?=\s)|{held} that(?=\s))\s*"
        ),
        re.compile(
            rf"(?:\s*[,;(–-]+\s*|\s+)(?:at least )?{ways}\)?{_END}"
            rf"|\s*[,;–-]+\s*{opinions}\s*[.!]*\s*$"
        ),
        re.compile(
            rf"(?P<mark>\s*[,.;!?–-]+)\s+(?:(?:so|and|then),? )*(?:{asked}|{told}){deeds} "
            rf"(?:this|that|it|so|them|these|those)\b{where}{_END}"
        ),
    )


def with_check_asked(text: str) -> str:
    """Return a claim known by heart, or to be used, as one that is right or not.

    A question that only has told behind it what its answer is for stands without that.

    Args:
        text: The question, typos mended.
    """
    low, words = fold(text), _load_words()
    if len(low) != len(text):
        return text
    used = words.used.search(low)
    if used is not None and "?" in used["mark"]:
        return text[: used.end("mark")]
    end = used.start() if used else len(text.rstrip())
    behind = words.behind.search(low, 0, end)
    before = words.before.match(low, 0, end)
    start, end = before.end() if before else 0, behind.start() if behind else end
    said = low[start:end].strip(" ,.;")
    if not (used or behind or before) or not _is_claim(said):
        return text
    return f"{text[start:end].strip(' ,.;')}, right?"


def _is_claim(said: str) -> bool:
    """Whether words are one sentence that asks for nothing."""
    asks = load_asking_words().asks(said) or said.endswith("?")
    asks = bool(asks or _ASKED.search(said) or _SEEN.match(said))
    return not asks and said.count(" ") + 1 >= _FEWEST and not _SENTENCES.search(said)
