"""The rows that tell what somebody does or undergoes, where a question asks that."""

from tipassist.answer.compose.of_bodies.asked_deeds import says_deed
from tipassist.answer.compose.of_subjects.topic_verdicts import whom_asked
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.entries import ActivityRank
from tipassist.answer.undecided.findings import Findings


def told_of_deed(meaning: Meaning, found: Findings) -> tuple[ActivityRank, ...]:
    """Return the activities that tell of all that is asked, where a deed is asked of somebody.

    A row on training alone does not answer whether doctors are trained, nor one on perpetrators
    whether the plan punishes them. Whoever is asked about must stand there by name.
    """
    if meaning.form is not Form.YESNO:
        return found.table
    told = tuple(
        (row, {word for cell in row.entries for word in cell.found}) for row in found.table
    )
    if (whom := whom_asked(meaning, found.terms)) is not None:
        named = (one for one in told if whom.words in _own_words(one[0]))
        return tuple(row for row, words in named if len(words) > 1)
    asked = {one.words for one in found.terms if one.telling and not one.passing}
    if len(asked) > 1 and says_deed(meaning):
        return tuple(row for row, words in told if asked <= words)
    return found.table


def _own_words(row: ActivityRank) -> set[str]:
    """Return the terms that the cells of a row have in their own words."""
    return {word for cell in row.entries for word, _, own in cell.worths if own}
