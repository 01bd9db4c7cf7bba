"""Which rows of a body lack something, as shapes and the words they stand for.

They are read as the shapes of `row_phrases`. In "which rows without a project does AICHR lead" it
is the project that is missing, not the body.
"""

import re

from tipassist.answer.rewording.of_rows.row_phrases import END, HELP, LEADS, THE_ROWS

_ASKS = (
    rf"\b(?P<asks>(?:which|what|how many)(?: of the)? {THE_ROWS})(?: (?:that|which) (?:have|come))?"
)
_LACKING = r" (?:without|with no|having no|lacking|missing|that lack|(?:with )?no) (?:an?y? )?"
_THING = (
    r"(?P<thing>projects?|indicators?|examples?|supporters?"
    r"|(?:supporting|relevant) (?:bod(?:y|ies)|asbs?))"
)
_WHERE = r"(?P<where>(?: (?:(?:in|under|within) )?(?:the )?§)?)"
_THEIRS = (
    (rf" do(?:es)? ¤ {LEADS}", "that {named} leads"),
    (rf" do(?:es)? ¤ {HELP}", "that {named} supports"),
    (r" (?:is|are) (?:led|run|co-?ordinated|headed) by ¤", "that {named} leads"),
    (r" (?:is|are) (?:supported|helped|backed|assisted) by ¤", "that {named} supports"),
    (rf" do(?:es)? ¤ not {LEADS}", "not led by {named}"),
    (rf" do(?:es)? ¤ not {HELP}", "not supported by {named}"),
)
_CELL = r"(?:cells?|columns?|box(?:es)?|fields?|slots?)"
_BLANK = r"(?:blank|empty|open|missing|unfilled|vacant)"
_COLUMN = (
    r"(?P<thing>projects?|indicators?|examples?"
    r"|(?:supporting|relevant|co-?ordinating)(?: (?:bod(?:y|ies)|asbs?))?)"
)
_MOST = r"\b(?P<most>(?:the )?(?:most|fewest|least|largest number of|highest number of)) "
_BLANKS = (
    rf"{_MOST}(?:gaps|blanks|holes|omissions|{_BLANK} {_CELL}) (?:in|under|for|of) "
    rf"(?:(?:the|its|their) )?{_COLUMN}(?: {_CELL})?",
    rf"{_MOST}{_BLANK} {_COLUMN}(?: {_CELL})?",
)
"""Cells of one column that are blank: so many rows have nothing there."""
_NOBODY = r"(?:nobody|no[- ]?one)"
_PUT = (
    r"(?:has |have |had )?(?:ever |yet |actually |bothered to )?"
    r"(?:put|wr(?:ote|ite|itten)|g(?:ave|iven?)|set|entered|filled in|noted|added|attached"
    r"|assigned|planned|foreseen|thought of|came up with|printed)(?: (?:down|in|up))?"
)
_UNPUT = (
    rf"{_NOBODY} {_PUT} (?:(?:an?y?|its|one|a single|the) )?{_COLUMN}"
    r"(?: (?:against|for|in|into|to|down|on|next to|beside|under|at)(?: (?:it|them))?| there)?"
    r"(?: (?:yet|so far|already|ever|at all))*"
)
_THINGS = r"(?:projects?|indicators?|examples?)"
_AGAINST_IT = re.compile(
    rf"(?P<has>\b(?:has|have|had|having|with|lacks?|without)(?: (?:no|any|an?|its|their))?"
    rf" {_THINGS})(?: (?:put|set|listed|entered|given|named|written))?"
    r" (?:against|next to|beside|behind|attached to|under|for|to) (?:it|them|its name)\b"
    r"(?: yet)?"
)
_WAITS = re.compile(
    rf"(?P<rows>\b(?:{THE_ROWS}|ones?|anything|ours|¤)) (?P<are>(?:that |which )?(?:is |are )?)"
    r"(?:still |yet |also )*(?:waiting for|awaiting|in (?:want|need) of|crying out for|short of)"
    rf" (?P<thing>(?:(?:its|their|an?|any|some) )?{_THINGS}){END}"
)
_BLANK_FOR = re.compile(
    rf"(?P<opens>(?:^\W*|[:;,.!-] )(?:(?:and|so|but|also|then)\b,? )*)(?P<be>is|are) (?:the |an? )?"
    rf"{_COLUMN}(?: {_CELL})?(?: (?:ever|also|still|actually|left|kept))* {_BLANK}"
    r" (?:in|for|on|of|at|under|against|with) "
    r"(?P<rows>(?:anything|something|(?:any|some|one)(?: ones?)? of|any|some)\b"
    rf"(?:[^?.!;,§¤]|¤){{0,80}}¤[^?.!;,]{{0,40}}?){END}"
)
"""What is asked of the rows of a body: "is the project cell blank on anything that we lead?"."""
_LABELLED = (
    r"(?:the |this |that |an? )?(?:(?:label|heading|tag|expression|wording|word|designation"
    r"|entry|term|mention)s?(?: of)? )[\"'“‘]?(?P<role>co-?ordinating|supporting|relevant) "
    r"(?:asb|bod(?:y|ies))s?[\"'”’]?"
)
_AS_LABEL = (
    r"(?:the (?:label|heading|tag|designation|term) )?[\"'“‘]?"
    r"(?P<role>co-?ordinating|supporting|relevant) (?:asb|bod(?:y|ies))s?[\"'”’]? "
    r"(?:(?:ever|actually|also) )?(?:used|printed|given|put|written|shown|found|set)"
    r"(?: (?:as|for) (?:an? |the )?(?:label|heading|tag|designation|role))?"
)
"""A role as the table prints it: 'Relevant ASB' used as a label."""
_SOME_ROWS = rf"(?P<rows>\b{THE_ROWS}(?: (?:of|in|under) [¤§])?)"

