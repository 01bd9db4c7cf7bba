"""Who alone has a role in a place, said as "only SLOM leads in it"; what is not so of every row.

Whether a body is alone with its role in a pillar or outcome is told by all rows there; that it has
the role in some of them says nothing.
"""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.words import fold
from tipassist.answer.sets.words.tokens import Mark
from tipassist.locators import Locator, LocatorKind

_SOLE = re.compile(
    r"\b(?:sole|only|alone|solely|exclusively|single-?handed(?:ly)?|no[- ]?one|nobody|none|"
    r"entirely|purely|wholly|just one|there (?:is|are) no|by itself|on its own|solo|"
    r"without (?:any )?(?:other )?(?:help|support|partners?)|single|lone|exactly one|"
    r"(?:has|names|lists) one|"
    r"no (?:other )?(?:asean )?(?:sectoral )?(?:body|asb))\b"
)
_LEADS = r"co-?ordinat(?:e|es|ed|ing|or|ion)|lead(?:s|ing|er)?|led|head(?:s|ed|ing)?"
_HELPS = r"support(?:s|ed|ing|er)?|back(?:s|ed|ing|er)?|help(?:s|ed|ing|er)?"
_ROLE = rf"(?:(?P<leads>{_LEADS})|{_HELPS})"
_BODY = r"(?:asean )?(?:sectoral )?(?:body|asb|one)"
_ONE = (
    rf"(?:the )?(?:sole|only|single|exclusive|one and only) "
    rf"(?:{_BODY} )?(?:(?:that|which|who) )?(?:is )?{_ROLE}(?: {_BODY}| role)?"
)
_ROWS = r"(?: (?:any(?:thing| of the)? ?)?(?:activit(?:y|ies)|rows?)?)?"
_END = r"(?=\s*(?:$|[,.;?!]|(?:and|or|too|then|right|correct|true)\b))"
_IN = (
    r"(?: (?:in|of|for|under|within|inside|throughout|across))?(?: all of)? (?:the )?§"
    rf"{_END}"
)
_ONLY = r"(?:only|solely|exclusively|just|entirely|purely|wholly)"
_BUT = (
    r"(?:else (?:than|but)|except(?: for)?|but|other than|besides|apart from|"
    r"save(?: for)?|aside from|(?:with )?the exception of)"
)
_NOBODY = r"(?:no-?one|no one|nobody|no (?:other )?(?:asean )?(?:sectoral )?(?:body|asb)|none)"
_JUST_ONE = (
    r"(?:(?:just|only|exactly) (?:an? single|one(?: single)?)"
    r"|an? (?:single|sole|lone)|one(?: single)?)"
)
_NAMELY = (
    r"(?:[,:–-]* ?(?:namely|i\.e\.|that is|which is|viz\.?|called"
    r"|(?:and )?(?:it|that)(?: is|'s))?[,:]?)"
)
_SHAPES = tuple(
    re.compile(one)
    for one in (
        rf"(?P<asks>\b(?:is|isn't) )¤ {_ONE}{_IN}",
        rf"¤ (?:is|remains|acts as|stands as) {_ONE}{_IN}",
        rf"(?P<asks>\bdoes )¤ alone {_ROLE}{_IN}",
        rf"¤ alone {_ROLE}{_IN}",
        rf"\bonly ¤ {_ROLE}{_ROWS}{_IN}",
        rf"(?P<asks>\bis )§ {_ONLY} {_ROLE} by ¤",
        rf"(?P<asks>\bis )§ {_ROLE} {_ONLY} by ¤",
        rf"§ is {_ONLY} {_ROLE} by ¤",
        rf"§ is {_ROLE} {_ONLY} by ¤",
        rf"(?P<asks>\bis )§ {_ROLE} by ¤ (?:alone|only)",
        rf"§ is {_ROLE} by ¤ (?:alone|only)",
        rf"\bthere (?:is|are) no (?:other )?{_ROLE}s?(?: (?:bod(?:y|ies)|asbs?))?,? {_BUT} ¤{_IN}",
        rf"§ has {_JUST_ONE} {_ROLE}(?: {_BODY})?{_NAMELY} ¤{_END}",
        rf"(?P<asks>\bis ){_ONE} (?:in|of|for|under|within) (?:the )?§ ¤{_END}",
        rf"{_ONE} (?:in|of|for|under|within) (?:the )?§ is ¤{_END}",
        rf"\b(?:in|for|under|within) (?:the )?§,? ¤ is {_ONE}{_END}",
        rf"(?P<asks>\bdoes ){_NOBODY},? {_BUT} ¤,? {_ROLE}{_ROWS}{_IN}",
        rf"\b{_NOBODY},? {_BUT} ¤,? {_ROLE}{_ROWS}{_IN}",
    )
)
_NAMED = (
    r"(?:(?:is )?(?:named|involved|mentioned|listed|active|present|appearing)|"
    r"appears?|figures?|stands?|"
    r"(?:has|have|with|having|plays?) (?:a|any) (?:role|part))"
)
_DOES = rf"(?:{_LEADS}|{_HELPS})"
_ONE_AT_ALL = (
    rf"(?:alone|(?:the )?(?:sole|only|single|one and only) {_BODY}"
    rf"(?:(?: (?:that|which|who))? {_NAMED})?)"
)
_WORKS_ALONE = (
    r"(?:(?:works|operates|stands|goes|is|does (?:it all|everything)|goes it|manages)"
    r" (?:all |completely |entirely )?(?:alone|by itself|on its own|solo"
    r"|without (?:any )?(?:other )?(?:help|support|partners?|bodies)))"
    r"(?: (?:in|on) (?:all|any|each|every one) of the (?:rows|activities))?(?: throughout)?"
)
_AT_ALL = tuple(
    re.compile(one)
    for one in (
        rf"(?P<asks>\b(?:is|isn't) )¤ {_ONE_AT_ALL}{_IN}",
        rf"¤ is {_ONE_AT_ALL}{_IN}",
        rf"¤ single-?handed(?:ly)? {_DOES}{_IN}",
        rf"\b(?:in|under|within|throughout|across) (?:the )?§,? ¤ {_WORKS_ALONE}{_END}",
        r"\b(?:in|under) (?P<there>(?!(?:[a-z-]+ )*(?:where|which|that|who|when)\b)"
        rf"[a-z][a-z -]{{3,40}}),? ¤ {_WORKS_ALONE}{_END}",
        rf"(?<!where )(?<!which )(?<!that )¤ {_WORKS_ALONE}{_IN}",
        rf"(?P<asks>\b(?:does|is) )(?:only ¤|{_NOBODY},? {_BUT} ¤),? {_NAMED}{_IN}",
        rf"\b(?:only ¤|{_NOBODY},? {_BUT} ¤),? {_NAMED}{_IN}",
    )
)
_CODE = r"(?P<code>(?:(?:row|activity) )?[a-z]\.\d+\.\d+)"
_OF_ROW = re.compile(
    rf"{_CODE} (?:has|names|lists|shows) {_JUST_ONE} {_ROLE}(?: {_BODY})?{_NAMELY} ¤{_END}"
    rf"|\b(?:the )?(?:sole|only|single|one and only) (?:(?P<lead>{_LEADS})|{_HELPS})(?: {_BODY})?"
    rf" (?:in|of|for|under|on) {_CODE.replace('code', 'row')} is ¤{_END}"
)
"""A row with one body in a role, which is named."""
_TOGETHER = re.compile(
    r"(?<!\S)[\w-]+ and [\w-]+ (?:alone\b|are the (?:only|sole)\b)"
    rf"|\b(?:{_ONLY} {_ROLE}|{_DOES} {_ONLY}) by [\w-]+ and (?!in\b)[\w-]+"
)
_ONE_MORE = re.compile(r",? ?(?:and|or|&|,) ?¤")
_ONE_MORE_BEFORE = re.compile(r"¤,? ?(?:and|or|&|,) ?$")
_ONLY_THING = re.compile(
    r"\b(the (?:only|sole|one) )thing(?= (?:that )?[\w-]+(?: [\w-]+){1,4} is [a-z]\.\d)",
    re.IGNORECASE,
)
_ASKED_FOR = re.compile(
    r"\b(?:which|what|where|how|who|whose|when|why|list|show|name|give|count|number|activit\w+|rows?)\b"
)
_NOT_EVERY = re.compile(
    r"(?:^|(?<=[.;:!?] )|(?<=\bthat )|(?<=\bso )|(?<=\bso, )|(?<=\band ))"
    r"not (?:every(?: single)?|all(?: of)?(?: the)?) "
    r"(?:activit(?:y|ies)|rows?)(?P<of>(?: (?:in|of|under|within) [^,;?!]{1,60}?)?) "
    r"(?P<verb>is|are|has|have|(?P<deed>name|involve|list|mention|include|need|get|print|show)s?) "
    r"(?=\w)",
    re.IGNORECASE,
)
_PLACES = (LocatorKind.PILLAR, LocatorKind.OUTCOME)

