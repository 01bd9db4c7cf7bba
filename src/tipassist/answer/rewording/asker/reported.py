"""Claims that somebody is told to have made, and requests to check them: "CLAIM, right?".

"Our chair believes SLOM leads it. Can you confirm that?" claims that SLOM leads it, and asks if so.
Who claims it says nothing of the plan: the "our" of a chair is not the asker's body.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.asking_part import Span, load_asking_words
from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder
from tipassist.answer.rewording.asker.by_heart import with_check_asked

_EQUALS = re.compile(r"(?<=\w) ?= ?(?=\d{1,3} [a-z]{4,})")
_EQUALS_END = re.compile(
    r"(?<=\w)(?: ?= ?|: )(?:at |by )?(?:the )?(?P<when>end|start|beginning|middle|close)(?: of)? "
    r"(?=(?:19|20)\d\d\b)"
)
_THAT = re.compile(
    r"^that (?!(?:one|row|activity|outcome|pillar|body|list|number)\b)"
    r"(?=[\w-]+ (?:is|are|has|have|does|[a-z]+s)\b)",
    re.IGNORECASE,
)
_THAN_IT_DOES = re.compile(r"(?<=[A-Z]{3}) (?:does|do|did|has)$")
_COUNTS = re.compile(
    r"(?:only |just |exactly |about )?\d{1,3} [a-z]{4,}(?: (?:in|of|under|for) .+)?"
)
_CLEFT = re.compile(r"\b(?:it is|it's) (?:[a-z]+ly )?[\w-]+ who\b")
_ASKED = re.compile(r"\b(?:who|whom|whose|which|what|how|when|where|why)\b")
_OF_ROWS = re.compile(
    r"\b(?:who|whom|whose|which|what|how|when|where|why|co-?ordinat\w*|leads?|led|heads?|supports?"
    r"|supported|supporters?|rows?|activit(?:y|ies)|[a-z]\.\d+)\b"
)
"""What asks, or is said of rows: whether it is so is told with a yes or no there."""

_RIGHT = r"(?:true|right|correct|accurate|the case|a fact|fair|so|safe)"
_WRAPPED = re.compile(
    r"^\W*(?:(?:so|and|but|ok|okay|well|then|hi|hello|now),? )*"
    rf"(?:(?:is it|isn't it|is it not|it is|it's) (?:(?:really|actually|indeed|still) )?{_RIGHT}"
    r"(?: to (?:say|state|claim|assume|write))?"
    r"|(?:am|are) (?:i|we) (?:right|correct)"
    r"(?: (?:in|to) (?:say|think|assum|believ|read)(?:ing|e)?)?"
    r") that (?P<claim>[^?;:]{8,}?)\s*\?\s*$"
)
"""A claim with what asks before it if it is so: "is it true that SLOM leads B.1.1?"."""
_MAY = r"may|might|can|cannot|could|must|should|shall|allowed|permitted|free to|limited"
"""What is let, of which the plan says more than yes or no."""
_MORE_ASKED = re.compile(
    r"[.!]\s+\S|,? (?:and|or|but) (?:is|are|was|were|do|does|did|has|have|if|whether)\b"
    rf"|\b(?:{_MAY})\b|n[o']t mention"
)
_QUOTED = re.compile(
    r"(?P<who>[^\"“”?]{0,60}?[:,]? ?)[\"“](?P<claim>[^\"“”?]+?)[.!,]?[\"”](?P<mark>[.!,;]?)(?= \w)"
)
_OWN_QUESTION = re.compile(
    r"(?<=\w[.!;])\s+(?:(?:so|and|but|now)\b,? )*(?P<asks>(?:is|are) there (?:an?|any|some|one|no)"
    r" (?!(?:evidence|truth|proof|basis|support for|mistake|error|exception)\b)"
    r"(?:(?!\b(?:it|that|this|they|them|these|those|there|he|she|so)\b(?! (?:names?|has|have|is|are"
    r"|leads?|supports?|co-?ordinates?|speaks?|deals?|mentions?)\b))[^?.!])+\?)\s*$",
    re.IGNORECASE,
)
"""What is asked by itself behind what was told: "I was told … Is there a row with both?"."""
_ASIDE = r"(?:,? (?:and|but|with|without) [^,.;:?!]{3,60},(?= that ))?"
"""What is said of the telling, and not of the claim: "…, and nobody contradicted, that SLOM …"."""
_FEW = 4
_PAIR = 2


@dataclass(frozen=True, slots=True)
class ReportingWords:
    """Words around a claim, as patterns for folded text.

    Attributes:
        before: Who makes it, before it; its group `opens` stands before that, `claim` begins it.
        behind: Who makes it, behind it.
        checks: What asks, at the end, if it is right; its group `unmarked` stands behind no mark.
        swapped: What asks, at the end, whether things in it were exchanged.
        tells: What is told, heard or asked; a text without it has no teller.
        at: Ends where the name of the body begins at which something was told or heard.
        of: Ends where the name of the body begins to which who tells something belongs.
        opening: Ends where the name of such a body begins, at the beginning of a sentence.
        goes_on: Begins behind the name after `of`, with what is done there.
        goes_on_there: Begins behind the name after `opening`, with who tells it there.
    """

    before: re.Pattern[str]
    behind: re.Pattern[str]
    checks: re.Pattern[str]
    swapped: re.Pattern[str]
    tells: re.Pattern[str]
    at: re.Pattern[str]
    of: re.Pattern[str]
    opening: re.Pattern[str]
    goes_on: re.Pattern[str]
    goes_on_there: re.Pattern[str]


@lru_cache(maxsize=1)
def load_reporting_words() -> ReportingWords:
    """Read the packaged words."""
    packaged = files("tipassist.answer").joinpath("lexicon", "reported.toml")
    data = tomllib.loads(packaged.read_text("utf-8"))
    asked = data.pop("checks")
    swapped = rf"\s*[,;.–-]+ *(?:or )?(?:{'|'.join(data.pop('swapped'))})\s*[?.!]*\s*$"
    unmarked = (
        rf"(?<![\w.'-])(?!{asked.pop('leads_to_it')}\s)[\w.'-]*\w"
        rf"(?P<unmarked>\s+{asked.pop('unmarked')}(?=\s*\?))"
    )
    asks = {key: f"(?:{'|'.join(one)})" for key, one in asked.items()}
    of = {key: f"(?:{'|'.join(one)})" for key, one in data.items()}
    who = (
        rf"(?:(?:(?:my|our|his|her|their|your) (?:[\w-]+ ){{0,3}}?(?!{of['documents']}\b)[\w-]+"
        r"|(?:an?|the|one|some|this|that|another|several|most|many) (?:of (?:my|our|the) )?"
        rf"(?:[\w-]+ ){{0,2}}?{of['people']}|{of['people']}|{of['somebody']})"
        r"(?: (?:in|on|at|from|of) (?:my|our|the|his|her|their) [\w-]+)?)"
    )
    told = (
        rf"(?:{who} (?:{of['between']} )*{of['said']}"
        rf"|(?:i|we)(?:'m|'re|'ve)? (?:{of['between']} )*{of['heard']})"
    )
    cited = rf"(?:according to|as per) {who}"
    labelled = (
        rf"(?:(?:the|our|my|one) )?(?:[\w-]+ )?{of['people']}"
        r"(?: (?:[a-z]|\d{1,2}|(?:of|from) (?:the )?[\w-]+(?: [\w-]+)?))?(?=:)"
    )
    when = rf"(?:,? (?:{of['times']}|by {who}))"
    to_whom = rf"(?:to )?{of['to_whom']}"
    own = (
        rf"(?:i|we) (?:{of['between']} )*(?:{of['own']}(?: (?:to )?(?:{of['to_whom']}|{who}))?"
        rf"(?=,? that )|{of['own_to']} (?:{of['to_whom']}|{who}))"
    )
    before = (
        rf"(?P<opens>(?:{of['leads']}[,:]? )*)(?:{of['occasions']},? )*"
        rf"(?:{own}{when}?|{told}(?: (?:{to_whom}|{who}))?{when}?"
        rf"|{of['rumours']}|{cited}(?=,)|{labelled}){_ASIDE},?:? (?:that )?"
        rf"(?P<claim>(?<=that )|(?!{of['no_claim']}\b|(?:yes|no|not)\s*[.,;?!]|\W))"
    )
    behind = (
        r"(?<=\w),\s*(?:(?:or so|at least|so|as|or) )?"
        rf"(?:{told}|(?:i|we) (?:{of['between']} )*{of['said']}|{cited})"
        rf"(?: (?:it|so|{to_whom}|(?:my|our|the|his|her) (?:[\w-]+ )?[\w-]+))?"
        rf"{when}*(?=\s*(?:[.?!,;]|$))"
        r"|(?<=\w),?\s*(?:(?:that|this|it|which)(?: is|'s)|is|was) (?:(?:at least|just) )?how "
        rf"(?:i|we) (?:{of['between']} )*(?:read|see|saw|understand|understood|remember|recall|take"
        r"|took|have|had|got|know)(?: (?:it|that|this|things|the (?:table|plan|rows?)))?"
        r"(?=\s*(?:[.?!,;]|$))"
    )
    checks = (
        rf"(?:{unmarked}|(?:\s*[,.;!:]+|\s+[–-]+|\s*—)\s*(?:(?:so|and|now|but|is it|or),? )*"
        rf"(?:{asks['bare']}"
        r"|(?:(?:please|pls|kindly|just) )*(?:(?:can|could|would|will) (?:you|someone|anybody) )?"
        rf"(?:(?:please|pls|kindly) )?{asks['verbs']}(?: {asks['this']})?"
        r"(?: for (?:me|us|him|her|them))?(?:,? (?:please|pls))?"
        rf"|(?:is|was|isn't|wasn't) {asks['this']} (?:not )?"
        rf"(?:(?:really|actually|indeed|still|even) )?{asks['right']}"
        rf"|(?:can|could|may|might) {asks['this']} (?:really |actually |indeed )?be {asks['right']}"
        rf"|(?:am|is|was|are|were) (?:i|we|he|she|they|{who}) "
        rf"(?:(?:really|actually|indeed) )?{asks['sure']}"
        r"(?: (?:in saying|to say) (?:so|that|this))?"
        rf"|(?:does|do|will) (?:{asks['this']}|{who}) (?:really |actually )?{asks['holds']}"
        rf"|{asks['this']}(?:'s| is| was)?(?: (?:is|was|all|still|surely|really|indeed))* "
        rf"(?:{asks['right']}|{asks['holds']}),? {asks['tags']}"
        r"))\s*[?.!]*\s*$"
    )
    tells = rf"(?:{of['said']}|{of['heard']}|{of['asks']})"
    article = r"(?:(?:the|our|my|their) )?"
    some = rf"(?:{of['people']}|{of['somebody']}|friends?|contacts?|counterparts?)"
    at = (
        rf"\b{tells}(?: {to_whom})?(?: {of['times']})?(?P<at> (?:at|in|from|by|over at)) {article}$"
    )
    person = rf"\b{some}(?P<at>(?: over)? (?:at|in|from|of|with)) {article}$"
    opening = rf"(?:^|[.?!]\s+)(?P<at>(?:over )?(?:at|in|from)) {article}$"
    goes_on = rf",?(?: {of['between']})* {tells}\b"
    there = rf",?(?: {some}| we| i| it)(?: {of['between']})* {tells}\b"
    every = (before, behind, checks, swapped, rf"\b{tells}\b", at, person, opening, goes_on, there)
    return ReportingWords(*map(re.compile, every))


def without_teller_body(text: str, finder: SlotFinder) -> str:
    """Return a claim or question about a body without the body at which it was told or asked.

    "We were told at the labour ministry that ACMW heads one row" says nothing of the ministry.

    Args:
        text: The question, typos mended.
        finder: Finds the bodies it names.
    """
    low, words = fold(text), load_reporting_words()
    if len(low) != len(text) or not words.tells.search(low):
        return text
    bodies = [one for one in finder.find(text, None).bodies if not one.own]
    if len({one.body for one in bodies}) < _PAIR:
        return text
    teller = min(bodies, key=lambda one: one.start)
    before = low[: teller.start]
    found = words.at.search(before)
    if found is None and words.goes_on.match(low, teller.end):
        found = words.of.search(before)
    if found is None and words.goes_on_there.match(low, teller.end):
        found = words.opening.search(before)
    return text if found is None else Span(found.start("at"), teller.end).without(text)


def with_plain_tag(text: str) -> str:
    """Return a claim that is to be checked as one that is right or not, without who made it.

    What asks something is left as it is.

    Args:
        text: The question, typos mended.
    """
    text = _with_tag_behind(_unquoted(with_check_asked(text)))
    low, words = fold(text), load_reporting_words()
    swapped = words.swapped.search(low) if len(low) == len(text) else None
    if swapped is not None and not _OF_ROWS.search(low, 0, swapped.start()):
        told = words.before.match(low)
        return text[told.start("claim") if told else 0 : swapped.start()]
    checks = words.checks.search(low) if len(low) == len(text) else None
    end = len(low.rstrip(" ?"))
    if checks is not None:
        end = checks.start("unmarked") if checks["unmarked"] else checks.start()
    before = words.before.match(low, 0, end)
    if checks is None and (before is None or not low.rstrip().endswith("?")):
        return text
    start = before.start("claim") if before else 0
    said = low[start:end]
    own = _OWN_QUESTION.search(text) if checks is None else None
    if own is not None:
        return own["asks"]
    if not said.strip() or _ASKED.search(_CLEFT.sub("", said)) or (checks and _asks(said)):
        return text
    behind = words.behind.search(low, start, end)
    claim = text[start:end]
    if behind is not None:
        claim = text[start : behind.start()] + text[behind.end() : end]
    claim = _THAN_IT_DOES.sub(
        "", _EQUALS.sub(" has ", _EQUALS_END.sub(r" comes at the \g<when> of ", claim.strip(" ,")))
    )
    claim = _THAT.sub("", claim)
    claim = f"there are {claim}" if before and _COUNTS.fullmatch(fold(claim)) else claim
    return f"{text[: before.end('opens')] if before else ''}{claim}, right?"


def _with_tag_behind(text: str) -> str:
    """Return "is it true that SLOM leads it?" as "SLOM leads it, right?"."""
    low = fold(text)
    match = _WRAPPED.match(low) if len(low) == len(text) else None
    if match is None or _ASKED.search(match["claim"]) or _MORE_ASKED.search(match["claim"]):
        return text
    return f"{text[slice(*match.span('claim'))]}, right?"


def _unquoted(text: str) -> str:
    """Return a claim that is quoted as a whole, and then to be checked, without the marks."""
    quoted = _QUOTED.match(text)
    if quoted is None or quoted["claim"].count(" ") + 1 < _FEW:
        return text
    said = f"{quoted['who']}{quoted['claim']}.{text[quoted.end() :]}"
    checks = load_reporting_words().checks.search(fold(said))
    whole = checks is not None and checks.start() == len(quoted["who"]) + len(quoted["claim"])
    return said if whole else text


def has_claim(text: str) -> bool:
    """Whether a claim is told and to be checked in one: "I read that … Is that true?"."""
    claim = with_plain_tag(text)
    return claim != text and claim.count(" ") >= _FEW


def without_teller(text: str) -> str:
    """Return a claim without who told it to whom, behind it: "…, I told my director. Correct?"."""
    low = fold(text)
    teller = load_reporting_words().behind.search(low)
    return text if teller is None else Span(*teller.span()).without(text)


def _asks(claim: str) -> bool:
    """Whether what is to be checked is a question or an order itself: "list them, please check"."""
    return load_asking_words().asks(claim) or claim.rstrip().endswith("?")
