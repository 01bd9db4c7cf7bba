"""The differences that a question asks for."""

from dataclasses import replace

from tipassist import locator_reading
from tipassist.answer.editions.reading import ChangeQuestion
from tipassist.locators import SCOPE_KINDS
from tipassist.register.change_lines import KEPT, is_listed
from tipassist.register.changes import Change, EditionChanges, Level, PlaceChange


def selected(asked: ChangeQuestion, changes: EditionChanges) -> tuple[PlaceChange, ...]:
    """Return the places asked for that differ as asked, in order; kept ones when those are asked.

    Args:
        asked: What is asked.
        changes: The two editions, compared.
    """
    if asked.bodies:
        held = {id(one) for body in asked.bodies for one in changes.concerning(body).places}
        changes = changes.where(lambda one: id(one) in held)
    if KEPT in asked.kinds:
        return tuple(one for one in changes.places if not one.changes and _is_asked(asked, one))
    found = (one for one in changes.places if is_listed(one) and _is_asked(asked, one))
    return tuple(left for one in found if (left := _narrowed(asked, one)) is not None)


def _is_asked(asked: ChangeQuestion, one: PlaceChange) -> bool:
    if asked.places:
        here = [
            found for text in (one.was, one.now) if text and (found := locator_reading.parse(text))
        ]
        if not any(place.contains(spot) for place in asked.places for spot in here):
            return False
        if not _is_scoped(asked):
            return True
    return not asked.levels or one.level in _levels(asked)


def _is_scoped(asked: ChangeQuestion) -> bool:
    """Whether the places only say where to look: "which activities were dropped in pillar B"."""
    scopes = all(place.kind in SCOPE_KINDS for place in asked.places)
    return scopes and bool(asked.levels)


def _levels(asked: ChangeQuestion) -> frozenset[Level]:
    sections = {Level.SECTION, Level.PART} if Level.SECTION in asked.levels else set()
    return frozenset({*asked.levels, *sections})


def _narrowed(asked: ChangeQuestion, one: PlaceChange) -> PlaceChange | None:
    """Return a place with only what was asked of it; None when that is nothing."""
    if asked.cells:
        return _cells_only(asked, one)
    if not asked.kinds or (asked.places and not _is_scoped(asked)):
        return one
    kinds = set(one.changes)
    if Change.MOVED in asked.kinds and Change.RENUMBERED in kinds:
        return one
    return one if kinds & asked.kinds else None


def _cells_only(asked: ChangeQuestion, one: PlaceChange) -> PlaceChange | None:
    whole = one.before is None or one.after is None
    left = replace(
        one,
        words=(),
        entries=tuple(entry for entry in one.entries if entry.change in asked.cells),
        bodies=one.bodies if Change.BODIES in asked.cells else (),
        dropped_references=one.dropped_references if Change.REFERENCES in asked.cells else (),
        new_references=one.new_references if Change.REFERENCES in asked.cells else (),
    )
    if whole:
        return one if left.bodies or asked.places else None
    return left if set(left.changes) & asked.cells else None
