"""Slots: the bodies, codes, instruments, terms and actors that a question names."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from tipassist.answer.language.counted_ones import ORDINALS
from tipassist.answer.language.lexicons import Lexicons
from tipassist.answer.language.remembering import remembering
from tipassist.answer.language.set_aside import is_set_aside
from tipassist.answer.language.words import ACRONYM, SMALL_WORDS, families, fold
from tipassist.answer.meaning import Ambiguity, BodyMention
from tipassist.answer.naming.bodies import BodyNames, NameHit
from tipassist.answer.naming.elsewhere_asked import asked_elsewhere
from tipassist.answer.naming.exclusions import is_excluded, parted_around
from tipassist.answer.naming.finding_bodies import find_bodies
from tipassist.answer.naming.instrument_beginnings import find_beginnings
from tipassist.answer.naming.instrument_titles import called
from tipassist.answer.naming.instruments_named import (
    find_articles,
    find_instrument_names,
    find_long_names,
    is_cited,
    settled,
)
from tipassist.answer.naming.loose_numbers import find_loose_numbers
from tipassist.answer.naming.masking import Mask
from tipassist.answer.naming.own_mentions import blank_existing, find_own, says_own
from tipassist.answer.naming.places_named import PlaceFinder
from tipassist.answer.sets.words.tokens import Mark
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Register
from tipassist.register.queries import find_term, targets_of

_RUNNING = frozenset({LocatorKind.SECTION, LocatorKind.FOOTNOTE})
_BEFORE_VERB = re.compile(
    r"\b(?:they|who|we|you|would|could|can|may|might|will|must|cannot"
    r"|(?:made|forced|had|have|compelled|coerced|going|want|wants|ready|able|likely|bound) to"
    r"|(?:ma[dk]e|makes|making|lets?|have|had|helps?|saw) "
    r"(?:him|her|them|us|me|you|people|somebody|someone)) $"
)

_SPEAKS_FOR = re.compile(r"\b(?:we(?:'re| are| r)|i'?m|i am)(?: (?:the|from|with|in|at|of))*\s*$")
"""Before whom a question is asked for: such a group asks as the body in its name."""

_KIND = r"(?:idea|concept|notion)s?"
_KIND_AHEAD = re.compile(
    rf"\b(?:{_KIND} of|(?:two|three|four|five|[2-5]) (?:principles|terms|{_KIND}))"
    r"(?: of)? (?:the )?['\"]?$"
)
_KIND_BEHIND = re.compile(rf"['\"]? {_KIND}\b")
"""What an item is called beside its heading, of which the plan need not have the word."""


@dataclass(frozen=True, slots=True)
class Slots:
    """What a question names, and the question with those words blanked out."""

    rest: str
    bodies: tuple[BodyMention, ...]
    places: tuple[Locator, ...]
    outside: tuple[Locator, ...]
    instruments: tuple[Locator, ...]
    instrument_names: tuple[str, ...]
    terms: tuple[str, ...]
    actors: tuple[str, ...]
    ambiguous: tuple[Ambiguity, ...]
    says_own: bool
    marks: tuple[Mark, ...] = ()


@dataclass(slots=True)
class SlotFinder:
    """Finds the slots of questions about one register.

    Args:
        register: The plan.
        names: The names of its bodies.
        lexicons: Cue words.
    """

    register: Register
    names: BodyNames
    lexicons: Lexicons
    _targets: tuple[Locator, ...] = field(init=False, repr=False)
    _named: tuple[Locator, ...] = field(init=False, repr=False)
    _titles: Mapping[str, re.Pattern[str]] = field(init=False, repr=False)
    _places: PlaceFinder = field(init=False, repr=False)
    _headings: tuple[str, ...] = field(init=False, repr=False)
    _term_names: tuple[str, ...] = field(init=False, repr=False)
    _found: Callable[[str, str | None, bool], Slots] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._targets = targets_of(self.register)
        # "SLOM, item 4" cites a paper of a body; its name alone is the body's.
        self._named = tuple(
            one for one in self._targets if one.parts[0] not in self.register.bodies
        )
        self._titles = called(self.register, self._targets)
        self._places = PlaceFinder(self.register, self.lexicons)
        self._headings = tuple(
            part.heading
            for part in self.register.section_parts()
            if part.heading is not None and part.footnotes
        )
        entries = (*self.register.glossary, *self.register.expansions)
        names = {*(one.term for one in entries), *self._headings}
        self._term_names = tuple(sorted(names, key=lambda name: (-len(name), name)))
        self._found = remembering(self._find)

    def find(self, text: str, own_body: str | None, *, loosely: bool = False) -> Slots:
        """Find the slots of a question.

        Args:
            text: The question, folded, typos mended.
            own_body: The asker's own body, or None.
            loosely: Whether the words of a pillar's title name it wherever they stand.
        """
        return self._found(text, own_body, loosely)

    def _find(self, text: str, own_body: str | None, loosely: bool) -> Slots:
        mask = Mask(text)
        instruments = find_beginnings(mask, self._targets)
        instruments += find_long_names(mask, self._targets)
        instruments += find_articles(mask, self._targets)
        named = self._places.codes(mask)
        instruments += named.instruments
        actors = self._actors(mask)
        names, without = find_instrument_names(mask, self._named, self._titles, self.lexicons)
        loose = find_loose_numbers(mask, names, self._targets, self.lexicons)
        instruments += loose.asked
        without += loose.left_out
        names = tuple(name for name in names if not is_cited(name, instruments, self._targets))
        bodies, ambiguous = self._bodies(mask)
        pillars = self._places.pillars(mask, loosely=loosely)
        blank_existing(mask)
        speaks_of_own = says_own(mask.text)
        kinds = {one.kind for one in named.places}
        own = find_own(mask, own_body, bodies, at_row=LocatorKind.ACTIVITY in kinds)
        own = [] if kinds & _RUNNING else own  # What a section says of "us" it says of all bodies.
        terms = self._terms(mask)
        places, outside = asked_elsewhere(
            fold(text),
            tuple(dict.fromkeys((*named.places, *pillars.places))),
            (*named.outside, *without, *pillars.outside),
            tuple(mask.found),
        )
        return Slots(
            rest=mask.text,
            bodies=tuple(sorted((*bodies, *own), key=lambda one: one.start)),
            places=places,
            outside=outside,
            instruments=tuple(dict.fromkeys(instruments)),
            instrument_names=names,
            terms=terms,
            actors=actors,
            ambiguous=ambiguous,
            says_own=speaks_of_own,
            marks=(
                *(settled(mark, [*instruments, *named.outside], names) for mark in mask.found),
                *(Mark(one.start, one.end, "body", one.body) for one in own),
                *self._places.titles_beside(mask),
            ),
        )

    def speaks_of_pillars(self, text: str) -> bool:
        """Whether words of a pillar's title stand anywhere in a folded text."""
        return self._places.speaks_of_pillars(text)

    def pillars_of_rows(self, text: str, *, whole: bool = False) -> tuple[Locator, ...]:
        """Return the pillars by whose titles rows are called in a folded text.

        Args:
            text: Words, folded.
            whole: Whether nothing may stand before a title.
        """
        return self._places.pillars_of_rows(text, whole=whole)

    def _actors(self, mask: Mask) -> tuple[str, ...]:
        found = []
        for part in self.register.section_parts():
            if part.heading is None:
                continue
            span = _actor_span(part.heading, self._said_for_last(part.heading), mask.text)
            if span is not None and not _SPEAKS_FOR.search(mask.text[: span[0]]):
                found.append(part.heading)
                mask.blank(*_with_kind(mask.text, *span))
        return tuple(found)

    def _said_for_last(self, heading: str) -> str:
        """Return what the abbreviation at the end of a heading stands for, folded, or ""."""
        last = heading.split()[-1]
        term = find_term(self.register, last) if last.isupper() else None
        return fold(term.definition.text) if term else ""

    def _bodies(self, mask: Mask) -> tuple[list[BodyMention], tuple[Ambiguity, ...]]:
        bodies: list[BodyMention] = []
        ambiguous: list[Ambiguity] = []
        for hit in find_bodies(mask.text, self.names, mask.printed):
            words = mask.text[hit.start : hit.end]
            if len(hit.bodies) > 1:
                ambiguous.append(Ambiguity(words, hit.bodies))
            else:
                around = parted_around(mask.text, hit.start, hit.end)
                bodies.append(self._mention(hit, words, mask))
                mask.take(hit.start, hit.end, "body", hit.bodies[0])
                if around:
                    bodies[-1] = replace(bodies[-1], excluded=True)
                    mask.take(around[0], hit.start, "except", None)
                    mask.take(hit.end, around[1], "filler", None)
            mask.blank(hit.start, hit.end)
        return bodies, tuple(ambiguous)

    def _mention(self, hit: NameHit, words: str, mask: Mask) -> BodyMention:
        excluded = is_excluded(mask, hit.start, self.lexicons)
        excluded = excluded or is_set_aside(mask.text, hit.start, hit.end)
        typed = mask.printed[hit.start : hit.end]
        misread = not hit.exact and ACRONYM.fullmatch(typed) and not mask.whole.isupper()
        return BodyMention(
            hit.bodies[0],
            words,
            hit.start,
            hit.end,
            excluded=excluded,
            misread=typed if misread else "",
        )

    def _terms(self, mask: Mask) -> tuple[str, ...]:
        found: dict[str, int] = {}
        left = mask.text
        for name in self._term_names:
            match = _term_pattern(name).search(left)
            if match is not None and not _is_verb(name, match, mask):
                found[name] = match.start()
                left = _term_pattern(name).sub(_blanked, left)
        in_order = tuple(sorted(found, key=lambda name: found[name]))
        return in_order or self._partly_headed(mask.text)

    def _partly_headed(self, text: str) -> tuple[str, ...]:
        asked = set(families(text))
        for heading in self._headings:
            stems = [
                stem for stem in families(heading) if stem not in SMALL_WORDS and "-" not in stem
            ]
            hits = sum(stem in asked for stem in stems)
            if hits >= 2 and hits >= len(set(stems)) / 2:
                return (heading,)
        return ()


