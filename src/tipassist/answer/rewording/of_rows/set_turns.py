"""Whole questions for rows told by the bodies in them, in the words that are read.

They are read as the shapes of `row_phrases`. "Of what SLOM leads, where does AICHR lend support?"
asks which activities led by SLOM AICHR supports, and "§ only, nothing else?" whether a body is
named there alone.
"""

import re

from tipassist.answer.rewording.of_rows.row_phrases import BODIES, END, HELPER, LEADS

_ROWS = r"(?:activity (?:or programme )?types|rows?|activit(?:y|ies)|lines?|items?)"
_LEADER = (
    r"(?:co-?ordinators?|leaders?|leads?|(?:lead|leading|co-?ordinating) (?:bod(?:y|ies)|asbs?))"
)
_HELP = (
    r"(?:support|help(?: out)?|back(?: up)?|assist|come in|lend (?:a hand|(?:its |our "
    r"|their )?support))"
)
_AT = r"(?:§|[a-z][a-z-]+(?: [a-z-]+){0,4}?)"
_UNITS = r"(?:pillars?|outcomes?)"
_EVERY = r"(?:every(?: single)?|each|all)(?: one)?(?: of)?(?: the)?(?: \w+)?"
_OR_NOT = rf"(?:,? or (?:is|are|does|do|whether) [^?;]*)?{END}"
_THERE = (
    r"(?:(?:(?:present|named|listed|found|involved|mentioned|there|represented) )"
    r"|(?:(?:appear|feature|figure|occur|come up|show up|turn up)s?(?: up)? ))?"
)
_LED_ROWS = (
    rf"(?:what (?:does|do|is|are) ¤ (?:(?:have )?to )?(?:{LEADS})"
    rf"|(?:(?:the|all|all the|which|what|those) )?{_ROWS} (?:(?:that|which) )?¤ (?:{LEADS})"
    rf"|(?:(?:the|all|all the|which|what|those) )?{_ROWS} (?:are )?(?:co-?ordinated|led) by ¤"
    rf"|¤ (?:{LEADS}) what)"
)
_IN_EACH = (
    r"(?: (?:of|for|on|in) (?:each|every|them|it|those|these)"
    r"(?: (?:one|case|of (?:them|those|these)|activity|row))?| there)?"
)
_IF_ANY = r"(?:,? (?:if (?:any|there (?:is|are) (?:one|any)|(?:any|one) (?:is|are) named)))?"
_HELPERS = rf"(?:(?:the|its|their|our|any) )?(?:{HELPER}|supporting (?:bodies|asbs)|supporters)"
_WITH_HELP = (
    rf"(?:(?:for|in|on|of|with) (?:each|every one|them)(?: of (?:them|these|those)| case| one)? "
    rf"{_HELPERS}|{_HELPERS}{_IN_EACH}|who(?:se)? (?:{_HELP}s?|supports?)"
    rf"(?: (?:us|it|them|(?P<again>¤)))?{_IN_EACH}|whose (?:support|help) (?:do|does) (?:¤"
    r"|it|they) "
    rf"(?:have|get|receive){_IN_EACH}|(?:does|do|is|are) (?:any(?:one|body)(?: else)?|any "
    rf"(?:other )?{BODIES}) (?:{_HELP}|supporting)(?: (?:us|it|them|(?P<too>¤)))?{_IN_EACH})"
)
_NOBODY_IN = r"(?:are not|aren't|is not|isn't) (?:in|on) (?:it|them|there)|(?:aren't|are not) named"
_BODIES = r"(?P<others>¤(?:(?:,? (?:and|or|nor) |, )¤){0,5})"

