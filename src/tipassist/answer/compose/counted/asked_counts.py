"""Numbers and items that a question asks to have confirmed: "are there five principles?"."""

import operator
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from tipassist.answer.compose.counted.presumed_counts import (
    NUMBER,
    is_narrowed,
    listing_sections,
    number_of,
)
from tipassist.answer.compose.of_places.items import item_claims
from tipassist.answer.draft import Draft, DraftClaim, part_claim, section_evidence
from tipassist.answer.language.phrasing import plural
from tipassist.answer.language.statement_words import without_test
from tipassist.answer.language.units import UNITS, standing_alone
from tipassist.answer.language.words import families, family, fold, word_list
from tipassist.answer.meaning import Form, Meaning
from tipassist.register.model import Register, Section, SectionPart
from tipassist.types import AnswerStatus, Route

_SUBJECT = (
    r"(?:it|they|we|the (?:work |whole )?plan|this (?:work )?plan|the document|this document)"
)
_ASKS = (
    rf"(?:(?:are|were) there|(?:does|do|did|has|have) {_SUBJECT}"
    r"(?: (?:have|list|name|set|contain|include|got))?)"
)
BOUND = r"(?P<bound>more than|over|at least|fewer than|less than|under|at most|up to|exactly|just)"
KINDS = (
    r"(?:(?:guiding|core|basic|main|leading|underlying|fundamental|general|overarching|different|"
    r"separate|priority|coded)\s+)*"
)
_BEFORE = re.compile(rf"\b{_ASKS} (?:really |actually |indeed )?(?:{BOUND} )?{NUMBER}\s+{KINDS}$")
_TOLD = re.compile(
    rf"(?:there (?:are|were)|{_SUBJECT} (?:has|have|lists?|names?|contains?|includes?|sets? out))"
    rf" (?:{BOUND} )?{NUMBER}\s+{KINDS}$"
)
_SOME = r"(?:(?:an?|any|one|some) )?"
_ABOUT = r"(?:about|on|for|of|regarding|concerning|called|named|covering|dealing with) "
_HOLDS: dict[str, Callable[[int, int], bool]] = {
    "more than": operator.gt,
    "over": operator.gt,
    "at least": operator.ge,
    "fewer than": operator.lt,
    "less than": operator.lt,
    "under": operator.lt,
    "at most": operator.le,
    "up to": operator.le,
}


def compose_asked_count(meaning: Meaning, register: Register) -> Draft | None:
    """Say whether a section lists as many items as a question asks, or one of that name.

    Args:
        meaning: The question.
        register: The plan; its sections that list what their title names are asked about.

    Returns:
        None when neither is asked to be confirmed.
    """
    if meaning.form is not Form.YESNO or meaning.named or meaning.places:
        return None
    text = fold(meaning.text)
    for noun, section in listing_sections(register):
        for bound, number in _asked(noun, text):
            return _listed(noun, section, register, says(len(section.items), bound, number))
        named = _named(noun, section, text)
        if named:
            said = f"Yes. {plural(len(named), noun[:-1])} of the plan {_names(named)} it:"
            claims = tuple(item_claims(section, named, register))
            lead = DraftClaim(said, tuple(one for claim in claims for one in claim.evidence))
            return Draft(AnswerStatus.ANSWERED, (lead, *claims), route=Route.PASSAGES)
    return None


def _named(noun: str, section: Section, text: str) -> tuple[SectionPart, ...]:
    """Return the items whose headings name what a question asks an item to be about."""
    match = re.search(
        rf"\b(?:is|are) there {_SOME}{KINDS}{noun}? {_ABOUT}(?P<thing>[^?.,;]+)", text
    )
    stop = frozenset(word_list("stopwords"))
    said = match["thing"].split() if match else ()
    wanted = {family(word) for word in said if word not in stop}
    headed = ((one, set(families(one.heading or ""))) for one in section.items)
    return tuple(one for one, words in headed if wanted and wanted <= words)


def _names(items: tuple[SectionPart, ...]) -> str:
    return "names" if len(items) == 1 else "name"


def confirmed_count(meaning: Meaning, draft: Draft) -> Draft:
    """Put "Yes" or "No" before a draft that says how many of a unit the plan has.

    Args:
        meaning: The question.
        draft: What is answered.
    """
    told = re.match(r"The plan has (?P<count>\d+) ", draft.claims[0].text)
    if told is None or meaning.form is not Form.YESNO or meaning.named or meaning.places:
        return draft
    text = fold(meaning.text)
    for _, pattern in UNITS:
        for bound, number in _asked(pattern, text):
            said = says(int(told["count"]), bound, number)
            first = replace(draft.claims[0], text=f"{said} {draft.claims[0].text}")
            return replace(draft, claims=(first, *draft.claims[1:]))
    return draft


def _asked(pattern: str, text: str) -> Iterator[tuple[str | None, int]]:
    """Yield the bounds and numbers that a folded question asks of a unit, or states and tests."""
    stated, tested = without_test(text)
    for match in standing_alone(pattern).finditer(text):
        said = _BEFORE.search(text[: match.start()])
        if said is None and tested and text.startswith(stated):
            said = _TOLD.fullmatch(text[: match.start()])
        if said and not is_narrowed(text[match.end() :]):
            yield said["bound"], number_of(said["number"])


def says(counted: int, bound: str | None, number: int) -> str:
    """Say yes or no to a number, with the words that bound it or None."""
    holds = _HOLDS[bound](counted, number) if bound in _HOLDS else counted == number
    return "Yes." if holds else "No."


def _listed(noun: str, section: Section, register: Register, said: str) -> Draft:
    items = section.items
    lead = section.parts[items[0].lead_in] if items[0].lead_in is not None else None
    count = plural(len(items), noun[:-1])
    first = DraftClaim(f"{said} The plan has {count}.", (section_evidence(section),))
    told = (part_claim(lead, register),) if lead else ()
    rows = item_claims(section, items, register)
    return Draft(AnswerStatus.ANSWERED, (first, *told, *rows), route=Route.PASSAGES)
