"""The gold questions: what people ask and what a right answer holds, written from the plan itself.

First in the flow of an evaluation: gold → systems → grade → metrics → report.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from tipassist import locator_reading
from tipassist.errors import ConfigError
from tipassist.types import AnswerStatus

ASSERTING = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTIAL})
ABSTAINING = frozenset(
    {AnswerStatus.NOT_IN_PLAN, AnswerStatus.OUT_OF_SCOPE, AnswerStatus.UNKNOWN_CODE}
)


class Split(StrEnum):
    """Which half of the gold questions a question is in; only `dev` may be fitted on."""

    DEV = "dev"
    TEST = "test"


class Kind(StrEnum):
    """Kinds of question, each reported by itself."""

    BODY_LIST = "body_list"
    CODE_LOOKUP = "code_lookup"
    CROSSREF = "crossref"
    COUNT_COMPARE = "count_compare"
    PROSE = "prose"
    DEFINITION = "definition"
    TOPIC = "topic"
    WHO_TOPIC = "who_topic"
    FOLLOWUP = "followup"
    NOISY = "noisy"
    FALSE_PREMISE = "false_premise"
    UNANSWERABLE = "unanswerable"
    OUT_OF_SCOPE = "out_of_scope"
    UNKNOWN_CODE = "unknown_code"
    HOSTILE = "hostile"


class Gold(BaseModel):
    """One gold question.

    Attributes:
        id: Unique name.
        split: `dev` or `test`.
        group_id: Shared by all paraphrases and by all turns of a conversation.
        kind: What kind of question it is.
        question: As typed.
        body: The asker's own body.
        history: Earlier questions of the same conversation, oldest first.
        expected_status: Endings that are right, any of them.
        expected_items: The exact set of codes, or None when the answer is no list.
        expected_locators: Places to cite: one of each group.
        expected_facts: Patterns that the text must match, all of them.
        must_not: Patterns that contradict the plan.
        note: Where in the plan this was read.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(min_length=1)
    split: Split
    group_id: str = Field(min_length=1)
    kind: Kind
    question: str
    body: str | None = None
    history: tuple[str, ...] = ()
    expected_status: tuple[AnswerStatus, ...] = Field(min_length=1)
    expected_items: tuple[str, ...] | None = None
    expected_locators: tuple[tuple[str, ...], ...] = ()
    expected_facts: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()
    note: str = ""

    @field_validator("expected_facts", "must_not")
    @classmethod
    def _compiles(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in patterns:
            try:
                re.compile(pattern)
            except re.error as err:
                raise ValueError(f"{pattern!r} is no regular expression: {err}") from err
        return patterns

    @model_validator(mode="after")
    def _names_places(self) -> Self:
        groups = self.expected_locators
        for text in (*(self.expected_items or ()), *(one for group in groups for one in group)):
            if locator_reading.parse(text) is None:
                raise ValueError(f"{text!r} is no locator")
        if len(set(self.expected_items or ())) != len(self.expected_items or ()):
            raise ValueError("expected_items names a code twice")
        if any(not group for group in groups):
            raise ValueError("a group of expected_locators is empty")
        return self

    @property
    def wants_answer(self) -> bool:
        """Whether only an answer is right: the plan settles it."""
        return not ABSTAINING.intersection(self.expected_status)

    @property
    def wants_abstention(self) -> bool:
        """Whether `answered` is wrong and saying that the plan has no answer is right.

        Questions that may be answered or refused are neither this nor `wants_answer`.
        """
        return not self.wants_answer and AnswerStatus.ANSWERED not in self.expected_status


def load_gold(path: Path, form: type[Gold] = Gold) -> tuple[Gold, ...]:
    """Read and check the gold questions.

    Args:
        path: JSON lines, one question each.
        form: What each line must be.

    Returns:
        The questions in the order of the file.

    Raises:
        ConfigError: The file is missing, a line is no gold question, an id stands twice, or a
            group is in both splits.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as err:
        raise ConfigError(f"{path} cannot be read ({err.strerror}); give the gold file.") from err
    rows = tuple(
        _row(path, number, line, form) for number, line in enumerate(lines, 1) if line.strip()
    )
    _check(path, rows)
    return rows


def _row(path: Path, number: int, line: str, form: type[Gold]) -> Gold:
    try:
        return form.model_validate_json(line)
    except ValidationError as err:
        first = err.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "line"
        raise ConfigError(f"{path}, line {number}, {where}: {first['msg']}; mend it.") from err


def _check(path: Path, rows: Iterable[Gold]) -> None:
    ids = Counter(row.id for row in rows)
    twice = sorted(name for name, count in ids.items() if count > 1)
    if twice:
        raise ConfigError(f"{path}: the id {twice[0]!r} stands twice; rename one.")
    splits: dict[str, set[Split]] = defaultdict(set)
    for row in rows:
        splits[row.group_id].add(row.split)
    torn = sorted(group for group, found in splits.items() if len(found) > 1)
    if torn:
        raise ConfigError(f"{path}: group {torn[0]!r} is in both splits; move it to one.")


def of_split(rows: Iterable[Gold], split: Split | None) -> tuple[Gold, ...]:
    """Return the questions of a split; None stands for all."""
    return tuple(row for row in rows if split is None or row.split is split)
