"""Ways of saying whom a body helps and who helps it, as shapes and the words they stand for.

They are read as the shapes of `row_phrases`.
"""

import re

from tipassist.answer.rewording.of_rows.row_phrases import (
    BODIES,
    END,
    HELP,
    HELPER,
    LEADS,
    THE_ROWS,
)

_WHO = "(?P<who>¤|we|us)"
_BESIDES = (
    r"(?:besides|apart from|other than|except(?: for)?|aside from|leaving aside|beyond|but(?: not)?"
    r"|not)"
)
_NAMES = r"¤(?:'s)?(?:(?:,? (?:nor|or|and) |, )¤(?:'s)?)*"
_LEADERS = (
    r"(?:other )?(?:co-?ordinators|(?:co-?ordinating|lead(?:ing)?) (?:bodies|asbs|partners)|leads"
    r"|leaders)"
)
_ASKED_WHOM = (
    rf"(?P<head>(?:\b{_BESIDES} {_NAMES},? (?:(?:to|with|for) )?)?)"
    r"\b(?:(?:to|with|for) (?=which|what))?(?:which|what|who are (?:the|our)|(?:name|list) (?:the"
    r"|all))"
)
_HELPS_WHOM = (
    rf"(?: (?:that|which|who|whom))?(?P<besides>(?: {_BESIDES} {_NAMES})?)(?: (?:do|does|can"
    rf"|must))?"
    rf" {_WHO} (?:also |actually |ever )?{HELP}(?:s|ing)?(?: up| out| with| to)?(?= ?(?:$|[,.;?!]|"
    rf"{_BESIDES} |in |under |within |outside ))"
)
_ONE = (
    r"(?:an? |any |some |the )?(?:other )?(?:co-?ordinators?|leaders?|(?:lead(?:ing)?"
    r"|co-?ordinating) "
    r"(?:bod(?:y|ies)|asbs?)|bod(?:y|ies)|asbs?|some(?:one|body)|any(?:one|body)|others)(?: else)?"
)
_NOT_ONE = (
    rf"(?:(?:that|which|who) (?:is|are)(?:n't| not)|{_BESIDES}|than) (?P<beside>{_NAMES})(?! and\b)"
)
_OWN_ROWS = (
    rf"(?:(?:in|on|with|for|at|under) )?(?:where(?:ver)?|when(?:ever)?|what(?:ever)?|"
    rf"(?:the |those |all )*(?:{THE_ROWS}|ones|places|things)(?: (?:that|which|where|in which))?)"
)
_WHO_IS = (
    rf"\b(?:who|(?:which|what)(?: other)? {BODIES})(?: that| which)? (?:stands?|sits?|is|are)"
    r"(?: (?:right|just|standing))?"
)
_AS_HELPER = (
    r"(?: as (?:(?:an?|the|our|its) )?(?:supporters?|helpers?|backers?|back-?ups?"
    r"|supporting (?:bod(?:y|ies)|asbs?)))?"
)
_WHO_LEADS = (
    rf"(?:who|(?:which|what)(?: other)? {BODIES})(?: else)? (?:shares? the lead|co-?leads?"
    rf"|(?:{LEADS}) (?:jointly|together)|(?:is|are) (?:an? )?(?:joint |co-?)(?:co-?ordinators?"
    r"|leads?|leaders?))"
)
_IN_ROWS = rf"(?:where|(?:(?:in|for|on|under|at|with) )?(?:which|what)(?: of the)? {THE_ROWS})"
_MERELY = r"(?:(?:only|merely|just|simply|purely|solely|no more than|nothing but) )?"
_USUALLY = (
    r"(?:usually|normally|mostly|mainly|typically|generally|often|as a rule|in most cases"
    r"|most of the time|otherwise|a lot|sometimes|here and there|in (?:some|several|many) rows)"
)
_OFTEN = rf"(?:{_USUALLY} )?"
_OTHER = (
    rf"(?:(?:some|any)(?:one|body)(?: else)?|others|(?:some |any )?other {BODIES}"
    rf"|(?:an)?other (?:{BODIES}|one)|other people)"
)
_STANDS = r"(?:(?:act|serve|stand|work|figure|appear|come in|named|listed)s? )?"
_IS = r"(?: is| are|'s|'re)"
_THE_OTHER_WAY = (
    r"(?:(?:do|does) (?:¤|it|they|we) return the favou?r|(?:is it|does it (?:go|run"
    r"|work)|are things|is that|is this|are (?:the|these|those|our|their)"
    r" (?:roles|parts)|is the situation) (?:(?:exactly|just|precisely) )?(?:the )?(?:other way"
    r" (?:a?round|about)|reverse[d]?|opposite|vice versa|swapped|switched|exchanged|turned"
    r" (?:a?round|about)))"
)
_NOBODY = r"(?:nobody|no-? ?one|no (?:other )?(?:body|asb|co-?ordinator|lead(?:er)?))(?: else)?"
_GETS = r"(?:gets?|receives?|has|have|enjoys?)"
_A_HAND = (
    r"(?:support(?:ers?|ing bod(?:y|ies))?|help(?:ers?)?|backing|backers?|assistance)"
    r"(?: (?:at all|anywhere|from (?:any(?:one|body)(?: else)?|others)))*"
)
_NO_ROLE = r"(?:is|are) there no (?:single )?{} roles? (?:for|of) ¤(?: (?:at all|anywhere|here))*"
_APART = r"(?:besides|apart from|aside from|other than|except(?: for)?|beyond|in addition to)"
_HELPING = rf"(?:{HELP}ing|being (?:an? |the )?{HELPER}s? (?:of|to|for))"
_WHERE = (
    r"(?:where|what|(?:(?:in|on|for|under) )?(?:which|what)(?: (?:other|else))? "
    rf"(?:{THE_ROWS}|ones)|how many(?: other)? {THE_ROWS})"
)
"""How rows are asked for; whom a body helps is asked of bodies."""
_DOES_WHAT = (
    r"what (?:is|are|does|do) (?P<who>{})(?: (?:even|actually|really|exactly))*"
    r" (?:do|doing)(?: (?:in here|here|there|(?:in|under|for) (?:the|this) (?:work )?plan)"
    r"|(?P<place> (?:in|under|within) (?:the )?§))?,?"
    r" (?:and )?(?:(?:together )?with whom|who(?:m)? with|with who)(?: else)?\W*$"
)
"""Asks what a body does and with whom: its roles, told row by row, name the others beside it."""

