"""What is left of rows when others are taken away: "take B, strike out what we lead. What's left?".

It is asked in one sentence for the rows of the first that are none of the others.
"""

import re

_OUT = (
    r"(?:(?:strik|cross|scratch|cut|tak|weed|filter|throw|rul|leav|knock|sort|count)(?:e|t?ing)? "
    r"(?:out|off|away|aside)|(?:remov|delet|eliminat|subtract|deduct|discard|exclud|ignor)(?:e|ing)?"
    r"|(?:drop|omit|skip)(?:p?t?ing)?|(?:put|set)(?:ting)? (?:aside|apart))"
)
_TAKEN = (
    r"(?:(?:struck|crossed|scratched|cut|taken|weeded|filtered|thrown|ruled|left|knocked|put|set|"
    r"sorted) (?:out|off|away|aside)|(?:removed|deleted|eliminated|subtracted|deducted|discarded|"
    r"excluded|ignored|dropped|omitted|skipped|gone))"
)
_SAID = r"(?:[^,.;:?!]|\.(?=\d))"
_ROWS = (
    r"(?P<rows>(?:all|every|each|the|those|any|what|whatever|everything|anything|our|my|rows"
    r"|activities)\b"
    rf"{_SAID}{{2,90}}?)"
)
_ROLES = (
    r"(?:,? (?:be it|whether|either|in whatever role|in either role)(?: (?:as|an?|the|or|and|"
    r"co-?ordinat\w+|lead\w*|support\w*|relevant|body|bodies|asbs?))*)?"
)
_LEFT = (
    r"(?:(?:and|so|then|now|please)\b,? )*(?P<asks>what"
    r"|which(?: (?:ones|rows|activities|of (?:them|these|those)))?"
    r"|how many(?: (?:rows|activities|of (?:them|those|these)))?)"
    r"(?:'s| is| are| will| would| do| does)?(?: (?:we|i|you|it|that|this|be|have|then|still))*"
    r" (?:left(?: over)?|remain(?:s|ing)?|stays?|over|survives?|leave)"
    r"(?: (?:over|in it|there|then|in|us with|of (?:it|them)|on the list|with))*[\s?.!]*$"
)
_ANNOUNCED = (
    r"(?:(?:(?:right|okay|well|listen),? )?(?:(?:so|then),? )?(?:here is|here's|this is) what "
    r"(?:i am|i'm|we are|we're|i|we) (?:after|looking for|need|want|would like)\s*[:.–-]+ )?"
)
_FROM = r"(?:take|start (?:from|with)|starting (?:from|with)|from|of|in|out of|look at|consider)"
_FIRST = re.compile(
    rf"^\W*(?:(?:so|ok|please|now|if (?:you|we|i))\b,? )*{_ANNOUNCED}{_FROM} (?:all (?:of )?)?"
    rf"(?P<of>{_SAID}{{1,160}}?)[,.;:]? (?:(?:and|then|now|but|please)\b,? )*(?:(?:you|we|i) )?"
    rf"{_OUT} {_ROWS}{_ROLES}\s*[.;:,?!–-]+ {_LEFT}",
    re.IGNORECASE,
)
_LAST = re.compile(
    rf"(?P<asked>\b(?:which|what|how many)\b{_SAID}{{2,80}}?"
    r"\b(?:remains?|stays?|(?:is|are|be) left)(?: over)?)"
    rf",? (?:once|when|if|after) (?P<rows>{_SAID}{{2,90}}?) (?:is|are|ha(?:ve|s) been) "
    rf"{_TAKEN}(?=\W*$)",
    re.IGNORECASE,
)
_FROM_ALL = re.compile(
    rf"^\W*(?:(?:so|ok|and|but)\b,? )*(?:if|when|once|after) (?:(?:you|we|i|one) )?{_OUT} "
    rf"{_ROWS}{_ROLES}[,:]? {_LEFT}",
    re.IGNORECASE,
)
_NO_COUNT = (
    r"(?:(?:(?:do|does|should|shall|must|will|would|need|are|is)(?: not|n['’]?t)|never) "
    r"(?:to be |be )?(?:count(?:ed)?|includ(?:e|ed)|matter|listed?|wanted)"
    r"|(?:is|are|stays?) (?:out|off)|(?:can|may) be (?:left out|ignored|skipped))"
)
_UNCOUNTED = re.compile(
    r"(?P<asked>[^?.!;]{8,}?(?:\.\d[^?.!;]*?)*)\s*[.?!;–-]+ (?:and |but )?(?:(?:please|pls),? )?"
    r"(?:(?:the |any |all (?:of )?)*(?:ones?|those|rows?|activit(?:y|ies)|cases?) )?where "
    r"(?P<who>(?:it|they|we)(?:['’](?:s|re)| is| are)|(?P<body>[A-Z][A-Z-]{2,}) is) "
    r"(?:(?:merely|only|just|simply|named|listed|marked|mentioned|as|an?|the) )*"
    r"[\"'“‘]?(?P<role>relevant|support(?:ing|er)|co-?ordinating|lead(?:ing)?)[\"'”’]?"
    rf"(?: (?:body|bodies|asbs?|one|role))?,? {_NO_COUNT}"
    r"(?: (?:here|too|at all|for me|please))*\s*[.!]*$",
    re.IGNORECASE,
)
"""Rows that are not to count: "list what it leads. The one where it is only relevant doesn't"."""
_DOES_NOT_COUNT = re.compile(
    r"(?<=[.?!;] )(?:it|that|this|one|a row|they) (?P<no>(?:do|does|should|is|will|must)"
    r"(?: not|n['’]t) (?:to )?count) (?P<where>where [^?.!;]{6,60}?)(?=[\s.!]*$)",
    re.IGNORECASE,
)
"""The same the other way round: "it does not count where it is only relevant"."""
_EVERY = re.compile(
    r"(?:every|each|any|the|those|all)(?: the)? (?:single )?(?:activit(?:y|ies)|rows?|lines?)"
    r" (?P<which>(?:that|which|where|in which|with|without)\b.*)",
    re.IGNORECASE,
)
"""Rows told by what they are: "every activity that SLOM leads and where ACMW helps"."""
_LIE_IN = re.compile(
    r"\b(?:the ones|those|everything|anything|all|rows|activities)(?: (?:that|which))?"
    r" (?:(?:sit|stand|lie|fall|belong|come)s?|are|is)(?: (?:in|under|within|to))+ ",
    re.IGNORECASE,
)
_THAT_LACK = re.compile(
    r"(?:(?:every|each|any|all|the|those)(?: the)?(?: single)?(?: rows?| activit(?:y|ies)| ones?)?"
    r"|everything|anything|whatever|what) (?:(?:that|which) )?(?:has|have|lists?|shows?|with)"
    r" no ",
    re.IGNORECASE,
)
"""Rows told by what they lack, which are to be left out."""
_PLACE = re.compile(r"\b(?:pillars?|outcomes?|plan|table)\b|^[a-z](?:\.\d+)?$", re.IGNORECASE)


