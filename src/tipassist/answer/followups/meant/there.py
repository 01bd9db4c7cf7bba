"""There: "is ACMW there too?" after a talk of one pillar or outcome; "in the same one" as well."""

import re

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import place_name
from tipassist.answer.language.pointing import PointingWords
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.turns import State
from tipassist.locators import Locator, code
from tipassist.register.model import Register

_THERE = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bout )(?<!\bbe )"
    r"(?:\b(?:over|in|down) )?\bthere\b(?! (?:is|are|was|were|any|be)\b)(?!')",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:in|under|within|inside|for)? ?(?:that|this|the|that very|this very|the very) same "
    r"(?P<level>pillar|outcome|one)(?! of\b)\b"
    r"|\b(?:in|under|within|inside) (?:that|this) (?P<that>pillar|outcome)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:both|all|each|two|three|they|them|these|those|everyone)\b", re.IGNORECASE
)
_BACK = re.compile(
    r"(?:(?:and|ok|okay|so|now|then|but|right|sorry),? )*(?:(?:let'?s )?(?:go|going|get|getting|"
    r"turn|turning|come|coming) )?(?:back|return\w*) (?:to|on) (?:the )?"
    r"(?:pillar |outcome )?(?P<place>[a-z](?:\.\d+)?)(?: (?:again|now|then|please))*\s*[,:;-]+\s*"
    r"(?P<asked>.+)",
    re.IGNORECASE,
)
_BACK_TO_NAME = re.compile(
    r"(?:(?:and|ok|okay|so|now|then|but|right|sorry|well),? )*(?:(?:let'?s )?(?:go|going|get"
    r"|getting|"
    r"turn|turning|come|coming) )?(?:back|return\w*) (?:to|on) (?:the )?(?P<name>[^,:;?!]{3,60}?)"
    r"(?: (?:principle|idea|concept|heading|item|again|now|then|please))*(?:\s*[,:;]\s*"
    r"|\s+[-–]+\s+)"
    r"(?P<asked>.+)",
    re.IGNORECASE,
)
_ONES = re.compile(
    r"^(?P<asks>which|what)(?: ones?)?(?= (?:have|has|name|is|are|do|does|with)\b)", re.I
)
_SOURCE = re.compile(
    r"\b(?:foot-?notes?|articles?|paragraphs?|sources?|basis|come from|rests? on)\b"
)
_WORD = re.compile(r"[a-z0-9]+")
_SMALL = frozenset({"the", "of", "a", "an", "and", "in", "on", "for", "to"})
_RANKED = (Form.MOST, Form.LEAST)


def with_place(meaning: Meaning, state: State, words: PointingWords, typed: str) -> str | None:
    """Return a question about somebody "there" or "in that pillar" with the place that is meant.

    Questions that ask a field of it ("any projects there?") are read by what they point to.

    Args:
        meaning: The question as understood by itself.
        state: The turns before it.
        words: The word lists of follow-up questions.
        typed: The question without its typos.

    Returns:
        The words of the question with the place in them, or None when no one place is meant.
    """
    more = words.another.search(fold(typed)) is not None
    there = _THERE.search(typed) or (None if more else _SAME.search(typed))
    if there is None or meaning.places or meaning.outside or not state.turns:
        return None
    acts = words.asks["of_body"].search(fold(typed)) and _of_somebody(state)
    asks = meaning.named or meaning.needs_own_body or acts or meaning.form in _RANKED
    if there.groupdict().get("level") and (meaning.named[1:] or _SEVERAL.search(typed)):
        return None  # Of several, "the same pillar" is any one that they share.
    scope = _scope_at(there, state) if asks else None
    if scope is None:
        return None
    return f"{typed[: there.start()]}in {place_name(scope)}{typed[there.end() :]}"


def with_returned_place(typed: str, register: Register) -> str | None:
    """Return "back to C, which ones have AICHR?" as asked of pillar C.

    Args:
        typed: The question without its typos.
        register: The plan.

    Returns:
        The words of the question with the place in them; None when it goes back to no pillar or
        outcome.
    """
    found = _BACK.match(typed)
    if found is None:
        return None
    name = found["place"].upper()
    if register.pillar(name) is None and register.outcome(name) is None:
        return None
    where = f"in {place_name(code(name))}"
    asked = found["asked"].strip()
    for pattern, put in ((_THERE, where), (_ONES, rf"\g<asks> activities {where}")):
        if pattern.search(asked):
            return pattern.sub(put, asked, count=1)
    return f"{asked.rstrip(' ?.!')} {where}?"


def with_returned_heading(typed: str, register: Register) -> str | None:
    """Return "going back to do no harm: which footnote is it?" as asked of the item of that name.

    Args:
        typed: The question without its typos.
        register: The plan.

    Returns:
        The words of the question, a footnote's as what is behind the item; None when no item of the
        sections is headed so.
    """
    found = _BACK_TO_NAME.match(typed)
    if found is None:
        return None
    name = set(_WORD.findall(fold(found["name"]))) - _SMALL
    items = (one for one in register.section_parts() if one.is_item and one.heading)
    headed = [one for one in items if name <= set(_WORD.findall(fold(one.heading or "")))]
    if not name or len(headed) != 1:
        return None
    if _SOURCE.search(fold(found["asked"])):
        return f"Which article is behind {headed[0].locator}?"
    return f"{headed[0].heading}: {found['asked']}"


def of_absent(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "who is not in it?" of the pillar or outcome that is meant.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    if leaning.meaning.named or leaning.meaning.places:
        return None
    absent = leaning.words.asks["absent_there"].fullmatch(leaning.rest.strip())
    scope = _scope_of(leaning.state) if absent is not None else None
    if scope is None:
        return None
    return reread(f"Which bodies are not in {place_name(scope)}?", leaning, read)


def _of_somebody(state: State) -> bool:
    last = state.turns[-1]
    return bool(last.meaning.named or last.bodies)


def _scope_at(there: re.Match[str], state: State) -> Locator | None:
    """Return the place that "there" or "the same outcome" is."""
    said = there.groupdict()
    level = (said.get("level") or said.get("that") or "").lower()
    scope = _scope_of(state)
    if level in ("", "one"):
        return scope
    last = state.turns[-1]
    asked = (scope,) if scope else codes_in(last.focus) or codes_in(last.meaning.outside)
    around = {one for place in asked for one in place.lineage() if one.kind == level}
    return around.pop() if len(around) == 1 else None


def _scope_of(state: State) -> Locator | None:
    """Return the one pillar or outcome that was asked about or told last."""
    last = state.turns[-1]
    if len(last.focus) == 1:
        return next(iter(scopes_in(last.focus)), None)
    asked = last.meaning.places
    scoped = len(asked) == 1 and scopes_in(asked) == asked
    return asked[0] if scoped else None
