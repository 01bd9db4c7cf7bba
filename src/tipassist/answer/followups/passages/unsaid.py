"""Unsaid: "why?", "how much?", "nobody else?", which ask for what the plan may leave open."""

import re
from dataclasses import replace

from tipassist.answer.compose.of_text.unled import (
    UNLED,
    asks_of_unled_rows,
    provided_for_unled,
)
from tipassist.answer.followups.leaning import Leaning, Read, codes_in
from tipassist.answer.followups.of_lists.lists import NOUNS
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import (
    NONE_ELSE,
    OPEN,
    REREAD,
    RESOLVED,
    UNSAID,
    VERDICT,
    Column,
    Form,
    Intent,
    Meaning,
    Relation,
)
from tipassist.answer.sets.query import NONE, Counts
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity
from tipassist.types import Role

_REASON, _MONEY, _NAMES = "reason", "money", "named_ones"
_EVENTS = (Form.WHEN, Form.WHO, Form.COUNT)
_EVENT = re.compile(r"(?:by |to |from |since |until )?(?:where|when|whom?|which|how)\b")


def of_unsaid(leaning: Leaning, read: Read) -> Meaning | None:
    """Fill in "why?" with what was asked before, to be told with what the plan leaves open.

    An open question that asks for no date, place or person has its own reason: "is it a living
    document?", "why?" is read as one question.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asks, rest = leaning.words.asks, leaning.bare
    base, question = leaning.base, leaning.meaning.question
    if asks["bare_reason"].fullmatch(rest) and not _has_reason(base):
        return _leaving_open(_asked_alone(base, read), question, _REASON)
    if asks["bare_amount"].fullmatch(rest) and asks["of_money"].search(fold(base.text)):
        return _leaving_open(base, question, _MONEY)
    told = leaning.last
    open_before = base.intent in (*OPEN, Intent.TOPIC) and not (told.items or base.places)
    if open_before and _asks_their_names(leaning):
        return _leaving_open(base, question, _NAMES)
    if asks["none_else"].fullmatch(rest):
        return _of_none_else(base, question)
    return _of_any_other(leaning) if asks["another_there"].fullmatch(rest) else None


def _asks_their_names(leaning: Leaning) -> bool:
    """Whether those of whom the last answer speaks are to be named: "can you name these partners?".

    A noun that no sentence quoted last has is of others.
    """
    asked = leaning.words.asks["names_them"].fullmatch(leaning.bare)
    if asked is None:
        return False
    noun = next((one for name, one in asked.groupdict().items() if "noun" in name and one), "")
    text = " ".join(leaning.register.text[one.start : one.end] for one in leaning.last.quoted)
    spoken = set(families(text))
    return not noun or bool(spoken.intersection(families(noun)))


def _asked_alone(base: Meaning, read: Read) -> Meaning:
    """Return a question with what it was likely to be about, which its turn does not keep."""
    if RESOLVED in base.cues:
        return base
    return replace(base, likely=read(base.text, None).likely)


def _of_none_else(base: Meaning, question: str) -> Meaning | None:
    """Read "nobody else?" after "who coordinates A.1.1?" as asked of every role there."""
    single = len(base.places) == 1 and base.places[0].kind is LocatorKind.ACTIVITY
    if base.intent is not Intent.CODE_BODIES or base.named or not single:
        return None
    cues = base.cues | {f"{NONE_ELSE}{base.relation.value}"}
    return replace(base, question=question, relation=Relation.NONE, cues=cues)


def _of_any_other(leaning: Leaning) -> Meaning | None:
    """Read "anyone else alongside them?" of one row as asked of every role, with yes or no."""
    every = _of_none_else(leaning.base, leaning.meaning.question)
    row = leaning.register.activity(str(leaning.base.places[0])) if every is not None else None
    if every is None or row is None:
        return None
    role = leaning.base.relation.role
    told = row.named(role) if role is not None else leaning.last.bodies
    if not told or any(one.unnamed for one in row.bodies):
        return None
    others = {one.body for one in row.bodies} - {*told}
    kept = {one for one in leaning.base.cues if not one.startswith((NONE_ELSE, VERDICT))}
    cues = frozenset({*kept, f"{VERDICT}{'Yes' if others else 'No'}"})
    return replace(every, form=Form.WHO, cues=cues)


def _leaving_open(base: Meaning, question: str, kind: str) -> Meaning:
    kept = frozenset(one for one in base.cues if not one.startswith(UNSAID))
    anew = frozenset() if RESOLVED in base.cues else frozenset({REREAD})
    return replace(base, question=question, cues=kept | anew | {f"{UNSAID}{kind}"})


def _has_reason(base: Meaning) -> bool:
    """Whether the question before is one that the sections may give a reason for."""
    asks_event = base.form in _EVENTS or _EVENT.match(fold(base.text))
    return base.intent in OPEN and not asks_event


def of_why_blank(leaning: Leaning, read: Read) -> Meaning | None:
    """Fill in "why is it empty?" and "why is nobody named there?" with the blank spoken of.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asks = leaning.whole("why_blank")
    base, question = leaning.base, leaning.meaning.question
    base = replace(base, form=Form.WHAT) if base.form is Form.YESNO else base
    rows = [leaning.register.activity(str(one)) for one in codes_in(leaning.last.focus)]
    held = [one for one in rows if one is not None]
    if asks is None or not held or leaning.meaning.named or len(held) < len(rows):
        return None
    if base.lacking:
        return _leaving_open(base, question, _REASON)
    if base.intent not in (Intent.CODE_LOOKUP, Intent.CODE_BODIES):
        return None
    if not asks["nobody"] and base.intent is Intent.CODE_LOOKUP:
        blank = any(_is_blank(one, base.column) for one in held)
        return _leaving_open(base, question, _REASON) if blank else None
    if all(one.named(Role.COORDINATING) for one in held):
        return None
    if base.intent is Intent.CODE_BODIES:
        return _leaving_open(base, question, _REASON)
    named = listing([one.code for one in held])
    return _leaving_open(read(f"Which bodies have a role in {named}?", None), question, _REASON)


