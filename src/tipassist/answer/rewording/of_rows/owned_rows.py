"""Ways of saying something of none, any, both or all of a body's rows, as shapes and their words.

They are read as the shapes of `row_phrases`. "Neither of our two rows" says how many there are as
well: that is known, and asks nothing.
"""

import re

from tipassist.answer.rewording.of_rows.row_phrases import END, HELP, LEADS, THE_ROWS

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
_WHO = r"(?P<who>¤|we|us)"
_OURS = r"(?:¤(?:'s?)?|our)"
_LEAVES_OUT = (
    r"^\W*(?:(?:so|and|ok|now|please|just),? )*(?:leav(?:e|ing) (?:out|aside|off)|skip(?:ping)?"
    r"|drop(?:ping)?|ignor(?:e|ing)|exclud(?:e|ing)|omit(?:ting)?|forget(?:ting)?(?: about)?"
    r"|set(?:ting)? aside|without|not counting) "
    rf"(?:what|whatever|(?:the|those|all)(?: (?:{THE_ROWS}|ones))?)(?: (?:that|which|where))? "
)
_THE_REST = (
    r"(?:[,;:.]| and| then)+ (?:(?:please|just|then) )*(?:list|show|give|name|tell)(?: me| us)? "
    r"(?:(?:all|only) )?(?:the )?(?:rest|others|remaining (?:ones|rows)|remainder"
    r"|other (?:ones|rows))"
)
_BUT_ROLE = (
    (rf"(?:(?:only|merely|just|simply) )?{HELP}s?", "supporting"),
    (rf"(?:(?:only|merely|just|simply) )?{LEADS}", "coordinating"),
)
_ROLE_NOUN = (
    r"(?:(?:the|an?) )?(?:co-?ordinators?|leads?|leaders?|(?:lead|co-?ordinating) (?:body|asb))"
)
_ANYONE = (
    r"(?:(?:any|some)(?:one|body)|an(?:y|other) (?:other )?(?:body|asb)"
    r"|(?:an?|any|some) (?:other )?(?:supporters?|helpers?|backers?"
    r"|supporting (?:bod(?:y|ies)|asbs?)))"
)
_SUPPORTING = rf"(?: (?:(?:to|who|that) {HELP}s?|{HELP}ing|behind|in support of)(?: (?:¤|us))?)"
_ON_OURS = rf"(?: (?:in|on|for|at|with|under) (?:any of |all |the )*{_OURS} {_NUMBER}{THE_ROWS})"

_ALL_THERE = r"(?:all|entirely|wholly|completely|exclusively)"
_OF_BODY = r"(?:in the hands of )?¤(?:'s?)?"
_CLAIMED = rf"(?:(?:,? (?:right|correct|true|yes|no))+(?=\W*$)|{END})"

