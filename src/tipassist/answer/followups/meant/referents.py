"""Referents: the places of earlier turns that a question points to."""

import re

from tipassist.answer.followups.leaning import Leaning, codes_in, scopes_in
from tipassist.answer.followups.of_lists.lists import as_printed
from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.answer.language.pointing import Pointing
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import OF_LIST, OF_SUBJECTS, OPEN, Column, Form, Intent
from tipassist.answer.sets.query import EVERY
from tipassist.answer.turns import Turn
from tipassist.locators import Locator, LocatorKind, code, footnote
from tipassist.register.model import Register
from tipassist.register.queries import all_locators, find_place

_LISTED = 3
_REMOVALS = ("removes", "removes_named", "drops_subject", "drops_picked", "drops_pillar_ones")
_PILLARS_COUNTED = re.compile(rf"\b(?P<number>\d{{1,2}}|{'|'.join(NUMBERS)}) pillars\b")
_LEVELS = {"outcome": LocatorKind.OUTCOME, "pillar": LocatorKind.PILLAR}


def list_meant(leaning: Leaning, least: int = 1) -> tuple[Locator, ...]:
    """Return the list meant: of the size said, the first of all, or else the last one.

    Args:
        leaning: The question.
        least: How many things it has at least.
    """
    pointing = leaning.pointing
    turns = list(leaning.state.newest_first)
    if pointing.first_list:
        turns = [one for one in leaning.state.turns if len(one.items) > 1][:1] or turns
    lists = [
        grouped_rows(one, pointing)
        or section_listed(one, leaning.register)
        or as_printed(told_list(one), leaning.register)
        for one in turns
    ]
    singles = places_alone(leaning)
    if len(singles) > 1 and least == 1 and not any(len(one) > 1 for one in lists):
        return singles
    if pointing.size:
        wider = [*lists, *((*one.items, *one.told) for one in turns)]
        lists = [one for one in wider if len(one) == pointing.size] or lists
    return next((one for one in lists if len(one) >= least), ())


def grouped_rows(turn: Turn, pointing: Pointing) -> tuple[Locator, ...]:
    """Return the activities of a list that were counted by pillar or outcome.

    "Those" are still the activities after "in which pillar are most of them?", unless the pillars
    are meant by their kind or by their number.
    """
    rows, meaning = turn.meaning.places, turn.meaning
    counted = OF_LIST in meaning.cues and meaning.form in (Form.MOST, Form.LEAST)
    deep = all(one.kind is LocatorKind.ACTIVITY for one in rows)
    grouped = bool(turn.items) and scopes_in(turn.items) == turn.items
    of_groups = pointing.kind in _LEVELS or pointing.size == len(turn.items)
    return rows if counted and deep and grouped and not of_groups else ()


def told_list(turn: Turn) -> tuple[Locator, ...]:
    """Return the places that an answer listed or told; a term explained is no list."""
    section = turn.focus[0] if len(turn.focus) == 1 else None
    if section is not None and section.kind is LocatorKind.SECTION and not turn.items:
        inside = tuple(one for one in turn.cited if one != section and section.contains(one))
        if len(inside) > 1:
            return _uppermost(inside)
    listed = turn.items or turn.told or turn.focus or _uppermost(without_lead(turn.cited))
    terms = all(one.kind is LocatorKind.GLOSSARY for one in listed)
    return () if terms and turn.meaning.intent is Intent.DEFINITION else listed


def section_listed(turn: Turn, register: Register) -> tuple[Locator, ...]:
    """Return the items of the section whose title was asked for: "what principles are there?".

    Args:
        turn: What was asked and told.
        register: The plan.
    """
    first = turn.cited[:1]
    if (
        turn.items
        or turn.told
        or turn.meaning.intent not in OPEN
        or not first
        or len(first[0].parts) != 1
    ):
        return ()
    asked = set(families(turn.meaning.text))
    titled = (one for one in register.sections if (one.letter,) == first[0].parts)
    found = (one for one in titled if asked & set(families(one.title.text)))
    return tuple(item.locator for one in found for item in one.items)


def _uppermost(listed: tuple[Locator, ...]) -> tuple[Locator, ...]:
    """Leave out the items that are printed under another one of the list."""
    upper = [one for one in listed if not any(two != one and two.contains(one) for two in listed)]
    return tuple(upper) if len(upper) > 1 else listed


