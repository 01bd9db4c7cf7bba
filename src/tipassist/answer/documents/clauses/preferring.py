"""Which of the clauses found goes first: a whole list, a fact before advice, what has the noun."""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from itertools import takewhile

from tipassist.answer.documents.clauses.entries import Entries
from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.listing import under_heading
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import asked_noun, families, fold
from tipassist.answer.meaning import Meaning
from tipassist.register.instruments import ClauseKind

_MORE = 0.15
_AS_WELL = 0.9
_NEARLY = 0.75
_NOTHING = 0.15
_NEARER = 0.1
_ALL = 0.85
_LITTLE_LESS = 1.0
_FAR_LESS = 2.5
_SHARED = 0.5
_MOSTLY = 0.6
_NEAR = 4
_READ_FIRST = 3
_DEFINITE = re.compile(r"\b[Tt]he ([A-Z][a-z]{2,})(?! of\b| [A-Z])")
_COUNTED = re.compile(r"[a-z]+|\d[\d,.]*(?:st|nd|rd|th)?")
_BEYOND = frozenset(
    ("after", "before", "from", "to", "for", "in", "by", "on", "at", "and", "or", "following")
)
_NUMBER = re.compile(
    r"\d.*|one|two|three|five|eight|first|second|third|(?:four|six|seven|nine|ten|eleven|twel(?:ve|f)"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"|fif|eigh|nin|hundred|thousand)(?:th)?|\w+tieth"
)


