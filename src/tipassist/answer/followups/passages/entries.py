"""Entries: "the second one?", "which come up elsewhere?", after the projects of a row."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in
from tipassist.answer.followups.meant import referents
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import families
from tipassist.answer.meaning import IN_FULL, REREAD, Column, Form, Intent, Meaning, Relation
from tipassist.locator_reading import find
from tipassist.locators import Locator, LocatorKind
from tipassist.register.queries import all_locators

_MANY = 2
_HELD = (Column.PROJECTS, Column.INDICATORS, Column.EXAMPLES)
_SMALL = re.compile(
    r"\b(?:read|tell|show|give|quote|me|us|out|aloud|what's|what|is|are|was|which|the|and|one|say|"
    r"says|does|do|of|them|those|these|listed|again|please|exactly|in full)\b|[^\w\s]"
)
_OWNED = re.compile(
    r"^(?:and |so )?(?:which|what)(?: ones?)?(?: of (?:them|those|these))? (?:is|are|belongs? to|"
    r"comes? from|mentions?|names?) (?:the )?[\w-]+(?:'s?)?[ ?.!]*$"
)
_BASIS = re.compile(
    r"(?:(?:and|so|what is|what's|then)[, ]+)*(?:the|its) (?:legal )?(?:basis|source|ground)"
    r"(?: (?:of|for) (?:it|that|this(?: row)?|the row))?"
)
_STRETCH = re.compile(
    r"(?:(?:and|so|then|just|only|give me|read me|show me|what are|ok)[, ]+)*(?:the )?"
    r"(?P<end>first|last) (?P<many>[a-z]+|[2-9])(?: (?:ones|projects|indicators|examples))?"
    r"(?: (?:of (?:them|these|those)|please|only|then))*"
)
_STEPS = re.compile(
    r"(?:(?:and|so|then|what is|what about|now)[, ]+)*(?:the )?(?:next|following|previous)"
    r"(?: (?:one|project|indicator|example))?|(?:and )?the one (?:before|after)(?: (?:it|that))?"
)
_AMONG = re.compile(
    r"^(?:(?:and|so) )?(?:which|what|any|(?:do|does|are|is) any)(?: ones?)?"
    r" of (?:them|those|these)\b"
)
_NEXT_ROW = re.compile(
    r"\bthe (?:very )?(?:(?P<after>next|following)|previous|preceding) (?:row|activity|line|code)\b"
)
_WHICH = re.compile(
    r"(?:(?:and|so|but) )*(?:(?:in|under|on|at|for) )?(?:which|what|how many|where)\b"
)
_RECURRING = (Column.PROJECTS, Column.INDICATORS)
_ANOTHER_ROW = "another activity"
_ONE_ENTRY = re.compile(
    r"\b(?:the|that) (?P<words>(?!(?:same|very|first|last|second|third|other|next)\b)[a-z-]+"
    r"(?: [a-z-]+){0,4}?) (?:one|project)\b(?! (?:of|under|for|from)\b)"
)
_IT_IS = re.compile(r"\bit (?P<does>is|was|does)\b")
_IT_STANDS = re.compile(
    r"^(?P<opens>\W*(?:(?:and|so|but) )*)it (?=appears|stands|recurs|comes|shows)"
)
_QUOTES = re.compile(r"[\"“”]")
_TAG = re.compile(r"(?:[, ]+(?:no|right|correct|yes|isn't it|is it|or not|i think))+$")


def of_entry(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite what is asked of the entries just listed as asked of the row that they stand in.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, meaning = leaning.base, leaning.meaning
    rows = codes_in(leaning.last.focus)
    single = len(rows) == 1 and rows[0].kind is LocatorKind.ACTIVITY
    owned = _OWNED.match(leaning.rest) is not None and len(meaning.named) == 1
    owned = owned and single and _names(leaning, rows[0], meaning.named[0])
    units = set(units_in(leaning.rest)) - {base.column.value}
    others = meaning.places or units or (meaning.named and not owned)
    if base.column not in _HELD or not single or others:
        return None
    unit = base.column.value
    if leaning.pointing.ordinal and not leaning.pointing.several:
        if not _is_of_entries(leaning, rows[0]):
            return None
        said = next(
            name for name, at in leaning.words.ordinals.items() if at == leaning.pointing.ordinal
        )
        return _in_full(reread(f"What is the {said} {unit[:-1]} of {rows[0]}?", leaning, read))
    if _BASIS.fullmatch(leaning.bare):
        return reread(f"What is the legal basis of {rows[0]}?", leaning, read)
    stretch = _STRETCH.fullmatch(leaning.bare)
    many = leaning.words.numbers.get(stretch["many"]) if stretch else None
    many = int(stretch["many"]) if stretch and stretch["many"].isdecimal() else many
    if stretch and many:
        text = f"What are the {stretch['end']} {many} {unit} of {rows[0]}?"
        return _in_full(reread(text, leaning, read))
    if at := _beside(leaning, rows[0]):
        return _in_full(reread(f"What is the {at} {unit[:-1]} of {rows[0]}?", leaning, read))
    about = tuple(one.split()[0] for one in meaning.instrument_names) or leaning.topic
    about = meaning.named if owned else about
    among = owned or _AMONG.match(leaning.rest)
    if not among or not about or meaning.relation.role is not None:
        return None
    text = f"Which {unit} of {rows[0]} speak of {' '.join(about)}?"
    asked = reread(text, leaning, read)
    if owned:
        asked = replace(asked, bodies=(), places=rows, intent=Intent.CODE_LOOKUP, query=None)
        asked = replace(asked, relation=Relation.NONE)
    form = Form.YESNO if meaning.form is Form.YESNO else asked.form
    return _in_full(replace(asked, form=form, column=base.column, topic=about))


def _beside(leaning: Leaning, row: Locator) -> str:
    """Return which entry "the next one" is after one that was told by its place, or ""."""
    unit, step = leaning.base.column.value, leaning.pointing.step
    said = re.search(rf"\b(\w+) {unit[:-1]} of\b", leaning.base.text)
    ordinals = leaning.words.ordinals
    several = re.search(rf"\bfirst (\d) {unit} of\b", leaning.base.text)
    if several and step > 0 and _STEPS.fullmatch(leaning.bare):
        return next((name for name, at in ordinals.items() if at == int(several[1]) + 1), "")
    told = ordinals.get(said[1], 0) if said and step and _STEPS.fullmatch(leaning.bare) else 0
    held = getattr(leaning.register.activity(str(row)), unit, ())
    at = (told if told > 0 else len(held) + told + 1) + step if told else 0
    named = (name for name, place in ordinals.items() if place == at)
    return next(named, "") if 0 < at <= len(held) else ""


def _names(leaning: Leaning, row: Locator, body: str) -> bool:
    """Whether an entry just listed names a body."""
    held = getattr(leaning.register.activity(str(row)), leaning.base.column.value, ())
    texts = (getattr(getattr(one, "wording", one), "text", "") for one in held)
    return any(re.search(rf"\b{re.escape(body)}\b", text) for text in texts)


def _is_of_entries(leaning: Leaning, row: Locator) -> bool:
    """Whether nothing but a position is said, and that of an entry rather than of a row."""
    rows = referents.sibling_place(leaning) or referents.places_alone(leaning)[1:]
    of_two = re.search(r"\b(?:former|latter)\b", leaning.rest)
    if not _is_bare(leaning) or of_two or (leaning.pointing.continues and rows):
        return False
    held = getattr(leaning.register.activity(str(row)), leaning.base.column.value, ())
    return len(held) >= max(_MANY, leaning.pointing.least)


def _is_bare(leaning: Leaning) -> bool:
    """Whether nothing but a position is said."""
    words = "|".join(leaning.words.ordinals)
    left = re.sub(rf"\b(?:{words})\b", " ", leaning.rest)
    left = re.sub(r"\b(?:projects?|indicators?|examples?)\b", " ", left)
    return not _SMALL.sub(" ", left).strip()


def _in_full(meaning: Meaning) -> Meaning:
    return replace(meaning, cues=meaning.cues | {IN_FULL})


def of_recurring(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite a question which of the entries just listed stand under other rows as well.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    column, rows = leaning.base.column, codes_in(leaning.last.focus)
    if column not in _RECURRING or not rows or leaning.meaning.named:
        return None
    asked = _of_named_row(leaning, rows, read) or _of_one_entry(leaning, rows, read)
    if asked is not None:
        return asked
    if leaning.whole("recurs") is None:
        return None
    text = f"Which {column.value} of {listing(map(str, rows))} recur in other activities?"
    anew = read(text, None)
    form = Form.LIST if _WHICH.match(leaning.bare) else Form.YESNO
    cues = anew.cues | {REREAD, IN_FULL}
    return replace(anew, question=leaning.meaning.question, form=form, column=column, cues=cues)


def _of_named_row(leaning: Leaning, rows: tuple[Locator, ...], read: Read) -> Meaning | None:
    """Rewrite "are any of these under C.2.1 as well?" as what the two rows have in common."""
    named = _row_named(leaning, rows) if len(rows) == 1 else None
    if named is None:
        return None
    (other, start, end), row, unit = named, rows[0], leaning.base.column.value
    bare = f"{leaning.bare[:start]}{_ANOTHER_ROW}{leaning.bare[end:]}"
    asks = leaning.words.asks["recurs"].fullmatch(_TAG.sub("", bare))
    if asks is None or row == other or row.kind is not LocatorKind.ACTIVITY:
        return None
    which = f"Which {unit} do {row} and {other} share?"
    checks = f"Do {row} and {other} have {_an(unit[:-1])} in common?"
    asked = reread(which if _WHICH.match(leaning.bare) else checks, leaning, read)
    return _in_full(asked)


def _row_named(leaning: Leaning, rows: tuple[Locator, ...]) -> tuple[Locator, int, int] | None:
    """Return the one row that a question names, or tells as the next, with where it stands."""
    said, beside = find(leaning.bare), _NEXT_ROW.search(leaning.bare)
    if len(said) == 1 and said[0].locator.kind is LocatorKind.ACTIVITY:
        return said[0].locator, said[0].start, said[0].end
    order = [one for one in all_locators(leaning.register) if one.kind is LocatorKind.ACTIVITY]
    if said or beside is None or rows[0] not in order:
        return None
    at = order.index(rows[0]) + (1 if beside["after"] else -1)
    return (order[at], *beside.span()) if 0 <= at < len(order) else None


def _of_one_entry(leaning: Leaning, rows: tuple[Locator, ...], read: Read) -> Meaning | None:
    """Rewrite "the training one is printed elsewhere too?" with the title of the one project."""
    found = _ONE_ENTRY.search(leaning.bare)
    activity = leaning.register.activity(str(rows[0])) if len(rows) == 1 else None
    if found is None or activity is None or leaning.base.column is not Column.PROJECTS:
        return None
    said = f"{leaning.bare[: found.start()]}it{leaning.bare[found.end() :]}"
    said = _IT_STANDS.sub(r"\g<opens>does it ", _IT_IS.sub(r"\g<does> it", said))
    asks = leaning.words.asks["recurs"].fullmatch(_TAG.sub("", said))
    told = {stem for word in found["words"].split() for stem in families(word)}
    titles = [one.wording.text for one in activity.projects]
    meant = [one for one in titles if told <= set(families(one))]
    if asks is None or len(meant) != 1:
        return None
    title = _QUOTES.sub("", meant[0]).strip(" .")
    anew = reread(f'Is the project "{title}" listed in more than one activity?', leaning, read)
    return replace(anew, form=Form.LIST) if _WHICH.match(leaning.bare) else anew


def _an(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