_MUST = (
    r"(?:(?:have|need|ought|required|expected|supposed|going|due|meant|asked|obliged)"
    r"(?: to)? |to )?"
)
_MEASURES = (
    r"(?:collect|gather|compile|obtain|provide|supply|deliver|produce|keep|submit|report|record) "
    r"(?:(?:any|the|some|our|its|their|regular|annual) )?(?:data|figures|numbers|statistics"
    r"|evidence|measurements)"
)
OWNED_SHAPES = (
    (
        re.compile(
            r"\b(?:(?:for|on|against|under) )?(?P<asks>which|what) indicators "
            rf"(?:will|would|do|does|must|should|shall|are|is) ¤ {_MUST}{_MEASURES}"
            r"(?: (?:for|on|about|against|under|to))?(?=\s*(?:$|[,.;?!]| (?:in|under|for|on)\b))"
        ),
        "{asks} indicators does {0} have",
    ),
    (
        re.compile(
            r"\b(?P<has>has|have|got|with) ¤ (?:(?:standing|right|just) )*behind (?:us|it|them)"
            r"(?: (?:as|in|for) (?:(?:an?|the|its|our) )?"
            r"(?:support(?:er|ing body)?|helper|back-?up))?" + END
        ),
        "{has} {0} as support",
    ),
    (
        re.compile(
            r"\b(?P<has>has|have|got|with) ¤ (?:(?:standing|right|just) )*behind ¤"
            r"(?: (?:as|in|for) (?:(?:an?|the|its|our) )?"
            r"(?:support(?:er|ing body)?|helper|back-?up))?" + END
        ),
        "{has} {0} supporting {1}",
    ),
    (
        re.compile(r"\b(?P<has>has|have|got|with) (?:both )?¤ and ¤ (?:standing )?behind ¤" + END),
        "{has} both {0} and {1} supporting {2}",
    ),
    (
        re.compile(
            rf"{_OPENS}(?:is|are) (?:all (?:of |in )?(?:the )?(?P<place>§)|(?:the )?(?P<whole>§)"
            rf" {_ALL_THERE}) {_OF_BODY}{_CLAIMED}"
        ),
        "{opens}does {0} coordinate all of {place}{whole}",
    ),
    (
        re.compile(rf"{_OPENS}(?:the )?(?P<place>§) is {_ALL_THERE} {_OF_BODY}{_CLAIMED}"),
        "{opens}{0} coordinates all of {place}, right",
    ),
    (
        re.compile(rf"{_OPENS}¤,? (?:in )?(?P<place>§),? all(?: of it| the way)?{_CLAIMED}"),
        "{opens}{0} coordinates all of {place}, right",
    ),
    (
        re.compile(
            rf"\b(?P<roles>{_IN_A_ROLE} (?:and|or|as well as|plus) {_IN_A_ROLE}) "
            rf"(?P<rows>{THE_ROWS}) (?:of|for|with) ¤(?:'s?)?(?= *(?:$|[?.!,;]|in\b|under\b))"
        ),
        "{0}'s {roles} {rows}",
    ),
    *(
        (
            re.compile(rf"{_LEAVES_OUT}{_WHO} {role}{_THE_REST}{END}"),
            f"list the activities in which {{who}} have a role other than {told}",
        )
        for role, told in _BUT_ROLE
    ),
    (
        re.compile(
            rf"(?P<rows>\b{THE_ROWS}(?: (?:in|under|within) (?:the )?§)?|\bones|\brest),? "
            rf"(?:where|in which|for which) {_WHO} (?:is|are|am|acts? as|serves? as) "
            rf"{_ROLE_NOUN}{END}"
        ),
        "{rows} led by {who}",
    ),
    (
        re.compile(
            rf"\b(?:(?:do|does|have|has) {_WHO} (?:(?:got|have) )?"
            rf"(?:{_ANYONE}|supporters?|helpers?|backers?)"
            rf"(?:{_SUPPORTING}(?:{_ON_OURS})?|(?<=er)s?(?:{_ON_OURS})?|(?<=ers){_ON_OURS}"
            rf"|(?<=ers)(?= (?:in|under|within))))"
            rf"{_WHERE}{END}"
        ),
        "does anyone support {who}{where}",
    ),
    (
        re.compile(
            rf"\b(?:(?:is|are) there {_ANYONE} (?:in|on|for|at|with|under) (?:any of |all |the )*"
            rf"(?P<ours>¤|our)(?:'s)? {_NUMBER}{THE_ROWS}"
            rf"|(?:has|is) {_ANYONE} (?:been )?(?:named|listed|put down|assigned|designated|there)"
            rf" to {HELP} (?P<who>¤|us)(?:{_ON_OURS})?){END}"
        ),
        "does anyone support {ours}{who}",
    ),
    (
        re.compile(
            rf"\b(?:the |all |those )*(?P<rows>{THE_ROWS})(?: (?:that|which))? ¤ holds?\b"
            r"(?! (?:together|jointly|in common|the|an?|any|no|with)\b)"
        ),
        "{0}'s {rows}",
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

_PART_OF_OURS = re.compile(
    r"(?P<of>\b(?:which|what|any|some|one|none|how many|all|most|each|n?either)(?: ones?)? of)"
    r" ours\b(?![^?.!]*\b(?:support|help|back|assist))",
    re.IGNORECASE,
)
_WHICH_WAS_IT = re.compile(
    r"^(?P<opens>\W*(?:(?:so|and|but|ok|well|now),? )*)"
    r"(?:(?:i|we) (?:(?:do|still|also) )?(?:know|think|believe|remember|recall|hear|heard|read|see"
    r"|saw|am sure|gather|understand)(?: that)? |apparently,? |it seems(?: that)? )?"
    r"(?:(?:only|just|exactly) )?(?P<some>one|some|two|three|a few|several)(?: ones?)? of "
    r"(?P<theirs>[^.?!;:,]{2,90}?)\s*[.,;:!–—-]+ *(?:but |so |and )?(?:remind me:? |tell me:? )?"
    r"(?:which|what)(?: (?:one|ones|rows?|activit(?:y|ies)|of (?:them|those|these)))?"
    r"(?: (?:is|are|was|were|might|could|would)(?: (?:it|that|they|those|this))?(?: be)?)?"
    r"(?: (?:again|then|please|exactly|now))*\W*$",
    re.IGNORECASE,
)
"""Some of a body's rows told of, and which they are asked: "one of ours has none. Which one?"."""
_ONES_OF_OURS = re.compile(
    rf"(?P<asks>\b(?:which|what)) ones? of our(?= {_NUMBER}{THE_ROWS}\b)", re.IGNORECASE
)
_OUR_NUMBER = re.compile(
    r"(?P<ours>\b(?:of|among|amongst|in|on|for) our"
    r" (?:two|three|four|five|six|seven|eight|nine|ten|\d+))"
    r"(?=\s*(?:$|[,;?.!]|(?:is|are|which|that|where|what|have|has|do|does)\b))",
    re.IGNORECASE,
)
_BESIDE_US = re.compile(
    r"(?P<before>(?<![\w'-])(?!(?:any|some|every)?(?:one|body)\b|no-?body\b|no-?one\b|who\b"
    r"|else\b|n?or\b|and\b"
    r"|others?\b|bod(?:y|ies)\b|asbs?\b|names?\b)[\w'-]+)"
    r" (?:right |just )?(?:beside|next to|alongside|by the side of) (?=us\b)",
    re.IGNORECASE,
)
_PROJECTS_OF = re.compile(
    r"\b(?P<asks>which|what) (?:projects?|events?|initiatives?|undertakings?) (?:of|by|from) "
    r"(?P<body>(?:the )?[^?.!;,]{2,40}?) (?:is|are) (?:planned|foreseen|envisaged|listed|scheduled"
    r"|intended|there|printed)(?: to take place)? (?:under|in|for|at|on) "
    r"(?P<row>(?:activity |row )?[a-z]\.\d+\.\d+)(?![.\w])",
    re.IGNORECASE,
)
"""What a body plans in a row is what the row lists, whichever part the body has in it."""


_COUNTED = r"(?:(?P<{}>two|three|four|five|six|seven|eight|nine|ten|\d+) )?"
_PLACE = r"(?:(?:pillar|outcome) )?(?-i:[A-Z])(?:\.\d+)?"
_ALL_OURS = re.compile(
    r"(?P<opens>^(?:(?:so|and|but|ok|well),? )*)(?P<asks>are )?"
    rf"(?:(?P<every>all (?:of )?)?(?:the )?{_COUNTED.format('many')}"
    rf"(?:(?P<place>{_PLACE}) (?:activities|rows|lines)"
    rf"|(?:activities|rows|lines) (?:of|in|under|within) (?P<there>{_PLACE})))"
    r"(?P<are> are)?(?: (?:really|actually|indeed|truly|still))?(?P<all> all)?"
    r"(?: (?:really|actually))?"
    r" (?P<whose>ours|(?-i:[A-Z][A-Z-]{2,})(?:'s|’s|'|’))(?: alone)?(?=\s*(?:$|[,.;?!]))",
    re.IGNORECASE,
)
"""Rows of a place that are all said to be somebody's: "are the five B.1 activities all ours?"."""


def _all_owned(match: re.Match[str]) -> str:
    if not (match["all"] or match["every"]) or bool(match["asks"]) == bool(match["are"]):
        return match[0]
    many = f"{match['many']} " if match["many"] else ""
    whose = "us" if match["whose"].lower() == "ours" else match["whose"].rstrip("'’s")
    asks = "Do all" if match["asks"] else "All"
    place = match["place"] or match["there"]
    return f"{match['opens']}{asks} {many}activities under {place} belong to {whose}"


def with_owned_rows(text: str) -> str:
    """Return "which of ours", "among our five", "isn't beside us" with the rows and roles named.

    "One of ours has no project. Which one was it?" asks which of ours has none.

    Args:
        text: The question, typos mended.
    """
    text = _WHICH_WAS_IT.sub(r"\g<opens>Which of \g<theirs>?", _ALL_OURS.sub(_all_owned, text))
    text = _ONES_OF_OURS.sub(r"\g<asks> of our", _PART_OF_OURS.sub(r"\g<of> our rows", text))
    text = _PROJECTS_OF.sub(r"\g<asks> projects does \g<body> have under \g<row>", text)
    text = _OUR_NUMBER.sub(r"\g<ours> rows", text)
    return _BESIDE_US.sub(r"\g<before> with ", text)
