"""Words for how much there is of something, each with those that are read for them.

"The greatest variety of bodies" is the most bodies, "double the number of rows of B" twice as many
rows as B, and "the highest footnote number" the number of the last footnote.
"""

_MOST = r"(?:greatest|widest|broadest|largest|biggest|richest|highest|most varied)"
_FEWEST = r"(?:smallest|narrowest|least|lowest|poorest)"
_VARIETY = r"(?:variety|range|mix|mixture|diversity|spread|array|assortment|cast)"
_OF_BODIES = (
    r" of (?=(?:different |various )?(?:(?:asean )?(?:sectoral )?(?:bod(?:y|ies)|asbs)"
    r"|supporters|co-?ordinators|(?:supporting|co-?ordinating) (?:bodies|asbs))\b)"
)
_GATHERS = (
    r"(?:names?|lists?|mentions?|shows?|prints?|gathers?|brings? (?:together|in)|assembles?|unites?"
    r"|draws? (?:in|on|together)|pulls? in|counts?|boasts?|comes? with|features?)"
)
_GROUP = r"(?:pillars?|outcomes?|activit(?:y|ies)|rows?)"
_PLACED = r"(?: (?:in|of|under|within|from) (?:the )?[\w-]+(?: pillar| [a-z](?:\.\d+)?)?)?"
_TIMES = r"(?P<times>twice|double|thrice|triple|half|(?:[a-z]+|\d+) times)"
_NUMBER = r"the (?:number|count|amount)"
_UNIT = r"(?P<unit>activities|rows|projects|indicators|examples|outcomes|bodies|footnotes)"
_PLACE = r"(?:the )?(?:(?:pillar|outcome) )?[a-z](?:\.\d+)?(?![\w.-])"
_HIGHEST = r"(?:highest|last|final|biggest|largest|top|greatest)"
_LOWEST = r"(?:lowest|first|smallest)"
_NOTE = r"foot-?note"
_PLAN = r"(?:the |this )?(?:plan|table|document)"
_USES = r"(?:use|say|print|write|put|have|has|speak of|show)s?"
_RELEVANT = (
    r"(?:the )?(?:(?:label|words?|term|heading|wording|expression|phrase) )?"
    r"[\"'“‘]?relevant asbs?[\"'”’]?"
)

MEASURE_IDIOMS = (
    (
        r"\bhow many (?P<what>rows|activities) (?P<in>(?:has|have|does|do|are (?:there )?in"
        rf"|sit (?:in|under)|fall under) (?P<place>{_PLACE})(?: (?:have|hold|contain))?),? and "
        r"(?P<asks>(?:does|do|is|are) [^?.!;]{3,60}?(?: (?:on|in|at))?) "
        r"(?:all|each|every(?: single)? one|each one) of (?:them|these|those)",
        r"how many \g<what> \g<in>, and \g<asks> every activity in \g<place>",
    ),
    (
        rf"(?P<asks>\b(?:where|in (?:which|what) {_GROUP})) (?:does|do|is|are) {_PLAN} "
        rf"{_USES} {_RELEVANT}"
        r"(?:,? (?:where|instead of|rather than|in place of) [^?.!;]*)?",
        r"\g<asks> is there a relevant ASB",
    ),
    (
        rf"^(?P<before>\W*)somewhere (?:in )?{_PLAN}(?:,? it)? {_USES} {_RELEVANT}[^.?!;]*[.;?!] ",
        r"\g<before>There is a relevant ASB. ",
    ),
    (
        r"\b(?P<is>named|listed|entered|put down|set down|printed|written|shown) against "
        r"(?=(?:the |each )?(?:row |activity |outcome )?[a-z]\.\d)",
        r"\g<is> for ",
    ),
    (rf"\bthe {_MOST} {_VARIETY}{_OF_BODIES}", "the most "),
    (rf"\bthe {_FEWEST} {_VARIETY}{_OF_BODIES}", "the fewest "),
    (
        rf"(?P<asks>\b(?:which|what) {_GROUP}{_PLACED}) {_GATHERS} (?P<most>the (?:most|fewest)) "
        r"(?=(?:different )?(?:(?:asean )?(?:sectoral )?(?:bodies|asbs)|supporters|co-?ordinators"
        r"|projects|indicators|examples)\b)",
        r"\g<asks> has \g<most> ",
    ),
    (
        rf"\b(?:do|does) (?P<of>{_PLACE}) (?:have|hold|contain|count) {_TIMES} {_NUMBER} of {_UNIT}"
        rf" (?:of|in|that|as|than)(?: (?:there are )?in)? (?P<than>{_PLACE})"
        r"(?: (?:has|have|does))?",
        r"does \g<of> have \g<times> as many \g<unit> as \g<than>",
    ),
    (
        rf"\b(?P<does>(?:do|does) {_PLACE}) (?:hold|contain|count|carry|comprise|list) "
        rf"(?=(?:{_TIMES} )?(?:as many|more|fewer) {_UNIT} )",
        r"\g<does> have ",
    ),
    (
        rf"\b(?P<is>is|are) {_NUMBER} of {_UNIT} (?:in|of|under) (?P<of>{_PLACE}) {_TIMES} "
        rf"(?:{_NUMBER}|that|those)(?: of (?P=unit))? (?:in|of|under) (?P<than>{_PLACE})",
        r"does \g<of> have \g<times> as many \g<unit> as \g<than>",
    ),
    (
        rf"\b(?:what|which) is the {_HIGHEST}(?:[ -](?:numbered|number))? {_NOTE}"
        r"(?: number| no\.?)?(?=\s*(?:$|[.,;?!]|(?:in|of|under) (?:the|this)\b|there\b))",
        "what is the last footnote",
    ),
    (
        rf"\b(?:what|which) is the {_LOWEST}(?:[ -](?:numbered|number))? {_NOTE}(?: number| no\.?)"
        r"(?=\s*(?:$|[.,;?!]|(?:in|of|under) (?:the|this)\b|there\b))",
        "what is the first footnote",
    ),
    (
        rf"^(?P<before>\W*(?:(?:so|and|ok|please),? )*)(?:(?:how (?:far|high)|to what number|up to "
        rf"(?:what|which) number) (?:do|does) (?:the )?(?:{_NOTE}s?(?: numbers?| numbering)?"
        rf"|numbering of (?:the )?{_NOTE}s) (?:go|run|reach|count|climb)(?: up)?(?: to)?"
        rf"|at (?:what|which) number do (?:the )?{_NOTE}s (?:end|stop))(?=\s*(?:$|[.?!]))",
        r"\g<before>what is the last footnote",
    ),
)
"""Shapes of text, each with what is said for it."""
