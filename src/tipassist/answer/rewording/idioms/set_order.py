"""Whole questions for rows and bodies in another order than they are read.

"By how many bodies is it coordinated?" asks how many bodies coordinate it.
"""

import re
from collections.abc import Callable

_BODIES = (
    r"(?P<bodies>(?:(?:distinct|different|separate|various) )?(?:asean )?(?:sectoral )?"
    r"(?:bodies|asbs))"
)
_OPENS = r"(?P<opens>\W*(?:(?:so|and|but|ok|okay|then|please|kindly|now)\b,? )*)"
_COUNTED = r"(?P<what>outcomes|activities|activity types|rows|projects|indicators|examples|bodies)"
_HOLDERS = (
    r"(?P<holders>(?:priority )?pillars?|(?:priority )?outcomes?|activit(?:y|ies)|rows?"
    r"|bod(?:y|ies)|asbs?)"
)
_ALIKE = r"(?:one and the same|(?:exactly |just )?the same|alike|equal|identical|on a par)"
_PLACES = r"(?P<places>(?:the )?(?:pillars?|outcomes?) (?:[^?.!;:]|\.(?=\d)){1,60}?)"
_MEASURED = (
    r"(?:(?:by|measured by|going by|judging by|judged by|counting by|in terms of|based on) "
    r"(?:the )?(?:number|count|amount) of (?:its |their )?|(?:please )?(?:count|counting|counted by"
    rf"|going by|measured by) (?:the )?|if (?:you|we|i|one) (?:count|go by) ){_COUNTED}[,:]"
)
_MOST_ONE = r"largest|biggest|greatest|highest|longest|fullest|first|top|smallest|lowest|shortest"
_TAIL = r"(?:,? (?:please|pls|thanks))*[\s?.!]*$"
_ENDS = r"\s*(?:[.;:?!,]|\s[-–—])\s+"
_LEAST = re.compile(r"smallest|lowest|least|fewest", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|it)\b")
_DEEDS = {"led": "lead", "headed": "head", "backed": "back"}
_MANY = {"body": "bodies", "activity": "activities"}


def _deed(match: re.Match[str]) -> str:
    deed = match["deed"].lower()
    return _DEEDS.get(deed, deed.removesuffix("d") if deed.endswith("ated") else deed[:-2])


def _by_how_many(match: re.Match[str]) -> str:
    return f"{match['opens']}how many {match['bodies']} {_deed(match)} {match['what']}?"


def _same_number(match: re.Match[str]) -> str:
    return f"{match['opens']}do {match['places']} have the same number of {match['what']}?"


def _with_most(match: re.Match[str]) -> str:
    most = "fewest" if _LEAST.search(match["most"]) else "most"
    has = f"{_deed(match)}s" if match.groupdict().get("deed") else "has"
    return f"{match['opens']}which {match['holders']} {has} the {most} {match['what']}?"


def _besides(match: re.Match[str]) -> str:
    """Return "it has its B.1 rows, but what else does it lead?" with B.1 left out."""
    rest = _THEY.sub(match["who"], match["rest"], count=1)
    return f"{match['asks']} {rest}, besides {match['place']}?"


def _which_are_so(match: re.Match[str]) -> str:
    """Return "more than one body has two rows. Which are they?" as which bodies have two rows."""
    holders = match["holders"].lower()
    many = _MANY.get(holders, holders if holders.endswith("s") else f"{holders}s")
    said = re.sub(r"^has\b", "have", re.sub(r"^is\b", "are", match["rest"]))
    return f"which {many} {said}?"


def _others_like_it(match: re.Match[str]) -> str:
    deed = match["deed"].removesuffix("s")
    return f"which bodies other than {match['name']} never {deed} anybody?"


def _in_every_case(match: re.Match[str]) -> str:
    return f"do all {match['rows']} {match['at']} have {match['has']}?"


def _most_of_all(match: re.Match[str]) -> str:
    deed = {"support": "supports", "lead": "leads"}.get(match["deed"].lower(), "coordinates")
    return f"which body {deed} the most {match['what']}?"


