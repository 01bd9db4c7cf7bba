"""What a last sentence points to, where the sentences before it name just one: "in that pillar".

"SOMTC runs most of pillar E. What in that pillar is not led by them?" asks of E and of SOMTC, and
"Forced labour keeps coming up. Which of our rows speak of it?" of forced labour.
"""

import re

from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.answer.language.phrasing import place_name
from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder, Slots
from tipassist.answer.rewording.told_first.told_before import in_the_middle
from tipassist.locators import Locator, LocatorKind

_END = re.compile(
    r"[.!;?:](?=\s+\S)|(?<=\s)[-–—](?=\s+\S)"
    r"|,(?=\s(?:and )?(?:so|but) (?:(?:in|under) )?(?:which|what|who|how many)\b)"
)
_THAT = re.compile(
    r"\b(?P<where>(?:in|under|within|of|from|outside) |)(?:that|this|the same|the said) "
    r"(?P<kind>pillar|outcome)\b"
)
_BY = re.compile(
    r"\b(?P<by>(?:co-?ordinated|led|supported|run|headed|backed|owned|handled) by) "
    r"(?:it|them|that body|the same body|this body)(?![\w'-])"
)
_ITS_OWN = re.compile(
    r"\b(?:its|their) (?=(?:own |co-?ordinat\w+ |lead(?:ing)? |support\w* )?"
    r"(?:activities|rows|lines|roles)\b)"
)
_IT_DOES = re.compile(r"\b(?P<does>does|do|is|are|has|have) (?:it|they)\b(?! not\b)")
_ITS = re.compile(
    r"\b(?P<of>of|in|under) its (?P<unit>outcomes|activities|rows|lines|projects|indicators)\b"
)
_ELSE = re.compile(r"\b(?:some|any)(?:one|body) else\b|\banother body\b")
_LIES_IN = re.compile(r"(?:in|under|within|from|outside|for|on|across|throughout)\b")
_ONLY_TELLS = re.compile(
    r"\b(?:show )?how (?!(?:many|much|often|far)\b)[a-z]+ (?=[^.?!;:,]{0,60}\b(?:is|are)\b)"
    r"|(?<!\bknow )(?<!\bme )(?<!\bsee )(?<!\bask )\bwhen (?=(?:the|our|my|we|i|they|it|pillar)\b)"
)
"""What somebody shows or waits for, and no question: "how thin C is", "when C comes up"."""
_CITES_IT = re.compile(
    r"\b(?P<cites>(?:quote|cite|mention|name|use)s?|(?:quot|cit|mention|nam|us)ing"
    r"|(?:refer|point)(?:s|ring|ing)? to|(?:rest|rely|draw|build)(?:s|ing)? (?:up)?on) "
    r"(?:it|them|this|that)(?= *(?:$|[.,;:?!]|(?:as|in|with|we|do|does|is|are|which|who)\b))"
)
_TRACES = re.compile(
    r"\b(?:tracing|tracking|checking|mapping|collecting|following|verifying|looking (?:at|into)"
    r"|trying to (?:see|trace|find|find out|work out)) (?:where|whether)\b"
)
_NUMBERS = re.compile(r"\d\s*(?:,|and|or|to|&)\s*\d")
_SPEAKS_AS = re.compile(r"\b(?:we|us|our|ours)\b")
_POINTS = re.compile(
    r"\b(?:others?(?! than\b)|else|it|its|they|them|their|theirs|those|these"
    r"|that (?:pillar|outcome|body|one)|(?<=\bthe )rest|remaining|there|too|also|same)\b"
)
_ASKS_TOO = re.compile(
    r"\?|\b(?:who|whom|whose|which|(?<!\bof )what|how|when|where(?! (?:we|it|they)\b)|why"
    r"|list|show|give|tell|name|find|count|only|just|"
    r"ignor\w+|leav\w+|except|without|exclud\w+|forget|skip|besides|apart)\b"
)
_NO_SUBJECT = (
    r"(?!(?:we|us|our|my|i|it|they|this|that|these|those|there|here|the plan|who|which|what|all"
    r"|every|some|most|no|nobody|rows?|activit(?:y|ies)|pillars?|outcomes?|bod(?:y|ies)|you|he|she"
    r"|someone|somebody|people|everyone|everybody)\b)"
)
_NP = (
    rf"{_NO_SUBJECT}[\w'’/-]+(?: {_NO_SUBJECT}[\w'’/-]+){{0,5}}"
    r"(?: (?:who|that|which) (?:are|is|were|have been) [\w-]+)?"
)
_RAISED = re.compile(
    rf"\W*(?:(?:so|and|but|well|ok|lately|recently|again),? )*(?P<subject>{_NP})"
    r" (?:(?:has|have|is|are|was|were|also|now|always|again|really|often|been|always|simply) )*"
    r"(?:(?:keeps?|kept) (?:on )?(?:coming|cropping|popping|turning) up|(?:comes?|came|crops?|pops?"
    r"|turns?) up|worr(?:y|ies)|bothers?|interests?|matters?|raised|discussed|mentioned|everywhere"
    r"|in the news|on (?:the|our|my|everyone's) (?:agenda|mind|desk|table|list)|(?:an? |the |our "
    r"|my )"
    r"(?:[\w-]+ )?(?:issue|topic|concern|problem|priority|worry|subject|theme|question)"
    r"|growing|spreading|rising|important|urgent)\b[^.?!;]*[.!;]\s*"
)
_SPOKEN = re.compile(
    r"\W*(?=[^.?!;]*\b(?:i|we|my|our|us|minister|donor|boss|director|chair|colleagues?|somebody|someone"
    r"|delegation|meeting|they)\b)[^.?!;]*?\b(?:asked?(?: (?:me|us))? about|asks(?: (?:me|us))?"
    r" about"
    r"|talk(?:s|ed|ing)? about|discuss(?:es|ed|ing)?|worr(?:y|ied|ies) about|interested in|raised"
    rf"|questions? (?:about|on)"
    r"|(?:sentence|paragraph|chapter|slide|line|page|passage|article|piece|note) (?:about|on)"
    r"|concerned about|briefing on|speech on|meeting on"
    r"|(?:works?|working|focus(?:es)?|focused|reports?|reporting) on|follows?|handles?"
    r"|(?:deals?|dealing) with|cares? about|looks? (?:after|into)|covers?)"
    rf" (?P<subject>{_NP})"
    r"(?: (?:today|now|again|lately|tomorrow|yesterday|this week|next week))?\s*[.!;]\s*"
)
_SPEAKS_OF_IT = re.compile(
    r"(?P<asks>.*\b(?:rows?|activit(?:y|ies)|plan|outcomes?|pillars?|lines?|programmes?"
    r"|which ones?)\b.*?"
    r"\b(?:speaks? (?:of|about)|talks? (?:of|about)|mention(?:s|ed|ing)?|deals? with|dealing with"
    r"|cover(?:s|ed|ing)?|address(?:es|ed|ing)?|touch(?:es)? (?:up)?on|says?(?: (?:anything"
    r"|something"
    r"|much))? (?:about|on|of)|about|refers? to|concerns?|tackles?|takes? up|names?)) "
    r"(?:them|it|this|that|these|those)(?P<rest>(?: (?:at all|anywhere|too|exactly|then|please))*"
    r"\s*[?.! ]*)$"
)
_CALLED = re.compile(
    r"\W*[^.?!;:]{2,80}? (?:is|are|was|were) (?:(?:also|often|usually|sometimes) )?(?:called"
    r"|known as"
    r"|named|described as|referred to as|termed|styled) (?:(?:the|an?)"
    r" )?(?P<role>[^.?!;:,]{3,60})[.!;]\s*"
)
_CALLED_IT = re.compile(r"\b(?:them|they|it|he|she|him|her)\b")
_WHERE = re.compile(
    r"\W*(?:(?:so|then|and|but|well|ok),? )*where (?:is|are|do|does|did) (?:it|they|that one)"
    r"(?: (?:appear|stand|come|come in|turn up|figure|feature|named|listed|mentioned|found))?"
    r"(?: (?:then|exactly|in (?:it|the plan)|at all))*\s*[?.! ]*"
)
_PLANNED = re.compile(
    r"\W*(?:(?:so|and|ok|well|apparently),? )*"
    r"(?:(?:(?:some(?:one|body)|people|they|(?:my|our|a) [\w-]+|i|we)"
    r" (?:(?:was|were|have|has|had|just|also|once) )*(?:told|heard|hear|said|says?|read"
    r"|think|believe)(?: (?:me|us))?(?: that)?"
    r"|there is|there's)[, ]+)?"
    r"(?P<subject>(?:an?|the|some|this) [^.?!;:]{4,80}?) "
    r"(?:(?:is|are|was|were|being|to be|already|now) )*"
    r"(?:in the (?:pipeline|works|plan)|on the cards|planned|foreseen|scheduled|coming(?: up)?"
    r"|under way|lined up)\s*[.!;]\s*"
)
_WHERE_IT_IS = re.compile(
    r"(?:(?:so|and|but),? )*(?:where (?:does|do) (?:it|that|this|they) (?:sit|stand|belong"
    r"|fit(?: in)?|come(?: in)?|fall|appear)|where (?:is|are) (?:it|that|they)"
    r"(?: (?:listed|put|placed|found))?"
    r"|(?:under|in) (?:which|what) (?:row|activity|place|code) (?:is|does) (?:it|that)(?: \w+)?)"
    r"\s*[?.!]*$"
)
_NUMBER = rf"(?:(?:\d+|{'|'.join(NUMBERS)}) )?"
_OTHER_PILLARS = re.compile(
    rf"\b(?:of|in|under|within|from|across|for) (?:the |all )?{_NUMBER}other {_NUMBER}pillars\b"
)
_AS_SUCH = re.compile(r",? (?:in (?:that|this) (?:role|capacity|function|position)|as such)\b")


