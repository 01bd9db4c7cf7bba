"""Prose: the sentences and list items of the sections that answer, verbatim and in place."""

import re
from collections import Counter
from collections.abc import Iterator

from tipassist.answer.asked import Asked, read_asked, without_references
from tipassist.answer.compose.of_places.columns import column_entries
from tipassist.answer.compose.of_places.items import item_claims, list_claims, wants_headings
from tipassist.answer.compose.of_text.terms import source_claims
from tipassist.answer.draft import Draft, DraftClaim, Evidence, distinct, part_claim, part_evidence
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.terms import Term
from tipassist.answer.meaning import Column, Form, Meaning
from tipassist.answer.ranking.entries import Ranked
from tipassist.answer.ranking.placing import Placed
from tipassist.answer.ranking.quotations import spells_out
from tipassist.answer.ranking.sentence_fit import beside_source, gives, share_of, total_of
from tipassist.answer.ranking.splitting import Sentence, split_sentences
from tipassist.answer.understanding.differences import compared_places, places_named
from tipassist.answer.understanding.double_questions import QuestionPart, question_parts
from tipassist.register.model import Register, Section, SectionPart
from tipassist.register.queries import find_term
from tipassist.types import AnswerStatus, Route

_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!\s*[-–])")
_DAY = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)? (January|February|March|April|May|June|July|August|September"
    r"|October|November|December)(?: (\d{4}))?\b",
    re.IGNORECASE,
)
_DAYS = re.compile(r"\b(\d{1,2}) ?[-–] ?(\d{1,2}) ((?:[A-Z][a-z]+)(?: \d{4})?)\b")
_COUNTS_TIME = re.compile(
    r"\bhow (?:much|many (?:\w+ )?(?:times|hours|days|weeks|months|years))\b", re.IGNORECASE
)
_ALL = re.compile(r"\b(?:all|every|each|list|everything|duties|responsibilities|tasks)\b", re.I)
_ENTIRE = re.compile(
    r"\b(?:(?:full|whole|complete|entire) list|in full|item by item|one by one)\b", re.I
)
_STEPWISE = re.compile(
    r"\b(?:(?:chain|sequence|route|path|ladder|stages?|workflow) (?:of|for|to|before)"
    r"|in (?:which|what) order|one after (?:the other|another)|step by step"
    r"|(?:approval|clearance|endorsement|decision) (?:chain|route|path|line|process|procedure))\b",
    re.IGNORECASE,
)
_GIVEN_FORMS = frozenset({Form.WHO, Form.WHEN})
_LEANS = re.compile(
    r"(?:(?:Rather|Thus|These|Such|They|It|This)\b(?! Work Plan| Plan\b)|Thereafter\b"
    r"|Upon (?:\w+ )?(?:approval|endorsement|adoption|receipt)\b)"
)
_WHOLE = frozenset({Form.HOW, Form.LIST, Form.WHAT, Form.WHY, Form.TOPIC, Form.DEFINE})
_BY_THE_TEXT = " by the plan's text:"
_NEAR_BEST = 0.14
_SENTENCE_SHARE = 0.5
_GIVING = 0.1
_MAX_PARTS = 3
_OTHER_PLACES = 6
_BETTER = 0.25
_AS_NEAR = 0.5
_THINGS = frozenset({"place", "country", "length", "language"})
_SHORT = 3


