"""Rankings held against another unit or another guess: "is it also the smallest by projects?".

What was ranked, or counted for each of a kind, is ranked anew by what is named; and the one that
the asker would have guessed ("I would have guessed D") is held against the one that came first.
"""

import re

from tipassist.answer.followups.asked_again.changes import BodyNamed
from tipassist.answer.followups.leaning import ENTRIES, scopes_in
from tipassist.answer.followups.of_lists.lists import BODY
from tipassist.answer.followups.rewriting import ROLE_BASES
from tipassist.answer.language.phrasing import place_name, scope_words
from tipassist.answer.language.pointing import PointingWords
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.answer.turns import State, Turn
from tipassist.locators import Locator, LocatorKind, code
from tipassist.register.model import Register
from tipassist.register.queries import find_place

_OPENS = (
    r"(?:(?:and|so|but|then|ok|okay|now|hm+|right|fine|really|what about|how about|is that)\b"
    r"[,.?! ]*)*"
)
_ADVERBS = r"(?: (?:also|still|even|actually|really|too|then|again|likewise))*"
_MOST = (
    r"most|biggest|largest|highest|greatest|longest|fullest|richest|busiest|top|first|ahead"
    r"|number one"
)
_LEAST = r"fewest|least|smallest|lowest|shortest|thinnest|poorest|last|bottom"
_RANK = rf"(?:(?P<least>{_LEAST})|(?P<most>{_MOST}))"
_UNIT = r"(?P<unit>activities|activity types|rows|outcomes|projects|indicators|examples)"
_GOING = r"(?:go|goes|going|count|counting|judge|look|looking|measure|rank|sort|order|take|compare)"
_BY = (
    rf"(?:by|on|for|in terms of|going by|counting|when it comes to|based on|looking at"
    rf"|with regard to|(?:measured|judged|counted|ranked|sorted|taken) (?:by|in|on)"
    rf"|(?:if|when) (?:you|we|i|one) {_GOING}(?: (?:it|them|things|that))?"
    rf"(?: (?:by|at|on|in|for))?)"
    rf"(?: the)?(?: (?:number|count|amount|total)s?(?: of)?)? {_UNIT}"
)
_ENDS = (
    r"(?:[, ]+(?:then|too|as well|also|right|correct|instead|alone|only|overall|please|pls|again"
    r"|in (?:total|all)|isn't it|doesn't it))*\W*"
)
_IT = (
    r"(?:(?P<it>it|that|this|that one|this one)|(?:(?:pillar|outcome) )?(?P<place>[a-z](?:\.\d+)?))"
)
_KIND = r"(?: (?:one|pillar|outcome|of (?:all|them|the (?:four|lot))|of all of them))*"
_CHECKS = (
    re.compile(
        rf"{_OPENS}(?:is|was|does|would|will) {_IT}{_ADVERBS}(?: (?:be|come|come out|rank|stay))?"
        rf"(?: the)? {_RANK}{_KIND}{_ADVERBS},? {_BY}{_ENDS}"
    ),
    re.compile(
        rf"{_OPENS}(?:does|has|is|did) {_IT}{_ADVERBS}(?: (?:have|got|hold|list|the one with))?"
        rf"(?: the)? {_RANK}(?: (?:number|count)s? of)? {_UNIT}{_ENDS}"
    ),
)
_ASKS = (
    re.compile(
        rf"{_OPENS}(?:(?:which|who|what)(?: (?:one|pillar|outcome))?(?: (?:is|has|comes))? )?"
        rf"(?:the )?{_RANK}{_KIND},? {_BY}{_ENDS}"
    ),
    re.compile(rf"{_OPENS}(?:the same |same )?{_BY}{_ENDS}"),
    re.compile(
        rf"{_OPENS}which(?: one)? (?:has|holds|gets|comes with)(?: got)?(?: the)? {_RANK}"
        rf"(?: (?:number|count)s? of)? {_UNIT}{_ENDS}"
    ),
)
_LEVEL = re.compile(r"(?:(?:and|so) )?(?:which|what) (?P<level>pillar|outcome|body)\b")
_BARE_PLACE = re.compile(r"\b(?:(?:pillar|outcome) )?(?P<place>[a-z](?:\.\d+)?)(?=[\s?.!]*$)")
_WORDS = {Form.MOST: "most", Form.LEAST: "fewest"}
_RECENT = 3


