"""Rows that lack something, have a number of something, or have just one: cues made a set query."""

import re

from tipassist.answer.compose.counted.rows import GROUPS, unit_of_relation
from tipassist.answer.meaning import Meaning, Relation
from tipassist.answer.sets.query import EVERY, NONE, SOME, BodyTest, Counts, Number, Same, SetQuery

COUNTED = re.compile(
    r"(?P<more>more than|over|at least|no fewer than|fewer than|less than|at most|exactly|only"
    r"|just)?\s*(?<![\w.-])(?<!pillar )(?<!\bof the )(?<!\bof its )(?<!\bof our )"
    r"(?P<number>\d{1,3}|single|one|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_EVERY_ROW = re.compile(
    r"\b(?:every(?: single)?|each|all(?: of)?(?: the)?) (?:coded |priority )?"
    r"(?:activit(?:y|ies)|outcomes?|pillars?)\b"
)
_OR_MORE = re.compile(r"(?: [a-z-]+){0,3}? (?:or|and) (?P<more>more|fewer|less)\b(?! than)")
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SIGNS = {
    "more than": ">", "over": ">", "at least": ">=", "no fewer than": ">=", "fewer than": "<",
    "less than": "<", "at most": "<=",
}  # fmt: skip
_PLACES = ("activities", "outcomes", "pillars")


def lacking(meaning: Meaning, units: tuple[str, ...]) -> SetQuery:
    """Ask for the rows that have none of a unit."""
    group = next((unit for unit in units if unit in _PLACES), "activities")
    rest = [unit for unit in units if unit != group]
    named = unit_of_relation(meaning.relation)
    unit = rest[0] if rest else named
    if unit == "bodies":
        unit = named if rest or named != "bodies" else "coordinators"
    return SetQuery(group, (Counts(unit, NONE),))


def with_number(
    meaning: Meaning, units: tuple[str, ...], counted: re.Match[str]
) -> SetQuery | None:
    """Ask for the rows that have a given number of a unit; None when any number will do."""
    printed = counted["number"].replace("single", "one")
    value = int(printed) if printed.isdigit() else _NUMBERS.index(printed)
    behind = _OR_MORE.match(counted.string, counted.end())
    sign = _SIGNS.get(counted["more"] or "", "==")
    number = Number((">=" if behind["more"] == "more" else "<=") if behind else sign, value)
    group = next((unit for unit in units if unit in GROUPS), "activities")
    unit = next((unit for unit in units if unit != group), "activities")
    if group == "bodies" and number == SOME:
        return None
    if group == "activities" and unit in _PLACES:
        return None
    if group == "bodies":
        return SetQuery(group, tests=(BodyTest(meaning.relation.roles, number, unit),))
    if unit == "bodies":
        unit = unit_of_relation(meaning.relation)
    asks = "yesno" in meaning.cues
    every = asks and _EVERY_ROW.search(counted.string[: counted.start()])
    return SetQuery(group, (Counts(unit, number),), claimed=EVERY if every else None)


def single(meaning: Meaning, units: tuple[str, ...]) -> SetQuery | None:
    """Ask for the rows that name one body only; None when no bodies are meant."""
    group = next((unit for unit in units if unit in _PLACES), None)
    bodies_meant = {"bodies", "coordinators", "supporters"} & set(units)
    if group is None or meaning.named or not (bodies_meant or meaning.relation.role):
        return None
    if group != "activities":
        return SetQuery(group, (Same("coordinators"),))
    if meaning.relation is Relation.SUPPORTS:
        return SetQuery(group, (Counts("supporters", SOME), Counts("coordinators", NONE)))
    return SetQuery(group, (Counts("bodies", Number("==", 1)),))


def joint() -> SetQuery:
    """Ask for the activities that name several coordinating bodies."""
    return SetQuery("activities", (Counts("coordinators", Number(">", 1)),))
