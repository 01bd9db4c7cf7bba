"""Predicates: "who pays into it?", "what do they approve?", verbs that are no role of a body."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.meant import names_meant
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import scope_words
from tipassist.answer.language.words import families
from tipassist.answer.meaning import OPEN, Form, Intent, Meaning, Relation


def asks_who_does(leaning: Leaning) -> bool:
    """Whether "who pays into it?" asks for somebody by a verb that is no role."""
    meaning = leaning.meaning
    openly = meaning.intent in OPEN and meaning.relation is Relation.NONE
    return openly and meaning.form is Form.WHO and bool(leaning.topic) and leaning.pointing.one


def of_sections(anew: Meaning, leaning: Leaning) -> Meaning:
    """Ask the sections what they alone say of a body: "what do they approve?".

    That is a body without a row of its own, or one that a section names beside that verb.
    """
    listed = anew.intent is Intent.BODY_ACTIVITIES and anew.relation.role is None and anew.topic
    if not listed or leaning.meaning.intent not in OPEN:
        return anew
    without_rows = not set(leaning.register.bodies) & set(anew.named)
    if not without_rows and not _said_in_sections(leaning, anew):
        return anew
    return replace(anew, intent=Intent.PROSE, query=None)


def _said_in_sections(leaning: Leaning, anew: Meaning) -> bool:
    """Whether a section names the body and says all words that are asked of it."""
    wanted = {one for word in anew.topic for one in families(word)}
    texts = (one.wording.text for one in leaning.register.section_parts())
    named = (one for one in texts if any(re.search(rf"\b{body}\b", one) for body in anew.named))
    return any(wanted <= set(families(one)) for one in named)


def of_purpose(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "what are they in there for?" as the question which role the body has.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found = leaning.whole("there_for")
    bodies = leaning.meaning.named or (names_meant.bodies_spoken_of(leaning) if found else ())
    rows = codes_in(leaning.base.places)
    if found is None or len(bodies) != 1 or (rows and scopes_in(rows) != rows):
        return None
    return reread(f"What is the role of {bodies[0]}{scope_words(rows)}?", leaning, read)
