"""Rules of form, read from their file."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Rules:
    """How a plan says things.

    Attributes:
        when: Finds the words that say when or how often.
        due: Finds the words that say that something is to be done.
        purpose: Words in the title of a section that says what the plan is for.
        before_role: Pattern of what may stand before the word of a role.
        indicators: Word in the duty of gathering data for indicators.
    """

    when: re.Pattern[str]
    due: re.Pattern[str]
    purpose: tuple[str, ...]
    before_role: str
    indicators: str


@lru_cache(maxsize=1)
def load_rules() -> Rules:
    """Read the rules."""
    text = files(__package__).joinpath("layout.toml").read_text("utf-8")
    raw = tomllib.loads(text)
    when = "|".join(raw["calendar"]["when"])
    return Rules(
        re.compile(rf"(?<![\w-])(?:{when})(?![\w-])", re.IGNORECASE),
        re.compile(rf"\b(?:{raw['calendar']['due']})\b"),
        tuple(raw["sections"]["purpose"]),
        raw["duties"]["before"],
        raw["duties"]["indicators"],
    )
