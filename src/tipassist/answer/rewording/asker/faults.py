"""Claims of which it is asked what is wrong: "SLOM leads A.2.1 and A.2.4. Any mistake?".

They are held against the plan like any claim, "…, right?". A yes to the question for a mistake
would say that there is one: what is found is told in words (`verdicts.in_words`).
"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.asking_part import load_asking_words
from tipassist.answer.language.words import fold

_FEWEST_WORDS = 3
_LISTED = re.compile(
    r"(?:(?:(?:the |this |my |our )?(?:full |whole )?list )?of )?"
    r"(?P<who>[\w-]+(?: [\w-]+){0,4}?)(?:'s|s')?"
    r" (?:(?P<helps>supporting|supporter|support)|co-?ordinating|co-?ordinator|leading|lead)"
    r" (?:roles?|rows?|activit(?:y|ies)|tasks?|duties)(?P<where> (?:in|under|within) [^:;,]{1,30})?"
    r"\s*(?::|are|is)\s*(?P<rows>[a-z]\W?\d.*)"
)


@dataclass(frozen=True, slots=True)
class FaultWords:
    """What asks for mistakes in a claim, as patterns for folded text.

    Attributes:
        before: Stands before the claim.
        behind: Stands behind it, at the end.
        asks_to_check: Stands before a claim and only asks to look at it.
    """

    before: re.Pattern[str]
    behind: re.Pattern[str]
    asks_to_check: re.Pattern[str]


@lru_cache(maxsize=1)
def load_fault_words() -> FaultWords:
    """Read the packaged words."""
    packaged = files("tipassist.answer").joinpath("lexicon", "reported.toml")
    data = {
        key: rf"(?:{'|'.join(one)})"
        for key, one in tomllib.loads(packaged.read_text("utf-8"))["faults"].items()
    }
    fault = (
        rf"(?:{data['nouns']}|(?:wrong|incorrect|false|mistaken|inaccurate) "
        r"(?:bit|part|one|thing|word|item)s?)"
    )
    bad = data["bad"]
    polite = r"(?:(?:please|pls|kindly|so|and|or|but|now|just|hi|hello|ok|okay)[,:]? )*"
    me = r"(?:i|we|they|he|she|you|my \w+|our \w+)"
    it = r"(?:it|that|this|these|those|them|there|here)"
    kind = r"(?:claim|statement|sentence|list|note|line|text|draft|slide|sum|count|summary)"
    paper = rf"(?:(?:the|this|that|my|our) )?(?:following|below|{kind})"
    seen = (
        r"(?:can|could|do|would|will|did) (?:you|anyone|anybody|somebody|someone) (?:please )?"
        r"(?:see|spot|find|notice|detect)"
    )
    saying = (
        r"saying|claiming|stating|writing|assuming|thinking|telling \w+|(?:the|my|this|that) "
        r"(?:claim|statement|idea|sentence)"
    )
    inside = rf"(?: (?:in|with|about|at|of) (?:{it}|{paper})(?: {kind})?| {it}| at all)*"
    any_ = r"(?:any|some)thing"
    asked = (
        rf"(?:(?:(?:is|are|was|were) there|{seen}|(?:have|did|do|has) {me} (?:made|make|have)"
        rf"|see|spot|find) )?(?:an?|any|some|the|my|our) (?:\w+ )?{fault}{inside}"
        rf"|(?:(?:is|are|was) (?:there )?|{seen} )?{any_} (?:(?:is|that is|that's|in it) )?"
        rf"{bad}{inside}"
        rf"|(?:have|did|do|has|had) {me} (?:(?:really|maybe|perhaps) )?(?:got|gotten|get|have) "
        rf"(?:(?:any|some)(?:thing| of (?:it|that|them))?|{it}) (?:wrong|incorrect|mixed up)"
        rf"|(?:where|what)(?:'s| is| was| are) (?:the )?(?:{fault}|{bad}){inside}"
        rf"|(?:where|what) (?:did|have|am|do|was) {me} (?:go|gone|get|got|have|getting)? ?"
        rf"{bad}{inside}"
        r"|(?:find|spot|point out|correct|show me|tell me|name) "
        rf"(?:the|any|my|our|what(?:'s| is)) (?:{fault}|{bad}){inside}"
        r"|(?:am|are|was|were) (?:i|we) (?:(?:really|quite|just) )?"
        r"(?:wrong|mistaken|in error|incorrect)"
        r"|(?:is|was) (?:that|this|it) (?:(?:really|all|just) )?"
        rf"(?:wrong|false|incorrect|mistaken|untrue|an? {fault})"
    )
    check = (
        rf"{polite}(?:(?:can|could|would|will) you )?(?:please )?(?:check|verify|review"
        rf"|proof-?read|look at|look over|go over) (?:{it}|{paper})(?: {kind})?"
        rf"(?: for (?:me|us|{fault}))?(?: please| pls)?\s*(?::|[-–—]+|\.)\s*"
    )
    return FaultWords(
        re.compile(
            rf"\W*{polite}(?:(?:{asked})(?: (?:if|when) (?:i|we) say)?(?: that)?"
            r"(?:\s*(?:[:?,]|[-–—])+\s*| (?=of [^?]{3,60}:))"
            rf"|(?:is|was)(?: there)? anything {bad} (?:with|in|about) (?:{saying})(?: that)? )"
        ),
        re.compile(
            rf"(?:[,.;:!?]|\s[-–—])+\s*{polite}(?:{asked})(?: (?:please|pls|then))*\s*[?.!]*\s*$"
        ),
        re.compile(rf"\W*{check}"),
    )


def claim_to_correct(text: str) -> str:
    """Return the claim in which mistakes are asked for; "" where none are.

    Args:
        text: The question, typos mended.
    """
    low, words = fold(text), load_fault_words()
    if len(low) != len(text):
        return ""
    behind = words.behind.search(low)
    end = behind.start() if behind else len(low.rstrip(" ?.!"))
    before = None if behind else words.before.match(low, 0, end)
    if behind is None and before is None:
        return ""
    start = before.end() if before else 0
    check = words.asks_to_check.match(low, start, end)
    claim = text[check.end() if check else start : end].strip(" ,.;:-–")
    asks = load_asking_words().asks(fold(claim)) or "?" in claim
    return "" if asks or len(claim.split()) < _FEWEST_WORDS else _told_in_full(claim)


def with_faults_as_tag(text: str) -> str:
    """Return a claim in which mistakes are asked for as one that is right or not.

    Args:
        text: The question, typos mended.
    """
    claim = claim_to_correct(text)
    return f"{claim}, right?" if claim else text


def _told_in_full(claim: str) -> str:
    """Return "SLOM's lead roles in Pillar A: A.2.1, A.2.2" as a sentence."""
    listed = _LISTED.fullmatch(fold(claim))
    if listed is None:
        return claim
    who, rows = (claim[slice(*listed.span(name))] for name in ("who", "rows"))
    where = claim[slice(*listed.span("where"))].strip() if listed["where"] else ""
    does = "supports" if listed["helps"] else "coordinates"
    return f"{where + ', ' if where else ''}{who} {does} {rows}"
