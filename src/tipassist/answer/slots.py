"""Slots: the bodies, codes, instruments, terms and actors that a question names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from tipassist.answer.bodies import BodyNames, NameHit, find_bodies
from tipassist.answer.lexicons import Lexicons
from tipassist.answer.meaning import Ambiguity, BodyMention
from tipassist.answer.words import families, family, fold
from tipassist.locators import CODE_KINDS, Locator, LocatorKind, find, section
from tipassist.register.model import Register
from tipassist.register.queries import find_place, matches_target, targets_of

_OWN = re.compile(
    r"\b(?:(?:my|our)\s+(?:own\s+)?(?:asean\s+)?(?:sectoral\s+)?(?:body|bodies|asb|side|team|office|group|organi[sz]ation|sector|people|colleagues|ministry|meeting)"
    r"|we|us|ours|i\s+am|i'm|im|i|me|our|my)\b"
)
_BARE_LETTER = re.compile(r"\b(?:in|under|of|within|for|outside)\s+([A-Z])(?=\s*(?:[?.!,;]|$))")
_ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "fifth": 5, "5th": 5, "sixth": 6, "6th": 6, "last": -1,
}  # fmt: skip
_PILLAR_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5} | {
    word: number for word, number in _ORDINALS.items() if number > 0
}
_LONG_NAME = 12
_SMALL = frozenset(["the", "of", "and", "in", "on", "for", "to", "a", "an", "asean", "with"])


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

    def __post_init__(self) -> None:
        self._targets = targets_of(self.register)

    def find(self, text: str, own_body: str | None) -> Slots:
        """Find the slots of a question.

        Args:
            text: The question, folded, typos mended.
            own_body: The asker's own body, or None.
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
        named, more_outside = self._pillars(mask)
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
        )

    def _places(self, mask: "_Mask") -> tuple[list[Locator], list[Locator], list[Locator]]:
        places: list[Locator] = []
        outside: list[Locator] = []
        instruments: list[Locator] = []
        for target in self._targets:
            span = _span_of(target, mask.text)
            if span is not None:
                instruments.append(target)
                mask.blank(*span)
        for mention in find(mask.printed):
            locator = self._known_form(mention.locator)
            if self._excluded(mask.text, mention.start):
                outside.append(locator)
            elif locator.kind in (LocatorKind.ARTICLE, LocatorKind.PARAGRAPH, LocatorKind.EXTERNAL):
                instruments.append(locator)
            else:
                places.append(locator)
            mask.blank(mention.start, mention.end)
        places += self._titled_items(mask)
        return places, outside, instruments

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

    def _excluded(self, text: str, start: int) -> bool:
        before = text[:start]
        cues = self.lexicons.cues.spans("exclusion", "words", before)
        if not cues:
            return False
        between = before[cues[-1][1] :]
        return len(between.split()) <= 3 and not re.search(
            r"[;?.!]|\b(?:which|who|does|is)\b", between
        )

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
                    (outside if self._excluded(mask.text, match.start()) else found).append(name)
                    mask.blank(*match.span())
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
                bodies.append(self._mention(hit, words, mask.text))
            mask.blank(hit.start, hit.end)
        return bodies, tuple(ambiguous)

    def _mention(self, hit: NameHit, words: str, text: str) -> BodyMention:
        excluded = self._excluded(text, hit.start)
        return BodyMention(hit.bodies[0], words, hit.start, hit.end, excluded=excluded)

    def _own(
        self, mask: "_Mask", own_body: str | None, bodies: list[BodyMention]
    ) -> list[BodyMention]:
        match = re.search(
            r"\b(?:my|our)\s+(?:own\s+)?(?:asean\s+)?(?:sectoral\s+)?(?:body|bodies|asb|side|team|office|organi[sz]ation|sector)\b|\b(?:we|us|our|ours|my)\b",
            mask.text,
        )
        if match is None or own_body is None or bodies:
            return []
        words = match.group(0)
        mask.blank(*match.span())
        return [BodyMention(own_body, words, *match.span(), own=True)]

    def _pillars(self, mask: "_Mask") -> tuple[list[Locator], list[Locator]]:
        places: list[Locator] = []
        outside: list[Locator] = []
        for match in re.finditer(r"\bpillars?\b", mask.text):
            found = self._pillar_at(mask.text, match)
            if found is None:
                continue
            letter, start, end = found
            locator = Locator(LocatorKind.PILLAR, (letter,))
            (outside if self._excluded(mask.text, start) else places).append(locator)
            mask.blank(start, end)
        for match in _BARE_LETTER.finditer(mask.printed):
            if self.register.pillar(match[1]) is not None:
                locator = Locator(LocatorKind.PILLAR, (match[1],))
                (outside if self._excluded(mask.text, match.start()) else places).append(locator)
                mask.blank(*match.span())
        for pillar in self.register.pillars:
            span = _under_title(pillar.title.text, mask.text)
            if span:
                locator = Locator(LocatorKind.PILLAR, (pillar.letter,))
                (outside if self._excluded(mask.text, span[0]) else places).append(locator)
                mask.blank(*span)
        return places, outside

    def _pillar_at(self, text: str, match: re.Match[str]) -> tuple[str, int, int] | None:
        before = re.findall(r"[\w']+", text[: match.start()])[-6:]
        after = re.match(
            r"\s*(?:no\.?|number)?\s*(\d|one|two|three|four|five)\b", text[match.end() :]
        )
        letters = [pillar.letter for pillar in self.register.pillars]
        if after:
            number = int(after[1]) if after[1].isdigit() else _PILLAR_WORDS[after[1]]
            if 0 < number <= len(letters):
                return letters[number - 1], match.start(), match.end() + after.end()
        if before and _ORDINALS.get(before[-1], 0) > 0:
            start = text.rfind(before[-1], 0, match.start())
            number = _ORDINALS[before[-1]]
            beyond = chr(ord("A") + number - 1)
            letter = letters[number - 1] if number <= len(letters) else beyond
            return letter, start, match.end()
        if match.group(0) == "pillars":
            return None
        return self._pillar_titled(text, match, before)

    def _pillar_titled(
        self, text: str, match: re.Match[str], before: list[str]
    ) -> tuple[str, int, int] | None:
        after = re.match(
            r"\s+(?:on|of|for|about|called|dealing with)\s+((?:[\w'-]+\s*){1,7})",
            text[match.end() :],
        )
        best: tuple[int, str, int] | None = None
        if after:
            words = [family(word) for word in after[1].split()]
            for pillar in self.register.pillars:
                stems = set(families(pillar.title.text)) - _SMALL
                hits = sum(word in stems for word in words)
                if (
                    hits
                    and words[0] in stems | {family("the")}
                    and (best is None or hits > best[0])
                ):
                    best = (hits, pillar.letter, match.start())
            if best:
                return best[1], match.start(), match.end() + after.end()
        for pillar in self.register.pillars:
            stems = set(families(pillar.title.text)) - _SMALL
            start, hits = match.start(), 0
            for word in reversed(before):
                if family(word) in stems and family(word) not in ("trafficking",):
                    hits += 1
                    start = text.rfind(word, 0, start)
                elif word not in _SMALL:
                    break
            if hits and (best is None or hits > best[0]):
                best = (hits, pillar.letter, start)
        return (best[1], best[2], match.end()) if best else None

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
            stems = [stem for stem in families(heading) if stem not in _SMALL and "-" not in stem]
            hits = sum(stem in asked for stem in stems)
            if hits >= 2 and hits >= len(set(stems)) / 2:
                return (heading,)
        return ()


