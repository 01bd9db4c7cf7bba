"""Position: "which number is it in the principles?", asked of the item of a section just told."""

from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning
from tipassist.answer.meaning import POSITION, Column, Form, Intent, Meaning
from tipassist.locators import Locator, LocatorKind


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
