"""Ways of asking for rows and for what each of them has, as shapes and the words they stand for.

They are read as the shapes of `row_phrases`.
"""

import re

from tipassist.answer.rewording.of_rows.row_phrases import END, THE_ROWS

_EACH = (
    r"(?:each|them|those|these|it|that|every one)"
    rf"(?: (?:one|of (?:them|those|these)(?: {THE_ROWS})?|{THE_ROWS}))?"
)
_DOES = r"(?P<does>lead|co-?ordinate|support)s?"
_WHAT = (
    rf"\b(?:(?:please )?(?:list|show|give(?: me| us)?|name) )?(?:what|(?:all )?(?:the )?{THE_ROWS}"
    rf"(?: (?:that|which))?)(?: do(?:es)?)? ¤ {_DOES},? and (?:(?:also )?(?:say|tell(?: me| us)?"
    r"|name|state|show|give) )?"
)
_THERE = r"(?P<where>(?: (?:in|of|under|within) (?:the )?§)?)"
_TELL = r"(?:say|tell(?: (?:me|us))?|state|indicate|show|note|specify)"
_OR_NOT = r"(?: (?:it|there))?(?: or (?:only |just )?(?:not|(?:it )?(?:supports?|helps?|leads?)))?"
_SHOW = r"\b(?:show|list|give|print)(?: (?:me|us))?"
_NAMES = r"¤(?:(?:,| and|,? &|,? and)? ¤)+"
_WHO = r"(?:who|which bod(?:y|ies)) (?P<verb>leads?|co-?ordinates?|supports?)"
_SAME_ROW = (
    r"(?:(?:all|both|together)(?: (?:two|three|four|five|\d))? )*(?:(?:named|listed|appear|are) )*"
    r"(?:in|on|under) (?:(?:exactly )?(?:the same|one|a single)) (?:row|activity|line)"
)
_IN_EVERY = (
    r" in (?:each|every(?: single)?|all)(?: (?:one )?of)?(?: (?:the|our|its|these|those))?"
    r"(?: (?:two|three|four|five|six|\d+))? (?P<where>pillar|outcome)s?"
)
_THERE_IS = r"^\W*(?:(?:so|and|but|ok) )*(?:is|are) there (?:at least one|an?|any|some) "
_WHICH = r"(?:\W+(?:which(?: ones?)?|where|list(?: them)?))?"

EACH_ROW = tuple(
    (re.compile(shape), said)
    for shape, said in (
        (
            rf"{_WHAT}{_WHO} {_EACH}{END}",
            "which activities does {0} {does} and who {verb} each of them",
        ),
        (
            rf"\b(?:what|(?:which|what) {THE_ROWS}) (?:do|does|is|are|will|must|should) ¤ "
            rf"(?:(?:asked|supposed|meant|expected|due) to )?{_DOES},? and "
            rf"(?:(?:together|jointly) )?with (?:whom?|which (?:other )?bod(?:y|ies)){END}",
            "which activities does {0} {does}",
        ),
        (
            rf"{_WHAT}(?:the |their )?(?:co-?ordinators?|leads?|co-?ordinating bod(?:y|ies))"
            rf" (?:of|for|in|on) {_EACH}{END}",
            "which activities does {0} {does} and who coordinates each of them",
        ),
        (
            rf"{_WHAT}(?:the |their )?(?:supporters?|supporting bod(?:y|ies))"
            rf" (?:of|for|in|on) {_EACH}{END}",
            "which activities does {0} {does} and who supports each of them",
        ),
        (
            rf"{_THERE_IS}¤(?:'s)? {THE_ROWS}{_IN_EVERY}{END}",
            "does every {where} have an activity for {0}",
        ),
        (
            rf"{_THERE_IS}{THE_ROWS} (?:of|for|with|naming|that names?) ¤{_IN_EVERY}{END}",
            "does every {where} have an activity for {0}",
        ),
        (
            rf"{_THERE_IS}{THE_ROWS} (?P<does>led|co-?ordinated|supported) by ¤{_IN_EVERY}{END}",
            "does every {where} have an activity {does} by {0}",
        ),
        (
            rf"\b(?:for|of|on) (?:each|every)(?: (?:one )?of (?:the|our|its))? {THE_ROWS} "
            rf"(?:of|for|with|naming) ¤{_THERE}[,:]? (?:please )?{_TELL} (?:whether|if) "
            rf"(?:it|they|we|¤) {_DOES}{_OR_NOT}{END}",
            "which role does {0} have in each activity{where}",
        ),
        (
            r"^\W*what (?P<of>(?:of|in|from|under|within) (?:the )?§) do(?:es)? ¤ have"
            rf"(?! (?:in common|to)\b){END}",
            "which activities {of} name {0}",
        ),
        (
            rf"{_SHOW} (?:the )?(?P<place>§),? (?:complete |together )?with (?:all )?(?:of )?"
            rf"(?:its|the) {THE_ROWS},? and (?:all )?(?:of )?(?:(?:its|their|the) )?"
            rf"(?P<cells>projects|indicators|examples){END}",
            "list the {cells} of each row of {place}",
        ),
        (rf"^{_NAMES} {_SAME_ROW}{_WHICH}(?=\W*$)", "which activities name {all_of}"),
        (
            r"^(?:besides|apart from|aside from|other than|beyond) (?:co-?ordinating|leading)"
            r",? (?:and|or) supporting,? (?P<rest>(?:is|are) there .*\brelevant\b)",
            "{rest}",
        ),
    )
)
