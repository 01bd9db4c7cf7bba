"""Idioms of questions for rows and bodies, each with the words that it stands for.

They are put in the place of what is said wherever it stands: "a different body than" is a body
other than, "under our coordination" that we coordinate, and what nobody filled in is lacking.
"""

BODY = r"(?:bod(?:y|ies)|asbs?|ones?)"
OTHER_THAN = r"(?:other than|different from|distinct from|besides)"
LEADER = r"(?:co-?ordinat(?:or|ing (?:asb|body))|lead(?:er|ing body| asb| body)?)"
HELPER = r"support(?:er|ing (?:asb|body))"

_SOLE = r"(?:only|sole|single|lone|one and only)"
_ASKS_OPENLY = r"^(?!\W*(?:(?:so|and|but|ok),? )*(?:do|does|is|are|has|have)\b)(?P<before>.*?)"
_MERELY = r"(?:only|just|merely|simply|purely)"
_PLAYS = r"(?:have|has|plays?|holds?|gets?)"
_ANOTHER = (
    r"(?:co-?(?:co-?ordinators?|leads?|leaders?)|(?:other|second|further|fellow|joint) (?:co-?"
    r"ordinators?|leads?|leaders?|co-?ordinating (?:bod(?:y|ies)|asbs?)))"
)

_EXPLAINS = r"(?:meaning|i\.?e\.?|that is(?: to say)?|in (?:the sense|other words)),?(?: that)?"

_LEADING = r"(?:co-?ordinating|leading)"
_EITHER = rf"{_LEADING} (?:or|and/or) supporting|supporting (?:or|and/or) {_LEADING}"
_AS_EITHER = r"(?:(?:be it|whether|either|as) )*"

_LEADS_IT = (
    rf"(?:(?:it|they|we) (?:(?:alone )?(?:is|are) (?:the )?(?:sole |only )?{LEADER}"
    r"|(?:alone )?(?:co-?ordinates?|leads?)(?: (?:it|them))?),?"
)
_WITHOUT_HELP = (
    rf"(?:and|with|while|but) (?:there is |has |have )?(?:no|nobody|not any)(?: other)? ?"
    rf"(?:{HELPER}|supports|helps)[^.?!;,]*?)(?=\s*(?:$|[.?!;,]))"
)

