"""What is asked of the plan as a whole, read from a lexicon: its name, its aim, its makers."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.words import fold


@dataclass(frozen=True, slots=True)
class PlanQuestion:
    """A question about the whole plan.

    Attributes:
        titles: Words of which one stands in the title of the section that answers.
        asks: Occurs in the folded question.
        gives: What answers: the "opening" of the section, its first "list", its "sentences" that
            say something, the "item" of any section with such a heading, what says it
            "anywhere", or the plan's "title", "glossary", "makers" or "introduction".
        says: Occurs in the folded sentences that answer.
        narrows: Finds in the question whom of a list it is about; None when it is about all.
    """

    titles: frozenset[str]
    asks: re.Pattern[str]
    gives: str
    says: re.Pattern[str]
    narrows: re.Pattern[str] | None


@lru_cache(maxsize=1)
def load_plan_questions() -> tuple[PlanQuestion, ...]:
    """Read the packaged questions."""
    raw = files("tipassist.answer").joinpath("lexicon", "plan_questions.toml").read_text("utf-8")
    data = tomllib.loads(raw)
    groups = data.pop("groups")
    return tuple(
        PlanQuestion(
            frozenset(entry["titles"]),
            re.compile("|".join(_filled(one, groups) for one in entry["asks"])),
            str(entry["gives"]),
            re.compile(str(entry.get("says", ""))),
            re.compile(str(entry["narrows"])) if "narrows" in entry else None,
        )
        for entry in data.values()
    )


def _filled(pattern: str, groups: dict[str, str]) -> str:
    """Put groups in place of their names in braces; a group may hold those before it."""
    for name in reversed(groups):
        pattern = pattern.replace(f"{{{name}}}", groups[name])
    return pattern


def asks_of_plan(text: str) -> bool:
    """Whether a question, as typed, is one about the whole plan."""
    asked = fold(text)
    return any(one.asks.search(asked) for one in load_plan_questions())
