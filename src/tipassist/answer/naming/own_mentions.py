"""The asker's own body where a question says "my body", "we" or "us"."""

import re
from collections.abc import Iterable

from tipassist.answer.meaning import BodyMention
from tipassist.answer.naming.masking import Mask
from tipassist.locators import SCOPE_KINDS, Locator

_OWN = re.compile(
    r"\b(?:(?:my|our)\s+(?:own\s+)?(?:asean\s+)?(?:sectoral\s+)?(?:body|bodies|asb|side|team|office|group|organi[sz]ation|sector|people|colleagues|ministry|meeting|committee|commission|department)"
    r"|we|us|ours|mine|i\s+am|i'm|im|i|me|our|my)\b"
)
_OWN_ALONE = re.compile(
    r"\b(?:my|our)\s+(?:own\s+)?(?:asean\s+)?(?:sectoral\s+)?"
    r"(?:body|bodies|asb|side|team|office|organi[sz]ation|sector|committee|commission|meeting|department)\b|\b(?:we|us|our|ours|mine|my)\b"
    r"|(?:(?<=should )|(?<=must )|(?<=shall )|(?<=do )|(?<=to ))i\b(?= (?:(?:have|need|ought) to )?"
    r"(?:prepare|study|watch|mind|follow|care|answer for|(?:get|be) ready|look (?:at|after|into)))"
)
_PART = (
    r"(?:co-?ordinat|co-?lead|lead|support|share|back|help|assist|run|own|hold|head|handle|appear"
    r"|figure|(?:have|take|play|get|got) (?:an?|any|some|no|the) (?:\w+ )?(?:role|part|hand|lead)"
    r"|(?:take|have) part|do\b(?! to\b)|the only|the sole|(?:an?|the) (?:\w+ )?(?:lead|co-?ordinat"
    r"|support|helper|one)|in\b|on\b|there\b|named|listed|mentioned|involved|down|responsible|alone"
    r"|accountable|relevant|part of|supposed to (?:lead|support|co-?ordinat|help))"
)
_SPARE = (
    r"(?:(?:are|were|be|have|had|do|did|not|all|also|still|only|just|even|both|really|actually|never"
    r"|merely|simply|purely|solely|currently|now|already|ever|jointly|together|alone) )*"
)
_ACTS = (
    rf"\bwe\b(?= {_SPARE}{_PART})|\b(?:ours|mine)\b|(?<=is it )us\b|(?<=it's )us\b|\bus(?= or\b)"
    r"|(?:(?<=or )|(?<=with )|(?<=besides )|(?<=beside )|(?<=than )|(?<=and )|(?<=by )|(?<=behind )"
    r"|(?<=without )|(?<=alongside )|(?<=except )|(?<=next to )|(?<=helps )|(?<=supports )"
    r"|(?<=support )|(?<=backs )|(?<=back )|(?<=assists )|(?<=assist ))"
    r"us\b(?! (?:to|find|understand)\b)"
)
_SO_MANY = r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+) )?"
_ACTED_ON = (
    r"\bour(?= (?:(?:supporting|helping|co-?ordinating|leading|lead) (?:body|asb|partner)"
    r"|supporter|helper|backer|co-?ordinator|lead(?:er)?)\b(?! (?:\w+ )?(?:supports?|helps?|backs?"
    r"|leads?|co-?ordinates?|is|are|has|have|does|do)\b))|(?:(?<=\bleads )|(?<=\blead )"
    r"|(?<=\bcoordinates )|(?<=\bcoordinate ))us\b(?! (?:to|through|into|astray)\b)"
)
_OWN_BESIDE = re.compile(
    r"\b(?:my|our)\s+(?:own\s+)?(?:asean\s+)?(?:sectoral\s+)?(?:body|asb|organi[sz]ation)\b"
    rf"|(?<=\bdo )we\b|(?<=\bare )we\b|{_ACTS}|{_ACTED_ON}"
    rf"|\bour(?= {_SO_MANY}(?:activit|rows|items|own|projects|name\b"
    r"|(?:support(?:ing)?|lead(?:ing)?|co-?ordinat(?:ing|ion)) (?:roles|rows|activities)\b))"
    rf"|\bwe\b(?= {_SPARE}(?:have (?:an?|the|any|some|no)\b|(?:take|play|hold) (?:part|role|lead)"
    r"|(?:the|an?)\b))|\b(?:the )?(?:two|both|pair) of us\b"
    r"|(?:(?<=name )|(?<=names )|(?<=naming )|(?<=mention )|(?<=mentions )|(?<=mentioning )"
    r"|(?<=involve )|(?<=involves )|(?<=involving )|(?<=include )|(?<=includes )|(?<=including ))"
    r"us\b(?! (?:all|an?|any|both|each|every|its|some|th\w+|wh\w+)\b)"
    r"|(?<=from )us\b|(?:(?<=neither )|(?<=nor ))(?:us|we)\b"
    r"|(?<=than )(?:we|our(?= (?:own )?(?:body|asb)\b))\b"
    r"|(?<!tell )(?<!give )(?<!show )(?<!send )(?<!help )(?<!for )(?<!to )\bus(?=,? ?(?:and|&|\+"
    r"|plus|with|vs\.?|versus|or) {2})"
    r"|(?:(?<=have )|(?<=has )|(?<=had )|(?<=where ))us\b(?= (?:support|help|back|assist|lead"
    r"|co-?ordinat|head|in|on|as|and|with|behind|together|alongside|named|listed)\w*)"
)
"""Words for the own body that stands beside another one."""
_OWN_AT_ROW = re.compile(
    rf"{_ACTS}|\b(?:our|my)(?= (?:own )?(?:role|part|name|job|task|activit|rows|items"
    r"|share|body|asb)\b)"
    r"|(?:(?<=names )|(?<=name )|(?<=naming )|(?<=mention )|(?<=mentions )|(?<=help )"
    r"|(?<=lists )|(?<=list )|(?<=put )|(?<=puts )|(?<=has )|(?<=have ))us\b"
)
"""Words for the own body that has a part in a row named beside it, or may have."""
_OWN_ROWS = re.compile(
    rf"\bour (?:own )?{_SO_MANY}(?:activit|rows|items)|\bof ours\b", re.IGNORECASE
)
_OWN_SHARE = re.compile(
    rf"\b(?:our|my) (?:own |\w+'s )?{_SO_MANY}"
    r"(?:(?:\w+(?:ed|ing)|lead|single|only|other|first|last) )?"
    r"(?:rows?|activit(?:y|ies)|items|lines|entries|projects?|indicators?|tasks|duties|stuff)\b"
    r"(?!\s*[\"'”])|(?<!like )(?<!as )(?<!similar to )\bours\b"
    r"|(?<=of )mine\b|(?<=are )mine\b|(?<=is )mine\b"
    r"|\bon (?:our|my) (?:plate|desk|list)\b"
)
_OWN_DEED = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then)\W+)*(?:how(?! many\b| often\b)|why|when)\b"
    r"|\b(?:can|could|may|might|should|shall|must|would|will) (?:we|i)\b"
    r"|\b(?:may|might|should|shall|must|would) (?:our|my)\b"
    r"|\b(?:we|i) (?:\w+ )?(?:can|could|may|might|should|shall|must|would|will)\b"
    r"|\b(?:we|i)(?:'d| would)? (?:\w+ )?(?:have|ought|plan|intend) to\b"
    r"|\b(?:if|that|whether|once|before) our\b"
)
"""What the asker does or tells of rows: no list of them is asked for."""
_THERE_ARE = re.compile(
    r"\bdo (?P<we>we) (?:actually |really |even )?have (?:any |some |other )?"
    r"(?:sectoral )?(?:bod(?:y|ies)|asbs?|co-?ordinators|supporters)\b"
)
_OF_PLACE = re.compile(
    r"(?:^|\s)(?P<our>our|my) (?:own )?(?:priority )?(?:(?:outcome|pillar) )?\s*$"
)
_IS_FOUND = re.compile(r"\b(?:do|can|will|could|would) (?P<we>we) (?:find|see|read|count)\b")
_ROLE = (
    r"(?:co-?ordinat(?:e|es|ed|ing)|co-?lead(?:ing)?|lead(?:ing)?|support(?:ing)?|back(?:ing)? up"
    r"|assist(?:ing)?|responsible|in charge|in support|accountable|named|listed|involved|alone"
    r"|(?:a |the )?(?:only|sole) (?:one|body|lead|coordinator|supporter)"
    r"|(?:a |the )?(?:lead|co-?ordinator|supporter|co-?ordinating body|supporting body))\b"
)
_BETWEEN = (
    r"(?:(?:actually|really|still|also|only|just|even|both|not|never|have to|need to|got to) )*"
)
_ELSEWHERE = (
    r"(?! (?:an?|the|my|our|this|today's|tomorrow's) (?:\w+ )?"
    r"(?:teams?|meetings?|sessions?|groups?|offices?|units?|workshops?|delegations?|desks?|talks?)\b)"
)
_ACTS_ALONE = re.compile(
    r"\b(?:(?:do|did|does|am|should|must|shall|will|would) i"
    r"|(?<!can )(?<!could )(?<!may )i(?: am)?)"
    rf"(?= {_BETWEEN}(?:{_ROLE}{_ELSEWHERE}|help(?=[?.!, ]*$| (?:out|with|on|in)\b)))"
    r"|\bam i(?= (?:(?:still|also|only|not) )*(?:in|on|there|part of) )"
    r"|\bwith (?:whom|who) do i(?= (?:work|share))"
    r"|\b(?:have i|do i have)(?= (?:got )?(?:in|under|within|to (?:co-?ordinate|lead|support))\b)",
    re.IGNORECASE,
)
_ACTED_ON_ALONE = re.compile(
    r"(?P<doer>\b(?:who|which (?:bod(?:y|ies)|asbs?|ones?)|any(?:one|body)|no(?:body| one))"
    r"(?: else)? (?:supports?|helps?|backs?|assists?|works with) )"
    r"me\b(?! (?:to|find|with (?:this|that|it|my))\b)"
    r"|(?P<and>^\W*(?:(?:and|what about|how about|(?:and )?(?:the )?same"
    r"(?: (?:question|thing|one|query))?(?: again)? for) ))"
    r"me(?=(?: please| too| then| as well)*\W*$)",
    re.IGNORECASE,
)
_US = re.compile(
    r"(?<![\w'-])(?<!tell )(?<!show )(?<!give )(?<!gives )(?<!let )(?<!send )(?<!remind )"
    r"(?<!inform )(?<!advise )(?<!of )(?<!both )us(?![\w'-])(?! (?:all|both|know|have|see|say)\b)"
    r"|(?:(?<=speak of )|(?<=speaks of )|(?<=talk of )|(?<=talks of )|(?<=ing of ))us(?![\w'-])",
    re.IGNORECASE,
)
_OUR_OWN = re.compile(
    r"(?<![\w'-])our (?P<what>(?:own )?(?:mechanism|body|group|network|meetings?|activities"
    r"|engagements?|strengthening|linkages?|links?|existence|institution|forum|institutions?)\b)",
    re.IGNORECASE,
)
_ARE_WE = re.compile(
    r"\bare we(?= (?:(?:ever|also|even|at all) )*(?:mentioned|named|spoken of|talked about"
    r"|referred to|printed|in (?:the|any)|cited|found|written)\b)",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"\bthe (?P<what>(?:projects?|activit(?:y|ies)|rows?))(?: (?:that|which))? we"
    r" (?:(?:are|were|have) (?:(?:meant|supposed|expected|due|asked|going) )?to|must|should|shall"
    r"|will|need to) (?:carry out|do|implement|run|conduct|deliver|organi[sz]e|hold|take on"
    r"|execute)\b(?! with\b)",
    re.IGNORECASE,
)
_WE_ARE = re.compile(rf"\b(?P<we>we)['’]re(?= {_SPARE}{_PART})", re.IGNORECASE)
_PLURAL = {"am": "are", "i": "we"}


