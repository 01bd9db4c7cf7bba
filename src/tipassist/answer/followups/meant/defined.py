"""Defined: what is asked of a term that was explained, or of the row in which it stands."""

import re

from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.counted_ones import ORDINALS
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import ASKED_THERE, NAMED_THERE, Intent, Meaning
from tipassist.answer.rewording.of_bodies.likened import ALIKE, APART, CONFUSED, ENDS, asked_apart
from tipassist.answer.turns import State
from tipassist.answer.understanding.intent_rules import says_mention
from tipassist.locator_reading import find
from tipassist.locators import LocatorKind
from tipassist.register.model import Register

_AS_OBJECT = re.compile(
    r"\b(?:it|that|this)(?=\s*(?:[?.!,]|$|(?:in|under|within|anywhere|at all|too|as well)\b))",
    re.IGNORECASE,
)
_THESE_AS_OBJECT = re.compile(
    r"\b(?:it|that|this|these|those|them|such|such things)(?=\s*(?:[?.!,]|$))", re.IGNORECASE
)
_AS_TERM = re.compile(
    r"\b(?:the|this|that) (?:very |same )?(?:term|word|expression|phrase|abbreviation|acronym)\b",
    re.IGNORECASE,
)
_MEANT_THERE = re.compile(
    r"\b(?:there|here|(?:in|on|of) (?:it|(?:that|this|the) (?:one|row|activity|line|code)))\b"
)
_OF_IT = re.compile(r"\b(?:it|its|it's|there|(?:that|this) (?:one|row|activity|line|code))\b")
_LEADS = r"\W*(?:(?:so|and|but|ok|okay|then)\b,? )*(?:(?:it|that|this|they)(?:'s|'re| is| are)? )?"
_OTHER_NAME = r"(?:the )?(?P<other>[\w-]+)"
_TOLD_APART = re.compile(
    rf"{_LEADS}(?:(?:is|are) (?:it|that|this|they) )?(?:(?:not|never|n't) (?:to )?(?:be )?"
    rf"{CONFUSED} (?:with|for)|{APART} (?:from|than|to|as)|not) {_OTHER_NAME}{ENDS}"
)
_LIKENED = re.compile(
    rf"{_LEADS}(?:(?:is|are|isn't|isnt|aren't) (?:it|that|this|they) )?"
    rf"(?:{ALIKE} as|another name for|just|really) {_OTHER_NAME}{ENDS}"
)
_IN_LIST = re.compile(
    r"\W*(?:(?:so|and|but|ok|okay|then)\b,? )*(?:is|are) (?:the )?(?P<name>[\w-]+) (?:also |too )?"
    r"(?:explained |listed |defined |included )?(?:in|on) "
    r"(?:there|it|(?:that|this|the)(?: same)? (?:list|table|page|glossary))"
    r"(?:,? (?:too|as well|also|then))*[\s?.!]*"
)
_LIST = (
    r"(?:(?:the|that|their|its) )?(?:(?:plan's )?(?:list|table|page"
    r"|section) of (?:the )?(?:abbreviations"
    r"|acronyms|terms|definitions|names)|glossary|(?:abbreviations?|acronyms?)(?: (?:list|table"
    r"|page)))"
)
_BODY_LOOKED_UP = re.compile(
    r"\W*(?:(?:so|and|but|ok|okay|then)\b,? )*(?:is|are) (?:the )?(?P<at>first|second|third|last)"
    r"(?: (?:one|body|asb|name))?(?: of (?:those|these|them|the)(?: (?:two|three|four))?"
    r"(?: (?:bodies|names|asbs))?)?(?: (?:also|even|ever|too))* (?:"
    r"(?:(?:spel(?:led|t)|written) out|explained|defined|listed|given|named|there)(?: (?:in"
    rf"|on) {_LIST})?"
    rf"|(?:in|on) {_LIST})"
    r"(?:,? (?:too|as well|at all|then|anywhere))*"
    r"(?:[\s?.!,;–-]+(?:because |but |as )?(?:i|we) (?:can't|cannot|can not|could not|couldn't"
    r"|don't"
    r"|do not|didn't) (?:find|see|spot) (?:it|one|that|them)(?: (?:there|anywhere))?)?[\s?.!]*"
)
_ROWS = ("activities", "projects", "indicators", "examples", "outcomes")


