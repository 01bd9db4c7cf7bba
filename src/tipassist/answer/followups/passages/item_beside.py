"""Item beside: "and the last?", "read me (g)", "how many are there?", after one item of several.

The items are those of a section ("Section C.3" is a principle) and the pillars.
"""

import re

from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import place_name
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.answer.turns import State
from tipassist.locator_reading import find
from tipassist.locators import Locator, LocatorKind, code
from tipassist.register.model import Register

_OPENS = (
    r"(?:(?:and|so|but|then|ok|okay|now)[, ]+)*(?:(?:what|which) (?:is|was)|what's|what about|"
    r"how about|tell me|give me|read me)? ?"
)
_KINDS = r"(?:one|pillar|principle|purpose|item|point|objective|aim|goal)"
_DEPTH = 2
_AT = re.compile(rf"{_OPENS}(?:the )?(?P<at>[a-z0-9]+)(?: {_KINDS})?(?: then| please| say)*")
_STEP = re.compile(
    rf"{_OPENS}(?:that |the goal )?(?:of |for )?(?:the )?"
    r"(?:(?P<next>next|following)|previous|preceding)"
    rf"(?: {_KINDS})?(?: then| please)*|{_OPENS}(?:that )?(?:of |for )?(?:the|that) "
    rf"{_KINDS} (?:that )?(?:comes |stands )?(?:(?:right|just|directly|straight|at once) )?"
    rf"(?:before|above|(?P<after>after|below))(?: (?:it|(?:that|this)(?: {_KINDS})?))?"
    r"(?: then| please)*"
)
_COUNT = re.compile(
    rf"(?:(?:and|so|but|then|ok)[, ]+)*how many(?: (?:of (?:them|these|those)|{_KINDS}s))?"
    r"(?: (?:are there|are they|are listed|does it list|there are|is that))?"
    r"(?: (?:in all|in total|altogether|all told|overall|all together|then))*"
)
_GOAL = re.compile(
    r"(?:(?:and|so|then|ok)[, ]+)*(?:(?:what is|what's|tell me|give me) )?(?:its|the) "
    r"(?:ultimate |overall |main )?(?:goal|aim|objective)s?(?: of (?:it|that(?: one| pillar)?))?"
)
_ABOUT = re.compile(
    rf"{_OPENS}(?:the |that )?(?:(?P<kind>{_KINDS}) )(?:about|on|for|of|regarding|concerning|that "
    r"(?:is about|deals with|speaks of|covers|concerns)) (?P<what>[^,.;:?!]{3,60})[ ?.!]*"
)
_LETTER = re.compile(
    r"(?P<article>\b(?:an?|the) )?(?:"
    r"(?:\b(?:letter|point|item|duty|task|responsibility|(?:sub-?)?paragraph|para|clause|lit\.?)"
    r" )?(?<![\w)])\((?P<inside>[a-z])\)"
    r"|\b(?:letter|point|item|duty|task|responsibility|(?:sub-?)?paragraph|para|clause|lit\.?) "
    r"(?P<bare>[a-z])(?=\s*(?:[?.!,;:]|$)|\s+(?:says?|means?|about|exactly|please|again|then|too"
    r"|word|verbatim|in full)\b))"
)
_LETTER_ALONE = re.compile(
    r"(?:(?:and|so|but|then|ok|okay|now|what about|how about)[, ]+)+(?P<letter>[a-z])\W*"
)


def with_item_lettered(typed: str, state: State, register: Register) -> str | None:
    """Return "read me (g)" with the item of that letter in the list of a section told last.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    text = fold(typed)
    if state.last is None or len(text) != len(typed) or find(typed):
        return None
    alone = _LETTER_ALONE.fullmatch(text)
    lettered = alone is not None and any(map(_has_letter, state.last.focus))
    head = _lettered(state, register) if lettered or _LETTER.search(text) else ()
    if not head:
        return None
    if alone is not None and lettered:
        return f"What does {_item(head, alone['letter'])} say?"
    return _LETTER.sub(lambda found: _item(head, found["inside"] or found["bare"]), text)


def _item(head: tuple[str, ...], letter: str) -> str:
    return str(Locator(LocatorKind.SECTION, (*head, letter)))


def _has_letter(place: Locator) -> bool:
    last = place.parts[-1]
    of_item = place.kind is LocatorKind.SECTION and len(place.parts) > 2
    return of_item and len(last) == 1 and last.isalpha()


def _lettered(state: State, register: Register) -> tuple[str, ...]:
    """Return the parts of the place whose lettered items were told last, if it is one."""
    inner = [one.locator for one in register.section_parts() if _has_letter(one.locator)]
    for turn in state.newest_first:
        told = [one for one in (*turn.focus, *turn.cited) if one.kind is LocatorKind.SECTION]
        heads = {one.parts[:-1] for one in turn.focus if _has_letter(one)}
        heads = heads or {one.parts[:-1] for one in told if _has_letter(one)}
        heads = heads or {one.parts for one in told} & {one.parts[:-1] for one in inner}
        if len(heads) == 1 and turn.talk is None:
            return heads.pop()
        if heads or turn.items or turn.talk is not None or turn.meaning.instruments:
            return ()
    return ()


def with_item_about(typed: str, state: State, register: Register) -> str | None:
    """Return "and the one about children?" as the item of the same list that is about that.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    said = _ABOUT.fullmatch(" ".join(fold(typed).split()))
    told = (
        {one for one in state.last.cited if len(one.parts) == 2} if said and state.last else set()
    )
    sections = {one.parts[0] for one in told if one.kind is LocatorKind.SECTION}
    if said is None or len(told) != 1 or len(sections) != 1:
        return None
    section = next((one for one in register.sections if one.letter in sections), None)
    items = [one for one in section.items if one.locator not in told] if section else []
    words = set(families(said["what"]))
    headed = [one for one in items if words & set(families(one.heading or ""))]
    found = headed or [one for one in items if words <= set(families(one.wording.text))]
    return f"What does {found[0].locator} say?" if words and len(found) == 1 else None


