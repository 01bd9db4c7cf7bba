"""Everywhere: "now the same for AICHR, all pillars", the question before of a body and all rows."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Read, scopes_in
from tipassist.answer.followups.unscoped import without_scopes
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, Form, Intent
from tipassist.answer.turns import State

_EVERYWHERE = re.compile(
    r"(?P<head>[^?!]{2,80}?)[\s,;-]+(?:(?:but|and|this time) )?"
    r"(?:(?:across|in|over|for|from|throughout|of) )?"
    r"(?:(?:all|every|each|the whole|the entire|whole|entire|any)(?: of)?(?: the)? )"
    r"(?:four |4 )?(?:pillars?|plan|document|lot|list)"
    r"(?: (?:this time|please|now|then|too))*[\s?.!]*",
    re.IGNORECASE,
)
_FOR_ALL = re.compile(
    r"(?:(?:and|so|then|ok) )*(?:what|how many|how much)(?:'s| is| does| do| are| would)? "
    r"(?:that|it|they|this|these|those)(?: all)?"
    r"(?: be| make| come to| add up to| amount to| give)* "
    r"(?:for|in|across|over) (?:the )?(?:whole|entire|complete|full) (?:work )?plan"
)
_SUM = r"(?:all together|altogether|all in all|in all|in total|overall|combined|in sum)"
_IN_ALL = re.compile(
    r"(?:(?:and|so|then|ok),? )*(?:how many|what)"
    r"(?:(?: of (?:them|those))?(?: (?:is|are|does|do|would) (?:that|it|they|this|these|those)"
    rf"(?: (?:be|make|come to))?)?(?:,? (?P<sum>{_SUM}))?,? )"
    r"(?:(?:in|across|over|for|of|from|with) )?(?:all|(?P<each>every|each))(?: of)?(?: the)?"
    rf"(?: four| 4)? pillars?(?:,? (?P<last>{_SUM}|(?:taken |put |counted )?together))?"
)
_AGAIN = re.compile(r"\b(?:same|likewise|ditto|now|what about|how about|and)\b")
_DITTO = re.compile(r"\b(?:ditto|likewise)\b", re.IGNORECASE)
_LISTS = (Intent.BODY_ACTIVITIES, Intent.AGGREGATE)


def with_everywhere(typed: str, state: State, read: Read) -> tuple[str, State] | None:
    """Return "the same for AICHR" and the talk up to what is meant, without where that looked.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        read: Reads a question that stands by itself.

    Returns:
        None when it names no other body, or says itself what is asked of it.
    """
    found = _EVERYWHERE.fullmatch(typed.strip())
    if found is None or not state.turns or not _AGAIN.search(fold(found["head"])):
        return None
    head = _DITTO.sub("the same", found["head"])
    meaning = read(head, None)
    says = meaning.relation.role is not None or meaning.topic or meaning.places or meaning.outside
    if len(meaning.named) != 1 or says:
        return None
    turns = state.turns
    asked = (at for at in range(len(turns) - 1, -1, -1) if turns[at].meaning.intent in _LISTS)
    at = next((one for one in asked if OF_LIST not in turns[one].meaning.cues), None)
    if at is None or not turns[at].meaning.named:
        return None
    base = turns[at].meaning
    text = without_scopes(base.text) if scopes_in(base.places) or base.outside else base.text
    bare = replace(base, places=(), outside=(), text=text)
    return head, State((*turns[:at], replace(turns[at], meaning=bare)))


def with_whole_plan(typed: str, state: State) -> str | None:
    """Return "what is that for the whole plan?" as the question before of a part, asked of all.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    said = fold(typed).strip(" ?.!") if state.turns else ""
    if not (_FOR_ALL.fullmatch(said) or _sums_pillars(said)):
        return None
    before = state.turns[-1].meaning
    ranked = before.form in (Form.MOST, Form.LEAST) and not scopes_in(before.places)
    return "how many activities are there in the plan?" if ranked else "and in the whole plan?"


def _sums_pillars(said: str) -> bool:
    """Whether "how many all together in every pillar" asks of all of them at once, not of each."""
    found = _IN_ALL.fullmatch(said)
    return found is not None and bool(found["sum"] or found["last"] or not found["each"])
