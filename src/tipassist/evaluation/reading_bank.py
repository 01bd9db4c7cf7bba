"""Clauses of made-up documents and questions about them, which the reader learns.

`evals/reading/` holds four kinds of files, each of one hand. `clauses_*` are whole documents:
every clause has open questions that it answers and closed ones that it settles, or does not.
`closed_*` are single clauses with closed questions, many worded against the grain: a "not" in the
clause tells no answer by itself. `natural_*` are closed questions as people ask who do not know
the text. `open_*` are single clauses with open questions that they answer, and others that they
only touch.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from tipassist.errors import ConfigError


class Answered(StrEnum):
    """How a clause stands to a question."""

    OPEN = "open"
    YES = "yes"
    NO = "no"
    UNSETTLED = "unsettled"
    OPEN_UNSETTLED = "open-unsettled"

    @property
    def is_told(self) -> bool:
        """Whether the clause answers."""
        return self not in (Answered.UNSETTLED, Answered.OPEN_UNSETTLED)

    @property
    def is_closed(self) -> bool:
        """Whether a yes or no is asked for."""
        return self not in (Answered.OPEN, Answered.OPEN_UNSETTLED)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a clause.

    Attributes:
        question: The question.
        text: The clause as it is read, under its title and with what leads it in.
        answered: How the clause stands to it.
        hand: Whose it is: those of one hand are left out of a fit together.
        document: The document of the clause; "" for a clause that stands alone.
    """

    question: str
    text: str
    answered: Answered
    hand: str
    document: str = ""


RIVALS = 12
"""Other clauses of a document, the nearest, that the right one is told from."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A question, the clause that it is about, and others of the document, nearest first."""

    asked: Asked
    others: tuple[str, ...] = ()


def read_clauses(folder: Path) -> list[Asked]:
    """Read the questions of a folder.

    Raises:
        ConfigError: It holds none, or a line is none.
    """
    found = [one for path in sorted(folder.glob("*.jsonl")) for one in _read(path)]
    if not found:
        raise ConfigError(f"{folder} holds no questions about clauses; give the folder that does")
    return found


def _read(path: Path) -> Iterator[Asked]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            yield from _asked(json.loads(line), path.stem)
        except (ValueError, KeyError, TypeError) as err:
            told = f"{path}, line {number}: not a clause with its questions ({err}); mend it"
            raise ConfigError(told) from err


def _asked(row: dict[str, Any], hand: str) -> Iterator[Asked]:
    if "questions" in row:
        text = f"{row['above']}: {row['lead']} {row['text']}"
        for one in row["questions"]:
            document = f"{hand} {row['doc']}"
            yield Asked(one["q"], text, Answered(one["kind"]), hand, document)
    elif "asked" in row:
        for one in row["asked"]:
            yield Asked(one["q"], row["text"], Answered(one["a"]), hand)
    elif "told" in row:
        for question in row["told"]:
            yield Asked(question, row["text"], Answered.OPEN, hand)
        for question in row["touched"]:
            yield Asked(question, row["text"], Answered.OPEN_UNSETTLED, hand)
    else:
        for kind in (Answered.YES, Answered.NO, Answered.UNSETTLED):
            for question in row[kind.value]:
                yield Asked(question, row["text"], kind, hand)


def left_out(asked: list[Asked], hands: frozenset[str]) -> tuple[list[Asked], list[Asked]]:
    """Return what is learnt from, and what the fit is measured on: the questions of some hands.

    Raises:
        ConfigError: A hand has none.
    """
    missing = hands - {one.hand for one in asked}
    if missing:
        raise ConfigError(f"The bank holds no file {sorted(missing)[0]}.jsonl; put it back")
    return [one for one in asked if one.hand not in hands], [
        one for one in asked if one.hand in hands
    ]
