"""Adding: "both together?", "add the two numbers up": the last counts or lists taken as one."""

import re
from dataclasses import replace
from itertools import takewhile

from tipassist.answer.followups.asked_again.pairs import BodyList, lists_each, pair_told
from tipassist.answer.followups.leaning import Leaning, Read, scopes_in
from tipassist.answer.followups.of_lists.lists import is_bare_list, listed, none_left, within_scope
from tipassist.answer.followups.of_lists.pillar_ones import pillar_of
from tipassist.answer.in_words import in_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import (
    ADDS,
    REREAD,
    RESOLVED,
    VERDICT,
    Column,
    Form,
    Intent,
    Meaning,
    Relation,
)
from tipassist.answer.turns import Turn
from tipassist.locators import Locator, LocatorKind, code

_PAIR = 2
_TOTAL = re.compile(
    r"(?:(?:so|and|then|ok|okay|well|but|that's|that is|(?:that |this |which )?makes|it's|they're|"
    r"these are|those are|only|just|right)[, ]+)*(?P<number>[a-z]+|\d{1,2})"
    r"(?: (?:rows?|activit(?:y|ies)|ones?|codes?|lines?|of (?:them|those|these)))?"
    r"(?:,? (?:altogether|all together|in total|in all|all told|in sum|all in all|overall|combined|"
    r"in (?:both|either) roles?))"
    r"(?:,? (?:right|correct|yes|no|then|isn't it|is that (?:right|so)))*"
)
_PLACE = re.compile(r" ?(?P<name>(?:[\w.&-]+ ){0,4}?[\w.&-]+?)(?: (?:ones|rows|activities|stuff))?")
_ALL_OF_THEM = (
    r"(?:(?:both|all|the|these|those|them|they|it|two|three|four|of|up|together)(?: |(?=,)|$))*"
    r"(?:(?:roles?|capacities|functions|bodies|lists?|counts?|numbers?|figures?|totals?|results?"
    r"|answers?|rows|activities|ones|sets?|pillars|outcomes)(?: |(?=,)|$))?"
)
_ADDS_UP = re.compile(
    r"(?:,? |^)(?:(?:if|when|once) (?:i|you|we|one|they|it) (?:just )?(?:add|sum|total|tally|count"
    rf"|put|take|combine|join|merge|pool|lump)s? {_ALL_OF_THEM}"
    rf"|(?:if|when|once|with) {_ALL_OF_THEM}"
    r"(?:(?:is|are|get) )?(?:all )?(?:added|summed|counted|put|taken|combined|joined|merged|pooled)"
    rf"(?: |(?=,)|$)|(?:adding|summing|counting|putting|taking|combining|joining) {_ALL_OF_THEM})"
    r"(?:(?:up|together|in|as one|into one)(?: |(?=,)|$))*"
)
_OF_ROWS = re.compile(
    r"\b(?P<many>how many) (?:(?:rows?|activit(?:y|ies)|ones?|codes?|lines?|items?|places?) )?"
    r"(?=(?:is|are|does|do|would|will|makes?) (?:that|this|it|they|these|those|there|we|i|you)\b)"
)
_TOTAL_BEHIND = re.compile(
    r"^(?P<bids>(?:(?:so|and|then|now|ok|please|just|can you|could you),? )*"
    r"(?:put|add|merge|combine|join|count|take|bring|pool|lump)\b[^,;.?!]*?)"
    r"(?:\s*[,;:.–-]+|(?= and\b)) (?:(?:and|so|then) )*(?:(?:tell me|say) )?"
    r"(?:what(?:'s| is| would be) (?:the|their|our) (?:grand |overall |combined )?"
    r"(?:total|sum|count|number|result)"
    r"|how many(?: (?:rows?|activit(?:y|ies)|ones?|lines?))?(?: (?:is|are|does|do|would) "
    r"(?:that|it|they|there|we|i|you)(?: (?:be|make|get|have|come to))?)?"
    r"|what (?:do|does|would) (?:i|we|you|that|it|they) (?:get|make|give|come to|have))"
    r"(?: (?:then|in total|in all|altogether|overall|together|now))*$"
)
_GOT = re.compile(
    r"\b(?:what|how many|how much) (?:(?:is|are|does|do|would|will) )?(?:there|that"
    r"|(?:we|i|you)(?: (?:get|have|come to|end up with|arrive at|reach))?)(?: (?:get|be|make))?$"
)


