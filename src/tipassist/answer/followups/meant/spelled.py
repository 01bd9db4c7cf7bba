"""Spelled out: "what does that abbreviation stand for?", asked of a name spoken of before."""

from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.words import ACRONYM
from tipassist.answer.meaning import Column, Form, Intent, Meaning, Relation
from tipassist.answer.turns import Turn, doers_told
from tipassist.register.queries import find_term

_FEW = 3
_CODES = "talk:codes"


def of_spelled(leaning: Leaning) -> Meaning | None:
    """Fill in "spell that out" with the abbreviation that was told or asked about last."""
    if not leaning.whole("spelled"):
        return None
    if leaning.has_subject and (leaning.meaning.named or leaning.meaning.terms):
        return None
    names = next(filter(None, (_names(leaning, one) for one in leaning.state.newest_first)), ())
    names = leaning.pointing.placed(names) or names
    if not names:
        return None
    if _CODES in leaning.meaning.cues and not _names(leaning, leaning.last):
        return None
    cues = leaning.meaning.cues - {_CODES}
    asked = replace(leaning.meaning, terms=names, bodies=(), places=(), topic=(), words=())
    asked = replace(asked, cues=cues)
    asked = replace(asked, intent=Intent.DEFINITION, form=Form.DEFINE, column=Column.TEXT)
    return replace(asked, relation=Relation.NONE, unknown_names=(), query=None, likely={})


def of_named_there(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "the CACJ it's with, what does that stand for" with the one abbreviation it names.

    What points back tells only where the abbreviation stands.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asks = leaning.words.asks["asks_letters"].search(leaning.rest)
    found = set(ACRONYM.findall(leaning.pointing.core))
    if asks is None or len(found) != 1 or not leaning.pointing.points:
        return None
    return reread(f"What does {found.pop()} stand for?", leaning, read)


def _names(leaning: Leaning, turn: Turn) -> tuple[str, ...]:
    """Return the abbreviations of a turn: of the subject, or else told by the answer.

    Where it was asked who does something, that is who is told to.
    """
    meaning = turn.meaning
    doers = _doers(leaning, turn) if meaning.form is Form.WHO and not meaning.named else ()
    if doers:
        return doers
    subject = (*meaning.terms, *meaning.instrument_names, *meaning.topic)
    known = tuple(one for one in subject if find_term(leaning.register, one))
    told = tuple(one for one in turn.bodies if one not in meaning.named)
    found = known or (told if len(told) <= _FEW else ()) or meaning.named
    return tuple(dict.fromkeys(found))


def _doers(leaning: Leaning, turn: Turn) -> tuple[str, ...]:
    """Return the abbreviations to which what was quoted gives the deed that was asked about."""
    register = leaning.register
    quoted = " ".join(register.text[one.start : one.end] for one in turn.quoted)
    return tuple(one for one in doers_told(turn.meaning.text, quoted) if find_term(register, one))
