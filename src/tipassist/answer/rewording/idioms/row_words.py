"""Other words for the rows of the plan: "which actions do we lead?", "the line items in pillar C".

A row is an activity, whatever people call it. The same words stand for other things as well: for an
"action plan", for what is proposed or taken, for "item 3" of a list. So they are read as rows where
they are asked for or counted, or where what is said of them can only be said of rows.
"""

import re

from tipassist.answer.language.words import fold

_ROW = (
    r"(?:action items?|action points?|line items?|work items?"
    r"|pieces? of work|actions?|items?|measures|interventions?|undertakings?|deliverables?"
    r"|commitments?|initiatives? types?|action types?|item types?|action lines?)"
)
_NOT_BEFORE = (
    r"(?<!plan of )(?<!plans of )(?<!proposed )(?<!national )(?<!legal )(?<!urgent )(?<!joint )"
    r"(?<!sub-)(?<!agenda )(?<!of )(?<!to )(?<!take )(?<!taking )(?<!taken )(?<!in )(?<!into )"
    r"(?<!immediate )(?<!for )(?<!concrete )(?<!news )(?<!protection )(?<!security )"
    r"(?<!safety )(?<!preventive )(?<!preventative )(?<!policy )(?<!budget )(?<!old )(?<!bwp )"
)
_NOT_AFTER = (
    r"(?! (?:plans?|taken|undertaken|proposed|agreed|against|number|no\.?|nos\.?"
    r"|on the agenda|of (?:purpose|the agenda|news|business|the old|the earlier|the list)"
    r"|to take|(?:to|should|must|may|can) be taken|(?:is|are|was|were) taken|pa\b|\(?\d"
    r"|[a-z]{1,2}\.[a-z0-9]|by (?:states?|governments?)))(?!-)(?!s?')"
)
_ASKED = re.compile(
    r"(?:^|(?<=[^\w'-]))(?:which|what|wich|whch|wat|how many|number of|count(?: of| the)?|total of"
    r"|list(?: of)?(?: all)?|all|each|every|any|both|no|most|more|fewer|fewest|least|many"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|these|those|same"
    r"|of (?:the|its|our|their|my|your|these|those|all)|(?:outcomes?|pillars?)(?: and|,| or)"
    r"|other|another|is there an?|there is an?|there's an?)"
    r"(?: (?:of|the|its|our|their|my|your|other|different|separate|coded|single|more|remaining"
    r"|supporting|coordinated|led|supported|coordinating|relevant|last|first|such|same"
    r"|[a-h]\.\d|[a-h]|pillar|outcome))*"
    rf" (?P<row>{_ROW})(?![\w-])"
)
_POINTED = re.compile(
    r"\b(?:that|this|the (?:first|second|third|fourth|fifth|last|next|previous|other|same))"
    r" (?P<row>action)(?![\w-])(?! (?:plan|point|item))"
)
_SAID_OF = re.compile(
    r"\b(?:lead|leads|led|leading|co-?ordinat\w+|support(?:s|ed|ing)?|back(?:s|ed|ing)?|in charge"
    r"|responsible|pillars?|outcomes?|supporter\w*|asbs?|bod(?:y|ies)|role|roles|heads?|runs?"
    r"|involved|involve|ours|we|our|us|projects?|indicators?|examples?|e\.g|under [a-h]\b)"
)
_NAMED = re.compile(rf"(?:^|(?<=[^\w'-]))(?P<row>{_ROW})(?![\w-]){_NOT_AFTER}")
_OF_ROWS = re.compile(rf"{_NOT_BEFORE}{_ROW}")
_OF_DOCUMENT = re.compile(
    r"\b(?:conventions?|treat(?:y|ies)|review|report|guidelines?|annex\w*|recommendations?"
    r"|plan of action|action plans?|actip|apa|articles?|paragraphs?|footnotes?|section|sections"
    r"|principles?|values?|glossary|abbreviations)\b"
)
_TYPES = (" type", " types")
_ARTICLE = re.compile(r"\ba$", re.IGNORECASE)
_WITH_WHICH = re.compile(
    r",? and (?:with (?:which|what) (?P<what>indicators|projects|examples)"
    r"|how (?:(?:do|will|would) )?(?:they|we|you) measure (?:it|that|this|them)"
    r"|how (?:is|are|will) (?:it|that|they|this) (?:be )?measured)(?=\W*$)",
    re.IGNORECASE,
)
"""What a row is asked for beside: by what it is measured, its indicators tell."""


def with_rows_named(text: str) -> str:
    """Return a question with activities for what rows are called otherwise.

    Args:
        text: The question as typed.

    Returns:
        Where another document or a text is asked of, its actions are its own: as it is.
    """
    text = _WITH_WHICH.sub(lambda one: f", and which {one['what'] or 'indicators'}", text)
    low = fold(text)
    if len(low) != len(text):
        return text
    of_document = _OF_DOCUMENT.search(low)
    said_of = _SAID_OF.search(low)
    asked = {one.span("row") for told in (_ASKED, _POINTED) for one in told.finditer(low)}
    for match in reversed(list(_NAMED.finditer(low))):
        if of_document and not match["row"].endswith(_TYPES) and "outcome" not in low:
            continue
        rows = match.span("row") in asked or (said_of and _OF_ROWS.match(low, match.start("row")))
        if not rows:
            continue
        start, end = match.span("row")
        before = _ARTICLE.sub(lambda one: f"{one[0]}n", text[:start].rstrip()) + " "
        before = before if text[:start].strip() else text[:start]
        text = f"{before}{_activity(match['row'])}{text[end:]}"
    return text


def _activity(row: str) -> str:
    """Return the activities that are called so: one or many, their types or they themselves."""
    if row.endswith(_TYPES):
        return "activity types" if row.endswith("s") else "activity type"
    many = row.endswith("s") or row.startswith("pieces")
    return "activities" if many else "activity"
