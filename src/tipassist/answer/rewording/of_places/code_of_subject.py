"""Whether a row has the code told with its subject: "the one on consuls has the code D.3.4".

"D.3.4 is the row with the consular officials" and "D.3.4 has to do with …" claim the same: what the
row is about. Whose officials these are is not asked, nor which body is named in it.
"""

import re

from tipassist.answer.language.words import fold

_ROW = r"(?:activity|row|one|line|item|entry|programme)"
_CODE = r"(?P<{}>[a-z]\.\d+(?:\.\d+)?)"
_ABOUT = (
    r"(?:with|on|about|for|that (?:has|deals with|covers|concerns|is (?:on|about|for))|covering"
    r"|which (?:deals with|covers|concerns|is (?:on|about|for))|dealing with|concerning|regarding)"
)
_SUBJECT = r"(?P<{}>(?:the |our )?[a-z][\w'’-]*(?:[ ,]+[\w'’-]+){{0,6}}?)"
_END = r"(?P<end>(?:,? (?:right|correct|true|no|yes|(?:is|does)n['’]t it))?\s*[?.!]*)"
_OPENS = r"(?P<opens>(?:(?:so|and|but|ok|okay|well),? )*)"
_HAS_CODE = (
    r"(?:has (?:the )?(?:code|number)|is (?:coded|numbered|listed (?:as|under)|under)"
    r"|(?:bears|carries) (?:the )?(?:code|number)|goes by(?: the code)?)"
)
_SHAPES = tuple(
    re.compile(f"{_OPENS}{shape}{_END}")
    for shape in (
        rf"{_CODE.format('code')} (?:is (?:really |actually )?the {_ROW} {_ABOUT}"
        rf"|has to do with|deals with) {_SUBJECT.format('subject')}",
        rf"(?:the |our )?{_ROW} {_ABOUT} {_SUBJECT.format('subject')} {_HAS_CODE} "
        rf"{_CODE.format('code')}",
    )
)
_ASKS = re.compile(
    rf"{_OPENS}(?:is {_CODE.format('code')} (?:really |actually )?the {_ROW} {_ABOUT}"
    rf"|does {_CODE.format('own')} (?:have to do|deal) with) {_SUBJECT.format('subject')}{_END}"
)
_OF_TABLE = re.compile(
    r"\b(?:bod(?:y|ies)|asbs?|projects?|indicators?|examples?|footnotes?|references?|support\w*"
    r"|co-?ordinat\w+|lead\w*|led|relevant|most|more|fewe\w+|least|only|no|none|any|every|all|each"
    r"|two|three|four|five|six|column|cells?|fields?|empty|us|we|who|which|that|what)\b|\d"
)
"""What is said of the columns of a row, not of its subject."""
_COUNTED = re.compile(
    r"(?:(?:no|only|just|exactly|at least|at most|more than|fewer than) )*"
    r"(?:no|\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:single )?"
    r"(?:projects?|indicators?|examples?|footnotes?"
    r"|(?:(?:supporting|relevant|co-?ordinating|sectoral) )?(?:bod(?:y|ies)|asbs?)|supporters?)"
)
_HAS = re.compile(r"\bthe \w+ (?:with|that has|having|which has) $")
"""Before what a row has so many of: it is said of that, whichever row it is."""
_NAMED = re.compile(r"\b[A-Z]{2,}[\w-]*")


def with_subject_of_code(text: str) -> str:
    """Return a claim on the code of a subject as one on what the row of that code is about.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    asked = _ASKS.fullmatch(low)
    match = asked or next((one for shape in _SHAPES if (one := shape.fullmatch(low))), None)
    subject = text[slice(*match.span("subject"))] if match else ""
    if match is not None and _COUNTED.fullmatch(fold(subject)):
        return _with_count(text, match, subject)
    if match is None or _OF_TABLE.search(fold(subject)) or _NAMED.search(subject):
        return text
    key = "own" if asked and asked["own"] else "code"
    code = text[slice(*match.span(key))].upper()
    if asked is not None:
        return f"{match['opens']}is {code} about {subject}?"
    return f"{match['opens']}{code} is about {subject}, right?"


def _with_count(text: str, match: re.Match[str], subject: str) -> str:
    """Return that a row has so many of something, for that it is the row with so many."""
    if not match["code"] or not _HAS.search(match.string, 0, match.start("subject")):
        return text
    code = text[slice(*match.span("code"))].upper()
    if match.re is _ASKS:
        return f"{match['opens']}does {code} have {subject}?"
    return f"{match['opens']}{code} has {subject}, right?"
