"""The places of the plan that a question names: codes, pillars by their titles, items."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from tipassist.answer.language.counted_ones import NUMBERS, ORDINALS
from tipassist.answer.language.lexicons import Lexicons
from tipassist.answer.language.words import SMALL_WORDS, families, family
from tipassist.answer.naming.exclusions import (
    excluded_after,
    excluded_words,
    is_excluded,
    parted_around,
)
from tipassist.answer.naming.masking import Mask
from tipassist.answer.naming.outcome_names import outcomes_named
from tipassist.answer.naming.pillar_names import PillarNames, learn_pillar_names
from tipassist.answer.sets.words.tokens import Mark
from tipassist.locator_reading import find, inner_parts
from tipassist.locators import CODE_KINDS, Locator, LocatorKind, article, code, section
from tipassist.register.model import Outcome, Pillar, Register, Section
from tipassist.register.queries import find_place

_ABOUT_PLACE = re.compile(
    r"\s*(?:on|about|for|\()\s*(?P<words>(?:[a-z'-]+\s?){1,5}?)\)?(?=\s*(?:[:,;?.]|$))"
)
_CITED = (LocatorKind.ARTICLE, LocatorKind.PARAGRAPH, LocatorKind.EXTERNAL)
_SAYS_PILLAR = re.compile(r"\bpillars?\b")
_ROWS_AFTER = re.compile(r"[ -](?:priority )?(?:outcomes?|activit(?:y|ies)|rows|projects?)\b")
_THROUGHOUT = re.compile(r"\bfrom (?:the )?$")
_TO_END = re.compile(
    r"\s*(?:all the way )?(?:to|till|until) the (?:very )?(?:last|end|bottom)"
    r"(?: (?:row|one|line|activity|item|page|code))?\b"
)
_ABOVE = re.compile(
    r"\b(?P<kind>outcome|pillar)(?: (?P<of>of|above|over|behind|for)|"
    r" (?:that|(?:to |under |in )?which|where))?(?: (?:our|my|the|this|activity|row|item))*\s*$"
)
_KIND_AFTER = {
    Outcome: re.compile(r"\s+(?:priority )?outcome\b"), Pillar: re.compile(r"\s+pillar\b"),
}  # fmt: skip
_ASKS_OF_IT = re.compile(
    r"\b(?:articles?|footnotes?|references?|cit\w+|basis|rests?|who|bod(?:y|ies)|asbs?|indicators?|"
    r"projects?|activities|coordinat\w+|leads?|supports?|what is)\b"
)
_KIND = re.compile(r"(?:outcome|pillar) ")
_BELONGS = re.compile(
    r"\s*(?:belongs?|sits?|falls?|stands?|comes?|is (?:placed|listed|found|part|in|under))\b"
    r"(?: (?:to|under|in|of))*"
)
_UPPER = {"outcome": LocatorKind.OUTCOME, "pillar": LocatorKind.PILLAR}
_NOUNS = ("noun", "one", "many", "single")
_ARTICLE_AFTER = re.compile(
    r"\s*(?:,\s*(?:and|or)?|and|or|&|/)\s*(?P<number>\d{1,2})(?P<inner>(?:\s*\(\s*\w{1,3}\s*\))*)"
    r"(?=\s*(?:$|[?.,;:!)](?!\d)|(?:of|and|or|in|are|is|have|has|both|from|under|to|together|which|"
    r"where)\b))"
)


_NUMBERED_ITEM = re.compile(
    rf"\b(?P<noun>[a-z]+)\s*(?:no\.?|number|#)?\s*(?P<figure>\d{{1,2}})\b"
    rf"|\b(?P<one>[a-z]+[a-rt-z])\s+(?:number\s+)?(?P<number>{'|'.join(NUMBERS)})\b"
    rf"|\b(?P<order>{'|'.join(ORDINALS)})\s+(?:of\s+(?:the|its)\s+(?:\d+\s+)?(?:[a-z-]+\s+)?"
    r"(?P<many>[a-z]+s)|(?:(?!the\b|an?\b)[a-z-]+\s+)?(?P<single>[a-z]+[a-rt-z]))\b"
)


@dataclass(slots=True)
class Found:
    """What was found: places asked of, places left out, places of other documents."""

    places: list[Locator] = field(default_factory=list)
    outside: list[Locator] = field(default_factory=list)
    instruments: list[Locator] = field(default_factory=list)


@dataclass(slots=True)
class PlaceFinder:
    """Finds the places of one register in questions.

    Args:
        register: The plan.
        lexicons: Cue words.
    """

    register: Register
    lexicons: Lexicons
    _pillar_names: PillarNames = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._pillar_names = learn_pillar_names(self.register)

    def speaks_of_pillars(self, text: str) -> bool:
        """Whether words of a pillar's title stand anywhere in a folded text."""
        return next(self._pillar_names.in_passing(text, text), None) is not None

    def pillars_of_rows(self, text: str, *, whole: bool = False) -> tuple[Locator, ...]:
        """Return the pillars by whose titles rows are called: "victim-protection outcomes".

        Args:
            text: Words, folded.
            whole: Whether nothing may stand before a title.
        """
        named = self._pillar_names.in_passing(text, text)
        found = [one for one in named if not (whole and one[1])]
        letters = (letter for letter, _, end in found if _ROWS_AFTER.match(text, end))
        return tuple(code(one) for one in dict.fromkeys(letters))

    def codes(self, mask: Mask) -> Found:
        """Find what is named by its code or number, and blank it out."""
        found = Found()
        for mention in find(mask.printed):
            if self._is_roman_elsewhere(mention.locator):
                continue
            begun = _THROUGHOUT.search(mask.text[: mention.start])
            ended = _TO_END.match(mask.text, mention.end)
            if begun and ended:
                mask.take(mention.start, ended.end(), "filler", None)
                continue
            locator = self._known_form(mention.locator, mask.text[mention.start : mention.end])
            cited = locator.kind in _CITED
            kind = "instrument" if cited else "place"
            locator, begun_at, named = _widened(locator, mask, mention.start, mention.end)
            told = excluded_words(mask, mention.start, self.lexicons)
            around = parted_around(mask.text, begun_at, named)
            start = begun_at if told is None else told
            start, end = around or (start, excluded_after(mask, named))
            after = told is not None or end > named
            if after or is_excluded(mask, start, self.lexicons):
                found.outside.append(locator)
                kind = kind if cited else "outside"
            else:
                (found.instruments if cited else found.places).append(locator)
            mask.take(start, end, kind, locator)
            if locator.kind is LocatorKind.PILLAR:
                self._further(mask, mention.start, mention.end, found)
            if locator.kind is LocatorKind.ARTICLE:
                _take_articles_after(mask, named, locator, found)
        found.places += self._titled_items(mask)
        self._outcomes_on_subjects(mask, found)
        return found

    def _is_roman_elsewhere(self, place: Locator) -> bool:
        """Whether a place is a section with a Roman numeral, of a plan that counts by letters."""
        numeral = place.parts[0] if place.kind is LocatorKind.SECTION else ""
        lettered = all(len(one.letter) == 1 for one in self.register.sections)
        return len(numeral) > 1 and lettered

    def pillars(self, mask: Mask, *, loosely: bool) -> Found:
        """Find the pillars named by number or by words of their titles, and blank them out.

        Args:
            mask: The question.
            loosely: Whether the words of a pillar's title name it wherever they stand.
        """
        found = Found()
        names = self._pillar_names
        passing = (names.in_passing,) if loosely else ()
        titles = tuple(names.titles_before_brackets(mask.text, mask.whole))
        for letter, start, end in tuple(names.bracketed(mask.text, mask.printed)):
            _take_pillar(mask, (letter, start, end), found, excluded=False)
        for start, end in titles:
            mask.take(start, end, "filler", None)
        reads = (names.beside_the_word, names.by_letter.paired, names.bare, *passing)
        for read in reads:
            for letter, start, end in tuple(read(mask.text, mask.printed)):
                around = parted_around(mask.text, start, end)
                after = around[1] if around else excluded_after(mask, end)
                excluded = after > end or is_excluded(mask, start, self.lexicons)
                start, end = around[0] if around else start, after
                _take_pillar(mask, (letter, start, end), found, excluded=excluded)
        return found

    def titles_beside(self, mask: Mask) -> Iterable[Mark]:
        """Find the words that only say what a place is about: "outcome A.2 on migration"."""
        for mark in tuple(mask.found):
            place = find_place(self.register, mark.value) if mark.kind == "place" else None  # type: ignore[arg-type]
            if not isinstance(place, Outcome | Pillar):
                continue
            kind = _KIND_AFTER[type(place)].match(mask.text, mark.end)
            if kind:
                yield Mark(kind.start(), kind.end(), "filler", None)
                continue
            title = place.title if isinstance(place, Pillar) else place.wording
            own = frozenset(families(title.text)) | SMALL_WORDS
            match = _ABOUT_PLACE.match(mask.text, mark.end)
            if match and all(word in own for word in families(match["words"])):
                yield Mark(match.start(), match.end(), "filler", None)

    def _outcomes_on_subjects(self, mask: Mask, found: Found) -> None:
        """Find "the outcome on recruitment fees", left out or not, and blank it out."""
        for one in tuple(outcomes_named(mask.text, self.register)):
            left_out = is_excluded(mask, one.start, self.lexicons)
            (found.outside if left_out else found.places).append(one.place)
            mask.take(one.start, one.end, "outside" if left_out else "place", one.place)

    def _titled_items(self, mask: Mask) -> list[Locator]:
        """Find "principle 3" and "the third principle".

        They are items of the section whose one-word title names its items.
        """
        found: list[Locator] = []
        for part in self.register.sections:
            title = part.title.text.split()
            if len(title) != 1:
                continue
            for match in _NUMBERED_ITEM.finditer(mask.text):
                noun = next(match[name] for name in _NOUNS if match[name])
                if family(noun) == family(title[0]):
                    found.append(section(part.letter, str(_item_number(match, part))))
                    mask.blank(*match.span())
        return found

    def _known_form(self, locator: Locator, words: str) -> Locator:
        if locator.kind not in CODE_KINDS:
            place = find_place(self.register, locator)
            return getattr(place, "locator", locator)
        said = locator.kind is LocatorKind.PILLAR and _SAYS_PILLAR.search(words)
        if self.register.pillar(locator.parts[0]) is None and not said:
            as_section = section(*locator.parts)
            if find_place(self.register, as_section) is not None:
                return as_section
        return locator

    def _further(self, mask: Mask, start: int, end: int, found: Found) -> None:
        """Take the letters that follow a pillar to where the pillar went: "pillars A and D"."""
        excluded = mask.found[-1].kind == "outside"
        for letter, begin, stop in self._pillar_names.by_letter.further(mask.whole, start, end):
            end = stop
            if mask.printed[begin:stop].strip():
                _take_pillar(mask, (letter, begin, stop), found, excluded=excluded)
        left_out = self._pillar_names.by_letter.left_out(mask.whole, end)
        if left_out and not excluded and mask.printed[left_out[1] : left_out[2]].strip():
            _take_pillar(mask, left_out, found, excluded=True)


