"""What bodies do always, or with so many others, said as what rows have.

"Does AICHR always support SOMTC" asks whether it supports every row that SOMTC leads: that it does
so in some of them is no yes. "Two bodies support SOMTC" where SOMTC leads.
"""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.words import fold
from tipassist.answer.rewording.of_bodies.sole_roles import signed
from tipassist.answer.rewording.of_rows.counts_beside import COUNTS_BESIDE
from tipassist.answer.rewording.of_rows.each_row import EACH_ROW
from tipassist.answer.rewording.of_rows.lacking_rows import LACKING_ROWS
from tipassist.answer.rewording.of_rows.named_so_often import NAMED_SO_OFTEN
from tipassist.answer.rewording.of_rows.only_other import ONLY_OTHER
from tipassist.answer.rewording.of_rows.others_there import OTHERS_THERE
from tipassist.answer.rewording.of_rows.owned_rows import OWNED_SHAPES
from tipassist.answer.rewording.of_rows.partner_phrases import PARTNER_SHAPES
from tipassist.answer.rewording.of_rows.row_phrases import SHAPES
from tipassist.answer.rewording.of_rows.rows_of_two import ROWS_OF_TWO
from tipassist.answer.rewording.of_rows.set_turns import SET_TURNS
from tipassist.answer.rewording.of_rows.the_others import THE_OTHERS
from tipassist.answer.rewording.of_rows.topped_lists import TOPPED_LISTS
from tipassist.answer.sets.words.tokens import Mark

_WE = re.compile(r"\b(by|with|supports?) (?:we|our|my)\b(?! \w+s\b)", re.IGNORECASE)
_DO_US = re.compile(r"\b(?:do us|does (?:us|we|our|my))\b", re.IGNORECASE)
_OURS = re.compile(r"\b(?:we|us|our|ours|my|mine)'s\b", re.IGNORECASE)
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ASKS = re.compile(
    r"\b(?:not|always|invariably|constantly|every|all|entirely|wholly|completely|exclusively|only|just"
    r"|solely|ones|there|nobody|no|never"
    r"|ever|with|where|ha(?:ve|ving|s)|alone|each|both|n?either|none|any|does|common|together"
    r"|once|twice|times?|single|outnumbers?|compared?|versus|vs|how many|shared?|joint|rows?"
    r"|activit\w+|missing|gone|out|ignores?|omits?|skips?|aren't|isn't|behind|front|ahead|lead"
    r"|same|other than|except|excluding|any(?:one|body)|blank|empty|unfilled|vacant|waiting"
    r"|awaiting|used|printed|want|need|short|besides|apart|beyond|helpers?|supporters?|backers?"
    r"|assistants?|wh(?:ich|at|om?|ose)"
    r"|(?:support|help|back|assist)s?|half|third|quarter)\b|=|->"
)
SAID_SHAPES = (
    *ONLY_OTHER,
    *SET_TURNS,
    *ROWS_OF_TWO,
    *TOPPED_LISTS,
    *OTHERS_THERE,
    *LACKING_ROWS,
    *EACH_ROW,
    *COUNTS_BESIDE,
    *PARTNER_SHAPES,
    *SHAPES,
    *OWNED_SHAPES,
    *NAMED_SO_OFTEN,
)
"""Ways of saying something of bodies over rows, each with the words that are read for it."""
_AND_WHICH = re.compile(r"\b(?:and|but) (?:(?:in|for|on|under|at) )?(?:which|what|who)\b")


def said_of_rows(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return a text that says of rows what it says of bodies always or with so many others.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where such a thing may be said.
    """
    return _said(
        text,
        named_in,
        SAID_SHAPES,
        _ASKS,
    )


def asked_of_other_rows(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return a text that asks of some, and of the others, with "and which not" for the latter.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where two things may be asked.
    """
    return _said(text, named_in, THE_OTHERS, _AND_WHICH)


def _said(
    text: str,
    named_in: Callable[[], Iterable[Mark]],
    shapes: Iterable[tuple[re.Pattern[str], str]],
    needs: re.Pattern[str],
) -> str:
    """Put the first of some shapes that is found into the words that it stands for."""
    low = fold(text)
    if len(low) != len(text) or not needs.search(low):
        return text
    marks = tuple(named_in())
    signs, spans = signed(low, marks)
    for shape, said in shapes:
        match = shape.search(signs)
        if match is None or _names_two(match, marks, spans):
            continue
        at = [spans[match.start() + n] for n, sign in enumerate(match[0]) if sign == "¤"]
        bodies = [text[slice(*one)] for one in at]
        told = {name: _typed(match, name, text, spans) for name in match.groupdict()}
        if at:
            told["named"] = next(str(one.value) for one in marks if one.start == at[0][0])
        told["more"] = str(_number(fold(told.get("number", ""))) + 1)
        if "others" in told:
            told["others"] = " or ".join(bodies)
        told["all_of"] = " and ".join(bodies)
        start, end = spans[match.start()][0], spans[match.end() - 1][1]
        formed = _OURS.sub("our", _WE.sub(r"\1 us", said.format(*bodies, **told)))
        formed = _DO_US.sub("do we", formed)
        return text[:start] + formed + text[end:]
    return text


def _names_two(match: re.Match[str], marks: tuple[Mark, ...], spans: list[tuple[int, int]]) -> bool:
    """Whether a shape that tells of one body, named once more in it, is found with two of them."""
    again = next((one for one in ("again", "too") if match.groupdict().get(one)), "")
    named = {one.start: one.value for one in marks if one.kind == "body"}
    first = match.start() + match[0].find("¤")
    return bool(again) and named[spans[match.start(again)][0]] != named[spans[first][0]]


def _typed(match: re.Match[str], name: str, text: str, spans: list[tuple[int, int]]) -> str:
    """Return the words of a group as they stand in the text, names and all."""
    start, end = match.span(name)
    return text[spans[start][0] : spans[end - 1][1]] if start < end else ""


def _number(said: str) -> int:
    last = said.split()[-1] if said else "0"
    return _WORDS.get(last) or int(last)
