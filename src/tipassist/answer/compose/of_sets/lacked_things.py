"""Rows said to lack what the table has no column for: a budget, a deadline, a ministry."""

import re
from dataclasses import replace

from tipassist.answer.asked import read_asked
from tipassist.answer.compose import endings
from tipassist.answer.draft import Draft
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning

_LACKED = re.compile(
    r"\b(?:rows?|activit(?:y|ies)|outcomes?|pillars?|lines|entries|ones)"
    r"(?: (?:in|of|under|within) (?:the )?(?:(?:pillar|outcome)s? )?[a-d](?:\.\d)?)?"
    r"(?: (?:that|which|is|are|do|does|come|comes|still|currently|actually|so far|also|really))*"
    r" (?:ha(?:ve|s) (?:no|not(?: been given)?)|not have|(?:don't|doesn't) have|with no|having no"
    r"|without|lack(?:s|ing)?|miss(?:es|ing)?)"
    r"(?: (?:an?|any|the|its|their|single|real|clear|fixed|set|own))*"
    r" (?P<thing>[a-z][\w'-]*(?: [a-z][\w'-]*){0,2}?)"
    r"(?: (?:at all|whatsoever|yet|so far|there|assigned|attached|(?:set|fixed|named|given)"
    r"|(?:in|to|for|behind|against|beside) (?:it|them)|(?:in|under) (?:pillar|outcome)"
    r" [a-d](?:\.\d)?))*\s*(?:[?.!]|$)"
)
_SMALL = re.compile(r"\b(?:of|on|for|in|to|at|by|from|with|and|or|but|than|is|are|do|does|if)\b")
_FORMS = (Form.LIST, Form.COUNT, Form.YESNO, Form.WHAT, Form.WHEN)


def compose_lacked_thing(meaning: Meaning) -> Draft | None:
    """Say that no row can be told to lack a thing that the table has no column for.

    Returns:
        None where a column is asked for, or something else than what rows lack.
    """
    read = meaning.query or meaning.contest or meaning.expression or meaning.bounded
    named = meaning.named or meaning.instruments or meaning.instrument_names or meaning.terms
    if not meaning.lacking or read or named or meaning.form not in _FORMS:
        return None
    match = _LACKED.search(fold(meaning.text))
    thing = match["thing"] if match else ""
    if not thing or units_in(thing) or _SMALL.search(thing):
        return None
    asked = read_asked(meaning)
    words = meaning.words if meaning.form is Form.WHEN else meaning.topic
    said = {fold(word) for word in words} | (asked.words if asked else frozenset())
    if thing.split()[-1] not in said:
        return None
    told = f'its table has no column for "{thing}", so that no row is told to have it or to lack it'
    return replace(endings.not_in_plan(told, ()), gives=True)