def list_of_two(leaning: Leaning) -> tuple[Locator, ...]:
    """Return which of the last two lists "the latter" is, when neither is a list of two things."""
    lists = [one.items for one in leaning.state.turns[-2:]]
    if len(lists) < 2 or any(len(one) < 2 for one in lists) or len(lists[-1]) == 2:
        return ()
    return lists[-1] if leaning.pointing.ordinal < 0 else lists[0]


def without_lead(cited: tuple[Locator, ...]) -> tuple[Locator, ...]:
    """Return the places of a prose list without its section and what was told after the list."""
    head, items = cited[:1], cited[1:]
    inside = tuple(one for one in items if head[0].contains(one))
    if inside == items:
        return items if len(items) > 1 else cited
    listed = len(inside) >= _LISTED and items[: len(inside)] == inside
    return inside if listed else cited


def places_alone(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the places spoken of one by one, oldest first."""
    spoken = (one.focus[0] for one in leaning.state.turns if len(one.focus) == 1)
    return tuple(dict.fromkeys(spoken))


def remainder(leaning: Leaning) -> tuple[Locator, ...]:
    """Return what of the list spoken of the last answer left out."""
    kept, size = leaning.last.focus, leaning.pointing.size
    if size in (0, len(leaning.last.items)) and _left_by_removal(leaning):
        return leaning.last.items
    if size in (0, len(leaning.last.items)) and _left_out_some(leaning, size):
        return leaning.last.items
    for turn in leaning.state.newest_first:
        for rows in (codes_in(turn.meaning.places), turn.items):
            left = tuple(one for one in rows if one not in kept)
            if left and len(left) < len(rows) and size in (0, len(left)):
                return left
    left = _left_by_all(leaning, size) or _left_of_claim(leaning)
    return left or _left_of_scope(leaning, size)


def _left_of_claim(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the rows of a place of which a claim of every row does not hold.

    The rows of which it holds are the list spoken of.
    """
    turns = (one for one in leaning.state.newest_first if one.items == leaning.last.items)
    claims = ((one.meaning, one.meaning.query) for one in turns)
    every = (one for one, query in claims if query and EVERY in (query.share, query.claimed))
    asked = next(every, None)
    scopes = scopes_in(asked.places) if asked else ()
    inside = (one for one in all_locators(leaning.register) if len(scopes) == 1)
    rows = (one for one in inside if scopes[0].contains(one) and one.kind is LocatorKind.ACTIVITY)
    return tuple(one for one in rows if one not in leaning.last.items)


def _left_of_scope(leaning: Leaning, size: int) -> tuple[Locator, ...]:
    """Return the activities that the last list leaves of the one pillar or outcome looked in.

    Where no number of them is said, the list is of what bodies have there.
    """
    scopes, rows = scopes_in(leaning.base.places), leaning.last.items
    if not (size or leaning.base.named) or len(scopes) != 1 or not rows:
        return ()
    inside = [one for one in all_locators(leaning.register) if scopes[0].contains(one)]
    left = tuple(one for one in inside if one.kind is LocatorKind.ACTIVITY and one not in rows)
    return left if size in (0, len(left)) else ()


def _left_out_some(leaning: Leaning, size: int) -> bool:
    """Whether the question before asked for a list without some of it, so that the rest is left.

    Where no number of them is said, it took a code out of the list.
    """
    asked = leaning.words.read(leaning.base.question).rest
    if not size:
        return bool(leaning.base.outside and leaning.words.asks["leaves_out"].match(asked))
    return any(leaning.words.asks[one].match(asked) for one in ("removes", "removes_named"))


def _left_by_removal(leaning: Leaning) -> bool:
    """Whether the rows told last are what a question before took nothing but some out of."""
    for turn in leaning.state.newest_first:
        if not turn.items or turn.items != leaning.last.items:
            return False
        asked = leaning.words.read(turn.meaning.question).rest
        if any(leaning.words.asks[one].match(asked) for one in _REMOVALS):
            return OF_LIST in turn.meaning.cues
    return False


def _left_by_all(leaning: Leaning, size: int) -> tuple[Locator, ...]:
    """Return so many rows of a list as several answers about parts of it left out."""
    for at, turn in enumerate(leaning.state.turns):
        later = [one.items for one in leaning.state.turns[at + 1 :]]
        kept = {one for part in later if set(part) < set(turn.items) for one in part}
        left = tuple(one for one in turn.items if one not in kept)
        if size and len(left) == size and kept:
            return left
    return ()


def earliest_places(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the code that was asked about first, of the kind said."""
    kind = leaning.pointing.kind or "activity"
    for turn in leaning.state.turns:
        found = tuple(one for one in codes_in(turn.meaning.places) if one.kind == kind)
        if found:
            return found[:1]
    return ()


def picked_places(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the place meant by "the second one", "the other" or "the next one", if any."""
    pointing = leaning.pointing
    if pointing.step:
        return _neighbour(leaning, pointing.step)
    if pointing.earliest:
        return earliest_places(leaning)
    if pointing.other:
        return _other(leaning)
    return _at(leaning)


def _at(leaning: Leaning) -> tuple[Locator, ...]:
    pointing = leaning.pointing
    if leaning.words.asks["that_last"].search(leaning.rest) and len(leaning.last.focus) == 1:
        return leaning.last.focus
    kind = _LEVELS.get(pointing.kind)
    least = max(2, pointing.least)
    scopes = leaning.words.asks["inside_ordinal"].search(leaning.rest)
    lists = [one.items for one in leaning.state.newest_first if scopes]
    inside = next((one for one in lists if len(one) >= least and scopes_in(one) == one), ())
    if kind is None and inside:
        rows = inside
    elif kind is None:
        rows = (
            _sole(leaning)
            or list_meant(leaning, least)
            or _pillars_counted(leaning)
            or places_alone(leaning)
            or list_meant(leaning)
        )
    else:
        lists = [one.items for one in leaning.state.newest_first]
        rows = next((one for one in lists if len(one) >= least and one[0].kind is kind), ())
    several = pointing.several if pointing.placed(rows) else 0
    if several:
        return rows[-several:] if pointing.ordinal < 0 else rows[:several]
    return pointing.placed(rows)


def _pillars_counted(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the pillars that the question before spoke of by their number: "the four pillars"."""
    counted = _PILLARS_COUNTED.search(fold(leaning.base.question))
    pillars = leaning.register.pillars
    said = counted["number"] if counted else ""
    if said not in (str(len(pillars)), *(one for one in NUMBERS if NUMBERS[one] == len(pillars))):
        return ()
    return tuple(code(one.letter) for one in pillars)


def _sole(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the one row of a list just told, for "the first of them"."""
    pointing, found = leaning.pointing, leaning.last.items
    if pointing.size > 1:
        return ()  # "The last of the three" is of an earlier list.
    ends = abs(pointing.ordinal) == 1 and (pointing.lists or pointing.many)
    listed = leaning.base.intent in OF_SUBJECTS or leaning.base.intent is Intent.BODY_ACTIVITIES
    return found if ends and listed and len(found) == 1 else ()


def _other(leaning: Leaning) -> tuple[Locator, ...]:
    focus = single_focus(leaning)
    for turn in leaning.state.newest_first:
        left = tuple(one for one in turn.items if one not in focus)
        if len(turn.items) == 2 and len(left) == 1:
            return left
    left = remainder(leaning) if len(leaning.last.items) > 1 else ()
    singles = tuple(one for one in places_alone(leaning) if one not in focus)
    left = left or (singles if focus and not leaning.base.named else ())
    return left if len(left) == 1 else _other_scope(leaning)


def _other_scope(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the other one of two pillars, or outcomes, of which something was asked in turn."""
    asked = scopes_in(leaning.base.places)
    if len(asked) != 1 or asked != leaning.base.places:
        return ()
    before = [one for turn in leaning.state.turns[:-1] for one in scopes_in(turn.meaning.places)]
    spoken = dict.fromkeys(one for one in before if one.kind is asked[0].kind)
    left = tuple(one for one in spoken if one != asked[0])
    return left if len(left) == 1 else ()


def _neighbour(leaning: Leaning, step: int) -> tuple[Locator, ...]:
    focus = single_focus(leaning)
    stepped = leaning.words.asks["steps_over"].search(leaning.rest)
    level = "" if stepped is None else stepped["next"] or stepped["beside"]
    if level and (not focus or focus[0].kind is not _LEVELS[level]):
        focus = parents_of_focus(leaning, level)
    if not focus:
        return ()
    plan = [one for one in all_locators(leaning.register) if one.kind is focus[0].kind]
    lists = [list(one.items) for one in leaning.state.newest_first if len(one.items) > 1]
    for rows in (*lists, plan):
        if focus[0] in rows and 0 <= rows.index(focus[0]) + step < len(rows):
            return (rows[rows.index(focus[0]) + step],)
    return ()


def single_focus(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the one place spoken of last; nothing when a list was spoken of since."""
    for turn in leaning.state.newest_first:
        if len(turn.focus) == 1:
            return turn.focus
        if len(turn.items) > 1:
            break
    return ()


def last_two_places(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the two places meant by "both": a list of two, or the last two spoken of alone.

    A code that the plan has not is none of them.
    """
    listed = next((one.items for one in leaning.state.newest_first if one.items), ())
    if len(listed) == 2:
        return listed
    singles = [one.focus[0] for one in leaning.state.newest_first if len(one.focus) == 1]
    known = (one for one in singles if not codes_in((one,)) or find_place(leaning.register, one))
    latest = list(dict.fromkeys(known))[:2]
    return tuple(reversed(latest)) if len(latest) == 2 else ()


def places_of_kind(leaning: Leaning, kind: LocatorKind) -> tuple[Locator, ...]:
    """Return the one place of a kind that was spoken of last."""
    for turn in leaning.state.newest_first:
        found = tuple(one for one in (*turn.focus, *turn.cited) if one.kind is kind)
        if not found and kind is LocatorKind.FOOTNOTE:
            found = _footnotes_of(leaning, turn)
        if len(found) == 1 or (found and kind is LocatorKind.FOOTNOTE):
            return found[:1]
    return ()


def _footnotes_of(leaning: Leaning, turn: Turn) -> tuple[Locator, ...]:
    """Return the footnotes of the places whose references were asked for."""
    if turn.meaning.column is not Column.REFERENCES:
        return ()
    places = (find_place(leaning.register, one) for one in turn.meaning.places)
    numbers = (number for one in places for number in getattr(one, "footnotes", ()))
    return tuple(map(footnote, dict.fromkeys(numbers)))


def parents_of_focus(leaning: Leaning, kind: str) -> tuple[Locator, ...]:
    """Return the outcome or pillar that the last places spoken of lie in, when it is one."""
    depth = 2 if kind == "outcome" else 1
    for turn in leaning.state.newest_first:
        found = codes_in((*turn.focus, *turn.meaning.places))
        deep = (one.parts[:depth] for one in found if len(one.parts) >= depth)
        parents = tuple(dict.fromkeys(code(".".join(parts)) for parts in deep))
        if len(parents) == 1:
            return parents
    return ()


def instruments_spoken_of(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the articles or paragraphs that were asked about or printed last."""
    for turn in leaning.state.newest_first:
        asked = turn.meaning.instruments or _printed(leaning, turn)
        if asked:
            return asked
    return ()


def _printed(leaning: Leaning, turn: Turn) -> tuple[Locator, ...]:
    places = (*turn.focus, *turn.meaning.places)
    found = (getattr(find_place(leaning.register, one), "references", ()) for one in places)
    return tuple(dict.fromkeys(one.target for references in found for one in references))


def section_of(leaning: Leaning, actors: tuple[str, ...]) -> tuple[Locator, ...]:
    """Return the section item that a heading stands over."""
    parts = leaning.register.section_parts()
    found = (one.locator for one in parts if one.heading and one.heading in actors)
    return tuple(found)[:1]


def sibling_place(leaning: Leaning) -> tuple[Locator, ...]:
    """Return what "and the second?", "and the first two?" mean after another one of that list."""
    asked = codes_in(leaning.base.places)
    if len(asked) != 1 or not leaning.words.read(leaning.base.question).ordinal:
        return ()
    for turn in reversed(leaning.state.turns[:-1]):
        placed = leaning.pointing.placed(turn.items) if asked[0] in turn.items else ()
        several = leaning.pointing.several if placed else 0
        if several:
            return turn.items[-several:] if leaning.pointing.ordinal < 0 else turn.items[:several]
        if placed:
            return placed
    return ()
