"""What is ordered and not asked: "state the number of rows", "name the city chosen for it".

Examiners and offices order where others ask. Said as the question that it stands for, an order is
read like any other; orders to list, show or quote are read as they are.
"""

import re
from collections.abc import Callable

_BEFORE = (
    r"\W*(?:(?:and|so|ok|okay|now|then|next|also|please|pls|plz|kindly|just)\b,? *)*"
    r"(?:(?:can|could|would|will) (?:you|u) (?:please |kindly |just )*)?"
    r"(?:please |kindly |just )*"
)
_ORDER = (
    r"(?:state|name|give|tell|indicate|specify|provide|identify|report|supply|mention|say"
    r"|let (?:me|us) (?:have|know)|inform (?:me|us) of|advise (?:me|us)?(?: of)?)"
    r"(?: (?:me|us))?(?: (?:please|kindly|briefly|exactly|precisely))*"
)
_OPENS = rf"^{_BEFORE}{_ORDER} "
_HOW_MUCH = r"(?:(?:exact|total|full|overall|right|correct|precise|final|combined|current) )*"
_NUMBER = re.compile(
    rf"(?:{_OPENS}|^{_BEFORE}(?:what|how (?:large|high|big|great)) (?:is|are) )"
    rf"(?:the |a )?{_HOW_MUCH}(?:number|count|total|tally)(?: number)? of (?:the )?"
    r"(?=[a-z])",
    re.IGNORECASE,
)
_AND_NUMBER = re.compile(
    r",? and (?:also )?(?:the |that |its )?(?:number|count)(?: of (?:those|them|these|activities"
    r"|rows))?(?: (?:that|which))? (?P<who>it|they|we|[A-Z][A-Z-]+) "
    r"(?P<verb>co-?ordinate|lead|support|head|assist|help)s?\b"
)
_AND_TOTAL = re.compile(r",? and (?:also )?the total(?: number)?(?=\W*$)", re.IGNORECASE)
_ONE = (
    r"(?:city|country|capital|nation|member state|state|year|month|date|day|person|official"
    r"|minister|chair(?:man|person|woman)?|president|director|amount|sum|cost|price|budget|fee"
    r"|email(?: address)?|address|(?:phone|telephone) number|website|consultant|expert|author"
    r"|donor|company|firm|institution|university|airport|hotel|venue|currency|language|software"
    r"|judge|court|law|act|percentage|share|deadline|place)"
)
_WHOSE = rf"(?:the (?:identity|names?) of )?the (?P<one>{_ONE}s?|{_ONE} (?:or|and) {_ONE})"
_CHOSEN = (
    r"(?:chosen|selected|designated|picked|named|held|hosted|responsible|in charge|appointed"
    r"|elected|set|fixed|planned|foreseen|reserved|allocated|assigned|earmarked|entrusted|tasked"
    r"|commissioned|hired|agreed|approved|due)"
)
_AT = r"(?P<at>in|at|by|on|from|to|for|with|under)"
_WHICH = tuple(
    (re.compile(f"{_OPENS}{_WHOSE} {after}", re.IGNORECASE), said)
    for after, said in (
        (r"(?:that|who|which) (?=[a-z])", r"which \g<one> "),
        (rf"{_AT} (?:which|whom) ", r"\g<at> which \g<one> "),
        (r"(?:where|when) ", r"in which \g<one> "),
        (rf"(?={_CHOSEN}\b)", r"which \g<one> is "),
    )
)
_PARTS = (
    r"(?:activit(?:y|ies)|rows?|outcomes?|pillars?|(?:(?:sectoral|asean|supporting|co-?ordinating"
    r"|lead) )*(?:bod(?:y|ies)|asbs?)|projects?|indicators?|footnotes?|examples?|supporters"
    r"|co-?ordinators)"
)
_WHICH_PARTS = tuple(
    (re.compile(rf"{_OPENS}(?:all )?(?:of )?the (?P<parts>{_PARTS}) {after}", re.IGNORECASE), said)
    for after, said in (
        (r"(?:that|which) (?=[a-z])", r"which \g<parts> "),
        (rf"{_AT} which (?=[a-z])", r"\g<at> which \g<parts> "),
    )
)
_ASKED = re.compile(
    rf"{_OPENS}(?![^?]*\bas well as\b)"
    r"(?=(?:which|who|whom|whose|what|when|where|why|how|in which|by whom)\b)",
    re.IGNORECASE,
)
_WHEN = re.compile(rf"^{_BEFORE}at (?:what|which) time (?=[a-z])", re.IGNORECASE)
_THOSE = re.compile(
    rf"{_OPENS}(?:those|the (?:ones|people|persons)|whoever is|who is) "
    r"(?=(?:in charge|responsible|tasked|entrusted)\b)",
    re.IGNORECASE,
)
_THOSE_WHO = re.compile(
    rf"{_OPENS}(?:all )?(?:of )?(?:those|the (?:ones|people|persons)) who (?=[a-z])", re.IGNORECASE
)
_WHY = re.compile(
    rf"(?:{_OPENS}|^{_BEFORE}explain (?:to me |to us )?)"
    r"(?:the |what the |on |for )?(?:what |which )?"
    r"(?:reasons?|grounds?|rationale)(?: is| are)? (?:why|for which|that|because of which) "
    rf"|^{_BEFORE}for (?:what|which) reasons?(?: is it that)? "
    rf"|^{_BEFORE}explain (?:to (?:me|us) )?(?:for (?:what|which) reasons?|why) ",
    re.IGNORECASE,
)
_HOW = re.compile(
    rf"^{_BEFORE}(?:by|through|following|according to) (?:what|which) "
    r"(?=(?:procedures?|steps?|process)\b)",
    re.IGNORECASE,
)
_HOW_IS = re.compile(
    rf"^{_BEFORE}(?:by|through|following|according to) (?:what|which) (?:\w+ )?"
    r"(?:procedures?|process|means|way) (?=(?:is|are|will|shall)\b)",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    rf"(?:{_OPENS}|^{_BEFORE}(?:summari[sz]e|sum up|outline|present|recap) )"
    r"(?:the |its )?(?P<what>(?:(?:main|key|final|overall) )?"
    r"(?:results?|findings|conclusions?|outcome|recommendations)) of ",
    re.IGNORECASE,
)
_WHAT_IS = re.compile(
    rf"{_OPENS}(?P<what>(?:the |its )(?:(?:exact|precise|full|legal|total|ultimate|minimum|maximum"
    r"|official|intended|planned|formal|overall|final|main|general) )*(?:length|duration"
    r"|frequency|interval|purpose|aim|objective|goal|meaning|definition|origin|budget|cost|amount"
    r"|percentage|proportion|share|start date|end date|deadline|date|time ?frame|period|target)),? "
    r"(?=(?:of|that|which|for|by|in) )",
    re.IGNORECASE,
)
_COMPARE = re.compile(
    rf"^{_BEFORE}compare (?:the )?number of (?P<rows>activities|rows|outcomes) (?P<verb>co-?ordinat"
    r"|support|le)e?d by (?P<one>[\w -]{2,60}?) (?:with|to|and|against) "
    r"(?:that of |(?:the |that )?(?:number|those|ones|that)(?: of (?:those|activities))?"
    r"(?: \w+ed| led)? by )?"
    r"(?P<two>[\w -]{2,60}?)(?:[.;:,?]+ *(?:and )?(?:which|who|what)\b[^?.!]*)?[?.!]*$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"^(?:which|what) (?:one )?(?:asean )?(?:sectoral )?(?:body|asb) "
    r"(?=(?:leads?|co-?ordinates|handles|is responsible for|is in charge of|takes the lead)\b"
    r"(?! (?:the )?(?:most|more|fewe|less|least|only|all|every|each|both|it|them|both|that|this|\d)"
    r"|[^?.!]*\b(?:most|more|fewe\w*|least|than|and how)\b))",
    re.IGNORECASE,
)
"""Which body does something is who does it; how often, or what alone, is asked of bodies."""
_WOULD = re.compile(
    r"^(?P<body>(?:which|what) (?:one )?(?:asean )?(?:sectoral )?(?:body|asb)) "
    r"(?:would|will|shall|is (?:to|supposed to|going to)) (?P<deed>co-?ordinate|lead|handle) ",
    re.IGNORECASE,
)
_VERBS = {"support": "supports", "le": "leads"}


