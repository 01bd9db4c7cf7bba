"""Questions about the plan as a whole: what it is called and for, its principles, its parts.

Their words are everybody's ("why do we have this plan?") and seldom those of the text, while plans
of this kind name the section that answers by its title.
"""

import re
import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.compose import endings
from tipassist.answer.compose.counts import glossary_claim
from tipassist.answer.compose.items import list_claims, part_claim
from tipassist.answer.compose.prose import split_sentences
from tipassist.answer.draft import Draft, DraftClaim, answered, part_evidence
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.words import families, fold
from tipassist.register.model import Register, Section
from tipassist.types import AnswerStatus, Route

_LIST = "list"
_TITLE = "title"
_GLOSSARY = "glossary"
_MAKERS = "makers"
_SENTENCES = "sentences"
_MADE_BY = re.compile(
    r"\b(?:developed|prepared|drafted|formulated|elaborated|drawn up|produced|written) by\b"
)
_PERIOD = re.compile(r"\b(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d\b")
_WORD = re.compile(r"[a-z]+")
_ITSELF = re.compile(r"\bthis (?:work )?plan\b")


@dataclass(frozen=True, slots=True)
class PlanQuestion:
    """A question about the whole plan.

    Attributes:
        titles: Words of which one stands in the title of the section that answers.
        asks: Occurs in the folded question.
        gives: What answers: the "opening" of the section, its first "list", its "sentences" that
            say something, or the "title", the "glossary" or the "makers" of the plan, which need no
            section.
        says: Occurs in the folded sentences that answer.
        narrows: Finds in the question whom of a list it is about; None when it is about all.
    """

    titles: frozenset[str]
    asks: re.Pattern[str]
    gives: str
    says: re.Pattern[str]
    narrows: re.Pattern[str] | None


@lru_cache(maxsize=1)
def load_plan_questions() -> tuple[PlanQuestion, ...]:
    """Read the packaged questions."""
    raw = files("tipassist.answer").joinpath("lexicon", "plan_questions.toml").read_text("utf-8")
    return tuple(
        PlanQuestion(
            frozenset(entry["titles"]),
            re.compile("|".join(entry["asks"])),
            str(entry["gives"]),
            re.compile(str(entry.get("says", ""))),
            re.compile(str(entry["narrows"])) if "narrows" in entry else None,
        )
        for entry in tomllib.loads(raw).values()
    )


def compose_plan_question(meaning: Meaning, register: Register) -> Draft | None:
    """Answer a question about the whole plan from the section of that title, else None."""
    if meaning.named or meaning.places or meaning.outside or meaning.instruments:
        return None
    asked = fold(meaning.text)
    for question in load_plan_questions():
        if not question.asks.search(asked):
            continue
        if question.gives == _TITLE:
            return endings.called(register)
        if question.gives == _GLOSSARY:
            return _glossary(meaning, register)
        if question.gives == _MAKERS:
            return _made_by(register)
        section = _titled(register, question.titles)
        if section is not None and question.gives == _SENTENCES:
            return _saying(section, question.says, register)
        if section is not None:
            lists = question.gives == _LIST
            only = question.narrows.search(asked) if question.narrows else None
            about = frozenset(families(only[0])) if only else frozenset()
            return _from_section(section, meaning, register, about, lists=lists)
    return None


def _made_by(register: Register) -> Draft | None:
    """Return the sentence that tells by whom the plan of this period, or "this plan", was made."""
    period = _PERIOD.search(register.title.text)
    for part in register.section_parts():
        for sentence in split_sentences(part.wording, register):
            made = _MADE_BY.search(fold(sentence.text))
            before = sentence.text[: made.start()] if made else ""
            own = bool(period and period.group(0) in before) or _ITSELF.search(fold(before))
            if made and own:
                evidence = replace(part_evidence(register, part), spans=sentence.spans)
                claim = DraftClaim(sentence.text, (evidence,))
                return Draft(AnswerStatus.ANSWERED, (claim,), route=Route.PASSAGES)
    return None


def _glossary(meaning: Meaning, register: Register) -> Draft | None:
    if not register.glossary:
        return None
    says = "Yes. " if meaning.form is Form.YESNO else ""
    return answered([glossary_claim(register, says)])


def _titled(register: Register, titles: frozenset[str]) -> Section | None:
    found = [one for one in register.sections if titles & set(_WORD.findall(fold(one.title.text)))]
    return found[0] if len(found) == 1 and found[0].parts else None


def _saying(section: Section, says: re.Pattern[str], register: Register) -> Draft | None:
    """Return the sentences of a section that say something."""
    claims = tuple(
        DraftClaim(one.text, (replace(part_evidence(register, part), spans=one.spans),))
        for part in section.parts
        for one in split_sentences(part.wording, register)
        if says.search(fold(one.text))
    )
    return Draft(AnswerStatus.ANSWERED, claims, route=Route.PASSAGES) if claims else None


def _from_section(
    section: Section, meaning: Meaning, register: Register, about: frozenset[str], *, lists: bool
) -> Draft | None:
    """Return the opening of a section, or its first list; of it only what is `about` something."""
    leads = (at for at in range(len(section.parts)) if section.items_under(at))
    lead = next(leads, None)
    if lists and lead is None:
        return None
    first = section.parts[0]
    claims = [] if lists else [part_claim(first, register)]
    if lead is not None and (lists or lead <= 1):
        items = section.items_under(lead)
        of_it = tuple(one for one in items if about & set(families(one.wording.text)))
        rows = list_claims(section, of_it or items, meaning, register)
        claims += [part_claim(section.parts[lead], register)] if lists or lead else []
        claims += rows
        if lists and meaning.form is Form.COUNT:
            evidence = tuple(one for row in rows for one in row.evidence)
            claims.insert(0, DraftClaim(f"The list has {len(rows)} items.", evidence))
    return Draft(AnswerStatus.ANSWERED, tuple(claims), route=Route.PASSAGES)
