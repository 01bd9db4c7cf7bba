"""Roles joined: "add those where it just supports" after what a body leads, and both for another.

The rows of two roles of one body stand in no common list, so that both are asked for anew.
"""

import re

from tipassist.answer.followups.leaning import scopes_in
from tipassist.answer.followups.of_lists.lists import BODY
from tipassist.answer.language.phrasing import scope_words
from tipassist.answer.meaning import OF_LIST, Intent, Meaning, Relation
from tipassist.answer.turns import State

_OPENS = r"\W*(?:(?:and|so|but|now|then|ok|okay|right|also|please|next)\b[, ]*)*"
_ROWS = r"(?:ones?|rows?|activit(?:y|ies)(?: types?)?|lines?|codes?|cases)"
_ADDS = (
    r"(?:(?:can|could|would) you )?(?:please )?(?:(?:now|also|then) )?(?:add|include"
    r"|append|throw in"
    r"|put in|join|count in|mix in|merge in|bring in)(?: (?:to (?:that|it|them|those"
    r"|these|the list)"
    r"|in|on top|also|too))*,? "
)
_ONES = rf"(?:(?:also|all|too) )*(?:(?:the|those|these|any) )?(?:(?:other )?{_ROWS} )?"
_WHERE = r"(?:(?:where|in which|on which|which|that) )?"
_MERELY = r"(?:(?:just|only|merely|simply|also|(?:is|are|am|'s|'re) (?:just |only |merely )?) ?)*"
_ROLES = {
    Relation.SUPPORTS: (
        r"(?:support|help|back|assist|second)(?:s|ed|ing|er)?(?: (?:role|body|asb|out|ones?|rows"
        r"|seat|with|on))*"
    ),
    Relation.COORDINATES: (
        r"(?:lead|co-?ordinat|run|head)(?:s|es|e|ing|or|er)?(?: (?:role|body|asb|ones?|rows|seat))*"
    ),
}
_ROLE = "|".join(f"(?P<{role.value}>{words})" for role, words in _ROLES.items())
_ENDS = (
    r"(?: (?:to (?:that|it|them|those|these|the list)|too|as well|please|in|there|then))*[ ?.!]*"
)
_ADDED = re.compile(
    rf"{_OPENS}{_ADDS}{_ONES}{_WHERE}(?:(?:it|they|we|i|{BODY})(?:'s|'re)? )?{_MERELY}"
    rf"(?:(?:in|as|has|have|plays?) )?(?:(?:an?|the) )?(?:{_ROLE}){_ENDS}"
)
_SAME = (
    r"(?:(?:the |that )?same(?: (?:thing|again|list|question|exercise|please))*|likewise"
    r"|ditto|again"
    r"|once more)"
)
_BOTH = (
    r"(?:(?:in |for |with |across )?(?:both|the two|either) (?:roles?|capacit(?:y|ies)|lists?)"
    r"(?: (?:together|combined|again|added|joined))*"
    r"|(?:leading|co-?ordinating|lead) (?:and|plus) support(?:ing)?)"
)
_FOR = rf"(?:(?:for|with|of|about|what about|how about) )?(?:the )?{BODY}"
_BOTH_OF = re.compile(
    rf"{_OPENS}(?:{_FOR}[,: -]+(?:{_SAME}[,: -]*)?{_BOTH}|(?:{_SAME} )?{_FOR}[,: -]+{_BOTH}"
    rf"|{_BOTH} (?:again )?{_FOR}|{_SAME}[,: -]+{_BOTH}[,: -]+{_FOR}){_ENDS}"
)
_JOINED = "Which activities{where} does {body} coordinate or support?"


def with_role_joined(meaning: Meaning, state: State) -> str | None:
    """Return "add those where it just supports" as what the body leads or supports.

    Args:
        meaning: The question by itself.
        state: The turns before it. What the body does in its other role must have been told last.
    """
    said, last = _ADDED.fullmatch(_marked(meaning)), state.last
    if said is None or last is None or not _is_of_one(last.meaning):
        return None
    base = last.meaning
    role = next(one for one in _ROLES if said[one.value])
    told, named = base.relation, meaning.named
    if role is told or told not in _ROLES or (named and named != base.named):
        return None
    return _joined(base, base.named[0])


def with_both_roles_of(meaning: Meaning, state: State) -> str | None:
    """Return "and ASLOM, the same thing, both roles" as what that body leads or supports.

    Args:
        meaning: The question by itself.
        state: The turns before it. What a body does must have been told last.
    """
    said, last = _BOTH_OF.fullmatch(_marked(meaning)), state.last
    if said is None or last is None or not _is_of_one(last.meaning) or len(meaning.named) != 1:
        return None
    return _joined(last.meaning, meaning.named[0])


def _is_of_one(base: Meaning) -> bool:
    """Whether the rows of one body were asked for, of all of the plan or of a place."""
    of_body = base.intent is Intent.BODY_ACTIVITIES and len(base.named) == 1
    scoped = scopes_in(base.places) == base.places
    return of_body and scoped and OF_LIST not in base.cues and not (base.lacking or base.negated)


def _joined(base: Meaning, body: str) -> str:
    where = scope_words(scopes_in(base.places), base.outside)
    return _JOINED.format(where=where, body=body)


def _marked(meaning: Meaning) -> str:
    return " ".join(meaning.marked(BODY).split())
