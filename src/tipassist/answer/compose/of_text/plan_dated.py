"""When the plan itself was endorsed, drafted or revised: the sentences that date it, no others.

A plan also tells when reports, frameworks and the plans before it were adopted; a date is its own
only where the plan is what the sentence is about.
"""

import re
from collections.abc import Iterator

from tipassist.answer.compose.of_text.defining import told_sentences
from tipassist.answer.compose.of_text.undated import SAME_DEEDS
from tipassist.answer.draft import Draft, DraftClaim, distinct
from tipassist.answer.language.words import TOKEN, fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.rewording.of_places.earlier_plan import earlier_plan_of
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Route

_NOUNS = {
    "endorsement": "endorsed",
    "adoption": "adopted",
    "approval": "approved",
    "revision": "revised",
    "launch": "launched",
}
_VERBS = "|".join(verb for same in SAME_DEEDS for verb in same)
_NAME = (
    r"(?P<name>(?:the|this|our|your) (?:[\w.'-]+ ){0,6}?(?:plan|document)(?: itself| \d{4}-\d{4})?)"
)
_WHEN = r"(?:when|(?:on |in |at )?(?:what|which)(?: exact)? (?:date|day|month|year|time))"
_ASKS = (
    rf"{_WHEN} (?:was|is|were|has|did|got) {_NAME} (?:(?:been|get|got|\w+ly|first) )*"
    rf"(?P<verb>{_VERBS})(?: (?:on|in|exactly))?",
    rf"(?:what|which|when)(?:'s| is| was) the (?:exact |official )?(?:date|day) of (?:the )?"
    rf"(?P<noun>{'|'.join(_NOUNS)}) of {_NAME}",
    rf"(?:what|when)(?:'s| is| was) the (?P<noun>{'|'.join(_NOUNS)})(?: date)? (?:of|for) {_NAME}",
)
_EFFECT = (
    r"(?:tak(?:es?|en|ing) effect|took effect|(?:enter|com)(?:s|es|e|ed|ing)? into (?:force|effect)"
    r"|came into (?:force|effect)|(?:starts?|begins?) to apply|appl(?:y|ies)|becomes? effective)"
)
_TAKES_EFFECT = re.compile(
    rf"\W*(?:(?:so|and|ok|but|please),? )*(?:(?:from|since|as of) )?{_WHEN} "
    rf"(?:does|did|will) {_NAME} {_EFFECT}(?: from)?(?:,? please)?\s*[?.!]*"
)
_IN_EFFECT = re.compile(rf"\b{_EFFECT}\b(?P<when>[^;]*)")
_ASKED = tuple(
    re.compile(rf"\W*(?:(?:so|and|ok|but|please|hi|hello),? )*{one}(?:,? please)?\s*[?.!]*")
    for one in _ASKS
)
_SAID_OF_IT = frozenset(
    TOKEN.findall(
        "the this our your present current new latest whole entire actual revised itself work"
        " action plan document"
    )
)
_DATE = re.compile(r"\b(?:19|20)\d\d\b")
_YEARS = re.compile(r"(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d")
_SUBORDINATE = re.compile(r"\b(?:which|who|whose|whom|that (?:was|were|had|has|is))\b")
_IT = re.compile(r"\s*it (?:has|was|is|had|will|shall|takes?|took|enters?|comes?|applies)\b")
_ALIKE = 3


def compose_plan_dated(meaning: Meaning, register: Register) -> Draft | None:
    """Tell when the plan itself was endorsed or the like.

    Args:
        meaning: The question.
        register: The plan.

    Returns:
        None when this is not asked, or where no sentence about the plan says it.
    """
    deed = _deed_asked(meaning, register)
    if deed is None:
        return None
    same = next(group for group in SAME_DEEDS if deed in group)
    done = re.compile(rf"\b(?:{'|'.join(same)})\b(?P<when>[^;]*)")
    told = distinct(_dating(done, register))
    return Draft(AnswerStatus.ANSWERED, told, route=Route.PASSAGES) if told else None


def compose_plan_in_effect(meaning: Meaning, register: Register) -> Draft | None:
    """Tell from which day the plan applies, where a sentence about it says so; None else."""
    asked = _TAKES_EFFECT.fullmatch(fold(meaning.text)) if not meaning.places else None
    if asked is None or meaning.named or earlier_plan_of(register).is_named(asked["name"]):
        return None
    told = distinct(_dating(_IN_EFFECT, register))
    return Draft(AnswerStatus.ANSWERED, told, route=Route.PASSAGES) if told else None


def _deed_asked(meaning: Meaning, register: Register) -> str | None:
    """Return what is asked of the plan, as its participle; None when nothing or of another plan."""
    if meaning.places or meaning.named:
        return None
    texts = (fold(meaning.question), fold(meaning.text))
    asked = next((one for said in texts for way in _ASKED if (one := way.fullmatch(said))), None)
    if asked is None or earlier_plan_of(register).is_named(asked["name"]):
        return None
    known = _SAID_OF_IT | set(TOKEN.findall(fold(register.title.text)))
    if not known.issuperset(TOKEN.findall(asked["name"])):
        return None
    found = asked.groupdict()
    return found["verb"] if found.get("verb") else _NOUNS[found["noun"]]


def _dating(done: re.Pattern[str], register: Register) -> Iterator[DraftClaim]:
    """Yield the sentences about the plan that say that something was done, and when.

    One that says it of "it" comes behind the one that says what it is.
    """
    title = r"\s+".join(map(re.escape, fold(register.title.text).split()[:_ALIKE]))
    own = re.compile(
        rf"\s*(?:this|the)(?: (?:present|current|new|revised))? (?:work )?(?:plan|edition)\b"
        rf"(?:, [^,]{{3,80}},)?|\s*(?:the )?{title}[^,.;:]{{0,80}}?(?= (?:has|was|is|had)\b)"
    )
    for part in told_sentences(register, footnotes=False):
        spoken_of = False
        for before, one in zip((None, *part), part, strict=False):
            text = fold(one.text)
            subject = own.match(text) or (_IT.match(text) if spoken_of else None)
            spoken_of = subject is not None and _is_own(subject[0], register)
            deed = done.search(text) if spoken_of else None
            if deed is None or not _DATE.search(deed["when"]):
                continue
            if not _SUBORDINATE.search(text[: deed.start()]):
                yield from (before, one) if before and _IT.match(text) else (one,)


def _is_own(subject: str, register: Register) -> bool:
    """Whether the years in a name of the plan, if there are any, are this edition's."""
    years = _YEARS.search(subject)
    plain = re.sub(r"\s", "", years[0]).replace("–", "-") if years else register.edition
    return register.edition.startswith(plain)
