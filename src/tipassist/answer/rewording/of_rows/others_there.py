"""Who else is on the rows of a body, as shapes and the words they stand for.

They are read as the shapes of `row_phrases`. "Who else is on the one we only support" asks for the
other bodies of that row, in any role; not for those that support the rows that we lead.
"""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.words import fold
from tipassist.answer.rewording.of_rows.row_phrases import BODIES, END, HELP, LEADS, THE_ROWS
from tipassist.answer.sets.words.tokens import Mark

_IS = (
    r"(?: (?:that |which |who )?(?:is|are|has a (?:role|part)|have a (?:role|part)|appears?|stands?"
    r"|works?|acts?))(?: (?:also|else|there|named|listed|involved|mentioned|placed|active|with us"
    r"|with them|alongside us))*"
)
_ELSE = rf"\b(?:(?:who|what (?:other )?{BODIES}|which {BODIES}) else|(?:which|what) other {BODIES})"
_ALL = rf"\b(?:who|(?:which|what) {BODIES})"
_ON = (
    r" (?:on|in|at|for|under|with)(?: (?:the|any of the|all of the|all|any|those|these|that|each of"
    r" the|what))*(?: (?:only|single|sole|few|\d+|two|three|four|five))?"
    rf" (?:{THE_ROWS}|ones?)"
)
_ONLY = r"(?:(?:only|just|merely|solely|ourselves) )*"
_WE = rf"(?: (?:that|which|where|in which))? ¤ (?:(?:do|does) )?{_ONLY}"
_HELPED = r"(?:supported|helped|backed|assisted) by ¤"
_LED = r"(?:led|run|co-?ordinated|headed) by ¤"
_DOES = (
    (rf"{_WE}{HELP}s?", "supports"),
    (rf" (?:(?:that|which) (?:is|are) )?{_ONLY}{_HELPED}", "supports"),
    (rf"{_WE}{LEADS}", "coordinates"),
    (rf" (?:(?:that|which) (?:is|are) )?{_ONLY}{_LED}", "coordinates"),
)
_WITH_US = (
    r"(?: (?:that |which |who )?(?:is|are|stands?|works?|acts?|sits?))(?: (?:also|else|there|named"
    r"|listed|together))* (?:with|alongside|beside|next to) ¤"
)
_WE_TOO = rf"(?: (?:that|which|where|in which))? (?:we|they|it) {_ONLY}"
_ANYBODY = (
    r"(?:(?:any|some)(?:one|body)(?: else)?|(?:any |some )?others"
    rf"|(?:(?:any|some|an?) ?)?(?:other )?{BODIES}(?: else)?)"
)
_NAMED = r"(?: (?:also|else|there|named|listed|involved|active|mentioned|present))*"
_BESIDE = (
    r"(?: (?:together|along))? (?:with|alongside|besides?|next to|other than|apart from"
    r"|except(?: for)?|but) ¤"
)
_ROW = r"(?:(?:the )?(?:activity|row) )?(?P<code>[a-z]\.\d+\.\d+)(?!\.?\d)"
_AT_ROW = rf"(?: (?:there|too))? (?:in|on|at|for|under|behind) {_ROW}"
_IS_ANYBODY = rf"\b(?:is|are)(?: there)? {_ANYBODY}{_NAMED}"
_ACTS_ANYBODY = (
    rf"\b(?:does|do) {_ANYBODY}{_BESIDE} (?:has|have|holds?|plays?) (?:an?|any) (?:role|part)"
)
_AT_FIRST = rf"(?:^|\b(?:in|on|at|for|under) ){_ROW}[,:;]? ?(?:-+ )?"
_ASIDE_FROM = (
    r"(?:apart from|aside from|besides|other than|except(?: for)?|not counting|leaving out|but for"
    r"|excluding)"
)
_SOMEBODY = (
    r"(?:is|are|does|do|has|have)(?: there)? (?:(?:any|some)(?:one|body)"
    rf"|any (?:other )?{BODIES})(?: else)?(?! ?(?:of|more)\b)"
)
_GOES_ON = r"(?:[^?.!;]|\.(?=\d))+"

