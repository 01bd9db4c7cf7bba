"""Chosen: "which one is paid out of seized assets?", the one row of the last list that says so."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.rewriting import reread, words_at
from tipassist.answer.language.words import families
from tipassist.answer.meaning import OF_SUBJECTS, Form, Intent, Meaning, Relation
from tipassist.locators import Locator, LocatorKind, code

_MANY = 2
_ABOUT = re.compile(
    r"(?:(?:and|so|but|ok|then)[, ]+)*which ones? (?:(?:is|are|would be) (?:about|on|for)"
    r"|(?:speaks?|talks?) (?:of|about)|deals? with|covers?|concerns?) (?P<what>[^?.!;,]{3,60})"
)
_MOST_ROWS = 12
_HALF = 0.5


def of_chosen(leaning: Leaning) -> Meaning | None:
    """Keep the one row, of those spoken of or looked in, that has most of the words said."""
    meaning = leaning.meaning
    asks = leaning.words.asks["which_one"].match(leaning.rest)
    other = meaning.named or meaning.places or leaning.units or leaning.column in ENTRIES
    extreme = meaning.form in (Form.MOST, Form.LEAST) or meaning.lacking or meaning.negated
    if asks is None or other or extreme or meaning.relation.role or not leaning.topic:
        return None
    rows = _rows(leaning)
    wanted = {one: set(families(one)) for one in leaning.topic}
    said = {
        row: [w for w, told in wanted.items() if told <= words_at(leaning.register, row)]
        for row in rows
    }
    most = max(map(len, said.values()), default=0)
    held = [row for row, words in said.items() if len(words) == most]
    if len(rows) < _MANY or len(held) != 1 or most < _HALF * len(wanted):
        return None
    topic = tuple(said[held[0]])
    bare = replace(meaning, intent=Intent.TOPIC, relation=Relation.NONE, form=Form.LIST)
    return replace(bare, among=rows, places=(), topic=topic, words=topic, likely={}, query=None)


def of_one_alone(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "which one is about ships?" of all rows where only one was told, which is not about it.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    said = _ABOUT.fullmatch(leaning.bare)
    told, base = codes_in(leaning.last.items), leaning.base
    if said is None or len(told) != 1 or base.intent not in OF_SUBJECTS or leaning.meaning.named:
        return None
    wanted = {stem for word in leaning.topic for stem in families(word)}
    if not wanted or wanted <= words_at(leaning.register, told[0]):
        return None
    return reread(f"Which activities are about {said['what']}?", leaning, read)


def _rows(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the rows of the last list, or all of the outcome or pillar looked in by a subject."""
    last, base = leaning.last, leaning.base
    told = codes_in((*last.items, *last.told))
    scopes = scopes_in(base.places)
    if base.intent in OF_SUBJECTS and len(scopes) == 1 and scopes == base.places:
        inside = (code(one.code) for one in leaning.register.activities)
        told = tuple(one for one in inside if scopes[0].contains(one))
    deep = all(one.kind is LocatorKind.ACTIVITY for one in told)
    return told if deep and len(told) <= _MOST_ROWS else ()