_SO_MANY = (
    r"(?P<who>nobody|no[- ]?one|no (?:single )?(?:body|asb)|(?:any|some)(?:one|body)"
    r"|(?:(?:more than|at least|exactly|only|just) )?(?:one|two|three|\d+|several)(?: or more)? "
    r"(?:different )?(?:bod(?:y|ies)|asbs?))"
)
_CHOSEN = (
    r"(?:designated|appointed|assigned|named|nominated|chosen|picked|selected|entered|put down"
    r"|put in|made|installed|declared)(?: (?:as|to be|to act as|for))*(?: (?:an?|the))?"
)
_OFFICES = (
    (
        r"(?:co-?ordinators?|leads?|leaders?"
        r"|(?:co-?ordinating|lead(?:ing)?) (?:bod(?:y|ies)|asbs?))",
        "coordinate",
        "coordinating",
    ),
    (r"(?:supporters?|helpers?|supporting (?:bod(?:y|ies)|asbs?))", "support", "supporting"),
)
_THEY = r"(?:they|the (?:work )?plan|the (?:authors|drafters)|it|we|you|people|asean)"
_PUTS = (
    r"(?:put|place|name|list|enter|set|write|appoint|designate|assign|make|choose|print|nominate)"
    r"(?:e?d)?(?: down| in)?"
)
_OVER = r"(?=\s*(?:$|[,.;?!])| (?:in|under|within|have|has|are|is|also|and)\b)"
_PUT_THERE = tuple(
    (re.compile(shape.format(office=office)), said.format(verb=verb, doing=doing))
    for office, verb, doing in _OFFICES
    for shape, said in (
        (
            rf"\b(?P<does>do|does|did) {_SO_MANY} (?:get|become) {_CHOSEN} {{office}}{_OVER}",
            "{{does}} {{who}} {verb}",
        ),
        (
            rf"\b(?:do|does|did|have|has) {_THEY} (?:ever )?{_PUTS} {_SO_MANY}"
            rf" (?:as|to be|in the role of)(?: (?:an?|the))? {{office}}{_OVER}",
            "does {{who}} {verb}",
        ),
        (
            rf"\b(?:is|are|was|were|has|have) (?!no){_SO_MANY} (?:been )?{_CHOSEN} {{office}}"
            rf"{_OVER}",
            "does {{who}} {verb}",
        ),
        (
            rf"\b(?P<have>have|has|having|had|with) {_SO_MANY} (?:{_CHOSEN}|as(?: (?:an?|the))?)"
            rf" {{office}}{_OVER}",
            "{{have}} {{who}} {doing}",
        ),
        (
            rf"\b(?:names?|lists?|shows?|prints?|mentions?|puts?|gives?) {_SO_MANY}"
            rf" as(?: (?:an?|the))? {{office}}{_OVER}",
            "have {{who}} {doing}",
        ),
    )
)
"""Somebody or nobody who is put in a role: "did nobody get designated as coordinator"."""

