"""An entry told before it is asked for: "One project is about X. Under which rows is it listed?".

The rows asked for are those that have the entry, so that it is put where "it" stands for it. What
else bounds the rows stays: "Which activities we coordinate have it?".
"""

import re

from tipassist.answer.language.words import fold

_ENTRY = r"(?P<entry>project|indicator|example|initiative)s?"
_ROWS = r"(?:activit(?:y|ies)|rows?|lines?|items?|codes?|entries|places?)"
_ASKED = r"(?:who|whom|whose|what|which|when|where|how|why|not|no|never|without)\b"
_NOT_ASKED = rf"(?!(?:[^.?!;:,]*\b)?{_ASKED})"
_DETERMINED = r"\b(?:the|this|that|one|an?|our|some)"
_SAID = re.compile(
    rf"\W*{_NOT_ASKED}(?P<before>[^.?!;:]*?){_DETERMINED} (?:(?:particular|certain|same) )?{_ENTRY}"
    r" (?:(?:that|which) )?(?:(?:is|was|deals|has to do|it is) )?(?:all )?"
    r"(?:on|about|for|to|with|called|titled|concerning|regarding|dealing with) "
    r"(?P<subject>[^.?!;:]{3,140}?)\s*[.;:!]\s+(?P<asks>(?:[^.;:!]|\.(?=\d))+)[.!]?$"
)
_TOLD_OF_IT = re.compile(
    r",? (?:that|which) (?:they|we|you|i|it|people|someone|somebody|everyone)\b.*$"
)
_PLAIN = r"(?!(?:in|under|within|outside|by|with|of|from)\b)[a-z']+"
_NAMED = re.compile(
    rf"\W*{_NOT_ASKED}(?P<before>(?:[a-z']+ ){{0,6}}?){_DETERMINED}"
    r" (?P<subject>(?!(?:same|first|second|last|next|other|only|whole|new|main|big|one)\b)"
    rf"[a-z][\w'/-]*(?: [a-z][\w'/-]*){{0,5}}?) {_ENTRY}(?: (?:{_PLAIN} ){{1,6}}?{_PLAIN})?"
    r"\s*(?:[.;:!,]|[-–—])\s+(?P<asks>(?:so |and |but )?(?:in|under|for|to|on|which|where|how many"
    r"|list|show)\b[^.;:!]*)$"
)
_OUTCOME = re.compile(
    rf"\W*{_NOT_ASKED}[^.?!;:,]*?\b(?:an?|one|some|the|that|this) (?:priority )?outcome (?P<about>"
    r"(?:on|about|for|concerning|regarding|that deals with) [^.?!;:]{3,140}?)\s*[.;:!]\s+"
    r"(?:so |and |now |but )?(?P<asks>(?:in |under |on )?(?:which|what|how many)\b[^.;:!]+)$"
)
_ITS_ROWS = re.compile(
    r"\b(?:its (?P<rows>activit(?:y|ies)|rows|lines)|(?:the|these|those) (?P<these>activities|rows"
    r"|lines)(?: (?:in|under|of) (?:it|there|that outcome))?)\b"
)
"""The rows of an outcome, asked for after it: "which of its activities do we lead"."""
_ELSEWHERE = re.compile(r"\b(?:others?|else|elsewhere|outside|besides|too|also)\b")
_IT = (
    r"(?:it|this|that|this one|that one"
    r"|(?:this|that|the|such an?) (?:project|indicator|example|one))"
)
_LISTED = (
    r"(?:entered|listed|found|put|put down|placed|written|given|named|mentioned|printed|planned"
    r"|foreseen|included|recorded|noted|shown|appear|stand|sit|occur|recur|figure|turn up|come up"
    r"|crop up|pop up|show up|belong|come)"
)
_WHERE = re.compile(
    rf"(?:(?:so|and|but),? )*(?:(?:in|under|for|to|on|at) (?:which|what) {_ROWS}|where)"
    rf"(?: (?:is|was|has|does|did|can|do|would|could|will) (?:{_IT}|i|we|one|they|you)"
    rf"(?: (?:been|be|all|also|actually|exactly|find|see|list|have|put))*(?: {_IT})?"
    rf"(?: {_LISTED})?)?\W*"
)
_ALSO_THERE = re.compile(
    r"(?:(?:what|all) (?:i|we)(?:'d| would)? (?:(?:like|want|need|wish) to know|wonder|ask) is "
    r"|(?:(?:please )?tell me|i wonder|(?:can|could) you (?:tell me|say|check)) )?"
    rf"(?:(?:whether|if) {_IT}|(?:does|is) {_IT}) (?:(?:also|ever) )?"
    rf"(?:{_LISTED}|(?:appear|stand|sit|occur|recur|figure)s|(?:turn|come|crop|pop|show)s up"
    rf"|is (?:also )?{_LISTED}) (?P<where>(?:in|under|within) [^,?]{{3,40}}?)"
    r"(?: (?:too|as well|also))?,? (?:and|or)?,? ?"
    r"(?:if (?:so|it does|it is|yes)|where it does)?,? ?(?:then )?"
    rf"(?:in|under|for|against|on|at|beside|with) (?:which|what) {_ROWS}\W*"
)
"""Whether the entry stands in a place as well, and at which rows there."""
_HAS = re.compile(
    rf"(?P<asks>(?:(?:so|and|but),? )*(?:which|what|how many|list(?: all)?|show(?: me)?) "
    rf"(?:(?:of )?(?:the|our|all) )*{_ROWS}\b[^.?!;:]*?) "
    r"(?:ha(?:ve|s)|lists?|contains?|carr(?:y|ies)|includes?|shows?|names?|mentions?"
    rf"|features?|holds?) {_IT}"
    r"(?: (?:listed|entered|in (?:it|them|their (?:cells?|list))|among (?:their|its) \w+|down"
    r"|at all))*\W*"
)


