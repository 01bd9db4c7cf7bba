"""Counted anew: "in which pillar most?", "by how many?", which leave unsaid what is counted."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.meant.filling import about_places
from tipassist.answer.followups.of_lists.lists import BODY, listed_alone
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import listing, place_name, scope_words
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import families, family, fold
from tipassist.answer.meaning import REREAD, Column, Form, Intent, Meaning, Relation
from tipassist.locators import LocatorKind

_SEVERAL = 2
_RANKED = (Form.MOST, Form.LEAST)
_VERBS = {Relation.COORDINATES: "coordinate", Relation.SUPPORTS: "support"}
_BARE_COUNT = re.compile(
    r"(?:(?:and|so|but|then|ok) )*how many(?: (?:rows|activities|ones))?"
    r"(?: (?:is|are|were)(?: (?:that|they|those|these|there|it))?)?(?: then| in all)*"
)
_SUCH = re.compile(
    r"(?:(?:and|so|but|then|ok)[, ]+)*how many such "
    r"(?P<kind>(?:[a-z-]+ )?[a-z-]{3,}s)"
    r"(?: (?:are there|there are|exist|does (?:it|the plan) (?:have|name|list))"
    r"(?: in all| in total)?)?"
)
_DENIED = re.compile(
    r"\b(?:do|does|did)(?: not|n't) (?:mention|speak|name|talk|refer|touch|address|cover)\b"
)
_MOST = re.compile(r"\b(?:the )?(?P<extreme>most|fewest|least)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?<![\w.])(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?!\.)",
    re.IGNORECASE,
)
_THEM = (
    r"(?:(?:all )?(?:of )?(?:them|they|these|those)(?: all)?|(?:these|those|the) (?:\w+ )?"
    r"(?:priority )?(?:outcomes|pillars))"
)
_IN_THEM = re.compile(
    r"(?:(?:and|so|but|then|ok)[, ]+)*how many (?:(?:coded|different|separate|listed|priority) )*"
    r"(?P<unit>activit(?:y|ies)|outcomes?|projects?|indicators?)(?: types)?"
    r"(?:(?: (?:are|is|lie|stand|sit|fall|come|belong))?(?: there)?"
    rf" (?:in|under|beneath|below|within|inside|across|to) {_THEM}"
    rf"|(?: do| does)? {_THEM} (?:have|hold|contain|cover|carry|list|comprise|include|add up to))"
    r"(?: (?:in total|in all|in sum|altogether|all together|together|taken together|then))*"
)


def of_such_in_all(leaning: Leaning, read: Read) -> Meaning | None:
    """Read "how many such principles are there?" of all of the kind that sections told of.

    Rows that are "such" are bound by more than their kind.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    such = _SUCH.fullmatch(leaning.bare)
    kind = such["kind"] if such else ""
    if not kind or units_in(kind) or family(kind.split()[-1]) not in _kinds_told(leaning):
        return None
    return reread(f"How many {kind} are there?", leaning, read)


