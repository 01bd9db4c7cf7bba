"""Had as: "on how many of these do we have ACMW as support?", "which one do we carry alone?".

Who has another as support leads the rows that the other supports: the two share no role. And what
somebody does alone is asked of all its rows, not of those in which another was told since.
"""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import scopes_in
from tipassist.answer.followups.of_lists.lists import BODY
from tipassist.answer.followups.rewriting import ROLE_BASES
from tipassist.answer.language.phrasing import scope_words
from tipassist.answer.meaning import OF_LIST, Intent, Meaning, Relation
from tipassist.answer.turns import State, Turn

_OPENS = r"\W*(?:(?:and|so|but|now|then|ok|okay|right|also|hm+)\b[, ]*)*"
_ROWS = r"(?:ones?|rows?|activit(?:y|ies)(?: types?)?|lines?|codes?|cases)"
_OF_THEM = rf"of (?:all )?(?:these|those|them)(?: {_ROWS})?"
_AT = r"(?:on|in|for|with|at|under) "
_ASKED = rf"(?P<asks>which|what|how many)(?: {_ROWS})?(?: {_OF_THEM})?"
_WHO = r"(?:we|they|it|i)"
_SUPPORT = (
    r"(?:(?:an?|the|our|my|their|its|some|any) )?(?:(?:named|formal|official|only|sole) )?"
    r"(?:support(?:er|ers|ing)?|help(?:er|ers)?|back-?up|assistance|second|seconder)"
    r"(?: (?:body|bodies|asbs?|role|partner))?"
)
_ENDS = r"(?: (?:there|then|too|please|exactly|named|listed|again))*[ ?.!]*"
_HAS = (
    rf"(?:(?:do|does|did) {_WHO} (?:have|get|see|count on|rely on|list|show)|have {_WHO}(?: got)?"
    rf"|can {_WHO} (?:count|rely) on)"
)
_HAD = re.compile(
    rf"{_OPENS}(?:{_AT})?{_ASKED}(?: (?:is"
    rf"|are) it(?: that)?)? (?:{_HAS} (?:the )?{BODY} (?:(?:down|"
    rf"named|listed) )?(?:as|in|for|to) {_SUPPORT}"
    rf"|(?:is|are) (?:the )?{BODY} (?:our|their|its|my) {_SUPPORT}"
    rf"|(?:do|does) (?:the )?{BODY} (?:act|serve|stand|work)(?: in)? (?:as )?(?:our|their|its|my) "
    rf"{_SUPPORT}){_ENDS}"
)
_DOES = (
    r"(?:carry|handle|shoulder|manage|do|run|lead|co-?ordinate|hold|keep|have|own|bear|tackle"
    r"|take care of|look after|deal with|see to)"
)
_ALONE = (
    r"(?:(?:all|entirely|completely|wholly|totally|purely) )?(?:alone|solo|single-handed(?:ly)?"
    r"|un(?:aided|assisted|supported)|by (?:ourselves|themselves|itself|myself)"
    r"|on (?:our|their|its|my) own"
    r"|without (?:any )?(?:help|support|assistance|backing|any(?:one|body)(?: else)?))"
)
_DONE_ALONE = re.compile(
    rf"{_OPENS}(?:which|what)(?: {_ROWS})?(?: {_OF_THEM})?"
    rf"(?: (?:is|are) it(?: that)?)? (?:do|does) (?P<who>{_WHO}) {_DOES} {_ALONE}{_ENDS}"
)


def with_helper_had(meaning: Meaning, state: State) -> str | None:
    """Return "on which of these do they have ACMW as support?" as which ones ACMW supports.

    Args:
        meaning: The question by itself.
        state: The turns before it. The rows told last must be those of whoever has the support.
    """
    others = [one for one in meaning.bodies if not one.own]
    listed = _list_of_one(state)
    if len(others) != 1 or listed is None or state.last is not listed or not listed.items:
        return None
    own = [one.body for one in meaning.bodies if one.own]
    said = _HAD.fullmatch(_marked(meaning))
    if said is None or others[0].body in listed.meaning.named:
        return None
    if own and tuple(own) != listed.meaning.named:
        return None
    return f"{said['asks']} of those does {others[0].body} support?"


def with_done_alone(meaning: Meaning, state: State) -> str | None:
    """Return "which one do we carry alone?" as asked of all rows that a body was told to have.

    Args:
        meaning: The question by itself.
        state: The turns before it.
    """
    said, listed = _DONE_ALONE.fullmatch(_marked(meaning)), _list_of_one(state)
    if said is None or listed is None:
        return None
    base, own = listed.meaning, [one.body for one in meaning.bodies if one.own]
    verb = ROLE_BASES.get(base.relation)
    if verb is None or (own and tuple(own) != base.named) or base.relation is Relation.SUPPORTS:
        return None
    where = scope_words(scopes_in(base.places), base.outside)
    return f"Which activities{where} does {base.named[0]} {verb} alone?"


def _list_of_one(state: State) -> Turn | None:
    """Return the turn that told the rows of one body, of which only parts were asked since."""
    for turn in state.newest_first:
        meaning = turn.meaning
        if OF_LIST in meaning.cues:
            continue
        plain = meaning.query is None or meaning.query.is_plain
        of_one = meaning.intent is Intent.BODY_ACTIVITIES and len(meaning.named) == 1
        bound = meaning.lacking or meaning.negated or meaning.excluded_bodies
        scoped = scopes_in(meaning.places) == meaning.places
        return turn if of_one and plain and scoped and not bound else None
    return None


def _marked(meaning: Meaning) -> str:
    """Return the words of a question with a sign in place of each body that is named in it."""
    named = tuple(one for one in meaning.bodies if not one.own)
    return " ".join(replace(meaning, bodies=named).marked(BODY).split())
