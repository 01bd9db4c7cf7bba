"""Which rows of a body lack something, as shapes and the words they stand for.

They are read as the shapes of `row_phrases`. In "which rows without a project does AICHR lead" it
is the project that is missing, not the body.
"""

import re

from tipassist.answer.rewording.row_phrases import END, HELP, LEADS, THE_ROWS

_ASKS = (
    rf"\b(?P<asks>(?:which|what|how many)(?: of the)? {THE_ROWS})(?: (?:that|which) (?:have|come))?"
)
_LACKING = r" (?:without|with no|having no|lacking|missing|that lack|(?:with )?no) (?:an?y? )?"
_THING = (
    r"(?P<thing>projects?|indicators?|examples?|supporters?"
    r"|(?:supporting|relevant) (?:bod(?:y|ies)|asbs?))"
)
_WHERE = r"(?P<where>(?: (?:(?:in|under|within) )?(?:the )?§)?)"
_THEIRS = (
    (rf" do(?:es)? ¤ {LEADS}", "that {named} leads"),
    (rf" do(?:es)? ¤ {HELP}", "that {named} supports"),
    (r" (?:is|are) (?:led|run|co-?ordinated|headed) by ¤", "that {named} leads"),
    (r" (?:is|are) (?:supported|helped|backed|assisted) by ¤", "that {named} supports"),
    (rf" do(?:es)? ¤ not {LEADS}", "not led by {named}"),
    (rf" do(?:es)? ¤ not {HELP}", "not supported by {named}"),
)
_CELL = r"(?:cells?|columns?|box(?:es)?|fields?|slots?)"
_BLANK = r"(?:blank|empty|open|missing|unfilled|vacant)"
_COLUMN = (
    r"(?P<thing>projects?|indicators?|examples?"
    r"|(?:supporting|relevant|co-?ordinating)(?: (?:bod(?:y|ies)|asbs?))?)"
)
_MOST = r"\b(?P<most>(?:the )?(?:most|fewest|least|largest number of|highest number of)) "
_BLANKS = (
    rf"{_MOST}(?:gaps|blanks|holes|omissions|{_BLANK} {_CELL}) (?:in|under|for|of) "
    rf"(?:(?:the|its|their) )?{_COLUMN}(?: {_CELL})?",
    rf"{_MOST}{_BLANK} {_COLUMN}(?: {_CELL})?",
)
"""Cells of one column that are blank: so many rows have nothing there."""

LACKING_ROWS = (
    *(
        (
            re.compile(f"{_ASKS}{_LACKING}{_THING}{acts}{_WHERE}{END}"),
            f"{{asks}} {theirs} have no {{thing}}{{where}}",
        )
        for acts, theirs in _THEIRS
    ),
    (
        re.compile(
            rf"\b(?:is|are) (?:the )?numbers? of {_BLANK} {_COLUMN}(?: {_CELL})? (?:the )?"
            r"(?:highest|largest|greatest|biggest)"
        ),
        "has the most activities with no {thing}",
    ),
    *((re.compile(blanks), "{most} activities with no {thing}") for blanks in _BLANKS),
    (
        re.compile(
            rf"(?P<asks>\b(?:which|what) (?:pillars?|outcomes?)) (?:is|are) (?:the )?"
            rf"{_MOST[2:]}{_COLUMN} {_CELL} (?:left )?{_BLANK}{END}"
        ),
        "{asks} has {most} activities with no {thing}",
    ),
)