_ONLY_SUPPORT = re.compile(
    r"\b(?:rows?|activit(?:y|ies)|ones?|lines?|codes?|programmes?|those)(?: (?:that|which|where))? "
    r"(?!(?:do|does|did|is|are|has|have)\b)[\w'-]+(?P<only> (?:only|merely|just|simply|purely))"
    r"(?= (?:support|back|help|assist)s?\b)"
)
"""Rows that somebody only supports: in a row nobody has two roles."""

_BACKS = r"(?:supports?|backs?|helps?|assists?)"
_BACKS_ONLY = re.compile(rf"\b(?:only(?: ever)? {_BACKS}|{_BACKS} only)\b")
_ONLY_BACKED = re.compile(
    r"(?:(?:so|and|ok|well),? )*(?:is it (?:true|right|correct) that )?¤ "
    rf"(?:only(?: ever)? {_BACKS}|{_BACKS} only) "
    r"(?:(?:the )?(?:rows?|activit(?:y|ies)|those|ones) "
    r"(?:of |led by |co-?ordinated by |(?:that |which )?))?"
    r"¤(?:'s?)?(?: (?:leads?|co-?ordinates?|heads?|runs?))?(?: (?:own )?(?:rows?|activit(?:y|ies)"
    r"|ones))?(?:,? (?:right|correct|true|yes|no))?\s*[?.!]*"
)
"""Somebody that is said to support another alone: "ACMW supports only SLOM"."""

