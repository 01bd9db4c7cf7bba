"""All that a body does, said to lie in one place, and all bodies of a place, said to be these.

"All of SLOM's leads sit in Pillar A" and "SLOM is confined to Pillar A" are read as said of SLOM
only there; "Pillar C is just SOMTC and SLOM" as said of every row of that pillar.
"""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.words import fold
from tipassist.answer.rewording.of_bodies.sole_roles import signed
from tipassist.answer.sets.words.tokens import Mark

_ROWS = r"(?:rows?|activit(?:y|ies)|lines?|entr(?:y|ies)|roles?|work|things?)"
_LEADS = (
    r"(?:(?:lead|leading|co-?ordinating|co-?ordination)(?: roles?| rows?| activit(?:y|ies))?|leads)"
)
_HELPS = r"(?:support(?:ing)?(?: roles?| rows?| activit(?:y|ies))|supports)"
_KIND = rf"(?:(?P<leads>{_LEADS})|(?P<helps>{_HELPS})|{_ROWS})"
_END = r"(?=\s*(?:$|[,.;?!]|(?:right|correct|true|yes|no|then|too)\b))"
_THERE = rf"(?:in|under|within|inside|to) (?:the )?§{_END}"
_LIE = (
    r"(?:are(?: found| located| placed| listed)?|is(?: found| located| placed| listed)?|sits?|lies?"
    r"|stands?|falls?|belongs?|comes?|appears?)"
)
_ONLY = r"(?:only|just|solely|exclusively|merely|purely)(?: ever)?"
_SHOWS = (
    r"(?:shows? up|turns? up|crops? up|comes? up|appears?|figures?|features?|works?|acts?|sits?"
    r"|operates?|(?:has|have|plays?) (?:a|any) (?:role|part)|(?:is |are )?(?:ever )?(?:named|listed"
    r"|mentioned|active|involved|found|present))"
)
_DOES = r"(?:(?P<leads>leads?|co-?ordinates?|heads?|runs?)|(?P<helps>supports?|helps?|backs?))"
_ANYTHING = rf"(?: (?:anything|{_ROWS}|things))?"
_SHAPES = tuple(
    re.compile(one)
    for one in (
        rf"(?P<asks>\b(?:are|do|is|does) )?\b(?:all|every one|each one|the whole)(?: of)?(?: the)? "
        rf"¤(?:'s|s'|’s)? {_KIND}(?: only)? {_LIE}? ?{_THERE}",
        rf"(?P<asks>\b(?:is|are|does|do) )?¤ (?:(?:is|are) )?{_ONLY} (?:{_SHOWS}|is|are) {_THERE}",
        rf"(?P<asks>\b(?:is|are) )?¤ (?:(?:is|are) )?(?:confined|limited|restricted) {_THERE}",
        rf"(?P<asks>\b(?:does|do) )?¤ {_ONLY} {_DOES}{_ANYTHING} {_THERE}",
    )
)
_MAY = re.compile(
    rf"\b(?:{_ONLY}|all|every|each|whole|confined|limited|restricted|sole|single|lone|one|entirely"
    r"|wholly|nothing but|entirety|in full|as a whole|it is"
    r"|from (?:start|top|end|beginning) to|lock)\b"
)
_OWN = {"our": "we", "my": "we", "us": "we", "ours": "we", "me": "I", "mine": "I", "i": "I"}
_CODE = r"(?P<code>[a-z]\.\d+\.\d+)(?![\w.]*\d)"
_SOLE = r"(?:only|sole|single|lone|one|one and only|only single|only ever)"
_SOLE_LEAD = tuple(
    re.compile(one)
    for one in (
        rf"¤(?:'s|s'|’s)? {_SOLE} (?:(?P<leads>{_LEADS})|(?P<helps>{_HELPS}))"
        rf"(?: in the (?:whole )?plan)? is {_CODE}{_END}",
        rf"{_CODE} is ¤(?:'s|s'|’s)? {_SOLE} (?:(?P<leads>{_LEADS})|(?P<helps>{_HELPS})){_END}",
        rf"{_CODE} is the {_SOLE} (?:(?P<leads>{_LEADS})|(?P<helps>{_HELPS})) (?:of|for) ¤{_END}",
    )
)
_NAMES = r"(?P<names>¤(?:(?:, ?(?:and )?| and | & |/)¤)*)"
_ALL_OF = re.compile(
    rf"(?P<asks>\b(?:is|are) )?(?P<place>§)(?P<is> (?:is|are|names?|lists?"
    r"|mentions?|involves?|has|have))? "
    rf"(?:(?P<all>all|entirely|wholly)|{_ONLY}|nothing but|purely)"
    rf"(?: (?:about|down to|a matter for|for|up to|the business of))? {_NAMES}{_END}"
)
_IN_FULL = re.compile(
    r"(?P<it>\bit is (?:[a-z]+ly )?)?(?P<who>¤)(?P<cleft> (?:who|that|which))?"
    r"(?: [a-z]+ly)? (?P<verb>(?:leads?|co-?ordinates?|supports?|heads?|runs?))(?: in)? (?:the )?"
    rf"(?P<place>§)(?P<full> (?:in (?:its|their) entirety|in full|as a whole|from (?:start|top|end"
    rf"|beginning) to (?:finish|bottom|end)|lock,? stock,? and barrel))?{_END}"
)
_ASKED_FOR = re.compile(r"\b(?:which|what|where|who|whose|how|list|show|give|name)\b")


