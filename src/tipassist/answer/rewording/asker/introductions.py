"""Introductions: "I am with SLOM" tells whom "we" and "my body" mean, and asks for nothing."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.asking_part import Span, load_asking_words, sentences_of
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import BodyMention
from tipassist.answer.naming.own_mentions import says_own, says_own_rows
from tipassist.answer.naming.slots import SlotFinder

_BEGINS = (
    r"(?:^|[.!?;:,(]|\s-|\b(?:and|because|since|hi|hello|hey|morning|afternoon|colleagues))\s*"
)

_GOES_ON = r",?\s*(?:\w+\s+)?(?:whom|whose)\b"
_HEADS = re.compile(r"\s*(?:\s[-–—]\s|:\s)")
_SIGNED = re.compile(r"(?:^|[.?!])\s*\(\s*$")
_PARTED = re.compile(r"\b(?:we|us)(?P<mark>,) (?:the )?$")
_PARTED_TO = re.compile(r"(?: (?:for|on|of|in|against)(?: [a-z'-]+){1,6})?,")
"""A name told beside "we" ends with a comma: "we, the officials on social welfare, …"."""
_STOPS = re.compile(r"\s*(?:[?.!,;:)]|$)")
_AS = re.compile(
    r"\b(?:we|us|our|i|my)\b(?:(?!\bas\b)[^.?!;:])*(?<!same)(?<!such) (?P<as>as (?:(?:the|an?) )?)$"
)
_PERSON = (
    r"(?:(?:vice-?|deputy |current |new |incoming )?(?:chair(?:m[ae]n|wom[ae]n|persons?)?s?"
    r"|delegat(?:es?|ions?)|desk(?: officers?)?|(?:desk |liaison )?officers?|officials?"
    r"|representatives?|focal (?:points?|persons?)|staff(?:ers?)?|colleagues?|counterparts?"
    r"|delegation heads?|heads? of delegation|spokes(?:m[ae]n|wom[ae]n|persons?)))"
)
_PERSON_AFTER = re.compile(
    rf"(?:['’]s?)? {_PERSON}(?:['’]s?)?(?=\s*(?:$|[,.;:?!)]|(?:do|does|did|has|have|is|are|was|were"
    r"|must|should|can|will|needs?|wants?|leads?|supports?|co-?ordinates?|tomorrow|today|next|this"
    r"|and|or|to|in|on|about)\b))"
)
_PERSON_BEFORE = re.compile(rf"\b(?:the|an?|our|my) {_PERSON} (?:of|from|at|for) (?:the )?$")
_OF_ROWS = re.compile(
    r"\b(?:rows?|activit(?:y|ies)|lines|items|outcomes?|pillars?|programmes?)\b"
    r"|\b(?:where|what|which)\b[^.?!;]*\b(?:co-?ordinat|lead|support)"
)
_OF_THE_PERSON = re.compile(
    r"\bwho(?:'s| (?:is|are|was|were|chairs?|heads?|serves?|acts?|holds?|appoints?))\b"
    r"|\b(?:designat|appoint|elect|nominat)\w*|\b(?:called|named) (?!in\b)|\b(?:must|should|duties)"
    r"\b[^.?!;]* do\W*$"
)
_HE = re.compile(r"\b(?P<he>he|she)\b|\b(?P<his>his|hers?)\b|\bhim\b", re.IGNORECASE)
_SPEAKS = re.compile(r"\b(?:i|i'm|im|we|we're|us|my|our|as|behalf|here|speaking|asking|writing)\b")


@dataclass(frozen=True, slots=True)
class IntroducingWords:
    """The words around the name of a body that the asker speaks for, as patterns.

    Attributes:
        before: Ends where the name begins; its group `lead` belongs to the introduction, its group
            `keeps` stays: "we at SLOM".
        begins: Ends at the beginning of a clause.
        after: Begins where the name ends: what belongs to it.
        alone: The same, for an introduction with nothing before the name: "SLOM here".
        ends: Begins at the end of a clause, and takes what joins it to the next.
        tails: Words after a name that belong to it.
    """

    before: re.Pattern[str]
    begins: re.Pattern[str]
    after: re.Pattern[str]
    alone: re.Pattern[str]
    ends: re.Pattern[str]
    tails: re.Pattern[str]


@lru_cache(maxsize=1)
def load_introducing_words() -> IntroducingWords:
    """Read the packaged words."""
    packaged = files("tipassist.answer").joinpath("lexicon", "introductions.toml")
    data = {key: "|".join(one) for key, one in tomllib.loads(packaged.read_text("utf-8")).items()}
    articles = rf"(?:(?:{data['articles']})\s+)*"
    leads = rf"(?P<lead>(?:{data['leads']})\s+{articles})"
    keeps = rf"(?P<keeps>(?:{data['keeps']}))\s+{articles}"
    tails = rf"(?:\s+(?:{data['tails']})\b)?"
    opens = rf"\b(?:{data['joins']}|{data['opens']})\b"
    joins = rf"(?:\s*\b(?:{data['joins']})\b,?)?"
    return IntroducingWords(
        before=re.compile(rf"{_BEGINS}(?:{leads}|{keeps})[\"“‘']?$"),
        begins=re.compile(rf"{_BEGINS}{articles}$"),
        after=re.compile(rf"[\"”’']?{tails}(?:\s+(?:{data['alone']})\b)?"),
        alone=re.compile(rf"{tails}\s+(?:{data['alone']})\b"),
        ends=re.compile(rf"(?!{_GOES_ON})\s*(?:[.,;:!)]|-(?=\s)|$|(?={opens})){joins}"),
        tails=re.compile(rf"\b(?:{data['tails']})\b"),
    )


_LEADS_UP = re.compile(
    r"\W*(?:before|while|when|as|since|because|after|until|once|now that|in case)\b[^.?!;:]*?,\s",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"(?P<said>[^?.!;:]{5,120}),? (?:so|hence|therefore|that is why|which is why)\s*(?::|\s[-–])\s+"
    r"(?=(?:(?:in|under|for|of) [^?.!;:,]{1,40}, )?"
    r"(?:which|what|who|where|how many|list|name|show|give)\b)",
    re.IGNORECASE,
)
_FOR_OCCASION = re.compile(
    r"(?P<said>(?:(?P<for>for (?:an?|the|our|my|this|next|today's|tomorrow's)) )?"
    r"(?:[\w'-]+ ){0,4}?(?:call|meeting|estimate|session|briefing|workshop|exercise|memo"
    r"|planning|matrix|mapping|table|chart|slides?|forecast|retreat|agenda|overview"
    r"|(?(for)(?:notes?|reports?|papers?|reviews?|checks?|budget|talks?|minutes)|(?!)))"
    r"(?: (?:today|tomorrow|tonight|next week|next month|on \w+day))?)"
    r"\s*(?::|\s[-–—])\s+(?=\w+ \w+)",
    re.IGNORECASE,
)
"""What a question is for, told before a colon: "budget estimate: which rows …"."""
_POINTS_BACK = re.compile(
    r"\b(?:it|its|they|them|their|there|this)\b|\b(?:one|that|those)\W*$", re.IGNORECASE
)
_OF_MEETINGS = re.compile(r"\b(?:co-?ordination|planning|regional|review)\b", re.IGNORECASE)
_MEETS = re.compile(
    r"\W*(?:(?:hi|hello|ok|so|well),? )*(?P<who>i|we)(?:'m| am| are|'re)?(?: (?:have|need|want|am"
    r"|are|is|going|about|due|supposed|asked) to| must| should| will| shall)* "
    r"(?P<said>(?:brief|meet|see|prepar|writ|inform|receiv|call|host|talk|join|visit|present|report"
    r"|speak|advis|interview|train)\w* [^?.!;:]{3,80}?),? (?:and|so) (?:(?:i|we) )?(?:also )?"
    r"(?P<wants>(?:need|want|would like|require)(?: to (?:see|have|know|get|list|find))?) "
    r"(?=(?:a (?:full |complete )?list of|the|every|all|each|any|those|which|what|rows"
    r"|activities)\b)",
    re.IGNORECASE,
)
"""Whom somebody meets or briefs, who needs rows of bodies that are named: no subject of these."""
_BOUNDS = re.compile(
    r"\d|\b(?:only|just|not|no|never|none|except|but|without|all|every|each|most|if|which|what|who"
    r"|where|how|bod(?:y|ies)|asbs?|one|two|three|four|five)\b|n't\b",
    re.IGNORECASE,
)
_SAYS_WE = re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)
_OUR = re.compile(r"\b(?:our|my)(?: own)? $", re.IGNORECASE)


def introduced(text: str, finder: SlotFinder) -> tuple[str, str | None]:
    """Return a question without the words that introduce the asker, and the asker's body.

    The words are blanked out, so that offsets stay. A question that says nothing of the own body,
    nor names another body or a place, keeps them: "SLOM here, list the activities" asks for those
    of SLOM, and "I'm with SLOM" alone for what SLOM does.

    Args:
        text: The question, typos mended.
        finder: Finds the bodies it names.
    """
    words = load_introducing_words()
    low = fold(text)
    if len(low) != len(text) or not _SPEAKS.search(low):
        return text, None
    slots = finder.find(text, None)
    for mention in _joined(slots.bodies, low):
        span = _span_of(low, mention, words)
        if span is None:
            continue
        if _told_before(low, span, mention, slots.bodies):
            span = Span(0, span.end)
        rest = span.without(text)
        others = [one for one in slots.bodies if one.body != mention.body]
        if others or slots.places or says_own(_without_names(fold(rest), slots.bodies)):
            return rest, mention.body
        return text, mention.body
    return text, None


def without_own_people(text: str, own_body: str | None, finder: SlotFinder) -> str:
    """Return "before I invite our law officials, where are we named?" without whose they are.

    In what leads up to a question, the people of the asker's own body are no body asked about.

    Args:
        text: The question, typos mended.
        own_body: The asker's own body, or None.
        finder: Finds the bodies it names.
    """
    opening = _LEADS_UP.match(text) if own_body is not None else None
    if opening is None or not _SAYS_WE.search(text, opening.end()):
        return text
    named = finder.find(opening[0], None).bodies
    ours = [one for one in named if one.body == own_body and _OUR.search(text[: one.start])]
    if not ours or len(ours) < len(named):
        return text
    for one in reversed(ours):
        text = f"{text[: one.start]}people{text[one.end :]}"
    return text


def without_lead_in(text: str, finder: SlotFinder) -> str:
    """Return "long tables tire people, so: which rows …?" without what it only begins with.

    What names a body, a place or a kind of rows, counts or denies may bound what is asked.

    Args:
        text: The question, typos mended.
        finder: Finds what it names.
    """
    meets = _MEETS.match(text)
    if meets is not None and not finder.find(meets["said"], None).marks:
        rest = text[meets.end() :]
        named = any(one.kind in ("body", "place") for one in finder.find(rest, None).marks)
        if (named or says_own(fold(rest))) and units_in(fold(rest)):
            return f"{meets['who']} {meets['wants']} {rest}"
    occasion = _FOR_OCCASION.match(text)
    if occasion is not None and not _asks_for_rows(text[occasion.end() :]):
        occasion = None
    said = _LEAD_IN.match(text) or occasion
    if said is None or _BOUNDS.search(said["said"]):
        return text
    if set(units_in(fold(said["said"]))) - {"bodies"}:  # Meetings are such a unit, and no rows.
        return text
    named = bool(finder.find(said["said"], None).marks)
    named = named or finder.speaks_of_pillars(fold(_bare(said["said"])))
    return text if named else text[said.end() :]


def _asks_for_rows(rest: str) -> bool:
    """Whether words ask for rows of the table, and for nothing that points back."""
    rows = set(units_in(fold(rest))) - {"bodies"}
    return bool(rows) and _POINTS_BACK.search(rest) is None


def _bare(said: str) -> str:
    """Return words without those that any meeting may be called by: "coordination call"."""
    return _OF_MEETINGS.sub(" ", said)


def without_persons(text: str, finder: SlotFinder) -> str:
    """Return a question for the rows of a body without who is to have them: "the SLOM chair".

    Who speaks or sits for a body stands for it; who holds an office is another question.

    Args:
        text: The question, typos mended.
        finder: Finds the bodies it names.
    """
    low = fold(text)
    asks = len(low) == len(text) and re.search(rf"\b{_PERSON}\b", low) and _OF_ROWS.search(low)
    if not asks or _OF_THE_PERSON.search(low):
        return text
    bodies = [one for one in finder.find(text, None).bodies if not one.own]
    left = text
    for one in sorted(bodies, key=lambda mention: -mention.start):
        after = _PERSON_AFTER.match(low, one.end)
        before = _PERSON_BEFORE.search(low[: one.start])
        if after is not None:
            left = left[: one.end] + left[after.end() :]
        elif before is not None:
            left = left[: before.start()] + left[one.start :]
    if left == text or len({one.body for one in bodies}) > 1:
        return left
    return _HE.sub(lambda said: "it" if not said["his"] else "its", left)


def _told_before(low: str, span: Span, mention: BodyMention, bodies: Sequence[BodyMention]) -> bool:
    """Whether the same body is told before it is introduced, and nothing is asked there."""
    named = any(one.body == mention.body and one.end <= span.start for one in bodies)
    before, words = low[: span.start], load_asking_words()
    return named and not any(words.is_asked_of(one.of(before)) for one in sentences_of(before))


def _span_of(low: str, mention: BodyMention, words: IntroducingWords) -> Span | None:
    """Return the stretch that introduces, name and all; None when the body is only named."""
    if _SIGNED.search(low[: mention.start]) and low[mention.end :].strip() == ")":
        return Span(low.rindex("(", 0, mention.start), len(low))
    heads = _HEADS.match(low, mention.end) if not low[: mention.start].strip() else None
    if heads is not None and says_own_rows(low[heads.end() :]):
        return Span(mention.start, heads.end())
    before = words.before.search(low[: mention.start])
    if before is not None and before["keeps"]:
        return Span(before.end("keeps"), mention.end)
    parted = _PARTED.search(low[: mention.start])
    closing = _PARTED_TO.match(low, mention.end) if parted is not None else None
    if parted is not None and closing is not None:
        return Span(parted.start("mark"), closing.end())
    standing = _AS.search(low[: mention.start])
    if standing is not None and _STOPS.match(low, mention.end):
        return Span(standing.start("as"), mention.end)
    after = (words.after if before is not None else words.alone).match(low, mention.end)
    ends = words.ends.match(low, after.end()) if after else None
    if ends is None:
        return None
    if before is not None:
        return Span(before.start("lead"), ends.end())
    return Span(mention.start, ends.end()) if words.begins.search(low[: mention.start]) else None


def _joined(bodies: Iterable[BodyMention], low: str) -> list[BodyMention]:
    """Return mentions, two names of one body in a row as one: "the labour desk (SLOM)"."""
    tails = load_introducing_words().tails
    found: list[BodyMention] = []
    for one in sorted(bodies, key=lambda mention: mention.start):
        last = found[-1] if found else None
        between = tails.sub("", low[last.end : one.start]) if last else ""
        if last and last.body == one.body and not between.strip(" ,("):
            closes = low[one.end : one.end + 1] == ")"
            found[-1] = replace(last, end=one.end + closes)
        else:
            found.append(one)
    return found


def _without_names(low: str, bodies: Iterable[BodyMention]) -> str:
    for one in bodies:
        low = Span(one.start, one.end).without(low)
    return low
