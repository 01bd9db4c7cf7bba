"""Subjects that are said to be a body's: "is compensation SOMSWD's job?", "is that ours too?".

Whether a body has a subject is asked of the rows that speak of it, and not of all rows of the body.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder

_DUTY = r"(?:jobs?|tasks?|responsibilit(?:y|ies)|dut(?:y|ies)|business|concerns?|remit|mandate)"
_FIELD = r"(?:areas?|fields?|turf|domain|files?|department|territory)"
_TOO = r"(?:,? (?:too|as well|also|then|again))*"
_END = r"(?:, (?:right|correct|yes|no))?\s*[?.!]*\s*$"
_OPENS = re.compile(
    r"\W*(?:(?:and|so|but|ok|okay|well|then),? )*(?:is|are)(?:n't)? (?:(?:also|still|really) )*"
)
_OWNS = re.compile(rf"(?:'s|'|s')?(?: own)? (?:(?P<duty>{_DUTY})|{_FIELD}){_TOO}{_END}")
_HAS = re.compile(rf"(?:'s|')?{_TOO}{_END}")
_CHARGE = r"in charge of (?=\w)(?!the )"
"""What has an article, "the mid-term evaluation", is a thing whose owner the text tells."""
_AND = r"\W*(?:(?:and|so|but|ok),? )*"
_WE_IN_CHARGE = re.compile(rf"{_AND}are we (?:(?:also|still) )?{_CHARGE}")
_OURS = re.compile(
    rf" (?:(?:ours|one of ours)|(?:our|my)(?: own)? (?:(?P<duty>{_DUTY})|{_FIELD})){_TOO}{_END}"
)
_CHARGED = re.compile(rf"\b{_CHARGE}")
_IS_IN_CHARGE = re.compile(rf"{_AND}(?:is|are) ")
_NO_SUBJECT = re.compile(
    r"\b(?:leads?|leaders?|heads?|co-?ordinat\w+|support\w*|help\w*|partners?|bod(?:y|ies)|asbs?"
    r"|agenc(?:y|ies)|owners?|boss|chairs?|ones?|it|this|that|these|those|they|them|there|here"
    r"|rows?|lines?|items?|activit\w+|outcomes?|pillars?|projects?|indicators?|examples?|plan"
    r"|who|whom|which|what|how|first|second|third|last|only|all|both|most|least|rest|others"
    r"|any\w*|every\w*|no\w*|each|some\w*|in|under|main|single|sole|same|not|named|charge|led|by)\b|\d"
    r"|\b(?:with|for|of|at|from|to|on|as|than|like)$"
)
_ALSO = re.compile(r",? (?:too|also|as well)$", re.IGNORECASE)
_LONGEST = 8  # words


def with_subject_of_body(text: str, finder: SlotFinder) -> str:
    """Return a question whether a subject is a body's as one whether the body deals with it.

    Args:
        text: The question, typos mended.
        finder: Finds what it names.
    """
    low = fold(text)
    opens = _OPENS.match(low)
    if opens is None or len(low) != len(text):
        return text
    marks = [one for one in finder.find(text, None).marks if one.kind != "filler"]
    charged = _WE_IN_CHARGE.match(low)
    if charged is not None and not marks:
        return _asked(text[charged.end() :].rstrip(" ?.!"), "we", "charge") or text
    ours = _OURS.search(low)
    if ours is not None and not marks:
        return _asked(text[opens.end() : ours.start()], "we", ours["duty"]) or text
    if len(marks) != 1 or marks[0].kind != "body":
        return text
    body = marks[0]
    name = text[body.start : body.end].removesuffix("'s")
    charged = _CHARGED.match(low, body.end + 1)
    if charged is not None and _IS_IN_CHARGE.fullmatch(low[: body.start]):
        return _asked(text[charged.end() :].rstrip(" ?.!"), name, "charge") or text
    start = body.end - 2 if low[: body.end].endswith("'s") else body.end
    held = _OWNS.fullmatch(low, start)
    if held is not None or _HAS.fullmatch(low, start):
        subject = text[opens.end() : body.start].strip()
        return _asked(subject, name, held["duty"] if held else None) or text
    return text


def _asked(subject: str, body: str, duty: str | None) -> str:
    """Return whether a body deals with a subject, or is responsible for it; "" for no subject."""
    subject = _ALSO.sub("", subject.strip(" ,"))
    bare = fold(subject)
    if not bare or _NO_SUBJECT.search(bare) or len(bare.split()) > _LONGEST:
        return ""
    if duty:
        return f"{'Are' if body == 'we' else 'Is'} {body} responsible for {subject}?"
    return f"{'Do' if body == 'we' else 'Does'} {body} deal with {subject}?"