def with_all_there(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return what is said of all that a body does, or of all bodies in a place, as read of rows.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where something may be said of all.
    """
    low = fold(text)
    if len(low) != len(text) or not _MAY.search(low):
        return text
    signs, spans = signed(low, named_in())
    for shape in (*_SHAPES, *_SOLE_LEAD, _ALL_OF, _IN_FULL):
        match = shape.search(signs)
        if match is None or _ASKED_FOR.search(signs, 0, match.start()):
            continue
        says = {_ALL_OF: _bodies_said, _IN_FULL: _said_in_full}.get(shape, _said)
        said = says(match, text, spans)
        if said:
            start, end = spans[match.start()][0], spans[match.end() - 1][1]
            return f"{text[:start]}{said}{text[end:]}"
    return text


def _named(match: re.Match[str], sign: str, text: str, spans: list[tuple[int, int]]) -> list[str]:
    """Return the words of the bodies or places that a shape has found."""
    found = range(match.start(), match.end())
    return [text[slice(*spans[at])] for at in found if match.string[at] == sign]


def _said(match: re.Match[str], text: str, spans: list[tuple[int, int]]) -> str:
    """Return that a body has a role only in a place, or only in one row."""
    told = match.groupdict()
    body = _named(match, "¤", text, spans)[0]
    body = body.removesuffix("'s").removesuffix("’s")
    many = fold(body) in {*_OWN, "we"}
    body = _OWN.get(fold(body), body)
    asks = told.get("asks") is not None
    verb = "lead" if told.get("leads") else "support" if told.get("helps") else "appear"
    if told.get("code"):
        first, last = match.span("code")
        where = text[spans[first][0] : spans[last - 1][1]]
    else:
        where = f"in {_named(match, '§', text, spans)[0]}"
    if asks:
        return f"{'do' if many else 'does'} {body} {verb} only {where}"
    return f"{body} {verb}{'' if many else 's'} only {where}"


def _bodies_said(match: re.Match[str], text: str, spans: list[tuple[int, int]]) -> str:
    """Return that every row of a place names no others; "is A.4 all SLOM" may mean its lead."""
    if (match["asks"] is None) == (match["is"] is None):
        return ""
    place = _named(match, "§", text, spans)[0]
    names = _named(match, "¤", text, spans)
    if len(names) == 1 and match["all"]:
        return ""
    others = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    does = "does every activity" if match["asks"] else "every activity"
    name = "name" if match["asks"] else "names"
    return f"{does} in {place} {name} no body other than {others}"


def _said_in_full(match: re.Match[str], text: str, spans: list[tuple[int, int]]) -> str:
    """Return that a body leads all of a place: "it is we who coordinate Pillar B as a whole"."""
    cleft = match["it"] is not None and match["cleft"] is not None
    if not (cleft or match["full"]) or (match["cleft"] and not match["it"]):
        return ""
    body, place = (_named(match, sign, text, spans)[0] for sign in "¤§")
    whole = "all of " if match["full"] else ""
    return f"{body} {match['verb']} {whole}{place}"
