"""So many: "which of our four has a supporter?", of the list told before that has as many rows."""

import re

from tipassist.answer.followups.leaning import activities_in
from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.answer.turns import State

_OF_SO_MANY = re.compile(
    r"(?P<asks>\W*(?:(?:and|so|now|then|but|ok|okay)\b[, ]*)*"
    r"(?:which|what|how many|(?:(?:is|are|do|does|has|have) )?any)) (?:of|among|from) "
    r"(?:(?P<owned>our|my|their|its)|the|those|these|that) "
    rf"(?P<size>{'|'.join(NUMBERS)}|\d{{1,2}})(?: (?:rows|activities|ones|codes|lines))? "
    r"(?P<rest>(?!of\b|in\b|under\b|on\b|(?:bodies|outcomes|pillars|projects|indicators)\b)\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_MANY = 2


def with_so_many(typed: str, state: State) -> tuple[str, State] | None:
    """Return "which of our four has …?" as asked of those, and the talk up to their list.

    Args:
        typed: The question without its typos.
        state: The turns before it. What was told since of other things than rows is meant sooner,
            unless they are said to be somebody's.

    Returns:
        None when no list of that length was told.
    """
    found = _OF_SO_MANY.fullmatch(typed)
    if found is None:
        return None
    size = NUMBERS.get(found["size"].lower()) or int(found["size"])
    for at in reversed(range(len(state.turns))):
        turn = state.turns[at]
        bodies = (turn.meaning.named, turn.bodies, turn.ranked)
        if not found["owned"] and any(len(one) == size for one in bodies):
            return None
        if size >= _MANY and len(activities_in(turn.items)) == size:
            return f"{found['asks']} of those {found['rest']}", State(state.turns[: at + 1])
    return None
