"""Reading what a question names and which set it asks for, whole or by the part that asks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from tipassist.answer.language.asking_part import AskingWords, Span, asking_parts, sentences_of
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import BodyMention
from tipassist.answer.naming.elsewhere_asked import asked_elsewhere
from tipassist.answer.naming.slots import SlotFinder, Slots
from tipassist.answer.rewording.wrapped.addenda import (
    claim_with_gaps,
    without_described,
    without_slips,
)
from tipassist.answer.sets.query import (
    EVERY,
    NONE,
    ROLE_UNITS,
    Counts,
    Holds,
    SetQuery,
)
from tipassist.answer.sets.reader import SetReader
from tipassist.answer.sets.said.claims_of_bodies import of_kind, read_sole
from tipassist.answer.sets.tolerant import TolerantReader
from tipassist.answer.sets.words.segments import GROUPS
from tipassist.answer.sets.words.tokens import Mark
from tipassist.answer.understanding.checked_sets import as_checked, of_unhelped
from tipassist.answer.understanding.intent_rules import COMPARES
from tipassist.answer.understanding.rows_told import Reading, with_rows_told
from tipassist.answer.understanding.unknowing import without_unknowing
from tipassist.locators import CODE_KINDS

_SIZES = re.compile(r"\b(?:bigger|larger|smaller|longer|shorter) than\b")
_IT = re.compile(r"\b(?:it|its|they|them|their)\b(?<!\bis it)(?<!\bare they)")
_OF_THESE = re.compile(
    r"\bof (?:these|those|them)(?: (?:\d+|two|three|four|five|six|seven|eight|nine|ten))?\b"
    r"|(?:(?<=\bwhich )|(?<=\bwhat ))ones\b"
)
_ALL_OF_THESE = re.compile(r"\b(?:all|each|every one|both)(?: \w+)? of (?:these|those|them)\b")
_ROWS = re.compile(r"\b(?:activit(?:y|ies)|rows?|lines?|items?|entries|where)\b")
_LEAVES_OUT = re.compile(
    r"\s*(?:excluding|except|apart from|aside from|besides|other than)\b[^,;]*$"
)
_ANNOUNCED = re.compile(r"(?: pillars?| part)?(?: (?:now|today|here))?\s*(?:[,:;.]|-+|$)")
_LOOKS_AT = re.compile(
    r"\b(?:looking (?:at|into)|working (?:on|in)|interested in|responsible for|reading|checking"
    r"|(?:is|comes|i'm|we're|am|are) (?:at|on|in|doing)|section on|about|concerning|regarding|for"
    r"|under) (?:the )?(?:pillar (?:on|of) )?$"
)
_MOST_PARTS = 8
_THEIRS = re.compile(
    r"\b(?:her|his|their) (?:own )?"
    r"(?:body|asb|side|team|people|committee|commission|office|organi[sz]ation|group)\b"
)

_ONLY_FIRST = re.compile(
    r"(?!.*\b(?:where|which|what|who|whose|how|list|show)\b)"
    r"\W*(?:(?:so|and|but|ok|okay|then|well|really),? )*(?:only|just|solely) [^?.!,;]*"
    r"\b(?:leads?|co-?ordinates?|supports?|helps?|backs?|runs?|heads?|is|are|has|have|plays?"
    r"|appears?|acts?)\b"
)
"""How a claim begins that one body is alone: "only SOMTC coordinates in pillar D?"."""
_OPENS = re.compile(r"\W*(?:(?:so|and|but|ok|okay|then|well|really|wait|hm+|the)\b[, ]*)*")
_DENIES = re.compile(
    r"\W*(?:(?:really|also|then)\W+)*(?:(?:has|have|plays?|gets?|got) (?:no|not)\b"
    r"|(?:is|are) nowhere\b|(?:do|does) nothing\b"
    r"|(?:'s|'re|do|does|is|are|has|have)(?:n't|nt| not)\b)"
)
"""What a claim says of a body that has no role: "so SLOM has no part in pillar C?"."""


@dataclass(frozen=True, slots=True)
class PartReader:
    """Reads questions about one register.

    Attributes:
        finder: Finds names.
        sets: Reads set questions.
        words: What tells asking from telling.
        tolerant: Reads them past words that say nothing of rows.
    """

    finder: SlotFinder
    sets: SetReader
    words: AskingWords
    tolerant: TolerantReader

    def read(self, text: str, own_body: str | None) -> Reading:
        """Return the words that ask, what they name and the set they ask for or say something of.

        Args:
            text: The question, typos mended.
            own_body: The asker's own body, or None.
        """
        claim = claim_with_gaps(text)
        if claim:
            found = self.read(claim, own_body)
            if found[2] is not None and found[2].is_of_every_row:
                return found[0], found[1], replace(found[2], gaps=True)
        sole = self._sole(text, own_body)
        if sole is not None:
            return sole
        read, slots, query = self._of_rows_told(self._read(text, own_body), text, own_body)
        if query is not None:
            doubted = query.claimed == NONE and text.rstrip().endswith("?")
            checked = self.sets.is_checked(fold(text)) or doubted
            alone = text.rstrip().endswith("?") and _ONLY_FIRST.match(fold(text)) is not None
            if alone and not checked:
                claimed = as_checked(query, slots, text, checked=True)
                checked = claimed.claimed == EVERY and bool(claimed.held)
            if not checked and _denies_first(text, slots):
                denied = as_checked(query, slots, text, checked=True)
                checked = denied.share == EVERY and denied.stated
            query = as_checked(query, slots, text, checked)
            query = of_kind(of_unhelped(query, slots, fold(text)), fold(text))
            purposes = self.sets.words.purposes.finditer(fold(read)) if query.is_plain else ()
            for wanted_for in purposes:
                span = Span(*wanted_for.span())
                read, slots = span.without(read), replace(slots, rest=span.without(slots.rest))
        return read, slots, query

    def _of_rows_told(self, reading: Reading, text: str, own_body: str | None) -> Reading:
        """Bound what is asked of "those" by what the sentence before tells of them."""
        told = with_rows_told(
            reading,
            text,
            partial(self.finder.find, own_body=own_body),
            lambda said, names: (
                self.sets.read(fold(said), names.marks)
                or self.sets.read_framed(fold(said), names.marks)
            ),
        )
        return told or (text, self.finder.find(text, own_body), None)

    def _sole(self, text: str, own_body: str | None) -> Reading | None:
        """Read that a body is the only one that does something."""
        low = fold(text)
        slots = self.finder.find(text, own_body)
        said = read_sole(low, slots.marks) if len(low) == len(text) else None
        if said is None:
            return None
        query = self.sets.read(said.question, self.finder.find(said.question, own_body).marks)
        if query is None or query.target != "bodies" or not query.tests:
            return None
        names = tuple(dict.fromkeys((said.body, *query.bodies)))
        query = replace(query, sole=said.body, checked=True, stated=True, bodies=names)
        return text, slots, query

    def _read(self, text: str, own_body: str | None) -> Reading:
        """Return the words that ask, what they name and the set they ask for.

        A question that is understood word by word is taken whole. Of another, the part that asks
        is taken when it is understood and what is around it only tells; the other words are
        blanked out, so that offsets stay.

        Args:
            text: The question, typos mended.
            own_body: The asker's own body, or None.
        """
        text = without_slips(self.sets.claim(without_unknowing(text)))
        slots = self._found(text, text, own_body)
        query = self.sets.read(fold(text), slots.marks)
        spans = tuple(islice(asking_parts(fold(text), self.words), _MOST_PARTS))
        low = fold(text)
        apart = [self._is_beside_talk(one, low) or self._asks_of_all(one, low) for one in spans]
        if query is not None and not any(apart):
            return text, slots, query
        kept = (one for one in spans if not self._leaves_out(one.without(text)))
        parts = tuple(self._part(text, one, own_body) for one in kept)
        for part, found in parts:
            better = self.sets.read(fold(part), found.marks)
            if better is not None and _asks_by_itself(better, part, found):
                return part, found, replace(better, stated=True)
        if query is not None:
            return text, slots, query
        query = self.sets.read_framed(fold(text), slots.marks)
        if query is not None:
            return text, self._bounded(text, own_body, slots, query), query
        for part, found in parts:
            query = self.sets.read_framed(fold(part), found.marks)
            if query is not None and _asks_by_itself(query, part, found):
                return part, found, replace(query, stated=True)
        described = without_described(text)
        if described != text:
            found = self._found(described, described, own_body)
            query = self.sets.read_framed(fold(described), found.marks)
            if query is not None:
                return described, found, replace(query, stated=True)
        whole = self._any_loosely(((text, slots), *parts), own_body)
        return whole if whole[2] else self._tolerantly(whole, parts, own_body)

    def _tolerantly(
        self, whole: Reading, parts: tuple[tuple[str, Slots], ...], own_body: str | None
    ) -> Reading:
        """Read the whole, or a part that asks by itself, past words that say nothing of rows."""
        text, slots, _ = whole
        if self.finder.speaks_of_pillars(fold(text)):
            slots = self.finder.find(text, own_body, loosely=True)
        query = self.tolerant.read(fold(text), slots.marks)
        if query is not None:
            return text, slots, replace(query, stated=True)
        for part, found in parts:
            query = self.tolerant.read(fold(part), found.marks)
            if query is not None and _asks_by_itself(query, part, found):
                return part, found, replace(query, stated=True)
        return whole

    def _bounded(self, text: str, own_body: str | None, slots: Slots, query: SetQuery) -> Slots:
        """Add the pillar that words of its title name where it only bounds the rows asked for."""
        loose, same = self._loosely(text, own_body, slots)
        return loose if same == replace(query, stated=True) else slots

    def _leaves_out(self, rest: str) -> bool:
        """Whether the words around a part leave out a body: "if I leave out SLOM's, …"."""
        return any(one.excluded for one in self.finder.find(rest, None).bodies)

    def _any_loosely(self, parts: tuple[tuple[str, Slots], ...], own_body: str | None) -> Reading:
        """Read the whole, or a part that asks by itself, with pillars named by their titles."""
        text, slots = parts[0]
        loose, query = self._loosely(text, own_body, slots)
        if query is not None or loose is not slots:
            return text, loose, query
        for part, found in parts[1:]:
            loose, query = self._loosely(part, own_body, found)
            if query is not None and _asks_by_itself(query, part, loose):
                return part, loose, query
        return text, slots, None

    def _is_beside_talk(self, span: Span, text: str) -> bool:
        """Whether what stands around a part tells of people and what they hold."""
        rest = sentences_of(span.without(text))
        told = [one.of(text) for one in rest if one.of(span.without(text)).strip()]
        return bool(told) and all(self.sets.is_believed(one.strip()) for one in told)

    def _asks_of_all(self, span: Span, text: str) -> bool:
        """Whether a part asks something of all rows before: "… does one body lead all of them?"."""
        return bool(_ALL_OF_THESE.search(text, span.start, span.end)) and span.start > 0

    def _part(self, text: str, span: Span, own_body: str | None) -> tuple[str, Slots]:
        """Return a part that may be all that is asked, with the places that the rest sets."""
        part = span.alone(text)
        found = self._found(part, text, own_body)
        found = replace(found, marks=(*found.marks, *self._spoken_of(fold(text), span)))
        if any(one.kind in CODE_KINDS for one in (*found.places, *found.outside)):
            return part, found
        around = self.finder.find(span.without(text), own_body)
        around = self._announced(span.without(text), own_body, around)
        return part, self._scoped(found, fold(text), around)

    def _announced(self, rest: str, own_body: str | None, around: Slots) -> Slots:
        """Find the pillar that the words around a part announce by its title alone.

        "I am looking at victim protection: which rows …" asks of that pillar.
        """
        if around.places or around.outside or not self.finder.speaks_of_pillars(fold(rest)):
            return around
        loose = self.finder.find(rest, own_body, loosely=True)
        places = [one for one in loose.marks if one.kind == "place"]
        if len(places) != 1 or not _ANNOUNCED.match(fold(rest)[places[0].end :]):
            return around
        return loose if _LOOKS_AT.search(fold(rest)[: places[0].start]) else around

    def _found(self, part: str, text: str, own_body: str | None) -> Slots:
        """Find what a part of a question names; "her body" is the one that the text before names.

        Args:
            part: The text with everything else blanked out.
            text: The whole question.
            own_body: The asker's own body, or None.
        """
        found = self.finder.find(part, own_body)
        theirs = _THEIRS.search(fold(part))
        if theirs is None:
            return found
        before = self.finder.find(text[: theirs.start()], None).bodies
        names = {one.body for one in before if not one.own}
        if len(names) != 1 or any(one.start <= theirs.start() < one.end for one in found.marks):
            return found
        body = names.pop()
        bodies = found.bodies
        if all(one.body != body for one in bodies):
            named = BodyMention(body, theirs.group(0), *theirs.span())
            bodies = tuple(sorted((*bodies, named), key=lambda one: one.start))
        mark = Mark(*theirs.span(), "body", body)
        return replace(found, bodies=bodies, marks=(*found.marks, mark))

    def _spoken_of(self, text: str, span: Span) -> Iterator[Mark]:
        """Read "of these" as the rows that the words before the part speak of."""
        match = _OF_THESE.search(text, span.start, span.end)
        before = units_in(text[: span.start])
        told = [one for one in before if one in GROUPS]
        if match and told and not set(units_in(text[span.start : match.start()])) & set(GROUPS):
            yield Mark(*match.span(), told[-1], None)

    def _scoped(self, found: Slots, text: str, around: Slots) -> Slots:
        """Take over the places that the words around a question set for it."""
        left_out = [one for one in sentences_of(text) if self.words.left_out.search(one.of(text))]
        outside = [
            mark.value
            for mark in around.marks
            if mark.kind == "place" and any(one.start <= mark.start < one.end for one in left_out)
        ]
        places = tuple(one for one in around.places if one.kind in CODE_KINDS)
        within = (*found.places, *(one for one in places if one not in outside))
        without = (*around.outside, *(one for one in places if one in outside))
        within, without = asked_elsewhere(text, within, without, around.marks)
        return replace(found, places=within, outside=without)

    def _loosely(
        self, text: str, own_body: str | None, slots: Slots
    ) -> tuple[Slots, SetQuery | None]:
        """Read the words of a pillar's title, wherever they stand, as that pillar."""
        if not self.finder.speaks_of_pillars(fold(text)):
            return slots, None
        loose = self.finder.find(text, own_body, loosely=True)
        if (loose.places, loose.outside) == (slots.places, slots.outside):
            return slots, None
        counted = units_in(loose.rest) or _SIZES.search(loose.rest)
        if len(loose.places) > 1 and COMPARES.search(loose.rest) and counted:
            return loose, None
        query = self.sets.read(fold(text), loose.marks)
        query = query or self.sets.read_framed(fold(text), loose.marks)
        if query is None or query.target == "bodies":
            return slots, None
        return loose, replace(query, stated=True)


