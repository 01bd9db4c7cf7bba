"""Hedges and occasions: what is said of the asker's memory, words or slides, not of the plan.

"The big parts, I believe the word is pillars, what are they called?" asks what the pillars are
called, and "I may have misheard" takes nothing away from what is asked beside it.
"""

import re

_WHO = r"(?:i|we)"
_NAME = r"(?:words?|terms?|names?|expressions?|titles?|phrases?|label)"
_RIGHT = r"(?:right|correct|proper|official|exact|technical|best)"
_IT = r"(?:it|that|this|they|these|those)"
_NO_MARK = r"[^,.?!;:]"
_UNSURE = (
    rf"(?:{_WHO} (?:may|might|could)(?: (?:well|also|simply|just|of course))*"
    r" (?:be (?:wrong|mistaken|misremembering|mixing (?:it|this|that|things) up)"
    r"|(?:well )?have (?:misheard|misread|misunderstood|misremembered"
    r"|(?:got|heard|read|understood|remembered) (?:it|that|this) (?:all )?wrong(?:ly)?"
    r"|mixed (?:it|that|this|things) up))(?: (?:it|that|this|there|here))?"
    rf"|{_WHO}(?: am|'m| are|'re)(?: not|n't)(?: (?:at all|quite|really|entirely|fully|too|very))*"
    rf" (?:sure|certain)(?: (?:if|that|whether))? {_IT}(?: is|'s| was| are)"
    rf"(?: (?:really|actually|even))? (?:the|a) (?:{_RIGHT} )?{_NAME}(?: for {_IT})?"
    rf"|{_WHO} (?:do not|don't|cannot|can't) (?:know|remember|recall) (?:(?:if|whether|that) {_IT}"
    rf"(?: is|'s| are) (?:the|a) (?:{_RIGHT} )?{_NAME}(?: for {_IT})?|the {_RIGHT} {_NAME}"
    rf"(?: for {_IT})?)"
    rf"|if (?:{_IT}(?: is|'s| are) (?:the|a) {_RIGHT} {_NAME}(?: for {_IT})?"
    rf"|(?:i|one) (?:may|can) (?:call|put|say) {_IT}(?: (?:that|so|like that))?))"
)
_HEDGE = re.compile(
    rf"(?P<before>^|(?<=[\w)\"”'])\s*[,;:.!?(–-]+\s+)(?:(?:but|though|although|and|sorry|so),? )*"
    rf"{_UNSURE}(?:\s*(?P<after>[,;:.!?)–-]+)(?:\s+(?:(?:but|however|still|yet|and),? )?|$)"
    rf"| (?:but|however|and) |$)",
    re.IGNORECASE,
)
_CALLED = (
    rf"(?:(?:and|but) )?{_WHO} (?:believe|think|guess|understand|suppose)(?: that)? "
    rf"(?:(?:the|their|its) (?:{_RIGHT} )?{_NAME}(?: for {_IT})? (?:is|was|would be)"
    rf"|{_IT} (?:is|are|was|were)(?: (?:all|usually|officially))? called)"
    r" [\"'“‘]?(?P<word>[\w-]+(?: [\w-]+)?)[\"'”’]?"
)
_WORDED = re.compile(
    rf"(?P<lead>(?:^|(?<=[.?!] ))(?:(?:and|so|but|then|now),? )?)?\b(?:the|those|these) "
    rf"(?:(?!\b(?:the|those|these)\b){_NO_MARK}){{3,60}},? {_CALLED}(?=,|\s*[?.!]*$)",
    re.IGNORECASE,
)
_PRODUCT = re.compile(
    rf"(?:(?:hi|hello|so|ok|well),? )*{_WHO}(?:'ve| have|'m| am| are|'re| was| were)?"
    r"(?: (?:just|now|been|also|only))*(?: (?:asked|told|supposed|going|about|planning|trying|have"
    r"|need|want|meant|due))? to (?:make|do|write|draft|prepare|put together|create|produce|give"
    r"|fill) (?:an?|one|the|some|this) (?:[\w-]+ ){0,2}?(?:slides?|notes?|papers?|pages?|posters?"
    r"|hand-?outs?|leaflets?|briefs?|briefings?|speech|talks?|memos?|presentations?|overview"
    rf"|summary) (?:on|about|for) (?P<subject>{_NO_MARK}{{3,60}})"
    r"(?:[.;:]|,(?: and| but| so)?) (?P<rest>[^?!]*\b(?:its|their|it|there)\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
_TO_BE_MADE = re.compile(
    r"\b(?:writ(?:e|ing)|draft|compose|make|prepare|translate)\b", re.IGNORECASE
)
_WHAT_THERE = re.compile(
    r"(?<=[.;]) (?:so,? )?(?:(?:can|could|would|will) you )?(?:please )?"
    r"(?:give|tell|show|find|send)(?: me| us)? what the (?:work )?plan (?:puts|says|has|writes"
    r"|gives|states|prints)(?: (?:there|here|for (?:it|that)|on (?:it|that)|about (?:it|that)))?"
    r"(?:,? please)?\s*[?.!]*$",
    re.IGNORECASE,
)
_ON_TOP = re.compile(r"(?<=\w) (?:on|at the) top(?: of (?:it|that|the slide|the page))?(?=[.;!])")
_BESIDE_EACH_OTHER = re.compile(
    r"^(?:(?:so|and|please|hello|hi),? )*(?:for (?:an?|the|my|our) (?:[\w-]+ ){1,3}?,? ?)?"
    rf"(?:(?:{_WHO} (?:would like|want|need|wish|have) to|let me|let us|(?:can|could|may) {_WHO}"
    r"|(?:can|could) you)(?: please)? )?(?:set|put|place|see|have|show|compare) "
    r"(?P<first>side by side,? )?(?P<counts>how many [^?;]*? and how many [^?;]*?)"
    r"(?(first)|(?P<last>,? side by side))(?=\s*(?:[?.;!]|$))",
    re.IGNORECASE,
)
_IF_ANYWHERE = re.compile(r",? if (?:anywhere|at all)(?:,|(?=\s*(?:$|[.?!;])))", re.IGNORECASE)
_CAN_BE = re.compile(
    r"[;,.?] (?:and )?(?:is|would|might) (?:that|this|it)(?: be)?"
    r" (?:possible|feasible|doable|too much to ask|ok|okay)(?: please| for you)?\s*\?*$",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"(?:^|(?<=[.?!;] ))(?:(?:so|and|just|let us|let's),? )*take (?:now )?"
    r"(?P<what>(?:the|that|[A-Za-z]\.\d|outcome|pillar|activity|section|footnote)[^.?!;,]*"
    r"(?:\.\d+)*[^.?!;,]*)"
    r",? (?:for (?:instance|example)|as an? (?:example|instance))(?=\s*[.?!]*$)",
    re.IGNORECASE,
)
_KIND_OF = re.compile(
    r"(?P<told>\b(?:mentioned|heard (?:of|about)|told (?:me|us)? ?(?:of|about)|spoke of|there is"
    r"|is there|there's|read about|remember) )(?:an?|some|any) (?:kind|sort) of (?:an? )?(?=\w)",
    re.IGNORECASE,
)
_WHO_WERE = re.compile(
    r"(?P<list>\b(?:register|registry|data ?base|list|records?|file|index) of )(?:all )?"
    r"(?:people|persons|those|anyone|individuals) (?:who|that) (?:(?:have|has|had) been|were|was"
    r"|are|is|got) (?P<done>\w{3,}ed)\b(?! (?:by|to|as)\b)",
    re.IGNORECASE,
)
"""Persons on a list, told by what was done to them."""
_NOTICED = re.compile(
    r"^\W*(?:while|when) (?!(?:being|reading)\b)\w+ing (?!(?:by|to|with)\b)[^,.;:?!]{2,50}?,? "
    rf"{_WHO}(?:'ve| have)? (?:(?:just|also) )?(?:noticed?|saw|seen|found|reali[sz]ed|discovered"
    r"|spotted|remarked|observed) that (?=\w)",
    re.IGNORECASE,
)
"""How somebody came to see what is told next: "while preparing a table I noticed that …"."""
_PERSON = r"(?:my|our|the|his|her|their) (?:[\w-]+ ){0,2}?(?!plan\b|document\b)[\w-]+"
_NOT_BELIEVED = re.compile(
    rf"^(?:(?:hi|hello|so|well|help|ok),? )*(?:{_PERSON}|nobody|no[- ]one|they|he|she) "
    r"(?:(?:does not|doesn't|do not|don't|did not|didn't|will not|won't|would not|wouldn't"
    r"|refuses? to|can(?:no|')t|cannot) (?:believe|trust)|doubts?|laughed at|laughs at)"
    r" (?:me|us|it|this|that)(?: (?:on|about) (?:it|this))?\s*[:;,.–—-]+\s*(?=\w)",
    re.IGNORECASE,
)
"""Who doubts what is told next: "my director doesn't believe me: …"."""
_STARTED = re.compile(
    r"^(?:(?:hi|hello|so|well),? )*(?:(?:i|we)(?:'ve| have)? (?:(?:only|just) )?(?:started|joined"
    r"|began|arrived|came)|(?:i am|i'm|we are|we're) (?:(?:very|quite|still) )?new)"
    r"(?: (?:here|in|at|with|on|to|this|the|my|our|last|a|an|few|job|post|desk|team|office|unit"
    r"|weeks?|months?|days?|ago|yesterday|today|recently|(?:mon|tues|wednes|thurs|fri)day|january|february|march|april|may"
    r"|june|july|august|september|october|november|december))*(?:,? (?:and|so|but)|[.;,])\s+(?=\w)",
    re.IGNORECASE,
)
"""Since when the asker is there: "I joined last week and everybody says …"."""
_AS_IN = re.compile(
    r"(?P<tag>,? (?:right|correct|yes|no) ?\?+)\s+as in [^?!;]{3,60}[?.!…]*$", re.IGNORECASE
)
"""What a name reminds of, behind the question: "…, right? as in ASEAN Senior Labour"."""
_AGAIN = re.compile(r"\b(?P<said>[a-z]{3,})(?:(?:,| and)? (?P=said)\b)+(?=\s*[,;.!–—-])")
_SAYS_SO = re.compile(
    r"(?<=[.!;]) (?:[Aa]t least )?(?:[Tt]hat|[Tt]his)(?:'s| is) what (?:[A-Z]\w+"
    r"|(?:my|our|the|his|her) [\w-]+"
    r"|they|he|she|people|everybody|everyone) (?:says?|said|claims?|claimed|thinks?|believes?"
    r"|(?:tells?|told|keeps telling|keeps saying)(?: (?:me|us|everybody))?)[.!;]"
)
_ON_WHOM = re.compile(
    r"\b(?P<is>binding|compulsory|mandatory|obligatory|optional|voluntary)"
    r" (?:on|upon) (?:us|me|our (?:body|side|team|office|asb))\b",
    re.IGNORECASE,
)
"""Whom something binds: what is binding is so for all whom the plan is for."""
_FOOTS = re.compile(
    r"(?:(?P<is>'s| is| are| will be| would be)? )(?:foot|pick)(?P<form>s|ing|ed)?(?: up)?"
    r" the (?:whole |entire )?(?:bill|tab|cheque|check)\b",
    re.IGNORECASE,
)
_UNHEARD = re.compile(
    rf",?(?: (?:but|and|so|which|that|because|sorry|though))*(?:^|\s+)\b{_WHO} "
    r"(?:(?:really|just|also|still) )*(?:can ?not|can't|could(?: not|n't)|did(?: not|n't)"
    r"|do(?: not|n't)|(?:am|are|was|were) (?:not able|unable) to|not) "
    r"(?:(?:really|quite|fully|properly|even|well) )*(?:hear|read|catch|follow|understand|decipher"
    r"|make out|open)"
    r"(?: (?:it|this|that|him|her|them|you|everything|anything"
    r"|what (?:he|she|they|it) (?:says?|said|wrote|writes|means?|meant)))?"
    r"(?: (?:all|very|so|too|that|well|clearly|properly|good|fully|right|correctly|enough|anymore"
    r"|yet|here))*(?=\s*[:;,.!–—]\s+\S|\s+-+\s+\S)",
    re.IGNORECASE,
)
"""What the asker could not hear or read, of which nothing is asked: "a note I cannot read - …"."""
_BELIEVED = re.compile(
    r"(?<=\w),? i (?:believe|think|guess|suppose|reckon|suspect|fear|am afraid)"
    r"(?=\s*[,.;–—-]+\s*(?:so |but )?(?:which|what|who)\b)",
    re.IGNORECASE,
)
"""What only hedges a statement before its question: "one has none i believe, which?"."""
_NEVER = re.compile(r"(?<=\w) [–—-] (?=never\b)")


def without_hedges(text: str) -> str:
    """Return a question without what only excuses its words or tells what it is asked for.

    Args:
        text: The question, typos mended.
    """
    text = _AS_IN.sub(r"\g<tag>", _SAYS_SO.sub("", _AGAIN.sub(r"\g<said>", text)))
    text = _NEVER.sub(", ", _UNHEARD.sub("", text).lstrip(" ,.;:!–—-"))
    text = _FOOTS.sub(_paying, _ON_WHOM.sub(r"\g<is>", text))
    text = _STARTED.sub("", _NOT_BELIEVED.sub("", _BELIEVED.sub("", text)))
    left = _HEDGE.sub(_joined, _NOTICED.sub("", _IF_ANYWHERE.sub("", text))).strip()
    text = left if re.search(r"\w", left) else text
    text = _WORDED.sub(_by_word, _KIND_OF.sub(r"\g<told>a ", text), count=1)
    text = _WHO_WERE.sub(r"\g<list>\g<done> persons", text)
    product = _PRODUCT.match(text)
    if product is not None and not _TO_BE_MADE.search(product["rest"]):
        rest = _WHAT_THERE.sub("", product["rest"])
        text = f"About {product['subject']}: {_ON_TOP.sub('', rest)}"
    counts = _BESIDE_EACH_OTHER.match(text)
    if counts is not None and (counts["first"] or counts["last"]):
        text = counts["counts"] + _CAN_BE.sub("?", text[counts.end() :])
    return _TAKEN.sub(r"what is \g<what>", text, count=1)


def _paying(said: re.Match[str]) -> str:
    """Return "paying for it" for "footing the bill"."""
    form = (said["form"] or "").lower()
    if form == "ing" and said["is"]:
        return " pays for it"
    return " paid for it" if form == "ed" else f"{said['is'] or ''} pay{form} for it"


def _joined(hedge: re.Match[str]) -> str:
    """Return what stands for a hedge between what is before it and what goes on."""
    before, after = (hedge["before"] or "").strip(), (hedge["after"] or "").strip()
    if before[-1:] in (".", "!", "?", ";", ":"):
        return f"{before} "
    if not before:
        return ""
    return f"{after} " if after[-1:] in (".", "!", "?", ";") else ", "


def _by_word(told: re.Match[str]) -> str:
    """Return a thing by the word that it is said to have; one that begins is taken up again."""
    begins = told["lead"] is not None
    return f"{told['lead']}the {told['word']}" if begins else f"the {told['word']}"
