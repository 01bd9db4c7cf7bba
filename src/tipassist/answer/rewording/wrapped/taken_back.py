"""Words that the asker takes back at once: "what do we support, no, lead", "pillar B, sorry, C".

What is meant stands behind the slip and is of its kind: a role for a role, a place for a place.
"""

import re

from tipassist.answer.language.words import fold

_TURNS = (
    r"(?:\s*(?:[,;:?!]|\.+|…|\s[-–—]|\())*\s*(?:(?:or|ah|oh|uh|er|well|but|hm+),?\s)*"
    r"(?:(?:no|nope|nah|sorry|oops|pardon|wait|scratch that|strike that|correction|my mistake"
    r"|i mean(?:t)?|i wanted to say|rather)(?:\s*[,;:!]|\.+|…|\s[-–—]"
    r"|(?=\s(?:sorry|wait|not|i mean|no)\b)"
    r"|(?<=sorry)|(?<=i mean)|(?<=i meant)|(?<=correction))\s*)+"
)
_ROLE = (
    r"(?:co-?ordinat(?:es?|ed|ing|ors?)|leads?|leading|led|leaders?|heads?|heading"
    r"|support(?:s|ed|ing|ers?)?|help(?:s|ed|ing|ers?)?|assist(?:s|ed|ing)?"
    r"|back(?:s|ed|ing)?(?: up)?)"
)
_UNIT = (
    r"(?:(?:priority )?outcomes?|pillars?|activit(?:y|ies)|rows?|projects?|indicators?|examples?"
    r"|footnotes?|(?:sectoral )?bod(?:y|ies)|asbs?)"
)
_LETTERS = r"[a-z](?:(?:, | and |,? and |,? or )[a-z])*"
_PLACE = rf"(?:pillars? {_LETTERS}|(?:outcome |activity )?[a-z]\.\d+(?:\.\d+)?)"
_NAME = r"(?-i:[A-Z]{3,}(?:-[A-Z]+)*)"
_AGAIN = r"(?:not (?:the )?(?:[\w.-]+),? (?:but )?)?"
_BEFORE = r"(?P<before>\b(?:which|what|the|an?|in|for|by|of|under|only) )?"


def _slip(said: str, meant: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_BEFORE}(?<![\w.-])(?<!not )(?<!n't )(?P<slip>{said}){_TURNS}{_AGAIN}"
        rf"(?:(?P=before))?(?P<meant>{meant})(?![\w-])",
        re.IGNORECASE,
    )


_SLIPS = (
    _slip(_ROLE, _ROLE),
    _slip(_UNIT, _UNIT),
    _slip(_PLACE, _PLACE),
    _slip(rf"{_NAME}(?: (?:and|or))?", _NAME),
)
_LETTER_MEANT = re.compile(
    rf"(?P<before>\bpillars? )(?P<slip>[a-z])\b{_TURNS}{_AGAIN}(?P<meant>[a-z])(?![\w'.-])",
    re.IGNORECASE,
)
_LETTERS_MEANT = re.compile(
    rf"(?P<before>^|\bpillars? )(?P<slip>[a-z](?:, [a-z])+){_TURNS}{_AGAIN}"
    r"(?P<meant>[a-z](?:, [a-z])* and [a-z])(?![\w'.-])",
    re.IGNORECASE,
)
_BEGUN_ANEW = re.compile(
    r"(?P<left>[^?]{3,80}?)[,;.…-]+\s*(?:(?:but|or|ah|well),? )?(?:no|wait|sorry),? "
    r"(?:(?:what|the thing) i (?:mean|want(?:ed)?)(?: (?:is|to (?:ask|know|say)))?"
    r"|let me (?:put|say|ask|phrase|try) (?:it|that|this)?(?: (?:like (?:this|that)|again|anew"
    r"|differently|another way|in other words))?|i(?:'ll| will) (?:start|ask) (?:again|anew|over))"
    r"\s*[:,-]+\s*(?P<meant>\S.+)",
    re.IGNORECASE,
)
_MEANT_ANEW = re.compile(
    r"(?P<left>[^?]{3,80}?)[,;.…-]+\s*(?:(?:or|oh|ah|well|no|sorry|wait),? )*i mean(?:t)?"
    r"(?: to (?:ask|say))?[,:]?\s+(?P<meant>(?:who|whom|which|what|where|when|how)\b"
    r"(?! (?:exactly|precisely|one|ones|of)\b)(?![^?]*\b(?:those|these|them|that one)\b)"
    r"[^,;]{8,}\S.*)",
    re.IGNORECASE,
)
"""A whole question that follows another one: "who holds the pen, I mean who wrote the plan?"."""
_NOT_THOSE = re.compile(
    rf"(?P<opens>^\W*(?:(?:and|so|but|ok|no),? )*)not (?:the )?{_UNIT},? (?:but )?"
    rf"(?=(?:the )?{_UNIT}\s*[:,])",
    re.IGNORECASE,
)
_THEM = re.compile(r"\b(?P<they>they|it)\b|(?<=\bin )(?P<there>there|it)\b", re.IGNORECASE)
_CODE = re.compile(r"(?<![\w.])(?:[A-Z]\.\d+(?:\.\d+)?|[Pp]illar [A-Z])(?![\w.]*\w)")


def without_taken_back(text: str) -> str:
    """Return a question with what the asker says instead in place of what is taken back.

    Args:
        text: The question, typos mended.
    """
    if len(fold(text)) != len(text):
        return text
    text = _NOT_THOSE.sub(r"\g<opens>", text)
    anew = _BEGUN_ANEW.fullmatch(text) or _MEANT_ANEW.fullmatch(text)
    if anew is not None:
        return _with_subject(anew["left"], anew["meant"])
    for shape in (*_SLIPS, _LETTERS_MEANT, _LETTER_MEANT):
        text = shape.sub(_instead, text)
    return text


def _instead(match: re.Match[str]) -> str:
    meant = match["meant"]
    if meant.lower() == match["slip"].lower():
        return match[0]
    if match.re in (_LETTER_MEANT, _LETTERS_MEANT):
        meant = re.sub(r"\b[a-z]\b", lambda one: one[0].upper(), meant)
    return f"{match['before'] or ''}{meant}"


def _with_subject(left: str, meant: str) -> str:
    """Return what is asked anew, with the one name or place said before for "they" or "there"."""
    names = {one[0] for one in re.finditer(_NAME, left)}
    places = {one[0] for one in _CODE.finditer(left)}
    told = _THEM.search(meant)
    if told is None or re.search(_NAME, meant):
        return meant
    said = places if told["there"] else names
    if len(said) != 1 or (names and places):
        return meant
    return f"{meant[: told.start()]}{said.pop()}{meant[told.end() :]}"
