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

LACKING_ROWS = tuple(
    (
        re.compile(f"{_ASKS}{_LACKING}{_THING}{acts}{_WHERE}{END}"),
        f"{{asks}} {theirs} have no {{thing}}{{where}}",
    )
    for acts, theirs in _THEIRS
)
