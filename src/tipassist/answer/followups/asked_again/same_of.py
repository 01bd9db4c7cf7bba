"""The same of something else: "same for the pandemic one", "I'm with SLOM, same for me".

A row may be told by what it is about, a body as the asker's own.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.followups.asked_again.changes import BodyNamed, changed
from tipassist.answer.followups.leaning import Leaning, Read, codes_in, mentions
from tipassist.answer.followups.passages.nearby import ReadTerms
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import listing, place_name
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families, fold, word_list
from tipassist.answer.meaning import Column, Form, Intent, Meaning, Relation
from tipassist.answer.ranking.sentence_fit import share_of
from tipassist.answer.turns import State
from tipassist.locators import Locator, LocatorKind, code
from tipassist.register.model import Activity

_OF_A_ROW = (Intent.CODE_BODIES, Intent.CODE_LOOKUP)
_NEARLY_ALL = 0.95
_CLAUSE = re.compile(r"[,;:.?!]+(?:\s+|$)|\s+[-–—]+\s+|\s+(?:and|so|but)\s+")
_OPENS = re.compile(r"^(?:(?:and|so|but|now|ok|okay|then|well),?\s+)+")
_FIELDS = {
    Column.PROJECTS: "projects",
    Column.INDICATORS: "indicators",
    Column.EXAMPLES: "examples",
    Column.REFERENCES: "references",
}


def of_same_described(leaning: Leaning, terms: ReadTerms, body_named: BodyNamed) -> Meaning | None:
    """Ask what was asked of a row of the one row in the plan whose wording is about the words.

    Args:
        leaning: The question.
        terms: Reads topic words as terms of the plan, for the words that stand for others.
        body_named: Names the one body that words name, or None.
    """
    found = leaning.whole("same_described") if leaning.pointing.continues else None
    focus = codes_in(leaning.last.focus)
    spoken = len(focus) == 1 and focus[0].kind is LocatorKind.ACTIVITY
    if found is None or not spoken or leaning.base.intent not in _OF_A_ROW:
        return None
    meaning = leaning.meaning
    if meaning.named or meaning.places:
        return None
    rows = tuple(_about(found["words"] or found["behind"], leaning, terms))
    if len(rows) != 1:
        return None
    bare = replace(meaning, places=rows, topic=(), words=(), terms=(), actors=())
    return changed(leaning.saying(replace(bare, column=Column.NONE)), body_named)


def of_same_for_own(leaning: Leaning, body_named: BodyNamed) -> Meaning | None:
    """Ask what was asked of a body of the asker's, who says no more than that and which it is.

    It may be the body of somebody else: "my boss sits in SLOM, same question for her".

    Args:
        leaning: The question.
        body_named: Names the one body that words name, or None.
    """
    meaning = leaning.meaning
    own = meaning.speaks_for or next(iter(meaning.named), None)
    if own is None or not leaning.base.named or meaning.places or len(meaning.named) > 1:
        return None
    clauses = (_OPENS.sub("", one).strip() for one in _CLAUSE.split(fold(meaning.question)))
    greets = leaning.words.opening["fillers"]
    told = [one for one in clauses if one and greets.fullmatch(one) is None]
    same = leaning.words.asks["same_for_own"]
    left = [one for one in told if same.fullmatch(one) is None]
    if len(left) != 1 or len(told) == 1:
        return None
    if not meaning.speaks_for and not leaning.words.asks["introduces_one"].fullmatch(left[0]):
        return None
    bare = replace(meaning, bodies=mentions((own,)), topic=(), words=(), terms=(), lacking=False)
    bare = replace(bare, relation=Relation.NONE, column=Column.NONE, form=Form.WHAT, query=None)
    core = replace(leaning.pointing, core=own, rest=fold(own), continues=True)
    asked = changed(replace(leaning, meaning=bare, pointing=core), body_named)
    return replace(asked, speaks_for=meaning.speaks_for)


def own_told(meaning: Meaning, state: State) -> str | None:
    """Return the asker's body told where the question before had it asked back, and nothing else.

    Args:
        meaning: The question as understood by itself.
        state: The turns before it.
    """
    last = state.last.meaning if state.last is not None else None
    asked = last is not None and last.needs_own_body and not last.named
    if not asked or len(meaning.named) != 1 or meaning.places:
        return None
    said = fold(meaning.question)
    for one in sorted(meaning.bodies, key=lambda body: -body.start):
        name = re.compile(rf"(?<![\w-]){re.escape(fold(one.words))}(?![\w-])")
        said, hits = name.subn(" ", said, count=1)
        if not hits:
            return None
    return (
        meaning.named[0]
        if set(re.findall(r"[a-z]+", said)) <= set(word_list("introducing"))
        else None
    )


def of_field_read(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "read me its project line word for word" with the rows spoken of.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found, focus = leaning.whole("field_read"), codes_in(leaning.last.focus)
    if found is None or not focus or leaning.meaning.named or leaning.meaning.places:
        return None
    place = listing(map(place_name, focus))
    if leaning.column not in _FIELDS:
        return reread(f"What is the wording of {place}?", leaning, read)
    return reread(f"What are the {_FIELDS[leaning.column]} of {place}?", leaning, read)


def _about(words: str, leaning: Leaning, terms: ReadTerms) -> Iterator[Locator]:
    """Yield the rows whose wording has all of the words, or else all that they stand for."""
    told = [one for one in words.split() if one not in leaning.words.empty | leaning.words.scope]
    wanted = {one for word in told for one in families(word)}
    rows = leaning.register.activities
    held = [one for one in rows if wanted and wanted <= set(families(one.wording.text))]
    if not held:
        meant = terms(told, " ".join(told)) if told else ()
        held = [one for one in rows if meant and _fits(one, meant)]
    yield from (code(one.code) for one in held)


def _fits(row: Activity, meant: tuple[Term, ...]) -> bool:
    return share_of(row.wording.text, meant) >= _NEARLY_ALL
