"""So many: "which of our four has a supporter?", of the list told before that has as many rows.

And how many rows it is with one more body, or with both roles of a body added up.
"""

import re

from tipassist.answer.followups.leaning import activities_in, scopes_in
from tipassist.answer.followups.meant.referring import rows_told
from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.answer.language.phrasing import scope_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Relation
from tipassist.answer.turns import State
from tipassist.register.model import Register

_OF_SO_MANY = re.compile(
    r"(?P<asks>\W*(?:(?:and|so|now|then|but|ok|okay)\b[, ]*)*"
    r"(?:which|what|how many|(?:(?:is|are|do|does|has|have) )?any)) (?:of|among|from) "
    r"(?:(?P<owned>our|my|their|its)|the|those|these|that) "
    rf"(?P<size>{'|'.join(NUMBERS)}|\d{{1,2}})(?: (?:rows|activities|ones|codes|lines))? "
    r"(?P<rest>(?!of\b|in\b|under\b|on\b|(?:bodies|outcomes|pillars|projects|indicators)\b)\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_MANY = 2
_WITH = r"with (?P<{0}>[\w-]+)"
_MAKES = re.compile(
    rf"\W*(?:(?:and|so|now|then|but|ok|okay)\b[, ]*)*"
    rf"(?:{_WITH.format('before')},? (?:how many (?:does|do|is|are) (?:that|this|it|those|they)"
    r"(?: make)?|(?:that|this|it|those|they) (?:makes?|is|are|comes? to|gives?) how many)"
    r"|(?:(?:that|this|it|those) (?:makes?|is|are|comes? to) how many"
    rf"|how many (?:(?:does|do) (?:that|those|it) make|is that|are (?:those|they|there)))"
    rf" {_WITH.format('behind')})"
    r"(?: (?:then|in all|rows|activities|ones|of (?:them|those|these)))*\W*",
    re.IGNORECASE,
)
_BOTH_ROLES = re.compile(
    r"(?:(?:if|when) (?:i|we|you) )?(?:(?:(?:add|sum|put|tak|count|lump|pool)(?:e|ming|ting|ing)?"
    r"|with|for|in|across|over) )?(?:up )?"
    r"(?:(?:both|the two|these two|either|(?:its|our|their)(?: two)?) (?:roles|capacities)"
    r"|either (?:role|capacity)"
    r"|(?:the )?(?:coordinating|leading) and (?:the )?supporting(?: (?:roles|ones|rows))?)"
    r"(?: (?:added(?: up)?|taken|put|counted|up|together|combined))*"
)
_COUNTS_ROWS = re.compile(
    r"how many(?: (?:rows|activities|lines|items|codes))?"
    r"(?: (?:does|do|is|are|has|have|would) (?:it|they|(?P<mine>we|i))"
    r"(?: (?:have|hold|got|in|on|named|listed|be))*"
    r"| (?:is|would) (?:that|it)(?: be)?| are (?:those|there|they)|(?: does)? that makes?)?"
)
_WHOLE_PLAN = re.compile(
    r"(?:(?:in|over|across|for|throughout|of) )?(?:(?:the|this) )?"
    r"(?:(?:whole|entire|full|complete) (?:work )?plan|all (?:(?:of )?the )?(?:four )?pillars)"
)
_SAYS_MORE = re.compile(
    r"\b(?!(?:now|right|so|and|but|then|ok|okay|please|in|on|total|all|altogether|overall|together"
    r"|just|i|mean|well|finally)\b)\w+"
)
_DOES = {Relation.COORDINATES: "coordinate", Relation.SUPPORTS: "support"}


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


def with_roles_added(
    typed: str, state: State, register: Register, own_body: str | None
) -> str | None:
    """Return "add the two roles up, how many is it in?" as asked of the body spoken of.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
        own_body: The asker's own body, or None.
    """
    text = " ".join(fold(typed).split())
    added, counts = _BOTH_ROLES.search(text), _COUNTS_ROWS.search(text)
    if added is None or counts is None or state.last is None:
        return None
    left = _BOTH_ROLES.sub(" ", _COUNTS_ROWS.sub(" ", text, count=1), count=1)
    spoken = state.last.meaning.named or state.last.ranked[:1] or state.last.bodies
    told = spoken[0] if len(spoken) == 1 and spoken[0] in register.bodies else None
    body = own_body or state.speaks_for if counts["mine"] else told
    if body is None or _SAYS_MORE.search(_WHOLE_PLAN.sub(" ", left)):
        return None
    meaning = state.last.meaning
    whole = _WHOLE_PLAN.search(text) is not None
    where = "" if whole else scope_words(scopes_in(meaning.places), meaning.outside)
    return f"How many activities does {body} coordinate or support{where}?"


def with_body_counted(typed: str, state: State) -> str | None:
    """Return "with SLOM that makes how many?" as how many of the rows just told it has a part in.

    Args:
        typed: The question without its typos.
        state: The turns before it. A body that the last answer did not name would be added.
    """
    found, last = _MAKES.fullmatch(typed), state.last
    if found is None or last is None or len(rows_told(last)) < _MANY:
        return None
    body = found["before"] or found["behind"]
    if body.upper() not in (one.upper() for one in last.bodies):
        return None
    does = _DOES.get(last.meaning.relation, "have a role in")
    return f"How many of those does {body} {does}?"
