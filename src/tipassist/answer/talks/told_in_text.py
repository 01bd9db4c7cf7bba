"""Told in text: parts of a question that the running text answers, where no row is asked for."""

from collections.abc import Sequence

from tipassist.answer.guiding import Outcome
from tipassist.types import AnswerStatus, Route


def are_told_in_text(parts: Sequence[Outcome], whole: Outcome) -> bool:
    """Whether the running text tells each part of a question, and of the whole no row does.

    "Who approves the report, and what does the Bureau do?" asks for no rows of the Bureau.

    Args:
        parts: What each question in it leads to.
        whole: What the question leads to as it is.
    """
    drafts = [one.draft for one in parts]
    told = all(one.status is AnswerStatus.ANSWERED and one.claims for one in drafts)
    told = told and all(one.route is Route.PASSAGES for one in drafts)
    return told and whole.draft.route is Route.REGISTER and not whole.draft.items