_ONLY_SHOWN = re.compile(
    r"(?P<only>\b(?:only|just|merely|purely) )(?:(?:our|my|its|their|your|[\w-]+'s?) )(?:own )?"
    r"(?:support(?:ing|ed|s)?|back(?:ing|ed)|co-?ordinat(?:ing|ed|ion)|lead(?:ing)?|led|relevant) "
    r"(?:roles?|rows?|activit(?:y|ies)|ones?|lines?|codes?|parts?|programmes?)\b"
)
"""What alone is to be shown, of all that somebody has: "show only our supporting roles"."""

_ONLY_LISTED = re.compile(
    r"^(?:[^?]*[.?!;:] )?\W*(?:(?:please|pls|kindly|and|so|i|we|you|to|me|us|can|could|would|just"
    r"|list|show|give|name|tell|want|need|like|see|have|send|get|is|are) )*"
    r"(?P<only>(?:only|just) )the (?:pillars|outcomes) (?:in|under|within|for) which\b"
)
"""Groups that alone are asked for: "we want only the pillars in which we lead a row"."""

_ONLY_THERE = re.compile(
    r"^\W*(?:(?:please|pls|just|list|show|give|me|us|all|the|which|what) )*"
    r"(?:rows|activities|lines)\b[^?.!]*? (?:in|under|within) (?:pillar|outcome) "
    r"[a-z](?:\.\d+)?(?P<only> only)\W*$"
)
"""Rows of one place: each stands in no other, so that "in pillar D only" says no more than "in"."""


_THERE_ALONE = re.compile(
    r"^\W*(?:[\w'-]+ ){0,4}?(?:in|under|within|of|for|at|on|to|only|just|take|taking) (?:the )?"
    r"(?:(?:pillar|outcome) [a-z](?:\.\d+)?|(?:[\w&'-]+ ){1,4}?(?:pillar|outcome))"
    r"(?P<only> (?:alone|only))(?=\s*[,:;–-]+\s*"
    r"(?:(?:in |on |for |under )?which|what|who|whose|how|where|list|show|name|tell|give|count|find"
    r"|is|are|do|does|has|have)\b)"
)
"""A place that a question begins with, to which it is bound: "in pillar D alone, which rows …"."""


def claims_sole(text: str) -> bool:
    """Whether a text says of somebody that nobody else does something."""
    return _SOLE.search(fold(text)) is not None


def are_alone_together(text: str) -> bool:
    """Whether a text says of two bodies that nobody else does something: neither is alone in it."""
    return _TOGETHER.search(fold(text)) is not None


