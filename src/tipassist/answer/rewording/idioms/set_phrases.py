"""Turns of phrase of questions for rows and bodies, put in the words that are read.

"The coordinating ASB is a body other than SOMTC" tells of rows coordinated by a body other than
SOMTC, and "it lends only its support" of a body that only supports.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.rewording.idioms.head_idioms import HEAD_IDIOMS
from tipassist.answer.rewording.idioms.measure_idioms import MEASURE_IDIOMS
from tipassist.answer.rewording.idioms.set_idioms import (
    BODY,
    HELPER,
    LEADER,
    OTHER_THAN,
    SET_IDIOMS,
)
from tipassist.answer.rewording.idioms.set_order import in_order

_NAME = r"(?:we|us|(?-i:[A-Z]{3,}(?:-[A-Z]+)*))"
_ACTS_AS = r"(?:(?:is|are|acts?|serves?|named|listed) )?(?:as )?(?:an? )?"
_ONCE = r"(?:just|only|exactly|precisely) (?:once|one time)\b"
_ONLY_HELPS = re.compile(r"\b(?:only|merely|just|simply|purely)\b.{0,40}?\b(?:support|back|help)")
_SOMEBODY_ELSE = rf"(?:(?:an)?others?(?: {BODY})?|(?:some|any)(?:one|body))(?: else)?"
_ELSEWHERE_LED = re.compile(
    r",? (?:and |but )?(?:with )?(?:the )?(?:lead|co-?ordination|leadership|co-?ordinating role)"
    r" (?:being|lying|resting|sitting|belonging|falling|left)(?: left)?"
    rf" (?:to|with|on|in the hands of) {_SOMEBODY_ELSE}(?=\W|$)",
    re.IGNORECASE,
)
_LED_BY_OTHERS = re.compile(
    r"\b(?P<where>(?:in |for )?(?:which|what) (?:rows|activities)"
    r"(?: (?:in|under|of) (?:pillar |outcome )?[a-z](?:\.\d+)?(?![\w']))?(?: (?:that|which))?"
    r"|in which|for which|where|that|which|those)"
    rf"(?: do| does)? {_SOMEBODY_ELSE} "
    r"(?:(?:has|have|takes?|holds?) the lead(?:ing role)?|leads?|co-?ordinates?|heads?"
    r"|(?:is|are) (?:in charge|in the lead|responsible|leading|the (?:lead|boss|leader"
    r"|co-?ordinator)))(?: (?:it|them|of (?:it|them)))?,? (?:(?:and|while|but|with)"
    r" (?:to which |in which |for which |where )?|(?=(?:do|does) ))"
    r"(?P<helps>(?:[\w'-]+ ){1,6}?(?:supporting (?:bod(?:y|ies)|asbs?)|supporters?|supports?"
    r"|supporting|backs?(?: up)?|helps?|assists?|backing(?: up)?|helping)(?: out)?(?![\w-]))"
    r"(?: (?:it|them)(?![\w-]))?",
    re.IGNORECASE,
)
"""Rows that somebody else leads, told before what a body does there: it supports them."""

_OF_LIST = re.compile(r"\W*(?:(?:and|now|but|ok|so|only|just)\b,? ?)*(?:the|those|these)\b", re.I)
"""How rows are picked out of a list."""
_LED_ELSEWHERE = ", where somebody else is in charge"

_SAID = tuple(
    (re.compile(shape, re.IGNORECASE), said)
    for shape, said in (
        (
            r"^(?:kindly |please |pls )*(?:inform|advise|notify|apprise) (?:us|me) "
            r"(?:of|on|about|as to) ",
            "tell me ",
        ),
        (
            r"(?:(?<=\btotal )|(?<=\bthe )|^)no\.? of (?=(?:priority |different )?(?:outcomes"
            r"|activit|rows|pillars|projects|indicators|examples|bodies|asbs|footnotes))",
            "number of ",
        ),
        (
            r"\b(every|each) (?:single|individual|last) (?:and every )?(?:one of the )?(?=(?:"
            r"activit|rows?\b|lines?\b|outcomes?\b|pillars?\b|projects?\b|indicators?\b|bod(?:y|ies)\b"
            r"|asbs?\b))",
            r"\1 ",
        ),
        (
            rf"(?<!heard )(?<!thought )(?<!believed )\bit (?:is|was) ({_NAME}) (?:who|that|which) ",
            r"\1 ",
        ),
        *HEAD_IDIOMS,
        *MEASURE_IDIOMS,
        *SET_IDIOMS,
        (
            rf"\b(?:for which|where|in which|whose) (?:the )?{LEADER} (?:is|are|being) "
            rf"(?:an?|some|any) (?:other )?{BODY} {OTHER_THAN}\b",
            "coordinated by a body other than",
        ),
        (
            rf"\b(?:for which|where|in which|whose) (?:the )?{HELPER} (?:is|are|being) "
            rf"(?:an?|some|any) (?:other )?{BODY} {OTHER_THAN}\b",
            "supported by a body other than",
        ),
        (
            r"\b(?:whose|with the) (?:co-?ordination|lead(?:ership)?) "
            r"(?:lies|rests|is|lying|resting) with (?:an?|some) "
            rf"(?:other )?{BODY} {OTHER_THAN}\b",
            "coordinated by a body other than",
        ),
        (
            rf"\bby (?:an)?other {BODY},? (?:and )?not (?:by )?(?={_NAME}\b)",
            "by a body other than ",
        ),
        (
            r"\b(?:to which )?(\w[\w-]*) lends? only (?:its|their|our|my) support\b",
            r"\1 only supports",
        ),
        (
            r"\b(?:is|are) (?:confined|limited|restricted|reduced) to (?:a |its |their )?"
            r"support(?:ing)?(?: roles?| parts?)?(?= in\b|\s*[,.;?!]|\s*$)",
            "only supports",
        ),
        (
            r"\b(?:has|have|plays?) no(?:thing)? more than an? (?:supporting|helping|backing"
            r"|assisting) (?:part|role)\b",
            "only supports",
        ),
        (
            r"\b(?:has|have) been (?:given|assigned) no (?:role|part)(?: (?:at all|whatsoever))?",
            "has no role",
        ),
        (
            r"\bto (?:which|whom) (?:an?|any|some) (?:role|part)(?: of (?:any|some|whatever)"
            r" (?:kind|sort))? (?:is|has been|was) (?:assigned|given|attributed)",
            "with any role",
        ),
        (
            r"\b(?:regardless|irrespective) of the (?:capacity|role|function) in which "
            r"(?:we|they|it) (?:act|serve|work|stand)s?\b",
            "in any role",
        ),
        (
            rf"\b{_ACTS_AS}supporters? {_ONCE}",
            "support exactly one activity",
        ),
        (
            rf"\b{_ACTS_AS}co-?ordinators? {_ONCE}",
            "coordinate exactly one activity",
        ),
        (rf"\b((?:support|lead|co-?ordinate|back|help)s?) {_ONCE}", r"\1 exactly one activity"),
        (
            r"\b(no role),? (?:whether |be it |either |neither )(?:as )?(?:an? |the )?"
            r"co-?ordinat(?:ing|or)(?: (?:asb|body))? (?:or|nor) (?:as )?(?:an? |the )?"
            r"support(?:ing|er)(?: (?:asb|body))?",
            r"\1",
        ),
        (
            r",? (?:neither more nor (?:fewer|less)|no more and no (?:fewer|less)|no more,? no less"
            r"|not more and not (?:fewer|less)|not one more or (?:fewer|less))\b",
            "",
        ),
        (r"(?<!\bwe )(?<!\bthey )\b(stand)s? (?=alone\b)", "is "),
        (
            r"\b(alone),? (?:with )?no supporting (?:asb|body)"
            r"(?: (?:being )?(?:listed|named|given|there))?",
            r"\1",
        ),
        (
            r",? ?(?:without|not) (?:leaving|missing|skipping|forgetting|omitting) "
            r"(?:any|one|anything)(?: of them)?(?: out)?\b,?",
            "",
        ),
        (
            r"\bin which it is not (?:supported|helped|backed) by any supporting (?:asb|body)\b",
            "with no supporting body",
        ),
        (
            r"(?:(?<=^)|(?<=[,:;] )|(?<=[-–] ))(?:the )?totals? of (?=(?:priority )?(?:outcomes"
            r"|activit|rows|projects|indicators|bodies))",
            "how many ",
        ),
        (
            rf"[\"“]?\bco-?ordinator: not (?:(?-i:the) )?(?P<name>{_NAME})\b[\"”]?",
            r"coordinated by a body other than \g<name>",
        ),
        (
            r"^(?:our|my) (?:supporters|helpers|backers)(?= (?:in|under|for|on)\b)",
            "who supports us",
        ),
        (
            r"[,;] (?:and )?(?:the )?(?:rows|activities|ones|those) "
            r"(?:with no|without|that have no)"
            r" [^,.;?!]{3,40}? (?:included|counted(?: in)?)(?=\s*[,.;?!]|\s*$)",
            "",
        ),
        (r",? or no,? (?:is|are|does|do|has|have) (?:it|they|that|this)\?", "."),
        (r"\bpillar \(([a-z])\)", r"pillar \1"),
        (r"\bhow long is (?:that|this|its) list\b", "how many are there"),
        (
            r",? and how (?:large|big|great|wide) is the (?:difference|gap|margin)\b",
            ", and by how many",
        ),
        (r",? be it (?:only |just )?one,?(?= )", ""),
        (
            r",? (?:or|also|that is) [\"“][^\"”]{2,40}[\"”],? as (?:they|it|these|those) "
            r"(?:are|is) called (?:by|in|at) [^,?.]{2,40}(?:,|(?=[?.]))",
            "",
        ),
        (
            r"\b(which|what) (activities|rows|ones) (?:go|belong|come|stand|should (?:go|be)) "
            r"(?:on|in|into) (?:the|our|a) (?:[\w-]+ )?(?:list|slide|page|table|sheet|column),? "
            r"(?:that is |namely )?(?:the ones|those) (?=where|that|which|in which|we|it)",
            r"\1 \2 ",
        ),
        (
            r"\bnot (?:(?:just|only|merely) )?(?:an? single|one|an?)(?: single)?(?: one)?,? but "
            r"(?=(?:(?:at least|exactly|as many as) )?(?:two|three|four|five|six|several|[2-9])\b)",
            "",
        ),
        (r"^i (?:count|figure|calculate|reckon) (?:that )?(?=.*\b(?:correct|right)\W*$)", ""),
    )
)


def with_set_phrases(text: str) -> str:
    """Return a question with its turns of phrase in the words and the order that are read.

    Args:
        text: The question, typos mended.
    """
    if len(fold(text)) != len(text):
        return text
    for shape, said in _SAID:
        text = shape.sub(said, text)
    if _OF_LIST.match(text) is None:
        text = _LED_BY_OTHERS.sub(rf"\g<where> \g<helps>{_LED_ELSEWHERE}", text)
    if _ONLY_HELPS.search(text):
        text = _ELSEWHERE_LED.sub(_LED_ELSEWHERE, text)
    return in_order(text)