def added(leaning: Leaning, read: Read) -> Meaning | None:
    """Fill in "both together?" and "put both together" with what was told one after the other.

    Counts of several places become one count of them all; other lists are joined. "In total" is
    the whole plan after counts of parts of it.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asks, rest = leaning.words.asks, _as_sum(_without_doubles(leaning))
    kept = _in_one(leaning) or _kept(leaning, read)
    if kept is not None:
        return kept
    sums, joins = (asks[one].fullmatch(rest) is not None for one in ("sums", "united"))
    whole = asks["sums_whole"].fullmatch(rest) is not None
    if not (sums or joins or whole):
        return None
    pair = pair_told(leaning) if sums or joins else None
    if pair is not None:
        return _of_pair(pair, leaning)
    turns = _counts(leaning) if sums or whole else []
    if whole and any(one.meaning.places for one in turns):
        return None
    if len(turns) >= _PAIR:
        return _over_places(turns, leaning, read) or _joined(turns, leaning)
    told = [one for one in leaning.state.newest_first if one.items][:_PAIR]
    joins = joins or asks["adds"].match(rest) is not None or (whole and _of_one_body(told))
    return _joined(told[::-1], leaning) if joins and len(told) == _PAIR else None


def _of_one_body(told: list[Turn], *, counted: bool = False) -> bool:
    """Whether two lists are what one body does in two roles, or two bodies in one, in one place.

    Args:
        told: The two turns.
        counted: Whether they may have been asked for as numbers.
    """
    asked = [one.meaning for one in told]
    counts = not counted and any(one.form is Form.COUNT for one in asked)
    if len(asked) < _PAIR or counts or any(len(one.named) != 1 for one in asked):
        return False
    (body, role, places), (other, second, there) = (
        (one.named, one.relation, (one.places, one.outside)) for one in asked
    )
    return places == there and (body == other) != (role is second)


def of_claimed_total(leaning: Leaning) -> Meaning | None:
    """Put "so four rows altogether, right?" to the test on the lists, or the list, just told.

    Args:
        leaning: The question.
    """
    if not leaning.state.turns:
        return None
    said = _TOTAL.fullmatch(fold(leaning.meaning.question).strip(" ?.!"))
    word = said["number"] if said else ""
    counted = word.isdecimal() or word == "one" or word in leaning.words.numbers
    if not counted or leaning.meaning.named:
        return None
    told = [one for one in leaning.state.newest_first if one.items]
    if not told or told[0] is not leaning.last:
        return None
    pair, certain = _lists_totalled(told, leaning.words.number(word), leaning)
    bare = leaning.saying(_bare(leaning.meaning))
    found = _joined(pair, leaning) if pair else listed(bare, told[0].items)
    if found is None or not certain:
        return found
    verdict = "Yes" if leaning.words.number(word) == len(found.places) else "No"
    return replace(found, cues=found.cues | {f"{VERDICT}{verdict}"})


def _lists_totalled(told: list[Turn], number: int, leaning: Leaning) -> tuple[list[Turn], bool]:
    """Return the two lists that a total is of, none for the last one, and whether that is certain.

    Args:
        told: The turns that told lists, the newest first.
        number: The total that is said.
        leaning: The question.
    """
    last, size = told[0], len(told[0].items)
    others = [one for one in told[1:] if _of_one_body([last, one], counted=True)]
    before = (one for one in leaning.state.newest_first if not is_bare_list(one.meaning))
    adjacent = next((one for one in before if one is not last), last)
    for one in told[1:]:
        if size + len(one.items) == number and (one in others or one is adjacent):
            return [one, last], True
    if adjacent in others or _of_two_places(adjacent.meaning, last.meaning):
        return [adjacent, last], True
    return [], size == number or len(told) == 1


def _of_two_places(one: Meaning, other: Meaning) -> bool:
    """Whether the same was counted in one place and then in another."""
    asked = ((it.intent, it.named, it.relation, it.form) for it in (one, other))
    apart = not set(one.places) & set(other.places) and not (one.outside or other.outside)
    scoped = all(it.places and scopes_in(it.places) == it.places for it in (one, other))
    return len(set(asked)) == 1 and one.form is Form.COUNT and scoped and apart


def _without_doubles(leaning: Leaning) -> str:
    """Return the words of the question but for "without duplicates", which a union never has."""
    found = leaning.words.asks["without_doubles"].search(leaning.bare)
    last = found is not None and found.end() == len(leaning.bare)
    return leaning.bare[: found.start()].rstrip(" ,;:-(") if found and last else leaning.bare


def _as_sum(rest: str) -> str:
    """Return "how many rows is that if I add both up" as "how many is that together".

    "Put both together, what's the total?" bids the same.
    """
    bid = _TOTAL_BEHIND.match(rest)
    if bid is not None:
        return bid["bids"]
    told = _OF_ROWS.sub(r"\g<many> ", rest, count=1)
    first = _ADDS_UP.match(told)
    if first is not None and told[first.end() :].startswith(","):
        told = f"{told[first.end() :].strip(' ,')} {told[: first.end()].strip(' ,')}"
    adds = next((one for one in _ADDS_UP.finditer(f"{told} ") if one.end() > len(told)), None)
    return f"{_GOT.sub('how many is that', told[: adds.start()])} together" if adds else told


def _in_one(leaning: Leaning) -> Meaning | None:
    """Ask for all rows of the two lists told last, in the order of the plan."""
    if leaning.whole("in_one_list") is None or lists_each(leaning.last):
        return None
    told = [one for one in leaning.state.turns if not is_bare_list(one.meaning)][-2:]
    rows = {row for one in told for row in one.items if row.kind is LocatorKind.ACTIVITY}
    if len(told) < _PAIR or not all(one.items for one in told):
        return None
    if len(rows) < len({row for one in told for row in one.items}):
        return None
    found = (code(row.code) for row in leaning.register.activities)
    return listed(leaning, tuple(one for one in found if one in rows))


def _of_pair(pair: tuple[BodyList, BodyList], leaning: Leaning) -> Meaning | None:
    """Return all rows of two bodies that were held side by side, with how many each has."""
    return _joined_rows([one.rows(leaning.register) for one in pair], leaning)


def _kept(leaning: Leaning, read: Read) -> Meaning | None:
    """Join the last two lists but for what lies, or does not lie, in the place that is said."""
    asks, rest = leaning.words.asks, leaning.bare
    joined = asks["joined_list"].match(rest) if leaning.last.items else None
    united = joined or asks["united"].match(rest)
    tail = rest[united.end() :].lstrip(" ,;:-") if united else ""
    but = asks["united_but"].match(tail)
    told = [one.items for one in leaning.state.newest_first if one.items][:_PAIR]
    told = told[:1] if joined else told
    if but is None or leaning.meaning.named or len(told) < (1 if joined else _PAIR):
        return None
    where = _where(leaning, tail[but.end() :], bool(but["keeps"]), read)
    if where is None:
        return None
    rows = tuple(sorted({one for items in told for one in items}, key=str))
    left = within_scope(where, rows)
    if not left:
        return none_left(where, rows)
    return listed(leaning.saying(_bare(leaning.meaning)), left)


def _bare(meaning: Meaning) -> Meaning:
    """Return a question that asks no more than for rows: "both" and "without" bound none."""
    cues = frozenset(
        one for one in meaning.cues if not one.startswith(("form:", "joint", "recurring"))
    )
    found = replace(meaning, outside=(), lacking=False, negated=False, only=False, cues=cues)
    return replace(found, relation=Relation.NONE, column=Column.NONE, query=None)


def _where(leaning: Leaning, place: str, keeps: bool, read: Read) -> Leaning | None:
    """Return the question with the place that is left out or kept, also when a word names it."""
    meaning = leaning.meaning
    named = _PLACE.fullmatch(place)
    if named is None:
        return None
    if scopes_in(meaning.places) or scopes_in(meaning.outside):
        return leaning
    pillar = pillar_of(named["name"], read)
    if pillar is None:
        return None
    found = replace(meaning, places=(pillar,) if keeps else (), outside=() if keeps else (pillar,))
    return leaning.saying(found)


def _counts(leaning: Leaning) -> list[Turn]:
    """Return the last turns that counted the same kind of thing, oldest first."""
    intent = leaning.base.intent
    same = takewhile(
        lambda turn: turn.meaning.form is Form.COUNT and turn.meaning.intent is intent,
        leaning.state.newest_first,
    )
    size = leaning.pointing.size or (_PAIR if leaning.pointing.both else 0)
    found = list(same)
    return (found[:size] if size else found)[::-1]


def _over_places(turns: list[Turn], leaning: Leaning, read: Read) -> Meaning | None:
    """Return one count over all the places, when nothing else differs between the counts."""
    base, asked = leaning.base, [one.meaning for one in turns]
    same = all(
        (one.named, one.relation, one.column) == (base.named, base.relation, base.column)
        for one in asked
    )
    places: tuple[Locator, ...] = tuple(dict.fromkeys(p for one in asked for p in one.places))
    if not same or len(places) < len(turns) or any(one.outside for one in asked):
        return None
    whole = replace(base, places=places, cues=base.cues | {RESOLVED})
    if base.intent is Intent.AGGREGATE:
        anew = read(in_words(whole), None)
        whole = replace(anew, cues=anew.cues | {REREAD})
    return replace(whole, question=leaning.meaning.question)


def _joined(turns: list[Turn], leaning: Leaning) -> Meaning | None:
    """Return all rows that the answers gave, with how many each of them gave."""
    return _joined_rows([one.items for one in turns], leaning)


def _joined_rows(told: list[tuple[Locator, ...]], leaning: Leaning) -> Meaning | None:
    """Return the rows of several lists, with how many each of them has."""
    if not all(told):
        return None
    rows = tuple(sorted({one for items in told for one in items}, key=str))
    found = listed(leaning.saying(_bare(leaning.meaning)), rows)
    counts = " ".join(str(len(items)) for items in told)
    return replace(found, cues=found.cues | {f"{ADDS}{counts}"})
