"""Ones of another: "now the ones led by SLOM" after rows that others lead, which asks anew.

And "what about SLOM, which ones?" after what another body leads.
"""

import re

from tipassist.answer.followups.leaning import scopes_in
from tipassist.answer.language.phrasing import scope_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, Intent, Meaning, Relation
from tipassist.answer.turns import State
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity, Register
from tipassist.register.queries import find_place
from tipassist.types import Role

_OPENS = r"(?:(?:and|now|next|then|so|ok|okay|finally|lastly|also|please)\b,? ?)*"
_ONES = (
    r"(?:(?:list|show|give)(?: me| us)? )?(?:(?:the|all|of) )*(?:(?:ones?|those|rows"
    r"|activit(?:y|ies)|activity types|lines)\b)(?: (?:that|which))?(?: (?:are|is))?"
)
_LED = re.compile(rf"{_OPENS}{_ONES} (?:led|co-?ordinated|run|headed) by\b")
_HELPED = re.compile(rf"{_OPENS}{_ONES} (?:supported|helped|backed|assisted) by\b")
_SAME_OF = re.compile(
    rf"{_OPENS}(?:(?:what|how) about |and |for |with )*(?:the )?[\w-]+\s*(?:[,:;–-]+|\bthen,?) "
    r"(?:which|what)(?: (?:ones?|rows?|activit(?:y|ies)|lines?|codes?)(?: (?:there|then))?)?[ ?.!]*"
)
_VERBS = {
    Relation.COORDINATES: "does {} coordinate",
    Relation.SUPPORTS: "does {} support",
    Relation.RELEVANT: "name {} as relevant",
}
_OOPS = (
    r"(?:(?:and|now|so|ok|okay|no|well|hm+|ah|oh|oops|sorry|pardon|wait|right|my (?:bad|mistake"
    r"|error)"
    r"|(?:that was )?(?:my|a) mistake|i was wrong|i stand corrected|apologies)\b[,.:;!… -]*)*"
)
_REALLY = r"(?:,? (?:in fact|then|actually|really|instead|in truth|in reality))*"
_HAS_ROLE = re.compile(
    rf"\W*{_OOPS}(?:which|what)(?: ones?| rows?| activit(?:y|ies)| lines?)? (?:does|do|is) [\w-]+"
    rf"{_REALLY} (?:(?P<led>lead|co-?ordinate|run|head|leading|co-?ordinating)"
    rf"|(?P<helped>support|help|back|assist|supporting))(?: with)?{_REALLY}\W*"
)
_CORRECTS = re.compile(
    r"\b(?:mistake|bad|error|oops|sorry|pardon|wrong|corrected|apologies|in fact|actually|really)\b"
)
_ROLES = ((_LED, Role.COORDINATING, "coordinated"), (_HELPED, Role.SUPPORTING, "supported"))


def with_ones_of_another(
    meaning: Meaning, typed: str, state: State, register: Register
) -> str | None:
    """Return a question for the rows of a body that has the role in none of the rows told.

    Args:
        meaning: The question by itself.
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    last, text = state.last, fold(typed)
    said = next(((role, verb) for cue, role, verb in _ROLES if cue.match(text)), None)
    has = _HAS_ROLE.fullmatch(text) if _CORRECTS.search(text) else None
    if has is not None:
        said = _ROLES[0 if has["led"] else 1][1:]
    if last is None or said is None or len(meaning.named) != 1 or meaning.places:
        return None
    if meaning.topic and has is None:
        return None
    role, verb = said
    listed = [one for one in last.items or last.meaning.places if one.kind is LocatorKind.ACTIVITY]
    rows = [row for one in listed if isinstance(row := find_place(register, one), Activity)]
    if not rows or any(meaning.named[0] in row.named(role) for row in rows):
        return None
    return f"Which activities are {verb} by {meaning.named[0]}?"


def with_which_of_another(meaning: Meaning, typed: str, state: State) -> str | None:
    """Return "and SLOM, which rows?" in the one role in which the rows of another body were told.

    Args:
        meaning: The question by itself.
        typed: The question without its typos.
        state: The turns before it.
    """
    last = state.last
    if last is None or len(meaning.named) != 1 or meaning.places or meaning.topic:
        return None
    before = last.meaning
    verb = _VERBS.get(before.relation)
    plain = before.query is None or before.query.is_plain
    listed = before.intent is Intent.BODY_ACTIVITIES and len(before.named) == 1 and plain
    if not listed or before.negated or before.topic or OF_LIST in before.cues or verb is None:
        return None
    if before.named == meaning.named or not _SAME_OF.fullmatch(fold(typed)):
        return None
    there = scope_words(scopes_in(before.places), before.outside)
    return f"Which activities {verb.format(meaning.named[0])}{there}?"
