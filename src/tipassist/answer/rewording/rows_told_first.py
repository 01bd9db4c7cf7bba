"""Rows of a body told first, and asked of next: "SLOM leads some rows. Which of them mention it?".

What is asked of "them" is asked of the rows that the body has, so that both are said in one.
"""

import re

from tipassist.answer.language.words import fold

_MANY = (
    r"(?:several|many|some|various|numerous|quite a (?:few|lot)(?: of)?|a (?:few|couple|number|lot"
    r"|handful)(?: of)?|\d+|two|three|four|five|six|seven|eight|nine|ten|a dozen)(?: of the)?"
)
_ROWS = r"(?:rows|activities|lines|items|codes)(?: (?:here|in (?:the|this)(?: work)? plan))?"
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
_TOLD = re.compile(
    r"^\W*(?:(?:so|ok|well|and|now),? )*"
    r"(?P<who>(?!(?:who|which|what|if|when|since|as|the (?:plan|table))\b)[\w-]+(?: [\w-]+){0,5}?)"
    rf" (?:(?:also|already|currently) )?(?:(?P<leads>{_LEADS})|(?P<helps>{_HELPS})) {_MANY} {_ROWS}"
    r"\s*(?:[.;,:!]|[-–—])+ (?:(?:and|but|so|now|then),? )*"
    r"(?P<in>in )?which(?: ones)?(?: of (?:them|those|these|its rows|our rows|the(?:se|m) rows))?"
    r" (?P<asked>[^.?!;]+?)\s*[?.!]*\s*$"
)
_COMES_UP = re.compile(
    rf"(?:do|does|is|are|did) (?P<what>(?:the )?[^,;]{{2,60}}?) (?:also )?{_SHOWN}"
)
_SPEAK = re.compile(
    r"(?:(?:do|also|explicitly|actually) )*(?:mention|name|speak (?:of|about)|talk (?:of|about)"
    r"|deal with|cover|address|touch on|concern|are about|have to do with|bring up|refer to) "
    r"(?P<what>[^,;]{2,60})"
)


def with_told_rows_asked(text: str) -> str:
    """Return "AICHR supports some rows. In which of them does X come up?" as one question.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    told = _TOLD.match(low) if len(low) == len(text) else None
    if told is None:
        return text
    asked = (_COMES_UP if told["in"] else _SPEAK).fullmatch(told["asked"])
    if asked is None:
        return text
    start, end = (told.start("asked") + at for at in asked.span("what"))
    who = text[slice(*told.span("who"))]
    who = who.lower() if who.lower() in ("we", "i") else who
    does = "coordinates" if told["leads"] else "supports"
    does = does.removesuffix("s") if who in ("we", "i") else does
    return f"Which activities that {who} {does} mention {text[start:end]}?"
