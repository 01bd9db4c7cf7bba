"""What somebody corrects while saying it: "article 17, no, 16 of it" asks of article 16.

Only like takes the place of like: a number of a number, a name of a name, a role of a role. A word
cut short is no word: "the indica.. no, the projects" asks for the projects.
"""

import re

from tipassist.answer.language.counted_ones import NUMBERS, ORDINALS
from tipassist.answer.language.words import english_words, fold

_AGAIN = (
    r"(?:wait|sorry|rather|i mean|i meant|make (?:it|that)|hang on|hold on|actually|it's|it is)"
)
_MARK = r"(?:\s*(?:[,;:]|\.\.+|…|[-–—]+(?=\s)))"
_NO = rf"{_MARK}\s*(?:(?:oh|or|ah|um+|uh+|er+m?|well)\b,? ?)?no\b"
_TAKEN_BACK = rf"{_NO}(?:(?:,? {_AGAIN}\b)+|(?=[,:]))\s*[,:]?\s+"
_NO_NUMBER = rf"{_NO}(?:,? {_AGAIN}\b)*\s*[,:]?\s+"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_NUMBER = rf"(?:\d[\d.]*(?:\(\w+\))*(?:st|nd|rd|th)?|{'|'.join((*NUMBERS, *ORDINALS))})"
_UNIT = (
    r"(?:pillars?|outcomes?|activit(?:y|ies)|rows?|projects?|indicators?|examples?|footnotes?"
    r"|sections?|bod(?:y|ies)|principles?|goals?)"
)
_PLACES = ("pillar", "outcome", "section", "footnote", "article", "principle", "row", "activity")
_ROLE = r"(?:leads?|heads?|runs?|co-?ordinates?|supports?|helps?|backs?)"
_TOLD = r"(?:(?!(?:yes|ok|okay|well|sorry|hello|hi|hey|and|so|but|the|hm+|oh)\b)(?-i:[A-Z][a-z]+))"
_LIKES = (
    (rf"{_NUMBER} (?:of )?{_MONTH}(?: \d{{4}})?",) * 2,
    (rf"(?:(?:19|20)\d\d)(?= ?\W)|{_NUMBER}", rf"{_NUMBER}\b"),
    (r"(?-i:[IVX]+|[A-Z])(?:\.[\w()]+)+",) * 2,
    (r"(?-i:[A-Z] (?:and|or) [A-Z])", r"(?-i:[A-Z] (?:and|or) [A-Z]\b)(?!\.\d)"),
    (r"(?-i:[A-Z])", r"(?-i:[A-Z]\b)(?!\.\d)"),
    (r"(?-i:[A-Z]{3,}(?:-[A-Z]+)*)", r"(?-i:[A-Z]{3,}(?:-[A-Z]+)*)(?![\w-])"),
    (_TOLD, rf"{_TOLD}(?![\w-])"),
    *((rf"{kind} [\w.]+(?:\(\w+\))*", rf"{kind} ") for kind in _PLACES),
    (_UNIT, rf"{_UNIT}\b"),
    (_ROLE, rf"{_ROLE}\b"),
)
_NUMBERED = 3
_LIKE = tuple(
    re.compile(
        rf"(?<![\w.-])(?:{said}){_NO_NUMBER if at < _NUMBERED else _TAKEN_BACK}(?={meant})",
        re.IGNORECASE,
    )
    for at, (said, meant) in enumerate(_LIKES)
)
_THE_OTHER = re.compile(
    rf"(?<![\w-])(?P<the>the|our|my|their) (?!\w+ (?:is|are|was|were)\b)(?:[\w'’-]+ ?){{1,3}}"
    rf"(?<! ){_TAKEN_BACK}(?=(?P=the) (?!other\b))",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"(?<![\w-])(?:(?P<article>the|an?|any|our|my) )?(?P<word>[a-z]+(?:-[a-z]+)*)(?:\.\.+|…|-)\s+"
    rf"no,?(?:,? {_AGAIN}\b)*,?\s+(?P<next>[a-z]+)",
    re.IGNORECASE,
)
_PAUSE = re.compile(
    r"(?<=\w)(?P<mark>,) (?:um+|uh+|er+m?|hm+|wait|hang on|hold on|let me (?:see|think)|what was it"
    r"|how do you say),(?= [\w\"'“‘(])",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"^\W*(?:(?:ok|okay|oh|so|hm+),? )*(?:hang on|hold on|wait(?: a (?:second|moment|minute|sec))?"
    r"|just a (?:second|moment|minute|sec)|let me (?:see|think))\s*[,;:.…–-]+\s+(?=\S+ \S+ \S+)",
    re.IGNORECASE,
)
_BEGUN_ANEW = re.compile(
    rf"^(?:(?!\b(?:who|what|which|where|when|why|how)\b)[\w' -]){{3,40}}?(?:\.\.+|…)\s*"
    rf"(?:(?:oh|ah|um+|er+m?),? )?no(?:,? {_AGAIN}\b)*\s*(?::|[–-](?=\s))\s*(?=\S+ \S+ \S+)",
    re.IGNORECASE,
)
"""A beginning that is taken back as a whole: "people smuggl... no: forced labour, is it there?"."""
_GOES_ON = re.compile(
    r"\b(?:in|on|at|of|from|to|by|with|for|the|its|their|our|a|an|is|are|was|has|have|hire|leads?"
    r"|supports?|co-?ordinates?)$"
)


def without_own_corrections(text: str) -> str:
    """Return a question without the words that its own next ones take back, and without pauses.

    Args:
        text: The question as typed, on one line.
    """
    text = _BEGINS.sub("", _PAUSE.sub(_joined, text))
    text = _BEGUN_ANEW.sub("", _CUT.sub(_whole, text))
    for like in _LIKE:
        text = like.sub("", text)
    return _THE_OTHER.sub("", text)


def _joined(pause: re.Match[str]) -> str:
    """Return what stands for a pause: nothing within a phrase, a comma between two."""
    before = fold(pause.string[: pause.start()])
    return "" if _GOES_ON.search(before) else pause["mark"]


def _whole(cut: re.Match[str]) -> str:
    """Return what goes on after a word cut short; a whole word is no such."""
    if fold(cut["word"]) in english_words():
        return cut[0]
    article = f"{cut['article']} " if cut["article"] else ""
    repeats = cut["next"].lower() in ("the", "a", "an", "any", "our", "my")
    return f"{'' if repeats else article}{cut['next']}"
