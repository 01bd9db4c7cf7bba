"""When something that the plan names was adopted, signed or set up, where it does not say it."""

import re
from collections.abc import Iterator

from tipassist.answer.compose import endings
from tipassist.answer.compose.of_text.defining import told_sentences
from tipassist.answer.draft import Draft, distinct
from tipassist.answer.language.phrasing import as_typed
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.register.model import Register

SAME_DEEDS = (
    ("adopted", "endorsed", "approved", "agreed"),
    ("founded", "established", "created", "set up", "formed", "instituted"),
    ("developed", "drafted", "written", "drawn up", "prepared", "made"),
    ("signed",),
    ("ratified",),
    ("launched", "started", "begun", "introduced"),
    ("amended", "revised", "updated"),
)
_VERBS = "|".join(verb for same in SAME_DEEDS for verb in same)
_ASKS = re.compile(
    r"\W*(?:(?:so|and|ok|but),? )*(?:when|since when|(?:in |on )?(?:what|which) (?:year|date|day)) "
    r"(?:was|were|is|has|had) (?:the )?(?P<name>[^?.!,;]{2,80}?) "
    rf"(?:(?:been|first|originally|formally|actually|officially) )*(?P<verb>{_VERBS})\s*[?.!]*"
)
_MORE = r"(?: (?:of|on|for|to) [^.;,]{1,60})?(?:,? (?:which|that))?"
_BEGINS = r"(?:was|were|is|has|had|came|entered|will)\b"
_PROPER = re.compile(r"[A-Z][\w-]*(?: (?:of|on|the|for|and|against|[A-Z][\w-]*))* [A-Z][\w-]*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MOST = 2


def compose_undated(meaning: Meaning, register: Register) -> Draft | None:
    """Say that the plan does not tell when something was done, and what else it dates of it.

    Args:
        meaning: The question.
        register: The plan.

    Returns:
        None when nothing like that is asked, of no name of the plan, or where the plan says it.
    """
    asked = _ASKS.fullmatch(fold(meaning.question)) or _ASKS.fullmatch(fold(meaning.text))
    forms = frozenset(_forms(asked["name"], meaning, register)) if asked else frozenset()
    if asked is None or not forms:
        return None
    names = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    subject = rf"(?<![\w-])(?:{names})(?:\s*\([^()]*\))?\)?{_MORE},?\s+{_BEGINS}"
    same = next(group for group in SAME_DEEDS if asked["verb"] in group)
    done = re.compile(rf"{subject}[^.;]{{0,60}}?\b(?:{'|'.join(same)})\b")
    told = [one for part in told_sentences(register) for one in part]
    if any(done.search(fold(one.text)) for one in told):
        return None
    dated = [one for one in told if re.search(subject, fold(one.text)) and _YEAR.search(one.text)]
    what = as_typed(asked["name"], meaning.question)
    why = f"it does not tell when {what} was {asked['verb']}"
    return endings.not_in_plan(why, distinct(dated)[:_MOST])


def _forms(name: str, meaning: Meaning, register: Register) -> Iterator[str]:
    """Yield what a name of the plan is called in it: the abbreviation and its words."""
    printed = fold(register.text).replace("*", "")
    typed = as_typed(name, meaning.question)
    if f"({name})" in printed or (_PROPER.fullmatch(typed) and name in printed):
        yield name
    for term in (*register.glossary, *register.expansions):
        words = fold(term.definition.text).strip(" .")
        if name in (fold(term.term), words, words.removeprefix("asean ")):
            yield from (fold(term.term), words)
    if name in map(fold, register.bodies):
        yield name
