"""Ways of asking for those as well of which something is not so, as shapes and their words.

They are read as the shapes of `row_phrases`. "In which pillars have we a role, and in which ones
have we none?" asks for the pillars and for the others: "and which not".
"""

import re

from tipassist.answer.rewording.of_rows.row_phrases import END

_IT = r"(?:we|it|they|¤)"
_AND_WHICH = (
    r",? (?:and|but) (?:(?:in|for|on|under|at) )?(?:which|what)"
    r"(?: (?:ones?|rows|activities|pillars|outcomes|of (?:them|those|these)))? "
)
_ROLE = r"(?:role|part|place|mention)s?"
_NONE = r"(?:none|not any|not)(?: at all| whatsoever)?"
_NO_ROLE = rf"(?:no(?: such)? {_ROLE}|nothing|no place)(?: at all| whatsoever)?"
_OF_ROLES = (
    r"\b(?:roles?|part|anything|something|named?s?|appears?|figures?|listed|mentioned|involved)\b"
)
_ASKS = r"(?:which|what) (?:pillars?|outcomes?|rows?|activit(?:y|ies)|of\b)[^?.!;]*?"
_NOT_HAVE = (
    r"(?:(?:have|has) no|without(?: any| an?)?|(?:do|does)(?: not|n't) have (?:any|an?)"
    r"|(?:have|has)(?: not|n't) (?:any|an?|got (?:any|an?))|lacks?(?: an?| any)?)"
)

_HAVE_NONE, _HAVE_NO_ROLE = (
    rf"{_AND_WHICH}(?:(?:have|has|do|does|are|is) {_IT} (?:have |has |get )?{none}"
    rf"|{_IT} (?:have|has|get) {none}|(?:have|has) {none}){END}"
    for none in (_NONE, _NO_ROLE)
)
_HAVE = r"\b(?:have|has|with|get) (?:an? |any |at least one )?(?P<unit>[a-z]+(?: [a-z]+)?)"
_HAVE_NOT = rf"{_AND_WHICH}{_NOT_HAVE} (?P=unit)s?(?: at all| whatsoever)?{END}"

_LEAD = r"(?:lead|co-?ordinate|run|head|support|back)s?"
_WHOSE = (
    r"\b(?P<asks>(?:which|what)(?: (?:of (?:them|those|these|the [^?.!;,]{3,60}?)|ones?|rows?"
    rf"|activit(?:y|ies)))?(?: (?:in|under|of) (?:the )?§)? (?:do|does) {_IT} {_LEAD}"
    rf"(?: ourselves)?),? (?:and|but) who (?:{_LEAD}|has|takes?) (?:the )?"
    rf"(?:others?|rest|remaining (?:ones?|rows?)){END}"
)

_OTHERS = tuple(
    (re.compile(rf"\b(?P<asks>{before}{_ASKS}{shape}"), f"{{asks}} and {tail}")
    for before, tail in (("(?:in|for|on|under) ", "in which not"), ("", "which do not"))
    for shape in (
        f"){_HAVE_NONE}",
        f"{_OF_ROLES}[^?.!;]*?){_HAVE_NO_ROLE}",
        f"{_HAVE}){_HAVE_NOT}",
    )
)

THE_OTHERS = (
    (re.compile(_WHOSE), "{asks} and which do not"),
    *_OTHERS,
)
