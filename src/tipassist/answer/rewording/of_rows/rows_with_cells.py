"""Rows asked for together with what stands in them: "our rows with their indicators".

That all of them have some is not the question: it asks for the entries, which are told by row.
"""

import re

from tipassist.answer.language.words import fold

_ROWS = r"(?:rows?|activit(?:y|ies)(?: types?)?|lines|programmes?)"
_CELLS = r"(?:projects?|indicators?|examples?)"
_IN_PHRASE = r"(?:[^?.!;:,]|\.(?=\d))"
_ASKS = (
    r"(?:(?:please|kindly|now|just|(?:could|can|would) you|i(?:'d| would) (?:like|need)"
    r"(?: to see)?|(?:i|we) (?:need|want)(?: to see)?|let me see|what(?: are|'s| is)"
    r"|which are|give|show|list|send|tell|get|name|print|pull up|bring up|display)"
    r"(?: (?:me|us))?(?: (?:a|the) list of)?,? )*"
)
_BESIDE = (
    r"(?:,? ?(?:with|along with|together with|and|plus|including|incl\.?|as well as|alongside"
    r"|showing)(?: (?:also|all(?: of)?))?)"
)
_WITH_THEIR = re.compile(
    rf"^(?P<opens>(?:[^?.!;:]*[.!;:] )?\W*)(?P<asks>{_ASKS})"
    rf"(?P<rows>(?!(?:how|does|do|is|are|any)\b)(?:{_IN_PHRASE}*? )?{_ROWS}\b(?:{_IN_PHRASE}|,)*?)"
    rf"{_BESIDE}"
    rf" (?:their|its|the|the respective|their own|their respective) "
    rf"(?P<cells>{_CELLS}(?: (?:and|&) (?:their )?{_CELLS})?)(?: (?:too|please|as well))*"
    r"\s*[?.!]*\s*$"
)
_OWNED = re.compile(
    rf"(?:(?:all )?(?P<own>our|my)|(?:all )?(?P<who>[\w-]+)['’]s?) {_ROWS}", re.IGNORECASE
)
"""Rows of somebody in whatever role."""
_DEFINITE = re.compile(r"(?:our|my|the|all|every|each|those|these)\b|[\w-]+['’]s?\b", re.IGNORECASE)
_ASKS_MORE = re.compile(
    r"\b(?:how many|count|number of|compare|who|whose|when|why|without|no|not|only)\b|n't\b"
)


def with_cells_listed(text: str) -> str:
    """Return "our coordinating rows with their indicators" as asked of the indicators.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    asked = _WITH_THEIR.match(low) if len(low) == len(text) else None
    if asked is None or _ASKS_MORE.search(asked["rows"]):
        return text
    cells = asked["cells"].replace(" their ", " ").replace("&", "and")
    rows = text[slice(*asked.span("rows"))]
    opens = text[slice(*asked.span("opens"))]
    owned = _OWNED.fullmatch(rows)
    if owned is not None:
        who = "us" if owned["own"] else owned["who"]
        return f"{opens}List the {cells} of the rows that name {who}"
    definite = _DEFINITE.match(rows)
    return f"{opens}List the {cells} of {'' if definite else 'the '}{rows}"