def _is_blank(row: Activity, column: Column) -> bool:
    """Whether the cell that was asked for, or any cell of a row, has nothing in it."""
    cells = {
        Column.PROJECTS: row.projects,
        Column.INDICATORS: row.indicators,
        Column.EXAMPLES: row.examples,
    }
    if column in cells:
        return not cells[column]
    return column is Column.NONE and not (row.asb_cell and row.projects and row.indicators)


def of_why_none(leaning: Leaning, read: Read) -> Meaning | None:
    """Fill in "why no projects?" with what the one row spoken of has.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asks = leaning.whole("why_none")
    focus = codes_in(leaning.last.focus)
    if asks is None or not leaning.units or len(focus) != 1 or leaning.meaning.named:
        return None
    noun = NOUNS.get(leaning.units[0], leaning.units[0])
    return _leaving_open(
        read(f"Which {noun} does {focus[0]} have?", None), leaning.meaning.question, _REASON
    )


def of_unled(leaning: Leaning, read: Read) -> Meaning | None:
    """Read "who takes care of those in the meantime?" after rows that no body coordinates.

    It asks what the sections provide for such rows, where they do.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base = leaning.base
    conditions = base.query.conditions if base.query is not None else ()
    unled = any(isinstance(o, Counts) and o == Counts("coordinators", NONE) for o in conditions)
    unled = unled or (base.lacking and base.relation is Relation.COORDINATES)
    if not unled or leaning.meaning.named or not asks_of_unled_rows(leaning.rest):
        return None
    if not provided_for_unled(leaning.register):
        return None
    return replace(read(UNLED, None), question=leaning.meaning.question)
