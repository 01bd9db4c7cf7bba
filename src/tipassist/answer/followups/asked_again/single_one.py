"""A single one: "which is our single one?" after who leads more, the one row that a body leads."""

import re

from tipassist.answer.followups.rewriting import ROLE_BASES
from tipassist.answer.language.phrasing import scope_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.turns import State
from tipassist.register.model import Register
from tipassist.register.queries import holdings

_SINGLE = re.compile(
    r"\W*(?:(?:and|so|then|ok|okay|but|now)\b,? )*(?:(?:which|what)(?: one)?(?:'s| is| was)? "
    r"|(?:show|tell|give)(?: me| us)? |name |list )?"
    r"(?P<who>our|my|its|their|the|[\w-]+'s?) (?:very )?(?:single|only|sole|lone|one and only)"
    r"(?: (?:one|row|activity|code|entry))?(?: (?:of|for|by|from) (?P<of>us|[\w-]+))?"
    r"(?: (?:then|again|called|about))*[ ?.!]*"
)
_SPOKEN_OF = ("its", "their")


def with_single_one(meaning: Meaning, typed: str, state: State, register: Register) -> str | None:
    """Return a question for the one row that a body has in a role that was asked for.

    Args:
        meaning: The question by itself.
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.

    Returns:
        None where in none of the roles that were asked for, the last one first, it has just one.
    """
    said = _SINGLE.fullmatch(fold(typed))
    if said is None or (said["who"] == "the") is not bool(said["of"]):
        return None
    for base in (one.meaning for one in state.newest_first):
        bodies = base.named if said["who"] in _SPOKEN_OF else meaning.named
        role, verb = base.relation.role, ROLE_BASES.get(base.relation)
        if role is None or verb is None or len(bodies) != 1:
            continue
        if len(holdings(register, bodies[0], (role,), base.places, base.outside)) == 1:
            where = scope_words(base.places, base.outside)
            return f"Which activities{where} does {bodies[0]} {verb}?"
    return None
