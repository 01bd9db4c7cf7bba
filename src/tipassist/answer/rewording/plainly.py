"""A question in the words of the plan: its parts, rows and bodies called what they are there."""

from tipassist.answer.rewording.bare_letters import with_letters_named
from tipassist.answer.rewording.body_words import with_bodies_named
from tipassist.answer.rewording.loose_typing import with_marks_typed
from tipassist.answer.rewording.ordered import as_asked
from tipassist.answer.rewording.part_words import with_parts_named
from tipassist.answer.rewording.row_words import with_rows_named
from tipassist.answer.rewording.wrapping import without_wrapping
from tipassist.register.model import Register


def said_plainly(question: str, register: Register) -> str:
    """Return a question without what is wrapped around it, with its marks, in the plan's words.

    Args:
        question: As typed.
        register: The plan.
    """
    letters = [pillar.letter for pillar in register.pillars]
    marked = with_letters_named(with_marks_typed(as_asked(without_wrapping(question))), letters)
    return with_bodies_named(with_rows_named(with_parts_named(marked)))
