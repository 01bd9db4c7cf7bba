"""Turning: words that only leave one subject for another, or nod to what was told.

"Never mind, shelters" and "switching to data" ask about a subject, whatever was said before;
"interesting. And prisons?" asks what its second sentence does.
"""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_MARKS = r"\s*[,.:;!–—-]*\s+"
_FEW = 4
_WORD = re.compile(r"[\w'-]+")
_POINTS = re.compile(
    r"\b(?:those|these|that|this|them|it|its|they|their|ones?|first|last|next|previous|list"
    r"|back|again|same|other|others|rest|both)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|will"
    r"|would|should|must|has|have|tell|show|list|give|name|explain|describe|count|summari[sz]e"
    r"|back|those|these|that|this|them|it|they|ones?|first|last|next|previous)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TurningWords:
    """The words before the subject turned to, as patterns that match from the beginning.

    Attributes:
        leaves: What leaves the subject before.
        nods: What nods to what was told; a mark follows it.
        asks: What says no more than that the subject is asked for.
    """

    leaves: re.Pattern[str]
    nods: re.Pattern[str]
    asks: re.Pattern[str]

    def without(self, text: str, is_name: Callable[[str], bool]) -> str:
        """Return a question without such words; a bare subject that is turned to is asked about.

        Args:
            text: The question.
            is_name: Whether words are a name or a code, which may take the place of another.
        """
        nodded = self.nods.match(text)
        text = text[nodded.end() :] if nodded else text
        left = self.leaves.match(text)
        if left is None:
            return text
        rest = text[left.end() :]
        subject = self.asks.sub("", rest).strip(" ?.!,")
        bare = 0 < len(_WORD.findall(subject)) <= _FEW and not _ASKING.search(subject)
        return f"what does the plan say about {subject}" if bare and not is_name(subject) else rest

    def turns_away(self, text: str, is_name: Callable[[str], bool]) -> bool:
        """Whether nothing of what was said before is meant: "never mind, how many outcomes?".

        Args:
            text: The question.
            is_name: Whether words are a name or a code, which may take the place of another.
        """
        left = self.leaves.match(text)
        rest = text[left.end() :].strip(" ?.!,") if left else ""
        return bool(rest) and not (_POINTS.search(rest) or is_name(self.asks.sub("", rest)))


@lru_cache(maxsize=1)
def load_turning_words() -> TurningWords:
    """Read the packaged words."""
    raw = files("tipassist.answer").joinpath("lexicon", "turning.toml").read_text("utf-8")
    data = {name: "|".join(told) for name, told in tomllib.loads(raw).items()}
    before = r"\s*(?:(?:ok|okay|so|and|well|right|actually|no)\b,? )*"
    patterns = {
        "leaves": rf"{before}(?:{data['leaves']}){_MARKS}(?=\S)",
        "nods": rf"\s*(?:{data['nods']})\s*[,.!;]+\s+(?=\S)",
        "asks": rf"^(?:(?:{data['asks']})\b,? ?)+",
    }
    return TurningWords(**{name: re.compile(one, re.IGNORECASE) for name, one in patterns.items()})