def of_all_in_them(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "and how many activities beneath them?" after outcomes or pillars as of them all.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    said, places = _IN_THEM.fullmatch(leaning.bare), leaning.last.focus
    if said is None or len(places) < _SEVERAL or scopes_in(places) != places:
        return None
    return reread(
        f"How many {said['unit']} are in {listing(map(place_name, places))}?", leaning, read
    )


def _kinds_told(leaning: Leaning) -> frozenset[str]:
    """Return the words of the sections that were quoted in the talk."""
    turns = leaning.state.turns
    places = (place for one in turns for place in (*one.focus, *one.cited, *one.meaning.places))
    sections = {one.parts[0] for one in places if one.kind is LocatorKind.SECTION}
    told = (
        f"{part.heading or ''} {part.wording.text}"
        for part in leaning.register.section_parts()
        if part.locator.parts[0] in sections
    )
    return frozenset(word for text in told for word in families(text))


def of_most_of_same(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "in which pillar most?" after a count of projects as the question for the most.

    After a count of all outcomes it is asked of these.

    "Which comes second?" after such a ranking asks for the next place of it.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base = leaning.base
    if base.intent is not Intent.AGGREGATE or leaning.has_subject or base.named:
        return None
    sole = base.form in _RANKED and len(leaning.last.items) == 1
    comes = leaning.whole("comes_next") if sole else None
    if comes is not None and units_in(fold(base.text))[1:]:
        most = _MOST.search(base.text)
        nth = f"the {comes['place']} {most['extreme']}" if most else ""
        return reread(_MOST.sub(nth, base.text, count=1), leaning, read) if nth else None
    if base.column not in ENTRIES and not _counts_all_outcomes(leaning):
        return None
    most = leaning.whole("most_of_same") if base.form is Form.COUNT else None
    if most is None:
        return None
    nth, least = (most[one] or "" for one in ("nth", "least"))
    if base.column is Column.OUTCOMES and most["kind"] != "pillar":
        return None
    extreme = f"{nth} fewest" if least else f"{nth} most"
    text = f"Which {most['kind']} has the {extreme.strip()} {base.column.value}?"
    return reread(text, leaning, read)


def _counts_all_outcomes(leaning: Leaning) -> bool:
    """Whether all outcomes of the plan were counted just before."""
    counted = len(leaning.last.items) == len(leaning.register.outcomes)
    return leaning.base.column is Column.OUTCOMES and counted


def of_how_many_there(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "by how many bodies?" after the check of a row; "in how many?" after a ranking.

    "How many?" after the rows that do not mention something counts those told.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, places = leaning.base, leaning.base.places
    if _BARE_COUNT.fullmatch(leaning.bare) and _DENIED.search(fold(base.text)):
        return listed_alone(leaning, leaning.last.items) if leaning.last.items else None
    single = len(places) == 1 and places[0].kind is LocatorKind.ACTIVITY
    verb = _VERBS.get(base.relation)
    checked = single and base.intent is Intent.CODE_BODIES and verb is not None
    if checked and leaning.whole("by_how_many"):
        return reread(f"How many bodies {verb} {place_name(places[0])}?", leaning, read)
    recurs = base.form in _RANKED and base.column in ENTRIES and not leaning.last.items
    if recurs and base.intent is Intent.AGGREGATE and leaning.whole("in_how_many"):
        return replace(base, question=leaning.meaning.question, cues=base.cues | {REREAD})
    return None


def of_entries_given(leaning: Leaning) -> Meaning | None:
    """Ask "what are the examples given?" of the one row spoken of."""
    rows = codes_in(leaning.last.focus)
    single = len(rows) == 1 and rows[0].kind is LocatorKind.ACTIVITY
    asked = leaning.whole("entries_given") if single and leaning.column in ENTRIES else None
    return about_places(leaning, rows) if asked and not leaning.has_subject else None


def of_said_at(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "does it cover COVID-19?" with the one row spoken of.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    rows = leaning.last.focus
    single = len(rows) == 1 and rows[0].kind is LocatorKind.ACTIVITY
    found = leaning.words.asks["covers_it"].match(leaning.rest) if single else None
    if found is None or leaning.meaning.named or leaning.meaning.places:
        return None
    core = leaning.pointing.core
    return reread(f"{core[: found.start('it')]}{rows[0]}{core[found.end('it') :]}", leaning, read)


def of_duty_count(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "how many duties does it have?" after the duties of somebody whom a section names.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base = leaning.base
    told = base.intent is Intent.PROSE and len(base.actors) == 1
    found = leaning.whole("duty_count") if told else None
    if found is None:
        return None
    return reread(f"How many {found['duties']} do {base.actors[0]} have?", leaning, read)


def of_length_again(leaning: Leaning) -> Meaning | None:
    """Answer "how many years is that?" after the time frame with the time frame once more."""
    base = leaning.base
    told = base.intent in (Intent.PROSE, Intent.UNSETTLED) and not leaning.meaning.named
    if not told or leaning.whole("how_long_that") is None:
        return None
    of_time = leaning.words.asks["time_frame"].search(fold(base.text)) is not None
    again = replace(base, question=leaning.meaning.question, cues=base.cues | {REREAD})
    return again if of_time else None


def of_all_citing(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "how many activities cite it altogether?" with the reference spoken of.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, asked = leaning.base, leaning.whole("all_citing")
    if asked is None or leaning.meaning.instrument_names:
        return None
    names = base.instrument_names
    if not names and base.column is Column.REFERENCES:
        names = read(base.question, None).instrument_names
    if len(names) != 1:
        return None
    asks, unit = "How many" if asked["counts"] else "Which", asked["outcomes"] or "activities"
    where = scope_words(scopes_in(leaning.meaning.places), leaning.meaning.outside)
    found = reread(f"{asks} {unit}{where} refer to {names[0]}?", leaning, read)
    told = codes_in(base.places) if asked["other"] else ()
    return replace(found, outside=(*found.outside, *told))


def of_entries_together(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "how many is that together?" after the projects of one row and of another.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    told = [one.meaning for one in leaning.state.turns[-2:]]
    columns = {one.column for one in told}
    rows = tuple(dict.fromkeys(place for one in told for place in one.places))
    alike = len(told) == len(rows) == 2 and len(columns) == 1 and columns <= set(ENTRIES)
    if not alike or any(one.kind is not LocatorKind.ACTIVITY for one in rows):
        return None
    if leaning.words.asks["sums"].fullmatch(leaning.bare) is None:
        return None
    column = columns.pop().value
    return reread(f"How many {column} do {listing(map(str, rows))} have in all?", leaning, read)


def of_other_claim(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "and ACMW one?" after the check of a number with the other body and number.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, named = leaning.base, leaning.meaning.bodies
    said, before = [*_NUMBER.finditer(base.text)], base.bodies
    if base.form is not Form.YESNO or not len(said) == len(named) == len(before) == 1:
        return None
    text = fold(leaning.meaning.text)
    around = f"{text[: named[0].start]}{BODY}{text[named[0].end :]}".strip(" ?.!")
    found = leaning.words.asks["other_claim"].fullmatch(around)
    if found is None or named[0].body == before[0].body:
        return None
    again = _NUMBER.sub(found["number"], base.text, count=1)
    again = re.sub(rf"\b{re.escape(before[0].words)}", named[0].body, again, count=1, flags=re.I)
    return reread(again, leaning, read)
