"""Parts of questions that lean on the one before, answered at or beside the place spoken of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tipassist.answer.asked import read_asked
from tipassist.answer.documents.answers.answering import DocumentAnswerer
from tipassist.answer.documents.choosing.companions import Companions, gives_reason
from tipassist.answer.documents.clauses import telling
from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.giving import gives, years_in
from tipassist.answer.documents.clauses.listing import asked_words
from tipassist.answer.documents.clauses.result import SearchResult
from tipassist.answer.documents.clauses.searching import topic_families
from tipassist.answer.documents.reading.at_entry import asks_why, notes_on, tells_whom
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.question import QuestionReader
from tipassist.answer.documents.reading.references import resolve
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.reading.words import alike
from tipassist.answer.documents.turns.following import Followed
from tipassist.answer.documents.turns.of_list import OfList
from tipassist.answer.documents.turns.of_period import told_of_period
from tipassist.answer.documents.turns.of_those import held_at, told_of_those
from tipassist.answer.documents.turns.wording import joined_questions
from tipassist.answer.draft import Draft
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.turns import Talk

_CLOSE = 0.5
_LITTLE = 0.5
_TELLING = 0.6
_FAR_LESS = 2.5
_MOST_NEAR = 2


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer from documents, and what it leaves to refer to."""

    draft: Draft
    talk: Talk | None = None


