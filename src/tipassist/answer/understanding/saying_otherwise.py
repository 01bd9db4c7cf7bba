"""What a text says that a frame does not: numbers, shares, other rows, what nobody denied.

The classifier tells the likeliest frame by the whole of a sentence; a word that bounds the rows and
has no place in the canonical question would be dropped with it.
"""

import re
from collections.abc import Sequence

from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.answer.language.units import counted_together, units_in
from tipassist.answer.understanding.frames import DENIES, Frame

_LONGEST_SUBJECT = 5  # words
_TAG = re.compile(r",? (?:(?:is|are|do|does|has|have)n't (?:it|they|we)|or not|no)\W*$")
LEAVES_OUT = re.compile(r"\b(?:leav\w+ out|except|excluding|apart from|minus|but not|outside)\b")
_SHARES = re.compile(r"\b(?:average|percent\w*|proportion|spread|as many|half|most of)\b|%")
_OTHERS = re.compile(r"\b(?:others?|else|rest)\b")
_ANY_ROLE = re.compile(
    r"\b(?:any|every|some|no)thing (?:with|where|that|of)\b|\binvolv|\bmention|\bappear|\bfeatur"
    r"|\bnam(?:e|es|ed|ing)\b|\b(?:has|have|having|plays?) (?:a|any|no) (?:role|part)\b"
    r"|\bin any (?:role|way|form)\b"
)
_LEADS = re.compile(r"\bco-?ordinat|\blead|\bled\b|\bhead|\brun|\bchair|\bin charge\b")
_DENIES_BODY = re.compile(
    r"\bnot (?:coordinat|support)ed by|\bnot \{|\bnot name \{|neither|none of"
)
_NOT_LED = re.compile(r"\bnot coordinated by\b")
_DENIES_DOER = re.compile(
    r"\bnot (?:co-?ordinated|led|headed|run|supported|backed|helped|assisted) by\b"
)
_NO_ENTRY = re.compile(r"\bhave no (?:project|indicator|example)")
_HAS = re.compile(r"\bhave\b")
_LEFT_WITHOUT = re.compile(
    r"\b(?:but|else|others?|exceptions?|away|lack\w*|miss\w*|minus|instead|different|besides"
    r"|beyond|only|sole(?:ly)?|alone|aside|free of|rather|strip|rid of|rest(?! of the))\b"
)
"""Words beside those that deny, with which rows may be asked for that lack a body."""
_IS_ONE = re.compile(
    r"\b(?:ha(?:s|ve)|having|with|is|are|be|comes?) (?:\w+ ){0,2}?(?:an?|any|some|the) "
    r"(?:co-?ordinator|supporter|lead|helper|co-?ordinating (?:body|asb)|supporting (?:body|asb))"
    r"[,;]? (?:and|but|yet|only)\b"
)
"""That a row has one at all, told beside who it is not."""
_NUMBERS = re.compile(rf"\b(?:{'|'.join(one for one, value in NUMBERS.items() if value > 2)})\b")
_SENTENCES = re.compile(r"[.!?;] \w")
_EXAMPLES = re.compile(r"\bexamples?\b")
_HAS_ONE = re.compile(
    r"\b(?:ha(?:s|ve|d)|having|with|g[eo]ts?) (?:(?:also|still|even|actually|got) )*"
    r"(?:an?|any|some|one|at least (?:an?|one))(?: other)? "
    r"(?:support|help|back|lead|coordinat|project|indicator|example|footnote|partner)"
)


def says_otherwise(said: str, frame: Frame, subjects: Sequence[str]) -> bool:
    """Whether a text tells what no frame is of: numbers, shares, what is left out, other rows."""
    if _NUMBERS.search(said) or _SHARES.search(said) or _counts_more(said, frame):
        return True
    if frame.counts_projects and _EXAMPLES.search(said):
        return True
    if frame.verdicts and DENIES.search(_TAG.sub("", said)):
        return True
    if frame.denies and _HAS_ONE.search(said) and not DENIES.search(said):
        return True
    if frame.denies and _IS_ONE.search(said) and not _HAS.search(frame.lists):
        return True
    if _NOT_LED.search(frame.lists) and _ANY_ROLE.search(said) and not _LEADS.search(said):
        return True
    if _denies_another(said, frame):
        return True
    if frame.after and _OTHERS.search(said) and not _OTHERS.search(frame.lists):
        return True
    if not subjects:
        return False
    denies = DENIES.search(said) or LEAVES_OUT.search(said)
    long = any(len(one.split()) > _LONGEST_SUBJECT for one in subjects)
    return long or _SENTENCES.search(said) is not None or bool(denies and not frame.denies)


def _denies_another(said: str, frame: Frame) -> bool:
    """Whether the frame denies of the rows what the text does not: a body, or an entry."""
    if _DENIES_BODY.search(frame.lists) and not _may_deny(said):
        return True
    return bool(_DENIES_DOER.search(said) and _NO_ENTRY.search(frame.lists))


def _counts_more(said: str, frame: Frame) -> bool:
    """Whether a text counts several kinds of things, and the frame counts not all of them."""
    counted = counted_together(said)
    return len(counted) > 1 and not set(counted) <= set(units_in(frame.counts))


def _may_deny(said: str) -> bool:
    """Whether anything in a text may ask for rows that a body has no part in."""
    signs = (DENIES, LEAVES_OUT, _LEFT_WITHOUT)
    return any(one.search(said) for one in signs)
