"""The desk: which questions go to the documents beside the plan, and which answers they join."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tipassist.answer.compose.references import compose_references
from tipassist.answer.documents import telling
from tipassist.answer.documents.answering import DocumentAnswerer
from tipassist.answer.documents.following import Followed, follow
from tipassist.answer.documents.naming import Key
from tipassist.answer.documents.places import Places, tokens_of
from tipassist.answer.documents.premise import wrong_numbers
from tipassist.answer.documents.question import DocumentQuestion, QuestionReader
from tipassist.answer.documents.quoting import quote
from tipassist.answer.documents.references import resolve
from tipassist.answer.documents.shelf import Shelf, all_evidence, title_evidence
from tipassist.answer.documents.words import load_document_words
from tipassist.answer.draft import Draft, DraftClaim, Evidence, checked_evidence
from tipassist.answer.matching import Matcher
from tipassist.answer.meaning import ORDERS, Column, Intent, Meaning
from tipassist.answer.phrasing import listing
from tipassist.answer.turns import Talk, Turn
from tipassist.answer.words import fold
from tipassist.corpus.manifest import DocumentKind
from tipassist.locators import Locator
from tipassist.register.model import Register
from tipassist.register.queries import citing, matches_target
from tipassist.types import AnswerStatus, Route

AskPlan = Callable[[str], Draft]
"""Answers a question from the plan alone."""

_GIVEN = (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL)
_OPEN = (AnswerStatus.NOT_IN_PLAN, AnswerStatus.OUT_OF_SCOPE)
_MAX_TEXTS = 6
_MAX_TITLES = 3


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer from documents, and what it leaves to refer to."""

    draft: Draft
    talk: Talk | None = None


