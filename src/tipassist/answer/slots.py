"""Slots: the bodies, codes, instruments, terms and actors that a question names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from tipassist.answer.bodies import BodyNames, NameHit, find_bodies
from tipassist.answer.lexicons import Lexicons
from tipassist.answer.meaning import Ambiguity, BodyMention
from tipassist.answer.pillar_names import ORDINALS, PillarNames, learn_pillar_names
from tipassist.answer.sets.tokens import Mark
from tipassist.answer.words import SMALL_WORDS, families, family, fold
from tipassist.locators import CODE_KINDS, Locator, LocatorKind, find, section
from tipassist.register.model import Outcome, Pillar, Register
from tipassist.register.queries import find_place, matches_target, targets_of

_OWN = re.compile(
    r"\b(?:(?:my|our)\s+(?:own\s+)?(?:asean\s+)?(?:sectoral\s+)?(?:body|bodies|asb|side|team|office|group|organi[sz]ation|sector|people|colleagues|ministry|meeting)"
    r"|we|us|ours|i\s+am|i'm|im|i|me|our|my)\b"
)
_NEAR = 3
_BEFORE_EXCLUDED = SMALL_WORDS | frozenset(
    ("those", "these", "ones", "what", "that", "under", "from", "by", "or", "nor", "not", "any",
     "all", "both", "anything", "everything", "code", "codes", "item", "items", "activity",
     "activities", "outcome", "outcomes", "pillar", "pillars", "body", "role", "article",
     "paragraph", "led", "coordinated", "supported")
)  # fmt: skip
_JOINS = re.compile(r"[\s,/&]*(?:(?:and|or|nor)\b\s*)*(?:the\s*)?")
_OWN_ALONE = re.compile(
    r"\b(?:my|our)\s+(?:own\s+)?(?:asean\s+)?(?:sectoral\s+)?"
    r"(?:body|bodies|asb|side|team|office|organi[sz]ation|sector)\b|\b(?:we|us|our|ours|my)\b"
)
_OWN_BESIDE = re.compile(
    r"\b(?:my|our)\s+(?:own\s+)?(?:asean\s+)?(?:sectoral\s+)?(?:body|asb|organi[sz]ation)\b"
    r"|(?<=\bdo )we\b|(?<=\bare )we\b|\bours\b|\bour(?= (?:activit|rows|items|own|projects))"
    r"|\bwe\b(?= (?:both |all |also |never |only )?"
    r"(?:co-?ordinat|lead|support|share|back|help|run|assist|have a))"
    r"|(?<=with )us\b|(?<=besides )us\b|(?<=than )us\b|(?<=and )us\b|(?<=by )us\b"
)
_ABOUT_PLACE = re.compile(
    r"\s*(?:on|about|for|\()\s*(?P<words>(?:[a-z'-]+\s?){1,5}?)\)?(?=\s*(?:[:,;?.]|$))"
)
_LONG_NAME = 12


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
    _pillar_names: PillarNames = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._targets = targets_of(self.register)
        self._pillar_names = learn_pillar_names(self.register)

    def find(self, text: str, own_body: str | None, *, loosely: bool = False) -> Slots:
        """Find the slots of a question.

        Args:
            text: The question, folded, typos mended.
            own_body: The asker's own body, or None.
            loosely: Whether the words of a pillar's title name it wherever they stand.
        """
        mask = _Mask(text)
        places, outside, instruments = self._places(mask)
        actors = self._actors(mask)
        instrument_names, without = self._instrument_names(mask)
        outside += without
        instrument_names = tuple(
            name for name in instrument_names if not self._is_cited(name, instruments)
        )
        bodies, ambiguous = self._bodies(mask)
        named, more_outside = self._pillars(mask, loosely=loosely)
        says_own = bool(_OWN.search(mask.text))
        own = self._own(mask, own_body, bodies)
        terms = self._terms(mask)
        return Slots(
            rest=mask.text,
            bodies=tuple(sorted((*bodies, *own), key=lambda one: one.start)),
            places=tuple(dict.fromkeys((*places, *named))),
            outside=tuple(dict.fromkeys((*outside, *more_outside))),
            instruments=tuple(dict.fromkeys(instruments)),
            instrument_names=instrument_names,
            terms=terms,
            actors=actors,
            ambiguous=ambiguous,
            says_own=says_own,
            marks=(
                *(_settled(mark, instruments, instrument_names) for mark in mask.found),
                *(Mark(one.start, one.end, "body", one.body) for one in own),
                *self._titled(mask),
            ),
        )

    def speaks_of_pillars(self, text: str) -> bool:
        """Whether words of a pillar's title stand anywhere in a folded text."""
        return next(self._pillar_names.in_passing(text, text), None) is not None

    def _places(self, mask: "_Mask") -> tuple[list[Locator], list[Locator], list[Locator]]:
        places: list[Locator] = []
        outside: list[Locator] = []
        instruments: list[Locator] = []
        for target in self._targets:
            span = _span_of(target, mask.text)
            if span is not None:
                instruments.append(target)
                mask.take(*span, "instrument", target)
        for mention in find(mask.printed):
            locator = self._known_form(mention.locator)
            cited = locator.kind in (
                LocatorKind.ARTICLE,
                LocatorKind.PARAGRAPH,
                LocatorKind.EXTERNAL,
            )
            kind = "instrument" if cited else "place"
            if self._excluded(mask, mention.start):
                outside.append(locator)
                kind = kind if cited else "outside"
            elif cited:
                instruments.append(locator)
            else:
                places.append(locator)
            mask.take(mention.start, mention.end, kind, locator)
            if locator.kind is LocatorKind.PILLAR:
                self._further(mask, mention.start, mention.end, places, outside)
        places += self._titled_items(mask)
        return places, outside, instruments

    def _titled(self, mask: "_Mask") -> Iterable[Mark]:
        """Find the words that only say what a place is about: "outcome A.2 on migration"."""
        for mark in tuple(mask.found):
            place = find_place(self.register, mark.value) if mark.kind == "place" else None  # type: ignore[arg-type]
            if not isinstance(place, Outcome | Pillar):
                continue
            title = place.title if isinstance(place, Pillar) else place.wording
            own = frozenset(families(title.text)) | SMALL_WORDS
            match = _ABOUT_PLACE.match(mask.text, mark.end)
            if match and all(word in own for word in families(match["words"])):
                yield Mark(match.start(), match.end(), "filler", None)

    def _titled_items(self, mask: "_Mask") -> list[Locator]:
        """Find "principle 3": an item of the section whose one-word title names its items."""
        found = []
        for part in self.register.sections:
            title = part.title.text.split()
            if len(title) != 1:
                continue
            for match in re.finditer(r"\b([a-z]+)\s*(?:no\.?|number|#)?\s*(\d{1,2})\b", mask.text):
                if family(match[1]) == family(title[0]):
                    found.append(section(part.letter, match[2]))
                    mask.blank(*match.span())
        return found

    def _known_form(self, locator: Locator) -> Locator:
        if locator.kind not in CODE_KINDS:
            place = find_place(self.register, locator)
            return getattr(place, "locator", locator)
        if self.register.pillar(locator.parts[0]) is None:
            as_section = section(*locator.parts)
            if find_place(self.register, as_section) is not None:
                return as_section
        return locator

    def _excluded(self, mask: "_Mask", start: int) -> bool:
        before = mask.text[:start]
        cues = self.lexicons.cues.spans("exclusion", "words", before)
        if not cues:
            return False
        after = cues[-1][1]
        between = before[after:]
        told = [mark.end for mark in mask.found if after <= mark.start and mark.end <= start]
        if told and not _JOINS.fullmatch(before[max(told) :]):
            return False
        words = re.findall(r"[^\W_][\w'-]*|[;?.!]", between)
        return len(words) <= _NEAR and all(word in _BEFORE_EXCLUDED for word in words)

    def _actors(self, mask: "_Mask") -> tuple[str, ...]:
        found = []
        for part in self.register.section_parts():
            if part.heading is None:
                continue
            span = _actor_span(part.heading, mask.text)
            if span is not None:
                found.append(part.heading)
                mask.blank(*span)
        return tuple(found)

    def _instrument_names(self, mask: "_Mask") -> tuple[tuple[str, ...], list[Locator]]:
        names = sorted({target.parts[0] for target in self._targets}, key=len, reverse=True)
        found: list[str] = []
        outside: list[str] = []
        for name in names:
            for pattern in _instrument_patterns(name):
                match = re.search(pattern, mask.text)
                if match:
                    (outside if self._excluded(mask, match.start()) else found).append(name)
                    mask.take(*match.span(), "instrument", Locator(LocatorKind.EXTERNAL, (name,)))
                    break
        return tuple(found), [Locator(LocatorKind.EXTERNAL, (name,)) for name in outside]

    def _is_cited(self, name: str, instruments: list[Locator]) -> bool:
        """Whether one of the places named stands in the instrument of this name."""
        return any(
            one.parts[0] == name
            or any(
                matches_target(one, target) for target in self._targets if target.parts[0] == name
            )
            for one in instruments
        )

    def _bodies(self, mask: "_Mask") -> tuple[list[BodyMention], tuple[Ambiguity, ...]]:
        bodies: list[BodyMention] = []
        ambiguous: list[Ambiguity] = []
        for hit in find_bodies(mask.text, self.names, mask.printed):
            words = mask.text[hit.start : hit.end]
            if len(hit.bodies) > 1:
                ambiguous.append(Ambiguity(words, hit.bodies))
            else:
                bodies.append(self._mention(hit, words, mask))
                mask.take(hit.start, hit.end, "body", hit.bodies[0])
            mask.blank(hit.start, hit.end)
        return bodies, tuple(ambiguous)

    def _mention(self, hit: NameHit, words: str, mask: "_Mask") -> BodyMention:
        excluded = self._excluded(mask, hit.start)
        return BodyMention(hit.bodies[0], words, hit.start, hit.end, excluded=excluded)

    def _own(
        self, mask: "_Mask", own_body: str | None, bodies: list[BodyMention]
    ) -> list[BodyMention]:
        found = list((_OWN_BESIDE if bodies else _OWN_ALONE).finditer(mask.text))
        acting = (one for one in found if one.group(0) in ("we", "us"))
        match = next(acting, found[0] if found else None)
        if match is None or own_body is None:
            return []
        if any(one.body == own_body for one in bodies):
            return []
        words = match.group(0)
        mask.blank(*match.span())
        return [BodyMention(own_body, words, *match.span(), own=True)]

    def _pillars(self, mask: "_Mask", *, loosely: bool) -> tuple[list[Locator], list[Locator]]:
        places: list[Locator] = []
        outside: list[Locator] = []
        names = self._pillar_names
        passing = (names.in_passing,) if loosely else ()
        for read in (names.beside_the_word, names.bare, *passing):
            for letter, start, end in tuple(read(mask.text, mask.printed)):
                locator = Locator(LocatorKind.PILLAR, (letter,))
                self._place(mask, (start, end), locator, places, outside)
        return places, outside

    def _further(
        self,
        mask: "_Mask",
        start: int,
        end: int,
        places: list[Locator],
        outside: list[Locator],
    ) -> None:
        """Take the letters that follow a pillar to where the pillar went: "pillars A and D"."""
        excluded = mask.found[-1].kind == "outside"
        for letter, begin, stop in self._pillar_names.further(mask.whole, start, end):
            if mask.printed[begin:stop].strip():
                (outside if excluded else places).append(Locator(LocatorKind.PILLAR, (letter,)))
                mask.take(begin, stop, mask.found[-1].kind, (outside if excluded else places)[-1])

    def _place(
        self,
        mask: "_Mask",
        span: tuple[int, int],
        locator: Locator,
        places: list[Locator],
        outside: list[Locator],
    ) -> None:
        excluded = self._excluded(mask, span[0])
        (outside if excluded else places).append(locator)
        mask.take(*span, "outside" if excluded else "place", locator)

    def _terms(self, mask: "_Mask") -> tuple[str, ...]:
        entries = (*self.register.glossary, *self.register.expansions)
        headings = [
            part.heading
            for part in self.register.section_parts()
            if part.heading is not None and part.footnotes
        ]
        names = sorted({one.term for one in entries} | set(headings), key=len, reverse=True)
        found = []
        for name in names:
            pattern = re.escape(fold(name)).replace(r"\-", r"[\s-]?").replace(r"\ ", r"[\s-]+")
            match = re.search(rf"(?<![\w-])(?:the\s+)?{pattern}(?:s|'s)?(?![\w-])", mask.text)
            if match:
                found.append(name)
        return tuple(found) or self._partly_headed(mask.text, headings)

    def _partly_headed(self, text: str, headings: list[str]) -> tuple[str, ...]:
        asked = set(families(text))
        for heading in headings:
            stems = [
                stem for stem in families(heading) if stem not in SMALL_WORDS and "-" not in stem
            ]
            hits = sum(stem in asked for stem in stems)
            if hits >= 2 and hits >= len(set(stems)) / 2:
                return (heading,)
        return ()


