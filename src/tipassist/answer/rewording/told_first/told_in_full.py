"""What is told in one sentence and asked for in the next: "We check all rows … Which are those?".

Whose rows they are, and who leads or usually helps there, is told before; what is asked is which
they are, or which are not so. It is said as the one question that it comes to.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder
from tipassist.answer.rewording.told_first.told_before import in_the_middle
from tipassist.answer.rewording.told_first.told_of_most import EXCEPTIONS, SAID

_ROWS = r"(?:activit(?:y|ies)|rows?)"
_WHICH = rf"(?:which|what)(?: ones| {_ROWS})?"
_STOP = r"\s*[.;!?:]\s+(?:so |and |but |now |please )*"
_END = r"\s*[?.!]*\s*$"
_ROWS_TOLD = re.compile(
    rf"(?P<rows>\b(?:each|every|all|the|those|any)(?: of the)? (?:single )?{_ROWS} "
    r"(?:that|which|where|in which|for which|co-?ordinated|led|supported|assigned|we|in|under"
    rf"|outside) [^.?!;]*?){_STOP}"
    rf"(?:{_WHICH}(?: exactly)? (?:are|would be) (?:they|those|these|that)"
    r"|(?:can|could) you (?:list|name|give(?: me)?) (?:them|those))(?: (?:exactly|please))*"
    rf"{_END}"
)
_ASKS = re.compile(r"\?|\b(?:which|what|who|whose|how many|list|show|except|without)\b")
_DEED = r"(?:co-?ordinate|lead|support|head|run|back)"
_MOST_OF_WHAT = re.compile(
    rf"^\s*{SAID}(?:most|nearly all|almost all|the (?:bulk|majority|lion's share)) of "
    rf"(?P<of>(?:what|(?:the )?{_ROWS}(?: that)?) [\w-]+(?: [\w-]+){{0,4}}? {_DEED}s?) "
    r"(?:is|are) (?P<done>(?:co-?ordinated|led|supported|headed|run|backed) by [^.?!;:]+?)"
    r"\s*(?:[.;!?,:]|\s[-–])\s*(?:so |and |but |now )*"
    r"(?:(?:(?:i'm|we're|i am|we are) (?:only |just )?(?:after|looking for|interested in)"
    rf"|(?:i|we) (?:only |just )?(?:need|want)) the exceptions|{EXCEPTIONS}"
    r"|(?:which|what)(?: ones?)? (?:is|are)(?:n't| not))"
    r"(?:,? (?:(?:i\.?e\.?|that is|namely|meaning),? )?(?:where|in which|with)"
    rf" (?:some(?:one|body)|an)?\s?(?:other|else)[^.?!;]{{0,25}})?{_END}"
)
_MANY = (
    r"(?:(?:quite )?(?:a handful of|a few|some|several|many|a number of|\d+|two|three|four|five"
    r"|six|seven)(?: of the)? )?"
)
_HELPS_USUALLY = re.compile(
    rf"^\s*{SAID}(?P<leader>[\w-]+(?: [\w-]+){{0,5}}?) "
    rf"(?P<leads>(?:co-?ordinate|lead|head|run)s?) {_MANY}{_ROWS},? "
    r"(?:and|with|where|in which|which)? ?(?P<helper>[\w-]+(?: [\w-]+){0,5}?) "
    r"(?:usually|normally|mostly|often|generally|typically|mainly|almost always) "
    r"(?P<helps>support|help|back|assist)(?:s|ing)?"
    rf"(?: (?:it|them|there|us|out|with (?:it|them|those)))*{_STOP}"
    r"(?:(?:in|on|for) )?(?:where|which|what)(?: ones?| rows?| activities| cases?)?"
    r"(?: of (?:them|those|these))? (?:does|do)(?: (?:it|they|[\w-]+))?(?:n't| not)"
    rf"(?: (?:it|they|[\w-]+))??{_END}"
)
"""Who usually helps on the rows of another, where those are asked for in which it does not."""
_THEM = r"(?:they|those|these|that|them)"
_BODIES_TOLD = re.compile(
    r"^\W*(?:(?:so|well|and|ok|now),? )*(?:(?:some|several|many|quite a few|a (?:few|handful"
    r"|number))(?: of)?(?: the)?|there (?:are|must be|seem to be)(?: some| several| a few)?) "
    r"(?:sectoral )?bodies(?: (?:in|of) (?:the|this) (?:work )?(?:tables?|plan))?"
    r"(?: (?:that|which|who))? (?:(?:apparently|seem to|appear to) )?(?P<does>[^.?!;]+?)"
    rf"{_STOP}(?:(?:which|what)(?: ones| bodies)?(?: exactly)? (?:are|would be) {_THEM}"
    rf"|who are {_THEM}|(?:can|could) you (?:list|name) {_THEM}|(?:please )?(?:list|name) {_THEM})"
    rf"(?: (?:exactly|then|please))*{_END}"
)
"""Bodies told by what they do, and asked for: "some lead but never help; which are they?"."""
_SAID_AGAIN = re.compile(
    r"^[^,]*, (?:i mean|that is|i\.e\.|meaning|in other words),? (?:that )?they ", re.I
)
_COUNTED = re.compile(
    r"\b(?P<role>co-?ordinating|supporting|relevant|lead)(?: asbs?| bodies)? column\b[^.?!;]*?"
    r"\b(?:counts?|tall(?:y|ies)|adds? up|notes?) how (?:often|many times) (?:each|every|any|a)"
    r"(?: single| sectoral)? (?:body|asb|name) (?:stands?|appears?|occurs?|figures?|features?"
    r"|is (?:named|listed|printed)|(?:turns?|comes?|shows?|crops?) up)(?: (?:there|in it))?"
    r"(?:,? (?:(?:be it|whether|either) )?(?:alone|solo|by itself) or (?:not|jointly|shared"
    r"|(?:together )?with (?:an)?others?(?: bod(?:y|ies))?))?\s*[,;.:–-]+ (?:then )?"
    r"(?:which|what|who)(?: of (?:them|those|these|the bodies)| bodies| ones?)? "
    r"(?P<asked>[^.?!;]+?)\s*[?.!]*\s*$"
)
"""What somebody counts in a column of roles, and asks of the bodies there."""
_PAPER = (
    r"(?:it|there|that|(?:the|this|that|my|our) (?:\w+ )?"
    r"(?:list|note|paper|table|annex|memo|sheet))"
)
_FOR_PAPER = re.compile(
    r"\b(?:cases?|rows?|activities|instances) (?P<in>in which|where) (?P<told>[^.?!;]+?)"
    r"(?:, (?:because|since|as|given that) [^.?!;]*)?"
    rf"{_STOP}(?:which|what)(?: ones| {_ROWS})? (?:(?:would|should|must|will|do|can|have to)"
    rf"(?: (?:i|we))? )?(?:(?:go|belong|be|come|fit|put|list|enter) )?in(?:to)? {_PAPER}{_END}"
)
"""Rows that somebody needs for a paper, and asks which would go in it."""
_ASKS_FIRST = re.compile(r"\?|\b(?:which|what|who|whose|how many)\b")
_IT = re.compile(r"\b(?:it|they)\b")


def asked_for_paper(text: str, finder: SlotFinder) -> str:
    """Return "I need a note on the cases in which it helps. Which go in it?" as asked for them.

    Args:
        text: The question, typos mended.
        finder: Finds the body that "it" is, where one alone is named before.
    """
    low = fold(text)
    needed = _FOR_PAPER.search(low) if len(low) == len(text) else None
    if needed is None or _ASKS_FIRST.search(low[: needed.start()]):
        return text
    told = text[slice(*needed.span("told"))]
    bodies = {one.body for one in finder.find(text[: needed.start()], None).bodies}
    if len(bodies) == 1:
        told = _IT.sub(bodies.pop(), told, count=1)
    elif bodies:
        return text
    return text if _IT.search(fold(told)) else f"List the activities {needed['in']} {told}."


def asked_of_told(text: str) -> str:
    """Return the one question that a sentence of rows and a bare question for them come to.

    Args:
        text: The question, typos mended; it is returned as it is when it is none of this kind.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    told = _ROWS_TOLD.search(low)
    if told is not None and not _ASKS.search(low[: told.start()]):
        return f"List {in_the_middle(text[slice(*told.span('rows'))])}."
    bodies = _BODIES_TOLD.match(low)
    if bodies is not None and not _ASKS.search(bodies["does"]):
        return f"Which bodies {_SAID_AGAIN.sub('', text[slice(*bodies.span('does'))])}?"
    counted = _COUNTED.search(low)
    if counted is not None and not _ASKS.search(low[: counted.start()]):
        asked = text[slice(*counted.span("asked"))]
        return f"Which bodies {asked} in the {counted['role']} column?"
    mostly = _MOST_OF_WHAT.match(low)
    if mostly is not None:
        of, done = (text[slice(*mostly.span(name))] for name in ("of", "done"))
        return f"Which of {of} is not {done}?"
    usual = _HELPS_USUALLY.match(low)
    if usual is None:
        return text
    leader, helper = (text[slice(*usual.span(name))] for name in ("leader", "helper"))
    led = f"{in_the_middle(leader)} {usual['leads']}"
    return f"Which activities that {led} does {helper} not {usual['helps']}?"
