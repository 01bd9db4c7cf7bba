"""Wishes: "SLOM needs outcome D.3", "we would like to see A.1.4" ask for a place or a subject.

Who wishes to have it is no part of what is asked: all of it is meant, not the rows of the asker.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import BodyMention
from tipassist.answer.naming.own_mentions import says_own
from tipassist.answer.naming.slots import SlotFinder
from tipassist.answer.rewording.asker.introductions import load_introducing_words

_BEFORE = (
    r"(?:^|(?<=[.!?;:]))\s*"
    r"(?:(?:so|and|but|ok|okay|well|now|please|hi|hello|good (?:morning|afternoon|day))\b[,:!]? ?)*"
)
_MORE = r"(?:(?:also|only|just|now|still|really|urgently|currently|simply|would|will) )*"
_LIKES = r"(?:(?:would|should|'d) )?(?:like|love|wish|want|need)(?:s|es)? to "
_GETS = (
    r"(?:see|have|get|read|look at|look up|find|obtain|receive|be (?:shown|given|sent|told)"
    r"|view|go (?:through|over))"
)
_HAS = (
    rf"{_MORE}(?:{_LIKES}{_GETS}|(?:need|want|require|request|seek)s?|would like|(?:look|ask)s? for"
    r"|(?:is|are|'re) (?:looking for|asking for|searching for|after|in need of|interested in))"
)
_KNOWS = rf"{_MORE}{_LIKES}(?:know|learn|hear|find out|understand|see)"
_THING = (
    r"(?=(?:the|all|every|an?|both|whatever|outcomes?|activit(?:y|ies)|pillars?|rows?|footnotes?"
    r"|sections?|projects?|indicators?|examples?|what|everything|[a-z]\.? ?\d)\b)"
)
_WE = re.compile(rf"{_BEFORE}(?P<wish>(?:we|i) {_HAS} (?:(?:please|pls),? )?){_THING}")
_BODY_HAS = re.compile(rf" {_HAS} (?:(?:please|pls),? )?{_THING}")
_BODY_ASKS = re.compile(rf" {_KNOWS},? (?=(?:which|what|who|whom|whose|where|how|whether|if)\b)")
_OPENS = re.compile(rf"{_BEFORE}(?:(?:the|our) )?$")
_LABEL = re.compile(r"(?::|\s[-–—]+)\s+(?=\w)")
_ITS_PART = re.compile(
    r"\b(?:(?:where|in which|that|which|for which|whom?|what|does|do|is|are|can|must|should) )"
    r"(?:it|they|the body)\b(?! (?:rests?|refers?|comes?|says?|covers?|means?|contains?))"
    r"|\b(?:itself|themselves|its own|their own)\b"
)
_ITS = re.compile(r"\b(?:its|their|it|they|them)\b")
_OF_SUBJECT = re.compile(
    r"\b(?:projects?|activit(?:y|ies)|rows?|indicators?|examples?|outcomes?|programmes?|trainings?)"
    r" (?:(?:that|which) (?!(?:name|mention|list)s?\b)"
    r"|(?:(?:is|are|deals?|speaks?) )?(?:on|about|concerning|regarding|against"
    r"|around|dealing with|to do with|for) (?!(?:us|me|it|them|which|the (?:year|meeting))\b)\w"
    r"|(?:\w+ing) (?:the )?\w)"
)


def wished_for(text: str, finder: SlotFinder) -> tuple[str, str | None]:
    """Return a wish for a place or a subject as what is to be shown, and the body that wishes.

    What speaks of the wisher's own part in it is left as it is: "SLOM needs its rows in A.2".

    Args:
        text: The question, typos mended.
        finder: Finds the bodies and places it names.

    Returns:
        The question, and the body that is named as who wishes; None where none is.
    """
    low = fold(text)
    if len(low) != len(text):
        return text, None
    wish = _WE.match(low)
    if wish is not None:
        thing = text[wish.end() :]
        whole = _stands_alone(thing, finder) and not _is_own(thing, finder)
        return (f"show {thing}", None) if whole else (text, None)
    bodies = [one for one in finder.find(text, None).bodies if not one.own]
    first = min(bodies, key=lambda one: one.start, default=None)
    return _of_body(text, low, first, finder) if first else (text, None)


def _of_body(
    text: str, low: str, wisher: BodyMention, finder: SlotFinder
) -> tuple[str, str | None]:
    """Return the same where a body is named at the beginning, as who wishes or who speaks."""
    if _OPENS.fullmatch(low[: wisher.start]) is None:
        return text, None
    tail = load_introducing_words().tails.match(low, min(wisher.end + 1, len(low)))
    end = tail.end() if tail else wisher.end
    label = _LABEL.match(low, end)
    if label is not None:
        left, _ = wished_for(text[label.end() :], finder)
        return (left, wisher.body) if left != text[label.end() :] else (text, None)
    asked, has = _BODY_ASKS.match(low, end), _BODY_HAS.match(low, end)
    found = asked or has
    thing = text[found.end() :] if found else ""
    if not _stands_alone(thing, finder) or _is_own(thing, finder):
        return text, None
    return (thing if asked else f"show {thing}"), wisher.body


def _stands_alone(thing: str, finder: SlotFinder) -> bool:
    """Whether what is wished for is a place or a subject of its own."""
    return _has_place(thing, finder) or bool(_OF_SUBJECT.search(fold(thing)))


def _has_place(thing: str, finder: SlotFinder) -> bool:
    slots = finder.find(thing, None)
    return bool(slots.places or slots.outside)


def _is_own(thing: str, finder: SlotFinder) -> bool:
    """Whether it speaks of the wisher: what is named in it before may be meant by "its"."""
    low = fold(thing)
    if says_own(low) or _ITS_PART.search(low):
        return True
    pointing = _ITS.search(low)
    return pointing is not None and not _has_place(thing[: pointing.start()], finder)
