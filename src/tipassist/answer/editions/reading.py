"""Reading questions about editions: whether what differs is asked, of which two, and what of it."""

import re
from dataclasses import dataclass

from tipassist.answer.editions.words import ChangeWords, load_change_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.locators import Locator
from tipassist.register.changes import Change, Level
from tipassist.register.editions import Editions

_YEAR = re.compile(r"(?<![\d.])(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class ChangeQuestion:
    """What a question asks of the differences between editions.

    Attributes:
        named: Editions it names, as the corpus names them.
        unknown: Years it names editions by that no edition has.
        kinds: Ways of differing, or `KEPT`; empty for every way.
        cells: Cells of activities; empty for all.
        levels: Kinds of places; empty for all.
        bodies: Bodies it is asked for.
        places: Places it is asked of; empty for the whole plan.
    """

    named: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    cells: frozenset[Change] = frozenset()
    levels: frozenset[Level] = frozenset()
    bodies: tuple[str, ...] = ()
    places: tuple[Locator, ...] = ()


def read_change_question(meaning: Meaning, editions: Editions) -> ChangeQuestion | None:
    """Read a question; None when it does not ask what differs between editions."""
    words = load_change_words()
    text = fold(meaning.question).lower()
    for newcomers in words.newcomers:
        text = newcomers.sub(" ", text)
    named = tuple(name for name in editions.names if fold(name).lower() in text)
    said = [match.group(0) for match in words.edition.finditer(text)]
    if not _asks(meaning, text, words, has_edition=bool(named or said)):
        return None
    years = [year for phrase in said for year in _YEAR.findall(phrase)]
    by_year = {year: [name for name in editions.names if year in name] for year in years}
    one_each = (names[0] for names in by_year.values() if len(names) == 1)
    return ChangeQuestion(
        named=tuple(dict.fromkeys((*named, *one_each))),
        unknown=tuple(year for year, names in by_year.items() if not names),
        kinds=frozenset(name for name, cue in words.kinds.items() if cue.search(text)),
        cells=frozenset(cell for cell, cue in words.cells.items() if cue.search(text)),
        levels=frozenset(level for level, cue in words.levels.items() if cue.search(text)),
        bodies=meaning.named or _bodies_elsewhere(meaning, editions),
        places=meaning.places,
    )


def _asks(meaning: Meaning, text: str, words: ChangeWords, *, has_edition: bool) -> bool:
    if any(_taken_from(name, text) for name in meaning.instrument_names):
        return False
    if any(cue.search(text) for cue in words.process):
        return False
    if any(cue.search(text) for cue in words.alone):
        return True
    if has_edition and any(cue.search(text) for cue in words.about_an_edition):
        return True
    something = meaning.places or meaning.named or words.unit.search(text)
    return bool(something) and any(cue.search(text) for cue in words.about_something)


def _taken_from(name: str, text: str) -> bool:
    """Whether something is said to be taken from an instrument: no edition of the plan."""
    first = re.escape(fold(name).split()[0])
    return re.search(rf"\bfrom (?:the )?{first}\b", text) is not None


def _bodies_elsewhere(meaning: Meaning, editions: Editions) -> tuple[str, ...]:
    """Return the bodies named that only another edition has."""
    return tuple(
        dict.fromkeys(
            body
            for word in meaning.unknown_names
            for name in editions.names
            for body in editions.get(name).bodies
            if body.casefold() == word.casefold()
        )
    )
