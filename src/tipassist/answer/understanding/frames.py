"""Frames: what is asked of bodies, rows and subjects, as canonical questions.

People ask who helps whom in more ways than a grammar has rules: "who's got our back?". Which of the
frames of `frames.toml` a question has is told by a classifier; see `frame_reading`.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

OTHER = "other"
"""What has none of the frames."""
NAMED = ("bodyx", "bodyz", "bodyw")
"""What stands for the bodies of a question, in the order in which they are named."""
THEN = "then: "
"""What stands before a question that follows others."""
LETTERS = ("A", "B", "C")
"""What stands for the bodies in a canonical question."""
SUBJECTS = ("T", "U")
"""What stands for its subjects."""
PLACE = "{P}"
"""What stands for the place named."""
COUNTS = re.compile(r"\bhow many\b|\bnumber of\b|\bcount\b")
CHECKS = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then)\b,? ?)*(?:is|are|do|does|did|has|have|can|am|was|were)\b"
)
DENIES = re.compile(r"\b(?:no|not|none|never|nobody|no one|nothing|neither|nor|without)\b|n't\b")
_EVERY = re.compile(r"\b(?:each|every|all)\b")
_PILLARS = "pillar"
_PROJECTS = "project"


class After(StrEnum):
    """What was told before a question that leaves something to it."""

    LIST = "list"
    ROW = "row"
    PLACE = "place"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Frame:
    """One thing that is asked of bodies, rows or subjects.

    Attributes:
        lists: The canonical question that lists; "" where there is none that is surely read.
        checks: The one that checks whether there is any, or "".
        counts: The one that counts, or "".
        turned: The frame that is meant where the second body is named first, or "".
        after: What was told before it; None where that does not matter.
    """

    lists: str
    checks: str = ""
    counts: str = ""
    turned: str = ""
    after: After | None = None

    def in_form(self, said: str) -> str:
        """Return the canonical question of the form that a text is asked in, or "".

        Whether there are any tells nothing of whether all are so.
        """
        if COUNTS.search(said):
            return self.counts or (self.lists if COUNTS.search(self.lists.lower()) else "")
        if self.checks and CHECKS.match(said) and not DENIES.search(said):
            some = _EVERY.search(said) and not _EVERY.search(self.checks.lower())
            return "" if some else self.checks
        return self.lists

    @property
    def bodies(self) -> int:
        """How many bodies it is about."""
        return sum(f"{{{one}}}" in self.lists for one in LETTERS)

    @property
    def subjects(self) -> int:
        """How many subjects it is about."""
        return sum(f"{{{one}}}" in self.lists for one in SUBJECTS)

    @property
    def denies(self) -> bool:
        """Whether it asks for what is not so."""
        return DENIES.search(self.lists) is not None

    @property
    def verdicts(self) -> bool:
        """Whether it asks for a yes or no."""
        return CHECKS.match(self.lists.lower()) is not None

    @property
    def leaves_out(self) -> bool:
        """Whether it asks for what is not in the place named."""
        return f"not{PLACE}" in self.lists

    @property
    def counts_projects(self) -> bool:
        """Whether it asks of projects."""
        return _PROJECTS in self.lists

    @property
    def parts_plan(self) -> bool:
        """Whether it asks for pillars, so that no place can be named beside it."""
        return _PILLARS in self.lists


@lru_cache(maxsize=1)
def load_frames() -> Mapping[str, Frame]:
    """Read the packaged frames by their names."""
    raw = files("tipassist.answer").joinpath("lexicon", "frames.toml").read_text("utf-8")
    return {
        name: Frame(
            told["lists"],
            told.get("checks", ""),
            told.get("counts", ""),
            told.get("turned", ""),
            After(told["after"]) if "after" in told else None,
        )
        for name, told in tomllib.loads(raw).items()
    }