def with_ranking_held(
    typed: str, state: State, register: Register, words: PointingWords, body_named: BodyNamed
) -> str | None:
    """Return a question that ranks what was ranked before by another unit, or checks a guess.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
        words: The pointing words.
        body_named: Names the one body that words name, or None.

    Returns:
        The question in full, or None when nothing was ranked or something else is asked.
    """
    text = fold(typed).strip()
    guess = _guessed(text, state, register, words, body_named)
    if guess is not None:
        return guess
    before = next((one for one in [*state.newest_first][:_RECENT] if _level(one)), None)
    shapes = ((True, _CHECKS), (False, _ASKS))
    found = next(
        (
            (match, checks)
            for checks, some in shapes
            for one in some
            if (match := one.fullmatch(text))
        ),
        None,
    )
    if before is None or found is None:
        return None
    asked, checks = found
    said, level = asked.groupdict(), _level(before)
    if level not in ("pillar", "outcome") or said["unit"] == f"{level}s":
        return None
    rank = _WORDS.get(before.meaning.form, "")
    rank = "fewest" if said.get("least") else "most" if said.get("most") else rank
    if not rank:
        where = scope_words(scopes_in(before.meaning.places))
        return f"How many {said['unit']} are there per {level}{where}?"
    named = checks and said["place"]
    place = _place(said["place"], level, register) if named else _first(before)
    bounded = before.meaning.places or before.meaning.outside
    if named and (place is None or bounded):
        return None
    if not checks or place is None or bounded:
        where = scope_words(scopes_in(before.meaning.places), before.meaning.outside)
        return f"Which {level} has the {rank} {said['unit']}{where}?"
    return f"Does {place_name(place)} have the {rank} {said['unit']}?"


def _guessed(
    text: str, state: State, register: Register, words: PointingWords, body_named: BodyNamed
) -> str | None:
    """Return the check of "I would have guessed D" after what comes first, or None."""
    last = state.last
    rank = _WORDS.get(last.meaning.form) if last is not None else None
    if last is None or rank is None or last.meaning.places or last.meaning.outside:
        return None
    level, base = _level(last), last.meaning
    if level == "body":
        said = _SAID_LAST.search(text)
        body = body_named(said["name"]) if said else None
        verb = ROLE_BASES.get(base.relation)
        if said is None or body is None or verb is None:
            return None
        around = f"{text[: said.start('name')]}{BODY}"
        guesses = words.asks["guesses"].fullmatch(around)
        return f"Does {body} {verb} the {rank} activities?" if guesses else None
    bare = _BARE_PLACE.search(text)
    place = _place(bare["place"], level, register) if bare and level else None
    if bare is None or place is None:
        return None
    guesses = words.asks["guesses"].fullmatch(f"{text[: bare.start()]}{BODY}")
    return f"Does {place_name(place)} have the {rank} {_unit(base, level)}?" if guesses else None


_SAID_LAST = re.compile(r"(?:^|\s)(?P<name>[\w-]+)[\s?.!]*$")


def _level(turn: Turn) -> str:
    """Return of which kind a turn ranked or counted all; "" where it did neither."""
    meaning = turn.meaning
    if meaning.intent is not Intent.AGGREGATE:
        return ""
    found = _LEVEL.match(fold(meaning.text))
    if found is not None:
        return found["level"] if meaning.form in _WORDS else ""
    query = meaning.query
    return query.per.removesuffix("s") if query is not None and query.only_counts else ""


def _unit(base: Meaning, level: str) -> str:
    """Return by what was ranked."""
    if base.column in ENTRIES:
        return base.column.value
    return next((one for one in units_in(fold(base.text)) if one != f"{level}s"), "activities")


def _first(before: Turn) -> Locator | None:
    """Return the one that came first."""
    return before.items[0] if len(before.items) == 1 else None


def _place(name: str, level: str, register: Register) -> Locator | None:
    place = code(name.upper())
    kinds = {"pillar": LocatorKind.PILLAR, "outcome": LocatorKind.OUTCOME}
    known = place.kind is kinds.get(level) and find_place(register, place) is not None
    return place if known else None
