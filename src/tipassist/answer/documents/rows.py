"""Rows of an earlier work plan by status, body and subject."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tipassist.answer.documents.places import Places
from tipassist.answer.documents.words import load_document_words
from tipassist.answer.language.words import SMALL_WORDS, families, fold
from tipassist.corpus.structure.words import structure_words
from tipassist.register.instruments import Clause, ClauseKind

_BODY, _STATUS = 2, 4
_NOT_DONE = ("none", "partly", "undone", "dropped")
_STATE_TITLES = ("status", "progress", "state of play")
_NAME = re.compile(r"[A-Z][A-Za-z]*[A-Z][\w-]*")


@dataclass(frozen=True, slots=True)
class RowQuestion:
    """What is asked of rows.

    Attributes:
        statuses: The printed states asked for; empty for any.
        bodies: The bodies asked for; empty for any.
        used: Word families of the question that these took.
    """

    statuses: tuple[str, ...]
    bodies: tuple[str, ...]
    used: frozenset[str]


def rows_of(places: Places) -> tuple[int, ...]:
    """Return the first row of every coded activity, in reading order."""
    return places.of_kind(ClauseKind.TABLE_ROW)


def read_rows(text: str, printed: str, places: Places) -> RowQuestion:
    """Read which states and bodies a question about rows asks for.

    Args:
        text: The question, folded, without the name of the document.
        printed: The same with its capitals.
        places: The document.
    """
    kept, told = _states_asked(text, places)
    held = dict.fromkeys(name for at in rows_of(places) for name in row_bodies(places, at))
    bodies = tuple(
        one for one in held if re.search(rf"(?<![\w-]){re.escape(fold(one))}(?:'s)?(?![\w-])", text)
    )
    other = tuple(
        one for one in dict.fromkeys(_NAME.findall(printed)) if fold(one) not in map(fold, bodies)
    )
    used = frozenset(stem for one in (*kept, *told, *bodies, *other) for stem in families(one))
    return RowQuestion(kept, (*bodies, *other), used)


def _states_asked(text: str, places: Places) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the printed states that a question asks for, and the words it asks with."""
    printed = tuple(dict.fromkeys(_statuses(places)))
    state, told = state_of(text)
    states = {one: [told for told, _ in _states_of(fold(one))] for one in printed}
    alike = {one for one in printed if state in states[one]}
    if state == "undone":
        alike = {one for one in printed if "done" not in states[one]}
    if state and alike:
        return tuple(one for one in printed if one in alike), (told,)
    asked = set(families(text))
    named = [one for one in printed if (own := _telling(one)) and own <= asked]
    widest = {one for one in named if any(_telling(one) < _telling(two) for two in named)}
    return tuple(one for one in named if one not in widest), ()


def state_of(text: str) -> tuple[str, str]:
    """Return the state of `[states]` that a folded text tells, and in what words; "" for none."""
    return next(iter(_states_of(text)), ("", ""))


def _states_of(text: str) -> tuple[tuple[str, str], ...]:
    """Return all states that a folded text tells, with their words: "completed with delay".

    What is not or only partly done is nothing else.
    """
    cues = load_document_words().states.items()
    found = tuple((state, match[0]) for state, cue in cues if (match := cue.search(text)))
    return found[:1] if found and found[0][0] in _NOT_DONE else found


def has_states(places: Places) -> bool:
    """Whether some row of a table tells a state in a column for it."""
    return any(
        cell.text and any(title in fold(head) for title in _STATE_TITLES)
        for at in rows_of(places)
        for head, cell in places.clause(at).cells
    )


def fitting(places: Places, question: RowQuestion) -> tuple[int, ...]:
    """Return the rows of every state and body asked for, in reading order."""
    return tuple(
        at
        for at in rows_of(places)
        if (not question.statuses or row_status(places, at) in question.statuses)
        and set(question.bodies) <= set(row_bodies(places, at))
    )


def speaks_of(places: Places, index: int, topic: Iterable[str]) -> bool:
    """Whether a row has the words of a topic, or stands under a title that has them."""
    clauses = [places.clause(at) for at in (*places.same(index), *places.above(index))]
    held = {stem for one in clauses for stem in families(f"{one.heading} {one.wording.text}")}
    return all(set(families(word)) <= held for word in topic)


def row_status(places: Places, index: int) -> str:
    """Return the state of an activity as printed in its first row."""
    return _cell(places.clause(index), _STATUS)


def row_bodies(places: Places, index: int) -> tuple[str, ...]:
    """Return the bodies of an activity as printed in its rows."""
    cells = (_cell(places.clause(at), _BODY) for at in places.same(index))
    names = (name.strip(" .") for cell in cells for name in re.split(r"[,;/\n]| and ", cell))
    return tuple(dict.fromkeys(filter(None, names)))


def _statuses(places: Places) -> Iterable[str]:
    return (found for at in rows_of(places) if (found := row_status(places, at)))


def _telling(status: str) -> frozenset[str]:
    return frozenset(one for one in families(status) if one not in SMALL_WORDS)


def _cell(clause: Clause, column: int) -> str:
    titles = structure_words().columns[column]
    for head, cell in clause.cells:
        if any(fold(title) in fold(head) for title in titles):
            return cell.text
    return ""