_OUR_PLACE = re.compile(
    r"\b(?:our|my)\s+(?=(?:(?:priority )?outcome|pillar)\s+[a-z](?:[. -]?\d+)?(?![\w.]*\d)"
    r"(?!\W*(?:rows?|activit|ones?|items?|lines?|projects?|indicators?|examples?|tasks?|share|part)))",
    re.IGNORECASE,
)
_GLOSS = re.compile(r"(?<=\b[Ww]e) \((?:the |at |from |in )?[a-z][a-z' -]{2,40}\)")


def without_owner_of_place(text: str) -> str:
    """Return a question with "our outcome A.4" as "outcome A.4", which is meant as a whole."""
    return _OUR_PLACE.sub("", text)


def speaking_for_body(text: str) -> str:
    """Return a question with "I" put as "we" where it speaks of a role: "which rows do I lead?".

    Who asks what to read, or needs something found, speaks for nobody else.
    """
    text = _WE_ARE.sub(r"\g<we> are", text)
    text = _ACTS_ALONE.sub(_in_plural, _TO_DO.sub(r"our \g<what>", text))
    return _ACTED_ON_ALONE.sub(lambda match: f"{match['doer'] or match['and']}us", text)


def with_own_name(text: str, body: str) -> str:
    """Return a question with the own body by its name, as one that has no role is spoken of.

    Rows can only speak of it: "the row about strengthening us" is the one about strengthening it.
    """
    text = _OUR_OWN.sub(lambda match: f"the {body} {match['what']}", text)
    text = _ARE_WE.sub(f"is {body}", text)
    return _US.sub(body, text)


