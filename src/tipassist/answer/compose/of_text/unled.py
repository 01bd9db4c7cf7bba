"""What the sections provide for activities that no body coordinates: who acts until one is named.

"How will the missing coordinators be filled in?" is answered by that sentence, where there is one.
"""

import re

from tipassist.answer.compose.of_text.quoted import quotation_claims
from tipassist.answer.draft import Draft
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.quotations import Quotation, quotations
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Route

UNLED = "What happens where no coordinating body is named?"
"""The question that the sentence answers."""
_LEAD = (
    r"(?:co-?ordinat(?:ors?|ing (?:asbs?|(?:asean )?(?:sectoral )?bod(?:y|ies)))"
    r"|lead(?:ing)? (?:asbs?|bod(?:y|ies))|leads?)"
)
_BLANK = r"(?:missing|blank|empty|open|vacant|unfilled|lacking|absent|outstanding)"
_NOBODY = r"(?:nobody|no[- ]?one|no body|none)"
_PROVIDES = re.compile(
    rf"\b(?:where|if|when|while|until|as long as|whenever)\b(?=[^,;.]*\b{_LEAD})"
    rf"[^,;.]*\b(?:no|not|without|{_BLANK})\b[^;.]*\b(?:will|shall|may|acts?|is to|must)\b"
)
_ROWS = r"(?:activit(?:y|ies)|rows?|ones?|lines?|those|types?|cells?|everything|what)"
_UNCOORDINATED = (
    rf"(?:{_ROWS} (?:that |which |where )?{_NOBODY} (?:co-?ordinates?|leads?|runs?"
    r"|is (?:named|in charge|responsible))"
    rf"|{_ROWS} (?:with|without|that (?:have|has|lack)) (?:an?|any|no)? ?{_LEAD}"
    rf"|uncoordinated {_ROWS}|{_ROWS} (?:where|for which) (?:no|the) {_LEAD}[^?.!,;]*?)"
)
_ACTS = (
    r"(?:(?:will |would |does |is )?(?:takes? (?:care of|over|on|charge of)|looks? after|handles?"
    r"|steps? in|stands? in|fills? in|acts?|picks? up|deals? with|covers?|responsible for"
    r"|in charge of|(?:co-?ordinate|lead|run)s?))(?: for| as)?"
)
_FILLED = (
    r"(?:(?:get|gets|be|being|to be) )*(?:filled(?: (?:in|up))?|found|named|assigned|chosen|picked"
    r"|designated|appointed|decided|determined|supplied|added|settled|sorted(?: out)?|agreed)"
)
_OPENS = r"\W*(?:(?:so|and|but|ok|okay|then|now|well)\b,? ?)*"
_ENDS = r"(?: (?:then|later|eventually|in (?:the )?(?:end|future)))*[\s?.!]*"
_MEANTIME = (
    r"(?:in the (?:meantime|interim)|meanwhile|for now|until then|till then|for the time being)"
)
_ASKS = tuple(
    re.compile(rf"{_OPENS}{one}{_ENDS}")
    for one in (
        rf"how (?:will|do|are|is|can|would|should|does|shall) (?:the |these |those )?{_BLANK} "
        rf"{_LEAD}(?: cells?| names?| slots?| spots?)? {_FILLED}",
        rf"who (?:will |would |is to |should )?(?:fills?(?: in)?|finds?|names?|proposes?|assigns?"
        rf"|chooses?|designates?|decides? on) (?:the |these |those )?{_BLANK} {_LEAD}",
        rf"who {_ACTS} (?:the |all |those )*{_UNCOORDINATED}(?:,? {_MEANTIME})?",
        rf"what happens (?:to|with|for) (?:the |all |those )*{_UNCOORDINATED}(?:,? {_MEANTIME})?",
        r"what happens (?:where|if|when) no co-?ordinating body is named",
    )
)
_THEM = (
    r"(?:those|these|them|they|it|that|(?:the|those|these) (?:\w+ )?"
    r"(?:ones?|rows?|activities|gaps?|blanks?|cells?|two|three|four|five|six))"
)
_ASKS_OF_THEM = tuple(
    re.compile(rf"{_OPENS}{one}{_ENDS}")
    for one in (
        rf"who {_ACTS}(?: {_THEM})?,? {_MEANTIME}",
        rf"who (?:will |would )?(?:takes? (?:care of|over|on)|looks? after|steps? in|stands? in"
        rf"|picks? up)(?: for)?(?: {_THEM})?",
        rf"how (?:will|do|are|is|can|would|should|does|shall) {_THEM} {_FILLED}",
        rf"what happens (?:to|with) {_THEM}(?:,? {_MEANTIME})?",
        rf"who (?:will |would |is to |should )?(?:finds?|names?|proposes?|assigns?|chooses?"
        rf"|designates?) (?:one|an? {_LEAD}|somebody|someone)(?: (?:for|to) {_THEM})?",
    )
)


def provided_for_unled(register: Register) -> tuple[Quotation, ...]:
    """Return the sentences of the sections on activities that have no coordinating body."""
    return tuple(
        one for one in quotations(register) if one.section and _PROVIDES.search(fold(one.text))
    )


def asks_of_unled_rows(text: str) -> bool:
    """Whether it is asked who acts for the rows just told, or who fills in what they lack."""
    return any(one.fullmatch(fold(text)) for one in _ASKS_OF_THEM)


def compose_unled(meaning: Meaning, register: Register) -> Draft | None:
    """Quote what is provided for activities without a coordinating body; None if not asked.

    Args:
        meaning: The question.
        register: The plan.
    """
    if meaning.named or meaning.places or meaning.outside:
        return None
    text = fold(meaning.text)
    if not any(one.fullmatch(text) for one in _ASKS):
        return None
    found = provided_for_unled(register)
    if not found:
        return None
    claims = tuple(quotation_claims(found, register))
    return Draft(AnswerStatus.ANSWERED, claims, route=Route.PASSAGES)
