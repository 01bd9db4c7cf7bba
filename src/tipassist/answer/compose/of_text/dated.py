"""What a plan says of a date: "what happens at the end of 2026?"."""

import re
from collections.abc import Iterator

from tipassist.answer.compose.of_text.defining import told_sentences
from tipassist.answer.draft import Draft, DraftClaim, activity_item, answered, distinct
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.matching import register_entries
from tipassist.register.model import Activity, Register

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_DATE = (
    r"(?P<date>(?:(?:the |its )?(?P<part>end|start|beginning|middle|close) of )?"
    rf"(?:(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?(?:(?P<month>{_MONTH}),? )?"
    r"(?P<year>(?:19|20)\d\d))"
)
_PLAN = r"(?: (?:under|in|according to|with|for|by) (?:the|this|our) (?:work )?plan| then| there)?"
_HAPPENS = (
    r"(?:what(?:'s|s| is| was| will| does| else)*|(?:is|was) (?:any|some)thing|(?:any|some)thing)"
    r"(?: (?:supposed|meant|going|expected|scheduled|planned|due|to|be|is|was|also))*"
    r"(?: (?:happen(?:s|ed|ing)?|take[sn]? place|took place|taking place|occur(?:s|red)?"
    r"|come(?:s)? up|came up|planned|scheduled|foreseen|expected|due|going on|on|done|held))?"
)
_ASKS = re.compile(
    rf"\W*(?:(?:so|and|ok|but),? )*{_HAPPENS}{_PLAN} (?:on|at|in|by|during|for|around) "
    rf"{_DATE}{_PLAN}\s*[?.!]*"
)
_NO_RANGE = r"(?<![\d–-])(?<![–-] )"


def compose_dated(meaning: Meaning, register: Register) -> Draft | None:
    """Tell the sentences and entries that give a date; None when nothing else is not asked.

    Args:
        meaning: The question.
        register: The plan.

    Returns:
        None also where nothing in the plan gives the date.
    """
    if meaning.named or meaning.places:
        return None
    asked = _ASKS.fullmatch(fold(meaning.text)) or _ASKS.fullmatch(fold(meaning.question))
    if asked is None:
        return None
    given = _pattern(asked)
    told = [one for part in told_sentences(register) for one in part if _gives(given, one.text)]
    rows = list(dict.fromkeys(_rows(given, register)))
    if not told and not rows:
        return None
    entries = [claim for _, claim in rows]
    items = dict.fromkeys(row for row, _ in rows)
    return answered(list(distinct((*told, *entries))), [activity_item(one) for one in items])


def _rows(given: re.Pattern[str], register: Register) -> Iterator[tuple[Activity, DraftClaim]]:
    for entry in register_entries(register):
        if entry.activity is not None and _gives(given, entry.wording.text):
            text = f"**{entry.activity.code}** {entry.wording.text}"
            yield entry.activity, DraftClaim(text, (entry.evidence,), 1)


def _gives(given: re.Pattern[str], text: str) -> bool:
    return given.search(fold(text)) is not None


def _pattern(asked: re.Match[str]) -> re.Pattern[str]:
    """Return what a text that gives the date has; a year of a range is no date."""
    year = rf"{_NO_RANGE}{asked['year']}\b(?!\s*[-–]\s*\d)"
    if asked["day"] and asked["month"]:
        day = rf"(?<!\d){asked['day']}(?:st|nd|rd|th)?(?: ?[–-] ?\d{{1,2}})?"
        return re.compile(rf"{day} {asked['month']},? {year}")
    if asked["month"]:
        return re.compile(rf"\b{asked['month']}(?: to \w+)?,? {year}")
    if asked["part"]:
        return re.compile(rf"\b{asked['part']} of {year}")
    return re.compile(year)
