"""Bodies that a question names without a role: spoken of by rows, or only "our" of the asker's."""

import re
from dataclasses import replace

from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import MEASURED, Column, Form, Meaning, Relation
from tipassist.answer.sets.query import Holds, SetQuery
from tipassist.answer.understanding.entry_subjects import KINDS
from tipassist.answer.understanding.intent_rules import says_mention
from tipassist.locators import LocatorKind

_NAMED_IN = re.compile(r"\b(?:named|listed|mentioned) (?:in|under|at|by|for)\b")
_APPEARS = re.compile(r"\b(?:appears?|shows? up|(?:is|be) found|occurs?)\b")
_SUBJECT_OF_ROWS = re.compile(
    r"\b(?:(?:rows?|activit(?:y|ies)|lines?|items?|ones?) (?:(?:that|which|is|are) )*"
    r"(?:about|on|for|concerning|regarding)|how (?:is|are)) (?:the )?[\w-]+ing (?:[\w-]+ ){0,3}$"
)


def with_subject(meaning: Meaning, in_table: frozenset[str]) -> Meaning:
    """Take institutions that hold no role for what rows and their entries speak of.

    "… is about HSU", "which activity lists COMMIT as a project".

    Args:
        meaning: A question.
        in_table: The bodies that have a role in some row.
    """
    named = [one for one in meaning.bodies if not one.excluded]
    roleless = bool(named) and not any(one.body in in_table for one in named)
    entries = not set(units_in(fold(meaning.text))).isdisjoint(KINDS)
    entries = entries and meaning.form is not Form.COUNT
    of_rows = entries and meaning.query is not None and _only_of_rows(meaning.query)
    about = roleless and (MEASURED in meaning.cues or _is_within_subject(meaning))
    if not roleless or (meaning.relation.role is not None and not (of_rows or about)):
        return meaning
    appears = _APPEARS.search(fold(meaning.text)) is not None
    placed = any(one.kind is LocatorKind.ACTIVITY for one in meaning.places)
    appears = appears or (placed and _NAMED_IN.search(fold(meaning.text)) is not None)
    if not (entries or appears or about or says_mention(meaning.text)):
        return meaning
    topic, words = (_with_names(told, meaning) for told in (meaning.topic, meaning.words))
    return replace(meaning, bodies=(), topic=topic, words=words, query=None, asserted=None)


def names_own_only(meaning: Meaning) -> bool:
    """Whether nothing but "our" settles that rows are asked for: "our printer is broken"."""
    named = [one for one in meaning.bodies if not one.excluded]
    ours = bool(named) and all(one.own and one.words in ("our", "my") for one in named)
    bare = meaning.relation is Relation.NONE and meaning.column is Column.NONE
    told = meaning.query or meaning.contest or meaning.bounded or meaning.expression
    placed = meaning.places or meaning.instruments or meaning.instrument_names or meaning.terms
    rows = meaning.cues & {"activities", "level:activities", "bodies"}
    return ours and bare and bool(meaning.topic) and not (told or placed or rows)


def _with_names(words: tuple[str, ...], meaning: Meaning) -> tuple[str, ...]:
    """Return words with the names of bodies among them where the question has them."""
    first = min((one.start for one in meaning.bodies if not one.excluded), default=0)
    ahead = families(fold(meaning.text)[:first])
    before = [one for one in words if set(families(one)) <= set(ahead)]
    named = [one.body for one in meaning.bodies if not one.excluded]
    return (*before, *named, *(one for one in words if one not in before))


def _is_within_subject(meaning: Meaning) -> bool:
    """Whether a body is named in the subject of rows: "the row about strengthening HSU"."""
    ahead = fold(meaning.text)[: min(one.start for one in meaning.bodies)]
    return _SUBJECT_OF_ROWS.search(ahead) is not None


def _only_of_rows(query: SetQuery) -> bool:
    """Whether bodies are asked for, and those named are only spoken of in their rows."""
    inner = [one for test in query.tests for one in test.inner]
    told = bool(inner) and all(isinstance(one, Holds) and len(one.roles) > 1 for one in inner)
    return query.target == "bodies" and told and not query.conditions
