"""Same idea: "does the same idea sit among the principles?", "must they appoint one?", in words.

What the talk was about is put for the words that point to it, where the question itself says in
which part of the text to look, or what is done to it.
"""

import re
from dataclasses import replace

from tipassist.answer.followups.asked_again.framing import subject_phrase
from tipassist.answer.followups.leaning import Leaning, Read, activities_in
from tipassist.answer.followups.meant.filling import about_places
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.words import families
from tipassist.answer.meaning import AS_WORDED, Intent, Meaning
from tipassist.register.model import Register

_BACK = 3
_OPEN = (Intent.PROSE, Intent.UNSETTLED)
_STATES = re.compile(r"\b(?:states?|countr(?:y|ies)|governments?|nations?|members?)\b")
_DEED = re.compile(
    r" (?:\w+ed|\w+en|provided for|in the (?:work )?plan|there|here|too)$", re.IGNORECASE
)
_NAMED_FIRST = re.compile(
    r"\b(?:the|an?|our|their|its) (?P<what>(?!plan\b|body\b)[a-z-]+(?: (?!of\b)[a-z-]+){0,3}?)"
    r"(?= (?:at|in|for|on|from|to|with|by)\b|[?.!,;]|$)",
    re.IGNORECASE,
)


def of_same_idea(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "does the same idea also sit among the principles?" with what rows were sought by.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    same = leaning.words.asks["same_idea"].search(leaning.rest)
    where = leaning.words.asks["among_section"].search(leaning.rest)
    if same is None or where is None or leaning.meaning.named or leaning.meaning.places:
        return None
    subject = _sought(leaning)
    if not subject or not _is_section(where["section"], leaning.register):
        return None
    return reread(f"What do the {where['section']} say about {subject}?", leaning, read)


def of_must_have_one(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "must bodies appoint one, and by when?" with the thing that was asked about.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    one = leaning.words.asks["appoints_one"].search(leaning.rest)
    base = leaning.base
    if one is None or leaning.meaning.places or leaning.meaning.named:
        return None
    if base.intent not in _OPEN:
        return _of_states(leaning, one, read) if _STATES.search(leaning.rest) else None
    named = _NAMED_FIRST.search(base.text)
    subject = named["what"] if named else subject_phrase(base)
    if not subject:
        return None
    core = leaning.pointing.core
    article = "an" if subject[0].lower() in "aeiou" else "a"
    text = f"{core[: one.start('one')]}{article} {subject}{core[one.end('one') :]}"
    return reread(text, leaning, read)


def _of_states(leaning: Leaning, one: re.Match[str], read: Read) -> Meaning | None:
    """Ask "does every member state have one?" of the subject, or the one row, spoken of last.

    What is said of the States is not asked of rows, so "one" is nothing that rows have.
    """
    rows = activities_in(leaning.last.focus)
    topics = (turn for turn in leaning.state.turns[: -_BACK - 1 : -1] if turn.items)
    sought = next((turn for turn in topics if turn.meaning.intent is Intent.TOPIC), None)
    if sought is not None and set(rows) <= set(sought.items):
        text = _DEED.sub("", sought.meaning.text.rstrip(" ?.!"))
        named = list(_NAMED_FIRST.finditer(text))
        subject = named[-1]["what"] if named else ""
        if subject:
            core = leaning.pointing.core
            text = f"{core[: one.start('one')]}a {subject}{core[one.end('one') :]}"
            anew = reread(text, leaning, read)
            return replace(anew, cues=anew.cues | {AS_WORDED})
    if len(rows) != 1:
        return None
    return replace(about_places(leaning, rows), intent=Intent.UNSETTLED)


def _sought(leaning: Leaning) -> str:
    """Return the name, the term or the topic that the last question with one was about."""
    for turn in leaning.state.turns[: -_BACK - 1 : -1]:
        names = (*turn.meaning.actors, *turn.meaning.terms)
        if names or turn.meaning.topic:
            return names[0] if names else " ".join(turn.meaning.topic)
    return ""


def _is_section(words: str, register: Register) -> bool:
    """Whether words are the title of a section, or a part of one."""
    said = set(families(words))
    return any(said <= set(families(one.title.text)) for one in register.sections)
