"""Picks: the fixed set of queries that a language model may choose from, as data."""

import json
import re
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tipassist.writer.model import Shape

_MAX_CHARS = 20_000
_OBJECT = re.compile(r"\{.*\}", re.DOTALL)


class Query(StrEnum):
    """What can be asked."""

    ROWS = "rows"
    BODIES_OF = "bodies_of"
    BODY = "body"
    FIELD = "field"
    PLACE = "place"
    REFERRING = "referring"
    TERM = "term"
    SEARCH = "search"
    NOTHING = "nothing"


class Unit(StrEnum):
    """Rows of the plan."""

    ACTIVITIES = "activities"
    OUTCOMES = "outcomes"
    PILLARS = "pillars"


class Part(StrEnum):
    """What a body has to do with an activity."""

    ANY = "any"
    COORDINATES = "coordinates"
    SUPPORTS = "supports"
    RELEVANT = "relevant"


class Cell(StrEnum):
    """What is told of a coded place."""

    TEXT = "text"
    PROJECTS = "projects"
    INDICATORS = "indicators"
    EXAMPLES = "examples"
    REFERENCES = "references"
    OUTCOMES = "outcomes"
    ACTIVITIES = "activities"


class Pick(BaseModel):
    """One query, as a model gives it; what is in it is not yet held against the plan.

    Attributes:
        query: What is asked.
        unit: Which rows (`rows`).
        bodies: Bodies asked of (`rows`, `body`); none for rows that have no body in a role.
        part: Which role (`rows`, `bodies_of`).
        together: Whether all the bodies must have it, not any of them.
        negated: Whether rows are asked where they do not.
        count: Whether only the number is asked.
        places: Pillars, outcomes or codes that bound the rows, or the place that is asked of.
        cell: What is asked of a coded place (`field`).
        terms: English words to search for (`search`), or the term asked (`term`).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    query: Query
    unit: Unit = Unit.ACTIVITIES
    bodies: tuple[str, ...] = Field(default=(), max_length=4)
    part: Part = Part.ANY
    together: bool = False
    negated: bool = False
    count: bool = False
    places: tuple[str, ...] = Field(default=(), max_length=4)
    cell: Cell = Cell.TEXT
    terms: tuple[str, ...] = Field(default=(), max_length=6)


def pick_shape() -> Shape:
    """Return the JSON that is asked for: every field, and no other."""
    schema = Pick.model_json_schema()
    schema["required"] = list(schema["properties"])
    return Shape("query", _bare(schema))


def _bare(schema: Any) -> Any:
    """Leave out what servers that hold a reply to a schema do not take."""
    left_out = ("default", "title", "description", "maxItems")
    match schema:
        case dict():
            kept = {name: one for name, one in schema.items() if name not in left_out}
            return {name: _bare(one) for name, one in kept.items()}
        case list():
            return [_bare(one) for one in schema]
        case _:
            return schema


def read_pick(reply: str) -> Pick | None:
    """Read a reply; None when it is no pick, whatever else it says."""
    found = _OBJECT.search(reply[:_MAX_CHARS])
    if found is None:
        return None
    try:
        return Pick.model_validate_json(json.dumps(json.loads(found[0], strict=False)))
    except (ValueError, ValidationError, RecursionError):
        return None