SET_TURNS = tuple(
    (re.compile(shape), said)
    for shape, said in (
        (
            rf"\bdo(?:es)? {_EVERY} ?(?P<unit>{_UNITS}) (?:have|has|name|mention|include|contain"
            r"|feature|involve)s? ¤(?: (?:somewhere|anywhere))?(?: (?:in|on|under) (?:it|them))?"
            rf"{_OR_NOT}",
            "does every {unit} name {0}",
        ),
        (
            rf"\b(?:is|are|am|do|does) ¤ {_THERE}(?:in|under|within) {_EVERY} ?(?P<unit>{_UNITS})"
            rf",? or (?:is|are|does|do|whether) [^?;]*{END}",
            "does every {unit} name {0}",
        ),
        (
            rf"^\W*¤ ?(?:=|:|->|→) ?(?:only|just) (?P<at>(?:(?:outcome|pillar) )?§)"
            r"(?:,? ?(?:correct|right|yes|true))?(?:[?.,;]* ?(?:and |so )?nothing (?:in|under|on)"
            rf" (?:the |any )?(?:other|others)(?: {_UNITS})?)?(?:,? ?(?:correct|right|yes))?{END}",
            "is {0} only in {at}",
        ),
        (
            rf"^\W*¤ {_ROWS} (?:in|under|of|within) (?P<at>{_AT}) \((?:as )?(?:the )?"
            rf"(?:co-?ordinating|leading|lead|co-?ordinator|leader)\)",
            "which activities in {at} does {0} coordinate",
        ),
        (
            rf"^\W*¤ {_ROWS} (?:in|under|of|within) (?P<at>{_AT}) \((?:as )?(?:the |an? )?"
            rf"(?:supporting|support|supporter|helper)\)",
            "which activities in {at} does {0} support",
        ),
        (
            rf"(?P<at>§) {_ROWS} (?:that|where|in which|which|for "
            r"which)\b(?:[^?¤§]*?\bi\.?e\.?,? )?"
            r"[^?¤§,.]*?\b(?:some|any)(?: ?body| ?one)? is named,? but (?:not |none of )?"
            rf"{_BODIES}(?: (?:{_NOBODY_IN}))?(?: at all)?{END}",
            "which activities in {at} name some body but none of {others}",
        ),
        (
            rf"\b(?:in|under|within|for) (?P<at>{_AT}),? (?:leave out|drop|skip|ignore|take "
            r"out) (?:the "
            rf"|all |all the )?{_ROWS} (?:that name|naming|with|which name) no {BODIES}(?: at all)?"
            r" and (?:everything|all|anything|all those|those|the ones|all rows|the rows) "
            rf"(?:with|that names?|naming|of) {_BODIES}(?: in the asb column)?[.;,] ?"
            r"what(?:'s| is)? (?:remains|left|is left|remaining)",
            "which activities in {at} name some body but none of {others}",
        ),
        (
            rf"^\W*(?:(?:so|and|but|ok),? )*(?:out )?of (?:what|(?:all )?the {_ROWS}(?: that)?) ¤ "
            rf"(?:{LEADS}), (?:where|in which(?: ones)?|which(?: ones)?)(?: of them)? (?:does|do) "
            rf"¤ (?:also )?{_HELP}",
            "which activities led by {0} does {1} support",
        ),
        (
            rf"\bwhere ¤ (?:{LEADS}), (?:in|on|for|under) (?:which|what) {_ROWS} (?:does|do) "
            r"(?:it|they|we|¤) have (?:an?|any|some|the|one)?(?: ?other)?(?: ?another)? ?"
            rf"(?:supporting {BODIES}|{HELPER}|{BODIES} (?:in support|supporting|helping)"
            rf"(?: (?:it|them|us))?|support|help){END}",
            "which activities led by {0} have some supporting body",
        ),
        (
            rf"\b(?:(?:the )?(?:names? of the )?{_LEADER} (?:of|for|in|on)|who (?:{LEADS})|whose) "
            rf"(?:all )?(?:the |those )*{_ROWS} (?:in which|where|for which|on which) ¤ (?:is"
            r"|are|am"
            r"|acts? as|stands? as|serves? as|figures? as|has the role of) "
            rf"(?:(?:named|listed) (?:as )?)?(?:an? |the |only a )?(?:{HELPER}|supporting)"
            rf"{END}",
            "who coordinates activities that are supported by {0}",
        ),
        (
            rf"^\W*(?:(?:please|kindly) )*(?:list|name|show|give me|tell me)? ?{_LED_ROWS},? and "
            rf"(?:also )?{_WITH_HELP}{_IF_ANY}{END}",
            "which activities does {0} coordinate",
        ),
        (
            rf"^\W*(?:for|on) (?:each|every|all)(?: of)?(?: the)? ?{_ROWS} (?:(?:that|which) )?"
            rf"(?:¤ (?:{LEADS})|(?:co-?ordinated|led) by ¤), (?:state|name|tell me|list|give|say"
            r"|indicate)?(?: me)? ?(?:which (?:body|asb)|who)? ?"
            rf"(?:(?:{_HELP})s? (?:it|us|them|¤)|{_HELPERS})(?: (?:there|in it))?{_IF_ANY}{END}",
            "which activities does {0} coordinate",
        ),
        (
            rf"^\W*(?:do|does) (?:all )?(?:the )?{_ROWS} (?:that )?¤ (?:{LEADS}) have (?:an? "
            r"|any )?"
            rf"(?:{HELPER}|supporting (?:bodies|asbs))[?.,;] ?(?:and )?(?:please )?(?:name|list|"
            r"tell me|who|which)[^?.]*",
            "which activities does {0} coordinate",
        ),
        (
            rf"^\W*(?:(?:please|kindly) )*(?:list|name|show|give me)? ?(?:the )?{_ROWS} of ¤,? and "
            rf"{_WITH_HELP}{_IF_ANY}{END}",
            "which activities name {0}",
        ),
        (
            rf"^\W*(?P<row>¤ (?:(?:with|and) no other|without any other) {BODIES})\s*"
            r"(?:[-–—,:;]|\.\.+)\s*(?:is|are) "
            rf"there (?:such|any such|a|one)(?: an?)?(?: {_ROWS})?(?: like that)?{END}",
            "is there a row with {row}",
        ),
        *(
            (
                r"^\W*(?:is it (?:true|right|correct|so|the case) that )?(?P<share>(?:(?:over|more"
                r" than|less than|fewer than|under|at least|about|exactly) )?(?:an? )?(?:half|third"
                rf"|quarter)) of (?:all )?(?:the )?{_ROWS}(?P<at>(?: (?:in|under|of) §)?) "
                rf"(?:are|is) {done} by ¤(?:[?.] (?:please )?(?:give|state|tell me|name|show)"
                r"[^?.¤§]*)?",
                f"does {{0}} {deed} {{share}} of all activities{{at}}",
            )
            for done, deed in (
                ("(?:co-?ordinated|led|headed)", "coordinate"),
                ("(?:supported|backed)", "support"),
            )
        ),
        (
            rf",? and that (?:all|each|every one)(?: of)? (?:these|them|those)(?: {_ROWS})? "
            r"(?:are|is"
            r"|lies?|sits?|belongs?|falls?|stands?|fall)(?: (?:in|to|under|within))? (?P<at>§)",
            ", all of them in {at}",
        ),
        (
            r"^\W*(?:looking (?:only |just )?at|as for|as regards|regarding|speaking of) ¤"
            r"(?:,? (?:alone|only))?, (?P<q>(?:where|what|(?:in )?(?:which|what|how many) \w+) "
            r"(?:does|do|is|are) )(?:it|they)\b",
            "{q}{0}",
        ),
        (
            rf"^\W*(?P<two>¤ and ¤) (?:both )?(?:in|on) (?:the same|one|one and the same|a single) "
            rf"{_ROWS}\s*[-–—,:;]?\s*how (?:many times|often|many)[^?¤§]*",
            "how many rows name both {two}",
        ),
        (
            r"\b(?P<at>§)\s*[:,–-]\s*what(?:'s| is) (?:in )?there (?:that )?¤ "
            r"(?P<does>(?:neither|not"
            r"|never)\b[^?¤§]*)",
            "which activities in {at} does {0} {does}",
        ),
    )
)
"""Each whole turn of phrase with the words that are read for it."""