def without_own_gloss(text: str) -> str:
    """Return a question without brackets behind "we" that only say who that is.

    "Do we (social welfare) have anything on it?" asks for nothing on social welfare.
    """
    return _GLOSS.sub("", text)


def _in_plural(match: re.Match[str]) -> str:
    return " ".join(_PLURAL.get(word.lower(), word) for word in match.group(0).split())


def blank_existing(mask: Mask) -> None:
    """Blank out the own body where what there is is asked, not what it does.

    "Do we have bodies …", "do we find", "what is our outcome A.1 linked to?".
    """
    match = _THERE_ARE.search(mask.text) or _IS_FOUND.search(mask.text)
    if match:
        mask.blank(*match.span("we"))
    for one in mask.found:
        if isinstance(one.value, Locator) and one.value.kind in SCOPE_KINDS:
            ours = _OF_PLACE.search(mask.text, 0, one.start)
            if ours:
                mask.blank(*ours.span("our"))


def says_own(text: str) -> bool:
    """Whether the asker speaks of the own body in any way."""
    return bool(_OWN.search(text))


def says_own_rows(text: str) -> bool:
    """Whether the asker speaks of the rows of the own body: "of our activities"."""
    return bool(_OWN_ROWS.search(text))


def asks_own_share(text: str) -> bool:
    """Whether a question is for what the plan gives the own body: "which rows are ours?"."""
    return bool(_OWN_SHARE.search(text)) and not _OWN_DEED.search(text)


def find_own(
    mask: Mask, own_body: str | None, bodies: Iterable[BodyMention], *, at_row: bool = False
) -> list[BodyMention]:
    """Return the mention of the asker's own body, at most one, and blank out its words.

    Args:
        mask: The question; the names of bodies are blanked out.
        own_body: The asker's own body, or None.
        bodies: The bodies named.
        at_row: Whether an activity is named, of which what it says is asked unless a part of the
            own body in it is: "what does B.1.5 want from us?".
    """
    named = {one.body for one in bodies}
    pattern = _OWN_BESIDE if named else _OWN_AT_ROW if at_row else _OWN_ALONE
    found = list(pattern.finditer(mask.text))
    acting = (one for one in found if one.group(0) in ("we", "us"))
    match = next(acting, found[0] if found else None)
    if match is None or own_body is None or own_body in named:
        return []
    words = match.group(0)
    mask.blank(*match.span())
    return [BodyMention(own_body, words, *match.span(), own=True)]
