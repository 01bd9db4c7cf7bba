"""What stands somewhere "and nowhere else": it stands only there, and is read as said like that."""

import re

from tipassist.answer.language.words import fold

_UNIT = r"(?:pillars?|outcomes?)"
_CODE = r"[a-z](?:\.\d+)?(?!\w|\.\w)"
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
_BUT = (
    r"(?:outside(?: of)?|but|except(?: for)?|other than|apart from|besides|save|beyond) "
    r"(?:(?:in|of|under|within) )?"
)
_NOWHERE = re.compile(
    rf"\b(?:nowhere|not anywhere)(?: else)? {_BUT}(?P<code>{_NAMED})(?=\s*(?:$|[,.;?!]))"
)
_NOWHERE_FIRST = re.compile(
    rf"\bnowhere(?: else)? {_BUT}(?P<code>{_NAMED}),? (?:does|is) (?P<who>[\w-]+) "
    r"(?P<verb>lead|co-?ordinate|support|appear|figure|named|mentioned|listed|involved)"
    r"(?=\s*(?:$|[,.;?!]))"
)

_ALONE = re.compile(
    r"\b(?:(?:has|have) (?:a|any|its|our) (?:role|part)|appears?|figures?"
    r"|(?:is|are) (?:named|listed|mentioned|involved)) "
    rf"(?P<there>(?:in|under|within) {_NAMED})(?P<alone> alone)(?=\s*(?:$|[,.;?!]))"
)


def with_only_there(text: str) -> str:
    """Return a question with "only in" a place for "in" it "and nowhere else".

    Args:
        text: The question, typos mended; it is returned as it is when it says nothing like that.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    first = _NOWHERE_FIRST.search(low)
    if first is not None:
        who, code = (text[slice(*first.span(one))] for one in ("who", "code"))
        does = f"is {first['verb']}" if first["verb"].endswith("ed") else f"{first['verb']}s"
        return f"{text[: first.start()]}{who} {does} only in {code}{text[first.end() :]}"
    nowhere = _NOWHERE.search(low)
    if nowhere is not None:
        code = text[slice(*nowhere.span("code"))]
        return f"{text[: nowhere.start()]}only in {code}{text[nowhere.end() :]}"
    other = _NO_OTHER.search(low)
    if other is not None:
        only = f"only {other['where']} {other['unit']} {text[slice(*other.span('code'))]}"
        return text[: other.start()] + only + text[other.end() :]
    alone = _ALONE.search(low)
    if alone is not None:
        there = text[slice(*alone.span("there"))]
        return f"{text[: alone.start('there')]}only {there}{text[alone.end() :]}"
    match = _THERE.search(low)
    if match is None:
        return text
    start, end = match.span("there")
    only = "" if match["before"] else "only "
    return text[:start] + only + text[start:end] + text[match.end("tail") :]
