"""Rows told by the names in them: "carry any name besides SOMTC", "two bodies leading one row".

They are put into the words of `row_phrases` for rows with a number of bodies.
"""

import re

from tipassist.answer.language.words import fold

_BODY = r"(?:names?|bod(?:y|ies)|asbs?|committees?|agenc(?:y|ies)|entr(?:y|ies))"
_BESIDE = r"(?:besides|apart from|aside from|beyond|except(?: for)?)"
_CELL = (
    r"(?: (?:in|within|on) (?:the|its|their) (?:(?:asb|bod(?:y|ies)|sectoral bod(?:y|ies)) )?"
    r"(?:columns?|cells?|fields?))?"
)
_SOME = r"(?:any|some|an?|another|(?:any|some) other)"
_SOMEONE = rf"(?:(?:any|some)(?:one|body)(?: else)?|{_SOME}(?: single| further)? {_BODY}(?: else)?)"
_NAMES = r"(?:carr(?:y|ies)|names?|lists?|ha(?:ve|s)|shows?|contains?|bears?|holds?|includes?)"
_CARRY = re.compile(
    rf"\b(?P<rows>activit(?:y|ies)|rows?|lines?|outcomes?)(?P<in> [^?.!;,]*?)?"
    rf"(?: (?:that|which))? {_NAMES} {_SOMEONE},? {_BESIDE} (?P<who>[\w-]+){_CELL}"
    r"(?: (?:on|in) (?:them|it))?(?=\s*(?:$|[?.!;,]))"
)
_CARRY_NONE = re.compile(
    rf"\b(?P<rows>activit(?:y|ies)|rows?|lines?)(?P<in> [^?.!;,]*?)?"
    rf"(?: (?:that|which))? {_NAMES} (?:no (?:other )?{_BODY}|no ?(?:-|body|one)"
    rf"(?: ?one| else)*),? {_BESIDE} (?P<who>[\w-]+){_CELL}(?=\s*(?:$|[?.!;,]))"
)
_STANDS = re.compile(
    rf"\b(?P<rows>activities|rows?|lines?)(?P<in> [^?.!;,]*?)? (?:where|in which|on which) "
    rf"{_SOMEONE},? {_BESIDE} (?P<who>[\w-]+) "
    r"(?:appears?|stands?|is (?:named|listed|found)|figures?)"
    r"(?: (?:too|as well|there))*(?=\s*(?:$|[?.!;,]))"
)
_IN_ROLE = (
    r"(?:(?:on|at) the (?P<side>co-?ordinating|leading|lead|supporting|support|helping) "
    r"(?:side|end)"
    r"|(?:as|acting as|named as|listed as) (?P<noun>co-?ordinators?|leads?|leaders?|supporters?"
    r"|helpers?)"
    r"|(?P<does>co-?ordinating|leading|supporting|backing|helping)"
    r"|in (?:the )?(?P<state>lead|support))"
)
_ONE_ROW = (
    r"(?:(?:one|an?|any|the)(?: and the)?(?: very)?(?: same| single| one)* (?:activity|row|line))"
)
_WHERE = (
    r"\W*(?:where|in which (?:row|activity|one)s?|on which (?:row|activity|one)s?|which (?:row|one|"
    r"activity)s?)(?: (?:does|do|is|are|can|will) (?:that|this|it|we|i|they|one)"
    r"(?: (?:happen|occur|the case|so|found|find|see|meet|have|arise|come up|stand"
    r"|to be found|true))?"
    r"(?: (?:that|this|it|them))?)?"
)
_NUMBER = r"(?:exactly |at least |more than )?(?:two|three|four|five|\d)"
_ON_ONE = re.compile(
    rf"^\W*(?P<number>{_NUMBER}) {_BODY} {_IN_ROLE}(?: (?:of|on|in|for|to|at))?"
    rf" {_ONE_ROW}{_WHERE}\W*$"
)
_HELPS = re.compile(r"support|help|back")


def with_names_beside(text: str) -> str:
    """Return "which rows carry any name besides X" as rows that name a body other than X.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    for shape, said in (
        (_CARRY_NONE, "name only"),
        (_CARRY, "name any body other than"),
        (_STANDS, "name any body other than"),
    ):
        found = shape.search(low)
        if found is not None:
            rows, inside, who = (text[slice(*found.span(one))] for one in ("rows", "in", "who"))
            return f"{text[: found.start()]}{rows}{inside} {said} {who}{text[found.end() :]}"
    return text


def with_several_on_one(text: str) -> str:
    """Return "two bodies leading one row: where?" as activities that have two such bodies.

    Args:
        text: The question, typos mended.
    """
    found = _ON_ONE.match(fold(text))
    if found is None:
        return text
    told = found["side"] or found["noun"] or found["does"] or found["state"]
    role = "supporting" if _HELPS.match(told) else "coordinating"
    return f"Which activities have {found['number']} {role} bodies?"
