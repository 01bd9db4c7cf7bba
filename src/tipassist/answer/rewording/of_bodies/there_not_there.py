"""Bodies that are named in some places and not in others, each place said by itself.

"Which bodies act in pillars A and B yet have nothing in C or D?" asks for those that have a role
in A and in B, but not in C and not in D: not for those of A or B, nor for a ranking of the places.
"""

import re

from tipassist.answer.language.words import fold

_CODE = r"[a-z](?:\.\d+)?(?![\w'’]|\.\w)"
_UNIT = r"(?:pillars?|outcomes?)"
_ONE = rf"(?:{_UNIT} )?{_CODE}"
_PLACES = rf"(?:the )?(?:both )?{_ONE}(?:,? (?:and |or |nor |& )?(?:in )?{_ONE})*"
_ACTS = (
    r"(?:acts?|works?|appears?|figures?|features?|sits?|shows? up|turns? up|operates?"
    r"|(?:is|are) (?:found|named|listed|mentioned|active|involved|present|there)|is|are"
    r"|(?:have|has|play|plays) (?:an?|some|any) (?:roles?|parts?|say)"
    r"|(?:have|has) (?:rows|activities|something|anything|roles|work))"
)
_BUT = r",? (?:(?:yet|but|and|while|though|although|still|however),? )?(?:(?:they|it|who|that) )?"
_NOT = (
    r"(?:(?:have|has|do|does|are|is|with|play|plays) )?(?:(?:nothing|none|nowhere|not|never"
    r"|no (?:roles?|parts?|rows?|activit(?:y|ies)|presence|say|work))(?: at all| whatsoever"
    r"| to do| named| listed| found| active| involved| present)*|absent|missing"
    r"|not? (?:appear|act|work|figure))"
)
_IN = r"(?:in|under|within|from|of)"
_WHO = (
    r"(?P<who>\b(?:which|what|how many|list the|name the|show the|the)"
    r" (?:sectoral )?(?:bodies|asbs))"
)
_THERE = rf"{_WHO}(?: (?:that|which|who))?(?: do)? {_ACTS} {_IN} "
_END = r"(?=\s*(?:$|[.?!]))"
_NOT_THERE = re.compile(
    rf"{_THERE}(?P<there>{_PLACES}){_BUT}(?:{_NOT} {_IN} |(?:in |under )?(?:neither|none)(?: of)? "
    rf"(?:(?:in|under) )?)(?P<absent>{_PLACES}){_END}"
)
_NO_OTHER = re.compile(
    rf"{_THERE}(?P<there>(?:the )?(?:(?:[\w&'-]+ ){{1,4}}?{_UNIT}|{_UNIT} {_CODE}))"
    rf"(?P<none>{_BUT}(?:{_NOT} )?(?:in |under )?(?:none|any|neither|one) of the "
    rf"(?:(?:two|three|four|five|six|\d|remaining) )?others?(?: (?:two|three|four|five|six|\d))?"
    rf"(?: (?P<unit>{_UNIT}))?){_END}"
)
_ROWS = r"(?:(?:any|some|the) )?(?:rows?|activit(?:y|ies)|something|anything|lines?)"
_ROLE_THERE = re.compile(
    rf"{_WHO}(?: (?:that|which|who))?(?: do)? (?P<role>lead|co-?ordinate|support|head)s?"
    rf"(?: {_ROWS})? {_IN} (?P<there>{_PLACES}){_BUT}(?:(?:lead|co-?ordinate|support|head)s? )?"
    rf"{_NOT}(?: {_ROWS})? {_IN} (?P<absent>{_PLACES}){_END}"
)
_A_PLACE = re.compile(rf"(?<![\w.])(?:(?P<unit>{_UNIT}) )?(?P<code>{_CODE})")


def with_each_place(text: str) -> str:
    """Return a question for bodies of some places and not of others with each place by itself.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    other = _NO_OTHER.search(low)
    if other is not None:
        there = text[slice(*other.span("there"))]
        who = text[slice(*other.span("who"))]
        said = f"{who} have a role in {there} and in no other {_unit_of(there)}"
        return f"{text[: other.start()]}{said}{text[other.end() :]}"
    found = _NOT_THERE.search(low) or _ROLE_THERE.search(low)
    if found is None:
        return text
    named, absent = (_named(found[name]) for name in ("there", "absent"))
    if set(named) & set(absent):
        return text
    role = found.groupdict().get("role")
    if role:
        role = "support" if role == "support" else "coordinate"
        clauses = [f"{role} activities in {one}" for one in named]
        clauses += [f"{role} no activity in {one}" for one in absent]
        said = f"{text[slice(*found.span('who'))]} {' and '.join(clauses)}"
        return f"{text[: found.start()]}{said}{text[found.end() :]}"
    said = f"{text[slice(*found.span('who'))]} have a role in {' and in '.join(named)}"
    said += f" but not in {' or '.join(absent)}"
    return f"{text[: found.start()]}{said}{text[found.end() :]}"


def _named(places: str) -> list[str]:
    """Return places each with its unit: "pillars a and b" as "pillar A", "pillar B"."""
    codes = [one["code"].upper() for one in _A_PLACE.finditer(places)]
    return [f"{'outcome' if '.' in one else 'pillar'} {one}" for one in dict.fromkeys(codes)]


def _unit_of(place: str) -> str:
    return "outcome" if "outcome" in fold(place) else "pillar"
