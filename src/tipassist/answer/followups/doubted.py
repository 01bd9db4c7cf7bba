"""Doubted: "are you sure about B, i count 16", a number held against a count just told."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, scopes_in
from tipassist.answer.followups.pointing import PointingWords
from tipassist.answer.followups.rewriting import ROLE_BASES, reread
from tipassist.answer.meaning import AGAIN, IN_FULL, Form, Intent, Meaning
from tipassist.answer.phrasing import place_name, scope_words
from tipassist.answer.units import units_in
from tipassist.answer.words import fold
from tipassist.locators import Locator, code

_COUNTING = (Intent.AGGREGATE, Intent.BODY_ACTIVITIES, Intent.CODE_LOOKUP)
_RANKED = (Form.MOST, Form.LEAST)
_WHOLE = "the plan"


def of_doubted(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite a doubt about a count as the question whether it is the number said.

    "Are you sure about B?", which says no number, asks for that part of the counts again.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, meaning = leaning.base, leaning.meaning
    rest = _with_number(leaning)
    counting = base.intent in _COUNTING or _doubted_before(leaning)
    if not counting or base.form in _RANKED or len(meaning.named) > 1:
        return None
    number = leaning.words.asks["doubted_number"].search(rest)
    about = leaning.words.asks["doubted_part"].fullmatch(rest) if number is None else None
    if not _doubts(leaning, rest, number) and about is None:
        return None
    part = _part(leaning, about["part"] if about else rest)
    body = next(iter(meaning.named), "")
    if about is not None:
        return _again(leaning, read, part, body or _one_counted(base)) if part or body else None
    value = number["number"] if number else ""
    if not (part or body) and base.named[1:]:
        return None
    body = body or next(iter(base.named), "")
    counted = f"{value} {_unit(leaning)}"
    if body:
        verb = ROLE_BASES.get(base.relation, "have a role in")
        places = (part,) if part else scopes_in(base.places)
        where = scope_words(places, base.outside)
        text = f"Does {body} {verb} {value} activities{where}?"
        return _in_full(reread(text, leaning, read), again=not part and body in base.named)
    scopes = (part,) if part else base.places
    if len(scopes) > 1 or scopes_in(scopes) != scopes:
        return None
    subject = place_name(scopes[0]) if scopes else _WHOLE
    text = f"Does {subject} have {counted}?"
    return _in_full(reread(text, leaning, read), again=not part)


def _with_number(leaning: Leaning) -> str:
    """Return the words of the question; as typed where only those hold the number."""
    mended, typed = leaning.rest, leaning.words.read(leaning.meaning.question).rest
    lost = not states_number(mended, leaning.words) and states_number(typed, leaning.words)
    return (typed if lost else mended).strip(" ?.!")


def states_number(rest: str, words: PointingWords) -> bool:
    """Whether a question, folded, says a number beside what it says of the last answer."""
    return words.asks["doubted_number"].search(rest) is not None


def _in_full(meaning: Meaning, *, again: bool) -> Meaning:
    """Keep the words of a meaning; `again` when it is about nothing else than before."""
    return replace(meaning, cues=meaning.cues | ({IN_FULL, AGAIN} if again else {IN_FULL}))


def _doubts(leaning: Leaning, rest: str, number: re.Match[str] | None) -> bool:
    """Whether a number is said beside words of doubt, and nothing else is asked."""
    if number is None:
        return False
    asks = leaning.words.asks
    left = asks["doubting"].sub(" ", f"{rest[: number.start()]} {rest[number.end() :]}")
    said = left != f"{rest[: number.start()]} {rest[number.end() :]}"
    counted = set(units_in(fold(leaning.base.text))) | {"activities"}
    names = {one.lower() for one in leaning.meaning.named}
    spoken = [fold(one.words) for one in leaning.meaning.bodies]
    for words in spoken:
        left = left.replace(words, " ")
    around = leaning.words.scope | leaning.words.levels | leaning.words.counts | names
    words_left = [
        one
        for one in re.findall(r"[a-z][a-z'.\d-]*", left)
        if one not in around and not units_in(one) and not _is_code(leaning, one)
    ]
    return (said or _doubted_before(leaning)) and not words_left and set(units_in(left)) <= counted


def _doubted_before(leaning: Leaning) -> bool:
    """Whether the question before was such a doubt too, so that the next number needs no words."""
    base = leaning.base
    put = base.form is Form.YESNO and base.text != base.question
    return put and states_number(fold(base.text), leaning.words)


def _is_code(leaning: Leaning, word: str) -> bool:
    named = {str(one).lower() for one in leaning.meaning.places}
    return word.rstrip(".") in named or leaning.register.pillar(word.upper()) is not None


def _part(leaning: Leaning, words: str) -> Locator | None:
    """Return the one pillar or outcome that is doubted, named or by its letter alone."""
    scopes = scopes_in(leaning.meaning.places)
    if len(scopes) == 1:
        return scopes[0]
    letters = (one.upper() for one in re.findall(r"(?<![\w'])[a-z](?![\w'])", words))
    found = [one for one in letters if leaning.register.pillar(one) and one != "I"]
    return code(found[-1]) if found and not scopes else None


def _again(leaning: Leaning, read: Read, part: Locator | None, body: str) -> Meaning | None:
    """Ask for the count of one part once more."""
    unit, where = _unit(leaning), f" in {place_name(part)}" if part else ""
    if body:
        verb = ROLE_BASES.get(leaning.base.relation, "have a role in")
        return reread(f"How many activities does {body} {verb}{where}?", leaning, read)
    return reread(f"How many {unit} are there{where}?", leaning, read)


def _one_counted(base: Meaning) -> str:
    """Return the one body whose activities were counted, or ""."""
    return base.named[0] if len(base.named) == 1 else ""


def _unit(leaning: Leaning) -> str:
    """Return what was counted: what this question says, or else the one before."""
    kinds = {"pillars"} | {f"{one.kind.value}s" for one in leaning.base.places}
    counted = (*leaning.units, *units_in(fold(leaning.base.text)))
    left = [one for one in counted if one not in kinds]
    return next(iter((*left, *counted, "activities")))
