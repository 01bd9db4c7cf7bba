"""Answers on what the plan cites, counted: the articles cited most, how many different ones."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tipassist.answer.compose.cited.reference_rows import reference_row
from tipassist.answer.compose.cited.reference_scope import is_of
from tipassist.answer.compose.of_places.scope import where_words
from tipassist.answer.draft import Draft, DraftClaim, Evidence, answered, checked_evidence
from tipassist.answer.language.phrasing import listing, place_name, plural
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.understanding.provisions import Provisions, Sought
from tipassist.locators import CODE_KINDS, Locator, LocatorKind, code
from tipassist.register.model import Register
from tipassist.register.queries import Citing, citing, matches_target

_OWN = re.compile(r"\b(?:goals?|objectives?|itself)\b")
_NEXT = 4
_PAIR = 2
_LEVELS = {"level:outcomes": LocatorKind.OUTCOME, "level:activities": LocatorKind.ACTIVITY}
_KINDS = {
    "articles": (LocatorKind.ARTICLE,),
    "paragraphs": (LocatorKind.PARAGRAPH,),
    "provisions": (LocatorKind.ARTICLE, LocatorKind.PARAGRAPH),
}
_NOUNS = {
    "articles": ("article", "articles"),
    "paragraphs": ("paragraph", "paragraphs"),
    "provisions": ("article or paragraph", "articles and paragraphs"),
    "instruments": ("instrument", "instruments"),
}


@dataclass(frozen=True, slots=True)
class _Cited:
    """One thing cited, by the name it is told by, with the places that cite it."""

    name: str
    places: tuple[Citing, ...]

    @property
    def count(self) -> int:
        return len(self.places)


def compose_provisions(meaning: Meaning, register: Register, asked: Provisions) -> Draft | None:
    """Answer what is counted of the cited places; None when the plan cites none of that kind."""
    places = _places(meaning, register)
    if asked.sought is Sought.AGAINST:
        return _against(meaning, register, asked)
    cited = sorted(_cited(meaning, places, asked), key=lambda one: -one.count)
    if not cited:
        return None
    match asked.sought:
        case Sought.GROUPS:
            return _groups(meaning, register, asked, places)
        case Sought.COUNT:
            return _counted(meaning, register, asked, cited)
        case Sought.BOUND:
            return _bounded(meaning, register, asked, cited)
        case _:
            return _ranked(meaning, register, asked, cited)


def _places(meaning: Meaning, register: Register) -> tuple[Citing, ...]:
    """Return the places that cite anything, where the question looks.

    Of an outcome, and of the goal of a pillar, its own footnotes count alone.
    """
    scope = tuple(one for one in meaning.places if one.kind in CODE_KINDS)
    own = _OWN.search(meaning.text.lower()) is not None or any(
        one.kind is LocatorKind.OUTCOME for one in scope
    )
    every = citing(register, lambda _: True)
    if own and any(one.place in scope for one in every):
        return tuple(one for one in every if one.place in scope)
    levels = [kind for cue, kind in _LEVELS.items() if cue in meaning.cues]
    table = bool(levels) or "level:pillars" in meaning.cues
    return tuple(
        one
        for one in every
        if (not scope or any(place.contains(one.place) for place in scope))
        and not any(place.contains(one.place) for place in meaning.outside)
        and (not levels or one.place.kind in levels)
        and (not table or one.place.kind in CODE_KINDS)
    )


def _cited(meaning: Meaning, places: Iterable[Citing], asked: Provisions) -> list[_Cited]:
    """Group what the places cite by what is counted; a place counts once for each."""
    found: dict[str, list[Citing]] = {}
    name = _namer(meaning, asked.unit)
    for one in places:
        own: dict[str, list[int]] = {}
        for at, reference in enumerate(one.references):
            told = name(reference.target)
            if told:
                own.setdefault(told, []).append(at)
        for told, kept in own.items():
            references = tuple(one.references[at] for at in kept)
            found.setdefault(told, []).append(Citing(one.place, references))
    return [_Cited(told, tuple(rows)) for told, rows in found.items()]


def _namer(meaning: Meaning, unit: str) -> Callable[[Locator], str]:
    """Return how a target is named by what is counted; "" when it is not counted.

    An article is counted whole, whichever of its paragraphs is cited.
    """
    kinds = _KINDS.get(unit, ())
    if unit == "paragraphs" and meaning.instrument_names:
        kinds = _KINDS["provisions"]

    def name(target: Locator) -> str:
        names = meaning.instrument_names
        if names and not any(is_of(one, target) for one in names):
            return ""
        if unit == "instruments":
            return target.parts[0]
        if target.kind not in kinds:
            return ""
        if target.kind is LocatorKind.ARTICLE and unit != "paragraphs":
            return str(Locator(target.kind, target.parts[:2]))
        return str(target)

    return name


def _ranked(meaning: Meaning, register: Register, asked: Provisions, cited: list[_Cited]) -> Draft:
    rows = sorted(cited, key=lambda one: one.count) if asked.least else cited
    best = [one for one in rows if one.count == rows[0].count]
    verb = "is" if len(best) == 1 else "are"
    often = "least often" if asked.least else "most often"
    each = " each" if len(best) > 1 else ""
    lead = f"{listing(one.name for one in best)} {verb} cited {often}{where_words(meaning)}: "
    lead += f"{plural(best[0].count, 'place')}{each}."
    rest = [one for one in rows if one.count != best[0].count][:_NEXT]
    return _told(lead, best, register, rest)


def _bounded(meaning: Meaning, register: Register, asked: Provisions, cited: list[_Cited]) -> Draft:
    assert asked.number is not None
    fits = [one for one in cited if asked.number.accepts(one.count)]
    told = listing(map(_with_count, fits))
    noun, many = _NOUNS[asked.unit]
    lead = f"{len(fits) or 'None'} of the {plural(len(cited), noun, many)} cited"
    lead += f"{where_words(meaning)} {'is' if len(fits) == 1 else 'are'} cited so often"
    lead += f": {told}." if fits else "."
    return _told(lead, fits, register)


def _counted(meaning: Meaning, register: Register, asked: Provisions, cited: list[_Cited]) -> Draft:
    noun, many = _NOUNS[asked.unit]
    names = listing(meaning.instrument_names)
    lead = f"{plural(len(cited), noun, many)}{f' of {names}' if names else ''} "
    lead += f"{'is' if len(cited) == 1 else 'are'} cited{where_words(meaning)}: "
    lead += f"{listing(sorted((one.name for one in cited), key=_order))}."
    return _told(lead, cited, register)


def _groups(
    meaning: Meaning, register: Register, asked: Provisions, places: tuple[Citing, ...]
) -> Draft:
    """Answer which outcomes or pillars cite the most; a pillar with all that stands under it."""
    rows: list[tuple[str, list[_Cited]]] = []
    whole = asked.group == "pillars"
    names = [one.letter for one in register.pillars] if whole else None
    for name in names or [one.code for one in register.outcomes]:
        place = code(name)
        own = [one for one in places if one.place == place or (whole and place.contains(one.place))]
        cited = _cited(meaning, own, asked)
        if cited:
            rows.append((place_name(place), cited))
    rows.sort(key=lambda row: len(row[1]) if asked.least else -len(row[1]))
    best = [row for row in rows if len(row[1]) == len(rows[0][1])]
    _, many = _NOUNS[asked.unit]
    lead = f"{listing(name for name, _ in best)} {'cites' if len(best) == 1 else 'cite'} the "
    lead += f"{'fewest' if asked.least else 'most'} {many}: {len(best[0][1])}"
    lead += f" ({listing(sorted((one.name for one in best[0][1]), key=_order))})."
    return _told(lead, [one for _, cited in best for one in cited], register)


def _against(meaning: Meaning, register: Register, asked: Provisions) -> Draft:
    """Say which of the places named is cited in more places, and in how many each."""
    sides = [
        _Cited(str(one), citing(register, lambda target, one=one: matches_target(one, target)))  # type: ignore[misc]
        for one in meaning.instruments
    ]
    first, *others = sides
    order = sorted(sides, key=lambda one: one.count if asked.least else -one.count)
    won = all(first.count < o.count if asked.least else first.count > o.count for o in others)
    yes = ("Yes. " if won else "No. ") if _asks_whether(meaning) else ""
    parts = listing(f"{one.name} is cited in {plural(one.count, 'place')}" for one in order)
    gap = abs(order[0].count - order[-1].count)
    tail = f": {gap} {'fewer' if asked.least else 'more'}" if gap and len(sides) == _PAIR else ""
    lead = f"{yes}{parts}{tail if gap else ', equally often'}."
    return _told(lead, sides, register)


def _asks_whether(meaning: Meaning) -> bool:
    return meaning.form is Form.YESNO and " than " in meaning.text.lower()


def _told(lead: str, shown: list[_Cited], register: Register, rest: Iterable[_Cited] = ()) -> Draft:
    """Tell the lead, each thing with the places that cite it, and what comes next."""
    claims: list[DraftClaim] = []
    for one in shown:
        where = listing(place_name(place.place) for place in one.places)
        claims.append(DraftClaim(f"**{one.name}**: {where}", _evidence(one, register), 1))
    every = tuple(e for claim in claims for e in claim.evidence) or checked_evidence(register)
    claims.insert(0, DraftClaim(lead, every))
    after = list(rest)
    if after:
        words = listing(map(_with_count, after))
        told = tuple(e for one in after for e in _evidence(one, register))
        claims.append(DraftClaim(f"Next: {words}.", told))
    return answered(claims)


def _with_count(one: _Cited) -> str:
    """Return a name with how often it is cited; a number in brackets would read as a paragraph."""
    return f"{one.name} with {one.count}"


def _evidence(one: _Cited, register: Register) -> tuple[Evidence, ...]:
    return tuple(e for place in one.places for e in reference_row(place, register).evidence)


def _order(name: str) -> tuple[object, ...]:
    """Sort "Art. 5" before "Art. 12"."""
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in name.split())
