"""The words of questions about editions, read from their data file."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.register.change_lines import KEPT
from tipassist.register.changes import Change, Level

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """What tells that a question asks what differs between editions, and what of it.

    Attributes:
        alone: Asks it by itself.
        about_something: Asks it of a place, a body or a part of the plan.
        about_an_edition: Asks it of an edition that is named.
        process: Asks how the plan is revised instead.
        newcomers: Says that somebody is new to an edition.
        compares: Holds this plan against the one before it.
        tells_earlier: Asks what is told of the plan before this one.
        edition: Names an edition.
        of_itself: Names, in a plan, that plan itself as an edition.
        unit: Names a part of the plan.
        kinds: Ways of differing; `KEPT` for none.
        cells: Cells of an activity.
        levels: Kinds of places.
        again: Asks, after such a question, for more of its answer: "how many?", "and before?".
        texts: Sentences of the answers.
    """

    alone: tuple[Pattern, ...]
    about_something: tuple[Pattern, ...]
    about_an_edition: tuple[Pattern, ...]
    process: tuple[Pattern, ...]
    newcomers: tuple[Pattern, ...]
    compares: tuple[Pattern, ...]
    tells_earlier: tuple[Pattern, ...]
    edition: Pattern
    of_itself: Pattern
    unit: Pattern
    kinds: dict[str, Pattern]
    cells: dict[Change, Pattern]
    levels: dict[Level, Pattern]
    again: Pattern
    texts: dict[str, str]


@lru_cache(maxsize=1)
def load_change_words() -> ChangeWords:
    """Read the packaged words."""
    path = files("tipassist.answer").joinpath("lexicon", "changes.toml")
    given = tomllib.loads(path.read_text("utf-8"))
    groups, asks = given["groups"], given["asks"]

    def patterns(texts: Iterable[str]) -> tuple[Pattern, ...]:
        return tuple(re.compile(_filled(text, groups)) for text in texts)

    return ChangeWords(
        alone=patterns(asks["alone"]),
        about_something=patterns(asks["about_something"]),
        about_an_edition=patterns(asks["about_an_edition"]),
        process=patterns(asks["process"]),
        newcomers=patterns(given["newcomers"]["said"]),
        compares=patterns(given["earlier"]["compares"]),
        tells_earlier=patterns(given["earlier"]["tells"]),
        edition=re.compile(rf"\b(?:{groups['edition']})\b"),
        of_itself=re.compile(given["told"]["of_itself"]),
        unit=re.compile(rf"\b(?:{groups['unit']})\b"),
        kinds={
            name if name == KEPT else Change(name): re.compile(_filled(text, groups))
            for name, text in given["kinds"].items()
        },
        cells={Change(name): re.compile(text) for name, text in given["cells"].items()},
        levels={Level(name): re.compile(text) for name, text in given["levels"].items()},
        again=re.compile(given["follow"]["again"]),
        texts=dict(given["texts"]),
    )


def _filled(text: str, groups: dict[str, str]) -> str:
    for name, alternatives in groups.items():
        text = text.replace(f"{{{name}}}", alternatives)
    return text
