"""Ways of saying something of none, any, both or all of a body's rows, as shapes and their words.

They are read as the shapes of `row_phrases`. "Neither of our two rows" says how many there are as
well: that is known, and asks nothing.
"""

import re

from tipassist.answer.rewording.row_phrases import END, HELP, LEADS, THE_ROWS

_NUMBER = r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) )?"
_NEITHER = r"(?:neither|none|not (?:a single )?one)"
_ANY = r"(?:either|any)(?: one)?"
_OWNED = rf"¤(?:'s?)? (?:own )?{_NUMBER}(?P<rows>{THE_ROWS})"
_WHERE = r"(?P<where>(?: (?:in|under|within) (?:the )?§)?)"
_OPENS = r"(?P<opens>^(?:(?:so|and|but|ok|well),? )*)"
_ONE_OF = (
    rf"(?:even |just |at least |maybe )?one of (?P<rows>(?:¤(?:'s?)?|the|those|these) (?:own )?"
    rf"{_NUMBER}{THE_ROWS}(?: (?:(?:that|which) )?¤ (?:{LEADS}|{HELP}s?))?)"
)
_ITS = r"(?: (?:any|an?|all|its|their|the))*"
_IS_IN = (
    r"(?:(?:is|are) (?:named |listed |mentioned |involved )?in|appears? in|figures? in"
    r"|has (?:a|any) (?:role|part) in)"
)
_VERBS = (
    (LEADS, "coordinated by {0}"),
    (rf"(?:{HELP}s?)", "supported by {0}"),
)
_QUANTITIES = (
    (_NEITHER, "none of {1}'s {rows}{where} is"),
    (r"(?:all|both|each|every one)", "all of {1}'s {rows}{where} are"),
)

_IN_A_ROLE = r"(?:co-?ordinating|lead(?:ing)?|support(?:ing)?|relevant)"
OWNED_SHAPES = (
    (
        re.compile(
            rf"\b(?P<roles>{_IN_A_ROLE} (?:and|or|as well as|plus) {_IN_A_ROLE}) "
            rf"(?P<rows>{THE_ROWS}) (?:of|for|with) ¤(?:'s?)?(?= *(?:$|[?.!,;]|in\b|under\b))"
        ),
        "{0}'s {roles} {rows}",
    ),
    *(
        (re.compile(rf"{_OPENS}¤ {verb} {some} of {_OWNED}{_WHERE}{END}"), f"{{opens}}{of} {done}")
        for verb, done in _VERBS
        for some, of in _QUANTITIES
    ),
    *(
        (
            re.compile(rf"{_OPENS}do(?:es)? ¤ {verb} {_NEITHER} of {_OWNED}{_WHERE}{END}"),
            f"{{opens}}{_QUANTITIES[0][1]} {done}, right",
        )
        for verb, done in _VERBS
    ),
    (
        re.compile(rf"{_OPENS}¤ {_IS_IN} {_NEITHER} of {_OWNED}{_WHERE}{END}"),
        "{opens}none of {1}'s {rows}{where} names {0}",
    ),
    (
        re.compile(rf"{_OPENS}¤ {_IS_IN} (?:all|both|each|every one) of {_OWNED}{_WHERE}{END}"),
        "{opens}all of {1}'s {rows}{where} name {0}",
    ),
    (
        re.compile(rf"{_OPENS}is {_ONE_OF} (?:still )?(?:missing|lacking|without|short of){_ITS} "),
        "{opens}are any of {rows} without ",
    ),
    (
        re.compile(
            rf"{_OPENS}do(?:es)? {_ONE_OF} (?:still )?(?:lack|miss|have no|go without"
            rf"|come without){_ITS} "
        ),
        "{opens}are any of {rows} without ",
    ),
    (
        re.compile(
            rf"\b(?P<rows>{THE_ROWS})(?: (?:that|which) (?:is|are))? (?:in|under) ¤(?:'s?)? "
            r"(?:own )?(?:charge|care|lead(?:ership)?|direction|responsibility|stewardship)"
            r"(?![\w-])"
        ),
        "{rows} led by {0}",
    ),
    (re.compile(rf"\b{_NEITHER} of {_OWNED}"), "none of {0}'s {rows}"),
    (re.compile(rf"\b{_ANY} of {_OWNED}"), "any of {0}'s {rows}"),
    (re.compile(rf"\bboth {_OWNED}"), "both of {0}'s {rows}"),
    (re.compile(rf"\bneither (?P<rows>{THE_ROWS}) of ¤(?:'s?)?"), "none of {0}'s {rows}"),
    (re.compile(rf"\beither (?P<rows>{THE_ROWS}) of ¤(?:'s?)?"), "any of {0}'s {rows}"),
    (re.compile(rf"\bboth (?P<rows>{THE_ROWS}) of ¤(?:'s?)?"), "both of {0}'s {rows}"),
    (
        re.compile(
            rf"\b{_NEITHER} of the {_NUMBER}(?P<rows>{THE_ROWS} (?:(?:that|which) )?¤ "
            rf"(?:{LEADS}|{HELP}s?))\b"
        ),
        "none of the {rows}",
    ),
)
