"""Codes named side by side, as the activities that they are.

"Which of A.2.1 to A.2.3" asks of A.2.1, A.2.2 and A.2.3; "which of C.2.1 and C.2.2 mentions fees"
asks which activities in them do.
"""

import re
from itertools import pairwise

from tipassist.answer.language.phrasing import listing
from tipassist.locator_reading import find
from tipassist.locators import CODE_KINDS, Locator, LocatorKind, code
from tipassist.register.model import Register

_TO = re.compile(
    r"\s*(?:(?:,? ?(?:all the way )?(?:up )?(?:to|till|until|through|thru)|[\N{EN DASH}\N{EM DASH}]"
    r"|-|\.\.\.?)\s*)",
    re.IGNORECASE,
)
_THROUGH = re.compile(r"through|thru|all the way|\.\.", re.IGNORECASE)
_SETS_BESIDE = re.compile(
    r"\b(?:compar\w+|relat\w+|mov(?:e|es|ed|ing)|chang\w+|switch\w*|went|go(?:es)?|going|get from"
    r"|similar|closer?|nearer?|link\w*|add(?:s|ed|ing)?|equal|identical|next|contrast\w*|differ\w*"
    r"|refer\w*|points?|point(?:ed|ing)|shift\w*|transfer\w*|prefer\w*|equivalent|due|owed|belongs?"
    r"|contribut\w+|connect\w*|ti(?:e|es|ed)|map(?:s|ped|ping)?|match\w*|swap\w*|replac\w*|renam\w*"
    r"|renumber\w*|bring\w*|brought|pass\w*|turn\w*|jump\w*|parallel|attach\w*|append\w*|apply|applies"
    r"|correspond\w*|convert\w*|come|came|get|got|way|path|step|steps)\b(?=[^.?!]*$)",
    re.IGNORECASE,
)
_CODE = r"[A-Z]\.\d+\.\d+"
_SPEAKING = re.compile(
    rf"\bwhich(?: one)? of (?P<rows>{_CODE}(?:(?:,| and| or|, and|, or) {_CODE})+)"
    r" (?P<verb>mentions?|speaks? of|says? something (?:of|on|about)|(?:is|are) (?:about|on)"
    r"|deals? with|talks? (?:about|of)|covers?|concerns?|touch(?:es)? on|has to do with)"
    r"(?= (?!(?:more|most|fewe|an?other|no|any|the (?:most|fewest|same))\b)\w)",
    re.IGNORECASE,
)
_ANY_OF = re.compile(
    r"^(?P<asks>\W*(?:(?:and|so|but|ok|then),? )*(?:do|does|did|is|are|has|have|was)\b[^.?!]*?)"
    rf"\bany of (?={_CODE}(?:(?:,| and| or|, and|, or) {_CODE})+)",
    re.IGNORECASE,
)
_NEITHER_OF = re.compile(
    r"^\W*(?i:neither|not)(?i: in)? (?:(?i:pillar) )?(?P<one>[A-Z]),? (?i:nor|not|and not|or)"
    r"(?i: in)? (?:(?i:pillar) )?(?P<other>[A-Z])\s*[,:;–—-]+\s*(?P<asked>[^?.!]+?)\s*[?.!]*$"
)
_LONGEST = 600
_FEWEST = 3
_MOST = 30


def with_ranges_spelled_out(text: str, register: Register) -> str:
    """Return a question with the codes between the ends of each range named.

    Only ends of one kind that the plan has in this order make a range, and only where no two things
    are set beside each other ("compare A.1.1 to A.1.4").
    """
    if len(text) > _LONGEST:
        return text
    for first, last in reversed(list(pairwise(find(text)))):
        between = _TO.fullmatch(text[first.end : last.start])
        inside = _inside(first.locator, last.locator, register) if between else []
        before = text[: first.start]
        opens = _THROUGH.search(between[0]) if between else None
        if not inside or (not opens and sets_beside(before)):
            continue
        text = f"{before}{listing(map(str, inside))}{text[last.end :]}"
    return text


def sets_beside(before: str) -> bool:
    """Whether the words before "A to B" set two things beside each other: "compare"."""
    return _SETS_BESIDE.search(before) is not None


def with_speaking_rows(text: str) -> str:
    """Return "which of C.2.1 and C.2.2 mentions fees?" as asked of the activities named.

    So is "does SLOM lead any of C.2.1 and C.2.2?", which one of them settles. "Not A, not B: what
    do we support?" asks outside of both.
    """
    text = _NEITHER_OF.sub(r"\g<asked>, not in \g<one> or \g<other>", text)
    text = _ANY_OF.sub(r"\g<asks>any of the activities in ", text)
    return _SPEAKING.sub(r"which activities in \g<rows> mention", text)


def _inside(first: Locator, last: Locator, register: Register) -> list[Locator]:
    """Return the places from one to another, both included; none when they make no range."""
    if first.kind is not last.kind or first.kind not in CODE_KINDS:
        return []
    every = {
        LocatorKind.ACTIVITY: [one.code for one in register.activities],
        LocatorKind.OUTCOME: [one.code for one in register.outcomes],
    }.get(first.kind, [one.letter for one in register.pillars])
    ends = (str(first), str(last))
    if not set(ends) <= set(every):
        return []
    start, end = map(every.index, ends)
    inside = every[start : end + 1]
    return [code(one) for one in inside] if _FEWEST <= len(inside) <= _MOST else []