def _take_articles_after(mask: Mask, end: int, first: Locator, found: Found) -> None:
    """Take the numbers joined to an article as articles too: "articles 12 and 14 of ACTIP"."""
    excluded = first in found.outside
    while match := _ARTICLE_AFTER.match(mask.text, end):
        end = match.end()
        if not mask.printed[match.start("number") : end].strip():
            return
        more = article(first.parts[0], match["number"], *inner_parts(match["inner"]))
        (found.outside if excluded else found.instruments).append(more)
        mask.take(match.start("number"), end, "instrument", more)


def _widened(locator: Locator, mask: Mask, start: int, end: int) -> tuple[Locator, int, int]:
    """Return the place asked of, and its words: "the outcome that A.2.4 belongs to"."""
    said = _KIND.match(mask.text, start, end)
    told = _ABOVE.search(mask.text[: said.end() if said else start])
    if told is None or locator.kind not in CODE_KINDS or not _ASKS_OF_IT.search(mask.text):
        return locator, start, end
    kind = _UPPER[told["kind"]]
    belongs = _BELONGS.match(mask.text, end)
    size = CODE_KINDS.index(kind) + 1
    if size >= len(locator.parts) or not (belongs or told["of"]):
        return locator, start, end
    return Locator(kind, locator.parts[:size]), told.start(), belongs.end() if belongs else end


def _take_pillar(mask: Mask, hit: tuple[str, int, int], found: Found, *, excluded: bool) -> None:
    letter, start, end = hit
    locator = Locator(LocatorKind.PILLAR, (letter,))
    (found.outside if excluded else found.places).append(locator)
    mask.take(start, end, "outside" if excluded else "place", locator)


def _item_number(named: re.Match[str], holder: Section) -> int:
    """Return the number of the item that is named by figure, number word or order."""
    if named["figure"]:
        return int(named["figure"])
    number = NUMBERS[named["number"]] if named["number"] else ORDINALS[named["order"]]
    return number if number > 0 else len(holder.items)