def with_entry_in_place(text: str) -> str:
    """Return a question for the rows that have an entry, with the entry that is told before it.

    Args:
        text: The question, typos mended; it is as it is where no entry is told and then asked for.
    """
    low = fold(text)
    said = (_SAID.match(low) or _NAMED.match(low)) if len(low) == len(text) else None
    if said is None:
        return text
    entry, subject = said["entry"], text[slice(*said.span("subject"))].strip()
    subject = _TOLD_OF_IT.sub("", subject)
    if re.search(rf"\b{_ASKED}", fold(subject)):
        return text
    told = f"{'an' if entry[0] in 'aeiou' else 'a'} {entry} on {subject}"
    there = _ALSO_THERE.fullmatch(said["asks"])
    if there is not None:
        start = said.start("asks")
        where = text[start + there.start("where") : start + there.end("where")]
        return f"Which activities {where} have {told}?"
    if _ELSEWHERE.search(said["asks"]):
        return text
    if _WHERE.fullmatch(said["asks"]):
        told = told if said.re is _SAID else f"the {subject} {entry}"
        return f"Which activities have {told}?"
    has = _HAS.fullmatch(said["asks"])
    if has is None:
        return text
    return f"{text[slice(said.start('asks'), said.start('asks') + has.end('asks'))]} have {told}?"


def with_outcome_in_place(text: str) -> str:
    """Return a question for rows of an outcome, with the subject that is told of it before.

    Args:
        text: The question, typos mended; it is as it is where no outcome is told and then asked of.
    """
    low = fold(text)
    said = _OUTCOME.match(low) if len(low) == len(text) else None
    own = _ITS_ROWS.search(said["asks"]) if said is not None else None
    if said is None or own is None:
        return text
    asks = text[slice(*said.span("asks"))]
    rows = own["rows"] or own["these"]
    about = text[slice(*said.span("about"))].strip()
    return f"{asks[: own.start()]}the {rows} of the outcome {about}{asks[own.end() :]}"
