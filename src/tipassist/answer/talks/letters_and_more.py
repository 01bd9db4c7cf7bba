"""What letters stand for, and more of what they name: two questions of one name.

"MLAT: what do the letters stand for and who has it?" asks for a name, and for what the plan says of
the thing; what spells out the name alone leaves the other open.
"""

import re

_NAME = r"(?P<name>[A-Z][A-Za-z-]*[A-Z])"
_IT = r"(?:it|that|this|(?:the|these|those|its) (?:letters|abbreviation|acronym|initials|name))"
_STANDS = r"(?:stand(?:s|ing)? for|mean(?:s|ing)?|spell(?:s|ing)? out|short for)"
_AND = r"(?:[,;]? and |[,;?] (?:and )?(?:also )?)"
_MORE = r"(?P<more>(?:who|whom|what|which|when|where|why|how)\b[^?.!;:]*)\W*$"
_BEGINS = r"^\W*(?:(?i:so|ok|and|please|hi),? )*"
_SHAPES = (
    re.compile(
        rf"{_BEGINS}{_NAME}\s*(?::|,|[-–—])\s*(?i:what (?:do|does|is) {_IT} {_STANDS}){_AND}{_MORE}"
    ),
    re.compile(
        rf"{_BEGINS}(?i:what (?:do|does|is) (?:(?:the )?(?:letters|abbreviation|acronym) )?){_NAME}"
        rf"(?i: {_STANDS}){_AND}{_MORE}"
    ),
)
_POINTS = re.compile(r"\b(?:it|that|this|they)\b", re.IGNORECASE)
_OWNS = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)
_PURPOSE = re.compile(
    r"(?:what(?:'s|s| is| are) (?:it|that|this|they) (?:good |there |meant |used )?for"
    r"|why (?:is|are) (?:it|that|this|they) there"
    r"|what (?:good|use) (?:is|are) (?:it|that|this))\W*",
    re.IGNORECASE,
)


def letters_and_more(text: str) -> tuple[str, ...]:
    """Return the question for the letters and the one beside it, each said in full.

    Args:
        text: The question, its typos mended.

    Returns:
        Nothing where no two questions of one name are asked so.
    """
    found = next((one for one in (shape.match(text) for shape in _SHAPES) if one), None)
    if found is None:
        return ()
    name, more = found["name"], found["more"].strip()
    if _PURPOSE.fullmatch(more):
        asked = f"what is the purpose of {name}"
    elif _OWNS.search(more):
        asked = _OWNS.sub(f"{name}'s", more, count=1)
    else:
        asked = _POINTS.sub(name, more, count=1)
    return (f"What does {name} stand for?", f"{asked}?") if asked != more else ()
