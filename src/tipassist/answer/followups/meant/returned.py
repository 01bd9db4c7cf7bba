"""Returned: "back to the rows: who supports them?", a question of what was spoken of earlier."""

import re
from collections.abc import Callable

from tipassist.answer.followups.leaning import Read
from tipassist.answer.followups.meant.there import with_returned_heading
from tipassist.answer.followups.of_lists.one_of_list import with_ones_of_list
from tipassist.answer.followups.of_lists.so_many import with_so_many
from tipassist.answer.followups.of_lists.those_elsewhere import with_those_elsewhere
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import OF_LIST, Intent, Meaning
from tipassist.answer.turns import State, Turn
from tipassist.locators import CODE_KINDS, LocatorKind
from tipassist.register.model import Register

_OPENS = (
    r"(?:(?:and|ok|okay|so|now|then|but|right|sorry|well|please|can we|could we|can you|let me|"
    r"i want to|i'd like to|i would like to|we should|to),? )*"
    r"(?:(?:let'?s |let us )?(?:go|get|gett|turn|com|switch|jump|step|mov)(?:e|ing)? )?"
    r"(?:back|returning|return) (?:again )?to "
)
_BACK = re.compile(
    _OPENS
    + r"(?P<what>[^,;:?!]{2,60}?)(?: (?:again|now|then|please|for a (?:second|moment|minute)))*"
    r"(?:\s*[,;:]\s*|\s+[-–]+\s+|(?:(?<=list)|(?<=rows))\.?\s+(?=(?:which|who|how|what|any|only|"
    r"with|without|where|the|in)\b))"
    r"(?P<asked>[^\s].*)",
    re.IGNORECASE | re.DOTALL,
)
_BACK_ALONE = re.compile(
    _OPENS + r"(?P<what>[^,;:?!]{1,80}?)(?: (?:again|now|then|please))*[\s?.!]*", re.IGNORECASE
)
_THE_LIST = re.compile(r"(?:(?:the|that|this|our|my|your) )?(?:rows|activities|lists?|ones)")
_LISTED = re.compile(r"\b(?:lists?|rows|ones|activities)\b")
_UNDONE = re.compile(
    r"(?:(?:and|ok|okay|so|now|no|sorry|please|can you|let'?s|let me),? )*"
    r"(?:undo|revert|go(?:ing)? back|step(?:ping)? back|back up|back|one (?:step )?back)"
    r"(?: (?:that|it|this|one|a|the|last|step|filter|one step|again|please|now))*[\s?.!]*",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"(?:in|of|from|on|within|out of|as for) (?P<what>(?:the|that|our|my) (?!(?:full|whole|plan)\b)"
    r"[^,;:?!]{1,40}? list|(?:the|that|our|my) list (?:on|about|of) [^,;:?!]{1,40}?)"
    r"\s*[,;:]\s*(?P<asked>[^\s].*)",
    re.IGNORECASE | re.DOTALL,
)
_OF_ALL = re.compile(
    r"(?:(?:and|so|now|ok|okay|then|but)[, ]+)*(?:in|of|from|on|within|out of) "
    r"(?P<what>(?:the|that|our|my) (?:full|whole|entire|complete|original) list)[,:]? "
    r"(?P<asked>(?:which|who|how|what|any|drop|remove|exclude|leave|take|cut|strike|keep|only|just)\b"
    r".*)",
    re.IGNORECASE | re.DOTALL,
)
_WHICH_OF_ALL = re.compile(
    r"(?P<asks>which|how many|what|any|who)(?: ones?| rows| activities)? (?:of|from|in|on) "
    r"(?P<what>(?:the|that|our|my) (?:full|whole|entire|complete|original) list) (?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_FULL = re.compile(
    r"(?:the |our |my )*(?:full|whole|entire|complete|original|longer|long|big) (?:list|rows)|"
    r"all(?: (?:of )?(?:them|those|it))?|everything|the (?:whole )?lot"
)
_ORDINAL = re.compile(
    r"(?:(?:the|our|my|your|that|very) )*(?:(?P<first>first|original|earliest|initial|1st)|"
    r"(?P<second>second|2nd)|(?P<third>third|3rd)|(?P<before>earlier|previous|prior|former|"
    r"preceding|last but one))(?: (?:list|rows|ones?|set|lot|activities|answer|results?|"
    r"you (?:gave|listed)|of (?:them|those|the lists?)))*|the (?:list|one) (?P<one_before>before)"
    r"(?: (?:that|this|it))?"
)
_NAME = re.compile(
    r"(?:the|its|that) (?:(?:full|long|printed|whole|written-out) )?"
    r"(?:name|definition|abbreviation|acronym|term|meaning)(?: of (?:it|that))?"
)
_NOUNS = re.compile(
    r"\b(?:the|that|this|those|these|our|my|your|lists?|rows?|ones?|activities|activity|entries|"
    r"codes?|set|which|with|about|on|of|for|in|from|under|pillar|outcome|it|they|we|i|does|do|"
    r"is|are|by|where|again|just|only|stuff|answer|results?)\b"
)
_ASKS = re.compile(
    r"(?P<which>which|what)(?: ones| rows| activities)? (?=(?:do|does|is|are|has|have)\b)", re.I
)
_ROWS = re.compile(
    r"(?:the|that|this|our|my|your) "
    r"(?:(?!(?:full|whole|entire|complete|original|long|longer|big)\b)\w+ )?"
    r"(?:rows?|activit(?:y|ies)|lists?|codes?|lines?|ones?|entries|table)"
)