def with_named_before(text: str, finder: SlotFinder) -> str:
    """Return the last sentence with the one place and body by name that it points to.

    One that points to anything else, or follows what asks or bounds by itself, stays with it.

    Args:
        text: The question, typos mended.
        finder: Finds what it names.
    """
    low = fold(text)
    ends = [one.end() for one in _END.finditer(low)] if len(low) == len(text) else []
    elsewhere = _outside_pillar(text, low, ends[-1], finder) if ends else None
    if elsewhere is not None:
        return elsewhere
    spoken = _of_subject(text, low, ends[-1], finder) if len(ends) == 1 else None
    if spoken is not None:
        return spoken
    if ends and _WHERE.fullmatch(low, ends[-1]):
        before = finder.find(text[: ends[-1]], None)
        bodies = {one.body for one in before.bodies}
        sole = len(bodies) == 1 and not before.places
        return f"Where is {bodies.pop()} named?" if sole else text
    if not ends:
        return text
    said, asked = text[: ends[-1]], text[ends[-1] :]
    cited = _of_instrument(said, asked, finder)
    if cited is not None:
        return cited
    points = _THAT.search(fold(asked)) or _BY.search(fold(asked)) or _ITS.search(fold(asked))
    if not points or _ASKS_TOO.search(_ONLY_TELLS.sub("", fold(said))):
        return text
    before, here = finder.find(said, None), finder.find(asked, None)
    bodies = {one.body for one in before.bodies}
    asked = _of_its_place(said, asked, before, here)
    if len(bodies) == 1 and not here.bodies:
        asked = _BY.sub(rf"\g<by> {next(iter(bodies))}", asked)
    named = _THAT.sub(lambda match: _named(match, before.places), asked).strip()
    if len(bodies) == 1 and not here.bodies and named != asked.strip():
        named = _with_body(named, next(iter(bodies)))
    if _POINTS.search(fold(named)):
        return text
    return f"{said} {named}" if bodies and _SPEAKS_AS.search(fold(asked)) else named


