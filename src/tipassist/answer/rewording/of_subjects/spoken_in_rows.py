"""What rows speak of: "is extradition in both D.3.4 and D.4.2?", "extradition is in which row?".

Whether several rows do is asked of every one of them, so that one row that does is no yes.
"""

import re
from collections.abc import Callable, Collection, Iterable

from tipassist.answer.language.words import fold
from tipassist.answer.rewording.of_bodies.sole_roles import signed
from tipassist.answer.sets.words.tokens import Mark
from tipassist.locators import Locator, LocatorKind

_OPENS = r"^\W*(?:(?:and|so|but|ok|okay|then|now)\b,? )*"
_ENDS = r"(?:,? (?:too|also|as well|then|though|right|there|at all))*[\s?.!]*$"
_WHAT = r"(?P<what>(?!(?:there|it|that|this|they|those|these|we|i|you)\b)[^?.!,;:]{3,80}?)"
_TOLD = (
    r"(?:(?:also|really|even|actually|explicitly) )*(?:(?:mentioned|named|covered|dealt with"
    r"|spoken of|talked about|touched (?:up)?on|referred to|addressed|found|present|discussed"
    r"|a (?:topic|theme|subject|concern)|an issue) )?"
)
_COMES = (
    r"(?:also )?(?:come up|appear|figure|feature|show up|turn up|occur|crop up"
    r"|get (?:a )?mention(?:ed)?"
    r"|play a (?:role|part))"
)
_SPEAK = (
    r"(?:also )?(?:mention|speak of|speak about|talk of|talk about|cover|deal with|touch (?:up)?on"
    r"|concern|address|say (?:any|some)thing (?:of|on|about)|include|contain|discuss|treat)"
)
_FIELDS = re.compile(
    r"\b(?:indicators?|projects?|examples?|footnotes?|references?|articles?|support\w*|help\w*"
    r"|co-?ordinat\w*|lead\w*|led|bod(?:y|ies)|asbs?|same|anyone|anybody|someone|nobody|others?"
    r"|roles?"
    r"|outcomes?|pillars?|more|most|fewe\w*|numbers?)\b"
)
_CODE = r"[a-z]\.\d+\.\d+"
_CODES = rf"{_CODE}(?:(?:,| and|, and) {_CODE})+"
_ROWS = rf"(?:(?:both|all|each)(?: of)?(?: (?:rows|activities|codes),?)? )?(?P<rows>{_CODES})"
_SHAPES = tuple(
    re.compile(f"{_OPENS}{one}{_ENDS}")
    for one in (
        rf"(?:is|are|was|were) {_WHAT} {_TOLD}(?:in|on|under|by) {_ROWS}",
        rf"(?:does|do) {_WHAT} {_COMES} (?:in|on|under) {_ROWS}",
        rf"do (?:both|all|each)(?: of)?(?: (?:rows|activities|codes),?)? (?P<rows>{_CODES}) "
        rf"{_SPEAK} {_WHAT}",
        rf"do (?P<rows>{_CODES}) (?:both|all|each) {_SPEAK} {_WHAT}",
    )
)
_PILLAR = (
    r"(?:(?:in|under|within) )?(?:the )?(?:[a-z]+ ){0,3}?\(?§\)?"
    r"(?:,? (?:(?:i mean|that is|i\.e\.|namely) )?(?:the )?\(?§\)?|,? \(§\)"
    r"|, (?:the )?[a-z-]+(?: [a-z-]+)?(?: (?:one|pillar))?(?=\s*(?:$|[,?.!])))?(?:,? i mean)?"
)
_PILLAR_OF_IT = (
    r"(?:it(?:'s| is) )?(?:in )?(?:the )?§(?:, (?:the )?[a-z-]+(?: [a-z-]+){0,3}(?: one| pillar)?)?"
)
_MENTIONED = (
    r"(?:(?:also|really|even|actually|explicitly|ever) )*(?:mentioned|named|spoken of"
    r"|talked (?:about|of)|referred to|brought up)(?: (?:anywhere|at all))?"
)
_COMES_UP = (
    r"(?:(?:also|really|even|actually|explicitly|ever) )*(?:(?:come|show|turn|crop|pop)s? up"
    r"|appears?|figures?|features?|occurs?)(?: (?:anywhere|at all))?"
)
_CHECKED = r"(?:(?:,|\s[-–—])? *(?:right|correct|yes|no|true|(?:is|does|do|are)n't (?:it|they)))?"
_IN_PILLAR = tuple(
    re.compile(f"{_OPENS}{one}{_CHECKED}{_ENDS}")
    for one in (
        rf"(?:is|are|was|were) {_WHAT} {_MENTIONED},? {_PILLAR}",
        rf"(?:does|do) {_WHAT} {_COMES_UP},? {_PILLAR}",
        rf"{_WHAT} (?:(?:is|are|gets?) {_MENTIONED}|{_COMES_UP}),? {_PILLAR}",
        rf"(?:that )?{_PILLAR_OF_IT},? (?:where|that|which|in which) {_WHAT} "
        rf"(?:is|are|gets?) {_MENTIONED}",
    )
)
_STANDS_IN = re.compile(
    rf"{_OPENS}{_WHAT} (?:is|are|stands?) {_PILLAR}"
    rf"(?:(?:,| [-–—]) *(?:right|correct|yes|no|true|(?:is|are)n't (?:it|they))){_ENDS}"
)
"""A thing that is said to be named in one pillar: "INTERPOL comes up under prevention, right?"."""
_DOES_NOT = re.compile(r"\b(?:not|never|no|nowhere|only|just|neither|nor)\b|n't\b")
_NAMED = re.compile(
    r"\b(?:mentioned|named|spoken of|talked (?:about|of)|referred to|brought up"
    r"|(?:come|show|turn|crop|pop)s? up|appears?|figures?|features?|occurs?)\b"
)
_IS_IN = re.compile(r"\b(?:is|are|stands?) (?:in|under) .*\bpillar\b")
_ASKED_IT = re.compile(r"\?\s*$|\b(?:right|correct)\W*$")
_THEM = (
    r"(?P<rows>(?:both|all|each|every one)(?: (?:of )?(?:them|those|these|the (?:two|three|four"
    r"|five|six|seven|eight|nine|ten)|(?:the |those |these )?(?:two|three|four|five|six|seven|eight"
    r"|nine|ten)))?(?: (?:of )?(?:the )?(?:rows|activities|codes|ones|one|row))?|them (?:both|all)"
    r"|the two(?: of them)?)"
)
_WHICH = r"(?:which|what) (?:rows?|activit(?:y|ies)|lines?|codes?|one)"
_ANY_ROWS = (
    r"(?:any(?: one)?(?: of)? )?(?:the |its |our |these )?(?:activity |programme |table |listed )?"
    r"(?:rows|activities|activity types|entries|table)"
)
_AND_WHERE = r"(?:,? (?:and )?(?:if (?:so|yes),? )?(?:where|in (?:which|what)(?: ones?| rows?)?))?"
_IN_WHICH = tuple(
    re.compile(f"{_OPENS}{one}{_ENDS}")
    for one in (
        rf"{_WHAT} (?:is|are) {_TOLD}(?:in|under) (?:{_WHICH}|which)",
        rf"{_WHAT}(?:,|:|\.\.\.?| [-–—]) ?(?:in |under )?{_WHICH} (?:was|is|were|are) "
        r"(?:it|that|this|they)(?: in| under)?(?: again| now)?",
        rf"(?P<comes>does|do) {_WHAT} (?:(?:still|also|even|really|actually|ever) )*{_COMES} "
        rf"(?:(?:anywhere|somewhere) )?(?:in|among) {_ANY_ROWS}{_AND_WHERE}",
        rf"(?:in|under) {_WHICH} (?:is|are) {_WHAT}"
        r"(?: (?:mentioned|named|covered|found|addressed|listed|placed))?",
        rf"{_WHICH} (?:is|are) {_WHAT} {_TOLD}(?:in|under)",
    )
)
_NO_SUBJECT = re.compile(
    r"\bthe \w{3,}est\b|\b(?:which|what|who|when|where|how|why|there|blanks?|empty|gaps?|missing"
    r"|codes?|rows?|activit(?:y|ies)|plan|it|that|this|they|them|those|these|we|i|you|not|only"
    r"|just|also)\b| - "
)
OF_THOSE = tuple(
    re.compile(f"{_OPENS}{one}{_ENDS}")
    for one in (
        rf"(?:is|are|was|were) {_WHAT} {_TOLD}(?:in|on|under|by) {_THEM}",
        rf"(?:does|do) {_WHAT} {_COMES} (?:in|on|under) {_THEM}",
        rf"(?:does|do) {_THEM} {_SPEAK} {_WHAT}",
    )
)
"""The same of rows that were told before: "is extradition in both?"."""