def compose_prose(
    meaning: Meaning,
    register: Register,
    terms: tuple[Term, ...],
    placed: tuple[Placed, ...],
    *,
    lists: bool = True,
) -> Draft | None:
    """Answer from the sections: the best part, and those that fit about as well.

    Args:
        meaning: What is asked.
        register: The plan.
        terms: What its topic words are.
        placed: Section parts, pillar goals, glossary entries and footnotes, best first.
        lists: Whether a whole list may be told for an item of it.

    Returns:
        None where nothing is placed, or where a year asked about stands in the table alone.
    """
    if not placed:
        return None
    least = _NEAR_BEST * placed[0].share
    near = [one.found for one in placed[:_MAX_PARTS] if one.share >= least]
    compared = compared_places(meaning, terms, placed) or places_named(meaning, terms, placed)
    near, lists = list(compared) or near, lists and not compared
    listed = _listed(near, register, meaning) if lists else ()
    claims: list[DraftClaim] = list(listed)
    for one in () if listed else _by_list(near, register):
        claims += _claims_of(one, terms, meaning, register)
    claims += _untold_parts(claims, terms, meaning, placed, register)
    if "talk:source" in meaning.cues:
        claims += source_claims(_notes_of(near[0], register), register)
    unique = distinct(claims)
    if _is_dated_in_rows(meaning, unique, register):
        return None
    corrected = wrong_dates(meaning, unique)
    return Draft(AnswerStatus.ANSWERED, (*corrected, *unique), route=Route.PASSAGES)


def _is_dated_in_rows(meaning: Meaning, claims: tuple[DraftClaim, ...], register: Register) -> bool:
    """Whether a year that is asked about stands in a cell of the table and in no section.

    What the sections tell of other years answers nothing of it.
    """
    told = " ".join(claim.text for claim in claims)
    years = set(_YEAR.findall(meaning.text)) - set(_ANY_YEAR.findall(told))
    if not years:
        return False
    sections = " ".join(part.wording.text for part in register.section_parts())
    years -= set(_ANY_YEAR.findall(sections))
    return any(
        years.intersection(_ANY_YEAR.findall(without_references(entry.text)))
        for activity in register.activities
        for column in (Column.PROJECTS, Column.EXAMPLES)
        for entry in column_entries(activity, column)
    )


def _untold_parts(
    claims: list[DraftClaim],
    terms: tuple[Term, ...],
    meaning: Meaning,
    placed: tuple[Placed, ...],
    register: Register,
) -> Iterator[DraftClaim]:
    """Answer what else is asked, "and who runs it", where nothing told gives it."""
    least = _AS_NEAR * placed[0].found.words
    near = [one.found for one in placed[:_OTHER_PLACES] if one.found.words >= least]
    for part in question_parts(meaning, terms):
        told = max((_told(part, one) for one in claims), default=0.0)
        others = [_claims_of(one, part.terms or terms, part.meaning, register) for one in near]
        best = max((_told(part, one) for claims in others for one in claims), default=0.0)
        if best >= told + _BETTER:
            yield from next(
                [one for one in claims if one.text.endswith(":") or _told(part, one) >= best]
                for claims in others
                if any(_told(part, one) >= best for one in claims)
            )


def _told(part: QuestionPart, claim: DraftClaim) -> float:
    """Return how much of a part of the question a claim tells, 0 to 1."""
    text = claim.text.split("** ", 1)[-1]
    if part.meaning.form in _GIVEN_FORMS and not gives(text, part.meaning, None):
        return 0.0
    return share_of(text, part.terms) if part.terms else 1.0


def _by_list(near: list[Ranked], register: Register) -> list[Ranked]:
    """Put items of one list after one another, in its order, where the first of them stands."""
    places = [_list_of(one, register) for one in near]
    order = sorted(range(len(near)), key=lambda at: (places.index(places[at]), _start(near[at])))
    return [near[at] for at in order]


def _list_of(found: Ranked, register: Register) -> tuple[str, int] | int:
    """Return what tells the list that a place is an item of; something of its own for others."""
    located = _part_of(found, register)
    if located is None or (lead := located[0].parts[located[1]].lead_in) is None:
        return id(found)
    return located[0].letter, lead


def _start(found: Ranked) -> int:
    return found.entry.wording.spans[0].start if found.entry.wording.spans else 0


