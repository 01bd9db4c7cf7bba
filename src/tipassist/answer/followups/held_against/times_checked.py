"""A time checked: "and that is every two years, no?" is asked of what was spoken of before.

Only after what was told from running text: of rows no times are told.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.turns import State

_LEAD = r"(?:(?:and|so|but|ok|okay|then|hm+|oh|well|wait)\b,? ?)*"
_NUMBER = r"(?:a|one|two|three|four|five|six|\d+|second|third|other|half)"
_SPAN = r"(?:years?|months?|quarters?|weeks?|terms?)"
_OFTEN = (
    rf"(?:(?:every|each) (?:{_NUMBER} )?{_SPAN}"
    rf"|(?:once|twice|{_NUMBER} times) (?:a|per|each|every) (?:{_NUMBER} )?{_SPAN}"
    r"|(?:bi-?|semi-?)?annually|bi-?annual|annual|(?:half-)?yearly|quarterly"
    r"|(?:bi-?)?monthly|biennial(?:ly)?|weekly)"
)
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_WHEN = (
    r"(?:(?:in|on|at|by|before|after|since|until|from)(?: the)?"
    rf" (?:(?:end|beginning|start|middle) of )?)?(?:\d{{1,2}} )?(?:{_MONTH} )?(?:19|20)\d\d"
)
_TAG = (
    r",? (?:no|right|correct|yes|true|eh|or not|(?:is|was|are|were|does|do|did|would|will)(?:n't)?"
    r" (?:it|that|they)|i (?:think|guess|believe|suppose|assume))"
)
_IT = r"(?:that|it|this|they|those|these)"
_HAPPENS = r"(?:happen(?:s|ed)?|takes? place|took place|comes?|came|occurs?)"
_BE = r"(?:is|are|was|were|(?:would|will|should|must) be)"
_OF_IT = (
    rf"(?:{_IT}(?:'s| {_BE}| {_HAPPENS})|{_BE} {_IT}|(?:do|does|did) {_IT} {_HAPPENS})"
    r"(?: (?:done|held|due))?"
)
_CHECKS = re.compile(
    rf"{_LEAD}(?P<of>{_OF_IT} )?(?P<time>(?:only |just )?(?:{_OFTEN}|{_WHEN}))"
    rf"(?P<tag>{_TAG})?[ ?.!]*"
)
_ASKED_WHEN = re.compile(
    r"(?:when|how often|(?:in|on) (?:which|what) (?:year|month|date|day)) "
    r"(?P<be>is|are|was|were|will|did|does|do|has|have) (?P<rest>.+)",
    re.IGNORECASE,
)
_ASKED_OF = re.compile(
    r"(?:who|what|which (?:body|bodies)) (?:(?:will|must|should|has to) )?"
    r"(?!(?:is|are|was|were|do|does|did|will|must|should|has|have)\b)[a-z]+ "
    r"(?P<rest>(?:the|an?|its|their) .+)",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"(?:what|how) (?:does|do|did|will) (?P<rest>(?:the|its|their) (?:[\w-]+ ){1,3}?[\w-]+)"
    r" (?:look|consist|cover|deal|work|involve|assess|measure|do|include)\b.*",
    re.IGNORECASE,
)
_BEHIND_NOUN = re.compile(r" (?:of|for|on|by|to|in)\b")
_MANY = re.compile(r"(?<!s)s$")
_YEAR = re.compile(r"(?:only |just )?(?:19|20)\d\d")


def with_time_checked(typed: str, state: State) -> str | None:
    """Return a time that is checked as asked of what was spoken of: "is the review every year?".

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    last, found = state.last, _CHECKS.fullmatch(" ".join(fold(typed).split()))
    if last is None or found is None or not (found["of"] or found["tag"]):
        return None
    if last.items or last.focus or not last.quoted:
        return None
    time = f"in {found['time']}" if _YEAR.fullmatch(found["time"]) else found["time"]
    asked = last.meaning.text.strip(" ?.!")
    when = _ASKED_WHEN.fullmatch(asked)
    if when is not None:
        return f"{when['be'].capitalize()} {when['rest']} {time}?"
    of = _ASKED_OF.fullmatch(asked) or _DOES.fullmatch(asked)
    if of is None:
        return None
    head = _BEHIND_NOUN.split(of["rest"], maxsplit=1)[0]
    return f"{'Are' if _MANY.search(head) else 'Is'} {of['rest']} {time}?"