def of_item_beside(leaning: Leaning, read: Read) -> Meaning | None:
    """Read what is asked of the items among which the one just told stands.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    item, meaning, bare = _told(leaning), leaning.meaning, leaning.bare
    if meaning.named or meaning.outside or (meaning.places and not bare.endswith(" pillar")):
        return None
    if item is None or meaning.places:
        return _pillar_at(leaning, read)
    if _COUNT.fullmatch(bare) and (item.kind is not LocatorKind.PILLAR or "pillars" in bare):
        return _counted(leaning, item, read)
    of_pillar = item.kind is LocatorKind.PILLAR
    if of_pillar and _GOAL.fullmatch(bare):
        return reread(f"What is the goal of {place_name(item)}?", leaning, read)
    found = _meant(leaning, _beside(leaning, item), item)
    if found is None:
        return None
    if of_pillar and "talk:goal" in leaning.base.cues:
        return reread(f"What is the goal of {place_name(found)}?", leaning, read)
    asked = f"What is {place_name(found)}?" if of_pillar else f"What does {found} say?"
    return reread(asked, leaning, read)


def _told(leaning: Leaning) -> Locator | None:
    """Return the one pillar, or the item of a section, that was asked about and told last."""
    base, focus = leaning.base, leaning.last.focus
    stepped = _STEP.fullmatch(leaning.bare)
    if stepped and (quoted := _quoted(leaning)) is not None:
        return quoted
    counted = _counted_list(leaning)
    if counted and not stepped:
        return counted[0]
    if base.intent is not Intent.CODE_LOOKUP or len(focus) != 1 or base.places != focus:
        return None
    item = focus[0]
    of_section = item.kind is LocatorKind.SECTION and len(item.parts) == 2
    inner = (part.locator for one in leaning.register.sections for part in one.parts)
    if of_section and any(one != item and item.contains(one) for one in inner):
        return None
    return item if of_section or item.kind is LocatorKind.PILLAR else None


def _counted_list(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the items of a section after they were all counted: "how many principles?"."""
    if leaning.base.form is not Form.COUNT or leaning.last.items:
        return ()
    told = [one for one in leaning.last.cited if one.kind is LocatorKind.SECTION]
    items = {one for one in told if len(one.parts) == _DEPTH}
    whole = _beside(leaning, told[0]) if told else ()
    return whole if len(whole) > 1 and items == set(whole) else ()


def _quoted(leaning: Leaning) -> Locator | None:
    """Return the one item of a section that an answer from the sections quoted."""
    cited = leaning.last.cited if leaning.base.intent in (Intent.PROSE, Intent.UNSETTLED) else ()
    places = [one for one in cited if one.kind is not LocatorKind.FOOTNOTE]
    items = [one for one in places if len(one.parts) > 1]
    of_section = all(one.kind is LocatorKind.SECTION for one in places)
    return items[0] if of_section and len(items) == 1 and len(items[0].parts) == _DEPTH else None


def _pillar_at(leaning: Leaning, read: Read) -> Meaning | None:
    """Read "and the last pillar?" as the plan's, where no other list of pillars was told."""
    if not leaning.bare.endswith(" pillar") or leaning.pointing.step:
        return None
    pillars = tuple(code(one.letter) for one in leaning.register.pillars)
    lists = [one.items for one in leaning.state.turns if set(one.items) & set(pillars)]
    found = _meant(leaning, pillars, pillars[0])
    if found is None or any(len(one) > 1 and one != pillars for one in lists):
        return None
    return reread(f"What is {place_name(found)}?", leaning, read)


def _counted(leaning: Leaning, item: Locator, read: Read) -> Meaning:
    if item.kind is LocatorKind.PILLAR:
        return reread("How many pillars are there?", leaning, read)
    return reread(f"How many items are in Section {item.parts[0]}?", leaning, read)


def _beside(leaning: Leaning, item: Locator) -> tuple[Locator, ...]:
    if item.kind is LocatorKind.PILLAR:
        return tuple(code(one.letter) for one in leaning.register.pillars)
    section = next((o for o in leaning.register.sections if o.letter == item.parts[0]), None)
    return tuple(dict.fromkeys(one.locator for one in section.items)) if section else ()


def _meant(leaning: Leaning, items: tuple[Locator, ...], item: Locator) -> Locator | None:
    stepped = _STEP.fullmatch(leaning.bare)
    if stepped and item in items:
        at = items.index(item) + (1 if stepped["next"] or stepped["after"] else -1)
        return items[at] if 0 <= at < len(items) else None
    said = _AT.fullmatch(leaning.bare)
    ordinal = leaning.words.ordinals.get(said["at"], 0) if said else 0
    if not ordinal:
        return None
    at = ordinal - 1 if ordinal > 0 else len(items) + ordinal
    return items[at] if 0 <= at < len(items) else None