def _listed(near: list[Ranked], register: Register, meaning: Meaning) -> tuple[DraftClaim, ...]:
    """Give a whole list, when its lead-in or several of its items fit."""
    located = [found for one in near if (found := _part_of(one, register)) is not None]
    counts: Counter[tuple[str, int]] = Counter()
    for section, index in located:
        part = section.parts[index]
        if section.items_under(index):
            counts[section.letter, index] += 1
        if part.is_item and part.lead_in is not None:
            counts[section.letter, part.lead_in] += 1
    if not counts:
        return ()
    (letter, index), hits = counts.most_common(1)[0]
    holder = register.section(letter)
    asked = read_asked(meaning)
    counted = meaning.form is Form.COUNT and not _COUNTS_TIME.search(meaning.text)
    counted = counted and (asked is None or asked.kind.counts)
    if holder is None or (hits < 2 and not counted and not _ENTIRE.search(meaning.text)):
        return ()
    items = holder.items_under(index)
    if not counted and not _wants_whole(meaning, near, holder.parts[index]):
        return ()
    lead = part_claim(holder.parts[index], register)
    rows = list_claims(holder, items, meaning, register)
    if not counted:
        return (lead, *rows)
    evidence = tuple(one for row in rows if row.level == 1 for one in row.evidence)
    return (DraftClaim(f"The list has {len(items)} items.", evidence), lead, *rows)


def _wants_whole(meaning: Meaning, near: list[Ranked], lead: SectionPart) -> bool:
    """Whether all of a list is asked, or what introduces it answers best."""
    asks_list = meaning.form is Form.LIST or bool(_ALL.search(meaning.text))
    asks_list = asks_list or bool(meaning.actors) or wants_headings(meaning)
    return asks_list or near[0].entry.wording is lead.wording


def wrong_dates(meaning: Meaning, claims: tuple[DraftClaim, ...]) -> tuple[DraftClaim, ...]:
    """Correct a day or year in the question where the answer has another."""
    said = " ".join(claim.text for claim in claims)
    days = {" ".join(day).strip() for day in _DAY.findall(meaning.text)}
    told_days = {" ".join(day).strip().casefold() for day in _DAY.findall(_with_each_day(said))}
    wrong = [day for day in sorted(days) if told_days and not _is_told(day, told_days)]
    told = set(_YEAR.findall(said))
    printed = set(_ANY_YEAR.findall(said))
    years = set(_YEAR.findall(meaning.text)) - printed if told else set()
    wrong += [year for year in sorted(years) if not any(year in day for day in wrong)]
    if not wrong:
        return ()
    evidence = tuple(one for claim in claims for one in claim.evidence)
    return (DraftClaim(f"Not {listing(wrong, 'or')}{_BY_THE_TEXT}", evidence),)


def _with_each_day(told: str) -> str:
    """Return a text with every day of "27-29 May 2019" written out."""

    def each(found: re.Match[str]) -> str:
        days = range(int(found[1]), int(found[2]) + 1)
        return ", ".join(f"{day} {found[3]}" for day in days) or found[0]

    return _DAYS.sub(each, told)


def _is_told(day: str, told: set[str]) -> bool:
    """Whether a day is among those told; one that is said without its year may be in any."""
    return any(one == day.casefold() or one.startswith(f"{day.casefold()} ") for one in told)


def not_there(place: str, claims: tuple[DraftClaim, ...]) -> Draft:
    """Correct the place that a question takes something to be at, by what tells of another."""
    evidence = tuple(one for claim in claims for one in claim.evidence)
    lead = DraftClaim(f"Not {place}{_BY_THE_TEXT}", evidence)
    return Draft(AnswerStatus.ANSWERED, (lead, *claims), route=Route.PASSAGES)


def corrects_dates(claim: DraftClaim) -> bool:
    """Whether a claim is one that corrects the dates of a question."""
    return claim.text.endswith(_BY_THE_TEXT)


def _claims_of(
    found: Ranked, terms: tuple[Term, ...], meaning: Meaning, register: Register
) -> list[DraftClaim]:
    located = _part_of(found, register)
    if located is None:
        name = "" if found.entry.kind == "section" else f"**{found.entry.evidence.locator}** "
        return [DraftClaim(f"{name}{found.entry.wording.text}", (found.entry.evidence,))]
    section, index = located
    part = section.parts[index]
    below = section.items_under(index)
    if below and part.wording.text.rstrip().endswith(":"):
        return [part_claim(part, register), *list_claims(section, below, meaning, register)]
    if part.is_item:
        return _item_with_lead(part, section, meaning, register)
    return _sentences(part, found, terms, meaning, register)


