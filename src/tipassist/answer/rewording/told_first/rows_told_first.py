"""Rows of a body told first, and asked of next: "SLOM leads some rows. Which of them mention it?".

"Of what SLOM leads, which one would help seafarers?" tells and asks in one sentence.

What is asked of "them" is asked of the rows that the body has, so that both are said in one.
"""

import re

from tipassist.answer.language.words import fold

_MANY = (
    r"(?:several|many|some|various|numerous|quite a (?:few|lot)(?: of)?|a (?:few|couple|number|lot"
    r"|handful)(?: of)?|\d+|two|three|four|five|six|seven|eight|nine|ten|a dozen)(?: of the)?"
)
SERVES = (
    r"(?:(?:would|could|can|might|will|(?:is|are) (?:meant|supposed|designed|intended) to|aims? to"
    r"|seeks? to)(?: (?:really|actually|best|also))? (?:let|allow|enable|help|make|give|ensure|get)"
    r"|(?:lets|allows|enables|helps|makes|gives|ensures))(?: that| to)? "
)
_ROWS = r"(?:rows|activities|lines|items|codes|things)(?: (?:here|in (?:the|this)(?: work)? plan))?"
_LEADS = (
    r"(?:leads?|co-?ordinates?|runs?|heads?|(?:is|are) in charge of"
    r"|(?:is|are|am) (?:the |an? )?(?:lead|leader|co-?ordinator|(?:lead|co-?ordinating) body)"
    r" (?:in|of|on|for))"
)
_HELPS = (
    r"(?:supports?|backs?|helps? (?:with|in|on)|(?:is|are|am) (?:the |an? )?(?:supporter|helper"
    r"|supporting (?:body|asb)|(?:body|asb) in support) (?:in|of|on|for))"
)
_SHOWN = (
    r"(?:appears?|figures?|features?|occurs?|comes? up|come up|turns? up|crops? up|shows? up"
    r"|appear|figure|feature|occur|mentioned|named|found|spoken of|referred to|brought up)"
)
_WHICH = (
    r"(?P<in>in )?which(?: ones?)?(?: of (?:them|those|these|its rows|our rows|the(?:se|m) rows))?"
    r" (?P<asked>[^.?!;]+?)\s*[?.!]*\s*$"
)
_TOLD = re.compile(
    r"^\W*(?:(?:so|ok|well|and|now),? )*"
    r"(?P<who>(?!(?:who|which|what|if|when|since|as|the (?:plan|table))\b)[\w-]+(?: [\w-]+){0,5}?)"
    rf" (?:(?:also|already|currently) )?(?:(?P<leads>{_LEADS})|(?P<helps>{_HELPS})) {_MANY} {_ROWS}"
    rf"\s*(?:[.;,:!]|[-–—])+ (?:(?:and|but|so|now|then),? )*{_WHICH}"
)
_OF_WHAT = re.compile(
    r"^\W*(?:(?:so|ok|well|and|now),? )*(?:out )?of (?:what|(?:(?:all|everything|those|the (?:rows"
    r"|activities|lines|ones|things))(?: (?:that|which))?)) "
    rf"(?P<who>(?!(?:who|which|what)\b)[\w-]+(?: [\w-]+){{0,5}}?) (?:(?P<leads>{_LEADS})"
    rf"|(?P<helps>{_HELPS})),? {_WHICH}"
)
_COMES_UP = re.compile(
    rf"(?:do|does|is|are|did) (?P<what>(?:the )?[^,;]{{2,60}}?) (?:also )?{_SHOWN}"
)
_SPEAK = re.compile(
    r"(?:(?:do|does|also|explicitly|actually) )*(?:mentions?|names?|(?:speak|talk)s? (?:of|about)"
    r"|deals? with|covers?|address(?:es)?|touch(?:es)? on|concerns?|(?:is|are) about"
    r"|(?:have|has) to do with|brings? up|refers? to) "
    r"(?P<what>[^,;]{2,90})"
)
_SERVES = re.compile(
    rf"{SERVES}(?P<what>(?!(?:co-?ordinat|lead|led|support|back|more|most|less|least|be|have|all|also"
    r"|only|no)\w*\b|.*\b(?:who|whom|whose|which|that|where)\b)[^,;]{2,90})"
)
"""What a row is for: "would let survivors have a say" is read as about that."""


def with_told_rows_asked(text: str) -> str:
    """Return "AICHR supports some rows. In which of them does X come up?" as one question.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    told = (_TOLD.match(low) or _OF_WHAT.match(low)) if len(low) == len(text) else None
    if told is None:
        return text
    shapes = (_COMES_UP,) if told["in"] else (_SPEAK, _SERVES)
    asked = next((found for one in shapes if (found := one.fullmatch(told["asked"]))), None)
    if asked is None:
        return text
    start, end = (told.start("asked") + at for at in asked.span("what"))
    who = text[slice(*told.span("who"))]
    who = who.lower() if who.lower() in ("we", "i") else who
    does = "coordinates" if told["leads"] else "supports"
    does = does.removesuffix("s") if who in ("we", "i") else does
    return f"Which activities that {who} {does} mention {text[start:end]}?"