def _is_verb(name: str, match: re.Match[str], mask: Mask) -> bool:
    """Whether an abbreviation is typed as a verb: "crimes that they were made to commit"."""
    small = mask.printed[slice(*match.span())].islower()
    ahead = match.string[: match.start()]
    return name.isupper() and small and _BEFORE_VERB.search(ahead) is not None


def _blanked(match: re.Match[str]) -> str:
    """Blank a term, so that no shorter one is read into its words."""
    return " " * len(match.group(0))


@lru_cache(maxsize=1000)
def _term_pattern(name: str) -> re.Pattern[str]:
    pattern = re.escape(fold(name)).replace(r"\-", r"[\s-]?").replace(r"\ ", r"[\s-]+")
    pattern += "?" if " " in name and name.endswith("s") else ""
    return re.compile(rf"(?<![\w-])(?:the\s+)?{pattern}(?:s|'s)?(?![\w-])")


def _with_kind(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of a name with what it is called: "the idea of non-punishment"."""
    ahead, behind = _KIND_AHEAD.search(text, 0, start), _KIND_BEHIND.match(text, end)
    return (ahead.start() if ahead else start, behind.end() if behind else end)


def _actor_span(heading: str, said: str, text: str) -> tuple[int, int] | None:
    matches = (pattern.search(text) for pattern in _actor_patterns(heading, said))
    match = next((one for one in matches if one), None)
    return match.span() if match else None


@lru_cache(maxsize=1000)
def _actor_patterns(heading: str, said: str) -> tuple[re.Pattern[str], ...]:
    """Return the ways to name an actor: whole, without its field, by its last words, by initials.

    Args:
        heading: Its name as printed.
        said: What the abbreviation at its end stands for, folded, or "".
    """
    words = [word for word in re.findall(r"[\w]+", fold(heading)) if word not in SMALL_WORDS]
    if len(words) < 2:
        return ()
    small = r"[\s-]+(?:(?:of|on|the|for|asean)\s+)?"
    ways = [rf"\b{small.join(map(_in_any_number, words))}\b"]
    if len(words) > 2:
        ways.append(rf"\b{small.join(map(_in_any_number, words[:-1]))}\b")
        middle = r"[\s-]+".join(re.escape(word) for word in words[-3:-1] if word)
        ways.append(_in_its_field(middle, words[0], _field(words[-1], said)))
        short = "".join(word[0] for word in words[1:3])
        ways.append(rf"\b{re.escape(words[0])}[\s-]+{short}\b(?:\s+on\s+{words[-1]})?")
    return tuple(re.compile(one) for one in ways)


def _field(last: str, said: str) -> str:
    """Return a pattern for the last word of a name, or for what it stands for: "trafficking"."""
    short = rf"(?:human[\s-]+|(?:anti|counter)[\s-]*)?{re.escape(said.split()[0])}" if said else ""
    ways = (re.escape(said), short, rf"(?:(?:anti|counter)[\s-]*)?{re.escape(last)}")
    return "|".join(one for one in ways if one)


def _in_its_field(middle: str, first: str, field: str) -> str:
    """Return a pattern for the middle of a name, with its parent where its field is said too.

    "The trafficking working group of SOMTC", "SOMTC's working group against human trafficking".
    """
    parent = rf"{re.escape(first)}(?:'?s)?"
    ahead, behind = (
        rf"(?:{field})[\s-]+{middle}",
        rf"{middle}\s+(?:on|for|against)\s+(?:the\s+)?(?:{field})",
    )
    below = rf"{middle}\s+(?:of|in|under|within|below)\s+(?:the\s+)?{re.escape(first)}"
    of_parent = rf"(?:\s+(?:of|in|under|within)\s+(?:the\s+)?{parent})?"
    whole = rf"(?:{parent}[\s-]+)?(?:{ahead}|{behind})\b{of_parent}"
    return rf"\b{whole}\b|\b{below}\b|\b{middle}\b"


def _in_any_number(word: str) -> str:
    """Return a pattern for a word that a heading prints in the plural: one of them may be said."""
    if word.endswith("ies"):
        return rf"{re.escape(word[:-3])}(?:y|ies)"
    return rf"{re.escape(word)}?" if word.endswith("s") else re.escape(word)


def ordinal_in(text: str) -> int:
    """Return the position asked: 1 for the first, -1 for the last, 0 for none."""
    match = re.search(
        rf"\bthe\s+({'|'.join(ORDINALS)})\b(?:\s+(?:one|of|activity|project|indicator|outcome))?",
        text,
    )
    return ORDINALS[match[1]] if match else 0
