"""Counted by: "but something in pillar B would count it, no?", after a number that is not told.

The plan gives no such number, but its indicators may count what was asked for: those that speak of
it are listed.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form
from tipassist.answer.turns import State

_OPENS = r"\W*(?:(?:and|so|but|ok|okay|then|hm+|surely)\b,? )*"
_WHERE = r"(?: (?:anywhere )?(?:in|under|within) (?P<{}>(?:(?:pillar|outcome) )?[a-z](?:\.\d+)?))?"
_COUNTS = r"(?:count|measure|track|record|monitor|capture|cover)"
_IT = r"(?:it|that|this|them|those|these|such (?:numbers?|figures?|things?))"
_ENDS = (
    r"(?:,? (?:no|right|correct|then|though|too|surely|at least|doesn't it|wouldn't it|isn't it"
    r"|isn't there))*[\s?.!]*"
)
_INDICATOR = r"(?:indicators?|measures?|rows?|activit(?:y|ies))"
_ASKS = tuple(
    re.compile(f"{_OPENS}{one}{_ENDS}")
    for one in (
        r"(?:there (?:is|must be|should be) )?(?:something|anything|(?:some|any|an?|one|which"
        rf"|what) {_INDICATOR})(?: there)?{_WHERE.format('of')}(?: (?:that|which))?"
        rf"(?: (?:would|will|does|should|might|could|must|may|can))? {_COUNTS}s? {_IT}"
        + _WHERE.format("there"),
        rf"(?:does|do|would|will|could) (?:something|anything|(?:some|any|an?|one) {_INDICATOR})"
        rf"{_WHERE.format('of')} {_COUNTS} {_IT}" + _WHERE.format("there"),
        rf"(?:is|are) there (?:something|anything|(?:some|any|an?|one) {_INDICATOR})"
        rf"{_WHERE.format('of')} (?:for|on|about|to {_COUNTS}|that (?:would )?{_COUNTS}s?) {_IT}"
        + _WHERE.format("there"),
        rf"(?:is|are|isn't|aren't) {_IT} (?:{_COUNTS}e?d|measured|monitored)(?: by (?:something"
        r"|anything|any indicator|an indicator))?(?: (?:somewhere|anywhere))?"
        + _WHERE.format("there"),
    )
)
_NUMBER = re.compile(
    r"\bhow many (?:[a-z-]+ )*?(?P<noun>[a-z]{3,}s|people|children|women|men)(?: of tip)? "
    r"(?:were|was|are|is|have been|has been|got|did we|had been)\b(?: (?:there|actually|already))*"
    r"(?: (?P<done>[a-z]{3,}ed|found|sent|held|built|brought|caught))?"
)
_PLAIN = ("activities", "rows", "projects", "indicators", "outcomes", "pillars", "bodies")


def with_indicators_counting(typed: str, state: State) -> str | None:
    """Return the question which indicators speak of what was asked to be counted, or None.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    text, last = fold(typed), state.last
    found = next(filter(None, (one.fullmatch(text) for one in _ASKS)), None)
    if found is None or last is None or last.items or last.meaning.form is not Form.COUNT:
        return None
    number = _NUMBER.search(fold(last.meaning.question))
    if number is None or number["noun"] in _PLAIN:
        return None
    counted = " ".join(filter(None, (number["noun"], number["done"])))
    where = found.groupdict().get("of") or found["there"]
    place = f" in {where.removeprefix('pillar ').removeprefix('outcome ').upper()}" if where else ""
    return f"Which indicators{place} speak of {counted}?"
