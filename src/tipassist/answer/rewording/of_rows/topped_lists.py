"""Which pillar or outcome stands first or last in a count, as shapes and the words they stand for.

They are read as the shapes of `row_phrases`: "which pillar tops the list for indicators?" asks for
the one that has the most of them.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.rewording.of_rows.row_phrases import END

_WHICH = (
    r"\b(?P<which>(?:which|what)(?: (?:one )?of the(?: (?:four|priority|\d))*)?(?: priority)?"
    r" (?:pillars?|outcomes?))(?: (?:that|which|is it that))?(?: (?:then|clearly|actually|now))*"
)
_LIST = (
    r"(?:the|our|this|that|any|all)? ?(?:lists?|(?:league )?tables?|rankings?|charts?|league|field"
    r"|others|pack|rest|tally|count)"
)
_OF_ALL = rf"(?: (?:of|in|on|among) (?:{_LIST}|(?:all|them)(?: of them)?))?"
_IN = (
    r"(?:,? (?:for|in|by|on|with|in terms of|measured by|when it comes to|as (?:for|to)|counting))"
)
_COUNT = r"(?: (?:the )?(?:(?:total )?(?:numbers?|counts?|amounts?) of|most|sheer))?"
_UNIT = r" (?:its )?(?P<unit>activities|activity types|projects|indicators|examples|outcomes)"
_STANDS = r" (?:is|comes|ranks|stands|sits|finishes|places|ends up)(?: out)?"
_FIRST = r" (?:first|number one|(?:on|at the) (?:very )?top|top|in front|ahead|in the lead|leading)"
_LAST = r" (?:(?:dead )?last|(?:at the )?(?:very )?bottom|lowest|at the end)"

TOPPED_LISTS = tuple(
    (re.compile(f"{_WHICH}{stands}{_IN}{_COUNT}{_UNIT}(?: counted)?{END}"), said)
    for stands, said in (
        (rf" (?:tops?|heads?|leads?) {_LIST}", "{which} has the most {unit}"),
        (rf"{_STANDS}{_FIRST}{_OF_ALL}", "{which} has the most {unit}"),
        (rf" (?:closes?|ends?|props? up) {_LIST}", "{which} has the fewest {unit}"),
        (rf"{_STANDS}{_LAST}{_OF_ALL}", "{which} has the fewest {unit}"),
    )
)

_ANY_GROUP = re.compile(
    r"\b(?:(?:is|are) there|(?:does|do|has|have)|can you see)(?: (?:any|an?|even|one|some|other"
    r"|another|single|maybe))* (?:priority )?(?P<unit>outcome|pillar)s?"
    r"(?: (?:in|of|within|across) (?:the|this) (?:whole |entire )?(?:document|plan|work plan|table"
    r"|register))?"
    r"(?:,? (?:with|that (?:has|have)|which (?:has|have)|holding|containing|have|has|having))?"
    r" (?P<more>more|fewer|less) (?P<rows>activities|projects|indicators|examples)(?: in it)? than "
    r"(?P<than>(?:outcome |pillar )?[a-z](?:\.\d+)?)(?: (?:has|have|does|itself|holds))*"
    r"(?=\s*(?:$|[.?!]))"
)
_TIED = re.compile(
    r"\b(?:(?:are|is|were|was|stand|come|sit)s? )?tied(?: together)? (?:for|at|on)(?= the\b)"
)
_RANKED = re.compile(
    r"^\W*(?:(?:so|and|ok|now),? )*(?:suppose|if|say|imagine|assume|assuming|let(?:'s| us) say)"
    r"(?: that)? (?:you|we|i|one|someone)(?:'d| would| were to)? "
    r"(?:rank|sort|order|list|arrange|line)(?:e?d)?(?: up)?(?: all)?(?: of)?(?: the)?"
    r"(?: (?:priority|four|\d+))* (?P<units>outcomes|pillars) by "
    r"(?:how many|(?:the|their)(?: total)? number of|number of) "
    r"(?P<rows>activit(?:y types|ies)|rows|projects|indicators|examples)"
    r"(?: (?:hang|stand|sit|are|lie|come|fall|they have|each has|under|beneath|below|in|them|it"
    r"|each))*"
    r"(?:,? (?:from|starting (?:from|with)) the (?:longest|largest|biggest|most|highest|fullest)"
    r"(?: (?:down(?:wards)?|first|to the \w+))?)?\s*[,;:.] (?:then )?(?:which|what)"
    r"(?: (?:ones?|outcomes?|pillars?))? (?:would|will|does|do|is|are|comes?|stands?)"
    r"(?: (?:be|come|stand|sit))?(?: (?:at|on|in))?(?: the)?(?: very)? "
    r"(?P<end>top|first|front|bottom|last)"
    r"(?:,? (?:and )?(?:(?:would|is|will) )?there (?:be )?(?:a|any) ties?)?"
    r"(?:,? and how many (?:do|does|would) (?:they|it|each)(?: then)? have)?\s*[?.!]*\s*$"
)
"""A ranking that somebody supposes, longest first, and what stands at one of its ends."""
_OF_ENTRIES = (
    r"(?P<unit>(?:supporting|co-?ordinating|supporter|relevant) bodies|supporters|supporting asbs"
    r"|co-?ordinators|bodies|projects|indicators|examples)"
)
_IN_TABLE = (
    r"(?: (?:in|of|on|within) (?:(?:the|this|that|our|whole|entire|any|one|a|single) )*"
    r"(?:tables?|plan|register|work plan|matrix|rows?|activity))?"
)
_LONGEST = re.compile(
    r"^\W*(?:(?:and|so|ok|what|what's|is|the|whose|where|find|show|me|has|which row) )*?"
    r"(?:(?:the )?(?P<end>longest|shortest|biggest|smallest) (?:list|column|cell|row|line)s? of "
    rf"{_OF_ENTRIES}{_IN_TABLE}"
    rf"|(?:the )?(?P<most>most|fewest) {_OF_ENTRIES.replace('unit', 'held')}"
    r" (?:in|on|for|under) (?:an?|one|any|the same)(?: (?:single|one))? (?:row|activity|line))"
    r"(?:,? (?:which|what) row(?: (?:is it|has it))?)?\W*$"
)
"""The longest cell of a column, which a row has, not a body that is named in it."""
_CITING_PARTED = re.compile(
    r"(?P<rows>\bhow many (?:activit(?:y types|ies)|rows|lines))"
    r"(?P<cites> (?:do )?(?:cites?|quotes?|refers? to|points? to|references?|draws? on|rests? on)"
    r" [^?.!;,:]+?),? (?:(?:split|broken down|counted|grouped|divided) )?(?:per|by|for each|in each"
    r"|for every) (?P<level>pillar|outcome)s?(?=\s*(?:$|[?.!]))"
)
"""What is counted of the rows that cite something, told behind it: "… per pillar?"."""


def with_groups_asked(text: str) -> str:
    """Return "is there an outcome with more activities than B.1?" as asked for those outcomes.

    Those that "are tied for the most" tie for them, and "suppose you ranked the outcomes by how
    many rows they have, what would be at the top?" asks for those that have the most. "How many
    rows cite it per pillar?" asks how many do in each.

    Args:
        text: The question, typos mended.
    """
    text = _TIED.sub("tie for", text)
    low = fold(text)
    ranked = _RANKED.match(low)
    if ranked is not None:
        rows = "activities" if ranked["rows"].startswith(("activit", "rows")) else ranked["rows"]
        most = "fewest" if ranked["end"] in ("bottom", "last") else "most"
        return f"which {ranked['units']} have the {most} {rows}?"
    longest = _LONGEST.match(low)
    if longest is not None:
        few = (longest["end"] or longest["most"]) in ("shortest", "smallest", "fewest")
        held = longest["unit"] or longest["held"]
        return f"which activities have the {'fewest' if few else 'most'} {held}?"
    parted = _CITING_PARTED.search(low) if len(low) == len(text) else None
    if parted is not None:
        cites = text[slice(*parted.span("cites"))]
        asked = f"{parted['rows']} in each {parted['level']}{cites}"
        return text[: parted.start()] + asked + text[parted.end() :]
    match = _ANY_GROUP.search(low) if len(low) == len(text) else None
    if match is None:
        return text
    than = text[slice(*match.span("than"))]
    asked = f"which {match['unit']}s have {match['more']} {match['rows']} than {than}"
    return text[: match.start()] + asked + text[match.end() :]
