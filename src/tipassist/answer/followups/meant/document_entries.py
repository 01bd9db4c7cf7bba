"""Entries of documents beside the plan: "in which rows do I find entry 3.12?".

A number without a letter is a code of the plan only where no document told before has it; an
"entry" is never one.
"""

import re
from collections.abc import Iterator

from tipassist.answer.turns import State, Turn
from tipassist.locators import Locator, LocatorKind, code
from tipassist.register.model import Register
from tipassist.register.queries import find_place, targets_of

_ENTRY = re.compile(
    r"(?<![\w.§-])(?<!\d )(?:(?P<entry>entry|entries)(?: (?:no\.?|number))? |(?P<row>activity) )?"
    r"(?P<number>\d{1,2}(?:\.\d{1,2})+)(?![\w%]|[.-]\d| (?:per ?cent|percent|million|billion))",
    re.IGNORECASE,
)
_CITES = re.compile(
    r"\b(?:cit(?:e[sd]?|ing)|refer(?:s|red|ring)?|referenced?|drawn?|draws|drawing|us(?:e[sd]?|ing)"
    r"|appears?|appearing|quot(?:e[sd]?|ing)|found?|occurs?|turns? up|crops? up|comes? up)\b",
    re.IGNORECASE,
)


def with_document_named(typed: str, state: State, register: Register) -> str | None:
    """Return a question with the document named before the number of an entry of it.

    It is the document spoken of last; for an "entry" else the only one with such a number.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    if _ENTRY.search(typed) is None:
        return None
    entries = [one for one in targets_of(register) if _number_of(one)]
    cited = _CITES.search(typed) is not None
    told = _told(state, register, frozenset(one.parts[0] for one in entries), cited)
    own = [one for one in entries if one.parts[0] in told]

    def named(found: re.Match[str]) -> str:
        number, entry = found["number"], found["entry"] is not None
        no_row = cited and found["row"] is not None and not _codes(number, register)
        places = [one for one in (own or entries) if _number_of(one) == number]
        of_told = own and (cited or not _is_beside(number, state, register))
        if len(places) == 1 and (entry or no_row or of_told):
            return str(places[0])
        labels = {(one.parts[0], one.parts[1].rpartition(" ")[0]) for one in own}
        return f"{' '.join(*labels)} {number}" if entry and len(labels) == 1 else found[0]

    said = _ENTRY.sub(named, typed)
    return said if said != typed else None


def _codes(number: str, register: Register) -> list[Locator]:
    """Return the places of the plan that have a number without its letter."""
    codes = (code(f"{one.letter}.{number}") for one in register.pillars)
    return [one for one in codes if find_place(register, one) is not None]


def _number_of(target: Locator) -> str:
    """Return the number of a labelled place of another document: "3.12" of "activity 3.12"."""
    labelled = target.kind is LocatorKind.EXTERNAL and " " in target.parts[-1]
    return target.parts[-1].rpartition(" ")[2] if labelled and len(target.parts) > 1 else ""


def _told(state: State, register: Register, names: frozenset[str], cited: bool) -> frozenset[str]:
    """Return which of some documents were spoken of last, if only as cited by the one row told."""
    told = (names & frozenset(_documents(turn, register, cited)) for turn in state.newest_first)
    return next(filter(None, told), frozenset())


def _documents(turn: Turn, register: Register, cited: bool) -> Iterator[str]:
    """Yield the documents that a turn names, and those that its one row refers to if asked."""
    yield from turn.meaning.instrument_names
    yield from (one.parts[0] for one in turn.meaning.instruments)
    of_one = cited and len(turn.focus) == 1
    row = register.activity(str(turn.focus[0])) if of_one else None
    yield from (one.target.parts[0] for one in (row.references if row else ()))


def _is_beside(number: str, state: State, register: Register) -> bool:
    """Whether a number is that of a code beside the row spoken of last: "and 2.3?" after C.2.2."""
    rows = (one for turn in state.newest_first for one in turn.focus)
    letter = next((one.parts[0] for one in rows if one.kind is LocatorKind.ACTIVITY), "")
    return any(one.parts[0] == letter for one in _codes(number, register))
