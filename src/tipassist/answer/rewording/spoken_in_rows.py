"""What rows speak of: "is extradition in both D.3.4 and D.4.2?", "extradition is in which row?".

Whether several rows do is asked of every one of them, so that one row that does is no yes.
"""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.words import fold
from tipassist.answer.sets.tokens import Mark

_OPENS = r"^\W*(?:(?:and|so|but|ok|okay|then|now)\b,? )*"
_ENDS = r"(?:,? (?:too|also|as well|then|though|right|there|at all))*[\s?.!]*$"
_WHAT = r"(?P<what>(?!(?:there|it|that|this|they|those|these|we|i|you)\b)[^?.!,;:]{3,80}?)"
_TOLD = (
    r"(?:(?:also|really|even|actually|explicitly) )*(?:(?:mentioned|named|covered|dealt with"
    r"|spoken of|talked about|touched (?:up)?on|referred to|addressed|found|present|discussed"
    r"|a (?:topic|theme|subject|concern)|an issue) )?"
)
_COMES = (
    r"(?:also )?(?:come up|appear|figure|feature|show up|turn up|occur|crop up"
    r"|get (?:a )?mention(?:ed)?"
    r"|play a (?:role|part))"
)
_SPEAK = (
    r"(?:also )?(?:mention|speak of|speak about|talk of|talk about|cover|deal with|touch (?:up)?on"
    r"|concern|address|say (?:any|some)thing (?:of|on|about)|include|contain|discuss|treat)"
)
_FIELDS = re.compile(
    r"\b(?:indicators?|projects?|examples?|footnotes?|references?|articles?|support\w*|help\w*"
    r"|co-?ordinat\w*|lead\w*|led|bod(?:y|ies)|asbs?|same|anyone|anybody|someone|nobody|others?"
    r"|roles?"
    r"|outcomes?|pillars?|more|most|fewe\w*|numbers?)\b"
)
_CODE = r"[a-z]\.\d+\.\d+"
_CODES = rf"{_CODE}(?:(?:,| and|, and) {_CODE})+"
_ROWS = rf"(?:(?:both|all|each)(?: of)?(?: (?:rows|activities|codes),?)? )?(?P<rows>{_CODES})"
_SHAPES = tuple(
    re.compile(f"{_OPENS}{one}{_ENDS}")
    for one in (
        rf"(?:is|are|was|were) {_WHAT} {_TOLD}(?:in|on|under|by) {_ROWS}",
        rf"(?:does|do) {_WHAT} {_COMES} (?:in|on|under) {_ROWS}",
        rf"do (?:both|all|each)(?: of)?(?: (?:rows|activities|codes),?)? (?P<rows>{_CODES}) "
        rf"{_SPEAK} {_WHAT}",
        rf"do (?P<rows>{_CODES}) (?:both|all|each) {_SPEAK} {_WHAT}",
    )
)
_THEM = (
    r"(?P<rows>(?:both|all|each|every one)(?: (?:of )?(?:them|those|these|the (?:two|three|four"
    r"|five|six|seven|eight|nine|ten)|(?:the |those |these )?(?:two|three|four|five|six|seven|eight"
    r"|nine|ten)))?(?: (?:of )?(?:the )?(?:rows|activities|codes|ones|one|row))?|them (?:both|all)"
    r"|the two(?: of them)?)"
)
_WHICH = r"(?:which|what) (?:rows?|activit(?:y|ies)|lines?|codes?|one)"
_IN_WHICH = tuple(
    re.compile(f"{_OPENS}{one}{_ENDS}")
    for one in (
        rf"{_WHAT} (?:is|are) {_TOLD}(?:in|under) (?:{_WHICH}|which)",
        rf"{_WHAT}(?:,|:|\.\.\.?| [-–—]) ?(?:in |under )?{_WHICH} (?:was|is|were|are) "
        r"(?:it|that|this|they)(?: in| under)?(?: again| now)?",
        rf"(?:in|under) {_WHICH} (?:is|are) {_WHAT}"
        r"(?: (?:mentioned|named|covered|found|addressed|listed|placed))?",
        rf"{_WHICH} (?:is|are) {_WHAT} {_TOLD}(?:in|under)",
    )
)
_NO_SUBJECT = re.compile(
    r"\bthe \w{3,}est\b|\b(?:which|what|who|when|where|how|why|there|blanks?|empty|gaps?|missing"
    r"|codes?|rows?|activit(?:y|ies)|plan|it|that|this|they|them|those|these|we|i|you|not|only"
    r"|just|also)\b| - "
)
OF_THOSE = tuple(
    re.compile(f"{_OPENS}{one}{_ENDS}")
    for one in (
        rf"(?:is|are|was|were) {_WHAT} {_TOLD}(?:in|on|under|by) {_THEM}",
        rf"(?:does|do) {_WHAT} {_COMES} (?:in|on|under) {_THEM}",
        rf"(?:does|do) {_THEM} {_SPEAK} {_WHAT}",
    )
)
"""The same of rows that were told before: "is extradition in both?"."""


def asked_of_every_row(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return a question whether several rows have a subject as whether they speak of it.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where several rows are asked of a subject.
    """
    low = fold(text)
    match = next(filter(None, (one.match(low) for one in _SHAPES)), None)
    if len(low) != len(text) or match is None or _FIELDS.search(match["what"]):
        return text
    start, end = match.span("what")
    if any(start <= one.start < end for one in named_in()):
        return text
    return speaking_of(text[start:end], text[slice(*match.span("rows"))])


def asked_for_row(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return "teacher training is in which row?" as the question which rows speak of it.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where the row of a subject is asked for.
    """
    low = fold(text)
    match = next(filter(None, (one.match(low) for one in _IN_WHICH)), None)
    if len(low) != len(text) or match is None:
        return text
    what = match["what"]
    if _FIELDS.search(what) or _NO_SUBJECT.search(what):
        return text
    start, end = match.span("what")
    if any(start <= one.start < end for one in named_in()):
        return text
    return f"Which activities speak of {text[start:end]}?"


def subject_of_told(text: str) -> re.Match[str] | None:
    """Return what is asked of both, or of all, of the rows told before, if it is a subject.

    Args:
        text: The question, folded.
    """
    match = next(filter(None, (one.match(text) for one in OF_THOSE)), None)
    return None if match is None or _FIELDS.search(match["what"]) else match


def speaking_of(what: str, rows: str) -> str:
    """Return the question whether rows, each of them, speak of something."""
    return f"Do {rows} speak of {what}?"