@dataclass(frozen=True, slots=True)
class DocumentDesk:
    """Answers what is asked of the documents beside the plan.

    Attributes:
        shelf: The documents.
        reader: Reads questions about them.
        answerer: Answers from one of them.
        register: The plan.
        matcher: Knows the words of the plan.
    """

    shelf: Shelf
    reader: QuestionReader
    answerer: DocumentAnswerer
    register: Register
    matcher: Matcher

    def answer(self, meaning: Meaning, last: Turn | None, ask_plan: AskPlan) -> Reply | None:
        """Answer a question about documents; None when it is one for the plan.

        Args:
            meaning: The question by itself.
            last: The turn just before it, or None.
            ask_plan: Answers from the plan.
        """
        talk = last.talk if last else None
        if not self.shelf:
            return None
        asked = self.reader.read(meaning.text, meaning.question)
        followed = follow(asked, talk, self.reader, self.answerer.stop_words) if talk else None
        if followed is not None:
            return self._followed(followed, meaning, ask_plan)
        if asked.choices and self._is_unclear(asked, meaning, ask_plan):
            return Reply(telling.ask_which(self.shelf, asked.choices, meaning.text))
        if not asked.keys and not (last and not talk and asked.asks("opens")):
            asked = replace(asked, keys=self._by_place(asked, meaning))
        if not asked.keys or self._is_for_plan(asked, meaning):
            return None
        return self._reply(asked, meaning, ask_plan)

    def beside(self, meaning: Meaning, draft: Draft) -> Draft:
        """Return the plan's answer with the text of the places it refers to.

        Where the plan has nothing and a document clearly has, that is the answer.
        """
        if not self.shelf:
            return draft
        if draft.status in _OPEN or self._is_beyond(meaning):
            draft = self._elsewhere(meaning) or draft
        if draft.status not in _GIVEN:
            return draft
        claims = self._texts(self._targets(meaning))
        return replace(draft, claims=(*draft.claims, *claims)) if claims else draft

    def _reply(self, asked: DocumentQuestion, meaning: Meaning, ask_plan: AskPlan) -> Reply | None:
        drafts = [self.answerer.answer(asked, key, meaning) for key in asked.keys]
        plan = self._told_by_plan(asked, drafts, meaning, ask_plan)
        if plan is not None and drafts[0].status not in _GIVEN:
            return None
        talk = self._talk(asked, meaning, drafts[0])
        if len(drafts) > 1 or asked.plan or plan is not None:
            if plan is None and asked.plan:
                plan = ask_plan(_plan_question(asked.topic(self.answerer.stop_words)))
            return Reply(self._side_by_side(asked.keys, drafts, plan), talk)
        if drafts[0].status is AnswerStatus.UNKNOWN_CODE and self._cited(asked.keys[0], meaning):
            places = self._cited(asked.keys[0], meaning)
            return Reply(self._unknown_but_cited(drafts[0], places, meaning), talk)
        draft = self._corrected(asked, drafts[0])
        return Reply(self._with_what_rests(asked, draft, meaning), talk)

    def _is_unclear(self, asked: DocumentQuestion, meaning: Meaning, ask_plan: AskPlan) -> bool:
        """Whether it must be asked which of several documents is meant."""
        if asked.weak or self._is_for_plan(asked, meaning):
            return False
        inside = asked.asks("inside") or asked.asks("define") or asked.references
        return bool(inside) or ask_plan(meaning.text).status not in _GIVEN

    def _told_by_plan(
        self, asked: DocumentQuestion, drafts: Sequence[Draft], meaning: Meaning, ask_plan: AskPlan
    ) -> Draft | None:
        """Return what the plan tells about a document, unless what stands in it is asked."""
        if asked.plan or asked.references or not any(map(self._is_spoken_of, asked.keys)):
            return None
        given = [draft for draft in drafts if draft.status in _GIVEN]
        inside = (asked.asks("inside") or asked.asks("define")) and not asked.weak
        structural = any(draft.route is Route.REGISTER for draft in given)
        if inside or structural or (given and (asked.weak or len(drafts) > 1)):
            return None
        plan = ask_plan(meaning.text)
        return plan if plan.status in _GIVEN else None

    def _is_spoken_of(self, key: Key) -> bool:
        """Whether the plan names a document."""
        one = self.shelf.document(key)
        text = " ".join(fold(self.register.text).split())
        title = re.sub(r"\s*\d{4}\b.*", "", fold(one.title))
        named = re.search(rf"(?<![\w-]){re.escape(fold(one.name))}(?![\w-])", text)
        return named is not None or title in text

    def _followed(self, followed: Followed, meaning: Meaning, ask_plan: AskPlan) -> Reply | None:
        if followed.traces is not None:
            bare = Meaning(meaning.question, meaning.text, Intent.REFERENCE)
            asked = replace(bare, instruments=(followed.traces,))
            return Reply(self.beside(asked, compose_references(asked, self.register)))
        if followed.of_plan:
            topic = followed.asked.topic(self.answerer.stop_words)
            return Reply(ask_plan(_plan_question(topic))) if topic else None
        if followed.index is None:
            return self._reply(followed.asked, meaning, ask_plan)
        key = followed.asked.keys[0]
        draft = telling.quoted(self.shelf, key, (followed.index,))
        place = self.shelf.places(key).clause(followed.index).locator
        talk = Talk(key.document, key.edition, place, meaning.text)
        return Reply(self._resting(draft, (place,), meaning), talk)

    def _by_place(self, asked: DocumentQuestion, meaning: Meaning) -> tuple[Key, ...]:
        """Return the document of a place that is named as the plan cites it."""
        if not asked.references:
            return ()
        found = (self.shelf.named(one.parts[0]) for one in meaning.instruments)
        return tuple(dict.fromkeys(key for key in found if key is not None))

    def _is_for_plan(self, asked: DocumentQuestion, meaning: Meaning) -> bool:
        """Whether a question that names a document asks the plan about it."""
        if asked.asks("called") or asked.codes or (ORDERS in meaning.cues and not asked.references):
            return True
        topic = asked.topic(self.answerer.stop_words)
        if asked.references and (asked.plan or self._names_plan_places(asked, meaning)):
            return True
        if asked.asks("trace") and (asked.references or asked.plan or len(topic) < 3):
            return True
        if asked.asks("define") and not (topic or asked.references or asked.asks("defined")):
            return True
        earlier = any(
            self.shelf.document(key).kind is DocumentKind.EARLIER_PLAN for key in asked.keys
        )
        told_there = asked.asks("inside") and not asked.references
        where = bool(asked.references) and asked.asks("where")
        rows = asked.asks("activities") and (not earlier or bool(asked.references))
        units = asked.asks("of_plan") or where or rows
        if units and not told_there:
            return True
        held = bool(meaning.named) and meaning.relation.role is not None
        return held and not earlier and not asked.references

    def _names_plan_places(self, asked: DocumentQuestion, meaning: Meaning) -> bool:
        """Whether a place named is one of the plan that the document does not have."""
        if not meaning.places or not asked.keys:
            return False
        places = self.shelf.places(asked.keys[0])
        return any(resolve(one, places) is None for one in asked.references)

    def _talk(self, asked: DocumentQuestion, meaning: Meaning, draft: Draft) -> Talk:
        key = asked.keys[0]
        places = self.shelf.places(key)
        found = (resolve(one, places) for one in asked.references)
        index = next((at for at in found if at is not None), None)
        place = places.clause(index).locator if index is not None else _first_place(draft)
        return Talk(key.document, key.edition, place, meaning.text)

    def _with_what_rests(self, asked: DocumentQuestion, draft: Draft, meaning: Meaning) -> Draft:
        if draft.status is not AnswerStatus.ANSWERED or not asked.references:
            return draft
        places = self.shelf.places(asked.keys[0])
        found = [at for one in asked.references if (at := resolve(one, places)) is not None]
        return self._resting(draft, [places.clause(at).locator for at in found], meaning)

    def _resting(self, draft: Draft, quoted: Sequence[Locator], meaning: Meaning) -> Draft:
        """Add to a quotation what of the plan refers to it."""
        referred = tuple(one for one in quoted if self._is_referred(one))
        if not referred:
            return draft
        bare = Meaning(meaning.question, meaning.text, Intent.REFERENCE)
        traced = compose_references(replace(bare, instruments=referred), self.register)
        lead = load_document_words().tell("rests")
        claims = (DraftClaim(lead, all_evidence(list(traced.claims))), *traced.claims)
        return replace(draft, claims=(*draft.claims, *claims))

    def _cited(self, key: Key, meaning: Meaning) -> tuple[Locator, ...]:
        """Return the places of a document named that the plan refers to."""
        name = self.shelf.document(key).name
        own = (one for one in meaning.instruments if fold(one.parts[0]) == fold(name))
        return tuple(one for one in own if self._is_referred(one))

    def _unknown_but_cited(
        self, draft: Draft, places: Sequence[Locator], meaning: Meaning
    ) -> Draft:
        """Say that a document lacks a place, and what of the plan refers to it all the same."""
        resting = self._resting(replace(draft, claims=()), places, meaning)
        evidence = draft.claims[0].evidence or all_evidence(list(resting.claims))
        first = replace(draft.claims[0], evidence=evidence)
        return replace(resting, status=AnswerStatus.PARTIAL, claims=(first, *resting.claims))

    def _is_referred(self, place: Locator) -> bool:
        return bool(citing(self.register, lambda target: matches_target(place, target)))

    def _corrected(self, asked: DocumentQuestion, draft: Draft) -> Draft:
        """Say before an answer which numbers of the question its words have otherwise."""
        if draft.status is not AnswerStatus.ANSWERED or not asked.asks("yes_or_no"):
            return draft
        wrong = wrong_numbers(asked.text, (claim.text for claim in draft.claims[1:]))
        if not wrong:
            return draft
        words = load_document_words()
        name = self.shelf.called(asked.keys[0])
        text = words.tell("not_so", said=listing(wrong, "or"), document=name)
        return replace(draft, claims=(DraftClaim(text, draft.claims[0].evidence), *draft.claims))

    def _side_by_side(
        self, keys: Sequence[Key], drafts: Sequence[Draft], plan: Draft | None
    ) -> Draft:
        """Give what each document says under its name, never one text made of several."""
        words = load_document_words()
        claims: list[DraftClaim] = []
        given = [draft.status in _GIVEN for draft in drafts]
        if plan is not None:
            told = plan.status in _GIVEN
            evidence = all_evidence(list(plan.claims)) if told else checked_evidence(self.register)
            lead = words.tell("plan_says") if told else words.tell("plan_silent")
            claims += [DraftClaim(lead, evidence), *(plan.claims if told else ())]
            given.append(told)
        for key, draft in zip(keys, drafts, strict=True):
            claims += draft.claims if draft.status in _GIVEN else [self._silent(key)]
        if not any(given):
            return Draft(AnswerStatus.NOT_IN_PLAN, tuple(claims))
        status = AnswerStatus.ANSWERED if all(given) else AnswerStatus.PARTIAL
        return Draft(status, tuple(claims))

    def _silent(self, key: Key) -> DraftClaim:
        """Say that a document has nothing, citing the titles of what was looked through."""
        places = self.shelf.places(key)
        text = load_document_words().tell("silent", document=self.shelf.called(key))
        return DraftClaim(text, _titles(places))

    def _targets(self, meaning: Meaning) -> tuple[Locator, ...]:
        """Return the places of documents whose references an answer of the plan tells."""
        if meaning.intent is not Intent.REFERENCE and meaning.column is not Column.REFERENCES:
            return ()
        found = list(meaning.instruments)
        if meaning.places and not found:
            held = citing(self.register, lambda _: True)
            found += [
                reference.target
                for one in held
                if one.place in meaning.places
                for reference in one.references
            ]
        return tuple(dict.fromkeys(found))

    def _texts(self, targets: Sequence[Locator]) -> list[DraftClaim]:
        """Return the text of places of documents, each document by its name."""
        claims: list[DraftClaim] = []
        words = load_document_words()
        found: dict[Key, list[int]] = {}
        for target in targets:
            key = self.shelf.named(target.parts[0])
            if key is not None:
                at = self.shelf.places(key).find(
                    tokens_of(str(target).removeprefix(target.parts[0]))
                )
                if at is not None:
                    found.setdefault(key, []).append(at)
        for key, indexes in found.items():
            rows = [row for at in indexes[:_MAX_TEXTS] for row in quote(self.shelf.places(key), at)]
            lead = words.tell("text_beside", document=self.shelf.called(key))
            claims += [DraftClaim(lead, all_evidence(rows)), *rows]
        return claims

    def _is_beyond(self, meaning: Meaning) -> bool:
        """Whether an open question speaks of something that the plan has no word for."""
        if meaning.bodies or meaning.terms or meaning.places or meaning.instruments:
            return False
        topic = self.reader.read(meaning.text, meaning.question).topic(self.answerer.stop_words)
        return any(one.telling and not one.known for one in self.matcher.terms(topic))

    def _elsewhere(self, meaning: Meaning) -> Draft | None:
        """Answer from the document that clearly has what the plan has not, when one has."""
        if meaning.intent is Intent.SMALLTALK or ORDERS in meaning.cues:
            return None
        if meaning.places or meaning.instruments or meaning.instrument_names or meaning.ambiguous:
            return None
        asked = self.reader.read(meaning.text, meaning.question)
        results = [
            (result, key)
            for key in self.shelf.names.current
            if (result := self.answerer.search(asked, key, meaning)).sure
        ]
        if not results:
            return None
        result, key = max(results, key=lambda pair: pair[0].answering[0].total)
        draft = telling.passages(self.shelf, key, result.answering)
        lead = load_document_words().tell("elsewhere", document=self.shelf.called(key))
        first = replace(draft.claims[0], text=lead)
        return replace(draft, claims=(first, *draft.claims[1:]))


def _first_place(draft: Draft) -> Locator | None:
    cited = (one.locator for claim in draft.claims[1:] for one in claim.evidence)
    return next(cited, None)


def _titles(places: Places) -> tuple[Evidence, ...]:
    return tuple(
        title_evidence(places.instrument, places.clause(at)) for at in places.titled()[:_MAX_TITLES]
    )


def _plan_question(topic: Sequence[str]) -> str:
    return f"What does the plan say about {' '.join(topic)}?"
