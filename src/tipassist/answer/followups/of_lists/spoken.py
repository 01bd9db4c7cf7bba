"""Spoken of: the part of a list that speaks of a subject, or not: "that don't mention children".

What does not speak of it has none of its words in any cell; what may speak of it is found as for
any subject.
"""

import re
import tomllib
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.followups.leaning import Leaning, codes_in
from tipassist.answer.followups.meant import referents
from tipassist.answer.followups.of_lists.lists import aggregate
from tipassist.answer.followups.rewriting import words_at
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import families, fold, word_list
from tipassist.answer.meaning import OF_LIST, OF_SUBJECTS, REREAD, Form, Intent, Meaning
from tipassist.locators import Locator, LocatorKind

_MANY = 2
_LONG = 12
_ASKS = re.compile(
    r"\b(?:which|what|whom?|whose|where|how|these|those|them|it|they|its|their|does|do|is|are)\b"
)
_OF_ALL_ROWS = re.compile(
    r"(?:^|\b(?:which|what|all|any|list|show|give|me|many|and|so|are|is|there|please) )"
    r"(?:rows?|activit(?:y|ies)|lines?) "
)


_THAT_DO_NOT = re.compile(
    r"(?:(?:and|but|so|then|or)[, ]+)*(?:(?:the )?(?:ones|those|rows|activities)|which|what)?"
    r"(?: ?(?:that|which|ones|rows))? ?(?:do not|don't|does not|doesn't|are not|aren't)"
    r"(?: mention (?:it|them)| speak of (?:it|them))?"
)
_WITH = re.compile(r"(?:only |just )?(?:with|naming|citing) (?:the )?(?P<subject>[a-z0-9' -]+)")


def of_spoken(leaning: Leaning) -> Meaning | None:
    """Ask which rows of the list just told speak of a subject, or which do not.

    Args:
        leaning: The question.
    """
    meaning, bare = leaning.meaning, leaning.bare
    if meaning.named or meaning.excluded_bodies or meaning.places or meaning.outside:
        return None
    if _THAT_DO_NOT.fullmatch(bare) and (whole := _kept_from(leaning)):
        return _without(leaning, whole, " ".join(leaning.base.topic))
    if len(bare.split()) > _LONG or _OF_ALL_ROWS.search(bare) or meaning.instruments:
        return None
    keeps, denies, drops, on = (one.fullmatch(bare) for one in _patterns())
    on = on or (_WITH.fullmatch(bare) if meaning.instrument_names else None)
    found = denies or drops or keeps or (None if _asks_another(leaning) else on)
    subject = _named(leaning, found["subject"]) if found else ""
    known = bool(subject) and (bool(meaning.instrument_names) or _is_subject(leaning, subject))
    if known and found is on and (whole := _kept_from(leaning)):
        return _about(leaning, whole, subject)
    if known and drops and not denies and (whole := _asked_before(leaning, subject)):
        return _without(leaning, whole, subject)
    rows = _rows_told(leaning) if known else ()
    if not rows:
        return None
    if denies:
        return _without(leaning, _asked_before(leaning, subject) or rows, subject)
    if drops:
        return _without(leaning, rows, subject) if _speak(leaning, rows, subject) else None
    return _about(leaning, rows, subject)


def _named(leaning: Leaning, subject: str) -> str:
    """Return the words of a subject; of another plan named, those that its name has: "Myanmar"."""
    named = {word for one in leaning.meaning.instrument_names for word in fold(one).split()}
    if not named:
        return subject
    words = [one.removesuffix("'s") for one in _words_of(subject)]
    other = [one for one in words if one not in named and not one.startswith("plan")]
    return "" if other else " ".join(one for one in words if one in named)


def _about(leaning: Leaning, rows: tuple[Locator, ...], subject: str) -> Meaning:
    meaning = leaning.meaning
    asked = replace(meaning, form=Form.LIST, intent=Intent.TOPIC, places=(), likely={}, query=None)
    topic = leaning.topic or tuple(_words_of(subject))
    asked = replace(asked, topic=topic, lacking=False, negated=False, bounded=None)
    return replace(asked, among=rows, instrument_names=(), cues=asked.cues | {OF_LIST})


