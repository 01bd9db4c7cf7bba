"""What is said of two bodies named before: "the former leads, the latter supports", "both of them".

"We meet SOMTC and AICHR. Which rows name both of them?" asks of these two, as does what the former
or the latter does. Where more or fewer are named before, nobody can tell which is meant. Beside
two, "no third body" is no other; beside one or none it is two at most.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import BodyMention
from tipassist.answer.naming.slots import SlotFinder

_TURN = re.compile(
    r"\bthe (?P<which>former|latter|first|second)(?:(?: of (?:the two|them|these|those))"
    r"|(?<=former)|(?<=latter))(?: (?:body|asb|one))?\b(?P<own>'s?)?"
)
_BOTH = re.compile(
    r"\b(?P<both>both|the two|the pair|all two) of (?:them|these(?: two)?|those(?: two)?|the two)\b"
    r"(?! (?:rows?|activit|outcomes?|pillars?))"
)
_NO_THIRD = re.compile(
    r",? ?(?:(?:and|but|with|having|where there is|there being) )*no third (?:sectoral )?"
    r"(?:body|asb|name|partner|party|one)\b"
    r"(?: (?:(?:named|listed|mentioned|involved|present|there|either|at all)\b ?"
    r"|(?:on|in|at) (?:the |that |this )?(?:same )?(?:row|activity|line)\b ?|on it\b ?))*"
)
_TWO_TOLD = re.compile(
    r"\b(?:exactly|just|only|precisely) (?:two|2) (?:asean )?(?:sectoral )?(?:bodies|asbs|names)\b"
)
"""Tells already that there is no third."""
_ENDS = re.compile(r"[.!;?:](?=\s)")
_WISHES = re.compile(
    r"[.!;:](?=\s)|,? (?:and|so|but)(?= (?:i|we|he|she|they|(?:the|my|our|their) [\w-]+)"
    r"(?: (?:\w+ )?)?(?:needs?|wants?|asks? for|would like|is after|am after|are after)\b)"
)
_ASKS_TOO = re.compile(
    r"\?|\b(?:who|whom|whose|which|what|how|when|where|list|show|give|tell|name|count|only|just"
    r"|ignor\w+|leav\w+|except|without|exclud\w+|forget|skip|besides|apart|rows?|activit\w+"
    r"|pillar|outcome)\b"
)
"""What a sentence may ask or bound that names two bodies: it is no mere frame then."""
_FRAME = re.compile(
    r"(?:(?:please|hi|hello|dear all),? )*(?:in (?:preparation|view|anticipation|advance)"
    r" (?:of|for)|ahead of|before|prior to|after|following|for|to prepare(?: for)?"
    r"|(?:i|we)(?:'re| are|'m| am)? (?:prepar|plan|organi[sz]|host|attend|arrang)\w*)\b"
    r"[^.?!;:]{5,160}?(?:,|:| and(?= (?:i|we|would|want|need)\b))\s+"
    r"|[^.?!;:]{5,80}? (?:call|meeting|session|briefing|workshop|talks?|consultations?"
    r"|dialogue):\s+"
)
"""What an answer is for, told with two names before it: "ahead of the talks of A and B, …"."""
_THE_TWO = re.compile(
    r"\b(?:the two (?:(?:sectoral )?(?:bodies|asbs)|parties|of them)"
    r"|both (?:(?:sectoral )?(?:bodies|asbs)|parties|of them)"
    r"|both(?= (?:are|appear|stand|figure|feature|occur|show up|have)\b|\s*(?:[,.?!;]|$)))"
    r"(?P<are> are both\b)?"
)
"""The two of a frame, in the question behind it."""
_OF_ROWS = re.compile(
    r"\b(?:rows?|activit\w+|lead\w*|led|co-?ordinat(?:e|es|ed|ing|or|ors)|support\w*|only|not"
    r"|except|without|pillar|outcome)\b"
)
"""What bounds rows, and is no mere occasion."""
_WANTS = re.compile(r"(?:would|want|need|like)\b", re.IGNORECASE)
_FIRST = frozenset(("former", "first"))
_PAIR = 2


def with_two_named(text: str, finder: SlotFinder) -> str:
    """Return a question with the names of the two bodies that its words stand for.

    Args:
        text: The question, typos mended.
        finder: Finds the bodies it names.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    if (framed := _without_meeting(text, finder)) is not None:
        return framed
    if not (_TURN.search(low) or _BOTH.search(low)):
        return text
    turns = list(_TURN.finditer(low))
    pair = _pair(text[: turns[0].start()], finder) if turns else None
    if pair is None:
        return _with_both(text, finder)
    for turn in reversed(turns):
        name = pair[turn["which"] not in _FIRST].body
        text = f"{text[: turn.start()]}{name}{turn['own'] or ''}{text[turn.end() :]}"
    return _without_frame(text, pair[1].end, turns[0].start())


def _without_meeting(text: str, finder: SlotFinder) -> str | None:
    """Return a question for both of two that only an occasion names, without it; or None."""
    frame = _FRAME.match(fold(text))
    if frame is None or _OF_ROWS.search(frame[0]):
        return None
    pair, asked = _pair(frame[0], finder), text[frame.end() :]
    two = _THE_TWO.search(fold(asked))
    slots = finder.find(asked, None)
    if pair is None or two is None or slots.bodies or finder.find(frame[0], None).places:
        return None
    names = f"both {pair[0].body} and {pair[1].body}{' are' if two['are'] else ''}"
    who = "we " if _WANTS.match(asked) else ""
    return f"{who}{asked[: two.start()]}{names}{asked[two.end() :]}"


def with_no_third(text: str, finder: SlotFinder) -> str:
    """Return "SOMTC leads and AICHR supports, no third body" as said of no other body.

    Args:
        text: The question, typos mended.
        finder: Finds the bodies it names.
    """
    low = fold(text)
    third = _NO_THIRD.search(low) if len(low) == len(text) else None
    if third is None:
        return text
    two = _pair(text, finder) is not None
    said = ", with no other body" if two else ", with at most two bodies"
    said = "" if _TWO_TOLD.search(low, 0, third.start()) else said
    after = text[third.end() :]
    return f"{text[: third.start()]}{said}{' ' if after[:1].isalnum() else ''}{after}"


def _with_both(text: str, finder: SlotFinder) -> str:
    """Put the names for "both of them", which no sentence but those before it tells."""
    low = fold(text)
    both = _BOTH.search(low)
    ends = [one.end() for one in _ENDS.finditer(low, 0, both.start())] if both else []
    if both is None or not ends:
        return text
    pair = _pair(text[: ends[-1]], finder)
    if pair is None or finder.find(text[ends[-1] :], None).bodies:
        return text
    names = " and ".join(one.body for one in pair)
    text = f"{text[: both.start()]}both {names}{text[both.end() :]}"
    return _without_frame(text, pair[1].end, both.start())


def _without_frame(text: str, named: int, said: int) -> str:
    """Return a text without the words that only brought in two bodies named again behind them."""
    low = fold(text)
    ends = [one.end() for one in _WISHES.finditer(low, named, said)]
    return text[ends[-1] :].lstrip() if ends and not _ASKS_TOO.search(low[: ends[-1]]) else text


def _pair(before: str, finder: SlotFinder) -> tuple[BodyMention, BodyMention] | None:
    """Return the two bodies that words name, in their order; None where they are not two."""
    named: dict[str, BodyMention] = {}
    for one in sorted(finder.find(before, None).bodies, key=lambda mention: mention.start):
        named.setdefault(one.body, one)
    found = tuple(named.values())
    return (found[0], found[1]) if len(found) == _PAIR else None
