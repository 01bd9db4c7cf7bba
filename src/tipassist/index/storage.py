"""Passages as a file of their generation, so that opening an index parses no document."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tipassist.index.passages import Passage, PassageKind
from tipassist.locators import Locator, LocatorKind
from tipassist.types import Role, Span


def write_passages(path: Path, passages: Sequence[Passage]) -> None:
    """Write passages in their order."""
    rows = [_row(passage) for passage in passages]
    path.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


def read_passages(path: Path) -> tuple[Passage, ...]:
    """Read what `write_passages` wrote, in the same order."""
    return tuple(_passage(row) for row in json.loads(path.read_text(encoding="utf-8")))


def _row(passage: Passage) -> dict[str, Any]:
    return {
        "id": passage.id,
        "document": passage.document,
        "edition": passage.edition,
        "locator": [passage.locator.kind, *passage.locator.parts],
        "kind": passage.kind,
        "breadcrumb": passage.breadcrumb,
        "text": passage.text,
        "spans": [[span.start, span.end] for span in passage.spans],
        "lead_in": passage.lead_in,
        "pillar": passage.pillar,
        "outcome": passage.outcome,
        "bodies": [[body, role] for body, role in passage.bodies],
    }


def _passage(row: dict[str, Any]) -> Passage:
    kind, *parts = row.pop("locator")
    return Passage(
        locator=Locator(LocatorKind(kind), tuple(parts)),
        kind=PassageKind(row.pop("kind")),
        spans=tuple(Span(*span) for span in row.pop("spans")),
        bodies=tuple((body, Role(role)) for body, role in row.pop("bodies")),
        **row,
    )
