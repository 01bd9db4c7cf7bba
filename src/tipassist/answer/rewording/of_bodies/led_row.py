"""Whether a row told by its subject has a lead: "is there a lead for the COVID-19 row?" asks who.

So does "does the row on refugees have a lead, or just a helper?": whoever it is, or that nobody is
named, is told beside those who support it.
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


def with_lead_asked(text: str) -> str:
    """Return the question who leads a row for one whether it has a lead.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    found = next((match for one in _SHAPES if (match := one.fullmatch(low))), None)
    if found is None or re.search(r"\b[a-z]\.\d", found["subject"]):
        return text
    return f"Who leads {text[slice(*found.span('subject'))]}?"
