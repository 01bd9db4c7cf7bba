"""Which rows: "which row says so?", "which rows do?", "which row is not?" after what was told.

They ask for the rows of which the answer before holds, or does not, and never for all of the plan.
"""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.meant.referents import remainder
from tipassist.answer.followups.of_lists.lists import aggregate, listed_alone
from tipassist.answer.followups.of_lists.opposed import conditions_of, tells_bodies
from tipassist.answer.followups.rewriting import ROLE_BASES, reread
from tipassist.answer.language.phrasing import listing, scope_words
from tipassist.answer.meaning import (
    CHECKS_BODY,
    OF_LIST,
    OF_SUBJECTS,
    WHICH_ONE,
    Column,
    Form,
    Intent,
    Meaning,
)
from tipassist.answer.sets.query import EVERY
from tipassist.locators import Locator, LocatorKind

_BE = r"(?:is|are|was|were|do|does|did|has|have)"
_WHICH = re.compile(
    r"(?:(?:and|so|but|then|ok|okay|now)[, ]+)*(?P<where>(?:in|for|on|at) )?(?:which|what)"
    r"(?: (?P<unit>rows?|activit(?:y|ies)|codes?|lines?|ones?))?(?: of (?:them|these|those))?"
    rf"(?: (?:(?P<no>{_BE}(?:n't|nt| not)|not|is it not|are they not)|(?P<yes>{_BE})"
    r"|(?P<says>says?|said|states?|tells?(?: us)?|provides?|has|have|is|are|was|covers?)"
    r" (?P<so>so|that|this|it|those|these)))?"
    r"(?: (?P<theirs>theirs|its|ours|mine|led by (?:it|them|us)|with (?:it|them)))?"
    r"(?: (?:exactly|then|though|please))*"
)
_IS_PLANNED = re.compile(
    r"(?:(?:and|so|but|then|ok)[, ]+)*(?:is|are|was) (?:it|that|this|they|those|such a thing) "
    r"(?:(?:really|actually|also|already|even) )*(?:planned|foreseen|envisaged|provided for|"
    r"scheduled|in the (?:work ?)?plan|part of the (?:work ?)?plan)(?: (?:for|at all|then|there))*"
)
_ALL = re.compile(
    r"(?:(?:and|so|but|then|ok)[, ]+)*(?:(?:in|of) )?(?:all|every one|each)"
    r"(?: (?:the )?(?:rows|activities|of (?:them|these|those)|ones))?(?: there| then| of it)*"
)
_OPEN = (Column.NONE, Column.TEXT)
_NOUNS = {"coordinate": "coordinating body", "support": "supporting body"}


def of_which_rows(leaning: Leaning, read: Read) -> Meaning | None:
    """List the rows of which what was told holds, or does not; else ask which ones are meant.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    said, meaning = _WHICH.fullmatch(leaning.bare), leaning.meaning
    if _IS_PLANNED.fullmatch(leaning.bare) and leaning.base.intent in (*OF_SUBJECTS, Intent.PROSE):
        return _told(leaning)
    if said is None or meaning.named or meaning.places or meaning.column not in _OPEN:
        return _of_all(leaning, read)
    if said["unit"] is None and not (said["no"] and _is_of_every(leaning)):
        return None
    denied, plain = said["no"] is not None, not (said["no"] or said["yes"] or said["says"])
    bodies = _of_bodies(leaning, read, denied=denied, plain=plain)
    if bodies is not None:
        return bodies
    if denied and _is_of_every(leaning):
        left = remainder(leaning)
        return listed_alone(leaning, left) if left else None
    if plain or said["theirs"] or said["unit"].startswith("one"):
        return None
    if _is_of_every(leaning):
        return _told(leaning)
    base = leaning.base
    checked = base.intent is Intent.PROSE and base.form is Form.YESNO
    if (base.intent in OF_SUBJECTS or checked) and base.topic and not base.named:
        return _of_subject(leaning, read, denied=denied)
    told = _told(leaning) if not denied else None
    if told is None and OF_LIST in leaning.base.cues and conditions_of(leaning.base):
        return None
    covers = (said["says"] or "").startswith("cover")
    return told or (None if covers else _asked_back(leaning))


def says_but_which(text: str) -> bool:
    """Whether a question is no more than "which rows do?", which nothing but the talk completes.

    Args:
        text: Its words, folded.
    """
    said = _WHICH.fullmatch(text.strip(" ?.!"))
    return said is not None and bool(said["no"] or said["yes"] or said["says"])


def _of_all(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "all rows?" of the place in which a body was said to do something."""
    base, verb = leaning.base, ROLE_BASES.get(leaning.base.relation)
    scoped = bool(base.places) and scopes_in(base.places) == base.places
    checked = base.form is Form.YESNO and len(base.named) == 1 and not base.only
    if verb is None or not (scoped and checked) or _ALL.fullmatch(leaning.bare) is None:
        return None
    where = scope_words(base.places, base.outside)
    return reread(f"Does {base.named[0]} {verb} all activities{where}?", leaning, read)


def _is_of_every(leaning: Leaning) -> bool:
    query = leaning.base.query
    every = query is not None and EVERY in (query.share, query.claimed)
    return every and leaning.base.form is Form.YESNO


def _of_subject(leaning: Leaning, read: Read, *, denied: bool) -> Meaning:
    if not denied and leaning.last.items:
        return listed_alone(leaning, leaning.last.items)
    where, subject = scope_words(scopes_in(leaning.base.places)), " ".join(leaning.base.topic)
    if not denied:
        return reread(f"Which activities{where} mention {subject}?", leaning, read)
    text = f"Which activities{where} do not mention {subject}?"
    return aggregate(reread(text, leaning, read), text, Form.LIST)


def _of_bodies(leaning: Leaning, read: Read, *, denied: bool, plain: bool) -> Meaning | None:
    """Ask for the rows in which bodies do what was asked of a place: "in which rows?"."""
    base, verb = leaning.base, ROLE_BASES.get(leaning.base.relation)
    who = base.form is Form.WHO or base.column is Column.BODIES or tells_bodies(base)
    if not who or verb is None or base.named or scopes_in(base.places) != base.places:
        return None
    where = scope_words(base.places, base.outside)
    cue = next((one for one in base.cues if one.startswith(CHECKS_BODY)), "")
    checked = listing(cue.removeprefix(CHECKS_BODY).split())
    if not plain and checked:
        negated = "not " if denied else ""
        text = f"Which activities{where} are {negated}{verb.rstrip('e')}ed by {checked}?"
        return reread(text, leaning, read)
    if denied or not (plain and base.places):
        return None
    return reread(f"Which activities{where} have at least one {_NOUNS[verb]}?", leaning, read)


def _told(leaning: Leaning) -> Meaning | None:
    rows = codes_in(leaning.last.items) or _sole(leaning.last.focus)
    few = 0 < len(rows) < len(leaning.register.activities)
    return listed_alone(leaning, rows) if few else None


def _sole(places: tuple[Locator, ...]) -> tuple[Locator, ...]:
    single = len(places) == 1 and places[0].kind is LocatorKind.ACTIVITY
    return places if single else ()


def _asked_back(leaning: Leaning) -> Meaning:
    return replace(leaning.meaning, cues=leaning.meaning.cues | {WHICH_ONE})
