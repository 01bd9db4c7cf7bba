"""Alike: "is there another one like that?", another row that has or lacks what that one does."""

from dataclasses import replace

from tipassist.answer.followups.held_against.denied import asked_for
from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.of_lists.lists import NOUNS, ROLE_NOUNS, one_of
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import listing, plural_noun, scope_words
from tipassist.answer.meaning import ALIKE_IN_WHAT, Form, Intent, Meaning, Relation
from tipassist.answer.sets.query import Counts
from tipassist.locators import code
from tipassist.register.model import Activity
from tipassist.types import Role

_ROWS = ("activities", "outcomes", "pillars", "bodies")
_ROLES = {
    "coordinating body": Role.COORDINATING,
    "supporting body": Role.SUPPORTING,
    "relevant body": Role.RELEVANT,
}
_HOLDS = {
    Role.COORDINATING: "coordinating",
    Role.SUPPORTING: "supporting",
    Role.RELEVANT: "as relevant bodies",
}


def of_alike(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask for the other rows that lack what the one row spoken of lacks, or have as many of it.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    another = leaning.words.asks["another_alike"].search(leaning.rest)
    rows = _rows_spoken_of(leaning)
    if another is None or leaning.meaning.named:
        return None
    said = [NOUNS.get(one, one) for one in leaning.units if one not in _ROWS]
    noun = one_of(said[0]) if said else _acting(leaning) or one_of(asked_for(leaning.base))
    counts = said or noun == _acting(leaning)
    number = _number_said(leaning) if counts else _number_before(leaning, noun)
    if number is None:
        held = _held(rows[0], noun) if len(rows) == 1 else None
        if held is None:
            return _asked_in_what(leaning) if len(rows) == 1 and not noun else None
        if held and not leaning.words.asks["as_many"].search(leaning.rest):
            return _of_same_bodies(rows[0], noun, leaning, read)
        number = held
    where = scope_words(scopes_in(leaning.meaning.places))
    bound = f"exactly {number}" if number else "no"
    plural = noun if number == 1 else plural_noun(noun)
    text = f"{_asked(leaning)} {bound} {plural}{where}?"
    others = leaning.words.another.search(leaning.rest) or "more" in leaning.rest.split()
    spoken = [row for row in rows if others and _held(row, noun) == number]
    return _outside(spoken, reread(text, leaning, read))


def _asked_in_what(leaning: Leaning) -> Meaning | None:
    """Ask back in what another row is to be like one that was shown with all it has."""
    if leaning.base.intent is not Intent.CODE_LOOKUP or set(leaning.units) - {"activities"}:
        return None
    return replace(leaning.meaning, cues=leaning.meaning.cues | {ALIKE_IN_WHAT})


def _asked(leaning: Leaning) -> str:
    if leaning.words.asks["is_there"].match(leaning.rest):
        return "Is there an activity with"
    counts = leaning.meaning.form is Form.COUNT
    return f"{'How many' if counts else 'Which'} activities have"


def _rows_spoken_of(leaning: Leaning) -> list[Activity]:
    rows = (leaning.register.activity(str(one)) for one in codes_in(leaning.last.focus))
    return [row for row in rows if row is not None]


def _number_said(leaning: Leaning) -> int | None:
    """Return how many the question says itself: none of what is blank; None when it does not."""
    number = leaning.words.asks["with_number"].search(leaning.rest)
    if number is not None:
        return leaning.words.number(number["number"])
    return 0 if leaning.words.asks["lacks"].search(leaning.rest) else None


def _number_before(leaning: Leaning, noun: str) -> int | None:
    """Return how many of a thing the question before said itself; None when it does not."""
    conditions = leaning.base.query.conditions if leaning.base.query is not None else ()
    counts = [one for one in conditions if isinstance(one, Counts) and one.number.sign == "=="]
    of_noun = [one for one in counts if one_of(NOUNS.get(one.unit, one.unit)) == noun]
    return of_noun[0].number.value if len(of_noun) == 1 else None


def _acting(leaning: Leaning) -> str:
    """Return the role of the bodies that a number is said of: "with two leads"; or ""."""
    if leaning.words.asks["leads_said"].search(leaning.rest):
        return ROLE_NOUNS[Relation.COORDINATES]
    return ""


def _of_same_bodies(row: Activity, noun: str, leaning: Leaning, read: Read) -> Meaning | None:
    """Ask for the other rows of the bodies that were asked for, if bodies were."""
    role = _ROLES.get(noun)
    if role is None:
        return None
    where = scope_words(scopes_in(leaning.meaning.places))
    text = f"Which activities have {listing(row.named(role))} {_HOLDS[role]}{where}?"
    return _outside([row], reread(text, leaning, read))


def _outside(rows: list[Activity], meaning: Meaning) -> Meaning:
    spoken = tuple(code(row.code) for row in rows)
    looked_in = scopes_in(meaning.places)
    left = (one for one in spoken if not looked_in or any(at.contains(one) for at in looked_in))
    return replace(meaning, outside=tuple(left))


def _held(row: Activity, noun: str) -> int | None:
    """Return how many of a thing a row has; None for what rows do not have."""
    if noun in _ROLES:
        return len(row.named(_ROLES[noun]))
    cell = {"project": row.projects, "indicator": row.indicators, "example": row.examples}
    return len(cell[noun]) if noun in cell else None
