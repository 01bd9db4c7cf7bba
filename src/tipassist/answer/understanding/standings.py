"""How one body stands among all others: "nobody but SOMTC coordinates more than we do"."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from tipassist.answer.rewording.of_bodies.sole_roles import signed
from tipassist.answer.sets.contests.contests import Claims, Contest, Side, Standing
from tipassist.answer.sets.spoken_of import own_body, own_marks
from tipassist.answer.sets.words.tokens import Mark
from tipassist.types import Role

_LEADS = r"(?:co-?ordinat(?:e|es|ing)|leads?|leading|heads?|runs?)"
_HELPS = r"(?:support(?:s|ing)?|help(?:s|ing)?(?: out)?|back(?:s|ing)?(?: up)?|assist(?:s|ing)?)"
_TAKES_PART = (
    r"(?:(?:is|are) (?:named|listed|involved|mentioned)(?: in)?|(?:has|have) (?:a )?roles? in"
    r"|has|have|holds?|appears? in|takes? part in)"
)
_DOES = rf"(?:(?:ever|actually|really) )?(?P<role>{_LEADS}|{_HELPS}|{_TAKES_PART})(?: in)?"
_ROWS = (
    r"(?:activit(?:y|ies)(?: types?)?|rows?|lines?|items?|things|of (?:them|the (?:activities"
    r"|rows)))"
)
_WHERE = r"(?: (?:in|under|within|of|across) (?:the )?(?:§|plan|table|whole plan|work plan))?"
_MORE = rf"(?P<more>more|fewer|less)(?: {_ROWS})?{_WHERE}"
_BODY = r"(?:asean )?(?:sectoral )?(?:bod(?:y|ies)|asbs?|ones?)"
_OWN = r"(?: (?:own )?(?:body|asb|committee|commission|team|office|group))?"
_IT = rf"(?P<body>¤){_OWN}(?: (?:do|does|is|are|has|have))?(?: (?:itself|ourselves))?"
_WHO = rf"(?P<body>¤){_OWN}"
_NAMES = r"¤(?:'s)?(?:(?:,? (?:and|or|nor) |, )¤)*"
_BUT = (
    r"(?:after|besides|apart from|other than|except(?: for)?|but(?: for)?|save(?: for)?|aside from"
    r"|not counting|leaving (?:out|aside)|excluding|beyond|behind|next to"
    r"|with the exception of|than)"
)
_FRONT = (
    rf"(?:(?:{_BUT} (?P<front>{_NAMES})|(?:leaving |setting )?(?P<left>{_NAMES}) "
    r"(?:aside|excluded|apart)),? )?"
)
_MID = rf"(?:,? {_BUT} (?P<mid>{_NAMES}),?)?"
_BACK = rf"(?:,? {_BUT} (?P<back>{_NAMES})|,? (?P<gone>{_NAMES}) (?:aside|excluded|apart))?"
_NOBODY = (
    rf"(?:nobody|no-? ?one|none of the (?:other )?{_BODY}|no (?:other |single )?{_BODY}"
    rf"|not (?:one|a single)(?: other)?(?: {_BODY})?)(?: else)?"
)
_ANYBODY = (
    rf"(?:any(?:body|one)|some(?:body|one)|(?:any|some|an?)(?: ?other)? {_BODY}|other {_BODY}"
    r"|others)(?: else)?"
)
_OTHERS = (
    rf"(?:any(?:body|one)(?: else)?|every(?:body|one) else|(?:any|every|each)(?: of the)? "
    rf"(?:others?(?: {_BODY})?|{_BODY})|(?:all )?(?:of )?the (?:others?(?: {_BODY})?|rest)"
    rf"|all others?(?: {_BODY})?|(?:any )?other {_BODY})(?: (?:do|does))?"
)
_NOUN = (
    r"(?P<role>co-?ordinat(?:or|ing (?:body|asb))|leader|lead(?:ing)? (?:body|asb)"
    r"|supporter|helper|supporting (?:body|asb))"
)
_NTH = r"(?P<nth>(?:second|third)[- ])?"
_TOP = rf"(?:the )?{_NTH}(?:biggest|largest|top|main|busiest|number one|most (?:active|frequent))"
_MOST = (
    rf"(?:the {_NTH}most(?: (?!of the){_ROWS})?(?: of (?:all|them|any)(?: {_BODY})?)?"
    r"|most(?=\s*(?:$|[,.;?!])))"
)
_THAT = rf"the (?:{_BODY} )?(?:(?:that|which|who|with) )?"
_ONLY_TO = (
    rf"(?:second only to (?P<mid>{_NAMES})|(?P<nth>second|third))(?: (?:in|as|at|when it comes to"
    r"|in terms of|for)(?: an?| the number of)?)? (?P<role>co-?ordinat(?:ing|ion|or)|leading"
    r"|leader|support(?:ing|er)?|helping)"
)
_TAIL = (
    r"\s*(?:[,.;?!]|\s[-–—]|$)\s*(?:(?:(?:is|was) (?:that|this|it) )?(?:so|true|right|correct|or"
    r" not"
    r"|yes|no|agreed|accurate|fair|(?:is|does|do|don't|are|aren't|isn't|doesn't) (?:it|they|we)"
    r"|am i "
    r"(?:right|wrong)|(?:(?:can|could) you )?(?:please |pls |kindly )?(?:check|confirm|verify)"
    r"(?: (?:that|this|it))?|please|thanks)\b[\s,.?!]*)*$"
)
LONGEST = 400
"""Most characters of a question that tells how a body stands."""
_SHAPES = tuple(
    (claims, re.compile(rf"(?<![\w¤'])(?<!¤ ){_FRONT}(?:does |do |is |are )?{shape}{_TAIL}"))
    for claims, shape in (
        (Claims.NOBODY, rf"{_NOBODY}{_MID} {_DOES} {_MORE} than {_IT}{_WHERE}{_BACK}"),
        (
            Claims.SOMEBODY,
            rf"(?:there )?{_ANYBODY}{_MID}(?: (?:that|who|which))? {_DOES} {_MORE} than {_IT}"
            rf"{_WHERE}{_BACK}",
        ),
        (
            Claims.ONLY,
            rf"(?:it )?only (?P<mid>{_NAMES})(?: (?:that|who))? {_DOES} {_MORE} than {_IT}{_WHERE}",
        ),
        (Claims.FIRST, rf"{_WHO} {_DOES} {_MORE} than {_OTHERS}{_WHERE}{_BACK}"),
        (Claims.FIRST, rf"{_WHO} {_DOES} {_MOST}{_WHERE}{_BACK}"),
        (Claims.FIRST, rf"{_WHO}(?: (?:is|are))? {_THAT}{_DOES} {_MOST}{_WHERE}{_BACK}"),
        (Claims.FIRST, rf"{_WHO}(?: (?:is|are))? {_TOP} {_NOUN}{_WHERE}{_BACK}"),
        (Claims.FIRST, rf"{_WHO}(?: (?:is|are))? {_ONLY_TO}{_WHERE}"),
        (
            Claims.WHICH,
            rf"(?:who|(?:which|what)(?: other)? {_BODY}){_MID} {_DOES} {_MORE} than"
            rf" {_IT}{_WHERE}{_BACK}",
        ),
    )
)
_CUE = re.compile(r"\b(?:than|most|biggest|largest|top|main|busiest|number one|second|third)\b")
_ASKED_FOR = re.compile(r"\b(?:which|what|who|whom|whose|where|how|why|when|list|show|if)\b")
_ASKS = re.compile(r"\b(?:does|do|is|are|am)\b|\?|\b(?:claim|say|said|true|right|correct)")
_PLACES = {"second": 2, "third": 3}
_LEFT_ASIDE = ("front", "left", "mid", "back", "gone")


def read_standing(text: str, named_in: Callable[[], Iterable[Mark]]) -> Contest | None:
    """Return what a question says of a body among the others, as a contest of it with all.

    Args:
        text: The question, folded.
        named_in: Finds the names in it; called only where bodies may be compared.
    """
    if len(text) > LONGEST or not _CUE.search(text):
        return None
    named = tuple(named_in())
    own = own_body(text, named)
    named = (*named, *own_marks(text, named, own)) if own else named
    signs, spans = signed(text, named)
    names = {one.start: str(one.value) for one in named if one.kind == "body"}
    for claims, shape in _SHAPES:
        match = shape.search(signs)
        if match is None or _ASKED_FOR.search(signs[: match.start()]):
            continue
        told = match.groupdict()

        def bodies_of(group: str, found: re.Match[str] = match) -> tuple[str, ...]:
            if not found.groupdict().get(group):
                return ()
            at = range(*found.span(group))
            return tuple(names[spans[n][0]] for n in at if found.string[n] == "¤")

        (body,) = bodies_of("body")
        beside = tuple(dict.fromkeys(one for group in _LEFT_ASIDE for one in bodies_of(group)))
        if body in beside or (claims is Claims.FIRST and not _ASKS.search(signs)):
            return None
        less = bool(told.get("more")) and told["more"] != "more"
        place = _PLACES.get((told.get("nth") or "first").strip("- "), 1)
        if claims is Claims.WHICH and not beside:
            others = Side(roles=_roles(told["role"]))
            return Contest((others, replace(others, body=body)), less=less, group="bodies")
        standing = Standing(claims, beside, place, outright=bool(told.get("more")))
        return Contest((Side(body, _roles(told["role"])),), less=less, standing=standing)
    return None


def _roles(said: str) -> tuple[Role, ...]:
    if re.match(r"co-?ordinat|lead|head|runs?\b", said):
        return (Role.COORDINATING,)
    return (Role.SUPPORTING,) if re.match(r"support|help|back|assist", said) else tuple(Role)
