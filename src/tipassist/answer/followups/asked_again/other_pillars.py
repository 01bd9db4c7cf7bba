"""The other pillars, "in the remaining three", and what lies outside "it": put into names."""

import re

from tipassist.answer.followups.leaning import codes_in, scopes_in
from tipassist.answer.language.phrasing import listing, place_name
from tipassist.answer.language.pointing import PointingWords
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, Meaning
from tipassist.answer.turns import State, Turn
from tipassist.locators import Locator, LocatorKind, code
from tipassist.register.model import Register

_IN_IT = re.compile(
    r"(?P<opens>(?:(?:and|so|but|ok|then|now),? )*(?:(?:how many|which|what)(?: ones?)?"
    r"(?: (?:is|are|lies?|sits?))? )?)"
    r"(?:(?:in|inside|within|under) (?:it|there|(?:that|this)(?: (?:very|same))?"
    r"(?: (?:one|(?P<level>pillar|outcome)))?)|inside|within)(?: (?:then|itself|though))*",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:outside(?: of)?|beyond) (?:it|there|that|this|that one),? "
    r"(?:but )?(?:still )?(?:in|within|under) (?:pillar|outcome) [a-z](?:\.\d+)?\b",
    re.IGNORECASE,
)


def with_other_pillars(
    meaning: Meaning, state: State, words: PointingWords, register: Register, typed: str
) -> str | None:
    """Return a question about "the other pillars" with the pillars that are meant.

    They are all those that were not looked in: by the question before, or by as many of the
    questions before as leave the number said ("the other two").

    Args:
        meaning: The question as understood by itself.
        state: The turns before it.
        words: The word lists of follow-up questions.
        register: The plan.
        typed: The question without its typos.

    Returns:
        The words of the question with the pillars in them, or None when none are meant.
    """
    if meaning.places or meaning.outside or not state.turns:
        return None
    if words.asks["similar_elsewhere"].fullmatch(words.read(typed).rest.strip(" ?.!")):
        return None
    rest = words.asks["rest_of_pillar"].search(fold(typed))
    asked = state.turns[-1].meaning.places
    if rest is not None and len(asked) == 1 and asked[0].kind is LocatorKind.OUTCOME:
        named = f"pillar {asked[0].parts[0]} outside {place_name(asked[0])}"
        return f"{typed[: rest.start('which')]}{named}{typed[rest.end('which') :]}"
    others = words.asks["other_pillars"].search(fold(typed))
    last = state.turns[-1].meaning
    of_rows = bool(last.named or last.query or last.bounded) and not meaning.named
    scoped = bool(last.places) and scopes_in(last.places) == last.places
    if of_rows and scoped and words.asks["elsewhere_in"].fullmatch(fold(typed).strip(" ?.!")):
        return None
    if others is None and _looked_in_pillars(state):
        others = words.asks["looked_in_others"].search(fold(typed))
    if others is None:
        return None
    left = _left(state, register, words.number(others["size"] or ""))
    if not left:
        return None
    head = "pillar" if len(left) == 1 else "pillars"
    named = f"{head} {listing(one.parts[0] for one in left)}"
    return f"{typed[: others.start('which')]}{named}{typed[others.end('which') :]}"


def with_outside_named(
    meaning: Meaning, state: State, words: PointingWords, typed: str
) -> str | None:
    """Return "do we coordinate any outside it?" with the place that was looked in.

    Args:
        meaning: The question as understood by itself.
        state: The turns before it.
        words: The word lists of follow-up questions.
        typed: The question without its typos.

    Returns:
        The words of the question with the place in them, or None when none is meant.
    """
    if meaning.outside or not state.turns:
        return None
    beyond = words.asks["outside_it"].search(fold(typed)) or _WITHIN.search(typed)
    if beyond is None:
        return None
    places = _looked_in(state.turns[-1])
    if meaning.places:
        over = meaning.places[0]
        held = any(one.contains(over) for one in places)
        if len(meaning.places) > 1 or held or not _WITHIN.search(typed):
            return None
        inside = [place_name(one) for one in places if over.contains(one)]
        without = f" outside {listing(inside)}" if inside else ""
        return _WITHIN.sub(f"in {place_name(over)}{without}", typed, count=1)
    if beyond["level"]:
        around = (over for one in places for over in one.lineage())
        places = tuple(dict.fromkeys(one for one in around if one.kind == beyond["level"]))
    if not places:
        return None
    named = listing(place_name(one) for one in places)
    return f"{typed[: beyond.start()]}outside {named}{typed[beyond.end() :]}"


def with_inside_named(typed: str, state: State) -> str | None:
    """Return "and inside that pillar?" with the place outside of which was looked before.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    back = _IN_IT.fullmatch(typed.strip(" ?.!"))
    last = state.last.meaning if state.last else None
    if back is None or last is None or len(last.outside) != 1 or last.places:
        return None
    level, place = (back["level"] or "").lower(), last.outside[0]
    if level not in ("", place.kind.value):
        return None
    return f"{back['opens']}in {place_name(place)}?"


def _looked_in(turn: Turn) -> tuple[Locator, ...]:
    """Return where the last question looked, or what it left out; else the rows that it told."""
    asked = turn.meaning.places or turn.meaning.outside
    if asked and (scopes_in(asked) == asked or len(codes_in(asked)) == 1 == len(asked)):
        return asked
    return () if _is_part(turn) else codes_in(turn.focus)


def _is_part(turn: Turn) -> bool:
    """Whether several rows of a list were told, which are no place to look outside of."""
    return OF_LIST in turn.meaning.cues and len(codes_in(turn.focus)) > 1


def _left(state: State, register: Register, size: int) -> tuple[Locator, ...]:
    """Return the pillars not looked in by the last questions: as many as said, 0 for any."""
    pillars = tuple(code(one.letter) for one in register.pillars)
    spoken: set[Locator] = set()
    for turn in state.newest_first:
        spoken |= {code(one.parts[0]) for one in codes_in(turn.meaning.places)}
        left = tuple(one for one in pillars if one not in spoken)
        if spoken and size in (0, len(left)):
            return left
    return ()


def _looked_in_pillars(state: State) -> bool:
    places = state.turns[-1].meaning.places
    return bool(places) and all(one.kind is LocatorKind.PILLAR for one in places)
