"""What an item of a section is headed by is what the plan says on it, before any row is."""

import re
from dataclasses import replace

from tipassist.answer.compose.of_text.prose import compose_prose
from tipassist.answer.draft import Draft
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.undecided.findings import Findings
from tipassist.register.model import Register
from tipassist.types import AnswerStatus

_SURE = 0.9
_LIKELY = 0.5
_OF_SUBJECT = re.compile(
    r"\W*(?:(?:please|can you|could you|so|and|now|ok)\W+)*"
    r"(?:tell (?:me|us) (?:more |something |a bit )?(?:about|on)|what about|how about"
    r"|(?:anything|something|more|info|information|details) (?:about|on)|talk (?:to me )?about"
    r"|i (?:want|need|would like) (?:to (?:know|hear) )?(?:more )?(?:about|on)"
    r"|let'?s (?:talk|speak) about|what is there (?:about|on)|speak about|explain)\s+(?:the )?"
    r"[a-z'-]+(?: [a-z'-]+){0,2}\W*"
)


def asks_of_subject(meaning: Meaning) -> bool:
    """Whether a question only names what it wants to hear of: "tell me about funding"."""
    return _OF_SUBJECT.fullmatch(fold(meaning.text)) is not None


def told_by_heading(rows: Draft, meaning: Meaning, found: Findings, register: Register) -> Draft:
    """Put before rows what an item says whose heading names what the plan is asked about.

    Args:
        rows: The rows that speak of it.
        meaning: What is asked.
        found: What was found for it.
        register: The plan.

    Returns:
        The item with the rows behind it; the item alone when no row speaks of what its heading
        names; the rows as they are when the question asks for rows or no such item is surely meant.
    """
    named = _named_in_heading(meaning, found, register)
    if not named or rows.status is not AnswerStatus.ANSWERED:
        return rows
    told = compose_prose(meaning, register, found.terms, found.placed[:1])
    if told is None or told.status is not AnswerStatus.ANSWERED:
        return rows
    if not any(_speaks(found, term) for term in named):
        return told
    return replace(rows, claims=(*told.claims, *rows.claims))


def _named_in_heading(meaning: Meaning, found: Findings, register: Register) -> tuple[Term, ...]:
    """Return the telling words asked about that the heading of the place surely meant names."""
    of_plan = "talk:plan" in meaning.cues and "talk:rows" not in meaning.cues
    if (
        not (of_plan or asks_of_subject(meaning))
        or meaning.form is not Form.WHAT
        or not found.placed
    ):
        return ()
    best = found.placed[0]
    place = best.found.entry.evidence.locator
    heading = next(
        (part.heading for part in register.section_parts() if part.locator == place), None
    )
    if heading is None or best.share < (_SURE if of_plan else _LIKELY):
        return ()
    words = set(families(heading))
    return tuple(one for one in found.asked if one.telling and words.issuperset(one.exact))


def _speaks(found: Findings, term: Term) -> bool:
    """Whether a row has the words of a term."""
    return any(
        set(one.entry.families).issuperset(term.exact) for row in found.table for one in row.entries
    )
