"""Coming in: "why does AICHR come into that?", where the rows spoken of name somebody."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, codes_in
from tipassist.answer.followups.meant.filling import about_places
from tipassist.answer.followups.rewriting import words_at
from tipassist.answer.language.words import families, word_list
from tipassist.answer.meaning import COMES_IN, Column, Intent, Meaning, Relation
from tipassist.locators import Locator, LocatorKind

_WORD = re.compile(r"[\w'-]+")


def of_coming_in(leaning: Leaning) -> Meaning | None:
    """Ask where the rows spoken of mention what is said, a body only when it has no role there."""
    meaning = leaning.meaning
    found = leaning.whole("comes_in")
    rows = codes_in(leaning.last.focus) if found else ()
    if found is None or not rows or meaning.places or len(meaning.named) > 1:
        return None
    if meaning.relation.role is not None:
        return None
    if any(one.kind is not LocatorKind.ACTIVITY for one in rows):
        return None
    stop = frozenset(word_list("stopwords")) | leaning.words.empty
    who = found["who"] or found["who_in"]
    said = [one for one in _WORD.findall(who) if one not in stop]
    typed = {word.lower(): word for word in _WORD.findall(leaning.pointing.core)}
    said = list(meaning.named) or [typed.get(one, one) for one in said]
    wanted = {one for word in said for one in families(word)}
    held = tuple(one for one in rows if wanted and wanted <= words_at(leaning.register, one))
    if meaning.named and (not held or _acts(meaning, rows, leaning)):
        bare = replace(meaning, topic=(), words=(), column=Column.NONE)
        return about_places(leaning.saying(bare), rows)
    if not held:
        return None
    return replace(
        meaning,
        intent=Intent.CODE_LOOKUP,
        relation=Relation.NONE,
        column=Column.NONE,
        places=held,
        topic=tuple(said),
        words=tuple(said),
        query=None,
        unknown_names=(),
        cues=meaning.cues | {COMES_IN},
    )


def _acts(meaning: Meaning, rows: tuple[Locator, ...], leaning: Leaning) -> bool:
    """Whether a body that is named has a role in one of the rows."""
    held = (leaning.register.activity(str(one)) for one in rows)
    return any(entry.body in meaning.named for row in held if row for entry in row.bodies)