PARTNER_SHAPES = tuple(
    (re.compile(shape), said)
    for shape, said in (
        (rf"\b{_DOES_WHAT.format('¤|we')}", "what do {who} do{place}"),
        (rf"^\W*(?P<name>¤)\W+{_DOES_WHAT.format('they|it')}", "what does {name} do{place}"),
        (
            rf"\b(?P<apart>{_APART}) {_HELPING} (?P<helped>¤)(?=,? {_WHERE}\b)",
            "{apart} the activities coordinated by {helped}",
        ),
        (
            rf"\b(?P<asks>{_WHERE}\b[^?.!;,]*?),? (?P<apart>{_APART}) {_HELPING} "
            rf"(?P<helped>¤){END}",
            "{asks}, {apart} the activities coordinated by {helped}",
        ),
        (
            rf"\b(?P<apart>{_APART}) (?:co-)?(?:leading|co-?ordinating)(?: together| jointly)? "
            rf"with ¤(?=,? {_WHERE}\b)",
            "{apart} the activities that name {0}",
        ),
        (
            rf"¤ (?:never|(?:does|do)(?: not|n't)) (?:ever )?{_GETS} (?:any |an? (?:single )?)?"
            rf"{_A_HAND}{END}",
            "nobody supports {0}",
        ),
        (rf"¤ {_GETS} no {_A_HAND}{END}", "nobody supports {0}"),
        (
            rf"{_NO_ROLE.format('(?:lead(?:ing)?|co-?ordinating)')}{END}",
            "does {0} coordinate no activity",
        ),
        (rf"{_NO_ROLE.format('(?:support(?:ing)?)')}{END}", "does {0} support no activity"),
        *(
            (
                rf"^\W*(?:{_USUALLY},? )?{told}[.;,:]* (?:(?:and|but|so) )?"
                rf"(?:tell me )?{_IN_ROWS} {_THE_OTHER_WAY}(?:[^.?!;]|\.(?=\w))*\W*$",
                f"which activities are led by {helper} with {leader} supporting",
            )
            for told, helper, leader in (
                (rf"¤{_IS}? {_OFTEN}¤(?:'s)? {HELPER}(?: {_USUALLY})?", "{0}", "{1}"),
                (rf"we're {_OFTEN}¤(?:'s)? {HELPER}(?: {_USUALLY})?", "us", "{0}"),
                (rf"¤{_IS} {_OFTEN}(?:the|an?) {HELPER} (?:of|to|for) ¤", "{0}", "{1}"),
                (rf"¤ {_OFTEN}{HELP}s? ¤(?: {_USUALLY})?", "{0}", "{1}"),
                (
                    rf"¤ {_OFTEN}{LEADS},? (?:and|with|while) ¤ {_OFTEN}{HELP}(?:s|ing)?",
                    "{1}",
                    "{0}",
                ),
            )
        ),
        (
            rf"¤ {_OFTEN}{HELP}s? ¤(?: {_USUALLY})?"
            rf"[.;,]* (?:(?:and|but|so) )?(?:what|{_IN_ROWS}) (?:do|does) (?:it|they|we|¤) (?:also "
            rf"|ever )?{HELP}(?: (?:for|of|with))? {_OTHER}{END}",
            "which activities does {0} support that {1} does not coordinate",
        ),
        (
            rf"\b{_IN_ROWS} (?:do|does|is|are) ¤ {_MERELY}{_STANDS}{_MERELY}(?:as )?{_MERELY}"
            rf"(?:(?:the|an?|its|our) )?(?:mere )?{HELPER} (?:for|to|of|behind) {_OTHER}{END}",
            "which activities does {0} support",
        ),
        (
            rf"\b(?P<rows>{_IN_ROWS}) (?:do|does) ¤ return the favou?r(?:,? (?:and|by)"
            rf" {HELP}(?:ing|s)?| to) ¤{END}",
            "{rows} does {0} support {1}",
        ),
        (
            rf"\b(?P<rows>{_IN_ROWS}) do (?P<both>¤ and ¤) (?:both |together |jointly )?{HELP} "
            rf"(?:one and )?the (?:very )?same (?:lead(?:er)?|co-?ordinator|(?:[a-z-]+ )?{BODIES})"
            rf"{END}",
            "{rows} do {both} both support",
        ),
        (
            r"\b(?P<have>have|has|having|with|get|gets) (?P<no>no|not any|an?|any|some|at least one"
            r"|just one|only one|exactly one) (?:second|other|further|supporting|helping) (?:body"
            r"|asb"
            r"|partner)(?: (?:(?:standing |sitting )?behind|beside|next to|alongside|in support of"
            r"|helping|supporting|backing|assisting|to (?:help|support|back|assist)) "
            r"(?:it|them|(?:the|its|their) (?:lead(?:er)?|co-?ordinator"
            r"|(?:lead(?:ing)?|co-?ordinating) (?:body|asb)))"
            r"| (?:in (?:a )?support(?:ing role)?|helping|supporting|in the back))" + END,
            "{have} {no} supporting body",
        ),
        (
            r"\b(?P<have>have|has|having|with|get|gets) (?P<no>no|not any|an?|any|some"
            r"|at least one)"
            r" (?:supporter|helper|backer)s? (?:(?:standing |sitting )?behind|beside|next to"
            r"|alongside) (?:it|them|(?:the|its|their) (?:lead(?:er)?|co-?ordinator))" + END,
            "{have} {no} supporting body",
        ),
        (rf"{_ASKED_WHOM} {_LEADERS}{_HELPS_WHOM}", "{head}whom do {who} support{besides}"),
        (
            rf"{_ASKED_WHOM} (?:other )?{BODIES}{_HELPS_WHOM}",
            "{head}whom do {who} support{besides}",
        ),
        (
            rf"(?P<head>)\bwhose {THE_ROWS}{_HELPS_WHOM}",
            "whom do {who} support{besides}",
        ),
        (
            rf"(?P<rows>\b(?:which|what) {THE_ROWS}) (?:have|has|with|show) {_WHO} (?:{HELP}ing"
            rf"|in support of|behind) {_ONE} {_NOT_ONE}",
            "{rows} do {who} support that have a coordinating body other than {beside}",
        ),
        (
            rf"{_WHO} (?:ever |also |sometimes |at times |actually )?(?P<does>{HELP}s?)(?: up|"
            rf" out)? "
            rf"{_ONE} {_NOT_ONE}",
            "{who} {does} rows that have a coordinating body other than {beside}",
        ),
        (
            rf"\b(?P<does>{HELP}(?:s|ing)?) (?!us in the rows )(?P<who>us)(?: out| up)?"
            rf" {_OWN_ROWS} "
            rf"(?P<self>¤|we) {LEADS}{END}",
            "{does} {who} in the rows {self} coordinate",
        ),
        (
            rf"\b(?P<does>{HELP}(?:s|ing)?) ¤(?: out| up)? {_OWN_ROWS} (?:it|they|we) {LEADS}{END}",
            "{does} {0}",
        ),
        (
            rf"{_WHO_IS} behind (?:us{_AS_HELPER} {_OWN_ROWS} ¤|¤{_AS_HELPER} {_OWN_ROWS} we)"
            rf" {LEADS}{END}",
            "which bodies support us",
        ),
        (
            rf"{_WHO_IS} behind (?P<who>¤|us){_AS_HELPER}"
            r"(?=\s*(?:$|[,.;?!]|(?:in|on|for|where|when|under|and)\b))",
            "which bodies support {who}",
        ),
        (
            r"\bwho(?:(?: has|'s| have)?(?: got)?|'ve got) ¤(?:'s)? backs?(?=\s*(?:$|[,.;?!:]"
            r"|\s[-–—]|(?:in|on|for|under|and)\b))",
            "who supports {0}",
        ),
        (
            r"^\W*(?:only|just) (?:an? |the )?(?:co-?ordinators?|leads?|co-?ordinating"
            r" (?:body|asb))(?:,| and| but|,? with)? ?(?:no|without(?: an?| any)?)"
            r" (?:supporters?|helpers?|supporting (?:bod(?:y|ies)|asbs?))",
            "rows with a coordinator and no supporters",
        ),
        (
            r"\bwhose (?:support|help|backing|assistance|back-?up) (?:do|does|can|may) "
            rf"{_WHO} (?:have|get|enjoy|receive|(?:count|rely|draw|lean) on)(?: (?:from|for))?",
            "who supports {who}",
        ),
        (
            rf"\b(?:(?:up)?on )?(?:whom?|which {BODIES}) (?:do|does|can|could|may) {_WHO} "
            r"(?:count|rely|lean|depend)(?: (?:up)?on)? for (?:support|help|backing|assistance)",
            "who supports {who}",
        ),
        (
            rf"^\W*(?P<who>¤|us)(?: (?:and|with|plus|n) | ?[&+/,] ?)(?P<other>¤) ?(?:[-–—:,]+ ?)?"
            rf"(?=.*\b(?:rows?|activit|lines?|items?|together|in common|shar|joint))"
            rf"(?:(?:is|are) there |do (?:we|they) (?:have|share) |have )?(?:any(?:thing)?"
            rf"|some(?:thing)?"
            rf"|which|what|the)? ?(?:shared |joint |common )?(?:{THE_ROWS})? ?"
            r"(?:shared|together|in common|jointly)?\W*$",
            "which activities name {who} and {other}?",
        ),
        (
            rf"(?P<asks>\b(?:does|do) )?{_WHO} {HELP}s?(?: up| out)? (?:nobody|no-? ?one|no"
            rf" (?:other )?(?:body"
            r"|asb|co-?ordinator|lead(?:er)?))(?: else)? (?:but|except(?: for)?|other than"
            r"|besides|than"
            rf"|apart from) (?P<led>¤){END}",
            "are all rows supported by {who} led by {led}",
        ),
        (
            rf"(?P<asks>\b(?:does|do) )?{_WHO} only (?:ever )?{HELP}s?(?: up| out)?"
            rf" (?P<led>¤){END}",
            "are all rows supported by {who} led by {led}",
        ),
        (
            rf"\b(?:is|are) (?P<led>¤) the (?:only|sole) (?:one|body|asb|co-?ordinator|lead(?:er)?)"
            rf"(?: (?:that|which|who|whom))? {_WHO} (?:ever )?{HELP}s?{END}",
            "are all rows supported by {who} led by {led}",
        ),
        (
            r"\b(?:who|which bodies|which body) (?:is|are) (?:our|¤) (?:most (?:frequent|common"
            r"|active)"
            r"|main|biggest|top|chief|usual) (?:supporter|helper|backer)s?" + END,
            "who supports us most often",
        ),
        (
            rf"\b(?:which|what) (?:supporters|helpers|backers|supporting (?:bodies|asbs)) (?:do"
            rf"|does) {_WHO} "
            r"have",
            "who supports {who}",
        ),
        (
            rf"\b(?:(?:with )?whom? (?:do|does) {_WHO} (?:share the lead|co-?lead|lead jointly)"
            r"(?: with)?"
            rf"|{_WHO_LEADS} with (?P<with>¤|us)){END}",
            "which rows do {who}{with} lead jointly",
        ),
        (
            rf"\b(?P<some>which|what|how many|any|all|none) of (?:our|¤) (?:supporting|helping) "
            rf"(?:{THE_ROWS}|roles) (?P<be>is|are)(?P<no>n't| not) (?P<led>¤)(?:'s)?{END}",
            "{some} of the rows that we support {be}{no} led by {led}",
        ),
        (
            rf"(?P<rows>\b{THE_ROWS}(?: (?:that|which))? (?:¤|we) {HELP}s?) (?P<be>is"
            rf"|are)(?P<no>n't| not)"
            rf" (?P<led>¤)(?:'s)?{END}",
            "{rows} {be}{no} led by {led}",
        ),
        (rf"\bneither of (?P<whose>our|¤) (?={THE_ROWS}\b)", "none of {whose} "),
        (
            rf"\b(?P<some>which|what|how many|any|all|none) of (?:our|¤) (?:supporting|helping)"
            rf" (?:{THE_ROWS}|roles)",
            "{some} of the rows that we support",
        ),
        (
            rf"{_WHO} (?:has|have|gets?|receives?) no (?:supporters?|helpers?|backers?|support|help"
            r"|supporting (?:body|bodies|asbs?))(?= (?:in|under|within|on|for) )",
            "nobody supports {who}",
        ),
    )
)