OTHERS_THERE = (
    (
        re.compile(
            rf"^\W*(?:(?:and|so|ok),? )*{_ASIDE_FROM} (?P<set>¤(?:,? (?:and |or )?¤)*),? "
            rf"(?P<asks>{_SOMEBODY} {_GOES_ON})"
        ),
        "{asks}, apart from {set}",
    ),
    (
        re.compile(
            rf"\b(?P<asks>{_SOMEBODY}),? {_ASIDE_FROM} (?P<set>¤(?:,? (?:and |or )?¤)+)"
            rf"(?P<rest> {_GOES_ON})"
        ),
        "{asks}{rest}, apart from {set}",
    ),
    *(
        (re.compile(f"{asks}{END}"), "is there any body other than {named} in {code}")
        for asks in (
            f"{_IS_ANYBODY}{_BESIDE}{_AT_ROW}",
            f"{_IS_ANYBODY}{_AT_ROW}{_BESIDE}",
            f"{_ACTS_ANYBODY}{_AT_ROW}",
            f"{_AT_FIRST}{_IS_ANYBODY}{_BESIDE}(?: there)?",
        )
    ),
    *(
        (
            re.compile(rf"{who}{_WITH_US}{_ON}{_WE_TOO}{does}{END}"),
            f"which bodies other than {{named}} have a role in activities that {{named}} {told}",
        )
        for who in (_ELSE, _ALL)
        for does, told in ((f"{HELP}s?", "supports"), (LEADS, "coordinates"))
    ),
    *(
        (
            re.compile(f"{_ELSE}{_IS}{_ON}{does}{END}"),
            f"which bodies other than {{named}} have a role in activities that {{named}} {told}",
        )
        for does, told in _DOES
    ),
    *(
        (
            re.compile(f"{_ALL}{_IS}{_ON}{does}{END}"),
            f"which bodies have a role in activities that {{named}} {told}",
        )
        for does, told in _DOES
    ),
)

_ELSE_THAN = re.compile(
    r"\b(?P<some>any|some|every)(?P<what>where|thing) else,? (?:than|but|besides|except(?: for)?"
    r"|apart from|outside(?: of)?|beyond)\b|\belsewhere,? (?:than|but|besides|except(?: for)?"
    r"|apart from|outside(?: of)?|beyond)\b",
    re.IGNORECASE,
)
_NOT_THERE = re.compile(
    r"\b(?P<is>is|are)(?:n't|n’t) there"
    r"(?= (?:any|some|another|an?|other)(?:one|body|thing|where)?\b)",
    re.IGNORECASE,
)
_NOBODY = (
    r"\b(?:nobody|no[- ]?one|none|no (?:other |single )?(?:sectoral )?(?:body|asb|agency))"
    r"(?: else)?(?: at all)?,? (?:but(?: for)?|except(?: for)?|other than|than|besides|apart from"
    r"|save(?: for)?|aside from|beyond)"
)
_NOBODY_BUT = re.compile(rf"{_NOBODY}\b")
_NOBODY_BEFORE = re.compile(rf"{_NOBODY} (?:the )?$")
_OPENS_CLAUSE = re.compile(
    r"(?:^|[,;:.]|\b(?:that|and|so|but|is there|are there|think|believe|because|then|ok"
    r"|by|names?|lists?|mentions?|involves?|shows?|has|have))\s*$"
)
_RANKED = re.compile(r"\b(?:more|fewer|less|most|least|as many|as often|oftener)\b")
_OWN = re.compile(r"we|us|our|ours|my|mine|me|i")
_IS_NOT = re.compile(
    r"\b(?P<who>(?:bod(?:y|ies)|asbs?|one|ones|committees?|someone|somebody|anyone|anybody))"
    r"(?: else)?,? (?:that|which|who) (?:is|are)(?:n't|n’t| not) (?:the )?$"
)


