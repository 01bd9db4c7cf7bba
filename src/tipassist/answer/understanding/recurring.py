"""Questions on entries that stand under several rows: "which project comes back most often?"."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.sets.query import Number
from tipassist.answer.sets.words.tokens import counted_bound, load_set_words

_AGAIN = Number(">", 1)


@dataclass(frozen=True, slots=True)
class Recurring:
    """A question on entries that stand in several places.

    Attributes:
        unit: "projects" or "indicators".
        number: In how many places an entry must stand.
        over: What places are counted: "activities", "outcomes" or "pillars".
        ranked: Whether those in the most places are asked for.
        subject: What the entries speak of, where only those that do are asked for; else empty.
    """

    unit: str
    number: Number = _AGAIN
    over: str = "activities"
    ranked: bool = False
    subject: str = ""


@dataclass(frozen=True, slots=True)
class RecurringWords:
    """Patterns for folded text."""

    asked: re.Pattern[str]
    about: re.Pattern[str]
    again: re.Pattern[str]
    most: re.Pattern[str]
    places: re.Pattern[str]


@lru_cache(maxsize=1)
def load_recurring_words() -> RecurringWords:
    """Read the packaged words."""
    text = files("tipassist.answer").joinpath("lexicon", "recurring.toml").read_text("utf-8")
    told = {name: "|".join(words) for name, words in tomllib.loads(text)["words"].items()}
    units = rf"(?:(?P<projects>{told['projects']})|(?P<indicators>{told['indicators']}))"
    asked = rf"(?:(?:{told['asks']})(?: (?!{told['rows']})[\w-]+){{0,2}}? {units}|"
    asked += units.replace("projects>", "told>").replace("indicators>", "told_too>")
    asked += rf" (?:{told['deeds']}))"
    return RecurringWords(
        asked=re.compile(rf"(?<![\w-]){asked}(?![\w-])"),
        about=re.compile(
            rf"(?<![\w-]){units} (?:{told['about']}) (?P<subject>[^?.!;:]{{3,110}}?)"
            rf" (?:{told['stands']}) (?:(?:{told['under']}) )?"
            rf"(?P<count>(?:(?:more than|at least|exactly|over) )?[\w-]+(?: or more)?)"
            rf"(?: of (?:the|our|its|their|my))?(?: \w+)?? (?P<over>{told['places']})(?![\w-])"
        ),
        again=re.compile(rf"(?<![\w-])(?:{told['again']})(?![\w-])"),
        most=re.compile(rf"(?<![\w-])(?:{told['most']})(?![\w-])"),
        places=re.compile(
            rf"(?<![\w-])(?:{told['under']}) "
            rf"(?P<count>.{{0,30}}?)(?P<over>{told['places']})(?![\w-])"
        ),
    )


def read_recurring(meaning: Meaning) -> Recurring | None:
    """Return what a question asks of entries that recur, or None."""
    if meaning.instruments or meaning.instrument_names:
        return None
    return recurring_in(meaning.text)


def recurring_in(typed: str) -> Recurring | None:
    """Return what the words of a question ask of entries that recur, or None."""
    text, words = fold(typed), load_recurring_words()
    told = words.about.search(text)
    number = counted_bound(told["count"], load_set_words()) if told else None
    if told is not None and number is not None and number.accepts(2):
        unit = "indicators" if told["indicators"] else "projects"
        return Recurring(unit, number, _over(told["over"]), subject=told["subject"].strip(" ,"))
    asked = words.asked.search(text)
    if asked is None:
        return None
    unit = "indicators" if asked["indicators"] or asked["told_too"] else "projects"
    ranked = bool(words.most.search(text))
    places = words.places.search(text, asked.end())
    over = _over(places["over"]) if places else "activities"
    bound = counted_bound(places["count"].strip(), load_set_words()) if places else None
    if bound is None and not ranked and not words.again.search(text):
        return None
    return Recurring(unit, bound or _AGAIN, over, ranked)


def _over(printed: str) -> str:
    return next((one for one in ("pillars", "outcomes") if printed[:5] == one[:5]), "activities")
