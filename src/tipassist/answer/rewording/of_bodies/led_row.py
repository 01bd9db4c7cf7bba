"""Whether a row told by its subject has a lead: "is there a lead for the COVID-19 row?" asks who.

So does "does the row on refugees have a lead, or just a helper?": whoever it is, or that nobody is
named, is told beside those who support it. A row is a body's own when that leads it: "is A.1.1
SLOM's?"; "A.1.1: SLOM's role?" asks which one it has there.
"""

import re

from tipassist.answer.language.words import fold

_LEAD = (
    r"(?:(?:an?|any|some|the) )?(?:(?:named|clear|designated|appointed|official|real|proper) )*"
    r"(?:lead(?:er|ing body)?|co-?ordinat(?:or|ing (?:body|asb))|lead body|body in charge)"
)
_OR_HELPER = (
    r"(?:,? (?:or|and not) (?:(?:just|only|merely|simply|is it just) )*(?:an? |the )?(?:\w+ )?"
    r"(?:helpers?|supporters?|support(?:ing (?:body|asb))?|partners?))"
)
_SUBJECT = (
    r"(?P<subject>(?:the |our )?(?:(?!\b(?:each|every|all|any|which|that|pillar|outcome)\b)"
    r"[\w'’-]+ ){1,5}?"
    r"(?:row|activity|one|line|item)|the (?:row|activity|one|line|item) (?:on|about|for) "
    r"[\w'’ -]+?)"
)
_SHAPES = tuple(
    re.compile(rf"\W*(?:(?:so|and|but|ok),? )*{shape}\s*[?.!]*")
    for shape in (
        rf"is there {_LEAD} (?:for|on|of|in|at) {_SUBJECT}{_OR_HELPER}?",
        rf"(?:does|has) {_SUBJECT}(?: (?:have|got))? {_LEAD}{_OR_HELPER}",
        rf"does {_SUBJECT} have {_LEAD}",
    )
)
_ROW = r"(?:row |activity )?(?P<row>[A-Z]\.\d+\.\d+)"
_OPENS = r"^\W*(?:(?:so|and|but|ok),? )*"
_WHO = r"(?P<who>(?!it\b|this\b|that\b|the\b)[A-Za-z][\w-]*[A-Z][\w-]*)"
_OWN = re.compile(
    rf"{_OPENS}(?P<asks>(?:is|does) )?{_ROW} "
    rf"(?:(?:is )?{_WHO}['’]s?(?: (?:own )?(?:row|activity|one))?"
    rf"|belongs? to {_WHO.replace('who', 'owner')})"
    r"(?:,? (?:right|correct|yes|no|true))?\s*\?*\s*$",
    re.IGNORECASE,
)
_ROLE_OF = re.compile(
    rf"{_OPENS}(?:{_ROW}\s*[:,–-]+ )?{_WHO}['’]s? role(?: (?P<there>in it|there|here))?\s*\?*\s*$"
)


def with_lead_asked(text: str) -> str:
    """Return the question who leads a row for one whether it has a lead.

    Args:
        text: The question, typos mended.
    """
    owned = _OWN.match(text)
    if owned is not None and (owned["asks"] or text.rstrip().endswith("?")):
        return f"Does {owned['who'] or owned['owner']} lead {owned['row']}?"
    role = _ROLE_OF.match(text)
    if role is not None and (role["row"] or role["there"]):
        return f"What is {role['who']}'s role in {role['row'] or 'it'}?"
    low = fold(text)
    if len(low) != len(text):
        return text
    found = next((match for one in _SHAPES if (match := one.fullmatch(low))), None)
    if found is None or re.search(r"\b[a-z]\.\d", found["subject"]):
        return text
    return f"Who leads {text[slice(*found.span('subject'))]}?"
