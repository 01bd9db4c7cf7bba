"""Who is the only other body beside one that is named, as shapes and the words they stand for.

They are read as the shapes of `row_phrases`. Beside a body that leads, the only other one that
supports is the only supporter; beside one that supports, it is the second of two. "The only other"
is no body other than somebody: rows with more bodies are left out by it.
"""

import re

from tipassist.answer.rewording.of_rows.row_phrases import BODIES, END, HELP, HELPER, LEADS

_HELPS = rf"(?:{HELP}(?:s|ed|ing|er|ers)?\b)"
_LED = rf"(?:{LEADS}|co-?ordinated|led|headed|run)"
_LISTED = r"(?:(?:(?:that|which|who) )?(?:is )?(?:listed|named|shown|given|mentioned|down) )?"
_IN_SUPPORT = (
    rf"(?:supporting (?:bod(?:y|ies)|asbs?)|{HELPER}s?|{BODIES} {_LISTED}(?:(?:as|in) )?(?:an? )?"
    r"(?:support(?:ing|er|s)?|helping|backing)(?: (?:body|asb|role|capacity))?)"
)
_BEING = r"(?:(?:that|which)? ?(?:is|are|being|as)(?:n't)? )"
_AT_ALL = (
    r"(?:,? (?:named|listed|involved|mentioned|present|there|with (?:a|any) role|at all"
    r"|(?:in|on|for) (?:it|them|the row)))*"
)
ONLY_OTHER = tuple(
    (re.compile(shape), said)
    for shape, said in (
        (
            rf"^(?P<told>(?:(?!\b{_HELPS})[^?])*?\b{_LED}\b(?:(?!\b{_HELPS})[^?])*?\bonly )other "
            rf"{_IN_SUPPORT}(?=\W|$)",
            "{told}supporting body",
        ),
        (
            rf"(?:\b(?:where|and|with|while|but) )*¤ {_BEING}the only other {_IN_SUPPORT}{END}",
            "with {0} as supporter and exactly two supporters",
        ),
        (
            rf"(?:\b(?:where|and|with|while|but) )*¤ {_BEING}the only other {BODIES}{_AT_ALL}{END}",
            "and name {0} and have exactly two bodies",
        ),
        (
            rf"\band (?:with )?the only other {BODIES}{_AT_ALL} {_BEING}¤{END}",
            "and name {0} and have exactly two bodies",
        ),
    )
)
"""Shapes of text with signs for its names, each with what is said for it."""
