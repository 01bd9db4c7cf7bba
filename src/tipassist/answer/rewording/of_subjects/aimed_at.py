"""Whom or what rows are said to aim at or to speak of: "rows aimed at schools" are about them."""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.words import fold
from tipassist.answer.sets.words.tokens import Mark

_ROWS = r"(?:rows?|activit(?:y|ies)|programmes?|lines?|items?|outcomes?)(?: types?)?"
_NOT_UNITS = (
    r"(?!(?:(?:an?|the|any|no|some|other|more|another|its|their|own|that|those|each|one|two|three)"
    r" )*(?:coordinating |supporting |relevant )?(?:footnotes?|references?|articles?|paragraphs?"
    r"|projects?|indicators?|examples?|rows?|activit(?:y|ies)|outcomes?|pillars?|bod(?:y|ies)|asbs?"
    r"|instruments?|documents?|treat(?:y|ies)|conventions?|sections?|codes?|it|them|us)\b)"
)
_SPEAKS = (
    r"(?:refer(?:s|ring)? to|address(?:es|ing)?|treat(?:s|ing)?"
    r"|discuss(?:es|ing)?|relat(?:es?|ing) to|(?:has|have|having) to do with"
    r"|focus(?:es|sing|ing)? on|consider(?:s|ing)?|tackl(?:es?|ing)|tak(?:es?|ing) up"
    r"|regard(?:s|ing)?|look(?:s|ing)? into|cent(?:er|re)(?:s|d|ed)? (?:on|around)"
    rf"|revolv(?:es?|ing) around|bear(?:s|ing)? on)(?= {_NOT_UNITS})"
)
_AIMS = re.compile(
    rf"\b(?P<rows>{_ROWS}) (?:(?:that|which) )?(?:"
    r"(?:(?:is|are) )?(?:aim(?:s|ed|ing)?|directed|geared|targeted|intended|meant) "
    r"(?:at|to(?!wards)|towards?|for)|(?:benefit|target|reach)(?:s|es|ing)?(?: out to)?"
    rf"|(?P<speaks>(?:(?:also|really|actually|explicitly) )?{_SPEAKS})) "
    r"(?:the )?(?=[a-z])(?!(?:each|every|all|the most|how|who|whom|which|what|be|by|from)\b)"
)

_AIM = (
    r"(?:(?:is|are|was) @(?: (?:really|actually|mainly|then))? (?:(?:aimed|directed|targeted)"
    r" (?:at|to|towards?)|(?:meant|intended|designed) (?:for|to (?:help|reach|serve|benefit))"
    r"|geared (?:to|towards?)|addressed to|for)"
    r"|(?:does|do|did|will|would|should) @(?: (?:really|actually|mainly|then|try to|seek to|aim to"
    r"|want to))* (?:reach(?: out to)?|target|address|serve|benefit|aim at|cater (?:to|for)))"
)
_AIM_AHEAD = (
    r"(?:for|at|to|towards?) whom (?:is|are|was) @(?: (?:really|actually|mainly|then))?"
    r"(?: (?:aimed|directed|targeted|meant|intended|designed|geared|addressed))?"
)
_WHOM = (
    rf"^\W*(?:(?:and|so|but|then|ok),? )*(?:whom?(?: else)? {_AIM}|{_AIM_AHEAD})"
    r"(?: (?:exactly|then|too|as well))?\W*$"
)
_ROW_AIMED = re.compile(_WHOM.replace("@", r"(?:[a-z]\.\d+\.\d+)"))
_ROW = re.compile(r"[a-z]\.\d+\.\d+")
_IT = r"(?:it|this|that)(?: (?:one|row|activity))?"
_IT_AIMED = re.compile(_WHOM.replace("@", _IT))

_FOR_US = re.compile(
    r"(?<=\w) for (?:us|me|(?:people|someone|somebody|those|places) like (?:us|me|ours))"
    r"(?= (?:on|about|regarding|concerning|against)\b)",
    re.IGNORECASE,
)
_WE_HAVE = re.compile(
    r"\bdo (?:we|i) (?:really |actually |also )*have (?P<any>(?:an?|any|some|one|even one|a single)"
    r" )?(?P<rows>(?:priority )?(?:activit(?:y|ies)|rows?|outcomes?|pillars?))"
    r"(?= (?:without|lacking|missing|whose|where|(?:with|having|(?:that|which) (?:has|have|lacks?"
    r"|names?)) (?:no|only|just|an?|any|more|fewer|at|exactly|several|two|three|four|five|both"
    r"|neither|\d+)\b|(?:for|in) which|(?:that|which) (?:nobody|no|lacks?)))",
    re.IGNORECASE,
)


def asks_whom_it_serves(text: str) -> bool:
    """Whether it is asked whom "it" is for or reaches, which is no role of a body."""
    return _IT_AIMED.match(fold(text)) is not None


def with_aim_told(text: str) -> str:
    """Return "whom does A.1.1 reach out to?" as asked for what that row says."""
    aimed = _ROW_AIMED.match(fold(text)) is not None
    row = _ROW.search(fold(text)) if aimed else None
    return f"What does {row[0].upper()} say?" if row is not None else text


def without_whom(text: str) -> str:
    """Return "what is there for us on X?" as asked of X, where "us" is no body of the plan.

    So is "do we have a row without a lead?", which asks whether there is one.
    """
    return _FOR_US.sub("", _WE_HAVE.sub(_there_is, text))


def _there_is(have: re.Match[str]) -> str:
    many = have["rows"].lower().endswith("s")
    return f"{'are' if many else 'is'} there {have['any'] or ''}{have['rows']}"


def as_about(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return a text in which rows are about what they are said to aim at, benefit or speak of.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where rows are said to aim at something.

    Returns:
        The text as it is where a place or a body by its printed name is aimed at, or a deed:
        "aimed to protect". Everyday words that may mean a body ("officials") tell whom.
    """
    low = fold(text)
    found = _AIMS.search(low) if len(low) == len(text) else None
    deed = found is not None and not found["speaks"] and re.search(r" to (?:the )?$", found[0])
    if found is None or deed:
        return text
    aimed = [one for one in named_in() if one.start <= found.end() < one.end]
    if any(one.kind != "body" or low[one.start : one.end] == fold(str(one.value)) for one in aimed):
        return text
    return f"{text[: found.end('rows')]} about {text[found.end() :]}"
