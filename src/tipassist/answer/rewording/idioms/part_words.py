"""Other words for the parts of the plan: "part B", "how many result areas", "the KPIs of A.1.1"."""

import re

_NUMBER = r"(?P<many>s?)"
_SHAPES = (
    (
        re.compile(
            r"(?<![\w-])(?:(?:key )?performance (?:indicator|measure|metric)|kpi|metric"
            rf"|success (?:measure|indicator|metric)){_NUMBER}(?![\w-])",
            re.IGNORECASE,
        ),
        "indicator",
    ),
    (
        re.compile(
            r"(?<![\w-])(?i:part|component|strand|chapter|block|track|workstream)(?P<many>s?)"
            r"(?= (?:[A-H]|[b-h])(?![\w'-]|\.\w|\. \d| of\b))"
        ),
        "pillar",
    ),
    (re.compile(r"(?<![\w-])workstream(?P<many>s?)(?: \(pillars?\))?(?![\w-])"), "pillar"),
    (
        re.compile(
            r"(?<![\w-])(?:(?:(?<=which )|(?<=top )|(?<=how many )|(?<=number of ))result"
            r"|(?<=priority )(?:result|objective|aim)(?: area)?"
            r"|expected (?:result|objective)(?: area)?|result area"
            r"|(?<!as a )result(?=s? (?:(?:under|in|of|for) (?:pillar |[A-H]\b)|[A-H]\.\d)))"
            rf"{_NUMBER}(?![\w-])",
            re.IGNORECASE,
        ),
        "outcome",
    ),
    (
        re.compile(
            r"(?<![\w-])(?:sample (?:activity|activitie(?=s))"
            r"|(?:(?<=no )|(?<=any )|(?<=many ))sample"
            r"(?=s?(?: [a-z]\.\d|\s*[?.!,]| (?:does|do|is|are|at|in|under|has|have|stand)\b|$)))"
            rf"{_NUMBER}(?![\w-])",
            re.IGNORECASE,
        ),
        "example",
    ),
    (
        re.compile(
            r"(?<![\w-])(?:abbreviations?|acronyms?|definitions?)(?: and definitions)?"
            r" (?:list|table)(?P<many>s?)(?![\w-])",
            re.IGNORECASE,
        ),
        "glossary",
    ),
)


def with_parts_named(text: str) -> str:
    """Return a question with pillars, outcomes and indicators for what they are called otherwise.

    Args:
        text: The question as typed.
    """
    for pattern, named in _SHAPES:
        text = pattern.sub(rf"{named}\g<many>", text)
    return text
