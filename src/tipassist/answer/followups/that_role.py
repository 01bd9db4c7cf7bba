"""That role: "name every body that has that job", of the role that the talk is about."""

from tipassist.answer.followups.leaning import Leaning, Read, scopes_in
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.meaning import Meaning
from tipassist.answer.phrasing import scope_words
from tipassist.answer.turns import Turn
from tipassist.answer.words import fold
from tipassist.types import Role

_VERBS = {
    Role.COORDINATING: "coordinate",
    Role.SUPPORTING: "support",
    Role.RELEVANT: "are named as relevant for",
}


def of_that_role(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "who has that job?" as the question which bodies have the role spoken of last.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found = leaning.whole("that_role")
    roles = (_role_of(one) for one in leaning.state.newest_first) if found else iter(())
    role = next((one for one in roles if one is not None), None)
    if found is None or role is None or leaning.meaning.named:
        return None
    where = scope_words(scopes_in(leaning.meaning.places), leaning.meaning.outside)
    asks = "How many" if found["counts"] else "Which"
    return reread(f"{asks} bodies {_VERBS[role]} at least one activity{where}?", leaning, read)


def _role_of(turn: Turn) -> Role | None:
    """Return the one role that a question was about, told by its verb or by who has it."""
    text = fold(turn.meaning.text)
    named = [role for role in Role if role.value in text]
    told = turn.meaning.relation.role
    return named[0] if len(named) == 1 else None if named else told
