"""Nouns meant: "what does the principle itself say?", "who coordinates those revisions?"."""

import re

from tipassist.answer.followups.leaning import Leaning, Read, codes_in
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import families
from tipassist.answer.meaning import OF_SUBJECTS, OPEN, Form, Intent, Meaning

_FEW = 4
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_ATTACHED = re.compile(r" (?:on|of|for|against) ")
_MODIFIED = r"\b(?:the|an?|about|on|of) (?P<told>(?:(?!(?:about|on)\b)[\w'-]+ ){{1,6}}){noun}\b"
_THING = re.compile(r"\b(?P<points>this|that|these|those|such) (?P<noun>[a-z-]{5,})")
_OPEN = (Intent.PROSE, Intent.UNSETTLED)
_EVENTS = (Form.WHO, Form.WHEN, Form.HOW, Form.WHY)


def of_noun_meant(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "the principle" with what the question for rows said of it.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, found = leaning.base, leaning.words.asks["bare_noun"].search(leaning.rest)
    slots = leaning.meaning.named or leaning.meaning.places or "activities" in leaning.units
    if found is None or slots or base.named:
        return None
    told = _told_in_row(found["noun"], leaning)
    if not told and base.intent in (*OF_SUBJECTS, *OPEN):
        told = _told_of(found["noun"], base.text)
        told = told or (_looked_for(found["noun"], base) if leaning.last.items else "")
    if not told or told.casefold() in leaning.rest:
        return None
    core = leaning.pointing.core
    start, end = found.span("meant")
    ends = set(families(told.split()[-1])) & set(families(found["noun"]))
    said = told if ends else f"{told} {found['noun']}"
    text = f"{core[:start]}the {said}{core[end:]}"
    return reread(text, leaning, read)


def of_name_meant(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "must they follow what the group says?" with the whole name told shortly before.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    core, asked = leaning.pointing.core, leaning.meaning.actors
    for turn in list(leaning.state.newest_first)[:_FEW]:
        for name in turn.meaning.actors:
            whole = _ARTICLE.sub("", name)
            first, *others = _ATTACHED.split(whole)[0].split()
            if not others or name in asked or units_in(others[-1]):
                continue
            said = rf"\b(?:the|this|that) {re.escape(others[-1])}\b(?! (?:on|of|for)\b)"
            if re.search(said, core, re.IGNORECASE) and first.casefold() not in leaning.rest:
                text = re.sub(said, f"the {whole}", core, flags=re.IGNORECASE)
                return reread(text, leaning, read)
    return None


def _told_in_row(noun: str, leaning: Leaning) -> str:
    """Return what stands before the noun in the wording of the one row that was asked of."""
    rows = codes_in(leaning.base.places)
    row = leaning.register.activity(str(rows[0])) if len(rows) == 1 else None
    return _told_of(noun, row.wording.text).strip("'‘’") if row is not None else ""


def _told_of(noun: str, text: str) -> str:
    """Return what stood before the noun."""
    found = re.search(_MODIFIED.format(noun=noun), text.replace("’", "'"), re.IGNORECASE)
    return _ARTICLE.sub("", found["told"].strip()) if found else ""


def _looked_for(noun: str, base: Meaning) -> str:
    """Return the name, or the few words, that rows were looked for by."""
    if len(names := (*base.actors, *base.terms, *base.instrument_names)) == 1:
        return _ARTICLE.sub("", names[0])
    words = [one for one in base.topic if not set(families(one)) & set(families(noun))]
    return " ".join(words) if len(words) < _FEW else ""


def of_thing_named(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite a question about a thing by its own noun, when only the plan's text has said it.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning, found = leaning.meaning, _THING.search(leaning.rest)
    asked = leaning.base.intent in _OPEN and meaning.form in _EVENTS
    if found is None or not asked or leaning.last.items or meaning.named or meaning.places:
        return None
    noun = set(families(found["noun"]))
    printed = (families(one.wording.text) for one in leaning.register.section_parts())
    said = noun & set(families(leaning.base.text))
    if said or units_in(found["noun"]) or not any(noun & set(words) for words in printed):
        return None
    core, (start, end) = leaning.pointing.core, found.span("points")
    return reread(f"{core[:start]}the{core[end:]}", leaning, read)
