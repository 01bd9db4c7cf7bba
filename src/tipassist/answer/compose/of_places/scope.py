"""Where a question looks: the pillars, outcomes and activities it names and those it leaves out."""

from tipassist.answer.language.phrasing import plural, scope_words
from tipassist.answer.meaning import OF_LIST, Meaning
from tipassist.locators import CODE_KINDS, Locator, LocatorKind
from tipassist.register.model import Activity, Register
from tipassist.register.queries import is_within

_MANY = 7


def code_places(meaning: Meaning) -> tuple[Locator, ...]:
    """Return the pillars, outcomes and activities that a question names, the widest of each."""
    codes = [place for place in meaning.places if place.kind in CODE_KINDS]
    return tuple(
        place
        for place in codes
        if not any(other != place and other.contains(place) for other in codes)
    )


def scoped(meaning: Meaning, register: Register) -> tuple[Activity, ...]:
    """Return the activities that a question is about."""
    within = code_places(meaning)
    return tuple(
        one
        for one in register.activities
        if (not within or is_within(one, within)) and not is_within(one, meaning.outside)
    )


def where_words(meaning: Meaning, *, counted: bool = False) -> str:
    """Say where was looked; a long list is not said over again.

    Args:
        meaning: The question.
        counted: Whether the words before it count the rows that were looked at.
    """
    places = code_places(meaning)
    kinds = {place.kind for place in places}
    if OF_LIST not in meaning.cues or len(places) < _MANY or len(kinds) > 1:
        return scope_words(places, meaning.outside)
    kind = kinds.pop()
    rows = plural(len(places), kind.value)
    where = " among those" if kind is LocatorKind.ACTIVITY else f" in the {rows}"
    return f"{'' if counted else where} just listed{scope_words((), meaning.outside)}"