_NAMED = (
    r"(?P<thing>projects?|indicators?|examples?"
    r"|(?:supporting|relevant|co-?ordinating) (?:bod(?:y|ies)|asbs?))"
)
_NO_GAPS = (
    rf"no (?:single )?(?:gaps?|blanks?|holes?|omissions?|{_BLANK} (?:{_CELL}|entries|ones?|spots?))"
    rf"(?: (?:at all|left))? (?:in|under|for) (?:(?:the|its|their|any) )?{_NAMED}(?: {_CELL})?"
    r"(?: (?:there|at all))*"
)
_NO_BLANK = rf"no {_BLANK} {_NAMED} {_CELL}(?: (?:there|at all))*"
_ANYWHERE = r"(?: (?:anywhere|in the (?:whole |entire )?(?:work )?plan))?"
_SOME_GAPS = _NO_GAPS.replace("no ", "(?:any|some|a) ", 1)
_SOME_BLANK = _NO_BLANK.replace("no ", "(?:any|some|an?) ", 1)
_THERE_IS = r"(?:(?:are|is|aren't|isn't) there|there(?: are|'s| is)|has|have|with|got)"
_FULL_COLUMNS = tuple(
    (re.compile(shape), said)
    for none in (_NO_GAPS, _NO_BLANK)
    for shape, said in (
        (
            rf"\b(?:(?:in|under|for|within) )?(?:the )?(?P<where>§)(?: also)?,? (?:{_THERE_IS} )?"
            rf"(?:also )?{none}{_ANYWHERE}{END}",
            "does every activity in {where} have at least one {thing}",
        ),
        (
            rf"(?:\b{_THERE_IS} )?\b{none}(?P<where>(?: (?:in|of|under|for|within) (?:the )?§)?)"
            rf"{_ANYWHERE}{END}",
            "does every activity{where} have at least one {thing}",
        ),
    )
)
_BLANK_CELLS = tuple(
    (re.compile(shape), said)
    for some in (_SOME_GAPS, _SOME_BLANK)
    for shape, said in (
        (
            rf"\b(?:does|do|has|have) (?:the )?(?P<where>§) (?:have )?{some}{_ANYWHERE}{END}",
            "does any activity in {where} have no {thing}",
        ),
        (
            rf"\b(?:are|is) there {some}(?P<where>(?: (?:in|of|under|for|within) (?:the )?§)?)"
            rf"{_ANYWHERE}{END}",
            "does any activity{where} have no {thing}",
        ),
    )
)
"""Cells of one column none of which is said to be blank, and some of which may be."""
_LEFT_BLANK = tuple(
    (
        re.compile(
            rf"^(?:(?:and|so|but|also|then)\b,? )*(?:is|are|was|were) (?:the |an? )?{_COLUMN}"
            rf"(?: {_CELL})?(?: (?:ever|also|still|actually|left|kept))* {_BLANK}{where}{END}"
        ),
        said,
    )
    for where, said in (
        (
            rf" (?:in|for|on|of) (?:any|some|an?)(?: of the)? {THE_ROWS}"
            r"(?P<where>(?: (?:in|of|under|within) (?:the )?§)?)",
            "does any activity{where} have no {thing}",
        ),
        (
            r" (?:in|under|within) (?:the )?(?P<where>§)",
            "does any activity in {where} have no {thing}",
        ),
        (r"(?: (?:anywhere|somewhere))", "does any activity have no {thing}"),
    )
)
"""Whether the cells of a column are blank in some row: "is the coordinating body left blank?"."""