def as_asked(text: str) -> str:
    """Return an order as the question that it stands for, or the text itself.

    Args:
        text: The question as typed.
    """
    asked = next(filter(None, (way(text) for way in _WAYS)), text)
    return _BODY.sub("Who ", _WOULD.sub(r"\g<body> \g<deed>s ", asked))


def _compared(text: str) -> str | None:
    compared = _COMPARE.match(text)
    if compared is None:
        return None
    verb = _VERBS.get(compared["verb"].lower(), "coordinates")
    return f"Which of {compared['one']} and {compared['two']} {verb} more {compared['rows']}?"


def _counted(text: str) -> str | None:
    number = _NUMBER.match(text)
    if number is None:
        return None
    rest = _AND_TOTAL.sub(", and how many in all", text[number.end() :])
    return f"How many {_AND_NUMBER.sub(_how_many_too, rest)}"


def _how_many_too(match: re.Match[str]) -> str:
    does = "do" if match["who"].lower() in {"they", "we"} else "does"
    return f" and how many {does} {match['who']} {match['verb']}"


def _put(pattern: re.Pattern[str], said: str) -> Callable[[str], str | None]:
    def put(text: str) -> str | None:
        match = pattern.match(text)
        if match is None:
            return None
        asked = f"{match.expand(said)}{text[match.end() :]}"
        return asked[0].upper() + asked[1:]

    return put


_WAYS = (
    _compared,
    _counted,
    _put(_WHY, "Why "),
    _put(_OUTCOME, r"What are the \g<what> of "),
    *(_put(pattern, said) for pattern, said in (*_WHICH, *_WHICH_PARTS)),
    _put(_ASKED, ""),
    _put(_WHEN, "When "),
    _put(_THOSE, "Who is "),
    _put(_THOSE_WHO, "Who "),
    _put(_HOW_IS, "How "),
    _put(_HOW, "What "),
    _put(_WHAT_IS, r"What is \g<what> "),
)