@dataclass(frozen=True, slots=True)
class Preference:
    """Puts the clauses found in one document in order.

    Args:
        entries: Its clauses.
    """

    entries: Entries

    def facts_first(self, ranked: list[Found], text: str) -> list[Found]:
        """Put a fact before a recommendation that answers as well: what is asked is what is."""
        words, best = load_document_words(), ranked[0]
        asks = fold(text)
        if (
            not self._is_advice(best)
            or words.asked("recommends", asks)
            or words.asked("ought", asks)
        ):
            return ranked
        facts = (
            one
            for one in ranked
            if not self._is_advice(one)
            and one.total >= _AS_WELL * best.total
            and _is_as_relevant(one, best)
        )
        first = next(facts, best)
        return [first, *(one for one in ranked if one is not first)]

    def said_first(self, ranked: list[Found]) -> list[Found]:
        """Put what has nearly all that is asked, and lies nearer, before what has next to nothing.

        Read together with the question, a general aim may seem to answer what one clause tells.
        """
        best = ranked[0]
        if best.own >= _NOTHING or best.reading is None:
            return ranked
        nearer = best.cosine + _NEARER
        said = (one for one in ranked if one.own >= _ALL and one.cosine >= nearer)
        first = next((one for one in said if not one.is_row), best)
        return [first, *(one for one in ranked if one is not first)]

    def titled_first(self, ranked: list[Found], topic: Iterable[str]) -> list[Found]:
        """Put first what stands under a title of the very words asked, if it comes as near.

        It must be as likely to answer as not: a title alone answers nothing.
        """
        best, places = ranked[0], self.entries.places
        titles = under_heading(places, topic)
        inside = {at for one in titles for at, _ in places.tree(one)}
        if not inside or best.index in inside or best.surely_answers:
            return ranked
        near = (one for one in ranked if one.index in inside and one.cosine > best.cosine)
        first = next((one for one in near if one.may_answer), best)
        return [first, *(one for one in ranked if one is not first)]

    def measured_first(self, ranked: list[Found], text: str) -> list[Found]:
        """Put first what counts the very things asked for, or tells by when, if it answers too.

        "How many ratifications" is told by "the fifth ratification", not by any number of days;
        "how soon" by "within ten days", not by how long something lasts.
        """
        words, best, asks = load_document_words(), ranked[0], fold(text)
        things = [one["thing"] for one in words.unsettled["number_of"].finditer(asks)]
        soon = words.asked("by_when", asks)

        def measure(one: Found) -> int:
            told = fold(one.whole)
            counted = sum(_counts(told, thing) for thing in things)
            return counted + (soon and words.asked("tells_by_when", told))

        least = measure(best)
        others = [
            one
            for one in ranked
            if _may_go_before(one, best) and (things or soon) and measure(one) > least
        ]
        first = max(others, key=measure, default=best)
        return [first, *(one for one in ranked if one is not first)]

    def scope_first(self, ranked: list[Found], text: str) -> list[Found]:
        """Put first what tells to whom something applies, beside the clause that speaks of it.

        "Who falls under the duty to report?" is told by "Paragraph 1 applies to ships which: …".
        """
        words = load_document_words()
        if not words.asked("scope", fold(text)):
            return self._reaching(ranked, text)
        for near in ranked[:_READ_FIRST]:
            beside = self.entries.places.beside(near.index)
            told = [
                one
                for one in ranked
                if one.index in beside and words.asked("tells_scope", fold(one.text))
            ]
            if told and near.may_answer and near.own >= _SHARED:
                first = replace(near, index=told[0].index, text=told[0].text, items=told[0].items)
                return [first, *(one for one in ranked if one.index != first.index)]
        return ranked

    def _reaching(self, ranked: list[Found], text: str) -> list[Found]:
        """Put first what tells how far a document reaches, where that is asked and it answers."""
        words = load_document_words()
        if not words.asked("reaches", fold(text)):
            return ranked
        told = (one for one in ranked[:_READ_FIRST] if one.answers)
        first = next((one for one in told if words.asked("tells_reach", fold(one.text))), ranked[0])
        return [first, *(one for one in ranked if one is not first)]

    def surely_first(self, ranked: list[Found], text: str) -> list[Found]:
        """Put what answers a closed question, as it is read, before what may but does not.

        It must have most of what the best has in its own words.
        """
        best = ranked[0]
        closed = load_document_words().verdict["closed"].search(fold(text)) is not None
        if not closed or best.reading is None or best.answers:
            return ranked
        sure = (
            one
            for one in ranked
            if one.answers and one.own >= _MOSTLY * best.own and _reads_better(one, best)
        )
        first = next(sure, best)
        return [first, *(one for one in ranked if one is not first)]

    def of_noun(self, kept: list[Found], ranked: Sequence[Found], meaning: Meaning) -> list[Found]:
        """Put before the best clause the one of the same article that has the noun asked for."""
        noun = asked_noun(meaning.text)
        stems = set(families(noun)) if noun else set()
        if not stems or stems <= set(families(kept[0].text)):
            return kept
        parent = self.entries.places.lead(kept[0].index)
        beside = [
            one
            for one in ranked
            if parent is not None
            and self.entries.places.lead(one.index) == parent
            and stems <= set(families(one.text))
        ]
        return [*beside[:1], *(one for one in kept if one not in beside[:1])]

    def of_list(
        self, kept: list[Found], ranked: Sequence[Found], terms: tuple[Term, ...], text: str
    ) -> list[Found]:
        """Put the whole list in place of one of its items where others have more of the terms."""
        places = self.entries.places
        holder = places.lead(kept[0].index)
        if holder is None or not places.clause(holder).wording.text.rstrip().endswith(":"):
            return kept
        inside = [at for at, _ in places.tree(holder)]
        held = {
            stem for one in self.entries.all if one.index in inside for stem in one.entry.families
        }
        weight = sum(one.weight for one in terms) or 1.0
        told = sum(
            one.weight
            for one in terms
            if any(set(gram) <= held for gram in (one.exact, *one.related))
        )
        several = sum(one.index in inside and one.answers for one in ranked) > 1
        several = several and not self._asks_one(text)
        if (
            told / weight < kept[0].own + _MORE
            and not several
            and not self._is_of_lead(kept[0], terms, text)
        ):
            return kept
        first = replace(kept[0], index=holder, text=places.clause(holder).wording.text)
        return [first, *(one for one in kept if one.index not in inside)]

    def of_place(
        self, kept: list[Found], ranked: Sequence[Found], terms: tuple[Term, ...]
    ) -> list[Found]:
        """Add the paragraph at the place of the best clause that has a term the best one lacks."""
        if not kept:
            return kept
        places, best = self.entries.places, kept[0]
        own = frozenset(families(best.whole))
        missing = [one for one in terms if not has_term(own, one)]
        beside = set(places.same(best.index)) - {one.index for one in kept}
        further = (
            one
            for one in ranked
            if one.index in beside
            and one.may_answer
            and any(has_term(frozenset(families(one.text)), term) for term in missing)
        )
        more = next(further, None)
        return kept if more is None else [best, more, *kept[1:]]

    def _is_of_lead(self, item: Found, terms: tuple[Term, ...], text: str) -> bool:
        """Whether an open question is about what leads in a list, and not about one item of it.

        "What makes it heavier?" is told by all that follows "These make it heavier:".
        """
        if self._asks_one(text):
            return False
        own = frozenset(families(item.text))
        lead = led_in(self.entries.places, item.index)
        of_lead = sum(one.weight for one in terms if has_term(lead, one) and not has_term(own, one))
        of_item = sum(one.weight for one in terms if has_term(own, one))
        return of_lead >= _SHARED * of_item and of_lead > 0

    def _asks_one(self, text: str) -> bool:
        """Whether a yes or no, a number or a time is asked for: one item tells it."""
        words, asks = load_document_words(), fold(text)
        closed = words.verdict["closed"].search(asks) is not None
        return closed or words.asked("numbers", asks) or words.asked("time", asks)

    def _is_advice(self, one: Found) -> bool:
        chain = (one.index, *self.entries.places.above(one.index))
        return any(self.entries.places.clause(at).kind is ClauseKind.RECOMMENDATION for at in chain)


