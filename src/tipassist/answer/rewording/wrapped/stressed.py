"""What is said once more for stress, or told of the answer: "…, all three conditions please".

It bounds nothing that is not bounded already; left in, it would be read as a condition of its own.
"""

import re
from collections.abc import Callable

from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold

_END = r"(?=\s*[.?!]*\s*$)"
_PARTED = r"\s*(?:[,;.]|\s[-–—])\s*"
_N = rf"(?:\d{{1,2}}|{'|'.join(NUMBERS)})"
_ROWS = r"(?:rows?|activit(?:y|ies)|lines?|ones?)"
_CONDITIONS = re.compile(
    rf"{_PARTED}(?:(?:with|meeting|fulfilling) )?(?:all|both|each)(?: of)?(?: (?:the|these|those))?"
    rf"(?: {_N})? (?:conditions?|criteria|requirements?|filters?)"
    rf"(?: (?:together|at once|at the same time|please|pls|apply|met|hold|must hold))*{_END}"
)
"""That all conditions are to be met, after they were told."""
_PLACES_EXPECTED = re.compile(
    r"(?P<asked>\b(?:which|what|where)\b.*?),? one (?:(?:is|being|lies) )?(?:in|under|within)"
    r" [^,.;?!]{3,40}? and (?:the other|one|another)(?: one)? (?:elsewhere|somewhere(?: else)?"
    r"|outside(?: of)? (?:it|that)|(?:in|under|within) [^,.;?!]{3,40}?)"
    rf"(?:,? (?:i|we) (?:believe|think|guess|suppose|recall|remember))?{_END}"
)
"""Where two of them are expected to lie."""
_TWO_ALIKE = re.compile(
    r"(?P<two>\b(?:two|2|double|several|joint) (?:co-?ordinat\w+|leads?|leaders?)\b[^.?!;]*?)"
    r",? (?:and |i mean )?not (?:just |only )?(?:an? |one )?(?:co-?ordinat(?:or|ing)|lead(?:er)?)"
    r"(?: (?:body|asb))? (?:plus|and|with|\+) (?:an? |one )?(?:support(?:er|ing)|helper)"
    r"(?: (?:body|asb))?(?:,? (?:but )?(?:really|truly|actually) (?:two|both))?"
    r"(?=\s*(?:[.?!,;]|$))"
)
"""Two with one role, told apart from two with two."""
_BRACKETED_COLUMN = re.compile(
    r"\s*\((?:that is |i\.e\. )?(?:the |in the )?['\"“‘]?(?P<unit>[\w.-]+)['\"”’]? "
    r"(?:part|bit|columns?|lines?|cells?|fields?)\)"
)
"""A column that was named before it."""
_ABBREVIATED = ("e.g.", "e.g", "eg")
_SHARED_TOO = re.compile(
    r"\s*\((?:also|even|including|incl\.?|or)? ?(?:when |if |where )?(?:jointly|shared|together"
    r"|as co-?lead|(?:alone|solely) or jointly|jointly or alone)(?: (?:with (?:an)?others?|too"
    r"|included|as well))*\)"
)
_NEXT_TO_IT = re.compile(
    r"(?P<none>\b(?:without|with no|no|has no|have no)(?: (?:any|an?|a single))? "
    r"(?:support(?:ing (?:body|bodies|asbs?)|ers?)|helpers?)) (?:(?:being )?(?:named|listed"
    r"|mentioned"
    r"|given|printed|shown) )?(?:next to|beside|alongside|besides) (?:it|them|us)\b"
)
"""No supporter "named next to it": that it has none, not that it is alone."""
_OTHER_SENSE = re.compile(r"(?<=[a-z] Project)(?P<s>s?) \([^()]*\bnot\b[^()]*\)")
"""With which other thing a project is not to be confused."""
_ONLY_SUPPORTED = re.compile(
    r"(?P<none>\b(?:no|without(?: an?y?)?) (?:co-?ordinat(?:ing|or)|lead)(?: (?:body"
    r"|asb))?[^.?!;]*)"
    r"[.?!;,–-]+\s*(?:(?:please|also|and|do),? )*(?:include|count|keep|list)(?: also| in)? "
    rf"(?:the |those |any )?(?:{_ROWS} )?(?:that |which |where )?(?:only |just |merely )?"
    r"(?:(?:have|has|with|having|name|there is) )?(?:only |just )?(?:an? )?support(?:er|ing)s?"
    rf"(?: (?:body|asb))?(?: too| as well)?{_END}"
)
"""Rows without a coordinator, those that have but a supporter with them."""
_NO_OTHER_ROLE = re.compile(
    r"(?P<as>\bas (?:the |an? )?(?P<role>co-?ordinat|lead|support)\w*(?: (?:body|asb))?)"
    r"(?: only| alone)?[.;,!–-]+\s*(?:(?:i|we) (?:(?:do not|don't) (?:need|want)|can skip)"
    r"|(?:please )?(?:skip|drop|leave out|ignore|not|no)) "
    r"(?:(?:the|those|any) )?(?:(?:ones|rows|activities) )?(?:where|that|which|what) (?:we|it|they)"
    rf" (?:only |just |merely )?(?P<other>co-?ordinat|lead|support)\w*{_END}"
)
"""The one role that is asked for, and that the other is not."""
_NUMBER_TOO = re.compile(
    r"(?P<mark>[.?!]|)[.?!,;–-]*\s+(?:a )?(?:yes/no|yes or no)"
    r"(?P<number>,? (?:and|plus|\+|with) (?:a |the )?(?:numbers?|counts?|figures?))?\s*[.?!]*$"
)
_OR_NOT = re.compile(r"(?P<there>\b(?:is|are|does|do)\b[^.?!;]*?),? or not(?: have| has)?(?=\W*$)")
_STANDS_ALONE = re.compile(
    r"(?<!which )\b(?P<do>does|do) (?P<who>it|they|we|(?:that|this) body|(?-i:[A-Z]{3,}[\w-]*)) "
    r"(?:stand|act|work|go|appear|sit|figure|operate)"
    r"(?: (?:all|completely|entirely|totally|quite|wholly|really|fully))* "
    r"(?:alone|on (?:its|their|our) own|by itself|solo)(?=\W*$)",
    re.IGNORECASE,
)
_WHICH_ONE = re.compile(r"\bwhich 1(?=\W*$)")
_THAT_IS = re.compile(
    r"^\W*\w[^.?!:;A-Z\d]*?,? (?:i\.e\.|ie|that is(?: to say)?|in other words),? "
    r"(?=(?:in |for )?(?:which|what|who|where|how many)\b)"
)
"""What is asked, after it was asked in looser words."""