SET_IDIOMS = (
    (
        r"\b(?:carry|carries|have|has|(?:hold|run|handle|own|stand|act)s?) (?:[a-z]+ly )?(?:alone"
        r"|on (?:its|our|their) own|(?:all )?(?:to|by) (?:itself|ourselves|themselves)),? "
        rf"{_EXPLAINS},? {_LEADS_IT} {_WITHOUT_HELP}",
        "coordinate alone",
    ),
    (
        rf"\bha(?:ve|s) (?:an?|any|some) (?:role,? \(?{_AS_EITHER}(?:{_EITHER})(?:\)|,)?"
        rf"|(?:{_EITHER}) role)(?=\s+(?:in|under|within|across|throughout)\b|\s*[?.!]*$)",
        "lead or support",
    ),
    (
        r"\b(?P<asks>(?:is|are|isn't|aren't) (?:there )?(?:an?y?|some) (?:activit(?:y|ies)|rows?"
        r"|outcomes?))(?: (?:that|which)(?:'s| is| are)?)?(?: left)?(?: \w+ly)? [\w-]+,? "
        rf"\(?{_EXPLAINS},? (?:(?:it|they) (?:has|have) )?(?=neither\b|no\b|nobody\b|nothing\b)",
        r"\g<asks> for which ",
    ),
    (
        r"^(\W*)what (?=(?:do|does) [\w-]+ (?:co-?ordinate|lead|support) (?:with|where|when) "
        r"[^?.!;]*\b(?:as|is) the only )",
        r"\1which activities ",
    ),
    (
        r"\b(?:given|listed|stated|shown|noted|quoted|named|put down) as (?:an? |the |its |their )?"
        r"(?:references?|sources?)(?: for (?:it|this|that|them|these|those))?(?=\s*(?:$|[,.;?!]))",
        "cited",
    ),
    (
        r"(?<!than )(?<!not )\b(?:(?:only|just|merely) (?:an? |one )?(?:single|lone)"
        r"|(?:just|merely) one)"
        r" (?=(?:activit|row|outcome|project|indicator|pillar|item|line)\w*\b)",
        "only one ",
    ),
    (
        rf"{_ASKS_OPENLY}\b(?:{_MERELY} {_PLAYS}|{_PLAYS} {_MERELY}) (?:an? |the )?"
        r"(?:support(?:ing)?|backing|helping|assisting|secondary) (?:role|part)\b",
        r"\g<before>merely support",
    ),
    (
        rf"\b(?:{_MERELY} {_PLAYS}|{_PLAYS} {_MERELY}) (?:an? |the )?"
        r"(?:backing|helping|assisting|supporting|secondary) (?:role|part)\b",
        "play only a supporting role",
    ),
    (
        r"\b(?P<asks>(?:is|was|does|did|has)(?: there)?) (?:(?:even|so much as) (?:an?|one)"
        r"(?: single| lone)?|(?:an?|one) (?:single|lone)) (?=(?:activity|row|line|item|code|outcome"
        r"|pillar)\b)",
        r"\g<asks> any ",
    ),
    (rf"\bone and only (?={LEADER}|{HELPER}|{BODY})", "only "),
    (
        rf"\b(?P<one>{_SOLE} {LEADER}),? (?:and |with |there (?:is|being) )?"
        rf"(?:no|without (?:an?y?)?) ?{_ANOTHER}"
        r"(?: (?:next to|beside|besides|alongside|with|at|by|on) "
        r"(?:us|it|them|me|[a-z-]+ sides?))?(?=\s*(?:$|[.,;?!]))",
        r"\g<one>",
    ),
    (
        r"\bthe (?:full|whole|complete|entire) (?:run|rundown|roster|inventory|catalogue|tally"
        r"|array|sweep) of (?:the )?(?=activit|rows|outcomes|projects)",
        "all ",
    ),
    (
        r"\b(?:on|about|in|under|for) [^()?.!;:]{3,60}? \((?:that is,? |so |i\.?e\.?,? )?"
        r"(?:(?:the )?(?:whole|entirety) of|all of|the (?:whole|entire)) "
        r"(?P<at>pillar [a-z]|outcome [a-z]\.\d+)\)",
        r"in \g<at>",
    ),
    (
        r"(?P<both>\b(?:both|and) [^.?!;,]{3,60}), each (?=(?:either )?as (?:an? |the )?"
        r"(?:co-?ordinat|support|lead))",
        r"\g<both> ",
    ),
    (
        r"\ban? different (?=(?:bod(?:y|ies)|asbs?|one)\b)(\w+) (?:than|from|to)\b",
        r"a \1 other than",
    ),
    (
        rf"\b{LEADER}s? (?:that|which|who) (?:is|are) (?:an?|some|any) (?:other )?{BODY} "
        rf"(?={OTHER_THAN}\b)",
        "coordinating body ",
    ),
    (
        rf"\b{HELPER}s? (?:that|which|who) (?:is|are) (?:an?|some|any) (?:other )?{BODY} "
        rf"(?={OTHER_THAN}\b)",
        "supporting body ",
    ),
    (
        rf"\bnot (?:as )?(?:the |an? )?(?:helper|{HELPER}),? but "
        rf"(?:(?:rather|only|just|instead) )*(?:as )?(?:the |an? )?(?:boss|{LEADER})",
        "the coordinator",
    ),
    (r"\bwhat(?:'s| is) ours to (lead|co-?ordinate|support|head)\b", r"what do we \1"),
    (rf"\bhave the role of (?:an? |the )?{LEADER}", "coordinate"),
    (rf"\bhas the role of (?:an? |the )?{LEADER}", "coordinates"),
    (
        rf"\bnot (?P<one>(?:as )?(?:the |an? )?(?:boss|{LEADER}|one in charge)),? but "
        r"(?:(?:rather|only|just|instead|merely) )*(?P<other>(?:as )?(?:the |an? )?(?:helper"
        rf"|{HELPER}))",
        r"\g<other>, not \g<one>",
    ),
    (r"\bunder (?:our|my) (?:co-?ordination|lead(?:ership)?)\b", "that we coordinate"),
    (
        r"\bwhere we (?:are )?(?:just )?(?:support(?:ing)?|supporters) only\b",
        "where we only support",
    ),
    (
        r"^does it (?:ever |sometimes )?(?:happen|occur) that (?:an?|one|any|some) (activity"
        r"|row|body) has (.+?),? and (?:in )?(?:which|what)(?: ones?)?[\s?.!]*$",
        r"which \1 has \2?",
    ),
    (
        r"^does it (?:ever |sometimes )?(?:happen|occur) that (?:an?|one|any|some) (activity"
        r"|row|body) (?=\w+s\b)",
        r"is there a \1 that ",
    ),
    (
        r",? (?:(?:co-?ordinat\w+|lead\w*) and support\w*|support\w* and (?:co-?ordinat\w+"
        r"|lead\w*)|both roles) "
        r"(?:taken|counted|put|added) together(?=\s*[,.;?!]|\s*$)",
        "",
    ),
    (
        r"^\W*((?:at least |more than )\d+ (?:[a-z-]+ )?[a-z]+) (?:on|in|for) (?:an?|one|the "
        r"same|a single|any) "
        r"(activity|row)\s*[-–—,:;]\s*(?:do(?:es)? (?:that|it|this|such a thing)(?: ever)? "
        r"(?:exist|happen|occur)|is there (?:such(?: an?)?|any such|an?) \w+)\W*$",
        r"is there an \2 with \1?",
    ),
    (
        r"\b(?:have|has|with|hold|holds) (?:only )?support(?:ing)? roles?,? (?:but|and|yet) "
        r"(?:have |has )?"
        r"(?:no|not (?:any|an?|one)|never an?) (?:lead|leading|co-?ordinating) (?:roles?|ones?)",
        "support but never lead",
    ),
    (
        r"\b(?:have|has|with|hold|holds) (?:only )?(?:lead|leading|co-?ordinating) roles?,? "
        r"(?:but|and|yet) (?:have |has )?"
        r"(?:no|not (?:any|an?|one)|never an?) support(?:ing)? (?:roles?|ones?)",
        "lead but never support",
    ),
    (rf"\b(?:have|has) an? (?:joint|second) {LEADER}", "coordinate jointly with another body"),
    (
        r"\b(is|are) (?:supported|backed|helped|assisted) by (?:an?|any|some|at least one) "
        r"supporting (?:body|asb)\b",
        r"\1 supported by another body",
    ),
    (
        r",? (?:but |and )?without being (?:(?:the |its )?one (?:who|that|which) (?:leads?"
        r"|co-?ordinates?)"
        rf"|(?:the |its |an? )?{LEADER}|in charge|in the lead|the boss)(?: (?:there|of it|it))?",
        ", but not as the coordinator",
    ),
    (
        r"\bact (?:purely|only|merely|just|solely|simply) as (?:an? |the )?"
        rf"{HELPER}(?: (?:to|of|for|behind) (?:an)?other(?:s| {BODY})?)?",
        "only support",
    ),
    (
        rf"\b(have|has|plays?|takes?|holds?) the role of (?:an? |the )?{HELPER}",
        r"\1 the supporting role",
    ),
    (
        r"\b(?:does not|doesn't|do not|don't) (?:lead|co-?ordinate),? (?:and|or) (?:isn't|is "
        rf"not|aren't|are not) (?:an? |the )?{HELPER}(?: (?:for|of|on|in|there))?",
        "neither leads nor supports",
    ),
    (
        r"\bwhich of the (outcomes|pillars) (?=[a-z](?:\.\d+)? ?(?:to|-|–|,))",
        r"which \1 among ",
    ),
    (
        r"[.;?] (?:and )?(?:does|do|is|are) any of (?:them|these|those) "
        r"(?:(?:lie|fall|stand|sit|belong|appear) )?outside\b",
        ", and are any of those outside",
    ),
    (
        r"^(?:please )?(?:do not|don't) count (?=[^.;!:?]{1,50}[.;!:] (?:so )?(?:how many"
        r"|which|what)\b)",
        "leave out ",
    ),
    (
        r"^(?:for|on) (?:each|every|all)(?: of)?(?: the| our)? (?:activity|row|activities"
        r"|rows) (?:that )?"
        r"(we|i) (?:lead|co-?ordinate), (?:(?:please )?(?:state|name|tell me|list|give|say"
        r"|indicate),? )?"
        r"(?:(?:which (?:body|asb)|who) supports (?:it|us|them)|(?:the |its |any |their )?"
        rf"{HELPER}s?)(?: (?:there|in it))?(?:,? if (?:any|there is (?:one|any)))?(?=\s*[?.!]*$)",
        r"which activities do \1 coordinate, and who supports us there",
    ),
    (r", (?:list|names) and (?:total|count|number|sum)(?=\s*[?.!]*$)", ", and how many"),
    (r",? without (?=(?:outcome |activity |row )?[a-z]\.\d)", " except "),
    (
        r"\b((?:except|apart from|besides|outside|excluding|other than|aside from|not counting) "
        r"[a-z]\.\d+(?:\.\d+)?),? (?:the one |which is )?(?:on|about|for) [^,.;?!]+(?=[?.!]*$)",
        r"\1",
    ),
    (
        r"\b((?:except|apart from|besides|outside|excluding|other than|aside from|not counting) "
        r"[a-z]\.\d+(?:\.\d+)?), (?:the|on|about|that is) (?!ones?\b)[^,.;?!]{3,50}, "
        r"(?=(?:what|which|where|how|who)\b)",
        r"\1, ",
    ),
    (
        r"^(?:what is|what's|give me) the total (?:for|of|in|under) ([^,.;?!]{3,40}),? and "
        r"how many of "
        r"(?:its|their|these|the|those) (?:activities|rows) (?:are |have )?(?:without any"
        r"|without|with no|"
        r"no|lacking any) (?:supporters?|supporting (?:body|bodies|asbs?)|support)(?=\s*[?.!]*$)",
        r"how many activities sit in \1, and in how many of those is there no supporting body",
    ),
    (
        r"^(?:for|in|on) which (activities|rows) (?:the|a|any) (co-?ordinating|supporting) "
        r"(?:asb|body) (?:has|have) "
        r"(?:not|never) been (?:named|given|filled in|set|assigned|designated)",
        r"which \1 have no \2 body",
    ),
    (r"(?<=\w),? without (?:a single |any )?exceptions?(?=\s*[,.;?!]|\s*$)", ""),
    (
        r"\bwho (gets?|has|lacks?|is without|goes without|comes with|receives?|needs?) "
        r"((?:an?|no|any|more than one|exactly one|several) )?"
        r"((?:supporter|co-?ordinator|helper|(?:supporting|co-?ordinating) (?:body|asb))s?)\b"
        r"([^?.!]*?)\s*[?.,;–-]+ (?:please )?(?:give|list|show|name|tell|state)(?: me| us)?"
        r"(?: (?:the|all|those|all the|their))?"
        r" (?:rows?|activit(?:y|ies)|codes?|lines)(?: only| please| too)*(?=\W*$)",
        r"which rows \1 \2\3\4?",
    ),
    (
        r"\blie(s?)(?= (?:in|under|within|outside|inside|beyond)(?: of)?(?: neither| both| either)?"
        r"(?: of)?(?: the)? (?:pillars?|outcomes?|[a-z]\.\d|[\w-]+ pillars?))",
        r"sit\1",
    ),
    (
        r",? (?:across|throughout|over|through) (?:all|each|every one)(?: of)? (?:the "
        r")?(?:\w+ )?pillars(?=\s*[.?!]|\s*$)",
        "",
    ),
    (
        r",? from (?:the )?(?:first|start|beginning|top) to (?:the )?(?:last|finish|end"
        r"|bottom)(?=\s*[.?!]|\s*$)",
        "",
    ),
    (
        r"\b(number|total|count) of (?:all|all the) (?=activit|rows|outcomes|projects|indicators)",
        r"\1 of ",
    ),
    (
        r"\bwhat are (?:all )?the (activities|rows|ones) (?:that |which )?(we|they|i) (?:have"
        r"|need|are|got) to "
        r"(co-?ordinate|lead|support)\b",
        r"which \1 do \2 \3",
    ),
    (
        r"\b(where|in which activities|in which rows|for which activities|for which rows"
        r"|activities where|rows where) "
        r"(?:they|the plan|someone|people|one) (?:left out|left blank|forgot|omitted|did not "
        r"say|didn't say|failed to say) "
        r"(?:who (?:co-?ordinates|leads)|the (?:lead|co-?ordinator))(?: (?:it|them))?",
        r"\1 there is no coordinator",
    ),
    (
        r"\b(activities|rows) (?:for|in|on) which (?:the|a|any) (co-?ordinating|supporting) "
        r"(?:asb|body) (?:has|have) "
        r"(?:not|never) been (?:named|given|filled in|set|assigned|designated)",
        r"\1 with no \2 body",
    ),
    (
        r"\b(?:for|in|on) which (activities|rows) (?:did|has|have) (?:nobody|no[- ]?one)(?: "
        r"ever)? (?:fill|filled)(?: in| out)? "
        r"(?:the |its )?(projects?|indicators?|examples?|supporting|co-?ordinating)(?: "
        r"(?:column|cell|box|field))",
        r"which \1 have no \2",
    ),
    (
        r"^(\W*)(?:is|are) the (projects?|indicators?|examples?)(?: (?:column|cell|box"
        r"|field)s?) (?:filled(?: in| out)?|complete|not empty|non-empty) "
        r"(?:for|in|on|under) (?:every|each|all)(?: of)?(?: the)? ",
        r"\1Is there a \2 for every ",
    ),
    (
        r"^\W*(?:of|from|out of) (?:the |all )?\d+ (activities|rows),? how many (?:are|is"
        r"|would be)? ?(?:left|remain|remaining)(?: over)? "
        r"(?:when|if|once|after) (?:(?:those|the ones|all|the activities|the rows) (?:of|in"
        r"|under) )?(pillar [a-z]|outcome [a-z]\.\d+) "
        r"(?:are|is) (?:not counted|left out|taken (?:away|out|off)|excluded|removed|set aside"
        r"|deducted|subtracted|dropped)[^?.]*(?:[?.].*)?$",
        r"how many \1 are outside \2?",
    ),
)
"""Shapes of folded or unfolded text, each with what is said for it."""