def _asks_by_itself(query: SetQuery, part: str, found: Slots) -> bool:
    """Whether a part asks for rows or bodies that nothing around it needs to tell."""
    low = fold(part)
    if _LEAVES_OUT.match(low):
        return False
    named = min((one.start for one in found.marks if one.kind == "body"), default=len(low))
    told = [(one.start, one.end) for one in found.marks]
    pointing = [one.start() for one in _IT.finditer(low)]
    pointing = [at for at in pointing if not any(start <= at < end for start, end in told)]
    if any(at < named for at in pointing):
        return False
    if query.is_telling:
        return True
    counted = [one for one in query.conditions if isinstance(one, Counts)]
    if query.target == "activities" and counted and _ROWS.search(low):
        return all(one.unit in ROLE_UNITS for one in counted) and len(query.conditions) == 1
    held = [one for one in query.conditions if isinstance(one, Holds)]
    if query.target != "activities" or not held or len(query.conditions) > 1:
        return False
    own = any(one.own for one in found.bodies)
    return own or len(held[0].roles) == 1 or bool(_ROWS.search(low))


def _denies_first(text: str, slots: Slots) -> bool:
    """Whether a question says no more than that a body has no role somewhere."""
    first = slots.bodies[0] if slots.bodies else None
    if first is None or not text.rstrip().endswith("?"):
        return False
    begins = _OPENS.fullmatch(fold(text[: first.start])) is not None
    return begins and _DENIES.match(fold(text[first.end :])) is not None
