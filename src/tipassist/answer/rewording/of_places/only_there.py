"""What stands somewhere "and nowhere else": it stands only there, and is read as said like that."""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder
from tipassist.locators import LocatorKind

_UNIT = r"(?:pillars?|outcomes?)"
_CODE = r"[a-z](?:\.\d+)?(?!\w|\.\w)"
_ROW = r"(?:(?:row |activity )?[a-z]\.\d+\.\d+)(?!\w|\.\w)"
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
    r"(?:outside(?: of)?|but|than|except(?: for)?|other than|apart from|besides|save|beyond) "
    r"(?:(?:in|of|under|within) )?"
)
_NOWHERE = re.compile(
    rf"\b(?:nowhere|not anywhere)(?: else)? {_BUT}(?P<code>{_ROW}|{_NAMED})"
    r"(?=\s*(?:$|[,.;?!]))"
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

_CITES = (
    r"(?P<cites>cites?|refers? to|mentions?|quotes?|rests? on|names?|points? to|uses?|draws? on"
    r"|relies on|rely on|is based on|are based on)"
)
_PLACE = (
    rf"(?P<place>(?:the )?(?:[\w&'-]+ ){{0,3}}?{_UNIT}(?: {_CODE})?|(?<=pillar ){_CODE}|{_CODE})"
)
_NONE_CITES = re.compile(
    r"\b(?:no (?:other )?(?P<unit>pillar|outcome),? (?:but|than|except(?: for)?|other than"
    r"|apart from|besides|save(?: for)?)|nothing (?:outside(?: of)?|beyond|but|except|other than))"
    rf" {_PLACE} {_CITES}\b"
)
_SOLE_PLACE = re.compile(
    rf"(?P<asks>\bis )?\b{_PLACE}(?P<is> is)? the (?:only|sole|single|one)(?: and only)? "
    r"(?:place|part|spot|pillar|outcome) (?:where|in which|at which|that|which) "
    rf"(?:(?:the|this|our) (?:work )?(?:plan|register|document) )?{_CITES}\b"
)
_SHOWS_ONLY = re.compile(
    r"\bonly (?:ever )?(?:shows up|turns up|crops up|comes up|pops up|appears|stands|occurs)"
    r"(?= (?:in|under|within) )"
)
_NEVER_OUTSIDE = re.compile(
    r"\bnever (?P<done>cited|mentioned|named|quoted|referred to|used|listed)(?: anywhere)? "
    rf"outside(?: of)? (?P<place>{_NAMED})(?=\s*(?:$|[,.;?!]))"
)

_ONLY_HAS = re.compile(
    r"(?:(?P<asks>\bdoes )?\b(?:only|just|solely) (?:the )?"
    rf"(?P<place>{_UNIT} {_CODE}|(?:[\w&-]+ ){{1,3}}{_UNIT}) "
    r"(?:has|have|contains?|holds?|includes?)"
    rf"|(?P<asks_is>\bis )?\b(?P<one>{_UNIT} {_CODE})(?P<is> is)? the "
    rf"(?:only|sole|one|single)(?: {_UNIT}| one| place)? "
    r"(?:with|that has|to have|which has|that contains|containing|having)"
    r") (?:any )?(?:activities|rows|lines|an activity|a row) "
    r"(?=(?:with|without|that|which|where|naming|led|co-?ordinated|supported)\b)(?P<which>[^,;?!]+?)"
    r"(?=\s*(?:$|[,;?!]|\.(?!\d)))"
)
"""Rows of a kind that only one place is said to have: all of them lie there."""

_BY_NAME = re.compile(
    r"\b(?:(?P<own>(?:our|my)(?: body's| own)? name)"
    r"|(?:the )?(?P<who>[\w-]+)(?:'s|s'|’s) name) "
    r"(?P<also>(?:also |only |just |ever |even )*)"
    r"(?:(?P<base>appear|show up|stand|come up|turn up|crop up|figure|feature|occur|pop up)"
    r"|appears|shows up|stands|comes up|turns up|crops up|figures|features|occurs|pops up"
    r"|is (?:printed|listed|mentioned|found|written|named|given|there|put))(?= )"
)
_DOES_BEFORE = re.compile(r"\bdoes (?=(?:our|my)\b)")
_BOUNDS = re.compile(r"\b(?:only|just|solely|exclusively|nowhere|alone)\b")


def _by_name(text: str, low: str) -> str:
    """Return "our name shows up only in B" as "we appear only in B": a name is no other thing."""
    found = _BY_NAME.search(low) if _BOUNDS.search(low) else None
    if found is None:
        return text
    who = "we" if found["own"] else text[slice(*found.span("who"))]
    verb = "appear" if found["own"] or found["base"] else "appears"
    before = text[: found.start()]
    if found["own"]:
        before = _DOES_BEFORE.sub("do ", f"{fold(before)}our")[:-3] if before else before
    return f"{before}{who} {found['also']}{verb}{text[found.end() :]}"


def _cited_there(text: str, low: str) -> str | None:
    """Return what cites something, or shows up, in one place alone as said of only that place."""
    none = _NONE_CITES.search(low)
    if none is not None:
        place = text[slice(*none.span("place"))]
        unit = f"{none['unit']} " if none["unit"] and len(place) == 1 else ""
        unit = "outcome " if none["unit"] == "outcome" and re.fullmatch(_CODE, place) else unit
        said = f"only {unit}{place} {none['cites']}"
        return f"{text[: none.start()]}{said}{text[none.end() :]}"
    sole = _SOLE_PLACE.search(low)
    if sole is not None and (sole["asks"] is None) != (sole["is"] is None):
        place = text[slice(*sole.span("place"))]
        verb = sole["cites"] if sole["is"] else _BASE.get(sole["cites"], sole["cites"])
        said = f"{'does only' if sole['asks'] else 'only'} {place} {verb}"
        return f"{text[: sole.start()]}{said}{text[sole.end() :]}"
    never = _NEVER_OUTSIDE.search(low)
    if never is not None:
        place = text[slice(*never.span("place"))]
        return f"{text[: never.start()]}{never['done']} only in {place}{text[never.end() :]}"
    shows = _SHOWS_ONLY.search(low)
    if shows is not None:
        return f"{text[: shows.start()]}appears only{text[shows.end() :]}"
    return None


_BASE = {"cites": "cite", "refers to": "refer to", "mentions": "mention", "quotes": "quote"}

_MEANT = r"(?:(?:i (?:only )?mean(?:t)?|just|but|and|please|in|for|under|within|the|that is)[, ]+)*"
_FIELD_ONLY = re.compile(
    rf"(?<=\w)\s*[?.,;:–—-]+\s*{_MEANT}(?!support|co-?ordinat|lead|pillar|outcome)"
    r"(?:(?P<field>[a-z]+(?: and [a-z]+| [a-z]+)?) only"
    r"|only (?!pillar|outcome)(?P<behind>[a-z]+(?: [a-z]+)?))"
    r"(?:,? (?:please|pls|thanks|i mean))*\W*$",
    re.IGNORECASE,
)
"""The field of a pillar that alone is meant, behind a question: "I mean prevention only"."""


def with_only_there(text: str) -> str:
    """Return a question with "only in" a place for "in" it "and nowhere else".

    Args:
        text: The question, typos mended; it is returned as it is when it says nothing like that.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    text = _by_name(text, low)
    low = fold(text)
    cited = _cited_there(text, low)
    if cited is not None:
        return cited
    has = _ONLY_HAS.search(low)
    if has is not None and not (has["one"] and bool(has["asks_is"]) == bool(has["is"])):
        place = text[slice(*has.span("one" if has["one"] else "place"))]
        rows = f"every activity {text[slice(*has.span('which'))]}"
        said = f"is {rows} in {place}" if has["asks"] or has["asks_is"] else f"{rows} is in {place}"
        return f"{text[: has.start()]}{said}{text[has.end() :]}"
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


def with_field_bounded(text: str, finder: SlotFinder) -> str:
    """Return "rows on data? I mean prevention only" as asked of the pillar of that field.

    Args:
        text: The question, typos mended.
        finder: Finds whether a pillar has that field.
    """
    found = _FIELD_ONLY.search(text)
    if found is None:
        return text
    field = found["field"] or found["behind"]
    named = finder.find(f"the {field} pillar", None).places
    if len(named) != 1 or named[0].kind is not LocatorKind.PILLAR:
        return text
    return f"{text[: found.start()].rstrip()} in the {field} pillar?"