@dataclass(frozen=True, slots=True)
class Continuing:
    """Answers what leans on a place of a document that was spoken of.

    Attributes:
        shelf: The documents.
        reader: Reads questions about them.
        answerer: Answers from one of them.
        companions: Answers from those that tell of one of them.
    """

    shelf: Shelf
    reader: QuestionReader
    answerer: DocumentAnswerer
    companions: Companions

    def of_both(self, followed: Followed, meaning: Meaning) -> Reply | None:
        """Answer a part of a question, with the question before it, from the document spoken of."""
        whole = followed.whole
        if whole is None or meaning.bodies or meaning.places or _named_terms(meaning):
            return None
        key = followed.asked.keys[0]
        if reply := (
            self._excepted(followed, key, meaning)
            or self._of_period(followed, key, meaning)
            or self._of_rows(followed, key)
            or self._of_list(followed, key, meaning)
            or self._of_row(followed, key, meaning)
            or self._of_entry(followed, key, meaning)
        ):
            return reply
        rows = [one for one in whole.references if one.unit == "labelled"]
        if rows and followed.place is not None:
            places = self.shelf.places(key)
            told = [at for one in rows if (at := resolve(one, places)) is not None]
            talk = Talk(key.document, key.edition, followed.place, whole.printed)
            return Reply(telling.quoted(self.shelf, key, told, alone=True), talk)
        own = self._own(followed, key)
        if again := self._for_those(followed, key, meaning):
            return again
        result = self.answerer.seeking.search(
            whole,
            key,
            meaning,
            lambda one: self._tells(key, one.index, own),
            among=not years_in(whole.printed),
            read_as=whole.printed,
        )
        if not result.answering and (again := self._row_again(followed, key, own, meaning)):
            return again
        if beside := self._beside_it(followed, key, result, meaning):
            return beside
        if another := self._told_by_another(followed, key, result, meaning):
            return another
        if not result.answering:
            return self._alone(followed, key, meaning) or self._at_subject(followed, key, meaning)
        result = self._by_itself(followed, key, result, meaning)
        result = self._beyond_told(followed, key, result)
        if again := self._told_again(followed, key, result, meaning):
            return again
        draft = telling.passages(self.shelf, key, result.answering)
        place = self.shelf.places(key).clause(result.answering[0].index).locator
        question = joined_questions(whole.printed, "")
        return Reply(draft, Talk(key.document, key.edition, place, question))

    def _for_those(self, followed: Followed, key: Key, meaning: Meaning) -> Reply | None:
        """Tell what is so for others than those asked of before: "and for children?"."""
        at = told_of_those(self.shelf.places(key), self.answerer, followed, key)
        if at is None:
            return None
        place = self.shelf.places(key).clause(at).locator
        talk = Talk(key.document, key.edition, place, self.reader.as_typed(meaning))
        return Reply(telling.quoted(self.shelf, key, (at,), alone=True), talk)

    def _own(self, followed: Followed, key: Key) -> frozenset[str]:
        """Return the word families of the part asked that tell a subject by themselves."""
        topic = followed.asked.topic(self.answerer.stop_words)
        entries = self.answerer.searches.of(key).entries
        terms = entries.terms(topic, followed.asked.printed) if topic else ()
        of_another = followed.told is None
        kept = [
            one.words for one in terms if one.weight >= _TELLING and (one.known or not of_another)
        ]
        return topic_families(kept)

    def _excepted(self, followed: Followed, key: Key, meaning: Meaning) -> Reply | None:
        """Tell what makes an exception to the place spoken of, where that is all that is asked."""
        places = self.shelf.places(key)
        at = places.find(places.key(followed.place)) if followed.place is not None else None
        topic = topic_families(followed.asked.topic(self.answerer.stop_words))
        own = {stem for one in asked_words("exceptions") for stem in families(one)}
        if at is None or not followed.asked.asks("exceptions") or topic - own:
            return None
        found = self.answerer.exceptions(key, at)
        if not found:
            return None
        talk = Talk(key.document, key.edition, followed.place, self.reader.as_typed(meaning))
        return Reply(telling.quoted(self.shelf, key, found), talk)

    def _of_period(self, followed: Followed, key: Key, meaning: Meaning) -> Reply | None:
        """Tell what is asked of the period spoken of, of its own article: "can it be longer?"."""
        places = self.shelf.places(key)
        found = told_of_period(places, self.answerer, followed)
        if not found:
            return None
        place = places.clause(found[0]).locator
        talk = Talk(key.document, key.edition, place, self.reader.as_typed(meaning))
        return Reply(telling.quoted(self.shelf, key, found), talk)

    def _of_rows(self, followed: Followed, key: Key) -> Reply | None:
        """Pick out of the activities listed before: "which of those were completed?"."""
        before, whole = followed.before, followed.whole
        if before is None or whole is None:
            return None
        draft = self.answerer.activities.listed_again(before, followed.asked, key)
        if draft is None:
            return None
        question = whole.printed if followed.asked.asks("of_them") else before.printed
        return Reply(draft, Talk(key.document, key.edition, telling.first_place(draft), question))

    def _of_list(self, followed: Followed, key: Key, meaning: Meaning) -> Reply | None:
        """Pick out of the list given before, or give another: "now the same for protection"."""
        told = OfList(self.shelf, self.answerer).answer(followed, key, meaning)
        return Reply(*told) if told is not None else None

    def _of_row(self, followed: Followed, key: Key, meaning: Meaning) -> Reply | None:
        """Tell what is asked of the activity spoken of: "and which body led it?"."""
        places = self.shelf.places(key)
        at = places.find(places.key(followed.place)) if followed.place is not None else None
        draft = self.answerer.activities.again(followed.asked, key, at) if at is not None else None
        if draft is None:
            return None
        talk = Talk(key.document, key.edition, followed.place, self.reader.as_typed(meaning))
        return Reply(draft, talk)

    def _of_entry(self, followed: Followed, key: Key, meaning: Meaning) -> Reply | None:
        """Tell the entry spoken of, where its notes or labels tell what is asked of it: "why?"."""
        places = self.shelf.places(key)
        at = places.find(places.key(followed.place)) if followed.place is not None else None
        if at is None:
            return None
        topic = followed.asked.topic(self.answerer.stop_words)
        why = asks_why(followed.asked, topic, places, at)
        if not why and not tells_whom(followed.asked, topic, places, at):
            return None
        draft = telling.quoted(self.shelf, key, (at,), alone=True)
        if why and not notes_on(places, at):
            nothing = SearchResult((), (), (), sure=False)
            if another := self._told_by_another(followed, key, nothing, meaning):
                return another
            draft = telling.touching(self.shelf, key, draft)
        return Reply(
            draft, Talk(key.document, key.edition, followed.place, self.reader.as_typed(meaning))
        )

    def _row_again(
        self, followed: Followed, key: Key, own: frozenset[str], meaning: Meaning
    ) -> Reply | None:
        """Tell the row spoken of again where "it" is asked in words that the document has not."""
        places = self.shelf.places(key)
        at = places.find(places.key(followed.place)) if followed.place is not None else None
        if at is None or not places.clause(at).cells or self.answerer.seeking.knows(key, own):
            return None
        talk = Talk(key.document, key.edition, followed.place, self.reader.as_typed(meaning))
        return Reply(telling.quoted(self.shelf, key, (at,)), talk)

    def _beside_it(
        self, followed: Followed, key: Key, result: SearchResult, meaning: Meaning
    ) -> Reply | None:
        """Tell what stands beside the place spoken of and answers as well as any other place.

        "Can it be prolonged?" is asked of the period spoken of, and not of any other.
        """
        places = self.shelf.places(key)
        told = followed.place or followed.told
        at = places.find(places.key(told)) if told is not None else None
        if at is None:
            return None
        beside = places.beside(at)
        if result.answering and result.answering[0].index in beside:
            return self._further_beside(followed, key, at, result, meaning)
        near = self.answerer.seeking.search(
            followed.asked, key, meaning, lambda one: one.index in beside
        )
        best = next(iter(near.answering), None)
        if best is None and followed.place is not None:
            best = next((one for one in near.nearest[:1] if _has_all(one)), None)
            near = replace(near, answering=near.nearest[:1])
        other = next(iter(self.answerer.seeking.search(followed.asked, key, meaning).nearest), best)
        if best is None or other is None:
            return None
        nearer = best.answers and best.worth >= other.worth - _LITTLE
        if not nearer and (other.own > best.own or followed.place is None):
            return None
        draft = self.answerer.passages(key, near.answering)
        place = places.clause(best.index).locator
        return Reply(draft, Talk(key.document, key.edition, place, self.reader.as_typed(meaning)))

    def _further_beside(
        self, followed: Followed, key: Key, at: int, result: SearchResult, meaning: Meaning
    ) -> Reply | None:
        """Tell the paragraph beside the place spoken of that gives what is asked of it now.

        "Who pays most of that?" after what something costs is told by the next paragraph.
        """
        if followed.place is None or result.answering[0].index != at:
            return None
        kind = read_asked(meaning)
        told = self.answerer.seeking.told_beside(followed.asked, key, meaning, at)
        if told is None or kind is None or gives(kind, result.answering[0].whole):
            return None
        draft = self.answerer.passages(key, told.answering)
        place = self.shelf.places(key).clause(told.answering[0].index).locator
        return Reply(draft, Talk(key.document, key.edition, place, self.reader.as_typed(meaning)))

    def _by_itself(
        self, followed: Followed, key: Key, result: SearchResult, meaning: Meaning
    ) -> SearchResult:
        """Put what surely answers a part by itself before the place spoken of, which does not.

        "And may they be kept against their will?" after who pays is told by another paragraph.
        """
        places = self.shelf.places(key)
        at = places.find(places.key(followed.told)) if followed.told is not None else None
        if result.answering[0].index != at or not self._own(followed, key):
            return result
        alone = self.answerer.seeking.search(followed.asked, key, meaning)
        told = next((one for one in (*alone.answering, *alone.nearest) if one.index == at), None)
        best = next(iter(alone.answering), None)
        if best is None or not best.surely_answers or (told is not None and told.answers):
            return result
        kept = (best, *(one for one in result.answering if one.index not in (at, best.index)))
        return replace(result, answering=kept)

    def _beyond_told(self, followed: Followed, key: Key, result: SearchResult) -> SearchResult:
        """Put what answers as surely as the place spoken of before it: more is asked than it told.

        "And who puts them together?" after the day on which they are due asks for the next line.
        """
        places = self.shelf.places(key)
        at = places.find(places.key(followed.told)) if followed.told is not None else None
        best = result.answering[0]
        if best.index != at or best.reading is None:
            return result
        least = best.reading.worth
        other = (
            one
            for one in (*result.answering[1:], *result.nearest)
            if one.reading is not None and one.answers and one.reading.worth >= least
        )
        first = next((one for one in other if one.index != at), best)
        kept = (first, *(one for one in result.answering if one is not first))
        return replace(result, answering=kept)

    def _told_by_another(
        self, followed: Followed, key: Key, result: SearchResult, meaning: Meaning
    ) -> Reply | None:
        """Tell what a document that tells of the one spoken of says, where that one does not."""
        whole = followed.whole
        best = result.answering[0] if result.answering else None
        surely = best is not None and (best.reading is None or best.answers)
        if whole is None or (surely and (not followed.asked.asks("why") or gives_reason(result))):
            return None
        stop_words = self.answerer.stop_words
        own = followed.asked.topic(stop_words)
        before = " ".join(one for one in whole.topic(stop_words) if one not in own)
        said = f"{before}: {followed.asked.printed}"
        asked = replace(followed.asked, printed=said, keys=(key,))
        near = 0.0 if surely or not result.nearest else result.nearest[0].worth
        told = self.companions.told(asked, key, meaning, read_as=said, least=near)
        if told is None:
            return None
        draft, other = told
        question = joined_questions(whole.printed, "")
        place = telling.first_place(draft)
        return Reply(draft, Talk(other.document, other.edition, place, question))

    def _alone(self, followed: Followed, key: Key, meaning: Meaning) -> Reply | None:
        """Tell what answers the question by itself, all of whose words one clause has.

        "When was it due to go before the board?" asks of the document, not of the place told.
        """
        result = self.answerer.seeking.search(followed.asked, key, meaning)
        best = next(iter(result.answering), None)
        if best is None or not (result.sure and best.answers):
            return None
        draft = self.answerer.passages(key, result.answering, followed.asked)
        place = self.shelf.places(key).clause(best.index).locator
        return Reply(draft, Talk(key.document, key.edition, place, self.reader.as_typed(meaning)))

    def _at_subject(self, followed: Followed, key: Key, meaning: Meaning) -> Reply | None:
        """Tell what stands under the title of the place spoken of, read as said of that title.

        "Could one of them serve again?" after the members of a board asks it of the board.
        """
        places = self.shelf.places(key)
        at = places.find(places.key(followed.place)) if followed.place is not None else None
        subject = " ".join(places.subject(followed.place)) if followed.place is not None else ""
        if at is None or not subject:
            return None
        beside = {*places.beside(at), at}
        said = f"{subject}: {followed.asked.printed}"
        asked = replace(followed.asked, printed=said)
        near = self.answerer.seeking.search(
            asked, key, meaning, lambda one: one.index in beside, read_as=said
        )
        read = {one.index: one for one in (*near.nearest, *near.answering) if one.may_answer}
        best = max(read.values(), key=_reading, default=None)
        if best is None:
            return None
        kept = [one for one in read.values() if _reading(one) >= _reading(best) - _FAR_LESS]
        kept.sort(key=lambda one: -_reading(one))
        told = [one.index for one in kept[:_MOST_NEAR]]
        draft = telling.quoted(self.shelf, key, told, alone=True)
        draft = draft if best.answers else telling.near(self.shelf, key, draft)
        place = places.clause(best.index).locator
        return Reply(draft, Talk(key.document, key.edition, place, self.reader.as_typed(meaning)))

    def _told_again(
        self, followed: Followed, key: Key, result: SearchResult, meaning: Meaning
    ) -> Reply | None:
        """Tell the place spoken of again where "it" is asked and no other surely answers.

        "So what does it want them to do?" may be answered there, in other words.
        """
        places = self.shelf.places(key)
        at = places.find(places.key(followed.place)) if followed.place is not None else None
        if at is None or followed.whole is None or result.answering[0].index == at:
            return None
        whole = followed.whole
        nearest = self.answerer.seeking.search(whole, key, meaning, read_as=whole.printed).nearest
        own = self._own(followed, key)
        best = result.answering[0]
        alone = own and own <= held_at(places, best.index) and not own & held_at(places, at)
        surely = alone or best.answers or not nearest[0].answers
        if surely or nearest[0].index != at:
            return None
        draft = telling.near(self.shelf, key, telling.quoted(self.shelf, key, (at,)))
        return Reply(draft, Talk(key.document, key.edition, followed.place, followed.whole.printed))

    def at_place(self, meaning: Meaning, talk: Talk) -> Reply | None:
        """Tell what may answer beside the place spoken of, where nothing else does.

        "Does the doctor have to tell the name?" asks of the doctor that was spoken of.
        """
        key = Key(talk.document, talk.edition)
        asked = self.reader.read(meaning.text, meaning.question)
        if talk.place is None or asked.keys or asked.plan or meaning.bodies or meaning.places:
            return None
        places = self.shelf.places(key)
        at = places.find(places.key(talk.place))
        if at is None or not asked.asks("definite"):
            return None
        holder = next(iter(places.above(at)), at)
        beside = frozenset((at, *(one for one, _ in places.tree(holder))))
        result = self.answerer.seeking.search(asked, key, meaning, lambda one: one.index in beside)
        best = next(iter(result.nearest), None)
        if best is None or not (best.may_answer and best.cosine >= _CLOSE):
            return None
        draft = telling.near(self.shelf, key, telling.quoted(self.shelf, key, (best.index,)))
        place = places.clause(best.index).locator
        return Reply(draft, Talk(key.document, key.edition, place, self.reader.as_typed(meaning)))

    def _tells(self, key: Key, index: int, own: frozenset[str]) -> bool:
        """Whether a clause has most of the words of the part asked, or they have none."""
        held = held_at(self.shelf.places(key), index)
        return 2 * len(own & (held | alike(held) | self._meant_by(held))) >= len(own)

    def _meant_by(self, held: set[str]) -> set[str]:
        """Return the word families of everyday words for what a text says in formal ones."""
        everyday = self.answerer.synonyms.towards
        said = [word for word, formal in everyday if any(_has_any(held, (one,)) for one in formal)]
        return {stem for word in said for stem in families(word)}


def _has_all(one: Found) -> bool:
    """Whether a clause has all that is asked and known, and may answer where that is told."""
    return one.own == 1 and (one.reading is None or one.may_answer)


def _reading(one: Found) -> float:
    return one.reading.worth if one.reading is not None else 0.0


def _named_terms(meaning: Meaning) -> tuple[str, ...]:
    """Return the terms of the plan that a question names as typed, not what it was read as."""
    typed = fold(meaning.question)
    return tuple(one for one in meaning.terms if fold(one) in typed)


def _has_any(held: set[str], group: Sequence[str]) -> bool:
    return any(set(families(word)) <= held for word in group)
