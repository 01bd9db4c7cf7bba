"""Ways of saying of bodies what is said of rows, as shapes and the words they stand for.

A shape is a pattern of a folded question in which each body stands as "¤" and each pillar or
outcome as "§"; in the words for it a number stands for a body, a name for a group of the pattern.
"""

import re

_ALWAYS = r"(?:always|invariably|constantly|every time|in every case|in all cases)"
HELP = r"(?:support|help|back|assist)"
_HELPED = r"(?:supported|helped|backed(?: up)?|assisted)"
_LEAD = r"(?:lead|co-?ordinate|head|run)"
LEADS = r"(?:leads?|co-?ordinates?|heads?|runs?|leading|co-?ordinating)"
_ROWS = r"(?P<rows>(?:which |what |list |show |all |the )*(?:rows?|activit(?:y|ies)|lines?|items?))"
THE_ROWS = r"(?:rows?|activit(?:y|ies)|lines?|items?)"
_UNITS = r"(?:pillars?|outcomes?|rows?|activit(?:y|ies)|lines?|items?)"
_ENTIRELY = r"(?: (?:altogether|entirely|completely|totally|at all))?"
_MISSING = (
    r"(?:altogether |entirely |completely |totally )?"
    rf"(?:missing|gone|left out|not there|lacking){_ENTIRELY}(?: from| of| in)?{_ENTIRELY}"
)
BODIES = r"(?:sectoral )?(?:bod(?:y|ies)|asbs?|partners?)"
_N = r"(?P<number>(?:exactly |only |just )?(?:one|two|three|four|five|six|\d))"
_SOMEBODY = (
    rf"(?:(?:some|any)(?:one|body)(?: else)?|others?|(?:an?other|an?|a second) (?:{BODIES}|one))"
)
_WHEN = rf"when (?:it )?{LEADS}"
END = r"(?=\s*(?:$|[,.;?!]))"
_PAUSE = r"(?=\s*(?:$|[,.;:?!]|[-–—]\s))"
_LEADER = r"(?:leads?|leader|(?:lead|leading|co-?ordinating) (?:body|asb|agency)|co-?ordinators?)"
HELPER = (
    r"(?:helpers?|supporters?|backers?|assistants?|back-?ups?|right hand"
    r"|(?:supporting|helping) (?:body|asb))"
)
_STANDING_BY = (
    rf"(?:(?:(?:is|are) )?{HELP}(?:s|ing)?(?: up)?|in support of|behind|(?:(?:is|are) )?"
    r"(?:standing|stands?) (?:by|behind|beside)|at the side of)"
)
_SOUGHT = (
    r"(?P<asked>\b(?:where|which|what|rows?|activit(?:y|ies)|lines?|items?|ones)\b"
    r"(?: (?!¤)[\w'-]+){0,4}? (?:is )?)"
)
_BEING = (
    r"(?:(?:is|are|as|being|stands?|acts?|serves?|works?|only|merely|just|simply|purely|mere) )*"
)
_BEHIND = (
    r"(?:(?:standing |sitting |right |just )?(?:behind|at the back|in the back|in support|in tow)"
    r"(?: (?:of )?(?:it|them))?|as (?:(?:its|the|an?) )?(?:helper|supporter|backer))"
)
_IN_FRONT = r"(?:leading|in front|ahead|up front|in the lead|in the front|as (?:the )?lead)"
_ROLE_WORD = r"['\"“‘]?(?:relevant|supporting|co-?ordinating)(?: (?:asb|body))?['\"”’]?"
SHAPES = tuple(
    (re.compile(shape), said)
    for shape, said in (
        (
            rf"(?P<role>{_ROLE_WORD}),? (?:instead of|rather than|in place of|and not|but not|not) "
            rf"(?:as )?{_ROLE_WORD}(?! (?:and|or)\b)",
            "{role}",
        ),
        *(
            (
                rf"\b(?:who|(?:which|what) {BODIES})(?: else)? (?:is|are|acts? as|serves? as) "
                rf"(?:the |an? )?(?:sole|only|single) {office} (?:of|for|in|on|to|behind) "
                rf"(?:something|anything|(?:an?y?|one|some|the|their)?(?: \w+)?? ?{THE_ROWS})"
                r"(?! (?:that|which|where|called|named|on|about|with)\b)(?!s)",
                f"which bodies {does} activities with exactly one {noun}",
            )
            for office, does, noun in (
                (r"(?:co-?ordinators?|leads?|leaders?)", "coordinate", "coordinator"),
                (r"(?:supporters?|helpers?|backers?)", "support", "supporter"),
            )
        ),
        (
            r"^\W*(?:(?:so|and|ok|well),? )*if ¤(?: \w+){1,4} (?:solely|only|just|purely)"
            rf" (?:(?:for|on|with|about) )?what (?:it|we|¤) (?P<does>{LEADS}|{HELP}s?), "
            rf"(?P<asks>how many|which|what) {THE_ROWS}(?! (?:with|that|which|have|has)\b)"
            r"(?: (?!(?:no|not|without|except|never)\b)[\w'-]+){0,8}\s*\??\s*$",
            "{asks} activities does {0} {does}",
        ),
        (
            rf"\bhow many (?:other )?{BODIES} (?P<does>lead|co-?ordinate|support|run)"
            rf" (?P<than>more|fewer|less)(?: {THE_ROWS}| things)? than ¤{END}",
            "which bodies {does} {than} activities than {0}",
        ),
        (
            r"\bwhat do(?:es)? ¤ (?:do|have|run|lead) that ¤ (?:do|does)(?: not|n't) "
            r"(?P<does>support|help|back|co-?ordinate|lead)(?: with| out)?" + END,
            "which of {0}'s rows are not {does}ed by {1}",
        ),
        (
            rf"\b(?:which|what) (?:of the )?{THE_ROWS} (?:(?:with|that name|naming) ¤"
            r"(?= (?:are|is|have|has|do|does)\b)|of ¤"
            r"(?= (?:are|is|have|has|do|does)(?:n't| not| never| no) ))",
            "which of {0}'s rows",
        ),
        (
            rf"\bdo(?:es)? ¤ (?:{_ALWAYS} {HELP} ¤|{HELP} ¤ {_ALWAYS})",
            "does {0} support every row {1} leads",
        ),
        (rf"¤ {_ALWAYS} {HELP}s ¤(?=[^?]*\?)", "does {0} support every row {1} leads"),
        (rf"\bis ¤ {_ALWAYS} {_HELPED} by ¤", "does {1} support every row {0} leads"),
        (
            rf"\b(?:do(?:es)? ¤ only (?:ever )?{HELP}|(?:is|are) ¤ only (?:ever )?"
            r"(?:in support of|behind)) ¤",
            "are all rows supported by {0} led by {1}",
        ),
        (
            rf"\bdoes ¤ (?:{_ALWAYS} {HELP} (?:and|but) never {_LEAD}|never {_LEAD} (?:and|but) "
            rf"(?:only|{_ALWAYS}) (?:ever )?{HELP}|only (?:ever )?{HELP}s? (?:and|but) never "
            rf"{_LEAD}){END}",
            "does {0} never lead",
        ),
        (
            rf"\b(?:has|does) ¤ never (?:{HELP}|{_HELPED}) (?:any(?:one|body|thing)|others?"
            rf"|an?other (?:{BODIES}|one)|any (?:row|activity|other {BODIES})){END}",
            "does {0} support nothing",
        ),
        (
            rf"\bdoes ¤ {_ALWAYS} have ¤ (?:with|beside|behind|next to|alongside) it{END}",
            "does every row with {0} name {1}",
        ),
        (
            rf"\bdoes ¤ {_ALWAYS} (?:act|work|appear|stand|go) (?:together )?with {_SOMEBODY}"
            rf"{END}",
            "does every row with {0} have at least two bodies",
        ),
        (
            rf"\bis ¤ (?:{_ALWAYS} with {_SOMEBODY} {_WHEN}|never alone {_WHEN}){END}",
            "does every row that {0} leads have at least two bodies",
        ),
        (rf"\bdo(?:es)? ¤ ever {HELP} ¤", "does {0} support {1}"),
        (
            rf"\bdo(?:es)? ¤ {HELP} (?:both|all|each|every one)(?: of)? ¤(?:'s)? "
            rf"{THE_ROWS}{END}",
            "does {0} support every row with {1}",
        ),
        (
            rf"(?P<head>\b{_UNITS}(?: [^?.!,;]{{2,60}}?)? )(?P<be>is|are|am) ¤ {_MISSING}{END}",
            "{head}{be} {0} absent from",
        ),
        (
            rf"\b(?:from |in )?(?P<head>{_UNITS}(?: [^?.!,;]{{2,60}}?)? )(?:is|are|am) ¤ "
            rf"(?:not|never) {_MISSING}{END}",
            "{head}name {0}",
        ),
        (
            rf"(?P<head>\b{_UNITS}(?: (?:that|which|where))? )¤ (?P<be>is|are|am) {_MISSING}{END}",
            "{head}{0} {be} absent from",
        ),
        (
            r"(?P<be>\b(?:is|are|am)) ¤ (?:missing|gone|left out) (?:from|of|in)"
            r"(?= (?:any|some|one|all|every|each|a|pillar|outcome|the|§)\b)",
            "{be} {0} absent from",
        ),
        (
            rf"(?P<head>\b{THE_ROWS} (?:on|about|for) [^?.!,;]{{2,60}}? )"
            rf"(?:leave ¤ out|leave out ¤|(?:aren't|isn't) ¤(?:'s)?){END}",
            "{head}do not name {0}",
        ),
        (
            rf"(?P<head>\b{_UNITS}(?: (?:in|of|under) [^?.!,;]{{1,40}}?)?)(?: (?:that|which))? "
            rf"(?:leaves? ¤ out|(?:leaves? out|ignores?|omits?|skips?) ¤){_ENTIRELY}{END}",
            "{head} do not name {0}",
        ),
        (
            rf"\bis ¤ {_ALWAYS} (?:named |listed )?(?:together |paired |next )?"
            rf"(?:with|to|beside) ¤{END}",
            "does every row with {0} name {1}",
        ),
        (
            rf"\b(?:does ¤ {_ALWAYS} {_LEAD} (?:alone|on its own|by itself)"
            rf"|is ¤ {_ALWAYS} (?:alone|on its own|by itself) when it leads){END}",
            "is {0} the only body in every row it leads",
        ),
        (
            rf"\bdoes ¤ {_ALWAYS} {_LEAD} (?:together )?with (?:(?:some|any)(?:one|body)(?: else)?"
            rf"|others|(?:an?other|a second|a) (?:{BODIES}|one)){END}",
            "does every row that {0} leads have at least two bodies",
        ),
        (
            rf"\b(?:is ¤ {_ALWAYS} {_HELPED}(?: by {_SOMEBODY})?(?: {_WHEN})?|does ¤ {_ALWAYS} "
            rf"(?:have|get) (?:(?:an? )?(?:support(?:er)?|supporting (?:body|asb)|help(?:er)?)"
            rf"|{_SOMEBODY} (?:to {HELP}|{HELP}ing|behind|in support of)(?: it)?)"
            rf"(?: (?:with|behind|beside|under) it)?(?: {_WHEN})?){END}",
            "does every row that {0} leads have a supporter",
        ),
        (
            rf"\b{_ROWS} (?:where|in which|that have|which have|have|with|having) {_N} {BODIES} "
            rf"(?:that |which )?{_STANDING_BY} ¤{END}",
            "{rows} led by {0} with {number} supporters",
        ),
        (
            r"^\W*(?:(?:and|so|but|ok|then|what about),? )*(?:(?:the|that|any|those)"
            r"(?: (?:single|only))? ones? (?:where|in which|for which|with)|(?:in |on |for )?"
            rf"(?:where|which(?: {THE_ROWS}| ones?)?)) (?:is |are |do |does )?"
            rf"{_N} {BODIES} {_STANDING_BY} ¤\W*$",
            "which rows are led by {0} with {number} supporters",
        ),
        (
            rf"\b{_ROWS} (?:that have|which have|have|with|having) {_N} "
            rf"(?:supporters|helpers|supporting {BODIES}) (?:for|of|behind) ¤{END}",
            "{rows} led by {0} with {number} supporters",
        ),
        (
            rf"\b(?:{_ROWS} )?where (?:is )?¤ (?:is |gets |has )?{_HELPED} by {_N} {BODIES}{END}",
            "which rows are led by {0} with {number} supporters",
        ),
        (
            rf"(?P<lead>¤ {LEADS}) (?:\w+ )?(?:together )?(?:with|and) {_N} other {BODIES}{END}",
            "{lead} with exactly {more} bodies",
        ),
        (
            rf"(?P<lead>¤ )shares? with {_N} other {BODIES}{END}",
            "{lead} is named in with exactly {more} bodies",
        ),
        (
            rf"(?P<lead>¤ (?:{LEADS}|{HELP}s?)|(?:led|headed|co-?ordinated|{_HELPED}) by ¤) "
            rf"with (?:some|any)(?:one|body){END}",
            "{lead} with somebody else",
        ),
        (
            rf"(?P<lead>(?:does|do) ¤ (?:{_LEAD}|{HELP})) with (?:some|any)(?:one|body){END}",
            "{lead} with somebody else",
        ),
        (
            r"^\W*(?:(?:so|and|but) )*(?:are|is) (?:there )?(?:an? |any )?"
            r"(?P<column>indicators?|projects?|examples?) "
            r"(?:(?:given|there|listed|named|set|provided|printed|planned) )?(?:for|in|under|with) "
            r"(?:every|each|all)(?: of)?(?: the| single)? (?:activit(?:y|ies)|rows?|lines?)"
            rf"{END}",
            "does every activity have {column}",
        ),
        (
            r"^\W*(?:(?:so|and|but) )*does (?:it|(?:the|this|our) (?:work )?plan) "
            r"(?:have|contain|give|list|include|set) (?:any )?"
            rf"(?P<column>indicators|projects|examples){END}",
            "do any activities have {column}",
        ),
        (
            rf"{_SOUGHT}¤ {_BEING}(?:(?:the|an?) )?{HELPER} (?:of|to|for|behind) ¤{_PAUSE}",
            "{asked}{1} leading with {0} supporting",
        ),
        (
            rf"{_SOUGHT}¤ {_BEING}(?:(?:the|an?) )?{HELPER} (?:on|in|with|for) (?:(?:some|any)"
            rf"thing|things|what(?:ever)?|those|ones|(?:the )?{THE_ROWS})(?: (?:that|which))? ¤ "
            rf"(?:(?:is|are) )?(?:{LEADS}|heading|running|in charge of){_PAUSE}",
            "{asked}{1} leading with {0} supporting",
        ),
        (rf"{_SOUGHT}¤ ¤(?:'s)? {HELPER}{_PAUSE}", "{asked}{1} leading with {0} supporting"),
        (
            rf"{_SOUGHT}¤ (?:stands?|sits?|standing|sitting) (?:right |just )?behind ¤{_PAUSE}",
            "{asked}{1} leading with {0} supporting",
        ),
        (
            rf"\bis ¤ (?:ever )?(?:the|an?) {HELPER} (?:of|to|for) ¤"
            r"(?=\s*(?:$|[?,]|(?:in|for|on|under|at) ))",
            "does {0} support {1}",
        ),
        (
            rf"¤(?: {_IN_FRONT})?,? (?:(?:and|but) )?with ¤ {_BEHIND}{_PAUSE}",
            "{0} leading with {1} supporting",
        ),
        (
            rf"¤ {_IN_FRONT},?(?: (?:and|but))? ¤ {_BEHIND}{_PAUSE}",
            "{0} leading with {1} supporting",
        ),
        (
            rf"\b(?:do(?:es)? )?(?:have|has|having|with|got)(?: got)? (?:an? |some |its |their )?"
            rf"{_LEADER},? (?:and|but|only|yet|though) (?:(?:that|the|its|this|their|one)"
            rf"(?: (?:very )?{_LEADER})?|it)(?: (?:that|which))?(?: (?:is|are))?"
            r"(?: (?:neither|not|no one of|none of|other than)|n't) (?P<others>¤"
            r"(?:(?:,? (?:nor|or|and) |, )¤){0,4})",
            "have a coordinating body and are not coordinated by {others}",
        ),
        (
            r"\bwith ¤ (?:in (?:a )?support(?:ing role)?|as (?:(?:the|an?) )?"
            rf"(?:{HELPER}|support))\b(?! of\b)",
            "supported by {0}",
        ),
        (
            rf"\bwith ¤ (?:in (?:the |a )?(?:lead(?:ing role)?|front|charge)|as (?:(?:the|an?) )?"
            rf"{_LEADER})\b(?! with)",
            "led by {0}",
        ),
        (
            rf"\b(?P<rows>{THE_ROWS})(?: (?:that|which|do|are|where|in which))* (?:shared )?"
            r"(?:(?:by|between) )?(?:only|just|solely) ¤ and ¤(?=\W|$)"
            r"(?: (?:share|have|hold|are (?:in|named|listed|involved|there)|do)\b)?"
            r"(?: in common| together| between them)?(?! (?:are|is|lead|support|co-?ordinate)\b)",
            "{rows} with {0} and {1} and exactly two bodies",
        ),
        (
            r"\b(?P<asks>(?:is|are) there) (?:any|some)(?:one|body)(?: else)? (?:that|who) never "
            rf"(?:{HELP})s? ¤",
            "{asks} a body that never supports {0}",
        ),
        (
            r"\bwho (?:is|stands|sits) (?:right |just )?behind ¤",
            "who supports {0}",
        ),
        (
            rf"^[^?.!;]{{0,60}}?\bthat (?:nobody|no[- ]one|no body) {HELP}s ¤{END}",
            "nobody supports {0}, right",
        ),
        (
            r"\b(?:is|are) never without (?:a |an |any |its |some )?(?:partners?|company|other body"
            rf"|other bodies|others|some(?:one|body) else|any(?:one|body) else){END}",
            "never act alone",
        ),
        (
            r"\bwhich ones (?:have|has|are|show|with) (?:an? |the )?(?:empty|blank|vacant|unfilled|"
            r"missing)(?: \w+){0,2} where the (?P<column>(?:co-?ordinating|lead|supporting) "
            r"(?:body|asb)|co-?ordinator|supporter) (?:should|ought to|would|is to|has to) "
            r"(?:be|stand|appear|go)",
            "which rows have no {column}",
        ),
        (
            r"\bwhere the (?:lead|co-?ordinator|lead body|leading body|co-?ordinating body) is "
            r"(?:all )?(?:alone|by itself|on its own)\b",
            "where the lead stands alone",
        ),
        (
            rf"\b(?:in|for|on|at|under|among) which(?: ones?|(?: {THE_ROWS}))?"
            rf"(?P<of> of (?:them|those|these)(?: {THE_ROWS})?)?,? (?P<be>is|are|isn't|aren't) "
            rf"(?:the |our |their |its )?{_LEADER}(?: (?:body|asb))?(?P<no> not)? ¤{_PAUSE}",
            "which{of} {be}{no} led by {0}",
        ),
        (
            rf"\b(?:in|for|on|at|under|among) which(?: ones?|(?: {THE_ROWS}))?"
            rf"(?P<of> of (?:them|those|these)(?: {THE_ROWS})?)?,? (?:is|are) "
            rf"(?:the |our |their |its )?{_LEADER}(?: (?:body|asb))? (?:any|some)(?:body|one) "
            rf"(?:else )?(?:but|other than|except|besides|than) ¤{_PAUSE}",
            "which{of} are not led by {0}",
        ),
        (
            rf"\b(?:in|for|on|at|under|among) which(?P<lead> of (?:the |those |these )?"
            rf"(?:{THE_ROWS}|ones)(?: (?:that|which))? ¤ (?:{LEADS}|{HELP}s?)),? "
            rf"(?P<be>is|are|isn't|aren't) (?:the |their |its )?{_LEADER}(?: (?:body|asb))?"
            rf"(?P<no> not)? ¤{_PAUSE}",
            "which{lead} {be}{no} led by {1}",
        ),
    )
)