def _pillar_with_most(match: re.Match[str]) -> str:
    return f"which pillar has the {match['most']} {match['what']}?"


def _first_and_last(match: re.Match[str]) -> str:
    """Return "by rows, which is the largest pillar and the smallest" in one order."""
    return (
        f"{match['opens']}which {match['holders']} is the {match['most']} and which is the "
        f"{match['other']} by number of {match['what']}?"
    )


def _as_often(match: re.Match[str]) -> str:
    return f"{match['opens']}which bodies support as many activities as they coordinate?"


def _ranked(match: re.Match[str]) -> str:
    many = _MANY.get(match["holders"].lower(), f"{match['holders'].removesuffix('s')}s")
    return f"{match['opens']}rank the {many} by number of {match['what']}."


def _least_there(match: re.Match[str]) -> str:
    number = ", and how many" if match["number"] else ""
    return f"{match['opens']}which {match['unit']} has the {match['most']} {match['what']}{number}?"


_TURNED: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(
            rf"{_OPENS}by (?:how many|(?:what|which) number of) {_BODIES},?(?:[^?,]*"
            r"\b(?:joint\w*|shared|co-\w+)\b[^?,]*\bincluded,)? (?:is|are|was|were) "
            r"(?P<what>.+?) (?P<deed>co-?ordinated|led|headed|supported|backed)"
            rf"{_TAIL}",
            re.IGNORECASE,
        ),
        _by_how_many,
    ),
    (
        re.compile(
            rf"{_OPENS}(?:is|are) the (?:number|count|amount) of {_COUNTED} {_ALIKE} "
            rf"(?:for|in|across|under|with) (?:both |all )?{_PLACES}{_TAIL}",
            re.IGNORECASE,
        ),
        _same_number,
    ),
    (
        re.compile(
            rf"{_OPENS}(?:as to|as for|as regards|regarding|in terms of) (?:how many|the number of)"
            rf" {_COUNTED}(?: (?:that )?(?:each(?: of them)?|they|both) (?:has|have|holds?))?, "
            rf"(?:are|is) (?:both |all )?{_PLACES} {_ALIKE}{_TAIL}",
            re.IGNORECASE,
        ),
        _same_number,
    ),
    (
        re.compile(
            rf"{_OPENS}(?:by|measured by|going by|judging by|in terms of) (?:the )?"
            rf"(?:number|count|amount) of (?:its |their )?{_COUNTED}, (?:which|what) {_HOLDERS}"
            r" (?:is|are|comes?|ranks?|stands?) (?:(?:by far|then) )?(?:the )?"
            r"(?P<most>largest|biggest|greatest|highest|longest|fullest|first|top|smallest|lowest"
            rf"|shortest){_TAIL}",
            re.IGNORECASE,
        ),
        _with_most,
    ),
    (
        re.compile(
            rf"{_OPENS}{_MEASURED} (?:(?:which|what) (?:is|are)|(?:please )?(?:name|tell me|give me"
            rf"|state)) (?:the )?(?P<most>{_MOST_ONE}) {_HOLDERS}{_TAIL}",
            re.IGNORECASE,
        ),
        _with_most,
    ),
    (
        re.compile(
            rf"{_OPENS}{_MEASURED} (?:(?:which|what) (?:is|are)|(?:please )?(?:name|tell me|give me"
            rf"|state)) (?:the )?(?P<most>{_MOST_ONE}) {_HOLDERS},? and (?:(?:which|what)(?: one)? "
            rf"is )?(?:the )?(?P<other>{_MOST_ONE})(?: (?:one|(?P=holders)))?{_TAIL}",
            re.IGNORECASE,
        ),
        _first_and_last,
    ),
    (
        re.compile(
            rf"{_OPENS}(?:(?:which|what)(?: one)? (?:is|are|would be|of them is) |"
            r"(?:please )?(?:name|tell me|give me|state|show me) )?(?:the )?"
            rf"(?P<most>{_MOST_ONE}) {_HOLDERS},? "
            r"(?:(?:measured|judged|going|counted|ranked|judging) )?(?:by|in terms of|in|as to) "
            rf"(?:the |its )?(?:number|count|amount) of (?:its )?{_COUNTED}{_TAIL}",
            re.IGNORECASE,
        ),
        _with_most,
    ),
    (
        re.compile(
            rf"{_OPENS}{_MEASURED} (?:which|what) {_HOLDERS} (?:is|are) (?:the )?"
            rf"(?P<most>{_MOST_ONE}),? and (?:which|what)(?: one| (?P=holders))? (?:is|are) "
            r"(?:the )?"
            rf"(?P<other>{_MOST_ONE}){_TAIL}",
            re.IGNORECASE,
        ),
        _first_and_last,
    ),
    (
        re.compile(
            rf"{_OPENS}(?:which|what) {_HOLDERS} (?:has|have) the most {_COUNTED},? (?:and )?"
            r"(?:which|what|who)(?: one)? (?:comes|is|ranks|follows)(?: (?:next|second|then"
            r"|after (?:that|it)))?,? (?:(?:and so (?:on|forth)(?: down)?"
            r"|and which (?:comes )?(?:third|last|after that)|etc\.?|down to the last)[, ]*)+"
            r"[?.!]*(?: ?(?:with|and) (?:the |their )?(?:figures|numbers|counts|totals))?"
            rf"{_TAIL}",
            re.IGNORECASE,
        ),
        _ranked,
    ),
    (
        re.compile(
            rf"{_OPENS}where (?:do|can|will) (?:we|you|they|i|one) (?:have|find|see|get) the "
            rf"(?P<most>most|fewest|least) {_COUNTED},? (?:(?:looking|going|counting|taken) )?"
            r"(?P<unit>pillar|outcome) by (?P=unit)"
            rf"(?P<number>,? and (?:how many|what number)[^?.]*)?{_TAIL}",
            re.IGNORECASE,
        ),
        _least_there,
    ),
    *(
        (re.compile(rf"{_OPENS}{shape}{_TAIL}", re.IGNORECASE), _as_often)
        for shape in (
            r"(?:(?:list|name|show|which are|give me) )?(?:all |the |those )*(?:bodies|asbs) "
            r"(?:whose|where the|for which the|with a) (?:number|count) of (?:their )?"
            r"(?:supporting|co-?ordinating|lead) roles (?:is |are |that )*(?:equal to|the same "
            r"as|equals"
            r"|as (?:high|large|big) as) (?:(?:that|the number|their number|the count) of "
            r")?(?:their )?"
            r"(?:supporting|co-?ordinating|lead)(?: (?:roles|ones))?",
            r"(?:for|with|in) which (?:bodies|asbs) (?:do we|do you|is there|are there)?(?: "
            r"(?:get|have"
            r"|find|see))? the same (?:number|count) of (?:activities )?(?:led|co-?ordinated"
            r"|supported)"
            r" and (?:of )?(?:activities )?(?:led|co-?ordinated|supported)(?: (?:activities"
            r"|ones))?",
            r"which (?:bodies|asbs) (?:have|has) (?:exactly )?(?:the same number of|as many) "
            r"(?:supporting|co-?ordinating|lead) (?:and|as) (?:supporting|co-?ordinating|lead) "
            r"roles",
        )
    ),
    (
        re.compile(
            rf"{_OPENS}(?:which (?:is|are) the|which) {_HOLDERS} (?:in|under|within|for|with) which"
            rf" (?:the )?{_COUNTED} are (?:the )?(?P<most>most|least|fewest) numerous{_TAIL}",
            re.IGNORECASE,
        ),
        _with_most,
    ),
    (
        re.compile(
            rf"{_OPENS}which {_HOLDERS} is (?:then |now )?(?:the )?(?P<most>highest|first|top"
            rf"|on top|lowest) by (?:number of )?{_COUNTED}"
            rf" (?P<deed>co-?ordinated|led|supported){_TAIL}",
            re.IGNORECASE,
        ),
        _with_most,
    ),
    (
        re.compile(
            r"(?:(?:so|ok|okay|well|yes|sure|i know|fine),? )*(?P<who>(?:the )?[\w' -]{2,60}?) "
            r"(?:already )?(?:has|have|got|leads?|co-?ordinates?|supports?|runs?) "
            r"(?:its|their|our|the) (?P<place>[a-z]\.\d+|pillar [a-z]) "
            r"(?:stuff|rows|activities|ones|things|work|lines|items|bits),? "
            r"(?:but |and |so |now )*(?P<asks>(?:where|what) else) (?P<rest>[^?.!;]+)[?.!]*",
            re.IGNORECASE,
        ),
        _besides,
    ),
    (
        re.compile(
            r"(?:more than one|several|some|a few|two|three|four"
            r"|there (?:are|is) (?:several |some |a few |more than one )?) ?"
            r"(?P<holders>(?:bodies|body|asbs?|activit(?:y|ies)|rows?|outcomes?|pillars?)) "
            rf"(?:that |which |who )?(?P<rest>[^.;?!]{{6,120}}?){_ENDS}"
            r"(?:which|who|what)(?: ones)? (?:are|is) (?:they|these|those|it)[\s?.!]*",
            re.IGNORECASE,
        ),
        _which_are_so,
    ),
    (
        re.compile(
            r"(?P<name>[\w-]{3,9}) (?:never|does not ever|doesn't ever|does not|doesn't) "
            r"(?P<deed>(?:support|lead|co-?ordinate|help)s?) "
            r"(?:any(?:one|body|thing)|any (?:other )?(?:body|asb|activity|row))(?: else)?"
            rf"{_ENDS}(?:and )?(?:which|who|what)(?: are the)? (?:other|else)s?"
            r"(?: (?:bodies|asbs|ones))? (?:are|is|do|does) "
            r"(?:like (?:that|it|this)|the same|so(?: too)?|that too)[\s?.!]*",
            re.IGNORECASE,
        ),
        _others_like_it,
    ),
    (
        re.compile(
            rf"{_OPENS}(?:for|of|in) (?:all )?(?P<rows>the (?:activities|rows|outcomes)) "
            r"(?:(?:standing|listed|printed|found|falling) )?"
            r"(?P<at>(?:under|in|of|within) [^,?]{2,40}), "
            r"(?:does it hold|is it (?:true|so|right|correct|the case))"
            r"(?: (?:in every (?:single )?case|for (?:all|each|every one)(?: of them)?"
            r"|throughout))? that "
            rf"(?:there (?:are|is)|they (?:all )?have) (?P<has>[^?]+?){_TAIL}",
            re.IGNORECASE,
        ),
        _in_every_case,
    ),
    (
        re.compile(
            rf"{_OPENS}(?:(?:i|we) (?:want|need|would like) to (?:know|see|hear) |tell me |name )?"
            r"(?:the (?:one|body)|who|which (?:body|one))(?: (?:that|which|who))?(?:'s| is)?"
            r"(?: (?:listed|named|put|written|entered))?(?: (?:down )?as)?(?: (?:the|an?))? "
            r"(?P<deed>support|lead|co-?ordinat)\w*(?: (?:body|asb))? (?:(?:in|on|for) )?"
            rf"more {_COUNTED} than any(?:one|body)?(?: (?:other )?(?:body|asb|one))?(?: else)?"
            rf"(?:,? (?:plus|and|with) (?:that|the|its) number)?{_TAIL}",
            re.IGNORECASE,
        ),
        _most_of_all,
    ),
    (
        re.compile(
            rf"{_OPENS}where do (?:the )?(?P<most>most|fewest) "
            r"(?P<what>activities|rows|outcomes|projects) (?:sit|stand|fall|lie|belong)"
            r"(?:[,:] ?[^?;.]* or [^?;.]*)?[\s?.!]*",
            re.IGNORECASE,
        ),
        _pillar_with_most,
    ),
)
"""Questions in another order, each with how it is asked."""


def in_order(text: str) -> str:
    """Return a question for rows or bodies in the order that is read.

    Args:
        text: The question, typos mended.
    """
    for shape, turned in _TURNED:
        match = shape.fullmatch(text.strip())
        if match is not None:
            return turned(match)
    return text
