"""Answers about what differs between editions, each row citing every edition that it speaks of."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tipassist.answer.compose.endings import ask_which_body
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    activity_item,
    answered,
    checked_evidence,
    outcome_item,
    part_evidence,
    pillar_item,
)
from tipassist.answer.editions.reading import ChangeQuestion
from tipassist.answer.editions.rows import row_claims
from tipassist.answer.editions.selecting import selected
from tipassist.answer.editions.words import load_change_words
from tipassist.answer.language.phrasing import listing, place_name, plural
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.splitting import split_sentences
from tipassist.locators import Locator
from tipassist.register.change_lines import KEPT
from tipassist.register.changes import EditionChanges, PlaceChange
from tipassist.register.editions import Editions
from tipassist.register.model import Activity, Outcome, Pillar, Register
from tipassist.register.queries import find_place, spans_of, title_of
from tipassist.types import AnswerStatus, Item

_GOES_ON = re.compile(r"(?:It|This|These changes)\b")


def compose_changes(asked: ChangeQuestion, meaning: Meaning, editions: Editions) -> Draft:
    """Answer what differs between two editions, or say why that cannot be told.

    Args:
        asked: What is asked.
        meaning: The question it was read from.
        editions: The plan's editions.
    """
    if meaning.needs_own_body and not asked.bodies:
        return ask_which_body(editions.current)
    pair = editions.pair
    if pair is None or asked.unknown:
        return _cannot_tell(asked, editions)
    before, after = _pair_of(asked, editions)
    changes = editions.changes(before, after)
    found = selected(asked, changes)
    return _told(asked, found, changes, editions)


def _pair_of(asked: ChangeQuestion, editions: Editions) -> tuple[str, str]:
    match asked.named:
        case ():
            return editions.pair_with()
        case (only,):
            return editions.pair_with(only)
        case named:
            places = [editions.names.index(name) for name in named]
            return editions.names[min(places)], editions.names[max(places)]


def _cannot_tell(asked: ChangeQuestion, editions: Editions) -> Draft:
    """Say that there is no other edition, and what the current one says of the places asked."""
    texts, register = load_change_words().texts, editions.current
    if asked.unknown and editions.pair is not None:
        first = texts["unknown"].format(asked=listing(asked.unknown), known=listing(editions.names))
    else:
        first = texts["only_one"].format(edition=register.edition)
    here = tuple(_current_words(asked.places, register)) or tuple(_told_of_itself(register))
    evidence = tuple(one for claim in here for one in claim.evidence) or checked_evidence(register)
    if here and not asked.places:
        here = (DraftClaim(texts["of_itself"], evidence), *here)
    claims = (DraftClaim(first, evidence), *here, DraftClaim(texts["how_to_add"], evidence))
    return Draft(AnswerStatus.PARTIAL if here else AnswerStatus.NOT_IN_PLAN, claims)


def _told_of_itself(register: Register) -> Iterator[DraftClaim]:
    """Yield the sentences of the sections in which the plan tells of its own revision."""
    names = load_change_words().of_itself
    for part in register.section_parts():
        before = False
        for one in split_sentences(part.wording, register):
            before = bool(names.search(one.text) or (before and _GOES_ON.match(one.text)))
            if before:
                evidence = replace(part_evidence(register, part), spans=one.spans)
                yield DraftClaim(one.text, (evidence,), 1)


def _current_words(places: Iterable[Locator], register: Register) -> Iterator[DraftClaim]:
    for place in places:
        if (found := find_place(register, place)) is not None:
            label = f"{place} · {register.edition} edition"
            evidence = Evidence(place, place.kind.value, label, spans_of(found))
            yield DraftClaim(f"**{place}** {title_of(register, place)}", (evidence,), 1)


def _told(
    asked: ChangeQuestion,
    found: tuple[PlaceChange, ...],
    changes: EditionChanges,
    editions: Editions,
) -> Draft:
    """List the differences found, or say that there are none."""
    rows = tuple(claim for one in found for claim in row_claims(one, changes, editions))
    rows = rows or tuple(_unchanged(asked, changes, editions))
    text = _lead(asked, found, changes)
    evidence = tuple(dict.fromkeys(one for claim in rows for one in claim.evidence))
    lead = DraftClaim(text, (*evidence, *_not_among(evidence, changes, editions)))
    items = tuple(_items(found, changes, editions))
    return answered([lead, *rows], items)


def _unchanged(
    asked: ChangeQuestion, changes: EditionChanges, editions: Editions
) -> Iterator[DraftClaim]:
    """Cite the places asked about that are the same in both editions."""
    same = replace(asked, kinds=frozenset({KEPT}), cells=frozenset(), levels=frozenset())
    for one in selected(same, changes) if asked.places else ():
        yield from row_claims(one, changes, editions)


def _not_among(
    evidence: tuple[Evidence, ...], changes: EditionChanges, editions: Editions
) -> Iterator[Evidence]:
    """Cite the first pillar of an edition that no evidence is from: its table was compared."""
    cited = {one.edition for one in evidence}
    for name in (changes.before, changes.after):
        other = "" if name == editions.current.edition else name
        if other not in cited:
            for one in checked_evidence(editions.get(name))[:1]:
                yield replace(one, edition=other, label=f"{one.label}, {name} edition")


def _lead(asked: ChangeQuestion, found: tuple[PlaceChange, ...], changes: EditionChanges) -> str:
    texts, names = load_change_words().texts, {"before": changes.before, "after": changes.after}
    what = f" for {listing(asked.bodies)}" if asked.bodies else ""
    what += f" in {listing(place_name(one) for one in asked.places)}" if asked.places else ""
    if KEPT in asked.kinds:
        return texts["kept"].format(count=len(found), what=what, **names)
    if not found:
        how = listing(sorted({*asked.cells, *(asked.kinds - {KEPT})}), "or")
        return texts["nothing"].format(how=f" ({how})" if how else "", what=what, **names)
    counted = Counter(one.level for one in found)
    counts = listing(plural(count, level.value, level.plural) for level, count in counted.items())
    verb = "differs" if len(found) == 1 else "differ"
    return texts["lead"].format(what=what, counts=counts, verb=verb, **names)


def _items(
    found: tuple[PlaceChange, ...], changes: EditionChanges, editions: Editions
) -> Iterator[Item]:
    """Yield the coded things that the current edition has, when it is the later one."""
    register = editions.current
    if changes.after != register.edition:
        return
    for one in found:
        match one.after:
            case Activity() as activity:
                yield activity_item(activity)
            case Outcome() as outcome:
                yield outcome_item(register, outcome)
            case Pillar() as pillar:
                yield pillar_item(register, pillar)