_SCOPED = re.compile(
    r"(?:(?:and|just|only|but),? )*(?:(?:which|what)(?: ones| rows| activities)?"
    r"(?: of (?:those|them|these))?(?: (?:is|are|lie|sit|fall|does it have|do they have))? )?"
    r"(?P<where>(?:in|under|within|outside|not in) (?:(?:pillar|outcome)s? )?[a-z](?:\.\d+)?)"
    r"[\s?.!]*",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r",? (?:overall|altogether|in all|in total|as a whole|in general|at all|in the whole plan|"
    r"across the (?:whole )?plan|everywhere)$"
)


def with_returned(
    typed: str,
    state: State,
    register: Register,
    body_named: Callable[[str], str | None],
    read: Read,
) -> tuple[tuple[str, ...], State] | None:
    """Return what is asked after "back to …", and the talk up to where that was spoken of.

    Of rows it is asked in its own words, and else of "those rows". What says itself which rows
    are meant, "back to what SLOM leads, which are in B?", is asked for there, of the whole plan.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan; an item of its sections that is headed so is gone back to.
        body_named: Names the one body that words name, or None.
        read: Reads a question that stands by itself.

    Returns:
        None when it goes back to nothing that was spoken of; no wording when it is to be asked
        back which list is meant.
    """
    ones = with_ones_of_list(typed, state) or with_so_many(typed, state)
    ones = ones or with_those_elsewhere(typed, state)
    if ones is not None:
        return ones[:1], ones[1]
    found = _BACK.match(typed) or _INSIDE.fullmatch(typed) or _OF_ALL.fullmatch(typed)
    of_all = _WHICH_OF_ALL.fullmatch(typed)
    if of_all is not None:
        at = _widest(state, [n for n, one in enumerate(state.turns) if _told(one)])
        asked = f"{of_all['asks']} of those {of_all['rest']}"
        return None if at is None else ((asked,), State(state.turns[: at + 1]))
    if found is None:
        return _told_again(typed, state, body_named, read)
    what, asked = fold(found["what"]), found["asked"]
    rows = _ROWS.fullmatch(what) is not None
    body = None if rows else body_named(what)
    scoped = _SCOPED.fullmatch(asked)
    if body is not None and scoped and read(what, None).relation.role is not None:
        return (f"{_IN_ALL.sub('', what)} {scoped['where']}",), State(())
    explained = _explained_at(what, state)
    if explained is not None:
        return (asked,), State(state.turns[: explained + 1])
    listed = _described(what, state, read)
    if listed is not None and listed < 0:
        return None if found.re is _INSIDE else ((), state)
    if listed is not None:
        return _asked_of_list(asked), State(state.turns[: listed + 1])
    if body is None and not rows:
        headed = with_returned_heading(typed, register)
        return ((headed,), State(())) if headed else None
    turns = state.turns
    spoken = (at for at in range(len(turns) - 1, -1, -1) if _is_of(turns[at], body))
    at = next(spoken, None)
    said = (asked, f"Of those rows, {asked}") if rows else (asked,)
    return None if at is None else (said, State(turns[: at + 1]))


def _told_again(
    typed: str, state: State, body_named: Callable[[str], str | None], read: Read
) -> tuple[tuple[str, ...], State] | None:
    """Return the question of earlier that "back to the first list" and "undo that" ask again."""
    turns, alone = state.turns, _BACK_ALONE.fullmatch(typed)
    if alone is None:
        undone = len(turns) > 1 and _UNDONE.fullmatch(typed.strip())
        return _asked_before(state, len(turns) - 2) if undone else None
    what = fold(alone["what"])
    lists = [at for at, one in enumerate(turns) if _told(one)]
    if _LISTED.search(what) or _FULL.fullmatch(what):
        at = _widest(state, lists) if _THE_LIST.fullmatch(what) else _described(what, state, read)
        return ((), state) if at == -1 else None if at is None else _asked_before(state, at)
    meaning, body = read(f"pillar {what}" if len(what) == 1 else what, None), body_named(what)
    if meaning.topic or not (meaning.places or body):
        return None
    spoken = (
        at
        for at in range(len(turns) - 1, -1, -1)
        if (
            turns[at].meaning.places == meaning.places
            if meaning.places
            else _is_of(turns[at], body)
        )
    )
    at = next(spoken, None)
    return _asked_before(state, at) if at is not None else ((what,), State(()))