def _notes_of(found: Ranked, register: Register) -> tuple[int, ...]:
    """Return the numbers of the footnotes marked in a section part or a glossary entry."""
    located = _part_of(found, register)
    if located is not None:
        section, index = located
        return section.parts[index].footnotes
    term = find_term(register, found.entry.name)
    return term.footnotes if found.entry.kind == "glossary" and term is not None else ()


def _item_with_lead(
    part: SectionPart, section: Section, meaning: Meaning, register: Register
) -> list[DraftClaim]:
    lead = section.parts[part.lead_in] if part.lead_in is not None else None
    if lead is None or not lead.wording.text.endswith(":"):
        return list(item_claims(section, (part,), register, 0))
    return [part_claim(lead, register), *list_claims(section, (part,), meaning, register)]


def _part_of(found: Ranked, register: Register) -> tuple[Section, int] | None:
    for section in register.sections:
        for index, part in enumerate(section.parts):
            if part.wording is found.entry.wording:
                return section, index
    return None


def _sentences(
    part: SectionPart,
    found: Ranked,
    terms: tuple[Term, ...],
    meaning: Meaning,
    register: Register,
) -> list[DraftClaim]:
    sentences = split_sentences(part.wording, register)
    asked, terms = read_asked(meaning), beside_source(terms, meaning)
    scored = [_scored(one, found, terms, meaning, asked) for one in sentences]
    best = max(one.score for one in scored)
    kept = [one for one in scored if best and one.score >= _SENTENCE_SHARE * best]
    steps = bool(_STEPWISE.search(meaning.text))
    whole = steps or (meaning.form in _WHOLE and not _gives_one_thing(asked))
    if not kept or (whole and len(scored) <= _SHORT):
        kept = scored
    elif whole:
        kept = _stretch(scored, kept)
    if not _gives_one_thing(asked):
        kept = _with_what_goes_on(scored, _with_what_is_leant_on(scored, kept))
    evidence = part_evidence(register, part)
    return [
        DraftClaim(
            one.text, (Evidence(evidence.locator, evidence.kind, evidence.label, one.spans),)
        )
        for one in kept
    ]


def _stretch(scored: list[Sentence], kept: list[Sentence]) -> list[Sentence]:
    """Keep what stands between the first and the last sentence that fits."""
    return scored[scored.index(kept[0]) : scored.index(kept[-1]) + 1]


def _with_what_is_leant_on(scored: list[Sentence], kept: list[Sentence]) -> list[Sentence]:
    """Keep also the sentence before one that cannot be understood alone: "Rather, it is …"."""
    leaning = {at - 1 for at, one in enumerate(scored) if one in kept and _LEANS.match(one.text)}
    return [one for at, one in enumerate(scored) if one in kept or at in leaning]


def _with_what_goes_on(scored: list[Sentence], kept: list[Sentence]) -> list[Sentence]:
    """Keep also the sentences that only spell out the one before: "These include …"."""
    found: list[Sentence] = []
    for at, one in enumerate(scored):
        spelt_out = at > 0 and scored[at - 1] in found and spells_out(one.text)
        if one in kept or spelt_out:
            found.append(one)
    return found


def _gives_one_thing(asked: Asked | None) -> bool:
    """Whether a day, a place or a length is asked for, which one sentence gives."""
    return asked is not None and (asked.kind.when or asked.kind.name in _THINGS)


def _scored(
    sentence: Sentence,
    found: Ranked,
    terms: tuple[Term, ...],
    meaning: Meaning,
    asked: Asked | None,
) -> Sentence:
    """Score a sentence by the terms in it, its meaning, and whether it gives what is asked for."""
    score = total_of(sentence.text, found, terms)
    if gives(sentence.text, meaning, asked):
        score = score * 1.5 + _GIVING
    return Sentence(sentence.text, sentence.spans, score)
