"""Position: "which number is it in the principles?", "the last activity in the plan"."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning
from tipassist.answer.language.counted_ones import ORDINALS
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import POSITION, Column, Form, Intent, Meaning
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Register
from tipassist.register.queries import all_locators

_AT = re.compile(
    rf"\bthe (?:very )?(?P<which>{'|'.join(ORDINALS)}|final|\d{{1,2}}(?:st|nd|rd|th)) "
    r"(?:coded )?(?P<kind>activity|row|code|line|outcome)(?: type)? (?:in|of|under|on) "
    r"(?:(?P<plan>(?:the |this )?(?:whole |entire )?(?:work ?)?plan|(?:the )?whole (?:work ?)?plan)"
    r"|(?:the )?(?:pillar |outcome )?(?P<place>[a-z](?:\.\d+)?))"
    r"(?=\s*(?:[?.!,;]|$)|\s+(?:then|again|now|though|please|pls)\s*(?:[?.!,;]|$))"
)


def of_position(leaning: Leaning) -> Meaning | None:
    """Ask which place in its section the item has that was told last, or which section it was."""
    asks = leaning.whole("position")
    told = _told(leaning) if asks else None
    others = [one for one in leaning.meaning.places if told is None or not one.contains(told)]
    if told is None or others or leaning.meaning.named:
        return None
    meaning = replace(leaning.meaning, intent=Intent.CODE_LOOKUP, places=(told,), topic=())
    form = Form.YESNO if asks and asks["at"] else Form.WHAT
    cues = meaning.cues | {POSITION}
    return replace(meaning, form=form, column=Column.NONE, words=(), terms=(), cues=cues)


def _told(leaning: Leaning) -> Locator | None:
    """Return the one item of a section that the last answer gave, or else its one section."""
    focus, cited = leaning.last.focus, leaning.last.cited
    places = [one for one in focus or cited if one.kind is LocatorKind.SECTION]
    if len(places) < len(focus):
        return None
    upper = [one for one in places if any(one != other and one.contains(other) for other in places)]
    single = [one for one in places if one not in upper]
    if len(single) == 1:
        return single[0]
    sections = {one.parts[0] for one in places}
    return Locator(LocatorKind.SECTION, (sections.pop(),)) if len(sections) == 1 else None


def with_row_at(text: str, register: Register) -> str | None:
    """Return a question with the code of the activity or outcome that stands at a position.

    Args:
        text: The question, typos mended.
        register: The plan.

    Returns:
        The words of the question, or None when it tells no position or the plan has none such.
    """
    low = fold(text)
    said = _AT.search(low) if len(low) == len(text) else None
    if said is None:
        return None
    which = said["which"]
    at = ORDINALS.get(which, -1 if which == "final" else int(re.sub(r"\D", "", which) or 0))
    kind = LocatorKind.OUTCOME if said["kind"] == "outcome" else LocatorKind.ACTIVITY
    inside = f"{(said['place'] or '').upper()}."
    found = [one for one in all_locators(register) if one.kind is kind]
    found = [one for one in found if said["plan"] or str(one).startswith(inside)]
    index = at - 1 if at > 0 else len(found) + at
    if not 0 <= index < len(found):
        return None
    return f"{text[: said.start()]}{found[index]}{text[said.end() :]}"
