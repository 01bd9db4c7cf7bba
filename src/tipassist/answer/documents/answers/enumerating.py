"""Lists that a question asks one document for: articles, recommendations, activities, a title."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tipassist.answer.documents.activities.answers import ActivityAnswers
from tipassist.answer.documents.answers.by_title import list_on
from tipassist.answer.documents.answers.verdict import named_by
from tipassist.answer.documents.clauses import listing as lists
from tipassist.answer.documents.clauses import telling
from tipassist.answer.documents.clauses.giving import years_in
from tipassist.answer.documents.clauses.searches import Searches
from tipassist.answer.documents.clauses.searching import of_kinds
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.draft import Draft
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import TOKEN, asked_noun, families, fold
from tipassist.answer.meaning import Meaning

_MOST_LEFT_OUT = 4
_OPENING = 3
_UNDER_TITLES = ("left_out", "failed", "worked")
_GOES = frozenset(("well", "wrong", "badly", "right", "best", "worked", "work", "went", "go"))
_OWNER = re.compile(r"\b(?:of|in|by) (?:the )?(?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*)*")


@dataclass(frozen=True, slots=True)
class DocumentLists:
    """Answers with the lists that documents have.

    Attributes:
        shelf: The documents.
        searches: The searches in them.
        activities: Answers from their tables of activities.
        stop_words: Words that never name a subject.
    """

    shelf: Shelf
    searches: Searches
    activities: ActivityAnswers
    stop_words: frozenset[str]

    def asked(self, asked: DocumentQuestion, key: Key, within: int | None) -> Draft | None:
        """Answer with a list that the structure gives, when one is asked for."""
        places = self.shelf.places(key)
        counts = asked.asks("count")
        if asked.asks("defined") and lists.definitions(places).indexes:
            return telling.listed(self.shelf, key, lists.definitions(places), count_only=counts)
        if not (asked.asks("listed") or self.activities.tallies(asked)):
            return self.titled(asked, key)
        what = lists.asked_listing(asked.text)
        if what == "row" or (what is None and self.activities.asks(asked, key)):
            return self.activities.listed(asked, key, within) or self.titled(asked, key)
        if what is None or (asked.asks("define") and what == "article"):
            return self.titled(asked, key)
        found = lists.structural(what, places, within)
        beyond = self._beyond(asked, what)
        if what == "article" and beyond and within is None:
            return self._articles_on(asked, key, beyond)
        if not found.indexes or (beyond and what not in ("recommendation", "finding")):
            return None if beyond else self.titled(asked, key)
        return self._narrowed(asked, key, found, beyond)

    def overview(self, key: Key) -> Draft:
        """Tell what a document has, by its titles, where nothing of it is singled out."""
        places = self.shelf.places(key)
        found = (lists.structural(one, places) for one in ("chapter", "article", "row"))
        listed = next((one for one in found if one.indexes), None)
        if listed is None:
            return telling.quoted(
                self.shelf, key, range(min(_OPENING, len(places.instrument.clauses)))
            )
        return telling.listed(self.shelf, key, listed)

    def left_out(self, asked: DocumentQuestion, key: Key, topic: tuple[str, ...]) -> list[int]:
        """Return the clauses that tell what is left out, where nothing else is asked about.

        What failed and what worked are told so too, under the title that says it.
        """
        what = next((one for one in _UNDER_TITLES if asked.asks(one)), None)
        if what is None:
            return []
        words, places = load_document_words(), self.shelf.places(key)
        title = set(families(places.instrument.title))
        names = set(TOKEN.findall(" ".join(self._owners(asked.printed))))
        if any(
            words.asks["leaving"].fullmatch(one.lower()) is None
            and words.asks[what].search(f"what {fold(one)}") is None
            and not (title.issuperset(families(one)) or one in names or fold(one) in _GOES)
            for one in topic
        ):
            return []
        if under := lists.titled_so(places, words.verdict[f"title_{what}"]):
            return [*under][:_MOST_LEFT_OUT]
        if what != "left_out":
            return []
        return [
            at
            for at, clause in enumerate(places.instrument.clauses)
            if words.verdict["left_out"].search(fold(clause.wording.text)) and not clause.cells
        ][:_MOST_LEFT_OUT]

    def _owners(self, printed: str) -> Iterable[str]:
        """Return those that a document is of, by a name of its title: "of the Vane Community"."""
        return (
            match[0]
            for match in _OWNER.finditer(printed)
            if any(self.shelf.sisters.is_name(one) for one in TOKEN.findall(match[0]))
        )

    def authors(self, key: Key, topic: tuple[str, ...]) -> tuple[int, ...]:
        """Return the lines that tell who wrote a document, where nothing in it is asked about."""
        document, places = self.shelf.document(key), self.shelf.places(key)
        own = set(families(f"{document.name.replace('-', ' ')} {places.instrument.title}"))
        beyond = [one for one in topic if not set(families(one)) <= own]
        return lists.authors(places) if len(beyond) <= 1 else ()

    def _narrowed(
        self, asked: DocumentQuestion, key: Key, found: lists.Listing, topic: tuple[str, ...]
    ) -> Draft | None:
        """Give a list, or those of its entries that speak of a subject."""
        counts = asked.asks("count")
        if not topic:
            return telling.listed(self.shelf, key, found, count_only=counts)
        places = self.shelf.places(key)
        signed = lists.marked(places, found.indexes, topic)
        if signed := signed or lists.noted(places, found.indexes, topic):
            narrowed = replace(found, indexes=signed)
            about = " marked so"
            return telling.listed(self.shelf, key, narrowed, narrowed=about, count_only=counts)
        if valued := lists.valued(self.shelf.places(key), found.indexes, topic):
            narrowed, about = replace(found, indexes=valued), f" with {_quoted(topic)}"
            return telling.listed(self.shelf, key, narrowed, narrowed=about, count_only=counts)
        if titled := self._under_title(key, found, topic):
            about = _quoted(topic)
            return telling.listed(
                self.shelf, key, titled, narrowed=f" on {about}", count_only=counts
            )
        kind = self.shelf.places(key).clause(found.indexes[0]).kind
        searcher = self.searches.of(key)
        result = searcher.search(
            asked.printed, topic, Meaning("", ""), of_kinds(searcher.entries, kind)
        )
        if not result.answering:
            named = asked_noun(asked.text)
            head = named is None or lists.asked_listing(named) is not None
            return telling.silent(self.shelf, key, topic, result.nearest) if head else None
        about = _quoted(topic)
        own = set(found.indexes)
        kept = tuple(
            at
            for at in found.indexes
            if any(
                at in (one.index, *searcher.entries.places.above(one.index))
                for one in result.answering
            )
        )
        if not kept or not own:
            told = telling.passages(self.shelf, key, result.answering)
            places = searcher.entries.places
            rows = named_by(places, result.answering[0].index, (kind,))
            return telling.with_rows(told, places, rows)
        narrowed = lists.Listing(found.name, kept)
        return telling.listed(self.shelf, key, narrowed, narrowed=f" on {about}", count_only=counts)

    def _under_title(
        self, key: Key, found: lists.Listing, topic: tuple[str, ...]
    ) -> lists.Listing | None:
        """Return the entries of a list under the one title that is all of a topic: "To clubs"."""
        places = self.shelf.places(key)
        titles = lists.under_heading(places, topic)
        inside = {at for at, _ in places.tree(titles[0])} if len(titles) == 1 else set()
        kept = tuple(at for at in found.indexes if at in inside)
        return lists.Listing(found.name, kept) if kept and kept != found.indexes else None

    def _articles_on(
        self, asked: DocumentQuestion, key: Key, topic: tuple[str, ...]
    ) -> Draft | None:
        """List the articles of the chapter on a subject, or all that have its words."""
        if not asked.asks("articles"):
            return None
        found = lists.articles_on(self.shelf.places(key), topic)
        if found is None:
            return None
        named = _quoted(topic)
        about = f" on {named}" if found.holder is None else ""
        counts = asked.asks("count")
        return telling.listed(self.shelf, key, found, narrowed=about, count_only=counts)

    def titled(self, asked: DocumentQuestion, key: Key) -> Draft | None:
        """Give what stands under the title that is all a question asks for: "its objectives"."""
        topic = asked.topic(self.stop_words)
        if asked.asks("negated") or asked.asks("yes_or_no"):
            return None
        places, years = self.shelf.places(key), years_in(asked.printed)
        found = lists.under_title(places, topic[0], years) if len(topic) == 1 else None
        if found is None:
            return self.on_subject(asked, key)
        title = places.clause(found.holder or 0).heading.lower()
        name = topic[0].lower() if years_in(title) else title
        named = replace(found, name=name.removesuffix("s"))
        return telling.listed(self.shelf, key, named, count_only=asked.asks("count"))

    def on_subject(self, asked: DocumentQuestion, key: Key, *, anew: bool = False) -> Draft | None:
        """Give the list under the title that tells the subject: "all the prevention measures".

        Args:
            asked: The question.
            key: The document.
            anew: Whether it asks for a list as the one before, and need not say so itself.
        """
        if not anew and not (asked.asks("listed") and asked.asks("entries")):
            return None
        found = list_on(self.shelf.places(key), asked.topic(self.stop_words), asked.text)
        if found is None:
            return None
        return telling.listed(self.shelf, key, found, count_only=asked.asks("count"))

    def _beyond(self, asked: DocumentQuestion, what: str) -> tuple[str, ...]:
        words = load_document_words()
        cue, topic = words.listings[what], asked.topic(self.stop_words)
        purposes = " ".join(one[0] for one in words.asks["purpose"].finditer(asked.text))
        return tuple(
            one
            for one in topic
            if not (cue.fullmatch(one.lower()) or self.shelf.sisters.is_name(one))
            and fold(one) not in purposes.split()
        )


def _quoted(topic: Iterable[str]) -> str:
    return listing(f'"{one}"' for one in topic)
