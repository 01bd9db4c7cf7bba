"""Lacking: words that decide a question and stand nowhere in the plan, or not in its answer.

The noun that is asked for ("which vendor"), a name ("when did Canada ratify") and a number of
things ("how many delegates"): an answer without them is about something else.
"""

import re

from tipassist.answer.asked import load_asked_kinds, read_asked
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.draft import Draft
from tipassist.answer.language.counting import counted_in, counted_nouns
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import asked_noun, families, fold, noun_of, specificity
from tipassist.answer.meaning import Column, Form, Intent, Meaning
from tipassist.answer.ranking.matching import Matcher
from tipassist.answer.ranking.splitting import SENTENCE_END
from tipassist.types import Route

_TELLING = 0.6
_RARE = 0.85
_CHECKS = re.compile(
    r"\b(?:right|correct|true|isn't it|aren't they|is it not|no)\s*\?*\s*$", re.IGNORECASE
)
_NAME = re.compile(
    r"(?<=[^.?!:\"“(\s] )[A-Z][a-z]{2,}\b"
    r"|(?<=[.?!] )(?!\w+(?:ed|[ai]ble|ory)\b)[A-Z][a-z]{2,}(?=\?)"
)
_NAMES = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*\b")
_WHAT_IT_IS = re.compile(
    r"\W*(?:(?:so|and|but|ok|then),? )*(?:is|are|was|were|isn't|aren't)\s+(?:the\s+)?"
    r"(?-i:(?P<name>[A-Z][\w'.&-]*(?:\s+(?:of\s+)?[A-Z][\w'.&-]*){0,4}))\s+"
    r"(?:also\s+|now\s+|really\s+)?(?:an?|one of|our|among|part of)\s",
    re.IGNORECASE,
)
_LISTED = ("The list has", "The list of")
_SMALL = r"(?:of|on|and|for|in|to|the)"
_FULL_NAME = re.compile(
    rf"\bASEAN(?:\s+(?:[A-Z][\w'-]*|{_SMALL}(?=(?:\s+{_SMALL})?\s+[A-Z])))+(?<!\s)"
)
_BODY_NOUN = re.compile(
    r"\b(?:Committee|Commission|Council|Meeting|Forum|Network|Cent(?:re|er)|Ministers?|Board|Agency"
    r"|Foundation|Institute|Coalition|Association|Union|Bank)\b"
)
_OFFICE = re.compile(
    r"\b(?P<noun>representative|focal point|contact(?: (?:point|person))?|coordinator|officer"
    r"|delegate|official)s?(?: there)? (?:for|in|of|from|at) (?:the )?(?:[A-Z][\w'-]*,? ?)+"
    r"(?:(?:at the moment|at present|now|nowadays|currently|presently|today|right now|please|then"
    r"|these days|at this (?:time|moment))\W*)*$"
)


def lacking_noun(meaning: Meaning, matcher: Matcher, draft: Draft) -> str:
    """Return the noun asked for when the plan has it not, or "".

    Sections answer in other words than the table, so there only a rare noun tells, or one that is
    the whole subject.
    """
    noun = asked_noun(meaning.text) or noun_of(meaning.text)
    if noun in frozenset().union(*(kind.literals for kind in load_asked_kinds())):
        return ""
    alone = noun is not None and meaning.topic == (noun,) and not meaning.named
    least = _TELLING if alone or draft.route is Route.REGISTER else _RARE
    if noun is None or noun not in meaning.topic or specificity(noun) < least:
        return ""
    return "" if units_in(noun) or matcher.terms((noun,))[0].known else noun


def lacking_name(meaning: Meaning, printed: str, draft: Draft) -> str:
    """Return a name of the question that stands nowhere in the plan's text; sections only."""
    if draft.route is not Route.PASSAGES or meaning.text.isupper():
        return ""
    whose = "" if meaning.form is Form.YESNO else "'s"
    topic = {word.lower().removesuffix(whose) for word in meaning.topic}
    names = (match.group(0) for match in _NAME.finditer(meaning.text))
    return next(
        (name for name in names if name.lower() in topic and name not in printed),
        "",
    )


