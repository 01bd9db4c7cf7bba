"""Roles that are joined: two with one bare object, or one that two bodies have together.

Of pillars and outcomes it is asked "in which X leads or supports an activity" where a body has one
of the roles; that it has it in a row says nothing more. What "X supports together with Y" is what
both support.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder
from tipassist.answer.rewording.of_bodies.sole_roles import signed

_GROUP = r"\b(?:pillars?|outcomes?)\b(?: (?:in|under|within) which| where| (?:does|do|has|have))\b"
_ROLE = r"(?:co-?ordinat(?:es?|ing)|leads?|heads?|runs?|supports?|helps?|backs?)"
_BARE = re.compile(
    rf"{_GROUP}[^.?!;:,]{{1,40}}? {_ROLE} (?:or|and/or) (?:else )?{_ROLE}"
    r"(?P<object> (?:an?|any|some|at least one|one or more) (?:activit(?:y|ies)|rows?|lines?))"
    r"(?P<in>(?: (?:in|under|within))?)(?=\W*$)"
)

_VERB = r"(?P<verb>co-?ordinat(?:e|es|ing)|lead(?:s|ing)?|heads?|support(?:s|ing)?|helps?|backs?)"
_JOINTLY = r"(?:together|jointly|in tandem|hand in hand|side by side|in common|as a team)"
_ONE_WITH_OTHER = (
    re.compile(
        r"(?P<do>\b(?:do|does) )?(?:the )?(?P<one>¤|\bwe\b) (?:also )?"
        rf"{_VERB}(?: (?:it|them|on|in))?,? {_JOINTLY},? with "
        r"(?P<other>(?:the )?¤(?:(?:,|,? and) (?:the )?¤)*)"
        r"(?!'|,? (?:or|as|who|which|(?:in )?support\w*|help\w*|co-?ordinat\w*|lead\w*)\b)"
    ),
    re.compile(
        r"(?P<do>\b(?:do|does) )?(?:the )?(?P<one>¤|\bwe\b)(?:,? and|,) (?:the )?(?P<other>¤)"
        rf" (?:both )?(?:{_JOINTLY} {_VERB}"
        rf"|(?P<role>{_ROLE})(?: (?:it|them))? {_JOINTLY})(?! with\b)"
    ),
)
_WITH_HELPER = re.compile(
    rf"(?<= )(?P<jointly>{_JOINTLY},? )with [^?.!;,]{{2,60}}? (?:as (?:an? |the )?support\w*"
    r"|(?:in )?support(?:ing|er)?|helping)\b"
)
_LISTS = re.compile(
    r"\W*(?:(?:and|so|but|ok|please|pls|hi|hello),? )*(?:(?:in|on|of|for|under) )?"
    r"(?:which|what|where|list|show|give|name|tell|everything|all|the|rows?|activit(?:y|ies)"
    r"|how many)\b"
)
_COUNTS = re.compile(r"\b(?:\d+|more|fewer|less|most|least|appear|stand|named)\b(?! (?:in|of) )")
_ASKS_WHO = re.compile(r"\b(?:who|whom|which (?:bod(?:y|ies)|asbs?))\b")


def with_joint_roles(text: str, finder: SlotFinder) -> str:
    """Return "what A supports together with B" as asked for what both support.

    Args:
        text: The question, typos mended.
        finder: Finds the names in it; asked only where two bodies may do something together.
    """
    low = fold(text)
    if len(low) != len(text) or not re.search(rf"\b{_JOINTLY}\b", low) or _ASKS_WHO.search(low):
        return text
    if not _LISTS.match(low) or _COUNTS.search(low):
        return text
    helper = _WITH_HELPER.search(low)
    if helper is not None:
        return text[: helper.start("jointly")] + text[helper.end("jointly") :]
    signs, spans = signed(low, finder.find(text, None).marks)
    for shape in _ONE_WITH_OTHER:
        found = shape.search(signs)
        if found is None:
            continue
        one = text[spans[found.start("one")][0] : spans[found.end("one") - 1][1]]
        other = text[spans[found.start("other")][0] : spans[found.end("other") - 1][1]]
        verb = _plain(found.groupdict().get("verb") or found["role"])
        start, end = spans[found.start()][0], spans[found.end() - 1][1]
        each = "all" if found["other"].count("¤") > 1 else "both"
        do = "do " if found["do"] else ""
        return f"{text[:start]}{do}{one} and {other} {each} {verb}{text[end:]}"
    return text


def _plain(verb: str) -> str:
    """Return the form of a verb that stands with several: "support" for "supports"."""
    if verb.startswith("co"):
        return "coordinate"
    return re.sub(r"(?:ing|s)$", "", verb)


def without_bare_object(text: str) -> str:
    """Return a question for groups of rows without the object that its two roles share.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    found = _BARE.search(low) if len(low) == len(text) else None
    return text[: found.start("object")] + text[found.start("in") :] if found else text
