"""A question in the words of the plan: its parts, rows and bodies called what they are there."""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.naming.pillar_names import learn_pillar_names
from tipassist.answer.rewording.idioms.body_words import with_bodies_named
from tipassist.answer.rewording.idioms.part_words import with_parts_named
from tipassist.answer.rewording.idioms.row_words import with_rows_named
from tipassist.answer.rewording.of_places.bare_letters import with_letters_named
from tipassist.answer.rewording.of_places.enclosing_places import without_wider_place
from tipassist.answer.rewording.wrapped.loose_typing import with_marks_typed
from tipassist.answer.rewording.wrapped.ordered import as_asked
from tipassist.answer.rewording.wrapped.wrapping import without_wrapping
from tipassist.register.model import Register

_FOR_SLIDE = re.compile(
    r"\bfor the (?P<title>(?!(?:plan|slide|next|first|whole)\b)[a-z]+(?: [a-z]+){0,2}?) "
    r"(?:slide|page|chapter|section|sheet|deck|poster)s?\b",
    re.IGNORECASE,
)
"""What a list is wanted for, where that tells which rows are to be on it."""


def said_plainly(question: str, register: Register, *, of_document: bool = False) -> str:
    """Return a question without what is wrapped around it, with its marks, in the plan's words.

    Args:
        question: As typed.
        register: The plan.
        of_document: Whether a document beside the plan is asked, whose parts are called otherwise.
    """
    letters = [pillar.letter for pillar in register.pillars]
    if of_document:
        return with_bodies_named(with_marks_typed(as_asked(without_wrapping(question))))
    unwrapped = without_wrapping(with_pillar_of_slide(question, register))
    marked = with_letters_named(with_marks_typed(as_asked(unwrapped)), letters)
    marked = without_wider_place(marked)
    return with_bodies_named(with_rows_named(with_parts_named(marked)))


def with_pillar_of_slide(question: str, register: Register) -> str:
    """Return "for the prevention slide: …" as asked of the rows of that pillar.

    Args:
        question: As typed.
        register: The plan.
    """
    match = _FOR_SLIDE.search(question)
    if match is None:
        return question
    title = fold(match["title"])
    if next(learn_pillar_names(register).in_passing(title, title), None) is None:
        return question
    return f"{question[: match.start()]}in the {match['title']} pillar{question[match.end() :]}"
