"""What stands somewhere "and nowhere else": it stands only there, and is read as said like that."""

import re

from tipassist.answer.words import fold

_UNIT = r"(?:pillars?|outcomes?)"
_CODE = r"[a-z](?:\.\d+)?(?![\w.])"
_NAMED = rf"(?:{_UNIT} {_CODE}|(?:the )?(?:[\w&'-]+ ){{1,4}}?{_UNIT}(?: \(?{_CODE}\)?)?|{_CODE})"
_ELSE = (
    r"(?:,? (?:and|but),? (?:only there|(?:in |under |within )?no(?:ne)? (?:of the )?others? "
    r"(?:pillars?|outcomes?|places?|parts?|ones?)|nowhere else|in none of the others|"
    r"(?:not|never) (?:anywhere else|elsewhere|in any other (?:pillar|outcome|place|part)|"
    r"outside (?:of )?(?:it|that)))|,? nowhere else)\b"
)
_THERE = re.compile(
    rf"(?P<before>\b(?:only|just|solely|exclusively)\b[^.?!;,]{{0,30}}? )?"
    rf"\b(?P<there>(?:in|under|within) {_NAMED}(?: (?:and|or) (?:{_UNIT} )?{_CODE})?)"
    rf"(?P<tail>{_ELSE})"
)
_NO_OTHER = re.compile(
    rf"\b(?P<where>in|under|within) no (?:other )?(?P<unit>pillar|outcome) "
    rf"(?:but|than|except(?: for)?|other than|apart from|besides) "
    rf"(?:in )?(?:(?:pillar|outcome) )?(?P<code>{_CODE})"
)


def with_only_there(text: str) -> str:
    """Return a question with "only in" a place for "in" it "and nowhere else".

    Args:
        text: The question, typos mended; it is returned as it is when it says nothing like that.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    other = _NO_OTHER.search(low)
    if other is not None:
        only = f"only {other['where']} {other['unit']} {text[slice(*other.span('code'))]}"
        return text[: other.start()] + only + text[other.end() :]
    match = _THERE.search(low)
    if match is None:
        return text
    start, end = match.span("there")
    only = "" if match["before"] else "only "
    return text[:start] + only + text[start:end] + text[match.end("tail") :]
