"""Told: a sentence of the plan as it is read, and what keeps it from telling of a statement."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.answer.language.mood import Mood, asked_mood, tells
from tipassist.answer.language.words import TOKEN, families, fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.matching import Entry
from tipassist.answer.statements.clauses import DOES, Clause
from tipassist.answer.statements.holding import Held, Outcome
from tipassist.answer.statements.reading import Statement
from tipassist.answer.statements.tokens import Token, TokenKind
from tipassist.register.model import SectionPart

_IS_SO = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then) )*(?:is|are)(?:n't)? (?:the |this |our )?(?:[a-z-]+ )??"
    r"(?P<what>[a-z-]+) (?P<is>[a-z-]+)\s*\??$"
)


_FOR_DEED = re.compile(
    r"\bfor (?:the |its |their )?(?P<deed>endorsement|approval|adoption|consideration|concurrence)"
    r" (?:of|by) (?P<whose>[^;.]+)"
)
_STEM = 5


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the plan, read.

    Attributes:
        entry: The sentence.
        clauses: What it says, with what introduces it.
        lead: The part that introduces it, if any.
        item: Whether it stands in an item of a list.
        headed: The word families of what introduces it and of its own heading; none without one.
    """

    entry: Entry
    clauses: tuple[Clause, ...]
    lead: SectionPart | None
    item: bool
    headed: frozenset[str] = frozenset()


def is_but_a_title(statement: Statement, told: Told) -> bool:
    """Whether a sentence has all words of a statement only in capitals: in the title of a paper.

    "Are trafficked persons punished?" is not told by the name of a protocol against trafficking.
    """
    said = [
        one for clause in statement.clauses for one in clause.content if one.kind is TokenKind.WORD
    ]
    printed = [match[0] for match in TOKEN.finditer(told.entry.wording.text)]
    stands = [[word for word in printed if one.families & set(families(word))] for one in said]
    found = [words for words in stands if words]
    return len(found) > 1 and all(word[0].isupper() for words in found for word in words)


def is_deed_of_others(statement: Statement, told: Told) -> bool:
    """Whether a sentence tells a deed by its noun, and of others than those who are said to do it.

    "Do they endorse it?" is not told by "they submit it for the endorsement of the Assembly".
    """
    deed = _FOR_DEED.search(fold(told.entry.wording.text))
    if deed is None:
        return False
    words = (one.said for said in statement.clauses for one in said.content)
    stated = any(word[:_STEM] == deed["deed"][:_STEM] for word in words)
    return stated and not any(one.said in deed["whose"] for one in doers(statement))


def is_beside_it(statement: Statement, told: Told) -> bool:
    """Whether a sentence is of a deed of others, or not of what a member is asked of."""
    unheaded = statement.member and not is_headed(told, statement)
    return bool(unheaded) or is_deed_of_others(statement, told)


def says_but_a_deed(statement: Statement) -> bool:
    """Whether somebody is only said to do something: the deed may be a noun in the plan."""
    told = [one for said in statement.clauses for one in said.content]
    words = [one for one in told if one.kind is not TokenKind.NAME]
    return len(told) == 2 and len(words) == 1 and next(doers(statement), None) is not None


def is_headed(told: Told, statement: Statement) -> bool:
    """Whether what is said to be one of several heads the item, if it has a heading."""
    said = (one for clause in statement.clauses for one in clause.content)
    return not told.headed or all(one.families <= told.headed for one in said)


def doers(statement: Statement, wrong: Token | None = None) -> Iterator[Token]:
    """Yield the names that do what is stated, but for the one that is held to be wrong."""
    for said in statement.clauses:
        for one in said.content:
            does = any(DOES in said.roles.get(key, ()) for key in one.key)
            if one.kind is TokenKind.NAME and one is not wrong and does:
                yield one


def names_in(told: Told) -> tuple[str, ...]:
    """Return the names that a sentence has, and the one that leads it in."""
    lead = told.lead.heading or "" if told.lead else ""
    return (lead, *(name for clause in told.clauses for name in clause.roles))


def is_untold(meaning: Meaning, found: tuple[Told, Held]) -> bool:
    """Whether a sentence that will have something done or there does not tell that it is.

    That something will be at another time is told all the same.
    """
    told, held = found
    mood = asked_mood(meaning.text)
    if held.outcome is not Outcome.SO:
        return mood is Mood.EXISTS
    return not tells(mood, told.entry.wording.text)


def is_of_another(meaning: Meaning, found: tuple[Told, Held]) -> bool:
    """Whether what the plan is said to be is said of another thing: "the final evaluation"."""
    asked = _IS_SO.match(fold(meaning.text))
    if asked is None or found[1].outcome is not Outcome.SO:
        return False
    word, text = re.escape(asked["is"]), fold(found[0].entry.wording.text)
    if not re.search(rf"\b{word}\b", text):
        return False
    own = rf"\b{word}(?:,| and)? (?:[a-z-]+ )?{re.escape(asked['what'])}\b"
    said = rf"\b(?:is|are|be|being|remains?|as|becomes?)(?: [a-z]+)? {word}\b|\b{word}[.,;:]"
    return re.search(f"{own}|{said}", text) is None
