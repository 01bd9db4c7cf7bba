"""Lists and counts asked for loosely, put in the words that are read, with all that bounds them.

"Any row where they forgot to put an indicator?" asks for rows with none, and "who has a hand in the
safe migration outcome, A.2?" for the bodies of A.2.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.rewording.idioms.phrases import Read

_ROWS = r"(?:activity types|activities|rows|lines|outcomes)"
_ROW = r"(?:activity type|activity|row|line|outcome)"
_NAMED = r"(?:(?-i:[A-Z]{3,}(?:-[A-Z]+)*)|we|they)"
_WHICH = (
    r"(?:(?:kindly|please|pls|so|and|can you|could you) )*(?:(?:indicate|tell me|tell us|say|name"
    r"|list|specify|show(?: me)?) )?(?:which|what)(?: (?:ones?|they are|these are|those are"
    r"|are (?:they|these|those)|is (?:it|that)|rows|activities))?\W*$"
)
_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_GIVEN = r"(?:given|cited|quoted|named|printed|listed|invoked|mentioned|referenced|referred to)"
_UNIT = r"(?:outcome|activit|pillar)(?:ies|y|s)?"

_SPOT = r"(?:[^,.;:?!]|\.(?=\d)){1,40}?"
_ROWS_FIRST = re.compile(r"^ (?:rows|activities|lines|something|anything)")
_EVERY_ROW = (
    r"(?:every|each|all)(?: single)?(?: one)?(?: of)?(?: the| their)? "
    r"(?:rows?|activit(?:y|ies)|lines?)"
)
_IF_LEFT = (
    r"(?:if|when|once|provided) (?:i|we|you|one) (?:leave|set|put|take|keep|push)s?"
    r"(?! it\b| them\b| that\b)"
)
_ASIDE = r"(?:aside|away|apart|out(?: of (?:it|this|account|the (?:list|count|picture)))?)"
_NAMED_THERE = (
    r"they(?:['’]re| are)? (?:ever )?(?:named|listed|mentioned|printed|involved|have a role|appear"
    r"|figure|found|play a (?:role|part)|in\b|on\b)(?: (?:in|on|for|under))?"
)


def _any_such(said: re.Match[str]) -> str:
    """Return "a role" for "a role of some sort"."""
    return f"a {said['what'] or said['same']}"


def _with_supporter(said: re.Match[str]) -> str:
    """Return where a body gets help as the rows that it leads with somebody in support."""
    do = "do" if said["who"].lower() in ("we", "they") else "does"
    asked = f"which activities {do} {said['who']} coordinate with a supporting body"
    return f"{asked}{said['place'] or ''}{', and who supports' if said['whose'] else ''}"


def _as_tally(said: re.Match[str]) -> str:
    """Return the bodies of a role and how many rows each has as a count for each body."""
    told = said.groupdict()
    role = (told["does"] or told["one"]).lower()
    does = "support" if role.startswith("support") else "coordinate"
    return (
        f"how many activities does each body {does}{_ROWS_FIRST.sub('', told.get('where') or '')}"
    )


_SHAPES: tuple[tuple[str, Read], ...] = (
    (r"\bhalf a dozen\b(?: of)?", "six"),
    (
        r"(?<!half )\ba dozen\b(?: of)?(?= (?:rows|activities|bodies|outcomes|projects))",
        "twelve",
    ),
    (
        rf"(?P<row>\b{_ROW}s?) (?:where|in which|for which|that) (?:they|some(?:body|one)"
        rf"|you|we"
        r"|the (?:authors?|drafters?|writers?|plan|table))(?: have| has)?(?: just| simply)? "
        r"(?:(?:forgot|forgotten|omitted|neglected|failed) to (?:put|add|enter|fill|give|write"
        r"|list|name|include|print|set)(?: (?:in|down))?|forgot|forgotten|omitted|left out) "
        r"(?:an?|any|the) (?=(?:indicator|project|example|co-?ordinat|lead|support|body|asb"
        r"|footnote|reference))",
        r"\g<row> with no ",
    ),
    (
        rf"^(?:[^.?!;]*\b(?:claim|say|tell|told|hear|heard|think|believe|insist|maintain)\w*"
        rf"(?: me| us)?(?: that)? )?(?:for|in|on|with) (?:(?:a couple|some|a few|several|two"
        rf"|three|certain|a number) (?:of )?(?:the )?)?(?P<rows>{_ROWS})\b[^.?!;]{{0,20}}? the "
        r"(?:table|plan|matrix|grid) leaves (?:the|its|their) (?P<role>co-?ordinating|lead"
        r"|leading|supporting) (?:asean )?(?:sectoral )?(?:body|asb|cell|column|box)(?: cell)?"
        rf" (?:unnamed|blank|empty|open|unfilled|out)[.?!;,:]+ {_WHICH}",
        r"which \g<rows> have no \g<role> body?",
    ),
    (
        rf"^\W*(?:(?:and|so|but) )*(?:is|are) (?:there )?(?:one|any|an?|some|a single) "
        rf"(?P<row>{_ROW})s?\b(?:(?![.?!;:])[^,]){{0,40}}?(?:orphan|abandon|desert|forsak)\w*"
        r"(?:,? (?:like |so |i mean )?(?:with |having )?(?:zero|no|without any) bod(?:y|ies)\b"
        r"[^.?!]*)?\?*(?: which(?: (?:one|is it))?)?\W*$",
        r"which \g<row> has no body at all?",
    ),
    (
        r"(?P<asked>\b(?:which|what|list|show|name)\b[^?.!]*\b(?P<unit>outcomes|pillars|rows"
        r"|activities)\b[^?.!]*)[?.!,;–-]+ (?:i (?:want|need|mean) |so |just |only )?(?:the )?"
        r"(?P=unit)(?: (?:please|only))?,? (?:and )?not (?:the )?(?:single )?(?:rows|activities"
        r"|lines|outcomes|pillars|bodies|projects)\W*$",
        r"\g<asked>?",
    ),
    (
        r"^\W*(?:leave|leaving|take|taking|set|put|keep) (?P<who>(?-i:[A-Z]{3,}(?:-[A-Z]+)*)) "
        r"(?:out|aside|away)(?: of it)?[.,;:!]+ (?:and )?who (?:comes|is|ranks|would be|stands)"
        r"(?: then)? (?:next|first|then|(?:at the )?top)(?: then)?,? (?:for|in|by|on"
        r"|when it comes"
        r" to) (?:the )?(?:number of |count of )?(?P<rows>rows|activities)(?: it)? "
        r"(?P<deed>co-?ordinate|le|supporte)d\W*$",
        r"Besides \g<who>, which body has \g<deed>d the most \g<rows>?",
    ),
    (
        r"\bhow (?:many times|often) (?:is|does) (?P<what>the [^?.!;]*?\bproject\b[^?.!;,]*?) "
        r"(?:be )?(?:repeated|printed|listed|used|found|recurring|repeat|recur)"
        r"(?P<down> (?:down|in|across|throughout|through) the (?:whole )?(?:table|matrix"
        r"|columns?"
        r"|project column))?(?P<where>,? (?:and )?(?:on|in|at) which (?:rows|activities))?"
        r"(?(down)|(?(where)|(?!)))",
        r"in how many rows is \g<what> listed, and in which",
    ),
    (
        rf"(?P<who>\b(?:which|what) bod(?:y|ies)\b[^?.!]*) in each (?:and every(?: one)?"
        rf"|one|single"
        rf"(?: one)?) of the {_NUMBER} (?P<unit>pillar|outcome)s(?=\W*$)",
        r"\g<who> in every \g<unit>",
    ),
    (
        rf"\bin every (?:(?:single|last) )?(?:one )?of (?:the|our|its) (?:{_NUMBER} )?"
        r"(?P<unit>pillar|outcome)s\b",
        r"in every \g<unit>",
    ),
    (
        r"\b(?:an?y? |some )(?P<what>roles?|parts?) of (?:some|any|one|whatever)"
        r" (?:sort|kind|type|description|form)(?: or (?:an)?other)?\b"
        r"|\b(?:some|any) (?:sort|kind|type|form) of (?:an? )?(?P<same>roles?|parts?)\b",
        _any_such,
    ),
    (
        rf"(?<=\w),? {_IF_LEFT} (?P<what>{_SPOT}) {_ASIDE}(?=\W*$)",
        r", leaving out \g<what>",
    ),
    (
        rf"^(?P<opens>\W*(?:(?:so|and|but|ok)\b,? ?)*){_IF_LEFT} (?P<what>{_SPOT}) {_ASIDE},? ",
        r"\g<opens>leaving out \g<what>, ",
    ),
    (
        r"\b(?:wherever|everywhere(?: that)?|whenever|(?:every|each) time(?: that)?) "
        r"(?P<it>it|they|we)(?P<be>['’]re|['’]s| is| are) (?:named|listed|mentioned"
        r"|printed)(?= *(?:\W*$|,))",
        r"on every row where \g<it>\g<be> named",
    ),
    (
        r"\b(?P<asks>where|(?:on|in|for) (?:which|what) (?:rows?|lines?|activit(?:y|ies)|items?)) "
        rf"(?:is|are) (?P<who>{_NAMED}) (?:standing )?behind (?P<other>(?:the )?[\w-]+)"
        r"(?= (?:in|under|within)\b|\W*$)",
        r"\g<asks> does \g<who> support \g<other>",
    ),
    *(
        (
            rf"\b(?P<bodies>(?:bodies|asbs|ones)\b[^,.;:?!]{{0,20}}? )(?:only )?{deed}s? "
            rf"(?:(?:in|on|for) )?{_EVERY_ROW} (?:(?:that|which|where|(?:in|on) which) )?"
            rf"{_NAMED_THERE}",
            rf"\g<bodies>only {verb}",
        )
        for deed, verb in (("(?:lead|co-?ordinate|head)", "lead"), ("support", "support"))
    ),
    (
        r"\b(?P<where>where|(?:in|on|for|at) (?:which|what) (?:rows?|activit(?:y|ies)|lines?)"
        rf"|(?:which|what) rows) (?:do|does|has|have) (?P<who>{_NAMED}) (?:get|got|receive|enjoy"
        r"|obtain|find|come with) (?:an?y? |some |the |its )?(?:supporters?|helpers?|backers?"
        r"|support|help|backing|assistance|supporting (?:body|bodies|asbs?))(?: from (?:others"
        r"|(?:an)?other bod(?:y|ies)|someone(?: else)?|somebody(?: else)?))?"
        r"(?: (?:in|on|for)(?=\s*(?:[,?]|$)))?"
        rf"(?P<place>,? (?:in|under|within) {_SPOT})?"
        r"(?P<whose>,? (?:and )?(?:who (?:is|are|supports|helps|backs)(?: (?:it|that|they|them"
        r"|in))?|(?:from|by) (?:whom|which (?:body|bodies))|which (?:body|bodies)"
        r"(?: (?:is|are) (?:it|that|they))?)(?: (?:there|then|each time|every time"
        r"|in each(?: case| row)?))*)?(?=\W*$)",
        _with_supporter,
    ),
    (
        r"\bstand(?P<s>s)?(?:ing)? (?:behind|by|beside) (?P<who>(?:the )?[\w-]+"
        r"(?: [\w-]+){0,3}?) as (?:an? |the |its |their )?(?:supporters?|helpers?|backers?"
        r"|supporting (?:body|asb))\b",
        r"support\g<s> \g<who>",
    ),
    (
        r"^(?P<opens>\W*(?:[^,.;:?!]{1,40}: )?)(?:the )?(?:count|tally|total|number) of "
        r"(?:the )?(?:distinct|different|separate|unique) "
        r"(?P<what>(?:sectoral )?(?:bodies|asbs))\b",
        r"\g<opens>how many \g<what> are",
    ),
    (
        r"^\W*there (?:is|'s) (?:this|an?|some|one) (?:[a-z]+ ){0,2}(?:label|role|title|tag"
        r"|heading|term|wording),? [\"'“]?relevant asbs?[\"'”]?[^.?!]*[.?!;,] (?:on|in"
        r"|at) which"
        r" (?P<rows>rows?|activit(?:y|ies)),? (?:and )?(?:for|by|to) whom\W*$",
        r"which \g<rows> have a relevant body, and which body is it?",
    ),
    *(
        (
            rf"\bwhat(?: all)? {be} (?P<who>{who}) (?:all )?"
            r"(?:on the hook|down|signed up|lined up) for\b(?! as\b)",
            rf"what {does} \g<who> have a role in",
        )
        for be, who, does in (
            ("are", "we|they", "do"),
            ("(?:is|'s)", r"(?-i:[A-Z]{3,}(?:-[A-Z]+)*)", "does"),
        )
    ),
    *(
        (
            rf"(?P<who>\b(?:{_NAMED}))(?: are| is| am|'re|'m) on the hook(?: for)?"
            rf"(?: (?:anything|it))? as (?:(?:the|an?) )?{noun}(?!\w)",
            rf"\g<who> {verb}",
        )
        for noun, verb in (
            ("co-?ordinat(?:ors?|ing (?:body|asb))", "coordinate"),
            ("(?:lead(?:ers?|ing)?(?: (?:body|asb))?)", "lead"),
            ("support(?:ers?|ing (?:body|asb))", "support"),
        )
    ),
    (
        r"\bwhat do (?P<rows>the (?:\w+ )?(?:activity types|activities"
        r"|rows)) (?P<where>(?:under|in"
        r"|of|within|below) (?:outcome |pillar )?[a-z](?:\.\d+)?) (?:say|read|state)(?=\W*$)",
        r"what are \g<rows> \g<where>",
    ),
    (r"\b(?:has|have|had) a hand in\b(?! \w+ing\b)", "play a role in"),
    (
        r"\bthe (?:(?!(?:of|in|on|for|to|by|under|with|from|the|and|or|which|that|who|body"
        r"|bodies"
        r"|asbs?|lead|support\w*|co-?ordinat\w*|only|other|same|first|last|whole|entire"
        r"|next)\b)"
        r"[a-z][\w'-]* ){1,4}(?P<kind>outcome|activity|row)(?:, | \()(?P<code>(?-i:[A-Z])"
        r"(?:\.\d+){1,2})\)?(?=\W|$)",
        r"\g<kind> \g<code>",
    ),
)
_EACH = (
    r"(?: (?:that )?(?:does |do )?(?:each|every|they|it)(?: (?:one|body|of them|each))*"
    r"(?: (?:leads?|co-?ordinates?|supports?|has|have))?| per body| for each(?: body)?| apiece)"
)
_HOW_MANY = r"(?:(?:and|with|plus) )?(?:how many|(?:the )?(?:number|count|tally) of)"
_OF_ROWS = r"(?: (?:rows|activities|lines))"
_TALLIES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"\b(?:the )?(?P<does>lead|co-?ordinat|support)(?:ing)? (?:bodies|asbs),? {_HOW_MANY}"
        rf"(?:{_OF_ROWS}{_EACH}?|{_EACH})(?=\W*$)",
        r"\b(?:the )?(?:bodies|asbs) (?:(?:that|which|who) )?(?:are )?(?:(?:in|with) the )?"
        rf"(?P<does>lead|co-?ordinat|support)(?:s|e|ing)?,? {_HOW_MANY}(?:{_OF_ROWS}?{_EACH})"
        r"(?=\W*$)",
        r"\b(?:(?:which|what) (?:bodies|asbs) (?P<does>lead|co-?ordinat|support)e?"
        r"|who (?P<one>leads|co-?ordinates|supports))"
        r"(?P<where>(?: (?:rows|activities|lines|something|anything))?"
        rf"(?: (?:in|under|within) {_SPOT})?),? {_HOW_MANY}(?:{_OF_ROWS}?{_EACH})(?=\W*$)",
    )
)
_SAID = tuple((re.compile(shape, re.IGNORECASE), said) for shape, said in _SHAPES)
_ON_TWO_LEVELS = re.compile(
    rf"^(?:leaving [^,]{{3,60}} aside, )?(?P<what>(?:(?!\b(?:which|what"
    rf"|who)\b)[^,?!;]){{3,40}}?) is "
    rf"{_GIVEN}(?: as \w+)? (?:for|at|in|under|by) (?:just |only |exactly )?{_NUMBER} "
    rf"(?P<one>{_UNIT}) and (?:(?:for|at|in|by) )?{_NUMBER} (?P<other>{_UNIT})[.;:] {_WHICH}",
    re.IGNORECASE,
)


def with_counts_for_each(text: str) -> str:
    """Return "which bodies lead, and how many rows each?" as a count for each of them.

    Args:
        text: The question, typos mended.
    """
    for shape in _TALLIES:
        text = shape.sub(_as_tally, text)
    return text


def with_loose_asking(text: str) -> str:
    """Return a question that is asked loosely in the words that are read.

    Args:
        text: The question, typos mended.
    """
    if len(fold(text)) != len(text):
        return text
    for shape, said in _SAID:
        text = shape.sub(said, text)
    levels = _ON_TWO_LEVELS.match(text)
    if levels is None:
        return text
    units = (_plural(levels["one"]), _plural(levels["other"]))
    return f"which {units[0]} and {units[1]} refer to {levels['what']}?"


def _plural(unit: str) -> str:
    """Return the plural of a kind of place."""
    low = unit.lower()
    if low.startswith("activit"):
        return "activities"
    return f"{low.removesuffix('s')}s"
