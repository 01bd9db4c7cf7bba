"""The figure elsewhere: "how many would that be for pillar C?", asked as "how many in pillar C?".

What was asked before is asked again of another place or body, whatever the figure is called.
"""

import re

from tipassist.answer.followups.leaning import scopes_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.answer.turns import State

_FIGURE = re.compile(
    r"(?:(?:and|so|but|then|now|ok|okay)\b[, ]*)*(?P<asks>how many|how much|what|how)"
    r" (?:would|will|is|are|was|were|does|do|should)"
    r" (?:that|it|this|those|they|the (?:number|figure|count|total|same|answer|result|list))"
    r"(?: (?:be|look(?: like)?|make|come to|amount to|give(?: us)?|read|stand|work out(?: at)?))?"
    r"(?: (?:then|now|instead))? (?P<for>for|in|inside|under|within|with|across|of) "
    r"(?P<where>[^?!;]{1,60}?)(?: (?:then|now|instead))?[ ?.!]*"
)
_WHOLE = re.compile(r"(?:the )?(?:(?:whole|entire|full) )?(?:plan|table)|all (?:the )?pillars")
_COUNTED = ("how many", "how much")
_LISTS = (Intent.BODY_ACTIVITIES, Intent.AGGREGATE)


def with_figure_elsewhere(meaning: Meaning, typed: str, state: State) -> str | None:
    """Return "how many would that be for pillar C?" after a list or a count as "how many in C?".

    Args:
        meaning: The question as understood by itself.
        typed: The question without its typos.
        state: The turns before it.

    Returns:
        The words of the question; None where no rows were asked for before, or more is said than
        a place or a body.
    """
    said = _FIGURE.fullmatch(fold(typed))
    if said is None or state.last is None or len(fold(typed)) != len(typed):
        return None
    base = state.last.meaning
    bounded = base.query is not None and not base.query.is_plain
    if base.intent not in _LISTS and not bounded:
        return None
    asks = "how many" if said["asks"] in _COUNTED else "and"
    if _WHOLE.fullmatch(said["where"]):
        extreme = base.form in (Form.MOST, Form.LEAST)  # The most of all is its own total.
        return None if extreme else f"{asks} in the whole plan?"
    scoped = bool(meaning.places) and scopes_in(meaning.places) == meaning.places
    if meaning.topic or scoped == bool(meaning.named):
        return None
    where = typed[said.start("where") : said.end("where")]
    return f"{asks} in {where}?" if scoped else f"and for {where}?"
