"""Elsewhere: "anywhere else?" after a question of where something is."""

import re
from dataclasses import replace

from tipassist.answer.compose.of_places.uncoded import asks_uncoded
from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_SUBJECTS, REREAD, Form, Intent, Meaning, Relation
from tipassist.locators import Locator

_BACK = 3
_DENIES = re.compile(r"n't\b|\b(?:do|does|is|are)nt\b|\b(?:no|not|never|without)\b")
_ROWS_OF = {
    Relation.COORDINATES: "Which activities does {} coordinate?",
    Relation.SUPPORTS: "Which activities does {} support?",
    Relation.RELEVANT: "For which activities is {} named as relevant?",
}
_TOLD = (
    r"(?:besides?|beyond|apart from|aside from|other than|except(?: for)?|in addition to|on top of)"
    r" (?:(?:that|this|it|those|these|them)(?: (?:one|row|activity|line|code|two|ones))?)"
    r"(?=\s*(?:$|[?.!,])| (?:is|are|does|do|has|have|in|under|for|what|too)\b)"
)
_MORE_THAN_TOLD = re.compile(rf"\b(?P<thing>any ?thing|something)(?: else| more)? {_TOLD}")
_TOLD_FIRST = re.compile(
    rf"(?:(?:and|but|so|ok|okay|then)[, ]+)*{_TOLD},? "
    r"(?P<asks>(?:what|which|is|are|do|does|has|have|where)\b.*)"
)
_TOLD_LAST = re.compile(rf"(?P<asks>(?:.*\W)?what\b.*?),? {_TOLD}[ ?.!]*")
_OPEN = re.compile(r"\b(?:what|where(?= else)|(?:any|some)(?:thing|where))\b(?P<else> else\b)?")
_LOOKED_FOR = (Intent.BODY_ACTIVITIES, Intent.CODE_BODIES, Intent.TOPIC)


def with_else(typed: str) -> str | None:
    """Return "is it down for anything besides that" as "is it down for anything else", or None.

    Args:
        typed: The question without its typos.
    """
    text = fold(typed)
    if len(text) != len(typed):
        return None
    said = _MORE_THAN_TOLD.search(text)
    if said is not None:
        end = said.end("thing")
        return f"{typed[:end]} else{typed[said.end() :]}"
    said = _TOLD_FIRST.fullmatch(text) or _TOLD_LAST.fullmatch(text)
    if said is None:
        return None
    asks = typed[slice(*said.span("asks"))]
    asked = _OPEN.search(fold(asks))
    if asked is None:
        return None
    more = "" if asked["else"] else " else"
    return f"{asks[: asked.end()]}{more}{asks[asked.end() :].rstrip(' ?.!')}?"


