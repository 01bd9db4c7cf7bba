"""Told otherwise: "are you sure? I was told SLOM had that one", held against the row just told."""

import re

from tipassist.answer.followups.asked_again.changes import BodyNamed
from tipassist.answer.followups.leaning import activities_in
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.turns import State
from tipassist.locators import Locator
from tipassist.types import Role

_DOUBTS = (
    r"(?:(?:hm+|oh|wait|but|no|nah|sorry|huh|what|odd|strange|funny|really|honestly|seriously"
    r"|(?:are )?(?:you |u )?(?:really |quite |so )?(?:sure|certain|positive)"
    r"(?: (?:about|of) (?:that|it|this))?|is (?:that|it) (?:right|so|true))\b[,.?! ]*)*"
)
_SAYS = (
    r"(?:(?:because |as |since )?(?:i|we|people|everybody|everyone|someone|somebody|he|she|they"
    r"|(?:my|our|the|a|an|one of (?:my|our|the)) [\w'-]+(?: [\w'-]+)?)(?:'d|'ve)?"
    r"(?: (?:had|have|has|would have|always|would|only|just|once|also))*"
    r" (?:thought|think|believed?|assumed?|guess(?:ed)?|expect(?:ed)?|heard|hears|read|said|says?"
    r"|told"
    r"|(?:was|were|been|am) told|told (?:me|us)|insists?|claims?|claimed|remember(?:ed)?|understood"
    r"|bet|swore|swear)(?: that)?"
    r"|(?:in|on|according to|per) (?:my|our|the|his|her|their) [\w'-]+(?: [\w'-]+)?,?"
    r"(?: (?:i|we|it|they|he|she)(?:'ve)? (?:have|has|had|got|says?|said|(?:is|was)(?: down as)?))?"
    r"|(?:i|we)(?:'ve)? (?:have|had|got|noted|wrote)(?: down)?)"
)
_HAS = (
    r"(?:had|has|have|did|does|do|got|gets?|led|leads?|leading|co-?ordinat\w+|r[au]ns?|running"
    r"|own(?:s|ed)?|handle[sd]?|headed|heads?|took|takes?|was|were|is|are|should be|would be"
    r"|should have|would have|would)"
)
_IT = (
    r"(?: (?:the )?(?:lead|boss|head|coordinator|one|in charge|in charge of|responsible(?: for)?"
    r"|behind|on|for|that|this|it|row|activity|there|doing|leading|coordinating|running|instead|too"
    r"|though|then))*"
)
_FEW = 3
_SUPPORTS = re.compile(r"\b(?:support|help|back|assist)\w*")
_FIRST = re.compile(
    rf"{_DOUBTS}{_SAYS} (?:(?:it|that|this) (?:was|is|'s) )?(?P<body>(?:the )?[\w&/' -]{{2,50}}?)"
    rf"(?: (?P<does>{_HAS}{_IT}))?[ ?.!]*"
)
_AFTER = re.compile(
    rf"{_DOUBTS}(?:not|isn't it|is it not|wasn't it|why not|surely(?: it's)?) (?:the )?"
    r"(?P<body>[\w&/' -]{2,50}?)(?: (?:then|though|instead))?[?.!, ]+"
    rf"{_SAYS}(?: (?:it|them|they|that|this|so|those|him|her|otherwise|different(?:ly)?|did|were"
    r"|was))*[ ?.!]*"
)


def with_claimed_doer(typed: str, state: State, body_named: BodyNamed) -> str | None:
    """Return whether the body that the asker was told of has the role in the rows just told.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        body_named: Names the one body that words name, or None.
    """
    rows, text = _rows_told(state), " ".join(fold(typed).split())
    if not rows or state.last is None:
        return None
    said = _AFTER.fullmatch(text) or _FIRST.fullmatch(text)
    body = body_named(said["body"]) if said else None
    if said is None or body is None:
        return None
    asked = state.last.meaning.relation.role
    helps = _SUPPORTS.search(said.groupdict().get("does") or "")
    verb = "support" if helps or asked is Role.SUPPORTING else "coordinate"
    told = listing(map(str, rows))
    return f"Does {body} {verb} {f'any of {told}' if len(rows) > 1 else told}?"


def _rows_told(state: State) -> tuple[Locator, ...]:
    """Return the activities that the last turn told, when they are few."""
    rows = activities_in(state.last.focus) if state.last is not None else ()
    return rows if len(rows) <= _FEW else ()
