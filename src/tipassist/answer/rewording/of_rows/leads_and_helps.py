"""What is denied of a body and what it is said to do instead, each put to the test.

"SOM-ED never leads, it only assists SOMTC" claims two things: that it leads no row, and that all
rows it supports are led by SOMTC. Read as one, what is true of the second would hide the first.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder
from tipassist.answer.rewording.of_bodies.sole_roles import signed
from tipassist.answer.rewording.of_rows.row_phrases import HELP, THE_ROWS

_OPENS = r"\W*(?:(?:so|and|but|ok|well|hi|hello|i (?:think|believe|guess)|surely)\b,? ?)*"
_LEADS = r"(?:leads?|co-?ordinates?|heads?|runs?)"
_AT_ALL = r"(?: (?:whatsoever|at all|anywhere|ever|in (?:the|this) (?:whole )?plan|here))*"
_LEADING = (
    r"(?:as (?:the |an? )?(?:lead(?:er|ing body| body)?|co-?ordinator|co-?ordinating (?:body|asb))"
    r"|to (?:lead|co-?ordinate|head|run)|in the lead)"
)
_NO_ROW = (
    rf"there(?:'s| is| are|s) no(?:t (?:an?y?|one))? {THE_ROWS}{_AT_ALL} "
    rf"(?:for|with|where|led by|under) ¤(?: (?:is |being )?{_LEADING}| leads?| is the lead)?"
)
_NEVER = (
    rf"¤ (?:never {_LEADS}|(?:does|do)(?: not|n't) {_LEADS}|{_LEADS} (?:no {THE_ROWS}|nothing))"
    rf"(?: (?:anything|any (?:single )?{THE_ROWS}|an? {THE_ROWS}))?"
)
_NO_LEAD = rf"(?:{_NO_ROW}|{_NEVER}){_AT_ALL}"
_BOTH = re.compile(
    rf"^{_OPENS}{_NO_LEAD}\s*[,;:.–-]*\s*(?:(?:and|but|because|since|as) )*(?P<who>it|they|¤)"
    rf"(?:(?:'s| is| are|'re) there to| (?:is|are) there)? (?:only|just|merely|simply)"
    rf"(?: ever| there to)? {HELP}s? ¤(?:,? (?:right|correct|true|yes|is (?:that|it) (?:so|right"
    r"|true)))?\W*$"
)


def with_both_claims(text: str, finder: SlotFinder) -> str:
    """Return "X never leads, it only assists Y" as the two questions whether that is so.

    Args:
        text: The question, typos mended.
        finder: Finds the bodies it names.
    """
    low = fold(text)
    if len(low) != len(text) or not re.search(rf"\b{HELP}", low):
        return text
    bodies = sorted(finder.find(text, None).bodies, key=lambda one: one.start)
    marks = tuple(one for one in finder.find(text, None).marks if one.kind == "body")
    signs, _ = signed(low, marks)
    said = _BOTH.match(signs)
    names = [one.body for one in bodies]
    again = said is not None and said["who"] == "¤"
    if said is None or len(names) != (3 if again else 2) or (again and names[0] != names[1]):
        return text
    first, other = names[0], names[-1]
    if first == other:
        return text
    return f"Is there no row led by {first}, and are all rows supported by {first} led by {other}?"