_SET_ASIDE = (
    r"(?:apart from|besides|aside from|other than|except(?: for)?|leaving aside|not counting"
    r"|in addition to|beside|beyond) (?:the |its )?(?P<level>pillar|outcome)s?(?:'s|s')?"
    r" (?:(?:overall|own|general|main|top|very) )*"
    r"(?:goals?|titles?|headings?|statements?|level|itself|themselves|wording)"
)
_CITES = (
    r"(?:rel(?:y|ies)|rests?|cites?|refers?|quotes?|uses?|points?|draws?|is based|builds?|goes)"
)
_WHAT = r"(?:what|where|which (?:other )?(?:places|parts of the plan))"
_LEVEL_FIRST = re.compile(rf"^(?P<opens>\W*){_SET_ASIDE},? {_WHAT}(?: else)? (?={_CITES}\b)")
_LEVEL_LAST = re.compile(
    rf"^(?P<opens>\W*){_WHAT}(?: else)? (?P<cites>{_CITES}\b[^?!;]*?),? {_SET_ASIDE}"
    r"(?=\s*[?.!]*$)"
)
_LEVEL_BESIDE = re.compile(
    rf"(?P<named>\b(?:outcomes?|activit(?:y|ies)|rows?)\b[^?!;,]*), (?:{_SET_ASIDE}"
    r"|(?:leaving|setting|putting) (?:the |its )?pillars?(?:'s)?(?: itself| themselves| goals?)?"
    r" aside"
    r"|not (?:the |its )?pillars?(?:'s)?(?: itself| themselves| goals?)),(?= )"
)
_LEVEL_AGAIN = re.compile(
    r"^[^?]*\b(?:which|what|how many)(?: of the)? (?P<level>outcome|activit|pillar|row)\w*\b[^?]*"
    r"(?P<asked>\?)\s*(?:i|we) (?:(?:only|just|really) )*mean(?:t)?(?: (?:only|just))? (?:the )?"
    r"(?P=level)\w*(?: (?:statements?|themselves|level|alone|only))*(?:,? (?:and )?not (?:the |any "
    r"|their )?(?:activit|outcome|pillar|row|project)\w*(?: (?:beneath|below|under(?:neath)?|inside"
    r"|within)(?: (?:them|it|each))?)?)?\s*[.!]*$"
)
"""Says once more of what the question asks: "I only mean the outcomes, not the rows below."."""
_LEVEL_BELOW = re.compile(
    r"^\W*(?:(?:and|now|so|but),? )*(?:(?:going|looking|moving|stepping) )?(?:(?:one|a|the next) "
    r"(?:level|step|tier|layer) )?(?:down |further |deeper )*(?:below|under(?:neath)?|beneath) the "
    r"(?:outcome|pillar)s?(?: level| themselves)?, (?=(?:which|what|how many) (?P<level>outcome"
    r"|activit|row))"
)
"""Leads up to a level that the question names itself: "a level below the outcomes, which rows"."""
_EITHER_CELL = re.compile(
    r", (?:be it|whether|either)(?: stand\w*)? (?:on|in|at) (?:the |its )?(?:activity|row|line"
    r"|type)(?: itself)? or (?:(?:on|in|at) )?(?:an?y? |the |its |one of its )?examples?"
    r"(?=\s*(?:$|[?.!]))"
)
_LEVEL = r"(?:outcome|pillar|activity|row|line)"
_LEVEL_BY = re.compile(
    rf"(?:\band )?\b(?:(?:going|looking|counting|reading|working|taking it|seen|taken|told) )?"
    rf"(?P<level>{_LEVEL}) by (?P=level),? (?:rather than|instead of|(?:and )?not) "
    rf"(?P<other>{_LEVEL}) by (?P=other),?\s*(?=[^.?!;]*\b(?:which|what|how many) (?P=level)s?\b)"
)
"""Says the level that is asked for before it is named: "outcome by outcome, not row by row"."""
_LEVEL_ONES = re.compile(
    r"^(?P<opens>(?:[^?]*[.!;:])?\W*)(?:(?:so|and|but|now),? )*(?:going by|looking (?:only )?at"
    r"|taking|judging by|speaking of|of|among|considering|as (?:for|to))(?: (?:only|just))? the "
    r"(?:priority )?(?P<level>outcomes|pillars|activities|rows)"
    r"(?: (?:themselves|as such|alone|only|proper))*"
    r"(?:,? ?\((?:and )?not [^()]*\)|, (?:and )?not [^,?!;.]*)?"
    r", (?P<asks>which|how many)(?: ones| of (?:them|these|those))?"
    r"(?= (?:have|has|carr|contain|lack|miss|come|get|consist|do|does|are|is|bear|show|rest|cite)"
    r"\w*)"
)
"""Sets apart the level of which "which ones" is asked: "going by the outcomes themselves, …"."""
_OTHER_LEVELS = {"pillar": "outcomes and activities", "outcome": "pillars and activities"}