def _kept_from(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the list of which "on X" was asked just before "on Y"."""
    base = leaning.base
    subject = base.intent is Intent.TOPIC and OF_LIST in base.cues and bool(base.topic)
    return base.among if subject and not leaning.pointing.points else ()


def _asked_before(leaning: Leaning, subject: str) -> tuple[Locator, ...]:
    """Return the list of which "on X" was asked before "not on X"; nothing for another subject."""
    same = {one for word in leaning.base.topic for one in families(word)}
    told = {one for word in _words_of(subject) for one in families(word)}
    whole = OF_LIST in leaning.base.cues and told and told <= same
    return leaning.base.among if whole else ()


def _without(leaning: Leaning, rows: tuple[Locator, ...], subject: str) -> Meaning:
    asked = replace(leaning.meaning, places=rows, query=None, bounded=None, unknown_names=())
    asked = replace(asked, instrument_names=(), lacking=False)
    form = leaning.meaning.form if leaning.meaning.form is Form.COUNT else Form.LIST
    found = aggregate(asked, f"Which activities do not mention {subject}?", form)
    return replace(found, cues=found.cues | {OF_LIST, REREAD})


def _asks_another(leaning: Leaning) -> bool:
    """Whether "on borders" asks of another subject what was asked of one, and of no list."""
    base, pointing = leaning.base, leaning.pointing
    subject = any(not units_in(one.lower()) for one in base.topic)
    of_one = base.intent in OF_SUBJECTS or subject or base.bounded is not None
    of_one = of_one and not _kept_from(leaning)
    return of_one or pointing.continues or pointing.corrects


def _rows_told(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the activities just told, where they are several."""
    rows = leaning.last.items
    if leaning.pointing.lists:
        rows = codes_in(referents.list_meant(leaning, _MANY))
    alike = {one.kind for one in rows} == {LocatorKind.ACTIVITY}
    return rows if alike and len(rows) >= _MANY else ()


def _is_subject(leaning: Leaning, subject: str) -> bool:
    """Whether every word is of what is spoken of, and none of the plan's own parts."""
    told = {one for word in leaning.topic for one in families(word)}
    words = _words_of(subject)
    if _ASKS.search(subject):
        return False
    whole = all(set(families(one)) & told for one in words)
    return bool(words) and whole and not any(units_in(one) for one in words)


def _speak(leaning: Leaning, rows: tuple[Locator, ...], subject: str) -> bool:
    """Whether any of the rows has every word of a subject."""
    words = _words_of(subject)
    held = (words_at(leaning.register, one) for one in rows)
    return any(all(set(families(word)) & row for word in words) for row in held)


def _words_of(subject: str) -> list[str]:
    idle = frozenset(word_list("stopwords"))
    return [one for one in re.findall(r"[a-z][\w'-]*", subject) if one not in idle]


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return what keeps the rows that speak of something, that do not, and what leaves them out."""
    packaged = files("tipassist.answer").joinpath("lexicon", "entry_subjects.toml")
    data = tomllib.loads(packaged.read_text("utf-8"))
    leads, denied, speaks, drops, on = (
        "|".join(f"(?:{one})" for one in data[name])
        for name in ("leads", "denied", "speaks", "drops", "on")
    )
    said = rf"(?:(?:{leads}) )*"
    pointed = rf"{said}(?:ones|those|rows|activities|lines|which|that|what|of them|of these)"
    things = r"(?: (?:any(?:thing)?|all|the|those|ones?|rows?|activities|a|an|stuff|that|which))*"
    subject = r"(?P<subject>[a-z][a-z0-9' -]*?)(?: (?:at all|please|either|too|then))*"
    return (
        re.compile(rf"{pointed}(?: (?:that|which|are))? (?:{speaks}) {subject}"),
        re.compile(rf"{said}(?:{denied})(?: (?:any|the))? {subject}"),
        re.compile(rf"{said}(?:{drops}){things}(?: (?:{speaks}|{on}))? {subject}"),
        re.compile(rf"(?:only |just )?(?:{on}) {subject}"),
    )
