"""Ways of saying of rows which two bodies, or how many, have a role in them.

They are read as the shapes of `row_phrases`.
"""

import re

from tipassist.answer.rewording.of_rows.row_phrases import BODIES, END, HELPER, LEADS
from tipassist.answer.rewording.of_rows.row_phrases import THE_ROWS as _PLAIN_ROWS

THE_ROWS = rf"(?:activity (?:or programme )?types|{_PLAIN_ROWS})"
_WHICH = rf"(?:in|on|under|for) (?P<which>(?:which|what|how many)(?: of the)? {THE_ROWS})"
_HAS = r"(?:have|has|play|plays|take|takes|hold|holds|perform|performs|assume|fulfil|carry|get)"
_PART = r"(?:roles?|parts?|functions?|positions?|capacity)"
_HELPING = r"(?:supporting|support|helping|backing)"
_ANY = r"(?:an?|the|any|its|their|our)"

_LEADER = r"(?:co-?ordinators?|leads?|leader|(?:lead|leading|co-?ordinating) (?:body|asb))"
_DONE = r"(?:co-?ordinated|led|headed|supported|backed|assisted)"
_DOES = rf"(?:{LEADS}|supports?|backs?|helps?|assists?)"
_GONE = r"(?:missing|blank|absent|left out|lacking|not (?:named|given|filled in))"
_N = (
    r"(?:(?:exactly|only|just|at least|at most|more than|fewer than) )?"
    r"(?:one|two|three|four|five|\d|several|multiple|no)"
)
_IN_ALL = r"(?:in (?:total|all|sum)|combined|altogether|(?:taken|put|added) together)"
_JOINTLY = r"(?:jointly|together|in common)"
_SOMEONE = (
    rf"(?:(?:an)?other {BODIES}|one other(?: {BODIES})?|some other {BODIES}|another one|others"
    r"|(?:some|any)(?:one|body)(?: else)?)"
)
_SHARED = (
    r"(?:the |its |their |our )?(?:one|row|activity|line)s? (?:(?:that|which) )?"
    rf"(?:[^,.;?!]*?\b(?:{_JOINTLY}|share[sd]?|joint|two (?:co-?ordinators|leads))\b[^,.;?!]*)"
)
ROWS_OF_TWO = tuple(
    (re.compile(shape), said)
    for shape, said in (
        (
            rf"\b{_WHICH} (?:(?:do|does) )?¤ {_HAS} {_ANY} {_HELPING} {_PART}",
            "{which} does {0} support",
        ),
        (
            rf"\bwhere (?:do|does) ¤ {_HAS} {_ANY} {_HELPING} "
            rf"{_PART}",
            "which activities does {0} support",
        ),
        (
            rf"\bwhere ¤ (?:is|acts as|stands as) (?:the|an?) (?:{_LEADER}),? "
            rf"(?P<which>(?:which|what|how many) {THE_ROWS}) does ¤ (?:support|back|help|assist)",
            "{which} coordinated by {0} does {1} support",
        ),
        (
            rf"(?P<rows>{THE_ROWS}) (?P<verb>involve|name|mention|include|list|concern) "
            r"¤ as well as ¤",
            "{rows} {verb} both {0} and {1}",
        ),
        (
            rf"(?P<rows>{THE_ROWS}(?: (?:in|of|under) §)?) "
            r"(?P<have>have|has|with|having) (?:a |any |some )?"
            rf"(?:{_LEADER})s? (?:that|which|who) (?:is|are)(?: not|n't) ¤",
            "{rows} {have} a coordinating body other than {0}",
        ),
        (
            rf"\b{_WHICH} (?:is|are) (?:the|an?|any) (?P<role>{_LEADER}|{HELPER})s? "
            rf"{_GONE}(?P<at>(?: (?:in|under|of) §)?)"
            rf"{END}",
            "{which}{at} have no {role}",
        ),
        (
            rf"\b(?:is|are) there (?P<any>any |an? |some )?(?P<rows>{THE_ROWS}) (?:in which|where"
            rf"|for which) (?:one|a|some) (?:{BODIES}) {LEADS} and (?:another|some other|a second"
            rf"|others?)(?: {BODIES})? (?:supports?|helps?|assists?)",
            "are there {any}{rows} with a coordinating body and a supporting body",
        ),
        (
            rf"\bdo (?:any )?(?:two|several|more than one|multiple) (?:{BODIES}) (?:ever )?"
            rf"(?:co-?ordinate|lead) (?:the same|one|one and the same) {THE_ROWS}"
            r"(?: (?:together|anywhere|somewhere|at once))*",
            "are there activities with at least 2 coordinating bodies",
        ),
        (
            rf"(?P<rows>{THE_ROWS}) (?P<be>are|is) relevant (?:to|for) ¤",
            "{rows} name {0}",
        ),
        (
            rf"\b(?:in|on|under|for) (?P<rows>(?:which|what) {THE_ROWS}) "
            rf"(?P<cond>(?:(?:that|which) are )?{_DONE} by ¤) (?:is|are) ¤ "
            r"(?:(?:listed|named|down|entered) )?(?:as )?(?:an? |the )?"
            rf"(?P<role>{HELPER}|{_LEADER})"
            rf"{END}",
            "{rows} {cond} have {1} as {role}",
        ),
        (
            rf"\b(?P<how>how many (?:[\w§]+ ){{0,3}}?{THE_ROWS}(?: (?:in|of|under) §)?) (?:is|are) "
            rf"(?:co-?ordinated|led|headed|run) by (?:either )?¤ (?:and|or) ¤"
            rf"(?P<where>(?: (?:in|of|under) §)?) {_IN_ALL}{END}",
            "{how} do {0} and {1} coordinate between them{where}",
        ),
        (
            r"\b(?P<are>does|do) (?:the|its|their) (?P<role>co-?ordinating|supporting)(?: asb)? "
            rf"column (?:name|list|show|hold|contain|have|give|print) (?P<n>{_N}) "
            rf"(?:{BODIES}|names)",
            "are there {n} {role} bodies",
        ),
        (
            rf"\bwhose (?P<role>co-?ordinating|supporting)(?: asb)? column "
            r"(?:names|lists|shows|holds|contains|has|gives|prints) "
            rf"(?P<n>{_N}) (?:{BODIES}|names)",
            "with {n} {role} bodies",
        ),
        (
            rf"\b(?P<led>(?:co-?ordinated|led) by ¤) {_JOINTLY}(?: with| and)? {_SOMEONE}{END}",
            "{led} and another body",
        ),
        (
            r"¤ (?:has|have|had|plays?|takes?) (?:the |an? )?"
            r"(?P<role>supporting|co-?ordinating|lead|leading) roles? (?:only|alone)" + END,
            "{0} has the {role} role",
        ),
        (
            rf"^\W*(?:is there |are there )?any other {BODIES}(?: named| listed| there)? "
            r"(?:on|in|at) "
            rf"(?:the |those )?{THE_ROWS} (?:(?:that|which) )?¤ {LEADS}{END}",
            "in the activities led by {0}, does any other body appear, and which",
        ),
        (
            rf"^\W*(?:the )?{THE_ROWS} (?:(?:that|which) )?¤ {LEADS}(?:,|:| [-–—]) ?"
            rf"(?:is there |are there )?any other {BODIES}(?: named| listed)?"
            rf"(?: (?:on|in|at) (?:them|those|these|any of them))?{END}",
            "in the activities led by {0}, does any other body appear, and which",
        ),
        (
            rf"^\W*(?:including|counting|with) {_SHARED}(?: included| counted)?, "
            r"(?=(?:how|which|what)\b)",
            "",
        ),
        (rf",? and (?:please )?include {_SHARED}(?=\W*$)", ""),
        (rf" if {_SHARED} is (?:counted|included)(?: too| as well)?(?=\W*$)", ""),
    )
)
