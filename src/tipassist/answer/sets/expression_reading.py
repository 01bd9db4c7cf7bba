"""Reading of expressions over sets of rows: every word of the question has its part, or none is read.

The question is said with its names replaced, and read from left to right by a small grammar: kinds
of rows, conditions on them (each with its own denial), and what is asked or claimed of them.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from tipassist.answer.sets.expressions import (
    About,
    BodiesAsked,
    Expression,
    Placed,
    PlacesAsked,
    Quantity,
    RowCondition,
    RowsAsked,
    RowsClaimed,
    speaks,
)
from tipassist.answer.sets.query import NONE, SOME, Counts, Holds, Refers
from tipassist.answer.sets.tokens import Mark
from tipassist.locators import Locator, LocatorKind
from tipassist.types import Role

_MOST_WORDS = 40
_ALL = tuple(Role)
_LEADS = (Role.COORDINATING,)
_HELPS = (Role.SUPPORTING,)

_FILLERS = re.compile(
    r"\b(?:actually|really|indeed|currently|please|exactly|specifically|explicitly|directly|"
    r"at all|even|in fact|whatsoever|altogether|by any chance|in total)(?= |$|,)"
)
_LEAD = re.compile(
    r"(?:(?:so|and|but|ok|okay|well|right|please|hi|hello|hey|sorry|then|now|just|quickly|also|"
    r"quick question|one more thing|first|next|finally|um|hm)[, ]+)*"
)
_CHECKS = re.compile(
    r"(?:(?:(?:can|could|would|will) you (?:please )?(?:tell|say|check|confirm|show)(?: me| us)?"
    r"|(?:please )?(?:tell|show|give|check|confirm)(?: me| us)?|do (?:you|we|i) know"
    r"|(?:i|we)(?: just| only)? (?:want|need|wanted|would like|have)(?: to (?:know|check|see|confirm|ask))"
    r"|(?:i|we)(?: just)? (?:wonder|am wondering|was wondering|are wondering)"
    r"|is it (?:true|right|correct|so|the case|fair to say)|(?:am i|are we) right"
    r"|would it be (?:true|right|correct|fair) to say|(?:can|may|could) (?:i|we) (?:say|write|claim))"
    r"(?: (?:in (?:thinking|saying|assuming) )?(?:if|whether|that))? )"
)
_TAIL = re.compile(
    r"[, ]+(?:right|correct|true|is that (?:so|right|true|correct)|or not|or is (?:it|that) not"
    r"|(?:in|of|across|throughout|within) (?:the|this|our) (?:whole |entire )?(?:work )?plan"
    r"|anywhere(?: in (?:the|this) (?:work )?plan)?|then|though|please|there|are there|is there"
    r"|do we have|have we(?: got)?|isn't it|aren't they|don't they|doesn't it)$"
)

_ROW = r"(?:activit(?:y|ies)(?: types?)?|rows?|lines?|line items?|items?|entries|programme types?)"
_UNITS = {"pillars": r"pillars?", "outcomes": r"(?:priority )?outcomes?"}
_BODIES = (
    r"(?:(?:sectoral |asean )*(?:bod(?:y|ies)|asbs?)|sector(?:al)? bod(?:y|ies)|organi[sz]ations?)"
)
_VERB_ENDS = r"(?:e?s|ed|ing)?"
_SPEAK = (
    r"(?:(?:mention|nam|address|concern|discuss|includ|involv|contain|featur|cover|target)(?:e|es|s|ed|ing|ping)?|"
    r"(?:speak|speaks|speaking|talk|talks|talking) (?:of|about)|(?:deal|deals|dealing) with|"
    r"(?:touch|touches|touching) (?:on|upon)|refer(?:s|ring)? to|(?:focus|focuses|focused|focusing) on|"
    r"(?:relate|relates|related|relating) to|(?:has|have|having) to do with|"
    r"(?:say|says|saying) (?:anything|something) (?:on|about))"
)
_SPEAK_NOT = r"(?:(?:say|says|saying) nothing (?:on|about|of)|(?:has|have) nothing to do with|(?:ignore|omit|skip)(?:s|ing)?|(?:leave|leaves|leaving) out|make no mention of|makes no mention of|without (?:any )?mention(?:ing)?(?: of)?)"
_ABOUT = r"(?:about|on|concerning|regarding|to do with|concerned with|concerning|for)"
_LEAD_VERB = r"(?:lead|leads|leading|led|co-?ordinates?|co-?ordinating|co-?ordinated|head|heads|heading|headed|run|runs|running|chair|chairs|in charge of|takes? the lead (?:on|in))"
_HELP_VERB = r"(?:support|supports|supporting|supported|back|backs|backing|backed|assist with|assists with|helps? with|help out (?:on|with)|helps out (?:on|with))"
_ANY_VERB = (
    r"(?:(?:be |is |are )?(?:involved|named|listed|engaged) (?:in|on|under)|(?:take|takes|taking) part in|"
    r"(?:have|has|having) (?:a|any|some) (?:role|part|hand) in|(?:appear|appears|appearing|figure|figures) (?:in|on|under)|"
    r"(?:play|plays) (?:a|any) (?:role|part) in|(?:participate|participates) in)"
)
_ROLED = (
    r"(?:(?P<leads>led|co-?ordinated|headed|run|chaired|managed|handled)|"
    r"(?P<helps>supported|backed|assisted|helped)) (?P<alone>only |solely |exclusively )?by"
)
_WORKS = (
    r"(?:(?:work|works|working) (?:on|with|for)|(?:deal|deals|dealing) with|(?:handle|handles|handling)|"
    r"(?:do|does|doing) (?:anything|something|work|things|stuff|a thing) (?:on|about|for|with|regarding)|"
    r"(?:cover|covers|covering)|(?:look|looks|looking) after|(?:active|engaged|involved|busy) (?:on|in|with)|"
    r"(?:touch|touches|touching)(?: on)?|(?:focus|focuses|focusing) on|concerned with|"
    r"(?:take|takes|taking) care of|(?:care|cares) about)"
)
_NOT = r"(?:(?:do|does|are|is)(?:n't| not)|(?:dont|doesnt|arent|isnt)|not|never|nowhere)"
_BEFORE = r"(?:(?:that|which|who|and|but|also|are|is|be|do|does|,|at the same time|ever|where|all|then) )*"
_CELLS = {
    "projects": r"(?:projects?|initiatives?)",
    "examples": r"examples?",
    "indicators": r"(?:(?:potential )?indicators?)",
    "coordinators": r"(?:(?:co-?ordinating|lead(?:ing)?) (?:bod(?:y|ies)|asbs?)|co-?ordinators?|lead(?:er)?s?)",
    "supporters": r"(?:supporting (?:bod(?:y|ies)|asbs?)|supporters?|support)",
}
_STOP = (
    r"(?:activit(?:y|ies)|rows?|lines?|items?|entries|pillars?|outcomes?|bod(?:y|ies)|asbs?|"
    r"all|every|each|any|no|none|only|just|both|neither|either|other|others|else|never|not|"
    r"anyone|anybody|someone|somebody|nobody|everyone|everything|anything|nothing|something|"
    r"who|what|which|whose|whom|where|when|why|how|that|this|these|those|it|its|they|them|their|"
    r"we|us|our|ours|you|your|i|my|me|mine|he|she|one|ones|same|"
    r"is|are|was|were|be|been|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|"
    r"might|must|don't|doesn't|isn't|aren't|dont|doesnt|cannot|can't|"
    r"and|or|but|nor|than|as|except|besides|apart|aside|without|outside|under|within|if|whether|"
    r"lead|leads|led|leading|supports|supported|co-?ordinat\w+|headed|backed|"
    r"mention|mentions|mentioned|mentioning|speak|speaks|speaking|talk|talks|about|named|names|"
    r"involve|involves|most|least|more|fewer|less|many|much|few|plan|there|here|also|by|instead|"
    r"appear|appears|appearing|found|located|covered|handled|worked|works|"
    r"projects?|indicators?|examples?|part|parts|section|sections|listed|said|told|so|because)"
)
_TOPIC_WORD = rf"(?!{_STOP}(?![\w-]))[a-z0-9][\w'’/-]*"
_SMALL = r"(?:of|for|with|against|to|from|on|in|at|between|the|a|an|among|into|through)"
_TOPIC = re.compile(
    rf"(?:(?:the|any|a|an|some|such(?: things)? as) )?"
    rf"(?P<topic>(?!{_SMALL} ){_TOPIC_WORD}(?: (?:(?:{_SMALL} ){{0,2}}(?!{_SMALL}(?![\w-])){_TOPIC_WORD}|&)){{0,6}})"
)
_DET = r"(?:(?:(?:any|some|the|a|an|of|single|one|those|all|such|other) )*)"
_BUT = (
    r"(?:other than|apart from|aside from|except(?: for)?|besides|but(?: not)?|excluding|"
    r"beyond|leaving out|leaving aside|without|save|not counting)"
)

Found = Iterator[tuple[RowCondition, int]]


@lru_cache(maxsize=200)
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{source})(?=[ ,]|$) ?")


@dataclass(frozen=True, slots=True)
class _Said:
    """A question with its names replaced: BODY0, PLACE1, CITED2.

    Attributes:
        text: Its words, folded.
        values: What the names stand for, by their numbers.
    """

    text: str
    values: tuple[object, ...]

    def match(self, source: str, at: int) -> re.Match[str] | None:
        """Match words at an offset."""
        return _pattern(source).match(self.text, at)

    def skip(self, source: str, at: int) -> int | None:
        """Return where words end that stand at an offset; None when they do not."""
        match = self.match(source, at)
        return match.end() if match else None

    def maybe(self, source: str, at: int) -> int:
        """Return where words end that may stand at an offset."""
        match = self.match(source, at)
        return match.end() if match else at

    def ends(self, at: int) -> bool:
        """Whether nothing is left behind an offset."""
        return not self.text[at:].strip(" ,")


def read_expression(
    text: str, marks: tuple[Mark, ...], roleless: frozenset[str]
) -> Expression | None:
    """Read a question about rows that speak of a subject; None unless every word has its part.

    Args:
        text: The question, folded.
        marks: The names found in it.
        roleless: Bodies that have no role in any row: rows can only speak of them.
    """
    said = _said(text, marks, roleless)
    if said is None or len(said.text.split()) > _MOST_WORDS:
        return None
    at = _LEAD.match(said.text).end()  # type: ignore[union-attr]
    check = _CHECKS.match(said.text, at)
    starts = dict.fromkeys((check.end() if check else at, at))
    for start in starts:
        for shape in _SHAPES:
            for found in shape(said, start):
                if _is_told(found):
                    return found
    return None


def _is_told(found: Expression) -> bool:
    """Whether an expression tells rows apart by what they speak of beside something else."""
    match found:
        case RowsAsked(kind):
            plain = [one for one in kind if not isinstance(one, Placed)]
            several = any(
                isinstance(o, About) and (len(o.subjects) > 1) and not o.every for o in kind
            )
            return speaks(kind) and (several or (len(kind) > 1 and bool(plain)))
        case RowsClaimed(quantity, kind, claimed):
            return speaks((*kind, *claimed)) or quantity is Quantity.MOST
        case BodiesAsked():
            return speaks(found.kind)
        case PlacesAsked():
            return bool(found.kind)


def _said(text: str, marks: tuple[Mark, ...], roleless: frozenset[str]) -> _Said | None:
    """Replace the names of a question; None where one is named that no expression has."""
    parts: list[str] = []
    values: list[object] = []
    at = 0
    for one in sorted(marks, key=lambda mark: mark.start):
        if one.start < at or one.kind in ("except", "filler"):
            continue
        words = text[one.start : one.end]
        kind = {"body": "BODY", "place": "PLACE", "outside": "PLACE", "instrument": "CITED"}.get(
            one.kind
        )
        if kind is None:
            return None
        if kind == "PLACE" and not _is_code(one.value):
            return None
        if one.kind == "body" and one.value in roleless:
            continue
        owns = words.endswith(("'s", "’s", "s'")) or words in ("our", "my", "ours", "mine")
        name = f"{kind}{len(values)}{' OWNS' if owns else ''}"
        parts += [text[at : one.start], f" {name} "]
        values.append(one.value)
        at = one.end
    whole = "".join((*parts, text[at:])).replace("’", "'")
    whole = re.sub(r"(\b(?:BODY)\d+ )'s?(?= |$)", r"\1OWNS ", whole)
    whole = re.sub(r"[?.!;:]+\s*$", "", whole.strip())
    if re.search(r"[?!;:]|\.\s", whole):
        return None
    whole = " ".join(re.sub(r"[\"“”()]", " ", whole).replace(",", " , ").split())
    whole = re.sub(r" ?, ", " , ", whole)
    whole = " ".join(_FILLERS.sub("", whole).split())
    while (cut := _TAIL.sub("", whole)) != whole:
        whole = cut
    return _Said(whole.replace(" ,", ",").replace(",", ""), tuple(values))


def _is_code(value: object) -> bool:
    kinds = (LocatorKind.PILLAR, LocatorKind.OUTCOME, LocatorKind.ACTIVITY)
    return isinstance(value, Locator) and value.kind in kinds


def _names(said: _Said, at: int, kind: str) -> Iterator[tuple[tuple[int, ...], str, int]]:
    """Yield names of one kind that are joined, the most first: their numbers, how, and the end."""
    found = said.match(
        rf"(?P<how>both |either |neither )?(?:the )?{kind}\d+"
        rf"(?:(?: and| or| nor| and in| or in)? {kind}\d+)*",
        at,
    )
    if found is None:
        return
    whole = found[0]
    numbers = tuple(int(one) for one in re.findall(rf"{kind}(\d+)", whole))
    how = next(
        (one for one in ("nor", "neither", "or", "either", "and", "both") if one in whole.split()),
        "",
    )
    yield numbers, how, found.end()
    if len(numbers) > 1:
        first = said.match(rf"(?:the )?{kind}\d+", at)
        if first is not None:
            yield numbers[:1], "", first.end()


def _bodies(said: _Said, at: int) -> Iterator[tuple[tuple[str, ...], bool, bool, int]]:
    """Yield bodies named together, whether all are meant, whether they are denied, and the end."""
    for numbers, how, end in _names(said, at, "BODY"):
        names = tuple(str(said.values[one]) for one in numbers)
        yield names, how in ("and", "both"), how in ("nor", "neither"), end


def _places(said: _Said, at: int) -> Iterator[tuple[tuple[Locator, ...], str, int]]:
    for numbers, how, end in _names(said, at, "PLACE"):
        places = tuple(one for n in numbers if isinstance(one := said.values[n], Locator))
        yield places, how, end


def _topics(
    said: _Said, at: int, *, either: bool = False
) -> Iterator[tuple[tuple[About, ...], int]]:
    """Yield subjects that are joined, the longest first.

    Args:
        said: The question.
        at: Where they begin.
        either: Whether "and" between them takes rows on either: "only works on women and children".
    """
    how = said.match(r"both|either|(?P<none>neither|none of)", at)
    none = how is not None and bool(how["none"])
    for topic, end in _topic(said, how.end() if how else at):
        others: list[str] = []
        joined, now = "", end
        while True:
            joint = said.match(r"(?P<how>and|or|nor)(?: (?:about|on|of|for))?", now)
            nxt = next(_topic(said, joint.end()), None) if joint else None
            if joint is None or nxt is None or (joined and joined != joint["how"]):
                break
            joined = joint["how"]
            others.append(nxt[0])
            now = nxt[1]
        every = joined == "and" and not either
        if none or joined == "nor":
            yield (About((topic, *others), negated=True),), now
            continue
        lacks = said.match(
            r"(?:but|and|,) ?(?:not|never|without)(?: (?:about|on|of|for|mention))*", now
        )
        if lacks is not None:
            for lacking, last in _topic(said, lacks.end()):
                yield (About((topic, *others), every), About((lacking,), negated=True)), last
        yield (About((topic, *others), every),), now
        if others:
            yield (About((topic,)),), end


def _topic(said: _Said, at: int) -> Iterator[tuple[str, int]]:
    match = _TOPIC.match(said.text, at)
    if match is None or "BODY" in match[0] or "PLACE" in match[0] or "CITED" in match[0]:
        return
    words = match["topic"].split(" ")
    begin = match.start("topic")
    for count in range(len(words), 0, -1):
        if re.fullmatch(_SMALL, words[count - 1]):
            continue
        kept = " ".join(words[:count])
        end = begin + len(kept)
        yield kept, end + (said.text[end : end + 1] == " ")


def _conditions(
    said: _Said, at: int, *, either: bool = False
) -> Iterator[tuple[tuple[RowCondition, ...], int]]:
    """Yield what is said of rows at an offset: one condition, or subjects with and without."""
    prefix = re.compile(rf"{_BEFORE}(?P<no>(?:{_NOT} )*)(?:(?:also|be|ever|all) )*").match(
        said.text, at
    )
    if prefix is None:
        return
    negated = bool(prefix["no"].strip())
    at = prefix.end()
    if len(re.findall(r"\S+", prefix["no"])) > 3:
        return
    for made, end in _bare(said, at, either=either):
        yield tuple(map(_turned, made)) if negated else made, end


def _turned(one: RowCondition) -> RowCondition:
    """Return the opposite of a condition."""
    match one:
        case About() | Placed() | Holds() | Refers():
            return replace(one, negated=not one.negated)
        case Counts(unit, number, beside):
            return Counts(unit, NONE if number == SOME else SOME, beside)
        case _:
            raise AssertionError(one)


def _bare(said: _Said, at: int, *, either: bool) -> Iterator[tuple[tuple[RowCondition, ...], int]]:
    """Yield a condition that begins at an offset, without what denies it."""
    behind = said.skip(_SPEAK_NOT, at)
    if behind is not None:
        for found, end in _topics(said, behind):
            if len(found) == 1:
                yield (replace(found[0], negated=True, every=False),), end
    for way in (_SPEAK, _ABOUT):
        behind = said.skip(way, at)
        if behind is not None:
            yield from _topics(said, behind, either=either)
    yield from _held(said, at)
    where = said.match(
        r"(?:(?:sit|sits|stand|stands|fall|falls|appear|appears|occur|occurs|belong|belongs|found|listed|placed) )?"
        r"(?P<out>outside(?: of)?|not in|elsewhere than)?(?(out)|(?:in|under|within|inside|from|of|for|to))"
        r"(?: either)?(?: the)?",
        at,
    )
    if where is not None:
        for places, how, end in _places(said, where.end()):
            out = bool(where["out"]) or how in ("nor", "neither")
            yield (Placed(places, negated=out),), end
    cell = said.match(
        r"(?P<no>without(?: any)?|with no|lack(?:s|ing)?(?: any)?|(?:have|has|having) no|no)|"
        r"with(?: an?| any| some)?|(?:have|has|having)(?: an?| any| some)?",
        at,
    )
    if cell is not None:
        for unit, words in _CELLS.items():
            end = said.skip(words, cell.end())
            if end is not None and not said.skip(
                rf"(?:that |which )?(?:{_ABOUT}|{_SPEAK}|of|in|from)", end
            ):
                yield (Counts(unit, NONE if cell["no"] else SOME),), end
    cites = said.match(
        r"(?:with|from|citing|(?:refer(?:s|ring)?|pointing) to|cites?|based on)(?: the)? CITED(?P<n>\d+)",
        at,
    )
    if cites is not None:
        place = said.values[int(cites["n"])]
        if isinstance(place, Locator):
            yield (Refers((place,)),), cites.end()
    beside = said.match(
        rf"{_BUT}(?: (?:for|the|those|ones|rows|activities|that are|that|which are))*", at
    )
    if beside is not None:
        for made, end in (*_held(said, beside.end()), *_of_place(said, beside.end())):
            if len(made) == 1:
                yield (_turned(made[0]),), end


def _of_place(said: _Said, at: int) -> Iterator[tuple[tuple[RowCondition, ...], int]]:
    for places, _, end in _places(said, said.maybe(r"(?:in|of|under|from)(?: the)?", at)):
        yield (Placed(places),), end


def _held(said: _Said, at: int) -> Iterator[tuple[tuple[RowCondition, ...], int]]:
    """Yield what bodies have to do with rows: "led by SOMTC", "SOMTC leads", "of SOMTC"."""
    done = said.match(_ROLED, at)
    if done is not None:
        roles, unit = (_LEADS, "coordinators") if done["leads"] else (_HELPS, "supporters")
        for names, every, denied, end in _bodies(said, done.end()):
            held = Holds(names, roles, every=every, negated=denied)
            alone = (Counts(unit, NONE, beside=names),) if done["alone"] else ()
            yield (held, *alone), end
    for names, every, denied, end in _bodies(said, at):
        verb = said.match(
            rf"(?:(?P<no>{_NOT}) )?(?:also )?(?:(?P<leads>{_LEAD_VERB})|(?P<helps>{_HELP_VERB})"
            rf"|(?P<any>(?:is|are) (?:on|in|involved in|named in|part of)|has a role in|works? on|appears? in)"
            rf"|(?P<out>(?:is|are) (?:not in|missing from|absent from|not part of|left out of)))",
            end,
        )
        if verb is not None:
            roles = _LEADS if verb["leads"] else _HELPS if verb["helps"] else _ALL
            no = bool(verb["no"] or verb["out"]) != denied
            yield (Holds(names, roles, every=every, negated=no),), verb.end()
        owns = said.skip(r"OWNS(?: own)?", end)
        if owns is not None:
            yield (Holds(names, _ALL, every=every, negated=denied),), owns
    of = said.match(
        r"(?P<no>without|that (?:leave|leaves) out|(?:leave|leaves|leaving) out|lack(?:s|ing)?)|"
        r"of|by|from|belonging to|belongs? to|with|(?:involv|includ|nam)(?:e|es|ing)|(?:mention|list|have|has)(?:s|ing)?",
        at,
    )
    if of is not None:
        for names, every, denied, end in _bodies(said, of.end()):
            end = said.maybe("OWNS", end)
            end = said.maybe(r"in (?:any|some) role", end)
            yield (Holds(names, _ALL, every=every, negated=bool(of["no"]) != denied),), end
    if of is None:
        left = said.match(r"(?:leave|leaves|leaving)(?: the)? BODY(?P<n>\d+) out", at)
        if left is not None:
            yield (Holds((str(said.values[int(left["n"])]),), _ALL, negated=True),), left.end()


def _kinds(
    said: _Said, at: int, *, bare: bool = False
) -> Iterator[tuple[tuple[RowCondition, ...], int]]:
    """Yield kinds of rows that begin at an offset, those of the most words last.

    Args:
        said: The question.
        at: Where they begin.
        bare: Whether a subject may stand alone for the rows that speak of it.
    """
    at = _after(said, _DET, at)
    for before, now in _premodifiers(said, at, 0):
        rows = said.skip(_ROW, now)
        if rows is not None:
            yield from _behind(said, rows, before)
    thing = said.skip(r"anything|something|everything|what(?:ever)?|nothing", at)
    if thing is not None:
        yield from ((made, end) for made, end in _behind(said, thing, ()) if made)
    if bare:
        for topics, end in _topics(said, at):
            yield from _behind(said, end, topics)


def _after(said: _Said, source: str, at: int) -> int:
    match = re.compile(source).match(said.text, at)
    return match.end() if match else at


def _premodifiers(
    said: _Said, at: int, depth: int
) -> Iterator[tuple[tuple[RowCondition, ...], int]]:
    """Yield what stands before "rows": "SOMTC's", "Pillar A", "training"; nothing first."""
    yield (), at
    if depth > 2:
        return
    first: list[tuple[RowCondition, int]] = []
    for names, every, _, end in _bodies(said, at):
        first.append((Holds(names, _ALL, every=every), _after(said, r"OWNS (?:own |\w+ty )?", end)))
    first += [(Placed(places), end) for places, _, end in _places(said, at)]
    for one, end in first:
        for rest, last in _premodifiers(said, end, depth + 1):
            yield (one, *rest), last
    if not first:
        for topic, end in _topic(said, at):
            for rest, last in _premodifiers(said, end, depth + 1):
                if not speaks(rest):
                    yield (About((topic,)), *rest), last


def _behind(
    said: _Said, at: int, before: tuple[RowCondition, ...], depth: int = 0
) -> Iterator[tuple[tuple[RowCondition, ...], int]]:
    """Yield what stands behind "rows", condition by condition, the fewest first."""
    yield before, at
    if depth > 3 or said.ends(at):
        return
    for made, end in _conditions(said, at):
        yield from _behind(said, end, (*before, *made), depth + 1)


Shape = Callable[[_Said, int], Iterator[Expression]]

_AUX = r"(?:do|does|are|is|have|has)"
_EVERY = r"(?:all|every|each)(?: (?:single|one|of))*(?: the)?"
_MOSTLY = (
    r"(?:most|(?:more than|over) (?:a )?half|(?:a|the) (?:(?:clear|vast|great) )?majority|the bulk)"
)
_NO = r"(?:no|none of(?: the)?|not one|not a single|not any)"
_ONLY = (
    r"(?:only|solely|exclusively|just|(?:nothing|nowhere) (?:else )?"
    r"(?:but|except|other than|besides|apart from|than))"
)
_APPEARS = r"(?:(?:appear|appears|stand|stands|sit|sits|fall|falls|occur|occurs|exist|found|come up|comes up|be found|to be found|listed|located|placed) )?"


def _claims(said: _Said, at: int) -> Iterator[Expression]:
    """Read what is claimed of every row of a kind, or of none: "are all rows on data SOMTC's?"."""
    aux = said.maybe(_AUX, at)
    for quantity, words in ((Quantity.EVERY, _EVERY), (Quantity.NONE, _NO)):
        start = said.skip(words, aux)
        if start is None:
            continue
        for kind, end in _kinds(said, start):
            for claimed, last in _conditions(said, end):
                if said.ends(last):
                    yield RowsClaimed(quantity, kind, claimed)
    for kind, end in _kinds(said, aux):
        each = said.skip(r"(?:are |do )?(?:all|each)(?: of them)?(?: are| do)?", end)
        for claimed, last in _conditions(said, each) if each is not None else ():
            if said.ends(last):
                yield RowsClaimed(Quantity.EVERY, kind, claimed)
    most = said.skip(rf"{_MOSTLY}(?: of)?(?: the)?", aux)
    for kind, end in _kinds(said, most) if most is not None else ():
        for claimed, last in _conditions(said, end):
            if said.ends(last):
                yield RowsClaimed(Quantity.MOST, kind, claimed)
    only = said.skip(r"only", aux)
    for kind, end in _kinds(said, only) if only is not None else ():
        for claimed, last in _conditions(said, end):
            if said.ends(last):
                yield RowsClaimed(Quantity.EVERY, claimed, kind)


def _only_there(said: _Said, at: int) -> Iterator[Expression]:
    """Read rows said to be only so: "are rows about children only in Pillar B?"."""
    aux = said.maybe(_AUX, at)
    shown = r"(?:mentioned|named|covered|addressed|found|dealt with)"
    for kind, end in _kinds(said, aux, bare=True):
        spoken = said.match(rf"{_SPEAK} {_ONLY}", end)
        for topics, last in _topics(said, spoken.end(), either=True) if spoken else ():
            if said.ends(last):
                yield RowsClaimed(Quantity.EVERY, kind, topics, only=True)
        end = _after(said, rf"(?:are |is |be )?(?:{shown} )?", end)
        only = said.skip(rf"{_APPEARS}{_ONLY}(?: {shown})?", end)
        if only is None:
            continue
        for claimed, last in _conditions(said, _after(said, _APPEARS, only), either=True):
            if said.ends(last):
                yield RowsClaimed(Quantity.EVERY, kind, _alone(claimed), only=True)
    for made, end in _the_only_place(said, aux):
        for kind, last in _said_of_rows(said, end):
            if said.ends(last):
                yield RowsClaimed(Quantity.EVERY, kind, made)


def _the_only_place(said: _Said, at: int) -> Iterator[tuple[tuple[RowCondition, ...], int]]:
    """Yield a place that is said to be the only one: "only Pillar B", "A.1.3 the only row"."""
    only = said.skip(r"only(?: the)?", at)
    if only is not None:
        yield from ((made, said.maybe(_ROW, end)) for made, end in _of_place(said, only))
    for places, _, end in _places(said, at):
        sole = said.skip(
            rf"the (?:only|sole|single) (?:{_ROW}|pillar|outcome|place|one)(?: (?:that|which|where))?",
            end,
        )
        if sole is not None:
            yield (Placed(places),), sole


def _alone(claimed: tuple[RowCondition, ...]) -> tuple[RowCondition, ...]:
    """Take bodies said to be the only ones in a role for all that have it there."""
    held = claimed[0] if len(claimed) == 1 else None
    if not isinstance(held, Holds) or held.negated:
        return claimed
    unit = {_LEADS: "coordinators", _HELPS: "supporters"}.get(held.roles, "bodies")
    return (held, Counts(unit, NONE, beside=held.bodies))


def _said_of_rows(said: _Said, at: int) -> Iterator[tuple[tuple[RowCondition, ...], int]]:
    """Yield what places or rows are said to have: "mention judges", "have rows on scams"."""
    have = said.skip(r"(?:have|has|contain|contains|include|includes|hold|holds|with)", at)
    if have is not None:
        yield from ((kind, end) for kind, end in _kinds(said, have) if kind)
    yield from ((made, end) for made, end in _conditions(said, at) if speaks(made))


def _rows_there(said: _Said, at: int) -> Iterator[Expression]:
    """Read whether there are rows of a kind, or none: "are there no rows on children here?"."""
    there = said.match(
        r"(?:is|are) there(?P<no> no| not any| not a)?(?: any| a| some)?|do we have(?P<none> no)?(?: any| a)?",
        at,
    )
    if there is None:
        return
    quantity = Quantity.NONE if there["no"] or there["none"] else Quantity.SOME
    for kind, end in _kinds(said, there.end()):
        if said.ends(end) and len(kind) > 1:
            yield RowsClaimed(quantity, kind[:-1], kind[-1:])


def _of_places(said: _Said, at: int) -> Iterator[Expression]:
    """Read whether named rows or a pillar speak of something: "do both A.1 and A.2 mention it"."""
    aux = said.skip(r"(?:do|does)", at)
    if aux is None:
        return
    for places, how, end in _places(said, aux):
        end = said.maybe(rf"{_ROW}", end)
        rows = all(one.kind is LocatorKind.ACTIVITY for one in places)
        for made, last in _conditions(said, end):
            if not said.ends(last) or not speaks(made):
                continue
            if rows and len(places) > 1:
                every = Quantity.EVERY if how in ("and", "both", "") else Quantity.SOME
                quantity = Quantity.NONE if how in ("nor", "neither") else every
                yield RowsClaimed(quantity, (Placed(places),), made)
            elif not rows and len(places) == 1 and not made[0].negated:  # type: ignore[union-attr]
                yield RowsClaimed(Quantity.SOME, (Placed(places),), made)


def _body_claims(said: _Said, at: int) -> Iterator[Expression]:
    """Read what a body is said to do only, never or ever: "does SLOM only work on labour?"."""
    aux = said.maybe(_AUX, at)
    asks = aux != at
    for names, _, _, end in _bodies(said, aux):
        how = said.match(
            rf"(?P<only>{_ONLY})|(?P<never>never|not ever|nowhere"
            rf"{'' if asks else '|(?:do|does|is|are)(?:n.t| not)'})|(?P<ever>ever)",
            end,
        )
        if len(names) > 1 or not (how or asks):
            continue
        only, never = bool(how and how["only"]), bool(how and how["never"])
        held = Holds(names, _ALL)
        for roles, kind, last in _deeds(said, how.end() if how else end, either=only):
            if not said.ends(last) or not (how or roles != _ALL):
                continue
            held = Holds(names, roles)
            quantity = Quantity.NONE if never else Quantity.SOME
            if only:
                yield RowsClaimed(Quantity.EVERY, (held,), kind, only=True)
            elif len(kind) == 1:
                yield RowsClaimed(quantity, kind, (held,))
            else:
                yield RowsClaimed(quantity, (held,), kind)
        works = said.skip(rf"{_WORKS} {_ONLY}", end)
        for topics, last in _topics(said, works, either=True) if works is not None else ():
            if said.ends(last):
                yield RowsClaimed(Quantity.EVERY, (Holds(names, _ALL),), topics, only=True)
        verb = said.match(
            rf"(?:(?P<leads>{_LEAD_VERB})|(?P<helps>{_HELP_VERB})) {_MOSTLY}(?: of)?(?: the)?", end
        )
        if verb is None:
            continue
        held = Holds(names, _LEADS if verb["leads"] else _HELPS)
        for kind, last in (*_kinds(said, verb.end()), *_of_place(said, verb.end())):
            if said.ends(last):
                yield RowsClaimed(Quantity.MOST, kind, (held,))


def _deeds(
    said: _Said, at: int, *, either: bool = False
) -> Iterator[tuple[tuple[Role, ...], tuple[RowCondition, ...], int]]:
    """Yield what bodies do: the roles, the rows they have them in, and the end."""
    for roles, verb in ((_LEADS, _LEAD_VERB), (_HELPS, _HELP_VERB), (_ALL, _ANY_VERB)):
        start = said.skip(verb, at)
        if start is not None:
            yield from ((roles, kind, end) for kind, end in _kinds(said, start))
            yield from ((roles, kind, end) for kind, end in _bare_topic(said, start))
    works = said.skip(_WORKS, at)
    if works is not None:
        yield from ((_ALL, kind, end) for kind, end in _kinds(said, works))
        for topics, end in _topics(said, works, either=either):
            yield from ((_ALL, kind, last) for kind, last in _behind(said, end, topics))


def _bare_topic(said: _Said, at: int) -> Iterator[tuple[tuple[RowCondition, ...], int]]:
    for topics, end in _topics(said, said.maybe(r"(?:on|in|work on)", at)):
        yield from _behind(said, end, topics)


def _bodies_tested(said: _Said, at: int) -> Iterator[Expression]:
    """Read whether other bodies do something, or one alone: "is anyone but SOMTC on data?"."""
    aux = _after(said, r"(?:(?:is|are|does|do) (?:there )?)?", at)
    asks = aux != at
    one = rf"(?:any ?(?:one|body)|any(?: other)? {_BODIES}|some ?(?:one|body)|another {_BODIES}|other {_BODIES}|any others?|others)"
    who = said.match(rf"(?:(?P<no>no ?(?:one|body)|no(?: other)? {_BODIES})|{one})(?: else)?", aux)
    if who is not None:
        beside = said.match(rf"(?:{_BUT}|than)", who.end())
        found = list(_bodies(said, beside.end())) if beside else [((), False, False, who.end())]
        for names, _, _, end in found:
            if beside is None:
                continue
            end = _after(
                said, r"(?:also |else |is |are |that |who |which |does |do |currently |to )*", end
            )
            for roles, kind, last in (*_deeds(said, end), *_in_rows(said, end)):
                if said.ends(last):
                    quantity = Quantity.NONE if who["no"] else Quantity.SOME
                    yield BodiesAsked(quantity, roles, kind, names)
    for names, _, _, end in _bodies(said, aux):
        only = said.skip(
            rf"the (?:only|sole|single) (?:(?:{_BODIES}|one|ones)(?: (?:that|which|who|to))?)(?: (?:is|are))?",
            end,
        )
        if only is not None:
            for roles, kind, last in (*_deeds(said, only), *_in_rows(said, only)):
                if said.ends(last):
                    yield BodiesAsked(Quantity.NONE, roles, kind, names)
    only = said.skip(r"(?:only|just|solely)", aux)
    for names, _, _, end in _bodies(said, only) if only is not None else ():
        for roles, kind, last in _deeds(said, end):
            if said.ends(last):
                yield BodiesAsked(Quantity.NONE, roles, kind, names)


def _in_rows(
    said: _Said, at: int
) -> Iterator[tuple[tuple[Role, ...], tuple[RowCondition, ...], int]]:
    """Yield rows that bodies are in, without a verb: "on data", "in a row about data"."""
    rows = said.skip(r"(?:in|on|with|named in|under)", at)
    if rows is not None:
        yield from ((_ALL, kind, end) for kind, end in _kinds(said, rows) if kind)
        yield from ((_ALL, kind, end) for kind, end in _bare_topic(said, rows))


def _which_bodies(said: _Said, at: int) -> Iterator[Expression]:
    """Read which bodies have, or have no, role in rows of a kind: "who but SOMTC leads …"."""
    beside: tuple[str, ...] = ()
    first = said.skip(_BUT, at)
    if first is not None:
        for names, _, _, end in _bodies(said, first):
            beside, at = names, said.maybe(r"and|,", end)
            break
    who = said.match(
        rf"(?:(?P<count>how many|what number of)(?: other)? {_BODIES}|who|(?:which|what)(?: other)? {_BODIES})(?: else)?",
        at,
    )
    if who is None:
        return
    now = who.end()
    behind = said.skip(rf"(?:{_BUT}|than)", now)
    if behind is not None:
        for names, _, _, end in _bodies(said, behind):
            beside, now = (*beside, *names), end
            break
    now = _after(said, r"(?:is |are |that |who |which |also |else |all )*", now)
    no = said.match(rf"{_NOT}", now)
    now = no.end() if no else now
    quantity = Quantity.COUNT if who["count"] else Quantity.WHICH
    none = said.skip(r"(?:have|has|play|plays) no (?:role|part|hand)(?: at all)? (?:in|on)", now)
    for kind, end in (*_kinds(said, none), *_bare_topic(said, none)) if none is not None else ():
        if said.ends(end):
            yield BodiesAsked(quantity, _ALL, kind, beside, without=True)
    for roles, verb in (
        (_LEADS, _LEAD_VERB),
        (_HELPS, _HELP_VERB),
        (_ALL, _ANY_VERB),
        (_ALL, _WORKS),
    ):
        start = said.skip(verb, now)
        if start is None:
            continue
        how = said.match(
            r"(?P<most>(?:the )?(?:most|largest number of|greatest number of)(?: of)?(?: the)?)|"
            r"(?P<least>(?:the )?(?:fewest|least|smallest number of)(?: of)?(?: the)?)|"
            r"(?P<no>no|none of(?: the)?|not a single|not one)",
            start,
        )
        asked, without = quantity, no is not None
        if how is not None:
            start, without = how.end(), bool(how["no"])
            asked = Quantity.MOST if how["most"] else Quantity.LEAST if how["least"] else asked
        for kind, end in (*_kinds(said, start), *_bare_topic(said, start)):
            tail = said.match(
                rf"(?:but|and)(?: (?:do|does))?(?: not)? (?:(?P<leads>{_LEAD_VERB})|(?P<helps>{_HELP_VERB})) (?:none|no(?: {_ROW})?|any)(?: of them)?",
                end,
            )
            other = said.skip(rf"(?:{_BUT}|than)", end)
            if said.ends(end):
                yield BodiesAsked(asked, roles, kind, beside, without)
            elif tail is not None and said.ends(tail.end()) and not without:
                but_not = _LEADS if tail["leads"] else _HELPS
                yield BodiesAsked(asked, roles, kind, beside, but_not=but_not)
            elif other is not None:
                for names, _, _, last in _bodies(said, other):
                    if said.ends(last):
                        yield BodiesAsked(asked, roles, kind, (*beside, *names), without)


def _which_places(said: _Said, at: int) -> Iterator[Expression]:
    """Read which pillars or outcomes have rows of a kind: "which pillars have no row on data?"."""
    for unit, words in _UNITS.items():
        head = said.match(
            rf"(?:(?P<count>how many)|which|what|in (?:which|what)) (?:of the )?{words}"
            rf"|(?:is|are) there (?:(?P<none>no)|any|an?|some) {words}"
            rf"|(?:do|does) (?:(?P<every>all|every|each)(?: of)?(?: the)?|(?P<no>no)|any|some) {words}"
            rf"|(?:is|are) (?:(?P<all>all|every|each)(?: of)?(?: the)?|(?P<nil>no)|any|some) {words}",
            at,
        )
        if head is None:
            continue
        quantity = Quantity.SOME
        if head[0].startswith(("which", "what", "in ")):
            quantity = Quantity.WHICH
        elif head["count"]:
            quantity = Quantity.COUNT
        elif head["every"] or head["all"]:
            quantity = Quantity.EVERY
        elif head["none"] or head["no"] or head["nil"]:
            quantity = Quantity.NONE
        for rows, asked, kind in _of_unit(said, head.end(), quantity):
            yield PlacesAsked(unit, asked, kind, rows)


def _of_unit(
    said: _Said, at: int, quantity: Quantity
) -> Iterator[tuple[Quantity, Quantity, tuple[RowCondition, ...]]]:
    """Yield how many rows of a place are to be of a kind, what is asked, and the kind."""
    at = _after(said, r"(?:that |which |where |do |does |is |are |in which )*", at)
    no = said.match(_NOT, at)
    now = no.end() if no else at
    some = Quantity.NONE if no else Quantity.SOME
    have = said.match(
        r"(?:(?:have|has|having|contain|contains|include|includes|hold|holds|with|there (?:is|are))"
        r"(?: (?P<no>no|not a single|not one|none)| (?P<most>the most|most)| (?P<least>the (?:fewest|least)|fewest)| (?:any|a|an|some|at least one))?"
        r"|(?P<without>without|lack|lacks|lacking)(?: (?:any|an?))?)",
        now,
    )
    if have is not None:
        rows = Quantity.NONE if have["no"] or have["without"] else some
        asked = Quantity.MOST if have["most"] else Quantity.LEAST if have["least"] else quantity
        for kind, end in _kinds(said, have.end()):
            if said.ends(end) and kind:
                yield rows, asked, kind
    for made, end in _conditions(said, now):
        if (
            said.ends(end)
            and speaks(made)
            and not any(isinstance(o, About) and o.negated for o in made)
        ):
            yield some, quantity, made
    for names, every, denied, end in _bodies(said, now):
        deed = said.match(
            rf"(?:(?P<not>{_NOT}) )?(?:(?P<leads>{_LEAD_VERB})|(?P<helps>{_HELP_VERB})|(?P<any>{_ANY_VERB}))",
            end,
        )
        if deed is None or denied:
            continue
        roles = _LEADS if deed["leads"] else _HELPS if deed["helps"] else _ALL
        held = Holds(names, roles, every=every)
        whole = said.match(
            rf"(?P<all>everything|(?:all|every|each)(?: of)?(?: the)? {_ROW})|(?P<none>nothing|no {_ROW})|(?P<any>anything|any {_ROW})",
            deed.end(),
        )
        if whole is not None and said.ends(whole.end()):
            nothing = bool(whole["none"]) or (bool(deed["not"]) and bool(whole["any"]))
            if bool(deed["not"]) and not nothing:
                continue
            rows = Quantity.NONE if nothing else Quantity.EVERY if whole["all"] else Quantity.SOME
            yield rows, quantity, (held,)
            continue
        for kind, last in _kinds(said, _after(said, r"(?:no |any )?", deed.end())):
            none = bool(deed["not"]) or said.text.startswith("no ", deed.end())
            if said.ends(last) and speaks(kind):
                yield Quantity.NONE if none else Quantity.SOME, quantity, (held, *kind)


def _which_rows(said: _Said, at: int) -> Iterator[Expression]:
    """Read which rows of a kind there are, or how many: "rows on media in Pillar B or D"."""
    head = said.match(
        r"(?P<count>how many|(?:what is |what's )?the number of)(?: of)?(?: the)?|"
        r"(?:(?:please )?(?:list|show|give|find|name|get)(?: me| us)?)?(?: ?(?:which|what|all|any|every))?(?: of)?(?: the)?(?: other)?",
        at,
    )
    if head is None:
        head = re.compile("").match(said.text, at)
    if head is None:
        return
    counts = bool(head.groupdict().get("count"))
    quantity = Quantity.COUNT if counts else Quantity.WHICH
    for kind, end in _kinds(said, head.end()):
        if said.ends(end):
            yield RowsAsked(kind, quantity)
            continue
        for held, last in _inverted(said, end):
            for more, final in _behind(said, last, ()):
                if said.ends(final):
                    yield RowsAsked((*kind, held, *more), quantity)


def _inverted(said: _Said, at: int) -> Found:
    """Yield a body and its role behind the rows asked for: "does SOMTC lead"."""
    aux = said.match(r"(?:do|does|is|are)(?P<no>n't| not)?", at)
    if aux is None:
        return
    for names, every, denied, end in _bodies(said, aux.end()):
        verb = said.match(
            rf"(?:(?P<no>not|never) )?(?:also )?(?:(?P<leads>{_LEAD_VERB})|(?P<helps>{_HELP_VERB})|"
            r"(?P<any>have|work on|appear in|have a role in|in|on|involved in|named in)|(?P<out>missing from|absent from|left out of))",
            end,
        )
        if verb is not None:
            roles = _LEADS if verb["leads"] else _HELPS if verb["helps"] else _ALL
            no = bool(aux["no"] or verb["no"]) != (denied or bool(verb["out"]))
            yield Holds(names, roles, every=every, negated=no), verb.end()


_SHAPES: tuple[Shape, ...] = (
    _which_places,
    _which_bodies,
    _bodies_tested,
    _body_claims,
    _of_places,
    _claims,
    _only_there,
    _rows_there,
    _which_rows,
)