def of_elsewhere(leaning: Leaning, read: Read) -> Meaning | None:
    """Fill in "anywhere else?" with all but where was looked, or with all but what was found.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, asks, rest = leaning.base, leaning.words.asks, leaning.bare
    if asks_uncoded(fold(base.question)) and asks["elsewhere"].fullmatch(rest):
        rows = listing(map(str, codes_in(base.places) or codes_in(leaning.last.cited)))
        left = f", except {rows}" if rows else ""
        return reread(f"Are there types without a code{left}?", leaning, read)
    scoped = bool(base.places) and scopes_in(base.places) == base.places
    others = asks["elsewhere_in"].fullmatch(rest) if scoped else None
    of_words = base.intent is Intent.CODE_LOOKUP and base.form is Form.YESNO and bool(base.topic)
    if others is not None and _of_set(base):
        return _set_elsewhere(leaning, checks=others["checks"] is not None)
    looked_for = base.intent in _LOOKED_FOR or of_words
    if not looked_for or not (others or asks["elsewhere"].fullmatch(rest)):
        return None
    if not set(leaning.meaning.named) <= set(base.named):
        return None
    if base.intent is Intent.CODE_BODIES and not base.named:
        return None
    left_out = (*base.outside, *(codes_in(base.places) or leaning.last.items))
    topic = base.intent is Intent.TOPIC or of_words
    checks = others is not None and (base.form is Form.YESNO or others["checks"] is not None)
    form = Form.YESNO if checks else Form.LIST
    counts = others is not None and (others["counts"] or others["counts_ahead"])
    form = Form.COUNT if counts else form
    found = replace(base, question=leaning.meaning.question, places=(), outside=left_out)
    return replace(
        found, intent=Intent.TOPIC if topic else Intent.BODY_ACTIVITIES, form=form, among=()
    )


def _of_set(base: Meaning) -> bool:
    """Whether activities were told by what they have, or by a subject, and not by a body."""
    told = base.bounded is not None or (
        base.query is not None and base.query.target == "activities"
    )
    return told and not base.named and not base.excluded_bodies


def _set_elsewhere(leaning: Leaning, *, checks: bool) -> Meaning:
    """Ask for the same rows outside the places that were looked in."""
    base = leaning.base
    left_out = (*base.outside, *codes_in(base.places))
    cues = base.cues | ({"yesno"} if checks else frozenset())
    form = Form.YESNO if checks else base.form
    query = replace(base.query, checked=checks) if base.query is not None else None
    found = replace(base, question=leaning.meaning.question, places=(), outside=left_out)
    return replace(found, among=(), form=form, cues=cues | {REREAD}, query=query)


def of_sections(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "nothing in the intro sections?" with the subject that rows were looked for by.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    if not leaning.whole("in_sections"):
        return None
    asked = (one.meaning for one in leaning.state.newest_first)
    topics = (one.topic for one in asked if one.intent in OF_SUBJECTS)
    subject = " ".join(next(filter(None, topics), ()))
    return reread(f"What do the sections say about {subject}?", leaning, read) if subject else None


def of_existing(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "wasn't there one where we are relevant?" as asked of the whole plan.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning, asked = leaning.meaning, _ROWS_OF.get(leaning.meaning.relation)
    found = leaning.words.asks["exists_one"].match(leaning.rest)
    bare = len(meaning.named) == 1 and not (meaning.places or meaning.excluded_bodies)
    if found is None or asked is None or not bare or _DENIES.search(leaning.rest, found.end()):
        return None
    return reread(asked.format(meaning.named[0]), leaning, read)


def of_body_elsewhere(leaning: Leaning, read: Read) -> Meaning | None:
    """Read "does AICHR appear anywhere else?" as asked of all but the rows spoken of last.

    Of several bodies, the rows are those that name all of them.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning = leaning.meaning
    else_where = leaning.words.asks["somewhere_else"].search(leaning.rest)
    scopes = scopes_in(meaning.places)
    if else_where is None or not meaning.named or scopes != meaning.places or meaning.outside:
        return None
    told = _rows_of(leaning, set(meaning.named))
    inside = all(any(one.contains(row) for one in scopes) for row in told)
    if not told or (scopes and not inside):
        return None
    core = leaning.pointing.core
    anywhere = "any activities" if else_where["thing"] or else_where["more"] else "anywhere"
    asks = else_where["what"] or else_where["where"]
    anywhere = f"{'in ' if else_where['where'] else ''}which activities" if asks else anywhere
    text = f"{core[: else_where.start()]}{anywhere}{core[else_where.end() :]}"
    anew = read(text, None)
    if asks and anew.intent is not Intent.BODY_ACTIVITIES:
        return None
    cues = anew.cues | {REREAD}
    query = anew.query if len(anew.named) > 1 else None
    return replace(anew, question=meaning.question, outside=told, cues=cues, query=query)


def _rows_of(leaning: Leaning, bodies: set[str]) -> tuple[Locator, ...]:
    """Return the rows spoken of last in which the bodies have a role."""
    lists = (codes_in(turn.focus) for turn in leaning.state.turns[: -_BACK - 1 : -1])
    rows = next(filter(None, lists), ())
    places = ((one, leaning.register.activity(str(one))) for one in rows)
    return tuple(
        one for one, row in places if row and bodies <= {entry.body for entry in row.bodies}
    )
