"""Numbers checked: "so three?" and, after a count, "4?", held against what was just told."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import ENTRIES, Leaning, codes_in
from tipassist.answer.followups.of_lists.lists import listed_alone
from tipassist.answer.followups.passages.things_told import entries_of, says_number
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, REREAD, VERDICT, WHICH_ONE, Form, Intent, Meaning
from tipassist.locators import LocatorKind

_NUMBER = re.compile(
    r"(?P<opens>(?:(?:so|then|ok|only|just|that's|that is|that makes|makes|is it|are they|"
    r"it's|they're|you mean),? )+)?(?P<number>[a-z]+|\d{1,3})"
    r"(?:,? (?:then|right|correct|yes|only))*"
)
_LISTING = (Intent.BODY_ACTIVITIES, Intent.AGGREGATE, Intent.TOPIC)
_KINDS = ({LocatorKind.ACTIVITY}, {LocatorKind.OUTCOME})


def of_number_checked(leaning: Leaning) -> Meaning | None:
    """Tell whether so many were told as a bare number says; what cannot be told is asked back.

    Args:
        leaning: The question.
    """
    meaning, said = leaning.meaning, fold(leaning.meaning.question).strip()
    found = _NUMBER.fullmatch(said.rstrip(" ?")) if said.endswith("?") else None
    word = found["number"] if found else ""
    counted = word.isdecimal() or word == "one" or word in leaning.words.numbers
    base = leaning.base
    if found is None or not counted or meaning.named or base.form is Form.YESNO:
        return None
    if not (found["opens"] or base.form is Form.COUNT or base.column in ENTRIES):
        return None
    if not found["opens"] and says_number(base.text, leaning.words):
        return None  # "Three?" after rows with two supporters is another number of them.
    told = _told(leaning)
    if told is None:
        opened = bool(found["opens"]) and not (leaning.last.items and word.isdecimal())
        asks = replace(meaning, cues=meaning.cues | {WHICH_ONE})
        return asks if opened or base.form is Form.COUNT else None
    again, number = told
    verdict = "Yes" if leaning.words.number(word) == number else "No"
    return replace(again, cues=again.cues | {f"{VERDICT}{verdict}"})


def _told(leaning: Leaning) -> tuple[Meaning, int] | None:
    """Return the last answer as asked for again, and how many things it told."""
    base, last = leaning.base, leaning.last
    again = replace(base, question=leaning.meaning.question, cues=base.cues | {REREAD})
    rows = codes_in(last.items or base.places)
    row = leaning.register.activity(str(rows[0])) if len(rows) == 1 else None
    if row is not None and base.column in ENTRIES:
        return again, entries_of(row, base.column)
    role = base.relation.role
    if row is not None and base.intent is Intent.CODE_BODIES:
        return (again, len(row.named(role))) if role and not base.named else None
    if base.query is not None and base.query.target == "bodies":
        return (again, len(last.bodies)) if last.bodies and not last.items else None
    if base.intent not in _LISTING or base.column in ENTRIES or not last.items:
        return None
    if base.form is Form.WHO or {one.kind for one in last.items} not in _KINDS:
        return None
    plain = OF_LIST in base.cues or base.form in (Form.COUNT, Form.LIST, Form.WHAT)
    return (listed_alone(leaning, last.items), len(last.items)) if plain else None