_ROW = r"(?:the|that) (?:one )?(?:row|activity|line|programme)"
_ABOUT = (
    r"(?:,? (?:(?:that|which) is|that's))?(?: (?:purely|mostly|only|all|just|really|entirely|solely"
    r"|mainly|specifically))* (?:about|on|for|concerning|dealing with)"
)
_HAS_IT = (
    r"(?P<role>(?:has|have|holds?|got|owns?|leads?|co-?ordinates?|runs?|handles?|heads?"
    r"|is in charge of|looks after|takes care of)|(?P<helps>supports?|helps|backs))"
)
_WHO_HAS_IT = tuple(
    re.compile(f"{_OPENS}{one}{_ENDS}")
    for one in (
        rf"{_ROW}{_ABOUT} {_WHAT}(?:,|:|;|\?|\.\.\.?| [-–—]) ?(?:who|which (?:body|asb)) {_HAS_IT}"
        r" (?:that one|this one|that|this|it)",
        rf"(?:who|which (?:body|asb)) (?P<role>has|have|holds|owns|got) {_ROW}{_ABOUT} {_WHAT}",
    )
)
"""Who has the row of a subject: "the row that is all about shelters, who has that one?"."""
_EXISTS_IT = re.compile(
    rf"{_OPENS}(?P<what>(?!(?:the|it|that|this|they|those|these|we|i|you|there|who|what|which|whose"
    r"|when|where|why|how|can|could|is|are|do|does|did|has|have|will|would|may|must|should|if|as"
    r"|no)\b)[^?.!,;:]{3,120}?)(?:,|:|;|\?|\.\.\.?| [-–—]) ?(?:and )?(?:does (?:that|this|it|such a"
    r" thing|(?:some|any)thing like (?:that|this)) (?:even |also |really )?exist"
    r"|is there (?:such a thing|(?:some|any)thing like (?:that|this)))"
    r"(?:(?: anywhere)? in (?:this|the|our) (?:work )?(?:plan|document|paper|text))?"
    f"{_ENDS}"
)
"""Whether there is what is named first: "a rest for victims, does that exist in the plan?"."""


