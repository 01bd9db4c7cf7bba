"""Literal words: which rows begin with them, end with them, or have them in their wording.

What a row speaks of is another question: here the words themselves count, in their order.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tipassist.answer.compose.counted.rows import unit_word
from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.compose.of_subjects.named_in_cells import cells_of
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    activity_item,
    answered,
    cell_evidence,
    checked_evidence,
    outcome_evidence,
    outcome_item,
    wording_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.register.model import Activity, Register
from tipassist.types import Item

_UNIT = (
    r"(?:activit(?:y|ies)|rows?|lines|programmes?(?: types?)?|activity types?"
    r"|(?:priority )?outcomes?|projects?|indicators?|examples?|ones)"
)
_TEXT = r"(?:wording|text|title|name|description|words|sentence)s?"
_LITERAL = r"(?:word for word|literally|verbatim|in (?:exactly )?(?:these|those) words)"
_BETWEEN = (
    r"(?:of which|whose|where|in which|that|which|do|does|did|ever|the|its|their|own|exact"
    rf"|explicitly|literally|{_TEXT}|not|don't|doesn't|never"
    r"|(?:in|under|of|within) (?:pillar|outcome) [a-z](?:\.\d+)?)"
)
_ASKS = re.compile(
    rf"\b{_UNIT}(?:['’]s?)?(?: {_BETWEEN})* "
    r"(?:(?P<begins>begins?|starts?|opens?)|(?P<ends>ends?|finish(?:es)?|clos(?:e|es))"
    r"|(?P<has>contains?|includes?|has|have|says?|reads?|uses?)) "
    rf"(?:(?:with|in|on|by) )?(?:(?:the|an?|exact|same|very|{_LITERAL}) )*"
    r"(?:(?P<letter>letter)|words?|phrases?|expressions?|wording|terms?|string)? ?"
    r"(?:\"(?P<quoted>[^\"]{1,80})\"|“(?P<curly>[^”]{1,80})”|['‘](?P<single>[^'’]{1,80})['’]"
    r"|(?P<bare>[^\"“”'‘’?.!;,]{1,60}))"
    rf"(?P<tail>(?: {_LITERAL}| (?:in|at) (?:the|its|their) (?:very )?(?:own )?(?:{_TEXT}|start|end"
    r"|beginning))?)\s*[?.!]*\s*$"
)
_OPENING = re.compile(
    r"(?:[\w-]+ ){0,2}?(?:activit(?:y|ies)|programmes?|projects?)(?:\s*/\s*\w+)*(?: types?)?"
    r"(?: (?:to|for|on|of|that))? ",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_DENIED = re.compile(r"\b(?:not|never)\b|n't\b")
_EVERY = re.compile(r"\b(?:all|every|each)\b")
_OF_TEXT = re.compile(rf"\b(?:{_TEXT}|{_LITERAL})\b")
_ENTRIES = {"projects": "project", "indicators": "indicator", "examples": "examples"}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is looked for: words that texts begin with, end with or have, or their first letter."""

    words: tuple[str, ...]
    typed: str
    how: str
    unit: str
    letter: bool = False

    def fits(self, text: str) -> bool:
        """Whether a text has the words where they are looked for."""
        if self.letter:
            return fold(text.lstrip()).startswith(self.words[0])
        told, size = _words_of(text), len(self.words)
        if self.how == "begins":
            return told[:size] == self.words
        if self.how == "ends":
            return told[-size:] == self.words
        return any(told[at : at + size] == self.words for at in range(len(told) - size + 1))

    def said(self, count: int, *, denied: bool) -> str:
        """Say of so many texts that they have them, or do not."""
        verb, what = {"begins": ("begin", "with"), "ends": ("end", "with"), "has": ("have", "")}[
            self.how
        ]
        if denied:
            verb = f"{'does' if count == 1 else 'do'} not {verb}"
        elif count == 1:
            verb = "has" if verb == "have" else f"{verb}s"
        words = f'"{self.typed}"'
        words = f"the letter {words}" if self.letter else words
        its = "its" if count == 1 else "their"
        behind = f" in {its} wording" if self.how == "has" else ""
        return f"{verb} {what} {words}{behind}".replace("  ", " ")


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that is looked at, the row it is of, and what it is quoted from."""

    name: str
    text: str
    evidence: Evidence
    item: Item
    row: Activity | None = None

    def claim(self) -> DraftClaim:
        note = f" ({bodies_words(self.row)})" if self.row is not None else ""
        return DraftClaim(f"**{self.name}** {self.text}{note}", (self.evidence,), 1)


def compose_literal_words(meaning: Meaning, register: Register) -> Draft | None:
    """Answer which rows begin with, end with or have words; None where no such thing is asked."""
    asked = _asked(meaning)
    if asked is None:
        return None
    texts = list(_texts(meaning, register, asked.unit))
    denied = _DENIED.search(_around(meaning, asked)) is not None
    told = [one for one in texts if asked.fits(one.text)]
    opened = [one for one in texts if one not in told and _after_opening(asked, one.text)]
    found = [one for one in texts if (one in told or one in opened) != denied]
    total = plural(len(texts), unit_word(asked.unit), unit_word(asked.unit, many=True))
    total += where_words(meaning)
    total += f" that name {listing(meaning.named)}" if meaning.named else ""
    verdict = _verdict(meaning, asked, found, texts)
    if not found:
        text = f"{verdict}None of the {total} {asked.said(1, denied=denied)}; all were checked."
        checked = tuple(one.evidence for one in texts) or checked_evidence(register)
        return answered([DraftClaim(text, checked), *_elsewhere(meaning, register, asked)], [])
    text = f"{verdict}{len(found)} of the {total} {asked.said(len(found), denied=denied)}"
    if opened and not denied:
        codes = listing(dict.fromkeys(one.name for one in opened))
        verb = "does" if len(opened) == 1 else "do"
        text += f"; {codes} {verb} so after saying what kind of thing it is"
    lead = DraftClaim(f"{text}:", tuple(one.evidence for one in found))
    items = list({one.item.locator: one.item for one in found}.values())
    beside = () if denied else _elsewhere(meaning, register, asked)
    return answered([lead, *(one.claim() for one in found), *beside], items)


def _asked(meaning: Meaning) -> _Asked | None:
    text = meaning.question
    match = _ASKS.search(fold(text)) if len(fold(text)) == len(text) else None
    if match is None or meaning.excluded_bodies or meaning.instruments:
        return None
    how = next(name for name in ("begins", "ends", "has") if match[name])
    group = next(name for name in ("quoted", "curly", "single", "bare") if match[name])
    typed = text[slice(*match.span(group))].strip()
    own = _OF_TEXT.search(f"{match[0][: match.start(how) - match.start()]} {match['tail']}")
    if how == "has" and (group == "bare" or own is None):
        return None
    if group == "bare" and not (typed[:1].isupper() or match["letter"] or "word" in match[0]):
        return None
    unit = next(iter(units_in(match[0][: match.start(how) - match.start()])), "activities")
    words = _words_of(typed)
    if not words or unit not in ("activities", "outcomes", *_ENTRIES):
        return None
    return _Asked(words, typed, how, unit, letter=bool(match["letter"]))


def _texts(meaning: Meaning, register: Register, unit: str) -> Iterator[_Text]:
    rows = [
        row
        for row in scoped(meaning, register)
        if not meaning.named
        or any(body in row.named(role) for body in meaning.named for role in meaning.relation.roles)
    ]
    if unit == "outcomes":
        codes = {row.outcome for row in rows}
        for place in register.outcomes:
            if place.code in codes:
                evidence = outcome_evidence(place)
                yield _Text(place.code, place.wording.text, evidence, outcome_item(register, place))
        return
    for row in rows:
        if unit == "activities":
            yield _Text(row.code, row.wording.text, wording_evidence(row), activity_item(row), row)
            continue
        entries = {
            "projects": (
                "Activities / Projects",
                [one.wording for one in row.projects if not one.pointer],
            ),
            "indicators": ("Potential Indicators", list(row.indicators)),
            "examples": ("Example", list(row.examples)),
        }[unit]
        for one in entries[1]:
            evidence = cell_evidence(row, _ENTRIES[unit], entries[0], one)
            yield _Text(row.code, one.text, evidence, activity_item(row))


def _elsewhere(meaning: Meaning, register: Register, asked: _Asked) -> tuple[DraftClaim, ...]:
    """Tell the rows that have the words in other cells than their wording."""
    if asked.how != "has" or asked.unit != "activities":
        return ()
    found: dict[str, list[Evidence]] = {}
    for row in scoped(meaning, register):
        for kind, claim in cells_of(row):
            if kind != "wording" and asked.fits(claim.text):
                found.setdefault(row.code, []).extend(claim.evidence)
    if not found:
        return ()
    text = f"In an example, project or indicator it stands at {listing(found)}."
    return (DraftClaim(text, tuple(one for told in found.values() for one in told)),)


def _after_opening(asked: _Asked, text: str) -> bool:
    """Whether a text begins with the words after what says what kind of thing it is."""
    opening = _OPENING.match(text) if asked.how == "begins" and not asked.letter else None
    return opening is not None and asked.fits(text[opening.end() :])


def _verdict(meaning: Meaning, asked: _Asked, found: list[_Text], texts: Sequence[_Text]) -> str:
    if meaning.form is not Form.YESNO and "yesno" not in meaning.cues:
        return ""
    every = _EVERY.search(_around(meaning, asked)) is not None
    return "Yes. " if (len(found) == len(texts) if every else found) else "No. "


def _around(meaning: Meaning, asked: _Asked) -> str:
    return fold(meaning.question).replace(fold(asked.typed), " ")


def _words_of(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))
