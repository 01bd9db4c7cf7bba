"""Statements put to the test are held against the sentences of the plan: yes, no, or no word.

Yes needs every name, value and telling word of the statement in one clause of a sentence, each in
its part; no needs all but one date, number, name or denial. In all other cases nothing is said.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tipassist.answer.draft import Draft, DraftClaim, part_claim
from tipassist.answer.language.statement_words import load_statement_words
from tipassist.answer.language.words import TOKEN, families, fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.naming.role_holders import speaks_of_bodies
from tipassist.answer.ranking.matching import Entry
from tipassist.answer.ranking.sentences import Sentences, sentence_claim
from tipassist.answer.ranking.splitting import SENTENCE_END
from tipassist.answer.statements.alone import beside
from tipassist.answer.statements.clauses import Clause, ClauseReader
from tipassist.answer.statements.conjoined import Parter
from tipassist.answer.statements.cutting import Cutter
from tipassist.answer.statements.holding import Held, Holder, Outcome
from tipassist.answer.statements.names import names_within
from tipassist.answer.statements.reading import Statement, StatementReader
from tipassist.answer.statements.tokens import Token, Tokenizer, TokenKind
from tipassist.answer.statements.told import (
    Told,
    doers,
    is_beside_it,
    is_but_a_title,
    is_of_another,
    is_untold,
    names_in,
    says_but_a_deed,
)
from tipassist.locators import LocatorKind
from tipassist.register.model import SectionPart
from tipassist.register.queries import find_place
from tipassist.types import AnswerStatus, Route

_SO = "Yes, by the plan's text:"
_TURNED = "No, the other way round by the plan's text:"
_ONLY_NAMED = re.compile(r"\W*(?:[\w-]+ ){0,3}\([^()]*\)\W*")
_MOST = 0.6
_DOERS = re.compile(r"^(?:and |so |but |ok |then )*(?:\w+ )?they\b")
_ROWS = (LocatorKind.OUTCOME, LocatorKind.ACTIVITY)
_OPEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTIAL, AnswerStatus.NOT_IN_PLAN})


@dataclass(slots=True)
class StatementChecker:
    """Tells whether what a question states is what the plan says.

    Args:
        sentences: The sentences of the plan.
    """

    sentences: Sentences
    _told: tuple[Told, ...] = field(init=False, default=(), repr=False)
    _tokenizer: Tokenizer = field(init=False, repr=False)
    _clauses: ClauseReader = field(init=False, repr=False)
    _parter: Parter = field(init=False, repr=False)
    _reader: StatementReader = field(init=False, repr=False)
    _holder: Holder = field(init=False, repr=False)

    def __post_init__(self) -> None:
        words = load_statement_words()
        self._tokenizer = Tokenizer(self.sentences.register, words)
        self._clauses = ClauseReader(words, Cutter(words))
        self._holder = Holder(words, self._tokenizer.documents)
        self._parter = Parter(self._tokenizer, self._clauses.cutter)
        self._reader = StatementReader(self._tokenizer, self._clauses, words)

    def check(self, meaning: Meaning, draft: Draft) -> Draft:
        """Say before a draft whether the plan says what is stated, where one sentence tells."""
        coded = any(one.kind in _ROWS for one in meaning.places)
        if draft.status not in _OPEN or coded or meaning.query or meaning.contest:
            return draft
        if _ONLY_NAMED.fullmatch(meaning.text):
            return draft
        found = self._first_found(meaning)
        if found is None:
            told = self._told_of_part(meaning) or self._told_of_both(meaning, draft)
            return told or self._told_beside(meaning, draft) or draft
        if _is_said(found[1], draft) or is_untold(meaning, found):
            return draft
        if is_of_another(meaning, found):
            return draft
        return self._answered(found, draft)

    def _told_of_part(self, meaning: Meaning) -> Draft | None:
        """Tell the sentence that says of a part of the body named what is stated of the body.

        "SOMTC monitors the implementation" is said of its working group alone.
        """
        named = [one for one in meaning.bodies if not (one.excluded or one.own)]
        if meaning.form is not Form.YESNO or len(named) != 1:
            return None
        text, body = meaning.text, named[0]
        for part in names_within(body.body, self.sentences.register):
            said = f"{text[: body.start]}{part}{text[body.end :]}"
            found = self._first_found(Meaning(said, said))
            if found is not None and found[1].outcome is Outcome.SO:
                lead = f"The plan's text says this of {part}, not of {body.body} as such:"
                return self._answered(found, Draft(AnswerStatus.ANSWERED, ()), lead)
        return None

    def _told_of_both(self, meaning: Meaning, draft: Draft) -> Draft | None:
        """Tell of two statements in one what the plan says of each: "A endorses and B approves".

        Both must be so, one that is not is enough, and two doers may have changed places.
        """
        parts = self._parter.parts(meaning.text)
        if parts is None or not self._reader.is_asked(meaning):
            return None
        found = [self._first_found(_claimed(one)) for one in parts]
        denied = next((one for one in found if one and one[1].wrong is not None), None)
        if denied is not None:
            return None if is_untold(meaning, denied) else self._answered(denied, draft)
        told = self._both_so(parts)
        if told is not None and not any(is_untold(meaning, one) for one in told):
            return self._answered(told[0], self._answered(told[1], draft, _SO))
        turned = self._parter.exchanged(parts)
        told = self._both_so(turned, apart=True) if turned and not any(found) else None
        if told is None:
            return None
        return self._answered(told[0], self._answered(told[1], draft, _TURNED), _TURNED)

    def _told_beside(self, meaning: Meaning, draft: Draft) -> Draft | None:
        """Tell the sentence that names another thing beside what is said to be alone."""
        found = beside(meaning.text, self._read(), self.sentences.register)
        if found is None or not self._reader.is_asked(meaning):
            return None
        says = f"No, not only {found[1]} by the plan's text:"
        return self._answered((found[0], Held(Outcome.NOT_SO)), draft, says)

    def _both_so(
        self, parts: tuple[str, str], *, apart: bool = False
    ) -> tuple[tuple[Told, Held], ...] | None:
        """Return the sentences that say two statements; deeds alone are told by one for both."""
        one, other = map(_claimed, parts)
        found = self._first_found(one, deeds=True), self._first_found(other, deeds=True)
        if not all(held and held[1].outcome is Outcome.SO for held in found):
            return None
        told = tuple(held for held in found if held)
        for at, (place, _) in enumerate(told):
            beside = self._first_found((other, one)[at], deeds=True, among=(place,))
            if beside and beside[1].outcome is Outcome.SO:
                return (told[at], beside)
        return told if apart or all(map(self._first_found, (one, other))) else None

    def says(self, question: str) -> str:
        """Return "yes", "no" with what is otherwise, or "" for a question as typed."""
        found = self._first_found(Meaning(question, question))
        if found is None:
            return ""
        if found[1].outcome is Outcome.SO:
            return "yes"
        return f"no: {found[1].wrong.said}" if found[1].wrong else "no"

    def _first_found(
        self, meaning: Meaning, *, deeds: bool = False, among: tuple[Told, ...] = ()
    ) -> tuple[Told, Held] | None:
        """Return the sentence that tells of what a question states, however that is put."""
        readings = self._reader.readings(meaning)
        found = (
            self._found(one, deeds=deeds, among=among)
            for one in readings
            if not _lacks_doer(meaning, one)
        )
        return next((one for one in found if one is not None), None)

    def _found(
        self, statement: Statement, *, deeds: bool = False, among: tuple[Told, ...] = ()
    ) -> tuple[Told, Held] | None:
        """Return the sentence that tells whether a statement is so.

        Args:
            statement: What is stated.
            deeds: Whether it may be no more than that somebody does something.
            among: The sentences that may tell; all if there are none.
        """
        told = among or self._read()
        holder = self._holder
        denied: list[tuple[Told, Held]] = []
        for one in told:
            if is_beside_it(statement, one):
                continue
            fares = [_best(holder, said, one.clauses) for said in statement.clauses]
            wrong = [held for held in fares if held.outcome is Outcome.NOT_SO]
            if any(held.outcome is Outcome.OPEN for held in fares) or len(wrong) > 1:
                continue
            if not wrong:
                if says_but_a_deed(statement) and not deeds:
                    continue
                if is_but_a_title(statement, one):
                    continue
                if self._is_but_its_name(statement, one):
                    continue
                return one, fares[0]
            if (
                wrong[0].wrong is not None
                or statement.tagged
                or "negations" not in _flags(statement)
            ):
                denied.append((one, wrong[0]))
        if len({held.right for _, held in denied}) != 1:
            return None
        return None if self._is_said_elsewhere(statement, denied) else denied[0]

    def _is_but_its_name(self, statement: Statement, told: Told) -> bool:
        """Whether a sentence has a word of a statement only in the plan's own name.

        "Can victims work?" is not told by a sentence on victims in "this Work Plan".
        """
        title = set(families(self.sentences.register.title.text))
        text = f"{told.lead.wording.text if told.lead else ''} {told.entry.wording.text}"
        printed = [match[0] for match in TOKEN.finditer(text)]
        for said in statement.clauses:
            for one in said.content:
                if one.kind is not TokenKind.WORD or not one.families & title:
                    continue
                stands = [word for word in printed if one.families & set(families(word))]
                if stands and all(word[0].isupper() for word in stands):
                    return True
        return False

    def _is_said_elsewhere(self, statement: Statement, denied: list[tuple[Told, Held]]) -> bool:
        """Whether another sentence has what is held to be wrong, and most of the rest."""
        wrong = denied[0][1].wrong
        if wrong is None:
            return False
        rest = [one for said in statement.clauses for one in said.content if one is not wrong]
        denying = [one for one, _ in denied]
        acting = {fold(one) for one in self.sentences.register.bodies}
        if wrong.key & acting and self._asks_bodies_by_role(rest, denying):
            return True
        for other in self._read():
            if other in denying or not _has_token(wrong, other):
                continue
            if not all(_has_token(doer, other) for doer in doers(statement, wrong)):
                continue
            met = sum(any(_holds_word(self._holder, t, c) for c in other.clauses) for t in rest)
            if met >= _MOST * len(rest):
                return True
        return False

    def _asks_bodies_by_role(self, rest: Sequence[Token], denying: Sequence[Told]) -> bool:
        """Whether a sentence on the bodies in a role, which it does not name, says the rest."""
        of_roles = (
            one
            for one in self._read()
            if one not in denying and any(map(speaks_of_bodies, names_in(one)))
        )
        return any(
            all(any(_holds_word(self._holder, said, c) for c in one.clauses) for said in rest)
            for one in of_roles
        )

    def _answered(self, found: tuple[Told, Held], draft: Draft, says: str = "") -> Draft:
        """Put what the plan says of a statement before what was found."""
        one, held = found
        said = sentence_claim(one.entry)
        if one.item:
            said = replace(said, text=f"**{one.entry.evidence.locator}** {said.text}")
        before = (part_claim(one.lead, self.sentences.register),) if one.lead else ()
        told = (*before, replace(said, level=1) if before else said)
        texts = {_SO, _TURNED, *(claim.text for claim in told)}
        found_else = draft.route is Route.PASSAGES and draft.status is not AnswerStatus.NOT_IN_PLAN
        rest = draft.claims if found_else else ()
        rest = tuple(claim for claim in rest if claim.text not in texts)
        whole = next((claim for claim in rest if said.text in claim.text), None)
        if whole is not None:  # It is given with what follows it, and not twice.
            rest = tuple(claim for claim in rest if claim is not whole)
            told = (*told[:-1], replace(whole, level=told[-1].level))
        lead = DraftClaim(says or self._lead(held), told[-1].evidence)
        return Draft(AnswerStatus.ANSWERED, (lead, *told, *rest), route=Route.PASSAGES)

    def _lead(self, held: Held) -> str:
        if held.outcome is Outcome.SO:
            return _SO
        if held.wrong is None:
            return "No, the plan's text says otherwise:"
        return f"No, not {self._tokenizer.spelled(held.wrong)} by the plan's text:"

    def _read(self) -> tuple[Told, ...]:
        if not self._told:
            entries = [one for _, one in self.sentences.scored((), prose=True)]
            self._told = tuple(self._read_one(one) for one in entries)
        return self._told

    def _read_one(self, entry: Entry) -> Told:
        register = self.sentences.register
        part = find_place(register, entry.evidence.locator)
        lead = None
        if isinstance(part, SectionPart):
            section = register.section(part.locator.parts[0])
            lead = section.introduction_of(part) if section else None
        before = self._tokenizer.read(_last_sentence(lead.wording.text)) if lead else ()
        clauses = (
            clause
            for sentence in SENTENCE_END.split(entry.wording.text)
            for clause in self._clauses.read(self._tokenizer.read(sentence), before)
        )
        item = isinstance(part, SectionPart) and part.is_item
        heading = part.heading if isinstance(part, SectionPart) else None
        headed = families(f"{heading} {lead.wording.text}") if heading and lead else ()
        return Told(entry, tuple(clauses), lead, item, frozenset(headed))


def _claimed(text: str) -> Meaning:
    """Return a statement as it is read where it is put to the test."""
    return Meaning(f"{text}, right?", f"{text}, right?")


def _lacks_doer(meaning: Meaning, statement: Statement) -> bool:
    """Whether "they" of a talk, who do what is stated, are nobody by name."""
    filled = meaning.text != meaning.question and _DOERS.search(meaning.question.lower())
    return bool(filled) and next(doers(statement), None) is None


def _is_said(held: Held, draft: Draft) -> bool:
    """Whether the table has told already that it is so."""
    told = draft.claims[0].text if draft.claims else ""
    so = held.outcome is Outcome.SO
    return so and draft.route is Route.REGISTER and told.startswith("Yes")


def _flags(statement: Statement) -> frozenset[str]:
    return frozenset(flag for one in statement.clauses for flag in one.flags)


def _best(holder: Holder, said: Clause, told: tuple[Clause, ...]) -> Held:
    """Return how a clause of a statement fares in a sentence: as it does where it fits best."""
    fares = [holder.hold(said, one) for one in told]
    order = (Outcome.SO, Outcome.NOT_SO, Outcome.OPEN)
    return min(fares, key=lambda held: order.index(held.outcome), default=Held(Outcome.OPEN))


def _holds_word(holder: Holder, token: Token, clause: Clause) -> bool:
    if token.kind is TokenKind.NAME:
        return bool(token.key & clause.roles.keys())
    return holder.hold_one(token, clause)


def _has_token(token: Token, told: Told) -> bool:
    if token.kind is TokenKind.NAME:
        return any(token.key & one.roles.keys() for one in told.clauses)
    return any(token.key <= v.key for one in told.clauses for v in one.values(token.kind))


def _last_sentence(text: str) -> str:
    return text.rstrip(" :").rsplit(". ", 1)[-1]