def of_defined(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "which activity in pillar D is about it?" with the term that was asked about.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    name, core, asks = _defined(leaning), leaning.pointing.core, leaning.words.asks
    if not name or leaning.meaning.named:
        return None
    direct = leaning.base.intent is Intent.DEFINITION
    rows = bool(set(_ROWS) & set(leaning.units))
    where = rows and (leaning.whole("in_which") or _AS_TERM.search(core))
    if where or (direct and asks["planned"].search(leaning.rest)):
        return reread(f"Which activities speak of {name}?", leaning, read)
    found = _AS_OBJECT.search(core) or _THESE_AS_OBJECT.search(core)
    if found is None or not (direct and says_mention(core) and leaning.units):
        return None
    return reread(f"{core[: found.start()]}{name}{core[found.end() :]}", leaning, read)


def with_likened(typed: str, state: State, register: Register) -> str | None:
    """Return "not to be confused with SLOM?" with the body whose name was told before it.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    told = state.last.meaning if state.last is not None else None
    text = fold(typed)
    apart, alike = _TOLD_APART.fullmatch(text), _LIKENED.fullmatch(text)
    found = apart or alike
    if told is None or found is None or len(text) != len(typed):
        return None
    names = told.named or told.terms or (state.last.bodies if state.last is not None else ())
    other = typed[slice(*found.span("other"))]
    known = {fold(one) for one in register.bodies}
    of_name = told.intent is Intent.DEFINITION and len(names) == 1
    if not of_name or fold(other) not in known or fold(other) == fold(names[0]):
        return None
    if apart is not None:
        return asked_apart(names[0], other)
    return f"Is {names[0]} the same as {other}?"


def with_glossary_looked_in(typed: str, state: State) -> str | None:
    """Return "is ATU in there too?" as asked of the glossary after a term of it was told.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    found, last, text = _IN_LIST.fullmatch(fold(typed)), state.last, fold(typed)
    if found is None or last is None or len(text) != len(typed):
        return None
    name = typed[slice(*found.span("name"))]
    told = last.meaning.intent is Intent.DEFINITION and bool(last.cited) and name.isupper()
    if not told or any(one.kind is not LocatorKind.GLOSSARY for one in last.cited):
        return None
    return f"Is {name} in the glossary?"


def with_body_looked_up(typed: str, state: State) -> str | None:
    """Return "is the first of those two spelled out?" as asked of that body in the glossary.

    Args:
        typed: The question without its typos.
        state: The turns before it; the last one told several bodies.
    """
    found, last = _BODY_LOOKED_UP.fullmatch(" ".join(fold(typed).split())), state.last
    if found is None or last is None or len(last.bodies) < 2:
        return None
    at = ORDINALS[found["at"]]
    body = last.bodies[at - 1 if at > 0 else at] if at <= len(last.bodies) else None
    return f"Is {body} in the list of abbreviations?" if body else None


def before_explained(typed: str, state: State, read: Read) -> State:
    """Return the turns before a term of a row was explained, where the row is asked about again.

    After "what does it stand for there?" nobody leads or supports the term: "it" is still the row.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        read: Reads a question that stands by itself.
    """
    if len(state.turns) < 2 or not _OF_IT.search(fold(typed)) or find(typed):
        return state
    row, last = state.turns[-2].focus, state.turns[-1]
    explained = last.meaning.intent is Intent.DEFINITION and not (last.items or last.meaning.named)
    if not explained or _MEANT_THERE.search(fold(last.meaning.question)) is None:
        return state
    if len(row) != 1 or row[0].kind is not LocatorKind.ACTIVITY:
        return state
    asked = read(typed, None)
    of_row = asked.relation.role is not None or asked.column in ENTRIES
    return State(state.turns[:-1]) if of_row else state


def _defined(leaning: Leaning) -> str:
    """Return the term defined last; questions what its definition names do not count."""
    asked = (one.meaning for one in leaning.state.newest_first)
    meaning = next((one for one in asked if not _of_members(one)), leaning.base)
    names = meaning.terms or meaning.named
    defines = meaning.intent is Intent.DEFINITION and len(names) == 1
    return names[0] if defines else ""


def _of_members(meaning: Meaning) -> bool:
    return bool(meaning.cues & {ASKED_THERE, NAMED_THERE})