def _asked_before(state: State, at: int) -> tuple[tuple[str, ...], State]:
    """Return the question of a turn and the talk up to it."""
    return (state.turns[at].meaning.question,), State(state.turns[:at])


def _is_of(turn: Turn, body: str | None) -> bool:
    """Whether a turn listed rows, or asked of a body."""
    if body is not None:
        return turn.meaning.named == (body,)
    return bool(turn.items) and all(one.kind is LocatorKind.ACTIVITY for one in turn.items)


def _explained_at(what: str, state: State) -> int | None:
    """Return which turn explained the term meant, if one did.

    It is meant by what it is called, by "the first", or, the last one explained, by "the name".
    """
    turns = [at for at, one in enumerate(state.turns) if one.meaning.intent is Intent.DEFINITION]
    if _NAME.fullmatch(what):
        return turns[-1] if turns else None
    place = _ORDINAL.fullmatch(what)
    if place is not None and len(turns) == len(state.turns):
        number = 0 if place["first"] else 1 if place["second"] else 2 if place["third"] else -1
        return turns[number] if 0 <= number < len(turns) else None
    asked = ((at, state.turns[at].meaning) for at in reversed(turns))
    named = ((at, (*one.terms, *one.named, *one.actors)) for at, one in asked)
    return next((at for at, names in named if what in map(fold, names)), None)


def _asked_of_list(asked: str) -> tuple[str, ...]:
    """Return the wordings of what is asked of a list, the one that points to it first."""
    asks = _ASKS.match(asked)
    if asks is None:
        return asked, f"Of those rows, {asked}"
    return f"{asks['which']} of those {asked[asks.end() :]}", asked


def _described(what: str, state: State, read: Read) -> int | None:
    """Return which turn told the list that is described by its place, role, body or subject.

    Returns:
        None when no list is described, -1 when one is that was not told.
    """
    lists = [at for at, one in enumerate(state.turns) if _told(one)]
    if _FULL.fullmatch(what):
        return _widest(state, lists)
    nth = _ORDINAL.fullmatch(what)
    if nth is not None:
        return _nth(nth, lists, len(state.turns))
    meaning = read(what, None)
    said = set(families(" ".join(_NOUNS.sub(" ", what).split())))
    if not said:
        return None
    fits = [at for at in reversed(lists) if _fits(state.turns[at], meaning, said)]
    if fits:
        return fits[0]
    slots = meaning.named or meaning.places or _ROWS.fullmatch(what) is None
    return None if slots else -1


def _widest(state: State, lists: list[int]) -> int | None:
    """Return the turn of the list that the last one is a part of."""
    at = lists[-1] if lists else None
    for one in reversed(lists):
        if at is not None and set(state.turns[one].items) > set(state.turns[-1].items):
            at = one
    return at


def _nth(nth: re.Match[str], lists: list[int], turns: int) -> int:
    """Return the turn of the first, second, third or earlier one of the lists told; -1 for none."""
    if nth["before"] or nth["one_before"]:
        older = [at for at in lists if at < turns - 1]
        return older[-1] if older else -1
    at = 0 if nth["first"] else 1 if nth["second"] else 2
    return lists[at] if at < len(lists) else -1


def _told(turn: Turn) -> bool:
    """Whether a turn told a list of its own, and not a part of one told before."""
    rows = bool(turn.items) and all(one.kind in CODE_KINDS for one in turn.items)
    own = OF_LIST not in turn.meaning.cues and len(turn.items) > 1
    return rows and (own or turn.meaning.intent in (Intent.BODY_ACTIVITIES, Intent.TOPIC))


def _fits(turn: Turn, meaning: Meaning, said: set[str]) -> bool:
    """Whether a list was asked for with the body, the role, the place and the words said."""
    base, role = turn.meaning, meaning.relation.role
    if meaning.named and base.named != meaning.named:
        return False
    if role is not None and base.relation.role is not role:
        return False
    if any(one not in base.places for one in meaning.places):
        return False
    slots = bool(meaning.named or role is not None or meaning.places)
    return slots or said <= set(families(base.text))
