"""Extraction: the register against cells typed by hand from the plan."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tipassist.errors import ConfigError
from tipassist.evaluation.intervals import Share
from tipassist.register.model import Activity, Outcome, Pillar, Register, UncodedType, Wording
from tipassist.types import Role

ACTIVITIES_FILE = "extraction.jsonl"
OUTCOMES_FILE = "extraction_outcomes.jsonl"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what a person typed and what the register holds."""

    code: str
    field: str
    typed: object
    held: object

    @property
    def right(self) -> bool:
        """Whether they are equal, blanks and the shape of quotes aside."""
        return _folded(self.typed) == _folded(self.held)


def check_cells(register: Register, folder: Path) -> tuple[Cell, ...]:
    """Compare every cell typed by hand.

    Args:
        register: The plan as parsed.
        folder: Where the files of typed cells lie.

    Raises:
        ConfigError: A file is missing or a line of it is no JSON object with a code.
    """
    rows = [*_read(folder / ACTIVITIES_FILE), *_read(folder / OUTCOMES_FILE)]
    return tuple(cell for row in rows for cell in _cells(register, row))


def by_field(cells: Iterable[Cell]) -> dict[str, Share]:
    """Return the share of right cells of each field."""
    found: dict[str, list[bool]] = {}
    for cell in cells:
        found.setdefault(cell.field, []).append(cell.right)
    return {name: Share(sum(right), len(right)) for name, right in sorted(found.items())}


def _read(path: Path) -> Iterator[Mapping[str, Any]]:
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as err:
        raise ConfigError(f"{path} cannot be read ({err.strerror}); put it back.") from err
    for number, line in enumerate(lines, 1):
        try:
            row = json.loads(line)
            row["code"]
        except (ValueError, KeyError, TypeError) as err:
            raise ConfigError(f"{path}, line {number}: no row of cells; mend it.") from err
        yield row


def _cells(register: Register, row: Mapping[str, Any]) -> Iterator[Cell]:
    name = row["code"]
    place = register.activity(name) or register.outcome(name) or register.pillar(name)
    held = _held(place) if place is not None else {}
    for label, typed in row.items():
        if label not in ("code", "note"):
            yield Cell(name, label, typed, held.get(label))


def _held(place: Activity | Outcome | Pillar) -> dict[str, object]:
    if isinstance(place, Pillar):
        return {
            "title": place.title.text,
            "goal": place.goal.text,
            "footnotes": list(place.footnotes),
        }
    if isinstance(place, Outcome):
        return {"text": place.wording.text, "footnotes": list(place.footnotes)}
    roles: dict[str, object] = {role.value: list(place.named(role)) for role in Role}
    return roles | {
        "outcome": place.outcome,
        "text": place.wording.text,
        "examples": _texts(place.examples),
        "uncoded": [_uncoded(one) for one in place.uncoded],
        "projects": _texts(one.wording for one in place.projects),
        "indicators": _texts(place.indicators),
        "footnotes": list(place.footnotes),
    }


def _uncoded(one: UncodedType) -> dict[str, object]:
    return {"text": one.wording.text, "examples": _texts(one.examples)}


def _texts(wordings: Iterable[Wording]) -> list[str]:
    return [one.text for one in wordings]


def _folded(value: object) -> object:
    if isinstance(value, str):
        return " ".join(value.replace("’", "'").replace("“", '"').replace("”", '"').split())
    if isinstance(value, list | tuple):
        return [_folded(one) for one in value]
    if isinstance(value, Mapping):
        return {name: _folded(one) for name, one in value.items()}
    return value