_LOST = re.compile(
    rf"(?P<rows>\b(?:{THE_ROWS}|outcomes?)) (?:(?:has|have|had|seems? to have|just"
    r"|that|which) )*(?:lost|forgot|forgotten|missed|skipped|omitted|dropped|misses|skips"
    r"|omits|lacks|left out|never got|never had) (?:to (?:list|name|give|state|add|have"
    r"|get|put in) )?(?:its|their|the|an?|any|all)? ?(?P<thing>projects?|indicators?|examples?"
    r"|references?|co-?ordinators?|leads?|leaders?|supporters?|helpers?"
    r"|(?:supporting|relevant|co-?ordinating|lead) (?:bod(?:y|ies)|asbs?))"
    rf"(?: altogether| entirely)?{END}"
)
"""A row that lost or forgot what others have: "which row forgot its indicators?"."""

LACKING_ROWS = (
    (_LOST, "{rows} have no {thing}"),
    (
        re.compile(
            rf"\b(?:is|are) {_AS_LABEL}(?:,? (?:anywhere|at all|somewhere)"
            rf"|(?: (?:on|in|at|for|against|with|to))? (?:any|some|an?)(?: of the)? {THE_ROWS}"
            rf"(?: at all)?){END}"
        ),
        "does any activity have a {role} body",
    ),
    (
        re.compile(
            rf"\b(?:(?:on|in|at|for|against) )?(?P<asks>which|what) {THE_ROWS} "
            rf"(?:is|are) {_AS_LABEL}{END}"
        ),
        "{asks} activities have a {role} body",
    ),
    (_AGAINST_IT, "{has}"),
    (_WAITS, "{rows} {are}without {thing}"),
    (_BLANK_FOR, "{opens}{be} {rows} without {thing}"),
    *_FULL_COLUMNS,
    *_BLANK_CELLS,
    *_LEFT_BLANK,
    *_PUT_THERE,
    (
        re.compile(rf"{_SOME_ROWS} (?:(?:that|which|where|for which|to which) )?{_UNPUT}{END}"),
        "{rows} with no {thing}",
    ),
    (
        re.compile(rf"(?P<asks>\b(?:which|what) {THE_ROWS}) (?:has|have) {_UNPUT}{END}"),
        "{asks} have no {thing}",
    ),
    (
        re.compile(rf"^(?P<opens>\W*(?:(?:and|so|ok|then),? )*)where (?:has|have) {_UNPUT}{END}"),
        "{opens}which activities have no {thing}",
    ),
    (
        re.compile(
            rf"{_SOME_ROWS} (?:(?:that|which) )?(?:has|have|having|with) no "
            r"(?:entry|entries|content) (?:under|for|in) (?:the |its |their )?"
            rf"{_COLUMN}(?: {_CELL})?{END}"
        ),
        "{rows} with no {thing}",
    ),
    (
        re.compile(
            rf"{_SOME_ROWS} (?:that |which |where )?(?:(?:use|carry|bear|mention|show|contain)s?"
            rf"|uses|carries|using|carrying|bearing|has|have|having|with) {_LABELLED}{END}"
        ),
        "{rows} with a {role} body",
    ),
    (
        re.compile(
            rf"{_SOME_ROWS} (?:where|in which|for which|on which) {_LABELLED} "
            rf"(?:is|was|has been) (?:used|printed|written|given|shown|put){END}"
        ),
        "{rows} with a {role} body",
    ),
    *(
        (
            re.compile(f"{_ASKS}{_LACKING}{_THING}{acts}{_WHERE}{END}"),
            f"{{asks}} {theirs} have no {{thing}}{{where}}",
        )
        for acts, theirs in _THEIRS
    ),
    (
        re.compile(
            rf"\b(?:is|are) (?:the )?numbers? of {_BLANK} {_COLUMN}(?: {_CELL})? (?:the )?"
            r"(?:highest|largest|greatest|biggest)"
        ),
        "has the most activities with no {thing}",
    ),
    *((re.compile(blanks), "{most} activities with no {thing}") for blanks in _BLANKS),
    (
        re.compile(
            rf"(?P<asks>\b(?:which|what) (?:pillars?|outcomes?)) (?:is|are) (?:the )?"
            rf"{_MOST[2:]}{_COLUMN} {_CELL} (?:left )?{_BLANK}{END}"
        ),
        "{asks} has {most} activities with no {thing}",
    ),
)