def with_rows_taken_away(text: str) -> str:
    """Return "take B and strike out what SLOM leads. What is left?" as "which of B are left …".

    Args:
        text: The question, typos mended.
    """
    text = _DOES_NOT_COUNT.sub(r"\g<where> \g<no>", text)
    text = _UNCOUNTED.sub(_without_uncounted, text)
    text = _LAST.sub(r"\g<asked> leaving out \g<rows>", text)
    taken = _FIRST.match(text) or _FROM_ALL.match(text)
    if taken is None:
        return text
    asks = "how many" if taken["asks"].lower().startswith("how") else "which"
    first = taken.groupdict().get("of")
    every = _EVERY.fullmatch(first) if first else None
    left_out = _LIE_IN.sub("those in ", taken["rows"].rstrip())
    if (lacking := _THAT_LACK.match(left_out)) is not None:
        left_out = f"those without {left_out[lacking.end() :]}"
    if every is not None:
        return f"{asks} activities {every['which']} are left leaving out {left_out}?"
    rows = f"of {first}" if first and not _PLACE.search(first) else "activities"
    of = f" of {first}" if first and rows == "activities" else ""
    return f"{asks} {rows}{of} are left leaving out {left_out}?"


def _without_uncounted(match: re.Match[str]) -> str:
    """Return what is asked with the rows left out that are told after it not to count."""
    who = match["body"] or "it"
    return f"{match['asked']}, not counting where {who} is {match['role']}"
