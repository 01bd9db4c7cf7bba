"""What is denied of a body and what it is said to do instead, each put to the test.

"SOM-ED never leads, it only assists SOMTC" claims two things: that it leads no row, and that all
rows it supports are led by SOMTC. Read as one, what is true of the second would hide the first.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder
from tipassist.answer.rewording.of_bodies.sole_roles import signed
from tipassist.answer.rewording.of_rows.row_phrases import HELP, HELPER, THE_ROWS

_WE = re.compile(r"\bwe\b")
_US = "us"
_HELPS = re.compile(rf"\b(?:{HELP}|{HELPER})")
_OPENS = r"\W*(?:(?:so|and|but|ok|well|hi|hello|i (?:think|believe|guess)|surely)\b,? ?)*"
_LEADS = r"(?:leads?|co-?ordinates?|heads?|runs?)"
_AT_ALL = r"(?: (?:whatsoever|at all|anywhere|ever|in (?:the|this) (?:whole )?plan|here))*"
_LEADER = r"(?:lead(?:er|ing body| body)?|co-?ordinator|co-?ordinating (?:body|asb))"
_LEADING = rf"(?:as (?:the |an? |its )?{_LEADER}|to (?:lead|co-?ordinate|head|run)|in the lead)"
_NO_ROW = (
    rf"(?:there(?:'s| is| are|s) no(?:t (?:an?y?|one))? {THE_ROWS}{_AT_ALL} "
    rf"(?:for|with|where|led by|under)|no {THE_ROWS} (?:has|have|names?|lists?)) "
    rf"¤(?: (?:is |being )?{_LEADING}| leads?| is the lead)?"
)
_NEVER = (
    rf"¤ (?:never {_LEADS}|(?:does|do)(?: not|n't) {_LEADS}|{_LEADS} (?:no {THE_ROWS}|nothing)"
    rf"|(?:(?:is|are)(?: never| not|n't)|never) (?:ever )?(?:(?:the|an?) )?{_LEADER}"
    r"|(?:has|have|plays?|holds?) no (?:lead|leading|co-?ordinating) (?:roles?|rows?|parts?))"
    rf"(?:(?: (?:of|on|in|for))? (?:anything|any (?:single )?{THE_ROWS}|an? {THE_ROWS}))?"
)
_NO_LEAD = rf"(?:{_NO_ROW}|{_NEVER}){_AT_ALL}"
_WHO = r"(?:(?P<who>it|they|¤)(?:'s| is| are|'re)? (?:(?:there|always) )?)?"
_BOTH = re.compile(
    rf"^{_OPENS}(?:(?:does|do|is|are) )?{_NO_LEAD}\s*[,;:.–-]*\s*"
    rf"(?:(?:and|but|because|since|as) )*{_WHO}"
    r"(?:only|just|merely|simply)(?: (?:ever|there|to|as))* "
    rf"(?:{HELP}s? ¤|(?:(?:an?|the) )?(?:{HELPER}|{HELP})(?: (?:of|to|for|behind))? ¤(?: 's)?)"
    r"(?:,? (?:right|correct|true|yes|is (?:that|it) (?:so|right|true)))?\W*$"
)


def with_both_claims(text: str, finder: SlotFinder) -> str:
    """Return "X never leads, it only assists Y" as the two questions whether that is so.

    Args:
        text: The question, typos mended.
        finder: Finds the bodies it names.
    """
    low = fold(text)
    if len(low) != len(text) or not _HELPS.search(low):
        return text
    marks = tuple(one for one in finder.find(text, None).marks if one.kind == "body")
    signs = _WE.sub("¤", signed(low, marks)[0])
    said = _BOTH.match(signs)
    told = [(one.start, str(one.value)) for one in marks]
    told += [(one.start(), _US) for one in _WE.finditer(low)]
    names = [name for _, name in sorted(told)]
    again = said is not None and said["who"] == "¤"
    if said is None or len(names) != (3 if again else 2) or (again and names[0] != names[1]):
        return text
    first, other = names[0], names[-1]
    if first == other:
        return text
    return f"Is there no row led by {first}, and are all rows supported by {first} led by {other}?"
