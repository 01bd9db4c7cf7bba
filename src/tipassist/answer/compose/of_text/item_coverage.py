"""Item coverage: whether an item that a title heads reaches something, and on what condition.

"Does the neutrality principle also cover religion?" is yes where its own words list it, and of what
they do not name it is told just that.
"""

import re
from collections.abc import Iterator

from tipassist.answer.compose.of_places.items import item_claims
from tipassist.answer.draft import Draft, DraftClaim, part_claim, part_evidence
from tipassist.answer.language.words import families, fold, word_list
from tipassist.answer.meaning import Meaning
from tipassist.answer.statements.enumerated import Standing, lists_in, standing
from tipassist.register.model import Register, Section, SectionPart
from tipassist.types import AnswerStatus, Route

_KIND = r"(?: (?:principle|clause|rule|item|provision|paragraph|point|part|idea))?"
_REACHES = (
    r"(?:(?:also|really|even|actually|only|still) )*(?:covers?|extends? to|reach(?:es)?|includes?"
    r"|appl(?:y|ies) to|mentions?|names?|lists?|speaks? of|takes? in|encompass(?:es)?|comprises?"
    r"|go(?:es)? as far as|stretch(?:es)? to|protects?(?: against)?|concerns?)"
)
_REACHED = (
    r"(?:covered|included|mentioned|named|listed|protected|meant|reached|spoken of|taken in"
    r"|encompassed) (?:by|in|under|within|among)"
)
_WHAT = r"(?P<what>[\w'’ /,-]{2,80}?)"
_TAIL = r"(?:,? (?:too|also|as well|or not|under (?:the|this) plan|here|then|please))*"
_LIMIT = (
    r"(?:limits?|limitations?|conditions?|exceptions?|restrictions?|catch|strings attached"
    r"|caveats?)"
)
_SHAPES = (
    rf"(?:does|do|would|will|can) @ {_REACHES} {_WHAT}{_TAIL}",
    rf"whether @ {_REACHES} {_WHAT}{_TAIL}[.,;:?!]* (?:(?:someone|somebody) asked[.,;:?!]* )?"
    r"(?:does|do|would|will|is) (?:it|that)(?: (?:so|right|true))?",
    rf"(?:is|are) {_WHAT} (?:also )?{_REACHED} @{_TAIL}",
    rf"(?:is|are) {_WHAT} (?:also )?(?:a |one of the )?(?:grounds?|things?|criteri(?:on|a)|cases?)"
    rf" (?:under|in|of|for|named in|listed in|covered by) @{_TAIL}",
)
_OPEN_SHAPES = (
    rf"(?:does|do|would|will|can|is|are) @ (?P<rest>[^?!;]{{2,120}}?),? or (?:is|are) there "
    rf"(?:also )?(?:an?|any|some) {_LIMIT}{_TAIL}",
    rf"(?:is|are) there (?:(?:an?|any|some) )?{_LIMIT} (?:to|on|in|for|of|under) @{_TAIL}",
    rf"(?:has|does) @ (?:have )?(?:an?|any|some) {_LIMIT}{_TAIL}",
)
_OPENS = r"(?:[^?!]*?\basked )?"
_CONDITION = re.compile(
    r"\b(?:(?:only )?(?:if|where|when)|unless|provided that|except|as long as|to the extent that"
    r"|insofar as)\b[^.;]*",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|never|no|only|nothing|none|alone|any|every|all)\b|n't\b")
_WHOSE = re.compile(
    r"^(?:(?:an?|the|their|his|her|our|every|each) )?(?:\w+(?:['’]s|s['’]) )"
    r"|^(?:discrimination |treatment |distinction )?(?:on (?:the )?(?:basis|grounds?) of|based on"
    r"|because of|by reason of|by) |^(?:(?:an?|the|their|his|her) )"
)


def compose_item_coverage(meaning: Meaning, register: Register) -> Draft | None:
    """Answer whether a headed item reaches something, or sets a limit; None when not asked.

    Args:
        meaning: The question.
        register: The plan.
    """
    low = fold(meaning.question).strip(" ?.!")
    for section, part, name in _headed(register):
        if (limit := _limit(low, part, name)) is not None:
            return _told(limit, AnswerStatus.ANSWERED, section, part, register)
        shapes = (re.compile(_OPENS + one.replace("@", name)) for one in _SHAPES)
        found = next((match for one in shapes if (match := one.fullmatch(low))), None)
        if found is None or _DENIED.search(found["what"]):
            continue
        status, lead = _standing(_bare(found["what"]), part)
        return _told(lead, status, section, part, register)
    return None


def _headed(register: Register) -> Iterator[tuple[Section, SectionPart, str]]:
    """Yield the items that a title heads and nothing stands under, and what names them."""
    for section in register.sections:
        for at, part in enumerate(section.parts):
            if part.heading and part.is_item and not section.items_under(at):
                title = re.sub(r"^the ", "", fold(part.heading))
                name = re.escape(title).replace(r"\-", "[- ]?").replace(r"\ ", "[- ]")
                yield section, part, rf"(?:the )?(?:(?:principle|rule) (?:of|on) )?{name}{_KIND}"


def _limit(low: str, part: SectionPart, name: str) -> str | None:
    """Say the condition that an item sets, where it is asked if there is one."""
    shapes = (re.compile(one.replace("@", name)) for one in _OPEN_SHAPES)
    if not any(one.fullmatch(low) for one in shapes):
        return None
    condition = _CONDITION.search(part.wording.text)
    if condition is None:
        return None
    return f'Yes, there is a limit in {part.locator}: "{condition[0].strip(" ,")}".'


def _standing(what: str, part: SectionPart) -> tuple[AnswerStatus, str]:
    """Return how an item has a thing, in words: listed, spoken of, not named; else nothing."""
    text = part.wording.text
    stands = standing(what, text)
    if stands is Standing.LISTED:
        return AnswerStatus.ANSWERED, "Yes."
    if stands is Standing.SPOKEN_OF:
        return AnswerStatus.ANSWERED, f'{part.locator} speaks of "{what}":'
    small = frozenset(word_list("stopwords"))
    said = {stem for word in what.split() if word not in small for stem in families(word)}
    if stands is not Standing.ABSENT or said & set(families(text)):
        return AnswerStatus.ANSWERED, ""
    open_ = "; its list is open" if lists_in(text) else ""
    return AnswerStatus.PARTIAL, f'{part.locator} does not name "{what}"{open_}:'


def _bare(what: str) -> str:
    """Return what is asked about without whose it is: "a victim's age"."""
    bare, before = what.strip(" ,"), ""
    while bare != before:
        before, bare = bare, _WHOSE.sub("", bare, count=1)
    return bare


def _told(
    lead: str, status: AnswerStatus, section: Section, part: SectionPart, register: Register
) -> Draft:
    """Tell an item after what is said of it; a bare yes stands before its introduction."""
    before = section.introduction_of(part)
    claims = [*([part_claim(before, register)] if before else ())]
    claims += item_claims(section, (part,), register, len(claims))
    if lead:
        claims.insert(0, DraftClaim(lead, (part_evidence(register, part),)))
    return Draft(status, tuple(claims), route=Route.PASSAGES)
