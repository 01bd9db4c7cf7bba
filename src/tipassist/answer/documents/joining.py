"""What documents and the plan say of one another: side by side, never blended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tipassist.answer.compose.cited.references import compose_references
from tipassist.answer.documents.choosing.whose import GIVEN
from tipassist.answer.documents.clauses.premise import wrong_numbers
from tipassist.answer.documents.clauses.quoting import quote
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.places import Places, tokens_of
from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.references import Reference, resolve
from tipassist.answer.documents.reading.shelf import Shelf, all_evidence, title_evidence
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.draft import Draft, DraftClaim, Evidence, checked_evidence
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Column, Intent, Meaning
from tipassist.locators import Locator
from tipassist.register.model import Register
from tipassist.register.queries import citing, matches_target
from tipassist.types import AnswerStatus

_MAX_TEXTS = 6
_MAX_TITLES = 3


@dataclass(frozen=True, slots=True)
class Joining:
    """Joins answers of documents and of the plan.

    Attributes:
        shelf: The documents.
        register: The plan.
    """

    shelf: Shelf
    register: Register

    def with_what_rests(self, asked: DocumentQuestion, draft: Draft, meaning: Meaning) -> Draft:
        """Add to an answer what of the plan refers to the places it quotes."""
        if draft.status is not AnswerStatus.ANSWERED or not asked.references:
            return draft
        places = self.shelf.places(asked.keys[0])
        found = [at for one in asked.references if (at := resolve(one, places)) is not None]
        return self.resting(draft, [places.clause(at).locator for at in found], meaning)

    def resting(self, draft: Draft, quoted: Sequence[Locator], meaning: Meaning) -> Draft:
        """Add to a quotation what of the plan refers to it."""
        referred = tuple(one for one in quoted if self._is_referred(one))
        if not referred:
            return draft
        bare = Meaning(meaning.question, meaning.text, Intent.REFERENCE)
        traced = compose_references(replace(bare, instruments=referred), self.register)
        lead = load_document_words().tell("rests")
        claims = (DraftClaim(lead, all_evidence(list(traced.claims))), *traced.claims)
        return replace(draft, claims=(*draft.claims, *claims))

    def cited(self, key: Key, meaning: Meaning) -> tuple[Locator, ...]:
        """Return the places of a document named that the plan refers to."""
        name = self.shelf.document(key).name
        own = (one for one in meaning.instruments if fold(one.parts[0]) == fold(name))
        return tuple(one for one in own if self._is_referred(one))

    def unknown_but_cited(self, draft: Draft, places: Sequence[Locator], meaning: Meaning) -> Draft:
        """Say that a document lacks a place, and what of the plan refers to it all the same."""
        resting = self.resting(replace(draft, claims=()), places, meaning)
        evidence = draft.claims[0].evidence or all_evidence(list(resting.claims))
        first = replace(draft.claims[0], evidence=evidence)
        return replace(resting, status=AnswerStatus.PARTIAL, claims=(first, *resting.claims))

    def _is_referred(self, place: Locator) -> bool:
        return bool(citing(self.register, lambda target: matches_target(place, target)))

    def corrected(self, asked: DocumentQuestion, draft: Draft) -> Draft:
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

    def side_by_side(
        self, keys: Sequence[Key], drafts: Sequence[Draft], plan: Draft | None
    ) -> Draft:
        """Give what each document says under its name, never one text made of several."""
        words = load_document_words()
        claims: list[DraftClaim] = []
        given = [draft.status in GIVEN for draft in drafts]
        if plan is not None:
            told = plan.status in GIVEN
            evidence = all_evidence(list(plan.claims)) if told else checked_evidence(self.register)
            lead = words.tell("plan_says") if told else words.tell("plan_silent")
            claims += [DraftClaim(lead, evidence), *(plan.claims if told else ())]
            given.append(told)
        for key, draft in zip(keys, drafts, strict=True):
            claims += draft.claims if draft.status in GIVEN else [self._silent(key)]
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

    def texts_of(self, meaning: Meaning) -> list[DraftClaim]:
        """Return the text of the places whose references an answer of the plan tells."""
        return self._texts(self._targets(meaning))

    def _texts(self, targets: Sequence[Locator]) -> list[DraftClaim]:
        """Return the text of places of documents, each document by its name."""
        found: dict[Key, list[int]] = {}
        for target in targets:
            key = self.shelf.named(target.parts[0])
            if key is not None:
                at = self.shelf.places(key).find(
                    tokens_of(str(target).removeprefix(target.parts[0]))
                )
                if at is not None:
                    found.setdefault(key, []).append(at)
        return self._quoted(found, "text_beside")

    def texts_at(self, references: Sequence[Reference], keys: Sequence[Key]) -> list[DraftClaim]:
        """Return the text of the places of some documents that a question names by numbers."""
        return self._quoted(
            {
                key: [at for one in references if (at := resolve(one, self.shelf.places(key)))]
                for key in keys
            },
            "numbered_so",
        )

    def _quoted(self, found: Mapping[Key, Sequence[int]], said: str) -> list[DraftClaim]:
        claims: list[DraftClaim] = []
        words = load_document_words()
        for key, indexes in found.items():
            rows = [row for at in indexes[:_MAX_TEXTS] for row in quote(self.shelf.places(key), at)]
            lead = words.tell(said, document=self.shelf.called(key))
            claims += [DraftClaim(lead, all_evidence(rows)), *rows]
        return claims


def _titles(places: Places) -> tuple[Evidence, ...]:
    return tuple(title_evidence(places, places.clause(at)) for at in places.titled()[:_MAX_TITLES])