def _reads_better(one: Found, best: Found) -> bool:
    return one.reading is not None and (
        best.reading is None or one.reading.worth > best.reading.worth
    )


def _may_go_before(one: Found, best: Found) -> bool:
    """Whether a clause answers too, read with the question; else whether it comes as near."""
    if one.reading is None or best.reading is None:
        return one.total >= _NEARLY * best.total
    return one.answers and one.reading.worth >= best.reading.worth - _FAR_LESS


def _counts(text: str, thing: str) -> bool:
    """Whether a folded text has a number of things, or one by its number: "the fifth visit"."""
    stems, tokens = {*families(thing), *families(thing.removesuffix("s"))}, _COUNTED.findall(text)
    return any(
        not stems.isdisjoint(families(near))
        for at, one in enumerate(tokens)
        if _NUMBER.fullmatch(one) is not None
        for near in takewhile(_is_counted, tokens[at + 1 : at + 1 + _NEAR])
    )


def _is_counted(token: str) -> bool:
    return token not in _BEYOND


def led_in(places: Places, index: int) -> frozenset[str]:
    """Return the word families of what a clause leaves to the words before it.

    They lead in an item of a list ("A guardian shall:"), or are the title of the article, which
    "the Board" stands for under "Board of Elders".
    """
    lead = places.lead(index)
    if lead is None:
        return frozenset()
    before, title = places.clause(lead).wording.text, families(places.clause(lead).heading)
    if before.rstrip().endswith(":"):
        return frozenset(families(before))
    named = _DEFINITE.findall(places.clause(index).wording.text)
    short = {stem for one in named for stem in families(one)}
    return frozenset(title) if short & set(title) else frozenset()


def has_term(held: Set[str], term: Term) -> bool:
    """Whether word families have a term, or what means the same."""
    return any(set(gram) <= held for gram in (term.exact, *term.related))


def _is_as_relevant(one: Found, best: Found) -> bool:
    """Whether a clause answers about as likely as another, where that is told at all."""
    if one.reading is None or best.reading is None:
        return one.reading is best.reading
    return one.answers and one.reading.worth >= best.reading.worth - _LITTLE_LESS