def lacking_place(meaning: Meaning, printed: str, draft: Draft) -> str:
    """Return the place that a check takes something to be at when another is told, or ""."""
    name = lacking_name(meaning, printed, draft)
    checks = meaning.form is Form.YESNO or bool(_CHECKS.search(meaning.text))
    if not name or not checks or not re.search(rf"\b(?:in|at) {re.escape(name)}\b", meaning.text):
        return ""
    kind = next(one for one in load_asked_kinds() if one.name == "place")
    subject = {one for word in meaning.topic if word not in fold(name) for one in families(word)}
    told = (text for claim in draft.claims for text in SENTENCE_END.split(claim.text))
    placed = (text for text in told if kind.shows and kind.shows.search(text))
    return name if any(subject.issubset(families(text)) for text in placed) else ""


def lacking_body(meaning: Meaning, printed: str) -> str:
    """Return the full name of a body that stands nowhere in the plan's text, or "".

    Args:
        meaning: The question.
        printed: The text of the plan.
    """
    if meaning.named or meaning.places:
        return ""
    found = (" ".join(match.group(0).split()) for match in _FULL_NAME.finditer(meaning.text))
    names = tuple(name for name in found if _BODY_NOUN.search(name))
    told = " ".join(fold(printed).split()) if names else ""
    return next((name for name in names if fold(name) not in told), "")


def lacking_names(meaning: Meaning, printed: str) -> tuple[str, ...]:
    """Return the names inside a question, of one word or more, that the plan's text has not."""
    if meaning.text.isupper() or meaning.text.istitle():
        return ()
    names = (" ".join(match.group(0).split()) for match in _NAMES.finditer(meaning.text))
    told = " ".join(fold(printed).split())
    return tuple(name for name in names if fold(name) not in told)


def lacking_subject(meaning: Meaning, printed: str) -> str:
    """Return the name of whom it is asked what it is, when it stands nowhere in the plan, or "".

    Args:
        meaning: The question, such as "is Australia a donor?".
        printed: The text of the plan.
    """
    asked = _WHAT_IT_IS.match(meaning.text)
    known = meaning.named or meaning.places or meaning.terms or meaning.instruments
    if asked is None or known or meaning.text.isupper() or meaning.text.istitle():
        return ""
    name = " ".join(asked["name"].split())
    told = re.search(rf"(?<!\w){re.escape(fold(name))}(?!\w)", " ".join(fold(printed).split()))
    return "" if told else name


def lacking_state(meaning: Meaning, printed: str) -> str:
    """Return the kind of State, such as a flag State, that stands nowhere in the plan, or ""."""
    if meaning.named or meaning.places:
        return ""
    match = load_document_words().kinds_of_state.search(fold(meaning.text))
    return match[0] if match and match[0] not in " ".join(fold(printed).split()) else ""


def asks_of_office(meaning: Meaning, printed: str) -> bool:
    """Whether who holds an office of one country is asked, an office of which the plan speaks.

    Args:
        meaning: The question, such as "who is the representative for Laos at the moment?".
        printed: The text of the plan.
    """
    asked, found = read_asked(meaning), _OFFICE.search(meaning.text.rstrip(" ?.!"))
    national = asked is not None and asked.kind.name == "national_body"
    return national and found is not None and found["noun"] in fold(printed)


def uncounted(meaning: Meaning, matcher: Matcher, draft: Draft) -> str:
    """Return what the question counts when the sentences of the draft give no number of it.

    A number of what means the same will do: "the sixth Member State" tells a number of countries.
    """
    nouns = counted_nouns(fold(meaning.text))
    row = meaning.form is Form.COUNT and meaning.intent is Intent.CODE_LOOKUP
    whole_row = row and meaning.column is Column.NONE
    told = " ".join(claim.text for claim in draft.claims)
    asked = whole_row or draft.route is Route.PASSAGES
    if not nouns or not asked or told.startswith(_LISTED):
        return ""
    meant = frozenset(gram[-1] for term in matcher.terms(nouns) for gram in term.related)
    return "" if counted_in(told, nouns, meant) else " ".join(nouns)