class _Mask:
    """A text from which found words are blanked out, offsets kept."""

    def __init__(self, printed: str) -> None:
        self.printed = printed
        self.text = fold(printed)

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
    words = [word for word in re.findall(r"[\w]+", fold(heading)) if word not in _SMALL]
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
        tail = r"(?:'s)?(?:\s+(?:\d{4}\s+)?(?:tip|national|anti-trafficking)?\s*"
        tail += r"(?:wp|work\s*plan|plan|activit\w+))?"
        yield rf"(?<![\w-]){re.escape(plan[0])}{tail}(?![\w-])"
    if bare[-1:] == ["fywp"]:
        yield r"(?<![\w-])(?:aichr(?:'s)?\s+)?(?:fywp|five[\s-]year work\s*plan)(?![\w-])"


def _under_title(title: str, text: str) -> tuple[int, int] | None:
    """Find "under prevention" or "in protection of victims" at the end of a clause."""
    first = fold(title).split()[0]
    match = re.search(
        rf"\b(?:under|within|in)\s+(?:the\s+)?{re.escape(first)}(?:\s+of\s+(?:victims|trafficking(?:\s+in\s+persons)?))?(?=\s*(?:[?.!,;]|$))",
        text,
    )
    return match.span() if match else None


def ordinal_in(text: str) -> int:
    """Return the position asked: 1 for the first, -1 for the last, 0 for none."""
    match = re.search(
        rf"\bthe\s+({'|'.join(_ORDINALS)})\b(?:\s+(?:one|of|activity|project|indicator|outcome))?",
        text,
    )
    return _ORDINALS[match[1]] if match else 0