def asked_after_it(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return what is asked of a subject named first, or of its row, with the subject in place.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where such a thing is asked.
    """
    low = fold(text)
    exists = _EXISTS_IT.match(low)
    match = exists or next(filter(None, (one.match(low) for one in _WHO_HAS_IT)), None)
    if len(low) != len(text) or match is None or _FIELDS.search(match["what"]):
        return text
    start, end = match.span("what")
    if any(start <= one.start < end and one.kind != "term" for one in named_in()):
        return text
    if exists:
        return f"Is there {text[start:end]}?"
    helps = "helps" in match.re.groupindex and match["helps"]
    return f"Who {'supports' if helps else 'coordinates'} the activity about {text[start:end]}?"


def asked_of_every_row(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return a question whether several rows have a subject as whether they speak of it.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where several rows are asked of a subject.
    """
    low = fold(text)
    match = next(filter(None, (one.match(low) for one in _SHAPES)), None)
    if len(low) != len(text) or match is None or _FIELDS.search(match["what"]):
        return text
    start, end = match.span("what")
    if any(start <= one.start < end for one in named_in()):
        return text
    return speaking_of(text[start:end], text[slice(*match.span("rows"))])


def asked_for_row(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return "teacher training is in which row?" as the question which rows speak of it.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where the row of a subject is asked for.
    """
    low = fold(text)
    match = next(filter(None, (one.match(low) for one in _IN_WHICH)), None)
    if len(low) != len(text) or match is None:
        return text
    what = match["what"]
    if _FIELDS.search(what) or _NO_SUBJECT.search(what):
        return text
    start, end = match.span("what")
    if any(start <= one.start < end for one in named_in()):
        return text
    if verb := match.groupdict().get("comes"):
        return f"{'Are' if verb == 'do' else 'Is'} {text[start:end]} mentioned in any activity?"
    return f"Which activities speak of {text[start:end]}?"


def asked_of_pillar(
    text: str, named_in: Callable[[], Iterable[Mark]], bodies: Collection[str]
) -> str:
    """Return a question whether a thing is named in one pillar as whether the pillar mentions it.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where a thing is said to be named somewhere.
        bodies: The bodies that have roles; an abbreviation of anything else is a thing.
    """
    low = fold(text)
    if len(low) != len(text) or not _ASKED_IT.search(low):
        return text
    named = _NAMED.search(low) is not None
    if not named and not _IS_IN.search(low):
        return text
    marks = tuple(one for one in named_in() if one.kind != "body" or one.value in bodies)
    signs, spans = signed(low, marks)
    shapes = _IN_PILLAR if named else (_STANDS_IN,)
    match = next(filter(None, (one.match(signs) for one in shapes)), None)
    if match is None or _DOES_NOT.search(signs, 0, signs.rindex("§")):
        return text
    if _FIELDS.search(match["what"]) or _NO_SUBJECT.search(match["what"]):
        return text
    start, end = spans[match.start("what")][0], spans[match.end("what") - 1][1]
    places = [one for one in marks if one.kind == "place"]
    pillars = {one.value for one in places}
    one_pillar = len(pillars) == 1 and all(
        isinstance(one, Locator) and one.kind is LocatorKind.PILLAR for one in pillars
    )
    if not one_pillar or any(start <= one.start < end for one in marks):
        return text
    return f"Does pillar {pillars.pop()} mention {text[start:end].strip()}?"


def subject_of_told(text: str) -> re.Match[str] | None:
    """Return what is asked of both, or of all, of the rows told before, if it is a subject.

    Args:
        text: The question, folded.
    """
    match = next(filter(None, (one.match(text) for one in OF_THOSE)), None)
    return None if match is None or _FIELDS.search(match["what"]) else match


def speaking_of(what: str, rows: str) -> str:
    """Return the question whether rows, each of them, speak of something."""
    return f"Do {rows} speak of {what}?"
