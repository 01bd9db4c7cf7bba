"""Conditions that stand where the rows asked for should, each with the words read for them.

"Measured by three indicators or more, within Pillar A" names no rows and asks for those that are,
"activities against which two indicators are set" asks for activities with two indicators, and a
"load, counted in rows" is how many rows there are.
"""

_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|several|many"
_COUNTED = (
    r"(?:(?:at least|at most|more than|fewer than|less than|exactly|precisely|no more than|no fewer"
    rf" than|only|just) )?(?:\d+|an?(?: single| lone)?|{_NUMBERS}|no|any|(?:a )?single)(?: or "
    r"(?:more|fewer|less))?"
)
_UNIT = (
    r"(?:supporting |co-?ordinating |sectoral )?"
    r"(?:indicators?|projects?|examples?|foot-?notes?|bod(?:y|ies)|asbs?|supporters?"
    r"|co-?ordinators?|kpis?)"
)
_ROWS = (
    r"(?P<rows>(?:activit(?:y|ies)|rows?|outcomes?|lines?)"
    r"(?: (?:in|of|under|within) [^,?.!;:]{1,30}?)?)"
)
_DONE = (
    r"(?:measured|tracked|gauged|monitored|supported|backed|helped|assisted|co-?ordinated|led"
    r"|illustrated|explained|equipped|furnished|provided|endowed|served|covered|accompanied"
    r"|followed|tested)"
)
_PLACED = (
    r"(?:set(?: down)?|listed|given|named|printed|placed|put(?: down)?|foreseen|planned|entered"
    r"|defined|provided|recorded|noted|shown|written|laid down|counted)"
)
_SIZE = r"(?:big|large|great|heavy|long|high|small|light)"
_LOAD = r"(?:work ?load|load|burden|portfolio|share|package|pile|docket)"
_IN_ROWS = (
    r"(?:,? (?:\(?(?:if )?(?:counted|measured|expressed|told|given|taken|put|reckoned) (?:in|by)"
    r"|in(?: terms of)?|by) (?:the )?(?:(?:number|count) of )?"
    r"(?:rows|activities|activity types|lines|items))\)?"
)

_STANDS = (
    r"(?: (?:(?:that|which) )?(?:is|stands?|sits?|appears?|comes?|works?|figures?"
    r"|(?:is )?(?:named|listed|printed|placed)))?"
)
_BESIDE = r"(?:beside|besides|alongside|next to|together with|in addition to|along with)"

_NAME = r"(?P<who>(?-i:[A-Z]{3,}(?:-[A-Z]+)*))"
_END_ROW = r"(?: (?:row|activity|line|one|code))?"
_THROUGHOUT = (
    rf"(?:from (?:the )?(?:first|start|beginning|top){_END_ROW} to (?:the )?(?:very )?"
    rf"(?:last|finish|end|bottom){_END_ROW}|throughout"
    r"|all the way(?: (?:through|down))?|row (?:after|by) row"
    r"|top to bottom|start to finish)"
)