def _settled(mark: Mark, places: list[Locator], names: tuple[str, ...]) -> Mark:
    """Take the name of an instrument for nothing beside a place in it: "Article 12 of ACTIP"."""
    value = mark.value
    if mark.kind != "instrument" or not isinstance(value, Locator) or value in places:
        return mark
    return mark if value.parts[0] in names else Mark(mark.start, mark.end, "filler", None)


class _Mask:
    """A text from which found words are blanked out, offsets kept."""

    def __init__(self, printed: str) -> None:
        self.whole = printed
        self.printed = printed
        self.text = fold(printed)
        self.found: list[Mark] = []

    def take(self, start: int, end: int, kind: str, value: object) -> None:
        """Blank out what was found and keep it as a mark."""
        self.found.append(Mark(start, end, kind, value))
        self.blank(start, end)

    def blank(self, start: int, end: int) -> None:
        self.printed = self.printed[:start] + " " * (end - start) + self.printed[end:]
        self.text = self.text[:start] + " " * (end - start) + self.text[end:]


def _span_of(target: Locator, text: str) -> tuple[int, int] | None:
    """Find a place of another document by its whole printed name."""
    if target.kind is not LocatorKind.EXTERNAL or len(fold(str(target))) < _LONG_NAME:
        return None
    words = fold(str(target)).split()
    match = re.search(rf"(?<!\w){r',?[ ]+'.join(map(re.escape, words))}(?![\w.]\d|\w)", text)
    return match.span() if match else None


