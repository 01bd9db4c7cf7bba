"""The words that set counts against each other, as patterns."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class ContestWords:
    """Patterns for folded text of what sets counts against each other."""

    cue: re.Pattern[str]
    beside: re.Pattern[str]
    times: re.Pattern[str]
    either_way: re.Pattern[str]
    kinds: tuple[tuple[str, re.Pattern[str]], ...]


@lru_cache(maxsize=1)
def load_contest_words() -> ContestWords:
    """Read the packaged words."""
    text = files("tipassist.answer").joinpath("lexicon", "sets.toml").read_text("utf-8")
    told = tomllib.loads(text)["contests"]
    found = {name: "|".join(sorted(words, key=len, reverse=True)) for name, words in told.items()}
    cue = "|".join(found[name] for name in ("difference", "more", "less", "equal"))
    order = ("equal", "difference", "more", "less", "against", "between")
    return ContestWords(
        re.compile(rf"(?<![\w-])(?:{cue})(?![\w-])"),
        re.compile(rf"(?<![\w-])(?:{found['beside']})(?![\w-])"),
        re.compile(rf"(?:{found['times']})(?![\w-])"),
        re.compile(rf"(?<![\w-])(?:{found['either_way']})(?![\w-])"),
        tuple((name, re.compile(rf"(?:{found[name]})(?![\w-])")) for name in order),
    )
