"""Other rows of the body that has a role in a row told by its code: named, they are asked for.

"Which other activity is coordinated by the same body as D.3.4?" asks for what the coordinator of
D.3.4 coordinates besides it; it does not ask who that is alone.
"""

import re

from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.locator_reading import find
from tipassist.locators import LocatorKind
from tipassist.register.model import Register
from tipassist.types import Role

_CODE = r"(?:(?:activity|row|line) )?[a-z]\.\d+\.\d+(?!\.?\w)"
_ROWS = r"(?:activit(?:y|ies)|rows?|lines?)"
_BODY = r"(?:(?:sectoral )?(?:body|asb|agency))"
_LEAD = r"(?:co-?ordinat(?:es?|ed|ing)|leads?|led|leading|heads?|headed|heading|runs?|running)"
_HELP = r"(?:support(?:s|ed|ing)?|back(?:s|ed|ing)?|help(?:s|ed|ing)?)"
_DOES = rf"(?P<does>{_LEAD}|{_HELP})"
_ROLE = (
    r"(?:co-?ordinator|leader|lead(?: body)?|supporter|helper"
    r"|(?:co-?ordinating|leading|supporting) (?:body|asb))"
)
_WHOSE = (
    rf"(?P<whose>the {_ROLE} (?:of|on|in|for|at) {_CODE}|the (?:very )?(?:same )?{_BODY} "
    rf"(?:(?:that|which) )?(?:is )?"
    rf"(?:{_LEAD}|{_HELP}) {_CODE})"
)
_BEGINS = r"^\W*(?:(?:and|so|ok|please|kindly),? )*"
_OTHERS = (
    r"(?:which|what|(?:list|show|name|give|find|tell)(?: me| us)?)(?: are| is)?(?: the| all)*"
    rf" ?(?:(?:rest|remainder) of the |other |remaining )?(?:{_ROWS}|else)"
)
_TOO = r"(?:,? (?:as well|too|also|besides(?: it| that)?|apart from (?:it|that)))*\W*$"
_SHAPES = (
    re.compile(
        rf"{_BEGINS}{_OTHERS}(?: (?:that|which))?(?: (?:is|are))?(?: also)? {_DOES} by "
        rf"(?:the (?:very )?same {_BODY},? (?:as|like)(?: in| on)? {_CODE}|{_WHOSE}){_TOO}"
    ),
    re.compile(
        rf"{_BEGINS}{_OTHERS} (?:(?:that|which) )?(?:(?:do|does|is|are) )?"
        rf"(?:the (?:very )?same {_BODY},? (?:as|like)(?: in| on)? {_CODE}|{_WHOSE}) "
        rf"(?:also )?{_DOES}{_TOO}"
    ),
    re.compile(
        rf"{_BEGINS}{_CODE} (?:is|has been) (?:{_LEAD}|run|{_HELP}) by (?:some|one|a|a certain) "
        rf"{_BODY}\s*[;,.:–-]+ (?:(?:and|so|now) )?{_OTHERS} (?:(?:that|which) )?"
        rf"(?:(?:do|does) )?(?:this|that|the same|the) (?:same )?{_BODY} (?:also )?{_DOES}{_TOO}"
    ),
)
_CUE = re.compile(r"\bsame\b|\bother\b|\belse\b|\brest\b|\bremain|\bbody\b")
_HELPS = re.compile(_HELP)


def with_body_of_row(text: str, register: Register) -> str:
    """Return a question for other rows of the body of a row with the name of that body.

    Args:
        text: The question, typos mended.
        register: The plan.
    """
    low = fold(text)
    if len(low) != len(text) or not _CUE.search(low):
        return text
    found = next((one for shape in _SHAPES if (one := shape.search(low))), None)
    named = {str(one.locator) for one in find(text) if one.locator.kind is LocatorKind.ACTIVITY}
    rows = [one for one in register.activities if one.code in named]
    if found is None or len(named) != 1 or not rows:
        return text
    (row,), helps = rows, _HELPS.match(found["does"]) is not None
    whose = found.groupdict().get("whose")
    role = Role.SUPPORTING if _HELPS.search(whose or found["does"]) else Role.COORDINATING
    bodies = row.named(role)
    if not bodies:
        return text
    verb = "supported" if helps else "coordinated"
    return f"Which activities other than {row.code} are {verb} by {listing(bodies, 'or')}?"