def with_level_set_aside(text: str) -> str:
    """Return "apart from the pillar's goal, what rests on X?" as asked of the other levels.

    "Which outcomes rest on X? I only mean the outcomes" asks no more than its question, nor does
    "one level below the outcomes, which activities cite X, be it on the activity or its example?".
    "Going by the outcomes themselves, not their activities, which ones …" asks for outcomes.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    below = _LEVEL_BELOW.match(low)
    if below is not None:
        text, low = text[below.end() :], low[below.end() :]
    ones = _LEVEL_ONES.match(low)
    if ones is not None:
        asked = f"{ones['asks']} {ones['level']}"
        return f"{text[: ones.end('opens')]}{asked}{text[ones.end() :]}"
    by = _LEVEL_BY.search(low)
    if by is not None:
        return text[: by.start()] + text[by.end() :]
    cell = _EITHER_CELL.search(low)
    if cell is not None:
        return text[: cell.start()] + text[cell.end() :]
    again = _LEVEL_AGAIN.match(low)
    if again is not None:
        return text[: again.end("asked")]
    beside = _LEVEL_BESIDE.search(low)
    if beside is not None:
        return text[: beside.end("named")] + text[beside.end() :]
    first, last = _LEVEL_FIRST.match(low), _LEVEL_LAST.match(low)
    if first is not None:
        asked = _OTHER_LEVELS[first["level"]]
        return f"{first['opens']}which {asked} {text[first.end() :]}"
    if last is None:
        return text
    cites = text[slice(*last.span("cites"))]
    return f"{last['opens']}which {_OTHER_LEVELS[last['level']]} {cites}{text[last.end() :]}"


def with_other_places(text: str) -> str:
    """Return "anywhere else than in B.7.2" as "anywhere other than in B.7.2".

    "Isn't there anyone else?" asks if there is.

    Args:
        text: The question, typos mended.
    """

    def other(match: re.Match[str]) -> str:
        return f"{match['some'] or 'any'}{match['what'] or 'where'} other than"

    return _NOT_THERE.sub(r"\g<is> there", _ELSE_THAN.sub(other, text))


def with_only_named(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return "nobody but SOMTC leads it" as "only SOMTC leads it".

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where nobody but somebody may be spoken of.
    """
    low = fold(text)
    if len(low) != len(text) or not _NOBODY_BUT.search(low) or _RANKED.search(low):
        return text
    bodies = [one for one in named_in() if one.kind in ("body", "outside")]
    for mark in sorted(bodies, key=lambda one: one.start):
        match = _NOBODY_BEFORE.search(low[: mark.start])
        if match is None or not _OPENS_CLAUSE.search(low[: match.start()]):
            continue
        if not _OWN.fullmatch(low, mark.start, mark.end) and not low[mark.end :].startswith(" or "):
            only = "Only" if match.start() == 0 and text[:1].isupper() else "only"
            return f"{text[: match.start()]}{only} {text[mark.start :]}"
    return text


def with_other_than(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return "by a body that isn't SOMTC" as "by a body other than SOMTC".

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where somebody is said not to be another.
    """
    low = fold(text)
    if len(low) != len(text) or not re.search(r"(?:n't|n’t| not) ", low):
        return text
    for mark in named_in():
        match = _IS_NOT.search(low[: mark.start]) if mark.kind == "body" else None
        if match is not None:
            return f"{text[: match.end('who')]} other than {text[mark.start :]}"
    return text
