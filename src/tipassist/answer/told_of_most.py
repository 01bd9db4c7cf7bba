"""What is told of most rows before the others are asked for: "Most have a project. Which don't?".

It is said as the one question that it comes to, "which activities do not have a project".
"""

import re

from tipassist.answer.words import fold

_MOST = (
    r"(?:(?:the )?(?:vast |great |large )?majority of|(?:nearly|almost|practically) (?:all|every)"
    r"|most|many|several|some|a few|lots of|a lot of|not all)"
)
_ROWS = r"(?:activit(?:y|ies)|outcomes?|pillars?|rows|(?:sectoral )?bodies|asbs?)"
_TOLD = re.compile(
    rf"^\s*(?:(?:so|well|ok|i (?:know|see|understand)(?: that)?),? )*{_MOST}(?: of)?(?: the)?"
    rf"(?: \w+)? (?P<rows>{_ROWS}(?: (?:in|under|of) [\w.]+(?: [\w.]+)?)??)"
    r" (?P<does>(?P<verb>are|is|have|has|had|come|name|list|show|carry|get|refer|contain)\b"
    r"(?:[^.?!;]|e\.g\.)*?)\s*(?:[.;!?,]|\s-)\s+(?:so |and |but )*"
    r"(?:which|what)(?: ones?| of them| \w+)?"
    r" (?:are|is|do|does|have|has|come|get)(?:n't| not)?(?: not)?(?: (?:have|got|get|name|carry))?"
    r"(?: (?:one|any|it|that|so|them))*\s*[?.!]*\s*$"
)
_DENIED = re.compile(r"\b(?:not|don't|doesn't|aren't|isn't|haven't|hasn't)\b[^.?!]*\W*$")
_BEING = ("are", "is")


def asked_of_the_others(text: str) -> str:
    """Return the one question that a statement of most rows and one for the others come to.

    Args:
        text: The question, typos mended; it is returned as it is when it is none of this kind.
    """
    low = fold(text)
    match = _TOLD.match(low) if len(low) == len(text) else None
    if match is None or not _DENIED.search(low):
        return text
    rows, does = text[slice(*match.span("rows"))], text[slice(*match.span("does"))]
    said = does[len(match["verb"]) :]
    if match["verb"] in _BEING:
        return f"Which {rows} are not{said}?"
    verb = "have" if match["verb"] in ("has", "had") else match["verb"]
    return f"Which {rows} do not {verb}{said}?"