def without_stress(text: str) -> str:
    """Return a question without what it only says again, and without what is told of its answer.

    Args:
        text: The question, typos mended.
    """
    if len(fold(text)) != len(text):
        return text
    text = _OTHER_SENSE.sub(r"\g<s>", _THAT_IS.sub("", text))
    for pattern, said in _SAID:
        match = pattern.search(fold(text))
        if match is not None:
            put = said(match)
            if put is not None:
                text = f"{text[: match.start()]}{_kept(text, match, put)}{text[match.end() :]}"
    return _STANDS_ALONE.sub(_as_alone, text)


def _kept(text: str, match: re.Match[str], put: str) -> str:
    """Return what stays of what was matched: a group of it, as typed, or other words."""
    return text[slice(*match.span(put))] if put in match.re.groupindex else put


def _as_alone(match: re.Match[str]) -> str:
    are = "is" if match["do"].lower() == "does" else "are"
    return f"{are} {match['who']} alone"


def _twice_named(match: re.Match[str]) -> str | None:
    """Drop a column in brackets whose kind of entry was named before it."""
    inside, before = (units_in(one) for one in (match["unit"], match.string[: match.start()]))
    again = set(inside) & set(before) or (match["unit"] in _ABBREVIATED and "examples" in before)
    return "" if again else None


def _of_a_question(match: re.Match[str]) -> str | None:
    """Leave "yes or no" after a statement, which it makes a question."""
    return "mark" if match["number"] or match["mark"] == "?" else None


def _one_role(match: re.Match[str]) -> str | None:
    """Keep the role asked for where the one that is not is another."""
    support = (match[key].startswith("support") for key in ("role", "other"))
    return "as" if len(set(support)) > 1 else None


_SAID: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    (_CONDITIONS, lambda _: ""),
    (_PLACES_EXPECTED, lambda _: "asked"),
    (_TWO_ALIKE, lambda _: "two"),
    (_BRACKETED_COLUMN, _twice_named),
    (_SHARED_TOO, lambda _: ""),
    (_NEXT_TO_IT, lambda _: "none"),
    (_ONLY_SUPPORTED, lambda _: "none"),
    (_NO_OTHER_ROLE, _one_role),
    (_NUMBER_TOO, _of_a_question),
    (_OR_NOT, lambda _: "there"),
    (_WHICH_ONE, lambda _: "which one"),
)