HEAD_IDIOMS = (
    (
        r"\bwhat (?:do|does|would|will) (?P<the>the|its|their) (?P<unit>indicators?|kpis?) "
        r"(?:count|measure|track|record|look at|cover|gauge)s?"
        r"(?=\s*(?:$|[,.;:?!]|(?:of|in|for|under|on) (?:pillar |outcome |row )?[a-z]\.?\d))",
        r"what are \g<the> \g<unit>",
    ),
    (
        r"\b(?P<who>who else|which other (?:body|asb)) (?:gets?|is allowed|is asked|has) to "
        r"(?P<deed>lead|co-?ordinate|support|help)(?: (?:something|anything))?(?= (?:in|under)\b)",
        r"\g<who> \g<deed>s",
    ),
    (
        rf"^(?P<so>\W*(?:(?:so|and|but|ok|well),? )*)(?:is )?(?P<at>(?:outcome |pillar )?[a-z]\.\d+"
        rf"|pillar [a-z]) (?:is )?(?:(?:all|only|entirely|just|purely) )?{_NAME}(?:'s)?,? "
        rf"{_THROUGHOUT}(?=\W*$)",
        r"\g<so>does \g<who> coordinate every activity in \g<at>",
    ),
    (
        r"\bthose (?P<rows>(?:rows|activities|outcomes) (?:in|of|under|within) "
        r"(?:pillar |outcome )?[a-z](?:\.\d+)?) "
        r"(?=(?:(?:on|in|for|to|under) )?which\b|where\b|that\b|with\b|without\b)",
        r"the \g<rows> ",
    ),
    (
        rf"\ba second (?:body|asb|name|one)(?P<stands>{_STANDS}) {_BESIDE} (?=(?-i:[A-Z]{{3,}}))",
        r"another body\g<stands> next to ",
    ),
    (
        r"^\W*(?:the|those|these) (?P<what>(?:[^?.!;:]|\.(?=\d)){8,120}?)[,:;]? "
        r"(?:which|what)(?: ones)? are (?:they|those|these)\W*$",
        r"which \g<what>?",
    ),
    (
        rf"^\W*(?P<done>{_DONE} (?:by|with|through) {_COUNTED} {_UNIT}\b)",
        r"which activities are \g<done>",
    ),
    (
        rf"\b{_ROWS},? (?:against|for|under|on|to|beside|in|at|by) which "
        rf"(?:(?:there )?(?:is|are) )?(?P<what>{_COUNTED} {_UNIT}) "
        rf"(?:(?:is|are|has been|have been) )?{_PLACED}(?=\s*(?:$|[,.;:?!]))",
        r"\g<rows> with \g<what>",
    ),
    *(
        (
            rf"\bhow {_SIZE} (?:is|are) (?P<who>[\w-]+?)(?:'s?|’s?)? (?:own )?{role} ?{_LOAD}"
            rf"(?P<where> [^,?.!;:]{{2,40}}?)??{_IN_ROWS}\W*$",
            rf"how many activities does \g<who> {deed}\g<where>?",
        )
        for role, deed in (
            ("co-?ordinat(?:ing|ion|or)", "coordinate"),
            ("lead(?:ing|ership)?", "lead"),
            ("support(?:ing)?", "support"),
            ("", "have a role in"),
        )
    ),
    (
        r"\b(?P<helps>support|back|help|assist)(?P<s>s|ing)?(?: up)? (?:another|a different|some"
        r"(?: other)?|(?:any |the )?other) (?:(?:co-?ordinating|leading|lead) "
        r"(?:bod(?:y|ies)|asbs?|ones?)|lead(?:er)?|co-?ordinator)"
        r"(?=\s*(?:$|[,.;:?!]|(?:in|on|there)\b))",
        r"\g<helps>\g<s>",
    ),
    (
        r"\b(?:(?:for|in|on) )?(?P<asks>how many|which) "
        r"(?P<rows>activities|rows|outcomes)(?P<at> (?:in|of|under) [^,?.!;:]{1,30}?)? "
        r"(?:has|have|did) (?:nobody|no[- ]?one|no body|none)(?: ever| yet| so far)? "
        r"(?:filled?|entered?|put|written|write|named?|set|listed?|noted?)(?: (?:in|out|down))? "
        r"(?:an?y? |the |its |one )?(?:single )?(?P<what>projects?|indicators?|examples?"
        r"|supporters?|co-?ordinators?|supporting (?:body|asb)|co-?ordinating (?:body|asb))"
        r"(?: (?:in|down))?(?: (?:yet|so far|until now|at all))*(?=\s*(?:$|[,.;:?!]))",
        r"\g<asks> \g<rows>\g<at> have no \g<what>",
    ),
)
"""Shapes of text, each with what is said for it."""