def with_sole_roles(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return a text that says "only SLOM leads in" a pillar or outcome where it is said otherwise.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where somebody is said to be alone.
    """
    low = fold(text)
    if len(low) != len(text) or not _SOLE.search(low):
        return text
    text = _ONLY_THING.sub(r"\1activity", text)
    signs, spans = signed(fold(text), named_in())
    row = _OF_ROW.search(signs)
    if row is not None and not _ASKED_FOR.search(signs, 0, row.start()):
        return _alone_in_row(row, text, spans)
    for shape in (*_SHAPES, *_AT_ALL):
        match = shape.search(signs)
        if match is None or _ASKED_FOR.search(signs, 0, match.start()):
            continue
        if _ONE_MORE_BEFORE.search(signs[: match.start()]) or _ONE_MORE.match(signs, match.end()):
            return text
        at = {sign: spans[match.start() + match[0].find(sign)] for sign in "¤§"}
        there = match.groupdict().get("there")
        body, place = (text[slice(*at[sign])] for sign in "¤§")
        said = _said(match, body, there or place)
        start, end = spans[match.start()][0], spans[match.end() - 1][1]
        return text[:start] + said + text[end:]
    return text


def _alone_in_row(match: re.Match[str], text: str, spans: list[tuple[int, int]]) -> str:
    """Return that the one body which a row has in a role, as said, is the only one with it."""
    if _ONE_MORE.match(match.string, match.end()):
        return text
    first, last = match.span("code" if match["code"] else "row")
    body = text[slice(*spans[match.start() + match[0].index("¤")])]
    role = "coordinator" if match["leads"] or match["lead"] else "supporter"
    said = f"{body} is the only {role} of {text[spans[first][0] : spans[last - 1][1]]}"
    return f"{text[: spans[match.start()][0]]}{said}{text[spans[match.end() - 1][1] :]}"


def _said(match: re.Match[str], body: str, place: str) -> str:
    """Return that a body is alone in a place in the words that are read of all rows there."""
    asks = match.groupdict().get("asks") is not None
    if match.re in _AT_ALL:
        every = "do all activities" if asks else "every activity"
        return f"{every} in {place} name{'' if asks else 's'} only {body}"
    verb = "coordinate" if match["leads"] else "support"
    return f"does only {body} {verb} in {place}" if asks else f"only {body} {verb}s in {place}"


def with_only_backed(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return "SOMHD supports only SOMSWD's rows, right?" as the question whether it does.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where somebody is said to support only others.
    """
    low = fold(text)
    if len(low) != len(text) or not _BACKS_ONLY.search(low):
        return text
    signs, spans = signed(low, named_in())
    match = _ONLY_BACKED.fullmatch(signs)
    if match is None:
        return text
    one, other = (text[slice(*spans[at.start()])] for at in re.finditer("¤", signs))
    return f"Does {one} only support {other}'s rows?"


def without_idle_only(text: str) -> str:
    """Return a text without an "only" that says of nobody to be alone.

    "Rows we only support": who supports does not lead. "Only our supporting roles": no others are
    to be shown.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    found = _ONLY_SUPPORT.search(low) or _ONLY_SHOWN.search(low)
    found = found or _ONLY_THERE.search(low) or _THERE_ALONE.match(low)
    if found is None:
        return text
    start, end = found.span("only")
    return text[:start] + text[end:]


def without_only_listed(text: str) -> str:
    """Return "we want only the pillars in which we lead a row" as asked for those pillars.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    found = _ONLY_LISTED.match(low) if len(low) == len(text) else None
    return text[: found.start("only")] + text[found.end("only") :] if found else text


def with_some_not(text: str) -> str:
    """Say "not every activity is led by SLOM" as "some activities are not led by SLOM"."""

    def said(match: re.Match[str]) -> str:
        does = "are not" if match["verb"].lower() in ("is", "are") else "do not have"
        does = f"do not {match['deed']}" if match["deed"] else does
        return f"some activities{match['of']} {does} "

    return _NOT_EVERY.sub(said, text, count=1)


def signed(text: str, marks: Iterable[Mark]) -> tuple[str, list[tuple[int, int]]]:
    """Return a text with a sign for each body and place, and where each of its letters stands."""
    signs: list[str] = []
    spans: list[tuple[int, int]] = []
    at = 0
    for one in sorted(marks, key=lambda mark: mark.start):
        sign = _sign(one)
        if not sign or one.start < at:
            continue
        signs += text[at : one.start]
        spans += ((here, here + 1) for here in range(at, one.start))
        signs.append(sign)
        spans.append((one.start, one.end))
        at = one.end
    spans += ((here, here + 1) for here in range(at, len(text)))
    return "".join(signs) + text[at:], spans


def _sign(mark: Mark) -> str:
    if mark.kind == "body":
        return "¤"
    place = isinstance(mark.value, Locator) and mark.value.kind in _PLACES
    return "§" if mark.kind == "place" and place else ""