def _with_body(asked: str, body: str) -> str:
    """Return what is asked of "its rows outside that pillar" as asked of the body told before."""
    owned = _ITS_OWN.sub(f"{body}'s ", asked)
    return _IT_DOES.sub(rf"\g<does> {body}", owned)


def _of_its_place(said: str, asked: str, before: Slots, here: Slots) -> str:
    """Return what is asked of "its rows" as asked of the one place that the words before tell of.

    "Pillar C belongs to SOMTC, so which of its rows are led by someone else?" says who else it is.
    """
    places = [one for one in before.marks if one.kind == "place"]
    named = [one.start for one in before.marks if one.kind == "body"]
    first = min(named, default=len(said))
    if len(places) != 1 or places[0].start > first or here.places or before.outside:
        return asked
    if named and _LIES_IN.match(fold(said)[places[0].start :]):
        return asked
    place, bodies = before.places[0], {one.body for one in before.bodies}
    if place.kind not in (LocatorKind.PILLAR, LocatorKind.OUTCOME):
        return asked
    of_place = _ITS.sub(rf"\g<of> {place.kind.value} {place}'s \g<unit>", asked)
    if of_place == asked or len(bodies) != 1 or here.bodies:
        return of_place
    return _ELSE.sub(f"someone other than {bodies.pop()}", of_place)


