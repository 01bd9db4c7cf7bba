"""Where the pillars as such come from: "the four pillars were taken from X" is said of the plan.

Each pillar cites provisions of several instruments, which does not make it a pillar of theirs;
whose pillars they are is told where the sections say around which the plan is built.
"""

import re

from tipassist.answer.language.words import fold

_OPENS = r"^(?P<opens>\W*(?:(?:and|so|but|ok|okay|well|is it (?:true|right|correct) that),? )*)"
_PILLARS = (
    r"(?:all )?(?:of )?(?:the |its |these |our )?(?:(?:work )?plan'?s )?(?:(?:all )?"
    r"(?:three|four|five|six|\d) )?pillars(?: (?:of|in) (?:the|this|our) (?:work )?plan)?"
)
_TAKEN = (
    r"(?:(?:originally|simply|directly|just|all|actually|really) )*"
    r"(?:taken(?: over)?|borrowed|derived|drawn|lifted|adopted|copied|inherited)"
)
_FROM = r"(?: (?:straight|directly|over))? from (?:the )?"
_SOURCE = r"(?P<source>[a-z][^?.!,;:]{1,80}?)(?= *(?:$|[?.!,;:]))"
_STATED = re.compile(
    rf"{_OPENS}{_PILLARS} (?:(?:(?:were|are|was|is|have been|had been) {_TAKEN}"
    rf"|(?:all )?(?:come|came|stem|stemmed|originate|originated)){_FROM}"
    rf"|(?:were|are) (?:the )?(?:ones|those|pillars) (?:of|in|from) (?:the )?){_SOURCE}"
)
_ASKED = re.compile(
    rf"{_OPENS}(?:(?:were|are) {_PILLARS} {_TAKEN}{_FROM}"
    rf"|(?:do|did) {_PILLARS} (?:come|stem|originate){_FROM}"
    rf"|are {_PILLARS} (?:the )?(?:ones|those|pillars) (?:of|in|from) (?:the )?){_SOURCE}"
)
_WHENCE = re.compile(
    rf"{_OPENS}(?:from )?(?:where|(?:which|what) (?:document|instrument|paper|treaty|text|source))"
    rf" (?:(?:do|did) {_PILLARS} (?:come|stem|originate)"
    rf"|(?:were|are) {_PILLARS} {_TAKEN})(?: from)?\W*$"
)
_NO_SOURCE = re.compile(r"(?:which|what|where|each other|pillar|outcome|section|it|that|this)\b")


def with_origin_of_pillars(text: str) -> str:
    """Return a question for the origin of the pillars as one for what the plan is built around.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    if len(low) != len(text) or "pillars" not in low:
        return text
    whence = _WHENCE.match(low)
    if whence is not None:
        return f"{text[: whence.end('opens')]}whose pillars is the work plan built around?"
    for shape, said in ((_STATED, "the work plan is built"), (_ASKED, "is the work plan built")):
        match = shape.match(low)
        if match is not None and not _NO_SOURCE.match(match["source"]):
            source, rest = text[slice(*match.span("source"))], text[match.end() :]
            opens = text[: match.end("opens")]
            return f"{opens}{said} around the pillars of {source}{rest}"
    return text
