"""Bodies held against each other: "does AICHR lead more?" after what another one leads."""

import re

from tipassist.answer.followups.leaning import scopes_in
from tipassist.answer.followups.rewriting import ROLE_BASES
from tipassist.answer.language.phrasing import scope_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, Form, Intent, Meaning, Relation
from tipassist.answer.turns import State
from tipassist.register.model import Register

_OPENS = r"(?:(?:and|so|but|then|ok|okay|now|well|hm+)\b,? )*"
_ADVERBS = r"(?: (?:actually|really|indeed|even|also|still|then|any))*"
_TOLD = r"(?:that|this|it|those|these|them)(?: one| number| count| figure| total)?"
_LEADS = r"(?P<leads>leads?|co-?ordinates?)"
_SUPPORTS = r"(?P<supports>supports?|backs?|helps?)"
_CLAIM = (
    rf"(?:{_LEADS}|{_SUPPORTS}|has|have|holds?|gets?|runs?|do(?:es)?|appears? in|is in) "
    r"(?P<more>more|fewer|less|(?:just |exactly )?as many)(?: (?:activities|rows|ones|of them"
    rf"|of those|of these))?(?: (?:than|as) {_TOLD})?"
)
_AHEAD = (
    rf"(?:(?:be |come )?(?P<ahead>ahead of|behind|above|below)|(?:beats?|tops?|outnumbers?"
    rf"|outdo(?:es)?|exceeds?|surpass(?:es)?)) {_TOLD}"
)
_HELD = re.compile(
    rf"{_OPENS}(?:does|do|did|is|can|would|has) (?P<body>[\w-]+){_ADVERBS} (?:{_CLAIM}|{_AHEAD})"
    r"(?:,? (?:then|too|there|as well|overall|in (?:total|all)))*\W*"
)
_FEWER = ("fewer", "less", "behind", "below")
_RANKED = (Form.COMPARE, Form.MOST, Form.LEAST)
_COUNTING = (Intent.BODY_ACTIVITIES, Intent.AGGREGATE)


def with_bodies_held(typed: str, state: State, register: Register) -> str | None:
    """Return "does AICHR beat that?" as a comparison with the body counted or listed last, or None.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    said = _HELD.fullmatch(fold(typed).strip())
    if said is None or state.last is None or not _tells_all_of_one(state.last.meaning):
        return None
    base = state.last.meaning
    body = next((one for one in register.bodies if fold(one) == said["body"]), None)
    if body is None or body == base.named[0]:
        return None
    relation = base.relation
    if said["leads"] or said["supports"]:
        relation = Relation.COORDINATES if said["leads"] else Relation.SUPPORTS
    verb = ROLE_BASES.get(relation, "have a role in")
    more = "fewer" if {said["more"], said["ahead"]} & {*_FEWER} else "more"
    more = "as many" if said["more"] and said["more"].endswith("many") else more
    against = "as" if more == "as many" else "than"
    where = scope_words(scopes_in(base.places), base.outside)
    return f"Does {body} {verb} {more} activities {against} {base.named[0]}{where}?"


def _tells_all_of_one(base: Meaning) -> bool:
    """Whether all rows were counted or listed in which one body has a role."""
    whole = base.query is None or base.query.is_plain
    plain = base.contest is None and base.expression is None and not (base.topic or base.negated)
    told = base.intent in _COUNTING and base.form not in _RANKED
    return told and whole and plain and len(base.named) == 1 and OF_LIST not in base.cues
