"""Support given both ways: questions whether or where bodies support each other."""

import re
from collections.abc import Iterable

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.sets.words.tokens import Mark

_HELP = r"(?:support|help|back|assist)(?:s|ed|ing|ers?)?(?: up| out)?"
_LEAD = r"(?:leads?|co-?ordinates?|heads?|is (?:the )?(?:lead|co-?ordinator)|is in charge)"
_EACH = r"(?:each ?other|one another|each the other|mutually)"
_WAYS = r"(?:both ways|either way|two-way|both directions|each direction|mutual|reciprocal)"
_ONE = r"(?:one(?: of (?:them|us|the two|the pair|@,? and @))?|either(?: of (?:them|us|the two))?)"
_OTHER = r"(?:the other(?: one)?|its partner)"
_TURN = r"(?:vice[ -]versa|(?:the )?other way (?:a?round|about)|conversely)"
_SHAPES = tuple(
    re.compile(one)
    for one in (
        rf"\b{_HELP} (?:to |for |of )?{_EACH}",
        rf"\beach (?:of them |one |of the two )?{_HELP} (?:the )?other\b",
        rf"\b(?:give|lend|offer|provide)s? {_EACH} (?:\w+ )?(?:support|help|backing|assistance)\b",
        rf"\b(?:mutual|mutually|reciprocal|two-way) (?:{_HELP}|backing|assistance)\b",
        rf"\b(?:support|help|backing|assistance)\b[^.?!;]{{0,40}} (?:\w+ )?{_WAYS}(?! of\b)",
        rf"(?:@ {_HELP}|{_HELP} @),? (?:and|or|but)?,? ?(?:also )?{_TURN}",
        rf"\b{_HELP} @,? and (?:(?:which|that|who|also|in turn|are|is) )*supported by "
        r"(?:it|them|@)",
        rf"@ {_HELP} @,? (?:and|while|whereas|or) (?:(?:does|do|is|also) )*@(?: also| too)?"
        rf"(?: {_HELP})? @",
        rf"\b{_ONE} {_LEAD},? (?:and|while|with|whereas|but)? ?{_OTHER} (?:is )?{_HELP}",
        rf"\b{_ONE} {_HELP},? (?:and|while|with|whereas|but)? ?{_OTHER} (?:is )?{_LEAD}",
        rf"@ {_LEAD},? (?:and|while|with) @ (?:is |in )?{_HELP},? (?:or|and|and/or)"
        rf" (?:(?:where|which|does|vice versa:) )*"
        rf"@ {_LEAD},? (?:and|while|with) @ (?:is |in )?{_HELP}",
        rf"@ {_LEAD},? (?:and|while|with) @ (?:is |in )?{_HELP},? (?:or|and|and/or)"
        rf" {_TURN}",
    )
)
_TURNED = 4
_BOUNDS = re.compile(
    r"\b(?:projects?|indicators?|examples?|footnotes?|most|fewest|more|less|fewer|without|only|both"
    r" times|outcomes?|than)\b"
)
_IDLE = frozenset(
    (
        "never",
        "support",
        "help",
        "back",
        "assist",
        "lead",
        "coordinate",
        "mutual",
        "mutually",
        "reciprocal",
        "vice",
        "versa",
        "way",
        "ways",
        "round",
        "around",
        "directions",
        "direction",
        "both",
        "one",
        "other",
        "another",
        "each",
        "activity",
        "activities",
        "row",
        "rows",
        "body",
        "bodies",
        "table",
        "case",
        "cases",
        "time",
        "times",
        "plan",
        "given",
        "giving",
        "share",
        "work",
        "backing",
        "assistance",
        "pair",
        "pairs",
        "line",
        "lines",
        "item",
        "items",
    )
)
_PAIR = 2
_EITHER = re.compile(
    r"\b(?:each ?other|one another|mutual|reciprocal|vice|other|ways?|supported)\b"
)


def asks_each_other(meaning: Meaning) -> bool:
    """Whether it is asked if or where bodies support each other, and nothing beside."""
    if meaning.excluded_bodies or meaning.needs_own_body or meaning.instruments:
        return False
    names = [one.body for one in sorted(meaning.bodies, key=lambda body: body.start)]
    text = meaning.marked("@")
    found = _said(text)
    if found is None or _BOUNDS.search(text):
        return False
    if found[0].count("@") == _TURNED:
        at = text[: found.start()].count("@")
        turned = names[at : at + _TURNED]
        if turned[:_PAIR] != turned[: _PAIR - 1 : -1]:
            return False
    return not {fold(word) for word in meaning.topic} - _IDLE


def says_each_other(text: str, marks: Iterable[Mark]) -> bool:
    """Whether a text says of bodies that they support each other.

    Args:
        text: The question, typos mended.
        marks: The names found in it.
    """
    low = fold(text)
    if not _EITHER.search(low):
        return False
    for one in sorted(marks, key=lambda mark: -mark.start):
        if one.kind == "body":
            low = f"{low[: one.start]}@{low[one.end :]}"
    return _said(low) is not None


def _said(text: str) -> re.Match[str] | None:
    return next((one for shape in _SHAPES if (one := shape.search(text))), None)
