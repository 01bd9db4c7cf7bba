"""Doubted: "are you sure about B, i count 16", a number held against a count just told."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, scopes_in
from tipassist.answer.followups.rewriting import ROLE_BASES, reread
from tipassist.answer.language.phrasing import place_name, scope_words
from tipassist.answer.language.pointing import PointingWords
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import AGAIN, IN_FULL, Form, Intent, Meaning
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
    number = leaning.words.asks["doubted_number"].search(rest)
    if number is not None and base.form in _RANKED and not meaning.named:
        return _of_first(leaning, read, rest, number)
    if not counting or base.form in _RANKED or len(meaning.named) > 1:
        return None
    about = leaning.words.asks["doubted_part"].fullmatch(rest) if number is None else None
    if not _doubts(leaning, rest, number) and about is None:
        return None
    part = _part(leaning, about["part"] if about else rest)
    body = next(iter(meaning.named), "")
    if about is not None:
        return _again(leaning, read, part, body or _one_counted(base)) if part or body else None
    value = number["number"] if number else ""
    if body and body not in base.named and (base.named or not _is_scoped(base)):
        return _of_body_told(leaning, read, body, value)
    points = leaning.words.asks["doubted_it"].search(rest) is not None
    if not body and (points or (base.named[1:] and not part)):
        return None
    body = body or next(iter(base.named), "")
    return _of_count(leaning, read, part, body, value)


def _of_count(
    leaning: Leaning, read: Read, part: Locator | None, body: str, value: str
) -> Meaning | None:
    """Ask whether a body, a part or the plan has so many of what was counted."""
    base = leaning.base
    if body:
        verb = ROLE_BASES.get(base.relation, "have a role in")
        places = (part,) if part else scopes_in(base.places)
        where = scope_words(places, base.outside)
        text = f"Does {body} {verb} {value} activities{where}?"
        return _in_full(reread(text, leaning, read), again=not part and body in base.named)
    scopes = (part,) if part else base.places
    if len(scopes) > 1 or scopes_in(scopes) != scopes:
        return None
    if base.query is not None and base.query.target == "bodies" and base.query.tests:
        return None
    subject = place_name(scopes[0]) if scopes else _WHOLE
    text = f"Does {subject} have {value} {_unit(leaning)}?"
    return _in_full(reread(text, leaning, read), again=not part)


def _of_first(leaning: Leaning, read: Read, rest: str, number: re.Match[str]) -> Meaning | None:
    """Hold "I read 36 for it" against the count of the body that was told as the first one."""
    base, first = leaning.base, leaning.last.ranked[:1]
    of_body = len(first) == 1 and first[0] in leaning.register.bodies and base.relation.role
    points = leaning.words.asks["doubted_it"].search(rest)
    if not (of_body and points and _is_scoped(base) and _doubts(leaning, rest, number)):
        return None
    where = scope_words(base.places, base.outside)
    text = f"Does {first[0]} {ROLE_BASES[base.relation]} {number['number']} activities{where}?"
    return _in_full(reread(text, leaning, read), again=False)


def _is_scoped(base: Meaning) -> bool:
    return scopes_in(base.places) == base.places


def _of_body_told(leaning: Leaning, read: Read, body: str, value: str) -> Meaning | None:
    """Hold a number "for AICHR" against what was told of that body; "with ACMW" counts shared rows.

    None where it was not told what that body does there.
    """
    base, asks = leaning.base, leaning.words.asks
    if len(base.named) == 1 and asks["doubted_with"].search(leaning.rest):
        verb = ROLE_BASES.get(base.relation, "have a role in")
        where = scope_words(scopes_in(base.places), base.outside)
        text = f"Does {base.named[0]} {verb} {value} activities with {body}{where}?"
        return _in_full(reread(text, leaning, read), again=False)
    told = (one for one in leaning.state.newest_first if body in one.bodies)
    of_body = next((one.meaning for one in told if one.meaning.relation.role), None)
    if base.named or of_body is None or not _is_scoped(of_body):
        return None
    verb = ROLE_BASES[of_body.relation]
    where = scope_words(of_body.places, of_body.outside)
    text = f"Does {body} {verb} {value} activities{where}?"
    return _in_full(reread(text, leaning, read), again=False)


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