def _of_instrument(said: str, asked: str, finder: SlotFinder) -> str | None:
    """Return what is asked of the rows that cite "it" as of those that cite what is named before.

    "We trace where article 14 is quoted; which of the activities that quote it do we support?"
    """
    cites = _CITES_IT.search(fold(asked))
    if cites is None or _ASKS_TOO.search(_TRACES.sub("", fold(said))):
        return None
    before, here = finder.find(said, None), finder.find(asked, None)
    told = [one for one in before.marks if one.kind == "instrument"]
    several = len(told) != 1 or len(before.instruments) != 1 or _NUMBERS.search(said)
    if several or here.instruments or before.places:
        return None
    at = cites.end("cites")
    named = f"{asked[:at]} {told[0].value}{asked[cites.end() :]}".strip()
    return None if _POINTS.search(fold(named[: cites.start()])) else named


def _outside_pillar(text: str, low: str, start: int, finder: SlotFinder) -> str | None:
    """Return "which rows of the other pillars" as of those outside the one told of before."""
    others = _OTHER_PILLARS.search(low, start)
    told = text[:start]
    if others is None or _ASKS_TOO.search(low[:start]) or not _ASKS_TOO.search(low, start):
        return None
    before = finder.find(told, None, loosely=True)
    here = finder.find(text[start:], None)
    if [one.kind for one in before.places] != [LocatorKind.PILLAR] or before.outside:
        return None
    if here.places or here.outside:
        return None
    if any(not one.own for one in before.bodies) and not here.bodies:
        return None
    asks = text[start : others.start()], text[others.end() :]
    if _POINTS.search(fold(" ".join(asks))):
        return None
    return f"{asks[0]}outside {place_name(before.places[0])}{asks[1]}".strip()


def _named(match: re.Match[str], places: tuple[Locator, ...]) -> str:
    """Return the one place of a kind by its name, or the words as they are."""
    found = [one for one in places if one.kind.value == match["kind"]]
    return f"{match['where']}{match['kind']} {found[0]}" if len(found) == 1 else match[0]


def _of_subject(text: str, low: str, start: int, finder: SlotFinder) -> str | None:
    """Return a question with the subject that the sentence before it raised, or the role it told.

    None where it points to no such thing, or where the sentence before names what the plan names.
    """
    said, asked = low[:start], low[start:].lstrip()
    at = len(text) - len(asked)
    called = _CALLED.fullmatch(f"{said} ")
    if called is not None and _AS_SUCH.search(asked) and _CALLED_IT.search(asked):
        role = text[slice(*called.span("role"))]
        return _CALLED_IT.sub(f"the {role}", _AS_SUCH.sub("", text[at:]), count=1)
    planned = _PLANNED.fullmatch(f"{said} ") if _WHERE_IT_IS.fullmatch(asked) else None
    if planned is not None and not _ASKS_TOO.search(said):
        subject = text[slice(*planned.span("subject"))]
        named = finder.find(subject, None)
        return None if named.bodies or named.places else f"Where does {subject} sit?"
    speaks = _SPEAKS_OF_IT.match(asked)
    raised = _RAISED.fullmatch(f"{said} ") or _SPOKEN.fullmatch(f"{said} ") if speaks else None
    if speaks is None or raised is None:
        return None
    subject = text[slice(*raised.span("subject"))]
    found = finder.find(subject, None)
    if found.bodies or found.places or found.instruments:
        return None
    asks, rest = (text[at:][slice(*speaks.span(name))] for name in ("asks", "rest"))
    return f"{asks} {in_the_middle(subject)}{rest}"
