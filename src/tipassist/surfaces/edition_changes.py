"""Two editions compared, for a terminal, as Markdown and as a JSON record."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from tipassist.register.change_lines import (
    ChangeLine,
    counts_of,
    is_listed,
    lines_of,
    title_of,
    told_counts,
    whereabouts,
)
from tipassist.register.changes import Change, EditionChanges, PlaceChange, wording_of
from tipassist.register.exports import record_of
from tipassist.register.word_changes import Fate, WordRun
from tipassist.surfaces.rows import BLANK, Piece, Row, Style, row

_SAME = "The two editions say the same."
_STYLES = {Fate.SAME: Style.PLAIN, Fate.DELETED: Style.BAD, Fate.INSERTED: Style.GOOD}
_SIGNS = {Fate.SAME: ("", ""), Fate.DELETED: ("[-", "-]"), Fate.INSERTED: ("{+", "+}")}
_MARKS = {Fate.SAME: ("", ""), Fate.DELETED: ("~~", "~~"), Fate.INSERTED: ("**", "**")}
_SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>~#|"})


def record_of_changes(changes: EditionChanges, body: str | None = None) -> dict[str, Any]:
    """Return a comparison as JSON has it; only places that differ are listed."""
    return {
        "document": changes.document,
        "before": changes.before,
        "after": changes.after,
        "body": body,
        "counts": {level.value: count for level, count in counts_of(changes).items()},
        "places": [_place_record(one) for one in changes.changed],
    }


def _place_record(one: PlaceChange) -> dict[str, Any]:
    return {
        "level": one.level.value,
        "was": one.was or None,
        "now": one.now or None,
        "changes": [change.value for change in one.changes],
        "before": wording_of(one.before).text if one.before is not None else None,
        "after": wording_of(one.after).text if one.after is not None else None,
        "words": record_of(one.words),
        "entries": record_of(one.entries),
        "bodies": record_of(one.bodies),
        "dropped_references": record_of(one.dropped_references),
        "new_references": record_of(one.new_references),
    }


def rows_of_changes(changes: EditionChanges, body: str | None = None) -> Iterator[Row]:
    """Lay a comparison out for a terminal; deleted words stand in [-…-], new ones in {+…+}."""
    yield row(_heading(changes, body), Style.STRONG)
    listed = [one for one in changes.places if is_listed(one)]
    if not listed:
        yield row(_SAME)
    for level, counts in counts_of(changes).items():
        words = ", ".join(told_counts(counts))
        yield row(f"{level.plural}: {words}", Style.FAINT, indent=2)
    for level, group in groupby(listed, key=lambda one: one.level):
        yield BLANK
        yield row(level.plural.capitalize(), Style.STRONG)
        for one in group:
            yield from _place_rows(one)


def _place_rows(one: PlaceChange) -> Iterator[Row]:
    changes = Piece(f" ({_listing(one.changes)}) ", Style.FAINT)
    yield Row((Piece(whereabouts(one), Style.CODE), changes, *_pieces(title_of(one))), "- ")
    for line in lines_of(one):
        label = Piece(f"{line.change.value}: ", Style.FAINT)
        yield Row((label, *_pieces(line.runs)), "- ", indent=2)


def _pieces(runs: Iterable[WordRun]) -> Iterator[Piece]:
    for at, run in enumerate(runs):
        before, after = _SIGNS[run.fate]
        yield Piece(f"{' ' if at else ''}{before}{run.text}{after}", _STYLES[run.fate])


def markdown_of_changes(changes: EditionChanges, body: str | None = None) -> str:
    """Return a comparison as Markdown; deleted words are struck through, new ones are bold."""
    lines = [f"# {_heading(changes, body)}", ""]
    listed = [one for one in changes.places if is_listed(one)]
    if not listed:
        lines += [_SAME, ""]
    for level, group in groupby(listed, key=lambda one: one.level):
        lines += [f"## {level.plural.capitalize()}", ""]
        for one in group:
            head = f"- {whereabouts(one)} ({_listing(one.changes)}): {_marked(title_of(one))}"
            lines += [head, *(_line(line) for line in lines_of(one))]
        lines.append("")
    return "\n".join(lines)


def _line(line: ChangeLine) -> str:
    return f"  - {line.change.value}: {_marked(line.runs)}"


def _marked(runs: Iterable[WordRun]) -> str:
    words = []
    for run in runs:
        before, after = _MARKS[run.fate]
        words.append(f"{before}{run.text.translate(_SPECIAL)}{after}")
    return " ".join(words)


def _listing(changes: Iterable[Change]) -> str:
    return ", ".join(changes)


def _heading(changes: EditionChanges, body: str | None) -> str:
    what = f" for {body}" if body else ""
    return f"{changes.document}: what changed{what} from {changes.before} to {changes.after}"