def _actor_span(heading: str, text: str) -> tuple[int, int] | None:
    words = [word for word in re.findall(r"[\w]+", fold(heading)) if word not in SMALL_WORDS]
    if len(words) < 2:
        return None
    loose = r"[\s-]+(?:(?:of|on|the|for|asean)\s+)?".join(re.escape(word) for word in words)
    match = re.search(rf"\b{loose}\b", text)
    if match is None and len(words) > 2:
        loose = r"[\s-]+".join(re.escape(word) for word in words[-3:-1] if word)
        match = re.search(rf"\b{loose}\b(?:\s+on\s+{words[-1]}\b)?", text)
    if match is None and len(words) > 2:
        short = "".join(word[0] for word in words[1:3])
        match = re.search(rf"\b{re.escape(words[0])}[\s-]+{short}\b(?:\s+on\s+{words[-1]})?", text)
    return match.span() if match else None


def _instrument_patterns(name: str) -> Iterable[str]:
    words = fold(name).split()
    yield rf"(?<![\w-]){re.escape(fold(name))}(?![\w-])"
    years = [word for word in words if re.fullmatch(r"\d{4}(?:-\d{4})?", word)]
    bare = [word for word in words if word not in years]
    if years and len(bare) > 1:
        yield r"(?<![\w-])" + r"\s+".join(re.escape(word) for word in bare) + r"(?![\w-])"
    plan = [word for word in bare if word not in ("tip", "wp")]
    if len(plan) < len(bare) and plan:
        tail = r"(?:'s)?(?:\s+(?:own\s+)?(?:\d{4}\s+)?(?:tip|national|anti-trafficking)?\s*"
        tail += r"(?:wp|work\s*plan|plan|activit\w+))?"
        yield rf"(?<![\w-]){re.escape(plan[0])}{tail}(?![\w-])"
    if bare[-1:] == ["fywp"]:
        yield r"(?<![\w-])(?:aichr(?:'s)?\s+)?(?:fywp|five[\s-]year work\s*plan)(?![\w-])"


def ordinal_in(text: str) -> int:
    """Return the position asked: 1 for the first, -1 for the last, 0 for none."""
    match = re.search(
        rf"\bthe\s+({'|'.join(ORDINALS)})\b(?:\s+(?:one|of|activity|project|indicator|outcome))?",
        text,
    )
    return ORDINALS[match[1]] if match else 0
